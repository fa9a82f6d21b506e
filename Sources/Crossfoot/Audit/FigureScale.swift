/// How large a figure is, as a logarithm: quotients become differences.
///
/// Logarithms only turn trials away that are far off: they are rounded outwards, and what they let pass
/// is compared exactly. They are whole numbers, in units of 2⁻¹⁶ of a binary digit.
struct FigureScale {
  /// The logarithm of the figure's size, as far as it is plain and not zero.
  let log: Int32
  let kind: Kind

  /// What a figure may be in a quotient.
  enum Kind: UInt8 {
    case positive, negative, zero
    /// Not known well enough to be a part of any.
    case other
  }

  init(_ amount: Amount) {
    guard amount.isPlain else {
      (log, kind) = (0, .other)
      return
    }
    let nanos = amount.low.nanos
    kind = nanos == 0 ? .zero : nanos < 0 ? .negative : .positive
    log = FigureScale.log(nanos.magnitude)
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
    guard value != 0 else { return 0 }
    let high = UInt64(truncatingIfNeeded: value >> 64)
    let bits =
      high != 0
      ? 127 - high.leadingZeroBitCount
      : 63 - UInt64(truncatingIfNeeded: value).leadingZeroBitCount
    let mantissaBits = tableBits + restBits
    let mantissa = UInt32(
      truncatingIfNeeded: bits > mantissaBits
        ? value >> UInt128(bits - mantissaBits) : value << UInt128(mantissaBits - bits))
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
    var low: Int32
    var high: Int32

    /// An aim that nothing hits.
    static let none = Aim(low: .max, high: .min)

    /// An aim at the sizes from `size` less `half` to `size` plus `half`, in units of `unit`.
    init(_ size: Int128, _ half: Int128, unit: Int128) {
      let size = Int128(size.magnitude)
      let shift = FigureScale.log(unit.magnitude)
      high = FigureScale.log((size + half).magnitude) - shift + 4 * FigureScale.slack
      low =
        size > half
        ? FigureScale.log((size - half).magnitude) - shift - 4 * FigureScale.slack : .min
    }

    private init(low: Int32, high: Int32) {
      self.low = low
      self.high = high
    }

    @inline(__always)
    func isHit(_ log: Int32) -> Bool { log >= low && log <= high }
  }

  /// The aims of one field: a ratio, a percentage, and a change as each of them.
  private struct FieldAims {
    var field: Int
    var ratio: Aim
    var percent: Aim
    var change: Aim
    var percentChange: Aim
  }

  private var aims: [FieldAims] = []
  /// The forms that are tried at all, one byte each.
  private let forms: UInt32

  /// The aims of the line `target` of `grid` in `fields`, up to `half` a unit.
  init(_ target: Int, _ fields: [Int], in grid: AmountGrid, half: Decimal) {
    // A change in whole numbers is a percentage.
    let isFine = half < Decimal.one.half
    forms = isFine ? QuotientAims.all : QuotientAims.all & 0xFF00_FFFF
    let one = Decimal.nanosPerOne
    let hundred = one * 100
    aims.reserveCapacity(fields.count)
    for field in fields {
      let stated = grid[target, field].low.nanos
      aims.append(
        FieldAims(
          field: field, ratio: Aim(stated, half.nanos, unit: one),
          percent: Aim(stated, half.nanos, unit: hundred),
          change: isFine ? Aim(stated + one, half.nanos, unit: one) : .none,
          percentChange: Aim(stated + hundred, half.nanos, unit: hundred)))
    }
  }

  private static let all: UInt32 = 0x0101_0101
  private static let changes: UInt32 = 0x0101_0000

  /// The forms in which `upper` divided by `lower` may tie in two fields at least: a bit each, in the
  /// order of `LineQuotients.Form`.
  @inline(__always)
  func likelyForms(_ upper: Int, _ lower: Int, _ scales: [FigureScale], width: Int) -> UInt8 {
    // How many fields each form hits, in a byte each.
    var hits: UInt32 = 0
    var left = aims.count
    for index in aims.indices {
      let start = aims[index].field * width
      hits += self.hits(aims[index], scales[start + upper], scales[start + lower]) & forms
      left -= 1
      // Two fields have to tie.
      if hits == 0, left < 2 { return 0 }
    }
    var likely: UInt8 = 0
    for form in 0..<4 where hits >> UInt32(8 * form) & 0xFF >= 2 { likely |= 1 << UInt8(form) }
    return likely
  }

  @inline(__always)
  private func hits(_ aims: FieldAims, _ upper: FigureScale, _ lower: FigureScale) -> UInt32 {
    if upper.kind == .other || lower.kind == .other || lower.kind == .zero { return 0 }
    // Nothing of something may be printed as anything small.
    if upper.kind == .zero { return QuotientAims.all }
    let log = upper.log - lower.log
    var hits: UInt32 = 0
    if aims.ratio.isHit(log) { hits |= 1 }
    if aims.percent.isHit(log) { hits |= 1 << 8 }
    if aims.change.isHit(log) { hits |= 1 << 16 }
    if aims.percentChange.isHit(log) { hits |= 1 << 24 }
    // A change of a negative figure is measured by its size: it is looked at closely.
    return lower.kind == .negative ? hits | QuotientAims.changes : hits
  }
}
