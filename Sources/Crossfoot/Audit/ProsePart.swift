extension TextStore {
  /// The part of `rest`, a paragraph or what is left of one, that is cut into tokens at once: all of it, or
  /// whole sentences of one that is longer than people write.
  ///
  /// Tokens take up many times the bytes of their words: a letter that is one line must not hold all of
  /// its tokens in memory.
  func prosePart(of rest: TextRange) -> TextRange {
    guard rest.count > Limits.proseBytes else { return rest }
    var end = rest.start + UInt32(Limits.proseBytes)
    let least = rest.start + UInt32(Limits.proseBytes / 2)
    while end > least,
      !(bytes[Int(end) - 1] == ASCII.space && bytes[Int(end) - 2] == UInt8(ascii: "."))
    {
      end -= 1
    }
    // Words without a sentence are no statement, wherever they are cut.
    return rest.prefix(upTo: end > least ? end : rest.start + UInt32(Limits.proseBytes))
  }
}
