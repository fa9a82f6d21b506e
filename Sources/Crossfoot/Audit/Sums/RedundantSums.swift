/// Sums that say again what another sum for the same figure says.
///
/// ```
/// Nails 5    Screws 7    Fittings 12    Tools 3    Sales 15
/// 12 + 3 = 15 says it; 5 + 7 + 3 = 15 follows from it and from 5 + 7 = 12
/// ```
/// Of a sum with and without addends that are zero, the one with them is meant; of a nested sum and the
/// sum of all its parts, the nested one.
struct RedundantSums {
  /// A cell as a number, see `Reference.Place.number`.
  private typealias Cell = UInt64

  private let checks: [Check]
  /// The sums among the checks, in the order of the figures that they add up to.
  private let sums: [(target: Cell, check: Int)]
  /// Whether any figure is a sum in two ways.
  let isAny: Bool

  /// Takes in all sums that say something; what is left of a figure is one of its addends.
  init(_ checks: [Check]) {
    self.checks = checks
    var sums: [(target: Cell, check: Int)] = []
    sums.reserveCapacity(checks.count)
    for index in checks.indices {
      if let target = RedundantSums.target(of: checks[index]) { sums.append((target, index)) }
    }
    sums.sort { $0 < $1 }
    isAny = zip(sums, sums.dropFirst()).contains { $0.target == $1.target }
    self.sums = sums
  }

  /// Whether a sum that holds is a redundant one.
  func contains(_ check: Check) -> Bool {
    guard isAny, check.operator == .sum, !check.verdict.isFinding,
      let target = check.target.place?.number
    else { return false }
    let all = sums(of: target)
    guard all.count > 1 else { return false }
    let addends = RedundantSums.addends(of: check, target)
    return all.contains { index in
      let other = RedundantSums.addends(of: checks[sums[index].check], target)
      return addends.count < other.count && addends.isSubset(of: other)
        || isNested(other, in: addends)
    }
  }

  /// The sums of a figure, by their places in `sums`.
  private func sums(of target: Cell) -> Range<Int> {
    var (low, high) = (0, sums.count)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle].target < target { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < sums.count, sums[end].target == target { end += 1 }
    return low..<end
  }

  /// The figure that others add up to; nil for other relations.
  private static func target(of check: Check) -> Cell? {
    guard check.operator == .difference else {
      return check.operator == .sum ? check.target.place?.number : nil
    }
    var whole: Cell?
    for operand in check.operands where !operand.isSubtracted && !operand.text.isEmpty {
      guard whole == nil, let place = operand.place else { return nil }
      whole = place.number
    }
    return whole
  }

  /// The addends of a sum, or of the figure that a difference is taken from, that are not blank.
  private static func addends(of check: Check, _ target: Cell) -> SortedCells {
    let isDifference = check.operator == .difference
    var cells: [Cell] = []
    cells.reserveCapacity(check.operands.count + 1)
    for operand in check.operands where !operand.text.isEmpty {
      if let cell = operand.place?.number, !isDifference || cell != target { cells.append(cell) }
    }
    if isDifference, let rest = check.target.place?.number { cells.append(rest) }
    return SortedCells(cells)
  }

  /// Whether `addends` are those of `nested` with the addends of some of these in their place.
  private func isNested(_ nested: SortedCells, in addends: SortedCells) -> Bool {
    let subtotals = nested.without(addends)
    let parts = addends.without(nested)
    guard subtotals.count > 0, parts.count > subtotals.count else { return false }
    var explained: [Cell] = []
    for subtotal in subtotals.cells {
      let fitting = sums(of: subtotal)
        .map { RedundantSums.addends(of: checks[sums[$0].check], subtotal) }
        .filter { $0.isSubset(of: parts) }
      guard let longest = fitting.max(by: { $0.count < $1.count }) else { return false }
      explained += longest.cells
    }
    return SortedCells(explained).cells == parts.cells
  }
}

/// A set of cells, in their order.
private struct SortedCells {
  private(set) var cells: [UInt64]

  var count: Int { cells.count }

  init(_ cells: [UInt64]) {
    self.cells = cells
    guard cells.indices.dropFirst().contains(where: { cells[$0] <= cells[$0 - 1] }) else { return }
    self.cells = []
    for cell in cells.sorted() where self.cells.last != cell { self.cells.append(cell) }
  }

  func isSubset(of other: SortedCells) -> Bool {
    var place = 0
    for cell in cells {
      while place < other.count, other.cells[place] < cell { place += 1 }
      guard place < other.count, other.cells[place] == cell else { return false }
    }
    return true
  }

  /// The cells that are not in `other`.
  func without(_ other: SortedCells) -> SortedCells {
    var place = 0
    var rest = self
    rest.cells.removeAll { cell in
      while place < other.count, other.cells[place] < cell { place += 1 }
      return place < other.count && other.cells[place] == cell
    }
    return rest
  }
}
