/// A check as it would be if one figure of it were another: whether that mends it.
struct MendedCheck {
  let tables: [Table]
  let place: Reference.Place
  let value: Decimal

  /// Whether a relation that does not hold would, with `value` for what is printed at `place`.
  func mends(_ check: Check) -> Bool {
    guard let printed, printed != value else { return false }
    let isTarget = check.target.place == place
    let stated = isTarget ? value : check.stated.value
    switch check.operator {
    case .sum, .difference:
      var computed = check.computed
      for operand in check.operands where operand.place == place {
        computed += operand.isSubtracted ? printed - value : value - printed
      }
      return (computed - stated).magnitude <= check.tolerance ?? .zero
    case .equal:
      let isOperand = check.operands.first?.place == place
      return (isOperand ? value : check.computed) == stated && isOperand != isTarget
    case .ratio, .percentOf, .percentChange:
      guard !isTarget, let computed = quotient(check, printed) else { return false }
      return (computed - stated).magnitude <= check.stated.unit
    case .product, .average:
      return false
    }
  }

  /// What is printed at the place.
  private var printed: Decimal? {
    let cell = tables[place.table].cell(row: place.row, column: place.column)
    return cell.status == .number ? tables[place.table].value(of: cell) : nil
  }

  /// What a quotient of two figures comes to.
  private func quotient(_ check: Check, _ printed: Decimal) -> Decimal? {
    guard check.operands.count == 2 else { return nil }
    let isUpper = check.operands[0].place == place
    guard isUpper != (check.operands[1].place == place) else { return nil }
    if check.operator != .percentChange {
      // What the figures count in stays what it is.
      return isUpper
        ? check.computed.multiplied(by: value)?.divided(by: printed)
        : check.computed.multiplied(by: printed)?.divided(by: value)
    }
    guard let other = check.operands[isUpper ? 1 : 0].place else { return nil }
    let cell = tables[other.table].cell(row: other.row, column: other.column)
    guard cell.status == .number else { return nil }
    let rest = tables[other.table].value(of: cell)
    let isFromUpper = check.operands[0].isSubtracted
    let (new, old) = isUpper != isFromUpper ? (value, rest) : (rest, value)
    return (new - old).divided(by: old.magnitude, times: 100)
  }
}
