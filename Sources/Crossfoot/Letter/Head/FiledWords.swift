/// The words of a clause that say what was filed, in each of the orders in which they stand with the day:
/// `the Form S-1 filed on May 2, 2011`, `the Trust filed its Form S-1 on May 2, 2011`, `On May 2, 2011, the Trust
/// filed a Form S-1`.
struct FiledWords {
  private(set) var name: FiledClause.Name
  private(set) var amendment: Int?
  /// The words that name it.
  let object: TextRange

  /// So far before its date the verb stands, in bytes, or behind it.
  private static let reach: UInt32 = 400
  private static let verbReach: UInt32 = 240
  /// So far before the verb the name ends, and so far behind it the name begins.
  private static let gap: UInt32 = 240
  private static let objectReach: UInt32 = 60
  /// What is amended is named so far behind the verb: two acts may number the amendment.
  private static let amendedReach: UInt32 = 180
  /// So far before the name of a filing it is told whose it is, in bytes.
  private static let ownerReach: UInt32 = 40

  /// Reads what `before` says, the words of a sentence before its day, in a letter about `company`.
  init?(before: TextRange, of company: TextRange?, _ text: TextStore) {
    guard let verb = FiledWords.verb(before, text), before.end - verb.end <= Self.reach else {
      return nil
    }
    let between = ReplyClauses(text: text).withoutWeekday(
      text.trimmed(TextRange(verb.end, before.end)))
    guard between.isEmpty || text.ends(between, with: "on"),
      !text.holds(SubjectLexicon.otherDeeds, in: between),
      !FiledWords.tellsLaterDeed(TextRange(verb.end, before.end), text),
      !FiledWords.isAmended(TextRange(verb.end, before.end), text)
    else { return nil }
    let object = before.prefix(upTo: verb.start)
    guard !FiledWords.isOfAnswer(object, text),
      !SubjectLexicon.unfiled.contains(where: { text.ends(text.trimmed(object), with: $0) })
    else { return nil }
    if let active = FiledWords(filing: between, by: object, of: company, text) {
      self = active
      return
    }
    self.init(passive: object, verb, between, text)
  }

  /// Reads what the words behind a day say that a sentence opens with, `On May 2, 2011, the Trust filed a Form S-1`;
  /// `opening` is what stands before the day, `block` the paragraph of both.
  init?(
    behind day: TextRange, opening: TextRange, in block: TextRange, of company: TextRange?,
    _ text: TextStore
  ) {
    guard text.trimmed(opening).count == 2, text.hasPrefix(text.trimmed(opening), "on"),
      day.end < block.end, text.bytes[Int(day.end)] == UInt8(ascii: ",")
    else { return nil }
    let rest = Sentences(text: text).sentence(around: day.end, in: block.suffix(from: day.start))
      .suffix(from: day.end)
    let near = TextRange(rest.start, min(rest.end, rest.start + Self.verbReach))
    guard let verb = FiledWords.firstVerb(near, text) else { return nil }
    let subject = TextRange(rest.start, verb.start)
    let object = TextRange(verb.end, min(rest.end, verb.end + Self.reach))
    guard !text.holds(SubjectLexicon.otherDeeds, in: subject),
      !text.holds(SubjectLexicon.laterDeeds, in: subject), !FiledWords.isAmended(subject, text)
    else { return nil }
    self.init(filing: object, by: subject, of: company, text)
  }

  /// Reads `object`, that which `subject` filed, and nothing else: `its Form S-1`, `with the Commission a Form S-1`.
  private init?(
    filing object: TextRange, by subject: TextRange, of company: TextRange?, _ text: TextStore
  ) {
    guard !SubjectLexicon.passives.contains(where: { text.ends(text.trimmed(subject), with: $0) }),
      FiledWords.isOwn(subject, company, text), !text.holds(SubjectLexicon.others, in: subject)
    else { return nil }
    var rest = text.trimmed(object)
    for agency in SubjectLexicon.withAgency where text.hasPrefix(rest, agency) {
      rest = text.trimmed(rest.suffix(from: rest.start + UInt32(agency.utf8CodeUnitCount)))
      break
    }
    if text.hasPrefix(rest, "("),
      let close = rest.indices.first(where: { text.bytes[$0] == UInt8(ascii: ")") })
    {
      rest = text.trimmed(rest.suffix(from: UInt32(close) + 1))
    }
    rest = FiledWords.upToMark(rest, text)
    guard SubjectLexicon.filedObjects.prefix(of: text.bytes, rest.indices) != nil,
      let found = FiledName(in: rest, text),
      found.start - rest.start <= (found.amendment == nil ? Self.objectReach : Self.amendedReach),
      !text.holds(SubjectLexicon.otherPapers, in: rest),
      !text.holds(SubjectLexicon.others, in: TextRange(object.start, found.start))
    else { return nil }
    (name, amendment, self.object) = (found.name, found.amendment, rest)
  }

  /// Reads `object`, of which `verb` says that it was filed, and `between` how.
  private init?(
    passive object: TextRange, _ verb: TextRange, _ between: TextRange, _ text: TextStore
  ) {
    guard let found = FiledName(in: object, text), verb.start - found.end <= Self.gap,
      !text.holds(SubjectLexicon.otherPapers, in: TextRange(found.end, verb.start)),
      !FiledWords.isOfOthers(found, in: object, before: verb.start, text)
    else { return nil }
    (name, self.object) = (found.name, object)
    let isOriginal = SubjectLexicon.originally.contains {
      text.ends(text.trimmed(object), with: $0)
    }
    amendment = isOriginal ? nil : found.amendment
    if isOriginal, case .amendment = name { return nil }
    // `PEA No. 348 was filed pursuant to Rule 485(a) on Form N-1A on December 20, 2012`.
    if case .form = name {
    } else if let form = FiledName(in: TextRange(verb.end, between.end), text),
      case .form(let name) = form.name
    {
      self.name = .form(name)
    }
  }

  /// Whether it is the company of the letter that filed something.
  ///
  /// It is called `we`, `the Trust`, or by the first word of the name of `company`; others file, too: a parent, a
  /// competitor.
  private static func isOwn(
    _ subject: TextRange, _ company: TextRange?, _ text: TextStore
  ) -> Bool {
    var rest = text.trimmed(subject)
    if !rest.isEmpty, text.bytes[Int(rest.start)] == UInt8(ascii: ",") {
      rest = text.trimmed(rest.suffix(from: rest.start + 1))
    }
    rest = FilingParty(rest, text).range
    guard !rest.isEmpty, rest.count <= longestSubject,
      !text.holds(SubjectLexicon.unreal, in: rest)
    else { return false }
    if OpeningLexicon.companies.prefix(of: text.bytes, rest.indices) != nil {
      return !text.bytes[rest.indices].contains(UInt8(ascii: ","))
    }
    guard let company else { return false }
    let word = text.bytes[company.indices].prefix { $0 > ASCII.space }
    return word.count >= shortestName && text.bytes[rest.indices].starts(with: word)
  }

  /// Who filed something is named in so many bytes, and by a word of so many at least.
  private static let longestSubject = 60
  private static let shortestName = 4

  /// Whether what was filed is another one than that of the letter, or of another company: `its prior Form 10-K`,
  /// `the Form 10-K that our subsidiary filed`.
  private static func isOfOthers(
    _ found: FiledName, in object: TextRange, before verb: UInt32, _ text: TextStore
  ) -> Bool {
    let start = found.start - min(found.start - object.start, ownerReach)
    let owner = text.trimmed(TextRange(start, found.start))
    return text.holds(SubjectLexicon.others, in: owner)
      || text.holds(SubjectLexicon.others, in: TextRange(found.end, verb))
  }

  /// Whether what was filed is an answer of the company's own, which names no comments on a filing behind it.
  private static func isOfAnswer(_ object: TextRange, _ text: TextStore) -> Bool {
    SubjectLexicon.ownAnswers.contains { word in
      text.place(of: word, in: object).map {
        !text.holds(" comments on", in: object.suffix(from: $0))
      } ?? false
    }
  }

  /// Whether something was amended later: not a law that is cited `, as amended,` or `, as amended (the "Act")`.
  private static func isAmended(_ range: TextRange, _ text: TextStore) -> Bool {
    var rest = range
    while let place = text.place(of: SubjectLexicon.amended, in: rest) {
      rest = range.suffix(from: place + UInt32(SubjectLexicon.amended.utf8CodeUnitCount))
      let behind = text.trimmed(rest)
      let isCited =
        text.ends(TextRange(range.start, place), with: " as")
        && (text.hasPrefix(behind, ",") || text.hasPrefix(behind, "("))
      if !isCited { return true }
    }
    return false
  }

  // MARK: Verbs

  /// The last verb of `range` that says that something was filed.
  private static func verb(_ range: TextRange, _ text: TextStore) -> TextRange? {
    var last: TextRange?
    for word in SubjectLexicon.filingVerbs {
      var rest = range
      while let place = text.place(of: word, in: rest) {
        let end = place + UInt32(word.utf8CodeUnitCount)
        if place >= last?.start ?? 0 { last = TextRange(place, end) }
        rest = rest.suffix(from: end)
      }
    }
    guard let last, last.end == range.end || !ASCII.isLetter(text.bytes[Int(last.end)]) else {
      return nil
    }
    return last
  }

  /// The first such verb of `range`.
  private static func firstVerb(_ range: TextRange, _ text: TextStore) -> TextRange? {
    let places = SubjectLexicon.filingVerbs.compactMap { word in
      text.place(of: word, in: range).map {
        TextRange($0, $0 + UInt32(word.utf8CodeUnitCount))
      }
    }
    guard let first = places.min(by: { $0.start < $1.start }),
      first.end == range.end || !ASCII.isLetter(text.bytes[Int(first.end)])
    else { return nil }
    return first
  }

  /// `range` up to a mark behind which something else is said.
  private static func upToMark(_ range: TextRange, _ text: TextStore) -> TextRange {
    guard
      let mark = range.indices.first(where: { ",;(".utf8.contains(text.bytes[$0]) })
    else { return range }
    return range.prefix(upTo: UInt32(mark))
  }
}
