/// The amounts of a table, row by row, and where all sums of them fit 64 bits, once more as such.
///
/// It is a class so that every grid of a table refers to it by one pointer.
final class TableAmounts: Sendable {
  let all: [Amount]
  /// The same amounts as sums of one; empty where a sum of them may need more room, or some are only bounded.
  let narrow: [NarrowSum]
  /// In what these are counted; 0 where there are none.
  let unit: Int64
  /// The largest and the least of all figures, and zero.
  let greatest: Int128
  let least: Int128
  /// Whether all amounts are figures.
  let isSolid: Bool

  /// Takes in the amounts of a table with so many rows, or columns, at most.
  init(_ amounts: [Amount], lines: Int) {
    all = amounts
    var (greatest, least): (Int128, Int128) = (0, 0)
    var (coarsest, finest): (Int64, Int64) = (0, .max)
    var (isSolid, isBounded) = (true, false)
    for amount in amounts {
      isSolid = isSolid && amount.kind == .figure
      isBounded = isBounded || amount.isBounded
      greatest = max(greatest, amount.low.nanos)
      least = min(least, amount.low.nanos)
      let half = Int64(truncatingIfNeeded: amount.half.nanos)
      coarsest = max(coarsest, half)
      if half > 0, half < finest { finest = half }
    }
    (self.greatest, self.least, self.isSolid) = (greatest, least, isSolid)
    let widest = max(greatest.magnitude, least.magnitude, coarsest.magnitude.wide)
    let most = UInt128(Int64.max) / UInt128(max(lines, 1))
    var unit: Int64 = 0
    if !isBounded, lines <= NarrowSum.most, widest / finest.magnitude.wide < most {
      unit = widest < most ? 1 : TableAmounts.areMultiples(amounts, of: finest) ? finest : 0
    }
    var narrow: [NarrowSum] = []
    if unit > 0 {
      narrow.reserveCapacity(amounts.count)
      for amount in amounts { narrow.append(NarrowSum(amount, unit: unit)) }
    }
    (self.unit, self.narrow) = (unit, narrow)
  }

  var isNarrow: Bool { unit > 0 }

  /// Whether all figures, and what rounding moves them, are multiples of `unit`.
  private static func areMultiples(_ amounts: [Amount], of unit: Int64) -> Bool {
    amounts.allSatisfy {
      $0.low.nanos % Int128(unit) == 0 && $0.half.nanos % Int128(unit) == 0
    }
  }
}

extension UInt64 {
  fileprivate var wide: UInt128 { UInt128(self) }
}
