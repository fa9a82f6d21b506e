/// A date in a text, and where it stands.
package struct DateMention: Sendable {
  package var date: CalendarDate
  package var range: TextRange
}

/// Reads the dates that letters use: `January 3, 2014`, `March 18th, 2011`, `14 August 2013`,
/// `2/4/2013`.
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
    let start = skipSpace(hit.end, range)
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
    var position = skipSpace(hit.end, range)
    guard let (day, afterDay) = number(at: position, range, digits: 1...2) else { return nil }
    position = skipOrdinal(afterDay, range)
    position = skipSpace(position, range)
    if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ",") { position += 1 }
    position = skipSpace(position, range)
    guard let (year, end) = number(at: position, range, digits: 4...4),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateMention(date: date, range: TextRange(hit.start, end))
  }

  private func dayFirst(_ month: Int, _ hit: CueHit, _ range: TextRange) -> DateMention? {
    var position = skipSpace(hit.end, range)
    if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ",") { position += 1 }
    guard
      let (year, end) = number(at: skipSpace(position, range), range, digits: 4...4)
    else { return nil }
    // The day stands before the month: two digits and a space at most.
    var start = Int(hit.start)
    while start > Int(range.start), text.bytes[start - 1] <= ASCII.space { start -= 1 }
    let digitsEnd = start
    while start > Int(range.start), ASCII.isDigit(text.bytes[start - 1]) { start -= 1 }
    guard let (day, _) = number(at: UInt32(start), range, digits: 1...2), start < digitsEnd,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateMention(date: date, range: TextRange(UInt32(start), end))
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
      guard let (month, afterMonth) = number(at: UInt32(start), range, digits: 1...2),
        Int(afterMonth) == position,
        let (day, afterDay) = number(at: UInt32(position + 1), range, digits: 1...2),
        afterDay < range.end, text.bytes[Int(afterDay)] == UInt8(ascii: "/"),
        let (year, end) = number(at: afterDay + 1, range, digits: 2...4)
      else { continue }
      let fullYear = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year
      guard let date = CalendarDate(year: fullYear, month: month, day: day) else { continue }
      return DateMention(date: date, range: TextRange(UInt32(start), end))
    }
    return nil
  }

  private func skipSpace(_ position: UInt32, _ range: TextRange) -> UInt32 {
    var position = position
    while position < range.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    return position
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
