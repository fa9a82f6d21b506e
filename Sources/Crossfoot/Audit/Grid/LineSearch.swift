/// Tries relations between the lines of a grid, field by field, and tells those that hold from those
/// that hold by chance.
///
/// A field that ties is worth as many digits as the stated figure has beyond what rounding blurs: each
/// is one chance in ten. A relation is believed when its fields are worth more together than the number
/// of relations tried would bring by luck.
///
/// It is a class so that those who search pass it on as one pointer.
final class LineSearch: Sendable {
  /// What one field says of a relation.
  enum Tie {
    /// It holds, and luck would have had to give so many digits.
    case ties(digits: Int)
    /// It holds because nothing stands beside one of the lines that are added up: that one.
    case echoes(Int)
    case misses
    /// Something is blank, unknown, or zero on both sides.
    case silent
  }

  /// A relation as far as the fields bear it out.
  struct Support {
    var tied = 0
    var failed = 0
    var digits = 0
    /// Whether each field ties.
    var holds: [Bool] = []

    /// Whether the fields are worth more than the number of relations tried would bring by luck.
    var isBelieved: Bool {
      tied >= 2 && digits >= LineSearch.believed
        && (tied >= 4 * failed
          || failed == 1 && tied >= 3 && digits >= LineSearch.believed + 3)
    }
  }

  let grid: AmountGrid
  let marks: LineMarks
  let shape: GridShape
  /// What `bound` and `probes` say of each line; of the last one first where the grid `isReversed`.
  private let bounds: [Int]
  private let probes: [[Int]]
  private let isReversed: Bool

  init(_ grid: AmountGrid) {
    self.grid = grid
    marks = LineMarks(grid)
    shape = GridShape(grid)
    bounds = marks.surplus == nil ? [] : LineSearch.bounds(of: grid, marks)
    probes = LineSearch.probes(of: grid, marks)
    isReversed = false
  }

  /// The search of the lines of `search`, which come the other way round in `grid`.
  init(_ grid: AmountGrid, reversing search: LineSearch) {
    self.grid = grid
    marks = LineMarks(reversing: search.marks)
    shape = search.shape
    (bounds, probes) = (search.bounds, search.probes)
    isReversed = !search.isReversed
  }

  /// How many digits the fields of a line may be worth together at most, as far as their figures say; nil where
  /// figures are negative, or too large.
  func bound(of line: Int) -> Int? { bounds.isEmpty ? nil : bounds[place(of: line)] }

  private func place(of line: Int) -> Int { isReversed ? grid.lineCount - 1 - line : line }

  private static func bounds(of grid: AmountGrid, _ marks: LineMarks) -> [Int] {
    // A figure that comes again is worth no more digits than the number of fields has.
    var (least, fields) = (1, grid.fieldCount)
    while fields >= 10 { (least, fields) = (least + 1, fields / 10) }
    return (0..<grid.lineCount).map { line in
      let half = Decimal(nanos: Int128(marks.halves[line]))
      var bound = 0
      for field in 0..<grid.fieldCount where bound < LineSearch.believed + LineSearch.margin {
        let amount = grid[line, field]
        guard amount.isPlain, amount.low != .zero else { continue }
        bound += max(digits(amount.low, beyond: half), least)
      }
      return bound
    }
  }

  /// Beyond how many digits more than are believed nobody asks what a line may be worth.
  private static let margin = 3

  /// How far rounding may have moved a figure of `line`.
  func half(_ line: Int) -> Decimal { Decimal(nanos: Int128(marks.halves[line])) }

  /// How many fields are looked at before all are.
  static let probeCount = 8
  /// How many digits a relation must be worth.
  static let believed = 9

  /// The fields in which a line has a figure that is not zero; as many as a first look takes.
  func probes(of line: Int) -> [Int] { probes[place(of: line)] }

  private static func probes(of grid: AmountGrid, _ marks: LineMarks) -> [[Int]] {
    // Most lines have figures in all of the first fields.
    let first = Array(0..<min(probeCount, grid.fieldCount))
    return (0..<grid.lineCount).map { line in
      if marks.isTold(line, first.count) { return first }
      var fields: [Int] = []
      fields.reserveCapacity(first.count)
      for field in 0..<grid.fieldCount where fields.count < probeCount {
        let amount = grid[line, field]
        if amount.isPlain, amount.low != .zero { fields.append(field) }
      }
      return fields
    }
  }

  /// Whether a first look speaks for a relation: two fields tie, and no more miss than tie.
  func isLikely(_ probes: [Int], _ tie: (Int) -> Tie) -> Bool {
    var (tied, failed) = (0, 0)
    for field in probes {
      switch tie(field) {
      case .ties, .echoes: tied += 1
      case .misses: failed += 1
      case .silent: break
      }
      if failed >= 2, failed > tied { return false }
    }
    return tied >= 2 && tied > failed
  }

  /// What all fields say of a relation for the line `target`; nil when it is not to be believed.
  func support(_ target: Int, countsRepeats: Bool = true, _ tie: (Int) -> Tie) -> Support? {
    let support = evidence(target, countsRepeats: countsRepeats, tie)
    return support.isBelieved ? support : nil
  }

  /// What all fields say of a relation for the line `target`.
  ///
  /// Fields in which one line alone makes up the target bear a sum out when it is not the same line in
  /// all of them.
  ///
  /// What stands in the line more than once speaks for a relation as often as `countsRepeats`.
  func evidence(
    _ target: Int, countsRepeats: Bool = true, _ tie: (Int) -> Tie
  ) -> Support {
    var support = Support()
    var evidence = LineEvidence(capacity: grid.fieldCount)
    var echoes: [(field: Int, line: Int)] = []
    support.holds.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      switch tie(field) {
      case .ties(let digits):
        support.tied += 1
        evidence.add(grid[target, field].low, digits: digits)
        support.holds.append(true)
      case .echoes(let line):
        echoes.append((field, line))
        support.holds.append(false)
      case .misses:
        support.failed += 1
        support.holds.append(false)
        // However the other fields tie, these are too many.
        if support.failed > 1, 5 * support.failed > grid.fieldCount { return support }
      case .silent: support.holds.append(false)
      }
    }
    if let first = echoes.first,
      support.tied >= 2 || echoes.contains(where: { $0.line != first.line })
    {
      for echo in echoes { evidence.add(grid[target, echo.field].low, digits: 0) }
      support.tied += echoes.count
    }
    support.digits = evidence.digits(of: target, in: grid, countsRepeats: countsRepeats)
    return support
  }

  /// Whether a line and the first line of a relation keep the same proportion in all fields that tie: then
  /// one field says what all of them do.
  func isProportional(_ target: Int, _ members: [Int], _ support: Support) -> Bool {
    guard support.tied >= 3, let field = support.holds.firstIndex(of: true) else { return false }
    return members.allSatisfy { member in
      let (stated, part) = (grid[target, field], grid[member, field])
      guard part.low != .zero else { return false }
      return (field + 1..<grid.fieldCount).allSatisfy { other in
        guard support.holds[other] else { return true }
        let (left, right) = (grid[target, other], grid[member, other])
        return LineSearch.areProportional(stated, part, left, right)
      }
    }
  }

  /// Whether a : b is c : d as far as rounding goes.
  private static func areProportional(_ a: Amount, _ b: Amount, _ c: Amount, _ d: Amount) -> Bool {
    guard let left = product(a.low, d.low), let right = product(b.low, c.low) else { return false }
    var tolerance: UInt128 = 0
    for (half, low) in [(a.half, d.low), (d.half, a.low), (b.half, c.low), (c.half, b.low)] {
      guard let blur = product(half, low) else { return false }
      tolerance += blur.magnitude
    }
    return (left - right).magnitude <= tolerance
  }

  /// The product in 10⁻¹⁸ when it, and the sum of a few like it, fits 128 bits.
  private static func product(_ left: Decimal, _ right: Decimal) -> Int128? {
    let (product, overflow) = left.nanos.multipliedReportingOverflow(by: right.nanos)
    return overflow || product.magnitude > UInt128(Int128.max) / 8 ? nil : product
  }

  /// How many digits `stated` has beyond a blur of `tolerance`, six at most.
  static func digits(_ stated: Decimal, beyond tolerance: Decimal) -> Int {
    let unit = max(tolerance.nanos * 2, 1)
    let size = stated.magnitude.nanos
    let count =
      if let size = UInt64(exactly: size), let unit = UInt64(exactly: unit) { size / unit } else {
        UInt64(clamping: size / unit)
      }
    var digits = 0
    var power: UInt64 = 1
    while digits < 6, count >= power {
      digits += 1
      power *= 10
    }
    return digits
  }
}
