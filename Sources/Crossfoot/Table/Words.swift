/// The words of a text, one after the other: runs of letters, digits and characters beyond ASCII.
///
/// Typographic punctuation parts words as its ASCII form does: `Company’s` gives `Company` and `s`.
package struct Words: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  package init(in range: TextRange, of text: TextStore) {
    bytes = text.bytes
    position = Int(range.start)
    end = Int(range.end)
  }

  package mutating func next() -> TextRange? {
    let word = Words.word(in: bytes.span, position, end)
    position = word.upperBound
    guard !word.isEmpty else { return nil }
    return TextRange(UInt32(word.lowerBound), UInt32(word.upperBound))
  }

  /// The first word from `start` on; empty when none is left.
  private static func word(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    var first = start
    while first < end {
      let length = gapLength(bytes, at: first)
      if length == 0 { break }
      first += length
    }
    var last = first
    while last < end, gapLength(bytes, at: last) == 0 { last += 1 }
    return first..<last
  }

  /// The length of what parts words at `offset`: 0 inside a word.
  @inline(__always)
  private static func gapLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return ASCII.isWord(byte) ? 0 : 1 }
    return isPunctuation(bytes, at: offset) ? 3 : 0
  }

  /// Whether what stands at `offset` parts words.
  @inline(__always)
  static func isGap(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    gapLength(bytes, at: offset) > 0
  }

  /// Whether what stands before `offset`, which is not 0, parts words.
  @inline(__always)
  static func isGap(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    let byte = bytes[offset - 1]
    return byte < 0x80 ? !ASCII.isWord(byte) : offset >= 3 && isPunctuation(bytes, at: offset - 3)
  }

  /// U+2000 to U+203F: dashes, quotation marks, bullets, the ellipsis.
  private static func isPunctuation(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
  }
}
