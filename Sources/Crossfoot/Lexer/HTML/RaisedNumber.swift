/// A number set above the line behind other text: the marker of a note, or a power.
///
/// It is written with the characters that are raised by themselves, so that it never becomes part of the
/// figure or the word before it: `$30¹ million`, not `$301 million`.
enum RaisedNumber {
  /// A marker has so many digits at most.
  private static let mostDigits = 2
  /// So many bytes are looked at for what follows a raised number: tags of mere style stand between.
  private static let lookAhead = 300

  /// Whether `range` of `bytes`, which stands in a document that ends at `limit`, is such a number, or
  /// several with commas between them; the upper part of a fraction is none.
  static func isOne(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> Bool {
    var digits = 0
    var isEmpty = true
    for byte in bytes[range] {
      if ASCII.isDigit(byte) {
        digits += 1
        isEmpty = false
        if digits > mostDigits { return false }
      } else if byte == UInt8(ascii: ","), digits > 0 {
        digits = 0
      } else if byte > ASCII.space {
        return false
      }
    }
    return !isEmpty && !opensFraction(bytes, behind: range.upperBound, limit)
  }

  /// Whether the next visible character is the bar of a fraction: `5 ¹/₂`.
  private static func opensFraction(_ bytes: [UInt8], behind start: Int, _ limit: Int) -> Bool {
    var isTag = false
    var position = start
    while position < min(limit, start + lookAhead) {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        isTag = true
      } else if byte == UInt8(ascii: ">") {
        isTag = false
      } else if !isTag, byte > ASCII.space {
        return byte == UInt8(ascii: "/")
          || byte == 0xE2 && bytes[position...].starts(with: "\u{2044}".utf8)
          || bytes[position...].starts(with: "&frasl;".utf8)
      }
      position += 1
    }
    return false
  }

  /// The raised twin of a digit.
  static func scalar(_ digit: UInt8) -> Unicode.Scalar {
    switch digit {
    case UInt8(ascii: "1"): "\u{B9}"
    case UInt8(ascii: "2"): "\u{B2}"
    case UInt8(ascii: "3"): "\u{B3}"
    default: Unicode.Scalar(0x2070 + UInt32(digit & 0x0F)) ?? "\u{2070}"
    }
  }

  /// The length in bytes of the raised digit at `position`, if one stands there.
  static func length(_ bytes: [UInt8], at position: Int, limit: Int) -> Int? {
    guard position + 1 < limit else { return nil }
    switch (bytes[position], bytes[position + 1]) {
    case (0xC2, 0xB9), (0xC2, 0xB2), (0xC2, 0xB3): return 2
    case (0xE2, 0x81) where position + 2 < limit && isRaised(bytes[position + 2]): return 3
    default: return nil
    }
  }

  private static func isRaised(_ byte: UInt8) -> Bool {
    byte == 0xB0 || (0xB4...0xB9).contains(byte)
  }
}
