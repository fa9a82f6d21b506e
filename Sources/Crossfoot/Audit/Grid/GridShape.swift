/// What one look at all lines of a grid that sums count tells.
struct GridShape {
  /// Whether all amounts in fields that bear witness are figures, none of them only bounded.
  let isPlain: Bool
  /// Whether the marks of all sums of figures are all of them.
  let isExact: Bool
  /// What figures, and what rounding moves them, are multiples of, if all sums of them, counted in it, fit 64
  /// bits, and no figure is only bounded; else nil.
  let narrowUnit: Int64?
  /// How far rounding may have moved a figure of each field at most.
  let halves: [UInt64]

  init(_ grid: AmountGrid) {
    var isPlain = true
    var widest: UInt128 = 0
    var isBounded = false
    var halves = [UInt64](repeating: 0, count: grid.fieldCount)
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded {
      for field in 0..<grid.fieldCount {
        let amount = grid[line, field]
        if !amount.isPlain, !grid.isSide[field] { isPlain = false }
        halves[field] = max(halves[field], amount.half.mark)
        widest = max(widest, amount.low.nanos.magnitude)
        isBounded = isBounded || amount.reach != .zero
      }
    }
    self.isPlain = isPlain
    self.halves = halves
    let most = UInt128(Int64.max) / UInt128(max(grid.lineCount, 1))
    isExact = widest < most
    let coarsest = UInt128(halves.max() ?? 0)
    if isBounded || grid.lineCount > RunningSums.narrowLines {
      narrowUnit = nil
    } else if isExact, coarsest < most {
      narrowUnit = 1
    } else {
      let unit = GridShape.unit(of: grid)
      let fits = max(widest, coarsest) / UInt128(max(unit ?? 1, 1)) < most
      narrowUnit = fits ? unit : nil
    }
  }

  /// Half a unit of the finest figure, if all figures and their halves are multiples of it.
  private static func unit(of grid: AmountGrid) -> Int64? {
    var finest = Int64.max
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded {
      for field in 0..<grid.fieldCount {
        let half = Int64(clamping: grid[line, field].half.nanos)
        if half > 0 { finest = min(finest, half) }
      }
    }
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded {
      for field in 0..<grid.fieldCount {
        let amount = grid[line, field]
        guard amount.low.nanos % Int128(finest) == 0, amount.half.nanos % Int128(finest) == 0
        else { return nil }
      }
    }
    return finest
  }
}
