/// What a lexer makes of a file: blocks over one store of text, with grids kept in flat arrays.
package struct LexedDocument: Sendable {
  package var text: TextStore
  package var blocks: [Block] = []
  package var grids: [Grid] = []
  package var rows: [GridRow] = []
  package var cells: [GridCell] = []
  /// The paragraphs of cells that hold more than one.
  package var cellParagraphs: [Paragraph] = []

  /// Whether the file lost its paragraphs before it came here, so that they had to be guessed.
  package var isFlattened = false

  package init(textCapacity: Int) {
    text = TextStore(capacity: textCapacity)
  }

  /// Ends the page at `offset` of the file; pages on which nothing stands are none.
  mutating func breakPage(at offset: UInt32) {
    if case .pageBreak = blocks.last { return }
    blocks.append(.pageBreak(offset))
  }

  /// Hands the document on and leaves an empty one: what has one holder is changed in its place.
  mutating func take() -> LexedDocument {
    var taken = LexedDocument(textCapacity: 0)
    swap(&self, &taken)
    return taken
  }
}
