/// The stage that turns grids into tables, or back into paragraphs.
package enum TableStage {
  /// Replaces every grid by a table when it holds data, else by the paragraphs that it lays out.
  ///
  /// Returns the tables, in the order in which they stand in the letter.
  package static func run(_ document: inout LexedDocument) -> [Table] {
    guard !document.grids.isEmpty else { return [] }
    var tables: [Table] = []
    var marked: [[TextRange]] = []
    var blocks: [Block] = []
    blocks.reserveCapacity(document.blocks.count)
    var preceding: TextRange?
    let lastGrid = lastGrid(of: document)
    for block in document.blocks {
      guard case .grid(let index) = block else {
        blocks.append(block)
        guard case .paragraph(let paragraph) = block else { continue }
        preceding = paragraph.text
        joinPages(paragraph.opensPage, at: blocks.count - 1, of: &blocks, in: &document)
        continue
      }
      if var table = TableBuilder.table(
        from: index, preceding: preceding ?? leadIn(to: blocks), isLast: index == lastGrid,
        in: &document)
      {
        if preceding == nil, case .table? = blocks.last, let last = tables.last {
          ContinuedTable.takeHeaders(of: last, for: &table)
        }
        place(&table, below: blocks, grid: document.grids[index], in: document.text)
        blocks.append(.table(tables.count))
        tables.append(table)
        marked.append(document.grids[index].footnotes)
        preceding = nil
      } else {
        layOut(index, to: &blocks, in: &document)
      }
    }
    document.blocks = blocks
    // Nothing reads the grids' cells any more: the stages that follow have the memory.
    document.dropCells()
    CommonScale.give(to: &tables, in: document)
    FootnoteReader.resolve(&tables, marked: marked, in: &document)
    return tables
  }

  /// Gives a table its place behind `blocks`, and the caption that they end with if it has none of its own.
  private static func place(
    _ table: inout Table, below blocks: [Block], grid: Grid, in text: TextStore
  ) {
    table.caption =
      table.caption
      ?? CaptionReader.title(above: blocks, of: grid, hasHeader: table.headerRows > 0, in: text)
    (table.block, table.sourceOrdinal) = (blocks.count, grid.sourceOrdinal)
  }

  /// Appends the paragraphs that the grid at `index` lays out.
  private static func layOut(
    _ index: Int, to blocks: inout [Block], in document: inout LexedDocument
  ) {
    let first = blocks.count
    LayoutReader.appendParagraphs(of: index, to: &blocks, in: &document)
    joinPages(document.grids[index].opensPage, at: first, of: &blocks, in: &document)
  }

  /// Joins the paragraph that the block at `index` goes on with, where it opens a page.
  private static func joinPages(
    _ opensPage: Bool, at index: Int, of blocks: inout [Block], in document: inout LexedDocument
  ) {
    if opensPage { PageJoin.joinLaidOut(at: index, of: &blocks, &document.text) }
  }

  /// The paragraph above the tables that `blocks` end with: it leads into all of them.
  private static func leadIn(to blocks: [Block]) -> TextRange? {
    for block in blocks.reversed().prefix(tablesOfOneSentence) {
      switch block {
      case .paragraph(let paragraph): return paragraph.text
      case .table, .pageBreak: continue
      case .grid: return nil
      }
    }
    return nil
  }

  /// The most tables, and ends of pages among them, that a sentence leads into.
  private static let tablesOfOneSentence = 6

  /// The index of the grid behind which no other stands.
  private static func lastGrid(of document: LexedDocument) -> Int? {
    for block in document.blocks.reversed() {
      if case .grid(let index) = block { return index }
    }
    return nil
  }
}
