/// A sum of lines that grows line by line, seen beside the first fields of the line that it may give: most
/// trials end here.
///
/// Sums are counted from the least that may tie on, so that one look at their signs tells those that have not
/// come near in any field yet.
struct LineGlance {
  /// How many fields are looked at.
  static let width = 3

  /// The fields that are looked at, one of them twice where they are two.
  let fields: (Int, Int, Int)
  /// By how much the sum surpasses the least that may tie, in each of the fields.
  private var sums: (Int64, Int64, Int64)
  private let hasThird: Bool
  /// In how many of the fields a sum must be near.
  private let needed: Int
  /// How far what may tie reaches.
  private let reach: UInt64
  /// Beyond which sum in each of the fields no line before the target brings it back.
  private let ceilings: (Int64, Int64, Int64)
  /// All bits; none if all sums may tie, so far does rounding reach.
  private let signs: Int64

  /// A sum of nothing yet for the line `target`, of whose fields `probes` are tried, two at least; rounding
  /// puts it `tolerance` off at most.
  init(_ target: Int, _ probes: [Int], _ marks: LineMarks, _ tolerance: UInt64) {
    let look = marks.firstLook(probes)
    hasThird = look.count > 2
    needed = look.needed
    fields = (probes[0], probes[1], hasThird ? probes[2] : probes[1])
    let isBlurred = tolerance > LineGlance.farthest
    let margin = isBlurred ? 0 : Int64(tolerance)
    reach = isBlurred ? .max : 2 * tolerance
    signs = isBlurred ? 0 : -1
    let stated = (
      marks.start(of: fields.0) + target, marks.start(of: fields.1) + target,
      marks.start(of: fields.2) + target
    )
    sums = (
      margin &- marks.values[stated.0], margin &- marks.values[stated.1],
      margin &- marks.values[stated.2]
    )
    ceilings = (
      marks.ceiling(stated.0, margin), marks.ceiling(stated.1, margin),
      marks.ceiling(stated.2, margin)
    )
  }

  /// How far rounding may reach so that it leaves anything to see.
  private static let farthest: UInt64 = 1 << 61

  /// Adds a line, of which the fields have such values.
  @inline(__always)
  mutating func add(_ first: Int64, _ second: Int64, _ third: Int64) {
    sums.0 &+= first
    sums.1 &+= second
    sums.2 &+= third
  }

  /// Whether the sum has not come near the line in any field, or not in as many as it must.
  var isBelow: Bool {
    @inline(__always)
    get {
      let both = sums.0 & sums.1
      return (needed > 1 ? both | sums.2 & (sums.0 | sums.1) : both & sums.2) & signs < 0
    }
  }

  /// Whether the sum may tie.
  var isNear: Bool {
    @inline(__always)
    get { near >= needed }
  }

  /// In how many of the fields the sum may tie.
  var near: Int {
    @inline(__always)
    get {
      var near = UInt64(bitPattern: sums.0) <= reach ? 1 : 0
      near &+= UInt64(bitPattern: sums.1) <= reach ? 1 : 0
      if hasThird { near &+= UInt64(bitPattern: sums.2) <= reach ? 1 : 0 }
      return near
    }
  }

  /// How many fields are looked at.
  var count: Int { hasThird ? 3 : 2 }

  /// Whether no further line before the target brings the sum near to it, or not in as many fields as it must.
  var isBeyond: Bool {
    @inline(__always)
    get {
      let (first, second, third) = (
        sums.0 > ceilings.0, sums.1 > ceilings.1, sums.2 > ceilings.2
      )
      return needed > 1 ? first && second || third && (first || second) : first && second && third
    }
  }
}
