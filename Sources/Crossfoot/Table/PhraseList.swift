/// A short list of words, phrases or signs that a text is compared with, each with a value.
///
/// Most texts are told apart from all phrases by a byte or two: the first ones of a prefix, the last one
/// of a suffix. Letters of the text match in either case; the phrases are in lower case. Where
/// several phrases stand at one place, the one that is first in the list counts.
struct PhraseList<Value: Sendable>: Sendable {
  /// The phrases one after the other, those with the same first byte together, else in the order of
  /// the list.
  private let letters: [UInt8]
  /// Where each phrase starts in `letters`, and where the last one ends.
  private let bounds: [Int]
  private let values: [Value]
  /// For each byte the first of the phrases that start with it, and the one after the last.
  private let groups: [Range<UInt8>]
  /// Which two bytes a phrase begins with: for the low five bits of the first one, in which letters are the
  /// same in either case, a bit for those of the second one.
  private let openings: [UInt32]
  /// The last bytes of all phrases.
  private let lasts: ByteSet
  /// Whether every phrase begins with a letter or digit of ASCII.
  private let startsWords: Bool
  /// Two letters that all phrases have at the same place, where they have any.
  private let anchor: Anchor?
  /// Bit n set: a phrase is n bytes long, or 63 and more.
  private let lengths: UInt64

  /// Holds the phrases of `list`, 255 at most.
  init(_ list: [(phrase: String, value: Value)]) {
    let sorted = list.enumerated().map { (Array($1.phrase.utf8), $1.value, $0) }
      .sorted { ($0.0.first ?? 0, $0.2) < ($1.0.first ?? 0, $1.2) }
    var letters: [UInt8] = []
    var bounds = [0]
    var groups = [Range<UInt8>](repeating: 0..<0, count: 256)
    var openings = [UInt32](repeating: 0, count: 32)
    var lasts = ByteSet()
    var lengths: UInt64 = 0
    for (index, (phrase, _, _)) in sorted.enumerated() {
      letters += phrase
      bounds.append(letters.count)
      let first = Int(phrase.first ?? 0)
      let next = UInt8(truncatingIfNeeded: index)
      openings[first & 31] |= phrase.count > 1 ? 1 << UInt32(phrase[1] & 31) : .max
      groups[first] = (groups[first].isEmpty ? next : groups[first].lowerBound)..<next + 1
      if let last = phrase.last { lasts.insert(last) }
      lengths |= 1 << UInt64(min(phrase.count, 63))
    }
    self.letters = letters
    self.bounds = bounds
    self.groups = groups
    self.openings = openings
    self.lasts = lasts
    self.lengths = lengths
    startsWords = sorted.allSatisfy { $0.0.first.map(WordKeys.isWord) ?? false }
    anchor = Anchor(sorted.map(\.0))
    values = sorted.map(\.1)
  }

  /// The letters of all phrases.
  var texts: [[UInt8]] { values.indices.map { Array(letters[bounds[$0]..<bounds[$0 + 1]]) } }

  /// The phrase that stands at `position`, wherever its last word ends in the text.
  @inline(__always)
  func match(
    _ text: Span<UInt8>, at position: Int, upTo end: Int
  ) -> (value: Value, end: Int)? {
    guard position < end else { return nil }
    return find(text, at: position, upTo: end) { _ in true }
  }

  /// The phrase that stands at `position` and ends where a word does.
  @inline(__always)
  func matchWord(
    _ text: Span<UInt8>, at position: Int, upTo end: Int
  ) -> (value: Value, end: Int)? {
    guard position < end, mayOpen(text, at: position, upTo: end) else { return nil }
    return find(text, at: position, upTo: end) { $0 == end || Words.isGap(text, at: $0) }
  }

  /// The phrase that `range` of the text is, from end to end.
  @inline(__always)
  func match(_ text: Span<UInt8>, all range: Range<Int>) -> Value? {
    // Nearly all texts are told from all phrases by their length and their first two bytes.
    guard lengths &>> UInt64(min(range.count, 63)) & 1 != 0, !range.isEmpty,
      mayOpen(text, at: range.lowerBound, upTo: range.upperBound)
    else { return nil }
    let group = groups[Int(ASCII.lowercased(text[range.lowerBound]))]
    for index in Int(group.lowerBound)..<Int(group.upperBound)
    where bounds[index + 1] - bounds[index] == range.count
      && stands(index, in: text, at: range.lowerBound)
    {
      return values[index]
    }
    return nil
  }

  /// Where the phrase starts that `range` of the text ends with; a word must start there.
  func suffixStart(_ text: Span<UInt8>, of range: Range<Int>) -> Int? {
    guard let last = range.last, lasts.contains(ASCII.lowercased(text[last])) else { return nil }
    for index in values.indices {
      let start = range.upperBound - (bounds[index + 1] - bounds[index])
      guard start >= range.lowerBound, stands(index, in: text, at: start) else { continue }
      if start == range.lowerBound || !ASCII.isWord(text[start - 1]) { return start }
    }
    return nil
  }

  /// The phrase that first stands in `range`, from word to word.
  func firstMatch(
    _ text: Span<UInt8>, in range: Range<Int>
  ) -> (value: Value, range: Range<Int>)? {
    if let anchor, range.count >= ByteBlocks.size {
      return firstMatch(text, in: range, at: anchor)
    }
    if !startsWords {
      for place in range {
        if let match = match(text, startingAt: place, of: range) { return match }
      }
      return nil
    }
    var first: (value: Value, range: Range<Int>)?
    WordStarts.contains(text, in: range) { start in
      // Nearly all words end here; what is done with the others is kept out of the loop.
      guard mayOpen(text, at: start, upTo: range.upperBound) else { return false }
      first = wordMatch(text, startingAt: start, of: range)
      return first != nil
    }
    return first
  }

  @inline(never)
  private func wordMatch(
    _ text: Span<UInt8>, startingAt start: Int, of range: Range<Int>
  ) -> (value: Value, range: Range<Int>)? {
    match(text, startingAt: start, of: range)
  }

  /// The same of phrases with an anchor, which is looked for in their place.
  private func firstMatch(
    _ text: Span<UInt8>, in range: Range<Int>, at anchor: Anchor
  ) -> (value: Value, range: Range<Int>)? {
    var position = range.lowerBound + anchor.offset
    while let place = ByteWords.place(
      ofPair: anchor.first, anchor.second, in: text, from: position, limit: range.upperBound)
    {
      if let match = match(text, startingAt: place - anchor.offset, of: range) { return match }
      position = place + 1
    }
    return nil
  }

  /// Calls `body` with the value of each phrase that stands in `range`, from word to word: of phrases that
  /// begin with a letter or digit.
  @inline(__always)
  func forEachMatch(_ text: Span<UInt8>, in range: Range<Int>, _ body: (Value) -> Void) {
    WordStarts.contains(text, in: range) { start in
      guard mayOpen(text, at: start, upTo: range.upperBound),
        start == range.lowerBound || Words.isGap(text, before: start)
      else { return false }
      let group = groups[Int(ASCII.lowercased(text[start]))]
      for index in Int(group.lowerBound)..<Int(group.upperBound) {
        let stop = start + bounds[index + 1] - bounds[index]
        if stop <= range.upperBound, stands(index, in: text, at: start),
          stop == range.upperBound || Words.isGap(text, at: stop)
        {
          body(values[index])
        }
      }
      return false
    }
  }

  /// The phrase at `start` if a word begins and ends there.
  @inline(__always)
  private func match(
    _ text: Span<UInt8>, startingAt start: Int, of range: Range<Int>
  ) -> (value: Value, range: Range<Int>)? {
    let end = range.upperBound
    guard mayOpen(text, at: start, upTo: end),
      start == range.lowerBound || Words.isGap(text, before: start),
      let match = find(
        text, at: start, upTo: end, { $0 == end || Words.isGap(text, at: $0) })
    else { return nil }
    return (match.value, start..<match.end)
  }

  /// Whether the two bytes at `position`, which lies before `end`, don't rule out that a phrase stands there:
  /// they tell most words of a text from all phrases.
  @inline(__always)
  private func mayOpen(_ text: Span<UInt8>, at position: Int, upTo end: Int) -> Bool {
    let next = position &+ 1 < end ? text[position &+ 1] : 0
    return openings[Int(text[position] & 31)] &>> UInt32(next & 31) & 1 != 0
  }

  @inline(__always)
  private func find(
    _ text: Span<UInt8>, at position: Int, upTo end: Int, _ isEnd: (Int) -> Bool
  ) -> (value: Value, end: Int)? {
    let group = groups[Int(ASCII.lowercased(text[position]))]
    var index = Int(group.lowerBound)
    while index < Int(group.upperBound) {
      let stop = position + bounds[index + 1] - bounds[index]
      if stop <= end, stands(index, in: text, at: position), isEnd(stop) {
        return (values[index], stop)
      }
      index += 1
    }
    return nil
  }

  private func stands(_ index: Int, in text: Span<UInt8>, at position: Int) -> Bool {
    var place = position
    for letter in bounds[index]..<bounds[index + 1] {
      if ASCII.lowercased(text[place]) != letters[letter] { return false }
      place += 1
    }
    return true
  }
}

/// Two letters that stand side by side in each of several phrases, at the same distance from its start.
private struct Anchor {
  var offset: Int
  var first: UInt8
  var second: UInt8

  /// The letters of English from the most frequent one on.
  private static let byFrequency = Array("etaoinsrhldcumfpgwybvkxjqz".utf8)

  /// The rarest two letters that all `phrases` begin with; nil where they have no two in common.
  init?(_ phrases: [[UInt8]]) {
    guard var shared = phrases.first?[...] else { return nil }
    for phrase in phrases {
      shared = shared.prefix(zip(shared, phrase).prefix { $0 == $1 }.count)
    }
    let ranks = shared.map { Anchor.byFrequency.firstIndex(of: $0) }
    var best: (rank: Int, offset: Int)?
    for offset in ranks.indices.dropLast() {
      guard let first = ranks[offset], let second = ranks[offset + 1] else { continue }
      if first + second > best?.rank ?? -1 { best = (first + second, offset) }
    }
    guard let offset = best?.offset else { return nil }
    (self.offset, first, second) = (offset, shared[offset], shared[offset + 1])
  }
}

/// A list of phrases of which it only matters whether one of them is there.
typealias WordList = PhraseList<Void>

extension PhraseList where Value == Void {
  /// All words of `lists`.
  init(_ lists: [String]...) {
    self.init(lists.joined().map { ($0, ()) })
  }
}

extension PhraseList: ExpressibleByArrayLiteral where Value == Void {
  init(arrayLiteral phrases: String...) {
    self.init(phrases.map { ($0, ()) })
  }
}

extension PhraseList: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (String, Value)...) {
    self.init(entries.map { ($0.0, $0.1) })
  }
}

extension TextStore {
  /// Whether `range` is one of `words`, in either case.
  func isOne(of words: WordList, _ range: TextRange) -> Bool {
    words.match(bytes.span, all: range.indices) != nil
  }

  /// Whether `range` begins with one of `words`, and a word ends there.
  func hasWordPrefix(_ range: TextRange, _ words: WordList) -> Bool {
    words.matchWord(bytes.span, at: Int(range.start), upTo: Int(range.end)) != nil
  }

  /// Whether `range` ends with one of `words`, and a word starts there.
  func hasWordSuffix(_ range: TextRange, _ words: WordList) -> Bool {
    words.suffixStart(bytes.span, of: range.indices) != nil
  }

  /// Where one of `words` first stands in `range`, from word to word.
  func firstPlace(of words: WordList, in range: TextRange) -> TextRange? {
    guard let match = words.firstMatch(bytes.span, in: range.indices) else { return nil }
    return TextRange(UInt32(match.range.lowerBound), UInt32(match.range.upperBound))
  }
}
