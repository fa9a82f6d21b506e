/// Totals that count once what several of their rows have in common: unique users, diversified risk.
struct OverlappingTotals {
  private let table: Table
  private let text: TextStore
  /// Whether the caption, or a header, says so of the whole table.
  private let isAll: Bool

  init(_ table: Table, in text: TextStore) {
    self.table = table
    self.text = text
    let above = [table.caption].compactMap { $0 } + table.columns.flatMap(\.path)
    isAll = above.contains { text.firstPlace(of: ExcuseLexicon.overlaps, in: $0) != nil }
  }

  /// Whether `check` says that such a total is no sum.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum, let row = check.target.place?.row else { return false }
    return isAll
      || text.firstPlace(of: ExcuseLexicon.overlaps, in: table.rows[row].label) != nil
  }
}
