/// What the first words of a paragraph say that it is.
package enum Opening: Sendable {
  case salutation, closing, contact, acknowledgement, subject, delivery, copies, signature
  case attention, enclosure, exhibit, thanks
  /// What the staff reminds companies of at the end of its letters.
  case reminder
  /// How a company tells in its own words what it was asked.
  case paraphrase

  /// The opening of `range`, by its first words.
  init?(in text: borrowing TextStore, _ range: TextRange) {
    guard let match = Opening.phrases.prefix(of: text.bytes, range.indices) else {
      guard let opening = Opening.withoutPhrase(text, range) else { return nil }
      self = opening
      return
    }
    // "Sincerely," stands alone; a sentence may begin with the same words.
    if match.value == .closing, range.count > 60 { return nil }
    if match.value == .salutation, range.count > 160 { return nil }
    if match.value == .exhibit, range.count > 120 { return nil }
    if match.value == .delivery {
      if range.count > 160 || Opening.agencyBranches.prefix(of: text.bytes, range.indices) != nil {
        return nil
      }
    }
    self = match.value == .delivery && Opening.isList(text, range) ? .copies : match.value
  }

  /// Whether a line begins with a way of delivery of copies, and names who gets them: `Copies by e-mail to:`.
  private static func isList(_ text: borrowing TextStore, _ range: TextRange) -> Bool {
    guard let match = copiesSent.prefix(of: text.bytes, range.indices) else { return false }
    let rest = range.suffix(from: UInt32(match.end))
    return text.holds(" to ", in: rest) || text.bytes[rest.indices].contains(UInt8(ascii: ":"))
      || !LetterheadLexicon.deliveryWords.contains { text.holds($0, in: rest) }
  }

  /// How a copy of a letter was sent besides the letter.
  private static let deliveredCopies =
    "copy via|copy by|copies via|copies by|with a copy via|with a copy by|and copy via|and copy by"
  private static let copiesSent = PhraseTable<Void>([(deliveredCopies, ())])

  /// What a text without any of the phrases is by its first mark, or its last one if it is short.
  private static func withoutPhrase(_ text: borrowing TextStore, _ range: TextRange) -> Opening? {
    guard !range.isEmpty else { return nil }
    let isMarked = opensWithMark(text.bytes[Int(range.start)])
    guard isMarked || range.count <= longestLine else { return nil }
    if isMarked, isBracketedDelivery(text, range) { return .delivery }
    if text.matches(range, "delivered") || text.matches(range, "delivered:") { return .delivery }
    if Salutation.isAddress(text, range) { return .salutation }
    if isMarked, isSigned(text, range) { return .signature }
    return isLeave(text, range) ? .closing : nil
  }

  /// Whether a signature or a way of delivery may open with `byte`.
  private static func opensWithMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "s"),
      UInt8(ascii: "S"):
      true
    default: false
    }
  }

  /// Whether what stands for a signature opens a text.
  private static func isSigned(_ text: borrowing TextStore, _ range: TextRange) -> Bool {
    for mark in ClosingLexicon.signatureMarks where text.hasPrefix(range, mark) { return true }
    return text.hasPrefix(range, "[signature")
      || text.hasPrefix(range, "s/") && range.count > 2
        && ASCII.isUpper(text.bytes[Int(range.start) + 2])
  }

  /// Whether a line takes leave in words that may open other lines, too: `Best,`.
  private static func isLeave(_ text: borrowing TextStore, _ range: TextRange) -> Bool {
    guard range.count <= 40, let match = leaves.prefix(of: text.bytes, range.indices) else {
      return false
    }
    return match.end == Int(range.end)
      || match.end + 1 == Int(range.end) && text.bytes[match.end] == UInt8(ascii: ",")
  }

  private static let leaves = PhraseTable<Void>(
    [
      "best", "with kind regards", "with regards", "warmest regards", "truly", "faithfully",
      "for the company", "on behalf of the company", "with thanks", "with best wishes",
      "yours", "yours respectfully", "most respectfully", "with appreciation", "very best regards",
    ].map { ($0, ()) })

  /// A line that takes leave or tells of delivery without one of the phrases is at most this long, in
  /// bytes.
  private static let longestLine = 80

  private static let brackets: [UInt8] = Array("()[]*".utf8)

  /// Whether a line is a way of delivery in brackets: `(Sent via e-mail and EDGAR)`, `*VIA EDGAR*`.
  private static func isBracketedDelivery(_ text: borrowing TextStore, _ range: TextRange) -> Bool {
    guard range.count > 2, range.count <= longestLine,
      brackets.contains(text.bytes[Int(range.start)]),
      brackets.contains(text.bytes[Int(range.end) - 1]),
      let match = phrases.prefix(of: text.bytes, Int(range.start + 1)..<Int(range.end))
    else { return false }
    return match.value == .delivery
  }

  /// Every phrase that opens a paragraph of a known sort.
  ///
  /// This is the one place for them.
  private static let phrases = PhraseTable<Opening>(
    all(
      .salutation,
      "dear|ladies and gentlemen|ladies & gentlemen|gentlemen|to whom it may concern|mesdames|sir or madam|ladies/gentlemen|dear sir"
    )
      + all(
        .closing,
        """
        sincerely|very truly yours|yours truly|yours very truly|very yours truly|respectfully submitted|respectfully|best regards|regards
        kind regards|yours sincerely|sincerely yours|truly yours|yours faithfully|very sincerely|with best regards|cordially|warm regards|respectfully yours
        """)
      + all(
        .contact,
        """
        if you have any|if the staff has any|should you have|should the staff|should any|kindly contact|kindly call|if there are any|please contact|please do not hesitate|please call|please feel free
        please direct|should the staff have|if you should have|if you or any|we would be|i may be reached|you may contact|if i can be|if we can be
        questions on|questions about|if it would be|kindly direct|please address|any questions|should you or|if you would like|if further|please let us know|please let me know|if any member|do not hesitate
        if you need|if the commission|we hope|i can be reached|please note that you may|you can reach|please telephone|please notify|please send|please file your letter|please file your response|please file your cover letter|please furnish a cover letter|please submit your|if members of the staff|should members of the staff|we trust|if additional
        you may direct|direct questions|direct any questions|questions regarding
        """)
      + all(
        .thanks,
        "thank you for your|we appreciate your|we thank you|thank you in advance|thank you|we appreciate the opportunity|we look forward|i look forward"
      )
      + all(
        .reminder,
        """
        after reviewing your response|after reviewing the|we may have additional|we may have further|upon receipt of your|no further review
        all persons who are by statute|you may wish to provide|please understand that|please be advised that|detailed cover letters|detailed letters
        we remind you|in closing, we remind|in closing|we urge all persons|notwithstanding our comments|please refer to rules 460
        please refer to rule 461|we will consider a written request|we will act on the request|please allow adequate time|we direct your attention to rules
        refer to rules 460|refer to rule 461|if you intend to respond to these comments|if you intend to respond to this letter
        """)
      + all(
        .acknowledgement,
        """
        the company acknowledges that|the company hereby acknowledges|we acknowledge that|in connection with responding|in connection with our response
        in connection with the company's response|in connection with these|in connection with this|in responding to your|in connection with the above|the company further acknowledges
        in connection with the response|we hereby acknowledge|the registrant acknowledges|as requested by the staff, the company acknowledges|as requested, the company acknowledges|as requested, we acknowledge|in submitting this|on behalf of the company, i acknowledge
        in addition, the company acknowledges|we also acknowledge|in addition, we acknowledge|in responding to the staff's comments|in connection with responding to|as you requested|at your request|as requested in your letter|as requested by the staff|we understand that|we understand the following|in providing
        """)
      + all(
        .paraphrase,
        """
        you asked|you have asked|you also asked|you requested|you have requested|you also requested|you inquired|you have inquired
        you noted|your comment asks|your comment asked|your comment requests|your first comment|your second comment|your third comment|your fourth comment|your last comment
        the staff asked|the staff has asked|the staff also asked|the staff requested|the staff has requested|the staff inquired|the staff has inquired
        the comment asks|the comment asked|the comment requests|the comment requested|the staff's comment asks|the staff's comment requests
        """)
      + all(.subject, "re|re:|reference:|subject:|in re|ref:|regarding:")
      + all(
        .delivery,
        "via edgar|by edgar|via|by e-mail|by email|by facsimile|by hand|by electronic mail|by electronic transmission|by electronic filing|by electronic delivery|by electronic means|by electronic format|by electronic and|by overnight|filed via|submitted via|by fax|by federal express|correspondence filed|correspondence filing via|correspondence submitted|correspondence via|edgar correspondence|filed as correspondence|filed as edgar correspondence|by mail|by courier|by electronic submission|edgar|sent via|sent by|transmitted via|transmitted by|delivered via|delivered by|delivered and via|filed electronically|filed by edgar|by u.s. mail|by us mail|by telecopy|by telecopier|by first class|by certified mail|by messenger|by direct electronic|confidential submission|confidentially submitted via|submitted confidentially via|submitted by edgar|electronic submission|submission via edgar|filed on edgar|u.s. mail|us mail|sent u.s. mail|sent us mail|by ups|by fedex|by dhl|by airborne|electronic filing|electronically submitted|electronically filed|hand delivered|hand delivery|by overnight courier|overnight delivery|overnight courier|submitted electronically|to be filed as|to be filed via|to be submitted via|\(deliveredCopies)"
      )
      + all(
        .copies,
        "cc|cc:|c.c|copy to|copies to|copies|copy|cc's|bcc|xc|xc:|with a copy to|with copies to|w/ copy|c:|pc:"
      )
      + all(.attention, attentionWords)
      + all(.signature, "by:|by /s/|name:|title:")
      + all(.enclosure, "enclosure|enclosures|attachment|attachments|encl")
      + all(.exhibit, HeadLexicon.annexNames)
  )

  /// The parts of the Commission's staff that are called after the system, and are none of its ways of delivery.
  private static let agencyBranches = PhraseTable<Void>([
    (
      "edgar operations|edgar branch|edgar filing desk|edgar filer|edgar desk|edgar staff|edgar support|edgar office",
      ()
    )
  ])

  /// The words before the name of the person for whom a letter is.
  static let attentionWords =
    "attention|attn|attn.|attention:|to:|att:|att.|att.:|for the attention of|for attention|for attention:|for attention of|attention of"

  private static func all(_ opening: Opening, _ phrases: String) -> [(String, Opening)] {
    [(phrases, opening)]
  }
}
