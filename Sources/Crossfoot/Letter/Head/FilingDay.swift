/// Finds the day on which a filing was made that the subject of a letter names without one: the opening says
/// when, `comments on the Trust's registration statement on Form N-14, filed on January 6, 2014`.
///
/// A clause completes the filing that it is about, with its day, its amendment and its period. It never adds
/// one, and what it says of another filing completes none.
struct FilingDay {
  let text: TextStore
  let hits: [CueHit]

  /// So many paragraphs below the salutation are looked at, each at most this long, in bytes.
  private static let paragraphs = 3
  private static let longest = 3000

  /// Completes the filings of `head`, none of which has a day yet, by what `blocks` say of them, the paragraphs
  /// below the salutation.
  func complete(_ head: inout LetterHead, by blocks: ArraySlice<BlockEvidence>) {
    guard !head.filings.isEmpty, head.filings.allSatisfy({ $0.filedOn == nil }),
      !asksForAcceleration(blocks)
    else { return }
    var known: [Int: (clause: FiledClause, isDoubtful: Bool)] = [:]
    for block in blocks.prefix(FilingDay.paragraphs) {
      guard block.label == nil, block.text.count <= FilingDay.longest else { break }
      if block.has(.headingLike) || block.has(.table) || block.cues.isDisjoint(with: .months) {
        continue
      }
      for index in block.hits where hits[index].cue.month != nil {
        guard let clause = FiledClause(at: index, in: block, text, hits) else { continue }
        take(clause, into: &head, &known)
      }
    }
    // Two filings of one form may be meant: nobody can tell then which of them the subject is about.
    for (index, clause) in known where clause.isDoubtful { head.filings[index].filedOn = nil }
  }

  /// Whether a letter asks for acceleration, and answers nobody: its subject says all of the filing that it means.
  private func asksForAcceleration(_ blocks: ArraySlice<BlockEvidence>) -> Bool {
    let opening = blocks.prefix(FilingDay.paragraphs)
    return opening.contains { $0.cues.contains(.acceleration) }
      && !opening.contains { text.holds(SubjectLexicon.answering, in: $0.text) }
  }

  /// Takes what a clause says into the one filing that it is about.
  private func take(
    _ clause: FiledClause, into head: inout LetterHead,
    _ known: inout [Int: (clause: FiledClause, isDoubtful: Bool)]
  ) {
    let about = head.filings.indices.filter { isAbout(clause, head.filings[$0], head) }
    guard about.count == 1, let index = about.first else { return }
    if let other = known[index]?.clause {
      if other.date != clause.date, other.namesAlike(clause) { known[index]?.isDoubtful = true }
      return
    }
    known[index] = (clause, false)
    head.filings[index].filedOn = clause.date
    if let number = clause.amendment { head.filings[index].amendment = number }
    if head.filings[index].period == nil, FilingNature.isReport(head.filings[index].form) {
      head.filings[index].period = clause.period
    }
  }

  private func isAbout(
    _ clause: FiledClause, _ filing: LetterHead.Filing, _ head: LetterHead
  ) -> Bool {
    let isNamed = clause.amendment != nil && clause.amendment == filing.amendment
    // What is filed with the letter is amended by it, unless that is what the subject names.
    if let own = head.date, clause.date > own || clause.date == own && !isNamed { return false }
    if let period = filing.period, let other = clause.period, period != other { return false }
    let isAmended = filing.amendment != nil || filing.form.hasSuffix("/A")
    switch clause.name {
    case .form(let form):
      guard FilingNature.base(of: form) == FilingNature.base(of: filing.form) else { return false }
    case .registration:
      guard head.filings.count == 1, FilingNature.isOffering(filing.form) else { return false }
    case .statement:
      guard head.filings.count == 1, filing.form.hasSuffix("14A") else { return false }
    case .amendment:
      guard head.filings.count == 1, !FilingNature.isReport(filing.form) || isAmended else {
        return false
      }
      return clause.amendment == nil || isNamed || filing.amendment == nil
    }
    // The day of what was amended is not that of the amendment, nor the other way round.
    if case .form(let form) = clause.name, clause.amendment == nil,
      form.hasSuffix("/A") != filing.form.hasSuffix("/A")
    {
      return false
    }
    if let number = clause.amendment { return isNamed || filing.amendment == nil && number > 0 }
    return filing.amendment == nil
  }
}

/// A clause that says when something was filed, and what.
struct FiledClause {
  /// How the clause names what was filed.
  enum Name {
    case form(String)
    /// A registration statement, or a proxy statement, without its form.
    case registration, statement
    /// An amendment, without the form that it amends.
    case amendment
  }

  var name: Name
  var amendment: Int?
  var period: CalendarDate?
  var date: CalendarDate

  /// So far before its date the verb stands, in bytes, and so far before that the name of what was filed.
  private static let reach: UInt32 = 260
  private static let nameReach: UInt32 = 420
  /// So far behind its date a later filing is told.
  private static let laterReach: UInt32 = 120
  /// So far before the verb the name ends.
  private static let gap: UInt32 = 240

  /// Reads the clause whose date has its month in the cue at `index`; nil when that is no day of filing.
  init?(at index: Int, in block: BlockEvidence, _ text: TextStore, _ hits: [CueHit]) {
    let dates = DateParser(text: text)
    guard let mention = dates.date(at: hits[index], within: block.text) else { return nil }
    let start = mention.range.start - min(mention.range.start - block.text.start, Self.nameReach)
    let sentence = Sentences(text: text).sentence(
      around: mention.range.start, in: TextRange(start, mention.range.end))
    let before = TextRange(min(sentence.start, mention.range.start), mention.range.start)
    guard let verb = FiledClause.verb(before, text), mention.range.start - verb.end <= Self.reach
    else { return nil }
    let between = ReplyClauses(text: text).withoutWeekday(
      text.trimmed(TextRange(verb.end, mention.range.start)))
    guard between.isEmpty || text.ends(between, with: "on"),
      !text.holds(SubjectLexicon.otherDeeds, in: between),
      !text.holds(SubjectLexicon.laterDeeds, in: TextRange(verb.end, mention.range.start))
    else { return nil }
    let behind = TextRange(
      mention.range.end, min(block.text.end, mention.range.end + FiledClause.laterReach))
    guard !text.holds(SubjectLexicon.laterFilings, in: behind) else { return nil }
    let object = before.prefix(upTo: verb.start)
    guard !SubjectLexicon.ownAnswers.contains(where: { text.holds($0, in: object) }),
      !SubjectLexicon.unfiled.contains(where: { text.ends(text.trimmed(object), with: $0) }),
      let found = FiledName(in: object, text), verb.start - found.end <= Self.gap,
      !text.holds(SubjectLexicon.otherPapers, in: TextRange(found.end, verb.start)),
      !FiledClause.isOfOthers(found, in: object, before: verb.start, text)
    else { return nil }
    name = found.name
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
    date = mention.date
    period = FiledClause.period(in: object, block, dates, hits, text)
  }

  /// Whether both clauses are of a filing of one form, and of none of its amendments.
  func namesAlike(_ other: FiledClause) -> Bool {
    guard case .form(let own) = name, case .form(let form) = other.name else { return false }
    return own == form && amendment == other.amendment && period == other.period
  }

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

  /// So far before the name of a filing it is told whose it is, in bytes.
  private static let ownerReach: UInt32 = 40

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

  /// The end of the period that the words before the verb give: `for the year ended December 31, 2018`.
  private static func period(
    in object: TextRange, _ block: BlockEvidence, _ dates: DateParser, _ hits: [CueHit],
    _ text: TextStore
  ) -> CalendarDate? {
    for index in block.hits.reversed()
    where hits[index].cue.month != nil && object.contains(hits[index].range) {
      guard let mention = dates.date(at: hits[index], within: block.text),
        text.ends(text.trimmed(object.prefix(upTo: mention.range.start)), with: "ended")
      else { continue }
      return mention.date
    }
    return nil
  }
}

/// The last name of a filing in a clause, with the number of the amendment that belongs to it.
private struct FiledName {
  var name: FiledClause.Name
  var amendment: Int?
  var start: UInt32
  var end: UInt32

  init?(in range: TextRange, _ text: TextStore) {
    var last: (name: FiledClause.Name, start: UInt32, end: UInt32)?
    var number: (value: Int, end: UInt32, isEffective: Bool)?
    SubjectFilings.forEachWord(in: range, of: text.bytes) { position in
      guard position >= Int(last?.end ?? 0),
        let word = SubjectLexicon.filedNames.prefix(of: text.bytes, position..<Int(range.end)),
        !FiledName.isQuoted(position, range, text)
      else { return true }
      let (start, end) = (UInt32(position), UInt32(word.end))
      switch word.value {
      case .form:
        let name =
          FormName(in: text, end, range) ?? FormName(lettered: text, end, range)
        if let name { last = (.form(name.name), start, name.end) }
      case .schedule:
        if let name = FormName(in: text, end, range) {
          last = (.form("Schedule " + name.name), start, name.end)
        }
      case .registration: last = (.registration, start, end)
      case .statement: last = (.statement, start, end)
      case .amendment(let isEffective):
        guard !FiledName.isAmendedBy(start, range, text) else { break }
        let value = FiledName.number(behind: end, range, text)
        if let value, let known = number, known.isEffective, !isEffective,
          known.value != value.value
        {
          break
        }
        if let value { number = (value.value, value.end, isEffective) }
        last = (.amendment, start, value?.end ?? end)
      }
      return true
    }
    guard let last else { return nil }
    (name, start, end) = (last.name, last.start, last.end)
    guard let number else { return }
    if case .amendment = name {
      amendment = number.end == last.end ? number.value : nil
    } else if number.end <= last.start,
      !SubjectLexicon.apart.contains(where: {
        text.holds($0, in: TextRange(number.end, last.start))
      })
    {
      amendment = number.value
    }
  }

  /// Whether the amendment at `start` tells how the filing before it came about: `as amended by Amendment No. 2`.
  private static func isAmendedBy(
    _ start: UInt32, _ range: TextRange, _ text: TextStore
  ) -> Bool {
    let before = text.trimmed(range.prefix(upTo: start))
    return SubjectLexicon.amendedBy.contains { text.ends(before, with: $0) }
  }

  /// Whether the words at `position` stand right behind a mark of quotation, and define a name.
  private static func isQuoted(_ position: Int, _ range: TextRange, _ text: TextStore) -> Bool {
    guard position > Int(range.start) else { return false }
    let before = text.bytes[position - 1]
    return before == UInt8(ascii: "\"") || before == 0x9C
  }

  /// The number of an amendment, and where it ends.
  private static func number(
    behind start: UInt32, _ range: TextRange, _ text: TextStore
  ) -> (value: Int, end: UInt32)? {
    var end = start
    while end < range.end, !ASCII.isWord(text.bytes[Int(end)]), end - start < 4 { end += 1 }
    if text.hasPrefix(range.suffix(from: end), "no. ") { end += 4 }
    let first = end
    var value = 0
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - first < 4 {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    return end > first ? (value, end) : nil
  }
}
