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
  /// Lines that belong together wherever they stand, in their order.
  private let families: [[Int]]
  /// How far rounding may have moved a figure at most.
  private let widest: UInt64
  /// Room for running sums, in three fields each.
  private var sums: [(Int64, Int64, Int64)] = []
  /// How many lines may stand between an average and what it is made of.
  static let farthestStart = 10
  /// How many fields are summed before an average is looked at closely.
  private static let glances = 3
  /// How many figures an average is tried of.
  private static let reach = 120
  /// How many figures are looked at closely for one line: where rows come again and again, all runs of them have
  /// the same average, and none of them says more than the first ones.
  private static let patience = 5_000
  /// How many figures may still be looked at for the line at hand.
  private var patience = LineAverages.patience

  /// The averages among the lines of `search`.
  static func relations(
    in search: LineSearch, _ families: [[Int]]
  ) -> [Relation] {
    var finder = LineAverages(search, families)
    var relations: [Relation] = []
    for line in 0..<search.grid.lineCount {
      if let relation = finder.relation(line) { relations.append(relation) }
    }
    return relations
  }

  init(_ search: LineSearch, _ families: [[Int]] = []) {
    self.families = families
    self.search = search
    widest = search.shape.halves.max() ?? 0
    let most = LineAverages.farthestStart + LineAverages.reach + 1
    sums.reserveCapacity(min(search.grid.lineCount, most))
  }

  /// The relation that a line is in, if any.
  private mutating func relation(_ target: Int) -> Relation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return nil }
    let glance = glance(target, probes)
    guard glance != nil || !families.isEmpty, mayBeBelieved(target) else { return nil }
    patience = LineAverages.patience
    var best: Relation?
    var likely = glance.map { runs(target, probes, $0) } ?? []
    if !families.isEmpty { likely += kin(target, probes) }
    for run in likely where patience > 0 {
      patience -= search.grid.fieldCount * (run.count + search.grid.lineCount)
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

  /// The fields of a line that are looked at before all are: the first ones, as far as an average may tie
  /// in them.
  private struct Glance {
    /// The fields, one of them more than once where they are fewer than three.
    var fields: (Int, Int, Int)
    var count = 0
    /// In how many of them it must, and in how many the rounding of all figures must leave it possible.
    let needed: (closely: Int, roughly: Int)
    /// How far rounding may have moved a figure that is averaged, where that matters.
    let half: UInt64

    mutating func add(_ field: Int) {
      if count == 0 { fields = (field, field, field) }
      if count == 1 { fields.1 = field }
      if count == 2 { fields.2 = field }
      count += 1
    }

    /// Whether the third field is no other one.
    var isOfTwo: Bool { count == 2 }

    /// In how many of the fields two sums are no further than `blur` apart.
    func near(_ one: (Int64, Int64, Int64), _ other: (Int64, Int64, Int64), _ blur: UInt64) -> Int {
      var near = LineMarks.isNear(one.0 &- other.0, blur) ? 1 : 0
      if count > 1, LineMarks.isNear(one.1 &- other.1, blur) { near += 1 }
      if count > 2, LineMarks.isNear(one.2 &- other.2, blur) { near += 1 }
      return near
    }
  }

  /// What to look at first; nil when the line can't be an average of lines before it.
  ///
  /// One of the first fields has to tie before the others are looked at, and two of them all; a first look ends
  /// where two of three miss. An average lies between the figures that it is made of.
  private func glance(_ target: Int, _ probes: [Int]) -> Glance? {
    let first = probes.prefix(LineAverages.glances)
    let needed = max(2 - (probes.count - first.count), 1)
    // Where figures stand in all places, what is not near misses.
    let isFull = first.count == LineAverages.glances && first.allSatisfy(search.marks.isFull)
    var glance = Glance(
      fields: (0, 0, 0), needed: (needed, isFull ? 2 : needed), half: isFull ? widest : 0)
    for field in first where search.marks.liesBetween(target, field, glance.half) {
      glance.add(field)
    }
    return glance.count >= max(needed, glance.needed.roughly) ? glance : nil
  }

  /// The runs before `target` that a first look speaks for; for tests, which compare them with all runs.
  mutating func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    glance(target, probes).map { runs(target, probes, $0) } ?? []
  }

  private mutating func runs(_ target: Int, _ probes: [Int], _ glance: Glance) -> [[Int]] {
    var found: [[Int]] = []
    // The runs that end at a line, from the shortest one of two lines on; and how many lines they end at.
    let width = min(target, LineAverages.reach) - 1
    guard width > 0 else { return [] }
    let half = search.marks.halves[target]
    let isBlurred = half + glance.half > UInt64.max / UInt64(2 * (width + 1))
    let first = max(target - LineAverages.farthestStart - LineAverages.reach, 0)
    addUp(first..<target, target, glance)
    for start in 1...min(target - 1, LineAverages.farthestStart) {
      let last = target - start
      let end = last + 1 - first
      let least = end - 1 - min(last, width)
      var (place, near) = (end - 1, 0)
      while place > least, patience > 0 {
        (place, near) =
          isBlurred
          ? (place - 1, 0) : nearPlace(before: place, downTo: least, end, half, glance)
        if place >= least, isAverage(first + place, last, target, probes, glance, near) {
          found.append(Array(first + place...last))
        }
      }
    }
    return found
  }

  /// The next place before `start`, and not before `least`, of which the sum is so near that at `end` that the
  /// lines between them may have the average, each of whose figures may be `half` off, with the number of fields
  /// in which it is; else one before `least`.
  private func nearPlace(
    before start: Int, downTo least: Int, _ end: Int, _ half: UInt64, _ glance: Glance
  ) -> (place: Int, near: Int) {
    let sums = sums.span
    let (rough, last) = (half &+ glance.half, sums[end])
    var place = start &- 1
    var blur = rough &* UInt64(truncatingIfNeeded: end &- place)
    // Seen from the least sum that is near.
    var (one, two, three) = last
    one &+= Int64(truncatingIfNeeded: blur)
    two &+= Int64(truncatingIfNeeded: blur)
    three = glance.isOfTwo ? .max : three &+ Int64(truncatingIfNeeded: blur)
    let step = Int64(truncatingIfNeeded: rough)
    while place >= least {
      let sum = sums[place]
      var near = UInt64(bitPattern: one &- sum.0) <= 2 &* blur ? 1 : 0
      near &+= UInt64(bitPattern: two &- sum.1) <= 2 &* blur ? 1 : 0
      near &+= UInt64(bitPattern: three &- sum.2) <= 2 &* blur ? 1 : 0
      if near >= glance.needed.roughly {
        near = glance.near(sum, last, half &* UInt64(truncatingIfNeeded: end &- place))
        if near >= glance.needed.closely { return (place, near) }
      }
      place &-= 1
      blur &+= rough
      (one, two, three) = (one &+ step, two &+ step, three &+ step)
    }
    return (place, 0)
  }

  /// Adds up, for each of the fields that are looked at, by how much the figures of lines surpass that of
  /// `target`: a run has the average that is stated if its sum is near nothing.
  private mutating func addUp(_ lines: Range<Int>, _ target: Int, _ glance: Glance) {
    let marks = search.marks
    let allValues = marks.values
    let values = allValues.span
    let starts = (
      marks.start(of: glance.fields.0), marks.start(of: glance.fields.1),
      marks.start(of: glance.fields.2)
    )
    let stated = (
      values[starts.0 + target], values[starts.1 + target], values[starts.2 + target]
    )
    let isFull = (
      marks.isFull(glance.fields.0), marks.isFull(glance.fields.1), marks.isFull(glance.fields.2)
    )
    sums.removeAll(keepingCapacity: true)
    var sum: (Int64, Int64, Int64) = (0, 0, 0)
    sums.append(sum)
    for line in lines {
      if isFull.0 || search.grid[line, glance.fields.0].kind != .blank {
        sum.0 &+= values[starts.0 &+ line] &- stated.0
      }
      if isFull.1 || search.grid[line, glance.fields.1].kind != .blank {
        sum.1 &+= values[starts.1 &+ line] &- stated.1
      }
      if isFull.2 || search.grid[line, glance.fields.2].kind != .blank {
        sum.2 &+= values[starts.2 &+ line] &- stated.2
      }
      sums.append(sum)
    }
  }

  /// Whether the figures of the lines from `first` to `last` have the average that is stated in one of the
  /// first fields, `near` of which are near it, and a first look at all of them speaks for it.
  private mutating func isAverage(
    _ first: Int, _ last: Int, _ target: Int, _ probes: [Int], _ glance: Glance, _ near: Int
  ) -> Bool {
    patience -= (last - first + 1) * probes.count
    // Where a figure stands in every place, the first fields need no second look.
    let isSeen = search.marks.isSolid && near > 0
    let rest = isSeen ? probes.dropFirst(LineAverages.glances) : probes[...]
    guard mayTie(first...last, target, rest, near: isSeen ? near : 0) else { return false }
    let half = search.half(target)
    let isTold = [glance.fields.0, glance.fields.1, glance.fields.2].contains { field in
      if case .ties = LineAverages.tie(sum(first...last, field), search.grid[target, field], half) {
        return true
      }
      return false
    }
    guard isTold else { return false }
    let members = Array(first...last)
    return search.isLikely(probes) { tie(members, target, $0) }
  }

  /// Whether the figures of lines may have the average that is stated in two of `fields`, by their marks.
  ///
  /// In so many other fields they are `near` it.
  private func mayTie(
    _ lines: some Collection<Int>, _ target: Int, _ fields: ArraySlice<Int>, near: Int = 0
  ) -> Bool {
    var (near, left) = (near, fields.count)
    for field in fields {
      if near >= 2 || near + left < 2 { break }
      if mayTie(lines, target, field) { near += 1 }
      left -= 1
    }
    return near >= 2
  }

  private func mayTie(_ lines: some Collection<Int>, _ target: Int, _ field: Int) -> Bool {
    let marks = search.marks
    let start = marks.start(of: field)
    var (sum, count): (Int64, Int64) = (0, 0)
    for line in lines {
      if !marks.isSolid {
        let kind = search.grid[line, field].kind
        if kind == .unknown { return false }
        if kind == .blank { continue }
      }
      sum &+= marks.values[start + line]
      count += 1
    }
    // A blank and a figure have no average.
    guard count >= 2 else { return false }
    let (blur, isBlurred) = marks.halves[target].multipliedReportingOverflow(by: UInt64(count))
    return isBlurred || LineMarks.isNear(marks.values[start + target] &* count &- sum, blur)
  }

  /// Lines of one family before `target` that a first look speaks for.
  private mutating func kin(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var found: [[Int]] = []
    for family in families {
      let end = family.firstIndex { $0 >= target } ?? family.count
      guard end >= 2, patience > 0 else { continue }
      for start in (max(end - LineAverages.reach, 0)..<end - 1).reversed() where patience > 0 {
        patience -= end - start
        guard mayTie(family[start..<end], target, probes[...]) else { continue }
        let members = Array(family[start..<end])
        if search.isLikely(probes, { tie(members, target, $0) }) { found.append(members) }
      }
    }
    return found
  }

  private func sum(_ run: ClosedRange<Int>, _ field: Int) -> AmountSum {
    run.reduce(into: AmountSum()) { $0.add(search.grid[$1, field]) }
  }

  /// What a field says of the average of `members` for `target`.
  func tie(_ members: [Int], _ target: Int, _ field: Int) -> LineSearch.Tie {
    var sum = AmountSum()
    var (least, greatest): (Decimal?, Decimal?)
    for member in members {
      let amount = search.grid[member, field]
      sum.add(amount)
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
    let sum = members.reduce(into: AmountSum()) { $0.add(search.grid[$1, field]) }
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
