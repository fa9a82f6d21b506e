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
    var halves: [UInt64] = []
    halves.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      var (half, isFilled) = (UInt64(0), true)
      grid.forEachLine(in: field) { line, amount in
        if grid.lines[line].isExcluded { return }
        isFilled = isFilled && amount.isPlain
        half = max(half, amount.half.mark)
        widest = max(widest, amount.low.nanos.magnitude)
      }
      halves.append(half)
      isPlain = isPlain && (isFilled || grid.isSide[field])
    }
    self.isPlain = isPlain
    self.halves = halves
    let most = UInt128(Int64.max) / UInt128(max(grid.lineCount, 1))
    isExact = widest < most
  }
}
