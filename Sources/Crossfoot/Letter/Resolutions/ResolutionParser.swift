/// Tells what a response promises, sentence by sentence.
///
/// What stays unsaid is better than what is wrong: a word such as "future filings" counts only in a
/// sentence in which the company says what it will do.
struct ResolutionParser {
  let text: TextStore
  let hits: [CueHit]
  /// What the letter is about.
  let nature: FilingNature
  /// The day on which the last filing under review was filed; nil where nobody knows.
  let lastFiled: CalendarDate?

  /// A part of a comment or a response, with the cues in it, as indices into those of the letter.
  struct Passage {
    var range: TextRange
    private let firstCue: UInt32
    private let cuesEnd: UInt32

    init(range: TextRange, cues: Range<Int>) {
      self.range = range
      firstCue = UInt32(cues.lowerBound)
      cuesEnd = UInt32(cues.upperBound)
    }

    var cues: Range<Int> { Int(firstCue)..<Int(cuesEnd) }
  }

  /// What `response` says is going to be done about `comment`; nil when it says nothing clearly.
  ///
  /// A table in it explains, however short its words are.
  ///
  /// A promise for later reports counts before a change that was made.
  func resolution(
    _ comment: [Passage], _ response: [Passage], hasTable: Bool
  ) -> Item.Resolution? {
    var found = Found()
    for passage in response {
      found.plainEnd = 0
      for cue in passage.cues { read(hits[cue], passage.range, &found) }
    }
    if found.isPromised { return .futureFilings }
    if found.isAmended { return .amended }
    let requested = RequestedChanges(comment, self)
    let told = statements(response, requested)
    if told.contains(.amended) { return .amended }
    if told.contains(.promised) { return .futureFilings }
    if told.contains(.refused) { return .disagrees }
    if found.isDeclined || told.contains(.declined) {
      let isAsked =
        asksForChange(comment) || requested.isWishedPlainly
        || requested.isForLater && !requested.asksQuestion
      return isAsked ? .disagrees : .noChange
    }
    if told.contains(.present) { return .noChange }
    if told.contains(.conditional) { return .futureFilings }
    if found.isSupplemental || told.contains(.furnished) { return .supplemental }
    return explains(response, requested, hasTable: hasTable) ? .supplemental : nil
  }

  /// What the sentences of a response tell of changes.
  private func statements(
    _ response: [Passage], _ requested: RequestedChanges
  ) -> StatementParser.Statements {
    let isDraft = nature.contains(.draft)
    let parser = StatementParser(
      text: text, nature: nature, lastFiled: lastFiled, requested: requested)
    var told = parser.read(ends(of: response))
    if told.contains(.complies) {
      told.insert(isDraft && !requested.isForLater ? .amended : .promised)
    }
    return told
  }

  /// Answers say what was done or will be at their beginning or their end: so many bytes are read there.
  private static let opening = 1600
  private static let closing = 1200

  /// The beginning and the end of a response, or all of one that is not long.
  private func ends(of response: [Passage]) -> [TextRange] {
    let total = response.reduce(0) { $0 + $1.range.count }
    guard total > ResolutionParser.opening + ResolutionParser.closing else {
      return response.map(\.range)
    }
    var ranges: [TextRange] = []
    var position = 0
    for passage in response {
      let range = passage.range
      let first = ResolutionParser.opening - position
      let last = total - ResolutionParser.closing - position
      position += range.count
      if first > 0 { ranges.append(range.prefix(upTo: range.start + UInt32(first))) }
      if last < range.count {
        ranges.append(range.suffix(from: range.start + UInt32(max(0, last))))
      }
    }
    return ranges
  }

  private struct Found {
    var isPromised = false
    var isAmended = false
    var isDeclined = false
    var isSupplemental = false
    /// Where the last sentence ends that names a form and promises nothing: it may name several.
    var plainEnd: UInt32 = 0
  }

  private func read(_ cue: CueHit, _ range: TextRange, _ found: inout Found) {
    switch cue.cue {
    case .futureFilings:
      if !found.isPromised { found.isPromised = promises(cue, range) }
    // Where a draft is under review a report may be all that it is compared with: sentences tell.
    case .form where !found.isPromised && cue.start >= found.plainEnd && nature != .draft:
      readReport(cue, range, &found)
    case .amendment:
      guard !found.isAmended, !isDenied(cue, range) else { return }
      let sentence = sentence(around: cue, in: range)
      // A change of a report that was filed meanwhile was made in time; it is no amendment.
      if nature == .report, contains(sentence, ResolutionLexicon.quarterlyReports),
        !contains(sentence, ResolutionLexicon.offerings)
      {
        found.isPromised = isPlainChange(cue) && !isQuoted(cue, in: range)
        return
      }
      found.isAmended =
        (isPlainChange(cue)
          ? contains(sentence, ResolutionLexicon.filings)
          : contains(sentence, ResolutionLexicon.drafts)
            && !contains(sentence, ResolutionLexicon.pastReports)) && !isQuoted(cue, in: range)
    case .disagreement:
      if !found.isDeclined { found.isDeclined = declines(sentence(around: cue, in: range)) }
    case .companyVoice where !found.isAmended && isChange(cue):
      found.isAmended = contains(sentence(around: cue, in: range), ResolutionLexicon.filings)
    case .companyVoice where !found.isDeclined && text.hasPrefix(cue.range, "we do not believe"):
      found.isDeclined = declines(sentence(around: cue, in: range))
    case .supplementally:
      found.isSupplemental = true
    case .companyVoice where text.hasPrefix(cue.range, "we supplementally"):
      found.isSupplemental = true
    default:
      return
    }
  }

  /// Whether the sentence around a cue for later filings promises something for them.
  private func promises(_ cue: CueHit, _ range: TextRange) -> Bool {
    let sentence = sentence(around: cue, in: range)
    // `Going forward` tells of more than filings.
    let isVague =
      isPlan(cue) && !contains(sentence, reports(behind: cue))
      || contains(sentence, ResolutionLexicon.monitoring)
        && contains(sentence, ResolutionLexicon.open)
    return
      (isVague
      ? promisesDisclosure(sentence) : contains(sentence, ResolutionLexicon.promises))
      && !contains(sentence, ResolutionLexicon.refusals) && !isQuoted(cue, in: range)
  }

  /// Reads the sentence that names a form: it may promise something for a report.
  private func readReport(_ cue: CueHit, _ range: TextRange, _ found: inout Found) {
    let sentence = sentence(around: cue, in: range)
    guard promisesDisclosure(sentence) else {
      // From the next form in it on, more may be seen of a sentence that was cut off.
      if sentence.end - cue.end < ResolutionParser.reach { found.plainEnd = sentence.end }
      return
    }
    found.isPromised =
      contains(sentence, ResolutionLexicon.reports)
      && !contains(sentence, ResolutionLexicon.offerings)
      && !contains(sentence, ResolutionLexicon.refusals) && !isQuoted(cue, in: range)
  }

  /// Whether the words that sound like the company tell of a change that it made.
  private func isChange(_ cue: CueHit) -> Bool {
    ResolutionLexicon.ownChanges.contains { text.hasPrefix(cue.range, $0) }
  }

  /// Whether `not` stands before a cue.
  private func isDenied(_ cue: CueHit, _ range: TextRange) -> Bool {
    let before = TextRange(cue.start - min(cue.start, 4), cue.start)
    return range.start <= before.start && text.matches(before, "not ")
  }

  /// The reports with one of which a plan has to deal, lest it be one for anything else.
  private func reports(behind cue: CueHit) -> SentenceWords {
    ResolutionLexicon.startingPlans.contains { text.hasPrefix(cue.range, $0) }
      ? ResolutionLexicon.reports : ResolutionLexicon.laterReports
  }

  private func isPlan(_ cue: CueHit) -> Bool {
    ResolutionLexicon.plans.contains { text.hasPrefix(cue.range, $0) }
  }

  /// Whether a cue says that the company itself changed something; `has been revised` may be said of
  /// anything, and `we revised` of what was filed long ago.
  private func isPlainChange(_ cue: CueHit) -> Bool {
    !ResolutionLexicon.otherChanges.contains { text.hasPrefix(cue.range, $0) }
  }

  /// So far before a cue a quotation may begin, in bytes.
  private static let quotationReach: UInt32 = 4000

  /// Whether a quotation is open where a cue stands: what is quoted was said elsewhere.
  private func isQuoted(_ cue: CueHit, in range: TextRange) -> Bool {
    var depth = 0
    let bytes = text.bytes.span
    let limit = Int(cue.start)
    var index = Int(max(range.start, cue.start - min(cue.start, ResolutionParser.quotationReach)))
    while true {
      index = ByteWords.place(of: 0xE2, in: bytes, from: index, limit: limit)
      guard index + 2 < limit else { break }
      if bytes[index + 1] == 0x80 {
        if bytes[index + 2] == 0x9C { depth += 1 }
        if bytes[index + 2] == 0x9D { depth = max(0, depth - 1) }
      }
      index += 1
    }
    return depth > 0
  }

  /// Whether a sentence says that the company is going to disclose something.
  private func promisesDisclosure(_ sentence: TextRange) -> Bool {
    let auxiliaries = ResolutionLexicon.auxiliaries
    return text.anyOpening(in: sentence) { promisesDisclosure(auxiliaries, at: $0, sentence) }
  }

  /// Whether the word at `place` and those behind it say so.
  @inline(__always)
  private func promisesDisclosure(
    _ auxiliaries: SentenceWords, at place: SentenceWords.Place, _ sentence: TextRange
  ) -> Bool {
    guard let length = auxiliaries.word(at: place, before: sentence.end, in: text) else {
      return false
    }
    return disclosing(behind: place.index, length, sentence)
  }

  private func disclosing(behind index: Int, _ length: Int, _ sentence: TextRange) -> Bool {
    let verb = index + length
    return ResolutionLexicon.disclosing.prefix(of: text.bytes, verb..<Int(sentence.end)) != nil
      && (isPromiser(before: index, sentence)
        || text.hasPrefix(sentence.suffix(from: UInt32(verb)), "be "))
  }

  /// Whether the word before `position` is one for the company: its name may be.
  private func isPromiser(before position: Int, _ sentence: TextRange) -> Bool {
    var start = position
    while start > Int(sentence.start), text.bytes[start - 1] > ASCII.space { start -= 1 }
    return ResolutionLexicon.promisers.prefix(of: text.bytes, start..<position)
      .map { $0.end == position } ?? false
  }

  // MARK: Explanations

  /// An answer that only explains has at least so many bytes.
  private static let shortestExplanation = 80
  /// An answer of so many bytes explains whatever it was that the comment asked for.
  private static let plainExplanation = 280
  /// A shorter answer that speaks of another may only point to it.
  private static let longestPointer = 240

  /// Whether a comment asks for an explanation only, and the answer gives one.
  private func explains(
    _ response: [Passage], _ requested: RequestedChanges, hasTable: Bool
  ) -> Bool {
    let length = response.reduce(0) { $0 + $1.range.count }
    let isPlain = length >= ResolutionParser.plainExplanation || hasTable
    guard length >= ResolutionParser.shortestExplanation || hasTable,
      requested.isForExplanationOnly(mayBeSilent: isPlain, hasTable: hasTable)
        || requested.asksQuestion && !response.contains(where: { isUnsettled($0.range) })
    else { return false }
    let isPointer = response.contains { passage in
      hits[passage.cues].contains { $0.cue == .priorComment || $0.cue == .responding }
    }
    guard length >= ResolutionParser.longestPointer || !isPointer else { return false }
    let revisions = ResolutionLexicon.revisions
    let auxiliaries = ResolutionLexicon.auxiliaries
    return !response.contains { passage in
      text.anyOpening(in: passage.range) { place in
        revisions.stand(at: place, before: passage.range.end, in: text)
          && !isToldOfPast(at: place.index, passage.range)
          || promisesDisclosure(auxiliaries, at: place, passage.range)
      }
    }
  }

  /// Whether an answer to a question and a wish leaves open what becomes of the wish, or speaks of it.
  private func isUnsettled(_ range: TextRange) -> Bool {
    contains(range, ResolutionLexicon.unsettled)
  }

  private func declines(_ sentence: TextRange) -> Bool {
    contains(sentence, ResolutionLexicon.changes) && contains(sentence, ResolutionLexicon.needs)
  }

  private func asksForChange(_ comment: [Passage]) -> Bool {
    comment.contains { passage in
      hits[passage.cues].contains { $0.cue == .staffHint || $0.cue == .staffVoice }
        && contains(passage.range, ResolutionLexicon.requests)
    }
  }

  /// A sentence is looked at so far on either side of a cue, in bytes: text without any end of a
  /// sentence must not be read anew for each of its cues.
  private static let reach: UInt32 = 1000

  /// The sentence around a cue.
  func sentence(around cue: CueHit, in range: TextRange) -> TextRange {
    let bytes = text.bytes.span
    let first = Int(max(range.start + 1, cue.start - min(cue.start, ResolutionParser.reach)))
    var start = min(Int(cue.start), first > Int(range.start) + 1 ? first : Int(range.start))
    // Two bytes behind a period a sentence begins.
    var limit = Int(cue.start) - 1
    while let period = ByteWords.lastPlace(
      of: UInt8(ascii: "."), in: bytes, from: first - 1, before: limit)
    {
      limit = period
      if isSentenceEnd(period, range) {
        start = period + 2
        break
      }
    }
    let last = Int(min(range.end, cue.end + ResolutionParser.reach))
    var end = ByteWords.place(of: UInt8(ascii: "."), in: bytes, from: Int(cue.end), limit: last)
    while end < last, !isSentenceEnd(end, range) {
      end = ByteWords.place(of: UInt8(ascii: "."), in: bytes, from: end + 1, limit: last)
    }
    return TextRange(UInt32(start), UInt32(end))
  }

  /// Whether a sentence ends at `index`: a period, a space and a capital.
  private func isSentenceEnd(_ index: Int, _ range: TextRange) -> Bool {
    text.bytes[index] == UInt8(ascii: ".") && index + 2 < Int(range.end)
      && text.bytes[index + 1] == ASCII.space && ASCII.isUpper(text.bytes[index + 2])
      && index > Int(range.start) && ASCII.isLower(text.bytes[index - 1])
  }

  /// Whether one of `words` stands in `range`.
  func contains(_ range: TextRange, _ words: SentenceWords) -> Bool { text.holds(words, in: range) }
}
