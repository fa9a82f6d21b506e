/// The rule `same-figure` for two lists and more that stand before one `respectively`, each of which gives a row of
/// a table.
///
/// ```
///                       None     Half     Most
/// Public stockholders   27.6%   16.0%     3.7%    … the public stockholders would hold 27.6%, 16.0% and 3.7%, and
/// Sponsor                6.9%    8.0%     9.2%    the sponsor 9.2%, 8.0% and 6.9%, in the three scenarios,
///                                                 respectively.
/// ```
/// The list that its row gives bears witness in which columns the others stand: one whose row has it in another
/// order there, or with two digits of one figure swapped, is an error.
extension PairedLists {
  /// A list with the words before it, which name its row.
  private struct Parallel {
    var figures: [Int]
    var names: Set<WordKey>
  }

  /// A list that a row gives, figure by figure.
  private struct Line {
    var list: Int
    var row: Int
    var columns: [Int]
  }

  /// How many digits a figure has of which two are swapped, in a list of two figures and in a longer one.
  private static let digitsOfSwap = (short: 3, long: 2)

  /// The checks of the lists before the word that pairs them at `place` with the tables at `near`.
  func parallelChecks(
    in sentence: ArraySlice<ProseToken>, before place: Int, _ near: [Int]
  ) -> [Check] {
    let lists = parallels(in: sentence, before: place)
    guard lists.count >= 2, lists.count <= PairedLists.most,
      lists.allSatisfy({ digits($0.figures, sentence) >= PairedLists.digits })
    else { return [] }
    var best: [Check] = []
    for ordinal in near {
      for witness in lines(of: lists, in: sentence, ordinal) {
        let checks = checks(lists, witness, sentence, ordinal, near)
        let ties = { (checks: [Check]) in checks.count { $0.verdict != .inconsistent } }
        if checks.count > witness.columns.count, ties(checks) > ties(best) { best = checks }
      }
    }
    return best
  }

  /// All lists of a sentence, if they have as many figures as each other.
  private func parallels(
    in sentence: ArraySlice<ProseToken>, before place: Int
  ) -> [Parallel] {
    var lists: [[Int]] = []
    for index in sentence[..<place].indices {
      guard let figure = sentence[index].figure else { continue }
      guard figure.status == .number else { return [] }
      if let last = lists.last?.last, sentence[last].figure?.unit == figure.unit,
        isListed(last, index, sentence)
      {
        lists[lists.count - 1].append(index)
      } else {
        lists.append([index])
      }
    }
    // A figure behind the lists is part of a name: "the 50% redemption scenario".
    while let last = lists.last, last.count == 1 { lists.removeLast() }
    guard let count = lists.last?.count, (2...PairedLists.most).contains(count),
      lists.allSatisfy({ $0.count == count })
    else { return [] }
    var start = sentence.startIndex
    return lists.map { figures in
      let names = keys(sentence[start..<figures[0]])
      start = figures[count - 1] + 1
      return Parallel(figures: figures, names: names)
    }
  }

  private func keys(_ tokens: ArraySlice<ProseToken>) -> Set<WordKey> {
    Set(
      tokens.filter { token in
        guard case .word = token.kind else { return false }
        return !token.says([.headerStop, .owner])
      }.map { WordKey($0.range, in: text.bytes.span) })
  }

  // MARK: Lines

  private func isNamed(_ row: Int, _ names: Set<WordKey>, _ ordinal: Int) -> Bool {
    tables.names(of: ordinal).label(row).contains { word in
      word.traits.isDisjoint(with: [.short, .stop, .number, .owner]) && names.contains(word.key)
    }
  }

  /// The rows that give one of the lists, each figure in one column only.
  private func lines(
    of lists: [Parallel], in sentence: ArraySlice<ProseToken>, _ ordinal: Int
  ) -> [Line] {
    let table = tables[ordinal]
    var lines: [Line] = []
    for (place, list) in lists.enumerated() {
      for row in table.rows.indices
      where table.rows[row].role != .section && isNamed(row, list.names, ordinal) {
        let columns = list.figures.compactMap { figure -> Int? in
          let columns = (1..<table.columns.count).filter {
            isShown(sentence[figure], row, $0, table)
          }
          return columns.count == 1 ? columns[0] : nil
        }
        guard columns.count == list.figures.count, Set(columns).count == columns.count else {
          continue
        }
        lines.append(Line(list: place, row: row, columns: columns))
      }
    }
    return lines
  }

  private func isShown(_ token: ProseToken, _ row: Int, _ column: Int, _ table: Table) -> Bool {
    let cell = table.cell(row: row, column: column)
    return cell.status == .number
      && isEqual(token, table.value(of: cell), cell, column, table)
  }

  // MARK: Checks

  /// The checks of all lists, by the columns of one of them.
  private func checks(
    _ lists: [Parallel], _ witness: Line, _ sentence: ArraySlice<ProseToken>, _ ordinal: Int,
    _ near: [Int]
  ) -> [Check] {
    let table = tables[ordinal]
    return lists.enumerated().flatMap { place, list -> [Check] in
      if place == witness.list {
        return ties(list, witness.row, witness.columns, sentence, ordinal)
      }
      let rows = table.rows.indices.filter {
        table.rows[$0].role != .section && isNamed($0, list.names, ordinal)
      }
      let given = rows.first { gives(list.figures, $0, witness.columns, sentence, table) }
      if let given { return ties(list, given, witness.columns, sentence, ordinal) }
      let isGiven = near.contains { isInOrder(list.figures, sentence, tables[$0]) }
      guard !isGiven else { return [] }
      let slips = rows.compactMap { slip(list, $0, witness.columns, sentence, ordinal) }
      return slips.count == 1 ? slips : []
    }
  }

  private func gives(
    _ figures: [Int], _ row: Int, _ columns: [Int], _ sentence: ArraySlice<ProseToken>,
    _ table: Table
  ) -> Bool {
    zip(figures, columns).allSatisfy { isShown(sentence[$0], row, $1, table) }
  }

  /// Whether some row of a table has the figures of a list in their order, whatever it is called.
  private func isInOrder(
    _ figures: [Int], _ sentence: ArraySlice<ProseToken>, _ table: Table
  ) -> Bool {
    table.rows.indices.contains { row in
      guard table.rows[row].role != .section else { return false }
      var column = 1
      return figures.allSatisfy { figure in
        while column < table.columns.count, !isShown(sentence[figure], row, column, table) {
          column += 1
        }
        column += 1
        return column <= table.columns.count
      }
    }
  }

  private func ties(
    _ list: Parallel, _ row: Int, _ columns: [Int], _ sentence: ArraySlice<ProseToken>,
    _ ordinal: Int
  ) -> [Check] {
    let table = tables[ordinal]
    return zip(list.figures, columns).compactMap { figure, column in
      let cell = table.cell(row: row, column: column)
      guard let amount = ProseAmount(sentence[figure]) else { return nil }
      let factor = FigureFactors(table, in: text).factor(row: row, column: column)
      let value = cell.figure.value.magnitude * factor
      let isPrinted = cell.figure.value.magnitude == amount.figure.value
      return tables.check(
        amount, row: row, column: column, of: ordinal, value: isPrinted ? amount.value : value)
    }
  }

  /// The check of a list that a row has in another order, or with two digits of one figure swapped.
  private func slip(
    _ list: Parallel, _ row: Int, _ columns: [Int], _ sentence: ArraySlice<ProseToken>,
    _ ordinal: Int
  ) -> Check? {
    let table = tables[ordinal]
    let order = Permutation.others(of: columns.count).first { order in
      gives(order.map { list.figures[$0] }, row, columns, sentence, table)
    }
    if let order {
      return check(list.figures, order, sentence, ordinal) { [(row, columns[$0])] }
    }
    let wrong = list.figures.indices.filter {
      !isShown(sentence[list.figures[$0]], row, columns[$0], table)
    }
    guard wrong.count == 1, let place = wrong.first,
      let amount = ProseAmount(sentence[list.figures[place]]),
      amount.digits
        >= (columns.count > 2 ? PairedLists.digitsOfSwap.long : PairedLists.digitsOfSwap.short)
    else { return nil }
    let cell = table.cell(row: row, column: columns[place])
    let value = cell.figure.value.magnitude * amount.token.factor
    guard cell.status == .number, cell.figure.decimals == amount.figure.decimals,
      table.isPercent(row: row, column: columns[place]) == amount.isPercent,
      amount.isSwap(of: value)
    else { return nil }
    return tables.check(amount, row: row, column: columns[place], of: ordinal, value: value)
  }
}
