/// Turns a grid that only lays out text back into paragraphs, in reading order.
enum LayoutReader {
  /// Appends a paragraph for each row of the grid at `index` to `blocks`.
  ///
  /// The cells of a row are one text: `1.` and its comment, `Re:` and its subject. A row without a
  /// first cell goes on with a numbered text above it.
  static func appendParagraphs(
    of index: Int, to blocks: inout [Block], in document: inout LexedDocument
  ) {
    let grid = document.grids[index]
    var last: (paragraph: Paragraph, isNumbered: Bool)?
    var isFirst = true
    for rowIndex in grid.rows {
      let row = document.rows[rowIndex]
      guard row.kind == .cells, !row.cells.isEmpty else { continue }
      let texts = document.cells[row.cells].map(\.text)
      let firstColumn = document.cells[row.cells.lowerBound].column
      if let open = last, open.isNumbered, firstColumn > 0, !row.gapBefore, texts.count == 1 {
        last?.paragraph.text = document.text.joined([open.paragraph.text] + texts)
        continue
      }
      if let open = last { blocks.append(.paragraph(open.paragraph)) }
      let paragraph = Paragraph(
        text: document.text.joined(texts), indent: row.indent, hangingIndent: row.indent,
        gapBefore: row.gapBefore || isFirst)
      let isNumbered = texts.count > 1 && isEnumerator(texts[0], in: document.text)
      last = (paragraph, isNumbered)
      isFirst = false
    }
    if let open = last { blocks.append(.paragraph(open.paragraph)) }
  }

  /// Whether `range` is the number or the bullet of a list: short, and no word.
  private static func isEnumerator(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count <= 6, let last = text.bytes[range.indices].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ")") || range.count == 1
  }
}
