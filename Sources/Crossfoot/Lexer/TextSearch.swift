/// Searching a letter's text for a word, eight bytes at a time.
extension TextStore {
  /// Where `word` first stands in `range`; nil when it does not.
  ///
  /// `word` has two bytes at least, ASCII in lower case, of which the first three are letters, spaces or
  /// marks with their sixth bit set; letters match in either case.
  func place(of word: StaticString, in range: TextRange) -> UInt32? {
    let span = bytes.span
    let limit = Int(range.end)
    // A literal of ASCII has its bytes at this address for as long as the program runs. A space with the letter
    // behind it stands everywhere: of ` form`, `fo` is looked for.
    let lead = unsafe word.utf8CodeUnitCount > 2 && word.utf8Start[0] == ASCII.space ? 1 : 0
    let (first, second) = unsafe (word.utf8Start[lead], word.utf8Start[lead + 1])
    var position = Int(range.start) + lead
    while true {
      position = ByteBlocks.skip(toPair: first, second, in: span, from: position, limit: limit)
      guard
        let place = ByteWords.place(ofPair: first, second, in: span, from: position, limit: limit)
      else { return nil }
      let start = UInt32(place - lead)
      if hasPrefix(TextRange(start, range.end), word) { return start }
      position = place + 1
    }
  }

  /// Whether `word` stands in `range`, as `place` finds it.
  func holds(_ word: StaticString, in range: TextRange) -> Bool {
    place(of: word, in: range) != nil
  }
}
