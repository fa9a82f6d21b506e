import Crossfoot
import Foundation
import Testing

/// A source text in which `⟦` and `⟧` mark a stretch: the text without the marks, and the byte
/// range of what they enclosed.
///
/// Positions in tests are marked, never counted.
struct MarkedSource {
  let bytes: [UInt8]
  let marked: SourceRange

  /// The text in UTF-8, or in `encoding`.
  init(_ text: String, encoding: String.Encoding = .utf8) {
    var bytes: [UInt8] = []
    var start = 0
    var end = 0
    for character in text.unicodeScalars {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": end = bytes.count
      default: bytes += String(character).data(using: encoding).map(Array.init) ?? []
      }
    }
    self.bytes = bytes
    marked = UInt32(start)..<UInt32(end)
  }

  /// The blocks of the text.
  func lexed() throws -> LexedDocument {
    PlainTextLexer.lex(try Source(bytes: bytes, path: "marked"))
  }

  /// The blocks of the text, which is HTML.
  func lexedHTML() throws -> LexedDocument {
    try Lexer.lex(Source(bytes: bytes, path: "marked", format: .html))
  }
}

/// What a lexer made of `text`, one block a line, without the positions.
func dump(_ text: String) throws -> String {
  try dump(Array(text.utf8))
}

func dump(_ bytes: [UInt8]) throws -> String {
  dump(PlainTextLexer.lex(try Source(bytes: bytes, path: "dumped")))
}

/// What the HTML lexer made of `html`, one block a line, without the positions.
func dump(html: String) throws -> String {
  dump(try MarkedSource(html).lexedHTML())
}

/// What the HTML lexer and the stage behind it made of `html`: layouts are paragraphs, data tables
/// are tables.
func dumpWithTables(html: String) throws -> String {
  var document = try MarkedSource(html).lexedHTML()
  let tables = TableStage.run(&document)
  return dump(document) + tables.map { "\n" + $0.dump(in: document.text) }.joined()
}

private func dump(_ document: LexedDocument) -> String {
  BlockDump.text(of: document)
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
