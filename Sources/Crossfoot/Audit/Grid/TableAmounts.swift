/// The amounts of a table, row by row, and where all sums of them fit 64 bits, once more as such.
///
/// It is a class so that every grid of a table refers to it by one pointer.
final class TableAmounts: Sendable {
  let all: [Amount]
  /// The same amounts as sums of one; empty where a sum of them may need more room, or some are only bounded.
  let narrow: [NarrowSum]
  /// In what these are counted.
  let unit: Int64

  /// Takes in the amounts of a table with so many rows, or columns, at most.
  init(_ amounts: [Amount], lines: Int) {
    all = amounts
    unit = TableAmounts.unit(of: amounts, lines: lines) ?? 0
    var narrow: [NarrowSum] = []
    if unit > 0 {
      narrow.reserveCapacity(amounts.count)
      for amount in amounts { narrow.append(NarrowSum(amount, unit: unit)) }
    }
    self.narrow = narrow
  }

  var isNarrow: Bool { unit > 0 }

  /// What figures, and what rounding moves them, are multiples of, if all sums of them, counted in it, fit 64
  /// bits, and no figure is only bounded; else nil.
  private static func unit(of amounts: [Amount], lines: Int) -> Int64? {
    guard lines <= NarrowSum.most else { return nil }
    var widest: UInt128 = 0
    var finest = Int64.max
    for amount in amounts where amount.kind == .figure {
      guard amount.isPlain else { return nil }
      let half = Int64(clamping: amount.half.nanos)
      widest = max(widest, amount.low.nanos.magnitude, UInt128(half.magnitude))
      if half > 0 { finest = min(finest, half) }
    }
    let most = UInt128(Int64.max) / UInt128(max(lines, 1))
    if widest < most { return 1 }
    guard widest / UInt128(finest.magnitude) < most else { return nil }
    let isMultiple = amounts.allSatisfy {
      $0.low.nanos % Int128(finest) == 0 && $0.half.nanos % Int128(finest) == 0
    }
    return isMultiple ? finest : nil
  }
}
