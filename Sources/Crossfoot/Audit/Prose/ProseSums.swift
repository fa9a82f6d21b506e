/// The rule `prose-total` for sums and differences that a clause states with their parts.
///
/// ```
/// $3.1 million for severance and $1.7 million for leases, for a total of $4.8 million
/// a price of $18.6 million, consisting of cash of $12.1 million and stock of $6.5 million
/// $19.3 million less amortization of $2.8 million is $16.5 million
/// net sales of $447.9 million, cost of sales of $291.4 million and a gross profit of $156.5 million
/// ```
/// A sum that does not come out is an error when a slip of the pen explains it: what prose adds up is not always
/// all that it names. Where it is beyond doubt (`PlainSums`), it is one in any case.
struct ProseSums {
  /// A sum with the figures that it is made of, by their places.
  private struct Sum {
    var total: Int
    var parts: [(place: Int, isSubtracted: Bool)]
    /// Whether the words leave no doubt that it is the sum of just these.
    var isPlain = false
  }

  private let text: TextStore
  private let plainSums: PlainSums

  /// How many figures are added up at most.
  private static let most = 6
  /// How many words stand between two parts at most.
  private static let reach = 16

  init(text: TextStore) {
    self.text = text
    plainSums = PlainSums(text: text)
  }

  /// The checks that a clause gives, one a sum; `isWhole` tells whether it is a sentence by itself.
  func checks(in clause: ProseClause, isWhole: Bool) -> [Check] {
    guard mayAddUp(clause) else { return [] }
    var checks: [Check] = []
    var taken: Set<Int> = []
    for place in 0..<clause.count {
      guard !taken.contains(place) else { continue }
      var sums = sumsBehind(place, clause)
      sums += sumsBefore(place, clause)
      sums += chains(place, clause)
      sums += grossProfits(place, clause)
      sums += neighbours(place, clause)
      sums += namedSums(place, clause)
      sums += percents(place, clause)
      // Most figures are part of none.
      guard !sums.isEmpty else { continue }
      if let check = check(isWhole ? sums.map { plain($0, clause) } : sums, clause) {
        checks.append(check)
        taken.formUnion(sums.map(\.total))
      }
    }
    return checks
  }

  /// A sum that knows whether it is stated plainly.
  private func plain(_ sum: Sum, _ clause: ProseClause) -> Sum {
    guard !sum.isPlain, let first = sum.parts.first?.place,
      !sum.parts.contains(where: \.isSubtracted)
    else {
      return sum
    }
    var sum = sum
    sum.isPlain = plainSums.isPlain(
      clause, total: sum.total, parts: first..<first + sum.parts.count)
    return sum
  }

  /// Whether a clause has one of the words without which it states no sum, or two figures with nothing but
  /// a sign between them, or is of the form of `neighbours`.
  private func mayAddUp(_ clause: ProseClause) -> Bool {
    if clause.says(.sum) || clause.says(.for) && clause.says(.stating) { return true }
    // Some signs are tokens, some are none.
    return zip(clause.figures, clause.figures.dropFirst()).contains { $1 - $0 <= 2 }
  }

  /// The check of the reading that comes out; else of the first one that a slip keeps from it.
  private func check(_ sums: [Sum], _ clause: ProseClause) -> Check? {
    let checks = sums.compactMap { check($0, clause) }
    if let met = checks.first(where: { $0.verdict != .inconsistent }) { return met }
    guard let first = checks.first, !sums.contains(where: { isTailOfMore($0, clause) }) else {
      return nil
    }
    return first
  }

  /// Whether figures before the parts of a sum, with them, come to it: a list that words interrupt.
  private func isTailOfMore(_ sum: Sum, _ clause: ProseClause) -> Bool {
    guard let total = clause.amounts[sum.total], let first = sum.parts.map(\.place).min(),
      first < sum.total
    else { return false }
    var (value, blur) = (Decimal.zero, total.half)
    for place in (0..<sum.total).reversed() {
      guard let part = clause.amounts[place], part.isLike(total) else { return false }
      value += part.value
      blur += part.half
      if place < first, (value - total.value).magnitude <= blur { return true }
    }
    return false
  }

  // MARK: A sum behind its parts

  /// The sums of the figures before the one at `place`, if words say that it is one.
  private func sumsBehind(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard place >= 2, let total = clause.amounts[place], !total.isPercent else { return [] }
    let isLed =
      clause.isLed(place, by: ProseLexicon.sumLeads)
      || clause.isLed(place, by: PlainSumLexicon.leads)
    guard isLed || clause.isFollowed(place, by: ProseLexicon.sumTails),
      !clause.holds(ProseLexicon.sumsOfMore, before: place), !isPaired(place, clause)
    else { return [] }
    var first = place
    while first > 0, place - first < ProseSums.most, let part = clause.amounts[first - 1],
      part.isLike(total), first == place || isListed(first, clause)
    {
      first -= 1
    }
    guard place - first >= 2 else { return [] }
    // All of them first: that is what a slip is looked for in.
    return (first...place - 2).map { start in
      Sum(total: place, parts: (start..<place).map { ($0, false) })
    }
  }

  /// Whether the figure at `place` is the first of some that "respectively" pairs.
  private func isPaired(_ place: Int, _ clause: ProseClause) -> Bool {
    guard place + 1 < clause.count, let total = clause.amounts[place],
      clause.amounts[place + 1].map(total.isLike) ?? false
    else { return false }
    return clause.tokens[clause.figures[place + 1]...].contains { $0.says(.pairing) }
      && clause.words(before: place + 1).allSatisfy { $0.says(.list) }
  }

  /// Whether the figure at `place` and the one behind it are parts of one list.
  private func isListed(_ place: Int, _ clause: ProseClause) -> Bool {
    let words = clause.words(before: place)
    let gap = clause.gap(before: place)
    return words.count <= ProseSums.reach
      && (text.firstPlace(of: AuditLexicon.listWords, in: gap) != nil || holdsComma(gap)
        || text.firstPlace(of: ProseLexicon.pluses, in: gap) != nil)
      && text.firstPlace(of: ProseLexicon.sumsOfMore, in: gap) == nil
  }

  private func holdsComma(_ range: TextRange) -> Bool {
    range.indices.contains { text.bytes[$0] == UInt8(ascii: ",") }
  }

  /// What "the sum of A and B is C" says of the figure at `place`.
  private func namedSums(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard place >= 2, place < ProseSums.most, clause.isLed(place, by: PlainSumLexicon.equals),
      clause.holds(PlainSumLexicon.sums, before: 0), let total = clause.amounts[place],
      !total.isPercent, (0..<place).allSatisfy({ clause.amounts[$0].map(total.isLike) ?? false }),
      (1..<place).allSatisfy({ isListed($0, clause) })
    else { return [] }
    return [Sum(total: place, parts: (0..<place).map { ($0, false) })]
  }

  /// The sum that "12%, 15% and 20% of revenue, or 47% in the aggregate" ends with.
  private func percents(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard place >= 2, place < ProseSums.most, place == clause.count - 1,
      let total = clause.amounts[place], total.isPercent,
      clause.isLed(place, by: ProseLexicon.or) || clause.isLed(place, by: PlainSumLexicon.leads),
      clause.isFollowed(place, by: ProseLexicon.sumTails),
      (0..<place).allSatisfy({ clause.amounts[$0].map(total.isLike) ?? false }),
      (1..<place).allSatisfy({ isListed($0, clause) }),
      !clause.holds(ProseLexicon.sumsOfMore, before: place),
      !(0...place + 1).contains(where: { clause.holds(PlainSumLexicon.compounding, before: $0) }),
      !clause.says([.rough, .increase, .decrease, .change])
    else { return [] }
    return [Sum(total: place, parts: (0..<place).map { ($0, false) }, isPlain: true)]
  }

  // MARK: A sum before its parts

  /// The sum that the figure at `place` is of all figures behind it.
  private func sumsBefore(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard place + 2 < clause.count, let total = clause.amounts[place], !total.isPercent,
      clause.holds(ProseLexicon.consistings, before: place + 1)
    else { return [] }
    let parts = place + 1..<clause.count
    let areAlike = parts.allSatisfy { clause.amounts[$0].map(total.isLike) ?? false }
    let loose = parts.contains { clause.holds(ProseLexicon.looseParts, before: $0) }
    guard areAlike, !loose, parts.count <= ProseSums.most,
      !clause.holds(ProseLexicon.looseParts, before: clause.count),
      parts.dropFirst().allSatisfy({ isListed($0, clause) })
    else { return [] }
    return [Sum(total: place, parts: parts.map { ($0, false) })]
  }

  // MARK: Chains

  /// What "A less B is C" says from the figure A at `place` on, or "C, being A less B".
  private func chains(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard let first = clause.amounts[place], !first.isPercent else { return [] }
    var parts: [(place: Int, isSubtracted: Bool)] = [(place, false)]
    var last = place
    while last + 1 < clause.count, let next = clause.amounts[last + 1], next.isLike(first),
      let isSubtracted = sign(last + 1, clause)
    {
      last += 1
      parts.append((last, isSubtracted))
    }
    guard parts.count >= 2, parts.count <= ProseSums.most,
      place == 0 || sign(place, clause) == nil
    else { return [] }
    if last + 1 < clause.count, clause.amounts[last + 1].map(first.isLike) ?? false,
      clause.isLed(last + 1, by: ProseLexicon.equals)
        || isEqualSign(clause.gap(before: last + 1)) || isNamed(last + 1, clause)
    {
      return [Sum(total: last + 1, parts: parts)]
    }
    if place > 0, clause.amounts[place - 1].map(first.isLike) ?? false,
      clause.holds(ProseLexicon.derivations, before: place)
        || isEqualSign(clause.gap(before: place))
    {
      return [Sum(total: place - 1, parts: parts)]
    }
    return []
  }

  /// Whether the words before the figure at `place` begin with one for "equals": "equal equity income of".
  private func isNamed(_ place: Int, _ clause: ProseClause) -> Bool {
    clause.words(before: place).count <= ProseSums.reach / 2
      && clause.isFollowed(place - 1, by: ProseLexicon.equals)
      && !clause.holds(AuditLexicon.listWords, before: place)
  }

  /// Whether the figure at `place` is taken off the one before it, or added; nil when no word says so.
  private func sign(_ place: Int, _ clause: ProseClause) -> Bool? {
    if clause.isSign(place, ProseLexicon.plusSigns) { return false }
    if clause.isSign(place, ProseLexicon.minusSigns) { return true }
    guard clause.words(before: place).count <= ProseSums.reach / 2 else { return nil }
    if clause.isFollowed(place - 1, by: ProseLexicon.minuses) { return true }
    return clause.isFollowed(place - 1, by: ProseLexicon.pluses) ? false : nil
  }

  private func isEqualSign(_ gap: TextRange) -> Bool {
    gap.indices.contains { text.bytes[$0] == UInt8(ascii: "=") }
  }

  // MARK: Gross profit

  /// What is left of net sales, at `place`, when the cost of sales is taken off.
  private func grossProfits(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard place + 2 < clause.count, let sales = clause.amounts[place], !sales.isPercent,
      let cost = clause.amounts[place + 1], let profit = clause.amounts[place + 2],
      cost.isLike(sales), profit.isLike(sales),
      clause.holds(ProseLexicon.revenues, before: place),
      !clause.holds(ProseLexicon.costs, before: place),
      clause.holds(ProseLexicon.costs, before: place + 1),
      clause.holds(ProseLexicon.grossProfits, before: place + 2),
      !clause.holds(ProseLexicon.changeNouns, before: place + 2),
      !(place + 1...place + 3).contains(where: { clause.holds(ProseLexicon.otherCosts, before: $0) }
      )
    else { return [] }
    return [Sum(total: place + 2, parts: [(place, false), (place + 1, true)])]
  }

  // MARK: Neighbours

  /// What "$A for the one and $B for the other, and the whole is $C" says.
  private func neighbours(_ place: Int, _ clause: ProseClause) -> [Sum] {
    guard place == 2, clause.count == 3, let total = clause.amounts[2], !total.isPercent,
      let first = clause.amounts[0], let second = clause.amounts[1], first.isLike(total),
      second.isLike(total), clause.isLed(2, by: AuditLexicon.stating),
      let one = clause.words(before: 1).first, let other = clause.words(before: 2).first,
      one.says(.for), other.says(.for), isListed(1, clause)
    else { return [] }
    return [Sum(total: 2, parts: [(0, false), (1, false)])]
  }

  // MARK: Checks

  private func check(_ sum: Sum, _ clause: ProseClause) -> Check? {
    let places = [sum.total] + sum.parts.map(\.place)
    guard let first = places.min(), let last = places.max(), !clause.isRough(first, last),
      let total = clause.amounts[sum.total]
    else { return nil }
    let parts = sum.parts.compactMap { part in
      clause.amounts[part.place].map { (amount: $0, isSubtracted: part.isSubtracted) }
    }
    let value = parts.reduce(Decimal.zero) {
      $0 + ($1.isSubtracted ? -$1.amount.value : $1.amount.value)
    }
    let blur = parts.reduce(Decimal.zero) { $0 + $1.amount.half }
    let difference = (value - total.value).magnitude
    let isMet = difference <= blur + total.half
    // What is as far off as the figures are coarse tells nothing of a slip.
    guard
      isMet || isSlip(total, parts, value)
        || sum.isPlain && (total.isPercent || plainSums.isNear(total, value))
    else { return nil }
    return ProseVerdict(text: text, target: total).sum(parts, value: value, blur: blur)
  }

  /// Whether a slip in the sum, or in one of its parts, explains why it does not come out.
  private func isSlip(
    _ total: ProseAmount, _ parts: [(amount: ProseAmount, isSubtracted: Bool)], _ value: Decimal
  ) -> Bool {
    if total.isTellingSlip(of: value) { return true }
    return parts.contains { part in
      let rest = part.isSubtracted ? value - total.value : total.value - value
      return part.amount.isSwap(of: part.amount.value + rest)
        && part.amount.isTellingSlip(of: part.amount.value + rest)
    }
  }
}
