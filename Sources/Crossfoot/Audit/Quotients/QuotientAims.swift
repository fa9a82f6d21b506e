/// The scales of all figures of a grid.
struct FigureScales {
  /// Those of line after line in one field after the other.
  let all: [FigureScale]
  /// Whether each field has a negative figure.
  let hasNegative: [Bool]

  init(_ grid: AmountGrid) {
    var scales: [FigureScale] = []
    scales.reserveCapacity(grid.lineCount * grid.fieldCount)
    var hasNegative: [Bool] = []
    hasNegative.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      var isAnyNegative = false
      grid.forEachLine(in: field) { _, amount in
        let scale = FigureScale(amount)
        isAnyNegative = isAnyNegative || scale.isNegative
        scales.append(scale)
      }
      hasNegative.append(isAnyNegative)
    }
    all = scales
    self.hasNegative = hasNegative
  }
}

/// Between which bounds the logarithm of a quotient must lie, so that the figures of a line may follow
/// from it in one form or another.
///
/// The figures c, up to half a unit h, and the lines a and b tie only if |a / b| lies between |m| - h
/// and |m| + h: for a ratio m is c, for a change a / b - 1 it is c + 1, and c - 1 if b is negative;
/// percentages count a hundredth.
struct QuotientAims {
  fileprivate struct Aim {
    let low: Int32
    /// How far the aim reaches above `low`.
    let width: UInt32

    /// An aim that is lower than any logarithm, that of zero too.
    private static let bottom: Int32 = -1 << 30

    init(low: Int32, high: Int32) {
      self.low = low
      width = UInt32(bitPattern: high &- low)
    }

    /// An aim at the sizes from `size` less `half` to `size` plus `half`, in a unit with the logarithm `unit`.
    init(_ size: Int128, _ half: Int128, in unit: Int32) {
      let (size, half) = (size.magnitude, half.magnitude)
      let high = FigureScale.log(size + half) + 4 * FigureScale.slack - unit
      self.init(
        low: size > half
          ? FigureScale.log(size - half) - 4 * FigureScale.slack - unit : Aim.bottom,
        high: high)
    }

    /// The same, a little wider, by one logarithm, where the sizes are not large, and lie close together.
    @inline(__always)
    init(_ size: Int64, _ half: Int64, in unit: Int32) {
      let (size, half) = (size.magnitude, half.magnitude)
      guard size > 0, half < 1 << 45, half &* 8 <= size else {
        self.init(Int128(size), Int128(half), in: unit)
        return
      }
      // The logarithm of 1 - x, where x is an eighth at most, is no further from 0 than x · log₂e · 8/7.
      let spread =
        Int32(truncatingIfNeeded: half &* Aim.steepest / size) &+ 1 &+ 4 &* FigureScale.slack
      let log = FigureScale.log(narrow: size) &- unit
      self.init(low: log &- spread, high: log &+ spread)
    }

    /// 2¹⁶ · log₂e · 8/7, and more.
    private static let steepest: UInt64 = 108_056

    /// The same aim in a unit that is larger by the logarithm `shift`.
    @inline(__always)
    func counted(in shift: Int32) -> Aim {
      let high = low &+ Int32(bitPattern: width) &- shift
      return Aim(low: low == Aim.bottom ? low : low &- shift, high: high)
    }

    /// 1 if `log` lies within the aim, else 0.
    @inline(__always)
    func hit(_ log: Int32) -> UInt32 { UInt32(bitPattern: log &- low) <= width ? 1 : 0 }

    /// The marks of all logarithms within the aim.
    @inline(__always)
    var marks: UInt64 {
      let first = low >> QuotientAims.markBits
      let count = (low &+ Int32(truncatingIfNeeded: width)) >> QuotientAims.markBits &- first
      guard width < 63 << UInt32(QuotientAims.markBits) else { return .max }
      let ones: UInt64 = (2 &<< UInt64(truncatingIfNeeded: count)) &- 1
      let turn = UInt64(truncatingIfNeeded: first & 63)
      return turn == 0 ? ones : ones &<< turn | ones &>> (64 &- turn)
    }
  }

  /// The aims of one field: a ratio, a percentage, and a change as each of them, of what is positive and of
  /// what is negative.
  struct FieldAims {
    /// Where the scales of the field begin.
    let start: Int
    private let ratio: Aim
    private let percent: Aim
    private let changes: (of: Aim, ofNegative: Aim)
    private let percentChanges: (of: Aim, ofNegative: Aim)

    /// The aims at `stated` up to `half`.
    fileprivate init(
      start: Int, _ stated: Int128, _ half: Int128, isFine: Bool, hasNegative: Bool, _ units: Units
    ) {
      // Hardly ever has a figure more than so many digits.
      if let stated = Int64(exactly: stated), stated.magnitude < 1 << 62,
        let half = Int64(exactly: half)
      {
        let aim = { (shift: Int64, unit: Int32) in Aim(stated &+ shift, half, in: unit) }
        self.init(start: start, isFine: isFine, hasNegative: hasNegative, units, aim)
      } else {
        let aim = { (shift: Int64, unit: Int32) in Aim(stated + Int128(shift), half, in: unit) }
        self.init(start: start, isFine: isFine, hasNegative: hasNegative, units, aim)
      }
    }

    /// The aims of which `aim` gives the one at the stated figure and `shift`.
    @inline(__always)
    private init(
      start: Int, isFine: Bool, hasNegative: Bool, _ units: Units,
      _ aim: (_ shift: Int64, _ unit: Int32) -> Aim
    ) {
      self.start = start
      let one: Int64 = 1_000_000_000
      ratio = aim(0, units.one)
      percent = ratio.counted(in: units.hundred - units.one)
      let change = isFine ? aim(one, units.one) : ratio
      let percentChange = aim(100 * one, units.hundred)
      changes = (change, hasNegative && isFine ? aim(-one, units.one) : change)
      percentChanges = (
        percentChange, hasNegative ? aim(-100 * one, units.hundred) : percentChange
      )
    }

    /// The marks of all logarithms that hit some form.
    func marks(hasNegative: Bool) -> UInt64 {
      let marks = ratio.marks | percent.marks | changes.of.marks | percentChanges.of.marks
      guard hasNegative else { return marks }
      return marks | changes.ofNegative.marks | percentChanges.ofNegative.marks
    }

    /// The forms that a line divided by another one hits, one byte each.
    @inline(__always)
    func hits(of upper: Int, _ lower: Int, _ scales: Span<FigureScale>) -> UInt32 {
      let divisor = scales[start &+ lower]
      let log = scales[start &+ upper].upper &- divisor.lower
      let change = divisor.isNegative ? changes.ofNegative : changes.of
      let percentChange = divisor.isNegative ? percentChanges.ofNegative : percentChanges.of
      let ratios = ratio.hit(log) | percent.hit(log) << 8
      return ratios | change.hit(log) << 16 | percentChange.hit(log) << 24
    }
  }

  /// The logarithms of one and of a hundred, in 10⁻⁹.
  fileprivate struct Units {
    let one = FigureScale.log(Decimal.nanosPerOne.magnitude)
    let hundred = FigureScale.log((Decimal.nanosPerOne * 100).magnitude)
  }

  /// The logarithms of a line in the first three of the fields, one of them twice where they are two.
  typealias Heads = (Int32, Int32, Int32)

  private let search: LineSearch
  private let scales: FigureScales
  private let units = Units()
  /// The fields in which the line at hand is looked at.
  private var fields: [Int] = []
  /// The aims of each of them, and the marks that hit these.
  private var aims: [FieldAims] = []
  private var marks: [UInt64] = []
  /// The marks of the first three.
  private var heads: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// The forms that are tried at all, one byte each.
  private var forms: UInt32 = 0

  private static let all: UInt32 = 0x0101_0101
  /// How many bits of a logarithm its mark leaves out: it counts eighths of a binary digit, and leaves out
  /// what is more than 64 of them.
  private static let markBits: Int32 = 13

  init(_ search: LineSearch) {
    self.search = search
    scales = FigureScales(search.grid)
    aims.reserveCapacity(LineSearch.probeCount)
    marks.reserveCapacity(LineSearch.probeCount)
  }

  /// Aims at the line `target` in `fields`, two at least.
  mutating func aim(at target: Int, _ fields: [Int]) {
    // A change in whole numbers is a percentage.
    let isFine = search.half(target) < Decimal.one.half
    forms = isFine ? QuotientAims.all : QuotientAims.all & 0xFF00_FFFF
    self.fields = fields
    aims.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    let half = search.half(target).nanos
    for field in fields {
      let hasNegative = scales.hasNegative[field]
      let aim = FieldAims(
        start: search.marks.start(of: field), search.grid[target, field].low.nanos, half,
        isFine: isFine, hasNegative: hasNegative, units)
      marks.append(aim.marks(hasNegative: hasNegative))
      aims.append(aim)
    }
    heads = (marks[0], marks[1], marks.count > 2 ? marks[2] : 0)
  }

  /// The logarithms of a line where it is divided, and where another one is divided by it.
  func logs(of line: Int) -> (uppers: Heads, lowers: Heads) {
    let third = aims[aims.count > 2 ? 2 : 1].start
    let scales = (
      scales.all[aims[0].start + line], scales.all[aims[1].start + line], scales.all[third + line]
    )
    return (
      (scales.0.upper, scales.1.upper, scales.2.upper),
      (scales.0.lower, scales.1.lower, scales.2.lower)
    )
  }

  /// In how many of the first fields a line divided by another one may be what is stated, as far as marks tell.
  @inline(__always)
  func hits(_ uppers: Heads, _ lowers: Heads) -> Int {
    QuotientAims.hit(heads.0, uppers.0 &- lowers.0)
      &+ QuotientAims.hit(heads.1, uppers.1 &- lowers.1)
      &+ QuotientAims.hit(heads.2, uppers.2 &- lowers.2)
  }

  /// How many fields there are besides the first ones.
  var furtherFields: Int { max(fields.count - 3, 0) }

  /// Whether `upper` divided by `lower` may tie in two fields, of which some of the first ones are `hits`.
  func mayTie(_ upper: Int, _ lower: Int, _ hits: Int) -> Bool {
    var (hits, left) = (hits, furtherFields)
    let allScales = scales.all
    let scales = allScales.span
    var place = 3
    while hits < 2, hits &+ left >= 2 {
      let start = aims[place].start
      hits &+= QuotientAims.hit(
        marks[place], scales[start &+ upper].upper &- scales[start &+ lower].lower)
      place &+= 1
      left &-= 1
    }
    return hits >= 2
  }

  /// 1 if `log` has one of `marks`, else 0.
  @inline(__always)
  private static func hit(_ marks: UInt64, _ log: Int32) -> Int {
    Int(truncatingIfNeeded: marks &>> UInt64(truncatingIfNeeded: log >> markBits) & 1)
  }

  /// The forms in which `upper` divided by `lower` may tie in two fields at least: a bit each, in the
  /// order of `LineQuotients.Form`.
  func likelyForms(_ upper: Int, _ lower: Int) -> UInt8 {
    let allScales = scales.all
    let scales = allScales.span
    // How many fields each form hits, in a byte each.
    var hits: UInt32 = 0
    var left = aims.count
    for index in aims.indices {
      left &-= 1
      hits &+= aims[index].hits(of: upper, lower, scales) & forms
      // Two fields have to tie.
      if hits == 0, left < 2 { return 0 }
    }
    var likely: UInt8 = 0
    for form in 0..<4 where hits >> UInt32(8 * form) & 0xFF >= 2 { likely |= 1 << UInt8(form) }
    return likely
  }
}
