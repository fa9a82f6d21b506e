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
  /// Whether any figure is a sum in two ways.
  private let mayBeRedundant: Bool

  /// Takes in all sums that say something; what is left of a figure is one of its addends.
  init(_ checks: [Check]) {
    self.checks = checks
    for index in checks.indices {
      if let target = RedundantSums.target(of: checks[index]) {
        sums[target, default: []].append(index)
      }
    }
    mayBeRedundant = sums.contains { $0.value.count > 1 }
  }

  /// Whether a sum that holds is a redundant one.
  func contains(_ check: Check) -> Bool {
    guard mayBeRedundant, check.operator == .sum, !check.verdict.isFinding,
      let target = check.target.place, let all = sums[target], all.count > 1
    else { return false }
    let addends = RedundantSums.addends(of: check, target)
    return all.contains { index in
      let other = RedundantSums.addends(of: checks[index], target)
      return addends.isStrictSubset(of: other) || isNested(other, in: addends)
    }
  }

  /// The figure that others add up to; nil for other relations.
  private static func target(of check: Check) -> Cell? {
    guard check.operator == .difference else {
      return check.operator == .sum ? check.target.place : nil
    }
    var whole: Cell?
    for operand in check.operands where !operand.isSubtracted && !operand.text.isEmpty {
      guard whole == nil, let place = operand.place else { return nil }
      whole = place
    }
    return whole
  }

  /// The addends of a sum, or of the figure that a difference is taken from, that are not blank.
  private static func addends(of check: Check, _ target: Cell) -> Set<Cell> {
    var addends = Set(check.operands.lazy.filter { !$0.text.isEmpty }.compactMap(\.place))
    if check.operator == .difference {
      addends.remove(target)
      if let rest = check.target.place { addends.insert(rest) }
    }
    return addends
  }

  /// Whether `addends` are those of `nested` with the addends of some of these in their place.
  private func isNested(_ nested: Set<Cell>, in addends: Set<Cell>) -> Bool {
    let subtotals = nested.subtracting(addends)
    let parts = addends.subtracting(nested)
    guard !subtotals.isEmpty, parts.count > subtotals.count else { return false }
    var explained: Set<Cell> = []
    for subtotal in subtotals {
      let fitting = sums[subtotal]?.map { RedundantSums.addends(of: checks[$0], subtotal) }
        .filter { $0.isSubset(of: parts) }
      guard let longest = fitting?.max(by: { $0.count < $1.count }) else { return false }
      explained.formUnion(longest)
    }
    return explained == parts
  }
}
