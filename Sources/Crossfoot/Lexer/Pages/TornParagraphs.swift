/// Puts paragraphs together that a page tore in two of which nothing is left: the upper part stops behind a word
/// that no sentence ends with, and the lower one begins small.
enum TornParagraphs {
  /// Joins such paragraphs of `document`.
  static func join(in document: inout LexedDocument) {
    var kept = 1
    let count = document.blocks.count
    guard count > 1 else { return }
    for index in 1..<count {
      if case .paragraph(let rest) = document.blocks[index],
        case .paragraph(let first) = document.blocks[kept - 1],
        goesOn(first, in: rest, document.text)
      {
        document.blocks[kept - 1] = .paragraph(CutSentence.joined(first, rest, &document.text))
        continue
      }
      if kept < index { document.blocks[kept] = document.blocks[index] }
      kept += 1
    }
    document.blocks.removeLast(count - kept)
  }

  private static func goesOn(
    _ first: Paragraph, in rest: Paragraph, _ text: borrowing TextStore
  ) -> Bool {
    // Nearly all paragraphs begin with a capital.
    guard ASCII.isLower(text.bytes[Int(rest.text.start)]), rest.labelCellEnd == 0,
      rest.column == nil, !first.isPageFoot, !rest.isPageFoot,
      CutSentence.mayGoOn(first.text, in: rest.text, text.bytes),
      CutSentence.endsOpen(text.bytes, first.text.indices)
    else { return false }
    return Enumerator(in: text.bytes, rest.text.indices) == nil
      && !endsItem(first.text, text.bytes) && !opensWithLetter(rest.text, text.bytes)
      && (ends(rest.text, text) || rest.text.count >= fullLine)
  }

  /// A part of so many bytes is a full line: files whose lines are paragraphs each end few of them as sentences end.
  private static let fullLine = 40

  /// Whether a paragraph ends as a sentence does, or an entry of a list.
  private static func ends(_ range: TextRange, _ text: borrowing TextStore) -> Bool {
    switch text.bytes[Int(range.end) - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"): true
    default: text.ends(range, with: "; and")
    }
  }

  /// Whether an entry of a list ends so that the last one follows: `; and`.
  private static func endsItem(_ range: TextRange, _ bytes: borrowing [UInt8]) -> Bool {
    guard CutSentence.endsItem(bytes, range.indices) else { return false }
    let word = ASCII.lastWord(of: bytes, range.indices)
    let above = bytes[Int(range.start)..<word.lowerBound].last { $0 > ASCII.space }
    return above == UInt8(ascii: ";") || above == UInt8(ascii: ",")
  }

  /// Whether a single letter stands before the first space: a bullet of text, `o`.
  private static func opensWithLetter(_ range: TextRange, _ bytes: borrowing [UInt8]) -> Bool {
    range.count > 1 && bytes[Int(range.start) + 1] == ASCII.space
      && bytes[Int(range.start)] != UInt8(ascii: "a")
  }
}
