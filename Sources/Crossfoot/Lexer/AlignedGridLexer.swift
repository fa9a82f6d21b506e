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
    let columns = FigureColumns(rows.map(\.chunks), of: chunks)
    guard !columns.isEmpty, let first = lines.first, let last = lines.last else { return false }
    widenHeaders(rows, &chunks, columns)
    let firstRow = document.rows.count
    for row in rows { append(row, chunks, columns, to: &document) }
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
    for line in lines {
      switch line.kind {
      case .blank: gap = true
      case .tag, .pageBreak: continue
      case .text, .rule, .doubleRule:
        let first = chunks.count
        splitter.append(chunksOf: line, to: &chunks)
        rows.append(Row(line: line, chunks: first..<chunks.count, gapBefore: gap))
        gap = false
      }
    }
    return rows
  }

  /// A header that is centred over a rule covers every column that the rule covers.
  private func widenHeaders(_ rows: [Row], _ chunks: inout [Chunk], _ columns: FigureColumns) {
    for index in rows.indices.dropLast()
    where rows[index].line.kind == .text && rows[index + 1].line.kind == .rule {
      for chunk in rows[index].chunks {
        let header = chunks[chunk]
        let middle = (header.left + header.right) / 2
        guard
          !header.isFigure,
          let rule = chunks[rows[index + 1].chunks].first(where: {
            $0.left <= middle && middle < $0.right
          }),
          // A rule across the whole table covers no columns in particular.
          rule.left + AlignedGridLexer.labelWidth >= columns.left
        else { continue }
        chunks[chunk].left = min(header.left, rule.left)
        chunks[chunk].right = max(header.right, rule.right)
      }
    }
  }

  private func append(
    _ row: Row, _ chunks: [Chunk], _ columns: FigureColumns, to document: inout LexedDocument
  ) {
    let firstCell = document.cells.count
    if row.line.kind == .text {
      for chunk in row.chunks { append(chunks[chunk], of: row, columns, to: &document) }
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
          !(hasFigures && chunk.isYear)
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
      return chunk.isFigure ? (last + 1)..<(last + 2) : (first + 1)..<(last + 2)
    }
    guard chunk.right > extents[0].lowerBound - 12 else { return 0..<1 }
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
