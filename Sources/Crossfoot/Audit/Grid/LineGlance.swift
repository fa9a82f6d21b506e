/// The first fields of a line, at which every sum for it is looked at before the others are.
struct LineGlance {
  /// How many fields are looked at.
  static let width = 3

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
  init(_ target: Int, _ probes: [Int], _ marks: LineMarks) {
    let look = marks.firstLook(probes)
    hasThird = look.count > 2
    needed = look.needed
    starts = (
      marks.start(of: probes[0]), marks.start(of: probes[1]),
      marks.start(of: hasThird ? probes[2] : probes[1])
    )
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

  @inline(__always)
  mutating func add(_ line: Int, _ values: Span<Int64>, _ halves: Span<UInt64>) {
    excess.0 &+= values[starts.0 &+ line]
    excess.1 &+= values[starts.1 &+ line]
    excess.2 &+= values[starts.2 &+ line]
    tolerance &+= halves[line]
  }

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

  /// Whether the sum is further beyond the figures of the line than `surplus`.
  @inline(__always)
  func isBeyond(_ surplus: Int64) -> Bool {
    excess.0 > surplus && excess.1 > surplus && excess.2 > surplus
  }
}
