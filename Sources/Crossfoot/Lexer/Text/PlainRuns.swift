/// Finds the ends of runs of plain characters, see `PlainRun`, for sixty-four bytes at once: one run after
/// the other is asked for, and most begin in the bytes where the last one ended.
struct PlainRuns {
  /// The bytes that were looked at last.
  private var start = 0
  private var end = 0
  /// A bit for each of them that ends a run.
  private var ends: UInt64 = 0

  /// Where the run ends that goes on at `position` behind a printable character; `position` is never
  /// less than the time before.
  @inline(__always)
  mutating func end(_ span: Span<UInt8>, from position: Int) -> Int {
    var position = position
    while true {
      if position < end {
        let rest = ends &>> UInt64(truncatingIfNeeded: position &- start)
        if rest != 0 { return position &+ rest.trailingZeroBitCount }
        position = end
      }
      guard position &+ PlainRuns.size < span.count else {
        return PlainRuns.lastEnd(span, from: position)
      }
      start = position
      end = position &+ PlainRuns.size
      ends = PlainRuns.ends(span.extracting(position..<position &+ PlainRuns.size &+ 1))
    }
  }

  private static let size = 64

  @inline(never)
  private static func lastEnd(_ span: Span<UInt8>, from position: Int) -> Int {
    PlainRun.end(span, from: position, limit: span.count)
  }

  /// A bit for each byte of a block that is not printable, or is a space with something else than a
  /// visible character behind it; one byte more lies behind the block.
  @inline(__always)
  private static func ends(_ block: Span<UInt8>) -> UInt64 {
    // Each lane has the answers for bytes that are sixteen apart, as `WordBlock.inOrder` takes them.
    let answers = InlineArray<16, UInt8> { index in
      answer(block, index) & 1 | answer(block, 16 &+ index) & 4
        | answer(block, 32 &+ index) & 16 | answer(block, 48 &+ index) & 64
    }
    return WordBlock.inOrder(
      ByteWords.word(of: answers.span, at: 0), ByteWords.word(of: answers.span, at: ByteWords.size))
  }

  /// All bits or none, as comparisons of many bytes at once answer.
  @inline(__always)
  private static func answer(_ block: Span<UInt8>, _ index: Int) -> UInt8 {
    let isSpaceAtEnd = ByteBlocks.isSpace(block[index]) & ByteBlocks.isInvisible(block[index &+ 1])
    return 0 &- (ByteBlocks.isUnprintable(block[index]) | isSpaceAtEnd)
  }
}
