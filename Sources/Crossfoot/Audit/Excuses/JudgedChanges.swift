/// Columns of changes, in which nothing need add up.
///
/// ```
///                   2013      2012    Favorable (unfavorable)
/// Revenue         10,673    10,776                      (103)
/// Cost of sales    2,167     2,007                      (160)
/// Gross profit     8,506     8,769                      (263)
/// ```
/// Where signs tell good from bad, costs that rose have a minus, as sales have that fell: what is subtracted
/// in the columns beside it is added there. That it does not tie with their signs is no error. A header
/// says so; or the figures do, which are changes between two other columns, and add up as they are printed.
/// Percentages of change never add up.
struct JudgedChanges {
  private let table: Table
  private let judged: Set<Int>
  private let percentages: Set<Int>

  /// So many columns are compared, each with each, at most.
  private static let mostColumns = 16

  init(_ table: Table, in text: TextStore) {
    self.table = table
    var (judged, percentages): (Set<Int>, Set<Int>) = ([], [])
    for column in table.columns.indices.dropFirst() {
      let path = table.columns[column].path
      if path.contains(where: { text.firstPlace(of: ExcuseLexicon.judgements, in: $0) != nil }) {
        judged.insert(column)
      }
      if ChangeHeaders(text: text).tell(path) {
        percentages.insert(column)
      }
    }
    self.judged = judged
    self.percentages = percentages
  }

  /// Whether `check` says that a sum in such a column is wrong, which nobody can tell.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum || check.operator == .difference, let target = check.target.place,
      check.operands.allSatisfy({ $0.place?.column == target.column })
    else { return false }
    let column = target.column
    return judged.contains(column)
      || percentages.contains(column) && table.isPercent(row: target.row, column: column)
      || check.operator == .difference && addsUpAsPrinted(check) && holdsChanges(check, column)
  }

  /// Whether the figures that `check` subtracts add up with the signs that they are printed with.
  private func addsUpAsPrinted(_ check: Check) -> Bool {
    let sum = check.operands.compactMap(\.place).reduce(Decimal.zero) {
      $0 + value($1.row, $1.column)
    }
    return sum == check.stated.value
  }

  /// Whether all figures of `check` are the changes between two other columns, up to their signs.
  private func holdsChanges(_ check: Check, _ column: Int) -> Bool {
    let rows = ([check.target] + check.operands).compactMap(\.place?.row)
    let others = table.columns.indices.dropFirst().prefix(JudgedChanges.mostColumns)
    return others.contains { first in
      others.contains { second in
        first < second && first != column && second != column
          && rows.allSatisfy { row in
            (value(row, first) - value(row, second)).magnitude == value(row, column).magnitude
          }
      }
    }
  }

  private func value(_ row: Int, _ column: Int) -> Decimal {
    table.cell(row: row, column: column).figure.value
  }
}
