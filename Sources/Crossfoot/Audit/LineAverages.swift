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
  /// Where figures stand in the first fields, as lanes; empty where they stand in every place.
  private let figures: [UInt64]
  /// Lines that belong together wherever they stand, in their order.
  private let families: [[Int]]
  /// How many lines may stand between an average and what it is made of.
  static let farthestStart = 10
  /// How many fields are summed before an average is looked at closely.
  private static let glances = 3
  /// How many figures an average is tried of.
  private static let reach = 120

  /// The averages among the lines of `search`.
  static func relations(
    in search: LineSearch, _ families: [[Int]]
  ) -> [Relation] {
    let finder = LineAverages(search, families)
    var sums: [UInt64] = []
    var relations: [Relation] = []
    for line in 0..<search.grid.lineCount {
      if let relation = finder.relation(line, &sums) { relations.append(relation) }
    }
    return relations
  }

  init(_ search: LineSearch, _ families: [[Int]] = []) {
    self.families = families
    self.search = search
    let seen = Array(0..<min(search.grid.fieldCount, FigureLanes.count))
    figures = search.marks.isSolid ? [] : LineAverages.figures(of: seen[...], in: search.grid)
  }

  /// The lanes of each line in which a figure stands, all bits of each.
  private static func figures(of fields: ArraySlice<Int>, in grid: AmountGrid) -> [UInt64] {
    (0..<grid.lineCount).map { line in
      var lanes: UInt64 = 0
      for field in fields.reversed() {
        lanes = lanes << 16 | (grid[line, field].kind == .figure ? 0xFFFF : 0)
      }
      return lanes
    }
  }

  /// The relation that a line is in, if any; `sums` is room for sums of words.
  private func relation(_ target: Int, _ sums: inout [UInt64]) -> Relation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return nil }
    let glance = glance(target, probes)
    guard glance != nil || !families.isEmpty, mayBeBelieved(target) else { return nil }
    var best: Relation?
    var likely = glance.map { runs(target, probes, $0, &sums) } ?? []
    if !families.isEmpty { likely += kin(target, probes) }
    for run in likely {
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
    var digits = 0
    for field in 0..<search.grid.fieldCount {
      let stated = search.grid[target, field]
      guard stated.isPlain, stated.low != .zero else { continue }
      // The same figure again says nothing new.
      let isNew = !(0..<field).contains {
        search.grid[target, $0].isPlain && search.grid[target, $0].low == stated.low
      }
      guard isNew else { continue }
      digits += LineSearch.digits(search.marks.spreads[field], beyond: half)
      if digits >= LineSearch.believed { return true }
    }
    return false
  }

  /// The fields of a line that are looked at before all are.
  private struct Glance {
    /// As many of them as are looked at.
    let fields: ArraySlice<Int>
    let group: LaneGroup
    /// The lanes of those in which an average may tie.
    let lanes: UInt64
    /// In how many of them it must.
    let needed: Int
  }

  /// What to look at first; nil when the line can't be an average of lines before it.
  ///
  /// One of the first fields has to tie before the others are looked at, and two of them all. An average
  /// lies between the figures that it is made of.
  private func glance(_ target: Int, _ probes: [Int]) -> Glance? {
    let first = probes.prefix(LineAverages.glances)
    let needed = max(2 - (probes.count - first.count), 1)
    var (open, count) = (0, 0)
    for (place, field) in first.enumerated() where liesBetween(target, field) {
      open |= 1 << place
      count += 1
    }
    guard count >= needed else { return nil }
    let group = LaneGroup(first, in: search)
    var lanes: UInt64 = 0
    for place in 0..<first.count where open >> place & 1 != 0 {
      lanes |= group.highs(of: place + 1) & ~group.highs(of: place)
    }
    return Glance(fields: first, group: group, lanes: lanes, needed: needed)
  }

  /// Whether the figure of a line lies between figures that an average may be made of.
  private func liesBetween(_ target: Int, _ field: Int) -> Bool {
    let marks = search.marks
    guard marks.isExact else { return liesBetweenLarge(target, field) }
    let values = marks.values
    let start = marks.start(of: field)
    let (stated, half) = (values[start + target], Int64(clamping: marks.halves[target]))
    let (most, least) = (stated &+ half, stated &- half)
    var (isAbove, isBelow) = (false, false)
    for line in (firstLine(target)..<target).reversed() {
      let value = values[start + line]
      guard value <= most && !isAbove || value >= least && !isBelow,
        marks.isSolid || search.grid[line, field].kind == .figure
      else { continue }
      isAbove = isAbove || value <= most
      isBelow = isBelow || value >= least
      if isAbove, isBelow { return true }
    }
    return false
  }

  /// The same for figures whose marks are not all of them.
  private func liesBetweenLarge(_ target: Int, _ field: Int) -> Bool {
    let (stated, half) = (search.grid[target, field].low, search.half(target))
    let figures = (firstLine(target)..<target).lazy.map { search.grid[$0, field] }
      .filter { $0.kind == .figure }
    return figures.contains { $0.low <= stated + half }
      && figures.contains { $0.low >= stated - half }
  }

  /// The first line that an average may be made of.
  private func firstLine(_ target: Int) -> Int {
    max(target - LineAverages.farthestStart - LineAverages.reach, 0)
  }

  /// The runs before `target` that a first look speaks for.
  func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var sums: [UInt64] = []
    return glance(target, probes).map { runs(target, probes, $0, &sums) } ?? []
  }

  private func runs(
    _ target: Int, _ probes: [Int], _ glance: Glance, _ sums: inout [UInt64]
  ) -> [[Int]] {
    var found: [[Int]] = []
    // The runs that end at a line, from the shortest one of two lines on; and how many lines they end at.
    let width = min(target, LineAverages.reach) - 1
    guard width > 0 else { return [] }
    let half = search.marks.halves[target]
    let (blur, isBlurred) = half.multipliedReportingOverflow(by: UInt64(width + 1))
    // The figure of the line is taken off each of them.
    let test = LaneTest(
      words: 2 * (width + 1), tolerance: isBlurred ? .max : blur, search.marks)
    let first = firstLine(target)
    addUp(first..<target, target, glance, &sums)
    let words = sums.span
    let isOne = glance.needed == 1
    for start in 1...min(target - 1, LineAverages.farthestStart) {
      let last = target - start
      let end = words[last + 1 - first] &+ test.margin
      var line = last - 1
      let least = last - min(last, width)
      while line >= least {
        let near = test.near(end &- words[line - first]) & glance.lanes
        if near != 0, isOne || near & (near &- 1) != 0,
          isAverage(line...last, target, probes, glance)
        {
          found.append(Array(line...last))
        }
        line -= 1
      }
    }
    return found
  }

  /// Adds up the words of lines, each less that of `target` where figures stand: the figures of a run have
  /// the average that is stated if its sum is near nothing.
  private func addUp(
    _ lines: Range<Int>, _ target: Int, _ glance: Glance, _ sums: inout [UInt64]
  ) {
    let all = glance.group.words
    let figures =
      glance.group.isFirst || self.figures.isEmpty
      ? self.figures : LineAverages.figures(of: glance.fields, in: search.grid)
    let words = all.span
    let stated = words[target]
    var sum: UInt64 = 0
    sums.removeAll(keepingCapacity: true)
    sums.reserveCapacity(lines.count + 1)
    sums.append(0)
    for line in lines {
      sum &+= words[line] &- (figures.isEmpty ? stated : stated & figures[line])
      sums.append(sum)
    }
  }

  /// Whether the figures of a run have the average that is stated in as many of the first fields as they
  /// must, and a first look at all of them speaks for it.
  private func isAverage(
    _ run: ClosedRange<Int>, _ target: Int, _ probes: [Int], _ glance: Glance
  ) -> Bool {
    let half = search.half(target)
    guard
      glance.fields.count(where: { mayTie(run, target, $0) }) >= glance.needed,
      isNear(run, target, glance.fields, half)
    else { return false }
    let members = Array(run)
    return search.isLikely(probes) { tie(members, target, $0) }
  }

  /// Whether the figures of a run may have the average that is stated, by their marks.
  private func mayTie(_ run: ClosedRange<Int>, _ target: Int, _ field: Int) -> Bool {
    let marks = search.marks
    let start = marks.start(of: field)
    var (sum, count): (Int64, Int64) = (0, 0)
    for line in run {
      switch search.grid[line, field].kind {
      case .blank: continue
      case .unknown: return false
      case .figure: break
      }
      sum &+= marks.values[start + line]
      count += 1
    }
    // A blank and a figure have no average.
    guard count >= 2 else { return false }
    let (blur, isBlurred) = marks.halves[target].multipliedReportingOverflow(by: UInt64(count))
    return isBlurred || LineMarks.isNear(marks.values[start + target] &* count &- sum, blur)
  }

  private func isNear(
    _ run: ClosedRange<Int>, _ target: Int, _ fields: ArraySlice<Int>, _ half: Decimal
  ) -> Bool {
    fields.contains { field in
      if case .ties = LineAverages.tie(sum(run, field), search.grid[target, field], half) {
        return true
      }
      return false
    }
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
    run.reduce(AmountSum()) { $0 + AmountSum(search.grid[$1, field]) }
  }

  /// What a field says of the average of `members` for `target`.
  func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
    var sum = AmountSum()
    var (least, greatest): (Decimal?, Decimal?)
    for member in members {
      let amount = search.grid[member, field]
      sum = sum + AmountSum(amount)
      guard amount.kind == .figure else { continue }
      least = min(least ?? amount.low, amount.low)
      greatest = max(greatest ?? amount.low, amount.low)
    }
    let half = search.half(target)
    guard case .ties = LineAverages.tie(sum, search.grid[target, field], half), let least,
      let greatest
    else { return LineAverages.tie(sum, search.grid[target, field], half) }
    // An average lies between its figures: it says no more than they are apart.
    let digits = LineSearch.digits(greatest - least, beyond: half)
    return digits > 0 ? .ties(digits: digits) : .silent
  }

  /// A tie, worth no more than luck leaves of it.
  private func rarely(
    _ tie: LineSearch.Tie, _ members: [Int], _ target: Int, _ field: Int
  ) -> LineSearch.Tie {
    guard case .ties(let digits) = tie else { return tie }
    let sum = members.reduce(AmountSum()) { $0 + AmountSum(search.grid[$1, field]) }
    return .ties(digits: min(digits, chance(of: sum, target, field)))
  }

  /// How many digits it is worth that a line hits an average which other lines hit, too.
  private func chance(of sum: AmountSum, _ target: Int, _ field: Int) -> Int {
    let half = search.half(target)
    var (hits, figures) = (1, 0)
    for line in 0..<search.grid.lineCount where search.grid[line, field].isPlain {
      figures += 1
      if line != target, case .ties = LineAverages.tie(sum, search.grid[line, field], half) {
        hits += 1
      }
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
