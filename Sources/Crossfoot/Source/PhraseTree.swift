/// The words of phrases as a tree, and how it is looked up: a `PhraseTable` without its values.
///
/// It has one form whatever the values are, so that there is one copy of its code.
final class PhraseTree: Sendable {
  struct Phrase {
    /// Where its text stands in `letters`.
    var start: Int32
    var end: Int32
    /// The next phrase with the same words but other marks between them, or -1.
    var next: Int32
  }

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
    /// The hash of the word that leads here; no two words have one hash, as an odd factor makes it.
    var hash: UInt64 = 0
    /// A bit for the first letter of each of the words that lead on, by its low bits.
    var letters: UInt32 = 0
    /// For the node of a first word another one whose hash has the same place, or 0.
    var sibling: UInt16 = 0

    /// Whether the words that lead here say all there is to say: a plain phrase ends here, or none.
    @inline(__always)
    var isKnown: Bool { plainPhrase >= 0 || phrase < 0 }
  }

  /// A word of more than eight letters, which its key alone does not tell from others.
  struct Spelling: Equatable {
    /// The first eight letters and the last eight, without their case.
    var head: UInt64 = 0
    var tail: UInt64 = 0
    /// How many letters it has; 0 for shorter words and where words with one key share a node.
    var length: UInt32 = 0
  }

  /// One step from a node of the tree to another, with the word whose hash that one has.
  struct Step {
    var node: UInt16 = 0
    /// The node that the step leads to; 0, the root, in a free slot.
    var target: UInt16 = 0
  }

  /// The texts of all phrases, and what stands between them in the lists that they were given in.
  private let letters: PhraseLetters
  private let phrases: [Phrase]
  private let nodes: [Node]
  /// The spellings of the words that lead to the nodes.
  private let spellings: [Spelling]
  /// The steps of all nodes, as an open hash table.
  private let steps: [Step]
  /// The node of a first word by the high bits of its hash, or 0.
  ///
  /// The table of steps is larger than a processor's nearest cache, this is not: most words are
  /// turned away here.
  private let roots: [UInt16]
  /// How far a hash is shifted to be a place in `roots`.
  private let rootShift: UInt64
  /// The first two bytes of all phrases, and the second and third ones: one look tells most other words from
  /// them.
  private let openings: BytePairs
  private let nextPairs: BytePairs

  init(_ builder: PhraseTreeBuilder) {
    letters = PhraseLetters(builder.letters)
    (phrases, spellings) = (builder.phrases, builder.spellings)
    (steps, openings, nextPairs) = (builder.steps, builder.openings, builder.nextPairs)
    var nodes = builder.nodes
    var rootBits: UInt64 = 5
    while 1 << Int(rootBits) < builder.firstNodes.count * 8 { rootBits += 1 }
    var roots = [UInt16](repeating: 0, count: 1 << Int(rootBits))
    for node in builder.firstNodes {
      let place = Int(nodes[Int(node)].hash &>> (64 - rootBits))
      nodes[Int(node)].sibling = roots[place]
      roots[place] = node
    }
    (self.nodes, self.roots, rootShift) = (nodes, roots, 64 - rootBits)
  }

  // MARK: Steps

  /// The bit for the first letter of a word.
  @inline(__always)
  static func letterBit(_ letter: UInt8) -> UInt32 { 1 &<< UInt32(letter & 31) }

  @inline(__always)
  static func followingBit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

  /// The same of a word by its place in a `PhraseFilter`, which is the first bits of its hash.
  @inline(__always)
  static func followingBit(atPlace place: UInt16) -> UInt64 {
    1 &<< (UInt64(place) &>> (PhraseFilter.placeBits - 6))
  }

  /// Where the search for the step begins that the word with `hash` takes from `node`.
  @inline(__always)
  static func slot(_ hash: UInt64, _ node: UInt16) -> Int {
    Int(truncatingIfNeeded: hash &>> 44) ^ Int(node) &* 0x9E5
  }

  /// The node that the word with `hash` leads to from `node`.
  @inline(__always)
  static func target(
    from node: UInt16, _ hash: UInt64, in steps: Span<Step>, _ nodes: Span<Node>
  ) -> UInt16? {
    let mask = steps.count - 1
    var slot = slot(hash, node) & mask
    while true {
      let step = steps[slot]
      if step.target == 0 { return nil }
      if step.node == node, nodes[Int(step.target)].hash == hash { return step.target }
      slot = (slot + 1) & mask
    }
  }

  // MARK: Matching

  /// Whether a phrase may begin with the first bytes of `range`.
  @inline(__always)
  func mayOpen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1 else { return !range.isEmpty }
    let second = bytes[range.lowerBound + 1]
    return openings.contains(bytes[range.lowerBound], second)
      && (range.count == 2 || nextPairs.contains(second, bytes[range.lowerBound + 2]))
  }

  /// The node that a first word with `hash` leads to, or 0.
  @inline(__always)
  private func root(_ hash: UInt64, _ nodes: Span<Node>) -> UInt16 {
    var node = roots[Int(hash &>> rootShift)]
    while node != 0, nodes[Int(node)].hash != hash { node = nodes[Int(node)].sibling }
    return node
  }

  /// The phrase that `range`, which is not empty, begins with.
  func prefix(of text: Span<UInt8>, _ range: Range<Int>) -> (phrase: Int, end: Int)? {
    let (key, wordEnd) = WordKeys.next(in: text, range.lowerBound, range.upperBound)
    return match(
      hash: WordKeys.hash(key), text, start: range.lowerBound, wordEnd: wordEnd,
      to: range.upperBound)
  }

  /// The longest phrase that stands at `start`, whose first word has `hash` and ends at `wordEnd`.
  @inline(__always)
  func match(
    hash: UInt64, _ text: Span<UInt8>, start: Int, wordEnd: Int, to limit: Int
  ) -> (phrase: Int, end: Int)? {
    match(hash: hash, text, start: start, wordEnd: wordEnd, to: limit) { first in
      PhraseTree.mayGoOn(first, text, at: wordEnd, to: limit)
    }
  }

  /// The same where the word behind the first one, if there is one, has the place `next` in a
  /// `PhraseFilter`.
  @inline(__always)
  func match(
    hash: UInt64, followedBy next: UInt16, _ text: Span<UInt8>, start: Int, wordEnd: Int,
    to limit: Int
  ) -> (phrase: Int, end: Int)? {
    match(hash: hash, text, start: start, wordEnd: wordEnd, to: limit) { first in
      first.following & PhraseTree.followingBit(atPlace: next) != 0
    }
  }

  @inline(__always)
  private func match(
    hash: UInt64, _ text: Span<UInt8>, start: Int, wordEnd: Int, to limit: Int,
    _ mayGoOn: (Node) -> Bool
  ) -> (phrase: Int, end: Int)? {
    let allNodes = nodes
    let nodes = allNodes.span
    let node = root(hash, nodes)
    guard node != 0 else { return nil }
    let first = nodes[Int(node)]
    // Most phrases are single words, and most words that open a longer one do not go on with it.
    if first.isKnown, !mayGoOn(first) {
      guard first.plainPhrase >= 0 else { return nil }
      if isSpelled(text, start..<wordEnd, node) { return (Int(first.plainPhrase), wordEnd) }
    }
    return match(from: node, text, start: start, wordEnd: wordEnd, to: limit)
  }

  /// The same where the first word leads to `node`.
  private func match(
    from node: UInt16, _ text: Span<UInt8>, start: Int, wordEnd: Int, to limit: Int
  ) -> (phrase: Int, end: Int)? {
    let (allSteps, allNodes) = (steps, nodes)
    let (steps, nodes) = (allSteps.span, allNodes.span)
    var (node, position) = (node, wordEnd)
    var best: (phrase: Int, end: Int)?
    // As long as all words are spelled alike and single spaces part them, there is no more to compare.
    var isPlain = isSpelled(text, start..<wordEnd, node)
    while true {
      let reached = nodes[Int(node)]
      if isPlain, reached.plainPhrase >= 0 {
        best = (Int(reached.plainPhrase), position)
      } else if reached.phrase >= 0,
        let found = longestPhrase(reached.phrase, text, start, limit), found.end > best?.end ?? 0
      {
        best = found
      }
      guard reached.following != 0, position &+ 1 < limit else { return best }
      var next = position &+ 1
      if text[position] != ASCII.space || !WordKeys.isWord(text[next]) {
        isPlain = false
        next = PhraseTree.wordStart(text, behind: position, to: limit)
        guard next < limit else { return best }
      }
      guard reached.letters & PhraseTree.letterBit(text[next]) != 0 else { return best }
      let word = WordKeys.next(in: text, next, limit)
      let hash = WordKeys.hash(word.key)
      guard word.end > next, reached.following & PhraseTree.followingBit(hash) != 0,
        let target = PhraseTree.target(from: node, hash, in: steps, nodes)
      else { return best }
      isPlain = isPlain && isSpelled(text, next..<word.end, target)
      (position, node) = (word.end, target)
    }
  }

  /// Whether a word whose hash leads to `node` is the very word that does.
  @inline(__always)
  private func isSpelled(_ text: Span<UInt8>, _ word: Range<Int>, _ node: UInt16) -> Bool {
    if word.count <= ByteWords.size { return true }
    let spelling = spellings[Int(node)]
    return word.count == Int(spelling.length)
      && ByteWords.folded(text, at: word.lowerBound) == spelling.head
      && ByteWords.folded(text, at: word.upperBound - ByteWords.size) == spelling.tail
  }

  /// Marks between two words of a phrase are few.
  private static var longestGap: Int { 4 }

  /// Whether the words at `position`, where a word has ended, may lead on from `node`: of most the first
  /// letter of the next word tells that they don't.
  @inline(__always)
  private static func mayGoOn(
    _ node: Node, _ text: Span<UInt8>, at position: Int, to limit: Int
  ) -> Bool {
    guard node.following != 0, position + 1 < limit else { return false }
    return text[position] != ASCII.space || !WordKeys.isWord(text[position + 1])
      || node.letters & letterBit(text[position + 1]) != 0
  }

  /// Where a word may begin behind the one that ends at `position`, with marks between them.
  @inline(never)
  private static func wordStart(_ text: Span<UInt8>, behind position: Int, to limit: Int) -> Int {
    var next = position
    while next < limit, next - position < longestGap, !WordKeys.isWord(text[next]) { next += 1 }
    return next
  }

  /// The longest of the phrases from `first` on that end at one node and stand at `start`; the first of
  /// equal ones.
  @inline(never)
  private func longestPhrase(
    _ first: Int32, _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (phrase: Int, end: Int)? {
    var best: (phrase: Int, end: Int)?
    var index = first
    while index >= 0 {
      let phrase = phrases[Int(index)]
      if let end = letters.end(of: Int(phrase.start)..<Int(phrase.end), in: text, start, limit),
        best.map({ end > $0.end }) ?? true
      {
        best = (Int(index), end)
      }
      index = phrase.next
    }
    return best
  }

  /// The phrases, in the order in which they were given.
  var texts: [[UInt8]] { phrases.map { letters[Int($0.start)..<Int($0.end)] } }
}
