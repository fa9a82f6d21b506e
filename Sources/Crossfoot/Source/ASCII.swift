/// The bytes that the lexers name, and what class a byte belongs to.
package enum ASCII {
  package static let tab = UInt8(ascii: "\t")
  package static let lineFeed = UInt8(ascii: "\n")
  package static let formFeed: UInt8 = 0x0C
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let space = UInt8(ascii: " ")

  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  package static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  package static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A byte that stands inside a word: letters, digits, and every byte of a character beyond ASCII.
  @inline(__always)
  package static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80
  }

  /// The lower-case form of an ASCII letter; other bytes are returned as they are.
  @inline(__always)
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    isUpper(byte) ? byte | 0x20 : byte
  }

  /// The last word of `range`, up to its end: what stands behind the last white space.
  static func lastWord(of bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] > space { start -= 1 }
    return start..<range.upperBound
  }
}
