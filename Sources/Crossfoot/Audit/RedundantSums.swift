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

  /// The addends of the sums among the checks, by the figure that they add up to.
  private var sums: [Cell: [Set<Cell>]] = [:]

  /// Takes in all sums that say something; what is left of a figure is one of its addends.
  init(_ checks: [Check]) {
    for check in checks where check.operator == .sum || check.operator == .difference {
      guard let (target, addends) = RedundantSums.sum(of: check) else { continue }
      sums[target, default: []].append(addends)
    }
  }

  /// Whether a sum that holds is a redundant one.
  func contains(_ check: Check) -> Bool {
    guard check.operator == .sum, !check.verdict.isFinding,
      let (target, addends) = RedundantSums.sum(of: check), let all = sums[target], all.count > 1
    else { return false }
    return all.contains { addends.isStrictSubset(of: $0) || isNested($0, in: addends) }
  }

  /// A figure and its addends that are not blank; nil for other relations.
  private static func sum(of check: Check) -> (target: Cell, addends: Set<Cell>)? {
    let operands = check.operands.filter { !$0.text.isEmpty }
    guard let target = check.target.place else { return nil }
    let addends = Set(operands.lazy.compactMap(\.place))
    guard check.operator == .difference else { return (target, addends) }
    let wholes = operands.filter { !$0.isSubtracted }
    guard wholes.count == 1, let whole = wholes[0].place else { return nil }
    return (whole, addends.subtracting([whole]).union([target]))
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
