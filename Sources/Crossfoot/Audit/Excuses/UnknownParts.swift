/// Sums one part of which is nothing but the mark of a footnote: what it comes to is not known.
///
/// ```
/// Latin America      5,735     5,100
/// Other              2,419         *
/// Total sales        8,154     6,500
/// * Less than 10% of total sales; not shown separately.
/// ```
/// So is what a dash with a mark stands for, unless the note says that it is nothing: "No sales in 2018". A
/// mark that is said to be a bound in the unit of its column is read as one before any of this.
struct UnknownParts {
  let table: Table
  let text: TextStore

  /// How many lines are looked at for each sum.
  private static let reach = 200

  /// Whether `check` adds up figures among which such a mark stands.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum || check.operator == .difference, let target = check.target.place
    else { return false }
    let places = check.operands.compactMap(\.place) + [target]
    if places.allSatisfy({ $0.column == target.column }) {
      return holdsMark(places.map(\.row)) { (row: $0, column: target.column) }
    }
    guard places.allSatisfy({ $0.row == target.row }) else { return false }
    return holdsMark(places.map(\.column)) { (row: target.row, column: $0) }
  }

  /// Whether a mark stands on one of the lines from the first to the last of `lines`.
  private func holdsMark(_ lines: [Int], _ cell: (Int) -> (row: Int, column: Int)) -> Bool {
    guard let first = lines.min(), let last = lines.max(), last - first <= UnknownParts.reach else {
      return false
    }
    return (first...last).contains { line in
      let (row, column) = cell(line)
      guard column > 0, table.rows[row].role != .section else { return false }
      let cell = table.cell(row: row, column: column)
      guard !cell.markers.isEmpty else { return false }
      return cell.status == .text && cell.markers == cell.text
        || cell.status == .nil && isExplained(cell.markers)
    }
  }

  /// Whether the footnote of one of the markers of a dash says that what it stands for is small, or not told, or
  /// anything else but that it is nothing; or one is a symbol without any footnote.
  private func isExplained(_ markers: TextRange) -> Bool {
    Marker.raised(markers, in: text).contains { printed in
      guard let marker = Marker(printed, in: text) else { return false }
      let notes = table.footnotes.filter { Marker($0.marker, in: text) == marker }
      if notes.isEmpty { return text.hasPrefix(printed, "*") }
      return notes.contains {
        text.firstPlace(of: ExcuseLexicon.withheld, in: $0.text) != nil
          || text.firstPlace(of: ExcuseLexicon.nothing, in: $0.text) == nil
      }
    }
  }
}
