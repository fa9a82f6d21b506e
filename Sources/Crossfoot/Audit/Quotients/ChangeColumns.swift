/// Columns that are headed as the change between two others and hold it in row after row: then the row
/// in which they don't is wrong.
///
/// ```
///                     2019     2018    Change
/// Affiliate fees     3,804    3,541       263
/// Advertising        1,184    1,120        64
/// Other                393      338         5     393 - 338 = 55
/// ```
/// The header says what the column is, the other rows which columns it compares. Some print what is good
/// as positive, whichever way it moved: a change that differs in nothing but its sign is left alone.
struct ChangeColumns {
  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]

  /// How many rows must tie to the last digit, and how many digits they must have together.
  private static let needed = (rows: 3, digits: 7)
  /// How many columns to the left are looked at.
  private static let reach = 4
  /// How many rows may not tie for each that does.
  private static let tiesForMiss = 3

  /// The rows of such columns that do not tie.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore
  ) -> [Check] {
    guard table.columns.count >= 4, table.rows.count > needed.rows, table.isCertain else {
      return []
    }
    let rule = ChangeColumns(table: table, ordinal: ordinal, amounts: amounts)
    return (3..<table.columns.count).flatMap { column -> [Check] in
      guard table.columns[column].unit != .percent, let header = table.columns[column].path.last,
        text.firstPlace(of: TableLexicon.changeWords, in: header) != nil
      else { return [] }
      return rule.checks(column)
    }
  }

  private func checks(_ column: Int) -> [Check] {
    let others = (max(1, column - ChangeColumns.reach)..<column).filter {
      table.columns[$0].unit != .percent
    }
    for first in others {
      for second in others where second != first {
        let change = (column, first, second)
        if let missing = missing(change) { return missing.map { check($0, change) } }
      }
    }
    return []
  }

  /// A column, the one that it is the change to, and the one that it is the change from.
  private typealias Change = (column: Int, new: Int, old: Int)

  private func amount(_ row: Int, _ column: Int) -> Amount {
    amounts[row * (table.columns.count - 1) + column - 1]
  }

  /// The rows in which a column is not the change that it is in all others; nil when it is none.
  private func missing(_ change: Change) -> [Int]? {
    var (missing, ties, digits) = ([Int](), 0, 0)
    for row in table.rows.indices where isAmount(row, change) {
      let stated = amount(row, change.column)
      let sum = difference(row, change)
      switch sum.verdict(against: stated) {
      case .exact:
        guard sum.nonzero == 2 else { continue }
        ties += 1
        digits += LineSearch.digits(stated.low, beyond: stated.half)
      case .inconsistent where sum.low != -stated.low && !isPadded(row, change): missing.append(row)
      default: break
      }
    }
    guard ties >= ChangeColumns.needed.rows, digits >= ChangeColumns.needed.digits,
      ties >= missing.count * ChangeColumns.tiesForMiss
    else { return nil }
    return missing
  }

  /// Whether a row has an amount in all three columns, of one kind and to one place.
  private func isAmount(_ row: Int, _ change: Change) -> Bool {
    let cells = [change.column, change.new, change.old]
    let half = amount(row, change.column).half
    return cells.allSatisfy { column in
      let cell = table.cell(row: row, column: column)
      let amount = amount(row, column)
      return amount.isPlain && (amount.half == half || amount.low == .zero)
        && cell.unit != .percent && cell.unit != .times && cell.unit != .basisPoints
    }
  }

  /// Whether all three figures are whole numbers with noughts after the point, and off by as little as
  /// rounding puts whole numbers.
  private func isPadded(_ row: Int, _ change: Change) -> Bool {
    let cells = [change.column, change.new, change.old].map { amount(row, $0) }
    let miss = (difference(row, change).low - cells[0].low).magnitude
    return miss <= Decimal(1) && cells.allSatisfy { $0.low.nanos % Decimal.nanosPerOne == 0 }
      && cells[0].half < Decimal(1).half
  }

  private func difference(_ row: Int, _ change: Change) -> AmountSum {
    AmountSum(amount(row, change.new)) + AmountSum(amount(row, change.old), isSubtracted: true)
  }

  private func check(_ row: Int, _ change: Change) -> Check {
    let stated = amount(row, change.column)
    let sum = difference(row, change)
    let new = table.reference(row: row, column: change.new, ordinal: ordinal)
    var old = table.reference(row: row, column: change.old, ordinal: ordinal)
    old.isSubtracted = true
    return Check(
      rule: .difference, operator: .difference, table: ordinal,
      target: table.reference(row: row, column: change.column, ordinal: ordinal),
      operands: [new, old], stated: table.cell(row: row, column: change.column).figure,
      computed: sum.low, interval: sum.interval, tolerance: sum.half + stated.half,
      verdict: .inconsistent)
  }
}
