/// A word as a number, by which words are compared: two that differ in case, in a plural s, or
/// beyond their eighth letter only, are the same.
struct WordKey: Hashable, Comparable {
  private var letters: UInt64 = 0
  private var length: Int

  /// The word that stands for others like it.
  init(of word: String) {
    let bytes = Array(word.utf8)
    self.init(TextRange(0, UInt32(bytes.count)), in: bytes.span)
  }

  init(_ word: TextRange, in bytes: Span<UInt8>) {
    var end = Int(word.end)
    if word.count > 3, ASCII.lowercased(bytes[end - 1]) == UInt8(ascii: "s") { end -= 1 }
    let start = Int(word.start)
    length = end - start
    // A single letter is a name when it is a capital, and an article when it is not.
    if length == 1 {
      letters = UInt64(bytes[start])
      return
    }
    for index in start..<min(end, start + 8) {
      letters = letters << 8 | UInt64(ASCII.lowercased(bytes[index]))
    }
  }
}

extension WordKey {
  static func < (left: WordKey, right: WordKey) -> Bool {
    (left.letters, left.length) < (right.letters, right.length)
  }
}

/// A few words in order, compared with others that are: nothing is hashed for them.
struct SortedWords: Equatable {
  private var keys: [WordKey] = []

  var isEmpty: Bool { keys.isEmpty }
  /// How many different words there are, once they are in order.
  var count: Int { keys.count }

  mutating func insert(_ word: TextRange, in bytes: Span<UInt8>) {
    keys.append(WordKey(word, in: bytes))
  }

  mutating func insert(_ key: WordKey) { keys.append(key) }

  /// Puts the words in order, each once.
  mutating func sort() {
    guard keys.count > 1 else { return }
    keys.sort()
    var last = 0
    for place in 1..<keys.count where keys[place] != keys[last] {
      last += 1
      keys[last] = keys[place]
    }
    keys.removeLast(keys.count - last - 1)
  }

  /// The words that `other` does not have, when those of both are in order.
  func subtracting(_ other: SortedWords) -> SortedWords {
    if sharedCount(with: other) == 0 { return self }
    var rest = SortedWords()
    var place = 0
    for key in keys {
      while place < other.keys.count, other.keys[place] < key { place += 1 }
      if place == other.keys.count || other.keys[place] != key { rest.keys.append(key) }
    }
    return rest
  }

  /// How many words both have, when the words of both are in order.
  func sharedCount(with other: SortedWords) -> Int {
    var (shared, place) = (0, 0)
    for key in keys {
      while place < other.keys.count, other.keys[place] < key { place += 1 }
      guard place < other.keys.count else { break }
      if other.keys[place] == key { shared += 1 }
    }
    return shared
  }
}

/// A set of words.
struct WordSet {
  private var keys: Set<WordKey> = []

  mutating func insert(_ word: TextRange, in text: TextStore) {
    keys.insert(WordKey(word, in: text.bytes.span))
  }

  mutating func remove(_ word: TextRange, in text: TextStore) {
    keys.remove(WordKey(word, in: text.bytes.span))
  }

  func contains(_ word: TextRange, in text: TextStore) -> Bool {
    keys.contains(WordKey(word, in: text.bytes.span))
  }
}
