/// Relations by their cells, each taken in once: a - b = c and b + c = a are the same.
///
/// The cells of all relations lie in one array, in order, and a hash table tells where: nothing is made
/// for a relation that is known.
struct RelationSet {
  private struct Relation {
    let isSum: Bool
    /// Where its cells stand in `cells`.
    let start: Int
    let end: Int
    let hash: UInt64
  }

  private var cells: [UInt64] = []
  private var relations: [Relation] = []
  /// The number of the relation that each hash leads to, and one more; 0 where there is none.
  private var slots: [UInt32]

  /// Has room for `count` relations: no more may be taken in.
  init(capacity count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    relations.reserveCapacity(count)
  }

  /// Takes a relation in; false when it is known.
  mutating func insert(_ check: Check) -> Bool {
    let start = cells.count
    let isSum = check.operator == .sum || check.operator == .difference
    for operand in check.operands {
      if let place = operand.place { cells.append(place.number) }
    }
    return insert(from: start, isSum: isSum, check.target.place?.number)
  }

  /// Takes in that cells, of which there are `count`, add up to `target`, or that some of them, taken off others,
  /// come to it; false when that is known.
  mutating func insertSum(_ target: UInt64, of count: Int, _ cell: (_ index: Int) -> UInt64) -> Bool
  {
    let start = cells.count
    for index in 0..<count { cells.append(cell(index)) }
    return insert(from: start, isSum: true, target)
  }

  private mutating func insert(from start: Int, isSum: Bool, _ target: UInt64?) -> Bool {
    let relation = close(from: start, isSum: isSum, target)
    var slot = Int(truncatingIfNeeded: relation.hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if isSame(relation, relations[Int(slots[slot]) - 1]) {
        cells.removeLast(cells.count - relation.start)
        return false
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    relations.append(relation)
    slots[slot] = UInt32(relations.count)
    return true
  }

  /// Sets the cells of a relation, which begin at `start`, in a fixed order, behind the target where it is not one
  /// of them.
  private mutating func close(from start: Int, isSum: Bool, _ target: UInt64?) -> Relation {
    // Which of the cells is the sum of the others follows from their figures.
    if isSum, let target { cells.append(target) }
    sortCells(from: start)
    if !isSum { cells.append(target ?? .max) }
    var hash: UInt64 = isSum ? 1 : 2
    for place in start..<cells.count { hash = (hash ^ cells[place]) &* 0x9E37_79B9_7F4A_7C15 }
    return Relation(isSum: isSum, start: start, end: cells.count, hash: hash ^ hash >> 29)
  }

  /// Sorts the cells from `start` on, which stand in order, or nearly so, nearly always.
  private mutating func sortCells(from start: Int) {
    guard start < cells.count else { return }
    var moves = 0
    for place in start + 1..<cells.count {
      var hole = place
      let cell = cells[place]
      while hole > start, cells[hole - 1] > cell {
        cells[hole] = cells[hole - 1]
        hole -= 1
      }
      cells[hole] = cell
      moves += place - hole
      if moves > RelationSet.moves {
        cells.replaceSubrange(start..., with: cells[start...].sorted())
        return
      }
    }
  }

  /// How often a cell is moved by one place before all are sorted at once.
  private static let moves = 1_000

  private func isSame(_ left: Relation, _ right: Relation) -> Bool {
    guard left.hash == right.hash, left.isSum == right.isSum,
      left.end - left.start == right.end - right.start
    else { return false }
    return (0..<left.end - left.start).allSatisfy {
      cells[left.start + $0] == cells[right.start + $0]
    }
  }
}

extension Reference.Place {
  /// The cell as a number: there are fewer than two million tables, rows and columns each.
  var number: UInt64 { UInt64(table) << 42 | UInt64(row) << 21 | UInt64(column) }
}
