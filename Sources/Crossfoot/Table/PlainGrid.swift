extension LexedDocument {
  /// A document that holds one grid and nothing else, for tables that come as rows of strings.
  ///
  /// There is no file behind it: the source range of the cell in row r and column c is the single
  /// byte r · width + c, so that what is found can be led back to its cells.
  package init(grid: [[String]], width: Int) {
    // Spreadsheets are far wider than what stands in them.
    let used = grid.map { row in (row.lastIndex { !$0.isEmpty } ?? -1) + 1 }.max() ?? 0
    self.init(textCapacity: grid.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } })
    var isBehindGap = false
    for (row, texts) in grid.enumerated() {
      let first = cells.count
      for (column, string) in texts.prefix(width).enumerated() {
        let start = text.end
        // Lexers leave no other white space either.
        let bytes = Array(string.split { $0.isWhitespace }.joined(separator: " ").utf8)
        let place = row * width + column
        if !bytes.isEmpty { text.appendDecoded(bytes, place..<place + 1) }
        let range = text.trimmed(TextRange(start, text.end))
        guard !range.isEmpty else { continue }
        cells.append(GridCell(text: range, column: UInt16(column), span: 1))
      }
      // An empty row is a gap, as the lexers have it.
      let isGap = first == cells.count
      if !isGap {
        let place = UInt32(row * width)
        rows.append(
          GridRow(
            kind: .cells, cells: first..<cells.count, gapBefore: isBehindGap, indent: 0,
            source: place..<place + UInt32(width)))
      }
      isBehindGap = isGap
    }
    blocks = [.grid(0)]
    grids = [
      Grid(
        origin: .tabs, rows: 0..<rows.count, columnCount: max(used, 1),
        source: 0..<UInt32(grid.count * width))
    ]
  }
}
