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
    /// The company says in so many words that it will not do what was asked for.
    static let refused = Statements(rawValue: 1 << 6)
    /// What was asked for stands in the filing already.
    static let present = Statements(rawValue: 1 << 7)
  }

  let text: TextStore
  let nature: FilingNature
  /// The day on which the last filing under review was filed; nil where nobody knows.
  let lastFiled: CalendarDate?
  let requested: RequestedChanges

  var isChangeAsked: Bool { requested.isAsked }
  var isChangeWished: Bool { requested.isWished }
  var isRemovalAsked: Bool { requested.isRemoval }
  var isRemovalWished: Bool { requested.isRemovalWished }

  /// What the sentences in `ranges` tell, up to the first that tells of a change: that decides.
  func read(_ ranges: [TextRange]) -> Statements {
    var statements: Statements = []
    var reader = SentenceReader(text: text)
    for (index, range) in ranges.enumerated() {
      reader.begin(range)
      var isOpening = index == 0
      while reader.next() {
        let sentence = StatementSentence(words: reader.words, roles: reader.roles, in: text)
        statements.formUnion(read(sentence, isOpening: isOpening))
        if statements.contains(.amended) { return statements }
        isOpening = false
      }
    }
    return statements
  }

  // MARK: Sentences

  private func read(_ sentence: StatementSentence, isOpening: Bool) -> Statements {
    var statements: Statements = []
    if isOpening, nature.contains(.draft), isBare(sentence) { statements.insert(.amended) }
    if isOpening, standsAlready(sentence) { statements.insert(.present) }
    if isOpening, isConfirmation(sentence), requested.isForLater { statements.insert(.promised) }
    if sentence.isAside && sentence.roles.contains(.giving)
      || sentence.has(.encloses, in: 0..<3)
    {
      statements.insert(.furnished)
    }
    if sentence.roles.isDisjoint(with: StatementParser.telling) { return statements }
    for (index, word) in sentence.words.enumerated()
    where !word.roles.isDisjoint(with: StatementParser.telling) {
      if word.roles.contains(.has) {
        statements.formUnion(perfect(at: index, sentence, isOpening: isOpening))
      }
      if word.roles.contains(.was) { statements.formUnion(past(at: index, sentence)) }
      if word.roles.contains(.will) {
        statements.formUnion(future(at: index, sentence, isOpening: isOpening))
      }
      if word.roles.contains(.isWord) { statements.formUnion(present(at: index, sentence)) }
      if word.roles.contains(.shown), stands(behind: index, sentence) {
        statements.insert(.amended)
      }
      if word.roles.contains(.now) { statements.formUnion(now(at: index, sentence)) }
      if word.roles.contains(.changed) || word.roles.contains(.placed) {
        statements.formUnion(simple(at: index, sentence))
      }
      if !word.roles.isDisjoint(with: StatementParser.renewing) {
        statements.formUnion(renewed(at: index, sentence))
      }
      if !word.roles.isDisjoint(with: StatementParser.refusing) {
        statements.formUnion(refusal(at: index, sentence))
      }
    }
    return statements
  }

  private static let renewing: StatementRole = [.renewed, .asked, .amendment]
  private static let refusing: StatementRole = [
    .no, .not, .existing, .believe, .reconsider, .declines, .unchanged,
  ]
  /// What the words have that a statement is read around.
  private static let telling: StatementRole = [
    .has, .was, .will, .isWord, .now, .changed, .placed, .shown, renewing, refusing,
  ]

  /// A short answer has at most so many words.
  static let shortAnswer = 8

  /// Whether an answer is little more than a word for what was done.
  ///
  /// `Revised.`, `Complied with.`, `The customer has been named.` are such answers.
  private func isBare(_ sentence: StatementSentence) -> Bool {
    if isChangeAsked, sentence.hasPage, pointsToPage(sentence) { return true }
    guard sentence.words.count <= StatementParser.shortAnswer,
      !sentence.roles.contains(.not)
    else { return false }
    if sentence.has(.done, at: sentence.has(.so, at: 0) ? 1 : 0)
      || sentence.has(.filed, at: 0) && sentence.hasPage
    {
      return true
    }
    // `Shown.`
    if sentence.words.count == 1, isChangeWished,
      StatementLexicon.bare.prefix(of: text.bytes, sentence.words[0].range.indices) != nil
    {
      return true
    }
    if sentence.has(.document, at: 0), isParticiple(at: 1, sentence) { return true }
    return sentence.words.indices.contains { index in
      sentence.has(.been, at: index)
        && isParticiple(at: sentence.afterAdverbs(index + 1), sentence)
    }
  }

  /// Whether an answer is no more than the word that the staff asked for.
  ///
  /// One is `Confirmed.`
  private func isConfirmation(_ sentence: StatementSentence) -> Bool {
    guard let last = sentence.words.last, sentence.words.count <= StatementParser.shortConfirmation
    else { return false }
    return text.hasPrefix(last.range, "confirm") && !sentence.roles.contains(.not)
  }

  /// A confirmation has at most so many words.
  private static let shortConfirmation = 4

  /// Whether an answer begins with the page where what was asked for stands.
  ///
  /// `Please see page 38.`
  private func pointsToPage(_ sentence: StatementSentence) -> Bool {
    guard sentence.roles.isDisjoint(with: [.not, .would, .existing, .aside, .report]),
      let see = (0..<2).first(where: { sentence.has(.see, at: $0) }),
      let place = ((see + 1)..<(see + 4)).first(where: { sentence.has(.numbered, at: $0) })
    else { return false }
    let isPage = { text.hasPrefix(sentence.words[$0].range, "page") }
    // `See footnote 2 on page 165.`
    let isNote = text.hasPrefix(sentence.words[place].range, "footnote")
    return isPage(place)
      || isNote && (place..<place + 5).clamped(to: sentence.words.indices).contains(where: isPage)
  }

  // MARK: Subjects

  /// Whether the company, or one with a name, does what the auxiliary at `index` says.
  func isCompany(before index: Int, _ sentence: StatementSentence) -> Bool {
    var subject = index - 1
    while subject > 0, sentence.has(.adverb, at: subject) || sentence.has(.would, at: subject) {
      subject -= 1
    }
    guard subject >= 0 else { return false }
    let word = sentence.words[subject]
    if word.roles.contains(.company) {
      // `(i) will` is no company.
      return word.end - word.start > 1 || word.isCapitalized(in: text)
    }
    if word.roles.contains(.pronoun) { return word.end - word.start == 2 }
    if word.roles.isEmpty, word.isCapitalized(in: text), !word.isNumber(in: text) { return true }
    return text.hasPrefix(TextRange(word.start, word.end), "and")
      && sentence.has(.company, in: 0..<subject)
  }

  /// So far before an auxiliary its subject may begin, in words.
  private static let longestSubject = 24

  /// Whether a part of a filing, or a word for it, is the subject of the auxiliary at `index`.
  func isText(
    before index: Int, _ sentence: StatementSentence, isPassive: Bool = true
  ) -> Bool {
    let first = max(0, index - StatementParser.longestSubject)
    var position = index - 1
    if position >= first, sentence.has(.pronoun, at: position) {
      return sentence.words.count <= 16 || sentence.hasPlace
    }
    while position >= first {
      let roles = sentence.words[position].roles
      if roles.contains(isChangeAsked ? .document : .wording) || roles.contains(.amendment) {
        return true
      }
      if nature.contains(.draft), !roles.isDisjoint(with: [.revision, .accounts]) { return true }
      if !roles.isDisjoint(with: isPassive ? [.has, .was, .will] : [.has, .was, .will, .company]) {
        return false
      }
      position -= 1
    }
    return false
  }
}
