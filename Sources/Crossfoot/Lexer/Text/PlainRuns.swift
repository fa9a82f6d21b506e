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
        return PlainRun.end(span, from: position, limit: span.count)
      }
      start = position
      end = position &+ PlainRuns.size
      ends =
        PlainRuns.ends(span, at: position)
        | PlainRuns.ends(span, at: position &+ ByteBlocks.size) << 32
    }
  }

  private static let size = 2 * ByteBlocks.size

  /// A bit for each byte of a block that is not printable, or is a space with something else than a
  /// visible character behind it; one byte more lies behind the block.
  @inline(__always)
  private static func ends(_ span: Span<UInt8>, at start: Int) -> UInt64 {
    let block = span.extracting(start..<start &+ ByteBlocks.size)
    let next = span.extracting(start &+ 1..<start &+ 1 &+ ByteBlocks.size)
    return ByteBlocks.bits(
      ByteBlocks.Answers { index in
        ByteBlocks.isUnprintable(block[index])
          | ByteBlocks.isSpace(block[index]) & ByteBlocks.isInvisible(next[index])
      })
  }
}
