/// Searching a letter's text for a word, eight bytes at a time.
extension TextStore {
  /// Where `word` first stands in `range`; nil when it does not.
  ///
  /// `word` has two bytes at least, ASCII in lower case, of which the first two are letters, spaces or
  /// marks with their sixth bit set; letters match in either case.
  func place(of word: StaticString, in range: TextRange) -> UInt32? {
    let span = bytes.span
    // A literal of ASCII has its bytes at this address for as long as the program runs.
    let (first, second) = unsafe (word.utf8Start[0], word.utf8Start[1])
    var position = ByteBlocks.skip(
      toPair: first, second, in: span, from: Int(range.start), limit: Int(range.end))
    while let place = ByteWords.place(
      ofPair: first, second, in: span, from: position, limit: Int(range.end))
    {
      if hasPrefix(TextRange(UInt32(place), range.end), word) { return UInt32(place) }
      position = place + 1
    }
    return nil
  }

  /// Whether `word` stands in `range`, as `place` finds it.
  func holds(_ word: StaticString, in range: TextRange) -> Bool {
    place(of: word, in: range) != nil
  }
}
