/// Running sums of amounts, so that the sum of any run of them comes from two: in less than half the room
/// where no figure is so large, or only bounded, that it needs more.
struct RunningSums {
  /// A sum of figures that fits 64 bits, counted in units, and is not of bounds.
  private struct NarrowSum {
    var low: Int64 = 0
    var half: Int64 = 0
    var counts = Counts()

    mutating func add(_ amount: Amount, isSubtracted: Bool, unit: Int64) {
      switch amount.kind {
      case .blank: counts.bits += Counts.blank
      case .unknown: counts.bits += Counts.unknown
      case .figure:
        let value = NarrowSum.count(amount.low, unit)
        low = isSubtracted ? low &- value : low &+ value
        half &+= NarrowSum.count(amount.half, unit)
        if value != 0 { counts.bits += Counts.nonzero }
      }
    }

    private static func count(_ value: Decimal, _ unit: Int64) -> Int64 {
      // Narrow division is many times faster, and nearly always enough.
      guard let narrow = Int64(exactly: value.nanos) else {
        return Int64(truncatingIfNeeded: value.nanos / Int128(unit))
      }
      return unit == 1 ? narrow : narrow / unit
    }
  }

  /// How many amounts are of each kind, in 21 bits for each.
  private struct Counts {
    var bits: UInt64 = 0

    static let nonzero: UInt64 = 1
    static let blank: UInt64 = 1 << 21
    static let unknown: UInt64 = 1 << 42

    /// The number of amounts that stand for the bit `one`.
    func number(_ one: UInt64) -> Int32 { Int32(bits / one & 0x1F_FFFF) }
  }

  /// Of how many amounts sums may be narrow.
  static let narrowLines = 1 << 21 - 1

  private let isNarrow: Bool
  private let unit: Int64
  private var narrow: [NarrowSum] = []
  private var wide: [AmountSum] = []

  /// Begins with so many sums of nothing; counted in `narrowUnit`, if there is one, all sums fit 64 bits.
  init(_ count: Int, narrowUnit: Int64?, capacity: Int) {
    isNarrow = narrowUnit != nil
    unit = narrowUnit ?? 1
    if isNarrow {
      narrow.reserveCapacity(capacity)
      for _ in 0..<count { narrow.append(NarrowSum()) }
    } else {
      wide.reserveCapacity(capacity)
      for _ in 0..<count { wide.append(AmountSum()) }
    }
  }

  var count: Int { isNarrow ? narrow.count : wide.count }

  /// Appends the sum at `place` with an amount more, or what takes it off.
  mutating func append(_ amount: Amount, to place: Int, isSubtracted: Bool = false) {
    if isNarrow {
      var sum = narrow[place]
      sum.add(amount, isSubtracted: isSubtracted, unit: unit)
      narrow.append(sum)
    } else {
      wide.append(wide[place] + AmountSum(amount, isSubtracted: isSubtracted))
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
    let (first, last) = (narrow[start], narrow[end])
    var sum = AmountSum()
    sum.low = Decimal(nanos: Int128(last.low - first.low) * Int128(unit))
    sum.half = Decimal(nanos: Int128(last.half - first.half) * Int128(unit))
    let counts = Counts(bits: last.counts.bits - first.counts.bits)
    sum.nonzero = counts.number(Counts.nonzero)
    sum.blanks = counts.number(Counts.blank)
    sum.unknowns = counts.number(Counts.unknown)
    sum.figures = Int32(lines) - sum.blanks - sum.unknowns
    return sum
  }

  /// What the figures before `place` come to.
  func low(_ place: Int) -> Decimal {
    isNarrow ? Decimal(nanos: Int128(narrow[place].low) * Int128(unit)) : wide[place].low
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
