/// Turns a grid that only lays out text back into paragraphs, in reading order.
struct LayoutReader {
  /// The paragraphs that were read.
  private var blocks: [Block] = []
  /// The paragraph that was read last: the next row may go on with it.
  private var open: Paragraph?
  private var isNumbered = false
  /// How long the text of the row was that `open` ends with, in bytes.
  private var lastLine = 0
  private var isFirst = true
  private var isPageFoot = false

  /// Cells of at least this many bytes are texts of their own, not parts of one line.
  private static let longCell = 100
  /// Behind a long cell a shorter one is a text of its own, too, with so many bytes.
  private static let shortestText = 24
  /// A line of a text that is set in rows is hardly longer than this, in bytes.
  private static let longestLine = 200
  /// Lines of a title or a name are shorter than this, in bytes.
  private static let shortLine = 80
  /// A cell with a number or a label is at most this long, in bytes.
  private static let longestLabel = 40

  /// The style of a text is that of its end, so many bytes: rows go on with it one by one.
  private static let styledPart: UInt32 = 1_000

  /// Appends a paragraph for each row of the grid at `index` to `blocks`.
  ///
  /// The cells of a row are one text: `1.` and its comment, `Re:` and its subject. A row without a
  /// first cell goes on with a numbered text above it. Cells of several paragraphs keep them.
  static func appendParagraphs(
    of index: Int, to blocks: inout [Block], in document: inout LexedDocument
  ) {
    var reader = LayoutReader()
    reader.isPageFoot = document.grids[index].isPageFoot
    let columns = AnswerColumns(of: index, in: document) { row in
      row.kind == .cells
        && row.cells.allSatisfy { !document.cells[$0].isSplit }
        && reader.isParted(document.cells[row.cells].map(\.text))
    }
    for row in document.grids[index].rows {
      let row = document.rows[row]
      if columns.isHeader(row, in: document) { continue }
      if let cells = columns.cells(of: row, in: document) {
        reader.readCells(row, &document, answered: cells)
        reader.isFirst = false
      } else {
        reader.read(row, &document)
      }
    }
    reader.close()
    blocks += reader.blocks
  }

  private mutating func read(_ row: GridRow, _ document: inout LexedDocument) {
    guard row.kind == .cells, let first = row.cells.first else { return }
    let texts = document.cells[row.cells].map(\.text)
    if let last = open, isNumbered, document.cells[first].column > 0, !row.gapBefore,
      texts.count == 1, !document.cells[first].isSplit
    {
      if !opensText(texts[0], behind: last.text, document.text) {
        open?.text = document.text.joined([last.text] + texts)
        lastLine = texts[0].count
      } else {
        // Lines that follow go on with it as they would with what stands above.
        var paragraph = Paragraph(text: texts[0], indent: row.indent, hangingIndent: row.indent)
        append(&paragraph, gapBefore: false)
      }
      return
    }
    close()
    let isPlain = row.cells.allSatisfy { !document.cells[$0].isSplit }
    if isPlain, !isParted(texts) {
      var paragraph = Paragraph(text: document.text.joined(texts), indent: row.indent)
      paragraph.hangingIndent = row.indent
      if texts.count > 1 { markLabelCell(of: texts[0], &paragraph) }
      append(&paragraph, gapBefore: row.gapBefore)
      isNumbered = texts.count > 1 && HTMLTable.isEnumerator(texts[0], in: document.text)
    } else {
      readCells(row, &document)
    }
    isFirst = false
  }

  /// Whether a row below a numbered text is one of its own, an answer in its own row say, and no line
  /// that goes on with it: it has a label, it is set otherwise, or a sentence begins behind more than a
  /// line can hold.
  private func opensText(_ range: TextRange, behind last: TextRange, _ text: TextStore) -> Bool {
    let isEnded = endsSentence(last, text)
    if AnswerColumns.opensLabel(range, behindSentence: isEnded, in: text) { return true }
    guard isEnded, !range.isEmpty, !ASCII.isLower(text.bytes[Int(range.start)]) else {
      return false
    }
    if max(lastLine, range.count) > LayoutReader.longestLine { return true }
    let end = last.suffix(from: last.end - min(UInt32(last.count), LayoutReader.styledPart))
    return text.isStyled && text.mainStyle(of: range) != text.mainStyle(of: end)
  }

  /// Whether a sentence ends at the end of `range`, with quotation marks or brackets behind it perhaps.
  private func endsSentence(_ range: TextRange, _ text: TextStore) -> Bool {
    let last = text.bytes[range.indices].last { byte in
      byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ")")
        && byte != UInt8(ascii: "]")
    }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?")
  }

  /// Whether the cells are texts of their own: one of them is long, and one behind it no mark.
  private func isParted(_ texts: [TextRange]) -> Bool {
    guard let long = texts.firstIndex(where: { $0.count >= LayoutReader.longCell }) else {
      return false
    }
    return texts[(long + 1)...].contains { $0.count >= LayoutReader.shortestText }
  }

  /// Reads a row whose cells have paragraphs of their own: short cells, a number say, stand before the
  /// first paragraph of the next one.
  ///
  /// Where a comment and its answer stand side by side, each has paragraphs of its own, however short.
  private mutating func readCells(
    _ row: GridRow, _ document: inout LexedDocument,
    answered: AnswerColumns.Cells? = nil
  ) {
    var before: [TextRange] = []
    var gap = row.gapBefore
    isNumbered = false
    for index in row.cells {
      let cell = document.cells[index]
      if let answered, answered.place == index {
        // What a comment is about stands above it as its heading.
        var heading = Paragraph(text: cell.text, indent: row.indent, hangingIndent: row.indent)
        append(&heading, gapBefore: gap)
        continue
      }
      let isText = index == answered?.comment || index == answered?.answer
      if !cell.isSplit, cell.text.count < LayoutReader.longCell, !isText {
        before.append(cell.text)
        continue
      }
      var paragraphs = Array(document.cellParagraphs[cell])
      if paragraphs.isEmpty { paragraphs = [Paragraph(text: cell.text, indent: row.indent)] }
      if !before.isEmpty {
        let count = LayoutReader.countOfCutLines(paragraphs, in: document.text)
        paragraphs[0].text = document.text.joined(before + paragraphs[..<count].map(\.text))
        paragraphs.removeSubrange(1..<count)
        markLabelCell(of: before[0], &paragraphs[0])
        before = []
      }
      if index == answered?.comment { paragraphs[0].column = .comment }
      if index == answered?.answer { paragraphs[0].column = .answer }
      for var paragraph in paragraphs {
        append(&paragraph, gapBefore: gap || paragraph.gapBefore)
        gap = false
      }
    }
    guard !before.isEmpty else { return }
    var rest = Paragraph(text: document.text.joined(before), indent: row.indent)
    append(&rest, gapBefore: gap)
  }

  /// How many of the short lines that a cell begins with are one, since each but the last breaks off behind
  /// a word that needs another: `Chairman and` above `Chief Executive Officer`.
  private static func countOfCutLines(_ paragraphs: [Paragraph], in text: TextStore) -> Int {
    var count = 1
    while count < paragraphs.count, paragraphs[count].text.count < shortLine,
      TableLexicon.cutEnds.contains(where: { text.ends(paragraphs[count - 1].text, with: $0) })
    {
      count += 1
    }
    return count
  }

  /// Notes where the first cell of a row, a short one, ends in the text of the whole row.
  private func markLabelCell(of cell: TextRange, _ paragraph: inout Paragraph) {
    guard cell.count <= LayoutReader.longestLabel else { return }
    paragraph.labelCellEnd = paragraph.text.start + UInt32(cell.count)
  }

  private mutating func append(_ paragraph: inout Paragraph, gapBefore: Bool) {
    paragraph.gapBefore = gapBefore || isFirst
    paragraph.isPageFoot = isPageFoot
    isFirst = false
    close()
    open = paragraph
    lastLine = paragraph.text.count
  }

  private mutating func close() {
    if let open { blocks.append(.paragraph(open)) }
    open = nil
  }
}
