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
    switch ClosingRemarks.openings.prefix(of: text.bytes, block.text.indices)?.value {
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
    return holds(ClosingRemarks.addresses, in: block.text)
  }

  /// Whether a block speaks of one comment, as who thanks for it does in an answer.
  func speaksOfComment(_ block: BlockEvidence) -> Bool {
    holds(ClosingRemarks.comments, in: block.text)
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
        && ClosingRemarks.disclosure.contains {
          text.hasPrefix(rest.suffix(from: UInt32(index)), $0)
        }
    }
  }

  /// Where the first words in `range` stand that are a sign which is wanted.
  private func place(in range: TextRange, where isWanted: (Sign) -> Bool) -> UInt32? {
    let (bytes, signs, limit) = (text.bytes, ClosingRemarks.signs, Int(range.end))
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

  /// What companies are responsible for.
  private static let disclosure: [StaticString] = [
    " disclosure", " offering statement", " offering circular", " registration statement",
    " filing", " content of",
  ]

  /// What the words of a remark are a sign of.
  private enum Sign: Sendable {
    case deadline, request, effectiveness, enclosure, attachment, hope, contact, copies
    case responsibility, acknowledgement, wish, goingEffective, further
  }

  /// How remarks open that need a further sign, or none.
  ///
  /// This is the one place for these words, as `signs` is for those inside.
  private static let openings = PhraseTable<Sign>(
    all(
      .deadline,
      "please|as appropriate|you should|we ask that you|we would appreciate|within|unless"
    )
      + all(
        .request,
        """
        we ask that|we request|we hereby request|we respectfully request|we intend to request|we plan to request
        we expect to request|the company requests|the company hereby requests|the company respectfully requests
        the company intends to request|the company expects to request|the registrant requests
        the registrant intends to request|the fund requests|the trust requests|the issuer requests
        """)
      + all(
        .enclosure,
        "we enclose|we are enclosing|we have enclosed|enclosed is|enclosed are|enclosed please find|enclosed herewith"
      )
      + all(
        .attachment,
        "attached as|attached hereto as|attached to this letter|accompanying this letter|exhibit a|annex a|a statement|the statement|a written statement|the written statement|a separate statement|the acknowledgements|the acknowledgments|the requested acknowledgements|the requested acknowledgments|a letter|a separate letter|please provide us with a written statement|please provide a written statement|please furnish a written statement|please furnish a statement|please provide, in writing|please provide in writing"
      )
      + all(
        .wish,
        "we would like|we wish|we want|we hope to|we are hoping to|the company would like|the company wishes|it is our hope"
      )
      + all(
        .further,
        """
        please tell us if|please tell me if|please advise us if|please advise me if|please advise if|please inform us if
        please let us know|please let me know|let us know|let me know|tell us if|kindly tell us|kindly let us know
        please tell us whether you have|if there is|if there are|if you want|if you wish|if you require|if more
        """)
      + all(
        .hope,
        """
        the company hopes|we are hopeful|we would be grateful|your prompt|your early|we believe that the foregoing
        we believe the foregoing|we believe that this letter|we believe this letter|the foregoing is|the foregoing responds
        we believe the above|we believe that the above|we trust|again, we thank|again, thank|thanks|we await|we will await
        please acknowledge receipt|with these changes, we believe|with these changes we believe|we believe we have responded
        we believe that we have responded|this letter responds to all|we will wait
        that's everything|that is everything|that is all|this completes|this concludes|this ends|trusting that|trusting this|hoping that|hoping this
        """))

  /// How a closing paragraph turns to its reader, or speaks of the letter itself.
  private static let addresses = PhraseTable<Void>(
    [
      "you", "your", "please", "kindly", "hesitate", "the undersigned", "call me", "call us",
      "contact me", "contact us", "reach me", "reach us", "telephone me", "call the writer",
      "contact the writer", "i may be reached", "i can be reached", "feel free",
      "the staff has any", "the foregoing", "this letter", "to discuss", "be of assistance",
      "these responses", "our responses", "any questions", "further questions",
    ].map { ($0, ()) })
  private static let comments = PhraseTable<Void>([("comment|this comment|observation|concern", ())]
  )

  private static let signs = PhraseTable<Sign>(
    all(.deadline, "business days|to these comments|to this letter|our comments|these comments")
      + all(
        .goingEffective,
        "go effective|going effective|become effective|be effective|declared effective|made effective|acceleration|accelerate|effectiveness|clear comments|complete the review|bring the review"
      )
      + all(
        .further,
        """
        more comments|further comments|additional comments|any comments|other comments|more questions|further questions
        additional questions|any questions|other questions|anything else|anything more|anything further|need more|need further
        """)
      + all(
        .effectiveness,
        "acceleration|accelerated|accelerate|effective|be qualified|qualification of|effectiveness"
      )
      + all(
        .contact,
        """
        be reached|reach me|reach us|call me|call us|contact me|contact us|wish to discuss|like to discuss|happy to discuss
        pleased to discuss|glad to discuss|reach the undersigned|telephone me
        """)
      + all(
        .copies,
        """
        marked copies|courtesy copies|courtesy copy|copy of this letter|copies of this letter|the undersigned|let me know|let us know
        is attached as annex|further correspondence
        """)
      + all(.responsibility, "responsible for|responsibility for")
      + all(
        .acknowledgement,
        """
        acknowledgement|acknowledgements|acknowledgment|acknowledgments|acknowledging|written statement
        end of your letter|close of your letter|conclusion of your letter
        """))

  private static func all(_ sign: Sign, _ phrases: String) -> [(String, Sign)] {
    [(phrases, sign)]
  }
}
