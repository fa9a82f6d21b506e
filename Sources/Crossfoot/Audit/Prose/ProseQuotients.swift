/// The rule `prose-total` for quotients: so much divided by so many, and what that is.
///
/// ```
/// FFO of $57.6 million divided by 84.7 million is $0.68.
/// net loss per share was $(1.55), which is the net loss of $9,486,000 divided by 6,120,000 weighted shares
/// ```
/// A quotient that does not come out is an error only when a slip of the pen in it explains that.
struct ProseQuotients {
  private let text: TextStore

  /// How many words stand between two of the figures at most.
  private static let reach = 14
  /// How many words may stand between a figure and the words that divide it, and between these and the other.
  private static let nearness = 5
  /// How many digits tell a slip in a quotient that is said to be one.
  private static let digits = 3

  init(text: TextStore) { self.text = text }

  /// The checks that a clause gives.
  func checks(in clause: ProseClause) -> [Check] {
    guard clause.says(.division) else { return [] }
    return (1..<clause.count).compactMap { place in
      guard isDivision(place, clause), let upper = clause.amounts[place - 1],
        let lower = clause.amounts[place], !clause.isRough(place - 1, place),
        !isOneOfSeveral(place - 1, clause)
      else { return nil }
      let result =
        isStated(behind: place, clause)
        ? place + 1 : isStated(before: place, clause) ? place - 2 : nil
      guard let result, let quotient = clause.amounts[result], !clause.isRough(result, result)
      else { return nil }
      return check(quotient, upper, lower)
    }
  }

  /// Whether little but "divided by" stands between the figure at `place` and the one before it.
  private func isDivision(_ place: Int, _ clause: ProseClause) -> Bool {
    let gap = clause.gap(before: place)
    guard let phrase = text.firstPlace(of: QuotientLexicon.divisions, in: gap) else { return false }
    let (before, behind) = (gap.prefix(upTo: phrase.start), gap.suffix(from: phrase.end))
    let parts = [before, behind]
    return parts.allSatisfy { part in
      var count = 0
      for word in Words(in: part, of: text) {
        count += 1
        if text.isOne(of: QuotientLexicon.others, word) { return false }
      }
      return count <= ProseQuotients.nearness
    }
  }

  /// Whether the figure at `place` is the last of several that are taken together: "the average of A and B".
  private func isOneOfSeveral(_ place: Int, _ clause: ProseClause) -> Bool {
    guard place > 0, clause.words(before: place).contains(where: { $0.says(.and) }) else {
      return false
    }
    return (0..<place).contains { clause.holds(QuotientLexicon.gatherings, before: $0) }
  }

  /// Whether words say that the figure behind the one at `place` is the quotient: "is", "or", "equals".
  private func isStated(behind place: Int, _ clause: ProseClause) -> Bool {
    guard place + 1 < clause.count,
      clause.words(before: place + 1).count <= ProseQuotients.reach
    else { return false }
    let gap = clause.gap(before: place + 1)
    return text.hasWordSuffix(gap, QuotientLexicon.results)
      && text.firstPlace(of: QuotientLexicon.others, in: gap) == nil
      || !gap.isEmpty && text.bytes[Int(gap.end) - 1] == UInt8(ascii: "=")
  }

  /// Whether words say that the figure before the one that is divided is the quotient: "which is".
  private func isStated(before place: Int, _ clause: ProseClause) -> Bool {
    guard place >= 2, clause.words(before: place - 1).count <= ProseQuotients.reach else {
      return false
    }
    return clause.holds(QuotientLexicon.sources, before: place - 1)
  }

  private func check(
    _ quotient: ProseAmount, _ upper: ProseAmount, _ lower: ProseAmount
  ) -> Check? {
    let top = upper.value
    let times: Int128 = quotient.isPercent ? 100 : 1
    guard !upper.isPercent, !lower.isPercent, !lower.value.isNegative, lower.value > lower.half,
      let value = top.divided(by: lower.value, times: times),
      let low = (top - upper.half).divided(by: lower.value + lower.half, times: times),
      let high = (top + upper.half).divided(by: lower.value - lower.half, times: times)
    else { return nil }
    let interval = DecimalInterval(low, high)
    let isMet = interval.meets(quotient.interval)
    guard
      isMet
        || quotient.isTellingSlip(of: value) || quotient.isSwap(of: value)
        || quotient.digits >= ProseQuotients.digits && quotient.isSlip(of: value)
    else { return nil }
    let check = ProseVerdict(text: text, target: quotient).check(
      quotient.isPercent ? .percentOf : .ratio, [upper, lower].map { text.reference($0.token) },
      value: value, interval)
    return asPrinted(check)
  }

  /// The check of a figure in brackets as that of the loss which it is: `$(1.55)`.
  private func asPrinted(_ check: Check) -> Check {
    let (bytes, range) = (text.bytes, check.target.text)
    let (start, end) = (Int(range.start), Int(range.end))
    guard start >= 2, end < bytes.count, bytes[start - 2] == UInt8(ascii: "$"),
      bytes[start - 1] == UInt8(ascii: "("), bytes[end] == UInt8(ascii: ")")
    else { return check }
    var check = check
    check.target.text = TextRange(range.start - 2, range.end + 1)
    check.stated = Figure(digits: -check.stated.digits, decimals: check.stated.decimals)
    check.computed = -check.computed
    check.interval = -check.interval
    return check
  }
}
