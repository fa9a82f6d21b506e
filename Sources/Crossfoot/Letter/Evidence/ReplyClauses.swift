/// Reads the clauses that give letters and comments their dates: what was done on a day, and by whom.
///
/// ```
/// The Company had answered the first ones by letter dated May 1, 2019.      the company's letter
/// On April 2, 2019, the Staff sent the Company a letter.                    the staff's
/// the comments that you provided by telephone to Ann Roe on April 2, 2019   the staff's
/// the annual report that the Company filed on March 4, 2019                 no letter
/// ```
struct ReplyClauses {
  let text: TextStore

  /// So far before a date the verb stands that governs it, in bytes.
  private static let reach: UInt32 = 240
  /// So far behind a date it is said who did something then, and what, in bytes.
  private static let actorReach: UInt32 = 200
  private static let deedReach: UInt32 = 60

  // MARK: Before a date

  /// Whether a date that `before` leads to is that on which something was filed: the nearest verb or
  /// name of a letter decides.
  func isFiling(_ before: TextRange) -> Bool {
    guard let verb = lastPlace(of: OpeningLexicon.filing, in: tail(before)) else { return false }
    let between = TextRange(verb.end, before.end)
    return !text.holds(OpeningLexicon.named, in: between)
  }

  /// Whether `before`, which leads to a date, says that the company answered then: `The Company responded
  /// by letter dated`.
  func isAnswer(_ before: TextRange) -> Bool {
    if endsWithOwnResponse(before) { return true }
    let named = text.trimmed(before)
    if OpeningLexicon.lettersToStaff.contains(where: { text.ends(named, with: $0) }) { return true }
    guard let verb = lastPlace(of: OpeningLexicon.answered, in: before) else { return false }
    let rest = TextRange(verb.end, before.end)
    let means: TextRange
    if let place = lastPlace(of: OpeningLexicon.byLetter, in: rest) {
      means = TextRange(place.end, before.end)
    } else if text.ends(text.trimmed(before), with: " on") {
      means = rest
    } else {
      return false
    }
    // `responded by letter dated May 1 to your letter dated` leads to another.
    if text.holds(OpeningLexicon.fromOthers, in: means) { return false }
    let subject = before.prefix(upTo: verb.start)
    return !OpeningLexicon.staffs.contains { text.ends(subject, with: $0) }
  }

  /// Whether a date stands right behind the name of a response, without a word that says whose it is: in a
  /// company's letter `Response dated` names its own.
  private func endsWithOwnResponse(_ before: TextRange) -> Bool {
    let trimmed = text.trimmed(before)
    guard OpeningLexicon.ownResponses.contains(where: { text.ends(trimmed, with: $0) }) else {
      return false
    }
    let start = trimmed.end - min(trimmed.end - trimmed.start, ReplyClauses.deedReach)
    return !text.holds(OpeningLexicon.theirs, in: TextRange(start, trimmed.end))
  }

  /// Whether `before` says that comments were given on the date that it leads to: `comments conveyed by you
  /// in writing on`, with a day of the week perhaps.
  func isGiving(_ before: TextRange) -> Bool {
    let before = withoutWeekday(text.trimmed(before))
    guard text.ends(before, with: " on") else { return false }
    if OpeningLexicon.commentsOn.contains(where: { text.ends(before, with: $0) }) { return true }
    guard let verb = lastPlace(of: OpeningLexicon.given, in: tail(before)) else { return false }
    let between = TextRange(verb.end, before.end)
    guard !text.holds(OpeningLexicon.otherMatters, in: between) else { return false }
    return text.holds(" comment", in: TextRange(tail(before).start, verb.start))
      || text.holds(" comments", in: between)
  }

  /// Whether `before` leads to the day of a talk: `by telephone on`, `in a telephone call of`.
  func isOral(_ before: TextRange) -> Bool {
    let before = withoutWeekday(text.trimmed(before))
    return OpeningLexicon.oral.contains { text.ends(before, with: $0) }
  }

  /// Whether the sentence of a talk says that comments were given in it, or that it is answered: `In a telephone
  /// conversation on May 1, 2019, you provided comments`, not one about the time to answer.
  func tellsOfComments(_ before: TextRange, _ after: TextRange) -> Bool {
    if text.holds(OpeningLexicon.delays, in: before) { return false }
    if text.holds(OpeningLexicon.answeredTalks, in: before) { return true }
    return text.holds(" comment", in: after)
      && OpeningLexicon.givenThen.contains { text.holds($0, in: after) }
  }

  /// Whether a date stands behind the mark of a list: `(2)`, `(ii)`.
  func isListed(_ date: TextRange, in range: TextRange) -> Bool {
    let start = date.start - min(date.start - range.start, ReplyClauses.longestMark)
    let before = TextRange(start, date.start)
    return withoutMark(before).end < text.trimmed(before).end
  }

  private static let longestMark: UInt32 = 8

  /// `range` without the mark of a list at its end, and the colon before that: `by telephone on: (1)`.
  func withoutMark(_ range: TextRange) -> TextRange {
    let trimmed = text.trimmed(range)
    guard !trimmed.isEmpty, text.bytes[Int(trimmed.end) - 1] == UInt8(ascii: ")") else {
      return range
    }
    var start = Int(trimmed.end) - 1
    while start > Int(trimmed.start), ASCII.isWord(text.bytes[start - 1]) { start -= 1 }
    guard start > Int(trimmed.start), text.bytes[start - 1] == UInt8(ascii: "("),
      Int(trimmed.end) - start <= 4
    else { return range }
    var rest = text.trimmed(trimmed.prefix(upTo: UInt32(start) - 1))
    if text.ends(rest, with: ":") { rest.end -= 1 }
    return rest
  }

  /// `range` without the day of the week at its end.
  func withoutWeekday(_ range: TextRange) -> TextRange {
    guard text.ends(range, with: OpeningLexicon.weekdayEnd) else { return range }
    for day in OpeningLexicon.weekdays where text.ends(range, with: day) {
      return text.trimmed(range.prefix(upTo: range.end - UInt32(day.utf8CodeUnitCount)))
    }
    return range
  }

  private func tail(_ range: TextRange) -> TextRange {
    range.suffix(from: range.end - min(range.end - range.start, ReplyClauses.reach))
  }

  // MARK: Behind a date

  /// Who wrote on the date at which a sentence begins, `On April 2, 2019, the Staff issued …`, if it says so.
  ///
  /// What stands in `before` leads to the date; `after` is the rest of its sentence.
  func writer(_ before: TextRange, _ after: TextRange) -> LetterSide? {
    let lead = text.trimmed(before)
    guard
      text.matches(lead, "on")
        || OpeningLexicon.fronts.contains(where: { text.ends(lead, with: $0) })
    else { return nil }
    var start = after.start
    while start < after.end, !ASCII.isWord(text.bytes[Int(start)]) { start += 1 }
    let rest = after.suffix(from: start)
    let isCompany = OpeningLexicon.companies.prefix(of: text.bytes, rest.indices) != nil
    let actor = rest.prefix(upTo: rest.start + ReplyClauses.actorReach)
    if isCompany {
      if let verb = firstPlace(of: OpeningLexicon.received, in: actor) {
        let deed = deed(behind: verb.end, rest)
        return text.holds(OpeningLexicon.written, in: deed)
          && text.holds(OpeningLexicon.theirs, in: deed)
          ? .staff : nil
      }
      guard let verb = firstPlace(of: OpeningLexicon.answered, in: actor) else { return nil }
      return text.holds(
        OpeningLexicon.responses, in: TextRange(verb.start, deed(behind: verb.end, rest).end))
        ? .company : nil
    }
    if OpeningLexicon.oralRequests.contains(where: { text.place(of: $0, in: actor) != nil }),
      !text.holds(OpeningLexicon.delays, in: actor)
    {
      return .staff
    }
    guard let verb = firstPlace(of: OpeningLexicon.given, in: actor) else { return nil }
    // The staff gives a letter on a response, a company the response to it.
    guard let written = firstPlace(of: OpeningLexicon.writings, in: deed(behind: verb.end, rest)),
      !text.holds(OpeningLexicon.responses, in: TextRange(verb.end, written.start))
    else { return nil }
    return .staff
  }

  private func deed(behind start: UInt32, _ range: TextRange) -> TextRange {
    TextRange(start, min(range.end, start + ReplyClauses.deedReach))
  }

  // MARK: Places

  /// The first place of one of `words` in `range`.
  private func firstPlace(of words: [StaticString], in range: TextRange) -> TextRange? {
    var first: TextRange?
    for word in words {
      guard let place = text.place(of: word, in: range), place < first?.start ?? .max else {
        continue
      }
      first = TextRange(place, place + UInt32(word.utf8CodeUnitCount))
    }
    return first
  }

  /// The last place of one of `words` in `range`.
  private func lastPlace(of words: [StaticString], in range: TextRange) -> TextRange? {
    var last: TextRange?
    for word in words {
      var rest = range
      while let place = text.place(of: word, in: rest) {
        let end = place + UInt32(word.utf8CodeUnitCount)
        if place >= last?.start ?? 0 { last = TextRange(place, end) }
        rest = rest.suffix(from: end)
      }
    }
    return last
  }
}
