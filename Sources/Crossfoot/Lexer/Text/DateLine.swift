/// Dates that stand alone in a line: `September 17, 2018`.
enum DateLine {
  /// Such a line is at most this long, in bytes.
  private static let longest = 20

  private static let openings = PhraseTable<Void>(Months.names.map { ($0, ()) })

  /// Whether `range` is a date and nothing else.
  static func isDate(_ range: TextRange, in text: TextStore) -> Bool {
    range.count <= longest && endsWithYear(range, in: text)
      && openings.prefix(of: text.bytes, range.indices) != nil
  }

  /// Whether `range` is a year and nothing else.
  static func isYear(_ range: TextRange, in text: TextStore) -> Bool {
    range.count == 4 && endsWithYear(range, in: text)
  }

  private static func endsWithYear(_ range: TextRange, in text: TextStore) -> Bool {
    range.count >= 4 && text.bytes[range.indices].suffix(4).allSatisfy(ASCII.isDigit)
  }
}
