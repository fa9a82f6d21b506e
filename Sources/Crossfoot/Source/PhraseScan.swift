/// Finds the places of a text where a phrase may stand, sixty-four bytes at a time.
///
/// Whether a byte belongs to a word is one bit, so that the starts of words are bits, too, and each
/// word is read without waiting for the one before it to end. Of two words that follow each other a
/// filter tells whether a phrase opens with them; what passes is noted without a branch:
/// ```
/// text     In response to your comment, we …
/// words    11011111111011011110111111100110
/// starts   10010000000010010000100000000100
/// ```
struct PhraseScan {
  /// A word with which a phrase may begin.
  struct Place {
    var start: UInt32
    var end: UInt32
    var hash: UInt64
    /// The hash of the word that follows it; 0 when none does.
    var next: UInt64 = 0
  }

  /// The places of the block that was read last; only the first `count` of them.
  private(set) var places = [Place](
    repeating: Place(start: 0, end: 0, hash: 0), count: WordBlock.mostWords + 1)
  private(set) var count = 0
  /// Where plain quotation marks, opening brackets and general punctuation beyond ASCII stand, from the
  /// start of the text on.
  private(set) var marks: [UInt32] = []

  private var position = 0
  private var end = 0
  /// The last word that was read, whose successor decides about it; before the first one a word that
  /// opens nothing.
  private var last = Place(start: 0, end: 0, hash: 0)

  /// Begins with `range` of a text.
  mutating func begin(_ range: Range<Int>) {
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    (position, end) = (range.lowerBound, range.upperBound)
    last = Place(start: UInt32(position), end: UInt32(position), hash: 0)
  }

  /// Reads the next block of `text`; false when there is none.
  mutating func readBlock(_ text: Span<UInt8>, _ filter: PhraseFilter) -> Bool {
    guard position < end else { return false }
    let block = WordBlock(text, position, to: end)
    if block.holdsMarks { noteMarks(text, position..<position + block.count) }
    let start = position
    // A word that goes on behind the block is read with the next one.
    position += block.count
    let isLast = position == end
    var last = last
    var words = places.mutableSpan
    var found = PhraseScan.read(block, text, start, filter, &last, &words)
    if isLast {
      // Nothing follows the last word.
      found += filter.mayOpen(last.hash, 0)
    }
    (self.last, count) = (last, found)
    return true
  }

  /// Reads the words of a block that begins at `position`, behind the word `last`, and notes each that
  /// may open a phrase, when its successor is known; how many these are.
  @inline(never)
  private static func read(
    _ block: WordBlock, _ text: Span<UInt8>, _ position: Int, _ filter: PhraseFilter,
    _ last: inout Place, _ places: inout MutableSpan<Place>
  ) -> Int {
    // All that is read of the text, so that one comparison tells whether a word lies in it.
    let bytes = text.extracting(
      position..<min(position &+ WordBlock.size &+ ByteWords.size, text.count))
    precondition(places.count > WordBlock.mostWords)
    places[0] = last
    var (hash, count) = (last.hash, 0)
    var starts = block.words & ~(block.words &<< 1)
    // Without an end for a word that fills the block up: then there are 64 zeros.
    var ends = ~block.words & (block.words &<< 1)
    while starts != 0 {
      let place = starts.trailingZeroBitCount
      let length = ends.trailingZeroBitCount &- place
      starts &= starts &- 1
      ends &= ends &- 1
      let start = position &+ place
      let next = WordKeys.hash(WordKeys.key(in: bytes, place, length: length))
      // There is room: a block has no more words, by the precondition. The word before stays where it
      // was noted if it passes, and else makes room.
      unsafe places[unchecked: count].next = next
      count &+= filter.mayOpen(hash, next)
      unsafe places[unchecked: count] = Place(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start &+ length),
        hash: next)
      hash = next
    }
    last = places[count]
    return count
  }

  private mutating func noteMarks(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    while position &+ ByteWords.size <= range.upperBound {
      let word = ByteWords.word(of: text, at: position)
      var found =
        ByteWords.marks(of: UInt8(ascii: "\""), word)
        | ByteWords.marks(of: UInt8(ascii: "["), word) | ByteWords.marks(of: 0xE2, word)
      while found != 0 {
        marks.append(UInt32(position + ByteWords.first(found)))
        found &= found &- 1
      }
      position &+= ByteWords.size
    }
    while position < range.upperBound {
      let byte = text[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "[") || byte == 0xE2 {
        marks.append(UInt32(position))
      }
      position &+= 1
    }
  }
}

/// Which bytes of a block of text belong to words, and whether marks stand between them.
private struct WordBlock {
  /// A bit for each byte that is an ASCII letter or digit.
  private(set) var words: UInt64
  /// How many bytes the block has.
  private(set) var count: Int
  /// Whether a quotation mark, an opening bracket or a character beyond ASCII may stand in the block.
  private(set) var holdsMarks: Bool

  static let size = 64
  /// Every other byte may be a word.
  static let mostWords = size / 2

  /// The block at `start` of a text that is read up to `limit`: sixty-four bytes, or fewer so that no word
  /// goes on behind it.
  @inline(__always)
  init(_ text: Span<UInt8>, _ start: Int, to limit: Int) {
    var marks: UInt64
    (words, marks) =
      start + WordBlock.size <= text.count
      ? WordBlock.bits(text, start) : WordBlock.bitsAtEnd(text, start, limit)
    holdsMarks = marks != 0
    count = limit - start
    if count > WordBlock.size {
      let free = WordBlock.size - (~words).leadingZeroBitCount
      count = free == 0 ? WordBlock.size : free
    }
    if count < WordBlock.size { words &= (1 &<< UInt64(count)) &- 1 }
  }

  /// The bits of sixty-four bytes, which lie in the text.
  ///
  /// A function of its own: it needs all registers.
  @inline(never)
  private static func bits(_ text: Span<UInt8>, _ start: Int) -> (words: UInt64, marks: UInt64) {
    let block = text.extracting(start..<start &+ WordBlock.size)
    var highs = InlineArray<64, UInt8>(repeating: 0)
    var marks: UInt8 = 0
    // As `ByteBlocks` has it, sixteen bytes at once.
    for index in 0..<WordBlock.size {
      highs[index] = ByteBlocks.isWord(block[index]) &<< 7
      marks |= WordBlock.isMark(block[index])
    }
    var words: UInt64 = 0
    for index in 0..<ByteWords.size {
      let word = ByteWords.word(of: highs.span, at: index &* ByteWords.size)
      words |= ByteWords.bits(word) &<< UInt64(8 &* index)
    }
    return (words, UInt64(marks))
  }

  /// 1 if `byte` is a quotation mark, an opening bracket or no ASCII, else 0.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> UInt8 {
    let isQuote: UInt8 = byte == UInt8(ascii: "\"") ? 1 : 0
    let isBracket: UInt8 = byte == UInt8(ascii: "[") ? 1 : 0
    return isQuote | isBracket | ByteBlocks.isBeyondASCII(byte)
  }

  /// The same of the last bytes of a text.
  @inline(never)
  private static func bitsAtEnd(
    _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (words: UInt64, marks: UInt64) {
    var words: UInt64 = 0
    var marks: UInt64 = 0
    for position in start..<min(limit, start + WordBlock.size) {
      let byte = text[position]
      if WordKeys.isWord(byte) {
        words |= 1 &<< UInt64(position - start)
      } else if byte != ASCII.space {
        marks = 1
      }
    }
    return (words, marks)
  }
}

/// Tells nearly all words that open no phrase from those that do.
struct PhraseFilter: Sendable {
  /// For the hash of each first word 1, and 3 if it is a phrase by itself; larger than the processor's
  /// registers, smaller than its nearest cache, as the table of the phrases themselves is not.
  private var firstWords = [UInt8](repeating: 0, count: 1 << firstBits)
  /// For each pair of words that a longer phrase begins with 1.
  private var openings = [UInt8](repeating: 0, count: 1 << openingBits)

  private static let firstBits: UInt64 = 12
  private static let openingBits: UInt64 = 14

  /// A filter that passes what may open one of `phrases`.
  init(_ phrases: [[UInt8]]) {
    for phrase in phrases {
      let hashes = WordKeys.all(of: phrase).map(WordKeys.hash)
      guard let first = hashes.first else { continue }
      if let second = hashes.dropFirst().first {
        firstWords[PhraseFilter.place(first)] |= 1
        openings[PhraseFilter.place(first, second)] = 1
      } else {
        firstWords[PhraseFilter.place(first)] = 3
      }
    }
  }

  @inline(__always)
  private static func place(_ first: UInt64) -> Int {
    Int(truncatingIfNeeded: first &>> (64 - firstBits))
  }

  /// The place of two words that follow each other.
  @inline(__always)
  private static func place(_ first: UInt64, _ second: UInt64) -> Int {
    Int(truncatingIfNeeded: ((first &>> 7) ^ second) &>> (64 - openingBits))
  }

  /// 1 if a phrase may begin with the words of two hashes, or be the first one: a few in a hundred
  /// answers are wrong, but never a 0.
  @inline(__always)
  func mayOpen(_ first: UInt64, _ second: UInt64) -> Int {
    // What a hash is shifted by leaves no place that lies outside.
    precondition(
      firstWords.count == 1 << PhraseFilter.firstBits
        && openings.count == 1 << PhraseFilter.openingBits)
    // Both are read, so that there is one thing to foresee, not two.
    let word = firstWords[PhraseFilter.place(first)]
    return Int(word &>> 1 | word & openings[PhraseFilter.place(first, second)])
  }
}
