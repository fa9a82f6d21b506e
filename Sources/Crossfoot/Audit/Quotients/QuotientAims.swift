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
      for line in 0..<grid.lineCount {
        let scale = FigureScale(grid[line, field])
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

  /// What is said of a line in each of the fields: no more of them are looked at first.
  typealias Fields<Value> = InlineArray<8, Value>

  private let search: LineSearch
  private let scales: FigureScales
  private let units = Units()
  /// The line at hand, and the fields in which it is looked at.
  private var target = 0
  private var fields: [Int] = []
  /// The marks that hit each of them.
  private var marks = Fields<UInt64>(repeating: 0)
  /// The forms that are tried at all, one byte each.
  private var forms: UInt32 = 0

  private static let all: UInt32 = 0x0101_0101
  /// How many bits of a logarithm its mark leaves out: it counts eighths of a binary digit, and leaves out
  /// what is more than 64 of them.
  private static let markBits: Int32 = 13

  init(_ search: LineSearch) {
    self.search = search
    scales = FigureScales(search.grid)
  }

  /// Aims at the line `target` in `fields`, two at least.
  mutating func aim(at target: Int, _ fields: [Int]) {
    // A change in whole numbers is a percentage.
    let isFine = search.half(target) < Decimal.one.half
    forms = isFine ? QuotientAims.all : QuotientAims.all & 0xFF00_FFFF
    self.target = target
    self.fields = fields
    for (place, field) in fields.prefix(marks.count).enumerated() {
      marks[place] = aims(at: field).marks(hasNegative: scales.hasNegative[field])
    }
  }

  @inline(__always)
  private func aims(at field: Int) -> FieldAims {
    FieldAims(
      start: search.marks.start(of: field), search.grid[target, field].low.nanos,
      search.half(target).nanos, isFine: forms == QuotientAims.all,
      hasNegative: scales.hasNegative[field], units)
  }

  /// Notes the logarithms of a line where it is divided, and where another one is divided by it.
  @inline(__always)
  func note(_ uppers: inout Fields<Int32>, _ lowers: inout Fields<Int32>, of line: Int) {
    for place in fields.indices {
      let scale = scales.all[search.marks.start(of: fields[place]) + line]
      (uppers[place], lowers[place]) = (scale.upper, scale.lower)
    }
  }

  /// Whether a line divided by another one may be what is stated in two fields, as far as marks tell.
  @inline(__always)
  func mayTie(_ uppers: borrowing Fields<Int32>, _ lowers: borrowing Fields<Int32>) -> Bool {
    var hits = isMarked(0, uppers[0] &- lowers[0]) &+ isMarked(1, uppers[1] &- lowers[1])
    var left = fields.count &- 2
    var place = 2
    while left > 0 {
      if hits &+ left < 2 { return false }
      hits &+= isMarked(place, uppers[place] &- lowers[place])
      place &+= 1
      left &-= 1
    }
    return hits >= 2
  }

  /// 1 if `log` has one of the marks of a field, else 0.
  @inline(__always)
  private func isMarked(_ place: Int, _ log: Int32) -> Int {
    let mark = UInt64(truncatingIfNeeded: log >> QuotientAims.markBits)
    return Int(truncatingIfNeeded: marks[place] &>> mark & 1)
  }

  /// The forms in which `upper` divided by `lower` may tie in two fields at least: a bit each, in the
  /// order of `LineQuotients.Form`; `aims` are those of the fields, once they were asked for.
  func likelyForms(_ upper: Int, _ lower: Int, _ aims: inout [FieldAims]) -> UInt8 {
    if aims.isEmpty { aims = fields.map { self.aims(at: $0) } }
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
