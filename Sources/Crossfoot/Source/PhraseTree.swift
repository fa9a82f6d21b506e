/// The words of phrases as a tree: each phrase is a way from the root, a step a word.
struct PhraseTree: Sendable {
  struct Node {
    /// The first of the phrases that end there, or -1.
    var phrase: Int32 = -1
    /// The only phrase that ends there, if single spaces part its words, which are nothing but letters and
    /// not too long; else -1.
    var plainPhrase: Int32 = -1
    /// A bit for the hash of each word that leads on.
    ///
    /// Most words that open a phrase are followed by one that does not: these go no further.
    var following: UInt64 = 0
    /// A bit for the first letter of each of these words, by its low bits.
    var letters: UInt32 = 0
    /// The hash of the word that leads there.
    var hash: UInt64 = 0
    /// For a first word the next one with the same slot, or 0.
    var alternate: UInt16 = 0
  }

  /// A word of more than eight letters, which its key alone does not tell from others.
  private struct Spelling: Equatable {
    /// The first eight letters and the last eight, without their case.
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// How many letters it has; 0 for shorter words and where words with one key share a node.
    var length: UInt32 = 0
  }

  /// One step from a node of the tree to another.
  ///
  /// It holds the hash of the word in halves, to stay small. No two keys have the same hash, as an odd
  /// factor makes it.
  struct Step {
    var word: UInt32
    var rest: UInt32
    var node: UInt16
    /// The node that the step leads to; 0, the root, in a free slot.
    var target: UInt16
  }

  private(set) var nodes = [Node()]
  /// The steps of all nodes, as an open hash table.
  private(set) var steps: [Step]
  /// The spellings of the words that lead to the nodes.
  private var spellings = [Spelling()]
  /// The nodes of first words, by the high bits of their hashes; 0 where there is none.
  ///
  /// The table of steps is larger than a processor's nearest cache, this is not: most words are
  /// turned away here.
  private var slots: [UInt16] = []
  /// How far a hash is shifted to be the number of a slot.
  private var slotShift: UInt64 = 0

  // MARK: Planting

  /// A tree with room for the words of `phrases`.
  init(room phrases: [[WordKeys.Word]]) {
    var size = 16
    while size < PhraseTree.prefixCount(phrases) * 2 { size *= 2 }
    steps = [Step](repeating: Step(word: 0, rest: 0, node: 0, target: 0), count: size)
  }

  /// How many different beginnings the phrases have: there is a step for each.
  private static func prefixCount(_ phrases: [[WordKeys.Word]]) -> Int {
    var prefixes: Set<UInt64> = []
    for words in phrases {
      var prefix: UInt64 = 0
      for word in words {
        prefix = WordKeys.hash(prefix &+ word.key)
        prefixes.insert(prefix)
      }
    }
    return prefixes.count
  }

  /// The node that `word`, one of `text`, leads to from `node`, which is added where there is none.
  mutating func insert(_ word: WordKeys.Word, of text: [UInt8], below node: UInt16) -> UInt16 {
    let hash = WordKeys.hash(word.key)
    let spelling = PhraseTree.spelling(of: text[word.start..<word.end])
    if let target = PhraseTree.target(from: node, hash, in: steps.span) {
      if spellings[Int(target)] != spelling { spellings[Int(target)].length = 0 }
      return target
    }
    nodes[Int(node)].following |= PhraseTree.followingBit(hash)
    nodes[Int(node)].letters |= PhraseTree.letterBit(text[word.start])
    let (half, first) = PhraseTree.fingerprint(hash, node)
    var slot = first & (steps.count - 1)
    while steps[slot].target != 0 { slot = (slot + 1) & (steps.count - 1) }
    let target = UInt16(nodes.count)
    nodes.append(Node(hash: hash))
    spellings.append(spelling)
    steps[slot] = Step(
      word: half, rest: UInt32(truncatingIfNeeded: hash), node: node, target: target)
    return target
  }

  private static func spelling(of word: ArraySlice<UInt8>) -> Spelling {
    guard word.count > ByteWords.size else { return Spelling() }
    return Spelling(
      head: ByteWords.folded(word.span, at: 0),
      tail: ByteWords.folded(word.span, at: word.count - ByteWords.size),
      length: UInt32(word.count))
  }

  /// Notes that a phrase ends at `node`; returns the one that ended there before, or -1.
  mutating func add(phrase: Int32, isPlain: Bool, at node: UInt16) -> Int32 {
    let first = nodes[Int(node)].phrase
    nodes[Int(node)].phrase = phrase
    nodes[Int(node)].plainPhrase = first < 0 && isPlain ? phrase : -1
    return first
  }

  /// Gives each first word its slot.
  mutating func fillSlots() {
    let openers = steps.filter { $0.node == 0 && $0.target != 0 }.map(\.target)
    var bits = 5
    while 1 << bits < openers.count * 4 { bits += 1 }
    slots = [UInt16](repeating: 0, count: 1 << bits)
    slotShift = UInt64(64 - bits)
    for opener in openers {
      let slot = Int(nodes[Int(opener)].hash &>> slotShift)
      nodes[Int(opener)].alternate = slots[slot]
      slots[slot] = opener
    }
  }

  // MARK: Walking

  /// The bit for the first letter of a word.
  @inline(__always)
  static func letterBit(_ letter: UInt8) -> UInt32 { 1 &<< UInt32(letter & 31) }

  @inline(__always)
  static func followingBit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

  /// The fingerprint of a word, and the slot where the search for its step from `node` begins.
  @inline(__always)
  private static func fingerprint(_ hash: UInt64, _ node: UInt16) -> (word: UInt32, slot: Int) {
    let word = UInt32(truncatingIfNeeded: hash >> 32)
    return (word, Int(word >> 12) ^ Int(node) &* 0x9E5)
  }

  @inline(__always)
  static func target(
    from node: UInt16, _ hash: UInt64, in steps: Span<Step>
  ) -> UInt16? {
    let rest = UInt32(truncatingIfNeeded: hash)
    let (word, first) = PhraseTree.fingerprint(hash, node)
    let mask = steps.count - 1
    var slot = first & mask
    while true {
      let step = steps[slot]
      if step.target == 0 { return nil }
      if step.word == word, step.rest == rest, step.node == node { return step.target }
      slot = (slot + 1) & mask
    }
  }

  /// The node of the first word that has `hash`; 0, the root, when no phrase begins with it.
  @inline(__always)
  func opener(_ hash: UInt64) -> UInt16 {
    var node = slots[Int(truncatingIfNeeded: hash &>> slotShift)]
    while node != 0, nodes[Int(node)].hash != hash { node = nodes[Int(node)].alternate }
    return node
  }

  /// Whether a word whose hash leads to `node` is the very word that does.
  @inline(__always)
  func isSpelled(_ word: PhraseScan.Word, _ node: UInt16, _ text: Span<UInt8>) -> Bool {
    let length = word.end &- word.start
    if length <= ByteWords.size { return true }
    let spelling = spellings[Int(node)]
    return length == spelling.length
      && ByteWords.folded(text, at: Int(word.start)) == spelling.head
      && ByteWords.folded(text, at: Int(word.end) - ByteWords.size) == spelling.tail
  }
}
