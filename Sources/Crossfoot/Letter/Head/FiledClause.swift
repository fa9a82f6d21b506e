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

  /// So far before its date the name of what was filed stands, in bytes.
  private static let nameReach: UInt32 = 420
  /// So far behind its date a later filing is told.
  private static let laterReach: UInt32 = 120

  /// Reads the clause whose date has its month in the cue at `index`; nil when that is no day of filing.
  ///
  /// `company` is the one that the letter is about.
  init?(
    at index: Int, in block: BlockEvidence, of company: TextRange?, _ text: TextStore,
    _ hits: [CueHit]
  ) {
    let dates = DateParser(text: text)
    guard let mention = dates.date(at: hits[index], within: block.text) else { return nil }
    let behind = TextRange(
      mention.range.end, min(block.text.end, mention.range.end + FiledClause.laterReach))
    guard !text.holds(SubjectLexicon.laterFilings, in: behind) else { return nil }
    let start = mention.range.start - min(mention.range.start - block.text.start, Self.nameReach)
    let sentence = Sentences(text: text).sentence(
      around: mention.range.start, in: TextRange(start, mention.range.end))
    let before = TextRange(min(sentence.start, mention.range.start), mention.range.start)
    guard
      let words = FiledWords(before: before, of: company, text)
        ?? FiledWords(
          behind: mention.range, opening: before, in: block.text, of: company, text)
    else { return nil }
    (name, amendment, date) = (words.name, words.amendment, mention.date)
    period = FiledClause.period(in: words.object, block, dates, hits, text)
  }

  /// Whether both clauses are of a filing of one form, and of none of its amendments.
  func namesAlike(_ other: FiledClause) -> Bool {
    guard case .form(let own) = name, case .form(let form) = other.name else { return false }
    return own == form && amendment == other.amendment && period == other.period
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
