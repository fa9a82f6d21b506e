/// Finds out whether a letter says at its beginning that the report under review is filed again, amended.
///
/// `Where we have said that the report will be amended, the change is in Amendment No. 1 on Form 10-K/A, which
/// we are filing with this letter`: what answers say was added then stands in the amendment.
struct AnnouncedAmendment {
  let text: TextStore

  /// So many paragraphs below the salutation may say so.
  private static let paragraphs = 4

  /// Whether one of `blocks`, those above the first item, names the amendment of a form as what is filed.
  func isAnnounced(in blocks: ArraySlice<BlockEvidence>) -> Bool {
    blocks.prefix(AnnouncedAmendment.paragraphs).contains { block in
      block.cues.contains(.form)
        && (namesAmendedForm(block.text) || isFiled(block.text))
        && SubjectLexicon.announcements.contains { text.holds($0, in: block.text) }
    }
  }

  /// Whether a head names no amended form itself: one that is under review is no answer to it.
  static func mayAnnounce(_ head: LetterHead) -> Bool {
    !head.filings.contains { $0.amendment != nil || $0.form.hasSuffix("/A") }
  }

  /// So far behind its first word the name of an amendment ends with that of a form, in bytes.
  private static let longestName: UInt32 = 48
  /// Few amendments of a paragraph are looked at.
  private static let mostNamed = 4

  /// Whether a sentence says that an amendment of a report is filed, or was, under no condition: `We have filed
  /// Amendment No. 1 to the Form 10-KSB`.
  private func isFiled(_ range: TextRange) -> Bool {
    var rest = range
    for _ in 0..<AnnouncedAmendment.mostNamed {
      guard let place = text.place(of: "amendment ", in: rest) else { return false }
      rest.start = place + 1
      let name = TextRange(place, min(range.end, place + AnnouncedAmendment.longestName))
      guard holds(SubjectLexicon.amendedReports, name) else { continue }
      let sentence = Sentences(text: text).sentence(around: place, in: range)
      if holds(SubjectLexicon.filings, sentence), !holds(SubjectLexicon.conditions, sentence) {
        return true
      }
    }
    return false
  }

  private func holds(_ words: [StaticString], _ range: TextRange) -> Bool {
    words.contains { text.holds($0, in: range) }
  }

  /// Whether the name of an amended form stands in `range`: `10-K/A`.
  private func namesAmendedForm(_ range: TextRange) -> Bool {
    var rest = range
    while let place = text.place(of: "/a", in: rest) {
      let (before, after) = (Int(place) - 1, place + 2)
      if place > range.start, ASCII.isUpper(text.bytes[before]),
        text.bytes[Int(place) + 1] == UInt8(ascii: "A"),
        after == range.end || !ASCII.isWord(text.bytes[Int(after)])
      {
        return true
      }
      rest.start = after
    }
    return false
  }
}
