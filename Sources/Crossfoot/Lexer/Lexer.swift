/// The door to the lexers: each form of a letter has its own, all give the same blocks.
package enum Lexer {
  /// The blocks of `source`.
  package static func lex(_ source: Source) throws(LetterError) -> LexedDocument {
    switch source.format {
    case .text, .pdf: PlainTextLexer.lex(source)
    case .html:
      if let text = PreformattedText.text(of: source) {
        PlainTextLexer.lex(text)
      } else {
        try MarkupParser.lex(source)
      }
    }
  }

  /// Does what libxml2 alone would do with `source`, and nothing when it is no HTML: the measure that
  /// the speed of HTML letters is held against.
  package static func readMarkupOnly(_ source: Source) {
    if source.format == .html { MarkupParser.parseEmpty(source) }
  }
}
