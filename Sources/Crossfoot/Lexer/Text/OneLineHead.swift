/// The only line that a running head was made into: who is addressed, a date perhaps, and at its end the
/// number of the page, `[Securities and Exchange Commission / May 20, 2013 / Page 2]`; or the date at its end,
/// `Securities and Exchange Commission - 2 - May 20, 2013`.
enum OneLineHead {
  /// Such a line has so many bytes.
  private static let lengths = 40...140
  /// The word for the page begins so near the end, in bytes.
  private static let longestNumber = 14

  /// Whether a glance at a paragraph does not rule out that it is one.
  @inline(__always)
  static func mayBe(_ range: TextRange, _ glance: BlockGlance) -> Bool {
    (glance.last == UInt8(ascii: "0") || glance.last == UInt8(ascii: "]"))
      && glance.traits.contains(.headLine) && lengths.contains(range.count)
      && (glance.first == UInt8(ascii: "[") || HeadLines.mayOpen(glance))
  }

  /// Whether `line` says who is addressed by whom in the letter's `head`, a page, perhaps a date, and nothing
  /// else: `Jane Roe, May 2, 2020, Page 2`, `Mr. Roe Alpha Corp. Page 2 of 3`, `Jane Roe -2- May 3, 2020`; or a
  /// person with a title, and a page, `Ms. Roe, p. 2`.
  static func addresses(_ line: TextRange, _ head: HeadLines, in text: TextStore) -> Bool {
    guard line.count <= lengths.upperBound, let above = abovePage(line, in: text) else {
      return false
    }
    var rest = withoutMarks(above, in: text)
    if head.titles(rest, in: text) { return true }
    if let named = beforeDate(rest, in: text) {
      rest = withoutMarks(named, in: text)
    } else if PageNumber.isReferred(at: line, in: text.bytes)
      || text.bytes[rest.indices].contains(where: ASCII.isDigit)
    {
      // `Annual Report on Form 10-K, page 2` is a heading, though the letter's head has that line.
      return false
    }
    for _ in 0..<mostNames {
      if rest.isEmpty { return false }
      if head.names(rest, in: text) || head.titles(rest, in: text) { return true }
      guard let shorter = head.withoutLastLine(rest, in: text) else { return false }
      rest = withoutMarks(shorter, in: text)
    }
    return false
  }

  /// So many lines of the letter's own head are put together to such a line.
  private static let mostNames = 4

  /// What stands before the page that `line` ends with, or before the page and the date that it ends with.
  private static func abovePage(_ line: TextRange, in text: TextStore) -> TextRange? {
    if let word = line.indices.suffix(longestNumber).last(where: {
      text.bytes[$0] | 0x20 == UInt8(ascii: "p")
    }), word > Int(line.start), isPage(line.suffix(from: UInt32(word)), in: text) {
      return line.prefix(upTo: UInt32(word))
    }
    return numberBeforeDate(line, in: text)?.above
  }

  /// What stands before the date that `range` ends with.
  private static func beforeDate(_ range: TextRange, in text: TextStore) -> TextRange? {
    for index in range.indices.dropFirst().suffix(longestDate)
    where !ASCII.isWord(text.bytes[index - 1]) {
      if DateLine.isDate(range.suffix(from: UInt32(index)), in: text) {
        return range.prefix(upTo: UInt32(index))
      }
    }
    return nil
  }

  /// Whether `range` names a page, and nothing else: `Page 2`, `p. 2`.
  private static func isPage(_ range: TextRange, in text: TextStore) -> Bool {
    if let number = PageNumber(in: text.bytes, range) { return number.isNamed }
    guard text.hasPrefix(range, "p.") else { return false }
    let number = text.trimmed(range.suffix(from: range.start + 2))
    return (1...3).contains(number.count)
      && text.bytes[number.indices].allSatisfy(ASCII.isDigit)
  }

  /// A date is at most this long, in bytes.
  private static let longestDate = 20

  /// `range` without commas, bars and space at its end.
  private static func withoutMarks(_ range: TextRange, in text: TextStore) -> TextRange {
    var range = range
    while !range.isEmpty {
      switch text.bytes[Int(range.end) - 1] {
      case ASCII.space, UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "/"),
        UInt8(ascii: ";"):
        range.end -= 1
      default: return range
      }
    }
    return range
  }

  /// The page that `range` names, if it is such a line.
  static func page(_ range: TextRange, in text: TextStore) -> PageNumber? {
    var line = range
    if text.bytes[Int(line.end) - 1] == UInt8(ascii: "]") {
      guard text.bytes[Int(line.start)] == UInt8(ascii: "[") else { return nil }
      line = TextRange(line.start + 1, line.end - 1)
    }
    guard HeadLines.opensWithAgency(line, in: text) else { return nil }
    if let found = numberBeforeDate(line, in: text) { return found.number }
    guard
      let word = line.indices.suffix(longestNumber).last(where: {
        text.bytes[$0] | 0x20 == UInt8(ascii: "p")
      }),
      let number = PageNumber(in: text.bytes, line.suffix(from: UInt32(word))), number.isNamed
    else { return nil }
    return number
  }

  /// The number between two dashes that stands before a date, at the end of `line`, ` - 2 - May 20, 2013`, and
  /// what stands above it.
  private static func numberBeforeDate(
    _ line: TextRange, in text: TextStore
  ) -> (number: PageNumber, above: TextRange)? {
    guard
      let place = line.indices.dropFirst().suffix(longestDate + 1).first(where: {
        text.bytes[$0 - 1] <= ASCII.space
          && DateLine.isDate(TextRange(UInt32($0), line.end), in: text)
      })
    else { return nil }
    let above = text.trimmed(line.prefix(upTo: UInt32(place)))
    guard above.count > longestNumber, text.bytes[Int(above.end) - 1] == UInt8(ascii: "-") else {
      return nil
    }
    let marks = text.bytes[above.indices].suffix(longestNumber)
    let start = marks.lastIndex { !isNumberMark($0) }.map { $0 + 1 } ?? marks.startIndex
    let mark = text.trimmed(above.suffix(from: UInt32(start)))
    guard !mark.isEmpty, text.bytes[Int(mark.start)] == UInt8(ascii: "-"),
      let number = PageNumber(in: text.bytes, mark)
    else { return nil }
    return (number, above.prefix(upTo: mark.start))
  }

  private static func isNumberMark(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte <= ASCII.space || byte == UInt8(ascii: "-")
  }
}
