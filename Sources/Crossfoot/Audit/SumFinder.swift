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
  /// The fields of the line at hand whose figures don't tie by chance, with their figures.
  private var telling: [(field: Int, stated: Decimal)] = []

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
    hasDeductions = grid.lines.contains(where: \.isDeducted)
    stacks = [OpenLines(fieldCount: grid.fieldCount, hasDeductions: hasDeductions)]
    budget = 1_000_000 + grid.lineCount * grid.fieldCount * 64
  }

  private mutating func read(_ line: Int) {
    guard !grid.lines[line].isExcluded, grid.hasFigure(line) else { return }
    let evidence = grid.lines[line].evidence
    let relation = evidence == .none ? nil : best(line, evidence)
    if let relation { relations.append(relation) }
    if relation == nil, evidence == .strong { relateByPlace(line) }
    // Nothing is read after the last line.
    guard line + 1 < grid.lineCount else { return }
    if evidence == .strong || relation != nil { partStacks() }
    if let relation {
      close(relation)
    } else if evidence == .strong, grid.lines[line].sectionStart > 0 {
      stacks[SumFinder.everySum].remove(from: grid.lines[line].sectionStart)
    }
    for stack in stacks.indices where stack != SumFinder.leaves || evidence != .strong {
      stacks[stack].push(line, of: grid)
    }
  }

  /// As long as no sum was found the three stacks are one.
  private mutating func partStacks() {
    while stacks.count < 3 { stacks.append(stacks[SumFinder.everySum]) }
  }

  private mutating func close(_ relation: SumRelation) {
    let first = relation.members.map(\.line).min() ?? relation.target
    stacks[SumFinder.everySum].remove(from: first)
    // A total of deductions is a deduction.
    if relation.members.allSatisfy({ grid.lines[$0.line].isDeducted }) {
      grid.lines[relation.target].isDeducted = true
    }
    if relation.evidence == .strong { stacks[SumFinder.declaredSums].remove(from: first) }
  }

  /// A declared total that ties nowhere stands for the lines of its section all the same; whoever
  /// reads it otherwise still finds them open in the other stacks.
  private mutating func relateByPlace(_ line: Int) {
    let start = grid.lines[line].sectionStart
    // A flat list that is longer proves nothing by its place alone.
    let members = stacks[SumFinder.everySum].lines.suffix(SumFinder.placeReach)
      .filter { $0 >= start }
    if (2..<SumFinder.placeReach).contains(members.count) {
      relations.append(
        SumRelation(
          target: line, members: members.map { ($0, false) }, fit: SumFit(), evidence: .strong,
          isBorneOut: false))
    }
  }

  // MARK: Readings

  private typealias Best = (reading: SumReading, fit: SumFit, score: Int)

  private mutating func best(_ line: Int, _ evidence: AmountGrid.Evidence) -> SumRelation? {
    findTellingFields(line, evidence)
    // What nothing declares must tie in two fields, and so must every odd pattern of signs.
    let mayBePattern = telling.count >= 2
    guard mayBePattern || evidence == .strong else { return nil }
    var best: Best?
    for stack in stacks.indices {
      let depth = stacks[stack].count
      let reach = evidence == .strong ? depth : min(depth, SumFinder.weakReach)
      // Lines that both stacks end with were read already.
      let seen = stack == 0 ? 0 : stacks[stack].commonSuffix(with: stacks[0])
      guard reach >= 2, seen < reach else { continue }
      for count in (max(seen + 1, 2)...reach).reversed() {
        guard budget > 0 else { break }
        for signs in [SumReading.Signs.printed, .deducting] where signs == .printed || hasDeductions
        {
          let reading = SumReading(stack: stack, count: count, signs: signs)
          if evidence == .strong || tiesTwice(reading) { consider(reading, line, evidence, &best) }
        }
      }
    }
    if mayBePattern {
      for reading in patterns(line) { consider(reading, line, evidence, &best) }
    }
    guard let best else { return nil }
    return SumRelation(
      target: line, members: members(of: best.reading), fit: best.fit, evidence: evidence,
      isBorneOut: true)
  }

  private mutating func consider(
    _ reading: SumReading, _ line: Int, _ evidence: AmountGrid.Evidence, _ best: inout Best?
  ) {
    guard let fit = fit(of: reading, line, evidence), accepts(fit, evidence, reading) else {
      return
    }
    let score = fit.score * 8 + preference(reading, line)
    if let present = best, present.score >= score { return }
    best = (reading, fit, score)
  }

  /// Notes the fields of `line` whose figures don't tie by chance.
  private mutating func findTellingFields(_ line: Int, _ evidence: AmountGrid.Evidence) {
    telling.removeAll(keepingCapacity: true)
    let fit = SumFit(evidence)
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      if stated.kind == .figure, fit.isTelling(stated) { telling.append((field, stated.low)) }
    }
  }

  /// Whether a run of lines adds up to the figures of two telling fields.
  private mutating func tiesTwice(_ reading: SumReading) -> Bool {
    budget -= telling.count
    var ties = 0
    for (index, (field, stated)) in telling.enumerated() {
      let low = stacks[reading.stack].low(
        last: reading.count, field: field, deducting: reading.signs == .deducting)
      if low == stated { ties += 1 }
      if ties == 2 { return true }
      if ties + telling.count - index - 1 < 2 { return false }
    }
    return false
  }

  /// The readings with other signs that add up to the figures of two telling fields.
  ///
  /// All sums ±b ±c … of the last lines stand in one array, those of n lines from place 2ⁿ on: the
  /// place of a sum is the pattern of its signs. They are compared by their low 64 bits only: what
  /// agrees in them is looked at closely later.
  private mutating func patterns(_ line: Int) -> [SumReading] {
    let reach = min(stacks[SumFinder.everySum].count, SumFinder.patternReach)
    guard reach >= 2 else { return [] }
    budget -= telling.count
    var once: UInt32 = 0
    var twice: UInt32 = 0
    for (field, stated) in telling {
      let ties = patternTies(field, UInt64(truncatingIfNeeded: stated.nanos), reach)
      twice |= once & ties
      once |= ties
    }
    var readings: [SumReading] = []
    while twice != 0 {
      let place = twice.trailingZeroBitCount
      twice &= twice - 1
      let length = place.bitWidth - 1 - place.leadingZeroBitCount
      let pattern = UInt8((place - 1 << length) << 1)
      readings.append(
        SumReading(stack: SumFinder.everySum, count: length + 1, signs: .pattern(pattern)))
    }
    return readings
  }

  /// The places of the sums that give `target` when the line before theirs is added; as bits.
  private func patternTies(_ field: Int, _ target: UInt64, _ reach: Int) -> UInt32 {
    var sums = InlineArray<32, UInt64>(repeating: 0)
    var ties: UInt32 = 0
    let lines = stacks[SumFinder.everySum].lines
    for length in 0..<reach {
      let amount = grid[lines[lines.count - 1 - length], field]
      let addend = UInt64(truncatingIfNeeded: amount.low.nanos)
      let base = 1 << length
      // The pattern without a minus is a plain sum, which is read as such.
      for pattern in base + 1..<max(2 * base, base + 1) where addend &+ sums[pattern] == target {
        ties |= 1 << UInt32(pattern)
      }
      guard length + 1 < reach else { break }
      for sum in base..<2 * base {
        sums[2 * sum] = sums[sum] &+ addend
        sums[2 * sum + 1] = sums[sum] &- addend
      }
    }
    return ties
  }

  /// Among readings that fit alike: from the start of the section, plain signs, nested totals.
  private func preference(_ reading: SumReading, _ line: Int) -> Int {
    let lines = stacks[reading.stack].lines
    let startsSection = lines[lines.count - reading.count] == grid.lines[line].sectionStart
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
      case .deducting: (line, grid.lines[line].isDeducted)
      case .pattern(let pattern): (line, pattern & (1 << UInt8(index)) != 0)
      }
    }
  }
}
