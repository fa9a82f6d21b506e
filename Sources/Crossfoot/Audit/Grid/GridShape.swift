/// What one look at all lines of a grid that sums count tells.
struct GridShape {
  /// Whether all amounts in fields that bear witness are figures, none of them only bounded.
  let isPlain: Bool
  /// Whether the marks of all sums of figures are all of them.
  let isExact: Bool
  /// How far rounding may have moved a figure of each field at most.
  let halves: [UInt64]

  init(_ grid: AmountGrid) {
    var isPlain = true
    var widest: UInt128 = 0
    var halves = [UInt64](filledWith: 0, count: grid.fieldCount)
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded {
      for field in 0..<grid.fieldCount {
        let amount = grid[line, field]
        if !amount.isPlain, !grid.isSide[field] { isPlain = false }
        halves[field] = max(halves[field], amount.half.mark)
        widest = max(widest, amount.low.nanos.magnitude)
      }
    }
    self.isPlain = isPlain
    self.halves = halves
    let most = UInt128(Int64.max) / UInt128(max(grid.lineCount, 1))
    isExact = widest < most
  }
}
