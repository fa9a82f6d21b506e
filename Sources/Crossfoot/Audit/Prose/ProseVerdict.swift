/// Makes checks of what a figure of prose should be.
struct ProseVerdict {
  let text: TextStore
  let target: ProseAmount

  /// The check of a sum, or of a difference when some parts are taken off; `value` is what they come to in
  /// ones, and `blur` how far rounding may have moved it.
  func sum(
    _ parts: [(amount: ProseAmount, isSubtracted: Bool)], value: Decimal, blur: Decimal
  ) -> Check {
    let isDifference = parts.contains { $0.isSubtracted }
    let operands = parts.map { text.reference($0.amount.token, isSubtracted: $0.isSubtracted) }
    return check(
      isDifference ? .difference : .sum, operands, value: value,
      DecimalInterval(value - blur, value + blur), tolerance: blur + target.half)
  }

  /// The check of a relation that gives `value`, in ones or in per cent.
  func check(
    _ operation: Check.Operator, _ operands: [Reference], value: Decimal,
    _ interval: DecimalInterval, tolerance: Decimal? = nil, table: Int? = nil
  ) -> Check {
    let inText = { (value: Decimal) in Decimal(nanos: value.nanos / Int128(target.token.factor)) }
    let isMet =
      tolerance.map { (value - target.value).magnitude <= $0 } ?? interval.meets(target.interval)
    return Check(
      rule: .proseTotal, operator: operation, table: table, target: text.reference(target.token),
      operands: operands, stated: target.figure, computed: inText(value),
      interval: DecimalInterval(inText(interval.low), inText(interval.high)),
      tolerance: tolerance.map(inText),
      verdict: !isMet ? .inconsistent : value == target.value ? .exact : .rounding)
  }
}
