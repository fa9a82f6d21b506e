/// What sentences say will stay as it is.
extension StatementParser {
  /// `No change is needed`, `we have not revised the disclosure`.
  func refusal(at index: Int, _ sentence: StatementSentence) -> Statements {
    let words = sentence.words
    if refuses(at: index, sentence) { return .refused }
    if sentence.has(.reconsider, at: index) || sentence.has(.declines, at: index) {
      return isChangeWished && sentence.has(.company, in: 0..<index) ? .declined : []
    }
    if sentence.has(.existing, at: index) {
      // `We believe that our existing disclosure is sufficient`.
      return sentence.has(.wording, in: (index + 1)..<(index + 8))
        && sentence.has(.adequate, in: (index + 1)..<(index + 12))
        && sentence.has(.company, in: 0..<index) ? .declined : []
    }
    if sentence.has(.believe, at: index) {
      // `We believe that this disclosure satisfies the requirement`.
      if isFoundNeedless(behind: index, sentence) || isUnhelpful(behind: index, sentence)
        || isEnough(behind: index, sentence) || isLawful(behind: index, sentence)
      {
        return .declined
      }
      return isChangeWished && isCompany(before: index, sentence)
        && sentence.has(.wording, in: (index + 1)..<(index + 6))
        && sentence.has(.adequate, in: (index + 2)..<(index + 10))
        && !sentence.roles.contains(.renewed) && !sentence.has(.not, at: index - 1)
        ? .declined : []
    }
    if sentence.has(.not, at: index) { return denial(at: index, sentence) }
    let nouns = ((index + 1)..<(index + 4)).clamped(to: words.indices)
    if sentence.has(.unchanged, at: index) {
      // `We have left the disclosure unchanged`, `we would keep the language as it is`.
      return isChangeWished && sentence.has(.keeps, in: max(0, index - 8)..<index)
        && sentence.has(.document, in: max(0, index - 8)..<index) ? .declined : []
    }
    if changesNothing(at: index, sentence) { return .declined }
    guard isNo(words[index]) else { return [] }
    if seesNoNeed(at: index, sentence) || proposesNone(at: index, sentence) { return .declined }
    guard
      let noun = nouns.first(where: { noun in
        sentence.has(.revision, at: noun)
          || (isChangeWished || sentence.has(.believe, in: 0..<index))
            && sentence.has(.asked, at: noun) && sentence.has(.document, at: noun + 1)
      })
    else { return [] }
    return sentence.has(.need, in: (noun + 1)..<(noun + 14)) ? .declined : []
  }

  /// `The Trust respectfully declines to make this change`: who says so was asked for one, in whatever words.
  private func refuses(at index: Int, _ sentence: StatementSentence) -> Bool {
    sentence.has(.declines, at: index) && sentence.has(.company, in: 0..<index)
      && text.hasPrefix(sentence.words[index].range, "decline")
      && !text.hasPrefix(sentence.words[index].range, "declined")
      && (sentence.has(.revision, in: (index + 1)..<(index + 5))
        || sentence.has(.comply, at: index + 1)
        || sentence.has(.change, at: index + 1)
          && sentence.has(.document, in: (index + 2)..<(index + 8)))
  }

  /// Whether a word is `no`, not one that has its role with it.
  func isNo(_ word: StatementSentence.Word) -> Bool {
    word.end - word.start == 2 && text.hasPrefix(TextRange(word.start, word.end), "no")
  }

  /// Whether a word joins a clause to what it is about.
  func isRelative(_ word: StatementSentence.Word) -> Bool {
    let range = TextRange(word.start, word.end)
    return text.matches(range, "which") || text.matches(range, "that")
  }

  /// `We see no need to change our disclosure`, `there is no reason to revise the table`.
  private func seesNoNeed(at index: Int, _ sentence: StatementSentence) -> Bool {
    sentence.has(.reason, at: index + 1)
      && (sentence.has(.change, in: (index + 2)..<(index + 5))
        || sentence.has(.changing, in: (index + 2)..<(index + 5))
        || sentence.has(.revision, in: (index + 2)..<(index + 6)))
      && sentence.has(.document, in: (index + 3)..<(index + 10))
      && !sentence.has(.would, in: 0..<index)
  }

  /// `We propose no change`, `we have made no revision`.
  private func proposesNone(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard index > 1, sentence.has(.revision, in: (index + 1)..<(index + 3)),
      sentence.has(.company, in: 0..<index), !sentence.has(.would, in: 0..<index)
    else { return false }
    let word = TextRange(sentence.words[index - 1].start, sentence.words[index - 1].end)
    return StatementLexicon.proposing.contains { text.matches(word, $0) }
      && (isChangeWished || index + 2 >= sentence.words.count
        || sentence.words[index + 1].endsWithComma
        || sentence.has(.document, in: (index + 2)..<(index + 7)))
  }

  /// `We concluded that parent-only financial information is not required`.
  private func isFoundNeedless(behind index: Int, _ sentence: StatementSentence) -> Bool {
    // Who submits that nothing is required may give the analysis that was asked for.
    guard isCompany(before: index, sentence),
      isChangeWished || !text.hasPrefix(sentence.words[index].range, "submit"),
      let not = (index + 2..<index + 16).first(where: {
        sentence.has(.not, at: $0)
      })
    else { return false }
    return (sentence.has(.isWord, at: not - 1) || sentence.has(.was, at: not - 1))
      && sentence.has(.need, at: not + 1)
      && !sentence.has(.would, in: 0..<not)
      && (sentence.has(isChangeAsked ? .document : .wording, in: (index + 1)..<not)
        || sentence.has(.accounts, in: (index + 1)..<not))
  }

  /// Whether a text would be worse with what was asked for: `We believe that such a table would be misleading`.
  private func isUnhelpful(behind index: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, sentence.roles.contains(.would),
      let would = (index + 1..<index + Self.longestBelieved).first(where: {
        sentence.has(.would, at: $0)
      })
    else { return false }
    return sentence.words[would...].dropFirst().prefix(Self.longestJudgement).contains { word in
      StatementLexicon.unhelpful.prefix(of: text.bytes, Int(word.start)..<text.bytes.count) != nil
    }
  }

  /// So many words behind the one for a belief its verb stands, and behind that what it says.
  private static let longestBelieved = 24
  private static let longestJudgement = 4

  /// Whether what the staff objects to is said to be allowed: `We believe that the inclusion of these shares is not
  /// an individually tailored measurement`.
  private func isLawful(behind index: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, isCompany(before: index, sentence),
      let not = (index + 1..<index + Self.longestBelieved).first(where: {
        sentence.has(.not, at: $0)
      })
    else { return false }
    return sentence.words[not...].dropFirst().prefix(Self.longestJudgement).contains { word in
      StatementLexicon.unlawful.prefix(of: text.bytes, Int(word.start)..<text.bytes.count) != nil
    }
  }

  /// Whether a text is as it should be: `We submit that the note satisfies paragraph 85 as it stands`.
  private func isEnough(behind index: Int, _ sentence: StatementSentence) -> Bool {
    sentence.has(.wording, in: (index + 1)..<(index + 6))
      && sentence.has(.adequate, in: (index + 2)..<(index + 10))
      && sentence.has(.unchanged, in: (index + 3)..<sentence.words.count)
      && !sentence.has(.not, at: index - 1)
  }

  /// Whether nothing is what was changed: `Nothing has been changed there`, `we see nothing to change`.
  func changesNothing(at index: Int, _ sentence: StatementSentence) -> Bool {
    let word = sentence.words[index].range.indices
    guard sentence.words.count > index + 1,
      StatementLexicon.nothing.prefix(of: text.bytes, word) != nil
    else { return false }
    if sentence.has(.has, at: index + 1), sentence.has(.been, at: index + 2) {
      return sentence.has(.changed, at: index + 3) || sentence.has(.placed, at: index + 3)
    }
    return sentence.has(.change, at: index + 2)
      || index + 2 < sentence.words.count
        && text.hasPrefix(sentence.words[index + 2].range, "change")
  }

  /// Whether what was asked for is said to stand in the filing: `The disclosure already appears on page 31`.
  func standsAlready(_ sentence: StatementSentence) -> Bool {
    guard sentence.roles.contains(.already), isChangeWished,
      sentence.roles.isDisjoint(with: [.will, .would, .not]),
      let already = sentence.words.firstIndex(where: { $0.roles.contains(.already) })
    else { return false }
    var verb = sentence.afterAdverbs(already)
    if sentence.has(.been, at: verb) { verb = sentence.afterAdverbs(verb + 1) }
    let isSaid =
      sentence.has(.told, at: verb) || sentence.has(.reads, at: verb)
      || sentence.has(.company, at: already - 1)
        && (sentence.has(.disclose, at: verb) || sentence.has(.tell, at: verb))
    return isSaid
      && (sentence.hasPlace || sentence.has(.document, in: (verb + 1)..<(verb + 10))
        || sentence.has(.accounts, in: (verb + 1)..<(verb + 10)))
  }

  /// `We do not intend to change our presentation`.
  private func unintended(at index: Int, _ sentence: StatementSentence) -> Statements {
    guard index + 2 < sentence.words.count, isCompany(before: index - 1, sentence),
      sentence.has(.change, at: index + 2)
        || text.hasPrefix(sentence.words[index + 2].range, "change")
    else { return [] }
    return sentence.has(.document, in: (index + 3)..<(index + 8)) ? .declined : []
  }

  /// What is denied: `do not believe that … is required`, `a table is not warranted`, `have not revised`.
  private func denial(at index: Int, _ sentence: StatementSentence) -> Statements {
    // `We believe that they need not be.`
    if sentence.has(.reason, at: index - 1), sentence.has(.be, at: index + 1),
      sentence.has(.believe, in: 0..<index)
    {
      return .declined
    }
    // `We do not see a need to alter the note.`
    if sentence.has(.see, at: index + 1), sentence.has(.reason, in: (index + 2)..<(index + 5)),
      sentence.has(.change, in: (index + 3)..<(index + 8))
    {
      return sentence.has(.document, in: (index + 4)..<(index + 12)) ? .declined : []
    }
    if sentence.has(.believe, at: index + 1) {
      if isChangeWished, sentence.has(.need, in: (index + 2)..<(index + 24)) { return .declined }
      // `We do not believe that our disclosure has to be changed`.
      guard
        let named = ((index + 2)..<(index + 8)).first(where: {
          sentence.has(.wording, at: $0) || sentence.hasWording && sentence.has(.pronoun, at: $0)
        })
      else { return [] }
      return sentence.has(.need, in: named..<(named + 6))
        || sentence.has(.be, in: named..<(named + 6))
          && sentence.has(.changed, in: named..<(named + 7))
        || sentence.has(.be, in: named..<(named + 6))
          && sentence.has(.placed, in: named..<(named + 7))
        ? .declined : []
    }
    if sentence.has(.will, at: index + 1) { return unintended(at: index, sentence) }
    // `We have not made any changes`.
    if sentence.has(.has, at: index - 1), sentence.has(.placed, at: index + 1),
      sentence.has(.no, at: index + 2),
      sentence.has(.revision, in: (index + 3)..<(index + 6)), isChangeWished
    {
      return isCompany(before: index - 1, sentence) ? .declined : []
    }
    if sentence.has(.need, at: index + 1) {
      return isChangeWished && sentence.has(.wording, in: max(0, index - 8)..<index)
        && !sentence.has(.would, in: 0..<index) ? .declined : []
    }
    if sentence.has(.joint, at: index + 1) {
      return isChangeWished && sentence.has(.change, at: index + 2) ? .declined : []
    }
    let isCompany = sentence.has(.has, at: index - 1) && isCompany(before: index - 1, sentence)
    let told = sentence.afterAdverbs(index + 1)
    let isUnchanged =
      sentence.has(.changed, at: index + 1)
      && sentence.has(.document, in: (index + 2)..<(index + 6))
      || isChangeWished && isParticiple(at: told, sentence)
        && sentence.has(.pronoun, at: told + 1)
    return isCompany && isUnchanged ? .declined : []
  }
}
