/// Thirty-two bytes at a time: the first of them that a question is answered yes for.
///
/// The compiler asks it of sixteen bytes at once when nothing hinders it: the number of bytes is
/// fixed, each answer is 0 or 1 and comes of comparisons without a branch (`|`, never `||`), and no
/// answer decides about another one. A test has to be written so.
enum ByteBlocks {
  /// The number of bytes in a block.
  static let size = 32

  /// The number of the first byte of the block at `start` for which `test` is 1; `size` when it is for
  /// none.
  ///
  /// The block lies in `bytes`.
  @inline(__always)
  static func first(_ bytes: Span<UInt8>, at start: Int, _ test: (UInt8) -> UInt8) -> Int {
    let block = bytes.extracting(start..<start &+ size)
    return first(Answers { test(block[$0]) })
  }

  /// The number of bytes that `none` asks at once.
  static let stretch = 128

  /// Whether `test` is 1 for no byte of the stretch at `start`, which lies in `bytes`; for what stands in
  /// few texts at all.
  @inline(__always)
  static func none(_ bytes: Span<UInt8>, at start: Int, _ test: (UInt8) -> UInt8) -> Bool {
    let block = bytes.extracting(start..<start &+ stretch)
    var answer: UInt8 = 0
    for index in 0..<stretch { answer |= test(block[index]) }
    return answer == 0
  }

  /// The first place at or behind `start` that is no whole stretch away from the first byte for which
  /// `test` is 1, or from `limit`.
  @inline(__always)
  static func skip(
    _ bytes: Span<UInt8>, from start: Int, limit: Int, without test: (UInt8) -> UInt8
  ) -> Int {
    var position = start
    while position &+ stretch <= limit, none(bytes, at: position, test) { position &+= stretch }
    return position
  }

  /// The place of the first byte at or behind `start` for which `test` is 1; where no whole block is
  /// left before `limit` when there is none in those before.
  @inline(__always)
  static func place(
    _ bytes: Span<UInt8>, from start: Int, limit: Int, _ test: (UInt8) -> UInt8
  ) -> Int {
    var position = start
    while position &+ size <= limit {
      let plain = first(bytes, at: position, test)
      position &+= plain
      if plain < size { break }
    }
    return position
  }

  /// The first `byte` at or behind `start`, or `limit`; for one that is far: a word of eight bytes is
  /// looked through sooner than a block.
  @inline(__always)
  static func place(of byte: UInt8, in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    let near = place(bytes, from: start, limit: limit) { $0 == byte ? 1 : 0 }
    return ByteWords.place(of: byte, in: bytes, from: near, limit: limit)
  }

  /// The first `byte` at or behind `start`, or `limit`; for one that stands in few texts at all.
  static func place(ofRare byte: UInt8, in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position &+ stretch <= limit, !holds(byte, bytes, at: position) { position &+= stretch }
    return place(of: byte, in: bytes, from: position, limit: limit)
  }

  /// Whether `byte` stands in the stretch at `start`.
  ///
  /// It is a function of its own because the compiler asks many bytes at once only where little stands
  /// around.
  @inline(never)
  private static func holds(_ byte: UInt8, _ bytes: Span<UInt8>, at start: Int) -> Bool {
    !none(bytes, at: start) { $0 == byte ? 1 : 0 }
  }

  /// A bit for each byte of the block at `start` for which `test` is 1, the first one's in the lowest
  /// place.
  @inline(__always)
  static func bits(_ bytes: Span<UInt8>, at start: Int, _ test: (UInt8) -> UInt8) -> UInt64 {
    let block = bytes.extracting(start..<start &+ size)
    return bits(Answers { test(block[$0]) })
  }

  /// A bit for each byte of the block at `start` that is a letter or digit of ASCII, the first one's in the
  /// lowest place.
  @inline(never)
  static func words(_ bytes: Span<UInt8>, at start: Int) -> UInt64 {
    let block = bytes.extracting(start..<start &+ size)
    return bits(Answers { isWord(block[$0]) })
  }

  /// An answer for each byte of a block: 1 or 0.
  ///
  /// They are best made by a closure that is given the number of the byte: nothing has to be set to 0
  /// first, and the answers need not go through memory.
  typealias Answers = InlineArray<32, UInt8>

  /// The number of the first answer that is 1; `size` when none is.
  @inline(__always)
  static func first(_ answers: Answers) -> Int {
    let words = answers.span
    let (first, second) = (ByteWords.word(of: words, at: 0), ByteWords.word(of: words, at: 8))
    let (third, fourth) = (ByteWords.word(of: words, at: 16), ByteWords.word(of: words, at: 24))
    if first | second | third | fourth == 0 { return size }
    if first != 0 { return ByteWords.first(first) }
    if second != 0 { return 8 &+ ByteWords.first(second) }
    return third != 0 ? 16 &+ ByteWords.first(third) : 24 &+ ByteWords.first(fourth)
  }

  /// A bit for each answer, the first one's in the lowest place.
  @inline(__always)
  static func bits(_ answers: Answers) -> UInt64 {
    let words = answers.span
    return bits(words, at: 0) | bits(words, at: 8) << 8 | bits(words, at: 16) << 16
      | bits(words, at: 24) << 24
  }

  /// The answers of a word, side by side.
  @inline(__always)
  private static func bits(_ answers: Span<UInt8>, at start: Int) -> UInt64 {
    // The factor moves the answer of byte k to place 56 + k, and no other one there.
    (ByteWords.word(of: answers, at: start) &* 0x0102_0408_1020_4080) &>> 56
  }

  // MARK: Tests

  /// 0 if `byte` is a printable character of ASCII or a space, else 1.
  @inline(__always)
  static func isUnprintable(_ byte: UInt8) -> UInt8 { byte &- 0x20 > 0x5E ? 1 : 0 }

  /// 0 if `byte` is a printable character of ASCII and no space, else 1.
  @inline(__always)
  static func isInvisible(_ byte: UInt8) -> UInt8 { byte &- 0x21 > 0x5D ? 1 : 0 }

  /// 1 if `byte` is a space, else 0.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> UInt8 { byte == ASCII.space ? 1 : 0 }

  /// 1 if `byte` is a control character that no text has, else 0: tabs, line ends and page breaks are
  /// text.
  @inline(__always)
  static func isControl(_ byte: UInt8) -> UInt8 {
    let isLow: UInt8 = byte < ASCII.space ? 1 : 0
    let isLayout: UInt8 = byte &- ASCII.tab <= ASCII.carriageReturn - ASCII.tab ? 1 : 0
    return isLow & ~isLayout
  }

  /// 1 if `byte` is a space or a control character, else 0.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> UInt8 { byte <= ASCII.space ? 1 : 0 }

  /// 1 if `byte` is beyond ASCII, else 0.
  @inline(__always)
  static func isBeyondASCII(_ byte: UInt8) -> UInt8 { byte >> 7 }

  /// 1 if `byte` is one that lines end with, else 0.
  @inline(__always)
  static func isLineEnd(_ byte: UInt8) -> UInt8 {
    let isFeed: UInt8 = byte == ASCII.lineFeed ? 1 : 0
    let isReturn: UInt8 = byte == ASCII.carriageReturn ? 1 : 0
    return isFeed | isReturn
  }

  /// 1 if `byte` is a letter or digit of ASCII, else 0.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> UInt8 {
    let isLetter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0
    let isDigit: UInt8 = byte &- UInt8(ascii: "0") < 10 ? 1 : 0
    return isLetter | isDigit
  }

  /// 1 if JSON escapes `byte`, else 0.
  @inline(__always)
  static func isEscaped(_ byte: UInt8) -> UInt8 {
    // Of the bytes behind the control characters, 0x22 alone comes to stand next to them.
    let isControlOrQuote: UInt8 = byte ^ 0x02 <= 0x20 ? 1 : 0
    let isBackslash: UInt8 = byte == UInt8(ascii: "\\") ? 1 : 0
    return isControlOrQuote | isBackslash
  }
}
