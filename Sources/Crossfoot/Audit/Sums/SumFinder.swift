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
  private let shape: GridShape
  /// Whether every place of every line that counts holds a figure: then sums need a short look only.
  private var isPlain: Bool { shape.isPlain }
  private var stacks: [OpenLines]
  private(set) var relations: [SumRelation] = []
  /// How many fields may still be compared: a bound on the work for hostile tables, linear in their
  /// cells and far above what any known table needs.
  private var budget: Int
  /// The fields of the line at hand whose figures don't tie by chance, with their figures.
  private var telling: [TellingField] = []

  /// Whether sums are looked for that nothing declares: further back, from small figures too, and
  /// several for one line.
  private let isThorough: Bool

  /// The first line that each line stands for: a sum stands for its addends, and what they stand for; empty
  /// as long as all lines stand for themselves.
  private var coverage: [Int] = []

  private static let everySum = 0
  private static let declaredSums = 1
  private static let leaves = 2
  /// How far back lines are added up when nothing declares their sum.
  private static let weakReach = 24
  /// The same for a thorough look.
  private static let thoroughReach = 120
  /// How many fields of a line a thorough look compares first.
  private static let probedFields = 16
  /// How many lines a declared total stands for by its place.
  private static let placeReach = 200
  /// From how many lines on those between two totals are a list of their own.
  private static let listLength = 3
  /// How many sums beyond the first one a line may be.
  private static let furtherSums = 3

  /// The sums among the lines of `grid`; `isThorough` looks for those, too, that nothing declares.
  static func relations(in grid: AmountGrid, isThorough: Bool = false) -> [SumRelation] {
    var finder = SumFinder(grid, GridShape(grid), isThorough)
    for line in 0..<grid.lineCount { finder.read(line) }
    return finder.relations
  }

  /// The same for the lines of `search`, some of which may be left out in `grid`.
  static func relations(in grid: AmountGrid, of search: LineSearch) -> [SumRelation] {
    // Nearly all grids hold no sum, or none among their first lines.
    let reach = SumFinder.thoroughReach
    let lanes = SumLanes(grid, search.marks, search.shape, reach: reach)
    let first = lanes.map { $0.firstSum ?? grid.lineCount } ?? 0
    guard first < grid.lineCount else { return [] }
    var finder = SumFinder(grid, search.shape, true)
    for line in 0..<first where !grid.lines[line].isExcluded && grid.hasFigure(line) {
      finder.stacks[SumFinder.everySum].push(line, of: grid)
    }
    for line in first..<grid.lineCount { finder.read(line) }
    return finder.relations
  }

  private init(_ grid: AmountGrid, _ shape: GridShape, _ isThorough: Bool) {
    self.grid = grid
    self.isThorough = isThorough
    hasDeductions = grid.lines.contains { $0.isDeducted }
    self.shape = shape
    stacks = [
      OpenLines(
        fieldCount: grid.fieldCount, lineCount: grid.lineCount, hasDeductions: hasDeductions,
        unit: grid.unit)
    ]
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
      if !isThorough || !relation.isDifference { close(relation) }
      if isThorough { readAgain(line, evidence) }
    } else if evidence == .strong, grid.lines[line].sectionStart > 0 {
      stacks[SumFinder.everySum].remove(from: grid.lines[line].sectionStart)
    }
    for stack in stacks.indices where stack != SumFinder.leaves || evidence != .strong {
      stacks[stack].push(line, of: grid)
    }
  }

  /// Looks for further lines that add up to a line which is a sum already, as the same persons
  /// counted by age and by sex do.
  private mutating func readAgain(_ line: Int, _ evidence: AmountGrid.Evidence) {
    for _ in 0..<SumFinder.furtherSums {
      guard let relation = best(line, evidence) else { return }
      let isKnown = relations.contains {
        $0.target == line && $0.members.map(\.line) == relation.members.map(\.line)
      }
      if isKnown { return }
      relations.append(relation)
      if relation.isDifference { return }
      close(relation)
    }
  }

  /// As long as no sum was found the three stacks are one.
  private mutating func partStacks() {
    guard stacks.count < 3 else { return }
    while stacks.count < 3 { stacks.append(stacks[SumFinder.everySum]) }
    // A copy has no room for more; of the three only the leaves grow and grow.
    stacks[SumFinder.leaves].reserve(grid.lineCount)
  }

  private mutating func close(_ relation: SumRelation) {
    let first = relation.members.map(\.line).min() ?? relation.target
    if coverage.isEmpty { coverage = Array(0..<grid.lineCount) }
    coverage[relation.target] = coverage[first]
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
    var members = stacks[SumFinder.everySum].lines.suffix(SumFinder.placeReach)
      .filter { $0 >= start }
    // What stands between two declared totals is the second one's, when it is a list.
    if let last = members.lastIndex(where: { grid.lines[$0].evidence == .strong }),
      members.count - last > SumFinder.listLength
    {
      members.removeFirst(last + 1)
    }
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
    for stack in stacks.indices where budget > 0 {
      let depth = stacks[stack].count
      let limit = isThorough ? SumFinder.thoroughReach : SumFinder.weakReach
      let reach = evidence == .strong ? depth : weakReach(stack, min(depth, limit))
      // Lines that both stacks end with were read already.
      let seen = stack == 0 ? 0 : stacks[stack].commonSuffix(with: stacks[0])
      // Comparing lines is cheaper than adding them up, not free.
      budget -= seen / 8
      guard reach >= 2, seen < reach else { continue }
      var count = reach
      while count >= max(seen + 1, 2), budget > 0 {
        if isThorough, evidence != .strong, !hasDeductions {
          guard let near = nearRun(stack, from: count, downTo: max(seen + 1, 2)) else { break }
          count = near
        }
        readPlainly(line, evidence, stack: stack, count: count, &best)
        count -= 1
      }
    }
    if mayBePattern {
      budget -= telling.count
      for reading in stacks[SumFinder.everySum].signPatterns(telling) {
        consider(reading, line, evidence, &best)
      }
    }
    guard let best else { return nil }
    return SumRelation(
      target: line, members: members(of: best.reading), fit: best.fit, evidence: evidence,
      isBorneOut: true)
  }

  /// The first number of last lines of a stack, from `most` down to `least`, that may tie in two telling
  /// fields, within the budget.
  private mutating func nearRun(_ stack: Int, from most: Int, downTo least: Int) -> Int? {
    // The last trial may go beyond the budget.
    let trials = (budget - 1) / telling.count + 1
    let least = max(least, most - trials + 1)
    let near = stacks[stack].nearRun(from: most, downTo: least, telling)
    budget -= telling.count * (most - (near ?? least - 1))
    return near
  }

  /// Considers the last `count` lines of a stack with their signs as printed or as deductions.
  private mutating func readPlainly(
    _ line: Int, _ evidence: AmountGrid.Evidence, stack: Int, count: Int, _ best: inout Best?
  ) {
    let printed = SumReading(stack: stack, count: count, signs: .printed)
    if mayTie(printed, line, evidence) { consider(printed, line, evidence, &best) }
    guard hasDeductions else { return }
    let deducting = SumReading(stack: stack, count: count, signs: .deducting)
    if mayTie(deducting, line, evidence) { consider(deducting, line, evidence, &best) }
  }

  /// Whether a reading ties in as many fields as it must at least, at a glance: two telling ones, or
  /// any one when the line is declared to be a sum.
  private mutating func mayTie(
    _ reading: SumReading, _ line: Int, _ evidence: AmountGrid.Evidence
  ) -> Bool {
    guard evidence == .strong else {
      return isThorough ? tiesRoughlyTwice(reading, line) : tiesTwice(reading)
    }
    guard isPlain else { return true }
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      budget -= 1
      if !misses(reading, field, grid[line, field]) { return true }
    }
    return false
  }

  private mutating func consider(
    _ reading: SumReading, _ line: Int, _ evidence: AmountGrid.Evidence, _ best: inout Best?
  ) {
    guard let fit = fit(of: reading, line, evidence),
      fit.bearsOut(reading, evidence, isThorough: isThorough)
    else {
      return
    }
    let score = fit.score * 8 + preference(reading, line)
    if let present = best, present.score >= score { return }
    best = (reading, fit, score)
  }

  /// Notes the fields of `line` whose figures don't tie by chance.
  private mutating func findTellingFields(_ line: Int, _ evidence: AmountGrid.Evidence) {
    telling.removeAll(keepingCapacity: true)
    telling.reserveCapacity(isThorough ? SumFinder.probedFields : grid.fieldCount)
    let fit = SumFit(evidence)
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      if stated.kind == .figure, isThorough ? stated.low != .zero : fit.isTelling(stated) {
        telling.append(
          TellingField(
            field: field, stated: stated.low, half: stated.half.mark, widest: shape.halves[field]))
        if isThorough, telling.count == SumFinder.probedFields { return }
      }
    }
  }

  /// How many of the last lines may add up to the figures of two telling fields: without negative
  /// figures no more than stay below the second of them.
  private mutating func weakReach(_ stack: Int, _ limit: Int) -> Int {
    guard !hasDeductions, !stacks[stack].hasNegative else { return limit }
    var (longest, second) = (0, 0)
    for field in telling {
      let reach = stacks[stack].longestRun(
        within: limit, field: field.field, below: field.stated, isExact: shape.isExact,
        of: grid)
      if reach > longest {
        (longest, second) = (reach, longest)
      } else if reach > second {
        second = reach
      }
    }
    return second
  }

  /// Whether a run of lines adds up to the figures of two telling fields, by their low 64 bits.
  private mutating func tiesTwice(_ reading: SumReading) -> Bool {
    budget -= telling.count
    var ties = 0
    let isDeducting = reading.signs == .deducting
    for index in telling.indices {
      let mark = stacks[reading.stack].mark(
        last: reading.count, field: telling[index].field, deducting: isDeducting)
      if mark == telling[index].mark { ties += 1 }
      if ties == 2 { return true }
      if ties + telling.count - index - 1 < 2 { return false }
    }
    return false
  }

  /// The same within what rounding explains.
  private mutating func tiesRoughlyTwice(_ reading: SumReading, _ line: Int) -> Bool {
    budget -= telling.count
    var ties = 0
    let isDeducting = reading.signs == .deducting
    for index in telling.indices {
      let field = telling[index].field
      let mark = stacks[reading.stack].mark(
        last: reading.count, field: field, deducting: isDeducting)
      if telling[index].mayTie(mark, of: reading.count) {
        // Where marks are all of a sum, that of what is stated needs no second look.
        let isTold = shape.isExact && mark == telling[index].mark
        if isTold || !misses(reading, field, grid[line, field]) { ties += 1 }
      }
      if ties == 2 { return true }
      if ties + telling.count - index - 1 < 2 { return false }
    }
    return false
  }

  /// Whether the sum of a reading without odd signs is further off `stated` than rounding explains.
  private mutating func misses(_ reading: SumReading, _ field: Int, _ stated: Amount) -> Bool {
    if reading.isShort {
      let sum = sum(of: reading, field: field)
      return (sum.low - stated.low).magnitude > sum.half + stated.half
    }
    stacks[reading.stack].addUp(grid)
    return stacks[reading.stack].misses(reading, field, stated, grid)
  }

  /// Among readings that fit alike: from the start of the section, plain signs, nested totals.
  private func preference(_ reading: SumReading, _ line: Int) -> Int {
    let lines = stacks[reading.stack].lines
    let first = lines[lines.count - reading.count]
    let startsSection =
      first == grid.lines[line].sectionStart
      || !coverage.isEmpty && coverage[first] == grid.lines[line].sectionStart
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
    if !reading.isShort { stacks[reading.stack].addUp(grid) }
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      budget -= 1
      guard stated.kind != .blank else { continue }
      let failed = fit.failed
      if !reading.isShort, isPlain, stacks[reading.stack].misses(reading, field, stated, grid) {
        fit.failed += 1
      } else {
        let sum = sum(of: reading, field: field)
        guard sum.figures > 0 || sum.unknowns > 0 else { continue }
        let isRepeat = stated.low == last
        fit.count(sum.verdict(against: stated), of: sum, stated: stated, isRepeat: isRepeat)
      }
      // What ties beside a field that does not repeats nothing.
      last = fit.failed > failed ? nil : stated.low
      // Without a declaration one miss may be borne, not two before the first hit; with one, no
      // more than half of the fields may miss.
      if evidence == .weak, fit.failed > 1, fit.exact == 0 { return nil }
      if fit.failed * 2 > grid.fieldCount + 1 { return nil }
    }
    return fit
  }

  /// The sum that a reading gives in `field`; where it is one of many lines, the sums have been added up.
  private func sum(of reading: SumReading, field: Int) -> AmountSum {
    if reading.isShort {
      let lines = stacks[reading.stack].lines
      if reading.signs == .printed {
        return grid.sum(last: reading.count, of: lines, field) { _, _ in false }
      }
      // A closure that needs the grid would hold a copy of everything here.
      let (signs, gridLines) = (reading.signs, grid.lines)
      return grid.sum(last: reading.count, of: lines, field) { signs.takeOff($0, gridLines[$1]) }
    }
    return stacks[reading.stack].sum(
      last: reading.count, field: field, deducting: reading.signs == .deducting, of: grid)
  }

  private func members(of reading: SumReading) -> [(line: Int, isSubtracted: Bool)] {
    let lines = stacks[reading.stack].lines.suffix(reading.count)
    return lines.enumerated().map { ($1, reading.signs.takeOff($0, grid.lines[$1])) }
  }
}
