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

  /// The words, those with one second byte side by side.
  private let words: [StaticString]
  /// For each second byte, by its low bits, where its words begin.
  private let starts: [UInt8]
  /// The second and third bytes of all words: most words of a text are turned away by one look.
  private let pairs: BytePairs
  /// Whether a word begins with an apostrophe.
  fileprivate let haveMarks: Bool

  private static let slots = 32

  init(arrayLiteral words: StaticString...) {
    self.words = words.sorted { SentenceWords.slot(of: $0) < SentenceWords.slot(of: $1) }
    starts = (0...SentenceWords.slots).map { slot in
      UInt8(clamping: words.count { SentenceWords.slot(of: $0) < slot })
    }
    var pairs = BytePairs()
    for word in words { pairs.insert(Array(word.description.utf8)[1...]) }
    self.pairs = pairs
    haveMarks = words.contains { $0.description.utf8.first != ASCII.space }
  }

  private static func slot(of word: StaticString) -> Int {
    Int(Array(word.description.utf8)[1]) & (slots - 1)
  }

  /// Whether one of the words stands at `place`, before `end`.
  @inline(__always)
  func stand(at place: Place, before end: UInt32, in text: TextStore) -> Bool {
    pairs.contains(place.second, place.third) && length(at: place, before: end, in: text) != nil
  }

  /// The length of the word that stands at `place`, before `end`.
  @inline(__always)
  func word(at place: Place, before end: UInt32, in text: TextStore) -> Int? {
    pairs.contains(place.second, place.third) ? length(at: place, before: end, in: text) : nil
  }

  @inline(never)
  private func length(at place: Place, before end: UInt32, in text: TextStore) -> Int? {
    let range = TextRange(UInt32(place.index), end)
    let slot = Int(place.second) & (SentenceWords.slots - 1)
    for index in Int(starts[slot])..<Int(starts[slot + 1])
    where text.hasPrefix(range, words[index]) {
      return words[index].utf8CodeUnitCount
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
