/// Running sums of amounts, so that the sum of any run of them comes from two: in half the room where no figure
/// is so large, or only bounded, that it needs more.
struct RunningSums {
  /// A sum of figures that fits 64 bits, and is not of bounds.
  private struct NarrowSum {
    var low: Int64 = 0
    var half: Int64 = 0
    var nonzero: Int32 = 0
    var blanks: Int32 = 0
    var unknowns: Int32 = 0

    mutating func add(_ amount: Amount, isSubtracted: Bool) {
      switch amount.kind {
      case .blank: blanks += 1
      case .unknown: unknowns += 1
      case .figure:
        let value = Int64(truncatingIfNeeded: amount.low.nanos)
        low = isSubtracted ? low &- value : low &+ value
        half &+= Int64(bitPattern: amount.half.mark)
        if value != 0 { nonzero += 1 }
      }
    }
  }

  private let isNarrow: Bool
  private var narrow: [NarrowSum] = []
  private var wide: [AmountSum] = []

  /// Begins with so many sums of nothing; all sums fit 64 bits if they are narrow.
  init(_ count: Int, isNarrow: Bool, capacity: Int) {
    self.isNarrow = isNarrow
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
      sum.add(amount, isSubtracted: isSubtracted)
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
    sum.low = Decimal(nanos: Int128(last.low - first.low))
    sum.half = Decimal(nanos: Int128(last.half - first.half))
    sum.nonzero = last.nonzero - first.nonzero
    sum.blanks = last.blanks - first.blanks
    sum.unknowns = last.unknowns - first.unknowns
    sum.figures = Int32(lines) - sum.blanks - sum.unknowns
    return sum
  }

  /// What the figures before `place` come to.
  func low(_ place: Int) -> Decimal {
    isNarrow ? Decimal(nanos: Int128(narrow[place].low)) : wide[place].low
  }

  /// Whether what lies between two sums is further off `stated` than rounding explains.
  @inline(__always)
  func misses(_ start: Int, _ end: Int, _ stated: Amount) -> Bool {
    guard isNarrow else {
      let difference = (wide[end].low - wide[start].low - stated.low).magnitude
      return difference > wide[end].half - wide[start].half + stated.half
    }
    let low = Int128(narrow[end].low - narrow[start].low)
    let half = Int128(narrow[end].half - narrow[start].half)
    return (low - stated.low.nanos).magnitude > (half + stated.half.nanos).magnitude
  }
}
