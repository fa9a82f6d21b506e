/// A paragraph that is nothing but a page number: `2`, `-2-`, `Page 3`, `Page 2 of 7`, `- 4 -`.
struct PageNumber {
  var value: Int
  /// Whether the word "page" says so.
  var isNamed: Bool

  init?(in bytes: [UInt8], _ range: TextRange) {
    guard range.count <= 24, PageNumber.mayEnd(bytes[Int(range.end) - 1]) else { return nil }
    var position = Int(range.start)
    let end = Int(range.end)
    // Most short lines are words, and most figures have more digits.
    let first = ASCII.lowercased(bytes[position])
    guard !ASCII.isLetter(first) || first == UInt8(ascii: "p") else { return nil }
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while position < end, isSkipped(bytes[position]) { position += 1 }
    }
    let isMark = { (byte: UInt8) in
      byte <= ASCII.space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == 0xE2
        || byte == 0x80 || byte == 0x93 || byte == 0x94
    }
    skip(isMark)
    isNamed =
      end - position > 4 && ASCII.lowercased(bytes[position]) == UInt8(ascii: "p")
      && bytes[position + 1..<position + 4].elementsEqual(PageNumber.pageTail) {
        ASCII.lowercased($0) == $1
      }
    if isNamed { position += 4 }
    skip(isMark)
    value = 0
    let digits = position
    while position < end, ASCII.isDigit(bytes[position]), position - digits < 3 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > digits else { return nil }
    skip(isMark)
    if isNamed, end - position > 3, ASCII.lowercased(bytes[position]) == UInt8(ascii: "o") {
      position += 2
      skip(isMark)
      skip(ASCII.isDigit)
    }
    // `Page 2 ..`
    if isNamed { skip { $0 == UInt8(ascii: ".") } }
    guard position == end else { return nil }
  }

  /// Whether a glance at a paragraph does not rule out that it is a page number: nearly all are longer,
  /// begin with another letter, or end otherwise.
  @inline(__always)
  static func mayBe(_ range: TextRange, _ glance: BlockGlance) -> Bool {
    guard range.count <= longestDated, mayEnd(glance.last) else { return false }
    return !ASCII.isLetter(glance.first) || glance.first == UInt8(ascii: "p")
      || range.count >= shortestDated && glance.last == UInt8(ascii: "0")
  }

  /// The page number that `range` is, alone or behind a date.
  static func of(_ range: TextRange, in text: TextStore) -> PageNumber? {
    // Nearly all paragraphs are longer, or end otherwise.
    guard range.count <= longestDated, mayEnd(text.bytes[Int(range.end) - 1]) else { return nil }
    return PageNumber(in: text.bytes, range) ?? PageNumber(behindDateIn: text, range)
  }

  /// The page number behind a date, in the only line that a running head was made into:
  /// `March 15, 2023 Page 2`.
  private init?(behindDateIn text: TextStore, _ range: TextRange) {
    guard range.count >= PageNumber.shortestDated, range.count <= PageNumber.longestDated,
      ASCII.isDigit(text.bytes[Int(range.end) - 1]),
      let word = ByteWords.lastPlace(
        of: UInt8(ascii: "P"), in: text.bytes.span, from: Int(range.end) - 8,
        before: Int(range.end)),
      word > Int(range.start), text.bytes[word - 1] == ASCII.space,
      let number = PageNumber(in: text.bytes, range.suffix(from: UInt32(word))), number.isNamed,
      DateLine.isDate(TextRange(range.start, UInt32(word - 1)), in: text)
    else { return nil }
    self = number
  }

  /// How long such a line is, in bytes.
  private static let shortestDated = 16
  private static let longestDated = 28

  /// Whether a line ends with a reference to a page: `Our Company, page 97` and `Our Company, page 1`
  /// are headings of two sections.
  static func isReferred(at range: TextRange, in bytes: [UInt8]) -> Bool {
    let end = bytes[range.indices].suffix(20)
    guard let comma = end.lastIndex(of: UInt8(ascii: ",")) else { return false }
    guard end[comma...].starts(with: ", page".utf8) else { return false }
    return end[(comma + 6)...].count { $0 == ASCII.space } == 1
  }

  /// The word "page" without its first letter.
  private static let pageTail = Array("age".utf8)

  /// Whether a page number may end with `byte`: a digit, or the mark behind it.
  private static func mayEnd(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: ".") || byte == 0x93 || byte == 0x94
  }
}
