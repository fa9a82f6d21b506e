import Crossfoot
import Testing

/// A source text in which `⟦` and `⟧` mark a stretch: the text without the marks, and the byte
/// range of what they enclosed.
///
/// Positions in tests are marked, never counted.
struct MarkedSource {
  let bytes: [UInt8]
  let marked: SourceRange

  init(_ text: String) {
    var bytes: [UInt8] = []
    var start = 0
    var end = 0
    for character in text.unicodeScalars {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": end = bytes.count
      default: bytes += Array(String(character).utf8)
      }
    }
    self.bytes = bytes
    marked = UInt32(start)..<UInt32(end)
  }

  /// The blocks of the text.
  func lexed() throws -> LexedDocument {
    PlainTextLexer.lex(try Source(bytes: bytes, path: "marked"))
  }
}

/// What a lexer made of `text`, one block a line, without the positions.
func dump(_ text: String) throws -> String {
  try dump(Array(text.utf8))
}

func dump(_ bytes: [UInt8]) throws -> String {
  let document = PlainTextLexer.lex(try Source(bytes: bytes, path: "dumped"))
  return BlockDump.text(of: document)
    .split(separator: "\n")
    .map { line in
      // `paragraph @0-42 indent 5: text` without its offsets.
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.count > 1, words[1].hasPrefix("@") else { return String(line) }
      if words[1].hasSuffix(":") { words[0] += ":" }
      words.remove(at: 1)
      return words.joined(separator: " ")
    }
    .joined(separator: "\n")
}

/// The paragraphs of a document, in order.
func paragraphs(_ document: LexedDocument) -> [Paragraph] {
  document.blocks.compactMap { block in
    guard case .paragraph(let paragraph) = block else { return nil }
    return paragraph
  }
}
