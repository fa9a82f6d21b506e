/// Totals that count once what several of their rows have in common: unique users, diversified risk.
struct OverlappingTotals {
  private let table: Table
  private let text: TextStore
  /// Whether the caption says so of the whole table.
  private let isAll: Bool

  init(_ table: Table, in text: TextStore) {
    self.table = table
    self.text = text
    isAll = table.caption.map { OverlappingTotals.counts($0, in: text) } ?? false
  }

  /// Whether `check` says that such a total is no sum.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum, let place = check.target.place else { return false }
    // In other columns than one of `Unique users`, or of `Var.` for variances, totals are sums.
    return isAll || OverlappingTotals.counts(table.rows[place.row].label, in: text)
      || table.columns[place.column].path.contains { OverlappingTotals.counts($0, in: text) }
  }

  private static func counts(_ range: TextRange, in text: TextStore) -> Bool {
    text.firstPlace(of: ExcuseLexicon.overlaps, in: range) != nil
  }
}
