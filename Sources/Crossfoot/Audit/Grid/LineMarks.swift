/// The figures of a grid as 64-bit numbers, by which nearly all trials of a relation between its lines
/// end after an addition and a comparison.
///
/// A mark is the low 64 bits of a figure in 10⁻⁹. Arithmetic on the low bits of numbers gives the low
/// bits of the result: sums that tie within a tolerance do so by their marks, too. The other way round
/// a tie by marks has to be looked at closely, so that nothing depends on what was cut off.
///
/// It is a class so that those who search pass it on as one pointer.
final class LineMarks: Sendable {
  let lineCount: Int
  /// The marks of field after field, so that the lines of one field lie side by side.
  let values: [Int64]
  /// For each line half a unit of the finest figure in it, in 10⁻⁹: figures of one line are rounded
  /// alike, though a zero at the end may have been left out.
  ///
  /// No unit is larger than half a milliard: seventy halves fit 64 bits.
  let halves: [UInt64]
  /// Whether each line holds nothing that is not zero: it adds nothing to any sum.
  let isNothing: [Bool]
  /// Whether a figure stands in every place: then a sum that is not near its total misses it.
  let isSolid: Bool
  /// Which of the first fields are filled, as bits.
  private let filled: FilledFields
  /// By how much a sum of lines must surpass its total so that no further line brings it back; nil where
  /// a figure is negative, or so large that its mark is not all of it.
  let surplus: Int64?

  /// Between which bounds the figures before each line lie, and any sum of them, in the order of `values`; empty
  /// where marks are not all of the figures.
  private let bounds: [Bounds]
  /// Whether marks are all of the figures, and of all sums that are made of them.
  let isExact: Bool
  /// How far apart the figures of each field, and zero, are: no average says more.
  let spreads: [Decimal]
  /// The unit in which lanes are counted.
  let laneUnit: Int64
  /// Whether some figure is no multiple of it.
  let isCut: Bool
  /// How much the sum of any lines may carry over from a lane to the next one at most, but for its sign.
  let mostCarried: UInt64
  /// The words of all lines in the first four fields, then in the next four … of those that are looked at
  /// before all are, see `FigureLanes`.
  let words: [UInt64]
  /// The highest bit of each lane of these words in which a figure stands that is not zero.
  let told: [UInt64]
  /// For how many times four fields there are words.
  let groupCount: Int
  /// The greatest of the halves.
  private let widest: UInt64
  /// How far rounding puts the figures of a field and a sum of others apart at most.
  private let blur: Int64

  private struct Bounds {
    var least: Int64 = 0
    var greatest: Int64 = 0
    var figures: (least: Int64, greatest: Int64) = (.max, .min)
  }

  /// In which fields a relation that is not near its line by marks is known to miss it.
  private struct FilledFields {
    /// Those in which nothing is unknown, and one line at most is blank: a sum of two lines counts a figure.
    var forSums: UInt64 = 0
    /// Those in which a figure stands in every place.
    var forAll: UInt64 = 0
  }

  /// The mark of what is not known: a sum that counts it is near nothing, and says nothing of its total.
  private static let far: Int64 = 1 << 56

  init(_ grid: AmountGrid) {
    lineCount = grid.lineCount
    groupCount = LineMarks.groups(of: grid.fieldCount)
    (values, spreads, filled) = LineMarks.values(of: grid)
    (halves, isNothing, told) = LineMarks.makeup(of: grid, groupCount)
    var (blur, widest): (Int128, UInt64) = (0, 0)
    for half in halves {
      blur += Int128(half)
      widest = max(widest, half)
    }
    self.widest = widest
    let (count, most) = (Int128(grid.lineCount), Int128(Int64.max))
    let (greatest, least) = grid.extremes
    isExact = (max(greatest, -least) + Int128(widest)) * count < most / 4
    isSolid = grid.isSolid
    self.blur = isExact ? Int64(blur) : 0
    bounds = isExact ? LineMarks.bounds(values, lineCount: grid.lineCount) : []
    surplus = least == 0 && greatest * count + blur < most ? Int64(blur) : nil
    laneUnit = FigureLanes.unit(halves)
    (words, isCut, mostCarried) = LineMarks.words(of: grid, unit: laneUnit)
  }

  /// The marks of field after field, how far apart the figures of each are, and which fields are filled.
  private static func values(
    of grid: AmountGrid
  ) -> (values: [Int64], spreads: [Decimal], filled: FilledFields) {
    var filled = FilledFields()
    var values: [Int64] = []
    values.reserveCapacity(grid.lineCount * grid.fieldCount)
    var spreads: [Decimal] = []
    spreads.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      var (most, fewest): (Int128, Int128) = (0, 0)
      var (blanks, unknowns) = (0, 0)
      grid.forEachLine(in: field) { _, amount in
        if amount.kind == .blank { blanks += 1 }
        if amount.kind == .unknown { unknowns += 1 }
        let nanos = amount.low.nanos
        values.append(amount.kind == .unknown ? LineMarks.far : Int64(truncatingIfNeeded: nanos))
        most = max(most, nanos)
        fewest = min(fewest, nanos)
      }
      spreads.append(Decimal(nanos: most - fewest))
      if unknowns > 0 || field >= UInt64.bitWidth { continue }
      if blanks <= 1 { filled.forSums |= 1 << UInt64(field) }
      if blanks == 0 { filled.forAll |= 1 << UInt64(field) }
    }
    return (values, spreads, filled)
  }

  /// Half a unit of the finest figure of each line, whether the line holds nothing, and in which of the first
  /// fields it has figures that are not zero, for each four of them.
  private static func makeup(
    of grid: AmountGrid, _ groupCount: Int
  ) -> (halves: [UInt64], isNothing: [Bool], told: [UInt64]) {
    var halves: [UInt64] = []
    var isNothing: [Bool] = []
    halves.reserveCapacity(grid.lineCount)
    isNothing.reserveCapacity(grid.lineCount)
    var told = [UInt64](filledWith: 0, count: grid.lineCount * groupCount)
    for line in 0..<grid.lineCount {
      var (finest, isAny, lanes) = (UInt64.max, false, UInt64(0))
      grid.forEachField(of: line) { field, amount in
        let isZero = amount.low == .zero
        isAny = isAny || !isZero || amount.reach != .zero
        let half = amount.half.mark
        if half != 0, half < finest, amount.isPlain { finest = half }
        guard field < seenFields else { return }
        let lane = field % FigureLanes.count
        if !isZero { lanes |= FigureLanes.high(lane) }
        if lane == FigureLanes.count - 1 || field == grid.fieldCount - 1 {
          told[field / FigureLanes.count * grid.lineCount + line] = lanes
          lanes = 0
        }
      }
      halves.append(finest == .max ? 0 : finest)
      isNothing.append(!isAny)
    }
    return (halves, isNothing, told)
  }

  /// For how many times four fields there are words in a grid of so many fields.
  private static func groups(of fieldCount: Int) -> Int {
    (min(fieldCount, seenFields) + FigureLanes.count - 1) / FigureLanes.count
  }

  /// The words of all lines in the fields that are looked at before all are, whether a figure of any field
  /// is no multiple of `unit`, and how much sums carry over.
  private static func words(
    of grid: AmountGrid, unit: Int64
  ) -> (words: [UInt64], isCut: Bool, mostCarried: UInt64) {
    var mostCarried: UInt64 = 0
    var words = [UInt64](filledWith: 0, count: groups(of: grid.fieldCount) * grid.lineCount)
    var isCut = false
    var allWords = words.mutableSpan
    for field in 0..<grid.fieldCount {
      let (group, lane) = (field / FigureLanes.count * grid.lineCount, field % FigureLanes.count)
      var size: UInt64 = 0
      for line in 0..<grid.lineCount {
        let (count, isFigureCut) = FigureLanes.units(of: grid[line, field].low.nanos, unit: unit)
        isCut = isCut || isFigureCut
        size &+= UInt64(count.magnitude)
        if field < seenFields { allWords[group &+ line] &+= FigureLanes.word(count, in: lane) }
      }
      mostCarried = max(mostCarried, size >> UInt64(FigureLanes.width) + 1)
    }
    return (words, isCut, mostCarried)
  }

  /// Whether figures that are not zero stand in all of the first `count` fields of a line.
  func isTold(_ line: Int, _ count: Int) -> Bool {
    var (left, place) = (count, line)
    while left > 0, place < told.count {
      let highs = FigureLanes.highs(of: left)
      if told[place] & highs != highs { return false }
      left -= FigureLanes.count
      place += lineCount
    }
    return left <= 0
  }

  /// How many fields are looked at before all are.
  static let seenFields = 16

  /// The marks of the same lines, the last one first.
  init(reversing marks: LineMarks) {
    (lineCount, groupCount) = (marks.lineCount, marks.groupCount)
    values = LineMarks.reversed(marks.values, by: lineCount)
    halves = LineMarks.reversed(marks.halves, by: lineCount)
    words = LineMarks.reversed(marks.words, by: lineCount)
    told = LineMarks.reversed(marks.told, by: lineCount)
    isNothing = LineMarks.reversed(marks.isNothing, by: lineCount)
    (widest, laneUnit) = (marks.widest, marks.laneUnit)
    (isCut, mostCarried) = (marks.isCut, marks.mostCarried)
    (isSolid, filled, isExact, spreads) = (
      marks.isSolid, marks.filled, marks.isExact, marks.spreads
    )
    (surplus, blur) = (marks.surplus, marks.blur)
    bounds = marks.bounds.isEmpty ? [] : LineMarks.bounds(values, lineCount: lineCount)
  }

  /// What is said of all lines in one field after the other, the last line first.
  private static func reversed<Value>(_ all: [Value], by lineCount: Int) -> [Value] {
    var reversed: [Value] = []
    reversed.reserveCapacity(all.count)
    var start = 0
    while start < all.count {
      var place = start + lineCount
      while place > start {
        place -= 1
        reversed.append(all[place])
      }
      start += lineCount
    }
    return reversed
  }

  /// How far rounding puts `count` figures apart at most.
  func tolerance(of count: Int) -> UInt64 {
    let (all, isBeyond) = widest.multipliedReportingOverflow(by: UInt64(count))
    return isBeyond ? .max : all
  }

  private static func bounds(_ values: [Int64], lineCount: Int) -> [Bounds] {
    var all: [Bounds] = []
    all.reserveCapacity(values.count)
    for start in stride(from: 0, to: values.count, by: max(lineCount, 1)) {
      var bounds = Bounds()
      for place in start..<start + lineCount {
        all.append(bounds)
        let value = values[place]
        if value == far { continue }
        if value < 0 { bounds.least += value } else { bounds.greatest += value }
        if value < bounds.figures.least { bounds.figures.least = value }
        if value > bounds.figures.greatest { bounds.figures.greatest = value }
      }
    }
    return all
  }

  /// Whether a sum of two lines or more that is not near its total in a field misses it.
  @inline(__always)
  func isSummed(_ field: Int) -> Bool {
    field < UInt64.bitWidth && filled.forSums &>> UInt64(field) & 1 != 0
  }

  /// Whether figures stand in all lines of a field.
  @inline(__always)
  func isFull(_ field: Int) -> Bool {
    field < UInt64.bitWidth && filled.forAll &>> UInt64(field) & 1 != 0
  }

  /// Whether a first look at `fields` may speak for any sum of lines before `target`.
  func mayBeSum(_ target: Int, _ fields: [Int]) -> Bool {
    guard !bounds.isEmpty else { return true }
    var (near, missed, left) = (0, 0, fields.count)
    for field in fields {
      let place = start(of: field) + target
      let stated = values[place]
      if stated >= bounds[place].least - blur, stated <= bounds[place].greatest + blur {
        near += 1
      } else if isSummed(field) {
        missed += 1
      }
      left -= 1
      if LineMarks.isRefuted(near, missed, left) { return false }
    }
    return true
  }

  /// Whether the figure of a line lies between two before it, which rounding puts `blur` off, as far as is known.
  func liesBetween(_ line: Int, _ field: Int, _ blur: UInt64) -> Bool {
    guard !bounds.isEmpty else { return true }
    let place = start(of: field) + line
    let (value, half) = (values[place], Int64(clamping: halves[line] &+ blur))
    let figures = bounds[place].figures
    return figures.least <= value &+ half && figures.greatest >= value &- half
  }

  /// Beyond which excess over its total no lines before the one at `place` bring a sum back, plus `margin`.
  @inline(__always)
  func ceiling(_ place: Int, _ margin: Int64) -> Int64 {
    bounds.isEmpty ? .max : blur - bounds[place].least + margin
  }

  /// Where the marks of `field` stand.
  func range(of field: Int) -> Range<Int> { field * lineCount..<(field + 1) * lineCount }

  /// Where the marks of `field` begin.
  func start(of field: Int) -> Int { field * lineCount }

  /// How many of the first fields of a line have to be near for a sum of others to be looked at in all.
  ///
  /// Two fields have to tie; and a first look goes no further than the first two or three fields if it misses
  /// two of them.
  func firstLook(_ fields: [Int], isOneNeeded: Bool = true) -> (count: Int, needed: Int) {
    let count = min(fields.count, LineGlance.width)
    if count == LineGlance.width, fields[..<count].allSatisfy(isSummed) { return (count, 2) }
    return (count, max(2 - (fields.count - count), isOneNeeded ? 1 : 0))
  }

  /// Whether a first look at `fields` may speak for the sum of `count` lines that begin at `first` and stand
  /// `step` apart, as which `target` is seen: as many of the first ones as must be are near it.
  func mayTie(
    from first: Int, by step: Int, _ count: Int, _ target: Int, _ fields: [Int],
    isOneNeeded: Bool = true
  ) -> Bool {
    let look = firstLook(fields, isOneNeeded: isOneNeeded)
    let (allValues, allHalves) = (self.values, self.halves)
    let (values, halves) = (allValues.span, allHalves.span)
    var tolerance = halves[target]
    let end = first &+ count &* step
    var line = first
    while line != end {
      tolerance &+= halves[line]
      line &+= step
    }
    var (near, missed, seen) = (0, 0, 0)
    for field in fields {
      let start = start(of: field)
      var excess = 0 &- values[start &+ target]
      line = first
      while line != end {
        excess &+= values[start &+ line]
        line &+= step
      }
      seen &+= 1
      if LineMarks.isNear(excess, tolerance) { near &+= 1 } else if isSummed(field) { missed &+= 1 }
      if seen == look.count, near < look.needed { return false }
      if LineMarks.isRefuted(near, missed, fields.count - seen) { return false }
    }
    return true
  }

  /// Whether the sum of such lines may tie with `target` in one of `fields`.
  func mayTieOnce(
    from first: Int, by step: Int, _ count: Int, _ target: Int, _ fields: ArraySlice<Int>
  ) -> Bool {
    let tolerance = tolerance(of: count + 1)
    let allValues = self.values
    let values = allValues.span
    let end = first &+ count &* step
    for field in fields {
      let start = start(of: field)
      var excess = 0 &- values[start &+ target]
      var line = first
      while line != end {
        excess &+= values[start &+ line]
        line &+= step
      }
      if LineMarks.isNear(excess, tolerance) { return true }
    }
    return false
  }

  /// Whether a first look at `fields` may speak for the sum of any two lines or more for `target`.
  func mayTie(_ members: [Int], _ target: Int, _ fields: [Int]) -> Bool {
    var tolerance = halves[target]
    for member in members { tolerance &+= halves[member] }
    var (near, missed, left) = (0, 0, fields.count)
    for field in fields {
      let start = start(of: field)
      var excess = 0 &- values[start + target]
      for member in members { excess &+= values[start + member] }
      left -= 1
      if LineMarks.isNear(excess, tolerance) { near += 1 } else if isSummed(field) { missed += 1 }
      if LineMarks.isRefuted(near, missed, left) { return false }
    }
    return true
  }

  /// Whether a first look (see `LineSearch`) ends, or will end, without speaking for a relation that may tie in
  /// so many of the fields seen, misses so many, and has so many left.
  @inline(__always)
  private static func isRefuted(_ near: Int, _ missed: Int, _ left: Int) -> Bool {
    near &+ left < 2 || missed >= 2 && missed > near || near &+ left <= missed
  }

  /// Whether a difference by marks is no more than `tolerance`.
  @inline(__always)
  static func isNear(_ difference: Int64, _ tolerance: UInt64) -> Bool {
    difference.magnitude <= tolerance
  }
}
