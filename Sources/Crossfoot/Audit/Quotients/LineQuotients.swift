/// Lines that are quotients of two others: shares, ratios, and relative changes.
///
/// ```
///           2020    2019   Change   of sales       change = (2020 - 2019) / 2019
/// Sales    1,250   1,000      25%     100.0%       of sales = 2020 / the first line of 2020
/// ```
/// Everything is compared crosswise, as products: c = a / b ties when c·b and a differ by no more than
/// rounding explains.
struct LineQuotients {
  /// A line that is a quotient of two others.
  struct Relation {
    var form: Form
    var target: Int
    /// The line that is divided.
    var upper: Int
    /// The line by which it is divided.
    var lower: Int
    var support: LineSearch.Support
  }

  /// How the target follows from the two lines.
  enum Form: CaseIterable {
    case ratio, percent, change, percentChange

    /// What the quotient is multiplied with before it is printed.
    var factor: Int128 { self == .percent || self == .percentChange ? 100 : 1 }
    var isChange: Bool { self == .change || self == .percentChange }
    /// Whether it compares figures of a kind: a share, or a change.
    var isRelative: Bool { self != .ratio }
  }

  private let search: LineSearch

  /// How far the two lines stand from their quotient at most.
  private let reach: Int
  /// The same for a line that is printed finer than they are.
  private let wideReach: Int

  /// How far a quotient stands at most from what it is made of.
  private static let farthest = 40

  /// Looks for quotients that stand no further than `reach` from what they are made of.
  init(_ search: LineSearch, reach: Int) {
    self.search = search
    self.reach = reach
    wideReach = max(reach, LineQuotients.farthest)
  }

  /// The quotients among the lines of the grid.
  var relations: [Relation] {
    var found: [Relation] = []
    var weak: [Relation] = []
    var trials = Trials(search)
    for line in 0..<search.grid.lineCount {
      let (believed, others) = relations(line, &trials)
      for relation in believed { found.append(isProduct(relation) ? turned(relation) : relation) }
      for relation in others { weak.append(relation) }
    }
    if found.count + weak.count >= QuotientSeries.lines {
      found += QuotientSeries(self, found: found, weak: weak).relations
    }
    return LineQuotients.eachOnce(found)
  }

  /// The relations without those that say the same of the same lines: the quotient that stands behind
  /// both lines that it is made of is the one that is meant.
  private static func eachOnce(_ found: [Relation]) -> [Relation] {
    guard found.count > 1 else { return found }
    var kept: [Relation] = []
    for relation in found {
      let lines = Set([relation.target, relation.upper, relation.lower])
      guard
        let index = kept.firstIndex(where: { Set([$0.target, $0.upper, $0.lower]) == lines })
      else {
        kept.append(relation)
        continue
      }
      if relation.target == lines.max(), kept[index].target != relation.target {
        kept[index] = relation
      }
    }
    return kept
  }

  /// How many quotients of other lines one line may be.
  private static let readings = 2
  /// How many more digits a quotient must be worth of whose lines one stands far off.
  private static let doubt = 3

  /// The quotients that a line is, and those that it may be as far as its own figures say.
  private func relations(
    _ target: Int, _ trials: inout Trials
  ) -> (believed: [Relation], weak: [Relation]) {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return ([], []) }
    var found: [Relation] = []
    var weak: [Relation] = []
    forEachLikely(target, probes, &trials) { form, upper, lower in
      let relation = self.relation(form, target, upper, lower)
      let isFar = max(abs(upper - target), abs(lower - target)) > reach
      let isDoubted =
        isFar
        && (relation.support.failed > 0
          || relation.support.digits < LineSearch.believed + LineQuotients.doubt)
      if relation.support.isBelieved {
        if !isDoubted { found.append(relation) }
      } else if !isFar, relation.support.failed == 0 {
        weak.append(relation)
      }
    }
    guard found.count > 1 else { return (found, weak) }
    var chosen: [Relation] = []
    while chosen.count < LineQuotients.readings {
      let others = found.filter { other in
        chosen.allSatisfy {
          Set([$0.upper, $0.lower]).isDisjoint(with: [other.upper, other.lower])
        }
      }
      guard let first = others.first else { break }
      chosen.append(others.dropFirst().reduce(first) { isBetter($1, than: $0) ? $1 : $0 })
    }
    return (chosen, weak)
  }

  /// The relation between three lines, with what all fields say of it.
  func relation(_ form: Form, _ target: Int, _ upper: Int, _ lower: Int) -> Relation {
    // Whole numbers that come again are too common to speak for a quotient.
    let isFine = search.half(target) < Decimal.one.half
    let support = search.evidence(target, countsRepeats: isFine) {
      tie(form, target, upper, lower, $0)
    }
    return Relation(form: form, target: target, upper: upper, lower: lower, support: support)
  }

  /// How many lines there are.
  var lineCount: Int { search.grid.lineCount }

  /// Whether the line that is divided is the product of the others, and stands behind both: then a
  /// quotient was not printed, but a price, and the number of things that it is for.
  private func isProduct(_ relation: Relation) -> Bool {
    guard relation.form == .ratio, relation.upper > relation.target,
      relation.target > relation.lower
    else { return false }
    return (0..<search.grid.fieldCount).allSatisfy { field in
      guard relation.support.holds[field] else { return true }
      let (left, right) = (
        search.grid[relation.target, field].low, search.grid[relation.lower, field].low
      )
      let (product, overflow) = left.nanos.multipliedReportingOverflow(by: right.nanos)
      let upper = search.grid[relation.upper, field]
      return !overflow
        && (product / Decimal.nanosPerOne - upper.low.nanos).magnitude
          <= search.half(relation.upper).nanos.magnitude
    }
  }

  private func turned(_ relation: Relation) -> Relation {
    var relation = relation
    (relation.target, relation.lower) = (relation.lower, relation.target)
    return relation
  }

  /// A line that a quotient may be made of.
  private struct Part {
    let line: Int
    /// Whether it stands near the quotient.
    let isNear: Bool
    /// Whether the quotient is printed finer than it is.
    let isCoarse: Bool
    /// Its logarithms where it is divided, and where another line is divided by it.
    let logs: (uppers: QuotientAims.Heads, lowers: QuotientAims.Heads)
  }

  /// What is tried for one line after the other.
  private struct Trials {
    var aims: QuotientAims
    var parts: [Part] = []

    init(_ search: LineSearch) {
      aims = QuotientAims(search)
      parts.reserveCapacity(min(search.grid.lineCount, 2 * LineQuotients.farthest + 1))
    }
  }

  /// Notes the lines around `target` that it may be a quotient of.
  ///
  /// A quotient is printed at least as fine as what it is made of; finer than what stands far off, of
  /// which there is one line at most.
  private func noteParts(of target: Int, _ probes: [Int], in trials: inout Trials) {
    let halves = search.marks.halves
    let half = halves[target]
    let (near, wide) = (window(around: target, reach), window(around: target, wideReach))
    trials.parts.removeAll(keepingCapacity: true)
    let isPart = { (line: Int) in
      line != target && (half < halves[line] || half == halves[line] && near.contains(line))
    }
    // It takes two of them.
    guard let first = wide.first(where: isPart), wide.last(where: isPart) != first else { return }
    trials.aims.aim(at: target, probes)
    for line in wide where isPart(line) {
      trials.parts.append(
        Part(
          line: line, isNear: near.contains(line), isCoarse: half < halves[line],
          logs: trials.aims.logs(of: line)))
    }
  }

  /// Calls `body` with the forms and lines around `target` that a first look speaks for; for tests, which
  /// compare them with all forms and lines.
  func forEachLikely(_ target: Int, _ probes: [Int], _ body: (Form, Int, Int) -> Void) {
    var trials = Trials(search)
    forEachLikely(target, probes, &trials, body)
  }

  private func forEachLikely(
    _ target: Int, _ probes: [Int], _ trials: inout Trials, _ body: (Form, Int, Int) -> Void
  ) {
    noteParts(of: target, probes, in: &trials)
    let aims = trials.aims
    let parts = trials.parts.span
    let further = aims.furtherFields
    for place in parts.indices {
      let upper = parts[place]
      let isBothNear = upper.isNear && upper.isCoarse
      for other in parts.indices {
        let hits = aims.hits(upper.logs.uppers, parts[other].logs.lowers)
        // Nearly all trials end here.
        if hits &+ further < 2 { continue }
        let lower = parts[other]
        // Of two lines one stands near; and both, if the quotient is no finer than one of them.
        guard other != place,
          isBothNear || lower.isNear && (upper.isNear || lower.isCoarse),
          hits >= 2 || aims.mayTie(upper.line, lower.line, hits)
        else { continue }
        let likely = aims.likelyForms(upper.line, lower.line)
        guard likely != 0 else { continue }
        for (place, form) in Form.allCases.enumerated() where likely & 1 << UInt8(place) != 0 {
          if search.isLikely(probes, { tie(form, target, upper.line, lower.line, $0) }) {
            body(form, upper.line, lower.line)
          }
        }
      }
    }
  }

  private func window(around target: Int, _ reach: Int) -> ClosedRange<Int> {
    max(target - reach, 0)...min(target + reach, search.grid.lineCount - 1)
  }

  private func isBetter(_ relation: Relation, than present: Relation) -> Bool {
    let (tied, presentTied) = (relation.support.tied, present.support.tied)
    return tied != presentTied ? tied > presentTied : distance(relation) < distance(present)
  }

  private func distance(_ relation: Relation) -> Int {
    abs(relation.target - relation.upper) + abs(relation.target - relation.lower)
  }

  /// What a field says of the quotient of two lines for `target`.
  func tie(
    _ form: Form, _ target: Int, _ upper: Int, _ lower: Int, _ field: Int
  ) -> LineSearch.Tie {
    let (stated, upperAmount, lowerAmount) = (
      search.grid[target, field], search.grid[upper, field], search.grid[lower, field]
    )
    return tie(form, stated, upperAmount, lowerAmount, half: search.half(target))
  }

  /// Whether a field in which a relation says nothing by itself is one that fits it: nothing of
  /// something, all of something.
  func fits(_ relation: Relation, _ field: Int) -> Bool {
    let (stated, upper, lower) = (
      search.grid[relation.target, field], search.grid[relation.upper, field],
      search.grid[relation.lower, field]
    )
    guard stated.isPlain, upper.isPlain, lower.isPlain, lower.low != .zero,
      let blur = Blur(relation.form, stated, upper, lower, search.half(relation.target))
    else { return false }
    return blur.difference <= blur.tolerance
  }

  /// Whether `stated`, up to `half` a unit, is the quotient of `upper` and `lower`.
  private func tie(
    _ form: Form, _ stated: Amount, _ upper: Amount, _ lower: Amount, half: Decimal
  ) -> LineSearch.Tie {
    guard stated.isPlain, upper.isPlain, lower.isPlain, lower.low != .zero, stated.low != .zero
    else { return .silent }
    // A quotient of 1, or of a figure by one, says that two figures are the same.
    if !form.isChange, upper.low == lower.low || stated.low == upper.low { return .silent }
    guard Blur.isNear(form, stated, upper, lower) else { return .misses }
    guard let blur = Blur(form, stated, upper, lower, half) else { return .silent }
    guard blur.difference <= blur.tolerance else { return .misses }
    // What ties only because the divided figures may be rounded, too, says little.
    return blur.difference <= blur.ownTolerance ? .ties(digits: blur.digits) : .silent
  }

  /// How far c·b and a·factor are apart, and how far rounding may have put them: in 10⁻¹⁸.
  private struct Blur {
    let difference: Int128
    /// What the rounding of the quotient alone explains.
    let ownTolerance: Int128
    /// What the rounding of all three figures explains.
    let tolerance: Int128
    /// The size of c·b.
    private let size: UInt128

    init?(
      _ form: Form, _ stated: Amount, _ upper: Amount, _ lower: Amount, _ half: Decimal
    ) {
      let top = form.isChange ? upper.low - lower.low : upper.low
      let topHalf = form.isChange ? upper.half + lower.half : upper.half
      let scale = Decimal.nanosPerOne * form.factor
      // A change of a negative base is measured by the size of that base.
      let base = form.isChange ? lower.low.magnitude : lower.low
      guard let left = Blur.product(stated.low.nanos, base.nanos),
        let right = Blur.product(top.nanos, scale),
        let own = Blur.product(half.nanos, base.magnitude.nanos),
        let byBase = Blur.product(stated.low.magnitude.nanos, lower.half.nanos),
        let byTop = Blur.product(topHalf.nanos, scale)
      else { return nil }
      difference = Int128((left - right).magnitude)
      ownTolerance = own
      tolerance = own + byBase + byTop
      size = left.magnitude
    }

    /// How many digits the quotient has beyond its own rounding.
    var digits: Int {
      var digits = 0
      var power = max(ownTolerance.magnitude * 2, 1)
      while digits < Blur.mostDigits, size >= power {
        digits += 1
        let (next, isBeyondAll) = power.multipliedReportingOverflow(by: 10)
        if isBeyondAll { break }
        power = next
      }
      return digits
    }

    private static let mostDigits = 6

    /// Whether both sides of c·b = a·factor have about as many binary digits: most trials end here,
    /// before anything is multiplied.
    static func isNear(_ form: Form, _ stated: Amount, _ upper: Amount, _ lower: Amount) -> Bool {
      let top = form.isChange ? upper.low - lower.low : upper.low
      let left = bits(stated.low.nanos) + bits(lower.low.nanos)
      let right = bits(top.nanos) + bits(Decimal.nanosPerOne * form.factor)
      return abs(left - right) <= 4
    }

    private static func bits(_ value: Int128) -> Int {
      UInt128.bitWidth - value.magnitude.leadingZeroBitCount
    }

    /// The product when it, and the sum of a few like it, fits 128 bits.
    @inline(__always)
    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
      if let narrow = Int64(exactly: left), let other = Int64(exactly: right) {
        // What has 64 bits is multiplied in one step.
        let (high, low) = narrow.multipliedFullWidth(by: other)
        guard abs(high) < 1 << 59 else { return wideProduct(left, right) }
        return Int128(high) << 64 | Int128(low)
      }
      return wideProduct(left, right)
    }

    private static func wideProduct(_ left: Int128, _ right: Int128) -> Int128? {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      return overflow || product.magnitude > UInt128(Int128.max) / 8 ? nil : product
    }
  }
}
