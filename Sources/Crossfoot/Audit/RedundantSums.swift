/// Sums that say again what another sum for the same figure says.
///
/// ```
/// Nails 5    Screws 7    Fittings 12    Tools 3    Sales 15
/// 12 + 3 = 15 says it; 5 + 7 + 3 = 15 follows from it and from 5 + 7 = 12
/// ```
/// Of a sum with and without addends that are zero, the one with them is meant; of a nested sum and the
/// sum of all its parts, the nested one.
struct RedundantSums {
  /// A figure of a table as a number: see `Reference.Place`.
  private typealias Cell = Reference.Place

  /// The addends of all sums, blank ones left out, by the figure that they add up to.
  private var sums: [Cell: [Set<Cell>]] = [:]

  /// Those of `checks` that are no redundant sums beside each other and beside `known`.
  static func without(_ checks: [Check], beside known: [Check]) -> [Check] {
    var rule = RedundantSums()
    for check in known + checks { rule.add(check) }
    return checks.filter { !rule.isRedundant($0) }
  }

  private mutating func add(_ check: Check) {
    guard let (target, addends) = RedundantSums.parts(of: check) else { return }
    sums[target, default: []].append(addends)
  }

  private static func parts(of check: Check) -> (target: Cell, addends: Set<Cell>)? {
    guard check.operator == .sum, let target = check.target.place else { return nil }
    return (target, Set(check.operands.filter { !$0.text.isEmpty }.compactMap(\.place)))
  }

  private func isRedundant(_ check: Check) -> Bool {
    guard let (target, addends) = RedundantSums.parts(of: check), let all = sums[target],
      all.count > 1
    else { return false }
    return all.contains { addends.isStrictSubset(of: $0) || isNested($0, in: addends) }
  }

  /// Whether `addends` are those of `nested` with the addends of some of these in their place.
  private func isNested(_ nested: Set<Cell>, in addends: Set<Cell>) -> Bool {
    let subtotals = nested.subtracting(addends)
    let parts = addends.subtracting(nested)
    guard !subtotals.isEmpty, parts.count > subtotals.count else { return false }
    var explained: Set<Cell> = []
    for subtotal in subtotals {
      let fitting = sums[subtotal]?.filter { $0.isSubset(of: parts) }
      guard let longest = fitting?.max(by: { $0.count < $1.count }) else { return false }
      explained.formUnion(longest)
    }
    return explained == parts
  }
}
