/// What sentences tell of changes that were made.
extension StatementParser {
  /// `We have revised …`, `The disclosure on page 4 has been revised`.
  func perfect(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Statements {
    var verb = sentence.afterAdverbs(index + 1)
    let isPassive = sentence.has(.been, at: verb)
    if isPassive { verb = sentence.afterAdverbs(verb + 1) }
    let isUpdate = isPassive && includesAccounts(before: index, verb, sentence)
    // `has elected to disclose the settlement in Amendment No. 2`
    let isChosen =
      !isPassive && sentence.hasAmendment && !sentence.roles.contains(.not)
      && isChosen(at: verb, sentence)
    if isChosen { verb += 1 }
    guard isUpdate || isChosen || isMade(at: verb, sentence, isOpening: isOpening) else {
      return []
    }
    if isPassive {
      if isNothing(before: index, sentence) { return [] }
      let isOnlyTold =
        sentence.has(.told, at: verb) && !sentence.hasPage && !sentence.hasAmendment && !isUpdate
      // The next report, when it was filed before the answer, is no amendment.
      if nature == .report, sentence.namesReport, !sentence.hasAmendment, isChangeAsked,
        sentence.has(.placed, at: verb)
      {
        return .promised
      }
      if isRemoved(at: verb, sentence) { return removal(sentence) }
      guard !isOnlyTold, isText(before: index, sentence) || sentence.hasPlace else { return [] }
      return change(sentence)
    }
    guard isCompany(before: index, sentence) else { return [] }
    if sentence.hasAmendment { return .amended }
    if isRemoved(at: verb, sentence) { return removal(sentence) }
    let isTried = sentence.has(.tried, at: verb)
    if isTried { verb += 1 }
    let isChanged = isTried || sentence.has(.changed, at: verb)
    return nature.contains(.draft)
      ? draftChange(verb, sentence, isChanged: isChanged, isOpening: isOpening)
      : reportChange(verb, sentence, isChanged: isChanged)
  }

  /// Whether the words at `index` say that the company chose a change: `elected to disclose`.
  private func isChosen(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard index < sentence.words.count else { return false }
    let words = Int(sentence.words[index].start)..<text.bytes.count
    guard let match = StatementLexicon.chosen.prefix(of: text.bytes, words) else { return false }
    // The word behind `to` is the verb, whether or not both are one phrase.
    let next = sentence.words[index...].first { Int($0.start) >= match.end }
    return next.map { !$0.roles.isDisjoint(with: [.change, .tell, .amend]) } ?? false
  }

  /// Whether the participle at `index` tells that what the staff asked to remove was left out.
  ///
  /// `All three have been taken out`, `we have removed the second program` tell so, whatever it was.
  private func isRemoved(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard index < sentence.words.count, isRemovalWished, !sentence.isAside else { return false }
    let word = sentence.words[index].range.indices
    return StatementLexicon.removed.prefix(of: text.bytes, word) != nil
  }

  /// What a removal tells: one that was made stands in an amendment, one that is told of a later report there.
  private func removal(_ sentence: StatementSentence) -> Statements {
    sentence.isLater || sentence.namesReport ? .promised : .amended
  }

  /// Whether the subject of the auxiliary at `index` is nothing: `no revision has been made`.
  private func isNothing(before index: Int, _ sentence: StatementSentence) -> Bool {
    let first = max(0, index - StatementParser.longestDenied)
    return (first..<index).contains { position in
      sentence.has(.no, at: position) && isNo(sentence.words[position])
        && !sentence.has(.isWord, in: position..<index) && !sentence.words[position].endsWithComma
    }
  }

  /// `No further revision of the table has been made`: so far before its auxiliary a denied subject
  /// begins, in words.
  private static let longestDenied = 6

  /// Whether a draft that was asked for newer accounts has them: `Unaudited financial statements as of
  /// June 30 have been included`.
  private func includesAccounts(
    before index: Int, _ verb: Int, _ sentence: StatementSentence
  ) -> Bool {
    nature.contains(.draft) && sentence.has(.told, at: verb) && isChangeWished
      && sentence.has(.accounts, in: 0..<index)
      && sentence.words.count <= verb + StatementParser.shortAnswer
  }

  /// What the company says that it changed of a report: of these much else is told, and what was changed
  /// has to be named.
  private func reportChange(
    _ verb: Int, _ sentence: StatementSentence, isChanged: Bool
  ) -> Statements {
    // `We have revised our balance sheet.`
    let near = (verb + 1)..<(verb + 6)
    let isOfAccounts = isChanged && isChangeAsked && restates(at: verb, sentence)
    guard sentence.has(.wording, in: near) || isOfAccounts,
      isChanged || isChangeAsked && sentence.has(.placed, at: verb)
    else { return [] }
    let isProposed = sentence.has(.proposed, in: (verb + 1)..<(verb + 4))
    if sentence.namesReport || isProposed { return isChangeAsked ? .promised : [] }
    return sentence.isLater ? [] : .amended
  }

  /// Whether the participle at `index` tells that accounts are given anew: `revised its balance sheet`.
  private func restates(at index: Int, _ sentence: StatementSentence) -> Bool {
    let words = sentence.words
    guard index < words.count,
      StatementLexicon.restating.prefix(of: text.bytes, words[index].range.indices) != nil
    else { return false }
    return words[(index + 1)...].prefix(3).contains {
      StatementLexicon.statements.prefix(of: text.bytes, $0.range.indices) != nil
    }
  }

  /// What the company says that it changed of a draft.
  private func draftChange(
    _ verb: Int, _ sentence: StatementSentence, isChanged: Bool, isOpening: Bool
  ) -> Statements {
    let near = (verb + 1)..<(verb + (isChanged ? 12 : 8))
    // Who is only asked why may tell of other things that were added.
    let isShort = isOpening && sentence.words.count <= StatementParser.shortAnswer
    guard
      isChangeAsked || isShort || sentence.has(.wording, in: near) || sentence.hasPage
        || isOpening && adds(at: verb, sentence)
    else { return [] }
    let isNamed =
      sentence.has(.document, in: near) || sentence.has(.revision, in: near)
      || sentence.has(.comment, in: near) || sentence.hasPlace
      || sentence.has(.pronoun, at: verb + 1)
    return isNamed || isOpening && isChanged || isShort && isChangeWished
      || sentence.has(.so, at: verb - 1) ? .amended : []
  }

  /// Whether the participle at `index` says that a part of a filing was added: `added a column`.
  private func adds(at index: Int, _ sentence: StatementSentence) -> Bool {
    index < sentence.words.count && text.matches(sentence.words[index].range, "added")
      && sentence.has(.document, in: (index + 1)..<(index + 4))
  }

  /// Whether the word at `index` tells of a change: what is only told is one where its place is named.
  func isMade(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Bool {
    sentence.has(.changed, at: index) || sentence.has(.placed, at: index)
      || sentence.has(.tried, at: index) && sentence.has(.change, at: index + 1)
      || sentence.has(.told, at: index)
        && (sentence.hasPage || sentence.hasAmendment || sentence.has(.so, at: index - 1))
      || isOpening && sentence.has(.told, at: index)
        && sentence.has(.site, in: index..<(index + 9))
  }

  /// `A risk factor was added on page 14`.
  func past(at index: Int, _ sentence: StatementSentence) -> Statements {
    let verb = sentence.afterAdverbs(index + 1)
    guard sentence.has(.changed, at: verb) || sentence.has(.placed, at: verb),
      !sentence.has(.would, in: max(0, index - 2)..<index), !isNothing(before: index, sentence),
      !deniesAmendment(before: index, sentence),
      sentence.hasAmendment || isText(before: index, sentence) && !sentence.namesReport
    else { return [] }
    return change(sentence)
  }

  /// Whether an amendment is named before `index` that is not to be: `We do not believe that an amendment is
  /// warranted, as the report was filed before`.
  private func deniesAmendment(before index: Int, _ sentence: StatementSentence) -> Bool {
    guard let not = (0..<index).first(where: { sentence.has(.not, at: $0) }) else { return false }
    return sentence.has(.amendment, in: not..<index)
  }

  /// `We revised page 14`.
  func simple(at index: Int, _ sentence: StatementSentence) -> Statements {
    // `We filed a Form 10-Q/A`, where one was asked for.
    if sentence.has(.filed, at: index), sentence.hasAmendment, isChangeWished, !sentence.isAside,
      isCompany(before: index, sentence), !sentence.has(.would, in: 0..<index),
      sentence.has(.amendment, in: (index + 1)..<(index + 7))
    {
      return .amended
    }
    // `We took out the estimates.`
    if index > 0, sentence.has(.company, at: index - 1), isRemoved(at: index, sentence) {
      return removal(sentence)
    }
    guard index > 0, sentence.has(.company, at: index - 1), nature.contains(.draft),
      sentence.has(.changed, at: index) || sentence.hasPlace || isAdded(at: index, sentence),
      sentence.has(.document, in: (index + 1)..<(index + 7))
    else { return [] }
    return change(sentence)
  }

  /// Whether something was added that the staff wished for, or may have where its comment is not repeated.
  private func isAdded(at index: Int, _ sentence: StatementSentence) -> Bool {
    (isChangeWished || requested.isUnrepeated && index == 1) && sentence.has(.placed, at: index)
      && sentence.has(.renewed, at: index)
  }

  /// `is filed as Exhibit 10.1`, `we are filing an amendment`.
  func present(at index: Int, _ sentence: StatementSentence) -> Statements {
    let verb = sentence.afterAdverbs(index + 1)
    if sentence.has(.amend, at: verb), sentence.has(.document, in: (verb + 1)..<(verb + 7)) {
      return .amended
    }
    if sentence.hasAmendment, sentence.has(.filing, at: verb) || isParticiple(at: verb, sentence) {
      // Who only explains may name what comes with an amendment: `a release, which is filed with it`.
      let isRelative = index > 0 && isRelative(sentence.words[index - 1]) && !isChangeAsked
      return sentence.isAside || isRelative ? [] : .amended
    }
    if stands(behind: index, sentence) || isInAmendment(behind: index, sentence) {
      return .amended
    }
    guard nature.contains(.draft), isParticiple(at: verb, sentence), !sentence.isAside,
      sentence.has(.numbered, in: (verb + 1)..<(verb + 5)) && sentence.hasPlace
        || isChangedNow(at: index, verb, sentence)
    else { return [] }
    return change(sentence)
  }

  /// Whether a sentence tells that a text is changed as it speaks: `It is replaced by this one`.
  private func isChangedNow(at index: Int, _ verb: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, index <= StatementParser.shortSubject, isText(before: index, sentence),
      !sentence.roles.contains(.would), !sentence.roles.contains(.not),
      verb < sentence.words.count
    else { return false }
    let words = Int(sentence.words[verb].start)..<text.bytes.count
    let isLast = verb + 1 == sentence.words.count
    return isLast && StatementLexicon.replaced.prefix(of: text.bytes, words) != nil
      || StatementLexicon.replacedBy.prefix(of: text.bytes, words) != nil
  }

  /// The name of a text that a sentence begins with has at most so many words.
  private static let shortSubject = 4

  /// Whether what a draft was asked for stands where the words behind `index` say.
  ///
  /// `The risk factor is on page 61`, `The language that you requested appears on page 4` are such.
  func stands(behind index: Int, _ sentence: StatementSentence) -> Bool {
    nature.contains(.draft) && sentence.hasPage && isChangeAsked && !sentence.isAside
      && sentence.has(.wording, in: 0..<index)
      && sentence.words.count <= index + StatementParser.shortAnswer
      && sentence.has(.numbered, in: (index + 2)..<(index + 4))
      && sentence.roles.isDisjoint(with: [.would, .not, .existing])
  }

  /// Whether what was asked for stands in an amendment: `It is in Item 9A of Amendment No. 2`.
  private func isInAmendment(behind index: Int, _ sentence: StatementSentence) -> Bool {
    let near = 0..<index + StatementParser.shortAnswer
    guard sentence.hasAmendment, isChangeAsked, !sentence.isAside, !sentence.isLater,
      index + 2 < sentence.words.count,
      sentence.has(.pronoun, in: 0..<index) || sentence.has(.document, in: 0..<index),
      sentence.has(.amendment, in: (index + 2)..<near.upperBound),
      !sentence.has(.would, in: near), !sentence.has(.not, in: near),
      !sentence.has(.existing, in: near)
    else { return false }
    return text.matches(sentence.words[index + 1].range, "in")
  }

  /// `is now named on page 4`, `Page 4 now states`, `as now disclosed`.
  func now(at index: Int, _ sentence: StatementSentence) -> Statements {
    let isLinked = sentence.has(.isWord, at: index - 1) || sentence.has(.isWord, at: index + 1)
    let next = sentence.has(.isWord, at: index + 1) ? index + 2 : index + 1
    if isLinked {
      // `Both dates are now in the report.`
      if nature.contains(.draft), stands(in: next, sentence) { return .amended }
      guard
        isParticiple(at: next, sentence) || sentence.hasPlace
          || sentence.has(.document, in: next..<(next + 4))
      else { return [] }
      return change(sentence)
    }
    let isTold =
      sentence.has(.reads, at: next) || sentence.has(.tell, at: next)
      || sentence.has(.change, at: next)
    if isTold { return isText(before: index, sentence) ? change(sentence) : [] }
    // `The note says so now.`
    if index > 1, index + 1 == sentence.words.count, sentence.has(.so, at: index - 1),
      sentence.has(.reads, at: index - 2),
      isText(before: index - 2, sentence)
    {
      return change(sentence)
    }
    return isParticiple(at: next, sentence) && sentence.hasPlace ? change(sentence) : []
  }

  /// Whether the words at `index` name a part of a filing as a place: `in the report`, `on page 4`.
  func stands(in index: Int, _ sentence: StatementSentence) -> Bool {
    guard index < sentence.words.count else { return false }
    let word = sentence.words[index].range
    return (text.matches(word, "in") || text.matches(word, "on"))
      && sentence.has(.document, in: (index + 1)..<(index + 4))
      && sentence.roles.isDisjoint(with: [.not, .would])
  }

  func isParticiple(at index: Int, _ sentence: StatementSentence) -> Bool {
    sentence.has(.changed, at: index) || sentence.has(.placed, at: index)
      || sentence.has(.told, at: index)
  }

  /// `The revised paragraph reads`, `the Amendment gives`.
  func renewed(at index: Int, _ sentence: StatementSentence) -> Statements {
    let words = sentence.words
    // What is told there may be of anything that would be.
    let told = words.firstIndex { $0.roles.contains(.reads) } ?? words.count
    let head = told > index ? 0..<told : 0..<words.count
    guard !sentence.has(.would, in: head), !sentence.has(.not, in: head),
      !sentence.has(.no, at: index - 1)
    else { return [] }
    if nature.contains(.draft), sentence.has(.renewed, at: index),
      sentence.has(.numbered, at: index + 1),
      index + 2 < words.count, words[index + 2].isNumber(in: text)
    {
      return .amended
    }
    let isAmendment = sentence.hasAmendment && sentence.has(.amendment, at: index)
    let isSeen = sentence.has(.see, in: 0..<2)
    if isSeen, sentence.hasAmendment, sentence.hasPage { return .amended }
    let isTold = !sentence.roles.isDisjoint(with: [.reads, .isWord])
    if isAmendment, !isSeen {
      return sentence.has(.reads, in: (index + 1)..<(index + 8)) ? .amended : []
    }
    guard nature.contains(.draft), isTold || isSeen,
      sentence.has(.renewed, at: index) || sentence.hasPage,
      sentence.has(.document, in: (index + 1)..<(index + 3)),
      !sentence.roles.contains(.will)
    else { return [] }
    return change(sentence)
  }

  /// What a change tells that was made: drafts are changed as they stand, reports by amendments only.
  func change(_ sentence: StatementSentence) -> Statements {
    let isOwn = isChangeAsked || sentence.hasWording || sentence.hasPage
    return sentence.hasAmendment || nature.contains(.draft) && isOwn ? .amended : []
  }
}
