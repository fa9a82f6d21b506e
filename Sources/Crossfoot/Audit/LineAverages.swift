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

  /// How many lines may stand between an average and what it is made of.
  private static let farthestStart = 6
  /// How many fields are summed before an average is looked at closely.
  private static let glances = 3
  /// How many figures an average is tried of.
  private static let reach = 120

  /// The averages among the lines of `grid`.
  static func relations(in grid: AmountGrid) -> [Relation] {
    let finder = LineAverages(search: LineSearch(grid), grid: grid)
    return (0..<grid.lineCount).compactMap { line in
      grid.lines[line].isExcluded ? nil : finder.relation(line)
    }
  }

  private func relation(_ target: Int) -> Relation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return nil }
    var best: Relation?
    // One of the first fields has to tie before the others are looked at.
    let glance = probes.indices.prefix(LineAverages.glances)
    let half = search.half(target)
    for start in 1...LineAverages.farthestStart {
      var sums = probes.map { _ in AmountSum() }
      var line = target - start
      while line >= 0, line > target - start - LineAverages.reach {
        for index in glance { sums[index] = sums[index] + AmountSum(grid[line, probes[index]]) }
        defer { line -= 1 }
        let isNear = glance.contains { index in
          if case .ties = LineAverages.tie(sums[index], grid[target, probes[index]], half) {
            return true
          }
          return false
        }
        guard isNear else { continue }
        let run = Array(line...target - start)
        guard search.isLikely(probes, { tie(run, target, $0) }) else { continue }
        guard let support = search.support(target, { tie(run, target, $0) }) else { continue }
        if let present = best, present.support.tied >= support.tied { continue }
        best = Relation(target: target, members: run, support: support)
      }
    }
    return best
  }

  private func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
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
