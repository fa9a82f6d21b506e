/// What a cell contributes to a sum, and how well it is known.
struct Amount {
  enum Kind {
    case figure, blank, unknown
  }

  var kind: Kind
  /// The figure; the lower end of a bounded one.
  var low: Decimal = .zero
  /// How far a bounded figure reaches above `low`.
  var reach: Decimal = .zero
  /// Half a unit of the last printed place: how far rounding may have moved the figure.
  var half: Decimal = .zero

  static let blank = Amount(kind: .blank)
  static let unknown = Amount(kind: .unknown)

  /// What `reading` contributes; `granule` is the unit that all figures of its table are multiples
  /// of, when that is more than the unit of their last place.
  init(status: Cell.Status, figure: Figure, isAbove: Bool, granule: Decimal) {
    switch status {
    case .number:
      self.init(kind: .figure, low: figure.value, half: max(figure.unit, granule).half)
    case .nil:
      self.init(kind: .figure)
    case .bounded where !isAbove && !figure.value.isNegative:
      self.init(kind: .figure, reach: figure.value)
    case .blank:
      self = .blank
    case .bounded, .notMeaningful, .redacted, .text:
      self = .unknown
    }
  }

  init(
    kind: Kind, low: Decimal = .zero, reach: Decimal = .zero, half: Decimal = .zero
  ) {
    self.kind = kind
    self.low = low
    self.reach = reach
    self.half = half
  }
}

/// A sum of amounts, with all that its verdict depends on; sums can be subtracted from sums, so that
/// the sum of any run of rows comes from two running sums.
struct AmountSum {
  var low = Decimal.zero
  var reach = Decimal.zero
  var half = Decimal.zero
  /// How many addends are not zero.
  var nonzero = 0
  var blanks = 0
  var unknowns = 0
  var figures = 0

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
