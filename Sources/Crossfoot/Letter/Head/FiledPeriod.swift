/// The period of a report, inside of what says when that was filed: `filed its Form 10-K for the year ended
/// December 31, 2012 on March 1, 2013`.
extension FiledWords {
  /// Whether `range`, from the verb to the day, tells of another deed; that the period of the report itself ended
  /// is none, if nothing else is named behind it.
  static func tellsLaterDeed(_ range: TextRange, _ text: TextStore) -> Bool {
    guard let (start, end) = period(in: range, text) else {
      return text.holds(SubjectLexicon.laterDeeds, in: range)
    }
    var rest = text.trimmed(range.suffix(from: end))
    while !rest.isEmpty, text.bytes[Int(rest.start)] == UInt8(ascii: ",") {
      rest = text.trimmed(rest.suffix(from: rest.start + 1))
    }
    for agency in SubjectLexicon.withAgency where text.hasPrefix(rest, agency) {
      rest = text.trimmed(rest.suffix(from: rest.start + UInt32(agency.utf8CodeUnitCount)))
      break
    }
    return !text.matches(rest, "on")
      || text.holds(SubjectLexicon.laterDeeds, in: range.prefix(upTo: start))
  }

  /// Where `ended` stands with the day behind it, and where that ends.
  private static func period(in range: TextRange, _ text: TextStore) -> (UInt32, UInt32)? {
    guard let start = text.place(of: ended, in: range) else { return nil }
    let day = range.suffix(from: start + UInt32(ended.utf8CodeUnitCount))
    guard let month = SubjectLexicon.months.prefix(of: text.bytes, day.indices),
      let (_, year, end) = DateParser(text: text).dayAndYear(behind: UInt32(month.end), range),
      year != nil
    else { return nil }
    return (start, end)
  }

  private static let ended: StaticString = " ended "
}
