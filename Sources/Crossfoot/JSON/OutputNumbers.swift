/// How numbers and days are written.
extension OutputBytes {
  /// Appends a figure with the digits that it is printed with.
  mutating func append(_ figure: Figure) {
    if figure.digits < 0 { append(UInt8(ascii: "-")) }
    let magnitude = figure.digits.magnitude
    guard figure.decimals > 0 else { return appendDigits(magnitude, width: 1) }
    let divisor = UInt64(Decimal.powersOfTen[Int(figure.decimals)])
    appendDigits(magnitude / divisor, width: 1)
    append(UInt8(ascii: "."))
    appendDigits(magnitude % divisor, width: Int(figure.decimals))
  }

  /// Appends a number without zeros at the end of its fraction.
  mutating func append(_ value: Decimal) {
    let magnitude = value.nanos.magnitude
    let one = UInt64(Decimal.nanosPerOne)
    guard magnitude < UInt128(UInt64.max) else {
      for byte in value.description.utf8 { append(byte) }
      return
    }
    if value.isNegative { append(UInt8(ascii: "-")) }
    let nanos = UInt64(magnitude)
    appendDigits(nanos / one, width: 1)
    var fraction = nanos % one
    guard fraction > 0 else { return }
    var width = Decimal.scale
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    append(UInt8(ascii: "."))
    appendDigits(fraction, width: width)
  }

  /// Appends a day as ISO 8601 has it.
  mutating func append(_ date: CalendarDate) {
    appendDigits(UInt64(date.year.magnitude), width: 4)
    append(UInt8(ascii: "-"))
    appendDigits(UInt64(date.month.magnitude), width: 2)
    append(UInt8(ascii: "-"))
    appendDigits(UInt64(date.day.magnitude), width: 2)
  }
}
