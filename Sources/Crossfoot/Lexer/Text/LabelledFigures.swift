/// Makes tables of lines that each say what something is and how much: a converter that keeps the cells of
/// wide tables apart may join those of narrow ones by a space.
/// ```
/// Fees for the locks $1,204
/// Fees for the bridges (12)
/// Total fees $1,192
/// ```
/// Such lines stand for a table only together, and only where none is left out above or below: what
/// looks like half a table would not add up.
///
/// Headings may stand between them; how such a list is parted is in doubt then, and the table is not certain.
struct LabelledFigures {
  let text: TextStore

  /// A line, parted into its label and its figures.
  struct Row {
    var label: TextRange
    var figures: [TextRange]
    /// Whether a currency, a bracket, a percent sign or grouped digits show that the figure is an amount.
    var isAmount: Bool
  }

  /// So many lines are a table, and so many of them have amounts.
  private static let leastRows = 3
  private static let leastAmounts = 2
  /// A line is at most this long, in bytes.
  private static let longestLine = 200
  /// A line has at most so many figures.
  private static let mostFigures = 6

  /// Puts tables in the place of such lines of `document`.
  static func restore(in document: inout LexedDocument) {
    guard !document.isFlattened, var index = nextRows(in: document, from: 0) else { return }
    let reader = LabelledFigures(text: document.text)
    var blocks: [Block] = []
    // Those before are in `blocks`, as they were or in a table.
    var taken = 0
    repeat {
      let rows = reader.rows(document.blocks[index...])
      let end = index + max(rows.count, 1)
      if rows.count >= leastRows, reader.isTable(rows), reader.isWhole(document.blocks, index..<end)
      {
        let list = reader.list(around: index..<end, in: document.blocks, from: taken)
        blocks += document.blocks[taken..<list.lowerBound]
        if list == index..<end {
          reader.append(rows, to: &blocks, &document)
        } else {
          reader.append(reader.lines(document.blocks[list]), to: &blocks, &document)
          document.grids[document.grids.count - 1].isJoined = true
        }
        taken = list.upperBound
      }
      index = nextRows(in: document, from: max(end, taken)) ?? document.blocks.count
    } while index < document.blocks.count
    if taken > 0 { document.blocks = blocks + document.blocks[taken...] }
  }

  /// The first block at or behind `index` that begins so many lines as a table has, all of which end as
  /// figures do: few letters have any.
  private static func nextRows(in document: borrowing LexedDocument, from index: Int) -> Int? {
    let bytes = document.text.bytes.span
    var first = index
    while first + leastRows <= document.blocks.count {
      // From the last one on: where it is none, no line above it begins such rows.
      var last = first + leastRows - 1
      while last >= first, case .paragraph(let paragraph) = document.blocks[last],
        paragraph.text.count <= longestLine, !paragraph.text.isEmpty,
        endsFigure(bytes[Int(paragraph.text.end) - 1])
      {
        last -= 1
      }
      if last < first { return first }
      first = last + 1
    }
    return nil
  }

  /// The rows that `blocks` begin with, all of as many figures.
  private func rows(_ blocks: ArraySlice<Block>) -> [Row] {
    var rows: [Row] = []
    for block in blocks {
      guard case .paragraph(let paragraph) = block, let row = row(paragraph.text),
        rows.first.map({ $0.figures.count == row.figures.count }) ?? true
      else { break }
      rows.append(row)
    }
    return rows
  }

  private func isTable(_ rows: [Row]) -> Bool {
    rows.count(where: \.isAmount) >= LabelledFigures.leastAmounts
  }

  /// Whether neither the block above nor the one below looks like a row of the same table.
  private func isWhole(_ blocks: [Block], _ range: Range<Int>) -> Bool {
    for index in [range.lowerBound - 1, range.upperBound] where blocks.indices.contains(index) {
      switch blocks[index] {
      case .paragraph(let paragraph):
        let isFigure = self.isFigure(paragraph.text) && isAmount(paragraph.text)
        if isFigure || lastFigure(paragraph.text.indices) != nil { return false }
      case .grid, .table: return false
      case .pageBreak: continue
      }
    }
    return true
  }

  private func append(_ rows: [Row], to blocks: inout [Block], _ document: inout LexedDocument) {
    let first = document.rows.count
    for row in rows {
      let cells = document.cells.count
      for (column, range) in ([row.label] + row.figures).enumerated() {
        document.cells.append(GridCell(text: range, column: UInt16(column), span: 1))
      }
      let whole = TextRange(row.label.start, row.figures.last?.end ?? row.label.end)
      document.rows.append(
        GridRow(
          kind: .cells, cells: cells..<document.cells.count, gapBefore: false, indent: 0,
          source: text.sourceRange(of: whole)))
    }
    blocks.append(.grid(document.grids.count))
    document.grids.append(
      Grid(
        origin: .tabs, rows: first..<document.rows.count,
        columnCount: (rows.map(\.figures.count).max() ?? 0) + 1,
        source: document.rows[first].source
          .lowerBound..<document.rows[document.rows.count - 1].source.upperBound))
  }

  // MARK: Rows

  /// The label and the figures of a line; nil for one that has none, or says a sentence.
  func row(_ line: TextRange) -> Row? {
    guard line.count <= LabelledFigures.longestLine else { return nil }
    var row = Row(label: line, figures: [], isAmount: false)
    while row.figures.count < LabelledFigures.mostFigures,
      let figure = lastFigure(row.label.indices)
    {
      // `Fees (1) 1,204` has a note's marker before its figure.
      if !row.figures.isEmpty, isMarker(figure) { break }
      row.figures.insert(figure, at: 0)
      row.isAmount = row.isAmount || isAmount(figure)
      row.label = text.trimmed(row.label.prefix(upTo: figure.start))
    }
    guard !row.figures.isEmpty, isLabel(row.label) else { return nil }
    return row
  }

  /// The figure that a line ends with, behind a word that is not counted itself.
  private func lastFigure(_ line: Range<Int>) -> TextRange? {
    guard let last = line.last, LabelledFigures.endsFigure(text.bytes[last]) else { return nil }
    let start = ASCII.lastWord(of: text.bytes, line).lowerBound
    let word = TextRange(UInt32(start), UInt32(line.upperBound))
    guard start - 2 > line.lowerBound, isFigure(word) else { return nil }
    let before = ASCII.lastWord(of: text.bytes, line.lowerBound..<start - 1)
    let isCounted =
      text.bytes[start - 2] == UInt8(ascii: ",")
      || LineLexicon.counted.prefix(of: text.bytes, before)?.end == start - 1
    return isCounted ? nil : word
  }

  /// Whether a figure may end with `byte`, a dash of three bytes included: hardly any line of prose does.
  private static func endsFigure(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "%") || byte == 0x94
  }

  /// Whether a word is a figure of a table, `$1,204`, `(12)`, `4.5%`, `—`: no year, no number of a file.
  private func isFigure(_ word: TextRange) -> Bool {
    let bytes = text.bytes[word.indices]
    if bytes.elementsEqual("\u{2014}".utf8) || bytes.elementsEqual("$\u{2014}".utf8) { return true }
    var digits = 0
    var group = 0
    var isOpen = false
    var isGrouped = false
    var hasPoint = false
    for byte in bytes {
      switch byte {
      case _ where ASCII.isDigit(byte):
        digits += 1
        group += 1
      case UInt8(ascii: ","):
        guard (isGrouped ? group == 3 : 1...3 ~= group), !hasPoint else { return false }
        (isGrouped, group) = (true, 0)
      case UInt8(ascii: "."):
        guard !hasPoint, group > 0, !isGrouped || group == 3 else { return false }
        hasPoint = true
      case UInt8(ascii: "$"): guard digits == 0 else { return false }
      case UInt8(ascii: "("):
        guard digits == 0, !isOpen else { return false }
        isOpen = true
      case UInt8(ascii: ")"):
        guard digits > 0, isOpen else { return false }
        isOpen = false
      case UInt8(ascii: "%"): guard digits > 0 else { return false }
      default: return false
      }
    }
    guard digits > 0, ASCII.isDigit(bytes.last ?? 0) || !hasPoint || group > 0 else { return false }
    if bytes.last == UInt8(ascii: ".") || isGrouped && !hasPoint && group != 3 { return false }
    return isGrouped || hasPoint || digits <= 3 || bytes.first == UInt8(ascii: "$")
  }

  private func isAmount(_ figure: TextRange) -> Bool {
    text.bytes[figure.indices].contains { byte in
      switch byte {
      case UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "%"), UInt8(ascii: ","),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  /// Whether a word is one digit in brackets.
  private func isMarker(_ word: TextRange) -> Bool {
    word.count == 3 && text.bytes[Int(word.start)] == UInt8(ascii: "(")
  }

  /// Whether `range` may be what a figure is said of: it begins with a letter or a mark, is no number of
  /// a list, and ends no sentence.
  func isLabel(_ range: TextRange) -> Bool {
    let enumerator = Enumerator(in: text.bytes, range.indices)
    guard range.count >= 3, !(enumerator?.isFollowedBySpace ?? false) else { return false }
    let first = text.bytes[Int(range.start)]
    guard
      ASCII.isLetter(first) || first >= 0x80 || first == UInt8(ascii: "(")
        || first == UInt8(ascii: "-") || first == UInt8(ascii: "\"")
    else { return false }
    return !range.indices.dropLast(2).contains { index in
      let byte = text.bytes[index]
      return byte == UInt8(ascii: "@")
        || byte == UInt8(ascii: ".") && text.bytes[index + 1] == ASCII.space
          && ASCII.isUpper(text.bytes[index + 2]) && ASCII.isLower(text.bytes[max(index - 2, 0)])
    }
  }
}
