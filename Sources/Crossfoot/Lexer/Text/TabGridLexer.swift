/// Reads rows of cells into a grid that tabs part, or the borders of a table drawn with `|`.
struct TabGridLexer {
  let source: Source

  /// Adds the grid of `lines`: rows of cells, with rules and names of sections among them.
  func lex(_ lines: ArraySlice<Line>, gapBefore: Bool, into document: inout LexedDocument) {
    reserve(lines, in: &document)
    let firstRow = document.rows.count
    var columnCount = 1
    for line in lines where line.start < line.end {
      let firstCell = document.cells.count
      if !line.isRule { columnCount = max(columnCount, appendCells(of: line, into: &document)) }
      document.rows.append(
        GridRow(
          kind: line.rowKind, cells: firstCell..<document.cells.count,
          gapBefore: document.rows.count == firstRow && gapBefore, indent: 0,
          source: line.lineStart..<line.end))
    }
    guard document.rows.count > firstRow, let first = lines.first, let last = lines.last else {
      return
    }
    document.blocks.append(.grid(document.grids.count))
    document.grids.append(
      Grid(
        origin: .tabs, rows: firstRow..<document.rows.count, columnCount: columnCount,
        source: first.lineStart..<last.end))
  }

  /// Makes room for the cells of `lines`: there is one behind each separator at most.
  private func reserve(_ lines: ArraySlice<Line>, in document: inout LexedDocument) {
    guard lines.count >= TabGridLexer.manyLines else { return }
    var cells = lines.count
    let allBytes = source.bytes
    let bytes = allBytes.span
    for line in lines {
      let separator = TabGridLexer.separator(of: line)
      for position in Int(line.lineStart)..<Int(line.end) where bytes[position] == separator {
        cells += 1
      }
    }
    document.reserve(rows: lines.count, cells: cells)
  }

  /// Of so many lines, cells are worth a count.
  private static let manyLines = 1024

  /// Adds the cells of one line and returns how many columns it reaches.
  private func appendCells(of line: Line, into document: inout LexedDocument) -> Int {
    var column = 0
    let lineEnd = Int(line.end)
    let bytes = source.bytes
    var position = firstCell(of: line)
    let separator = TabGridLexer.separator(of: line)
    var reached = 1
    while position <= lineEnd {
      let cellEnd = ByteWords.place(of: separator, in: bytes.span, from: position, limit: lineEnd)
      if let cell = cell(position..<cellEnd, column: column, into: &document) {
        document.cells.append(cell)
        reached = column + 1
      }
      position = cellEnd + 1
      if column + 1 < Limits.gridColumns { column += 1 }
    }
    return reached
  }

  /// What stands between the cells of a row.
  static func separator(of line: Line) -> UInt8 {
    line.traits.contains(.bordered) ? UInt8(ascii: "|") : ASCII.tab
  }

  /// Where the first cell of a row begins: behind the border at its left edge, if it has one.
  private func firstCell(of line: Line) -> Int {
    var position = Int(line.lineStart)
    guard line.traits.contains(.bordered) else { return position }
    while position < Int(line.start), source.bytes[position] <= ASCII.space { position += 1 }
    let hasBorder = source.bytes[position] == UInt8(ascii: "|")
    return hasBorder ? position + 1 : Int(line.lineStart)
  }

  /// Where a cell's text ends when it is clean as it stands, but for spaces behind it.
  private func plainEnd(_ range: Range<Int>) -> Int? {
    let bytes = source.bytes
    var limit = range.upperBound
    while bytes[limit - 1] == ASCII.space { limit -= 1 }
    guard bytes[range.lowerBound] > ASCII.space, bytes[range.lowerBound] < 0x7F,
      PlainRun.end(bytes.span, from: range.lowerBound + 1, limit: limit) == limit,
      limit == bytes.count || bytes[limit] != Source.gapByte
    else { return nil }
    return limit
  }

  private func cell(
    _ range: Range<Int>, column: Int, into document: inout LexedDocument
  ) -> GridCell? {
    var start = range.lowerBound
    while start < range.upperBound, source.bytes[start] <= ASCII.space { start += 1 }
    guard start < range.upperBound else { return nil }
    // The figure behind a currency sign in a cell of its own follows right on it: see `TextStore.joined`.
    if !isBehindSign(document) { document.text.bridgeGap(to: start) }
    if let end = plainEnd(start..<range.upperBound) {
      let textStart = document.text.end
      document.text.appendClean(source.bytes, start..<end)
      return GridCell(
        text: TextRange(textStart, document.text.end), column: UInt16(column), span: 1)
    }
    let folded = document.text.appendFolded(source, start..<range.upperBound)
    let text = document.text.trimmed(folded)
    guard !text.isEmpty else { return nil }
    return GridCell(text: text, column: UInt16(column), span: 1)
  }

  /// Whether the last cell of the row that is being read holds a dollar sign alone.
  private func isBehindSign(_ document: LexedDocument) -> Bool {
    guard let last = document.cells.last, last.text.count == 1, last.text.end == document.text.end,
      document.text.bytes[Int(last.text.start)] == UInt8(ascii: "$")
    else { return false }
    return document.rows.last.map { $0.cells.upperBound < document.cells.count } ?? true
  }
}
