/// Totals that count once what several of their rows have in common: unique users, diversified risk.
///
/// A word of the total, of its header or of the caption says so; or the paragraph above the table, or a footnote,
/// says how its things are counted, and a total of whole numbers is less than its rows come to.
struct OverlappingTotals {
  private let table: Table
  private let text: TextStore
  /// Whether the caption says so of the whole table.
  private let isAll: Bool
  /// Whether something around the table says that some are counted in several rows.
  private let areShared: Bool

  /// `lead` is the paragraph above `table`.
  init(_ table: Table, lead: TextRange?, in text: TextStore) {
    self.table = table
    self.text = text
    let around = [lead, table.caption].compactMap { $0 } + table.footnotes.map(\.text)
    areShared = around.contains { text.firstPlace(of: ExcuseLexicon.shared, in: $0) != nil }
    isAll = table.caption.map { OverlappingTotals.counts($0, in: text) } ?? false
  }

  /// Whether `check` says that such a total is no sum.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum, let place = check.target.place else { return false }
    if areShared, check.stated.decimals == 0, check.stated.value < check.computed { return true }
    // In other columns than one of `Unique users`, or of `Var.` for variances, totals are sums.
    return isAll || OverlappingTotals.counts(table.rows[place.row].label, in: text)
      || table.columns[place.column].path.contains { OverlappingTotals.counts($0, in: text) }
  }

  private static func counts(_ range: TextRange, in text: TextStore) -> Bool {
    text.firstPlace(of: ExcuseLexicon.overlaps, in: range) != nil
  }
}
