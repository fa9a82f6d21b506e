/// Sixty-four bytes of a text: which of them belong to words, and where marks stand between them.
struct WordBlock {
  /// A bit for each byte that is an ASCII letter or digit.
  let words: UInt64
  /// A bit for each byte that is a plain quotation mark, an opening bracket, the first one of general
  /// punctuation beyond ASCII or the last one of a section sign.
  let marks: UInt64

  static let size = 64
  /// Every other byte may be a word.
  static let mostWords = size / 2

  /// The block at `start`, which lies in `text`.
  @inline(__always)
  init(_ text: Span<UInt8>, at start: Int) {
    let block = text.extracting(start..<start &+ WordBlock.size)
    // Sixteen bytes are asked at once, as `ByteBlocks` has it. Each answer is two bits, and those of bytes
    // that are sixteen apart come to stand side by side.
    var answers = InlineArray<16, UInt8>(repeating: 0)
    for index in 0..<16 {
      answers[index] =
        WordBlock.answer(block[index], at: 0) | WordBlock.answer(block[16 &+ index], at: 2)
        | WordBlock.answer(block[32 &+ index], at: 4) | WordBlock.answer(block[48 &+ index], at: 6)
    }
    let low = ByteWords.word(of: answers.span, at: 0)
    let high = ByteWords.word(of: answers.span, at: ByteWords.size)
    words = WordBlock.inOrder(low, high)
    let hasMarks = (low | high) & ~WordBlock.firstBits != 0
    marks = hasMarks ? WordBlock.inOrder(low &>> 1, high &>> 1) : 0
  }

  /// Bit `place` for a letter or digit, the next one for a mark.
  @inline(__always)
  private static func answer(_ byte: UInt8, at place: UInt8) -> UInt8 {
    // All bits or none, as comparisons of many bytes at once answer.
    let isWord = 0 &- ByteBlocks.isWord(byte)
    let isQuote: UInt8 = byte == UInt8(ascii: "\"") ? 0xFF : 0
    let isBracket: UInt8 = byte == UInt8(ascii: "[") ? 0xFF : 0
    let isPunctuation: UInt8 = byte == 0xE2 ? 0xFF : 0
    let isSection: UInt8 = byte == 0xA7 ? 0xFF : 0
    let isMark = isQuote | isBracket | isPunctuation | isSection
    return isWord & 1 &<< place | isMark & 2 &<< place
  }

  /// The first bit of each pair.
  private static let firstBits: UInt64 = 0x5555_5555_5555_5555

  /// The first bits of the pairs in the order of the bytes that they answer for.
  ///
  /// Byte k of `low` has the answers for bytes k, 16 + k, 32 + k and 48 + k, `high` those for the ones
  /// eight bytes further on.
  @inline(__always)
  static func inOrder(_ low: UInt64, _ high: UInt64) -> UInt64 {
    transposed(low & firstBits | (high & firstBits) &<< 1)
  }

  /// Eight bytes as a square of bits, with its rows as columns (Henry Warren, Hacker's Delight, 7-3).
  @inline(__always)
  private static func transposed(_ square: UInt64) -> UInt64 {
    var square = square
    var swapped = (square ^ square &>> 7) & 0x00AA_00AA_00AA_00AA
    square ^= swapped ^ swapped &<< 7
    swapped = (square ^ square &>> 14) & 0x0000_CCCC_0000_CCCC
    square ^= swapped ^ swapped &<< 14
    swapped = (square ^ square &>> 28) & 0x0000_0000_F0F0_F0F0
    return square ^ swapped ^ swapped &<< 28
  }
}
