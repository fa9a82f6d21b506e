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
  /// The forms, a byte each, that a figure may have a part in as a divisor whatever the logarithms say.
  let forms: UInt32

  private static let zero: Int32 = -1 << 27
  private static let noDivisor: Int32 = -1 << 28
  private static let noPart: Int32 = 1 << 28

  init(_ amount: Amount) {
    let nanos = amount.low.nanos
    guard amount.isPlain, nanos != 0 else {
      upper = amount.isPlain ? FigureScale.zero : FigureScale.noPart
      (lower, forms) = (FigureScale.noDivisor, 0)
      return
    }
    upper = FigureScale.log(nanos.magnitude)
    lower = upper
    // A change of a negative figure is measured by its size: it is looked at closely.
    forms = nanos < 0 ? QuotientAims.changes : 0
  }

  /// The scales of all figures of `grid`, line after line in one field after the other.
  static func all(in grid: AmountGrid) -> [FigureScale] {
    var scales: [FigureScale] = []
    scales.reserveCapacity(grid.lineCount * grid.fieldCount)
    for field in 0..<grid.fieldCount {
      for line in 0..<grid.lineCount { scales.append(FigureScale(grid[line, field])) }
    }
    return scales
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
    let mantissaBits = tableBits + restBits
    let bits: Int
    let mantissa: UInt32
    if let value = UInt64(exactly: value) {
      guard value != 0 else { return 0 }
      bits = 63 - value.leadingZeroBitCount
      mantissa = UInt32(
        truncatingIfNeeded: bits > mantissaBits
          ? value &>> UInt64(bits - mantissaBits) : value &<< UInt64(mantissaBits - bits))
    } else {
      bits = 127 - value.leadingZeroBitCount
      mantissa = UInt32(truncatingIfNeeded: value >> UInt128(bits - mantissaBits))
    }
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

/// Between which bounds the logarithm of a quotient must lie, so that the figures of a line may follow
/// from it in one form or another.
///
/// The figures c, up to half a unit h, and the lines a and b tie only if |a / b| lies between |m| - h
/// and |m| + h: for a ratio m is c, for a change a / b - 1 it is c + 1; percentages count a hundredth.
struct QuotientAims {
  private struct Aim {
    let low: Int32
    /// How far the aim reaches above `low`.
    let width: UInt32

    /// An aim that nothing hits.
    static let none = Aim(low: 1 << 30, high: 1 << 30)

    /// An aim that is lower than any logarithm, that of zero too.
    private static let bottom: Int32 = -1 << 30

    init(low: Int32, high: Int32) {
      self.low = low
      width = UInt32(bitPattern: high &- low)
    }

    /// An aim at the sizes from `size` less `half` to `size` plus `half`.
    init(_ size: Int128, _ half: Int128) {
      let size = size.magnitude
      let half = half.magnitude
      let high = FigureScale.log(size + half) + 4 * FigureScale.slack
      self.init(
        low: size > half ? FigureScale.log(size - half) - 4 * FigureScale.slack : Aim.bottom,
        high: high)
    }

    /// The same aim in a unit with the logarithm `shift`.
    @inline(__always)
    func counted(in shift: Int32) -> Aim {
      low == Aim.bottom
        ? Aim(low: low, width: width &- UInt32(shift)) : Aim(low: low - shift, width: width)
    }

    /// The aim from the lower to the upper end of both.
    func joined(with other: Aim) -> Aim {
      Aim(
        low: min(low, other.low),
        high: max(
          Int32(truncatingIfNeeded: Int64(low) + Int64(width)),
          Int32(truncatingIfNeeded: Int64(other.low) + Int64(other.width))))
    }

    private init(low: Int32, width: UInt32) {
      self.low = low
      self.width = width
    }

    /// 1 if `log` lies within the aim, else 0.
    @inline(__always)
    func hit(_ log: Int32) -> UInt32 { UInt32(bitPattern: log &- low) <= width ? 1 : 0 }
  }

  /// The aims of one field: a ratio, a percentage, and a change as each of them.
  private struct FieldAims {
    /// Where the scales of the field begin.
    let start: Int
    let ratio: Aim
    let percent: Aim
    let change: Aim
    let percentChange: Aim
    /// From the lowest of them to the highest.
    let all: Aim

    init(start: Int, ratio: Aim, percent: Aim, change: Aim?, percentChange: Aim) {
      self.start = start
      self.ratio = ratio
      self.percent = percent
      self.change = change ?? .none
      self.percentChange = percentChange
      let both = ratio.joined(with: percent).joined(with: percentChange)
      all = change.map(both.joined) ?? both
    }
  }

  private var aims: [FieldAims] = []
  /// The forms that are tried at all, one byte each.
  private let forms: UInt32

  /// The logarithms of one and of a hundred, in 10⁻⁹.
  private static let one = FigureScale.log(Decimal.nanosPerOne.magnitude)
  private static let hundred = FigureScale.log((Decimal.nanosPerOne * 100).magnitude)

  /// The aims of the line `target` of `search` in `fields`.
  init(_ target: Int, _ fields: [Int], in search: LineSearch) {
    let half = search.half(target)
    let lineCount = search.grid.lineCount
    // A change in whole numbers is a percentage.
    let isFine = half < Decimal.one.half
    forms = isFine ? QuotientAims.all : QuotientAims.all & 0xFF00_FFFF
    let (logOne, logHundred) = (QuotientAims.one, QuotientAims.hundred)
    let one = Decimal.nanosPerOne
    let hundred = one * 100
    let halfNanos = half.nanos
    aims.reserveCapacity(fields.count)
    for field in fields {
      let stated = search.grid[target, field].low.nanos
      let plain = Aim(stated, halfNanos)
      aims.append(
        FieldAims(
          start: field * lineCount, ratio: plain.counted(in: logOne),
          percent: plain.counted(in: logHundred),
          change: isFine ? Aim(stated + one, halfNanos).counted(in: logOne) : nil,
          percentChange: Aim(stated + hundred, halfNanos).counted(in: logHundred)))
    }
  }

  private static let all: UInt32 = 0x0101_0101
  static let changes: UInt32 = 0x0101_0000

  /// The forms in which `upper` divided by `lower` may tie in two fields at least: a bit each, in the
  /// order of `LineQuotients.Form`.
  @inline(__always)
  func likelyForms(_ upper: Int, _ lower: Int, _ scales: Span<FigureScale>) -> UInt8 {
    let aims = aims.span
    // How many fields each form hits, in a byte each.
    var hits: UInt32 = 0
    var left = aims.count
    for index in aims.indices {
      let aim = aims[index]
      let divisor = scales[aim.start &+ lower]
      let log = scales[aim.start &+ upper].upper &- divisor.lower
      left &-= 1
      if aim.all.hit(log) | divisor.forms == 0 {
        // Two fields have to tie.
        if hits == 0, left < 2 { return 0 }
        continue
      }
      let ratios = aim.ratio.hit(log) | aim.percent.hit(log) << 8
      let changes = aim.change.hit(log) << 16 | aim.percentChange.hit(log) << 24
      hits &+= (ratios | changes | divisor.forms) & forms
      if hits == 0, left < 2 { return 0 }
    }
    var likely: UInt8 = 0
    for form in 0..<4 where hits >> UInt32(8 * form) & 0xFF >= 2 { likely |= 1 << UInt8(form) }
    return likely
  }
}
