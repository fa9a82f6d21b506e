/// Tells whether a paragraph of an answer announces the text of a filing: `we will revise our disclosure as
/// follows:`.
struct Announcement {
  let text: TextStore

  /// How an announcement stands to what follows.
  enum Kind {
    /// It ends with a colon, or with the words that point.
    case direct
    /// It points ahead in a sentence of its own: `we provide the proposed disclosure below.`
    case remote
  }

  /// A remark in brackets at the end of an announcement is at most this long, in bytes.
  private static let longestRemark = 200
  /// The sentence that announces is at most this long.
  private static let longestSentence = 900

  /// What the paragraph `range` announces; nil when it announces no text.
  func kind(of range: TextRange) -> (kind: Kind, isProposal: Bool)? {
    let isOpen = endsWithColon(range)
    guard isOpen || text.holds("follow", in: range) || text.holds(" below", in: range) else {
      return nil
    }
    let body = withoutRemark(range)
    let sentences = Sentences(text: text)
    let last = sentences.last(in: body)
    let endsOpen = isOpen || endsWithColon(body)
    if last.count <= Announcement.longestSentence, announces(last, isOpen: endsOpen) {
      return (endsOpen || pointsAtEnd(last) ? .direct : .remote, isProposal(last))
    }
    // The sentence may be any of the paragraph's where it points to a text that stands below.
    var rest = body
    while !rest.isEmpty {
      let sentence = sentences.first(in: rest)
      if sentence.count <= Announcement.longestSentence, text.holds(" below", in: sentence),
        announces(sentence, isOpen: false), isProposal(sentence)
      {
        return (.remote, true)
      }
      guard sentence.end < rest.end, sentence.end > rest.start else { break }
      rest = text.trimmed(rest.suffix(from: sentence.end))
    }
    return nil
  }

  /// Whether a paragraph of a comment ends with words that give the text to print below: `accompany it with the
  /// following language:`.
  func dictates(_ range: TextRange) -> Bool {
    guard endsWithColon(range) else { return false }
    let last = Sentences(text: text).last(in: range)
    guard last.count <= Announcement.longestSentence else { return false }
    if AnnouncementLexicon.dictating.contains(where: { text.ends(last, with: $0) }) { return true }
    guard let place = text.place(of: "following ", in: last) else { return false }
    let noun = TextRange(place, min(last.end, place + Announcement.nounReach))
    return AnnouncementLexicon.dictated.contains { text.holds($0, in: noun) }
  }

  /// The noun behind `following` stands so near it, in bytes.
  private static let nounReach: UInt32 = 48

  /// Whether a paragraph tells what was done to a text, as `The disclosure was added on page 6.` does.
  func tellsOfChange(_ range: TextRange) -> Bool {
    AnnouncementLexicon.changed.prefix(of: text.bytes, range.indices) != nil
  }

  /// Whether the last bytes of a paragraph are those of a direct announcement: few are.
  func mayBeDirect(_ range: TextRange) -> Bool {
    if endsWithColon(range) || pointsAtEnd(text.trimmed(range)) { return true }
    // Before a remark in brackets it may end so.
    let end = endWithoutMarks(range)
    return end > Int(range.start) && isClosingBracket(text.bytes[end - 1])
  }

  /// Whether a sentence says that a text follows.
  private func announces(_ sentence: TextRange, isOpen: Bool) -> Bool {
    let signs = signs(in: sentence)
    guard signs.contains(.pointer) || isOpen else { return false }
    if signs.contains(.certain) { return true }
    if signs.contains(.argument) { return false }
    let isChanged = !signs.isDisjoint(with: [.change, .proposal])
    return signs.contains(.text)
      ? isChanged || signs.contains(.filing) : signs.isSuperset(of: [.change, .filing])
  }

  private func isProposal(_ sentence: TextRange) -> Bool {
    signs(in: sentence).isSuperset(of: [.proposal, .text])
  }

  private func signs(in range: TextRange) -> AnnouncementLexicon.Sign {
    var signs: AnnouncementLexicon.Sign = []
    let bytes = text.bytes
    var readEnd = 0
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord
    ) { start in
      guard start >= readEnd else { return true }
      if let match = AnnouncementLexicon.signs.prefix(of: bytes, start..<Int(range.end)) {
        signs.formUnion(match.value)
        readEnd = match.end
      }
      return true
    }
    return signs
  }

  /// Whether the words that point, `as follows`, end a sentence.
  private func pointsAtEnd(_ sentence: TextRange) -> Bool {
    [" follows.", " below."].contains { text.ends(sentence, with: $0) }
  }

  private func endsWithColon(_ range: TextRange) -> Bool {
    !range.isEmpty && text.bytes[Int(range.end) - 1] == UInt8(ascii: ":")
  }

  /// A paragraph without the remark in brackets at its end that says how changes are marked, and without the
  /// colon or period behind that.
  private func withoutRemark(_ range: TextRange) -> TextRange {
    let end = endWithoutMarks(range)
    let bytes = text.bytes
    guard end > Int(range.start), isClosingBracket(bytes[end - 1]),
      let open = bytes[range.indices].lastIndex(where: {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[")
      }),
      open > Int(range.start), end - open <= Announcement.longestRemark
    else { return range }
    let remark = TextRange(UInt32(open), UInt32(end))
    guard AnnouncementLexicon.emphasis.contains(where: { text.holds($0, in: remark) }) else {
      return range
    }
    return text.trimmed(TextRange(range.start, UInt32(open)))
  }

  /// Where a paragraph ends but for its last colons and periods.
  private func endWithoutMarks(_ range: TextRange) -> Int {
    var end = Int(range.end)
    let bytes = text.bytes.span
    while end > Int(range.start),
      bytes[end - 1] == UInt8(ascii: ":") || bytes[end - 1] == UInt8(ascii: ".")
    {
      end -= 1
    }
    return end
  }

  private func isClosingBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  /// Whether a paragraph speaks to the staff: what was quoted ended before it.
  func returns(_ range: TextRange) -> Bool {
    let bytes = text.bytes
    var isFound = false
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord
    ) { start in
      isFound = AnnouncementLexicon.returns.prefix(of: bytes, start..<Int(range.end)) != nil
      return !isFound
    }
    return isFound
  }
}
