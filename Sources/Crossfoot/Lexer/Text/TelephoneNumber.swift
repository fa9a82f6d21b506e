/// A number to call at the end of a line: `(212) 555-0100`, `650 555-0100`, `212.555.0100`.
enum TelephoneNumber {
  /// How many digits its groups have, the last first.
  private static let groups = [4, 3, 3]
  /// So many marks stand between two groups at most.
  private static let mostMarks = 2

  /// Whether `range` ends with one; columns of figures have wider gaps.
  static func ends(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var position = range.upperBound
    // Nothing but spaces stands between columns of figures.
    var isMarked = false
    for (index, length) in groups.enumerated() {
      let end = position
      while position > range.lowerBound, ASCII.isDigit(bytes[position - 1]) { position -= 1 }
      guard end - position == length else { return false }
      if index == groups.count - 1 { break }
      let marks = position
      while position > range.lowerBound, isMark(bytes[position - 1]) {
        isMarked = isMarked || bytes[position - 1] > ASCII.space
        position -= 1
      }
      guard (1...mostMarks).contains(marks - position) else { return false }
    }
    guard isMarked, position > range.lowerBound else { return isMarked }
    let before = bytes[position - 1]
    return before == UInt8(ascii: "(") || before <= ASCII.space || before == UInt8(ascii: "+")
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ")")
  }
}
