/// Finds the words of a text that do not begin small, or that stand behind the end of a sentence, for
/// sixty-four bytes at once.
struct WordOpenings {
  /// The bytes that were looked at last.
  private var start = 0
  private var end = 0
  /// A bit for each of them that such a word begins with.
  private var openings: UInt64 = 0

  private static let size = 2 * ByteBlocks.size

  /// The first such word at or behind `position`, which is 2 at least and never less than the time
  /// before; nil when too few bytes are left before `limit`.
  @inline(__always)
  mutating func next(in span: Span<UInt8>, from position: Int, _ limit: Int) -> Int? {
    var position = position
    while true {
      if position < end {
        let rest = openings &>> UInt64(truncatingIfNeeded: position &- start)
        if rest != 0 { return position &+ rest.trailingZeroBitCount }
        position = end
      }
      guard position >= 2, position &+ WordOpenings.size <= limit else { return nil }
      start = position
      end = position &+ WordOpenings.size
      openings =
        WordOpenings.openings(span, at: position)
        | WordOpenings.openings(span, at: position &+ ByteBlocks.size) << 32
    }
  }

  @inline(__always)
  private static func openings(_ span: Span<UInt8>, at start: Int) -> UInt64 {
    let first = span.extracting(start..<start &+ ByteBlocks.size)
    let space = span.extracting(start &- 1..<start &- 1 &+ ByteBlocks.size)
    let last = span.extracting(start &- 2..<start &- 2 &+ ByteBlocks.size)
    return ByteBlocks.bits(
      ByteBlocks.Answers { index in
        let isStart = ByteBlocks.isBlank(space[index]) & ~ByteBlocks.isBlank(first[index])
        return isStart & (notSmall(first[index]) | endsSentence(last[index]))
      })
  }

  /// 0 if `byte` is a small letter, else 1.
  @inline(__always)
  private static func notSmall(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "a") < 26 ? 0 : 1 }

  /// 1 if `byte` is a mark that sentences end with, else 0.
  @inline(__always)
  private static func endsSentence(_ byte: UInt8) -> UInt8 {
    let isPoint: UInt8 = byte == UInt8(ascii: ".") ? 1 : 0
    let isQuestion: UInt8 = byte == UInt8(ascii: "?") ? 1 : 0
    let isStar: UInt8 = byte == UInt8(ascii: "*") ? 1 : 0
    let isQuote: UInt8 = byte == 0x9D ? 1 : 0
    return isPoint | isQuestion | isStar | isQuote
  }
}
