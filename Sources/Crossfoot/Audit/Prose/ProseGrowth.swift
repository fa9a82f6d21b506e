/// The rule `prose-total` for changes in per cent that stand beside the two figures which they compare, in
/// whatever sentence.
///
/// ```
/// … grew by 21.2% from 2022 to 2023, from $262.9 million to $318.6 million, while …
/// … increased from $22.7 million in 2009 to $24.4 million in 2010, or 7.5%, and …
/// … was $24.4 million, compared to $22.7 million in 2009, an increase of $1.7 million, or 7.5%.
/// … was $24.4 million in 2010 against $22.7 million in 2009, an increase of $1.7 million or 7.5%.
/// ```
/// `ProseChanges` reads sentences of one statement; here the words right before the figures say what each
/// is, and nothing else of the sentence counts, unless it gives the change another basis.
struct ProseGrowth {
  private let text: TextStore
  private let gaps: ChangeGaps

  /// How many words stand between two figures of one statement at most.
  private static let reach = 14
  /// How many words are looked at before the first of them.
  private static let lead = 12
  /// The same for the verb, which may serve several statements.
  private static let verbReach = 40
  /// The least figure that is compared, in units of its last place.
  private static let leastUnits: Int64 = 20

  init(text: TextStore) {
    self.text = text
    gaps = ChangeGaps(text: text)
  }

  /// Whether a paragraph with a percentage may hold such a statement.
  func mayState(_ range: TextRange) -> Bool {
    text.firstPlace(of: AuditLexicon.comparisons, in: range) != nil
  }

  // MARK: Reading

  private enum Part {
    case percent, change, start, result
  }

  /// The checks that one sentence gives, but for percentages that stand in `taken`.
  func checks(in clause: ArraySlice<ProseToken>, except taken: [TextRange]) -> [Check] {
    let figures = clause.indices.filter { clause[$0].figure != nil }
    guard figures.count >= 3 else { return [] }
    return figures.indices.compactMap { place in
      let token = clause[figures[place]]
      guard token.figure?.unit == .percent, !taken.contains(token.range) else { return nil }
      return check(place, figures, clause)
    }
  }

  /// The check of the percentage at `place` among `figures`, with the two figures before or behind it.
  private func check(_ place: Int, _ figures: [Int], _ clause: ArraySlice<ProseToken>) -> Check? {
    // What gives the amount of the change, too, says more.
    for count in [4, 3] {
      for first in [place, place - 1, place - 2, place - 3] {
        let range = first..<first + count
        guard range.contains(place), range.lowerBound >= 0, range.upperBound <= figures.count,
          let check = check(Array(figures[range]), place: figures[place], clause)
        else { continue }
        return check
      }
    }
    return nil
  }

  /// The check that neighbouring figures give when each has a part of its own in one statement.
  private func check(_ window: [Int], place: Int, _ clause: ArraySlice<ProseToken>) -> Check? {
    var parts: [Part: ProseToken] = [:]
    // Whether the percentage says again what the amount of the change says.
    var isRestated = false
    for (order, index) in window.enumerated() {
      let before =
        order == 0 ? max(clause.startIndex, index - ProseGrowth.reach) : window[order - 1] + 1
      guard index - before <= ProseGrowth.reach,
        let part = part(of: index, from: before, clause, parts)
      else { return nil }
      let gap = clause[before..<index]
      if part == .percent, !isAttached(gap, to: clause[index]) { return nil }
      let isPair =
        part == .percent && parts[.change] != nil || part == .change && parts[.percent] != nil
      if isPair { isRestated = isRestatement(gap) }
      guard parts.updateValue(clause[index], forKey: part) == nil else { return nil }
    }
    guard let percent = parts[.percent], let start = parts[.start], let result = parts[.result],
      percent.range == clause[place].range, isRestated || parts[.change] == nil,
      let first = window.first, let last = window.last,
      isPlain(clause, first, last), !isOfSomething(last, clause, percent),
      let isIncrease = direction(clause, first, last)
    else { return nil }
    guard isPlain(window, place, parts, clause) else { return nil }
    if let change = parts[.change], let check = check(change, start, result, isIncrease) {
      return check
    }
    return check(percent, start, result, change: parts[.change], isIncrease: isIncrease)
  }

  /// Whether the change and the percentage of a statement, which stand in `window`, are without doubt of the
  /// amounts that it compares.
  private func isPlain(
    _ window: [Int], _ place: Int, _ parts: [Part: ProseToken], _ clause: ArraySlice<ProseToken>
  ) -> Bool {
    let isChange = { (index: Int) in
      index == place || parts[.change]?.range == clause[index].range
    }
    let amounts = window.filter { !isChange($0) }
    return window.filter(isChange).allSatisfy { index in
      let nearest = amounts.min { abs($0 - index) < abs($1 - index) }
      return nearest.map { gaps.isLinked(index, to: $0, clause) } ?? false
        && !gaps.isOfOther(index, clause)
    }
  }

  /// What the words before a figure say that it is; `start` is the first word behind the last figure.
  private func part(
    of index: Int, from start: Int, _ clause: ArraySlice<ProseToken>, _ known: [Part: ProseToken]
  ) -> Part? {
    let words = clause[start..<index].suffix(3)
    if clause[index].figure?.unit == .percent { return .percent }
    guard let last = words.last, case .word = last.kind else {
      return nil
    }
    let isExceeded = clause[start..<index].contains { $0.says(.exceeding) }
    if isExceeded, last.says(.of), known.count == 1, known[.result] != nil {
      return .start
    }
    let isCompared =
      words.dropLast().last.map { $0.says(.compared) } ?? false
    if last.says(.from) { return .start }
    if text.isWord(last, ProseLexicon.againsts) {
      let behind = clause[(index + 1)...].prefix { !$0.isFigure }
      return isTime(clause[start..<index - 1]) && isTime(behind) ? .start : nil
    }
    if last.says(.to) { return isCompared ? .start : .result }
    if last.says(.of), known.isEmpty, isExceeding(index, clause) { return .result }
    if last.says(.with), isCompared { return .start }
    if last.says(.stating) { return known.isEmpty ? .result : nil }
    let isChange =
      last.says([.by, .of, .or, .increase, .decrease])
    return isChange ? .change : nil
  }

  /// Whether words tell no more than times, and what a change is called.
  private func isTime(_ words: ArraySlice<ProseToken>) -> Bool {
    words.allSatisfy { token in
      text.isWord(token, ProseLexicon.betweenTimes)
        || ASCII.isDigit(text.bytes[Int(token.range.start)])
    }
  }

  /// Whether the words before a percentage say that it is the change: "grew by", "an increase of", "or",
  /// or a bracket.
  private func isAttached(_ words: ArraySlice<ProseToken>, to percent: ProseToken) -> Bool {
    let start = Int(percent.range.start)
    if start > 0, text.bytes[start - 1] == UInt8(ascii: "(") { return true }
    guard let last = words.last, case .word = last.kind else { return false }
    let isChange = { (word: ProseToken) in
      word.says([.increase, .decrease])
    }
    if last.says(.of) { return words.suffix(4).contains(where: isChange) }
    return isChange(last) || last.says([.by, .or])
  }

  /// Whether nothing but "or" stands between an amount and a percentage.
  private func isRestatement(_ words: ArraySlice<ProseToken>) -> Bool {
    guard let last = words.last, words.count <= 2 else { return false }
    return last.says(.restatement)
  }

  /// Whether the words behind a figure say that it exceeds the next one.
  private func isExceeding(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    clause[(index + 1)...].prefix { $0.figure == nil }.contains {
      $0.says(.exceeding)
    }
  }

  /// Whether no word around the figures gives them another basis, makes them rough, or pairs them.
  private func isPlain(_ clause: ArraySlice<ProseToken>, _ first: Int, _ last: Int) -> Bool {
    let start = max(clause.startIndex, first - ProseGrowth.lead)
    let end = min(clause.endIndex, last + 4)
    return !(start..<end).contains { index in
      isOtherBasis(index, clause) || clause[index].says(.estimate)
    }
  }

  /// Whether a word gives a change another basis; "the same six months" are a time.
  private func isOtherBasis(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    let token = clause[index]
    guard token.says(.otherBasis) else { return false }
    if text.matches(token.range, "same"), index + 1 < clause.endIndex {
      return !text.isWord(clause[index + 1], AuditLexicon.periods)
    }
    return !text.matches(token.range, "including") && !text.matches(token.range, "up")
  }

  /// Whether a percentage at the end is a share of what follows: "or 14% of revenue".
  private func isOfSomething(
    _ last: Int, _ clause: ArraySlice<ProseToken>, _ percent: ProseToken
  ) -> Bool {
    guard clause[last].range == percent.range, last + 1 < clause.endIndex else { return false }
    let isWhich = last + 2 < clause.endIndex && text.matches(clause[last + 2].range, "which")
    return clause[last + 1].says(.of) && !isWhich
  }

  /// Whether the nearest word for it says that an amount grew, or shrank; nil when none does.
  private func direction(_ clause: ArraySlice<ProseToken>, _ first: Int, _ last: Int) -> Bool? {
    let start = max(clause.startIndex, first - ProseGrowth.verbReach)
    for index in (start...last).reversed() {
      if clause[index].says(.increase) { return true }
      if clause[index].says(.exceeding) { return true }
      if clause[index].says(.decrease) { return false }
    }
    return nil
  }

  // MARK: Checks

  private func check(
    _ percent: ProseToken, _ start: ProseToken, _ result: ProseToken, change: ProseToken?,
    isIncrease: Bool
  ) -> Check? {
    guard let stated = percent.figure, let old = start.figure, let new = result.figure,
      stated.status == .number, old.status == .number, new.status == .number,
      old.unit == new.unit, old.unit != .percent, start.factor == result.factor,
      abs(old.figure.digits) >= ProseGrowth.leastUnits, new.figure.digits > 0,
      (new.figure.value > old.figure.value) == isIncrease, stated.figure.digits > 0
    else { return nil }
    let form = LineQuotients.Form.percentChange
    let amounts = [new, old].map {
      Amount(status: .number, figure: $0.figure, isAbove: false, granule: .zero)
    }
    guard let quotient = form.quotient(amounts[0], amounts[1]) else { return nil }
    let unit = stated.figure.unit
    let (low, high) = (quotient.interval.low.magnitude, quotient.interval.high.magnitude)
    let interval = DecimalInterval(low, high)
    let printed = DecimalInterval(
      stated.figure.value - unit.half, stated.figure.value + unit.half)
    let near = DecimalInterval(interval.low - unit, interval.high + unit)
    let isMet = interval.meets(printed)
    // What is cut off instead of rounded is as near.
    guard isMet || !near.meets(printed) else { return nil }
    let statedAmount = Amount(
      status: .number, figure: stated.figure, isAbove: false, granule: .zero)
    guard
      isMet || Slip.turns(statedAmount, into: quotient.value)
        || isBorneOut(change, new, old, factor: result.factor)
    else { return nil }
    return Check(
      rule: .proseTotal, operator: .percentChange, table: nil, target: text.reference(percent),
      operands: [text.reference(result), text.reference(start)], stated: stated.figure,
      computed: quotient.value.magnitude, interval: interval, tolerance: nil,
      verdict: !isMet
        ? .inconsistent : quotient.value.magnitude == stated.figure.value ? .exact : .rounding)
  }

  /// The check of the amount of a change, when it is not the difference of the two that are compared.
  private func check(
    _ change: ProseToken, _ start: ProseToken, _ result: ProseToken, _ isIncrease: Bool
  ) -> Check? {
    guard let stated = change.figure, let old = start.figure, let new = result.figure,
      [stated, old, new].allSatisfy({ $0.status == .number && $0.unit == stated.unit }),
      stated.unit != nil, stated.unit != .percent, change.factor == result.factor,
      start.factor == result.factor, (new.figure.value > old.figure.value) == isIncrease
    else { return nil }
    let difference = (new.figure.value - old.figure.value).magnitude
    let tolerance = [stated, old, new].reduce(Decimal.zero) { $0 + $1.figure.unit.half }
    guard (difference - stated.figure.value).magnitude > tolerance else { return nil }
    var operands = [text.reference(new.figure.value > old.figure.value ? result : start)]
    operands.append(text.reference(new.figure.value > old.figure.value ? start : result))
    operands[1].isSubtracted = true
    return Check(
      rule: .proseTotal, operator: .difference, table: nil, target: text.reference(change),
      operands: operands, stated: stated.figure, computed: difference,
      interval: DecimalInterval(difference - tolerance, difference + tolerance),
      tolerance: tolerance, verdict: .inconsistent)
  }

  /// Whether the amount of the change is the difference of the two that are compared.
  private func isBorneOut(
    _ change: ProseToken?, _ new: FigureReading, _ old: FigureReading, factor: Int
  ) -> Bool {
    guard let change, let amount = change.figure, amount.unit == new.unit,
      change.factor == factor
    else { return false }
    return amount.figure.value == (new.figure.value - old.figure.value).magnitude
  }
}
