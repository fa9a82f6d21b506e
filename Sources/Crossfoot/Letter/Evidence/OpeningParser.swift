/// Reads the paragraphs before the first item: which letters this one answers, and how it sets
/// comments and responses apart.
struct OpeningParser {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  let side: LetterSide

  /// At most this many blocks are read.
  static let longest = 8
  /// A letter answers at most this many others.
  private static let most = 24
  /// How far apart a letter's name and its date may stand, in bytes.
  private static let reach: UInt32 = 240

  /// The letters that the blocks of `range` say they answer, each date once: the other side's.
  ///
  /// `our response dated May 1 to your letter dated April 2` names two that were answered before; the
  /// second counts where a letter that supplements the first names no other.
  ///
  /// A date whose year stands elsewhere is one of the last twelve months before the letter's own date.
  func replies(_ range: Range<Int>, before date: CalendarDate?) -> [LetterHead.Reply] {
    let replies = replies(range, withoutYearBefore: nil)
    guard let date else { return replies }
    if replies.isEmpty { return self.replies(range, withoutYearBefore: date) }
    // No letter answers one that is still to come, or of its own day beside another; but one of January may
    // bear the old year.
    return replies.filter { reply in
      reply.date < date || reply.date == date && replies.count == 1
        || reply.date.months(since: date) > OpeningParser.latest
    }
  }

  /// So many months after its own date the deadlines lie that a letter promises to meet.
  private static let latest = 6

  /// The same with the dates that have a year, or with those that have none before `date`.
  private func replies(
    _ range: Range<Int>, withoutYearBefore date: CalendarDate?
  ) -> [LetterHead.Reply] {
    var named = NamedLetters()
    for index in range.prefix(OpeningParser.longest) {
      let block = evidence[index]
      if block.cues.isDisjoint(with: .months) { continue }
      named.ownEnd = nil
      // The end of the date of the letter that was named last, and who wrote it.
      var last: (end: UInt32, writer: LetterSide)?
      // Who wrote what the last of `(1) May 1, from …; and (2) June 2` dates.
      var listed: LetterSide?
      for cue in block.hits
      where hits[cue].cue.month != nil && named.replies.count < OpeningParser.most {
        guard let mention = mention(at: hits[cue], within: block.text, withoutYearBefore: date)
        else { continue }
        if let known = named.replies.first(where: { $0.date == mention.date }) {
          // A list may go on with what was named before: `calls on May 1 and May 2, 2019`.
          if letterSide(around: mention.range, block.hits.lowerBound..<cue, block.text) != nil {
            last = (mention.range.end, known.side)
          }
          continue
        }
        guard
          !LetterOrigins(text: text).isReceipt(mention.range, behind: last?.end),
          case let told = stated(mention.range, block.text),
          case let isListed = ReplyClauses(text: text).isListed(mention.range, in: block.text),
          let writer = joined(mention.range, last) ?? (isListed ? listed : nil) ?? told
            ?? letterSide(around: mention.range, block.hits.lowerBound..<cue, block.text),
          named.replies.isEmpty || !isRepeated(mention.range, in: block.text)
        else { continue }
        last = (mention.range.end, writer)
        listed = isListed ? writer : nil
        guard writer != side else {
          named.noteOwn(mention.date, end: mention.range.end)
          continue
        }
        let reply = LetterHead.Reply(date: mention.date, side: writer)
        if let end = named.ownEnd, answers(TextRange(end, mention.range.start)) {
          named.answered.append(reply)
        } else {
          named.add(reply, isTold: told != nil)
        }
      }
    }
    return named.replies.isEmpty ? named.answered : named.replies
  }

  /// The date at `cue`: one that has a year, or one that has none before `date`.
  private func mention(
    at cue: CueHit, within range: TextRange, withoutYearBefore date: CalendarDate?
  ) -> DateMention? {
    let dates = DateParser(text: text)
    guard let date else { return dates.date(at: cue, within: range) }
    return dates.dateWithoutYear(at: cue, within: range, before: date)
  }

  /// The letters that an opening names.
  private struct NamedLetters {
    var replies: [LetterHead.Reply] = []
    /// Those that the company's letters answered which are named with them.
    var answered: [LetterHead.Reply] = []
    /// The dates of those that sentences tell of which begin with them, and of the company's last letter.
    var told: [CalendarDate] = []
    var ownLast: CalendarDate?
    /// Where the date of the company's own letter ends that the paragraph named last.
    var ownEnd: UInt32?

    /// Notes a letter of one's own, whose date ends at `end`.
    mutating func noteOwn(_ date: CalendarDate, end: UInt32) {
      ownEnd = end
      ownLast = max(ownLast ?? date, date)
    }

    /// Adds a letter of the other side, of which a sentence tells that begins with its date if `isTold`.
    mutating func add(_ reply: LetterHead.Reply, isTold: Bool) {
      // What the story of a review tells before the company's answer was answered by that.
      if isTold, let own = ownLast, own < reply.date {
        answered += replies.filter { told.contains($0.date) && $0.date < own }
        replies.removeAll { told.contains($0.date) && $0.date < own }
      }
      if isTold { told.append(reply.date) }
      replies.append(reply)
    }
  }

  /// Who wrote the letter of a date that follows right behind another's: `dated May 1 and June 2`.
  private func joined(
    _ date: TextRange, _ last: (end: UInt32, writer: LetterSide)?
  ) -> LetterSide? {
    guard let last, last.end < date.start else { return nil }
    // A day of the week may stand before the second.
    let between = ReplyClauses(text: text).withoutWeekday(
      LetterOrigins(text: text).withoutRemark(text.trimmed(TextRange(last.end, date.start))))
    let isJoint = ["and", ",", ", and", "&"].contains { text.matches(between, $0) }
    return isJoint ? last.writer : nil
  }

  /// Who wrote on a date with which a sentence of a company's letter begins.
  private func stated(_ date: TextRange, _ range: TextRange) -> LetterSide? {
    guard side == .company else { return nil }
    let sentence = sentence(around: date, in: range)
    return ReplyClauses(text: text).writer(
      TextRange(min(sentence.start, date.start), date.start),
      TextRange(date.end, max(date.end, sentence.end)))
  }

  /// The sentence of `range` around a date, as far as it is near: a paragraph may hold any number of dates.
  private func sentence(around date: TextRange, in range: TextRange) -> TextRange {
    let start = max(range.start, date.start - min(date.start, OpeningParser.longestSentence))
    let end = min(range.end, date.end + OpeningParser.longestSentence)
    return Sentences(text: text).sentence(around: date.start, in: TextRange(start, end))
  }

  /// So far from a date its sentence is looked at, in bytes.
  private static let longestSentence: UInt32 = 600

  /// Whether the sentence around a date says that the letter of that date is only repeated: the first
  /// letter of a review in an answer to the second.
  private func isRepeated(_ date: TextRange, in range: TextRange) -> Bool {
    text.holds(OpeningLexicon.repeating, in: sentence(around: date, in: range))
  }

  /// Whether `range`, which stands between the dates of two letters, says that the first answered the
  /// second.
  private func answers(_ range: TextRange) -> Bool {
    guard range.count <= OpeningParser.reach else { return false }
    var rest = text.trimmed(range)
    // `(the "Prior Letter")` names the first once more.
    if !rest.isEmpty, text.bytes[Int(rest.start)] == UInt8(ascii: "("),
      let close = text.bytes[rest.indices].firstIndex(of: UInt8(ascii: ")"))
    {
      rest = rest.suffix(from: UInt32(close + 1))
    }
    while !rest.isEmpty, !ASCII.isLetter(text.bytes[Int(rest.start)]) { rest.start += 1 }
    return OpeningLexicon.answering.prefix(of: text.bytes, rest.indices) != nil
  }

  /// Which side wrote the letter of a date; nil when the date is none of a letter.
  private func letterSide(
    around date: TextRange, _ cues: Range<Int>, _ range: TextRange
  ) -> LetterSide? {
    let sentence = sentence(around: date, in: range)
    let nearest = date.start - min(date.start - range.start, OpeningParser.reach)
    let clauses = ReplyClauses(text: text)
    let before = clauses.withoutMark(
      TextRange(max(nearest, min(sentence.start, date.start)), date.start))
    let after = TextRange(date.end, min(range.end, date.end + 40))
    let trimmed = text.trimmed(before)
    // `our telephone conversation on …` was not ours alone.
    if clauses.isOral(trimmed) {
      let rest = TextRange(date.end, max(date.end, sentence.end))
      if text.holds(OpeningLexicon.delays, in: rest) { return nil }
      let tellsOfComments =
        namesComments(before, date, range) || clauses.tellsOfComments(before, rest)
      if side == .company, tellsOfComments { return .staff }
    }
    // `You wrote to our Chief Executive Officer on …`.
    if side == .company, endsWith(trimmed, " on"),
      contains(before, "you wrote", within: OpeningParser.longestAddressee)
    {
      return .staff
    }
    // `the letter of the staff of the Division of Corporation Finance dated …`.
    guard
      isPreceded(date, cues, in: before) || isFollowedByLetter(after) || isDating(before)
        || clauses.isOral(trimmed) && namesComments(before, date, range)
        || (side == .company ? clauses.isGiving(before) : endsWithFiledResponse(trimmed)),
      !isOtherDate(trimmed)
    else { return nil }
    let isOwn = isOwn(before)
    switch side {
    case .company:
      if (isOwn || clauses.isAnswer(before)) && !comesFromStaff(after) { return .company }
      // The staff files nothing.
      return clauses.isFiling(before) ? nil : .staff
    // `a response to our letter dated …` is about the staff's own.
    case .staff: return isOwn && !isFollowedByResponse(after) ? .staff : .company
    }
  }

  /// Whether what leads to a date says that it is that of a period, of a form, or of a deadline.
  private func isOtherDate(_ before: TextRange) -> Bool {
    endsWith(before, "available") || isDeadline(before) || isDateOfForm(before)
      || endsWith(before, " ended") || endsWith(before, " ending")
  }

  /// Whether `before`, which leads to a date, ends with the words for the date of what it names, a letter or comments.
  private func isDating(_ before: TextRange) -> Bool {
    let trimmed = text.trimmed(before)
    let origins = LetterOrigins(text: text)
    if origins.isFromStaff(trimmed) || origins.isToSomebody(trimmed) { return true }
    if side == .company, OpeningLexicon.responseDays.contains(where: { endsWith(trimmed, $0) }),
      isOwn(before)
    {
      return true
    }
    return endsWithDating(trimmed)
      && (contains(before, " letter", within: 200) || contains(before, " comment", within: 240))
  }

  /// Whether what stands before a date of a staff's letter says that the company's response was filed then.
  private func endsWithFiledResponse(_ before: TextRange) -> Bool {
    OpeningLexicon.filedResponses.contains { endsWith(before, $0) }
      && contains(before, "your ", within: OpeningParser.longestFiled)
  }

  /// So far before its day the name of a response that was filed then begins at most, in bytes.
  private static let longestFiled = 40

  /// Whether the sentence around a date speaks of comments before it: `the comments you gave us by telephone
  /// on …`, not time that was granted in that way.
  private func namesComments(_ before: TextRange, _ date: TextRange, _ range: TextRange) -> Bool {
    let sentence = sentence(around: date, in: range)
    return holds(TextRange(min(sentence.start, before.start), date.start), " comment")
  }

  /// So far before the date it is said that somebody wrote, in bytes.
  private static let longestAddressee = 100

  /// Whether what stands before a date makes it the day by which something will be done.
  private func isDeadline(_ before: TextRange) -> Bool {
    let before = ReplyClauses(text: text).withoutWeekday(before)
    return OpeningLexicon.deadlines.contains { endsWith(before, $0) }
  }

  /// Whether what stands before a date makes it that of a filing: `the Form 8-K dated`, `the Form 10-K filed on`.
  private func isDateOfForm(_ before: TextRange) -> Bool {
    OpeningLexicon.formDatings.contains { endsWith(before, $0) }
      && contains(before, " form ", within: OpeningParser.longestForm)
      && !contains(before, " letter", within: OpeningParser.longestForm)
      && !contains(before, " comment", within: OpeningParser.longestForm)
  }

  /// So far before its date the name of a form begins at most, in bytes.
  private static let longestForm = 24

  /// So many cues before a date are looked at, and so far before it a letter's name may end, in bytes.
  private static let nearest = 8
  private static let nearby: UInt32 = 50

  /// Whether one of `cues` names a letter right before its date: the nearest of them counts, as what names
  /// a letter names it for one date only.
  private func isPreceded(_ date: TextRange, _ cues: Range<Int>, in sentence: TextRange) -> Bool {
    for index in cues.suffix(OpeningParser.nearest).reversed() {
      let hit = hits[index]
      if hit.start < sentence.start { return false }
      if hit.cue == .letterReference {
        return hit.end <= date.start && date.start - hit.end < OpeningParser.nearby
      }
      if hit.cue.month != nil { return false }
    }
    return false
  }

  /// Whether a letter is named right behind its date: `your June 24, 2022 response`, `the staff's June
  /// 24, 2022 comment letter`.
  private func isFollowedByLetter(_ after: TextRange) -> Bool {
    if isFollowedByResponse(after) { return true }
    // A comma may stand behind the year.
    let isApart = text.hasPrefix(after, ", ")
    let name = isApart ? after.suffix(from: after.start + 1) : after
    for index in name.indices.prefix(OpeningParser.furthestName) {
      let byte = text.bytes[index]
      if ASCII.isLetter(byte) { continue }
      guard byte == ASCII.space else { return false }
      let rest = TextRange(UInt32(index), name.end)
      if text.hasPrefix(rest, " letter") {
        return !isApart || !OpeningLexicon.otherDates.contains { text.hasPrefix(rest, $0) }
      }
      // `the staff's May 5, 2009 comments`, but not `on May 5, 2009, comment 3 …`.
      if !isApart, text.hasPrefix(rest, " comments") { return true }
    }
    return false
  }

  private func isFollowedByResponse(_ after: TextRange) -> Bool {
    text.hasPrefix(after, " response") || text.hasPrefix(after, ", response")
  }

  /// Whether what follows on a date says that the letter is the staff's.
  private func comesFromStaff(_ after: TextRange) -> Bool {
    [" from the staff", ", from the staff", " from the division", " from the commission"].contains {
      text.hasPrefix(after, $0)
    }
  }

  /// So far behind its date a letter's name begins at most, in bytes.
  private static let furthestName = 20

  /// Whether the letter before a date is the writer's own: the nearest word that says whose it is
  /// decides.
  private func isOwn(_ before: TextRange) -> Bool {
    for index in before.indices.dropLast().suffix(OpeningParser.longestOwner).reversed()
    where text.bytes[index] == ASCII.space
      && OpeningParser.opensOwner(text.bytes[index + 1])
    {
      let rest = TextRange(UInt32(index), before.end)
      for word in [" your ", " staff", " the commission", " received by "] as [StaticString]
      where text.hasPrefix(rest, word) {
        return false
      }
      let words = index + 1..<before.indices.upperBound
      if LabelLexicon.opensOwnLetter(text.bytes, words) {
        // The staff sends its letters, it files none.
        if side == .company, holds(rest, " filed with the ") { return true }
        // `your letter to our chief executive dated …` goes to the owner.
        if endsWith(before.prefix(upTo: UInt32(index)), " letter to") { return false }
        // `our responses to the comments in the letter dated …`: what is answered has the date.
        return side == .staff || !holds(rest, " comment") && !holds(rest, " to the letter")
      }
    }
    // A sentence may begin with it.
    return before.count <= OpeningParser.longestOwner && text.hasPrefix(before, "our letter")
  }

  /// So far before a date it is said whose letter it is, in bytes.
  private static let longestOwner = 89

  /// Whether a word for the owner of a letter may begin with `byte`.
  @inline(__always)
  private static func opensOwner(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "r"),
      UInt8(ascii: "o"), UInt8(ascii: "c"), UInt8(ascii: "b"), UInt8(ascii: "p"),
      UInt8(ascii: "f"), UInt8(ascii: "i"):
      true
    default: false
    }
  }

  /// Whether `range` ends with the words right before the date of a letter: with one of three letters.
  private func endsWithDating(_ range: TextRange) -> Bool {
    guard !range.isEmpty else { return false }
    switch ASCII.lowercased(text.bytes[Int(range.end) - 1]) {
    case UInt8(ascii: "d"):
      return endsWith(range, "dated") || endsWith(range, "delivered") || endsWith(range, " issued")
    case UInt8(ascii: "f"): return endsWith(range, "dated as of")
    case UInt8(ascii: "n"):
      return endsWith(range, " on") && OpeningLexicon.datings.contains { endsWith(range, $0) }
    default: return false
    }
  }

  private func holds(_ range: TextRange, _ word: StaticString) -> Bool {
    text.holds(word, in: range)
  }

  private func endsWith(_ range: TextRange, _ word: StaticString) -> Bool {
    text.ends(range, with: word)
  }

  private func contains(_ range: TextRange, _ word: StaticString, within reach: Int) -> Bool {
    let start = range.end - min(UInt32(reach), range.end - range.start)
    return text.holds(word, in: range.suffix(from: start))
  }
}
