/// A set of words that takes two words for one when they differ in case, in a plural s, or beyond
/// their eighth letter.
///
/// It serves to tell that a word *may* be meant; that suffices to leave a figure alone.
struct WordSet {
  private var keys: Set<UInt64> = []

  mutating func insert(_ word: TextRange, in text: TextStore) {
    keys.insert(WordSet.key(of: word, in: text))
  }

  mutating func remove(_ word: TextRange, in text: TextStore) {
    keys.remove(WordSet.key(of: word, in: text))
  }

  func contains(_ word: TextRange, in text: TextStore) -> Bool {
    keys.contains(WordSet.key(of: word, in: text))
  }

  /// Up to eight bytes of the word in lower case, without its last s.
  private static func key(of word: TextRange, in text: TextStore) -> UInt64 {
    var end = word.end
    if word.count > 3, ASCII.lowercased(text.bytes[Int(end) - 1]) == UInt8(ascii: "s") { end -= 1 }
    var key: UInt64 = 0
    for index in Int(word.start)..<min(Int(end), Int(word.start) + 8) {
      key = key << 8 | UInt64(ASCII.lowercased(text.bytes[index]))
    }
    return key
  }
}
