/// Finds the sentence of an opening that says how comments and responses are set apart.
extension OpeningParser {
  /// The sentence that says how comments and responses are set apart.
  ///
  /// One that names a style says more than one that only says that comments are repeated.
  func convention(_ range: Range<Int>) -> LetterHead.Convention? {
    let blocks = range.prefix(OpeningParser.longest)
    for index in blocks {
      let cues = evidence[index].cues
      guard cues.contains(.boldStyle) || cues.contains(.italicStyle) else { continue }
      if let found = convention(in: evidence[index], where: OpeningParser.isStyle) { return found }
    }
    let stated = blocks.lazy.filter { evidence[$0].cues.contains(.convention) }
      .compactMap { convention(in: evidence[$0]) { $0.cue == .convention } }.first
    guard side == .company else { return stated }
    let opening = blocks.prefix { index in
      if case .bullet? = evidence[index].label?.kind { return true }
      return evidence[index].label == nil && !evidence[index].has(.table)
    }
    let comments = RepeatedComments(text: text)
    let texts = opening.lazy.map { evidence[$0].text }
    if let stated {
      // `Our responses are set forth below. We have repeated each comment before them.`
      guard comments.sentence(in: stated.text) == nil,
        !text.holds(OpeningLexicon.givenAgain, in: stated.text),
        let repeating = texts.compactMap({ comments.sentence(in: $0) }).first
      else { return stated }
      return LetterHead.Convention(text: repeating, isBold: false, isItalic: false)
    }
    let sentence =
      texts.compactMap { comments.sentence(in: $0) }.first
      ?? texts.compactMap { comments.numbering(in: $0) }.first
    return sentence.map { LetterHead.Convention(text: $0, isBold: false, isItalic: false) }
  }

  /// A paragraph that tells how comments are set apart is longer than this, in bytes.
  private static let shortestConvention = 40
  /// It is not looked for behind so many words for styles that are of other texts.
  private static let mostStyles = 4

  private static func isStyle(_ hit: CueHit) -> Bool {
    hit.cue == .boldStyle || hit.cue == .italicStyle
  }

  private func convention(
    in block: BlockEvidence, where isWanted: (CueHit) -> Bool
  ) -> LetterHead.Convention? {
    guard block.text.count > OpeningParser.shortestConvention else { return nil }
    let stated = StatedStyles(text: text)
    for cue in hits[block.hits].filter(isWanted).prefix(OpeningParser.mostStyles) {
      let sentence = withoutRemark(
        Sentences(text: text).sentence(around: cue.start, in: block.text), behind: cue.end)
      let styles = stated.ofComments(
        hits[block.hits].filter {
          OpeningParser.isStyle($0) && sentence.contains($0.range)
            && !stated.isOfChanges($0.range, in: sentence)
        }, in: sentence)
      if styles.isEmpty, OpeningParser.isStyle(cue) { continue }
      return LetterHead.Convention(
        text: sentence, isBold: styles.contains { $0.cue == .boldStyle },
        isItalic: styles.contains { $0.cue == .italicStyle })
    }
    return nil
  }

  /// A sentence up to the one in brackets that follows on it: `… in italics. (Please note that …`.
  private func withoutRemark(_ sentence: TextRange, behind end: UInt32) -> TextRange {
    guard end < sentence.end, let place = text.place(of: ". (", in: sentence.suffix(from: end))
    else { return sentence }
    return sentence.prefix(upTo: place + 1)
  }
}
