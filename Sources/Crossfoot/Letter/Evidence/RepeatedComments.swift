/// Finds the sentence that says that comments are given beside their answers, in whatever words.
///
/// `The Staff's comment precedes each response` is one.
struct RepeatedComments {
  let text: TextStore

  /// Such a sentence has so many bytes at least.
  private static let shortest = 40

  /// The first such sentence of `paragraph`.
  func sentence(in paragraph: TextRange) -> TextRange? {
    guard namesBoth(paragraph) else { return nil }
    return sentence(in: paragraph, where: isWanted)
  }

  /// The first sentence of `paragraph` that says that numbers or headings are those of the comments.
  ///
  /// `The numbered paragraphs correspond to those of your letter.` is one.
  func numbering(in paragraph: TextRange) -> TextRange? {
    guard text.holds(OpeningLexicon.corresponding, in: paragraph) else { return nil }
    return sentence(in: paragraph) { sentence in
      text.holds(OpeningLexicon.corresponding, in: sentence)
        && holds(OpeningLexicon.numbering, sentence) && !text.holds("page", in: sentence)
        && text.holds(OpeningLexicon.numbered, in: sentence)
    }
  }

  private func sentence(
    in paragraph: TextRange, where isWanted: (TextRange) -> Bool
  ) -> TextRange? {
    guard paragraph.count >= RepeatedComments.shortest else { return nil }
    var rest = paragraph
    while !rest.isEmpty {
      let sentence = Sentences(text: text).first(in: rest)
      if sentence.count >= RepeatedComments.shortest, isWanted(sentence) { return sentence }
      guard sentence.end > rest.start else { return nil }
      rest = text.trimmed(rest.suffix(from: sentence.end))
    }
    return nil
  }

  private func isWanted(_ sentence: TextRange) -> Bool {
    guard namesBoth(sentence) else { return false }
    if text.holds(OpeningLexicon.repeatedComments, in: sentence)
      || holds(OpeningLexicon.givenBelow, sentence)
    {
      return true
    }
    if givesBoth(sentence) { return true }
    return text.holds(OpeningLexicon.comfort, in: sentence)
      && !text.holds(OpeningLexicon.otherMatter, in: sentence)
      && holds(OpeningLexicon.givenComments, sentence)
  }

  /// Whether a sentence says that what follows is comments, and then what is joined to them.
  ///
  /// `Set forth below are the comments of the Staff, as well as our responses.` is one.
  private func givesBoth(_ sentence: TextRange) -> Bool {
    guard
      let opening = OpeningLexicon.givings.prefix(of: text.bytes, sentence.indices),
      let comments = text.place(of: " comment", in: sentence.suffix(from: UInt32(opening.end))),
      let responses = text.place(of: "respon", in: sentence), comments < responses
    else { return false }
    return text.holds(OpeningLexicon.givenWith, in: TextRange(comments, responses))
  }

  /// Whether both comments and what answers them are spoken of.
  private func namesBoth(_ range: TextRange) -> Bool {
    text.holds(" comment", in: range) && text.holds("respon", in: range)
  }

  private func holds(_ words: [StaticString], _ range: TextRange) -> Bool {
    words.contains { text.holds($0, in: range) }
  }
}
