/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Sendable {
  /// Seven-bit characters only.
  case ascii
  /// Valid UTF-8 with at least one character beyond ASCII.
  case utf8 = "utf-8"
  /// Anything else: EDGAR's letters that are not UTF-8 are Windows-1252.
  case windows1252 = "windows-1252"

  /// Tells the encoding of a part of `bytes`: strict UTF-8, else Windows-1252.
  static func detect(in bytes: [UInt8], _ content: Range<Int>) -> TextEncoding {
    let span = bytes.span.extracting(content)
    let position = asciiEnd(span, from: 0)
    if position == span.count { return .ascii }
    return isUTF8(span, from: position) ? .utf8 : .windows1252
  }

  /// The first byte beyond ASCII at or behind `start`.
  private static func asciiEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let plain = ByteBlocks.skip(
      bytes, from: start, limit: bytes.count, without: ByteBlocks.isBeyondASCII)
    var position = ByteBlocks.place(
      bytes, from: plain, limit: bytes.count, ByteBlocks.isBeyondASCII)
    while position + ByteWords.size <= bytes.count,
      !ByteWords.holdsNonASCII(ByteWords.word(of: bytes, at: position))
    {
      position += ByteWords.size
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// Checks the bytes from `start` on against the well-formedness table of the Unicode standard
  /// (table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF.
  private static func isUTF8(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position = asciiEnd(bytes, from: position)
        continue
      }
      let length = sequenceLength(byte)
      guard length > 0, position + length <= bytes.count else { return false }
      let second = bytes[position + 1]
      let secondIsValid =
        switch byte {
        case 0xE0: second >= 0xA0 && second <= 0xBF
        case 0xED: second >= 0x80 && second <= 0x9F
        case 0xF0: second >= 0x90 && second <= 0xBF
        case 0xF4: second >= 0x80 && second <= 0x8F
        default: second & 0xC0 == 0x80
        }
      guard secondIsValid else { return false }
      for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 {
        return false
      }
      position += length
    }
    return true
  }

  /// The number of bytes of the sequence that `lead` opens; 0 when it can't open one.
  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// The code points of Windows-1252 for the bytes 0x80 to 0x9F; the five unassigned bytes stand
  /// for U+FFFD.
  ///
  /// Source: the WHATWG Encoding Standard's index, less its control characters.
  static let windows1252Block: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// What the bytes stand for that Windows-1252 leaves open.
  static let unassigned: UInt16 = 0xFFFD

  /// The code point that a Windows-1252 byte stands for.
  static func windows1252CodePoint(_ byte: UInt8) -> UInt16 {
    byte >= 0x80 && byte < 0xA0 ? windows1252Block[Int(byte) - 0x80] : UInt16(byte)
  }

  /// Appends the UTF-8 of `codePoint`, which is no surrogate.
  static func appendUTF8(of codePoint: UInt16, to bytes: inout [UInt8]) {
    if codePoint < 0x80 {
      bytes.append(UInt8(codePoint))
      return
    }
    if codePoint < 0x800 {
      bytes.append(0xC0 | UInt8(codePoint >> 6))
    } else {
      bytes.append(0xE0 | UInt8(codePoint >> 12))
      bytes.append(0x80 | UInt8(codePoint >> 6 & 0x3F))
    }
    bytes.append(0x80 | UInt8(codePoint & 0x3F))
  }
}
