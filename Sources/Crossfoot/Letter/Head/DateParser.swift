/// A date in a text, and where it stands.
struct DateMention: Sendable {
  var date: CalendarDate
  var range: TextRange
}

/// Reads the dates that letters use: `January 3, 2014`, `March 18th, 2011`, `14 August 2013`,
/// `2/4/2013`, and in lines of their own `2013-02-04` and `04 FEB 2013`.
struct DateParser {
  let text: TextStore

  /// The date around a month's name; nil when day and year don't stand with it.
  func date(at hit: CueHit, within range: TextRange) -> DateMention? {
    guard let month = hit.cue.month else { return nil }
    return monthFirst(month, hit, range) ?? dayFirst(month, hit, range)
  }

  /// The date that a month and a day name, `November 24`, in the year that ends with `date`.
  func dateWithoutYear(
    at hit: CueHit, within range: TextRange, before date: CalendarDate
  ) -> DateMention? {
    let start = text.skipSpace(hit.end, range)
    guard let month = hit.cue.month, start > hit.end,
      let (day, end) = number(at: start, range, digits: 1...2),
      self.date(at: hit, within: range) == nil,
      end == range.end || !ASCII.isWord(text.bytes[Int(end)])
    else { return nil }
    let isEarlier = (month, day) <= (date.month, date.day)
    return CalendarDate(year: isEarlier ? date.year : date.year - 1, month: month, day: day)
      .map { DateMention(date: $0, range: TextRange(hit.start, end)) }
  }

  /// The first date of `range`, by the cues that stand in it or as digits.
  func firstDate(in range: TextRange, _ hits: ArraySlice<CueHit>) -> DateMention? {
    for hit in hits where hit.cue.month != nil {
      if let mention = date(at: hit, within: range) { return mention }
    }
    return numericDate(in: range)
  }

  private func monthFirst(_ month: Int, _ hit: CueHit, _ range: TextRange) -> DateMention? {
    guard let (day, year, end) = dayAndYear(behind: hit.end, range), let year,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateMention(date: date, range: TextRange(hit.start, end))
  }

  /// The day behind a month, with its year if one stands behind it: `31, 2012`, `31st`.
  func dayAndYear(
    behind start: UInt32, _ range: TextRange
  ) -> (day: Int, year: Int?, end: UInt32)? {
    guard let (day, afterDay) = number(at: text.skipSpace(start, range), range, digits: 1...2)
    else {
      return nil
    }
    let dayEnd = skipOrdinal(afterDay, range)
    guard let (year, end) = year(behind: dayEnd, range) else { return (day, nil, dayEnd) }
    return (day, year, end)
  }

  /// The year behind a day or a month, with a comma before it perhaps.
  func year(behind start: UInt32, _ range: TextRange) -> (year: Int, end: UInt32)? {
    var position = text.skipSpace(start, range)
    if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ",") { position += 1 }
    return number(at: text.skipSpace(position, range), range, digits: 4...4)
  }

  /// A year that stands alone at `start`.
  func year(at start: UInt32, _ range: TextRange) -> (year: Int, end: UInt32)? {
    guard let (year, end) = number(at: start, range, digits: 4...4),
      DateParser.years.contains(year),
      end == range.end || !ASCII.isWord(text.bytes[Int(end)])
    else { return nil }
    return (year, end)
  }

  /// What four digits may be a year.
  private static let years = 1980...2079

  /// The day at `start`, and where a month may stand behind it: `31 `, `3rd of `.
  func day(at start: UInt32, _ range: TextRange) -> (day: Int, end: UInt32)? {
    guard let (day, afterDay) = number(at: start, range, digits: 1...2) else { return nil }
    var end = text.skipSpace(skipOrdinal(afterDay, range), range)
    if text.hasPrefix(range.suffix(from: end), "of ") { end += 3 }
    return end > afterDay ? (day, end) : nil
  }

  private func dayFirst(_ month: Int, _ hit: CueHit, _ range: TextRange) -> DateMention? {
    guard let (year, end) = year(behind: hit.end, range) else { return nil }
    // The day stands before the month: two digits at most, `rd` perhaps, a space, `of` perhaps.
    var start = spaceStart(before: Int(hit.start), range)
    if start >= Int(range.start) + 3,
      text.matches(TextRange(UInt32(start - 2), UInt32(start)), "of"),
      text.bytes[start - 3] == ASCII.space
    {
      start = spaceStart(before: start - 2, range)
    }
    let dayEnd = start
    if start >= Int(range.start) + 3, ASCII.isLetter(text.bytes[start - 1]),
      skipOrdinal(UInt32(start - 2), range) == UInt32(start)
    {
      start -= 2
    }
    let digitsEnd = start
    while start > Int(range.start), ASCII.isDigit(text.bytes[start - 1]) { start -= 1 }
    guard dayEnd < Int(hit.start), start < digitsEnd,
      let (day, _) = number(at: UInt32(start), range, digits: 1...2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateMention(date: date, range: TextRange(UInt32(start), end))
  }

  private func spaceStart(before end: Int, _ range: TextRange) -> Int {
    var start = end
    while start > Int(range.start), text.bytes[start - 1] <= ASCII.space { start -= 1 }
    return start
  }

  /// `2/4/2013` or `12/31/08`, month first, when `range` holds it.
  func numericDate(in range: TextRange) -> DateMention? {
    guard range.count <= 64 else { return nil }
    let bytes = text.bytes.span
    let limit = Int(range.end)
    var slash = Int(range.start)
    while slash < limit {
      let position = ByteWords.place(
        of: UInt8(ascii: "/"), in: bytes, from: slash + 1, limit: limit)
      guard position < limit else { break }
      slash = position
      var start = position
      while start > Int(range.start), ASCII.isDigit(text.bytes[start - 1]) { start -= 1 }
      if let mention = numericDate(at: UInt32(start), range) { return mention }
    }
    return nil
  }

  /// `2/4/2013` at `start`, month first, or `2-4-2013`.
  func numericDate(at start: UInt32, _ range: TextRange) -> DateMention? {
    guard let (month, afterMonth) = number(at: start, range, digits: 1...2),
      afterMonth < range.end, case let mark = text.bytes[Int(afterMonth)],
      mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"),
      let (day, afterDay) = number(at: afterMonth + 1, range, digits: 1...2),
      afterDay < range.end, text.bytes[Int(afterDay)] == mark,
      let (year, end) = number(at: afterDay + 1, range, digits: 2...4)
    else { return nil }
    let fullYear = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year
    return CalendarDate(year: fullYear, month: month, day: day)
      .map { DateMention(date: $0, range: TextRange(start, end)) }
  }

  /// Skips `st`, `nd`, `rd` or `th` behind a day.
  private func skipOrdinal(_ position: UInt32, _ range: TextRange) -> UInt32 {
    guard position + 2 <= range.end, ASCII.isLetter(text.bytes[Int(position)]) else {
      return position
    }
    for ordinal in ["st", "nd", "rd", "th"] as [StaticString]
    where text.matches(TextRange(position, position + 2), ordinal) {
      return position + 2
    }
    return position
  }

  private func number(
    at position: UInt32, _ range: TextRange, digits: ClosedRange<Int>
  ) -> (Int, UInt32)? {
    var end = position
    var value = 0
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - position < 5 {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    return digits.contains(Int(end - position)) ? (value, end) : nil
  }
}
