/// A relation by its cells: a - b = c and b + c = a are the same.
struct RelationKey: Hashable {
  var isSum: Bool
  /// The cells in a fixed order, behind the target where it is not one of them.
  private var cells: [UInt64]

  init(_ check: Check) {
    isSum = check.operator == .sum || check.operator == .difference
    cells = []
    cells.reserveCapacity(check.operands.count + 1)
    for operand in check.operands {
      if let place = operand.place { cells.append(RelationKey.number(of: place)) }
    }
    // Which of the cells is the sum of the others follows from their figures.
    let target = check.target.place.map(RelationKey.number)
    if isSum, let target { cells.append(target) }
    cells.sort()
    if !isSum { cells.append(target ?? .max) }
  }

  /// A cell as a number: fewer than two million tables, rows and columns each.
  private static func number(of place: Reference.Place) -> UInt64 {
    UInt64(place.table) << 42 | UInt64(place.row) << 21 | UInt64(place.column)
  }
}
