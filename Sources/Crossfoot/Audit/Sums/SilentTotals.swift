/// Finds the total that nothing but its place and its figure declares: the last row of a table with one
/// column of figures, when it is what all rows above add up to.
///
/// One column bears out no relation by a second one, so that only a sum of several parts that ties to the
/// last digit is told. What no word declares to be a sum is never wrong.
enum SilentTotals {
  /// A total has so many parts that are not nil, and so many digits.
  private static let leastParts = 3
  private static let leastDigits = 3
  private static let mostRows = 200

  /// The check of the last row of `table`; none when it does not tie, or when `isDeclared`, which says that
  /// words or rules declare sums of it.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: TableAmounts, isDeclared: Bool
  ) -> [Check] {
    guard !isDeclared, table.columns.count == 2, table.isCertain,
      (leastParts + 1...mostRows).contains(table.rows.count)
    else { return [] }
    let grid = AmountGrid(amounts, width: 1, isTurned: false)
    let filled = table.rows.indices.filter { table.cell(row: $0, column: 1).status != .blank }
    guard let target = filled.last, isAmount(table, target),
      filled.allSatisfy({ isAmount(table, $0) && grid[$0, 0].isPlain })
    else { return [] }
    let stated = table.cell(row: target, column: 1).figure
    guard stated.significantDigits >= leastDigits else { return [] }
    let members = filled.dropLast().map { (line: $0, isSubtracted: false) }
    let sum = grid.sum(members, 0)
    guard Int(sum.nonzero) >= leastParts, sum.verdict(against: grid[target, 0]) == .exact else {
      return []
    }
    return [
      Check(
        rule: .columnTotal, operator: .sum, table: ordinal,
        target: table.reference(row: target, column: 1, ordinal: ordinal),
        operands: members.map { table.reference(row: $0.line, column: 1, ordinal: ordinal) },
        stated: stated, computed: sum.low, interval: sum.interval,
        tolerance: sum.half + grid[target, 0].half, verdict: .exact)
    ]
  }

  /// Whether a row has an amount, or a nil in its place: percentages are shares of something else.
  private static func isAmount(_ table: Table, _ row: Int) -> Bool {
    let status = table.cell(row: row, column: 1).status
    return (status == .number || status == .nil) && table.unit(row: row, column: 1) != .percent
  }
}
