/// Which parts of a letter's text have nothing in them that JSON escapes: hardly any has, and each part
/// is written twice and more.
struct PlainBlocks {
  /// A bit for each block of the text, 1 if there is something to escape in it.
  private var escapes: [UInt64]

  /// The number of bytes of a block.
  private static let size = ByteBlocks.size

  /// Nothing is known: one pass over the text would cost more than the few parts that are written.
  init() { escapes = [] }

  init(_ text: Span<UInt8>) {
    let blocks = text.count / PlainBlocks.size
    // What is left behind the last whole block counts as something to escape.
    escapes = [UInt64](repeating: 0, count: blocks / 64 + 1)
    var start = 0
    while start &+ PlainBlocks.size <= text.count {
      start = ByteBlocks.skip(
        text, from: start, limit: text.count, without: ByteBlocks.isEscaped)
      // The blocks of the stretch in which there is something.
      let end = min(start &+ ByteBlocks.stretch, text.count)
      while start &+ PlainBlocks.size <= end {
        if ByteBlocks.first(text, at: start, ByteBlocks.isEscaped) < PlainBlocks.size {
          mark(start / PlainBlocks.size)
        }
        start &+= PlainBlocks.size
      }
    }
    mark(blocks)
  }

  private mutating func mark(_ block: Int) { escapes[block / 64] |= 1 &<< UInt64(block) }

  /// Whether it is known that nothing in `range`, which is no empty one, has to be escaped.
  @inline(__always)
  func isPlain(_ range: TextRange) -> Bool {
    guard !escapes.isEmpty else { return false }
    let first = Int(range.start) / PlainBlocks.size
    let last = (Int(range.end) &- 1) / PlainBlocks.size
    var word = first / 64
    var bits = escapes[word] & (~0 &<< UInt64(first))
    while word < last / 64 {
      if bits != 0 { return false }
      word &+= 1
      bits = escapes[word]
    }
    // The bits up to that of the last block.
    return bits &<< UInt64(63 &- last % 64) == 0
  }
}
