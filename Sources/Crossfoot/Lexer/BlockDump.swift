/// A listing of blocks, one a line, that shows what a lexer made of a letter.
///
/// Product of the hidden `crossfoot blocks`, and the oracle of the lexers' tests:
/// ```
/// paragraph @0-42 indent 5: Dear Ms. Roe:
/// grid @43-120 tabs, 3 columns
///   | Item | 2012 | 2011 |
/// ```
package struct BlockDump {
  /// The listing of `document`.
  package static func text(of document: LexedDocument) -> String {
    var result = ""
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): result += line(of: paragraph, in: document)
      case .pageBreak(let offset): result += "page break @\(offset)\n"
      case .table(let ordinal): result += "table \(ordinal)\n"
      case .grid(let index): result += lines(of: document.grids[index], in: document)
      }
    }
    return result
  }

  private static func line(of paragraph: Paragraph, in document: LexedDocument) -> String {
    let range = document.text.sourceRange(of: paragraph.text)
    var marks = ""
    if paragraph.indent > 0 { marks += " indent \(paragraph.indent)" }
    if paragraph.alignment != .leading { marks += " \(paragraph.alignment)" }
    if !paragraph.gapBefore { marks += " close" }
    return
      "paragraph @\(range.lowerBound)-\(range.upperBound)\(marks): "
      + document.text.string(paragraph.text) + "\n"
  }

  private static func lines(of grid: Grid, in document: LexedDocument) -> String {
    var result =
      "grid @\(grid.source.lowerBound)-\(grid.source.upperBound) \(grid.origin), "
      + "\(grid.columnCount) columns\n"
    for row in document.rows[grid.rows] {
      switch row.kind {
      case .rule: result += "  ----\n"
      case .doubleRule: result += "  ====\n"
      case .cells: result += "  |" + cells(of: row, in: document) + "\n"
      }
    }
    return result
  }

  private static func cells(of row: GridRow, in document: LexedDocument) -> String {
    var result = ""
    var column = 0
    for cell in document.cells[row.cells] {
      while column < Int(cell.column) {
        result += " |"
        column += 1
      }
      result += " " + document.text.string(cell.text) + " |"
      column = Int(cell.column) + 1
      for _ in 1..<max(Int(cell.span), 1) {
        result += ">|"
        column += 1
      }
    }
    return result
  }
}
