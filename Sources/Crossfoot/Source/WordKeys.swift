/// The words of a text as numbers: the first eight letters or digits of each, without their case.
///
/// Which eight they are does not matter, as a phrase that is found is compared letter by letter. The
/// first ones lie in one word of memory, and are read at once. Of a longer word one letter is changed, by
/// its length, so that `disclosure` and `disclosures` have two keys.
enum WordKeys {
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

  /// The key of the word at `start`, and where the word ends; 0 and `start` when none stands there.
  @inline(__always)
  static func next(in text: Span<UInt8>, _ start: Int, _ limit: Int) -> (key: UInt64, end: Int) {
    guard start + ByteWords.size <= text.count else { return nextAtEnd(in: text, start, limit) }
    let word = ByteWords.word(of: text, at: start)
    var others = ByteWords.notAlphanumeric(word)
    // A word ends where the text does.
    if limit - start < ByteWords.size {
      others |= ByteWords.highs &<< UInt64(8 &* (limit &- start))
    }
    guard others != 0 else {
      let end = end(in: text, start + ByteWords.size, limit)
      return (word & mask(end &- start), end)
    }
    return (
      word & ByteWords.foldedBits & ByteWords.bytes(before: others),
      start &+ ByteWords.first(others)
    )
  }

  /// The key of the word at `start` that is `length` bytes long, at least one.
  @inline(__always)
  static func key(in text: Span<UInt8>, _ start: Int, length: Int) -> UInt64 {
    guard start &+ ByteWords.size <= text.count else {
      return nextAtEnd(in: text, start, start + length).key
    }
    return ByteWords.word(of: text, at: start) & mask(length)
  }

  /// What is left of eight bytes to be the key of a word of `length` bytes, at least one.
  static func mask(_ length: Int) -> UInt64 {
    if length <= ByteWords.size {
      return ByteWords.foldedBits &>> UInt64(8 &* (ByteWords.size &- length))
    }
    // Without these bits one of its bytes is none that a letter or a digit becomes.
    return ByteWords.foldedBits & ~(0x50 &<< UInt64(8 &* ((length &- 1) % ByteWords.size)))
  }

  /// Where a word ends that goes on at `start` if a letter or digit stands there.
  @inline(__always)
  static func end(in text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var position = start
    while position + ByteWords.size <= limit {
      let others = ByteWords.notAlphanumeric(ByteWords.word(of: text, at: position))
      guard others == 0 else { return position &+ ByteWords.first(others) }
      position += ByteWords.size
    }
    while position < limit, isWord(text[position]) { position += 1 }
    return position
  }

  /// The same among the last bytes of a text, which are too few for a word of memory.
  @inline(never)
  private static func nextAtEnd(
    in text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (key: UInt64, end: Int) {
    var key: UInt64 = 0
    var position = start
    while position < limit, isWord(text[position]) {
      key |= UInt64(text[position] & 0xDF) &<< UInt64(8 &* (position &- start))
      position += 1
    }
    return (key, position)
  }

  /// A number whose high bits depend on all bits of `key` (Fibonacci hashing).
  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The keys of all words of a phrase.
  static func all(of phrase: [UInt8]) -> [UInt64] {
    var keys: [UInt64] = []
    var position = 0
    while position < phrase.count {
      let word = next(in: phrase.span, position, phrase.count)
      if word.end > position { keys.append(word.key) }
      position = max(word.end, position + 1)
    }
    return keys
  }
}
