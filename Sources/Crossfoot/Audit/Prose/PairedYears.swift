/// Lists of figures that are paired with years, each of which is a column of a table.
///
/// ```
///                              Amount             Per barrel
///                          2015      2014        2015     2014
/// Lifting costs          61,207    68,351       $7.42    $8.16
///
/// Lifting costs per barrel were $8.16 and $7.42 in 2015 and 2014, respectively.
/// ```
/// A table may have a year twice, below headers of their own: a list is that of the columns below one of them.
extension PairedLists {
  /// The years that the sentence lists, when they are as many as the figures, and no others are named.
  func years(of sentence: ArraySlice<ProseToken>, count: Int) -> [TextRange]? {
    let years = sentence.filter { token in
      guard case .word = token.kind else { return false }
      return NameKey.isYear(token.range, text.bytes.span)
    }.map(\.range)
    let keys = Set(years.map { WordKey($0, in: text.bytes.span) })
    return years.count == count && keys.count == count ? years : nil
  }

  /// The columns of a table that stand for `years`, one each, by the header that is nearest to the figures; nil
  /// when a year has several.
  func columns(of years: [TextRange], in ordinal: Int) -> [Int]? {
    let all = candidates(of: years, in: ordinal)
    let found = all.compactMap(\.first)
    return all.allSatisfy { $0.count == 1 } && Set(found).count == years.count ? found : nil
  }

  /// The same for each time that all the years stand side by side; nothing but `columns` where no year has several.
  func columnSets(of years: [TextRange], in ordinal: Int) -> [[Int]] {
    let all = candidates(of: years, in: ordinal)
    let times = all.first?.count ?? 0
    guard times > 0, all.allSatisfy({ $0.count == times }) else { return [] }
    let sets = (0..<times).map { time in all.map { $0[time] } }
    // One time ends before the next one begins, and no column is of two years.
    let areApart = zip(sets, sets.dropFirst()).allSatisfy { left, right in
      (left.max() ?? 0) < (right.min() ?? 0)
    }
    return areApart && sets.allSatisfy { Set($0).count == $0.count } ? sets : []
  }

  /// The columns of each year.
  private func candidates(of years: [TextRange], in ordinal: Int) -> [[Int]] {
    let names = tables.names(of: ordinal)
    return years.map { year in
      let key = WordKey(year, in: text.bytes.span)
      return (1..<max(tables[ordinal].columns.count, 1)).filter { column in
        names.nearestHeader(of: column)?.contains { $0.key == key } ?? false
      }
    }
  }

  // MARK: Checks

  /// The check of a list in the order of years with a row that has it in another, or neighbouring rows do; nil where
  /// the table has it as it stands, too.
  func check(
    _ figures: [Int], _ years: [TextRange], _ sentence: ArraySlice<ProseToken>, _ ordinal: Int
  ) -> Check? {
    guard digits(figures, sentence) >= PairedLists.digits else { return nil }
    let sets = columnSets(of: years, in: ordinal)
    return sets.lazy.compactMap {
      check(figures, below: $0, mayAddUp: sets.count == 1, sentence, ordinal)
    }.first
  }

  private func check(
    _ figures: [Int], below columns: [Int], mayAddUp: Bool, _ sentence: ArraySlice<ProseToken>,
    _ ordinal: Int
  ) -> Check? {
    for order in Permutation.others(of: figures.count) {
      let cells = order.map { figures[$0] }
      let found = runs(cells, columns, sentence, tables[ordinal])
      let named = found.first { $0.count == 1 && isNamed($0.lowerBound, ordinal, sentence) }
      let isSum =
        mayAddUp && found.count == 1 && found[0].count > 1
        && digits(figures, sentence) >= PairedLists.digitsOfSums
      guard let rows = named ?? (isSum ? found[0] : nil) else { continue }
      return check(figures, order, sentence, ordinal) { place in rows.map { ($0, columns[place]) } }
    }
    return nil
  }

  /// Whether a row, or neighbouring rows, have the list as the sentence gives it.
  func isShown(
    _ figures: [Int], _ years: [TextRange], _ sentence: ArraySlice<ProseToken>, _ ordinal: Int
  ) -> Bool {
    columnSets(of: years, in: ordinal).contains {
      !runs(figures, $0, sentence, tables[ordinal]).isEmpty
    }
  }

  /// The rows, or runs of rows, that come to `figures` in `columns`.
  private func runs(
    _ figures: [Int], _ columns: [Int], _ sentence: ArraySlice<ProseToken>, _ table: Table
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for first in table.rows.indices {
      var sums = Array(filledWith: Decimal.zero, count: columns.count)
      for row in first..<min(table.rows.count, first + PairedLists.addends) {
        guard table.rows[row].role != .section else { break }
        let isFigure = columns.allSatisfy { table.cell(row: row, column: $0).isFigure }
        guard isFigure else { break }
        for (place, column) in columns.enumerated() {
          sums[place] += table.value(of: table.cell(row: row, column: column))
        }
        let isMet = figures.indices.allSatisfy { place in
          isEqual(
            sentence[figures[place]], sums[place], table.cell(row: row, column: columns[place]),
            columns[place], table)
        }
        if isMet { found.append(first..<row + 1) }
        if table.rows[row].role != .data, row > first { break }
      }
    }
    return found
  }
}
