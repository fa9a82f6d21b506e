/// Reads space-aligned lines into a grid: columns come from where the figures stand.
struct AlignedGridLexer {
  let source: Source
  /// Where tags say that the columns begin.
  var marks = ColumnMarks()

  /// A rule that reaches so many columns left of the first figures stands under labels, too.
  private static let labelWidth = 12

  /// One line of the table.
  struct Row {
    var line: Line
    /// Its chunks, as indices into those of all rows.
    var chunks: Range<Int>
    var gapBefore: Bool
  }

  /// Adds the grid of `lines`; `headerLines` says how many of them a marker declares to be headers.
  ///
  /// Returns false, and adds nothing, when the lines have no columns of figures.
  func lex(
    _ lines: ArraySlice<Line>, headerLines: Int?, into document: inout LexedDocument
  ) -> Bool {
    var chunks: [Chunk] = []
    var rows = rows(of: lines, headerLines: headerLines, &chunks)
    let declared = headerLines.map { count in
      let limit = lines[min(lines.startIndex + count, lines.endIndex - 1)].start
      return rows.count { $0.line.start < limit }
    }
    var columns = FigureColumns(
      rows.dropFirst(declared ?? 0).map { $0.line.kind == .text ? $0.chunks : $0.chunks.prefix(0) },
      of: chunks)
    partLongLabels(of: &rows, &chunks, before: columns)
    addYearColumn(rows, declared: declared ?? 0, chunks, to: &columns)
    addTextColumns(rows, chunks, to: &columns)
    // The tag in the first line is none of the table, text beside it is.
    let isTagged = lines.first?.kind == .tag
    guard !columns.isEmpty, let first = lines.dropFirst(isTagged ? 1 : 0).first,
      let last = lines.last
    else { return false }
    widenHeaders(rows, &chunks, columns)
    document.reserve(rows: rows.count, cells: chunks.count)
    let firstRow = document.rows.count
    append(rows, chunks, columns, declared: declared ?? 0, to: &document)
    let headerRows = declared.map { count in rows.prefix(count).count { $0.line.kind == .text } }
    document.blocks.append(.grid(document.grids.count))
    document.grids.append(
      Grid(
        origin: .aligned, rows: firstRow..<document.rows.count,
        columnCount: columns.count + 1, declaredHeaderRows: headerRows,
        source: first.lineStart..<last.end))
    return true
  }

  /// Appends all rows, of which the first `declared` ones are headers.
  private func append(
    _ rows: [Row], _ chunks: [Chunk], _ columns: FigureColumns, declared: Int,
    to document: inout LexedDocument
  ) {
    var isHeader = true
    for (index, row) in rows.enumerated() {
      isHeader =
        isHeader && (row.line.kind != .text || !AlignedGridLexer.isBody(chunks[row.chunks]))
      append(
        row, chunks, columns, isHeader: index < declared, isAbove: isHeader, to: &document)
      if isHeader, row.line.kind == .text {
        document.rows[document.rows.count - 1].hasSpans = columns.tellSpans(of: chunks[row.chunks])
      }
    }
  }

  /// So many rows of rules above the figures, and so many rows below them, tell of columns of texts.
  private static let headerRules = 8
  private static let sampledRows = 200

  private func rows(
    of lines: ArraySlice<Line>, headerLines: Int?, _ chunks: inout [Chunk]
  ) -> [Row] {
    let splitter = ChunkSplitter(source: source)
    var rows: [Row] = []
    var gap = false
    var isHeader = true
    for (index, line) in zip(lines.indices, lines) {
      let isMarked = headerLines.map { index == lines.startIndex + $0 } ?? false
      if isMarked { splitLowestHeader(of: &rows, &chunks) }
      switch line.kind {
      case .blank: gap = true
      case .tag, .pageBreak: continue
      case .text, .rule, .doubleRule:
        let first = chunks.count
        splitter.append(chunksOf: line, to: &chunks)
        if line.kind == .text {
          if let start = marks.starts.first { splitter.partLabel(at: start, &chunks, first) }
          isHeader = isHeader && !AlignedGridLexer.isBody(chunks[first...])
        } else if isHeader, chunks.count > first + 1 {
          splitHeaders(of: &rows, above: first, &chunks)
        }
        let start = rows.last?.chunks.upperBound ?? 0
        rows.append(Row(line: line, chunks: start..<chunks.count, gapBefore: gap))
        gap = false
      }
    }
    return rows
  }

  /// Whether a line of `chunks` holds a figure below the headers.
  private static func isBody(_ chunks: ArraySlice<Chunk>) -> Bool {
    chunks.dropFirst().contains { $0.isFigure && !$0.isYear }
  }

  /// Parts the headers of the last lines of `rows` where the rules below them are parted, whose chunks
  /// begin at `first`.
  private func splitHeaders(of rows: inout [Row], above first: Int, _ chunks: inout [Chunk]) {
    let rules = Array(chunks[first...])
    guard rules.count <= Limits.gridColumns else { return }
    var top = rows.count
    while top > 0, rows[top - 1].line.kind == .text { top -= 1 }
    guard top < rows.count else { return }
    let headers = Array(chunks[rows[top].chunks.lowerBound..<first])
    let base = rows[top].chunks.lowerBound
    chunks.removeLast(chunks.count - base)
    let splitter = HeaderSplitter(source: source)
    for index in top..<rows.count {
      let start = chunks.count
      for chunk in rows[index].chunks {
        splitter.append(
          headers[chunk - base], over: rules[...], isLowest: index == rows.count - 1, to: &chunks)
      }
      rows[index].chunks = start..<chunks.count
    }
    chunks += rules
  }

  /// Parts the headers of the last line above the tags of the columns where these begin.
  private func splitLowestHeader(of rows: inout [Row], _ chunks: inout [Chunk]) {
    guard let last = rows.last, last.line.kind == .text, marks.starts.count > 1 else { return }
    let headers = Array(chunks[last.chunks])
    let rules = marks.rules(upTo: Int(last.line.right))
    chunks.removeLast(headers.count)
    let splitter = HeaderSplitter(source: source)
    for header in headers {
      // What begins over the labels is their own header.
      let pieces = header.left + 2 >= marks.starts[0] ? rules[...] : []
      splitter.append(header, over: pieces, isLowest: true, to: &chunks)
    }
    rows[rows.count - 1].chunks = last.chunks.lowerBound..<chunks.count
  }

  /// Adds the column of years between labels and figures; `declared` rows are headers for certain.
  private func addYearColumn(
    _ rows: [Row], declared: Int, _ chunks: [Chunk], to columns: inout FigureColumns
  ) {
    guard !columns.isEmpty else { return }
    let years = YearColumn(source: source, chunks: chunks, marks: marks.starts)
    let headers = rows.prefix {
      $0.line.kind != .text || !AlignedGridLexer.isBody(chunks[$0.chunks])
    }
    let texts = rows.dropFirst(declared).lazy.filter { $0.line.kind == .text }.map(\.chunks)
    if let year = years.find(
      in: texts, beside: columns, below: headers.prefix(Limits.gridColumns).lazy.map(\.chunks))
    {
      columns.insert(year)
    }
  }

  /// Adds the columns of texts between labels and figures: a rule of the header stands over them, and
  /// texts of several rows below it.
  private func addTextColumns(_ rows: [Row], _ chunks: [Chunk], to columns: inout FigureColumns) {
    let body = rows.firstIndex {
      $0.line.kind == .text && AlignedGridLexer.isBody(chunks[$0.chunks])
    }
    guard let body else { return }
    let rules = rows[..<body].filter {
      $0.line.kind == .rule && $0.chunks.count <= Limits.gridColumns
    }
    for row in rules.suffix(AlignedGridLexer.headerRules) {
      for rule in chunks[row.chunks] where rule.range.count > 2 {
        guard rule.left > AlignedGridLexer.labelWidth, !columns.overlaps(rule) else { continue }
        let texts = rows[body...].prefix(AlignedGridLexer.sampledRows).count { row in
          row.line.kind == .text
            && chunks[row.chunks].dropFirst().contains {
              $0.left < rule.right && rule.left < $0.right
            }
        }
        if texts > 1 { columns.insert(rule) }
      }
    }
  }

  /// A header that is centred over a rule covers every column that the rule covers, and so does a line
  /// of it that is centred over another one.
  private func widenHeaders(_ rows: [Row], _ chunks: inout [Chunk], _ columns: FigureColumns) {
    for index in rows.indices.dropLast().reversed() where rows[index].line.kind == .text {
      let below = rows[index + 1]
      if rows[index].chunks.count == 1, below.line.kind == .text {
        widenSpan(rows[index], above: below, &chunks, columns)
      }
      // Both lines run from left to right: what ends before one header does so before the next.
      var next = below.chunks.lowerBound
      var known: (place: Int, isRule: Bool)?
      for chunk in rows[index].chunks where !chunks[chunk].isFigure || chunks[chunk].isYear {
        let header = chunks[chunk]
        let middle = (header.left + header.right) / 2
        while next < below.chunks.upperBound, chunks[next].right <= middle { next += 1 }
        guard next < below.chunks.upperBound, chunks[next].left <= middle else { continue }
        let cover = chunks[next]
        if known?.place != next { known = (next, isRule(cover, of: below.line)) }
        if known?.isRule == true {
          // A rule across the whole table covers no columns in particular.
          guard cover.left + AlignedGridLexer.labelWidth >= columns.left else { continue }
        } else {
          guard cover.isWidened, cover.isCentred(over: header),
            below.chunks.count >= rows[index].chunks.count
          else { continue }
        }
        chunks[chunk].left = min(header.left, cover.left)
        chunks[chunk].right = max(header.right, cover.right)
        chunks[chunk].isWidened = true
      }
    }
  }

  /// A header that stands alone, centred over all columns, covers them all if nothing stands right below
  /// it: it would be part of that.
  private func widenSpan(
    _ row: Row, above below: Row, _ chunks: inout [Chunk], _ columns: FigureColumns
  ) {
    let header = chunks[row.chunks.lowerBound]
    guard !header.isFigure || header.isYear, columns.isCentred(header),
      !AlignedGridLexer.isBody(chunks[below.chunks]),
      below.chunks.count > 1 || chunks[below.chunks.lowerBound].left >= columns.left,
      !chunks[below.chunks].contains(where: { $0.left < header.right && header.left < $0.right })
    else { return }
    columns.widen(&chunks[row.chunks.lowerBound])
  }

  /// Whether a chunk is a rule: part of a line of rules, or dashes between the headers of a line.
  private func isRule(_ chunk: Chunk, of line: Line) -> Bool {
    if line.kind != .text { return line.kind == .rule }
    return chunk.range.count >= Chunk.ruleDashes
      && chunk.range.allSatisfy { source.bytes[$0] == UInt8(ascii: "-") }
  }

  private func append(
    _ row: Row, _ chunks: [Chunk], _ columns: FigureColumns, isHeader: Bool, isAbove: Bool,
    to document: inout LexedDocument
  ) {
    let firstCell = document.cells.count
    if row.line.kind == .text {
      let pairs = BracketPairs(source: source, columns: columns)
      let isTitle = isHeader && row.chunks.count == 1
      for chunk in row.chunks where !isRule(chunks[chunk], of: row.line) {
        // Above the figures what stands behind the head of the labels heads a column, and so does what
        // stands over a rule.
        let headsColumn = isAbove && (chunk > row.chunks.lowerBound || chunks[chunk].isWidened)
        let isLabel =
          isTitle && columns.isTitle(chunks[chunk])
          || !isAbove && !isHeader && isLabel(chunk, of: row, chunks, before: columns)
        let place =
          isLabel
          ? 0..<1 : columns.place(of: chunks[chunk], isHeader: isHeader || headsColumn)
        guard !isAbove, !isHeader else {
          append(chunks[chunk], at: place, to: &document)
          continue
        }
        let last =
          document.cells.dropFirst(firstCell).last.map { Int($0.column + $0.span) - 1 } ?? 0
        let next = chunk + 1 < row.chunks.upperBound ? chunks[chunk + 1] : nil
        for part in pairs.parts(of: chunks[chunk], before: next, at: place, after: last) {
          append(part.chunk, at: part.place, to: &document)
        }
      }
    }
    document.rows.append(
      GridRow(
        kind: row.line.rowKind, cells: firstCell..<document.cells.count,
        gapBefore: row.gapBefore, indent: row.line.left, source: row.line.lineStart..<row.line.end))
  }

  /// Whether the first text of a row, or a year behind it, stands left of the figure of the first column.
  private func isLabel(
    _ chunk: Int, of row: Row, _ chunks: [Chunk], before columns: FigureColumns
  ) -> Bool {
    let isText = chunk == row.chunks.lowerBound && !chunks[chunk].isFigure
    let isYear = chunk <= row.chunks.lowerBound + 1 && chunks[chunk].isYear
    guard let column = columns.first, isText || isYear,
      chunks[chunk].right <= column.lowerBound, chunk + 1 < row.chunks.upperBound
    else { return false }
    let next = chunks[chunk + 1]
    return next.isFigure && !next.isYear && next.left < column.upperBound
      && column.lowerBound < next.right
  }

  private func append(
    _ chunk: Chunk, at place: Range<Int>, to document: inout LexedDocument
  ) {
    var place = place
    // Two chunks in one column are one cell that was written with a wide space.
    if let last = document.cells.last,
      document.rows.last.map({ $0.cells.upperBound }) ?? 0
        < document.cells.count, Int(last.column) + Int(last.span) > place.lowerBound
    {
      if Int(last.column) + Int(last.span) >= place.upperBound {
        merge(chunk, into: &document)
        return
      }
      place = (Int(last.column) + Int(last.span))..<place.upperBound
    }
    document.text.bridgeGap(to: chunk.range.lowerBound)
    let folded = document.text.appendFolded(source, chunk.range)
    let text = document.text.trimmed(folded)
    guard !text.isEmpty else { return }
    document.cells.append(
      GridCell(
        text: text, column: UInt16(place.lowerBound), span: UInt16(place.count)))
  }

  /// Adds the text of `chunk` to the last cell, whose own lies at the end of all text.
  private func merge(_ chunk: Chunk, into document: inout LexedDocument) {
    let last = document.cells.count - 1
    var start = document.cells[last].text.start
    if document.cells[last].text.end != document.text.end {
      start = document.text.end
      document.text.appendCopy(of: document.cells[last].text)
    }
    document.text.appendSeparator(
      ASCII.space,
      sourceOffset: Int(document.text.sourceRange(of: document.cells[last].text).upperBound))
    let folded = document.text.appendFolded(source, chunk.range)
    guard !document.text.trimmed(folded).isEmpty else { return }
    document.cells[last].text = document.text.trimmed(TextRange(start, document.text.end))
  }
}
