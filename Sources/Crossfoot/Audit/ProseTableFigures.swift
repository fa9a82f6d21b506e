/// The rule `same-figure` for a figure that a sentence gives for a row of a table, with two digits of the
/// table's figure in another order.
///
/// ```
///                          Investor Class   Institutional Class
/// Total annual expenses         1.65%             1.40%
///
/// Total annual expenses of the Investor Class are 1.56%, and …
/// ```
/// The sentence spells out the label, and the year or the name of the column, right before the figure. That
/// no cell of the tables near is what is stated, and that the one that is meant has the same digits, is no
/// coincidence.
struct ProseTableFigures {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// How many words stand between a label and its figure at most.
  private static let reach = 12
  /// The fewest digits that tell, and of two figures that are compared.
  private static let digits = 3
  private static let digitsOfPairs = 4
  /// The most figures of a sentence that are looked at.
  private static let most = 12

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    guard !clause.contains(where: isOtherBasis) else { return [] }
    var checks = pairs(in: clause, near)
    var start = clause.startIndex
    for index in clause.indices {
      guard let amount = ProseAmount(clause[index]) else {
        if clause[index].figure != nil { start = index + 1 }
        continue
      }
      let words = clause[max(start, index - ProseTableFigures.reach * 2)..<index]
      start = index + 1
      guard checks.count < ProseTableFigures.most, amount.digits >= ProseTableFigures.digits,
        let verb = words.last, verb.says(.giving),
        !isListed(behind: index, in: clause), let check = check(amount, words, clause, near)
      else { continue }
      checks.append(check)
    }
    return checks
  }

  // MARK: Pairs

  /// The checks of "from 46,085 barrels to 41,620 barrels" with a row that has one of the two, and the digits
  /// of the other one in another order.
  private func pairs(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let figures = clause.indices.filter { clause[$0].figure != nil }
    guard figures.count >= 2, figures.count <= ProseTableFigures.most else { return [] }
    return zip(figures, figures.dropFirst()).compactMap { left, right in
      let words = clause[left + 1..<right]
      guard words.count <= ProseTableFigures.reach, let first = ProseAmount(clause[left]),
        let second = ProseAmount(clause[right]), first.isLike(second), first.value != second.value,
        min(first.digits, second.digits) >= ProseTableFigures.digitsOfPairs,
        let joint = words.last, joint.says([.to, .with]),
        left > clause.startIndex && clause[left - 1].says(.from)
          || words.contains(where: { $0.says(.compared) })
      else { return nil }
      return pair(first, second, near) ?? pair(second, first, near)
    }
  }

  /// The check of `wrong` with a cell of the row that has `right`.
  private func pair(_ right: ProseAmount, _ wrong: ProseAmount, _ near: [Int]) -> Check? {
    var found: [(ordinal: Int, row: Int, column: Int, value: Decimal)] = []
    for ordinal in near {
      let table = tables[ordinal]
      for row in table.rows.indices where table.rows[row].role != .section {
        var isRow = false
        var swaps: [(ordinal: Int, row: Int, column: Int, value: Decimal)] = []
        for column in 1..<table.columns.count {
          let cell = table.cell(row: row, column: column)
          guard cell.status == .number else { continue }
          let value = cell.figure.value.magnitude
          if value == wrong.figure.value { return nil }
          if value == right.figure.value { isRow = true }
          if wrong.figure.decimals == cell.figure.decimals, wrong.token.factor == 1,
            wrong.isSwap(of: value)
          {
            swaps.append((ordinal, row, column, value))
          }
        }
        if isRow { found += swaps }
      }
    }
    guard found.count == 1, let cell = found.first else { return nil }
    return check(wrong, cell)
  }

  private func isOtherBasis(_ token: ProseToken) -> Bool {
    token.says([.rough, .pairing, .partOfYear, .otherFigure])
  }

  /// Whether the figure at `index` is one of a list, or a range.
  private func isListed(behind index: Int, in clause: ArraySlice<ProseToken>) -> Bool {
    guard index + 2 < clause.endIndex, clause[index + 1].says(.list) else {
      return false
    }
    return clause[index + 2].figure != nil
  }

  // MARK: Tables

  private func check(
    _ amount: ProseAmount, _ words: ArraySlice<ProseToken>, _ clause: ArraySlice<ProseToken>,
    _ near: [Int]
  ) -> Check? {
    let names = Set(
      words.filter { $0.figure == nil }.map { WordKey($0.range, in: text.bytes.span) })
    let years = Set(
      clause.filter { isYear($0.range) }.map { WordKey($0.range, in: text.bytes.span) })
    var found: [(ordinal: Int, row: Int, column: Int, value: Decimal)] = []
    for ordinal in near {
      let table = tables[ordinal]
      let factors = FigureFactors(table, in: text)
      for row in table.rows.indices where table.rows[row].role != .section {
        for column in 1..<table.columns.count {
          let cell = table.cell(row: row, column: column)
          guard cell.status == .number,
            ((cell.unit ?? table.columns[column].unit) == .percent) == amount.isPercent
          else { continue }
          let value = cell.figure.value.magnitude * factors.factor(row: row, column: column)
          let blur = (cell.figure.unit * factors.factor(row: row, column: column)).half
          if (value - amount.value).magnitude <= amount.half + blur { return nil }
          guard amount.isSwap(of: value), isNamed(table.rows[row].label, words),
            isColumn(column, table, names, years)
          else { continue }
          found.append((ordinal, row, column, value))
        }
      }
    }
    guard found.count == 1, let cell = found.first else { return nil }
    return check(amount, cell)
  }

  private func isYear(_ word: TextRange) -> Bool { NameKey.isYear(word, text.bytes.span) }

  /// Whether all words of a label stand there, one after the other, and say something.
  private func isNamed(_ label: TextRange, _ words: ArraySlice<ProseToken>) -> Bool {
    let all = Array(Words(in: label, of: text))
    let keys = all.map { WordKey($0, in: text.bytes.span) }
    guard keys.count >= 2,
      all.contains(where: { !text.isOne(of: AuditLexicon.headerStopWords, $0) }),
      words.count >= keys.count
    else { return false }
    return (words.startIndex...words.endIndex - keys.count).contains { start in
      keys.indices.allSatisfy { index in
        guard case .word = words[start + index].kind else { return false }
        return WordKey(words[start + index].range, in: text.bytes.span) == keys[index]
      }
    }
  }

  /// Whether the sentence names a column: by its year, or by all words of its header.
  private func isColumn(
    _ column: Int, _ table: Table, _ names: Set<WordKey>, _ years: Set<WordKey>
  ) -> Bool {
    guard let header = table.columns[column].path.last else { return false }
    let words = Array(Words(in: header, of: text))
    let own = words.filter { isYear($0) }
    if !own.isEmpty {
      return years.count == 1 && own.contains { years.contains(WordKey($0, in: text.bytes.span)) }
    }
    let keys = words.map { WordKey($0, in: text.bytes.span) }
    return keys.count >= 2 && keys.allSatisfy(names.contains)
  }

  // MARK: Checks

  private func check(
    _ amount: ProseAmount, _ cell: (ordinal: Int, row: Int, column: Int, value: Decimal)
  ) -> Check {
    var check = ProseVerdict(text: text, target: amount).check(
      .equal,
      [
        tables[cell.ordinal].reference(row: cell.row, column: cell.column, ordinal: cell.ordinal)
      ], value: cell.value, DecimalInterval(exactly: cell.value), tolerance: amount.half,
      table: cell.ordinal)
    check.rule = .sameFigure
    return check
  }
}
