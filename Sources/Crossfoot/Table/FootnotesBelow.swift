/// Reads the footnotes that stand below a table as paragraphs of their own.
///
/// They are a run: rules may stand above and among them, pages may end, and a footnote may go on in
/// paragraphs without a marker as long as another one that the table uses comes behind them.
struct FootnotesBelow {
  private(set) var notes: [Table.Footnote] = []
  /// The paragraphs that the notes open, as they stand in the letter.
  private(set) var openings: [TextRange] = []
  /// Whether the table uses the marker of one of them: else they are no footnotes of it.
  private var isUsed = false

  /// The most paragraphs without a marker that a footnote goes on in.
  private static let reach = 2

  /// Reads the run below the block at `index`; `used` are the markers of the table.
  init(
    below index: Int, used: [Marker: TextRange], in document: inout LexedDocument
  ) {
    var place = index
    var last: Marker?
    while let next = FootnotesBelow.note(below: place, after: last, used: used, in: document) {
      append(next, into: &document)
      isUsed = isUsed || used[next.marker] != nil
      (place, last) = (next.block, next.marker)
    }
    if !isUsed { (notes, openings) = ([], []) }
  }

  private struct Opening {
    var note: Table.Footnote
    var marker: Marker
    var paragraph: TextRange
    var block: Int
    /// The paragraphs without a marker above it.
    var rest: [TextRange]
  }

  private mutating func append(_ opening: Opening, into document: inout LexedDocument) {
    if let last = notes.indices.last, !opening.rest.isEmpty {
      notes[last].text = document.text.joined([notes[last].text] + opening.rest)
    }
    notes.append(opening.note)
    openings.append(opening.paragraph)
  }

  /// The next footnote below `block`: it has a marker that the table uses, or the one right behind `last`,
  /// or the first of all.
  private static func note(
    below block: Int, after last: Marker?, used: [Marker: TextRange], in document: LexedDocument
  ) -> Opening? {
    var rest: [TextRange] = []
    var place = block
    while let paragraph = nextParagraph(after: place, in: document) {
      place = paragraph.block
      if isRule(paragraph.text, in: document.text) {
        // A rule behind a footnote's paragraphs ends it.
        if rest.isEmpty { continue }
        return nil
      }
      if let note = FootnoteReader.footnote(in: paragraph.text, of: document.text),
        let marker = Marker(note.marker, in: document.text), saysMore(note.text, in: document.text),
        // The same number again, without brackets, opens something else: `1 year 2 years 3 years`.
        marker != last || isBracketed(note.marker, in: document.text),
        used[marker] != nil
          || rest.isEmpty && marker.follows(last) && !used.isEmpty
            && isBracketed(note.marker, in: document.text)
      {
        return Opening(
          note: note, marker: marker, paragraph: paragraph.text, block: place, rest: rest)
      }
      // What leads into something else is no part of a footnote.
      guard last != nil, rest.count < reach, !document.text.ends(paragraph.text, with: ":")
      else { return nil }
      rest.append(paragraph.text)
    }
    return nil
  }

  private static func isBracketed(_ marker: TextRange, in text: TextStore) -> Bool {
    text.hasPrefix(marker, "(") || text.hasPrefix(marker, "[")
  }

  /// Whether words stand behind the marker, not the rest of an ornament, `* * *`.
  private static func saysMore(_ range: TextRange, in text: TextStore) -> Bool {
    text.bytes[range.indices].contains { ASCII.isWord($0) || $0 >= 0x80 }
  }

  /// Whether a paragraph is drawn with dashes or underscores, and nothing else.
  private static func isRule(_ range: TextRange, in text: TextStore) -> Bool {
    range.count >= 3
      && text.bytes[range.indices].allSatisfy {
        $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == ASCII.space
      }
  }

  /// The paragraph that follows the block at `index`; pages may end in between, nothing else.
  private static func nextParagraph(
    after index: Int, in document: LexedDocument
  ) -> (text: TextRange, block: Int)? {
    var next = index + 1
    while next < document.blocks.count {
      switch document.blocks[next] {
      case .paragraph(let paragraph): return (paragraph.text, next)
      case .pageBreak: next += 1
      default: return nil
      }
    }
    return nil
  }
}
