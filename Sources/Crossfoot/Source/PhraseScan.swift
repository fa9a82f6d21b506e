/// Finds the words of a text with which a phrase may begin, and the marks between its words.
///
/// Whether a byte belongs to a word is one bit, so that the starts and the ends of words are bits, too,
/// and each word is read without waiting for the one before it to end:
/// ```
/// text     In response to your comment, we …
/// words    11011111111011011110111111100110
/// starts   10010000000010010000100000000100
/// ```
struct PhraseScan {
  /// A word with which a phrase may begin.
  struct Opening {
    var start: UInt32 = 0
    var length: UInt16 = 0
    /// The place of the word behind it among all words, as `PhraseFilter` has it.
    var next: UInt16 = 0
  }

  /// How far a text has been read, and what was found last.
  private struct State {
    var position = 0
    /// The last word that was read, and what it asks of the next one.
    var last = Opening()
    var demand: UInt32 = 0
    /// Whether the text is read up to the middle of a word.
    var isInWord = false
    var openings = 0
  }

  private var state = State()
  /// Where marks stand, as `WordBlock` has it, in order.
  private(set) var marks: [UInt32] = []
  /// Where the stretch of text ends that is read, and where the text does as far as its words go.
  private var limit = 0
  private var end = 0

  /// Those that are found at once: they need no memory of their own.
  typealias Openings = InlineArray<256, Opening>
  private static let mostOpenings = Openings.count
  /// A key is read as eight bytes, however short the word.
  private static let reach = WordBlock.size + ByteWords.size
  /// A block, and what is read with the next one.
  private typealias Rest = InlineArray<136, UInt8>

  /// The number of openings found in what was read last.
  var openingCount: Int { state.openings }

  /// Begins with the words in `range` of `text`.
  mutating func begin(_ text: Span<UInt8>, _ range: Range<Int>) {
    state = State(position: range.lowerBound)
    limit = range.upperBound
    // A text that is cut within a word has another word there.
    end = PhraseScan.isInWord(text, limit) ? limit : text.count
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
  }

  /// Whether a word goes on at `position`.
  static func isInWord(_ text: Span<UInt8>, _ position: Int) -> Bool {
    position > 0 && position < text.count && WordKeys.isWord(text[position])
      && WordKeys.isWord(text[position - 1])
  }

  /// Reads on in `text`, and writes into `openings` the words with which a phrase may begin; false when all
  /// have been read.
  ///
  /// It reads whole blocks, and may find words behind the stretch.
  mutating func read(
    _ text: Span<UInt8>, _ filter: borrowing PhraseFilter, into openings: inout Openings
  ) -> Bool {
    guard state.position < limit else { return false }
    state.openings = 0
    var words = openings.mutableSpan
    PhraseScan.read(text.extracting(0..<end), at: 0, to: limit, filter, &state, &words, &marks)
    if state.position < limit, state.position + PhraseScan.reach > end {
      // The last bytes of a text: blanks stand for what a block lacks.
      let first = state.position
      var rest = Rest(repeating: ASCII.space)
      for index in first..<end { rest[index - first] = text[index] }
      PhraseScan.read(rest.span, at: first, to: limit, filter, &state, &words, &marks)
    }
    // No word of the stretch follows on its last one.
    if state.position >= limit, PhraseFilter.isPhrase(state.demand) {
      words[state.openings] = state.last
      state.openings += 1
    }
    return true
  }

  /// Reads whole blocks of `bytes`, which stand at `offset` in the text.
  private static func read(
    _ bytes: Span<UInt8>, at offset: Int, to limit: Int, _ filter: borrowing PhraseFilter,
    _ state: inout State, _ openings: inout MutableSpan<Opening>, _ marks: inout [UInt32]
  ) {
    // Where all blocks begin from which a word can be read at once.
    let stop = min(limit, offset + bytes.count - reach + 1)
    let (bits, masks) = (filter.bits.span, filter.masks.span)
    precondition(bits.count == PhraseFilter.size && masks.count == PhraseFilter.maskCount)
    precondition(openings.count == mostOpenings)
    var reading = state
    while reading.position < stop, reading.openings <= mostOpenings - WordBlock.mostWords - 1 {
      let start = reading.position &- offset
      let text = bytes.extracting(start..<start &+ reach)
      let block = WordBlock(text, at: 0)
      let (words, count) = PhraseScan.words(of: block, &reading.isInWord)
      if block.marks != 0 {
        note(block.marks & (~0 &>> UInt64(WordBlock.size &- count)), reading.position, &marks)
      }
      append(words, text, bits, masks, &reading, &openings)
      reading.position &+= count
    }
    state = reading
  }

  /// The words of a block, and how many of its bytes they take: a word that goes on behind it is read with
  /// the next one.
  @inline(__always)
  private static func words(
    of block: WordBlock, _ isInWord: inout Bool
  ) -> (words: UInt64, count: Int) {
    var words = block.words
    if isInWord {
      words &= words &+ 1
      isInWord = ~block.words == 0
    }
    guard words >> 63 != 0 else { return (words, WordBlock.size) }
    let count = WordBlock.size &- (~words).leadingZeroBitCount
    guard count > 0 else {
      isInWord = true
      return (words, WordBlock.size)
    }
    return (words & (~0 &>> UInt64(WordBlock.size &- count)), count)
  }

  @inline(__always)
  private static func append(
    _ words: UInt64, _ text: Span<UInt8>, _ bits: Span<UInt32>, _ masks: Span<UInt64>,
    _ state: inout State, _ openings: inout MutableSpan<Opening>
  ) {
    precondition(text.count == reach && openings.count == mostOpenings)
    precondition(bits.count == PhraseFilter.size && masks.count == PhraseFilter.maskCount)
    precondition(state.openings >= 0 && state.openings <= openings.count - WordBlock.mostWords)
    let offset = UInt32(truncatingIfNeeded: state.position)
    var (last, demand, found) = (state.last.start, state.demand, state.openings)
    // Each word has a start and an end, but for one that fills the block: whatever its key is, it is no
    // phrase's.
    var edges = words ^ (words &<< 1)
    while edges != 0 {
      // No more than 63, which is said so that it need not be asked whether the word lies in the block.
      let start = edges.trailingZeroBitCount & (WordBlock.size - 1)
      edges &= edges &- 1
      let end = edges.trailingZeroBitCount
      edges &= edges &- 1
      let mask = masks[(end &- start) & (PhraseFilter.maskCount - 1)]
      let place = PhraseFilter.place(WordKeys.hash(ByteWords.word(of: text, at: start) & mask))
      let word = bits[place]
      // There is room: a block has no more words, by the precondition. A word that opens nothing makes
      // room for the next one.
      unsafe openings[unchecked: found].start = last
      unsafe openings[unchecked: found].next = UInt16(truncatingIfNeeded: place)
      found &+= demand & word == 0 ? 0 : 1
      demand = PhraseFilter.demand(word)
      last = offset &+ UInt32(truncatingIfNeeded: start)
    }
    // How long those few are that open something; the first one may be of the block before.
    for index in state.openings..<found {
      let start = openings[index].start &- offset
      openings[index].length =
        start < WordBlock.size ? wordLength(words, from: start) : state.last.length
    }
    if words != 0 {
      state.last = Opening(start: last, length: wordLength(words, from: last &- offset))
    }
    (state.demand, state.openings) = (demand, found)
  }

  /// The length of the word that starts at `start`.
  @inline(__always)
  private static func wordLength(_ words: UInt64, from start: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (~(words &>> UInt64(start))).trailingZeroBitCount)
  }

  private static func note(_ bits: UInt64, _ position: Int, _ marks: inout [UInt32]) {
    var bits = bits
    while bits != 0 {
      marks.append(UInt32(position + bits.trailingZeroBitCount))
      bits &= bits &- 1
    }
  }
}
