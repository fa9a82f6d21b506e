/// What a cell contributes to a sum, and how well it is known.
struct Amount {
  enum Kind: UInt8 {
    case figure, blank, unknown
  }

  /// The figure, or the upper bound of one that is only bounded.
  fileprivate let value: Decimal
  /// Half a unit of the last printed place, in 10⁻⁹: how far rounding may have moved the figure.
  fileprivate let halfNanos: Int64
  let kind: Kind
  let isBounded: Bool

  static let blank = Amount(kind: .blank)
  static let unknown = Amount(kind: .unknown)

  /// What a figure contributes; `granule` is the unit that all figures of its table are multiples
  /// of, when that is more than the unit of their last place; `shift` the power of ten that a word such
  /// as "million" multiplies this one by.
  init(
    status: Cell.Status, figure: Figure, isAbove: Bool, granule: Decimal, shift: Int = 0
  ) {
    switch status {
    case .number where shift != 0:
      self.init(
        kind: .figure, value: figure.value.shifted(by: shift),
        half: figure.unit.half.shifted(by: shift))
    case .number:
      self.init(kind: .figure, value: figure.value, half: max(figure.unit, granule).half)
    case .nil:
      self.init(kind: .figure)
    case .bounded where !isAbove && !figure.value.isNegative:
      self.init(kind: .figure, value: figure.value.shifted(by: shift), isBounded: true)
    case .blank:
      self = .blank
    case .bounded, .notMeaningful, .redacted, .text:
      self = .unknown
    }
  }

  private init(
    kind: Kind, value: Decimal = .zero, half: Decimal = .zero, isBounded: Bool = false
  ) {
    self.kind = kind
    self.value = value
    halfNanos = Int64(truncatingIfNeeded: half.nanos)
    self.isBounded = isBounded
  }

  /// Whether it is a figure as printed.
  var isPlain: Bool { kind == .figure && !isBounded }

  /// The figure; the lower end of a bounded one.
  var low: Decimal { isBounded ? .zero : value }
  /// How far a bounded figure reaches above `low`.
  var reach: Decimal { isBounded ? value : .zero }
  var half: Decimal { Decimal(nanos: Int128(halfNanos)) }
}

/// A sum of amounts, with all that its verdict depends on; sums can be subtracted from sums, so that
/// the sum of any run of rows comes from two running sums.
struct AmountSum {
  var low = Decimal.zero
  var reach = Decimal.zero
  var half = Decimal.zero
  /// How many addends are not zero.
  var nonzero: Int32 = 0
  var blanks: Int32 = 0
  var unknowns: Int32 = 0
  var figures: Int32 = 0

  init() {}

  /// The amount, or what takes it off.
  init(_ amount: Amount, isSubtracted: Bool = false) {
    switch amount.kind {
    case .blank: blanks = 1
    case .unknown: unknowns = 1
    case .figure:
      low = isSubtracted ? -(amount.low + amount.reach) : amount.low
      reach = amount.reach
      half = amount.half
      figures = 1
      nonzero = amount.low == .zero && amount.reach == .zero ? 0 : 1
    }
  }

  /// Adds an amount, or takes it off.
  @inline(__always)
  mutating func add(_ amount: Amount, isSubtracted: Bool = false) {
    guard amount.kind == .figure else {
      if amount.kind == .blank { blanks &+= 1 } else { unknowns &+= 1 }
      return
    }
    figures &+= 1
    let value = amount.value.nanos
    half.nanos &+= Int128(amount.halfNanos)
    if value == 0 { return }
    nonzero &+= 1
    if isSubtracted {
      low.nanos &-= value
    } else if !amount.isBounded {
      low.nanos &+= value
    }
    if amount.isBounded { reach.nanos &+= value }
  }

  static func + (left: AmountSum, right: AmountSum) -> AmountSum {
    var sum = left
    sum.low += right.low
    sum.reach += right.reach
    sum.half += right.half
    sum.nonzero += right.nonzero
    sum.blanks += right.blanks
    sum.unknowns += right.unknowns
    sum.figures += right.figures
    return sum
  }

  static func - (left: AmountSum, right: AmountSum) -> AmountSum {
    var sum = left
    sum.low = sum.low - right.low
    sum.reach = sum.reach - right.reach
    sum.half = sum.half - right.half
    sum.nonzero -= right.nonzero
    sum.blanks -= right.blanks
    sum.unknowns -= right.unknowns
    sum.figures -= right.figures
    return sum
  }

  /// What the sum may stand for.
  var interval: DecimalInterval { DecimalInterval(low - half, low + reach + half) }

  /// Whether the sum is what `stated` says.
  func verdict(against stated: Amount) -> Verdict {
    guard unknowns == 0, figures > 0, stated.kind == .figure else { return .notEntailed }
    let difference = (low - stated.low).magnitude
    if reach == .zero, stated.reach == .zero {
      if difference == .zero { return .exact }
      return difference <= half + stated.half ? .rounding : .inconsistent
    }
    if stated.reach != .zero { return boundVerdict(stated) }
    if difference == .zero { return .exact }
    let printed = DecimalInterval(stated.low - stated.half, stated.low + stated.half)
    guard interval.meets(printed) else { return .inconsistent }
    return difference <= half + stated.half ? .rounding : .notEntailed
  }

  /// A stated bound is borne out when the whole sum lies below it.
  private func boundVerdict(_ stated: Amount) -> Verdict {
    let bound = stated.low + stated.reach
    if low + reach < bound || (reach != .zero && low + reach <= bound && nonzero == 1) {
      return .exact
    }
    return low - half >= bound ? .inconsistent : .notEntailed
  }
}
