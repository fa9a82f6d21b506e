/// Errors that follow from others: what counts a figure that is wrong seems wrong itself.
///
/// ```
/// Total current assets     35,151     its parts add up to 25,151
/// Property                  7,127
/// Total assets             32,278     25,151 + 7,127
/// ```
/// Where a check holds with what another one gives for one of its figures, that other one is the error.
enum FollowingErrors {
  /// The most checks of a letter that are compared, each with each.
  private static let most = 200

  /// Drops the errors that follow from others, and believes a suspicion that another check confirms.
  static func remove(from checks: inout [Check], in tables: [Table]) {
    let wrong = checks.indices.filter {
      checks[$0].verdict == .inconsistent || checks[$0].verdict == .suspect
    }
    guard wrong.count > 1, wrong.count <= most else { return }
    var dropped: Set<Int> = []
    for first in wrong where !dropped.contains(first) {
      guard let place = checks[first].target.place, let value = mended(checks[first], in: tables)
      else { continue }
      let mended = MendedCheck(tables: tables, place: place, value: value)
      for second in wrong where second != first && !dropped.contains(second) {
        guard checks[second].operands.contains(where: { $0.place == place }),
          checks[second].target.place != place, mended.mends(checks[second])
        else { continue }
        dropped.insert(second)
        if checks[second].verdict == .inconsistent { checks[first].verdict = .inconsistent }
      }
    }
    if dropped.isEmpty { return }
    checks = checks.indices.filter { !dropped.contains($0) }.map { checks[$0] }
  }

  /// What the figure that a check finds wrong should be, as the table prints it.
  private static func mended(_ check: Check, in tables: [Table]) -> Decimal? {
    switch check.operator {
    case .sum, .difference, .equal, .product: check.computed
    case .ratio, .percentOf, .percentChange, .average:
      check.computed.rounded(decimals: Int(check.stated.decimals))
    }
  }
}
