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
    return pairs.reversed().map { pairs in
      pairs.isEmpty
        ? [] : pairs.map { [$0[1], $0[0]] }.sorted { ($0[0], $0[1]) > ($1[0], $1[1]) }
    }.map { $0.map { pair in pair.map { pairs.count - 1 - $0 } } }
  }

  /// The pairs of lines around `target` that a first look speaks for.
  func pairs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var open: [Int] = []
    return pairs(target, probes, &open)
  }

  /// The same, where there is room in `open` for the lines that are tried.
  private func pairs(_ target: Int, _ probes: [Int], _ open: inout [Int]) -> [[Int]] {
    let marks = search.marks
    let aim = PairAim(target, probes, marks)
    let allValues = marks.values
    let values = allValues.span
    let first = values.extracting(marks.range(of: probes[0]))
    let second = values.extracting(marks.range(of: probes[1]))
    open.removeAll(keepingCapacity: true)
    for line in window(around: target) where line != target && !marks.isNothing[line] {
      if marks.surplus != nil, aim.isBeyond(first[line], second[line]) { continue }
      open.append(line)
    }
    var found: [[Int]] = []
    let lines = open.span
    let before = open.firstIndex { $0 > target } ?? lines.count
    for place in lines.indices {
      let left = lines[place]
      // A total of rows stands before its addends or after them.
      let end = !isTurned && place < before ? before : lines.count
      let rest = aim.less(first[left], second[left])
      var other = place &+ 1
      while other < end {
        let right = lines[other]
        let near = rest.near(first[right], second[right])
        if near >= aim.needed, isPair(left, right, target, probes, near) {
          found.append([left, right])
        }
        other &+= 1
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

  /// Whether a first look speaks for a pair that is near in so many of the first two fields.
  private func isPair(
    _ left: Int, _ right: Int, _ target: Int, _ probes: [Int], _ near: Int
  ) -> Bool {
    let marks = search.marks
    return (marks.isSolid || isNearTwice(left, right, target, probes, near))
      && marks.mayTie(
        from: left, by: right - left, 2, target, probes, isOneNeeded: marks.isSolid)
      && isTold([left, right], target, probes)
  }

  /// Whether a pair is near a line in two of `fields`, of which the first two are looked at.
  private func isNearTwice(
    _ left: Int, _ right: Int, _ target: Int, _ fields: [Int], _ near: Int
  ) -> Bool {
    let marks = search.marks
    let allValues = marks.values
    let values = allValues.span
    let tolerance = marks.halves[left] &+ marks.halves[right] &+ marks.halves[target]
    var (near, rest) = (near, fields.count - 2)
    while near < 2, near &+ rest >= 2 {
      let start = marks.start(of: fields[fields.count &- rest])
      let excess = values[start &+ left] &+ values[start &+ right] &- values[start &+ target]
      if LineMarks.isNear(excess, tolerance) { near &+= 1 }
      rest &-= 1
    }
    return near >= 2
  }
}

/// What is left of a line for a second addend, in the first two of its fields that are tried.
private struct PairAim {
  /// The least that may be left.
  private var least: (Int64, Int64)
  /// How far what may be left reaches.
  private let reach: UInt64
  /// In how many of the two fields a second addend must be near.
  let needed: Int

  init(_ target: Int, _ probes: [Int], _ marks: LineMarks) {
    let tolerance = marks.tolerance(of: 3)
    let isBlurred = tolerance > PairAim.farthest
    reach = isBlurred ? .max : 2 * tolerance
    let margin = isBlurred ? 0 : Int64(tolerance)
    least = (
      marks.values[marks.start(of: probes[0]) + target] &- margin,
      marks.values[marks.start(of: probes[1]) + target] &- margin
    )
    // Two fields must tie; where a figure stands in every place, not both of the first ones miss.
    needed = max(2 - (probes.count - 2), marks.isSolid ? 1 : 0)
  }

  /// How far rounding may reach so that it leaves anything to see.
  private static let farthest: UInt64 = 1 << 61

  /// What is left when a line is taken off that has such values in the two fields.
  @inline(__always)
  func less(_ first: Int64, _ second: Int64) -> PairAim {
    var rest = self
    rest.least.0 &-= first
    rest.least.1 &-= second
    return rest
  }

  /// How many of such values may be what is left.
  @inline(__always)
  func near(_ first: Int64, _ second: Int64) -> Int {
    (UInt64(bitPattern: first &- least.0) <= reach ? 1 : 0)
      &+ (UInt64(bitPattern: second &- least.1) <= reach ? 1 : 0)
  }

  /// Whether such values are more than what is left, so that none but negative ones bring them back; no figure
  /// wraps around.
  @inline(__always)
  func isBeyond(_ first: Int64, _ second: Int64) -> Bool {
    let most = Int64(clamping: reach)
    return needed > 0 && first &- most > least.0 && second &- most > least.1
  }
}
