/// Finds the words of a text, and those among them with which a phrase may begin.
///
/// Whether a byte belongs to a word is one bit, so that the starts and the ends of words are bits, too,
/// and each word is read without waiting for the one before it to end:
/// ```
/// text     In response to your comment, we …
/// words    11011111111011011110111111100110
/// starts   10010000000010010000100000000100
/// ```
/// All words are kept as numbers, a stretch of the text at a time, so that what follows a word is
/// looked up and not read again.
struct PhraseScan {
  struct Word {
    var start: UInt32
    var end: UInt32
    var hash: UInt64

    /// What follows on the last word: no phrase goes on with it.
    static let none = Word(start: .max, end: .max, hash: 0)
  }

  /// The words of the stretch that was read last, `count` of them, and `Word.none` behind them.
  private(set) var words = [Word](repeating: .none, count: PhraseScan.mostWords + 1)
  private(set) var count = 0
  /// The numbers of those words with which a phrase may begin, `openingCount` of them.
  private(set) var openings = [UInt16](repeating: 0, count: PhraseScan.mostWords)
  private(set) var openingCount = 0
  /// Where plain quotation marks, opening brackets and general punctuation beyond ASCII stand, from the
  /// start of the text on.
  private(set) var marks: [UInt32] = []

  private var position = 0
  private var end = 0

  /// A stretch has so many words at most: a few hundred are enough to make its ends rare.
  private static let mostWords = 256

  /// Whether the stretch that was read last ends where the text does.
  var isLast: Bool { position == end }

  /// Begins with `range` of a text.
  mutating func begin(_ range: Range<Int>) {
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    (position, end) = (range.lowerBound, range.upperBound)
  }

  /// Reads the next stretch of `text`; false when there is none.
  mutating func read(_ text: Span<UInt8>, _ filter: borrowing PhraseFilter) -> Bool {
    guard position < end else { return false }
    var stretch = Stretch()
    PhraseScan.read(text, &position, end, filter, &stretch, &words, &openings, &marks)
    (count, openingCount) = (stretch.words, stretch.openings)
    words[count] = .none
    siftOpenings(filter)
    return true
  }

  /// Keeps the openings whose words may be a phrase, or go on as one.
  private mutating func siftOpenings(_ filter: borrowing PhraseFilter) {
    guard openingCount > 0 else { return }
    let last = openings[openingCount - 1]
    openingCount = filter.sift(&openings, openingCount, of: words)
    // What follows on the last word of a stretch that goes on is not known yet.
    if !isLast, Int(last) == count - 1, openingCount == 0 || openings[openingCount - 1] != last {
      openings[openingCount] = last
      openingCount += 1
    }
  }

  /// How much of a stretch has been read.
  private struct Stretch {
    var words = 0
    var openings = 0
  }

  private static func read(
    _ text: Span<UInt8>, _ position: inout Int, _ end: Int, _ filter: borrowing PhraseFilter,
    _ stretch: inout Stretch, _ words: inout [Word], _ openings: inout [UInt16],
    _ marks: inout [UInt32]
  ) {
    var allWords = words.mutableSpan
    var allOpenings = openings.mutableSpan
    let masks = filter.masks.span
    let firstWords = filter.firstWords.span
    repeat {
      let block = WordBlock(text, position, to: end)
      if block.holdsMarks { noteMarks(text, position..<position + block.count, &marks) }
      let reach = position &+ WordBlock.size &+ ByteWords.size
      if reach <= text.count {
        let bytes = text.extracting(position..<reach)
        precondition(bytes.count == WordBlock.size + ByteWords.size)
        append(block, at: position, firstWords, &stretch, &allWords, &allOpenings) {
          ByteWords.word(of: bytes, at: $0) & PhraseFilter.mask($1, masks)
        }
      } else {
        // The last bytes of a text: fewer may be left than a word of memory has.
        append(block, at: position, firstWords, &stretch, &allWords, &allOpenings) {
          WordKeys.key(in: text, position &+ $0, length: $1)
        }
      }
      // A word that goes on behind the block is read with the next one.
      position &+= block.count
    } while position < end && stretch.words + WordBlock.mostWords <= mostWords
  }

  /// Appends the words of a block, whose keys `key` tells by their place in it and their length.
  @inline(__always)
  private static func append(
    _ block: WordBlock, at position: Int, _ firstWords: Span<UInt8>, _ stretch: inout Stretch,
    _ words: inout MutableSpan<Word>, _ openings: inout MutableSpan<UInt16>,
    _ key: (Int, Int) -> UInt64
  ) {
    precondition(
      firstWords.count == PhraseFilter.size && words.count > mostWords
        && openings.count == mostWords && stretch.words + WordBlock.mostWords <= mostWords)
    var (number, found) = (stretch.words, stretch.openings)
    let offset = UInt32(position)
    var starts = block.words & ~(block.words &<< 1)
    // Without an end for a word that fills the block up: then there are 64 zeros.
    var ends = ~block.words & (block.words &<< 1)
    while starts != 0 {
      // No more than 63, which is said so that it need not be asked whether the word lies in the block.
      let start = starts.trailingZeroBitCount & (WordBlock.size - 1)
      let end = ends.trailingZeroBitCount
      starts &= starts &- 1
      ends &= ends &- 1
      let hash = WordKeys.hash(key(start, end &- start))
      // There is room: a block has no more words, by the precondition, and openings are words.
      unsafe words[unchecked: number] = Word(
        start: offset &+ UInt32(truncatingIfNeeded: start),
        end: offset &+ UInt32(truncatingIfNeeded: end), hash: hash)
      // The number of a word that opens nothing makes room for the next one's.
      unsafe openings[unchecked: found] = UInt16(truncatingIfNeeded: number)
      found &+= Int(firstWords[PhraseFilter.place(hash)])
      number &+= 1
    }
    stretch = Stretch(words: number, openings: found)
  }

  private static func noteMarks(
    _ text: Span<UInt8>, _ range: Range<Int>, _ marks: inout [UInt32]
  ) {
    guard range.lowerBound + WordBlock.size <= text.count else {
      for position in range where isMark(text[position]) != 0 { marks.append(UInt32(position)) }
      return
    }
    var found =
      markBits(text, at: range.lowerBound)
      | markBits(text, at: range.lowerBound + ByteBlocks.size) << 32
    if range.count < WordBlock.size { found &= (1 &<< UInt64(range.count)) &- 1 }
    while found != 0 {
      marks.append(UInt32(range.lowerBound + found.trailingZeroBitCount))
      found &= found &- 1
    }
  }

  private static func markBits(_ text: Span<UInt8>, at start: Int) -> UInt64 {
    let bytes = text.extracting(start..<start &+ ByteBlocks.size)
    return ByteBlocks.bits(ByteBlocks.Answers { isMark(bytes[$0]) })
  }

  /// 1 if `byte` is a plain quotation mark, an opening bracket or the first of general punctuation beyond
  /// ASCII, else 0.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> UInt8 {
    let isQuote: UInt8 = byte == UInt8(ascii: "\"") ? 1 : 0
    let isBracket: UInt8 = byte == UInt8(ascii: "[") ? 1 : 0
    let isPunctuation: UInt8 = byte == 0xE2 ? 1 : 0
    return isQuote | isBracket | isPunctuation
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

/// Tells nearly all words that open no phrase from those that do: a few in a hundred answers are wrong,
/// but never a 0.
///
/// Its tables fit in a processor's nearest cache, as the table of the phrases themselves does not.
struct PhraseFilter: Sendable {
  /// For the hash of each first word 1.
  let firstWords: [UInt8]
  /// For the hash of each word that is a phrase by itself 1.
  private let loneWords: [UInt8]
  /// For each pair of words that a longer phrase begins with 1.
  private let pairs: [UInt8]
  /// What is left of eight bytes of text to be the key of a word, by its length.
  let masks = (0..<maskCount).map { WordKeys.mask(max($0, 1)) }

  private static let bits: UInt64 = 12
  static let size = 1 << Int(bits)
  private static let pairBits: UInt64 = 13
  /// More than any word of a block is long.
  private static let maskCount = 128

  /// A filter that passes what may open one of `phrases`.
  init(_ phrases: [[UInt8]]) {
    var firstWords = [UInt8](repeating: 0, count: PhraseFilter.size)
    var loneWords = firstWords
    var pairs = [UInt8](repeating: 0, count: 1 << Int(PhraseFilter.pairBits))
    for phrase in phrases {
      let hashes = WordKeys.all(of: phrase).map(WordKeys.hash)
      guard let first = hashes.first else { continue }
      firstWords[PhraseFilter.place(first)] = 1
      if hashes.count == 1 {
        loneWords[PhraseFilter.place(first)] = 1
      } else {
        pairs[PhraseFilter.place(first, hashes[1])] = 1
      }
    }
    (self.firstWords, self.loneWords, self.pairs) = (firstWords, loneWords, pairs)
  }

  /// The one of `masks` for a word of `length` bytes.
  @inline(__always)
  static func mask(_ length: Int, _ masks: Span<UInt64>) -> UInt64 {
    precondition(masks.count == maskCount)
    return masks[length & (maskCount - 1)]
  }

  @inline(__always)
  static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> (64 - bits))
  }

  /// The place of two words that follow each other.
  @inline(__always)
  private static func place(_ first: UInt64, _ second: UInt64) -> Int {
    Int(truncatingIfNeeded: ((first &>> 7) ^ second) &>> (64 - pairBits))
  }

  /// Keeps the ones of the first `count` numbers of `openings` whose words may be a phrase, or go on as one
  /// with the next word; how many these are.
  func sift(
    _ openings: inout [UInt16], _ count: Int, of words: [PhraseScan.Word]
  ) -> Int {
    let (loneWords, pairs) = (loneWords.span, pairs.span)
    precondition(
      loneWords.count == PhraseFilter.size && pairs.count == 1 << Int(PhraseFilter.pairBits))
    precondition(count <= openings.count)
    var numbers = openings.mutableSpan
    let allWords = words.span
    var kept = 0
    for index in 0..<count {
      // Openings are numbers of words, behind each of which another one or `Word.none` stands; no more are
      // kept than there are.
      let number = unsafe numbers[unchecked: index]
      let first = unsafe allWords[unchecked: Int(number)].hash
      let next = unsafe allWords[unchecked: Int(number) &+ 1].hash
      unsafe numbers[unchecked: kept] = number
      kept &+= Int(
        loneWords[PhraseFilter.place(first)] | pairs[PhraseFilter.place(first, next)])
    }
    return kept
  }
}
