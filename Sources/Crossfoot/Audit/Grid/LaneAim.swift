/// A line at whose figures sums of others aim, by their lanes: most trials end here.
struct LaneAim {
  /// The words that are looked at, and others where the first ones do not say enough.
  let first: LaneGroup
  let other: LaneGroup?
  private let test: LaneTest
  /// Whether two lanes must be near, or one.
  private let needsTwo: Bool

  /// An aim at the figures of the line `target` in the fields `probes`, two at least; `isOneNeeded` says that
  /// one of the first of them must tie (see `LineMarks.firstLook`).
  init(
    _ target: Int, _ probes: [Int], in search: LineSearch, _ test: LaneTest,
    isOneNeeded: Bool = true
  ) {
    self.test = test
    let marks = search.marks
    let most = LaneGroup(mostOf: probes, marks)
    // Two fields tie; where a figure stands in every place, more tie than miss.
    let ties = marks.isSolid ? max(probes.count / 2 + 1, 2) : 2
    let left = ties - (probes.count - most.count)
    needsTwo = left >= 2 || !isOneNeeded && left < 1
    if left >= 2 || left == 1 && !isOneNeeded {
      (first, other) = (most, nil)
    } else if isOneNeeded {
      let seen = probes.prefix(marks.firstLook(probes).count)
      (first, other) = (LaneGroup(seen, in: search), nil)
    } else {
      first = LaneGroup(probes.prefix(FigureLanes.count), in: search)
      other = LaneGroup(probes.dropFirst(FigureLanes.count).prefix(FigureLanes.count), in: search)
    }
  }

  /// What a sum begins with, for the word of the line: nothing yet, less its figures.
  @inline(__always)
  func start(_ word: UInt64) -> UInt64 { test.margin &- word }

  /// Whether a sum may tie, by its first fields.
  @inline(__always)
  func isNear(_ sum: UInt64) -> Bool {
    let near = test.near(sum) & first.lanes
    return near != 0 && (!needsTwo || near & (near &- 1) != 0)
  }

  /// Whether a sum may tie in two fields, of which it has one word and one with `otherLanes`.
  @inline(__always)
  func isNear(_ sum: UInt64, _ otherSum: UInt64, _ otherLanes: UInt64) -> Bool {
    let near = test.near(sum) & first.lanes | (test.near(otherSum) & otherLanes) >> 1
    return near & (near &- 1) != 0
  }
}

/// Four fields at most at which lines are looked at once.
struct LaneGroup {
  /// The words of all lines in these fields, among others.
  let words: [UInt64]
  /// Where the word of the first line stands.
  let origin: Int
  /// The highest bits of the lanes of the fields, and how many these are.
  let lanes: UInt64
  let count: Int

  /// The words that hold most of the fields `probes`.
  init(mostOf probes: [Int], _ marks: LineMarks) {
    var (group, lanes, count) = (-1, UInt64(0), 0)
    var (best, bestLanes, bestCount) = (0, UInt64(0), 0)
    for field in probes where field < LineMarks.seenFields {
      if field / FigureLanes.count != group {
        (group, lanes, count) = (field / FigureLanes.count, 0, 0)
      }
      lanes |= FigureLanes.high(field % FigureLanes.count)
      count += 1
      if count > bestCount { (best, bestLanes, bestCount) = (group, lanes, count) }
    }
    words = marks.words
    origin = best * marks.lineCount
    (self.lanes, self.count) = (bestLanes, bestCount)
  }

  /// The words of `fields`, four at most, which stand in order.
  init(_ fields: ArraySlice<Int>, in search: LineSearch) {
    count = fields.count
    let marks = search.marks
    let group = (fields.first ?? 0) / FigureLanes.count
    if let last = fields.last, last < LineMarks.seenFields, last / FigureLanes.count == group {
      words = marks.words
      origin = group * marks.lineCount
      lanes = fields.reduce(0) { $0 | FigureLanes.high($1 % FigureLanes.count) }
    } else {
      words = marks.words(of: fields, in: search.grid)
      origin = 0
      lanes = FigureLanes.highs(of: fields.count)
    }
  }
}
