/// The figures of a grid as 64-bit numbers, by which nearly all trials of a relation between its lines
/// end after an addition and a comparison.
///
/// A mark is the low 64 bits of a figure in 10⁻⁹. Arithmetic on the low bits of numbers gives the low
/// bits of the result: sums that tie within a tolerance do so by their marks, too. The other way round
/// a tie by marks has to be looked at closely, so that nothing depends on what was cut off.
struct LineMarks {
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

  /// The mark of what is not known: a sum that counts it is near nothing, and says nothing of its total.
  private static let far: Int64 = 1 << 56

  init(_ grid: AmountGrid) {
    lineCount = grid.lineCount
    var values: [Int64] = []
    values.reserveCapacity(grid.lineCount * grid.fieldCount)
    var finest = [UInt64](repeating: .max, count: grid.lineCount)
    var isNothing = [Bool](repeating: true, count: grid.lineCount)
    var isSolid = true
    var greatest: Int128 = 0
    var least: Int128 = 0
    for field in 0..<grid.fieldCount {
      for line in 0..<grid.lineCount {
        let amount = grid[line, field]
        let low = amount.low
        values.append(amount.kind == .unknown ? LineMarks.far : Int64(bitPattern: low.mark))
        if low != .zero || amount.reach != .zero { isNothing[line] = false }
        greatest = max(greatest, low.nanos)
        least = min(least, low.nanos)
        isSolid = isSolid && amount.kind == .figure
        let half = amount.half.mark
        if half != 0, amount.isPlain { finest[line] = min(finest[line], half) }
      }
    }
    for line in finest.indices where finest[line] == .max { finest[line] = 0 }
    let blur = finest.reduce(Int128(0)) { $0 + Int128($1) }
    let largest = greatest * Int128(grid.lineCount) + blur
    surplus = least == 0 && largest < Int128(Int64.max) ? Int64(blur) : nil
    self.values = values
    self.isSolid = isSolid
    self.isNothing = isNothing
    halves = finest
  }

  /// Where the marks of `field` begin.
  func start(of field: Int) -> Int { field * lineCount }

  /// Whether the sum of two lines may tie with a third one in two of `fields`.
  func mayTie(_ left: Int, _ right: Int, _ target: Int, _ fields: [Int]) -> Bool {
    let tolerance = halves[left] + halves[right] + halves[target]
    var near = 0
    for field in fields {
      let start = start(of: field)
      let excess = values[start + left] &+ values[start + right] &- values[start + target]
      if LineMarks.isNear(excess, tolerance) { near += 1 }
      if near == 2 { return true }
    }
    return false
  }

  /// Whether the sum of lines may tie with another one in two of `fields`, and in more than it misses.
  func mayTie(_ members: [Int], _ target: Int, _ fields: [Int]) -> Bool {
    var tolerance = halves[target]
    for member in members { tolerance &+= halves[member] }
    var near = 0
    for (index, field) in fields.enumerated() {
      let start = start(of: field)
      var excess = 0 &- values[start + target]
      for member in members { excess &+= values[start + member] }
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

/// The first fields of a line, at which every sum for it is looked at before the others are.
struct LineGlance {
  /// How many fields are looked at.
  static let width = 3

  /// By how much the sum surpasses the figure of the line, in each of the fields.
  private var excess: (Int64, Int64, Int64) = (0, 0, 0)
  private let starts: (Int, Int, Int)
  private let hasThird: Bool
  /// In how many of the fields a sum must be near.
  private let needed: Int
  private var tolerance: UInt64

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
    excess.0 = 0 &- marks.values[starts.0 + target]
    excess.1 = 0 &- marks.values[starts.1 + target]
    excess.2 = 0 &- marks.values[starts.2 + target]
  }

  @inline(__always)
  mutating func add(_ line: Int, _ values: Span<Int64>, _ halves: Span<UInt64>) {
    excess.0 &+= values[starts.0 &+ line]
    excess.1 &+= values[starts.1 &+ line]
    excess.2 &+= values[starts.2 &+ line]
    tolerance &+= halves[line]
  }

  /// Whether a sum ties only if it is near in one of the fields.
  var isOneNeeded: Bool { needed > 0 }

  /// Whether the sum may tie.
  var isNear: Bool {
    @inline(__always)
    get {
      var near = LineMarks.isNear(excess.0, tolerance) ? 1 : 0
      if LineMarks.isNear(excess.1, tolerance) { near += 1 }
      if hasThird, LineMarks.isNear(excess.2, tolerance) { near += 1 }
      return near >= needed
    }
  }

  /// Whether the sum is further beyond the figures of the line than `surplus`.
  @inline(__always)
  func isBeyond(_ surplus: Int64) -> Bool {
    excess.0 > surplus && excess.1 > surplus && excess.2 > surplus
  }
}
