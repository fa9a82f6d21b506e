/// Printable ASCII characters with single spaces between them: most of any letter, and clean text as
/// they stand.
enum PlainRun {
  /// Where the run ends that goes on at `start` behind a printable character.
  @inline(__always)
  static func end(_ span: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position + ByteBlocks.size < limit {
      let plain = plainCount(span, at: position)
      position &+= plain
      // A space in the last place is looked at again, with the byte that follows it.
      if plain > 0, span[position &- 1] == ASCII.space { position &-= 1 }
      if plain < ByteBlocks.size { return position }
    }
    while position + ByteWords.size <= limit {
      let word = ByteWords.word(of: span, at: position)
      let others = ByteWords.unprintable(word)
      let spaces = ByteWords.marks(of: ASCII.space, word)
      // A space belongs to the run if what follows is printable and no space.
      let ends = others | (spaces & ((spaces | others) >> 8))
      if ends != 0 { return position + ByteWords.first(ends) }
      // A space in the last place is looked at again, with the byte that follows it.
      position += ByteWords.size - Int(spaces >> 63)
    }
    while position < limit {
      let byte = span[position]
      if byte &- 0x21 < 0x5E {
        position += 1
      } else if byte == ASCII.space, position + 1 < limit, span[position + 1] &- 0x21 < 0x5E {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// How many bytes of a block stand before the first that is not printable, or is a space with another
  /// one behind it; one byte more lies behind the block.
  @inline(__always)
  private static func plainCount(_ span: Span<UInt8>, at start: Int) -> Int {
    let block = span.extracting(start..<start &+ ByteBlocks.size)
    let next = span.extracting(start &+ 1..<start &+ 1 &+ ByteBlocks.size)
    return ByteBlocks.first(
      ByteBlocks.Answers { index in
        // Only of two spaces all bits together are one.
        let isGap: UInt8 = block[index] | next[index] == ASCII.space ? 1 : 0
        return ByteBlocks.isUnprintable(block[index]) | isGap
      })
  }
}
