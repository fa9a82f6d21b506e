/// The pairs of lines that may add up to another one, before it, behind it, or on either side.
extension DistantSums {
  /// How far the addends of a pair stand from the total at most.
  private static let pairReach = 24

  /// The pairs of lines around each line that a first look speaks for.
  var likelyPairs: [[[Int]]] {
    var open: [Int] = []
    open.reserveCapacity(min(search.grid.lineCount, 2 * DistantSums.pairReach))
    return (0..<search.grid.lineCount).map { line in
      let probes = search.probes(of: line)
      guard probes.count >= 2, mayBeSum(line, isKnown: false) else { return [] }
      return pairs(line, probes, &open)
    }
  }

  /// The same pairs, when the last of the lines comes first, in the order in which they are found then.
  static func reversed(_ pairs: [[[Int]]]) -> [[[Int]]] {
    guard pairs.contains(where: { !$0.isEmpty }) else { return pairs }
    let last = pairs.count - 1
    var reversed: [[[Int]]] = Array(filledWith: [], count: pairs.count)
    for line in pairs.indices where !pairs[line].isEmpty {
      reversed[last - line] = pairs[line].map { [last - $0[1], last - $0[0]] }
        .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }
    return reversed
  }

  /// The pairs of lines around `target` that a first look speaks for; for tests, which compare them with
  /// all pairs.
  func pairs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var open: [Int] = []
    return pairs(target, probes, &open)
  }

  /// The same, where there is room in `open` for the lines that are tried.
  private func pairs(_ target: Int, _ probes: [Int], _ open: inout [Int]) -> [[Int]] {
    var aim = PairAim(target, probes, search.marks)
    open.removeAll(keepingCapacity: true)
    note(window(around: target), &aim, in: &open)
    guard aim.isWithinReach else { return [] }
    var found: [[Int]] = []
    let lanes = PairLanes(target, probes, search.marks)
    let allWords = search.marks.words
    let (lines, words) = (open.span, allWords.span)
    let before = open.firstIndex { $0 > target } ?? lines.count
    for place in lines.indices {
      // A total of rows stands before its addends or after them.
      let end = !isTurned && place < before ? before : lines.count
      var other = lanes.next(place, place &+ 1, end, lines, words)
      while other < end {
        let (left, right) = (lines[place], lines[other])
        if isPair(left, right, target, probes) { found.append([left, right]) }
        other = lanes.next(place, other &+ 1, end, lines, words)
      }
    }
    return found
  }

  /// The lines that may be parts of a pair for `target`.
  private func window(around target: Int) -> ClosedRange<Int> {
    max(
      target - DistantSums.pairReach, 0)...min(
        target + DistantSums.pairReach, search.grid.lineCount - 1)
  }

  /// Notes those lines around the target of `aim` in `open` that may be parts of a pair.
  private func note(_ lines: ClosedRange<Int>, _ aim: inout PairAim, in open: inout [Int]) {
    let marks = search.marks
    let allValues = marks.values
    let first = allValues.span.extracting(marks.range(of: aim.fields.0))
    let second = allValues.span.extracting(marks.range(of: aim.fields.1))
    for line in lines where line != aim.target && !marks.isNothing[line] {
      if aim.takesIn(first[line], second[line]) { open.append(line) }
    }
  }

  /// Whether a first look speaks for a pair.
  private func isPair(_ left: Int, _ right: Int, _ target: Int, _ probes: [Int]) -> Bool {
    search.marks.mayTie(from: left, by: right - left, 2, target, probes, isOneNeeded: false)
      && isTold([left, right], target, probes)
  }
}

/// What the figures of a line ask of its addends in the first two of its fields that are tried.
private struct PairAim {
  let target: Int
  let fields: (Int, Int)
  /// The least that addends may come to, and how far beyond it an addend may go by itself.
  private let least: (Int64, Int64)
  private let reach: Int64
  /// The greatest addends so far that do not go beyond that.
  private var greatest: (Int64, Int64) = (0, 0)
  /// In how many of the two fields the addends must tie; 0 as well where some figure is negative, so that one
  /// addend may go beyond the line.
  private let needed: Int

  init(_ target: Int, _ probes: [Int], _ marks: LineMarks) {
    self.target = target
    fields = (probes[0], probes[1])
    let tolerance = marks.tolerance(of: 3)
    let isTold = marks.surplus != nil && tolerance <= PairAim.farthest
    let margin = isTold ? Int64(tolerance) : 0
    reach = 2 * margin
    least = (
      marks.values[marks.start(of: probes[0]) + target] &- margin,
      marks.values[marks.start(of: probes[1]) + target] &- margin
    )
    // Two fields must tie, and a first look ends when both of the first ones miss.
    let isOneNeeded = marks.isSummed(probes[0]) && marks.isSummed(probes[1])
    needed = isTold ? max(2 - (probes.count - 2), isOneNeeded ? 1 : 0) : 0
  }

  /// How far rounding may reach so that it leaves anything to see.
  private static let farthest: UInt64 = 1 << 61

  /// Whether a line with such values may be an addend: not if it is more than what is asked for in both fields.
  @inline(__always)
  mutating func takesIn(_ first: Int64, _ second: Int64) -> Bool {
    guard needed > 0 else { return true }
    let isBeyond = (first &- reach > least.0, second &- reach > least.1)
    if !isBeyond.0 { greatest.0 = max(greatest.0, first) }
    if !isBeyond.1 { greatest.1 = max(greatest.1, second) }
    return !isBeyond.0 || !isBeyond.1
  }

  /// Whether twice the greatest addend is as much as is asked for, in as many fields as it must.
  var isWithinReach: Bool {
    (2 * greatest.0 >= least.0 ? 1 : 0) + (2 * greatest.1 >= least.1 ? 1 : 0) >= needed
  }
}

/// The lanes of a line (see `FigureLanes`), by which pairs are told that don't tie with it in two fields.
private struct PairLanes {
  private let test: LaneTest
  private let lineCount: Int
  /// How many words are looked at; 0 if the fields that are tried lie beyond them.
  private let count: Int
  /// The lanes of each word that count, and what the words of a pair are taken from.
  private let masks: InlineArray<4, UInt64>
  private let aims: InlineArray<4, UInt64>

  init(_ target: Int, _ probes: [Int], _ marks: LineMarks) {
    let test = LaneTest(words: 3, tolerance: marks.tolerance(of: 3), marks)
    // Two of the first fields must be near, or, where sums may not be known, two of all.
    let look = marks.firstLook(probes, isOneNeeded: false)
    let fields = look.needed == 2 ? probes[..<look.count] : probes[...]
    var (masks, aims) = (
      InlineArray<4, UInt64>(repeating: 0), InlineArray<4, UInt64>(repeating: 0)
    )
    let last = fields.last ?? 0
    count = last < LineMarks.seenFields ? last / FigureLanes.count + 1 : 0
    for word in 0..<count {
      aims[word] = test.margin &+ marks.words[word * marks.lineCount + target]
    }
    for field in fields where count > 0 {
      masks[field / FigureLanes.count] |= FigureLanes.high(field % FigureLanes.count)
    }
    (self.test, self.masks, self.aims, lineCount) = (test, masks, aims, marks.lineCount)
  }

  /// The first of the `lines` from `start` up to `end` that may tie in two fields together with the one at
  /// `place`, by the words of all lines; `end` when there is none.
  ///
  /// It is a function of its own so that what is tried again and again has all registers.
  @inline(never)
  func next(
    _ place: Int, _ start: Int, _ end: Int, _ lines: Span<Int>, _ words: Span<UInt64>
  ) -> Int {
    guard count == 1 else { return nextInAll(place, start, end, lines, words) }
    let (aim, mask) = (aims[0] &- words[lines[place]], masks[0])
    var other = start
    while other < end {
      let near = test.near(aim &- words[lines[other]]) & mask
      if near & (near &- 1) != 0 { break }
      other &+= 1
    }
    return other
  }

  /// The same by several words of each line.
  private func nextInAll(
    _ place: Int, _ start: Int, _ end: Int, _ lines: Span<Int>, _ words: Span<UInt64>
  ) -> Int {
    guard count > 0 else { return start }
    var other = start
    while other < end {
      var near: UInt64 = 0
      for word in 0..<count {
        let first = word &* lineCount
        let rest = aims[word] &- words[first &+ lines[place]] &- words[first &+ lines[other]]
        // Each word has bits of its own.
        near |= (test.near(rest) & masks[word]) >> UInt64(word)
      }
      if near & (near &- 1) != 0 { break }
      other &+= 1
    }
    return other
  }
}
