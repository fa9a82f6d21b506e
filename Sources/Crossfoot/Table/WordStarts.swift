/// The places of a text at which a word of ASCII letters and digits may begin.
enum WordStarts {
  /// Whether `body` is true for one of the places in `range`, in their order.
  ///
  /// Thirty-two bytes at a time: only those are looked at that no letter or digit stands before. What a block
  /// holds behind the range is left out; where the text ends, every byte is looked at.
  @inline(__always)
  @discardableResult
  static func contains(
    _ text: Span<UInt8>, in range: Range<Int>, where body: (_ place: Int) -> Bool
  ) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, place + ByteBlocks.size <= text.count {
      var words = ByteBlocks.words(text, at: place)
      let rest = range.upperBound - place
      if rest < ByteBlocks.size { words &= (1 &<< UInt64(rest)) &- 1 }
      let isInside = place > range.lowerBound && WordKeys.isWord(text[place - 1])
      var starts = words & ~(words &<< 1 | (isInside ? 1 : 0))
      while starts != 0 {
        let start = place + starts.trailingZeroBitCount
        starts &= starts &- 1
        if body(start) { return true }
      }
      place += ByteBlocks.size
    }
    while place < range.upperBound {
      if body(place) { return true }
      place += 1
    }
    return false
  }
}
