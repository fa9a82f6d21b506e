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
    while position < end {
      let length = punctuationLength(at: position)
      if length == 0 { break }
      position += length
    }
    guard position < end else { return nil }
    let start = position
    while position < end, punctuationLength(at: position) == 0 { position += 1 }
    return TextRange(UInt32(start), UInt32(position))
  }

  /// The length of what parts words at `offset`: 0 inside a word.
  private func punctuationLength(at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return ASCII.isWord(byte) ? 0 : 1 }
    // U+2000 to U+203F: dashes, quotation marks, bullets, the ellipsis.
    if byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 { return 3 }
    return 0
  }
}
