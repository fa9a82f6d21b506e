/// Finds the header rows of a grid and reads one path of headers for each column.
///
/// ```
///              Interest in A Inc.            Interest in the Company
///              Economic       Voting         Economic       Voting
/// Shareholder  interest (%)   interest (%)   interest (%)   interest (%)
/// ```
/// gives the second column the path "Interest in A Inc." → "Voting interest (%)": headers over
/// several columns are levels, headers that stand over one column each are lines of one header.
struct HeaderReader {
  let matrix: GridMatrix
  let declaredRows: Int?

  /// The most rows that are looked through for the heading of a second panel.
  private static let longestPanel = 24

  /// What stands above the data.
  struct Header {
    /// How many rows of the grid are headers.
    var rows = 0
    var paths: [[TextRange]] = []
    /// The footnote markers of the lines that others follow in the same header, one list a column.
    var markers: [[TextRange]] = []
    /// Labels that stand alone above all headers: the title of the table.
    var titles: [TextRange] = []
    /// The row among them that heads the first of several panels: no title, a section of the table.
    var panel: Int?
    /// Whether the headers fit the columns below them.
    var isCertain = true

    var columns: [Table.Column] {
      paths.indices.map {
        Table.Column(path: paths[$0], markers: $0 < markers.count ? markers[$0] : [])
      }
    }
  }

  /// The headers of the grid; nil when no row below them holds a figure.
  func read(into text: inout TextStore) -> Header? {
    guard let firstData = firstDataRow(in: text) else { return nil }
    var header = Header()
    header.rows = headerRowCount(firstData, in: text)
    let titles = titleRows(header.rows)
    header.panel = panel(among: titles, firstData, in: text)
    for row in titles where row != header.panel {
      let parts = (0..<matrix.columnCount).map { matrix[row, $0].text }.filter { !$0.isEmpty }
      header.titles.append(contentsOf: parts)
    }
    let levels = (titles.count..<header.rows).filter {
      !isBlankRow($0) && !isScaleRow($0, in: text) && !goesOnTitle($0, titles, in: text)
    }
    header.paths = Array(filledWith: [], count: matrix.columnCount)
    header.markers = header.paths
    var columnsCovered = levels.map { cover($0, isLowest: $0 == levels.last, of: levels) }
    if columnsCovered.isEmpty { return header }
    limitSpans(levels, &columnsCovered)
    for column in 0..<matrix.columnCount {
      header.paths[column] = path(
        of: column, levels, columnsCovered, &header.markers[column], into: &text)
    }
    header.isCertain = isComplete(header, from: firstData)
    return header
  }

  // MARK: Rows

  private func firstDataRow(in text: TextStore) -> Int? {
    for row in matrix.rows.indices where !isHeadOfFigures(row, in: text) {
      var figures = 0
      var years = 0
      for column in 1..<matrix.columnCount {
        let reading = matrix[row, column].reading
        if reading.standsForFigure || isNegative(reading) && !matrix[row, 0].isBlank {
          figures += 1
        }
        if reading.isYearLike { years += 1 }
      }
      let hasLabel = !matrix[row, 0].isBlank
      if figures > 0, hasLabel || figures > 1 || years == 0 { return row }
    }
    // A form with blanks to fill in: a currency sign is all that stands for a figure.
    return matrix.rows.indices.first { row in
      (1..<matrix.columnCount).contains { column in
        !matrix[row, column].isBlank && matrix[row, column].reading.status == .blank
      }
    }
  }

  /// Whether two digits in brackets, beside a label, are rather a figure than a marker: few tables have ten
  /// footnotes, and none has the tenth on its first row.
  private func isNegative(_ reading: FigureReading) -> Bool {
    reading.isMarkerLike && reading.status == .number && reading.figure.digits <= -10
  }

  /// Whether the figures of a row say what stands below them: `25%`, `50%` above amounts, beside a scale;
  /// `(000)`, beside no label, that thousands are left out.
  private func isHeadOfFigures(_ row: Int, in text: TextStore) -> Bool {
    let columns = (1..<matrix.columnCount).filter { !matrix[row, $0].isBlank }
    guard !columns.isEmpty, row + 1 < matrix.rows.count else { return false }
    if matrix[row, 0].isBlank {
      return columns.contains { isThousands(row, $0, in: text) }
        && columns.allSatisfy {
          isThousands(row, $0, in: text) || !matrix[row, $0].reading.standsForFigure
        }
    }
    return columns.count > 1 && isStubScale(row, in: text)
      && columns.allSatisfy { matrix[row, $0].reading.unit == .percent }
      && columns.contains {
        let below = matrix[row + 1, $0].reading
        return below.isPlainFigure && below.unit != .percent
      }
  }

  private func isThousands(_ row: Int, _ column: Int, in text: TextStore) -> Bool {
    text.hasPrefix(matrix[row, column].text, "(000")
      && ScaleReader.scale(in: matrix[row, column].text, of: text) != nil
  }

  /// Header rows end with the last row above the data that has something over the figures.
  private func headerRowCount(_ firstData: Int, in text: TextStore) -> Int {
    var count = 0
    for row in 0..<firstData {
      if !matrix.isBlank(row, from: 1) || count == row && isStubScale(row, in: text) {
        count = row + 1
      }
    }
    return min(max(count, declaredRows ?? 0), firstData)
  }

  /// The rows above all headers that hold one text only, in the first column or over all.
  private func titleRows(_ headerRows: Int) -> Range<Int> {
    var row = 0
    while row < headerRows {
      let isLabelOnly = matrix.isBlank(row, from: 1)
      let spansAll = Int(matrix[row, 0].span) >= matrix.columnCount && matrix.columnCount > 1
      guard isLabelOnly || spansAll else { break }
      row += 1
    }
    return 0..<row
  }

  /// The title over the whole width that heads the rows from `first` on as a heading below them heads rows of
  /// the same labels; nil when it is a title.
  private func panel(among titles: Range<Int>, _ first: Int, in text: TextStore) -> Int? {
    guard let row = titles.last(where: { !isBlankRow($0) }),
      ScaleReader.scale(in: matrix[row, 0].text, of: text) == nil
    else { return nil }
    if headsPanel(row, first, in: text) { return row }
    guard matrix[row, 0].span > 1 else { return nil }
    let end = min(matrix.rows.count, first + HeaderReader.longestPanel)
    let filled = (first..<end).filter { !isBlankRow($0) && !matrix[$0, 0].isBlank }
    let next = filled.dropFirst(2).firstIndex { matrix.isBlank($0, from: 1) }
    guard let next, next + 2 < filled.count else { return nil }
    let isSame = (0..<2).allSatisfy { index in
      let (label, again) = (matrix[filled[index], 0].text, matrix[filled[next + 1 + index], 0].text)
      return label.count == again.count
        && text.bytes[label.indices].elementsEqual(text.bytes[again.indices])
    }
    return isSame ? row : nil
  }

  /// Whether another label by itself stands further down, and below it the same header as below `row`.
  private func headsPanel(_ row: Int, _ first: Int, in text: TextStore) -> Bool {
    guard row + 1 < first, !matrix.isBlank(row + 1, from: 1), !matrix[row, 0].isBlank else {
      return false
    }
    return (first..<matrix.rows.count).contains { next in
      next + 1 < matrix.rows.count && !matrix[next, 0].isBlank && matrix.isBlank(next, from: 1)
        // The title of a table that goes on comes again as it was.
        && !text.bytes[matrix[next, 0].text.indices].starts(
          with: text.bytes[matrix[row, 0].text.indices])
        && (0..<matrix.columnCount).allSatisfy { column in
          let (again, header) = (matrix[next + 1, column].text, matrix[row + 1, column].text)
          return again.count == header.count
            && text.bytes[again.indices].elementsEqual(text.bytes[header.indices])
        }
    }
  }

  private func isBlankRow(_ row: Int) -> Bool {
    matrix.isBlank(row, from: 0)
  }

  /// Whether the row holds nothing but "(in millions)" over the labels.
  private func isStubScale(_ row: Int, in text: TextStore) -> Bool {
    text.hasPrefix(matrix[row, 0].text, "(")
      && ScaleReader.scale(in: matrix[row, 0].text, of: text) != nil
  }

  /// Whether the row says over all figures what they are counted in, and nothing else.
  private func isScaleRow(_ row: Int, in text: TextStore) -> Bool {
    guard matrix[row, 0].isBlank,
      let column = (1..<matrix.columnCount).first(where: { !matrix[row, $0].isBlank }),
      column + 1 == matrix.columnCount || matrix.isBlank(row, from: column + 1)
    else { return false }
    let cell = matrix[row, column].text
    return text.hasPrefix(cell, "(") && ScaleReader.scale(in: cell, of: text) != nil
  }

  /// Whether the row right below the title says no more than that the table is unaudited, or the like.
  private func goesOnTitle(_ row: Int, _ titles: Range<Int>, in text: TextStore) -> Bool {
    guard !titles.isEmpty, row == titles.upperBound else { return false }
    let filled = (0..<matrix.columnCount).filter { !matrix[row, $0].isBlank }
    return filled.count == 1
      && filled.allSatisfy { text.isOne(of: TableLexicon.asides, matrix[row, $0].text) }
  }

  // MARK: Columns

  /// For each column, the column whose header of this row covers it; -1 when none does.
  private func cover(_ row: Int, isLowest: Bool, of levels: [Int]) -> [Int] {
    var owner = Array(filledWith: -1, count: matrix.columnCount)
    let below = levels.first { $0 > row }
    var endsAtOnce = false
    var current = -1
    var reach = 0
    for column in 0..<matrix.columnCount {
      let slot = matrix[row, column]
      if !slot.isBlank {
        endsAtOnce = matrix.rows[row].hasSpans || isLine(row, column, below)
        current = column
        reach = column + Int(slot.span)
      }
      guard current >= 0 else { continue }
      // A stub head covers the stub. In a row without spans, a header covers the blanks after it,
      // but in the lowest row only where figures stand below.
      let isStretched = current > 0 && !endsAtOnce && (!isLowest || matrix.hasFigures(column))
      if column < reach || isStretched {
        owner[column] = current
      }
    }
    return owner
  }

  /// Whether the header at `column` is one of several lines that stand over one column each: every
  /// column before it has one too, and the last of these goes on in the row below.
  private func isLine(_ row: Int, _ column: Int, _ below: Int?) -> Bool {
    guard let below, column > 1 else { return false }
    return !matrix[below, column - 1].isBlank
      && (1..<column).allSatisfy { !matrix[row, $0].isBlank }
  }

  /// A header that was stretched over blanks ends where a header of a row above begins.
  private func limitSpans(_ rows: [Int], _ levels: inout [[Int]]) {
    var starts = Array(filledWith: false, count: matrix.columnCount)
    for (level, row) in rows.enumerated() {
      // The last column at which a row above begins a header.
      var lastStart = 0
      for column in 1..<matrix.columnCount {
        if starts[column] { lastStart = column }
        let owner = levels[level][column]
        if owner > 0, owner != column, lastStart > owner,
          column >= owner + Int(matrix[row, owner].span)
        {
          levels[level][column] = -1
        }
      }
      for column in 1..<matrix.columnCount where !matrix[row, column].isBlank {
        starts[column] = true
      }
    }
  }

  /// The headers over `column`, those lines joined that stand over no other column; the markers of lines
  /// within a header go to `markers`.
  private func path(
    of column: Int, _ rows: [Int], _ levels: [[Int]], _ markers: inout [TextRange],
    into text: inout TextStore
  ) -> [TextRange] {
    var path: [TextRange] = []
    var lines = TextRange.empty
    for (row, level) in zip(rows, levels) {
      let owner = level[column]
      guard owner >= 0, !matrix[row, owner].isBlank else { continue }
      let header = matrix[row, owner].text
      if level.count(where: { $0 == owner }) == 1 {
        if !lines.isEmpty { lines = takeMarkers(off: lines, &markers, in: &text) }
        lines = lines.isEmpty ? header : text.joined([lines, header])
        continue
      }
      if !lines.isEmpty {
        path.append(lines)
        lines = .empty
      }
      path.append(header)
    }
    if !lines.isEmpty { path.append(lines) }
    return path
  }

  /// A line of a header without the markers at its end, which would stand in the middle of the header.
  private func takeMarkers(
    off line: TextRange, _ markers: inout [TextRange], in text: inout TextStore
  ) -> TextRange {
    let label = RowLabel(whole: line, in: &text)
    guard let first = label.markers.first, !label.text.isEmpty,
      !text.isOne(of: TableLexicon.unitLetters, first),
      // `Rule 12(b)` above `plans` is a name.
      text.style(at: first.start).contains(.raised)
        || text.bytes[Int(first.start) - 1] == ASCII.space
        || first.count < 2 || !ASCII.isLetter(text.bytes[Int(first.start) + 1])
    else { return line }
    markers += label.markers
    return label.text
  }

  /// Whether every column of figures has a header.
  private func isComplete(_ header: Header, from firstData: Int) -> Bool {
    guard header.rows > 0 else { return true }
    for column in 1..<matrix.columnCount where header.paths[column].isEmpty {
      var figures = 0
      for row in firstData..<matrix.rows.count where matrix[row, column].reading.standsForFigure {
        figures += 1
      }
      if figures > 1 { return false }
    }
    return true
  }
}
