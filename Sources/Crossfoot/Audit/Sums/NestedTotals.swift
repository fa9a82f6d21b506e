/// Subtotals within a total that was read as the sum of all their parts.
///
/// ```
/// Land        5,683
/// Buildings  68,465
/// Equipment  89,744
/// At cost   163,890     within rounding of its three parts, 163,892
/// Less      (68,251)
/// Net        95,641     ties with the three parts; but 163,890 - 68,251 = 95,639
/// ```
/// A total that ties with the parts of a subtotal must tie with the subtotal in their place, too, and
/// fewer addends leave less room for rounding.
struct NestedTotals {
  private let grid: AmountGrid

  /// How many subtotals are tried in each total, and how many addends these may have.
  private static let subtotals = 40
  private static let addends = 200

  /// The totals of `relations` with the subtotals in the place of their parts, where these do not tie.
  static func relations(in grid: AmountGrid, besides relations: [SumRelation]) -> [SumRelation] {
    let declared = relations.filter {
      $0.isBorneOut && $0.evidence == .strong && $0.fit.failed == 0
        && $0.members.count <= addends
    }
    let sums = declared.filter { !$0.isDifference }
    // What ties to the last digit takes the place of its parts without a difference; but where the total
    // does not, fewer addends leave less to rounding.
    let rounded = sums.filter { $0.fit.rounded + $0.fit.trivial > 0 }
    let rule = NestedTotals(grid: grid)
    let ofTarget = Dictionary(sums.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
    return declared.compactMap { total in
      let inner = total.fit.rounded > 0 || !rounded.isEmpty ? sums : []
      return rule.nested(
        total, within: inner.prefix { $0.target < total.target }.suffix(subtotals),
        ofTarget)
    }
  }

  private func nested(
    _ total: SumRelation, within relations: ArraySlice<SumRelation>, _ sums: [Int: SumRelation]
  ) -> SumRelation? {
    // The more subtotals take the place of their parts, the less is left to rounding.
    var nested = total
    nested.isProved = true
    for subtotal in relations {
      guard let members = members(of: nested, with: subtotal, sums) else { continue }
      nested.members = members
      if (0..<grid.fieldCount).contains(where: { isOff(nested, total, $0) }) { return nested }
    }
    return nil
  }

  /// The members of `total` with `subtotal` in the place of its own; nil when they are not among them.
  private func members(
    of total: SumRelation, with subtotal: SumRelation, _ sums: [Int: SumRelation]
  ) -> [(line: Int, isSubtracted: Bool)]? {
    let all = Set(total.members.map(\.line))
    let parts = parts(of: subtotal, within: all, sums)
    let inner = total.members.filter { parts.contains($0.line) }
    guard inner.count == parts.count, inner.count >= 2, inner.count < total.members.count,
      inner.allSatisfy({ !$0.isSubtracted }), !all.contains(subtotal.target)
    else { return nil }
    let outer = total.members.filter { !parts.contains($0.line) }
    return (outer + [(subtotal.target, false)]).sorted { $0.line < $1.line }
  }

  /// The rows of a subtotal, each subtotal among them that is not one of `lines` parted into its own.
  private func parts(
    of subtotal: SumRelation, within lines: Set<Int>, _ sums: [Int: SumRelation]
  ) -> Set<Int> {
    var parts: Set<Int> = []
    var open = subtotal.members.map(\.line)
    while let line = open.popLast() {
      if !lines.contains(line), let inner = sums[line], parts.count < NestedTotals.addends {
        open += inner.members.map(\.line).filter { $0 < line }
      } else {
        parts.insert(line)
      }
    }
    return parts
  }

  /// Whether `total` ties in a field where `nested` is off.
  private func isOff(_ nested: SumRelation, _ total: SumRelation, _ field: Int) -> Bool {
    guard !grid.isSide[field] else { return false }
    let stated = grid[total.target, field]
    let verdict = sum(total, field).verdict(against: stated)
    return (verdict == .exact || verdict == .rounding)
      && sum(nested, field).verdict(against: stated) == .inconsistent
  }

  private func sum(_ relation: SumRelation, _ field: Int) -> AmountSum {
    grid.sum(relation.members, field)
  }
}
