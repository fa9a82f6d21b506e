/// A sentence of a paragraph, or a few of which it is not plain where one ends.
struct ProseSentence {
  let range: TextRange
  let glance: NumberGlance
  private var cut: [ProseToken]?

  /// The fewest numbers of such a sentence.
  private static let leastNumbers = 2

  init(_ range: TextRange, of text: TextStore) {
    self.range = range
    glance = NumberGlance(range, of: text)
  }

  /// Whether it has so many numbers, and an amount or an equals sign among them, that others may be put in
  /// relation to what it says.
  func isRelated(in text: TextStore) -> Bool {
    glance.runs >= ProseSentence.leastNumbers
      && (glance.traits.contains(.amount) || text.holds("=", in: range))
  }

  /// Whether a word may have one of `marks`, which words of nothing but letters have; the sentence need not be
  /// cut for it.
  func maySay(_ marks: WordMarks, in text: TextStore) -> Bool {
    if let cut { return cut.contains { $0.says(marks) } }
    let (bytes, limit) = (text.bytes.span, Int(range.end))
    let table = ProseLexicon.marks
    var start = Int(range.start)
    while start < limit {
      var end = start
      while end < limit, ASCII.isLetter(bytes[end]) { end &+= 1 }
      if end &- start > 1, !table.marks(of: start..<end, in: bytes).isDisjoint(with: marks) {
        return true
      }
      start = end &+ 1
    }
    return false
  }

  /// The tokens of the sentence, which are cut when they are asked for first.
  mutating func tokens(of text: TextStore) -> [ProseToken] {
    if let cut { return cut }
    let tokens = ProseScanner.tokens(in: range, of: text)
    cut = tokens
    return tokens
  }
}

extension TextStore {
  /// Puts the sentences of a part of a paragraph in the place of those in `sentences`.
  func cut(_ part: TextRange, into sentences: inout [ProseSentence]) {
    sentences.removeAll(keepingCapacity: true)
    var rest = part
    while !rest.isEmpty {
      let range = sentence(of: rest)
      rest = rest.suffix(from: range.end)
      sentences.append(ProseSentence(range, of: self))
    }
  }
}
