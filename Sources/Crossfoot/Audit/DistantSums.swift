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
  /// The same for every second line, or third …, of a table's rows: only columns take turns all along.
  private static let addendsApart = 2

  /// Whether the lines are columns.
  private let isTurned: Bool

  /// The sums of `grid`, whose lines are columns if it `isTurned`, for lines that are no sum in `known`.
  static func relations(
    in grid: AmountGrid, _ search: LineSearch, isTurned: Bool, except known: Set<Int>
  ) -> [SumRelation] {
    let finder = DistantSums(grid, search, isTurned: isTurned)
    return (0..<grid.lineCount).compactMap { line in
      known.contains(line) || grid.lines[line].isExcluded ? nil : finder.relation(line)
    }
  }

  init(_ grid: AmountGrid, _ search: LineSearch, isTurned: Bool = true) {
    self.isTurned = isTurned
    self.grid = grid
    self.search = search
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
  func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    let marks = search.marks
    let (values, halves) = (marks.values.span, marks.halves.span)
    let nothing = LineGlance(target, probes, marks)
    for step in 1...DistantSums.longestStep {
      for start in 1...DistantSums.farthestStart where step > 1 || start > 1 {
        var line = target - start
        var count = 0
        var sum = nothing
        let addends = isTurned || step == 1 ? DistantSums.addends : DistantSums.addendsApart
        while line >= 0, count < addends {
          count += 1
          sum.add(line, values, halves)
          if count >= 2, sum.isNear {
            let members = (0..<count).map { line + $0 * step }
            if search.isLikely(probes, { tie(members, target, $0) }) { found.append(members) }
          }
          if let surplus = marks.surplus, sum.isBeyond(surplus) { break }
          line -= step
        }
      }
    }
    return found
  }

  /// The pairs of lines around `target` that a first look speaks for.
  func pairs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    let marks = search.marks
    let (values, halves) = (marks.values.span, marks.halves.span)
    let first = max(target - DistantSums.pairReach, 0)
    let last = min(target + DistantSums.pairReach, grid.lineCount - 1)
    let nothing = LineGlance(target, probes, marks, isOneNeeded: marks.isSolid)
    // What is too much alone is so with another line, too.
    let lines = (first...last).filter { line in
      guard line != target else { return false }
      guard let surplus = marks.surplus, nothing.isOneNeeded else { return true }
      var sum = nothing
      sum.add(line, values, halves)
      return !sum.isBeyond(surplus)
    }
    for (index, left) in lines.enumerated() {
      var sum = nothing
      sum.add(left, values, halves)
      for right in lines[(index + 1)...] {
        // A total of rows stands before its addends or after them.
        if !isTurned, left < target, right > target { break }
        var pair = sum
        pair.add(right, values, halves)
        guard pair.isNear, marks.isSolid || marks.mayTie(left, right, target, probes) else {
          continue
        }
        let members = [left, right]
        if search.isLikely(probes, { tie(members, target, $0) }) { found.append(members) }
      }
    }
    return found
  }

  /// How far rounding may have put a sum and its addends apart.
  private func tolerance(_ members: [Int], _ target: Int) -> Decimal {
    members.reduce(search.half(target)) { $0 + search.half($1) }
  }

  /// What a field says of the sum of `members` for `target`.
  func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
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
