/// Eight bytes at a time: the questions that the hot loops ask of whole words of text.
///
/// The bit tricks are the classic ones (a zero byte in a word, by Alan Mycroft, 1987); each has a slow
/// twin in the tests.
enum ByteWords {
  /// The number of bytes in a word.
  static let size = 8

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The word at `offset`; the caller has made sure that eight bytes lie there.
  @inline(__always)
  static func word(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset + size <= bytes.count)
    let raw = unsafe bytes.bytes
    // Inside the span, by the precondition.
    return unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether a byte of the word is not ASCII.
  @inline(__always)
  static func holdsNonASCII(_ word: UInt64) -> Bool { word & highs != 0 }

  /// Whether a byte of the word is `byte`.
  ///
  /// It may say so of a word in which the byte follows a difference of one; never the other way round.
  @inline(__always)
  static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highs != 0
  }

  /// Whether a byte of the word is `"`, `\` or a control character: what JSON escapes.
  ///
  /// It may say so of a word that holds none when a byte beyond ASCII stands in it; never the other
  /// way round.
  @inline(__always)
  static func mayNeedEscape(_ word: UInt64) -> Bool {
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((word &- ones &* 0x20) & ~word)
    return found & highs != 0
  }
}
