/// What sentences say will stay as it is.
extension StatementParser {
  /// `No change is needed`, `we have not revised the disclosure`.
  func refusal(at index: Int, _ sentence: StatementSentence) -> Statements {
    let words = sentence.words
    if sentence.has(.reconsider, at: index) || sentence.has(.declines, at: index) {
      return isChangeWished && sentence.has(.company, in: 0..<index) ? .declined : []
    }
    if sentence.has(.existing, at: index) {
      // `We believe that our existing disclosure is sufficient`.
      return isChangeAsked && sentence.has(.wording, in: (index + 1)..<(index + 8))
        && sentence.has(.adequate, in: (index + 1)..<(index + 12))
        && sentence.has(.company, in: 0..<index) ? .declined : []
    }
    if sentence.has(.believe, at: index) {
      // `We believe that this disclosure satisfies the requirement`.
      return isChangeWished && isCompany(before: index, sentence)
        && sentence.has(.wording, in: (index + 1)..<(index + 6))
        && sentence.has(.adequate, in: (index + 2)..<(index + 8))
        && !sentence.roles.contains(.renewed) && !sentence.has(.not, at: index - 1)
        ? .declined : []
    }
    if sentence.has(.not, at: index) { return denial(at: index, sentence) }
    let nouns = ((index + 1)..<(index + 4)).clamped(to: words.indices)
    guard text.hasPrefix(TextRange(words[index].start, words[index].end), "no"),
      let noun = nouns.first(where: { noun in
        sentence.has(.revision, at: noun)
          || isChangeWished && sentence.has(.asked, at: noun)
            && sentence.has(.document, at: noun + 1)
      })
    else { return [] }
    return sentence.has(.need, in: (noun + 1)..<(noun + 14)) ? .declined : []
  }

  /// What is denied: `do not believe that … is required`, `a table is not warranted`, `have not revised`.
  private func denial(at index: Int, _ sentence: StatementSentence) -> Statements {
    if sentence.has(.believe, at: index + 1) {
      return isChangeWished && sentence.has(.need, in: (index + 2)..<(index + 24)) ? .declined : []
    }
    if sentence.has(.need, at: index + 1) {
      return isChangeWished && sentence.has(.wording, in: max(0, index - 8)..<index)
        && !sentence.has(.would, in: 0..<index) ? .declined : []
    }
    if sentence.has(.joint, at: index + 1) {
      return isChangeWished && sentence.has(.change, at: index + 2) ? .declined : []
    }
    let isCompany = sentence.has(.has, at: index - 1) && isCompany(before: index - 1, sentence)
    let isUnchanged =
      sentence.has(.changed, at: index + 1)
      && sentence.has(.document, in: (index + 2)..<(index + 6))
      || isChangeWished && isParticiple(at: index + 1, sentence)
        && sentence.has(.pronoun, at: index + 2)
    return isCompany && isUnchanged ? .declined : []
  }
}
