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
  /// By how much a sum of lines must surpass its total so that no further line brings it back; nil where
  /// a figure is negative, or so large that its mark is not all of it.
  let surplus: Int64?

  /// Between which bounds any sum of lines before each line lies, in the order of `values`; empty where
  /// marks are not all of the figures.
  private let bounds: [Bounds]
  /// Whether marks are all of the figures, and of all sums that are made of them.
  let isExact: Bool
  /// How far apart the figures of each field, and zero, are: no average says more.
  let spreads: [Decimal]
  /// The unit in which lanes are counted.
  let laneUnit: Int64
  /// Whether some figure is no multiple of it.
  let isCut: Bool
  /// The words of the lines in the first four fields, the next four … of those that are looked at before all
  /// are, see `FigureLanes`.
  let words: [[UInt64]]
  /// The highest bit of each lane of these words in which a figure stands that is not zero.
  let told: [[UInt64]]
  /// Whether each line has a negative figure.
  let isNegative: [Bool]
  /// The greatest of the halves.
  private let widest: UInt64
  /// How far rounding puts the figures of a field and a sum of others apart at most.
  private let blur: Int64

  private struct Bounds {
    var least: Int64 = 0
    var greatest: Int64 = 0
  }

  /// The mark of what is not known: a sum that counts it is near nothing, and says nothing of its total.
  private static let far: Int64 = 1 << 56

  init(_ grid: AmountGrid) {
    lineCount = grid.lineCount
    var values: [Int64] = []
    values.reserveCapacity(grid.lineCount * grid.fieldCount)
    var finest = [UInt64](repeating: .max, count: grid.lineCount)
    var isNothing = [Bool](repeating: true, count: grid.lineCount)
    var isNegative = [Bool](repeating: false, count: grid.lineCount)
    var isSolid = true
    var (greatest, least): (Int128, Int128) = (0, 0)
    var spreads: [Decimal] = []
    spreads.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      var (most, fewest): (Int128, Int128) = (0, 0)
      for line in 0..<grid.lineCount {
        let amount = grid[line, field]
        let low = amount.low
        values.append(amount.kind == .unknown ? LineMarks.far : Int64(bitPattern: low.mark))
        if low != .zero || amount.reach != .zero { isNothing[line] = false }
        if low.isNegative {
          isNegative[line] = true
          fewest = min(fewest, low.nanos)
        } else if low.nanos > most {
          most = low.nanos
        }
        isSolid = isSolid && amount.kind == .figure
        let half = amount.half.mark
        if half != 0, amount.isPlain { finest[line] = min(finest[line], half) }
      }
      greatest = max(greatest, most)
      least = min(least, fewest)
      spreads.append(Decimal(nanos: most - fewest))
    }
    self.spreads = spreads
    for line in finest.indices where finest[line] == .max { finest[line] = 0 }
    let blur = finest.reduce(Int128(0)) { $0 + Int128($1) }
    let count = Int128(grid.lineCount)
    let widest = Int128(finest.max() ?? 0)
    isExact = (max(greatest, -least) + widest) * count < Int128(Int64.max) / 4
    self.blur = isExact ? Int64(blur) : 0
    bounds = isExact ? LineMarks.bounds(values, lineCount: grid.lineCount) : []
    surplus = least == 0 && greatest * count + blur < Int128(Int64.max) ? Int64(blur) : nil
    self.values = values
    self.isSolid = isSolid
    self.isNothing = isNothing
    halves = finest
    self.widest = finest.max() ?? 0
    laneUnit = FigureLanes.unit(finest)
    self.isNegative = isNegative
    (words, told, isCut) = LineMarks.lanes(of: grid, unit: laneUnit)
  }

  /// The words of all lines in the fields that are looked at before all are, where their figures stand, and
  /// whether a figure of any field is no multiple of `unit`.
  private static func lanes(
    of grid: AmountGrid, unit: Int64
  ) -> (words: [[UInt64]], told: [[UInt64]], isCut: Bool) {
    let seen = Array(0..<min(grid.fieldCount, LineMarks.seenFields))
    var isCut = false
    var (words, told): ([[UInt64]], [[UInt64]]) = ([], [])
    for start in stride(from: 0, to: seen.count, by: FigureLanes.count) {
      let fields = seen[start...].prefix(FigureLanes.count)
      words.append(
        (0..<grid.lineCount).map { line in
          let (word, isLineCut) = FigureLanes.word(grid, line, fields, unit: unit)
          isCut = isCut || isLineCut
          return word
        })
      told.append((0..<grid.lineCount).map { FigureLanes.told(grid, $0, fields) })
    }
    let others = Array(seen.count..<grid.fieldCount)
    isCut =
      isCut
      || (0..<grid.lineCount).contains { FigureLanes.word(grid, $0, others[...], unit: unit).isCut }
    return (words, told, isCut)
  }

  /// Whether figures that are not zero stand in all of the first `count` fields of a line.
  func isTold(_ line: Int, _ count: Int) -> Bool {
    var left = count
    for lanes in told {
      let highs = FigureLanes.highs(of: max(left, 0))
      if lanes[line] & highs != highs { return false }
      left -= FigureLanes.count
    }
    return left <= 0
  }

  /// How many fields are looked at before all are.
  static let seenFields = 16

  /// The marks of the same lines, the last one first.
  init(reversing marks: LineMarks) {
    lineCount = marks.lineCount
    var values: [Int64] = []
    values.reserveCapacity(marks.values.count)
    for start in stride(from: 0, to: marks.values.count, by: max(lineCount, 1)) {
      for place in (start..<start + lineCount).reversed() { values.append(marks.values[place]) }
    }
    self.values = values
    halves = marks.halves.reversed()
    words = marks.words.map { $0.reversed() }
    told = marks.told.map { $0.reversed() }
    isNegative = marks.isNegative.reversed()
    (widest, laneUnit, isCut) = (marks.widest, marks.laneUnit, marks.isCut)
    isNothing = marks.isNothing.reversed()
    (isSolid, isExact, spreads) = (marks.isSolid, marks.isExact, marks.spreads)
    (surplus, blur) = (marks.surplus, marks.blur)
    bounds = marks.bounds.isEmpty ? [] : LineMarks.bounds(values, lineCount: lineCount)
  }

  /// The words of all lines of `grid` in `fields`, four at most.
  func words(of fields: ArraySlice<Int>, in grid: AmountGrid) -> [UInt64] {
    // The fields stand in order.
    if let first = fields.first, first % FigureLanes.count == 0,
      fields.last == first + fields.count - 1, first < LineMarks.seenFields
    {
      return words[first / FigureLanes.count]
    }
    return (0..<lineCount).map { FigureLanes.word(grid, $0, fields, unit: laneUnit).word }
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
      }
    }
    return all
  }

  /// Whether any sum of lines before `target` may tie with it in two of `fields`, and in more than it
  /// misses.
  func mayBeSum(_ target: Int, _ fields: [Int]) -> Bool {
    guard !bounds.isEmpty else { return true }
    var near = 0
    for field in fields {
      let place = start(of: field) + target
      let stated = values[place]
      if stated >= bounds[place].least - blur, stated <= bounds[place].greatest + blur { near += 1 }
    }
    return near >= 2 && (!isSolid || near * 2 > fields.count)
  }

  /// Beyond which excess over its total no lines before the one at `place` bring a sum back.
  @inline(__always)
  func ceiling(_ place: Int) -> Int64 {
    bounds.isEmpty ? .max : blur - bounds[place].least
  }

  /// Where the marks of `field` begin.
  func start(of field: Int) -> Int { field * lineCount }

  /// Whether the sum of lines may tie with another one in two of `fields`, and in more than it misses.
  func mayTie(_ members: [Int], _ target: Int, _ fields: [Int]) -> Bool {
    mayTie(members.count, target, fields) { members[$0] }
  }

  /// The same for the sum of `count` lines that begin at `line` and stand `step` apart.
  func mayTie(from line: Int, by step: Int, _ count: Int, _ target: Int, _ fields: [Int]) -> Bool {
    mayTie(count, target, fields) { line + $0 * step }
  }

  @inline(__always)
  private func mayTie(
    _ count: Int, _ target: Int, _ fields: [Int], _ line: (Int) -> Int
  ) -> Bool {
    var tolerance = halves[target]
    for member in 0..<count { tolerance &+= halves[line(member)] }
    var near = 0
    for (index, field) in fields.enumerated() {
      let start = start(of: field)
      var excess = 0 &- values[start + target]
      for member in 0..<count { excess &+= values[start + line(member)] }
      if LineMarks.isNear(excess, tolerance) { near += 1 }
      let left = fields.count - index - 1
      if near + left < 2 { return false }
      // Where a figure stands in every place, what is not near is a miss.
      if isSolid, near + left <= index + 1 - near { return false }
    }
    return true
  }

  /// Whether a difference by marks is no more than `tolerance`.
  @inline(__always)
  static func isNear(_ difference: Int64, _ tolerance: UInt64) -> Bool {
    difference.magnitude <= tolerance
  }
}
