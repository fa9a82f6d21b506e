/// The mark of a note that touches the end of a sentence: `… as amended.1`, or raised, `amended.¹`.
enum NoteMark {
  /// A mark has at most so many digits.
  private static let mostDigits = 2
  /// A word of a sentence that its full stop ends has so many letters; shorter ones may be cut short, as `No.`
  /// before a number is.
  private static let shortestWord = 4

  /// Where the sentence ends that the mark of a note touches at the end of `range`; nil where there is none.
  static func sentenceEnd(of range: TextRange, in text: TextStore) -> UInt32? {
    let bytes = text.bytes[range.indices]
    guard let last = bytes.last, ASCII.isDigit(last) || isRaised(last) else { return nil }
    var rest = bytes
    if isRaised(last) {
      while rest.count >= 2, isRaised(rest[rest.endIndex - 1]), rest[rest.endIndex - 2] == 0xC2 {
        rest.removeLast(2)
      }
    } else {
      while let digit = rest.last, ASCII.isDigit(digit), bytes.count - rest.count < mostDigits {
        rest.removeLast()
      }
    }
    guard rest.count < bytes.count, let mark = rest.last else { return nil }
    let end = UInt32(rest.endIndex)
    switch mark {
    case UInt8(ascii: "?"): return end
    case UInt8(ascii: "\""), UInt8(ascii: ")"), 0x9D:
      // A quotation or a bracket ends a sentence where the full stop stands inside of it.
      let inner = rest.dropLast(mark == 0x9D ? 3 : 1)
      return inner.last == UInt8(ascii: ".") ? end : nil
    case UInt8(ascii: "."):
      let word = rest.dropLast().reversed().prefix(while: ASCII.isLetter)
      return word.count >= shortestWord ? end : nil
    default: return nil
    }
  }

  /// Whether `byte` is the last one of a raised 1, 2 or 3.
  private static func isRaised(_ byte: UInt8) -> Bool {
    byte == 0xB9 || byte == 0xB2 || byte == 0xB3
  }
}
