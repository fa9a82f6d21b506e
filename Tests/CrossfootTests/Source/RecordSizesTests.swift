import Testing

@testable import Crossfoot

/// What a letter takes up is records times their size: a dense table has a cell for each eight bytes of the
/// file, and peak memory is to be at most twelve times its size.
///
/// A field more in one of these records breaks that promise.
@Suite("Sizes of records")
struct RecordSizesTests {
  @Test("the records of a table, cell by cell and row by row, are as small as they are said to be")
  func ofTables() {
    #expect(MemoryLayout<GridCell>.stride == 16)
    #expect(MemoryLayout<GridRow>.stride == 24)
    #expect(MemoryLayout<GridMatrix.Slot>.stride == 24)
    #expect(MemoryLayout<Cell>.stride == 24)
    #expect(MemoryLayout<Table.Row>.stride == 32)
    #expect(MemoryLayout<Amount>.stride == 16)
    #expect(MemoryLayout<AmountGrid.Line>.stride == 8)
    #expect(MemoryLayout<Reference>.stride == 20)
  }

  @Test("the records of paragraphs are as small as they are said to be")
  func ofParagraphs() {
    #expect(MemoryLayout<Line>.stride == 20)
    #expect(MemoryLayout<Block>.stride == 24)
    #expect(MemoryLayout<BlockEvidence>.stride == 80)
    #expect(MemoryLayout<Passage.Piece>.stride == 20)
    #expect(MemoryLayout<ResolutionParser.Passage>.stride == 16)
  }

  @Test("a figure behind a currency sign of its own has its text once, and so have all other cells")
  func textOfCells() throws {
    let rows = (0..<400).map { "Item \($0)\t$\t\($0 * 7 + 100)\t$\t\($0 * 3 + 90)" }
    let text = "Dear Sir:\n\n\t\t2012\t\t2011\n" + rows.joined(separator: "\n") + "\n"
    let letter = try LetterFixture(text)
    let table = try #require(letter.tables.first)
    #expect(table.rows.count == 400)
    #expect(letter.document.text.string(table.cells[0].text) == "$100")
    #expect(letter.document.text.bytes.count <= text.utf8.count)
  }

  @Test("the cells of a large table are counted before they are kept")
  func roomForCells() throws {
    let rows = (0..<3000).map { "Item \($0)\t\($0 * 7 + 100)\t\($0 * 3 + 90)" }
    let text = "Dear Sir:\n\n\t2012\t2011\n" + rows.joined(separator: "\n") + "\n"
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "test"))
    #expect(document.cells.count == 9002)
    #expect(document.cells.capacity < 9002 + 600)
    #expect(document.rows.capacity < document.rows.count + 400)
  }
}
