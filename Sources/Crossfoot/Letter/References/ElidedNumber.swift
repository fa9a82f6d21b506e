/// Reads numbers of which no more is printed than what is not that of the one before them.
extension CitedNumber {
  /// Whether a small letter behind digits ends it: `606-10-55-91c`.
  var isLettered: Bool {
    let end = canonical.utf8.suffix(2)
    return end.count == 2 && end.first.map(ASCII.isDigit) == true
      && end.last.map(ASCII.isLower) == true
  }

  /// A letter alone, with a point before it perhaps, that stands for a paragraph: the `f` of `91c and f`.
  ///
  /// An `a` before a word is an article.
  static func lettered(
    in text: TextStore, _ start: UInt32, _ range: TextRange
  ) -> TextRange? {
    let letter = text.bytes[Int(start)] == UInt8(ascii: ".") ? start + 1 : start
    guard letter < range.end, ASCII.isLower(text.bytes[Int(letter)]) else { return nil }
    let end = letter + 1
    if end < range.end {
      let next = text.bytes[Int(end)]
      guard !ASCII.isWord(next), next != UInt8(ascii: "'"), next < 0x80,
        next != UInt8(ascii: "-"),
        text.bytes[Int(letter)] != UInt8(ascii: "a") || letter > start || next != ASCII.space
      else { return nil }
    }
    return TextRange(letter, end)
  }

  /// A paragraph of the basis for conclusions: `BC100`, `BC 101`.
  static func basis(
    in text: TextStore, _ start: UInt32, _ range: TextRange
  ) -> (range: TextRange, digits: String)? {
    guard text.hasPrefix(range.suffix(from: start), "bc") else { return nil }
    var first = start + 2
    if first < range.end, text.bytes[Int(first)] == ASCII.space { first += 1 }
    var end = first
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - first < 4 { end += 1 }
    guard end > first else { return nil }
    return (TextRange(start, end), text.string(TextRange(first, end)))
  }
}
