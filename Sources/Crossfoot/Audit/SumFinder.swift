/// Finds which lines of a grid are sums of which others.
///
/// Lines are read from first to last. Each is compared with the sums of the runs of open lines above
/// it; the run that ties in most fields is what it adds up, and the line takes its place:
/// ```
/// Products   10        open: Products, Services
/// Services    5        Revenue = Products + Services ties: open: Revenue
/// Revenue    15
/// ```
/// Three stacks of open lines stand for three ways in which totals can be nested: every sum found
/// takes in its addends; only declared totals do; or totals are left out and all leaves stay.
struct SumFinder {
  private var grid: AmountGrid
  private let hasDeductions: Bool
  private var stacks: [OpenLines]
  private(set) var relations: [SumRelation] = []
  /// How many fields may still be compared: a bound on the work for hostile tables, linear in their
  /// cells and far above what any known table needs.
  private var budget: Int

  private static let everySum = 0
  private static let declaredSums = 1
  private static let leaves = 2
  /// How far back lines are added up when nothing declares their sum.
  private static let weakReach = 24
  /// How many lines a declared total stands for by its place.
  private static let placeReach = 200
  /// How many lines are tried with every pattern of signs.
  private static let patternReach = 5

  /// The sums among the lines of `grid`.
  static func relations(in grid: AmountGrid) -> [SumRelation] {
    var finder = SumFinder(grid)
    for line in 0..<grid.lineCount { finder.read(line) }
    return finder.relations
  }

  private init(_ grid: AmountGrid) {
    self.grid = grid
    hasDeductions = grid.isDeducted.contains(true)
    stacks = Array(repeating: OpenLines(fieldCount: grid.fieldCount), count: 3)
    budget = 1_000_000 + grid.lineCount * grid.fieldCount * 64
  }

  private mutating func read(_ line: Int) {
    guard !grid.isExcluded[line], grid.hasFigure(line) else { return }
    let evidence = grid.evidence[line]
    if evidence != .none, let relation = best(line, evidence) {
      relations.append(relation)
      close(relation)
    } else if evidence == .strong {
      closeByPlace(line)
    }
    for stack in stacks.indices where stack != SumFinder.leaves || evidence != .strong {
      stacks[stack].push(line, of: grid)
    }
  }

  private mutating func close(_ relation: SumRelation) {
    let first = relation.members.map(\.line).min() ?? relation.target
    stacks[SumFinder.everySum].remove(from: first)
    // A total of deductions is a deduction.
    if relation.members.allSatisfy({ grid.isDeducted[$0.line] }) {
      grid.isDeducted[relation.target] = true
    }
    if relation.evidence == .strong { stacks[SumFinder.declaredSums].remove(from: first) }
  }

  /// A declared total that ties nowhere stands for the lines of its section all the same; whoever
  /// reads it otherwise still finds them open in the other stacks.
  private mutating func closeByPlace(_ line: Int) {
    let start = grid.sectionStart[line]
    // A flat list that is longer proves nothing by its place alone.
    let members = stacks[SumFinder.everySum].lines.suffix(SumFinder.placeReach)
      .filter { $0 >= start }
    if (2..<SumFinder.placeReach).contains(members.count) {
      relations.append(
        SumRelation(
          target: line, members: members.map { ($0, false) }, fit: SumFit(), evidence: .strong,
          isBorneOut: false))
    }
    if start > 0 { stacks[SumFinder.everySum].remove(from: start) }
  }

  // MARK: Readings

  private mutating func best(_ line: Int, _ evidence: AmountGrid.Evidence) -> SumRelation? {
    var best: (reading: SumReading, fit: SumFit, score: Int)?
    func consider(_ reading: SumReading) {
      guard let fit = fit(of: reading, line, evidence), accepts(fit, evidence, reading) else {
        return
      }
      let score = fit.score * 8 + preference(reading, line)
      if let present = best, present.score >= score { return }
      best = (reading, fit, score)
    }
    for stack in stacks.indices {
      let depth = stacks[stack].count
      let reach = evidence == .strong ? depth : min(depth, SumFinder.weakReach)
      guard reach >= 2 else { continue }
      for count in (2...reach).reversed() {
        guard budget > 0 else { break }
        consider(SumReading(stack: stack, count: count, signs: .printed))
        if hasDeductions { consider(SumReading(stack: stack, count: count, signs: .deducting)) }
      }
    }
    let reach = min(stacks[SumFinder.everySum].count, SumFinder.patternReach)
    for count in stride(from: 2, through: reach, by: 1) {
      for pattern in 1..<(1 << (count - 1)) {
        consider(
          SumReading(
            stack: SumFinder.everySum, count: count, signs: .pattern(UInt8(pattern << 1))))
      }
    }
    guard let best else { return nil }
    return SumRelation(
      target: line, members: members(of: best.reading), fit: best.fit, evidence: evidence,
      isBorneOut: true)
  }

  /// Among readings that fit alike: from the start of the section, plain signs, nested totals.
  private func preference(_ reading: SumReading, _ line: Int) -> Int {
    let lines = stacks[reading.stack].lines
    let startsSection = lines[lines.count - reading.count] == grid.sectionStart[line]
    let signs =
      switch reading.signs {
      case .printed: 3
      case .deducting: 2
      case .pattern: 0
      }
    return (startsSection ? 8 : 0) + signs - reading.stack
  }

  /// How `reading` fits the figures of `line`; nil as soon as it can't be accepted any more.
  private mutating func fit(
    of reading: SumReading, _ line: Int, _ evidence: AmountGrid.Evidence
  ) -> SumFit? {
    var fit = SumFit(evidence)
    var last: Decimal?
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      budget -= 1
      guard stated.kind != .blank else { continue }
      let sum = sum(of: reading, field: field)
      guard sum.figures > 0 || sum.unknowns > 0 else { continue }
      fit.count(sum.verdict(against: stated), of: sum, stated: stated, isRepeat: stated.low == last)
      last = stated.low
      // Without a declaration one miss may be borne, not two before the first hit; with one, no
      // more than half of the fields may miss.
      if evidence == .weak, fit.failed > 1, fit.exact == 0 { return nil }
      if fit.failed * 2 > grid.fieldCount + 1 { return nil }
    }
    return fit
  }

  private func accepts(
    _ fit: SumFit, _ evidence: AmountGrid.Evidence, _ reading: SumReading
  ) -> Bool {
    var isPattern = false
    if case .pattern = reading.signs { isPattern = true }
    switch evidence {
    case .none: return false
    case .strong:
      if isPattern {
        return fit.telling >= 2 && fit.failed == 0 || fit.telling >= 3 * max(fit.failed, 1)
      }
      return fit.tied >= 1 && fit.tied >= fit.failed
        && (fit.failed == 0 || fit.telling >= fit.failed)
    case .weak:
      return fit.telling >= 2 && fit.telling >= 2 * fit.failed
    }
  }

  private func sum(of reading: SumReading, field: Int) -> AmountSum {
    let stack = stacks[reading.stack]
    switch reading.signs {
    case .printed: return stack.sum(last: reading.count, field: field, deducting: false)
    case .deducting: return stack.sum(last: reading.count, field: field, deducting: true)
    case .pattern(let pattern):
      var sum = AmountSum()
      let first = stack.count - reading.count
      for index in 0..<reading.count {
        let amount = grid[stack.lines[first + index], field]
        sum = sum + AmountSum(amount, isSubtracted: pattern & (1 << UInt8(index)) != 0)
      }
      return sum
    }
  }

  private func members(of reading: SumReading) -> [(line: Int, isSubtracted: Bool)] {
    let lines = stacks[reading.stack].lines.suffix(reading.count)
    return lines.enumerated().map { index, line in
      switch reading.signs {
      case .printed: (line, false)
      case .deducting: (line, grid.isDeducted[line])
      case .pattern(let pattern): (line, pattern & (1 << UInt8(index)) != 0)
      }
    }
  }
}
