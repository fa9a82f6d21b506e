/// A sentence that the end of a page cuts in two.
enum CutSentence {
  /// Whether a sentence that stops at the end of `first` goes on in `second`.
  static func goesOn(_ first: TextRange, in second: TextRange, _ bytes: [UInt8]) -> Bool {
    guard mayGoOn(first, in: second, bytes) else { return false }
    switch bytes[Int(first.end) - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ")"):
      return false
    case UInt8(ascii: ","), UInt8(ascii: "-"):
      return Enumerator(in: bytes, second.indices) == nil
    case let last:
      let next = bytes[Int(second.start)]
      return last != 0x9D
        && (ASCII.isLower(next) || ASCII.isDigit(next) || next == UInt8(ascii: "$"))
        && Enumerator(in: bytes, second.indices) == nil
    }
  }

  /// Whether `first` is long enough to be the first part of a sentence, and `second` may be its second one.
  static func mayGoOn(_ first: TextRange, in second: TextRange, _ bytes: [UInt8]) -> Bool {
    first.count >= shortestPart && !bytes[second.indices].starts(with: "cc:".utf8)
  }

  /// The first part of a sentence has so many bytes at least.
  private static let shortestPart = 40

  /// `second` as the rest of `first`.
  static func joined(
    _ first: Paragraph, _ second: Paragraph, _ text: inout TextStore
  ) -> Paragraph {
    var start = first.text.start
    // A sentence may go on over many pages: what was joined before lies at the end of the text, and
    // is added to instead of copied, or the work would grow with the square of the pages.
    if first.text.end != text.end {
      start = text.end
      text.appendCopy(of: first.text)
    }
    text.appendSeparator(
      ASCII.space, sourceOffset: Int(text.sourceRange(of: first.text).upperBound))
    text.appendCopy(of: second.text)
    var paragraph = first
    paragraph.text = TextRange(start, text.end)
    return paragraph
  }
}
