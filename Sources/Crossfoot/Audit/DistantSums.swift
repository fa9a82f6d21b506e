/// Sums of lines that do not stand right beside their total: every second column, where percentages
/// stand between counts; two columns on either side; a block behind another one.
struct DistantSums {
  private let search: LineSearch
  private let grid: AmountGrid

  /// The widest step between addends.
  private static let longestStep = 6
  /// How far the first addend stands from the total at most.
  private static let farthestStart = 8
  /// How far the addends of a pair stand from the total at most.
  private static let pairReach = 10
  /// How many addends are tried.
  private static let addends = 40

  /// The sums of `grid` for lines that are no sum in `known`.
  static func relations(in grid: AmountGrid, except known: Set<Int>) -> [SumRelation] {
    let finder = DistantSums(search: LineSearch(grid), grid: grid)
    return (0..<grid.lineCount).compactMap { line in
      known.contains(line) || grid.lines[line].isExcluded ? nil : finder.relation(line)
    }
  }

  private func relation(_ target: Int) -> SumRelation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return nil }
    var best: (members: [Int], tied: Int)?
    for members in runs(target, probes) + pairs(target, probes) {
      guard let support = search.support(target, { tie(members, target, $0) }) else { continue }
      if let present = best, present.tied >= support.tied { continue }
      best = (members, support.tied)
    }
    guard let best else { return nil }
    var fit = SumFit(.weak)
    fit.exact = best.tied
    return SumRelation(
      target: target, members: best.members.map { ($0, false) }, fit: fit, evidence: .weak,
      isBorneOut: true)
  }

  /// The runs before `target`, with any step, that a first look speaks for.
  private func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    let glance = Array(probes.prefix(DistantSums.glances))
    for step in 1...DistantSums.longestStep {
      for start in 1...DistantSums.farthestStart where step > 1 || start > 1 {
        var line = target - start
        var count = 0
        var sums = DistantSums.Glance()
        var tolerance = search.half(target)
        while line >= 0, count < DistantSums.addends {
          count += 1
          tolerance += search.half(line)
          for (index, field) in glance.enumerated() { sums[index] += grid[line, field].low }
          let isNear =
            count >= 2
            && glance.indices.contains {
              (sums[$0] - grid[target, glance[$0]].low).magnitude <= tolerance
            }
          if isNear {
            let members = (0..<count).map { line + $0 * step }
            if search.isLikely(probes, { tie(members, target, $0) }) { found.append(members) }
          }
          line -= step
        }
      }
    }
    return found
  }

  /// How many fields are summed before a run is looked at closely: one of them has to tie.
  private static let glances = 3

  /// Running sums of the fields that are looked at first.
  private struct Glance {
    private var sums: (Decimal, Decimal, Decimal) = (.zero, .zero, .zero)

    subscript(index: Int) -> Decimal {
      get { index == 0 ? sums.0 : index == 1 ? sums.1 : sums.2 }
      set {
        switch index {
        case 0: sums.0 = newValue
        case 1: sums.1 = newValue
        default: sums.2 = newValue
        }
      }
    }
  }

  /// The pairs of lines around `target` that a first look speaks for.
  private func pairs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    let window =
      max(
        target - DistantSums.pairReach, 0)...min(target + DistantSums.pairReach, grid.lineCount - 1)
    for first in window where first != target {
      for second in window where second > first && second != target {
        let limit = search.half(target) + search.half(first) + search.half(second)
        if search.isLikely(probes, { pairTie(first, second, target, $0, limit) }) {
          found.append([first, second])
        }
      }
    }
    return found
  }

  /// What a field says of a pair; most miss, and are turned away before the sum is looked at closely.
  private func pairTie(
    _ first: Int, _ second: Int, _ target: Int, _ field: Int, _ limit: Decimal
  ) -> LineSearch.Tie {
    let (left, right, stated) = (grid[first, field], grid[second, field], grid[target, field])
    if left.kind != .unknown, right.kind != .unknown, stated.isPlain,
      left.kind == .figure || right.kind == .figure,
      (left.low + right.low - stated.low).magnitude > limit
    {
      return .misses
    }
    return tie([first, second], target, field)
  }

  /// How far rounding may have put a sum and its addends apart.
  private func tolerance(_ members: [Int], _ target: Int) -> Decimal {
    members.reduce(search.half(target)) { $0 + search.half($1) }
  }

  private func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
    var sum = AmountSum()
    var least: Decimal?
    for member in members {
      let amount = grid[member, field]
      sum = sum + AmountSum(amount)
      let size = amount.low.magnitude
      if size != .zero { least = min(least ?? size, size) }
    }
    let tolerance = tolerance(members, target)
    guard case .ties = tie(sum, grid[target, field], tolerance), let least else {
      return tie(sum, grid[target, field], tolerance)
    }
    // An addend that rounding could hide proves nothing: the digits of the least one count.
    let isExact = sum.low == grid[target, field].low
    let blur = isExact ? search.half(target) : tolerance
    return .ties(digits: LineSearch.digits(least, beyond: blur))
  }

  private func tie(_ sum: AmountSum, _ stated: Amount, _ tolerance: Decimal) -> LineSearch.Tie {
    guard stated.isPlain, sum.unknowns == 0, sum.figures > 0 else { return .silent }
    guard (sum.low - stated.low).magnitude <= tolerance else { return .misses }
    // With less than two addends a tie says only that two figures are the same.
    guard sum.nonzero >= 2, stated.low != .zero else { return .silent }
    return .ties(digits: 1)
  }
}
