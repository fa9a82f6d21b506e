/// Which bytes of a letter's text JSON escapes: hardly any, and each part of the text is written twice and
/// more.
struct EscapePlaces {
  /// A bit for each byte of the text, 1 if it is escaped.
  private var bits: [UInt64]

  init(_ text: Span<UInt8>) {
    bits = [UInt64](repeating: 0, count: text.count / UInt64.bitWidth + 1)
    var start = 0
    while start < text.count {
      start = ByteBlocks.skip(
        text, from: start, limit: text.count, without: ByteBlocks.isEscaped)
      // The stretch in which there is something, or what is left behind the last whole one.
      let end = min(start &+ ByteBlocks.stretch, text.count)
      while start &+ ByteBlocks.size <= end {
        let escapes = ByteBlocks.bits(text, at: start, ByteBlocks.isEscaped)
        bits[start / UInt64.bitWidth] |= escapes &<< UInt64(start % UInt64.bitWidth)
        start &+= ByteBlocks.size
      }
      while start < end {
        let escape = UInt64(ByteBlocks.isEscaped(text[start]))
        bits[start / UInt64.bitWidth] |= escape &<< UInt64(start % UInt64.bitWidth)
        start &+= 1
      }
    }
  }

  /// The place of the first byte in `range` that is escaped; its end when none is.
  @inline(__always)
  func first(in range: TextRange) -> Int {
    let end = Int(range.end)
    var word = Int(range.start) / UInt64.bitWidth
    var rest = bits[word] & (~0 &<< UInt64(range.start))
    while rest == 0 {
      word &+= 1
      guard word &* UInt64.bitWidth < end else { return end }
      rest = bits[word]
    }
    return min(word &* UInt64.bitWidth &+ rest.trailingZeroBitCount, end)
  }
}
