/// A field in which a line may be the average of the lines in a run.
///
/// Sums and products are those of marks, see `LineMarks`: what ties does so by its marks, too.
struct AverageField {
  /// A figure of a run.
  struct Cell {
    let mark: Int64
    /// 1 for a figure, 0 for a blank, and more than there are lines for what is not known.
    let count: Int64

    init(mark: Int64, _ kind: Amount.Kind) {
      self.mark = mark
      switch kind {
      case .figure: count = 1
      case .blank: count = 0
      case .unknown: count = Cell.unknown
      }
    }

    static let unknown: Int64 = 1 << 32
  }

  /// What the lines before a place come to, less as many times the figure that is stated.
  ///
  /// The figures of a run have the average a, up to h, if they come to no more than h for each of them: if
  /// what they come to, less h for each, is no more behind the run than before it, and with h for each no
  /// less. Where nothing before a place is so, no run has to be looked at.
  private struct Place {
    let below: Int64
    let above: Int64
    let count: Int64
    /// The greatest `below`, and the least `above`, up to the place.
    let most: Int64
    let least: Int64
  }

  /// Where the figures of the field begin.
  private var start = 0
  private var target = 0
  private var stated: Int64 = 0
  private var half: UInt64 = 0
  /// Whether the rounding of so many figures does not fit 64 bits: then every run may tie.
  private var isBlurred = false
  /// The places before lines, from the line `first` on; none where marks are not all of the figures.
  private var places: [Place] = []
  private var first = 0
  private var isExact = false

  /// Turns to a field of the line `target`, for runs that are no longer than `longest`.
  mutating func start(_ field: Int, of target: Int, _ marks: LineMarks, longest: Int) {
    self.target = target
    start = marks.start(of: field)
    stated = marks.values[start + target]
    half = marks.halves[target]
    isBlurred = half.multipliedReportingOverflow(by: UInt64(longest)).overflow
    isExact = marks.isExact
    first = max(target - longest - LineAverages.farthestStart, 0)
    places.removeAll(keepingCapacity: true)
  }

  /// Adds the figures up that stand before the line.
  mutating func addUp(_ cells: Span<Cell>) {
    guard isExact else { return }
    places.reserveCapacity(target - first + 1)
    let half = Int64(bitPattern: half)
    var (excess, count): (Int64, Int64) = (0, 0)
    var (most, least): (Int64, Int64) = (0, 0)
    for line in first...target {
      let blur = half &* (count & (Cell.unknown - 1))
      let (below, above) = (excess &- blur, excess &+ blur)
      (most, least) = (max(most, below), min(least, above))
      places.append(Place(below: below, above: above, count: count, most: most, least: least))
      let cell = cells[start &+ line]
      count &+= cell.count
      if cell.count == 1 { excess &+= cell.mark &- stated }
    }
  }

  /// Counts the field in where a run may have the average that is stated.
  ///
  /// The runs are those that end at the line `last`, `runs` of them, from the one of two lines on; the
  /// counts `near` are theirs from place `slot` on. Returns whether there is one.
  func note(
    before last: Int, _ runs: Int, _ cells: Span<Cell>, in near: inout [UInt8], from slot: Int
  ) -> Bool {
    guard isExact else { return noteByMarks(before: last, runs, cells, in: &near, from: slot) }
    let places = places.span
    let (end, before) = (places[last + 1 - first], places[last - 1 - first])
    guard before.most >= end.below, before.least <= end.above else { return false }
    var isAny = false
    for run in 0..<runs {
      let place = places[last - 1 - run - first]
      let count = end.count &- place.count
      if count >= Cell.unknown { break }
      guard place.below >= end.below, place.above <= end.above, count >= 2 else { continue }
      near[slot + run] += 1
      isAny = true
    }
    return isAny
  }

  /// The same where marks are not all of the figures.
  private func noteByMarks(
    before last: Int, _ runs: Int, _ cells: Span<Cell>, in near: inout [UInt8], from slot: Int
  ) -> Bool {
    var (sum, count) = (cells[start + last].mark, cells[start + last].count)
    var isAny = false
    for run in 0..<runs {
      let cell = cells[start &+ last &- 1 &- run]
      sum &+= cell.mark
      count &+= cell.count
      if count >= Cell.unknown { break }
      // A blank and a figure have no average.
      guard count >= 2 else { continue }
      let difference = stated &* count &- sum
      let tolerance = half &* UInt64(truncatingIfNeeded: count)
      guard isBlurred || LineMarks.isNear(difference, tolerance) else { continue }
      near[slot + run] += 1
      isAny = true
    }
    return isAny
  }
}
