/// A figure of prose as the rules about statements reckon with it.
struct ProseAmount {
  let token: ProseToken
  private(set) var figure: Figure
  let unit: Unit?
  /// Its value in ones, and how far rounding may have moved it.
  let value: Decimal
  private(set) var half: Decimal

  /// How many digits make it telling that two of them are swapped, and how many that one is wrong.
  private static let digitsOfSwap = 3
  private static let digitsOfEdit = 4
  /// How many digits are so few that any other order of them may be a slip.
  private static let fewDigits = 3

  /// nil for what is no figure, is nought, or bounded, but where `allowsBound`: "8.0% above $2.5 million".
  init?(_ token: ProseToken, allowsBound: Bool = false) {
    guard let reading = token.figure, reading.figure.digits > 0,
      reading.status == .number || allowsBound && reading.status == .bounded
    else { return nil }
    self.token = token
    figure = reading.figure
    unit = reading.unit
    value = reading.figure.value * token.factor
    half = (reading.figure.unit * token.factor).half
  }

  var isPercent: Bool { unit == .percent }
  /// Whether it may count things: shares, stores.
  var isCount: Bool { unit == nil }
  var interval: DecimalInterval { DecimalInterval(value - half, value + half) }
  /// The text of the figure.
  var range: TextRange { token.range }

  /// Whether it counts in the same unit, to the same place.
  func isLike(_ other: ProseAmount) -> Bool {
    unit == other.unit && token.factor == other.token.factor
      && figure.decimals == other.figure.decimals
  }

  /// How many noughts it ends with, of a figure without a point.
  var noughts: Int {
    guard figure.decimals == 0, figure.digits != 0 else { return 0 }
    return String(figure.digits.magnitude).utf8.count - figure.significantDigits
  }

  /// The same amount where it is rounded to so many noughts; only to be compared, for it is not as printed.
  func rounded(toNoughts count: Int) -> ProseAmount {
    guard count > 0, count <= noughts else { return self }
    var amount = self
    let unit = Decimal.powersOfTen[count]
    amount.figure = Figure(digits: figure.digits / unit, decimals: 0)
    amount.half = half * Int(unit)
    return amount
  }

  /// How many digits it has; noughts at the end count where a point says that they were meant.
  var digits: Int {
    figure.decimals > 0
      ? String(figure.digits.magnitude).utf8.count : figure.significantDigits
  }

  /// `value` in units of the last place of this figure, rounded; nil when it is too large.
  private func units(of value: Decimal) -> Int64? {
    let unit = half.nanos * 2
    guard unit > 0 else { return nil }
    let count = (value.nanos + (value.isNegative ? -half.nanos : half.nanos)) / unit
    return Int64(exactly: count)
  }

  /// Whether one slip of the pen makes it of `value`.
  func isSlip(of value: Decimal) -> Bool {
    guard let computed = units(of: value), computed > 0 else { return false }
    return Slip.turns(figure.digits, into: computed)
  }

  /// Whether it has the digits of `value` in another order: two neighbours that changed places, or a few
  /// digits in whatever order.
  func isSwap(of value: Decimal) -> Bool {
    guard let computed = units(of: value), computed > 0, computed != figure.digits else {
      return false
    }
    let (own, other) = (ProseAmount.counts(of: figure.digits), ProseAmount.counts(of: computed))
    return own.counts == other.counts && own.digits == other.digits
      && (Slip.turns(figure.digits, into: computed) || own.digits <= ProseAmount.fewDigits)
  }

  /// Whether two neighbouring digits behind the first one are swapped: that is what its author had in mind.
  func isSwapOfNeighbours(of value: Decimal) -> Bool {
    guard let computed = units(of: value) else { return false }
    return Slip.swaps(of: figure.digits).contains(computed)
  }

  /// How often each digit stands in a number, in six bits each, and how many digits there are.
  ///
  /// What is left out, how often the nought does, follows of the rest.
  private static func counts(of number: Int64) -> (counts: UInt64, digits: Int) {
    var (rest, counts, digits) = (number.magnitude, UInt64(0), 0)
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      if digit > 0 { counts += 1 << (6 * (digit - 1)) }
      (rest, digits) = (quotient, digits + 1)
    } while rest > 0
    return (counts, digits)
  }

  /// Whether it is so by a slip that luck seldom looks like.
  func isTellingSlip(of value: Decimal) -> Bool {
    let digits = max(digits, units(of: value).map(ProseAmount.significantDigits) ?? 0)
    return digits >= ProseAmount.digitsOfEdit && isSlip(of: value)
      || digits >= ProseAmount.digitsOfSwap && isSwap(of: value)
  }

  /// By how many per cent of this amount another one differs, and what rounding makes of it; nil where this
  /// one may be nought.
  func change(to other: ProseAmount) -> (value: Decimal, interval: DecimalInterval)? {
    let difference = (other.value - value).magnitude
    let blur = half + other.half
    let top = DecimalInterval(max(difference - blur, .zero), difference + blur)
    guard let percent = difference.divided(by: value, times: 100),
      let interval = top.percent(of: self.interval)
    else { return nil }
    return (percent, interval)
  }

  /// How many digits a number has without the noughts at its end.
  private static func significantDigits(_ units: Int64) -> Int {
    Figure(digits: units, decimals: 0).significantDigits
  }
}

extension DecimalInterval {
  /// What the quotient of two positive intervals may be, in per cent; nil when a bound is none.
  func percent(of base: DecimalInterval) -> DecimalInterval? {
    guard base.low > .zero,
      let least = low.divided(by: low < .zero ? base.low : base.high, times: 100),
      let most = high.divided(by: high < .zero ? base.high : base.low, times: 100)
    else { return nil }
    return DecimalInterval(least, most)
  }
}

extension TextStore {
  /// The reference to a figure of prose.
  func reference(_ token: ProseToken, isSubtracted: Bool = false) -> Reference {
    var reference = Reference(
      place: nil, text: token.range)
    reference.isSubtracted = isSubtracted
    return reference
  }
}
