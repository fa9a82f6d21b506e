/// Reads what an answer says was done to a filing, or is going to be done, sentence by sentence:
/// who or what, an auxiliary, a verb, and a part of a filing.
///
/// It costs more than the cues do, and is asked only where they tell nothing.
struct StatementParser {
  /// What the sentences of an answer tell.
  struct Statements: OptionSet {
    let rawValue: UInt8

    /// The filing under review was changed, or is going to be.
    static let amended = Statements(rawValue: 1 << 0)
    /// Later filings are going to be different.
    static let promised = Statements(rawValue: 1 << 1)
    /// Nothing is going to be changed.
    static let declined = Statements(rawValue: 1 << 2)
    /// The answer goes on with what the staff asked for, whatever that is.
    static let complies = Statements(rawValue: 1 << 3)
    /// The staff is given something.
    static let furnished = Statements(rawValue: 1 << 4)
    /// Later filings are going to be different if something comes true.
    static let conditional = Statements(rawValue: 1 << 5)
  }

  let text: TextStore
  let nature: FilingNature
  /// Whether the comment asks for a change of what was filed.
  let isChangeAsked: Bool
  /// Whether it says so itself, whatever it is about.
  let isChangeWished: Bool
  /// Whether it asks to leave something out.
  let isRemovalAsked: Bool

  /// What the sentences in `range` tell.
  func read(_ range: TextRange, isFirst: Bool) -> Statements {
    var statements: Statements = []
    var reader = SentenceReader(text: text, range: range)
    var isOpening = isFirst
    while reader.next() {
      let sentence = StatementSentence(words: reader.words)
      statements.formUnion(read(sentence, isOpening: isOpening))
      isOpening = false
    }
    return statements
  }

  // MARK: Sentences

  private func read(_ sentence: StatementSentence, isOpening: Bool) -> Statements {
    var statements: Statements = []
    if isOpening, nature.contains(.draft), isBare(sentence) { statements.insert(.amended) }
    if sentence.isAside, sentence.has(.giving, in: sentence.words.indices) {
      statements.insert(.furnished)
    }
    for (index, word) in sentence.words.enumerated() where !word.roles.isEmpty {
      if word.roles.contains(.has) {
        statements.formUnion(perfect(at: index, sentence, isOpening: isOpening))
      }
      if word.roles.contains(.was) { statements.formUnion(past(at: index, sentence)) }
      if word.roles.contains(.will) {
        statements.formUnion(future(at: index, sentence, isOpening: isOpening))
      }
      if word.roles.contains(.isWord) { statements.formUnion(present(at: index, sentence)) }
      if word.roles.contains(.now) { statements.formUnion(now(at: index, sentence)) }
      if word.roles.contains(.changed) || word.roles.contains(.placed) {
        statements.formUnion(simple(at: index, sentence))
      }
      if !word.roles.isDisjoint(with: [.renewed, .asked, .amendment]) {
        statements.formUnion(renewed(at: index, sentence))
      }
      if !word.roles.isDisjoint(with: [.no, .not, .existing]) {
        statements.formUnion(refusal(at: index, sentence))
      }
    }
    return statements
  }

  /// A short answer has at most so many words.
  private static let shortAnswer = 8

  /// Whether an answer is little more than a word for what was done.
  ///
  /// `Revised.`, `Complied with.`, `The customer has been named.` are such answers.
  private func isBare(_ sentence: StatementSentence) -> Bool {
    guard sentence.words.count <= StatementParser.shortAnswer,
      !sentence.has(.not, in: sentence.words.indices)
    else { return false }
    if sentence.has(.done, at: 0) { return true }
    if sentence.has(.document, at: 0), isParticiple(at: 1, sentence) { return true }
    return sentence.words.indices.contains { index in
      sentence.has(.been, at: index)
        && isParticiple(at: sentence.afterAdverbs(index + 1), sentence)
    }
  }

  /// `We have revised …`, `The disclosure on page 4 has been revised`.
  private func perfect(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Statements
  {
    var verb = sentence.afterAdverbs(index + 1)
    let isPassive = sentence.has(.been, at: verb)
    if isPassive { verb = sentence.afterAdverbs(verb + 1) }
    guard isMade(at: verb, sentence, isOpening: isOpening) else { return [] }
    if isPassive {
      let isOnlyTold =
        sentence.has(.told, at: verb) && !sentence.hasPage && !sentence.hasAmendment
      return !isOnlyTold && (isText(before: index, sentence) || sentence.hasPlace)
        ? change(sentence) : []
    }
    guard isCompany(before: index, sentence) else { return [] }
    if sentence.hasAmendment { return .amended }
    let isChanged = sentence.has(.changed, at: verb)
    let near = (verb + 1)..<(verb + (isChanged ? 12 : 8))
    guard nature.contains(.draft) else {
      // Of reports much else is told; what was changed has to be named.
      guard sentence.has(.wording, in: (verb + 1)..<(verb + 6)),
        isChanged || isChangeAsked && sentence.has(.placed, at: verb)
      else { return [] }
      // The next report, when it was filed before the answer, is no amendment.
      if sentence.namesReport { return isChangeAsked ? .promised : [] }
      return sentence.isLater ? [] : .amended
    }
    return sentence.has(.document, in: near) || sentence.has(.revision, in: near)
      || sentence.has(.comment, in: near) || sentence.hasPlace
      || sentence.has(.pronoun, at: verb + 1) || isOpening && isChanged
      ? .amended : []
  }

  /// Whether the word at `index` tells of a change: what is only told is one where its place is named.
  private func isMade(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Bool {
    sentence.has(.changed, at: index) || sentence.has(.placed, at: index)
      || sentence.has(.told, at: index) && (sentence.hasPage || sentence.hasAmendment)
      || isOpening && sentence.has(.told, at: index)
        && sentence.has(.site, in: index..<(index + 9))
  }

  /// `A risk factor was added on page 14`.
  private func past(at index: Int, _ sentence: StatementSentence) -> Statements {
    let verb = sentence.afterAdverbs(index + 1)
    guard sentence.has(.changed, at: verb) || sentence.has(.placed, at: verb),
      !sentence.has(.would, in: max(0, index - 2)..<index),
      isText(before: index, sentence), !sentence.namesReport
    else { return [] }
    return change(sentence)
  }

  /// `We revised page 14`.
  private func simple(at index: Int, _ sentence: StatementSentence) -> Statements {
    guard index > 0, sentence.has(.company, at: index - 1), nature.contains(.draft),
      sentence.has(.changed, at: index) || sentence.hasPlace,
      sentence.has(.document, in: (index + 1)..<(index + 7))
    else { return [] }
    return change(sentence)
  }

  /// `is filed as Exhibit 10.1`, `we are filing an amendment`.
  private func present(at index: Int, _ sentence: StatementSentence) -> Statements {
    let verb = sentence.afterAdverbs(index + 1)
    if sentence.hasAmendment, sentence.has(.filing, at: verb) || isParticiple(at: verb, sentence) {
      return sentence.isAside ? [] : .amended
    }
    guard nature.contains(.draft), isParticiple(at: verb, sentence), !sentence.isAside,
      sentence.has(.numbered, in: (verb + 1)..<(verb + 5)), sentence.hasPlace
    else { return [] }
    return change(sentence)
  }

  /// `is now named on page 4`, `Page 4 now states`, `as now disclosed`.
  private func now(at index: Int, _ sentence: StatementSentence) -> Statements {
    let isLinked = sentence.has(.isWord, at: index - 1) || sentence.has(.isWord, at: index + 1)
    let next = sentence.has(.isWord, at: index + 1) ? index + 2 : index + 1
    if isLinked {
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
    return isParticiple(at: next, sentence) && sentence.hasPlace ? change(sentence) : []
  }

  private func isParticiple(at index: Int, _ sentence: StatementSentence) -> Bool {
    sentence.has(.changed, at: index) || sentence.has(.placed, at: index)
      || sentence.has(.told, at: index)
  }

  /// `The revised paragraph reads`, `the Amendment gives`.
  private func renewed(at index: Int, _ sentence: StatementSentence) -> Statements {
    let words = sentence.words
    guard !sentence.has(.would, in: words.indices), !sentence.has(.not, in: words.indices),
      !sentence.has(.no, at: index - 1)
    else { return [] }
    let isAmendment = sentence.hasAmendment && sentence.has(.amendment, at: index)
    let isSeen = sentence.has(.see, in: 0..<2)
    if isSeen, sentence.hasAmendment, sentence.hasPage { return .amended }
    let isTold =
      sentence.has(.reads, in: words.indices) || sentence.has(.isWord, in: words.indices)
    if isAmendment, !isSeen {
      return sentence.has(.reads, in: (index + 1)..<(index + 8)) ? .amended : []
    }
    guard nature.contains(.draft), isTold || isSeen,
      sentence.has(.renewed, at: index) || sentence.hasPage,
      sentence.has(.document, in: (index + 1)..<(index + 3)),
      !sentence.has(.will, in: words.indices)
    else { return [] }
    return change(sentence)
  }

  /// What a change tells that was made: drafts are changed as they stand, reports by amendments only.
  private func change(_ sentence: StatementSentence) -> Statements {
    sentence.hasAmendment || nature.contains(.draft) ? .amended : []
  }

  // MARK: Promises

  /// `We will disclose …`, `The sentence will be deleted`.
  private func future(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Statements {
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
      let isWhole = verb + 1 >= sentence.words.count || verb <= 3
      return isCompany(before: index, sentence) && !isDenied
        && (isWhole || sentence.has(.comment, in: verb..<(verb + 6))) ? .complies : []
    }
    if let behind = verbBehindComma(from: index, verb, sentence) { verb = behind }
    let isPassive = isPlanned || sentence.has(.be, at: verb)
    if isPassive, !isPlanned { verb = sentence.afterAdverbs(verb + 1) }
    if isDenied, isPassive, sentence.has(.changing, at: verb) { return .declined }
    let isMade = isPassive ? isParticiple(at: verb, sentence) : sentence.has(.change, at: verb)
    let isTold = !isPassive && (sentence.has(.tell, at: verb) || sentence.has(.reads, at: verb))
    let isFiled = !isPassive && sentence.has(.file, at: verb)
    guard isMade || isTold || isFiled else { return [] }
    if isFiled || isPassive, sentence.hasAmendment, !sentence.isAside { return .amended }
    let isTimed = isChangeAsked && (sentence.namesReport || sentence.isLater)
    let isText = isText(before: index, sentence) || isPassive && isTimed
    guard isText || !isPassive && isCompany(before: index, sentence) else { return [] }
    if isDenied { return denied(sentence, at: index + 1, isTold: isTold) }
    if sentence.isAside, !sentence.isLater { return .furnished }
    if sentence.hasAmendment || sentence.has(.amend, at: verb) && !sentence.isLater {
      return .amended
    }
    let isNamed = isText || sentence.has(.document, in: (verb + 1)..<(verb + 9))
    // `If margins diverge, we will report two segments` is no promise.
    if sentence.has(.would, at: 0), !isNamed { return [] }
    let isAsked =
      isChangeAsked && sentence.has(.company, in: 0..<index)
      && (sentence.has(.disclose, at: verb) || isOpening
        || isRemovalAsked && sentence.has(.removal, at: verb))
    guard isNamed || isAsked || isTimed, isMade || isChangeAsked, !isFiled || sentence.hasPlace
    else { return [] }
    return promise(sentence, isFiled: isFiled)
  }

  /// What a promise is about: drafts are amended, reports are followed by others.
  private func promise(_ sentence: StatementSentence, isFiled: Bool) -> Statements {
    let isLater = sentence.isLater || sentence.namesReport
    if nature.contains(.draft), !nature.contains(.report) || !isLater {
      return sentence.hasDocument || sentence.hasPlace ? .amended : []
    }
    guard !isFiled, nature.contains(.report) || isLater else { return [] }
    return sentence.has(.condition, in: sentence.words.indices) ? .conditional : .promised
  }

  /// The verb that a time parts from its auxiliary: `will, in its next report, disclose`.
  private func verbBehindComma(from index: Int, _ verb: Int, _ sentence: StatementSentence) -> Int?
  {
    let words = sentence.words
    guard verb < words.count, words[verb].roles.isDisjoint(with: [.change, .tell, .be, .file])
    else { return nil }
    let last = min(words.count, verb + 16)
    return (verb..<last).first {
      words[$0 - 1].endsWithComma && !words[$0].roles.isDisjoint(with: [.change, .tell, .be])
    }
  }

  /// What is not going to be said any more is left out of later reports.
  private func denied(_ sentence: StatementSentence, at index: Int, isTold: Bool) -> Statements {
    let isEnded = sentence.words[index].end - sentence.words[index].start > 5
    guard nature != .draft, isTold && isChangeAsked || isRemovalAsked,
      isEnded || sentence.isLater || sentence.namesReport
    else { return [] }
    return .promised
  }

  // MARK: Refusals

  /// `No change is needed`, `we have not revised the disclosure`.
  private func refusal(at index: Int, _ sentence: StatementSentence) -> Statements {
    let words = sentence.words
    if sentence.has(.existing, at: index) {
      // `We believe that our existing disclosure is sufficient`.
      return isChangeAsked && sentence.has(.wording, in: (index + 1)..<(index + 8))
        && sentence.has(.adequate, in: (index + 1)..<(index + 12))
        && sentence.has(.company, in: 0..<index) ? .declined : []
    }
    if sentence.has(.not, at: index), sentence.has(.believe, at: index + 1) {
      return isChangeWished && sentence.has(.need, in: (index + 2)..<(index + 24)) ? .declined : []
    }
    if sentence.has(.not, at: index) {
      let isCompany = sentence.has(.has, at: index - 1) && isCompany(before: index - 1, sentence)
      return isCompany && sentence.has(.changed, at: index + 1)
        && sentence.has(.document, in: (index + 2)..<(index + 6)) ? .declined : []
    }
    let nouns = (index + 1)..<(index + 4)
    guard text.hasPrefix(TextRange(words[index].start, words[index].end), "no"),
      let noun = nouns.clamped(to: words.indices).first(where: { sentence.has(.revision, at: $0) })
    else { return [] }
    return sentence.has(.need, in: (noun + 1)..<(noun + 14)) ? .declined : []
  }

  // MARK: Subjects

  /// Whether the company, or one with a name, does what the auxiliary at `index` says.
  private func isCompany(before index: Int, _ sentence: StatementSentence) -> Bool {
    var subject = index - 1
    while subject > 0, sentence.has(.adverb, at: subject) { subject -= 1 }
    guard subject >= 0 else { return false }
    let word = sentence.words[subject]
    if word.roles.contains(.company) {
      // `(i) will` is no company.
      return word.end - word.start > 1 || word.isCapitalized
    }
    if word.roles.contains(.pronoun) { return word.end - word.start == 2 }
    if word.roles.isEmpty && word.isCapitalized && !word.isNumber { return true }
    return text.hasPrefix(TextRange(word.start, word.end), "and")
      && sentence.has(.company, in: 0..<subject)
  }

  /// So far before an auxiliary its subject may begin, in words.
  private static let longestSubject = 24

  /// Whether a part of a filing, or a word for it, is the subject of the auxiliary at `index`.
  private func isText(before index: Int, _ sentence: StatementSentence) -> Bool {
    let first = max(0, index - StatementParser.longestSubject)
    var position = index - 1
    if position >= first, sentence.has(.pronoun, at: position) {
      return sentence.words.count <= 16 || sentence.hasPlace
    }
    while position >= first {
      let roles = sentence.words[position].roles
      if roles.contains(.document) || roles.contains(.amendment) { return true }
      if nature.contains(.draft), !roles.isDisjoint(with: [.revision, .accounts]) { return true }
      if !roles.isDisjoint(with: [.has, .was, .will, .company]) { return false }
      position -= 1
    }
    return false
  }
}
