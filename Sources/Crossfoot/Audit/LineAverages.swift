/// Lines that are the average of lines above them.
///
/// An average stands below the figures that it is made of, with a total or two in between, or, where
/// the grid is reversed, above them. Blank figures don't count.
struct LineAverages {
  /// A line that is the average of others.
  struct Relation {
    var target: Int
    var members: [Int]
    var support: LineSearch.Support
  }

  private let search: LineSearch
  private let grid: AmountGrid
  private let sums: RunningSums
  /// Lines that belong together wherever they stand, in their order.
  private let families: [[Int]]
  /// How far apart the figures of each field are: no average says more.
  private let spreads: [Decimal]

  /// How many lines may stand between an average and what it is made of.
  private static let farthestStart = 10
  /// How many fields are summed before an average is looked at closely.
  private static let glances = 3
  /// How many figures an average is tried of.
  private static let reach = 120

  /// The averages among the lines of `grid`.
  static func relations(
    in grid: AmountGrid, _ search: LineSearch, _ families: [[Int]]
  ) -> [Relation] {
    let finder = LineAverages(grid, search, families)
    return (0..<grid.lineCount).compactMap { line in
      grid.lines[line].isExcluded ? nil : finder.relation(line)
    }
  }

  init(_ grid: AmountGrid, _ search: LineSearch, _ families: [[Int]] = []) {
    self.families = families
    self.search = search
    self.grid = grid
    sums = RunningSums(grid, search.marks)
    spreads = (0..<grid.fieldCount).map { field in
      var (least, greatest) = (Decimal.zero, Decimal.zero)
      for line in 0..<grid.lineCount where grid[line, field].kind == .figure {
        least = min(least, grid[line, field].low)
        greatest = max(greatest, grid[line, field].low)
      }
      return greatest - least
    }
  }

  private func relation(_ target: Int) -> Relation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2, mayBeBelieved(target) else { return nil }
    var best: Relation?
    for run in runs(target, probes) + kin(target, probes) {
      guard
        let support = search.support(
          target, countsRepeats: false, { rarely(tie(run, target, $0), run, target, $0) }),
        !search.isProportional(target, run, support)
      else { continue }
      if let present = best, present.support.tied >= support.tied { continue }
      best = Relation(target: target, members: run, support: support)
    }
    return best
  }

  /// Whether the figures of a line could be worth enough digits if all of them were averages.
  private func mayBeBelieved(_ target: Int) -> Bool {
    let half = search.half(target)
    var seen: [Decimal] = []
    var digits = 0
    for field in 0..<grid.fieldCount where digits < LineSearch.believed {
      let stated = grid[target, field]
      if stated.isPlain, stated.low != .zero, !seen.contains(stated.low) {
        seen.append(stated.low)
        digits += LineSearch.digits(spreads[field], beyond: half)
      }
    }
    return digits >= LineSearch.believed
  }

  /// The runs before `target` that a first look speaks for.
  func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    // One of the first fields has to tie before the others are looked at, and two of them all.
    let glance = probes.prefix(LineAverages.glances)
    let needed = max(2 - (probes.count - glance.count), 1)
    let half = search.half(target)
    for start in 1...LineAverages.farthestStart where target >= start {
      let last = target - start
      for first in (max(last - LineAverages.reach + 1, 0)...last).reversed()
      where sums.mayTie(first, last, target, glance, needed) {
        let isNear = glance.contains { field in
          if case .ties = LineAverages.tie(sum(first...last, field), grid[target, field], half) {
            return true
          }
          return false
        }
        guard isNear else { continue }
        let run = Array(first...last)
        if search.isLikely(probes, { tie(run, target, $0) }) { found.append(run) }
      }
    }
    return found
  }

  /// Lines of one family before `target` that a first look speaks for.
  private func kin(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    for family in families {
      let end = family.firstIndex { $0 >= target } ?? family.count
      guard end >= 2 else { continue }
      for start in (max(end - LineAverages.reach, 0)..<end - 1).reversed() {
        let members = Array(family[start..<end])
        if search.isLikely(probes, { tie(members, target, $0) }) { found.append(members) }
      }
    }
    return found
  }

  private func sum(_ run: ClosedRange<Int>, _ field: Int) -> AmountSum {
    run.reduce(AmountSum()) { $0 + AmountSum(grid[$1, field]) }
  }

  /// What a field says of the average of `members` for `target`.
  func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
    var sum = AmountSum()
    var (least, greatest): (Decimal?, Decimal?)
    for member in members {
      let amount = grid[member, field]
      sum = sum + AmountSum(amount)
      guard amount.kind == .figure else { continue }
      least = min(least ?? amount.low, amount.low)
      greatest = max(greatest ?? amount.low, amount.low)
    }
    let half = search.half(target)
    guard case .ties = LineAverages.tie(sum, grid[target, field], half), let least, let greatest
    else { return LineAverages.tie(sum, grid[target, field], half) }
    // An average lies between its figures: it says no more than they are apart.
    let digits = LineSearch.digits(greatest - least, beyond: half)
    return digits > 0 ? .ties(digits: digits) : .silent
  }

  /// A tie, worth no more than luck leaves of it.
  private func rarely(
    _ tie: LineSearch.Tie, _ members: [Int], _ target: Int, _ field: Int
  ) -> LineSearch.Tie {
    guard case .ties(let digits) = tie else { return tie }
    let sum = members.reduce(AmountSum()) { $0 + AmountSum(grid[$1, field]) }
    return .ties(digits: min(digits, chance(of: sum, target, field)))
  }

  /// How many digits it is worth that a line hits an average which other lines hit, too.
  private func chance(of sum: AmountSum, _ target: Int, _ field: Int) -> Int {
    let half = search.half(target)
    var (hits, figures) = (1, 0)
    for line in 0..<grid.lineCount where grid[line, field].isPlain {
      figures += 1
      if line != target, case .ties = LineAverages.tie(sum, grid[line, field], half) { hits += 1 }
    }
    return hits == 1 ? .max : LineEvidence.tenths(of: figures, over: hits) / 10
  }

  /// Whether `stated` is the average of the figures in `sum`, up to `half` a unit.
  static func tie(_ sum: AmountSum, _ stated: Amount, _ half: Decimal) -> LineSearch.Tie {
    guard stated.isPlain, sum.unknowns == 0, sum.figures >= 2, stated.low != .zero else {
      return .silent
    }
    let count = Int(sum.figures)
    let difference = (stated.low * count - sum.low).magnitude
    guard difference <= half * count + sum.half else { return .misses }
    // What ties only because the addends may be rounded, too, says little.
    return difference <= half * count ? .ties(digits: 1) : .silent
  }
}

/// The sums of the lines before each line, field by field, by their marks: the sum of any run costs
/// two look-ups.
private struct RunningSums {
  private let marks: LineMarks
  private let sums: [Int64]
  /// The number of figures, and, from bit 32 on, of unknown places.
  private let counts: [UInt64]

  init(_ grid: AmountGrid, _ marks: LineMarks) {
    self.marks = marks
    var sums: [Int64] = []
    var counts: [UInt64] = []
    let size = grid.fieldCount * (grid.lineCount + 1)
    sums.reserveCapacity(size)
    counts.reserveCapacity(size)
    for field in 0..<grid.fieldCount {
      var (sum, count): (Int64, UInt64) = (0, 0)
      for line in 0..<grid.lineCount {
        sums.append(sum)
        counts.append(count)
        sum &+= marks.values[marks.start(of: field) + line]
        switch grid[line, field].kind {
        case .figure: count += 1
        case .unknown: count += 1 << 32
        case .blank: break
        }
      }
      sums.append(sum)
      counts.append(count)
    }
    (self.sums, self.counts) = (sums, counts)
  }

  /// Whether the average of the lines from `first` to `last` may tie with `target` in as many of
  /// `fields` as `needed`.
  @inline(__always)
  func mayTie(
    _ first: Int, _ last: Int, _ target: Int, _ fields: ArraySlice<Int>, _ needed: Int
  ) -> Bool {
    var near = 0
    var left = fields.count
    for field in fields {
      if mayTie(first, last, target, field) { near += 1 }
      left -= 1
      if near >= needed { return true }
      if near + left < needed { return false }
    }
    return false
  }

  @inline(__always)
  private func mayTie(_ first: Int, _ last: Int, _ target: Int, _ field: Int) -> Bool {
    let start = field * (marks.lineCount + 1)
    let count = counts[start + last + 1] - counts[start + first]
    guard count >= 2, count >> 32 == 0 else { return false }
    let sum = sums[start + last + 1] &- sums[start + first]
    let stated = marks.values[marks.start(of: field) + target]
    let (tolerance, isLarge) = marks.halves[target].multipliedReportingOverflow(by: count)
    return isLarge || LineMarks.isNear(stated &* Int64(count) &- sum, tolerance)
  }
}
