/// Sums that say again what another sum for the same figure says.
///
/// ```
/// Nails 5    Screws 7    Fittings 12    Tools 3    Sales 15
/// 12 + 3 = 15 says it; 5 + 7 + 3 = 15 follows from it and from 5 + 7 = 12
/// ```
/// Of a sum with and without addends that are zero, the one with them is meant; of a nested sum and the
/// sum of all its parts, the nested one.
struct RedundantSums {
  private typealias Cell = Reference.Place

  private let checks: [Check]
  /// The sums among the checks, by the figure that they add up to.
  private var sums: [Cell: [Int]] = [:]

  /// Takes in all sums that say something.
  init(_ checks: [Check]) {
    self.checks = checks
    for index in checks.indices where checks[index].operator == .sum {
      if let target = checks[index].target.place { sums[target, default: []].append(index) }
    }
  }

  /// Whether a sum that holds is a redundant one.
  func contains(_ check: Check) -> Bool {
    guard check.operator == .sum, !check.verdict.isFinding, let target = check.target.place, let all = sums[target],
      all.count > 1
    else { return false }
    let addends = RedundantSums.addends(of: check)
    return all.contains { index in
      let other = RedundantSums.addends(of: checks[index])
      return addends.isStrictSubset(of: other) || isNested(other, in: addends)
    }
  }

  /// The addends that are not blank.
  private static func addends(of check: Check) -> Set<Cell> {
    Set(check.operands.lazy.filter { !$0.text.isEmpty }.compactMap(\.place))
  }

  /// Whether `addends` are those of `nested` with the addends of some of these in their place.
  private func isNested(_ nested: Set<Cell>, in addends: Set<Cell>) -> Bool {
    let subtotals = nested.subtracting(addends)
    let parts = addends.subtracting(nested)
    guard !subtotals.isEmpty, parts.count > subtotals.count else { return false }
    var explained: Set<Cell> = []
    for subtotal in subtotals {
      let fitting = sums[subtotal]?.map { RedundantSums.addends(of: checks[$0]) }
        .filter { $0.isSubset(of: parts) }
      guard let longest = fitting?.max(by: { $0.count < $1.count }) else { return false }
      explained.formUnion(longest)
    }
    return explained == parts
  }
}
