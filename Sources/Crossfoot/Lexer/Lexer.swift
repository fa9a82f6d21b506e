/// The door to the lexers: each form of a letter has its own, all give the same blocks.
package enum Lexer {
  /// The blocks of `source`.
  package static func lex(_ source: Source) throws(LetterError) -> LexedDocument {
    switch source.format {
    case .text, .pdf: PlainTextLexer.lex(source)
    case .html: try MarkupParser.lex(source)
    }
  }
}
