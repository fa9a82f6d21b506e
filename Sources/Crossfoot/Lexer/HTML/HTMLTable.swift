/// An HTML table that is being read: its cells are placed in columns as a browser would place them.
///
/// A table with another one in it is a layout: it stops being a grid there, and what follows in it are
/// blocks like any other. Where the other one stands beside more than one thing, in an answer beside
/// its number and comment say, the next row begins a grid of its own.
struct HTMLTable {
  /// Which table of the file it is, from 1.
  private let ordinal: UInt32
  private var start: Int
  private(set) var isCollecting = true
  /// Whether the next row is read as a grid again.
  private(set) var mayResume = false
  private(set) var isInCell = false
  /// The paragraphs of the open cell.
  var paragraphs: [Paragraph] = []

  private var rows: [Row] = []
  private var row: Row?
  /// For each column, how many rows a cell above reaches down, the current row included.
  private var covered: [UInt16] = []
  private var column = 0
  private var columnCount = 0
  private var span = 1
  private var gap = true

  /// A row, and the lines drawn above and below its cells.
  private struct Row {
    var cells: Range<Int>
    var indent: UInt16 = 0
    var gapBefore: Bool
    var source: Range<Int>
    var above = DeclaredStyle.Border.none
    var below = DeclaredStyle.Border.none

    mutating func draw(above: DeclaredStyle.Border, below: DeclaredStyle.Border) {
      self.above = max(self.above, above)
      self.below = max(self.below, below)
    }
  }

  /// A table that sets answers beside comments has a number before them, or something behind.
  private static let fewestColumns = 3

  init(ordinal: UInt32, start: Int) {
    self.ordinal = ordinal
    self.start = start
  }

  // MARK: Rows

  mutating func startRow(_ offset: Int, _ document: LexedDocument) {
    let end = document.cells.count
    row = Row(cells: end..<end, gapBefore: gap, source: offset..<offset)
    column = 0
  }

  mutating func endRow(_ offset: Int, _ document: inout LexedDocument) {
    guard isCollecting, var ended = row else { return }
    row = nil
    for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
    ended.cells = ended.cells.lowerBound..<document.cells.count
    ended.source = ended.source.lowerBound..<max(offset, ended.source.upperBound)
    if let rule = HTMLTable.typedRule(document.cells[ended.cells], document.text) {
      // Dashes that somebody typed are a line, too.
      ended.above = rule
      ended.cells = ended.cells.upperBound..<ended.cells.upperBound
    }
    guard ended.cells.isEmpty else {
      gap = false
      rows.append(ended)
      return
    }
    gap = true
    let drawn = max(ended.above, ended.below)
    if drawn > .none, !rows.isEmpty { rows[rows.count - 1].below = drawn }
  }

  /// The line that cells of nothing but dashes or equals signs stand for.
  private static func typedRule(
    _ cells: ArraySlice<GridCell>, _ text: TextStore
  ) -> DeclaredStyle.Border? {
    guard !cells.isEmpty else { return nil }
    var sign: UInt8?
    for cell in cells {
      // A single dash is a nil figure.
      guard cell.text.count >= 3 else { return nil }
      let first = text.bytes[Int(cell.text.start)]
      guard first == UInt8(ascii: "-") || first == UInt8(ascii: "=") || first == UInt8(ascii: "_"),
        cell.text.indices.allSatisfy({ text.bytes[$0] == first })
      else { return nil }
      sign = first
    }
    return sign == UInt8(ascii: "=") ? .double : .single
  }

  // MARK: Cells

  mutating func startCell(
    _ attributes: MarkupAttributes, _ offset: Int, _ document: inout LexedDocument
  ) {
    if row == nil { startRow(offset, document) }
    while column < covered.count, covered[column] > 0 { column += 1 }
    column = min(column, Limits.gridColumns - 1)
    span = min(attributes.columnSpan, Limits.gridColumns - column)
    columnCount = max(columnCount, column + span)
    if attributes.rowSpan > 1 {
      while covered.count < column + span { covered.append(0) }
      let rows = UInt16(min(attributes.rowSpan, Limits.rowSpan))
      for index in column..<column + span { covered[index] = rows }
    }
    isInCell = true
    paragraphs.removeAll(keepingCapacity: true)
  }

  mutating func endCell(_ document: inout LexedDocument) {
    guard isInCell else { return }
    isInCell = false
    defer { column += span }
    guard let first = paragraphs.first, let last = paragraphs.last else { return }
    let text = HTMLTable.text(of: paragraphs, from: first, to: last, &document.text)
    if let last = row?.cells.upperBound, last < document.cells.count,
      let previous = document.cells.last, Int(previous.column) == Limits.gridColumns - 1
    {
      // What stands beyond the last column that is kept stands in it.
      if previous.text.end + 1 == text.start {
        document.cells[document.cells.count - 1].text = TextRange(previous.text.start, text.end)
      }
      return
    }
    let several = paragraphs.count > 1 ? document.cellParagraphs.append(paragraphs) : 0
    if row?.cells.lowerBound == document.cells.count { row?.indent = first.indent }
    document.cells.append(
      GridCell(text: text, column: UInt16(column), span: UInt16(span), several: several))
    paragraphs.removeAll(keepingCapacity: true)
  }

  /// The paragraphs of a cell as one text: they stand one after the other, a space between them.
  private static func text(
    of paragraphs: [Paragraph], from first: Paragraph, to last: Paragraph, _ text: inout TextStore
  ) -> TextRange {
    guard paragraphs.count > 1 else { return first.text }
    let isInOrder = zip(paragraphs, paragraphs.dropFirst()).allSatisfy {
      $1.text.start == $0.text.end + 1
    }
    return isInOrder
      ? TextRange(first.text.start, last.text.end) : text.joined(paragraphs.map(\.text))
  }

  // MARK: Lines

  /// Notes the borders of a row, of a cell, or of a paragraph in one.
  mutating func noteBorders(_ style: DeclaredStyle) {
    guard isCollecting else { return }
    row?.draw(above: style.borderAbove ?? .none, below: style.borderBelow ?? .none)
  }

  /// Notes a line drawn in a cell.
  mutating func noteRule(_ border: DeclaredStyle.Border) {
    guard isInCell else { return }
    if paragraphs.isEmpty {
      row?.draw(above: border, below: .none)
    } else {
      row?.draw(above: .none, below: border)
    }
  }

  // MARK: The end

  /// Ends the grid where another table begins inside of it; returns what stands in the open cell.
  mutating func stop(
    _ document: inout LexedDocument
  ) -> (paragraphs: [Paragraph], enumerator: TextRange?) {
    let open = paragraphs
    paragraphs = []
    var enumerator: TextRange?
    if let row, document.cells.count == row.cells.lowerBound + 1,
      HTMLTable.isEnumerator(document.cells[row.cells.lowerBound].text, in: document.text)
    {
      enumerator = document.cells.removeLast().text
    }
    let end = row?.source.upperBound ?? start
    mayResume = column > 0 && columnCount >= HTMLTable.fewestColumns
    endRow(end, &document)
    finish(rows.last?.source.upperBound ?? end, &document)
    isCollecting = false
    return (open, enumerator)
  }

  /// Goes on with a new grid of the same columns from `offset` on.
  mutating func resume(_ offset: Int) {
    (isCollecting, mayResume, isInCell) = (true, false, false)
    (start, gap) = (offset, true)
  }

  /// Adds the grid to the document's blocks.
  mutating func finish(_ end: Int, _ document: inout LexedDocument) {
    if isInCell { endCell(&document) }
    if row != nil { endRow(end, &document) }
    guard !rows.isEmpty, !unwrapOnlyCell(&document) else { return }
    let firstRow = document.rows.count
    // Where every row has its line, lines say nothing about totals.
    let drawn = rows.count { max($0.above, $0.below) > .none }
    let areTelling = drawn * 3 <= rows.count * 2
    var ruled = true
    for row in rows {
      if areTelling, row.above > .none, !ruled { append(row.above, row.source, &document) }
      ruled = false
      document.rows.append(
        GridRow(
          kind: .cells, cells: row.cells, gapBefore: row.gapBefore, indent: row.indent,
          source: HTMLTable.range(row.source)))
      if areTelling, row.below > .none {
        append(row.below, row.source.upperBound..<row.source.upperBound, &document)
        ruled = true
      }
    }
    document.grids.append(
      Grid(
        origin: .html, rows: firstRow..<document.rows.count, columnCount: columnCount,
        source: HTMLTable.range(start..<max(end, start)), sourceOrdinal: ordinal))
    document.blocks.append(.grid(document.grids.count - 1))
    rows = []
  }

  /// Adds the paragraphs of a table with a single cell that holds text: it only places them.
  private mutating func unwrapOnlyCell(_ document: inout LexedDocument) -> Bool {
    let cells = rows.lazy.map(\.cells).filter { !$0.isEmpty }
    guard let only = cells.first, only.count == 1, cells.dropFirst().isEmpty else { return false }
    let cell = document.cells[only.lowerBound]
    var paragraphs = Array(document.cellParagraphs[cell])
    if paragraphs.isEmpty {
      let indent = rows.first { !$0.cells.isEmpty }?.indent ?? 0
      paragraphs = [Paragraph(text: cell.text, indent: indent, hangingIndent: indent)]
    }
    paragraphs[0].gapBefore = true
    document.blocks += paragraphs.map(Block.paragraph)
    rows = []
    return true
  }

  private func append(
    _ border: DeclaredStyle.Border, _ source: Range<Int>, _ document: inout LexedDocument
  ) {
    let place = document.cells.count..<document.cells.count
    document.rows.append(
      GridRow(
        kind: border == .double ? .doubleRule : .rule, cells: place, gapBefore: false, indent: 0,
        source: HTMLTable.range(source.lowerBound..<source.lowerBound)))
  }

  private static func range(_ range: Range<Int>) -> SourceRange {
    UInt32(range.lowerBound)..<UInt32(range.upperBound)
  }

  /// Whether `range` is the number or the bullet of a list: short, and no word.
  static func isEnumerator(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count <= 6, let last = text.bytes[range.indices].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ")") || range.count <= 1
      || text.bytes[Int(range.start)] >= 0x80 && range.count <= 3
  }
}
