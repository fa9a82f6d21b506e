/// Makes a table of a grid that holds data.
struct TableBuilder {
  /// The table that the grid at `index` is; nil when the grid only lays out text.
  ///
  /// If it `isLast`, its cells are given up as soon as it is known to be a table.
  static func table(
    from index: Int, preceding: TextRange?, isLast: Bool, in document: inout LexedDocument
  ) -> Table? {
    guard var table = read(index, isLast: isLast, in: &document) else {
      return nil
    }
    decideMarkers(of: &table, in: document.text)
    readNone(in: &table, of: document.text)
    takeHeaderMarkers(of: &table, in: &document.text)
    setUnits(of: &table, in: document.text)
    // What the sentence above says that it counts in goes for amounts.
    if table.scale == nil, !table.countsPercentages {
      table.scale = preceding.flatMap { ScaleReader.scale(before: $0, of: document.text) }
    }
    table.setCommonPower()
    table.setSectionScales(in: document.text)
    return table
  }

  /// The table as its grid says it, cell by cell; the grid with all its places is gone thereafter.
  private static func read(
    _ index: Int, isLast: Bool, in document: inout LexedDocument
  ) -> Table? {
    let grid = document.grids[index]
    guard let matrix = GridMatrix(grid, of: &document), matrix.columnCount >= 2 else { return nil }
    let headers = HeaderReader(matrix: matrix, declaredRows: grid.declaredHeaderRows)
    guard let header = headers.read(into: &document.text),
      isData(matrix, header, in: document.text)
    else { return nil }
    if isLast { document.dropCells() }
    let stub = header.paths[0].last
    var reader = RowReader(matrix: matrix, origin: grid.origin, stub: stub)
    reader.read(from: header.rows, panel: header.panel, into: &document.text)
    var table = Table(
      block: 0, source: grid.source,
      caption: grid.caption ?? CaptionReader.title(among: header.titles, in: document.text),
      headerRows: header.rows, columns: header.columns,
      rows: reader.rows, cells: reader.cells, footnotes: [],
      isCertain: header.isCertain && !grid.isJoined)
    table.isIndented = reader.isIndented
    FormulaLetters.restore(in: &table.rows, text: document.text)
    FootnoteReader.takeRows(of: &table, in: document.text)
    table.scale = scale(of: table, header, matrix, in: document.text)
    return table
  }

  // MARK: Data or layout

  /// Whether the grid holds data: a column of figures, or several rows of them, and not just a
  /// figure here and there among text.
  ///
  /// Where figures were left out, their currency signs stand for them.
  private static func isData(
    _ matrix: GridMatrix, _ header: HeaderReader.Header, in text: TextStore
  ) -> Bool {
    var figures = 0
    var filled = 0
    var labels = 0
    var signs = 0
    for row in header.rows..<matrix.rows.count {
      if !matrix[row, 0].isBlank { labels += 1 }
      for column in 1..<matrix.columnCount where !matrix[row, column].isBlank {
        filled += 1
        let reading = matrix[row, column].reading
        if reading.standsForFigure || reading.isYearLike || reading.isMarkerLike { figures += 1 }
        if reading.status == .blank { signs += 1 }
      }
    }
    if figures == 0, header.rows > 0, labels >= 2 { figures = signs }
    guard figures >= 2, figures * 4 >= filled || hasColumnOfFigures(matrix, header) else {
      return false
    }
    let isTwoByTwo = header.rows > 0 || figures >= 3 || labels >= 2
    return isTwoByTwo && !isNumberedText(matrix, header, in: text)
  }

  /// Whether a column below a header holds figures and nothing else, three of them at least.
  private static func hasColumnOfFigures(
    _ matrix: GridMatrix, _ header: HeaderReader.Header
  ) -> Bool {
    (1..<matrix.columnCount).contains { column in
      guard !header.paths[column].isEmpty else { return false }
      var figures = 0
      for row in header.rows..<matrix.rows.count where !matrix[row, column].isBlank {
        guard matrix[row, column].reading.standsForFigure else { return false }
        figures += 1
      }
      return figures >= 3
    }
  }

  /// Whether the first column holds nothing but list numbers: text set out in a grid.
  private static func isNumberedText(
    _ matrix: GridMatrix, _ header: HeaderReader.Header, in text: TextStore
  ) -> Bool {
    guard matrix.columnCount == 2, header.rows == 0 else { return false }
    return (0..<matrix.rows.count).allSatisfy { row in
      matrix[row, 0].text.count <= 5 && matrix[row, 1].text.count > Limits.figureBytes
    }
  }

  // MARK: Cells

  /// Decides for each `(1)` in a column whether it is a marker or minus one: in a column of figures
  /// it is a figure.
  private static func decideMarkers(of table: inout Table, in text: TextStore) {
    let width = table.columns.count - 1
    for column in 0..<width {
      var figures = 0
      var candidates: [Int] = []
      for index in stride(from: column, to: table.cells.count, by: width)
      where table.cells[index].isFigure {
        let cell = table.cells[index]
        let isCandidate =
          cell.status == .number && cell.figure.decimals == 0 && cell.unit == nil
          && cell.text.count <= 4 && cell.figure.digits < 0
          // A marker has brackets, and no minus sign.
          && (text.hasPrefix(cell.text, "(") || text.hasPrefix(cell.text, "["))
        if isCandidate { candidates.append(index) } else { figures += 1 }
      }
      guard figures == 0 else { continue }
      for index in candidates {
        table.cells[index].status = .text
        table.cells[index].markers = table.cells[index].text
        table.cells[index].figure = .zero
      }
    }
  }

  /// Reads "None" as nil in the columns that hold figures and no other text.
  private static func readNone(in table: inout Table, of text: TextStore) {
    let width = table.columns.count - 1
    for column in 0..<width {
      var places: [Int] = []
      var (figures, texts) = (0, 0)
      for index in stride(from: column, to: table.cells.count, by: width) {
        switch table.cells[index].status {
        case .number: figures += 1
        case .text where text.matches(table.cells[index].text, TableLexicon.none):
          places.append(index)
        case .text: texts += 1
        default: continue
        }
      }
      guard figures > places.count, texts == 0 else { continue }
      for place in places { table.cells[place].status = .nil }
    }
  }

  /// Takes the footnote markers off the headers.
  private static func takeHeaderMarkers(of table: inout Table, in text: inout TextStore) {
    for column in table.columns.indices {
      for level in table.columns[column].path.indices {
        let header = RowLabel(whole: table.columns[column].path[level], in: &text)
        guard !header.markers.isEmpty, !header.text.isEmpty,
          !isUnit(header.markers, of: table, in: text)
        else { continue }
        table.columns[column].path[level] = header.text
        table.columns[column].markers += header.markers
      }
    }
  }

  /// Whether the marker of a header is the letter of a unit, `(m)` for metres: no row, no cell and no
  /// header above has a marker, as they would if it were one of a row of letters.
  private static func isUnit(_ markers: [TextRange], of table: Table, in text: TextStore) -> Bool {
    guard markers.count == 1, text.isOne(of: TableLexicon.unitLetters, markers[0]) else {
      return false
    }
    return table.rows.allSatisfy(\.markers.isEmpty) && table.footnotes.isEmpty
  }

  /// A column counts what its header says, else what its figures say when they don't differ.
  private static func setUnits(of table: inout Table, in text: TextStore) {
    let width = table.columns.count - 1
    // Columns share their outer headers: what a header says is not read twice in a row.
    var last: (header: TextRange, unit: Unit?) = (.empty, nil)
    for column in 1...width {
      var unit: Unit?
      var level = table.columns[column].path.count
      while unit == nil, level > 0 {
        level -= 1
        let header = table.columns[column].path[level]
        if header != last.header { last = (header, headerUnit(header, in: text)) }
        unit = last.unit
      }
      table.columns[column].unit = unit ?? figureUnit(of: column, table, in: text)
    }
  }

  /// The unit of the first figure of a column, unless another one says that it has another; or the one of
  /// its totals, and of its closing balances, where they alone print theirs.
  private static func figureUnit(of column: Int, _ table: Table, in text: TextStore) -> Unit? {
    let width = table.columns.count - 1
    var found: Unit?
    var isFirst = true
    var ofTotals: Unit?
    var addends = 0
    for index in stride(from: column - 1, to: table.cells.count, by: width)
    where table.cells[index].isFigure {
      let unit = table.cells[index].unit
      // A dash has no sign of its own.
      if table.cells[index].status == .nil, unit == nil { continue }
      if isFirst { found = unit }
      isFirst = false
      if unit == nil { addends += 1 }
      guard let unit, unit != found else { continue }
      let row = table.rows[index / width]
      let isTotal =
        row.role == .total || text.firstPlace(of: TableLexicon.closingWords, in: row.label) != nil
      // Of a ratio below amounts, the percent sign says nothing of them.
      guard found == nil, addends > 1, isTotal, !ratios.contains(unit),
        ofTotals == nil || ofTotals == unit
      else {
        return nil
      }
      ofTotals = unit
    }
    return found ?? ofTotals
  }

  /// Units of figures that may stand below amounts.
  private static let ratios: [Unit] = [.percent, .times, .basisPoints]

  private static func headerUnit(_ header: TextRange, in text: TextStore) -> Unit? {
    let span = text.bytes.span
    if let match = TableLexicon.headerUnits.firstMatch(span, in: header.indices) {
      return match.value
    }
    // `50% sold` counts no per cent.
    let isPercent = header.indices.contains { index in
      span[index] == UInt8(ascii: "%")
        && (index == header.indices.lowerBound || !ASCII.isDigit(span[index - 1]))
    }
    return isPercent ? .percent : nil
  }

  // MARK: Scale

  private static func scale(
    of table: Table, _ header: HeaderReader.Header, _ matrix: GridMatrix, in text: TextStore
  ) -> Table.Scale? {
    if let caption = table.caption, let scale = ScaleReader.scale(in: caption, of: text) {
      return scale
    }
    for title in header.titles {
      if let scale = ScaleReader.scale(in: title, of: text) { return scale }
    }
    for row in 0..<header.rows {
      for column in 0..<matrix.columnCount where !matrix[row, column].isBlank {
        if let scale = ScaleReader.scale(in: matrix[row, column].text, of: text) { return scale }
      }
    }
    return nil
  }
}
