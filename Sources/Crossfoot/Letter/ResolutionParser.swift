/// Tells what a response promises, sentence by sentence.
///
/// What stays unsaid is better than what is wrong: a word such as "future filings" counts only in a
/// sentence in which the company says what it will do.
struct ResolutionParser {
  let text: TextStore

  /// A part of a comment or a response, with the cues in it.
  struct Passage {
    var range: TextRange
    var cues: ArraySlice<CueHit>
  }

  /// What `response` says is going to be done about `comment`; nil when it says nothing clearly.
  ///
  /// A promise for later reports counts before a change that was made.
  func resolution(_ comment: [Passage], _ response: [Passage]) -> Item.Resolution? {
    var found = Found()
    for passage in response {
      for cue in passage.cues { read(cue, passage.range, &found) }
    }
    if found.isPromised { return .futureFilings }
    if found.isAmended { return .amended }
    if found.isDeclined { return asksForChange(comment) ? .disagrees : .noChange }
    return found.isSupplemental ? .supplemental : nil
  }

  private struct Found {
    var isPromised = false
    var isAmended = false
    var isDeclined = false
    var isSupplemental = false
  }

  private func read(_ cue: CueHit, _ range: TextRange, _ found: inout Found) {
    switch cue.cue {
    case .futureFilings where !found.isPromised:
      let sentence = sentence(around: cue, in: range)
      found.isPromised =
        contains(sentence, ResolutionParser.promises)
        && !contains(sentence, ResolutionParser.refusals)
    case .amendment where !found.isAmended:
      found.isAmended = contains(sentence(around: cue, in: range), ResolutionParser.filings)
    case .disagreement where !found.isDeclined:
      found.isDeclined = declines(sentence(around: cue, in: range))
    case .companyVoice where !found.isAmended && isChange(cue):
      found.isAmended = contains(sentence(around: cue, in: range), ResolutionParser.filings)
    case .companyVoice where !found.isDeclined && text.hasPrefix(cue.range, "we do not believe"):
      found.isDeclined = declines(sentence(around: cue, in: range))
    case .supplementally:
      found.isSupplemental = true
    default:
      return
    }
  }

  /// Whether the words that sound like the company tell of a change that it made.
  private func isChange(_ cue: CueHit) -> Bool {
    ["we have revised", "the company has revised", "we have amended", "we have added"].contains {
      text.hasPrefix(cue.range, $0)
    }
  }

  private func declines(_ sentence: TextRange) -> Bool {
    contains(sentence, ResolutionParser.changes) && contains(sentence, ResolutionParser.needs)
  }

  private func asksForChange(_ comment: [Passage]) -> Bool {
    comment.contains { passage in
      passage.cues.contains { $0.cue == .staffHint || $0.cue == .staffVoice }
        && contains(passage.range, ResolutionParser.requests)
    }
  }

  /// A sentence is looked at so far on either side of a cue, in bytes: text without any end of a
  /// sentence must not be read anew for each of its cues.
  private static let reach: UInt32 = 1000

  /// The sentence around a cue.
  private func sentence(around cue: CueHit, in range: TextRange) -> TextRange {
    let first = max(range.start + 1, cue.start - min(cue.start, ResolutionParser.reach))
    var start = cue.start
    while start > first, !isSentenceEnd(start - 2, range) { start -= 1 }
    let last = min(range.end, cue.end + ResolutionParser.reach)
    var end = cue.end
    while end < last, !isSentenceEnd(end, range) { end += 1 }
    return TextRange(start, end)
  }

  /// Whether a sentence ends at `position`: a period, a space and a capital.
  private func isSentenceEnd(_ position: UInt32, _ range: TextRange) -> Bool {
    let index = Int(position)
    return text.bytes[index] == UInt8(ascii: ".") && index + 2 < Int(range.end)
      && text.bytes[index + 1] == ASCII.space && ASCII.isUpper(text.bytes[index + 2])
      && index > Int(range.start) && ASCII.isLower(text.bytes[index - 1])
  }

  /// Whether one of `words`, which begin with a space or an apostrophe, stands in `range`.
  private func contains(_ range: TextRange, _ words: WordList) -> Bool {
    let bytes = text.bytes
    let span = bytes.span
    for index in range.indices.dropLast()
    where ResolutionParser.opensWord(span[index]) && words.mayContinue(with: span[index + 1]) {
      let rest = TextRange(UInt32(index), range.end)
      for word in words.words where text.hasPrefix(rest, word) { return true }
    }
    return false
  }

  /// A space, or an apostrophe, straight or (by its first byte) curly.
  @inline(__always)
  private static func opensWord(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == UInt8(ascii: "'") || byte == 0xE2
  }

  // MARK: Words

  /// Words that a sentence is searched for.
  private struct WordList: ExpressibleByArrayLiteral {
    let words: [StaticString]
    /// A bit for the low bits of each second byte: most words of a text are turned away by one look.
    private let seconds: UInt32

    init(arrayLiteral words: StaticString...) {
      self.words = words
      seconds = words.reduce(0) { $0 | WordList.bit($1.description.utf8.dropFirst().first ?? 0) }
    }

    @inline(__always)
    func mayContinue(with byte: UInt8) -> Bool { seconds & WordList.bit(byte) != 0 }

    @inline(__always)
    private static func bit(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 31) }
  }

  private static let promises: WordList = [
    " will ", " intend", " propos", " undertake", " agree", " commit", " plan to", " plans to",
    " shall ", " expect to ", " expects to ", "'ll ", "’ll ",
  ]
  private static let refusals: WordList = [
    " will not ", " not believe", " do not intend", " does not intend", " not expect",
    " not required",
    " not necessary",
  ]
  /// What an amendment changes.
  private static let filings: WordList = [
    " disclosure", " page", " registration statement", " prospectus", " proxy statement",
    " form 10", " form s-", " form 20-f", " form 8-k", " amendment no", " filing",
  ]
  private static let changes: WordList = [
    " disclos", " revis", " amend", " restate", " present", " segment", " reconcil",
  ]
  private static let needs: WordList = [
    " required", " necessary", " warranted", " appropriate", " meaningful", " useful", " needed",
    " enhance", " material information", " decline",
  ]
  private static let requests: WordList = [
    " revise", " please disclose", " please expand", " please include", " please remove",
    " please amend", " to disclose", " please present", " please provide disclosure",
  ]
}
