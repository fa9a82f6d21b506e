/// The mark of a note that touches the end of a sentence: `… as amended.1`, or raised, `amended.¹`.
enum NoteMark {
  /// A mark has at most so many digits.
  private static let mostDigits = 2
  /// A word of a sentence that its full stop ends has so many letters; shorter ones may be cut short, as `No.`
  /// before a number is.
  private static let shortestWord = 4

  /// Where the sentence ends that the mark of a note touches at the end of `range`; nil where there is none.
  static func sentenceEnd(of range: TextRange, in text: TextStore) -> UInt32? {
    // By places: a slice that is cut shorter copies what it is a slice of.
    let bytes = text.bytes.span
    let (start, last) = (Int(range.start), Int(range.end) - 1)
    guard last >= start, ASCII.isDigit(bytes[last]) || isRaised(bytes[last]) else { return nil }
    let end = isRaised(bytes[last]) ? raisedStart(range, bytes) : digitsStart(range, bytes)
    guard end <= last, end > start else { return nil }
    let mark = bytes[end - 1]
    switch mark {
    case UInt8(ascii: "?"): return UInt32(end)
    case UInt8(ascii: "\""), UInt8(ascii: ")"), 0x9D:
      // A quotation or a bracket ends a sentence where the full stop stands inside of it.
      let inner = end - (mark == 0x9D ? 3 : 1)
      return inner > start && bytes[inner - 1] == UInt8(ascii: ".") ? UInt32(end) : nil
    case UInt8(ascii: "."):
      var word = end - 1
      while word > start, ASCII.isLetter(bytes[word - 1]) { word -= 1 }
      return end - 1 - word >= shortestWord ? UInt32(end) : nil
    default: return nil
    }
  }

  /// Where the raised digits begin that `range` ends with.
  private static func raisedStart(_ range: TextRange, _ bytes: Span<UInt8>) -> Int {
    var place = Int(range.end)
    while place - 2 >= Int(range.start), isRaised(bytes[place - 1]), bytes[place - 2] == 0xC2 {
      place -= 2
    }
    return place
  }

  /// Where the digits begin that `range` ends with: as many of them as a mark has.
  private static func digitsStart(_ range: TextRange, _ bytes: Span<UInt8>) -> Int {
    let first = max(Int(range.start), Int(range.end) - mostDigits)
    var place = Int(range.end)
    while place > first, ASCII.isDigit(bytes[place - 1]) { place -= 1 }
    return place
  }

  /// Whether `byte` is the last one of a raised 1, 2 or 3.
  private static func isRaised(_ byte: UInt8) -> Bool {
    byte == 0xB9 || byte == 0xB2 || byte == 0xB3
  }
}
