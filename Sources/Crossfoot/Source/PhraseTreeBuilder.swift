/// Builds the tree of a list of phrases; it is made in one go over their letters, as a program that reads
/// a single letter waits for all of its tables.
struct PhraseTreeBuilder {
  private(set) var letters: [UInt8] = []
  private(set) var phrases: [PhraseTree.Phrase] = []
  private(set) var nodes = [PhraseTree.Node()]
  private(set) var steps = [PhraseTree.Step](repeating: PhraseTree.Step(), count: 16)
  /// The nodes that the first words of all phrases lead to.
  private(set) var firstNodes: [UInt16] = []
  private(set) var openings = BytePairs()
  private(set) var nextPairs = BytePairs()
  private(set) var spellings = [PhraseTree.Spelling()]

  /// Adds the phrases of `list`, which `|` or the end of a line parts, and gives the number of each to
  /// `body`: a new one, or with `once` that of the same phrase where it was added before.
  mutating func add(_ list: String, once: Bool = false, _ body: (Int) -> Void) {
    var start = letters.count
    letters += list.utf8
    for index in start..<letters.count
    where letters[index] == UInt8(ascii: "|") || letters[index] == ASCII.lineFeed {
      if index > start { body(add(start..<index, once: once)) }
      start = index + 1
    }
    if start < letters.count { body(add(start..<letters.count, once: once)) }
  }

  /// Adds the phrase that stands at `range` in `letters`.
  private mutating func add(_ range: Range<Int>, once: Bool) -> Int {
    var node: UInt16 = 0
    var position = range.lowerBound
    // Nothing but words whose spelling two words of memory hold, with single spaces between them.
    var isPlain = true
    while position < range.upperBound {
      let word = WordKeys.next(in: letters.span, position, range.upperBound)
      guard word.end > position else {
        isPlain = false
        position += 1
        continue
      }
      let hash = WordKeys.hash(word.key)
      node = step(from: node, position..<word.end, hash)
      isPlain = isPlain && word.end - position <= 2 * ByteWords.size
      position = word.end
      if position + 1 < range.upperBound, letters[position] == ASCII.space { position += 1 }
    }
    if once, let known = known(range, at: node) { return known }
    openings.insert(letters[range])
    nextPairs.insert(behindFirstOf: letters[range])
    let phrase = Int32(phrases.count)
    let isAlone = nodes[Int(node)].phrase < 0
    phrases.append(
      PhraseTree.Phrase(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), next: nodes[Int(node)].phrase)
    )
    nodes[Int(node)].phrase = phrase
    nodes[Int(node)].plainPhrase = isAlone && isPlain ? phrase : -1
    return Int(phrase)
  }

  /// The phrase with the letters of `range` among those that end at `node`.
  private func known(_ range: Range<Int>, at node: UInt16) -> Int? {
    var index = nodes[Int(node)].phrase
    while index >= 0 {
      let phrase = phrases[Int(index)]
      if letters[Int(phrase.start)..<Int(phrase.end)] == letters[range] { return Int(index) }
      index = phrase.next
    }
    return nil
  }

  /// The node that the word at `range` in `letters`, which has `hash`, leads to from `node`; it is added
  /// where there is none.
  private mutating func step(from node: UInt16, _ range: Range<Int>, _ hash: UInt64) -> UInt16 {
    let spelling = spelling(of: range)
    if let target = PhraseTree.target(from: node, hash, in: steps.span, nodes.span) {
      if spellings[Int(target)] != spelling { spellings[Int(target)].length = 0 }
      return target
    }
    nodes[Int(node)].following |= PhraseTree.followingBit(hash)
    nodes[Int(node)].letters |= PhraseTree.letterBit(letters[range.lowerBound])
    let target = UInt16(nodes.count)
    nodes.append(PhraseTree.Node(hash: hash))
    if node == 0 { firstNodes.append(target) }
    spellings.append(spelling)
    if nodes.count * 2 > steps.count { makeRoom() }
    insert(PhraseTree.Step(node: node, target: target))
    return target
  }

  private func spelling(of word: Range<Int>) -> PhraseTree.Spelling {
    guard word.count > ByteWords.size else { return PhraseTree.Spelling() }
    return PhraseTree.Spelling(
      head: ByteWords.folded(letters.span, at: word.lowerBound),
      tail: ByteWords.folded(letters.span, at: word.upperBound - ByteWords.size),
      length: UInt32(word.count))
  }

  /// Doubles the table of steps: half of its slots at least stay free.
  private mutating func makeRoom() {
    let old = steps
    steps = [PhraseTree.Step](repeating: PhraseTree.Step(), count: old.count * 2)
    for step in old where step.target != 0 { insert(step) }
  }

  private mutating func insert(_ step: PhraseTree.Step) {
    var slot = PhraseTree.slot(nodes[Int(step.target)].hash, step.node) & (steps.count - 1)
    while steps[slot].target != 0 { slot = (slot + 1) & (steps.count - 1) }
    steps[slot] = step
  }
}

/// The first two bytes of phrases, by their low bits, which letters have in common in either case.
struct BytePairs: Sendable {
  /// For each first byte a bit for each second one.
  private var seconds = InlineArray<32, UInt32>(repeating: 0)

  init() {}

  /// Adds what a text may begin with that has `phrase` at its start.
  mutating func insert(_ phrase: ArraySlice<UInt8>) {
    guard let first = phrase.first else { return }
    let row = Int(first & 31)
    guard phrase.count > 1 else {
      seconds[row] = ~0
      return
    }
    let second = phrase[phrase.startIndex + 1]
    seconds[row] |= BytePairs.bit(second)
    // Curly apostrophes and other hyphens stand for the plain ones.
    if !ASCII.isWord(second) { seconds[row] |= BytePairs.bit(0xE2) }
  }

  /// Adds what may stand behind the first byte of such a text.
  mutating func insert(behindFirstOf phrase: ArraySlice<UInt8>) {
    guard phrase.count > 1 else {
      seconds = InlineArray(repeating: ~0)
      return
    }
    insert(phrase.dropFirst())
    // The second one of a curly apostrophe, or of another hyphen.
    if !ASCII.isWord(phrase[phrase.startIndex + 1]) { seconds[0xE2 & 31] = ~0 }
  }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt32 { 1 &<< UInt32(byte & 31) }

  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first & 31)] & BytePairs.bit(second) != 0
  }
}
