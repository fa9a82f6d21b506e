extension Slip {
  /// Whether one slip makes the printed figure `stated` of `value`, rounded to the same place; whatever
  /// their signs.
  static func turns(_ stated: Amount, into value: Decimal) -> Bool {
    guard let (printed, computed) = units(stated, value) else { return false }
    return turns(printed, into: computed)
  }

  /// The same for a slip that swaps two digits.
  static func swaps(_ stated: Amount, into value: Decimal) -> Bool {
    guard let (printed, computed) = units(stated, value) else { return false }
    return turns(printed, into: computed)
      && String(printed).utf8.sorted() == String(computed).utf8.sorted()
  }

  /// What no printed percentage or ratio exceeds.
  private static let greatest = Decimal(1_000_000)

  private static func units(_ stated: Amount, _ value: Decimal) -> (Int64, Int64)? {
    let unit = (stated.half * 2).nanos.magnitude
    guard unit > 0, value.magnitude < greatest, stated.low.magnitude < greatest else { return nil }
    return (
      Int64(stated.low.nanos.magnitude / unit), Int64((value.nanos.magnitude + unit / 2) / unit)
    )
  }
}
