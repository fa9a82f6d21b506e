/// Which report, or which year's proxy statement, a promise puts something into.
extension StatementParser {
  // MARK: Reports

  /// So far behind the name of a report its year stands, in words: `Form 10-K for the year ending December 31, 2013`.
  private static let yearReach = 8
  /// So far before it, `our 2014 annual report on Form 10-K`.
  private static let yearBefore = 2

  /// Whether a report is named that is to hold what is promised, and no part of the draft under review: `in our 2014
  /// annual report on Form 10-K`.
  ///
  /// A report that the draft is compared with, or that has been filed, is none.
  func isInReport(_ sentence: StatementSentence) -> Bool {
    guard sentence.namesReport, !sentence.roles.contains(.site) else { return false }
    return sentence.words.indices.contains { index in
      sentence.has(.report, at: index) && isDestination(at: index, sentence)
    }
  }

  /// Whether the report named at `index` is what the verb of a promise puts something into.
  private func isDestination(at index: Int, _ sentence: StatementSentence) -> Bool {
    var place = index - 1
    while place >= 0, mayNameReport(place, sentence) { place -= 1 }
    guard place >= 0 else { return false }
    let auxiliary = sentence.words[..<place].lastIndex { $0.roles.contains(.will) }
    let first = auxiliary.map { $0 + 1 } ?? 0
    let verb = sentence.words[first..<place].firstIndex {
      !$0.roles.isDisjoint(with: StatementParser.putting)
    }
    guard
      StatementLexicon.into.prefix(of: text.bytes, sentence.words[place].range.indices) != nil
        || text.matches(sentence.words[place].range, "with")
          && verb.map({ sentence.has(.file, at: $0) }) ?? false,
      !isCompared((auxiliary == nil ? first : (verb ?? first) + 1)..<place, sentence)
    else { return false }
    let year = year(around: index, sentence)
    if let year, let lastFiled, year < lastFiled.year { return false }
    if sentence.isLater || year != nil && lastFiled != nil { return true }
    guard let verb else { return auxiliary == nil }
    return StatementLexicon.puts.prefix(of: text.bytes, sentence.words[verb].range.indices) != nil
  }

  /// The roles of verbs that something may be put into a report by.
  private static let putting: StatementRole = [
    .change, .tell, .disclose, .told, .placed, .changed, .file,
  ]

  /// Whether the word at `index` may stand between `in` and the name of a report.
  private func mayNameReport(_ index: Int, _ sentence: StatementSentence) -> Bool {
    let word = sentence.words[index]
    return !word.endsWithComma
      && (word.isYear(in: text) || word.roles.contains(.report)
        || StatementLexicon.namingReports.prefix(of: text.bytes, word.range.indices) != nil)
  }

  /// Whether the words in `range` go on with what a text is like: `to conform with that in our Form 10-K`.
  private func isCompared(_ range: Range<Int>, _ sentence: StatementSentence) -> Bool {
    range.contains { index in
      let word = sentence.words[index]
      if !word.roles.isDisjoint(with: [.told, .reads, .adequate, .shown]) { return true }
      if StatementLexicon.comparing.prefix(of: text.bytes, word.range.indices) != nil {
        return true
      }
      return text.matches(word.range, "to") && sentence.has(.change, at: index + 1)
        || text.matches(word.range, "with") && isThing(index + 1, sentence)
    }
  }

  private func isThing(_ index: Int, _ sentence: StatementSentence) -> Bool {
    index < sentence.words.count
      && StatementLexicon.articles.prefix(
        of: text.bytes, sentence.words[index].range.indices) != nil
  }

  /// The year of the report that is named at `index`.
  private func year(around index: Int, _ sentence: StatementSentence) -> Int? {
    let near =
      max(
        0, index - Self.yearBefore - 1)..<min(
        sentence.words.count, index + Self.yearReach)
    return near.first { sentence.words[$0].isYear(in: text) }.map { number(sentence.words[$0]) }
  }

  private func number(_ word: StatementSentence.Word) -> Int {
    text.bytes[word.range.indices].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  // MARK: Proxy statements

  /// Whether the proxy statement of a later year is named than that of the filings under review: `our 2015 proxy
  /// statement`, `the proxy statement for our 2015 annual meeting`.
  func isInLaterProxy(_ sentence: StatementSentence) -> Bool {
    guard let lastFiled, !sentence.hasPage else { return false }
    return sentence.words.indices.contains { index in
      let word = sentence.words[index]
      guard text.hasPrefix(word.range, "proxy"), let year = meetingYear(at: index, sentence),
        laterYears(lastFiled).contains(year)
      else { return false }
      return !isChanged(before: index, sentence)
    }
  }

  /// The year of the meeting that the proxy statement at `index` is for: it stands before the name, or behind it
  /// with the meeting and nothing else between.
  private func meetingYear(at index: Int, _ sentence: StatementSentence) -> Int? {
    if let before = sentence.words[..<index].last, before.isYear(in: text) {
      return number(before)
    }
    var place = index + 1
    while place < sentence.words.count, joinsMeeting(place, sentence) { place += 1 }
    guard place > index + 1, place < sentence.words.count,
      sentence.words[place].isYear(in: text)
    else { return nil }
    return number(sentence.words[place])
  }

  private func joinsMeeting(_ index: Int, _ sentence: StatementSentence) -> Bool {
    StatementLexicon.joinsMeetings.prefix(
      of: text.bytes, sentence.words[index].range.indices) != nil
  }

  /// Whether the proxy statement at `index` is itself what is changed: that is the one under review.
  private func isChanged(before index: Int, _ sentence: StatementSentence) -> Bool {
    var place = index - 1
    while place >= 0,
      sentence.words[place].isYear(in: text)
        || StatementLexicon.namingReports.prefix(
          of: text.bytes, sentence.words[place].range.indices) != nil
    {
      place -= 1
    }
    guard place >= 0 else { return false }
    return sentence.has(.change, at: place)
      || StatementLexicon.versions.prefix(
        of: text.bytes, sentence.words[place].range.indices) != nil
  }

  /// Later years of whose meetings a company speaks that filed on `day`.
  ///
  /// What is filed in December is for the meeting of the next year.
  private func laterYears(_ day: CalendarDate) -> ClosedRange<Int> {
    let own = day.month == 12 ? day.year + 1 : day.year
    return own + 1...own + 3
  }
}
