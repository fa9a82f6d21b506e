/// Which of the last open lines may add up to another, by a glance at a few of its fields.
///
/// Running sums of their low 64 bits turn nearly all readings away before any is looked at closely.
struct SumGlance {
  /// Which lines are taken off.
  enum Signs {
    case printed
    /// Those that are called deductions.
    case deducting
    /// All but the first one.
    case rest
  }

  /// The last `count` open lines, read with `signs`.
  struct Reading {
    var count: Int
    var signs: Signs
    /// How many of the fields that were looked at tie.
    var ties: Int
  }

  /// The fields that are looked at.
  let probes: [Int]
  private(set) var readings: [Reading] = []

  /// How many lines above another may be its addends.
  private static let reach = 24
  /// How many fields are looked at.
  private static let width = 3

  /// The readings of `open` lines for `line` that tie in all fields which are looked at but one.
  init(_ line: Int, _ open: [Int], in grid: borrowing AmountGrid) {
    var coarsest = Decimal.zero
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      coarsest = max(coarsest, grid[line, field].half)
    }
    var probes: [Int] = []
    probes.reserveCapacity(SumGlance.width)
    for field in 0..<grid.fieldCount where !grid.isSide[field] && probes.count < SumGlance.width {
      let stated = grid[line, field]
      if stated.isPlain, stated.low != .zero, stated.half == coarsest { probes.append(field) }
    }
    self.probes = probes
    guard open.count >= 2, !probes.isEmpty else { return }
    read(line, open, grid)
  }

  /// A field that is looked at, with the running sums of the lines so far.
  private struct Probe {
    let field: Int
    let target: UInt64
    var printed: UInt64 = 0
    var deducted: UInt64 = 0

    init(_ field: Int, _ line: Int, in grid: borrowing AmountGrid) {
      self.field = field
      target = grid[line, field].low.mark
    }

    /// Adds a line that stands before those so far.
    @inline(__always)
    mutating func add(_ line: Int, isDeducted: Bool, in grid: AmountGrid, to ties: inout Ties) {
      let mark = grid[line, field].low.mark
      printed &+= mark
      deducted = isDeducted ? deducted &- mark : deducted &+ mark
      if printed == target { ties.printed &+= 1 }
      if deducted == target { ties.deducting &+= 1 }
      if mark &+ mark &- printed == target { ties.rest &+= 1 }
    }
  }

  private typealias Ties = (printed: Int, deducting: Int, rest: Int)

  private mutating func read(_ line: Int, _ open: [Int], _ grid: AmountGrid) {
    let width = probes.count
    var first = Probe(probes[0], line, in: grid)
    var second = Probe(probes[width > 1 ? 1 : 0], line, in: grid)
    var third = Probe(probes[width > 2 ? 2 : 0], line, in: grid)
    var deducts = false
    let needed = max(width - 1, width == 1 ? 0 : 1)
    for count in 1...min(open.count, SumGlance.reach) {
      let addend = open[open.count - count]
      let isDeducted = grid.lines[addend].isDeducted
      deducts = deducts || isDeducted
      var ties: Ties = (0, 0, 0)
      first.add(addend, isDeducted: isDeducted, in: grid, to: &ties)
      if width > 1 { second.add(addend, isDeducted: isDeducted, in: grid, to: &ties) }
      if width > 2 { third.add(addend, isDeducted: isDeducted, in: grid, to: &ties) }
      guard count >= 2 else { continue }
      if ties.printed >= needed {
        readings.append(Reading(count: count, signs: .printed, ties: ties.printed))
      }
      if deducts, ties.deducting >= needed {
        readings.append(Reading(count: count, signs: .deducting, ties: ties.deducting))
      }
      if ties.rest >= needed {
        readings.append(Reading(count: count, signs: .rest, ties: ties.rest))
      }
    }
  }
}
