/// Tells the remarks at the end of a letter by their words, where the first words alone do not: a request
/// that a filing become effective, a deadline, a paraphrase of what companies acknowledge.
///
/// Only paragraphs near the end are asked about, which no number and no label opens.
struct ClosingRemarks {
  let text: TextStore

  /// A remark is at most this long, in bytes.
  private static let longest = 900
  /// One that tells whom to call is shorter.
  private static let longestContact = 400
  /// The words of one remark stand so close together, in bytes.
  private static let reach = 120
  /// A telephone number with the code of a country has so many digits at least.
  private static let internationalDigits = 9

  /// Whether `block`, on which closing remarks or the closing phrase follow, is one of them.
  func isRemark(_ block: BlockEvidence) -> Bool {
    guard block.label == nil, !block.has(.quoted), !block.has(.table),
      !block.text.isEmpty, block.text.count <= ClosingRemarks.longest
    else { return false }
    switch ClosingLexicon.openings.prefix(of: text.bytes, block.text.indices)?.value {
    case .deadline?: return place(in: block.text) { $0 == .deadline } != nil
    case .request?: return place(in: block.text) { $0 == .effectiveness } != nil
    case .enclosure?: return block.text.count <= ClosingRemarks.longestContact
    case .attachment?:
      if place(in: block.text, where: { $0 == .acknowledgement }) != nil { return true }
    case .hope?: return true
    case .wish?: if place(in: block.text, where: { $0 == .goingEffective }) != nil { return true }
    case .further?: if asksForMore(block.text) { return true }
    case .contact?, .effectiveness?, .goingEffective?, .responsibility?, .copies?,
      .acknowledgement?, nil:
      break
    }
    if block.text.count <= ClosingRemarks.longestContact,
      place(in: block.text, where: { $0 == .contact || $0 == .copies }) != nil
        || holdsInternationalNumber(block.text)
    {
      return true
    }
    return saysWhoIsResponsible(block)
  }

  /// Whether the company says in a block that somebody is responsible for what a filing says.
  func saysWhoIsResponsible(_ block: BlockEvidence) -> Bool {
    block.voice < 4 && isResponsible(block.text)
  }

  /// Whether a block that opens as a remark does turns to the reader.
  ///
  /// Neither does `If there are any changes, we will disclose them.`, nor `The agent may be reached at
  /// 202-555-0190.`
  func closes(_ block: BlockEvidence) -> Bool {
    guard block.text.count <= ClosingRemarks.longest else { return false }
    if block.opening == .thanks { return !speaksOfComment(block) }
    return holds(ClosingLexicon.addresses, in: block.text)
  }

  /// Whether a block that speaks of questions, or of calling somebody, turns to who may have any.
  ///
  /// `Please see our answers to the questions regarding segments.` does not.
  func invites(_ block: BlockEvidence) -> Bool {
    holds(ClosingLexicon.invitations, in: block.text) || holdsInternationalNumber(block.text)
  }

  /// Whether a block speaks of one comment, as who thanks for it does in an answer.
  func speaksOfComment(_ block: BlockEvidence) -> Bool {
    holds(ClosingLexicon.comments, in: block.text)
  }

  private func holds(_ words: PhraseTable<Void>, in range: TextRange) -> Bool {
    let (bytes, limit) = (text.bytes, Int(range.end))
    if words.prefix(of: bytes, range.indices) != nil { return true }
    var isFound = false
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord
    ) { start in
      isFound = words.prefix(of: bytes, start..<limit) != nil
      return !isFound
    }
    return isFound
  }

  /// Whether a paragraph asks right at its beginning for more comments or questions.
  private func asksForMore(_ range: TextRange) -> Bool {
    guard range.count <= ClosingRemarks.longestContact else { return false }
    let start = TextRange(range.start, min(range.end, range.start + UInt32(ClosingRemarks.reach)))
    return place(in: start) { $0 == .further } != nil
  }

  /// Whether a paragraph says that somebody is responsible for what a filing says.
  private func isResponsible(_ range: TextRange) -> Bool {
    guard let start = place(in: range, where: { $0 == .responsibility }) else { return false }
    let rest = TextRange(start, min(range.end, start + UInt32(ClosingRemarks.reach)))
    return rest.indices.contains { index in
      text.bytes[index] == ASCII.space
        && ClosingLexicon.disclosure.contains {
          text.hasPrefix(rest.suffix(from: UInt32(index)), $0)
        }
    }
  }

  /// Where the first words in `range` stand that are a sign which is wanted.
  private func place(in range: TextRange, where isWanted: (ClosingLexicon.Sign) -> Bool) -> UInt32?
  {
    let (bytes, signs, limit) = (text.bytes, ClosingLexicon.signs, Int(range.end))
    guard !range.isEmpty else { return nil }
    if let sign = signs.prefix(of: bytes, range.indices)?.value, isWanted(sign) {
      return range.start
    }
    var place: UInt32?
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord
    ) { start in
      if let sign = signs.prefix(of: bytes, start..<limit)?.value, isWanted(sign) {
        place = UInt32(start)
      }
      return place == nil
    }
    return place
  }

  /// Whether a plus sign opens a telephone number.
  private func holdsInternationalNumber(_ range: TextRange) -> Bool {
    var digits = -1
    for byte in text.bytes[range.indices] {
      switch byte {
      case UInt8(ascii: "+"): digits = 0
      case ASCII.space, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        continue
      case let byte where ASCII.isDigit(byte) && digits >= 0:
        digits += 1
        if digits >= ClosingRemarks.internationalDigits { return true }
      default: digits = -1
      }
    }
    return false
  }
}
