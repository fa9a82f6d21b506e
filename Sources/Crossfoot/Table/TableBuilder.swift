/// Makes a table of a grid that holds data.
struct TableBuilder {
  /// The table that the grid at `index` is; nil when the grid only lays out text.
  static func table(
    from index: Int, preceding: TextRange?, in document: inout LexedDocument
  ) -> Table? {
    let grid = document.grids[index]
    guard let matrix = GridMatrix(grid, of: &document), matrix.columnCount >= 2 else { return nil }
    let headers = HeaderReader(matrix: matrix, declaredRows: grid.declaredHeaderRows)
    guard let header = headers.read(into: &document.text),
      isData(matrix, header, in: document.text)
    else { return nil }
    let stub = header.paths[0].last
    var reader = RowReader(matrix: matrix, origin: grid.origin, stub: stub)
    reader.read(from: header.rows, into: &document.text)
    var table = Table(
      block: 0, source: grid.source, caption: grid.caption ?? header.titles.first,
      headerRows: header.rows, columns: header.paths.map { Table.Column(path: $0) },
      rows: reader.rows, cells: reader.cells, footnotes: [], isCertain: header.isCertain)
    decideMarkers(of: &table)
    setUnits(of: &table, in: document.text)
    table.scale = scale(of: table, header, matrix, preceding, in: document.text)
    return table
  }

  // MARK: Data or layout

  /// Whether the grid holds data: a column of figures, or several rows of them, and not just a
  /// figure here and there among text.
  private static func isData(
    _ matrix: GridMatrix, _ header: HeaderReader.Header, in text: TextStore
  ) -> Bool {
    var figures = 0
    var filled = 0
    var labels = 0
    for row in header.rows..<matrix.rows.count {
      if !matrix[row, 0].isBlank { labels += 1 }
      for column in 1..<matrix.columnCount where !matrix[row, column].isBlank {
        filled += 1
        let reading = matrix[row, column].reading
        if reading.standsForFigure || reading.isYearLike || reading.isMarkerLike { figures += 1 }
      }
    }
    guard figures >= 2, figures * 4 >= filled else { return false }
    let isTwoByTwo = header.rows > 0 || figures >= 3 || labels >= 2
    return isTwoByTwo && !isNumberedText(matrix, header, in: text)
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
  private static func decideMarkers(of table: inout Table) {
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

  /// A column counts what its header says, else what its figures say when they don't differ.
  private static func setUnits(of table: inout Table, in text: TextStore) {
    let width = table.columns.count - 1
    for column in 1...width {
      if let unit = pathUnit(table.columns[column].path, in: text) {
        table.columns[column].unit = unit
        continue
      }
      var found: Unit?
      var isMixed = false
      var isFirst = true
      for index in stride(from: column - 1, to: table.cells.count, by: width)
      where table.cells[index].isFigure {
        let unit = table.cells[index].unit
        if isFirst { found = unit }
        isFirst = false
        if unit != nil, unit != found { isMixed = true }
      }
      table.columns[column].unit = isMixed ? nil : found
    }
  }

  /// The unit that the innermost header names that names any.
  private static func pathUnit(_ path: [TextRange], in text: TextStore) -> Unit? {
    for header in path.reversed() {
      if let unit = headerUnit(header, in: text) { return unit }
    }
    return nil
  }

  private static func headerUnit(_ header: TextRange, in text: TextStore) -> Unit? {
    let span = text.bytes.span
    for word in Words(in: header, of: text) {
      if let unit = TableLexicon.headerUnits.match(span, all: word.indices) { return unit }
    }
    for index in header.indices where span[index] == UInt8(ascii: "%") { return .percent }
    return nil
  }

  // MARK: Scale

  private static func scale(
    of table: Table, _ header: HeaderReader.Header, _ matrix: GridMatrix, _ preceding: TextRange?,
    in text: TextStore
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
    return preceding.flatMap { ScaleReader.scale(before: $0, of: text) }
  }
}
