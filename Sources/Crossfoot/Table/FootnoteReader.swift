/// Finds the footnotes of tables, and what they say of the symbols that stand for figures.
enum FootnoteReader {
  /// Gives every table its footnotes: those that the letter marks as such, and the paragraphs right
  /// below it that open with a marker that the table uses.
  static func resolve(
    _ tables: inout [Table], marked: [[TextRange]], in document: inout LexedDocument
  ) {
    let used = tables.map { markers(of: $0, in: document.text) }
    for index in tables.indices {
      var footnotes =
        tables[index].footnotes
        + marked[index].compactMap { footnote(in: $0, of: document.text) }
      let below = FootnotesBelow(below: tables[index].block, used: used[index], in: &document)
      // What the letter marks as a footnote stands below the table as well.
      for (note, opening) in zip(below.notes, below.openings)
      where !marked[index].contains(opening) {
        footnotes.append(note)
      }
      tables[index].footnotes = footnotes
    }
    share(&tables, used, in: document.text)
    for index in tables.indices where !tables[index].footnotes.isEmpty {
      LoneMarkers.read(&tables[index], in: document.text)
    }
    for index in tables.indices where !tables[index].footnotes.isEmpty {
      matchMarkers(of: &tables[index], used[index], in: document.text)
      explainSymbols(of: &tables[index], in: document.text)
    }
  }

  /// Gives a table that has none the footnotes of the next one, where both have the same rows and these
  /// explain all of its markers: tables of several years, with the footnotes below the last.
  private static func share(
    _ tables: inout [Table], _ used: [[Marker: TextRange]], in text: TextStore
  ) {
    for index in tables.indices.dropLast().reversed()
    where tables[index].footnotes.isEmpty && !used[index].isEmpty {
      let notes = tables[index + 1].footnotes
      let explained = Set(notes.compactMap { Marker($0.marker, in: text) })
      guard hasSameRows(tables[index], tables[index + 1], in: text),
        used[index].keys.allSatisfy(explained.contains)
          || markersOfWords(of: tables[index], in: text).allSatisfy(explained.contains)
      else { continue }
      tables[index].footnotes = notes
    }
  }

  private static func hasSameRows(_ first: Table, _ second: Table, in text: TextStore) -> Bool {
    first.rows.count == second.rows.count
      && zip(first.rows, second.rows).allSatisfy { row, other in
        row.label.count == other.label.count
          && text.bytes[row.label.indices].elementsEqual(text.bytes[other.label.indices])
      }
  }

  /// Prints the markers of the footnotes as the table prints them, `[1]` for `(1)`, so that who reads one
  /// finds the other.
  private static func matchMarkers(
    of table: inout Table, _ used: [Marker: TextRange], in text: TextStore
  ) {
    for index in table.footnotes.indices {
      guard let marker = Marker(table.footnotes[index].marker, in: text),
        let printed = used[marker]
      else { continue }
      table.footnotes[index].marker = printed
    }
  }

  /// All markers that stand on labels, in cells and on headers, each as it is first printed.
  private static func markers(of table: Table, in text: TextStore) -> [Marker: TextRange] {
    var markers: [Marker: TextRange] = [:]
    func insert(_ range: TextRange) {
      guard let marker = Marker(range, in: text), markers[marker] == nil else { return }
      markers[marker] = range
    }
    for row in table.rows.indices {
      for marker in table.rows[row].markers { insert(marker) }
    }
    for cell in table.cells {
      if !cell.markers.isEmpty {
        for marker in Marker.raised(cell.markers, in: text) { insert(marker) }
      } else if cell.status == .text {
        for marker in inner(of: cell.text, in: text) { insert(marker) }
      }
    }
    for column in table.columns {
      for marker in column.markers { insert(marker) }
    }
    if let caption = table.caption {
      for marker in RowLabel(caption, in: text).markers { insert(marker) }
    }
    // A figure that looks like a marker is one if a footnote says so, and nothing else has it.
    for cell in table.cells where LoneMarkers.isMarkerLike(cell, in: text) { insert(cell.text) }
    return markers
  }

  /// The markers of a table without the cells that may as well be figures, `(3)`.
  static func markersOfWords(of table: Table, in text: TextStore) -> Set<Marker> {
    let figures = LoneMarkers.candidates(of: table, in: text)
    return Set(markers(of: table.withoutCells(figures), in: text).keys)
  }

  /// The markers behind figures in a cell of text, `$12,721(2) / $65,513(4)`.
  private static func inner(of range: TextRange, in text: TextStore) -> [TextRange] {
    var markers: [TextRange] = []
    guard range.count <= Limits.figureBytes else { return [] }
    for start in range.indices.dropFirst()
    where text.bytes[start] == UInt8(ascii: "(") && ASCII.isDigit(text.bytes[start - 1]) {
      var parser = FigureParser(range.suffix(from: UInt32(start)), in: text)
      if parser.takeMarker() { markers.append(TextRange(UInt32(start), UInt32(parser.position))) }
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
  static func footnote(in range: TextRange, of text: TextStore) -> Table.Footnote? {
    var parser = FigureParser(range, in: text)
    takeRepeatedDash(&parser)
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

  /// Takes the dash that a footnote repeats from the cell that it explains: `--(1)`, `--*`.
  private static func takeRepeatedDash(_ parser: inout FigureParser) {
    let start = parser.position
    guard parser.takeDashes() else { return }
    let behind = parser.position
    let isMarked = parser.takeMarker()
    parser.position = isMarked ? behind : start
  }

  /// Gives the symbols that a footnote explains their meaning: a bound, "less than x", or that no figure
  /// would mean anything.
  private static func explainSymbols(of table: inout Table, in text: TextStore) {
    guard table.cells.contains(where: { $0.status == .text && isLoneMarker($0) }) else { return }
    var meanings: [Marker: FigureReading] = [:]
    for note in table.footnotes {
      guard let marker = Marker(note.marker, in: text),
        let meaning = meaning(of: note.text, in: text)
      else { continue }
      meanings[marker] = meaning
    }
    guard !meanings.isEmpty else { return }
    var percentages: [Int: Bool] = [:]
    for index in table.cells.indices {
      let cell = table.cells[index]
      guard cell.status == .text, isLoneMarker(cell),
        let marker = Marker(cell.text, in: text),
        let meaning = meanings[marker],
        // "Less than 10% of sales" is no bound of an amount.
        meaning.unit != .percent || mayBePercent(index, of: table, &percentages)
      else { continue }
      table.cells[index].status = meaning.status
      table.cells[index].figure = meaning.figure
      table.cells[index].unit = meaning.unit
      table.cells[index].isAbove = meaning.isAbove
    }
  }

  /// Whether the column of a cell may hold percentages: it is said to, or no figure of it is larger than one; what
  /// is found of a column is `known` from then on.
  private static func mayBePercent(
    _ index: Int, of table: Table, _ known: inout [Int: Bool]
  ) -> Bool {
    let width = table.columns.count - 1
    let column = index % width
    if table.columns[column + 1].unit == .percent { return true }
    if let found = known[column] { return found }
    let found = stride(from: column, to: table.cells.count, by: width).allSatisfy {
      let cell = table.cells[$0]
      return cell.status != .number || cell.unit == .percent
        || cell.figure.value.magnitude <= Decimal(100)
    }
    known[column] = found
    return found
  }

  /// What a footnote says that its symbol stands for.
  private static func meaning(of note: TextRange, in text: TextStore) -> FigureReading? {
    // The words may stand behind a sign: `** = not meaningful`.
    var start = note.start
    while start < note.end, !ASCII.isWord(text.bytes[Int(start)]) { start += 1 }
    if text.hasWordPrefix(note.suffix(from: start), TableLexicon.meaningless) {
      return FigureReading(status: .notMeaningful)
    }
    return bound(in: note, of: text)
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

extension Table {
  /// The table with nothing in some of its cells.
  fileprivate func withoutCells(_ indices: [Int]) -> Table {
    var table = self
    for index in indices {
      table.cells[index].status = .blank
      table.cells[index].markers = .empty
    }
    return table
  }
}
