/// The code of a place in the United States, `10022` or `75201-3411`, or behind one in Canada, `T2P 3M9`.
enum PostalCode {
  /// So many digits, and as many with the four that may follow on a hyphen.
  private static let lengths = (short: 5, long: 10)

  /// Whether `line` ends with a code behind the place that it belongs to.
  static func ends(_ line: TextRange, of text: TextStore) -> Bool {
    let start = UInt32(ASCII.lastWord(of: text.bytes, line.indices).lowerBound)
    return start > line.start
      && (isOne(TextRange(start, line.end), of: text) || endsInCanada(line, of: text))
  }

  /// So long is a code of Canada, in bytes.
  private static let canadian = 7

  /// Whether `line` ends with a code of Canada behind the place: letters and digits by turns, with a space in the
  /// middle.
  private static func endsInCanada(_ line: TextRange, of text: TextStore) -> Bool {
    guard line.count > canadian else { return false }
    let code = text.bytes[line.indices].suffix(canadian)
    guard text.bytes[code.startIndex - 1] == ASCII.space else { return false }
    return code.enumerated().allSatisfy { place, byte in
      switch place {
      case 0, 2, 5: ASCII.isUpper(byte)
      case 3: byte == ASCII.space
      default: ASCII.isDigit(byte)
      }
    }
  }

  /// Whether `word` is a code and nothing else.
  static func isOne(_ word: TextRange, of text: TextStore) -> Bool {
    guard word.count == lengths.short || word.count == lengths.long else { return false }
    return text.bytes[word.indices].enumerated().allSatisfy { place, byte in
      place == lengths.short ? byte == UInt8(ascii: "-") : ASCII.isDigit(byte)
    }
  }
}
