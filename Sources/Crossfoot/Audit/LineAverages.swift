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
  private let sums: RunningSums
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
    var scratch = Scratch()
    var relations: [Relation] = []
    for line in 0..<search.grid.lineCount {
      if let relation = finder.relation(line, &scratch) { relations.append(relation) }
    }
    return relations
  }

  /// Room for what is noted of the runs before a line.
  private struct Scratch {
    /// In how many fields each run is near.
    var near: [UInt8] = []
    var field = AverageField()
  }

  init(_ search: LineSearch, _ families: [[Int]] = []) {
    self.families = families
    self.search = search
    sums = RunningSums(search.grid, search.marks)
  }

  private func relation(_ target: Int, _ scratch: inout Scratch) -> Relation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return nil }
    let glance = glance(target, probes)
    guard glance != nil || !families.isEmpty, mayBeBelieved(target) else { return nil }
    var best: Relation?
    var likely = glance.map { runs(target, probes, $0, &scratch) } ?? []
    likely += kin(target, probes)
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
      digits += LineSearch.digits(sums.spreads[field], beyond: half)
      if digits >= LineSearch.believed { return true }
    }
    return false
  }

  /// The fields of a line that are looked at before all are.
  private struct Glance {
    /// Those of them in which an average may tie.
    let fields: [Int]
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
    let half = search.marks.halves[target]
    var fields: [Int] = []
    for field in first
    where sums.holdsAverage(search.grid[target, field].low, half, before: target, field) {
      if fields.isEmpty { fields.reserveCapacity(first.count) }
      fields.append(field)
    }
    return fields.count >= needed ? Glance(fields: fields, needed: needed) : nil
  }

  /// The runs before `target` that a first look speaks for.
  func runs(_ target: Int, _ probes: [Int]) -> [[Int]] {
    var scratch = Scratch()
    return glance(target, probes).map { runs(target, probes, $0, &scratch) } ?? []
  }

  private func runs(
    _ target: Int, _ probes: [Int], _ glance: Glance, _ scratch: inout Scratch
  ) -> [[Int]] {
    var found: [[Int]] = []
    let half = search.half(target)
    // The runs that end at a line, from the shortest one of two lines on; and how many lines they end at.
    let width = min(target, LineAverages.reach) - 1
    guard width > 0 else { return [] }
    let starts = min(target - 1, LineAverages.farthestStart)
    scratch.near.removeAll(keepingCapacity: true)
    scratch.near.append(contentsOf: repeatElement(0, count: starts * width))
    let cells = sums.cells.span
    var isAny = false
    // All runs of a field are tried before those of the next.
    for field in glance.fields {
      scratch.field.start(field, of: target, search.marks, longest: width + 1)
      scratch.field.addUp(cells)
      for start in 1...starts {
        let last = target - start
        let hasNear = scratch.field.note(
          before: last, min(last, width), cells, in: &scratch.near, from: (start - 1) * width)
        isAny = isAny || hasNear
      }
    }
    guard isAny else { return [] }
    let near = scratch.near.span
    for start in 1...starts {
      let last = target - start
      for place in 0..<min(last, width) where near[(start - 1) * width + place] >= glance.needed {
        let run = last - 1 - place...last
        guard isNear(run, target, glance.fields, half) else { continue }
        let members = Array(run)
        if search.isLikely(probes, { tie(members, target, $0) }) { found.append(members) }
      }
    }
    return found
  }

  private func isNear(
    _ run: ClosedRange<Int>, _ target: Int, _ fields: [Int], _ half: Decimal
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

/// What is known of the figures of each field, by their marks.
private struct RunningSums {
  /// The figures of field after field.
  let cells: [AverageField.Cell]
  /// The least and the greatest figure before each line, or the nearest numbers of 64 bits.
  private let bounds: [Bounds]
  private let lineCount: Int
  /// How far apart the figures of each field, and zero, are: no average says more.
  let spreads: [Decimal]

  private struct Bounds {
    var least = Int64.max
    var greatest = Int64.min
  }

  init(_ grid: AmountGrid, _ marks: LineMarks) {
    lineCount = grid.lineCount
    var cells: [AverageField.Cell] = []
    var all: [Bounds] = []
    var spreads: [Decimal] = []
    cells.reserveCapacity(grid.fieldCount * grid.lineCount)
    all.reserveCapacity(grid.fieldCount * grid.lineCount)
    spreads.reserveCapacity(grid.fieldCount)
    for field in 0..<grid.fieldCount {
      var bounds = Bounds()
      let start = marks.start(of: field)
      for line in 0..<grid.lineCount {
        all.append(bounds)
        let amount = grid[line, field]
        let mark = marks.values[start + line]
        cells.append(AverageField.Cell(mark: mark, amount.kind))
        guard amount.kind == .figure else { continue }
        let nearest = marks.isExact ? mark : Int64(clamping: amount.low.nanos)
        bounds.least = min(bounds.least, nearest)
        bounds.greatest = max(bounds.greatest, nearest)
      }
      spreads.append(
        marks.isExact
          ? Decimal(nanos: Int128(max(bounds.greatest, 0)) - Int128(min(bounds.least, 0)))
          : RunningSums.spread(of: field, in: grid))
    }
    (self.cells, self.bounds, self.spreads) = (cells, all, spreads)
  }

  private static func spread(of field: Int, in grid: AmountGrid) -> Decimal {
    var (least, greatest) = (Decimal.zero, Decimal.zero)
    for line in 0..<grid.lineCount where grid[line, field].kind == .figure {
      least = min(least, grid[line, field].low)
      greatest = max(greatest, grid[line, field].low)
    }
    return greatest - least
  }

  /// Whether `stated`, up to `half` a unit, lies between the least and the greatest figure before a line.
  func holdsAverage(_ stated: Decimal, _ half: UInt64, before line: Int, _ field: Int) -> Bool {
    let place = bounds[field * lineCount + line]
    guard place.least <= place.greatest else { return false }
    let stated = Int64(clamping: stated.nanos)
    let half = Int64(clamping: half)
    let (low, isBelowAll) = place.least.subtractingReportingOverflow(half)
    let (high, isAboveAll) = place.greatest.addingReportingOverflow(half)
    return (isBelowAll || low <= stated) && (isAboveAll || stated <= high)
  }
}
