/// What a cell contributes to a sum, and how well it is known.
struct Amount {
  enum Kind: UInt8 {
    case figure, blank, unknown
  }

  // An audit has the amounts of all cells at hand: they take up half of what two decimals do.

  /// The figure, or the upper bound of one that is only bounded, in units of 10⁻⁹, times ten to the power
  /// of `power`, which is zero for all but figures of billions.
  private let digits: Int64
  private let power: UInt8
  private let rounding: Rounding
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
        rounding: Rounding(ofDecimals: Int(figure.decimals) - shift))
    case .number:
      self.init(
        kind: .figure, value: figure.value,
        rounding: granule > figure.unit
          ? Rounding(half: granule.half) : Rounding(ofDecimals: Int(figure.decimals)))
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
    kind: Kind, value: Decimal = .zero, rounding: Rounding = .none, isBounded: Bool = false
  ) {
    self.kind = kind
    self.rounding = rounding
    self.isBounded = isBounded
    // A figure has no more than eighteen digits: what does not fit ends with zeros.
    var (nanos, power) = (value.nanos, UInt8(0))
    while nanos != Int128(Int64(truncatingIfNeeded: nanos)) {
      nanos /= 10
      power += 1
    }
    (digits, self.power) = (Int64(truncatingIfNeeded: nanos), power)
  }

  /// The figure, or the upper bound of one that is only bounded.
  fileprivate var value: Decimal {
    @inline(__always)
    get { power == 0 ? Decimal(nanos: Int128(digits)) : wideValue }
  }

  private var wideValue: Decimal { Decimal(nanos: Int128(digits)).shifted(by: Int(power)) }

  /// Half a unit of the last printed place, in 10⁻⁹: how far rounding may have moved the figure.
  fileprivate var halfNanos: Int64 { rounding.half }

  /// Whether it is a figure as printed.
  var isPlain: Bool { kind == .figure && !isBounded }

  /// The figure; the lower end of a bounded one.
  var low: Decimal { isBounded ? .zero : value }
  /// How far a bounded figure reaches above `low`.
  var reach: Decimal { isBounded ? value : .zero }
  var half: Decimal { Decimal(nanos: Int128(halfNanos)) }
}

/// How far rounding may have moved a figure: half a unit of its last place, or of what all figures of its table
/// are multiples of.
///
/// In 10⁻⁹ that is 5 or 25 with zeros behind it, which a byte can tell.
private struct Rounding {
  private let number: UInt8

  static let none = Rounding(number: 0)

  private init(number: UInt8) { self.number = number }

  /// Of a figure with so many decimals: less than none, where a word such as "million" stands for zeros.
  init(ofDecimals decimals: Int) {
    let zeros = Decimal.scale - 1 - decimals
    number = zeros < 0 ? 0 : UInt8(min(zeros + 1, Rounding.steps))
  }

  /// Of a unit of 5, 10, 50, 100 …, of which this is half: see `Table.granule`.
  init(half: Decimal) {
    var (nanos, zeros) = (half.nanos, 0)
    while nanos != 0, nanos % 10 == 0 { (nanos, zeros) = (nanos / 10, zeros + 1) }
    let first = nanos == 25 ? Rounding.steps : 0
    number = nanos == 0 ? 0 : UInt8(first + min(zeros + 1, Rounding.steps))
  }

  var half: Int64 {
    guard number > 0 else { return 0 }
    let isFive = number <= Rounding.steps
    return (isFive ? 5 : 25)
      * Decimal.powersOfTen[Int(number) - 1 - (isFive ? 0 : Rounding.steps)]
  }

  /// How many zeros a half may have, and one more: 25 times the greatest power of them fits 64 bits.
  private static let steps = 18
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
