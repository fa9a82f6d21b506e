/// The rule `prose-total` for a change that prose gives of a row of a table, with two neighbouring digits of the
/// difference of two of its figures swapped.
///
/// ```
///                                    2010        2009
/// Allowance for doubtful accounts   (462,350)   (201,400)
///
/// The allowance rose by $206,950 in 2010, …                 260,950
/// ```
/// One wrong digit of five and more is enough, too, where nothing but the names of the row and of its columns stands
/// before the verb.
///
/// As for `SwappedFigures` one word that the sentence shares with the label is enough, for four digits are not
/// swapped by luck: the tables near have one difference of neighbouring figures that differs so, and none, nor a
/// figure, that is what is stated.
struct RowChanges {
  let tables: ProseTables
  var text: TextStore { tables.text }

  /// The fewest digits that tell, as printed and without the noughts at the end.
  private static let digits: Int64 = 1_000
  private static let significantDigits = 4
  /// The fewest digits that tell of one that is wrong.
  private static let digitsOfEdit = 5
  /// How many words before an amount may say that it is a change.
  private static let lead = 6
  /// The most rows of a table that are looked at.
  private static let rows = 60

  /// Two neighbouring figures of a row, how far they are apart, and the coarser of their units, in ones.
  typealias Difference = (
    ordinal: Int, row: Int, columns: (low: Int, high: Int), value: Decimal, unit: Decimal
  )

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`, but for figures in `taken`.
  func checks(
    in clause: ArraySlice<ProseToken>, _ near: [Int], except taken: [TextRange]
  ) -> [Check] {
    clause.indices.compactMap { index in
      guard clause[index].isFigure, let amount = ProseAmount(clause[index]), !amount.isPercent,
        amount.figure.digits >= RowChanges.digits,
        amount.figure.significantDigits >= RowChanges.significantDigits,
        !taken.contains(amount.range), isChange(index, clause),
        let found = difference(amount, clause, at: index, near)
      else { return nil }
      return check(amount, found)
    }
  }

  /// Whether words say that the figure at `index` is what something changed by.
  private func isChange(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    guard index > clause.startIndex, clause[index - 1].says([.by, .of, .increase, .decrease]),
      !clause.contains(where: { $0.says([.rough, .estimate, .pairing, .partOfYear]) })
    else { return false }
    let lead = clause[max(clause.startIndex, index - RowChanges.lead)..<index]
    guard let word = lead.lastIndex(where: { $0.says([.increase, .decrease, .change]) }) else {
      return false
    }
    return !lead[word...].contains { $0.isFigure }
  }

  /// The only difference that `amount` has two digits of in another order.
  private func difference(
    _ amount: ProseAmount, _ clause: ArraySlice<ProseToken>, at index: Int, _ near: [Int]
  ) -> Difference? {
    var found: Difference?
    for ordinal in near where tables[ordinal].rows.count <= RowChanges.rows {
      for difference in differences(of: ordinal, like: amount) {
        if difference.value == amount.value { return nil }
        let isSwap =
          amount.isSwap(of: difference.value) && amount.isSwapOfNeighbours(of: difference.value)
        guard isSwap || isEdited(amount, difference, clause, at: index) else { continue }
        if let other = found, other.value != difference.value { return nil }
        if found == nil, isNamed(difference, clause, before: index) { found = difference }
      }
      let isShown = tables[ordinal].cells.contains {
        $0.status == .number && $0.figure.mayBe(amount.figure)
      }
      if isShown { return nil }
    }
    return found
  }

  /// Whether one digit of many is wrong, of the change of a row that has its name, and no other, before the verb.
  private func isEdited(
    _ amount: ProseAmount, _ difference: Difference, _ clause: ArraySlice<ProseToken>, at index: Int
  ) -> Bool {
    amount.figure.significantDigits >= RowChanges.digitsOfEdit
      && amount.isSlip(of: difference.value) && isBeyondRounding(amount, difference)
      && isSubject(difference, clause, at: index)
  }

  /// Whether a change is further from a difference than the rounding of both figures and its own explains.
  private func isBeyondRounding(_ amount: ProseAmount, _ difference: Difference) -> Bool {
    (amount.value - difference.value).magnitude > max(amount.half * 2, difference.unit) * 2
  }

  /// The differences of neighbouring figures of the rows of a table, in ones and, for an amount that says nothing of
  /// thousands, as they are printed, too.
  private func differences(of ordinal: Int, like amount: ProseAmount) -> [Difference] {
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    var found: [Difference] = []
    for row in table.rows.indices where table.rows[row].role != .section {
      var last: (column: Int, value: Decimal, unit: Decimal)?
      for column in 1..<table.columns.count {
        let cell = table.cell(row: row, column: column)
        guard cell.status == .number, !table.isPercent(row: row, column: column) else { continue }
        let factor = factors.factor(row: row, column: column)
        let (value, unit) = (cell.figure.value * factor, cell.figure.unit.half * 2 * factor)
        if let last, last.value != value {
          let isHigher = value.magnitude > last.value.magnitude
          let columns = isHigher ? (low: last.column, high: column) : (column, last.column)
          let difference = (value - last.value).magnitude
          let coarser = max(unit, last.unit)
          found.append((ordinal, row, columns, difference, coarser))
          if factor > 1, amount.token.factor == 1 {
            let printed = (difference.divided(by: factor), coarser.divided(by: factor))
            found.append((ordinal, row, columns, printed.0, printed.1))
          }
        }
        last = (column, value, unit)
      }
    }
    return found
  }

  /// Whether the words before the amount at `index` have one of the label of the row, and the sentence names one
  /// of its years, if any.
  private func isNamed(
    _ difference: Difference, _ clause: ArraySlice<ProseToken>, before index: Int
  ) -> Bool {
    let names = tables.names(of: difference.ordinal)
    let bytes = text.bytes.span
    let label = names.label(difference.row).keys(without: [.stop, .short, .number])
    guard
      clause[..<index].contains(where: { token in
        guard case .word = token.kind else { return false }
        return label.contains(WordKey(token.range, in: bytes))
      })
    else { return false }
    let years = clause.filter { NameKey.isYear($0.range, bytes) }
      .map { WordKey($0.range, in: bytes) }
    let columns = [difference.columns.low, difference.columns.high]
    let columnYears = columns.flatMap { names.headers(of: $0) }.filter {
      $0.traits.contains(.year)
    }
    return years.isEmpty || columnYears.isEmpty
      || columnYears.contains { years.contains($0.key) }
  }

  private func check(_ amount: ProseAmount, _ found: Difference) -> Check {
    let table = tables[found.ordinal]
    let operands = [found.columns.high, found.columns.low].map {
      table.reference(row: found.row, column: $0, ordinal: found.ordinal)
    }
    var references = operands
    references[1].isSubtracted = true
    return ProseVerdict(text: text, target: amount).check(
      .difference, references, value: found.value, DecimalInterval(exactly: found.value),
      tolerance: amount.half, table: found.ordinal)
  }
}
