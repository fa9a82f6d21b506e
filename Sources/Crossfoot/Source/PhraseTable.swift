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
///
/// It is a class so that a scan passes it on as one pointer, not as the dozen words of its arrays.
package final class PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase {
    /// Where its text stands in `letters`.
    var start: Int32
    var end: Int32
    /// The next phrase with the same words but other marks between them, or -1.
    var next: Int32
  }

  /// The texts of all phrases, one after the other.
  private let letters: [UInt8]
  private let phrases: [Phrase]
  private let values: [Value]
  private let tree: PhraseTree
  /// The first two bytes of all phrases: one look tells most other words from them.
  private let firstPairs: BytePairSet
  /// The number of words that the longest phrase has.
  let mostWords: Int

  package init(_ list: [(String, Value)]) {
    let texts = list.map { Array($0.0.utf8) }
    let words = texts.map(WordKeys.words)
    var tree = PhraseTree(room: words)
    var letters: [UInt8] = []
    var phrases: [Phrase] = []
    for (text, words) in zip(texts, words) {
      let node = words.reduce(0) { tree.insert($1, of: text, below: $0) }
      let start = Int32(letters.count)
      letters += text
      let first = tree.add(
        phrase: Int32(phrases.count), isPlain: PhraseTable.isPlain(text), at: node)
      phrases.append(Phrase(start: start, end: Int32(letters.count), next: first))
    }
    tree.fillSlots()
    values = list.map(\.1)
    firstPairs = BytePairSet(openingsOf: texts)
    mostWords = words.map(\.count).max() ?? 0
    (self.letters, self.phrases, self.tree) = (letters, phrases, tree)
  }

  /// Whether a phrase is nothing but words whose spelling two words of memory hold, with single spaces
  /// between them.
  private static func isPlain(_ phrase: [UInt8]) -> Bool {
    phrase.split(separator: ASCII.space, omittingEmptySubsequences: false).allSatisfy {
      (1...2 * ByteWords.size).contains($0.count) && $0.allSatisfy(WordKeys.isWord)
    }
  }

  /// The longest phrase that stands at `start`, whose first word has `key` and ends at `wordEnd`.
  @inline(__always)
  func match(
    key: UInt64, _ text: Span<UInt8>, from start: Int, wordEnd: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    let node = tree.opener(WordKeys.hash(key))
    return node == 0 ? nil : match(from: node, text, start: start, wordEnd: wordEnd, to: limit)
  }

  /// The longest phrase that begins with the word `number` of `words`.
  ///
  /// All words that may belong to it are there, and `Word.none` behind them, unless `isCut`.
  @inline(__always)
  func match(
    _ words: Span<PhraseScan.Word>, _ number: Int, isCut: Bool, _ text: Span<UInt8>, to limit: Int
  ) -> (value: Value, end: Int)? {
    let first = words[number]
    let node = tree.opener(first.hash)
    guard node != 0 else { return nil }
    if isCut {
      return match(
        from: node, text, start: Int(first.start), wordEnd: Int(first.end), to: limit)
    }
    let reached = tree.nodes[Int(node)]
    // Most phrases are single words, and most words that open a longer one do not go on with it.
    if reached.following & PhraseTree.followingBit(words[number + 1].hash) == 0 {
      if reached.phrase < 0 { return nil }
      if reached.plainPhrase >= 0, first.end &- first.start <= ByteWords.size {
        return (values[Int(reached.plainPhrase)], Int(first.end))
      }
    }
    return match(words, number, from: node, text, to: limit)
  }

  /// The longest phrase that begins with the word `number` of `words`, which leads to `node`.
  private func match(
    _ words: Span<PhraseScan.Word>, _ number: Int, from node: UInt16, _ text: Span<UInt8>,
    to limit: Int
  ) -> (value: Value, end: Int)? {
    let (allSteps, allNodes) = (tree.steps, tree.nodes)
    let (steps, nodes) = (allSteps.span, allNodes.span)
    var best: (phrase: Int32, end: Int) = (-1, 0)
    var (node, number) = (node, number)
    var word = words[number]
    let start = Int(word.start)
    // As long as all words are spelled alike and single spaces part them, there is no more to compare.
    var isPlain = true
    while true {
      let reached = nodes[Int(node)]
      isPlain = isPlain && tree.isSpelled(word, node, text)
      if isPlain, reached.plainPhrase >= 0 {
        best = (reached.plainPhrase, Int(word.end))
      } else if reached.phrase >= 0,
        let found = longestPhrase(reached.phrase, text, start, limit), found.end > best.end
      {
        best = found
      }
      number += 1
      let next = words[number]
      guard reached.following & PhraseTree.followingBit(next.hash) != 0,
        next.start &- word.end <= UInt32(PhraseTable.longestGap),
        let target = PhraseTree.target(from: node, next.hash, in: steps)
      else { break }
      isPlain = isPlain && next.start == word.end + 1 && text[Int(word.end)] == ASCII.space
      (node, word) = (target, next)
    }
    return best.phrase < 0 ? nil : (values[Int(best.phrase)], best.end)
  }

  /// Marks between two words of a phrase are few.
  private static var longestGap: Int { 4 }

  /// The longest phrase that stands at `start`, whose first word leads to `node` and ends at `wordEnd`.
  private func match(
    from node: UInt16, _ text: Span<UInt8>, start: Int, wordEnd: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    let (allSteps, allNodes) = (tree.steps, tree.nodes)
    let (steps, nodes) = (allSteps.span, allNodes.span)
    var node = node
    var best: (phrase: Int32, end: Int) = (-1, 0)
    var position = wordEnd
    // As long as all words are short and single spaces part them, their keys say all there is to say.
    var isPlain = wordEnd - start <= ByteWords.size
    while true {
      let reached = nodes[Int(node)]
      if isPlain, reached.plainPhrase >= 0 {
        best = (reached.plainPhrase, position)
      } else if reached.phrase >= 0,
        let found = longestPhrase(reached.phrase, text, start, limit), found.end > best.end
      {
        best = found
      }
      guard reached.following != 0 else { break }
      var next = position
      while next < limit, next - position < PhraseTable.longestGap,
        !WordKeys.isWord(text[next])
      { next += 1 }
      guard next < limit else { break }
      // Most words that follow are told from those of phrases by their first letters.
      guard reached.letters & PhraseTree.letterBit(text[next]) != 0 else { break }
      let word = WordKeys.next(in: text, next, limit)
      let hash = WordKeys.hash(word.key)
      guard word.end > next, reached.following & PhraseTree.followingBit(hash) != 0,
        let target = PhraseTree.target(from: node, hash, in: steps)
      else { break }
      isPlain =
        isPlain && next == position + 1 && text[position] == ASCII.space
        && word.end - next <= ByteWords.size
      position = word.end
      node = target
    }
    return best.phrase < 0 ? nil : (values[Int(best.phrase)], best.end)
  }

  /// The longest of the phrases from `first` on that end at one node and stand at `start`; the first of
  /// equal ones.
  private func longestPhrase(
    _ first: Int32, _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (phrase: Int32, end: Int)? {
    var best: (phrase: Int32, end: Int)?
    var index = first
    while index >= 0 {
      if let end = end(of: phrases[Int(index)], in: text, from: start, to: limit),
        best.map({ end > $0.end }) ?? true
      {
        best = (index, end)
      }
      index = phrases[Int(index)].next
    }
    return best
  }

  /// The phrases, in the order in which they were given.
  var texts: [[UInt8]] { phrases.map { Array(letters[Int($0.start)..<Int($0.end)]) } }

  /// The phrase that the text of `range` begins with.
  @inline(__always)
  package func prefix(of bytes: [UInt8], _ range: Range<Int>) -> (value: Value, end: Int)? {
    guard range.count >= 2 else { return range.isEmpty ? nil : longest(in: bytes.span, range) }
    guard firstPairs.contains(bytes[range.lowerBound], bytes[range.lowerBound + 1]) else {
      return nil
    }
    return longest(in: bytes.span, range)
  }

  private func longest(in text: Span<UInt8>, _ range: Range<Int>) -> (value: Value, end: Int)? {
    let (key, wordEnd) = WordKeys.next(in: text, range.lowerBound, range.upperBound)
    return match(
      key: key, text, from: range.lowerBound, wordEnd: wordEnd, to: range.upperBound)
  }

  /// Where `phrase` ends when it stands at `start`, with a word's end behind it.
  private func end(
    of phrase: Phrase, in text: Span<UInt8>, from start: Int, to limit: Int
  ) -> Int? {
    let letters = letters
    let expectedLetters = letters.span
    var position = start
    var index = Int(phrase.start)
    let last = Int(phrase.end)
    // Eight letters at a time, as long as they are the plain ones.
    while index + ByteWords.size <= last, position + ByteWords.size <= limit {
      let word = ByteWords.word(of: text, at: position)
      guard
        ByteWords.lowercasedExactly(word) == ByteWords.word(of: expectedLetters, at: index)
      else { break }
      position += ByteWords.size
      index += ByteWords.size
    }
    // What is left, with letters before it that are compared once more.
    let rest = last - index
    let isTail = rest > 0 && rest < ByteWords.size && index - ByteWords.size >= phrase.start
    if isTail, position + rest <= limit {
      let back = ByteWords.size - rest
      let word = ByteWords.word(of: text, at: position - back)
      if ByteWords.lowercasedExactly(word) == ByteWords.word(of: expectedLetters, at: index - back)
      {
        (position, index) = (position + rest, last)
      }
    }
    while index < last {
      guard position < limit else { return nil }
      let expected = letters[index]
      let byte = text[position]
      if ASCII.lowercased(byte) == expected {
        position += 1
      } else if byte == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
        expected == PhraseTable.folded(text[position + 2])
      {
        position += 3
      } else {
        return nil
      }
      index += 1
    }
    guard last > Int(phrase.start), WordKeys.isWord(letters[last - 1]) else { return position }
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
