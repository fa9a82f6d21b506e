/// What sentences promise.
extension StatementParser {
  /// `We will disclose …`, `The sentence will be deleted`.
  func future(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Statements {
    if sentence.has(.not, at: index - 1) {
      return sentence.has(.change, at: index + 1) ? .declined : []
    }
    // `to be included in our next filing`
    let isPlanned = sentence.has(.be, at: index)
    if isPlanned, !sentence.isLater, !sentence.namesReport, !sentence.hasAmendment { return [] }
    var verb = sentence.afterAdverbs(index + 1)
    let isDenied = sentence.has(.not, at: verb)
    if isDenied { verb = sentence.afterAdverbs(verb + 1) }
    if verb >= sentence.words.count || sentence.has(.comply, at: verb) {
      let isWhole =
        verb + 1 >= sentence.words.count || !sentence.has(.adequate, at: verb) || verb <= 3
      return isCompany(before: index, sentence) && !isDenied
        && (isWhole || sentence.has(.comment, in: verb..<(verb + 6))) ? .complies : []
    }
    if let behind = verbBehindComma(from: index, verb, sentence) { verb = behind }
    let isPassive = isPlanned || sentence.has(.be, at: verb)
    if isPassive, !isPlanned { verb = sentence.afterAdverbs(verb + 1) }
    if isDenied, isPassive, sentence.has(.changing, at: verb) { return .declined }
    let isMade =
      isPassive
      ? isParticiple(at: verb, sentence)
      : sentence.has(.change, at: verb)
        || sentence.has(.make, at: verb)
          && (isDenied || sentence.has(.revision, in: (verb + 1)..<(verb + 5)))
    let isTold = !isPassive && (sentence.has(.tell, at: verb) || sentence.has(.reads, at: verb))
    let isFiled = !isPassive && sentence.has(.file, at: verb)
    guard isMade || isTold || isFiled else { return [] }
    if isFiled || isPassive, sentence.hasAmendment, !sentence.isAside { return .amended }
    let isTimed = isChangeAsked && (sentence.namesReport || sentence.isLater)
    let isText = isText(before: index, sentence, isPassive: isPassive) || isPassive && isTimed
    guard isText || !isPassive && isCompany(before: index, sentence) else { return [] }
    if isDenied { return denied(sentence, at: index + 1, isTold: isTold) }
    if sentence.isAside, !sentence.isLater { return .furnished }
    if sentence.hasAmendment || sentence.has(.amend, at: verb) && !sentence.isLater {
      return .amended
    }
    let isNamed = isText || sentence.has(.document, in: (verb + 1)..<(verb + 9))
    // `If margins diverge, we will report two segments` is no promise.
    if sentence.has(.would, at: 0), !isNamed || sentence.has(.comment, in: 1..<3) { return [] }
    let isAsked =
      isChangeAsked && sentence.has(.company, in: 0..<index)
      && (sentence.has(.disclose, at: verb) || isOpening
        || isRemovalAsked && sentence.has(.removal, at: verb))
    guard isNamed || isAsked || isTimed,
      isMade || isChangeAsked || sentence.isLater || sentence.namesReport,
      !isFiled || sentence.hasPlace
    else { return [] }
    return promise(sentence, isFiled: isFiled)
  }

  /// What a promise is about: drafts are amended, reports are followed by others.
  func promise(_ sentence: StatementSentence, isFiled: Bool) -> Statements {
    let isLater = sentence.isLater || sentence.namesReport
    if nature.contains(.draft), !nature.contains(.report) || !isLater {
      return (isChangeAsked ? sentence.hasDocument : sentence.hasWording) || sentence.hasPlace
        ? .amended : []
    }
    guard !isFiled, nature.contains(.report) || isLater else { return [] }
    return sentence.has(.condition, in: sentence.words.indices) ? .conditional : .promised
  }

  /// The verb that a time parts from its auxiliary: `will, in its next report, disclose`.
  func verbBehindComma(from index: Int, _ verb: Int, _ sentence: StatementSentence) -> Int? {
    let words = sentence.words
    guard verb < words.count, words[verb].roles.isDisjoint(with: [.change, .tell, .be, .file])
    else { return nil }
    let last = min(words.count, verb + 16)
    return (verb..<last).first {
      words[$0 - 1].endsWithComma && !words[$0].roles.isDisjoint(with: [.change, .tell, .be])
    }
  }

  /// What is not going to be said any more is left out of later reports.
  func denied(_ sentence: StatementSentence, at index: Int, isTold: Bool) -> Statements {
    let isEnded = sentence.words[index].end - sentence.words[index].start > 5
    guard nature != .draft, isTold && isChangeAsked || isRemovalAsked || isEnded && isChangeAsked,
      isEnded || sentence.isLater || sentence.namesReport
    else { return [] }
    return .promised
  }
}
