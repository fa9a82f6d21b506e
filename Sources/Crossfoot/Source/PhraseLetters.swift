/// The letters of phrases, and how a text is compared with them letter by letter: in either case, with curly
/// apostrophes and non-breaking hyphens for the plain ones.
struct PhraseLetters: Sendable {
  /// Lower case only.
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  subscript(range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// Where the phrase of the letters at `phrase` ends when it stands at `start` in `text`, before `limit` and
  /// with a word's end behind it.
  func end(
    of phrase: Range<Int>, in text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> Int? {
    let same = plainCount(of: phrase, in: text, start, limit)
    var (position, index) = (start + same, phrase.lowerBound + same)
    while index < phrase.upperBound {
      guard position < limit else { return nil }
      let byte = text[position]
      if ASCII.lowercased(byte) == bytes[index] {
        position += 1
      } else if byte == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
        bytes[index] == PhraseLetters.folded(text[position + 2])
      {
        position += 3
      } else {
        return nil
      }
      index += 1
    }
    guard let last = phrase.last, WordKeys.isWord(bytes[last]) else { return position }
    return position == limit || !WordKeys.isWord(text[position]) ? position : nil
  }

  /// How many letters of a phrase, eight at a time, stand at `start` as they are: all of them, mostly.
  @inline(__always)
  private func plainCount(
    of phrase: Range<Int>, in text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    let letters = bytes.span
    var count = 0
    while count + ByteWords.size <= phrase.count, start + count + ByteWords.size <= limit {
      guard
        ByteWords.lowercasedExactly(ByteWords.word(of: text, at: start + count))
          == ByteWords.word(of: letters, at: phrase.lowerBound + count)
      else { return count }
      count += ByteWords.size
    }
    // What is left, with letters before it that are compared once more.
    let rest = phrase.count - count
    guard rest > 0, rest < ByteWords.size, count > 0, start + phrase.count <= limit else {
      return count
    }
    let back = phrase.count - ByteWords.size
    let isSame =
      ByteWords.lowercasedExactly(ByteWords.word(of: text, at: start + back))
      == ByteWords.word(of: letters, at: phrase.lowerBound + back)
    return isSame ? phrase.count : count
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
