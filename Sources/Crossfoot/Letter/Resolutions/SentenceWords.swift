/// Words that sentences are searched for; each begins with a space or an apostrophe, and has four bytes
/// at least.
///
/// It is a class so that a search passes it on as one pointer.
final class SentenceWords: ExpressibleByArrayLiteral, Sendable {
  /// A place where a word may stand: its first byte, and the two behind it.
  struct Place {
    var index: Int
    fileprivate var second: UInt8
    fileprivate var third: UInt8

    @inline(__always)
    fileprivate init(_ index: Int, _ bytes: Span<UInt8>) {
      self.index = index
      (second, third) = (bytes[index + 1], bytes[index + 2])
    }
  }

  private struct Word: Sendable {
    var text: StaticString
    /// The first eight bytes, and as many of them as it has.
    var head: UInt64 = 0
    var mask: UInt64 = 0

    init(_ text: StaticString) {
      self.text = text
      for (index, byte) in text.description.utf8.prefix(ByteWords.size).enumerated() {
        head |= UInt64(byte) &<< UInt64(8 * index)
        mask |= 0xFF &<< UInt64(8 * index)
      }
    }

    var slot: Int { Int(head >> 8) & (SentenceWords.slots - 1) }
  }

  /// The words, those with one second byte side by side.
  private let words: [Word]
  /// For each second byte, by its low bits, where its words begin.
  private let starts: [UInt8]
  /// The second and third bytes of all words: most words of a text are turned away by one look.
  private let pairs: BytePairs
  /// The third and fourth bytes of all words.
  private let nextPairs: BytePairs
  /// Whether a word begins with an apostrophe.
  fileprivate let haveMarks: Bool

  private static let slots = 32

  init(arrayLiteral words: StaticString...) {
    let words = words.map(Word.init)
    self.words = words.sorted { $0.slot < $1.slot }
    starts = (0...SentenceWords.slots).map { slot in
      UInt8(clamping: words.count { $0.slot < slot })
    }
    var (pairs, nextPairs) = (BytePairs(), BytePairs())
    for word in words {
      let bytes = Array(word.text.description.utf8)
      pairs.insert(bytes[1...])
      nextPairs.insert(bytes[2...])
    }
    (self.pairs, self.nextPairs) = (pairs, nextPairs)
    haveMarks = words.contains { UInt8(truncatingIfNeeded: $0.head) != ASCII.space }
  }

  /// Whether one of the words stands at `place`, before `end`.
  @inline(__always)
  func stand(at place: Place, before end: UInt32, in text: TextStore) -> Bool {
    mayStand(at: place, text) && length(at: place, before: end, in: text) != nil
  }

  /// The length of the word that stands at `place`, before `end`.
  @inline(__always)
  func word(at place: Place, before end: UInt32, in text: TextStore) -> Int? {
    mayStand(at: place, text) ? length(at: place, before: end, in: text) : nil
  }

  /// Whether the first bytes at `place` do not rule out that a word stands there.
  @inline(__always)
  private func mayStand(at place: Place, _ text: TextStore) -> Bool {
    guard pairs.contains(place.second, place.third) else { return false }
    let next = place.index + 3
    return next < text.bytes.count && nextPairs.contains(place.third, text.bytes[next])
  }

  @inline(never)
  private func length(at place: Place, before end: UInt32, in text: TextStore) -> Int? {
    let range = TextRange(UInt32(place.index), end)
    let slot = Int(place.second) & (SentenceWords.slots - 1)
    let bytes = text.bytes.span
    // Where the text ends too soon for eight bytes, all words are compared letter by letter.
    let head =
      place.index + ByteWords.size <= bytes.count
      ? ByteWords.lowercasedExactly(ByteWords.word(of: bytes, at: place.index)) : nil
    for index in Int(starts[slot])..<Int(starts[slot + 1]) {
      let word = words[index]
      if let head, head & word.mask != word.head { continue }
      if text.hasPrefix(range, word.text) { return word.text.utf8CodeUnitCount }
    }
    return nil
  }
}

extension TextStore {
  /// Whether one of `words` stands in `range`.
  func holds(_ words: SentenceWords, in range: TextRange) -> Bool {
    words.haveMarks
      ? anyMarkedOpening(in: range) { words.stand(at: $0, before: range.end, in: self) }
      : anyOpening(in: range) { words.stand(at: $0, before: range.end, in: self) }
  }

  /// Whether `body` says yes to a place where a word may open that begins with a space.
  @inline(__always)
  func anyOpening(in range: TextRange, _ body: (SentenceWords.Place) -> Bool) -> Bool {
    any(in: range, { ByteWords.spaces($0) }, { $0 <= ASCII.space }, body)
  }

  /// The same with words that begin with an apostrophe, straight or (by its first byte) curly.
  @inline(__always)
  private func anyMarkedOpening(in range: TextRange, _ body: (SentenceWords.Place) -> Bool) -> Bool
  {
    any(
      in: range,
      {
        ByteWords.spaces($0) | ByteWords.marks(of: UInt8(ascii: "'"), $0)
          | ByteWords.marks(of: 0xE2, $0)
      }, { $0 <= ASCII.space || $0 == UInt8(ascii: "'") || $0 == 0xE2 }, body)
  }

  /// Whether `body` says yes to a place that `marks` gives of eight bytes, and `isOpening` of one; most
  /// bytes stand inside of words.
  @inline(__always)
  private func any(
    in range: TextRange, _ marks: (UInt64) -> UInt64, _ isOpening: (UInt8) -> Bool,
    _ body: (SentenceWords.Place) -> Bool
  ) -> Bool {
    let bytes = bytes
    let span = bytes.span
    // Two bytes more stand behind each place.
    let limit = Int(range.end) - 2
    var position = Int(range.start)
    while position + ByteWords.size <= limit {
      var found = marks(ByteWords.word(of: span, at: position))
      while found != 0 {
        if body(.init(position &+ ByteWords.first(found), span)) { return true }
        found &= found &- 1
      }
      position &+= ByteWords.size
    }
    while position < limit {
      if isOpening(span[position]), body(.init(position, span)) { return true }
      position &+= 1
    }
    return false
  }
}
