/// What a lexer makes of a file: blocks over one store of text, with grids kept in flat arrays.
package struct LexedDocument: Sendable {
  package var text: TextStore
  package var blocks: [Block] = []
  package var grids: [Grid] = []
  package var rows: [GridRow] = []
  package var cells: [GridCell] = []
  /// The paragraphs of cells that hold more than one.
  package var cellParagraphs = CellParagraphs()

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

  /// Gives up what grids consist of, once nothing is read from them any more.
  mutating func dropCells() {
    (rows, cells, cellParagraphs) = ([], [], CellParagraphs())
  }

  /// Makes room for a grid of so many rows, and cells, at most.
  ///
  /// An array that grows step by step is there twice for a while, and half empty in the end: what a large
  /// grid holds is worth a count. Small ones would have the array copied once a grid.
  mutating func reserve(rows rowCount: Int, cells cellCount: Int) {
    guard cellCount >= LexedDocument.manyCells else { return }
    if rows.count + rowCount > rows.capacity {
      rows.reserveCapacity(max(rows.count + rowCount, rows.capacity * 3 / 2))
    }
    if cells.count + cellCount > cells.capacity {
      cells.reserveCapacity(max(cells.count + cellCount, cells.capacity * 3 / 2))
    }
  }

  private static let manyCells = 4096

  /// Hands the document on and leaves an empty one: what has one holder is changed in its place.
  mutating func take() -> LexedDocument {
    var taken = LexedDocument(textCapacity: 0)
    swap(&self, &taken)
    return taken
  }
}
