/// The rule `same-figure` for a figure that a sentence gives for a row of a table: the table's, or that with two
/// digits in another order or one digit wrong.
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
  /// The fewest digits that tell of one that is wrong.
  private static let digitsOfEdit = 4
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
        !isListed(behind: index, in: clause), let check = check(amount, index, words, clause, near)
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
      let isMeant = { (scope: FigureScope) in
        scope.isUnqualified(clause[..<left]) && scope.isWhole(behind: right, in: clause)
      }
      return pair(first, second, near, isMeant) ?? pair(second, first, near, isMeant)
    }
  }

  /// The check of `wrong` with a cell of the row that has `right`, if the scope of that is what is meant.
  private func pair(
    _ right: ProseAmount, _ wrong: ProseAmount, _ near: [Int], _ isMeant: (FigureScope) -> Bool
  ) -> Check? {
    var found: [(ordinal: Int, row: Int, column: Int, value: Decimal)] = []
    for ordinal in near {
      let table = tables[ordinal]
      for row in table.rows.indices where table.rows[row].role != .section {
        // Hardly a row has the one.
        let isRow = (1..<table.columns.count).contains { column in
          let cell = table.cell(row: row, column: column)
          return cell.status == .number && cell.figure.value.magnitude == right.figure.value
        }
        var swaps: [(ordinal: Int, row: Int, column: Int, value: Decimal)] = []
        for column in 1..<table.columns.count {
          let cell = table.cell(row: row, column: column)
          guard cell.status == .number else { continue }
          let value = cell.figure.value.magnitude
          if value == wrong.figure.value { return nil }
          if isRow, wrong.figure.decimals == cell.figure.decimals, wrong.token.factor == 1,
            wrong.isSwap(of: value)
          {
            swaps.append((ordinal, row, column, value))
          }
        }
        found += swaps
      }
    }
    guard found.count == 1, let cell = found.first,
      isMeant(
        FigureScope(
          row: cell.row, column: cell.column, of: tables.names(of: cell.ordinal), in: text))
    else { return nil }
    return tables.check(
      wrong, row: cell.row, column: cell.column, of: cell.ordinal, value: cell.value)
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

  /// A cell that a sentence names, with what it gives in ones.
  private typealias Named = (ordinal: Int, row: Int, column: Int, value: Decimal, blur: Decimal)

  private func check(
    _ amount: ProseAmount, _ index: Int, _ words: ArraySlice<ProseToken>,
    _ clause: ArraySlice<ProseToken>,
    _ near: [Int]
  ) -> Check? {
    let named = named(amount, index, words, clause, near)
    guard let cell = named.first(where: { isTied(amount, $0) }) ?? named.first else { return nil }
    guard isTied(amount, cell) || named.count == 1 && !isShown(amount, near) else { return nil }
    return tables.check(
      amount, row: cell.row, column: cell.column, of: cell.ordinal, value: cell.value)
  }

  /// The cells named before the figure at `index` that have what is stated, or what a slip makes of it.
  private func named(
    _ amount: ProseAmount, _ index: Int, _ words: ArraySlice<ProseToken>,
    _ clause: ArraySlice<ProseToken>, _ near: [Int]
  ) -> [Named] {
    var found: [Named] = []
    for ordinal in near {
      let names = tables.names(of: ordinal)
      let table = tables[ordinal]
      for row in table.rows.indices
      where table.rows[row].role != .section && isNamed(names.label(row), words) {
        let factors = FigureFactors(table, in: text)
        for column in 1..<table.columns.count {
          let factor = factors.factor(row: row, column: column)
          guard let (value, blur) = reading(row, column, table, factor, like: amount) else {
            continue
          }
          let cell: Named = (ordinal, row, column, value, blur)
          guard isTied(amount, cell) || isSlip(amount, table.cell(row: row, column: column), value),
            isColumn(names.nearestHeader(of: column), words, clause),
            FigureScope(row: row, column: column, of: names, in: text)
              .holds(index, after: words, in: clause)
          else { continue }
          found.append(cell)
        }
      }
    }
    return found
  }

  private func isTied(_ amount: ProseAmount, _ cell: Named) -> Bool {
    (cell.value - amount.value).magnitude <= amount.half + cell.blur
  }

  /// Whether the figure has two digits of the cell's in another order, or, of more digits, one digit wrong.
  private func isSlip(_ amount: ProseAmount, _ cell: Cell, _ value: Decimal) -> Bool {
    if amount.isSwap(of: value) { return isTelling(amount, cell) }
    guard
      min(amount.figure.significantDigits, cell.figure.significantDigits)
        >= ProseTableFigures.digitsOfEdit
    else { return false }
    // Both in ones, whatever they are counted in, without the noughts at their ends.
    var (stated, shown) = (amount.value.nanos, value.nanos)
    while stated != 0, shown != 0, stated % 10 == 0, shown % 10 == 0 {
      (stated, shown) = (stated / 10, shown / 10)
    }
    guard let stated = Int64(exactly: stated), let shown = Int64(exactly: shown) else {
      return false
    }
    return Slip.turns(stated, into: shown)
  }

  /// Whether a figure, or the cell's, has digits enough: 12.0 and 21.0 are alike by luck.
  private func isTelling(_ amount: ProseAmount, _ cell: Cell) -> Bool {
    max(amount.figure.significantDigits, cell.figure.significantDigits) >= ProseTableFigures.digits
  }

  /// What a cell gives in ones, and how far rounding may have moved it, if it counts what `amount` does.
  private func reading(
    _ row: Int, _ column: Int, _ table: Table, _ factor: @autoclosure () -> Int,
    like amount: ProseAmount
  ) -> (value: Decimal, blur: Decimal)? {
    let cell = table.cell(row: row, column: column)
    guard cell.status == .number,
      table.isPercent(row: row, column: column) == amount.isPercent
    else { return nil }
    let factor = factor()
    return (cell.figure.value.magnitude * factor, (cell.figure.unit * factor).half)
  }

  /// Whether a cell of the tables near gives what is stated.
  private func isShown(_ amount: ProseAmount, _ near: [Int]) -> Bool {
    near.contains { ordinal in
      let table = tables[ordinal]
      let factors = FigureFactors(table, in: text)
      return table.rows.indices.contains { row in
        table.rows[row].role != .section
          && (1..<table.columns.count).contains { column in
            reading(row, column, table, factors.factor(row: row, column: column), like: amount)
              .map { ($0.value - amount.value).magnitude <= amount.half + $0.blur } ?? false
          }
      }
    }
  }

  /// Whether all words of a label stand there, one after the other, and say something.
  private func isNamed(
    _ label: ArraySlice<TableNames.Word>, _ words: ArraySlice<ProseToken>
  ) -> Bool {
    guard label.count >= 2, words.count >= label.count,
      label.contains(where: { !$0.traits.contains(.stop) })
    else { return false }
    return (words.startIndex...words.endIndex - label.count).contains { start in
      zip(words[start...], label).allSatisfy { isSame($0, $1.key) }
    }
  }

  private func isSame(_ token: ProseToken, _ key: WordKey) -> Bool {
    guard case .word = token.kind else { return false }
    return WordKey(token.range, in: text.bytes.span) == key
  }

  /// Whether the sentence names a column: by its year, or by all words of its header.
  private func isColumn(
    _ header: ArraySlice<TableNames.Word>?, _ words: ArraySlice<ProseToken>,
    _ clause: ArraySlice<ProseToken>
  ) -> Bool {
    guard let header else { return false }
    let bytes = text.bytes.span
    if header.contains(where: { $0.traits.contains(.year) }) {
      let years = Set(
        clause.filter { NameKey.isYear($0.range, bytes) }.map { WordKey($0.range, in: bytes) })
      return years.count == 1
        && header.contains { $0.traits.contains(.year) && years.contains($0.key) }
    }
    let names = Set(words.filter { $0.figure == nil }.map { WordKey($0.range, in: bytes) })
    return header.count >= 2 && header.allSatisfy { names.contains($0.key) }
  }
}
