/// Dates that only a line of their own may hold, as such digits and letters stand for much else in a text:
/// `2014-01-03`, `03 JAN 2014`, `3-Jan-2014`, `3-Jan-14`, `Jan 3, 2014`.
extension DateParser {
  /// A line that holds such a date is at most this long, in bytes.
  private static let longestShortLine = 64

  /// The first of these dates in `range`, when it is short.
  func shortDate(in range: TextRange) -> DateMention? {
    guard range.count <= DateParser.longestShortLine else { return nil }
    var position = range.start
    while position < range.end {
      let start = position
      guard ASCII.isWord(text.bytes[Int(start)]) else {
        position += 1
        continue
      }
      let mention =
        ASCII.isDigit(text.bytes[Int(start)])
        ? isoDate(at: start, range) ?? dayFirst(at: start, range) : monthFirst(at: start, range)
      if let mention { return mention }
      while position < range.end, !isBlank(position) { position += 1 }
    }
    return nil
  }

  /// `2014-01-03`.
  private func isoDate(at start: UInt32, _ range: TextRange) -> DateMention? {
    guard let (year, month) = part(at: start, 4, range),
      let (value, day) = part(at: month, 2, range),
      let number = digits(at: day, range, count: 2...2), isEnd(number.end, range),
      let date = CalendarDate(year: year, month: value, day: number.value)
    else { return nil }
    return DateMention(date: date, range: TextRange(start, number.end))
  }

  /// So many digits and a hyphen behind them; tells what they say, and where the next part begins.
  private func part(
    at start: UInt32, _ count: Int, _ range: TextRange
  ) -> (value: Int, end: UInt32)? {
    guard let number = digits(at: start, range, count: count...count), number.end < range.end,
      text.bytes[Int(number.end)] == UInt8(ascii: "-")
    else { return nil }
    return (number.value, number.end + 1)
  }

  /// `03 JAN 2014`, `3-Jan-2014`.
  private func dayFirst(at start: UInt32, _ range: TextRange) -> DateMention? {
    guard let day = digits(at: start, range, count: 1...2),
      let place = separatorEnd(day.end, range), let (month, end) = shortMonth(at: place, range),
      let next = separatorEnd(end, range), let year = digits(at: next, range, count: 2...4),
      let whole = fullYear(year.value, digits: year.end - next, behind: next - 1),
      isEnd(year.end, range),
      let date = CalendarDate(year: whole, month: month, day: day.value)
    else { return nil }
    return DateMention(date: date, range: TextRange(start, year.end))
  }

  /// The year of four digits, or of two behind a hyphen: `9-May-07`.
  private func fullYear(_ year: Int, digits: UInt32, behind separator: UInt32) -> Int? {
    if digits == 4 { return year }
    guard digits == 2, text.bytes[Int(separator)] == UInt8(ascii: "-") else { return nil }
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// `Jan 3, 2014`.
  private func monthFirst(at start: UInt32, _ range: TextRange) -> DateMention? {
    guard let (month, end) = shortMonth(at: start, range), end < range.end, isBlank(end),
      let (day, year, last) = dayAndYear(behind: end, range), let year, isEnd(last, range),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return DateMention(date: date, range: TextRange(start, last))
  }

  /// The month that the word at `start` stands for, if it has three or four letters.
  private func shortMonth(at start: UInt32, _ range: TextRange) -> (month: Int, end: UInt32)? {
    guard
      let (month, wordEnd) = DateParser.shortMonths.prefix(
        of: text.bytes, Int(start)..<Int(range.end))
    else { return nil }
    let isMarked = wordEnd < Int(range.end) && text.bytes[wordEnd] == UInt8(ascii: ".")
    return (month, UInt32(wordEnd) + (isMarked ? 1 : 0))
  }

  /// This is the one place for these words; those with a point, and whole ones, are cues.
  private static let shortMonths = PhraseTable<Int>([
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8),
    ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ])

  private func separatorEnd(_ position: UInt32, _ range: TextRange) -> UInt32? {
    guard position < range.end, isBlank(position) || text.bytes[Int(position)] == UInt8(ascii: "-")
    else { return nil }
    return position + 1
  }

  private func isBlank(_ position: UInt32) -> Bool { text.bytes[Int(position)] <= ASCII.space }

  private func isEnd(_ position: UInt32, _ range: TextRange) -> Bool {
    guard position < range.end else { return true }
    let byte = text.bytes[Int(position)]
    return !ASCII.isWord(byte) && byte != UInt8(ascii: "-")
  }

  private func digits(
    at position: UInt32, _ range: TextRange, count: ClosedRange<Int>
  ) -> (value: Int, end: UInt32)? {
    var (value, end) = (0, position)
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - position < 5 {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    return count.contains(Int(end - position)) ? (value, end) : nil
  }
}
