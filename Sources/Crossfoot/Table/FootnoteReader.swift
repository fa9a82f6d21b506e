/// Finds the footnotes of tables, and what they say of the symbols that stand for figures.
enum FootnoteReader {
  /// Gives every table its footnotes: those that the letter marks as such, and the paragraphs right
  /// below it that open with a marker that the table uses.
  static func resolve(
    _ tables: inout [Table], marked: [[TextRange]], in document: LexedDocument
  ) {
    for index in tables.indices {
      var footnotes =
        tables[index].footnotes
        + marked[index].compactMap { footnote(in: $0, of: document.text) }
      let next = nextParagraph(after: tables[index].block, in: document)
      let below = next.flatMap { footnote(in: $0.text, of: document.text) }
      guard below != nil || !footnotes.isEmpty else { continue }
      let used = below == nil ? [] : markers(of: tables[index], in: document.text)
      var block = tables[index].block
      while let paragraph = nextParagraph(after: block, in: document),
        let note = footnote(in: paragraph.text, of: document.text),
        let marker = Marker(note.marker, in: document.text), used.contains(marker)
      {
        // What the letter marks as a footnote stands below the table as well.
        if !marked[index].contains(paragraph.text) { footnotes.append(note) }
        block = paragraph.block
      }
      tables[index].footnotes = footnotes
      boundSymbols(of: &tables[index], in: document.text)
    }
  }

  /// The paragraph that follows the block at `index`; pages may end in between, nothing else.
  private static func nextParagraph(
    after index: Int, in document: LexedDocument
  ) -> (text: TextRange, block: Int)? {
    var next = index + 1
    while next < document.blocks.count {
      switch document.blocks[next] {
      case .paragraph(let paragraph): return (paragraph.text, next)
      case .pageBreak: next += 1
      default: return nil
      }
    }
    return nil
  }

  /// All markers that stand on labels, in cells and on headers.
  private static func markers(of table: Table, in text: TextStore) -> Set<Marker> {
    var markers: Set<Marker> = []
    func insert(_ range: TextRange) {
      if let marker = Marker(range, in: text) { markers.insert(marker) }
    }
    for row in table.rows.indices {
      for marker in table.rows[row].markers { insert(marker) }
    }
    for cell in table.cells.indices where !table.cells[cell].markers.isEmpty {
      for marker in Marker.raised(table.cells[cell].markers, in: text) { insert(marker) }
    }
    for column in table.columns {
      for marker in column.markers { insert(marker) }
    }
    if let caption = table.caption {
      for marker in RowLabel(caption, in: text).markers { insert(marker) }
    }
    return markers
  }

  /// Takes the rows at the end of a table that are footnotes out of it: what opens with a marker, or
  /// says that it is a note, has no figures and heads no rows.
  static func takeRows(of table: inout Table, in text: TextStore) {
    let width = table.columns.count - 1
    while let last = table.rows.last, table.rows.count > 1,
      let note = footnote(of: last, table.cells.suffix(width), in: text)
    {
      table.footnotes.insert(note, at: 0)
      table.rows.removeLast()
      table.cells.removeLast(width)
    }
  }

  /// The footnote that a row is, in its label or with its marker in a cell of its own.
  private static func footnote(
    of row: Table.Row, _ cells: ArraySlice<Cell>, in text: TextStore
  ) -> Table.Footnote? {
    let filled = cells.filter { $0.status != .blank || !$0.text.isEmpty }
    if filled.isEmpty {
      if text.hasWordPrefix(row.label, TableLexicon.noteOpeners) {
        return Table.Footnote(marker: .empty, text: row.label)
      }
      return opensWithMarker(row.label, in: text) ? footnote(in: row.label, of: text) : nil
    }
    guard filled.count == 1, filled[0].status == .text, filled[0].markers.isEmpty,
      isMarker(row.label, in: text)
    else { return nil }
    return Table.Footnote(marker: row.label, text: filled[0].text)
  }

  private static func isMarker(_ range: TextRange, in text: TextStore) -> Bool {
    var parser = FigureParser(range, in: text)
    return parser.takeMarker() && parser.position == parser.end
  }

  private static func opensWithMarker(_ range: TextRange, in text: TextStore) -> Bool {
    var parser = FigureParser(range, in: text)
    return parser.takeMarker() || text.style(at: range.start).contains(.raised)
  }

  /// The footnote that `range` is; nil when it does not open with a marker.
  private static func footnote(in range: TextRange, of text: TextStore) -> Table.Footnote? {
    var parser = FigureParser(range, in: text)
    let start = parser.position
    let isBare = !parser.takeMarker()
    if isBare {
      // `1 Less than …`: a digit or two by themselves, with a space after them.
      while parser.position < parser.end, parser.position - start < 2,
        ASCII.isDigit(parser.bytes[parser.position])
      { parser.position += 1 }
    }
    let marker = TextRange(UInt32(start), UInt32(parser.position))
    guard !marker.isEmpty, parser.position < parser.end,
      !isBare || parser.bytes[parser.position] == ASCII.space
        || text.style(at: range.start).contains(.raised)
    else { return nil }
    parser.skipSpaces()
    let note = TextRange(UInt32(parser.position), UInt32(parser.end))
    return note.isEmpty ? nil : Table.Footnote(marker: marker, text: note)
  }

  /// Turns the symbols that a footnote explains as "less than x" into bounds.
  private static func boundSymbols(of table: inout Table, in text: TextStore) {
    guard table.cells.contains(where: { $0.status == .text && isLoneMarker($0) }) else { return }
    var bounds: [Marker: FigureReading] = [:]
    for note in table.footnotes {
      guard let marker = Marker(note.marker, in: text), let bound = bound(in: note.text, of: text)
      else { continue }
      bounds[marker] = bound
    }
    guard !bounds.isEmpty else { return }
    for index in table.cells.indices {
      let cell = table.cells[index]
      guard cell.status == .text, isLoneMarker(cell),
        let marker = Marker(cell.text, in: text),
        let bound = bounds[marker]
      else { continue }
      table.cells[index].status = .bounded
      table.cells[index].figure = bound.figure
      table.cells[index].unit = bound.unit
      table.cells[index].isAbove = bound.isAbove
    }
  }

  private static func isLoneMarker(_ cell: Cell) -> Bool {
    !cell.markers.isEmpty && cell.markers == cell.text
  }

  /// The bound that a footnote explains its marker as.
  static func bound(in range: TextRange, of text: TextStore) -> FigureReading? {
    for isAbove in [false, true] {
      let words = isAbove ? TableLexicon.aboveWords : TableLexicon.belowWords
      var rest = range
      while let place = text.firstPlace(of: words, in: rest) {
        rest = rest.suffix(from: place.end)
        var parser = FigureParser(rest, in: text)
        _ = parser.takeCurrency()
        guard let figure = takeFigure(&parser) else { continue }
        var reading = FigureReading(status: .bounded)
        reading.figure = figure
        reading.isAbove = isAbove
        parser.skipSpaces()
        if parser.take("%") || parser.takeWord(TableLexicon.percentUnits) != nil {
          reading.unit = .percent
        }
        return reading
      }
    }
    return nil
  }

  private static func takeFigure(_ parser: inout FigureParser) -> Figure? {
    parser.takeWord(TableLexicon.numberWords) ?? parser.takeNumber()
  }
}
