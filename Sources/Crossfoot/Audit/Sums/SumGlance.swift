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
  private static let width = 3  // as many as `read` has room for

  /// The readings of `open` lines for `line` that tie in all fields which are looked at but one.
  init(_ line: Int, _ open: [Int], in grid: AmountGrid) {
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

  private mutating func read(_ line: Int, _ open: [Int], _ grid: AmountGrid) {
    var printed = InlineArray<3, UInt64>(repeating: 0)
    var deducted = InlineArray<3, UInt64>(repeating: 0)
    var deducts = false
    let needed = max(probes.count - 1, probes.count == 1 ? 0 : 1)
    for count in 1...min(open.count, SumGlance.reach) {
      let addend = open[open.count - count]
      let isDeducted = grid.lines[addend].isDeducted
      deducts = deducts || isDeducted
      var ties = (printed: 0, deducting: 0, rest: 0)
      for (place, field) in probes.enumerated() {
        let (mark, target) = (grid[addend, field].low.mark, grid[line, field].low.mark)
        printed[place] &+= mark
        deducted[place] = isDeducted ? deducted[place] &- mark : deducted[place] &+ mark
        if printed[place] == target { ties.printed += 1 }
        if deducted[place] == target { ties.deducting += 1 }
        if mark &+ mark &- printed[place] == target { ties.rest += 1 }
      }
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
