/// Rows that name what they are a share of, not what is divided: `as a percentage of net sales`.
///
/// It is the row above; or, where that is the whole, the one above the whole. One row may be divided by several
/// that follow on it, each with its share below:
/// ```
/// Cost of recalls          18      22      24
/// Net sales               503     603     682
/// As a % of net sales    3.6%    3.6%    3.5%
/// Net income               50      60      68
/// As a % of net income  36.0%   36.7%   35.3%
/// ```
extension LabelledRatios {
  /// The rows that `row` may be the share of, when it names only that of which; nil when there are none.
  func divided(above row: Int, _ isWhole: (TextRange) -> Bool) -> [Int]? {
    guard isJoint(row), let above = (0..<row).last(where: { !isJoint($0) }), holdsAmounts(above)
    else { return nil }
    guard above == row - 1, isOwnWhole(above, of: row, isWhole) else { return [above] }
    // Each whole before this one has its share below it.
    var place = above - 1
    while place >= 1, isJoint(place) { place -= 2 }
    guard place >= 0, !isJoint(place), holdsAmounts(place) else { return [above] }
    return [place, above]
  }

  /// Whether the row above a share is what it is a share of: the one that is named most closely so, as the
  /// cost of sales is not the sales.
  private func isOwnWhole(_ above: Int, of row: Int, _ isWhole: (TextRange) -> Bool) -> Bool {
    let label = table.rows[above].label
    guard isWhole(label) else { return false }
    let count = words(label).count
    return !table.rows.indices.contains { other in
      other != above && !isJoint(other) && isWhole(table.rows[other].label)
        && words(table.rows[other].label).count < count
    }
  }
}
