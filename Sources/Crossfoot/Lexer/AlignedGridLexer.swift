/// Reads space-aligned lines into a grid: columns come from where the figures stand.
struct AlignedGridLexer {
  let source: Source

  /// A rule that reaches so many columns left of the first figures stands under labels, too.
  private static let labelWidth = 12

  /// One line of the table.
  private struct Row {
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
    let rows = rows(of: lines, &chunks)
    var columns = FigureColumns(
      rows.map { $0.line.kind == .text ? $0.chunks : $0.chunks.prefix(0) }, of: chunks)
    addTextColumns(rows, chunks, to: &columns)
    guard !columns.isEmpty, let first = lines.first, let last = lines.last else { return false }
    widenHeaders(rows, &chunks, columns)
    let firstRow = document.rows.count
    var isHeader = true
    for row in rows {
      append(row, chunks, columns, to: &document)
      isHeader =
        isHeader && (row.line.kind != .text || !AlignedGridLexer.isBody(chunks[row.chunks]))
      if isHeader, row.line.kind == .text {
        document.rows[document.rows.count - 1].hasSpans = columns.tellSpans(of: chunks[row.chunks])
      }
    }
    var declared: Int?
    if let headerLines {
      let limit = lines.startIndex + headerLines
      declared = rows.count {
        $0.line.kind == .text && $0.line.start < lines[min(limit, lines.endIndex - 1)].start
      }
    }
    document.blocks.append(.grid(document.grids.count))
    document.grids.append(
      Grid(
        origin: .aligned, rows: firstRow..<document.rows.count,
        columnCount: columns.count + 1, declaredHeaderRows: declared,
        source: first.lineStart..<last.end))
    return true
  }

  private func rows(of lines: ArraySlice<Line>, _ chunks: inout [Chunk]) -> [Row] {
    let splitter = ChunkSplitter(source: source)
    var rows: [Row] = []
    var gap = false
    var isHeader = true
    for line in lines {
      switch line.kind {
      case .blank: gap = true
      case .tag, .pageBreak: continue
      case .text, .rule, .doubleRule:
        let first = chunks.count
        splitter.append(chunksOf: line, to: &chunks)
        if line.kind == .text {
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

  /// Adds the columns of texts between labels and figures: a rule of the header stands over them, and
  /// texts of several rows below it.
  private func addTextColumns(_ rows: [Row], _ chunks: [Chunk], to columns: inout FigureColumns) {
    let body = rows.firstIndex {
      $0.line.kind == .text && AlignedGridLexer.isBody(chunks[$0.chunks])
    }
    guard let body else { return }
    for row in rows[..<body] where row.line.kind == .rule {
      for rule in chunks[row.chunks] where rule.range.count > 2 {
        guard rule.left > AlignedGridLexer.labelWidth, !columns.overlaps(rule) else { continue }
        let texts = rows[body...].count { row in
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
      for chunk in rows[index].chunks where !chunks[chunk].isFigure || chunks[chunk].isYear {
        let header = chunks[chunk]
        let middle = (header.left + header.right) / 2
        guard
          let cover = chunks[below.chunks].first(where: { $0.left <= middle && middle < $0.right })
        else { continue }
        if isRule(cover, of: below.line) {
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

  /// Whether a chunk is a rule: part of a line of rules, or dashes between the headers of a line.
  private func isRule(_ chunk: Chunk, of line: Line) -> Bool {
    if line.kind != .text { return line.kind == .rule }
    return chunk.range.count >= Chunk.ruleDashes
      && chunk.range.allSatisfy { source.bytes[$0] == UInt8(ascii: "-") }
  }

  private func append(
    _ row: Row, _ chunks: [Chunk], _ columns: FigureColumns, to document: inout LexedDocument
  ) {
    let firstCell = document.cells.count
    if row.line.kind == .text {
      for chunk in row.chunks where !isRule(chunks[chunk], of: row.line) {
        append(chunks[chunk], of: row, columns, to: &document)
      }
    }
    let kind: GridRow.Kind =
      switch row.line.kind {
      case .rule: .rule
      case .doubleRule: .doubleRule
      default: .cells
      }
    document.rows.append(
      GridRow(
        kind: kind, cells: firstCell..<document.cells.count, gapBefore: row.gapBefore,
        indent: row.line.left, source: row.line.lineStart..<row.line.end))
  }

  private func append(
    _ chunk: Chunk, of row: Row, _ columns: FigureColumns, to document: inout LexedDocument
  ) {
    var place = columns.place(of: chunk)
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
        text: text, column: UInt16(place.lowerBound), span: UInt16(place.count),
        source: document.text.sourceRange(of: text)))
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
      ASCII.space, sourceOffset: Int(document.cells[last].source.upperBound))
    let folded = document.text.appendFolded(source, chunk.range)
    guard !document.text.trimmed(folded).isEmpty else { return }
    let merged = document.text.trimmed(TextRange(start, document.text.end))
    document.cells[last].text = merged
    document.cells[last].source = document.text.sourceRange(of: merged)
  }
}

/// The columns of figures of a space-aligned table.
private struct FigureColumns {
  /// The columns of characters that each takes up, from left to right.
  private var extents: [Range<Int>] = []

  /// Columns whose figures overlap are one: figures are set flush right, and gutters part them.
  init(_ rows: [Range<Int>], of chunks: [Chunk]) {
    var figures: [Range<Int>] = []
    // Years stand over columns, often centred: they show where a column is only if nothing else does.
    let hasFigures = rows.contains { row in
      row.dropFirst().contains { chunks[$0].isFigure && !chunks[$0].isYear }
    }
    for row in rows where row.count > 1 || row.contains(where: { !chunks[$0].isFigure }) {
      for index in row {
        let chunk = chunks[index]
        guard chunk.isFigure, index > row.lowerBound || chunk.left > 12,
          !(hasFigures && chunk.isYear),
          // A marker right behind a label.
          !(chunk.mayBeMarker && index > row.lowerBound && !chunks[index - 1].isFigure
            && chunk.left - chunks[index - 1].right <= 3)
        else { continue }
        figures.append(chunk.left..<max(chunk.right, chunk.left + 1))
      }
    }
    figures.sort { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    for figure in figures {
      // Sorted by right edge, a figure belongs to the last column when their edges nearly meet or
      // it reaches into it; a wide figure may reach into several, which it then does not join.
      if let last = extents.last,
        figure.upperBound - last.upperBound <= 2
          || figure.lowerBound < last.upperBound - 1 && figure.lowerBound >= last.lowerBound - 2
      {
        extents[extents.count - 1] =
          min(last.lowerBound, figure.lowerBound)..<max(last.upperBound, figure.upperBound)
      } else if extents.count < Limits.gridColumns - 1 {
        extents.append(figure)
      }
    }
  }

  /// Whether a column stands where `chunk` does.
  func overlaps(_ chunk: Chunk) -> Bool {
    extents.contains { chunk.left < $0.upperBound && $0.lowerBound < chunk.right }
  }

  /// Adds the column in which `chunk` stands, which no other takes up.
  mutating func insert(_ chunk: Chunk) {
    guard extents.count < Limits.gridColumns - 1 else { return }
    let place = extents.firstIndex { $0.lowerBound > chunk.left } ?? extents.count
    extents.insert(chunk.left..<chunk.right, at: place)
  }

  /// Whether the headers of a line stand where their columns are, so that what is blank beside them
  /// belongs to none: they are parted unevenly, and one at least is centred over a column of its own.
  ///
  /// Headers that stand at the left edge of their columns are parted evenly.
  func tellSpans(of headers: ArraySlice<Chunk>) -> Bool {
    let headers = headers.filter { $0.right > left && place(of: $0).lowerBound > 0 }
    let places = headers.map(place)
    guard let last = places.last, places.allSatisfy({ $0.count == 1 }) || isWidened(headers) else {
      return false
    }
    // A header alone stands over its own column only if it is set over its middle.
    if places.count == 1, !headers[0].isWidened {
      let middle = (headers[0].left + headers[0].right) / 2
      guard extents[last.lowerBound - 1].contains(middle) else { return false }
    }
    var blanks = zip(places, places.dropFirst()).map { $1.lowerBound - $0.upperBound }
    blanks.append(count + 1 - last.upperBound)
    guard let most = blanks.max(), most > 0 else { return false }
    return blanks.contains { $0 != most } || places.count == 1
  }

  private func isWidened(_ headers: [Chunk]) -> Bool {
    headers.contains(where: \.isWidened)
  }

  var isEmpty: Bool { extents.isEmpty }
  /// Where the first column begins, as a column of characters.
  var left: Int { extents.first?.lowerBound ?? 0 }
  var count: Int { extents.count }

  /// The grid columns that `chunk` stands in: 0 for the labels, 1 for the first column of figures.
  func place(of chunk: Chunk) -> Range<Int> {
    var first: Int?
    var last = 0
    for (index, extent) in extents.enumerated()
    where chunk.left < extent.upperBound && extent.lowerBound < chunk.right {
      first = first ?? index
      last = index
    }
    if let first {
      // A label that runs under the first column is a label still.
      if !chunk.isFigure, first == 0, chunk.left + 8 < extents[0].lowerBound,
        last == 0 || chunk.left < 4
      {
        return 0..<1
      }
      let isNarrow = chunk.isFigure && !chunk.isWidened
      return isNarrow ? (last + 1)..<(last + 2) : (first + 1)..<(last + 2)
    }
    guard chunk.right > extents[0].lowerBound - 12, !chunk.mayBeMarker else { return 0..<1 }
    if chunk.left < extents[0].lowerBound, !chunk.isFigure,
      chunk.left < extents[0].lowerBound / 2
    {
      return 0..<1
    }
    let middle = chunk.left + chunk.right
    let nearest = extents.indices.min { left, right in
      abs(extents[left].lowerBound + extents[left].upperBound - middle)
        < abs(extents[right].lowerBound + extents[right].upperBound - middle)
    }
    let column = (nearest ?? 0) + 1
    return column..<column + 1
  }
}
