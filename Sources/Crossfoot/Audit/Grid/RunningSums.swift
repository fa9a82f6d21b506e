/// Running sums of amounts, so that the sum of any run of them comes from two: in less than half the room
/// where no figure is so large, or only bounded, that it needs more.
struct RunningSums {
  private let isNarrow: Bool
  private let unit: Int64
  private var narrow: [NarrowSum] = []
  private var wide: [AmountSum] = []

  /// Begins with so many sums of nothing; counted in `unit`, if it is not 0, all sums fit 64 bits.
  init(_ count: Int, unit: Int64, capacity: Int) {
    isNarrow = unit > 0
    self.unit = unit
    if isNarrow {
      narrow.reserveCapacity(capacity)
      for _ in 0..<count { narrow.append(NarrowSum()) }
    } else {
      wide.reserveCapacity(capacity)
      for _ in 0..<count { wide.append(AmountSum()) }
    }
  }

  var count: Int { isNarrow ? narrow.count : wide.count }

  /// Appends the sum at `place` with the amount of a grid more, or what takes it off.
  @inline(__always)
  mutating func append(
    _ grid: AmountGrid, _ line: Int, _ field: Int, to place: Int, isSubtracted: Bool = false
  ) {
    if isNarrow {
      var sum = narrow[place]
      sum.add(grid.narrow(line, field), isSubtracted: isSubtracted)
      narrow.append(sum)
    } else {
      wide.append(wide[place] + AmountSum(grid[line, field], isSubtracted: isSubtracted))
    }
  }

  /// Adds an amount of a grid, or takes it off, to the sum at `place`.
  @inline(__always)
  mutating func add(
    _ grid: AmountGrid, _ line: Int, _ field: Int, at place: Int, isSubtracted: Bool = false
  ) {
    if isNarrow {
      narrow[place].add(grid.narrow(line, field), isSubtracted: isSubtracted)
    } else {
      wide[place] = wide[place] + AmountSum(grid[line, field], isSubtracted: isSubtracted)
    }
  }

  mutating func removeLast(downTo count: Int) {
    if narrow.count > count { narrow.removeLast(narrow.count - count) }
    if wide.count > count { wide.removeLast(wide.count - count) }
  }

  /// What the `lines` amounts between two sums come to.
  @inline(__always)
  func sum(from start: Int, to end: Int, of lines: Int) -> AmountSum {
    guard isNarrow else { return wide[end] - wide[start] }
    return narrow[end].after(narrow[start]).wide(unit, of: lines)
  }

  /// Whether what lies between two sums is further off `stated` than rounding explains.
  @inline(__always)
  func misses(_ start: Int, _ end: Int, _ stated: Amount) -> Bool {
    guard isNarrow else {
      let difference = (wide[end].low - wide[start].low - stated.low).magnitude
      return difference > wide[end].half - wide[start].half + stated.half
    }
    let low = Int128(narrow[end].low - narrow[start].low) * Int128(unit)
    let half = Int128(narrow[end].half - narrow[start].half) * Int128(unit)
    return (low - stated.low.nanos).magnitude > (half + stated.half.nanos).magnitude
  }
}
