/// How large a figure is, as a logarithm: quotients become differences.
///
/// Logarithms only turn trials away that are far off: they are rounded outwards, and what they let pass
/// is compared exactly. They are whole numbers, in units of 2⁻¹⁶ of a binary digit.
struct FigureScale {
  /// The logarithm of the figure where it is divided.
  ///
  /// That of zero is below all others, and that of what is no part of a quotient above: their difference
  /// from any other logarithm tells them apart.
  let upper: Int32
  /// The logarithm of the figure where another one is divided by it; that of what divides nothing is
  /// below all others.
  let lower: Int32
  /// Whether the figure is negative.
  let isNegative: Bool

  private static let zero: Int32 = -1 << 27
  private static let noDivisor: Int32 = -1 << 28
  private static let noPart: Int32 = 1 << 28

  init(_ amount: Amount) {
    let nanos = amount.low.nanos
    guard amount.isPlain, nanos != 0 else {
      upper = amount.isPlain ? FigureScale.zero : FigureScale.noPart
      lower = FigureScale.noDivisor
      isNegative = false
      return
    }
    upper =
      Int64(exactly: nanos).map { FigureScale.log(narrow: $0.magnitude) }
      ?? FigureScale.log(nanos.magnitude)
    lower = upper
    isNegative = nanos < 0
  }

  // MARK: Logarithms

  /// By how much a logarithm may be off, and more.
  static let slack: Int32 = 4

  private static let fractionBits = 16
  /// The logarithm of ten.
  static let decimalDigit = 217_706
  /// How many bits behind the first one are looked up, and how many are interpolated.
  private static let tableBits = 8
  private static let restBits = 16

  /// The logarithm of `value` to the base of two; 0 for 0.
  static func log(_ value: UInt128) -> Int32 {
    if let value = UInt64(exactly: value) { return log(narrow: value) }
    let bits = 127 - value.leadingZeroBitCount
    return log(bits, UInt32(truncatingIfNeeded: value >> UInt128(bits - mantissaBits)))
  }

  /// The same of what fits 64 bits.
  static func log(narrow value: UInt64) -> Int32 {
    guard value != 0 else { return 0 }
    let bits = 63 - value.leadingZeroBitCount
    return log(
      bits,
      UInt32(
        truncatingIfNeeded: bits > mantissaBits
          ? value &>> UInt64(bits - mantissaBits) : value &<< UInt64(mantissaBits - bits)))
  }

  private static let mantissaBits = tableBits + restBits

  /// The logarithm of a number with so many bits behind the first one, of which `mantissa` begins.
  @inline(__always)
  private static func log(_ bits: Int, _ mantissa: UInt32) -> Int32 {
    let place = Int(mantissa >> UInt32(restBits)) & (1 << tableBits - 1)
    let rest = Int64(mantissa & (1 << UInt32(restBits) - 1))
    let (lower, upper) = (table[place], table[place + 1])
    let between = Int32(truncatingIfNeeded: (Int64(upper - lower) * rest) >> Int64(restBits))
    return Int32(bits) << Int32(fractionBits) + lower + between
  }

  /// The logarithms of 1, 1 + 2⁻⁸, … 2.
  private static let table: [Int32] = (0...1 << tableBits).map { place in
    // Every square of a number doubles its logarithm: each gives one more binary digit.
    var number = UInt64(1 << tableBits + place) << UInt64(31 - tableBits)
    guard place < 1 << tableBits else { return 1 << Int32(fractionBits) }
    var digits: Int32 = 0
    for _ in 0..<fractionBits {
      number = (number * number) >> 31
      digits <<= 1
      if number >= 1 << 32 {
        digits |= 1
        number >>= 1
      }
    }
    return digits
  }
}
