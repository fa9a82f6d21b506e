/// What lines are compared by that may come back page after page.
enum LineFingerprint {
  /// A hash of the text in which every number counts the same, so that `Page 2` and `Page 3` are one;
  /// only years, which tell one form from another, differ.
  ///
  /// Words of memory without digits go in as a whole: two texts that differ in digits only are cut into
  /// the same ones, as a number ends where it ends in both.
  static func of(_ range: TextRange, in span: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = Int(range.start)
    let end = Int(range.end)
    func mix(_ part: UInt64) {
      hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    while position < end {
      if position + ByteWords.size <= end {
        let word = ByteWords.word(of: span, at: position)
        if ByteWords.digits(word) == 0 {
          mix(ByteWords.lowercasedExactly(word))
          position += ByteWords.size
          continue
        }
      }
      guard ASCII.isDigit(span[position]) else {
        mix(UInt64(ASCII.lowercased(span[position])))
        position += 1
        continue
      }
      let start = position
      var value: UInt64 = 0
      while position < end, ASCII.isDigit(span[position]) {
        value = value &* 10 &+ UInt64(span[position] - 0x30)
        position += 1
      }
      let isYear = position - start == 4 && (1900..<2100).contains(value)
      mix(isYear ? value : 0x30)
    }
    return hash
  }
}
