/// What sentences promise.
extension StatementParser {
  /// What stands behind the auxiliary of a promise.
  struct Promise {
    /// Where the verb stands.
    var verb: Int
    var isPassive: Bool
    var isDenied: Bool
    /// A change of a text is promised.
    var isMade = false
    /// It is promised that something will be told.
    var isTold = false
    var isFiled = false
    /// What is promised is that later reports will be so: `will ensure that future reconciliations`.
    var isOfReports = false
  }

  /// `We will disclose …`, `The sentence will be deleted`.
  func future(at index: Int, _ sentence: StatementSentence, isOpening: Bool) -> Statements {
    if let none = unpromised(at: index, sentence) { return none }
    if complies(at: index, sentence) { return sentence.hasAmendment ? .amended : .complies }
    if isSaidByAmendment(before: index, sentence) { return .amended }
    guard let promise = promise(at: index, sentence) else { return [] }
    if isReason(promise, at: index, sentence) { return [] }
    if isRelativeClause(promise, at: index, sentence) { return kept(sentence, isFiled: false) }
    if promise.isDenied, sentence.has(.changing, at: promise.verb) { return .declined }
    if isAmendedReport(promise, before: index, sentence) { return .amended }
    guard promise.isMade || promise.isTold || promise.isFiled else { return [] }
    if promise.isFiled || promise.isPassive, sentence.hasAmendment, !sentence.isAside {
      return .amended
    }
    let isTimed =
      isChangeAsked && (sentence.namesReport || sentence.isLater) || isWhenFiled(sentence)
      || promise.isTold && sentence.namesReport && isFromYearOn(sentence)
    let isText =
      isText(before: index, sentence, isPassive: promise.isPassive)
      || promise.isPassive && (isTimed || isToldInNotes(promise, sentence))
    guard isText || !promise.isPassive && isCompany(before: index, sentence) else { return [] }
    if promise.isDenied { return denied(promise, sentence, at: index + 1) }
    if isFiledLater(promise, sentence) { return .promised }
    if sentence.isAside, !sentence.isLater { return .furnished }
    if sentence.hasAmendment || sentence.has(.amend, at: promise.verb) && !sentence.isLater {
      return .amended
    }
    let isNamed =
      isText || promise.isOfReports
      || sentence.has(.document, in: (promise.verb + 1)..<(promise.verb + 9))
    // `If margins diverge, we will report two segments` is no promise.
    if sentence.has(.would, at: 0), !isNamed || sentence.has(.comment, in: 1..<3) { return [] }
    guard isNamed || isTimed || isAsked(promise, at: index, sentence, isOpening: isOpening),
      promise.isMade || isChangeAsked || sentence.isLater || sentence.namesReport,
      !promise.isFiled || sentence.hasPlace
    else { return [] }
    return kept(sentence, isFiled: promise.isFiled)
  }

  /// Whether an amendment is what the auxiliary at `index` is about: `Amendment No. 1 will conclude that …`.
  private func isSaidByAmendment(before index: Int, _ sentence: StatementSentence) -> Bool {
    let verb = sentence.afterAdverbs(index + 1)
    guard sentence.hasAmendment, !sentence.isAside, verb < sentence.words.count,
      !sentence.has(.not, in: 0..<verb), !sentence.has(.would, in: 0..<index),
      sentence.has(.reads, at: verb) || sentence.has(.tell, at: verb)
        || sentence.has(.disclose, at: verb)
        || StatementLexicon.concluding.prefix(
          of: text.bytes, sentence.words[verb].range.indices) != nil
    else { return false }
    return sentence.has(.amendment, in: max(0, index - Self.amendmentReach)..<index)
      && !sentence.has(.company, in: max(0, index - Self.amendmentReach)..<index)
  }

  /// So far before its auxiliary the name of an amendment begins, in words.
  private static let amendmentReach = 3

  /// Whether it is promised that one report is amended: `The annual report will be amended`.
  private func isAmendedReport(
    _ promise: Promise, before index: Int, _ sentence: StatementSentence
  ) -> Bool {
    guard promise.isPassive, !promise.isDenied, !sentence.isLater,
      promise.verb < sentence.words.count,
      StatementLexicon.refiled.prefix(
        of: text.bytes, sentence.words[promise.verb].range.indices) != nil
    else { return false }
    // The report is the subject, and several are those to come.
    guard (1...Self.amendmentReach).contains(index), sentence.has(.report, at: index - 1),
      !sentence.has(.numbered, in: 0..<index), !sentence.has(.would, in: 0..<index),
      !sentence.has(.not, in: 0..<index)
    else { return false }
    return text.bytes[Int(sentence.words[index - 1].end) - 1] != UInt8(ascii: "s")
  }

  /// Whether a later report will hold what is filed with it: `we will file it with our next Form 10-Q`.
  private func isFiledLater(_ promise: Promise, _ sentence: StatementSentence) -> Bool {
    promise.isFiled && !promise.isDenied && sentence.isLater && sentence.namesReport
      && sentence.has(.pronoun, at: promise.verb + 1)
  }

  /// Whether a year is named from which on reports are different: `in our annual reports from 2013 on`.
  private func isFromYearOn(_ sentence: StatementSentence) -> Bool {
    sentence.words.indices.dropFirst().dropLast().contains { index in
      sentence.words[index].isYear(in: text)
        && StatementLexicon.since.prefix(of: text.bytes, sentence.words[index - 1].range.indices)
          != nil
        && StatementLexicon.onward.prefix(of: text.bytes, sentence.words[index + 1].range.indices)
          != nil
    }
  }

  /// What is said instead where the word for the future at `index` promises nothing; nil where it may.
  private func unpromised(at index: Int, _ sentence: StatementSentence) -> Statements? {
    if sentence.has(.not, at: index - 1) {
      return sentence.has(.change, at: index + 1) ? .declined : []
    }
    guard sentence.has(.be, at: index) else { return nil }
    // `to be included in our next filing`
    if !sentence.isLater, !sentence.namesReport, !sentence.hasAmendment { return [] }
    // `The agreement is not required to be filed with our Form 10-K.`
    guard sentence.has(.need, at: index - 1), isNeedDenied(before: index - 1, sentence),
      !sentence.has(.will, in: (index + 1)..<sentence.words.count)
    else { return nil }
    return isChangeWished ? .declined : []
  }

  /// So far before a need stands that somebody does not believe in it, in words.
  private static let longestBelief = 10

  /// Whether `not` stands right before the word for a need at `index`, or somebody does not believe in that need.
  private func isNeedDenied(before index: Int, _ sentence: StatementSentence) -> Bool {
    if sentence.has(.not, at: index - 1) { return true }
    let near = max(0, index - Self.longestBelief)..<max(0, index)
    guard let not = near.last(where: { sentence.has(.not, at: $0) }) else { return false }
    return sentence.has(.believe, at: not + 1)
      && !sentence.words[not..<index].contains(where: \.endsWithComma)
  }

  /// Whether a promise gives the reason for a belief.
  ///
  /// `We believe that the offer complies, because we will provide holders with disclosure`.
  private func isReason(_ promise: Promise, at index: Int, _ sentence: StatementSentence) -> Bool {
    !promise.isMade && !promise.isFiled && sentence.has(.believe, in: 0..<index)
      && sentence.has(.adequate, in: 0..<index)
  }

  /// Whether the auxiliary at `index` tells where a text that is given will stand.
  ///
  /// `The reconciliation that we will provide is as follows`, `the table, which will be included in
  /// Note 14 in the future, follows` are such.
  private func isRelativeClause(
    _ promise: Promise, at index: Int, _ sentence: StatementSentence
  ) -> Bool {
    guard !promise.isDenied, promise.isMade || promise.isTold,
      sentence.has(.shown, in: index..<sentence.words.count)
    else { return false }
    let joint = promise.isPassive ? index - 1 : index - 2
    guard joint >= 0, !sentence.isAside,
      sentence.has(.document, in: max(0, joint - 4)..<(joint + 1))
    else { return false }
    if promise.isPassive {
      return isRelative(sentence.words[joint]) && (sentence.isLater || sentence.namesReport)
    }
    return isCompany(before: index, sentence)
      && (isRelative(sentence.words[joint]) || sentence.has(.document, at: joint))
  }

  /// Whether what was asked for will be told in a part of a report: `will be described in the notes`.
  private func isToldInNotes(_ promise: Promise, _ sentence: StatementSentence) -> Bool {
    isChangeAsked && nature.contains(.report) && sentence.has(.told, at: promise.verb)
      && (sentence.has(.wording, in: (promise.verb + 1)..<(promise.verb + 8))
        || sentence.has(.accounts, in: (promise.verb + 1)..<(promise.verb + 8)))
  }

  /// Whether a sentence names the report with which something comes: `when we file our Form 10-K`.
  private func isWhenFiled(_ sentence: StatementSentence) -> Bool {
    sentence.roles.contains(.file) && sentence.namesReport
      && sentence.words.indices.dropFirst().contains { index in
        sentence.has(.file, at: index) && sentence.has(.company, at: index - 1)
          && sentence.has(.report, in: (index + 1)..<(index + 5))
      }
  }

  /// `We will.`, `We will do so`, `We will comply with the comment`.
  private func complies(at index: Int, _ sentence: StatementSentence) -> Bool {
    let verb = sentence.afterAdverbs(index + 1)
    guard
      verb >= sentence.words.count || sentence.has(.comply, at: verb)
        || saysWhen(behind: index, sentence),
      isCompany(before: index, sentence)
    else { return false }
    // What is complied with may be the terms of a contract.
    return verb + 1 >= sentence.words.count || !sentence.has(.adequate, at: verb) || verb <= 3
      || sentence.has(.comment, in: verb..<(verb + 6))
  }

  /// Whether the auxiliary at `index` goes on only with when: `We will, starting with our next report`.
  private func saysWhen(behind index: Int, _ sentence: StatementSentence) -> Bool {
    guard sentence.words[index].endsWithComma, index + 1 < sentence.words.count else {
      return false
    }
    let rest = Int(sentence.words[index + 1].start)..<text.bytes.count
    // `We will, from time to time, review the rate` goes on with what is done.
    let goesOn = sentence.words.indices.dropFirst(index + 2).contains { next in
      sentence.words[next - 1].endsWithComma
        && sentence.words[next].roles.isDisjoint(with: [.comply, .change, .tell])
        && StatementLexicon.furtherTimes.prefix(
          of: text.bytes, sentence.words[next].range.indices) == nil
    }
    if goesOn { return false }
    return (sentence.isLater || requested.isForLater)
      && StatementLexicon.startingWith.prefix(of: text.bytes, rest) != nil
  }

  /// The verb behind the auxiliary at `index`; nil when a sentence goes on in another way.
  private func promise(at index: Int, _ sentence: StatementSentence) -> Promise? {
    let isPlanned = sentence.has(.be, at: index)
    var verb = sentence.afterAdverbs(index + 1)
    let isDenied = sentence.has(.not, at: verb)
    if isDenied { verb = sentence.afterAdverbs(verb + 1) }
    if let behind = verbBehindComma(verb, sentence) { verb = behind }
    let isPassive = isPlanned || sentence.has(.be, at: verb)
    if isPassive, !isPlanned { verb = sentence.afterAdverbs(verb + 1) }
    // `The table will be:`, `The sentence will be as follows` give the text that is going to stand there.
    let isGiven =
      isPassive && !isPlanned && !isDenied
      && (verb >= sentence.words.count || sentence.has(.shown, at: verb))
    guard verb < sentence.words.count || isGiven else { return nil }
    var promise = Promise(verb: verb, isPassive: isPassive, isDenied: isDenied)
    guard !isPassive else {
      promise.isMade =
        isGiven || isParticiple(at: verb, sentence) || !isPlanned && stands(in: verb, sentence)
        || isDenied && isRemovalAsked && isUsedAgain(at: verb, sentence)
      return promise
    }
    promise.isOfReports =
      !isDenied && (willBeUsed(at: verb, sentence) || willBeEnsured(at: verb, sentence))
    promise.isMade =
      promise.isOfReports || sentence.has(.change, at: verb)
      || sentence.has(.make, at: verb)
        && (isDenied || sentence.has(.revision, in: (verb + 1)..<(verb + 5))
          || sentence.has(.disclosures, in: (verb + 1)..<(verb + 4)))
      || takesOut(at: verb, sentence)
    // `We will provide you with a copy` is one word of its own.
    promise.isTold =
      sentence.has(.tell, at: verb) || sentence.has(.reads, at: verb)
      || sentence.has(.aside, at: verb)
    promise.isFiled = sentence.has(.file, at: verb)
    return promise
  }

  /// Whether the words at `index` tell that something is used no more: `will not be used again`.
  private func isUsedAgain(at index: Int, _ sentence: StatementSentence) -> Bool {
    index < sentence.words.count
      && StatementLexicon.usedAgain.prefix(
        of: text.bytes, Int(sentence.words[index].start)..<text.bytes.count) != nil
  }

  /// Whether the verb at `index` says what will be used in later reports.
  ///
  /// `We will use the title "Core FFO" from now on`, `we will use one rate in our report for 2013` say so.
  private func willBeUsed(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard sentence.has(.make, at: index),
      text.hasPrefix(sentence.words[index].range, "use")
    else { return false }
    if sentence.isLater {
      return isChangeAsked || sentence.has(.wording, in: (index + 1)..<(index + 5))
        || sentence.has(.pronoun, at: index + 1) && sentence.has(.wording, in: 0..<index)
          && sentence.namesReport
    }
    guard let report = (index + 2..<index + 14).first(where: { sentence.has(.report, at: $0) })
    else { return false }
    let isIn = (max(index, report - 3)..<report).contains {
      text.matches(sentence.words[$0].range, "in")
    }
    // `We will use the method that is described in our annual report.`
    return isIn && !sentence.has(.told, in: index..<report)
  }

  /// Whether the verb at `index` says that later texts will be as the staff wishes: `will ensure that its future
  /// reconciliations do not include …`.
  private func willBeEnsured(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, sentence.isLater || sentence.namesReport, index < sentence.words.count,
      text.hasPrefix(sentence.words[index].range, "ensure")
    else { return false }
    return sentence.has(.document, in: (index + 1)..<(index + 8))
  }

  /// Whether a promise answers a wish, though it names no part of a filing.
  private func isAsked(
    _ promise: Promise, at index: Int, _ sentence: StatementSentence, isOpening: Bool
  ) -> Bool {
    // `We expect to report a loss` may foretell what comes, not what will be said of it.
    isChangeAsked && sentence.has(.company, in: 0..<index)
      && !text.hasPrefix(sentence.words[index].range, "expect")
      && (sentence.has(.disclose, at: promise.verb) || isOpening
        || promise.isMade && requested.isForLater
        || isRemovalAsked && sentence.has(.removal, at: promise.verb))
  }

  /// So far behind its verb `out` stands: `take both terms out`.
  private static let longestTaken = 8

  /// Whether the verb at `index` takes out what the staff asked to remove.
  private func takesOut(at index: Int, _ sentence: StatementSentence) -> Bool {
    guard index < sentence.words.count,
      StatementLexicon.taking.prefix(of: text.bytes, sentence.words[index].range.indices) != nil,
      isRemovalAsked
    else { return false }
    return sentence.words[(index + 1)...].prefix(StatementParser.longestTaken).contains {
      StatementLexicon.away.prefix(of: text.bytes, $0.range.indices) != nil
    }
  }

  /// What a promise is about: drafts are amended, reports are followed by others.
  func kept(_ sentence: StatementSentence, isFiled: Bool) -> Statements {
    let isLater = sentence.isLater || sentence.namesReport
    if isInLaterProxy(sentence) {
      return sentence.roles.contains(.condition) ? .conditional : .promised
    }
    if nature.contains(.draft), !nature.contains(.report) || !isLater, !isInReport(sentence) {
      // `The requested change will be made` names no text, but what was asked for.
      let isNamed =
        isChangeAsked
        ? sentence.hasDocument || sentence.roles.contains(.revision) : sentence.hasWording
      return isNamed || sentence.hasPlace ? .amended : []
    }
    guard !isFiled, nature.contains(.report) || isLater else { return [] }
    return sentence.roles.contains(.condition) ? .conditional : .promised
  }

  /// The verb that a time parts from its auxiliary: `will, in its next report, disclose`.
  func verbBehindComma(_ verb: Int, _ sentence: StatementSentence) -> Int? {
    let words = sentence.words
    guard verb < words.count, words[verb].roles.isDisjoint(with: [.change, .tell, .be, .file])
    else { return nil }
    let last = min(words.count, verb + 16)
    return (verb..<last).first {
      words[$0 - 1].endsWithComma && !words[$0].roles.isDisjoint(with: [.change, .tell, .be])
    }
  }

  /// What is not going to be said any more is left out of later reports.
  func denied(_ promise: Promise, _ sentence: StatementSentence, at index: Int) -> Statements {
    let isTold = promise.isTold || promise.isPassive && sentence.has(.told, at: promise.verb)
    // `no longer`, `will not be used again`
    let isEnded =
      sentence.words[index].end - sentence.words[index].start > 5
      || isUsedAgain(at: promise.verb, sentence)
    guard nature != .draft, isTold && isChangeAsked || isRemovalAsked || isEnded && isChangeAsked,
      isEnded || sentence.isLater || sentence.namesReport
    else { return [] }
    return .promised
  }
}
