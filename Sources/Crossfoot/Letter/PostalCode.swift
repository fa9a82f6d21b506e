/// The code of a place in the United States: `10022`, `75201-3411`.
enum PostalCode {
  /// So many digits, and as many with the four that may follow on a hyphen.
  private static let lengths = (short: 5, long: 10)

  /// Whether `line` ends with a code behind the place that it belongs to.
  static func ends(_ line: TextRange, of text: TextStore) -> Bool {
    let start = UInt32(ASCII.lastWord(of: text.bytes, line.indices).lowerBound)
    return start > line.start && isOne(TextRange(start, line.end), of: text)
  }

  /// Whether `word` is a code and nothing else.
  static func isOne(_ word: TextRange, of text: TextStore) -> Bool {
    guard word.count == lengths.short || word.count == lengths.long else { return false }
    return text.bytes[word.indices].enumerated().allSatisfy { place, byte in
      place == lengths.short ? byte == UInt8(ascii: "-") : ASCII.isDigit(byte)
    }
  }
}
