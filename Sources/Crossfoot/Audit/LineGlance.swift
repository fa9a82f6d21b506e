/// The first fields of a line, at which every sum for it is looked at before the others are.
struct LineGlance {
  /// How many fields are looked at.
  static let width = 3

  /// What one line holds in these fields, and half a unit of it.
  struct Figures {
    let first: Int64
    let second: Int64
    let third: Int64
    let half: UInt64
  }

  /// By how much the sum surpasses the figure of the line, in each of the fields.
  private var excess: (Int64, Int64, Int64)
  private let starts: (Int, Int, Int)
  private let hasThird: Bool
  /// In how many of the fields a sum must be near.
  private let needed: Int
  private var tolerance: UInt64
  /// Beyond which excess in each of the fields no line before the target brings a sum back.
  private let ceilings: (Int64, Int64, Int64)

  /// A sum of nothing yet for the line `target`, of whose fields `probes` are tried: two at least.
  ///
  /// Two of them have to tie; where a figure stands in every place, the first two must not both miss.
  init(_ target: Int, _ probes: [Int], _ marks: LineMarks, isOneNeeded: Bool = true) {
    hasThird = probes.count > 2 && !marks.isSolid
    starts = (
      marks.start(of: probes[0]), marks.start(of: probes[1]),
      marks.start(of: hasThird ? probes[2] : probes[1])
    )
    let others = hasThird ? probes.count - LineGlance.width : max(probes.count - 2, 1)
    needed = probes.count == 2 ? 2 : max(2 - others, isOneNeeded ? 1 : 0)
    tolerance = marks.halves[target]
    ceilings = (
      marks.ceiling(starts.0 + target), marks.ceiling(starts.1 + target),
      marks.ceiling(starts.2 + target)
    )
    excess = (
      0 &- marks.values[starts.0 + target], 0 &- marks.values[starts.1 + target],
      0 &- marks.values[starts.2 + target]
    )
  }

  /// What all lines hold in the first fields, given their marks field by field and their halves.
  static func firstFigures(_ values: [Int64], _ halves: [UInt64]) -> [Figures] {
    let count = halves.count
    guard count > 0, values.count >= 2 * count else { return [] }
    let third = values.count > 2 * count ? 2 * count : count
    return (0..<count).map { line in
      Figures(
        first: values[line], second: values[count + line], third: values[third + line],
        half: halves[line])
    }
  }

  /// What `lines` hold in the fields, and the line that the first of the figures is of: no trial has to
  /// look for it.
  func figures(of lines: Range<Int>, _ marks: LineMarks) -> (all: [Figures], first: Int) {
    if starts.0 == 0, starts.1 == marks.lineCount, !hasThird || starts.2 == 2 * marks.lineCount {
      return (marks.firstFigures, 0)
    }
    let (allValues, allHalves) = (marks.values, marks.halves)
    let (values, halves) = (allValues.span, allHalves.span)
    var figures: [Figures] = []
    figures.reserveCapacity(lines.count)
    for line in lines { figures.append(self.figures(of: line, values, halves)) }
    return (figures, lines.lowerBound)
  }

  /// What a line holds in the fields.
  @inline(__always)
  func figures(of line: Int, _ values: Span<Int64>, _ halves: Span<UInt64>) -> Figures {
    Figures(
      first: values[starts.0 &+ line], second: values[starts.1 &+ line],
      third: values[starts.2 &+ line], half: halves[line])
  }

  @inline(__always)
  mutating func add(_ figures: Figures) {
    excess.0 &+= figures.first
    excess.1 &+= figures.second
    excess.2 &+= figures.third
    tolerance &+= figures.half
  }

  @inline(__always)
  mutating func add(_ line: Int, _ values: Span<Int64>, _ halves: Span<UInt64>) {
    add(figures(of: line, values, halves))
  }

  /// Whether a sum ties only if it is near in one of the fields.
  var isOneNeeded: Bool { needed > 0 }

  /// Whether the sum may tie.
  var isNear: Bool {
    @inline(__always)
    get {
      var near = LineMarks.isNear(excess.0, tolerance) ? 1 : 0
      near &+= LineMarks.isNear(excess.1, tolerance) ? 1 : 0
      if hasThird { near &+= LineMarks.isNear(excess.2, tolerance) ? 1 : 0 }
      return near >= needed
    }
  }

  /// Whether no further line before the target brings the sum near to it.
  var isBeyond: Bool {
    @inline(__always)
    get {
      excess.0 > ceilings.0 && excess.1 > ceilings.1 && (!hasThird || excess.2 > ceilings.2)
    }
  }

  /// Whether the sum is near to the figures of its line in none of the fields, whatever lines up to `line`
  /// are added to it.
  @inline(__always)
  func isBeyondReach(upTo line: Int, _ marks: LineMarks) -> Bool {
    marks.isShort(excess.0, starts.0 &+ line) && marks.isShort(excess.1, starts.1 &+ line)
      && (!hasThird || marks.isShort(excess.2, starts.2 &+ line))
  }

  /// Whether the sum is further beyond the figures of the line than `surplus`.
  @inline(__always)
  func isBeyond(_ surplus: Int64) -> Bool {
    excess.0 > surplus && excess.1 > surplus && excess.2 > surplus
  }
}
