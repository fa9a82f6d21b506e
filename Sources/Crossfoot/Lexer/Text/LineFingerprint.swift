/// What lines are compared by that may come back page after page.
enum LineFingerprint {
  /// A hash of the text in which every number counts the same, so that `Page 2` and `Page 3` are one;
  /// only years, which tell one form from another, differ.
  ///
  /// What stands between two numbers goes in word by word of memory: two texts that differ in digits only
  /// are cut into the same ones.
  static func of(_ range: TextRange, in span: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = Int(range.start)
    let end = Int(range.end)
    func mix(_ part: UInt64) {
      hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    while position < end {
      let word = word(of: span, at: position, limit: end)
      let size = min(ByteWords.size, end - position, ByteWords.first(ByteWords.digits(word)))
      if size > 0 {
        mix(ByteWords.lowercasedExactly(word) & ~(~0 << UInt64(8 * size)))
        position += size
      } else {
        mix(number(of: span, at: &position, limit: end))
      }
    }
    return hash
  }

  /// The bytes from `position` on; those behind `limit` may be anything.
  @inline(__always)
  private static func word(of span: Span<UInt8>, at position: Int, limit: Int) -> UInt64 {
    if position <= span.count &- ByteWords.size { return ByteWords.word(of: span, at: position) }
    return (position..<limit).reversed().reduce(0) { $0 << 8 | UInt64(span[$1]) }
  }

  /// What a number counts as: a year as itself, any other one as zero; `position` moves behind it.
  private static func number(of span: Span<UInt8>, at position: inout Int, limit: Int) -> UInt64 {
    let start = position
    var value: UInt64 = 0
    while position < limit, ASCII.isDigit(span[position]) {
      value = value &* 10 &+ UInt64(span[position] - 0x30)
      position += 1
    }
    let isYear = position - start == 4 && (1900..<2100).contains(value)
    return isYear ? value : 0x30
  }
}
