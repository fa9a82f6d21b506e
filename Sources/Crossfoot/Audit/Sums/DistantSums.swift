/// Sums of lines that do not stand right beside their total: every second column, where percentages
/// stand between counts; two columns on either side; a block behind another one.
struct DistantSums {
  let search: LineSearch

  /// The widest step between addends.
  private static let longestStep = 6
  /// How far the first addend stands from the total at most.
  private static let farthestStart = 8
  /// The same for addends that stand side by side.
  private static let farthestRun = 24
  /// Up to where an addend stands near its total.
  private static let nearby = 10
  /// How many addends are tried.
  private static let addends = 40
  /// How many more digits a sum must be worth that stands beside another one for the same line, or
  /// whose addends stand far off.
  private static let doubt = 3
  /// How many lines are searched for two runs with a gap between them.
  private static let gapped = 40
  /// How many sums one line may be.
  private static let readings = 2

  /// Whether the lines are columns.
  let isTurned: Bool
  /// Lines that belong together wherever they stand, in their order.
  private let families: [[Int]]
  /// Whether a sum takes each line in; empty where none is known.
  private let isTaken: [Bool]
  /// The pairs of lines around each line that a first look speaks for.
  private let pairs: [[[Int]]]
  /// How far rounding puts a line and a sum of others apart at most.
  private let tolerance: UInt64

  /// The sums of `search`, whose lines are columns if it `isTurned`; for lines that are a sum in `found`,
  /// only what leaves no doubt.
  static func relations(
    in search: LineSearch, isTurned: Bool, families: [[Int]], pairs: [[[Int]]],
    besides found: [SumRelation]
  ) -> [SumRelation] {
    let lineCount = search.grid.lineCount
    var isKnown: [Bool] = []
    var isTaken: [Bool] = []
    for sum in found where !sum.isDifference {
      if isKnown.isEmpty {
        isKnown = Array(filledWith: false, count: lineCount)
        isTaken = isKnown
      }
      isKnown[sum.target] = true
      for member in sum.members { isTaken[member.line] = true }
    }
    let finder = DistantSums(
      search, isTurned: isTurned, families: families, pairs: pairs, isTaken: isTaken)
    var relations: [SumRelation] = []
    for line in 0..<lineCount {
      let found = finder.relations(line, isKnown: !isKnown.isEmpty && isKnown[line])
      if !found.isEmpty { relations += found }
    }
    return relations
  }

  /// The sums of lines of one family, as far as they leave no doubt.
  static func totals(
    of family: [Int], in search: LineSearch
  ) -> [SumRelation] {
    let finder = DistantSums(search, families: [family])
    return (0..<search.grid.lineCount).flatMap { line -> [SumRelation] in
      let probes = search.probes(of: line)
      guard probes.count >= 2, finder.mayBeSum(line, isKnown: true),
        search.marks.mayBeSum(line, probes)
      else { return [] }
      return finder.relations(line, finder.kin(line, probes), isKnown: true)
    }
  }

  init(
    _ search: LineSearch, isTurned: Bool = true, families: [[Int]] = [],
    pairs: [[[Int]]] = [], isTaken: [Bool] = []
  ) {
    self.pairs = pairs
    self.isTaken = isTaken
    self.isTurned = isTurned
    self.families = families
    self.search = search
    tolerance = search.marks.tolerance(of: min(DistantSums.addends, search.marks.lineCount) + 1)
  }

  private func relations(_ target: Int, isKnown: Bool) -> [SumRelation] {
    guard mayBeSum(target, isKnown: isKnown) else { return [] }
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return [] }
    guard search.marks.mayBeSum(target, probes) else {
      // A pair may stand behind its sum.
      return relations(target, pairs[target], isKnown: isKnown)
    }
    var likely = runs(target, probes)
    if !pairs[target].isEmpty { likely += pairs[target] }
    if !families.isEmpty { likely += kin(target, probes) }
    let found = relations(target, likely, isKnown: isKnown)
    if !found.isEmpty || isKnown || !isTurned || search.grid.lineCount > DistantSums.gapped {
      return found
    }
    return relations(target, gappedRuns(target, probes), isKnown: true)
  }

  /// Whether the figures of a line could be worth enough digits: where nothing is negative no addend has
  /// more of them than its sum.
  func mayBeSum(_ target: Int, isKnown: Bool) -> Bool {
    let needed = LineSearch.believed + (isKnown ? DistantSums.doubt : 0)
    return search.bound(of: target).map { $0 >= needed } ?? true
  }

  /// The best of the sums `likely`.
  private func relations(_ target: Int, _ likely: [[Int]], isKnown: Bool) -> [SumRelation] {
    if likely.isEmpty { return [] }
    var found: [(members: [Int], support: LineSearch.Support)] = []
    for members in likely {
      guard let support = search.support(target, { tie(members, target, $0) }),
        isBelieved(support, members, target, isKnown: isKnown)
      else { continue }
      found.append((members, support))
    }
    var chosen: [(members: [Int], support: LineSearch.Support)] = []
    while chosen.count < DistantSums.readings {
      let others = found.filter { other in
        chosen.allSatisfy { Set($0.members).isDisjoint(with: other.members) }
      }
      guard let first = others.first else { break }
      // Of those that tie in as many fields, the first one.
      chosen.append(
        others.dropFirst().reduce(first) { $1.support.tied > $0.support.tied ? $1 : $0 })
    }
    return chosen.map { members, support in
      var fit = SumFit(.weak)
      fit.exact = support.tied
      return SumRelation(
        target: target, members: members.map { ($0, false) }, fit: fit, evidence: .weak,
        isBorneOut: true)
    }
  }

  private func isBelieved(
    _ support: LineSearch.Support, _ members: [Int], _ target: Int, isKnown: Bool
  ) -> Bool {
    // Rows don't take turns all along, as columns do.
    let isOdd = !isTurned && members.count > 2
    let isFar = members.contains { abs($0 - target) > DistantSums.nearby }
    let digits = LineSearch.believed + DistantSums.doubt * (1 + 2 * support.failed)
    if isKnown || isFar || isOdd, support.digits < digits || support.tied < 6 * support.failed {
      return false
    }
    return !search.isProportional(target, members, support)
  }

  /// Two runs of lines with a gap between them that a first look speaks for.
  ///
  /// One stands right before `target`, the other ends further off; lines that a sum takes in don't count.
  func gappedRuns(_ target: Int, _ probes: [Int]) -> [[Int]] {
    // Three lines and a gap.
    guard target >= 4 else { return [] }
    var found: [[Int]] = []
    let open = (0..<target).filter { isTaken.isEmpty || !isTaken[$0] }
    let marks = search.marks
    let allValues = marks.values
    let values = allValues.span
    var near = LineGlance(target, probes, marks, tolerance)
    let first = values.extracting(marks.range(of: near.fields.0))
    let second = values.extracting(marks.range(of: near.fields.1))
    let third = values.extracting(marks.range(of: near.fields.2))
    for start in open.indices.reversed() {
      near.add(first[open[start]], second[open[start]], third[open[start]])
      if near.isBeyond { break }
      for end in (0..<max(start - 1, 0)).reversed() {
        var sum = near
        for place in (0...end).reversed() {
          let line = open[place]
          sum.add(first[line], second[line], third[line])
          if !sum.isBelow, sum.isNear, open.count - start + end - place + 1 > 2,
            !marks.isNothing[line]
          {
            let members = Array(open[place...end] + open[start...])
            if isLikely(members, target, probes) { found.append(members) }
          }
          if sum.isBeyond { break }
        }
      }
    }
    return found
  }

  /// Lines of one family before `target` that a first look speaks for.
  func kin(_ target: Int, _ probes: [Int]) -> [[Int]] {
    // Two lines of a family stand before the third one.
    guard families.contains(where: { $0.count >= 2 && $0[1] < target }) else { return [] }
    var found: [[Int]] = []
    let marks = search.marks
    let allValues = marks.values
    let values = allValues.span
    for family in families {
      let end = family.firstIndex { $0 >= target } ?? family.count
      guard end >= 2 else { continue }
      var sum = LineGlance(target, probes, marks, tolerance)
      let first = values.extracting(marks.range(of: sum.fields.0))
      let second = values.extracting(marks.range(of: sum.fields.1))
      let third = values.extracting(marks.range(of: sum.fields.2))
      for start in (max(end - DistantSums.addends, 0)..<end).reversed() {
        let line = family[start]
        sum.add(first[line], second[line], third[line])
        guard end - start >= 2, !sum.isBelow, sum.isNear, !marks.isNothing[line] else { continue }
        let members = Array(family[start..<end])
        if isLikely(members, target, probes) { found.append(members) }
      }
    }
    return found
  }

  /// Lines that stand `step` apart, from `first` to `last`.
  private struct Run {
    let first: Int
    let last: Int
    let step: Int

    var count: Int { (last - first) / step + 1 }
    var lines: [Int] { (0..<count).map { first + $0 * step } }
  }

  /// The runs before `target`, with any step, that a first look speaks for.
  func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    let marks = search.marks
    let allValues = marks.values
    let values = allValues.span
    let none = LineGlance(target, probes, marks, tolerance)
    let first = values.extracting(marks.range(of: none.fields.0))
    let second = values.extracting(marks.range(of: none.fields.1))
    let third = values.extracting(marks.range(of: none.fields.2))
    for step in 1...DistantSums.longestStep {
      let farthest = step == 1 ? DistantSums.farthestRun : DistantSums.farthestStart
      // A sum has two addends.
      let least = max(target &- farthest, step)
      let most = step &* (DistantSums.addends - 1)
      var last = target &- (step == 1 ? 2 : 1)
      while last >= least {
        let end = max(last &- most, 0)
        var sum = none
        sum.add(first[last], second[last], third[last])
        // What is below is not beyond; what is beyond by itself is no addend.
        var line = !sum.isBelow && sum.isBeyond ? end : last
        while line &- step >= end {
          line &-= step
          sum.add(first[line], second[line], third[line])
          if sum.isBelow { continue }
          if sum.isNear {
            let run = Run(first: line, last: last, step: step)
            if isLikely(run, target, probes, near: sum.near, of: none.count) {
              found.append(run.lines)
            }
          } else if sum.isBeyond {
            break
          }
        }
        last &-= 1
      }
    }
    return found
  }

  /// Whether a first look speaks for a run that is `near` its target in so many of the first `count` fields.
  ///
  /// It is a function of its own so that what is tried again and again has all registers.
  @inline(never)
  private func isLikely(
    _ run: Run, _ target: Int, _ probes: [Int], near: Int, of count: Int
  ) -> Bool {
    let marks = search.marks
    guard !marks.isNothing[run.first] else { return false }
    // Two fields tie.
    let isTwice =
      near >= 2
      || marks.mayTieOnce(from: run.first, by: run.step, run.count, target, probes[count...])
    return isTwice && marks.mayTie(from: run.first, by: run.step, run.count, target, probes)
      && isTold(run.lines, target, probes)
  }

  /// Whether a first look speaks for a sum.
  private func isLikely(_ members: [Int], _ target: Int, _ probes: [Int]) -> Bool {
    search.marks.mayTie(members, target, probes) && isTold(members, target, probes)
  }

  /// Whether the first fields tell a sum, looked at closely.
  func isTold(_ members: [Int], _ target: Int, _ probes: [Int]) -> Bool {
    search.isLikely(probes) { tie(members, target, $0) }
  }

  /// What a field says of the sum of `members` for `target`.
  func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
    let stated = search.grid[target, field]
    guard stated.isPlain else { return .silent }
    let halves = search.marks.halves
    // No unit is so large that the halves of so many lines don't fit.
    var blur = halves[target]
    var (sum, least) = (Int128(0), Int128.max)
    var (figures, lone, nonzero) = (0, 0, 0)
    for member in members {
      let amount = search.grid[member, field]
      blur &+= halves[member]
      guard amount.kind == .figure else {
        if amount.kind == .unknown { return .silent }
        continue
      }
      figures += 1
      let nanos = amount.low.nanos
      sum &+= nanos
      if nanos != 0 || amount.reach != .zero { nonzero += 1 }
      if nanos == 0 { continue }
      least = min(least, nanos < 0 ? 0 &- nanos : nanos)
      lone = member
    }
    guard figures > 0 else { return .silent }
    let difference = sum &- stated.low.nanos
    guard difference.magnitude <= UInt128(blur) else { return .misses }
    guard stated.low != .zero, nonzero > 0 else { return .silent }
    // With less than two addends a tie says only that two figures are the same.
    guard nonzero >= 2 else { return .echoes(lone) }
    // An addend that rounding could hide proves nothing: the digits of the least one count.
    guard least < .max else { return .ties(digits: 1) }
    let hidden = difference == 0 ? search.half(target) : Decimal(nanos: Int128(blur))
    let digits = LineSearch.digits(Decimal(nanos: least), beyond: hidden)
    return digits > 0 ? .ties(digits: digits) : .silent
  }
}
