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
  }

  private let search: LineSearch
  private let grid: AmountGrid

  /// How far the two lines stand from their quotient at most.
  private let reach: Int

  private let scales: [FigureScale]

  /// Looks for quotients that stand no further than `reach` from what they are made of.
  init(_ grid: AmountGrid, _ search: LineSearch, reach: Int) {
    self.search = search
    self.grid = grid
    self.reach = reach
    scales = FigureScale.all(in: grid)
  }

  /// The quotients among the lines of the grid.
  var relations: [Relation] {
    (0..<grid.lineCount).compactMap { grid.lines[$0].isExcluded ? nil : relation($0) }
  }

  private func relation(_ target: Int) -> Relation? {
    let probes = search.probes(of: target)
    guard probes.count >= 2 else { return nil }
    var best: Relation?
    forEachLikely(target, probes) { form, upper, lower in
      guard let support = search.support(target, { tie(form, target, upper, lower, $0) }) else {
        return
      }
      if let present = best, !isBetter(support, target, upper, lower, than: present) { return }
      best = Relation(form: form, target: target, upper: upper, lower: lower, support: support)
    }
    return best
  }

  /// Calls `body` with the forms and lines around `target` that a first look speaks for.
  func forEachLikely(_ target: Int, _ probes: [Int], _ body: (Form, Int, Int) -> Void) {
    let halves = search.marks.halves
    let window =
      max(target - reach, 0)...min(target + reach, grid.lineCount - 1)
    let aims = QuotientAims(target, probes, in: grid, half: search.half(target))
    for upper in window where upper != target && halves[target] <= halves[upper] {
      // A quotient is printed at least as fine as what it is made of.
      for lower in window
      where lower != target && lower != upper && halves[target] <= halves[lower] {
        let likely = aims.likelyForms(upper, lower, scales, width: grid.lineCount)
        guard likely != 0 else { continue }
        for (place, form) in Form.allCases.enumerated() where likely & 1 << UInt8(place) != 0 {
          if search.isLikely(probes, { tie(form, target, upper, lower, $0) }) {
            body(form, upper, lower)
          }
        }
      }
    }
  }

  private func isBetter(
    _ support: LineSearch.Support, _ target: Int, _ upper: Int, _ lower: Int,
    than present: Relation
  ) -> Bool {
    if support.tied != present.support.tied { return support.tied > present.support.tied }
    let distance = abs(target - upper) + abs(target - lower)
    return distance < abs(target - present.upper) + abs(target - present.lower)
  }

  /// What a field says of the quotient of two lines for `target`.
  func tie(
    _ form: Form, _ target: Int, _ upper: Int, _ lower: Int, _ field: Int
  ) -> LineSearch.Tie {
    let (stated, upperAmount, lowerAmount) = (
      grid[target, field], grid[upper, field], grid[lower, field]
    )
    return tie(form, stated, upperAmount, lowerAmount, half: search.half(target))
  }

  /// Whether a field in which a relation says nothing by itself is one that fits it: nothing of
  /// something, all of something.
  func fits(_ relation: Relation, _ field: Int) -> Bool {
    let (stated, upper, lower) = (
      grid[relation.target, field], grid[relation.upper, field], grid[relation.lower, field]
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
    /// How many digits the quotient has beyond its own rounding.
    let digits: Int

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
      var rest = Int128(left.magnitude) / max(own * 2, 1)
      var count = 0
      while rest > 0, count < 6 {
        count += 1
        rest /= 10
      }
      digits = count
    }

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
    private static func product(_ left: Int128, _ right: Int128) -> Int128? {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      return overflow || product.magnitude > UInt128(Int128.max) / 8 ? nil : product
    }
  }
}
