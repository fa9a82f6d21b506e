/// Tells nearly all words that open no phrase from those that do, by them and the words behind them: one
/// answer in five is wrong, but never a no.
///
/// Each word has thirty-two bits. The high ones tell which phrases it may open: one bit that it is a phrase by
/// itself, and one for each of fifteen groups that it may be the first word of a longer one. The low ones tell
/// which groups it may go on as the second word, with a bit that every word has for those before it that
/// need no second one. So a word opens a phrase if its high bits and the low ones of the next word have one
/// in common, as here with three groups:
/// ```
/// word      opens  goes on
/// we        1100   1000   we respectfully, we note, we
/// note      1000   1110   note
/// that      0000   1010
/// ```
/// Its table fits in a processor's nearest cache, as the table of the phrases themselves does not.
struct PhraseFilter: Sendable {
  /// For the hash of each word its bits.
  let bits: [UInt32]
  /// What is left of eight bytes of text to be the key of a word, by its length.
  let masks = (0..<maskCount).map { WordKeys.mask(max($0, 1)) }

  /// The number of bits of a hash that tell the place of its word.
  static let placeBits: UInt64 = 12
  static let size = 1 << Int(placeBits)
  private static let groups: UInt64 = 15
  /// Every word may stand behind one that is a phrase.
  private static let any: UInt32 = 1 << UInt32(groups)
  /// Words of a block are shorter, but for one that fills it.
  static let maskCount = WordBlock.size

  /// A filter that passes what may open one of `phrases`.
  init(_ phrases: [[UInt8]]) {
    var bits = [UInt32](repeating: PhraseFilter.any, count: PhraseFilter.size)
    for phrase in phrases {
      let hashes = WordKeys.all(of: phrase).map(WordKeys.hash)
      guard let first = hashes.first else { continue }
      if hashes.count == 1 {
        bits[PhraseFilter.place(first)] |= PhraseFilter.any << 16
      } else {
        let group: UInt32 = 1 << UInt32((first >> 40) % PhraseFilter.groups)
        bits[PhraseFilter.place(first)] |= group << 16
        bits[PhraseFilter.place(hashes[1])] |= group
      }
    }
    self.bits = bits
  }

  /// The key of the word of `length` bytes at `start`.
  @inline(__always)
  func key(in text: Span<UInt8>, _ start: Int, length: Int) -> UInt64 {
    guard start &+ ByteWords.size <= text.count, length < masks.count else {
      return WordKeys.key(in: text, start, length: length)
    }
    return ByteWords.word(of: text, at: start) & masks[length]
  }

  @inline(__always)
  static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> (64 - placeBits))
  }

  /// What a word, whose bits are given, asks of the next one to open a phrase.
  @inline(__always)
  static func demand(_ bits: UInt32) -> UInt32 { bits &>> 16 }

  /// Whether a word that asks for `demand` may open a phrase whatever stands behind it.
  static func isPhrase(_ demand: UInt32) -> Bool { demand & any != 0 }
}
