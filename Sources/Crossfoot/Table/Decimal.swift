/// An exact decimal number with nine digits after the point; what sums and tolerances are made of.
///
/// Figures have at most 18 digits, 8 of them after the point (`Limits`), so half a unit of the last
/// printed place is exact, and a sum of two hundred thousand of them stays far inside 128 bits.
package struct Decimal: Hashable, Comparable, Sendable {
  /// The number in units of 10⁻⁹.
  package var nanos: Int128

  package static let scale = 9
  package static let zero = Decimal(nanos: 0)
  package static let one = Decimal(1)

  package init(nanos: Int128) { self.nanos = nanos }
  package init(_ integer: Int) { nanos = Int128(integer) * Decimal.nanosPerOne }

  package static let nanosPerOne: Int128 = 1_000_000_000

  /// 10 to the power of `-digits`: the unit of a figure with that many decimals (0 to 9).
  package static func unit(decimals digits: Int) -> Decimal {
    Decimal(nanos: Int128(powersOfTen[scale - min(max(digits, 0), scale)]))
  }

  /// The powers of ten from 10⁰ to 10¹⁸.
  ///
  /// Written out, so that the compiler lays them down and nobody asks whether they are there yet.
  package static let powersOfTen: [Int64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000,
  ]

  package static func < (left: Decimal, right: Decimal) -> Bool { left.nanos < right.nanos }
  package static func + (left: Decimal, right: Decimal) -> Decimal {
    Decimal(nanos: left.nanos &+ right.nanos)
  }
  package static func - (left: Decimal, right: Decimal) -> Decimal {
    Decimal(nanos: left.nanos &- right.nanos)
  }
  package static prefix func - (value: Decimal) -> Decimal { Decimal(nanos: 0 &- value.nanos) }
  package static func += (left: inout Decimal, right: Decimal) { left = left + right }

  /// The number times a small factor.
  package static func * (left: Decimal, factor: Int) -> Decimal {
    Decimal(nanos: left.nanos &* Int128(factor))
  }

  /// Its low 64 bits, by which numbers are compared at a glance.
  @inline(__always)
  var mark: UInt64 { UInt64(truncatingIfNeeded: nanos) }

  /// The nearest number with no more than `decimals` digits after the point; halves go away from
  /// zero.
  package func rounded(decimals: Int) -> Decimal {
    let unit = Decimal.unit(decimals: decimals).nanos
    let rest = nanos % unit
    guard rest != 0 else { return self }
    let step = rest.magnitude * 2 >= unit.magnitude ? (nanos < 0 ? -unit : unit) : 0
    return Decimal(nanos: nanos &- rest &+ step)
  }

  /// The number times ten to the power of `power`, which may be negative.
  package func shifted(by power: Int) -> Decimal {
    guard power != 0 else { return self }
    let factor = Int128(Decimal.powersOfTen[min(abs(power), 18)])
    return Decimal(nanos: power > 0 ? nanos &* factor : nanos / factor)
  }

  /// The number divided by a count, to the nearest 10⁻⁹ towards zero.
  package func divided(by count: Int) -> Decimal { Decimal(nanos: nanos / Int128(count)) }

  /// The number divided by another one, times a small factor, to the nearest 10⁻⁹ towards zero; nil when
  /// the divisor is zero or the figures are too large for 128 bits.
  package func divided(by divisor: Decimal, times factor: Int128 = 1) -> Decimal? {
    let (scaled, overflow) = nanos.multipliedReportingOverflow(by: Decimal.nanosPerOne * factor)
    guard !overflow, divisor.nanos != 0 else { return nil }
    return Decimal(nanos: scaled / divisor.nanos)
  }

  /// The number times another one, to the nearest 10⁻⁹ towards zero; nil when that is too large for 128 bits.
  package func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = nanos.multipliedReportingOverflow(by: other.nanos)
    return overflow ? nil : Decimal(nanos: product / Decimal.nanosPerOne)
  }

  package var half: Decimal { Decimal(nanos: nanos / 2) }
  package var magnitude: Decimal { Decimal(nanos: nanos < 0 ? 0 &- nanos : nanos) }
  package var isNegative: Bool { nanos < 0 }
}

extension Decimal: CustomStringConvertible {
  /// The digits without trailing zeros after the point: `13.81`, `-0.005`, `1204`.
  package var description: String { text(minimumDecimals: 0) }

  /// The digits with at least `minimumDecimals` after the point; `grouped` puts commas between
  /// thousands.
  package func text(minimumDecimals: Int, grouped: Bool = false) -> String {
    let magnitude = UInt128(nanos.magnitude)
    let whole = magnitude / UInt128(Decimal.nanosPerOne)
    var fraction = String(magnitude % UInt128(Decimal.nanosPerOne))
    fraction = String(repeating: "0", count: Decimal.scale - fraction.count) + fraction
    while fraction.count > max(minimumDecimals, 0), fraction.last == "0" { fraction.removeLast() }
    let digits = grouped ? Decimal.grouped(String(whole)) : String(whole)
    return (isNegative ? "-" : "") + digits + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}

/// A closed range of decimals: what a printed figure may stand for.
package struct DecimalInterval: Hashable, Sendable {
  package var low: Decimal
  package var high: Decimal

  package init(_ low: Decimal, _ high: Decimal) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  package init(exactly value: Decimal) { self.init(value, value) }

  package var width: Decimal { high - low }

  package static func + (left: DecimalInterval, right: DecimalInterval) -> DecimalInterval {
    DecimalInterval(left.low + right.low, left.high + right.high)
  }
  package static func - (left: DecimalInterval, right: DecimalInterval) -> DecimalInterval {
    DecimalInterval(left.low - right.high, left.high - right.low)
  }
  package static prefix func - (value: DecimalInterval) -> DecimalInterval {
    DecimalInterval(-value.high, -value.low)
  }

  package func meets(_ other: DecimalInterval) -> Bool { low <= other.high && other.low <= high }
}
