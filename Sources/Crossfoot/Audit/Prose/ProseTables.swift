/// The tables that prose may speak of, with the text of both.
///
/// It is a class so that a dozen rules hold one pointer, and look at the names of a table once.
final class ProseTables {
  let text: TextStore
  private let tables: [Table]
  /// The names of the tables that were asked for.
  private var names: [TableNames?]
  /// The digits of their figures, likewise.
  private var digits: [Set<Int>?]

  init(_ tables: [Table], in text: TextStore) {
    self.tables = tables
    self.text = text
    names = Array(repeating: nil, count: tables.count)
    digits = Array(repeating: nil, count: tables.count)
  }

  subscript(ordinal: Int) -> Table { tables[ordinal] }

  /// By what words prose can name the rows and the columns of a table.
  func names(of ordinal: Int) -> TableNames {
    if let known = names[ordinal] { return known }
    let found = TableNames(tables[ordinal], in: text)
    names[ordinal] = found
    return found
  }

  /// The digits of all figures of a table, without signs and points.
  func digits(of ordinal: Int) -> Set<Int> {
    if let known = digits[ordinal] { return known }
    var found: Set<Int> = []
    for cell in tables[ordinal].cells where cell.status == .number {
      found.insert(Int(clamping: cell.figure.digits.magnitude))
    }
    digits[ordinal] = found
    return found
  }

  /// Whether one of the tables `near` has what is stated, in whatever unit.
  func show(_ amount: ProseAmount, near: [Int]) -> Bool {
    near.contains { ordinal in
      tables[ordinal].cells.contains { $0.status == .number && $0.figure.mayBe(amount.figure) }
    }
  }

  /// The check of a figure of prose that should be what a cell gives, which is `value` in ones.
  func check(
    _ amount: ProseAmount, row: Int, column: Int, of ordinal: Int, value: Decimal
  ) -> Check {
    var check = ProseVerdict(text: text, target: amount).check(
      .equal, [tables[ordinal].reference(row: row, column: column, ordinal: ordinal)],
      value: value, DecimalInterval(exactly: value), tolerance: amount.half, table: ordinal)
    check.rule = .sameFigure
    return check
  }
}
