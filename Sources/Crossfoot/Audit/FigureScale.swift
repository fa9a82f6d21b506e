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
  /// Whether rounding may have moved the figure but little, see `QuotientAims.blur`.
  let isSharp: Bool

  private static let zero: Int32 = -1 << 27
  private static let noDivisor: Int32 = -1 << 28
  private static let noPart: Int32 = 1 << 28

  init(_ amount: Amount) {
    let nanos = amount.low.nanos
    guard amount.isPlain, nanos != 0 else {
      upper = amount.isPlain ? FigureScale.zero : FigureScale.noPart
      lower = FigureScale.noDivisor
      (isNegative, isSharp) = (false, false)
      return
    }
    upper = FigureScale.log(nanos.magnitude)
    lower = upper
    isNegative = nanos < 0
    isSharp = nanos.magnitude >> 8 >= amount.half.nanos.magnitude
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

/// The scales of all figures of a grid.
struct FigureScales {
  /// Those of line after line in one field after the other.
  let all: [FigureScale]
  /// The logarithm of the greatest figure.
  let greatest: Int32
  /// Whether each field has a negative figure.
  let hasNegative: [Bool]

  init(_ grid: AmountGrid) {
    var scales: [FigureScale] = []
    scales.reserveCapacity(grid.lineCount * grid.fieldCount)
    var greatest: Int32 = 0
    var hasNegative: [Bool] = []
    hasNegative.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      var isAnyNegative = false
      for line in 0..<grid.lineCount {
        let scale = FigureScale(grid[line, field])
        greatest = max(greatest, scale.lower)
        isAnyNegative = isAnyNegative || scale.isNegative
        scales.append(scale)
      }
      hasNegative.append(isAnyNegative)
    }
    all = scales
    (self.greatest, self.hasNegative) = (greatest, hasNegative)
  }
}

/// Between which bounds the logarithm of a quotient must lie, so that the figures of a line may follow
/// from it in one form or another.
///
/// The figures c, up to half a unit h, and the lines a and b tie only if |a / b| lies between |m| - h
/// and |m| + h: for a ratio m is c, for a change a / b - 1 it is c + 1, and c - 1 if b is negative;
/// percentages count a hundredth.
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
      let (size, half) = (size.magnitude, half.magnitude)
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

    /// 1 if `log` lies within the aim, or beside it by no more than `blur`, else 0.
    @inline(__always)
    func hit(_ log: Int32, _ blur: Int32) -> UInt32 {
      UInt32(bitPattern: log &- low &+ blur) <= width &+ 2 &* UInt32(bitPattern: blur) ? 1 : 0
    }
  }

  /// The aims of one field: a ratio, a percentage, and a change as each of them, of what is positive and of
  /// what is negative.
  private struct FieldAims {
    /// Where the scales of the field begin.
    let start: Int
    private let ratio: Aim
    private let percent: Aim
    private let changes: (of: Aim, ofNegative: Aim)
    private let percentChanges: (of: Aim, ofNegative: Aim)
    /// From the lowest of them to the highest.
    private let all: Aim

    /// The aims at `stated` up to `half`.
    init(start: Int, _ stated: Int128, _ half: Int128, isFine: Bool, hasNegative: Bool) {
      self.start = start
      let (one, logOne, logHundred) = (Decimal.nanosPerOne, QuotientAims.one, QuotientAims.hundred)
      let plain = Aim(stated, half)
      ratio = plain.counted(in: logOne)
      percent = plain.counted(in: logHundred)
      let aim = { (size: Int128, log: Int32) in Aim(size, half).counted(in: log) }
      let change = isFine ? aim(stated + one, logOne) : ratio
      let percentChange = aim(stated + one * 100, logHundred)
      let ofNegative = hasNegative && isFine ? aim(stated - one, logOne) : ratio
      let percentOfNegative = hasNegative ? aim(stated - one * 100, logHundred) : ratio
      all = ratio.joined(with: percent).joined(with: change).joined(with: percentChange)
        .joined(with: ofNegative).joined(with: percentOfNegative)
      changes = (change, ofNegative)
      percentChanges = (percentChange, percentOfNegative)
    }

    /// The forms that a quotient with the logarithm `log` hits up to `blur`, one byte each.
    @inline(__always)
    func forms(_ log: Int32, isOfNegative: Bool, blur: Int32 = 0) -> UInt32 {
      if all.hit(log, blur) == 0 { return 0 }
      let change = isOfNegative ? changes.ofNegative : changes.of
      let percentChange = isOfNegative ? percentChanges.ofNegative : percentChanges.of
      let ratios = ratio.hit(log, blur) | percent.hit(log, blur) << 8
      return ratios | change.hit(log, blur) << 16 | percentChange.hit(log, blur) << 24
    }

    /// The forms that a line divided by another one hits.
    @inline(__always)
    func hits(of upper: Int, _ lower: Int, _ scales: Span<FigureScale>) -> UInt32 {
      let divisor = scales[start &+ lower]
      return forms(
        scales[start &+ upper].upper &- divisor.lower, isOfNegative: divisor.isNegative)
    }
  }

  /// The aims of the third field and of those behind it, as far as they were asked for.
  private var others: [FieldAims] = []
  /// The forms that are tried at all, one byte each.
  private let forms: UInt32
  private let target: Int
  private let fields: [Int]
  private let search: LineSearch
  private let hasNegative: [Bool]
  /// Where the first two fields begin, the logarithms of their figures, and what they aim at.
  private let starts: (Int, Int)
  private let stated: (Int32, Int32)
  private let first: (FieldAims, FieldAims)
  /// Whether lines that miss in these fields are never a quotient: for certain, or if they miss by more than
  /// the rounding of their own figures explains.
  private let isDecided: Bool
  private let isDecidedIfSharp: Bool
  /// How far the aims at the first two fields are widened, so that what misses them is off for certain.
  private let blur: Int32

  /// The logarithms of one and of a hundred, in 10⁻⁹.
  private static let one = FigureScale.log(Decimal.nanosPerOne.magnitude)
  private static let hundred = FigureScale.log((Decimal.nanosPerOne * 100).magnitude)

  /// The aims of the line `target` of `search` in `fields`, two at least.
  init(_ target: Int, _ fields: [Int], in search: LineSearch, _ scales: FigureScales) {
    self.target = target
    self.fields = fields
    self.search = search
    // A change in whole numbers is a percentage.
    let isFine = search.half(target) < Decimal.one.half
    forms = isFine ? QuotientAims.all : QuotientAims.all & 0xFF00_FFFF
    starts = (search.marks.start(of: fields[0]), search.marks.start(of: fields[1]))
    stated = (scales.all[starts.0 + target].upper, scales.all[starts.1 + target].upper)
    hasNegative = scales.hasNegative
    // A form needs two fields; one of four has a further chance, but not behind two misses.
    isDecided = fields.count <= 3
    isDecidedIfSharp =
      max(stated.0, stated.1) + scales.greatest < QuotientAims.widest
      && fields[..<2].allSatisfy { !QuotientAims.isSteep(search.grid[target, $0].low, isFine) }
    blur = isDecided ? 0 : QuotientAims.blur
    let half = search.half(target).nanos
    let aims = { (field: Int, start: Int) in
      FieldAims(
        start: start, search.grid[target, field].low.nanos, half, isFine: isFine,
        hasNegative: scales.hasNegative[field])
    }
    first = (aims(fields[0], starts.0), aims(fields[1], starts.1))
  }

  /// Up to which logarithm products of figures are exact.
  private static let widest: Int32 = 120 << 16
  /// How far the rounding of two sharp figures, each by no more than 2⁻⁸ of it, moves the logarithm of their
  /// quotient, or of what a change that is not steep makes of it, at most.
  static let blur: Int32 = 1_600

  /// Whether a change brings what it is of so near to nothing that its rounding is that of much more.
  private static func isSteep(_ change: Decimal, _ isFine: Bool) -> Bool {
    let one = Decimal.nanosPerOne
    let nanos = change.nanos
    return nanos < -50 * one && nanos > -200 * one
      || isFine && nanos * 2 < -one && nanos > -2 * one
  }

  private static let all: UInt32 = 0x0101_0101

  /// The scales of a line in the first two fields.
  @inline(__always)
  func scales(of line: Int, _ scales: Span<FigureScale>) -> (FigureScale, FigureScale) {
    (scales[starts.0 &+ line], scales[starts.1 &+ line])
  }

  /// Whether a line divided by another one is not what is stated, as their scales in the first two fields
  /// tell at once.
  @inline(__always)
  func isOff(
    _ upper: (FigureScale, FigureScale), _ lower: (FigureScale, FigureScale)
  ) -> Bool {
    let logs = (upper.0.upper &- lower.0.lower, upper.1.upper &- lower.1.lower)
    let hits = first.0.forms(logs.0, isOfNegative: lower.0.isNegative, blur: blur)
    let others = first.1.forms(logs.1, isOfNegative: lower.1.isNegative, blur: blur)
    if fields.count == 2 { return hits & others & forms == 0 }
    if (hits | others) & forms != 0 { return false }
    // What misses in the first two fields is not looked at in the others; but where a figure is none, or
    // is another one again, the field says nothing.
    return isDecided
      || isDecidedIfSharp && QuotientAims.isTold(upper.0, lower.0, stated.0)
        && QuotientAims.isTold(upper.1, lower.1, stated.1)
  }

  @inline(__always)
  private static func isTold(_ upper: FigureScale, _ lower: FigureScale, _ stated: Int32) -> Bool {
    upper.isSharp && lower.isSharp && !lower.isNegative && upper.upper != lower.lower
      && upper.upper != stated
  }

  /// The forms in which `upper` divided by `lower` may tie in two fields at least: a bit each, in the
  /// order of `LineQuotients.Form`.
  mutating func likelyForms(_ upper: Int, _ lower: Int, _ scales: Span<FigureScale>) -> UInt8 {
    // How many fields each form hits, in a byte each.
    var hits = first.0.hits(of: upper, lower, scales) & forms
    hits &+= first.1.hits(of: upper, lower, scales) & forms
    for index in 2..<max(fields.count, 2) {
      // Two fields have to tie.
      if hits == 0, fields.count - index < 2 { return 0 }
      if index - 2 == others.count { addAims(at: fields[index]) }
      hits &+= others[index - 2].hits(of: upper, lower, scales) & forms
    }
    var likely: UInt8 = 0
    for form in 0..<4 where hits >> UInt32(8 * form) & 0xFF >= 2 { likely |= 1 << UInt8(form) }
    return likely
  }

  /// Hardly ever are the other fields asked.
  private mutating func addAims(at field: Int) {
    if others.isEmpty { others.reserveCapacity(fields.count - 2) }
    others.append(
      FieldAims(
        start: search.marks.start(of: field), search.grid[target, field].low.nanos,
        search.half(target).nanos, isFine: forms == QuotientAims.all,
        hasNegative: hasNegative[field]))
  }
}
