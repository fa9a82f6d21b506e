/// The rule `prose-total` for changes in money beside the two amounts that they lie between, where no
/// percentage says the same.
///
/// ```
/// from $88.5 million at the end of 1996 to $79.8 million at the end of 1997, a decrease of $8.7 million
/// $7.2 million in 2007 compared with $5.9 million in 2006, an increase of $1.3 million
/// decreased by $3.3 million, from $11.7 million in 2003 to $8.4 million in 2004
/// $6.82 million from $6.20 million, a 10.0% increase
/// ```
/// Nothing but times may stand between the second amount and the change. A change that the amounts bear out, but for
/// the word that says which way it goes, is an error where their years say the same.
struct ProseDifferences {
  private let text: TextStore
  private let gaps: ChangeGaps
  private let cutter: ClauseCutter

  /// How many words stand between two of the amounts at most.
  private static let reach = 14

  init(text: TextStore) {
    self.text = text
    gaps = ChangeGaps(text: text)
    cutter = ClauseCutter(text: text)
  }

  /// The checks that what stands between two semicolons gives, but for figures that stand in `taken`.
  func checks(in tokens: ArraySlice<ProseToken>, except taken: [TextRange]) -> [Check] {
    guard mayState(tokens) else { return [] }
    let clauses = cutter.clauses(of: tokens)
    let checks = clauses.flatMap { clause in
      ProseClause(clause, of: text).map { self.checks(in: $0, except: taken) } ?? []
    }
    guard clauses.count > 1, let whole = ProseClause(tokens, of: text) else {
      return checks.withoutSpent()
    }
    // Two clauses have a difference, too: "theirs was $612 and ours was $611, a difference of $1".
    let known = taken + checks.map(\.target.text)
    let others = self.checks(in: whole, except: known).filter { check in
      (2..<whole.count).contains {
        whole.tokens[whole.figures[$0]].range == check.target.text
          && whole.isLed($0, by: ProseLexicon.bareDifferences)
      }
    }
    return (checks + others).withoutSpent()
  }

  /// Whether the word before a figure may be the last one of those that introduce a change.
  private func mayState(_ tokens: ArraySlice<ProseToken>) -> Bool {
    tokens.indices.dropFirst().contains {
      tokens[$0].isFigure && text.isOne(of: ProseLexicon.changeLeadEnds, tokens[$0 - 1].range)
    }
  }

  private func checks(in clause: ProseClause, except taken: [TextRange]) -> [Check] {
    (2..<max(clause.count, 2)).compactMap { place in
      guard !clause.isRough(place - 2, place),
        !clause.holds(.otherBasis, from: place - 2, to: place)
      else { return nil }
      let check =
        behind(place, clause) ?? before(place - 2, clause) ?? percent(place, clause)
        ?? percentBehind(place, clause)
      return check.flatMap { check in
        taken.contains(check.target.text) || isOfOther(check, clause) ? nil : check
      }
    }
  }

  /// Whether the words behind the change that was tested say that it is of something else.
  private func isOfOther(_ check: Check, _ clause: ProseClause) -> Bool {
    clause.figures.contains { index in
      clause.tokens[index].range == check.target.text && gaps.isOfOther(index, clause.tokens)
    }
  }

  /// The check of the change at `place` with the two amounts before it.
  private func behind(_ place: Int, _ clause: ProseClause) -> Check? {
    guard clause.isLed(place, by: ProseLexicon.differenceLeads), isBare(place, clause),
      let change = clause.amounts[place], let (start, end) = compared(place - 1, clause),
      start.unit == change.unit,
      start.unit != nil || isSameThing(place, place - 1, clause)
    else { return nil }
    // What the change is called must be true of the amounts.
    let isUp = clause.isLed(place, by: ProseLexicon.upwards)
    if isUp && end.value <= start.value
      || clause.isLed(place, by: ProseLexicon.downwards) && end.value >= start.value
    {
      return misdirected(
        change, start, end, at: place - 1, isLaterFirst: !isFromTo(place - 1, clause), clause)
    }
    guard let check = check(change, start, end) else { return nil }
    let isCertain = areCompared(place - 1, clause)
    return isCertain || check.verdict != .inconsistent
      || change.isTellingSlip(of: (end.value - start.value).magnitude) ? check : nil
  }

  /// The check of the change at `place` with the two amounts behind it.
  private func before(_ place: Int, _ clause: ProseClause) -> Check? {
    guard clause.isLed(place, by: ProseLexicon.changeLeads), let change = clause.amounts[place],
      clause.words(before: place + 1).count == 1, clause.isLed(place + 1, by: ProseLexicon.from),
      clause.isLed(place + 2, by: ProseLexicon.to), let (start, end) = compared(place + 2, clause),
      start.unit == change.unit,
      clause.words(before: place + 2).count <= ProseDifferences.reach
    else { return nil }
    let isUp = clause.words(before: place).suffix(3).contains {
      $0.says(.increase)
    }
    if (end.value > start.value) == isUp { return check(change, start, end) }
    let isDown = clause.words(before: place).suffix(3).contains { $0.says(.decrease) }
    return isUp != isDown
      ? misdirected(change, start, end, at: place + 2, isLaterFirst: false, clause) : nil
  }

  private func isFromTo(_ place: Int, _ clause: ProseClause) -> Bool {
    clause.isLed(place, by: ProseLexicon.to) && clause.isLed(place - 1, by: ProseLexicon.from)
  }

  /// The check of a change that is said to go the other way than the amounts at `place` and before it do, of which
  /// the first one is that of the later year if `isLaterFirst`.
  private func misdirected(
    _ change: ProseAmount, _ start: ProseAmount, _ end: ProseAmount, at place: Int,
    isLaterFirst: Bool, _ clause: ProseClause
  ) -> Check? {
    guard areCompared(place, clause), let first = year(before: place, clause),
      let second = year(before: place + 1, clause),
      isLaterFirst ? first > second : first < second,
      !(0...place + 1).contains(where: { clause.holds(PairLexicon.signedNames, before: $0) })
    else { return nil }
    // What went the other way is less than nothing.
    let (low, high) = start.value < end.value ? (start, end) : (end, start)
    let (value, blur) = (low.value - high.value, end.half + start.half)
    guard value != .zero, (value.magnitude - change.value).magnitude <= blur + change.half,
      change.value > blur + change.half
    else { return nil }
    return ProseVerdict(text: text, target: change)
      .sum([(low, false), (high, true)], value: value, blur: blur)
  }

  /// The check of the percentage at `place`, which the words behind it call a change of the two amounts before
  /// it.
  private func percent(_ place: Int, _ clause: ProseClause) -> Check? {
    guard let percent = clause.amounts[place], percent.isPercent,
      clause.isLed(place, by: ProseLexicon.indefinites), isBare(place, clause),
      areCompared(place - 1, clause), let (start, end) = compared(place - 1, clause)
    else { return nil }
    let isUp = clause.isFollowed(place, by: AuditLexicon.increases)
    guard isUp || clause.isFollowed(place, by: AuditLexicon.decreases),
      (end.value > start.value) == isUp
    else { return nil }
    return check(percent: percent, start, end, needsSlip: true)
  }

  /// The check of "from … to …, an increase of 11.9%", which can mean nothing else.
  private func percentBehind(_ place: Int, _ clause: ProseClause) -> Check? {
    guard let percent = clause.amounts[place], percent.isPercent,
      clause.isLed(place, by: ProseLexicon.differenceLeads), isBare(place, clause),
      clause.isLed(place - 1, by: ProseLexicon.to), clause.isLed(place - 2, by: ProseLexicon.from),
      let (start, end) = compared(place - 1, clause), percent.digits >= 2,
      start.digits >= 2, end.digits >= 2,
      !clause.isFollowed(place, by: ProseLexicon.rates)
    else { return nil }
    if clause.isLed(place, by: ProseLexicon.upwards), end.value <= start.value { return nil }
    if clause.isLed(place, by: ProseLexicon.downwards), end.value >= start.value { return nil }
    // Some take the change of the later amount.
    let difference = (end.value - start.value).magnitude
    guard let other = difference.divided(by: end.value, times: 100),
      (other - percent.value).magnitude > percent.half * 2
    else { return nil }
    return check(percent: percent, start, end, needsSlip: false)
  }

  private func check(
    percent: ProseAmount, _ start: ProseAmount, _ end: ProseAmount, needsSlip: Bool
  ) -> Check? {
    guard let (value, interval) = start.change(to: end) else { return nil }
    let unit = percent.half * 2
    let near = DecimalInterval(interval.low - unit, interval.high + unit)
    let isMet = interval.meets(percent.interval)
    // What is cut off instead of rounded is as near.
    guard
      isMet || !near.meets(percent.interval) && (!needsSlip || percent.isSlip(of: value))
    else { return nil }
    return ProseVerdict(text: text, target: percent).check(
      .percentChange, [end, start].map { text.reference($0.token) }, value: value, interval)
  }

  private func check(_ change: ProseAmount, _ start: ProseAmount, _ end: ProseAmount) -> Check? {
    let (high, low) = start.value > end.value ? (start, end) : (end, start)
    let value = high.value - low.value
    guard value > .zero else { return nil }
    return ProseVerdict(text: text, target: change).sum(
      [(high, false), (low, true)], value: value, blur: high.half + low.half)
  }

  /// The amounts at `place` and before it, the earlier one first, as far as they are compared.
  private func compared(
    _ place: Int, _ clause: ProseClause
  ) -> (start: ProseAmount, end: ProseAmount)? {
    guard let first = clause.amounts[place - 1], let second = clause.amounts[place],
      first.unit == second.unit, first.unit != nil || isCounted(place, clause), !first.isPercent,
      clause.words(before: place).count <= ProseDifferences.reach
    else { return nil }
    let isForward =
      clause.isLed(place, by: ProseLexicon.to) && clause.isLed(place - 1, by: ProseLexicon.from)
    // Of two amounts that "and" joins it is the words for the change that may say which one is earlier.
    let isListed = clause.holds(ProseLexicon.and, before: place) && !areCompared(place, clause)
    if isListed, second.value != first.value {
      let isInOrder =
        clause.holds(ProseLexicon.endTimes, before: place + 1) || areDated(place, clause)
      return isInOrder ? (first, second) : (second, first)
    }
    return isForward ? (first, second) : (second, first)
  }

  /// Whether a year stands behind the figure at `place` that is that of the figure before it, or a later one.
  private func areDated(_ place: Int, _ clause: ProseClause) -> Bool {
    guard let earlier = year(before: place, clause), let later = year(before: place + 1, clause)
    else { return false }
    return earlier <= later
  }

  /// The last year among the words before the figure at `place`.
  private func year(before place: Int, _ clause: ProseClause) -> Int64? {
    let word = clause.words(before: place).last {
      NameKey.isYear($0.range, text.bytes.span)
    }
    return word.map { FigureParser.read($0.range, in: text).figure.digits }
  }

  /// Whether the figure at `place` and the one before it count the same thing, and say so: "64.8 Bcf at the end of
  /// 2004 to 57.3 Bcf".
  private func isCounted(_ place: Int, _ clause: ProseClause) -> Bool {
    guard place > 0, let amount = clause.amounts[place], amount.isCount else { return false }
    return isSameThing(place, place - 1, clause)
  }

  private func isSameThing(_ place: Int, _ other: Int, _ clause: ProseClause) -> Bool {
    guard let left = clause.words(before: place + 1).first,
      let right = clause.words(before: other + 1).first, left.range.count > 1,
      !text.isWord(left, ProseLexicon.betweenTimes),
      !left.says([.of, .to, .from, .by, .or, .and, .for, .with])
    else { return false }
    let bytes = text.bytes.span
    guard ASCII.isLetter(bytes[Int(left.range.start)]) else { return false }
    return WordKey(left.range, in: bytes) == WordKey(right.range, in: bytes)
  }

  /// Whether nothing but times stand before the change at `place`.
  private func isBare(_ place: Int, _ clause: ProseClause) -> Bool {
    let words = clause.words(before: place).dropFirst(isCounted(place - 1, clause) ? 1 : 0)
    return words.count <= ProseDifferences.reach
      && words.allSatisfy { token in
        text.isOne(of: ProseLexicon.betweenTimes, token.range)
          || ASCII.isDigit(text.bytes[Int(token.range.start)])
      }
  }

  /// Whether the amount at `place` is compared with the one before it.
  private func areCompared(_ place: Int, _ clause: ProseClause) -> Bool {
    let words = clause.words(before: place)
    guard words.count <= ProseDifferences.reach, let last = words.last else { return false }
    if last.says(.to), clause.isLed(place - 1, by: ProseLexicon.from) { return true }
    let isCompared = words.contains { $0.says(.compared) }
    if isCompared { return last.says([.to, .with]) }
    return text.matches(last.range, "versus") || text.matches(last.range, "against")
      || last.says(.from)
  }
}
