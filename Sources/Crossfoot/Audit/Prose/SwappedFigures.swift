/// The rule `same-figure` for a figure of many digits that prose gives beside a table, with two neighbouring
/// digits of the table's figure swapped.
///
/// ```
/// Distribution     7,214   8,663   1,449
///
/// Revenues of the Distribution segment increased by R$1,494 million, …
/// ```
/// `ProseTableFigures` wants the label spelt out, as three digits are swapped by luck. Of four and more, one
/// word that the sentence shares with the label, or that it points to the table, is enough: where the tables
/// near have one figure only that differs so, and none that is what is stated, it is that figure. The first
/// digit of a figure is what its author had in mind: it is seldom swapped. Seven digits tell by themselves.
struct SwappedFigures {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The fewest digits that tell, as printed and without the noughts at the end.
  private static let digits: Int64 = 1_000
  private static let significantDigits = 3
  /// How many need no name.
  private static let digitsOfNameless = 7
  /// The most figures of a sentence that are looked at.
  private static let most = 12

  /// A figure of a table, in ones.
  private typealias Shown = (ordinal: Int, row: Int, column: Int, value: Decimal)

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    var checks: [Check] = []
    if clause.contains(where: { text.isWord($0, BasisLexicon.corrections) }) { return [] }
    for index in clause.indices where checks.count < SwappedFigures.most {
      guard let amount = ProseAmount(clause[index]),
        amount.figure.digits >= SwappedFigures.digits,
        amount.figure.significantDigits >= SwappedFigures.significantDigits,
        let shown = shown(amount, near),
        isTelling(amount) ? isOfYear(shown, clause) : isMeant(shown, clause, at: index)
      else { continue }
      checks.append(
        tables.check(
          amount, row: shown.row, column: shown.column, of: shown.ordinal, value: shown.value))
    }
    return checks
  }

  /// The one figure of the tables that `amount` has two digits of in another order; nil where there are
  /// several, or where a table has the amount itself.
  private func shown(_ amount: ProseAmount, _ near: [Int]) -> Shown? {
    var found: Shown?
    let swaps = Slip.swaps(of: amount.figure.digits)
    // Hardly a table has such a figure: its cells are not looked at one by one.
    for ordinal in near where holdsAny(of: swaps, ordinal) {
      let table = tables[ordinal]
      for row in table.rows.indices where table.rows[row].role != .section {
        for column in 1..<table.columns.count {
          let cell = table.cell(row: row, column: column)
          guard cell.status == .number, cell.figure.decimals == amount.figure.decimals,
            swaps.contains(Int64(clamping: cell.figure.digits.magnitude)),
            let value = value(of: cell, row, column, table, like: amount)
          else { continue }
          if let other = found, other.value != value { return nil }
          found = found ?? (ordinal, row, column, value)
        }
      }
    }
    guard let found, !tables.show(amount, near: near) else { return nil }
    return found
  }

  private func holdsAny(of swaps: [Int64], _ ordinal: Int) -> Bool {
    let digits = tables.digits(of: ordinal)
    return swaps.contains { digits.contains(Int($0)) }
  }

  /// What a cell gives in ones, if it counts what `amount` does.
  private func value(
    of cell: Cell, _ row: Int, _ column: Int, _ table: Table, like amount: ProseAmount
  ) -> Decimal? {
    guard table.isPercent(row: row, column: column) == amount.isPercent else { return nil }
    let printed = cell.figure.value.magnitude
    // Many digits tell, whatever the table counts in.
    if isTelling(amount), amount.token.factor == 1, amount.isSwap(of: printed) { return printed }
    let value = printed * FigureFactors(table, in: text).factor(row: row, column: column)
    return amount.isSwap(of: value) ? value : nil
  }

  /// Whether a sentence speaks of a figure: by a word of its label beside the amount, or as it points to the
  /// table, and of its year if it names any.
  private func isMeant(_ shown: Shown, _ clause: ArraySlice<ProseToken>, at index: Int) -> Bool {
    let names = tables.names(of: shown.ordinal)
    let bytes = text.bytes.span
    let label = names.label(shown.row).keys(without: [.stop, .short, .number])
    let isNamed =
      words(around: index, of: clause).contains { label.contains(WordKey($0.range, in: bytes)) }
      || clause.contains { text.isWord($0, AuditLexicon.tableReferences) }
    guard isNamed else { return false }
    let scope = FigureScope(row: shown.row, column: shown.column, of: names, in: text)
    return scope.holds(index, after: words(before: index, of: clause), in: clause)
      && isOfYear(shown, clause)
  }

  /// Whether a figure has so many digits that luck does not swap two of them.
  private func isTelling(_ amount: ProseAmount) -> Bool {
    amount.figure.significantDigits >= SwappedFigures.digitsOfNameless
  }

  /// Whether a sentence names no year, or that of the column.
  private func isOfYear(_ shown: Shown, _ clause: ArraySlice<ProseToken>) -> Bool {
    let bytes = text.bytes.span
    let years = clause.filter { NameKey.isYear($0.range, bytes) }
      .map { WordKey($0.range, in: bytes) }
    let headers = tables.names(of: shown.ordinal).headers(of: shown.column)
    let columnYears = headers.filter { $0.traits.contains(.year) }
    return years.isEmpty || columnYears.isEmpty
      || columnYears.contains { years.contains($0.key) }
  }

  /// The words of a clause between the amounts before and behind the one at `index`.
  private func words(
    around index: Int, of clause: ArraySlice<ProseToken>
  ) -> ArraySlice<ProseToken> {
    let end = clause[(index + 1)...].firstIndex(where: isAmount) ?? clause.endIndex
    return clause[words(before: index, of: clause).startIndex..<end]
  }

  /// Those before it; "from 46,085 barrels to 41,620 barrels" has what stands before both for each.
  private func words(
    before index: Int, of clause: ArraySlice<ProseToken>
  ) -> ArraySlice<ProseToken> {
    var start = place(before: index, of: clause)
    if start > clause.startIndex, index > clause.startIndex, clause[index - 1].says([.to, .with]) {
      start = place(before: start - 1, of: clause)
    }
    return clause[start..<index]
  }

  /// Where the words begin that stand before the token at `index`, behind the last amount.
  private func place(before index: Int, of clause: ArraySlice<ProseToken>) -> Int {
    clause[..<index].lastIndex(where: isAmount).map { $0 + 1 } ?? clause.startIndex
  }

  private func isAmount(_ token: ProseToken) -> Bool {
    token.figure != nil && !NameKey.isYear(token.range, text.bytes.span)
  }
}
