/// A list of phrases that a text is searched for word by word, each standing for a value.
///
/// The phrases form a tree over their words: a word that opens no phrase costs one look into one hash
/// table, and a phrase of five words costs five, however many phrases begin alike.
/// ```
/// we ─┬─ note ──┬─ (we note)
///     │         └─ that ─ (we note that)
///     └─ believe ─ (we believe)
/// ```
/// Phrases are given in lower case with plain apostrophes and hyphens; in the text letters match in
/// either case, and curly apostrophes and non-breaking hyphens match the plain ones.
package struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase {
    var text: [UInt8]
    var value: Value
    /// The next phrase with the same words but other marks between them, or -1.
    var next: Int
  }

  /// One step from a node of the tree to another.
  ///
  /// It holds a fingerprint of the word only, to stay small: a false step costs a comparison of the
  /// phrase with the text, never a wrong answer.
  private struct Step {
    var word: UInt32
    var node: UInt16
    /// The node that the step leads to; 0, the root, in a free slot.
    var target: UInt16
  }

  private var phrases: [Phrase] = []
  /// For each node the first phrase that ends there, or -1.
  private var phraseAtNode: [Int] = [-1]
  /// The steps of all nodes, as an open hash table.
  private var steps: [Step]
  private var mask: Int
  /// A bit for the hash of each first word.
  ///
  /// The table of steps is larger than a processor's nearest cache, this is not: most words are
  /// turned away here.
  private var firstWords: [UInt64]

  package init(_ list: [(String, Value)]) {
    let words = list.map { WordKeys.all(of: Array($0.0.utf8)) }
    let count = words.reduce(0) { $0 + $1.count }
    var size = 64
    while size < count * 2 { size *= 2 }
    mask = size - 1
    steps = [Step](repeating: Step(word: 0, node: 0, target: 0), count: size)
    firstWords = [UInt64](repeating: 0, count: PhraseTable.filterBits / 64)
    for keys in words {
      guard let first = keys.first else { continue }
      let bit = PhraseTable.filterBit(first)
      firstWords[bit / 64] |= 1 << UInt64(bit % 64)
    }
    for (phrase, keys) in zip(list, words) {
      var node: UInt16 = 0
      for key in keys { node = addStep(from: node, key) }
      phrases.append(
        Phrase(text: Array(phrase.0.utf8), value: phrase.1, next: phraseAtNode[Int(node)]))
      phraseAtNode[Int(node)] = phrases.count - 1
    }
  }

  private mutating func addStep(from node: UInt16, _ key: UInt64) -> UInt16 {
    if let target = target(from: node, key) { return target }
    let (word, first) = PhraseTable.fingerprint(key, node)
    var slot = first & mask
    while steps[slot].target != 0 { slot = (slot + 1) & mask }
    let target = UInt16(phraseAtNode.count)
    phraseAtNode.append(-1)
    steps[slot] = Step(word: word, node: node, target: target)
    return target
  }

  private static var filterBits: Int { 8192 }

  @inline(__always)
  private static func filterBit(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 51)
  }

  /// The fingerprint of a word, and the slot where the search for its step from `node` begins.
  @inline(__always)
  private static func fingerprint(_ key: UInt64, _ node: UInt16) -> (word: UInt32, slot: Int) {
    // Fibonacci hashing: the high bits of the product depend on all bits of the key.
    let product = key &* 0x9E37_79B9_7F4A_7C15
    let word = UInt32(truncatingIfNeeded: product >> 32)
    return (word, Int(word >> 12) ^ Int(node) &* 0x9E5)
  }

  @inline(__always)
  private func target(from node: UInt16, _ key: UInt64) -> UInt16? {
    let (word, first) = PhraseTable.fingerprint(key, node)
    var slot = first & mask
    while true {
      let step = steps[slot]
      if step.target == 0 { return nil }
      if step.word == word, step.node == node { return step.target }
      slot = (slot + 1) & mask
    }
  }

  /// The longest phrase that stands at `start`, whose first word has `key` and ends at `wordEnd`.
  @inline(__always)
  func match(
    key: UInt64, _ text: Span<UInt8>, from start: Int, wordEnd: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    let bit = PhraseTable.filterBit(key)
    guard firstWords[bit / 64] >> UInt64(bit % 64) & 1 == 1, let node = target(from: 0, key) else {
      return nil
    }
    return match(from: node, text, start: start, wordEnd: wordEnd, to: limit)
  }

  private func match(
    from first: UInt16, _ text: Span<UInt8>, start: Int, wordEnd: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    var best: (value: Value, end: Int)?
    var node = first
    var position = wordEnd
    while true {
      var index = phraseAtNode[Int(node)]
      while index >= 0 {
        if let end = PhraseTable.end(of: phrases[index].text, in: text, from: start, to: limit),
          best.map({ end > $0.end }) ?? true
        {
          best = (phrases[index].value, end)
        }
        index = phrases[index].next
      }
      // Marks between two words of a phrase are few.
      var wordStart = position
      while wordStart < limit, wordStart - position < 4, !WordKeys.isWord(text[wordStart]) {
        wordStart += 1
      }
      guard wordStart < limit else { return best }
      position = wordStart
      let word = WordKeys.next(in: text, &position, limit)
      guard position > wordStart, let target = target(from: node, word) else { return best }
      node = target
    }
  }

  /// The phrase that the text of `range` begins with.
  package func prefix(of bytes: [UInt8], _ range: Range<Int>) -> (value: Value, end: Int)? {
    var position = range.lowerBound
    let span = bytes.span
    let key = WordKeys.next(in: span, &position, range.upperBound)
    return match(
      key: key, span, from: range.lowerBound, wordEnd: position, to: range.upperBound)
  }

  /// Where `phrase` ends when it stands at `start`, with a word's end behind it.
  private static func end(
    of phrase: [UInt8], in text: Span<UInt8>, from start: Int, to limit: Int
  ) -> Int? {
    var position = start
    for expected in phrase {
      guard position < limit else { return nil }
      let byte = text[position]
      if ASCII.lowercased(byte) == expected {
        position += 1
      } else if byte == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
        expected == folded(text[position + 2])
      {
        position += 3
      } else {
        return nil
      }
    }
    guard let last = phrase.last, WordKeys.isWord(last) else { return position }
    return position == limit || !WordKeys.isWord(text[position]) ? position : nil
  }

  /// The plain form of the general punctuation character whose last byte is given.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x98, 0x99: UInt8(ascii: "'")
    case 0x90...0x94: UInt8(ascii: "-")
    default: 0
    }
  }
}

/// The words of a text as numbers: the last eight letters or digits of each, in lower case.
///
/// The last ones, because then earlier ones are simply shifted out; which eight they are does not
/// matter, as a phrase that is found is compared letter by letter.
enum WordKeys {
  /// For each byte its lower-case form when it is a letter or a digit, else 0.
  static let lowercase: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    ASCII.isLetter(byte) ? byte | 0x20 : ASCII.isDigit(byte) ? byte : 0
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }

  /// The key of the word at `position`, which is moved behind it; 0 when no word stands there.
  @inline(__always)
  static func next(in text: Span<UInt8>, _ position: inout Int, _ limit: Int) -> UInt64 {
    var key: UInt64 = 0
    while position < limit, isWord(text[position]) {
      key = key << 8 | UInt64(ASCII.lowercased(text[position]))
      position += 1
    }
    return key
  }

  /// The keys of all words of a phrase.
  static func all(of phrase: [UInt8]) -> [UInt64] {
    var keys: [UInt64] = []
    var position = 0
    while position < phrase.count {
      let start = position
      let key = next(in: phrase.span, &position, phrase.count)
      if position > start { keys.append(key) } else { position += 1 }
    }
    return keys
  }
}
