/// What follows from how a line is made of two others.
extension LineQuotients.Form {
  /// The rule that a quotient of this form comes under.
  var rule: Rule {
    switch self {
    case .ratio: .ratio
    case .percent: .percentOfTotal
    case .change, .percentChange: .percentChange
    }
  }

  /// The quotient of two figures, and what it may stand for; nil when the divisor may be zero or the
  /// figures are too large to be divided exactly enough.
  func quotient(_ upper: Amount, _ lower: Amount) -> (value: Decimal, interval: DecimalInterval)? {
    let top = isChange ? upper.low - lower.low : upper.low
    let topHalf = isChange ? upper.half + lower.half : upper.half
    let base = isChange ? lower.low.magnitude : lower.low
    guard base.magnitude > lower.half,
      let value = top.divided(by: base, times: factor)
    else { return nil }
    let (least, most) = (top - topHalf, top + topHalf)
    let (below, above) = (base - lower.half, base + lower.half)
    if least >= .zero, below > .zero {
      guard let low = least.divided(by: above, times: factor),
        let high = most.divided(by: below, times: factor)
      else { return nil }
      return (value, DecimalInterval(low, high))
    }
    guard let first = least.divided(by: below, times: factor),
      let second = least.divided(by: above, times: factor),
      let third = most.divided(by: below, times: factor),
      let fourth = most.divided(by: above, times: factor)
    else { return nil }
    let low = min(min(first, second), min(third, fourth))
    let high = max(max(first, second), max(third, fourth))
    return (value, DecimalInterval(low, high))
  }
}
