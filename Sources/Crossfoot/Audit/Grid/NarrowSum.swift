/// A sum of figures, or a single one, that fits 64 bits, counted in a unit of which all of them are multiples;
/// none is only bounded.
struct NarrowSum {
  var low: Int64 = 0
  var half: Int64 = 0
  private var counts: UInt64 = 0

  /// Amounts of each kind are counted in 21 bits.
  private static let nonzero: UInt64 = 1
  private static let blank: UInt64 = 1 << 21
  private static let unknown: UInt64 = 1 << 42

  /// Of how many amounts sums may be narrow.
  static let most = 1 << 20

  init() {}

  /// An amount, counted in `unit`.
  init(_ amount: Amount, unit: Int64) {
    switch amount.kind {
    case .blank: counts = NarrowSum.blank
    case .unknown: counts = NarrowSum.unknown
    case .figure:
      low = NarrowSum.count(amount.low, unit)
      half = NarrowSum.count(amount.half, unit)
      if low != 0 { counts = NarrowSum.nonzero }
    }
  }

  private static func count(_ value: Decimal, _ unit: Int64) -> Int64 {
    // Narrow division is many times faster, and nearly always enough.
    guard let narrow = Int64(exactly: value.nanos) else {
      return Int64(truncatingIfNeeded: value.nanos / Int128(unit))
    }
    return unit == 1 ? narrow : narrow / unit
  }

  /// Adds another sum, or takes its figures off.
  @inline(__always)
  mutating func add(_ other: NarrowSum, isSubtracted: Bool = false) {
    low = isSubtracted ? low &- other.low : low &+ other.low
    half &+= other.half
    counts &+= other.counts
  }

  /// The part of a running sum that comes after `start`.
  @inline(__always)
  func after(_ start: NarrowSum) -> NarrowSum {
    var part = self
    part.low &-= start.low
    part.half &-= start.half
    part.counts &-= start.counts
    return part
  }

  /// The same as a sum of `count` amounts, counted in 10⁻⁹.
  @inline(__always)
  func wide(_ unit: Int64, of count: Int) -> AmountSum {
    var sum = AmountSum()
    sum.low = Decimal(nanos: Int128(low) * Int128(unit))
    sum.half = Decimal(nanos: Int128(half) * Int128(unit))
    sum.nonzero = number(NarrowSum.nonzero)
    sum.blanks = number(NarrowSum.blank)
    sum.unknowns = number(NarrowSum.unknown)
    sum.figures = Int32(truncatingIfNeeded: count) &- sum.blanks &- sum.unknowns
    return sum
  }

  /// The number of amounts that stand for the bit `one`.
  @inline(__always)
  private func number(_ one: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: counts / one & 0x1F_FFFF)
  }
}
