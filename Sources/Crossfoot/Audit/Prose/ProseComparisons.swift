/// The rule `prose-total` for two amounts with a percentage between them that compares them, wherever in a
/// clause they stand.
///
/// ```
/// $30.6 million, or 46.2%, of total revenue of $66.3 million in 2006, compared with …
/// 2,400,000 shares, or 12.0% of the 20,000,000 shares outstanding
/// 14 of our 56 restaurants, or 25.0% of the total
/// the high end of $684.5 million is 6.0% above $645.8 million
/// ```
/// A percentage that the two do not give is an error only when a slip of the pen explains it.
struct ProseComparisons {
  private let text: TextStore

  /// How many words stand between a percentage and an amount at most.
  private static let reach = 8
  /// The least amount, in units of its last place, that a percentage is taken of.
  private static let leastUnits: Int64 = 20

  init(text: TextStore) { self.text = text }

  /// The checks that a clause gives, but for percentages that stand in `taken`.
  func checks(in clause: ProseClause, except taken: [TextRange]) -> [Check] {
    (0..<max(clause.count - 2, 0)).compactMap { place in
      if let check = shareBehind(place, clause) {
        return taken.contains(check.target.text) ? nil : check
      }
      guard let first = clause.amounts[place], let percent = clause.amounts[place + 1],
        percent.isPercent, !taken.contains(percent.range),
        let second = ProseAmount(clause.tokens[clause.figures[place + 2]], allowsBound: true),
        second.unit == first.unit, !first.isPercent,
        second.figure.digits >= ProseComparisons.leastUnits,
        isJoined(place + 1, clause), !isChange(place, clause), !isListed(place + 3, clause),
        !clause.isRough(place, place + 2),
        !clause.holds(.otherBasis, from: place, to: place + 2)
      else { return nil }
      return share(first, percent, second, place, clause)
        ?? distance(first, percent, second, clause)
    }
  }

  /// Whether the words before the amount at `place` say that it changed: the percentage may be of that.
  private func isChange(_ place: Int, _ clause: ProseClause) -> Bool {
    clause.words(before: place).suffix(ProseComparisons.reach).contains { token in
      token.says([.increase, .decrease, .change])
    }
  }

  /// Whether nothing but "and" stands between the figure at `place` and the one before it.
  private func isListed(_ place: Int, _ clause: ProseClause) -> Bool {
    guard place < clause.count else { return false }
    return clause.words(before: place).allSatisfy {
      $0.says(.list)
    }
  }

  /// Whether nothing but "or" and its like stands between an amount and the percentage at `place`.
  private func isJoined(_ place: Int, _ clause: ProseClause) -> Bool {
    let words = clause.words(before: place)
    return words.count <= ProseComparisons.reach / 2
      && (clause.isLed(place, by: AuditLexicon.restatements)
        || clause.isLed(place, by: ProseLexicon.beings))
      && !words.contains { $0.says(.and) }
  }

  // MARK: Shares

  /// The check of a share, whose whole stands behind "of", or behind its name and another "of".
  private func share(
    _ part: ProseAmount, _ percent: ProseAmount, _ whole: ProseAmount, _ place: Int,
    _ clause: ProseClause
  ) -> Check? {
    let words = clause.words(before: place + 2)
    guard let first = words.first, let last = words.last, first.says(.of),
      clause.amounts[place + 2] != nil, words.count <= ProseComparisons.reach,
      !words.contains(where: isTime)
    else { return nil }
    let isDirect = words.dropFirst().allSatisfy { text.isOne(of: ProseLexicon.articles, $0.range) }
    let isNamed =
      last.says(.of)
      && (clause.holds(AuditLexicon.wholes, before: place + 2)
        || clause.holds(ProseLexicon.revenues, before: place + 2))
    return isDirect || isNamed ? share(part, of: whole, percent) : nil
  }

  /// The check of a percentage behind a part and its whole.
  private func shareBehind(_ place: Int, _ clause: ProseClause) -> Check? {
    guard let part = clause.amounts[place], let whole = clause.amounts[place + 1],
      let percent = clause.amounts[place + 2], percent.isPercent, !part.isPercent,
      whole.unit == part.unit, !clause.isRough(place, place + 2),
      !clause.holds(.otherBasis, from: place, to: place + 2),
      isJoined(place + 2, clause), clause.isLed(place + 2, by: AuditLexicon.restatements),
      let first = clause.words(before: place + 1).first, first.says(.of),
      clause.words(before: place + 1).dropFirst().allSatisfy({
        text.isOne(of: ProseLexicon.articles, $0.range)
      })
    else { return nil }
    return share(part, of: whole, percent)
  }

  private func share(
    _ part: ProseAmount, of whole: ProseAmount, _ percent: ProseAmount
  ) -> Check? {
    guard part.value <= whole.value else { return nil }
    let value = part.value.divided(by: whole.value, times: 100)
    // Counts are no roundings.
    let isExact = part.isCount && part.token.factor == 1 && part.figure.decimals == 0
    let (top, base) =
      isExact
      ? (DecimalInterval(exactly: part.value), DecimalInterval(exactly: whole.value))
      : (part.interval, whole.interval)
    return check(percent, .percentOf, [part, whole], value, top.percent(of: base))
  }

  private func isTime(_ token: ProseToken) -> Bool {
    NameKey.isYear(token.range, text.bytes.span)
      || token.says(.list)
  }

  // MARK: Distances

  /// The check of how far one amount lies above another one, or below it.
  private func distance(
    _ first: ProseAmount, _ percent: ProseAmount, _ second: ProseAmount, _ clause: ProseClause
  ) -> Check? {
    let start = percent.range.end
    let end = second.range.end
    let gap = text.trimmed(TextRange(start, end))
    let isAbove = text.hasWordPrefix(gap, ProseLexicon.aboves)
    guard isAbove || text.hasWordPrefix(gap, ProseLexicon.belows),
      (first.value > second.value) == isAbove
    else { return nil }
    let words = clause.tokens.filter {
      $0.range.start >= start && $0.range.end < second.range.start
    }
    guard words.count <= ProseComparisons.reach else { return nil }
    let difference = (first.value - second.value).magnitude
    let blur = first.half + second.half
    let top = DecimalInterval(max(difference - blur, .zero), difference + blur)
    return check(
      percent, .percentChange, [first, second], difference.divided(by: second.value, times: 100),
      top.percent(of: second.interval))
  }

  // MARK: Checks

  private func check(
    _ percent: ProseAmount, _ operation: Check.Operator, _ operands: [ProseAmount],
    _ value: Decimal?, _ interval: DecimalInterval?
  ) -> Check? {
    guard let value, let interval else { return nil }
    let unit = percent.half * 2
    let near = DecimalInterval(interval.low - unit, interval.high + unit)
    let isMet = interval.meets(percent.interval)
    // What is cut off instead of rounded is as near.
    guard isMet || !near.meets(percent.interval) && percent.isSlip(of: value) else { return nil }
    return ProseVerdict(text: text, target: percent).check(
      operation, operands.map { text.reference($0.token) }, value: value, interval)
  }
}
