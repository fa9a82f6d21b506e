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
    if sentence.has(.believe, at: index) { return belief(at: index, sentence) }
    if sentence.has(.not, at: index) { return denial(at: index, sentence) }
    let nouns = ((index + 1)..<(index + 4)).clamped(to: words.indices)
    if sentence.has(.unchanged, at: index) {
      // `We have left the disclosure unchanged`, `we would keep the language as it is`.
      return (isChangeWished || sentence.has(.company, in: 0..<index))
        && sentence.has(.keeps, in: max(0, index - 8)..<index)
        && sentence.has(.document, in: max(0, index - 8)..<index) ? .declined : []
    }
    if changesNothing(at: index, sentence) { return .declined }
    guard isNo(words[index]) else { return [] }
    if seesNoNeed(at: index, sentence) || proposesNone(at: index, sentence) { return .declined }
    guard
      let noun = nouns.first(where: { noun in
        sentence.has(.revision, at: noun)
          || sentence.has(.asked, at: noun)
            && (isChangeWished
              ? sentence.has(.document, at: noun + 1)
              : sentence.has(.believe, in: 0..<index) && sentence.has(.disclosures, at: noun + 1))
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

  /// Whether a company says that it changes nothing of a text: `Nothing has been changed there`, `we see nothing to
  /// change`.
  func changesNothing(at index: Int, _ sentence: StatementSentence) -> Bool {
    let words = Int(sentence.words[index].start)..<text.bytes.count
    if index == 0, sentence.words.count <= StatementParser.shortAnswer {
      return StatementLexicon.nothingChanged.prefix(of: text.bytes, words) != nil
    }
    return sentence.has(.see, at: index - 1) && sentence.has(.company, in: 0..<index)
      && StatementLexicon.nothingToChange.prefix(of: text.bytes, words) != nil
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

  /// Whether a company holds that what it was asked to file or to say need not be.
  private func needsNothing(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, sentence.has(.reason, at: index - 1) else { return false }
    // `It need not do so.`
    if sentence.has(.comply, at: index + 1) {
      // `The auditor said that it need not do so` speaks of somebody else.
      let isSaidByOther =
        sentence.has(.pronoun, at: index - 2) && index > 2
        && !sentence.has(.company, in: 0..<(index - 2)) && !sentence.has(.believe, in: 0..<index)
      return isCompany(before: index - 1, sentence) && !isSaidByOther
    }
    guard sentence.has(.be, at: index + 1) else { return false }
    let verb = index + 2
    // `Note 11 need not be changed.`
    if sentence.has(.changed, at: verb) || sentence.has(.placed, at: verb),
      isText(before: index - 1, sentence)
    {
      return true
    }
    guard
      let belief = sentence.words[..<index].firstIndex(where: { $0.roles.contains(.believe) }),
      isCompany(before: belief, sentence)
    else { return false }
    return verb >= sentence.words.count || sentence.has(.filed, at: verb)
      || sentence.has(.told, at: verb) && verb + 1 >= sentence.words.count
  }

  /// Whether a text of the draft under review is there no more: `The sentence is no longer in the prospectus`.
  private func isTakenOut(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard nature.contains(.draft), sentence.has(.isWord, at: index - 1),
      text.hasPrefix(sentence.words[index].range, "no longer"), index + 1 < sentence.words.count,
      StatementLexicon.inDraft.prefix(
        of: text.bytes, Int(sentence.words[index + 1].start)..<text.bytes.count) != nil
    else { return false }
    // `no longer on page 3 but on page 5` tells where it stands.
    return sentence.has(.document, in: 0..<index)
      && sentence.has(.document, in: (index + 1)..<(index + 6))
      && !sentence.words[index...].contains { text.matches($0.range, StatementLexicon.otherwise) }
  }

  /// Whether the change at `noun` is one of something else than a text: `a change in the plan`.
  private func isOfOther(_ noun: Int, _ sentence: StatementSentence) -> Bool {
    guard noun + 1 < sentence.words.count, !sentence.words[noun].endsWithComma,
      StatementLexicon.changedThings.prefix(
        of: text.bytes, sentence.words[noun + 1].range.indices) != nil
    else { return false }
    return !sentence.has(.document, in: (noun + 2)..<(noun + 8))
  }

  /// What is denied: `do not believe that … is required`, `a table is not warranted`, `have not revised`.
  private func denial(at index: Int, _ sentence: StatementSentence) -> Statements {
    // `We believe that they need not be.`
    if needsNothing(at: index, sentence) { return .declined }
    if isTakenOut(at: index, sentence) { return .amended }
    // `We have not proposed a change.`
    if sentence.has(.proposed, at: index + 1), sentence.has(.has, at: index - 1),
      let noun = ((index + 2)..<(index + 4)).first(where: { sentence.has(.revision, at: $0) })
    {
      return isCompany(before: index - 1, sentence) && !isOfOther(noun, sentence) ? .declined : []
    }
    // `We do not see a need to alter the note.`
    if sentence.has(.see, at: index + 1), sentence.has(.reason, in: (index + 2)..<(index + 5)),
      sentence.has(.change, in: (index + 3)..<(index + 8)),
      sentence.has(.company, in: max(0, index - 3)..<index)
    {
      return sentence.has(.document, in: (index + 4)..<(index + 12)) ? .declined : []
    }
    if sentence.has(.believe, at: index + 1) { return disbelief(at: index, sentence) }
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
    let isUnchanged =
      sentence.has(.changed, at: index + 1)
      && sentence.has(.document, in: (index + 2)..<(index + 6))
      || isChangeWished && isParticiple(at: index + 1, sentence)
        && sentence.has(.pronoun, at: index + 2)
    return isCompany && isUnchanged ? .declined : []
  }
}
