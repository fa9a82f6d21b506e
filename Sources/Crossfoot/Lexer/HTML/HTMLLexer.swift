/// Turns the events of an HTML document into blocks: the twin of `PlainTextLexer`.
///
/// Elements only say where paragraphs and cells begin and end, and in which style text stands; the
/// text itself is copied from the file, so that each byte knows its place there.
struct HTMLLexer {
  private var document: LexedDocument
  private var writer: ParagraphWriter
  private var states: [ElementState] = [ElementState()]
  private var tables: [HTMLTable] = []
  private var tableCount: UInt32 = 0
  /// Text of a cell that is just a number or a bullet, waiting for the paragraph that it belongs to.
  private var enumerator: TextRange?
  /// Where the number of the list item that was opened last ends: no text has followed it yet when a
  /// paragraph ends there.
  private var listNumberEnd: UInt32?

  init(_ source: Source, _ places: MarkupPlaces) {
    // Half of a letter's HTML and more is markup.
    document = LexedDocument(textCapacity: source.content.count / 2)
    writer = ParagraphWriter(places)
  }

  private var state: ElementState { states[states.count - 1] }

  /// Whether the innermost table is read as a grid; asked in place, as a copy counts references.
  private var isCollecting: Bool { !tables.isEmpty && tables[tables.count - 1].isCollecting }

  // MARK: Text

  mutating func plainText(_ range: Range<Int>) {
    guard !state.isHidden else { return }
    if state.keepsLines {
      writeLines(range)
    } else if state.style.contains(.raised), !isCollecting,
      writer.writeRaised(range, state, into: &document.text)
    {
      return
    } else {
      writer.write(range, state, into: &document.text)
    }
  }

  /// A character that the file spells as a reference in `range`.
  mutating func decodedText(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    guard !state.isHidden else { return }
    writer.write(scalar, range, state, into: &document.text)
  }

  /// Text in which line ends count.
  private mutating func writeLines(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = writer.lineEnd(in: start..<range.upperBound)
      writer.write(start..<end, state, into: &document.text)
      if end < range.upperBound { breakLine(end + 1) }
      start = end + 1
    }
  }

  // MARK: Elements

  mutating func start(_ tag: MarkupTag, _ attributes: MarkupAttributes, end: Int) {
    let next = ElementState(tag, attributes, in: state)
    if next.isBlock || tag == .rule { startBlock(tag, attributes, end) }
    states.append(next)
    switch tag {
    case .lineBreak:
      if !next.isHidden { breakLine(end) }
      if attributes.style?.breaksBefore == true { breakPage(end) }
    case .table: startTable(end)
    case .tableRow: startRow(end)
    // A cell that is not shown takes no place in its row.
    case .cell, .headerCell: if !next.isHidden { startCell(attributes, end) }
    case .listItem: startListItem(attributes, end)
    default: break
    }
    if let style = attributes.style, next.isBlock, !next.isHidden, !tables.isEmpty {
      tables[tables.count - 1].noteBorders(style)
    }
  }

  private mutating func startBlock(_ tag: MarkupTag, _ attributes: MarkupAttributes, _ end: Int) {
    endParagraph()
    if ElementState.leavesSpaceAbove(tag, attributes.style) { writer.gap = true }
    if tag == .rule { startRule(end) }
    if attributes.style?.breaksBefore == true { breakPage(end) }
  }

  mutating func end(_ tag: MarkupTag, at end: Int) {
    guard states.count > 1 else { return }
    let closed = states.removeLast()
    guard closed.isBlock else { return }
    endParagraph()
    if closed.spaceBelow { writer.gap = true }
    if closed.breaksAfter { breakPage(end) }
    switch tag {
    case .table: endTable(end)
    case .tableRow: endRow(end)
    case .cell, .headerCell: endCell()
    case .listItem: endListItem()
    default: break
    }
  }

  mutating func comment(_ text: UnsafeBufferPointer<UInt8>, at end: Int) {
    // One producer marks its pages so: `<!-- Field: Page; Sequence: 3 -->`.
    let words = "field: page".utf8
    var rest = unsafe text[...]
    while let first = unsafe rest.first, first <= ASCII.space { unsafe rest.removeFirst() }
    guard unsafe rest.prefix(words.count).lazy.map(ASCII.lowercased).elementsEqual(words) else {
      return
    }
    breakPage(end)
  }

  // MARK: Paragraphs

  private mutating func endParagraph() {
    guard var paragraph = writer.end(&document.text) else { return }
    let isListNumber = paragraph.text.end == listNumberEnd
    listNumberEnd = nil
    if let enumerator {
      paragraph.text = document.text.joined([enumerator, paragraph.text])
      self.enumerator = nil
    }
    if isListNumber {
      // The text of the item is in paragraphs of its own: the first one gets the number.
      enumerator = paragraph.text
      writer.gap = writer.gap || paragraph.gapBefore
      return
    }
    append(paragraph)
  }

  private mutating func append(_ paragraph: Paragraph) {
    if isCollecting, tables[tables.count - 1].isInCell {
      tables[tables.count - 1].paragraphs.append(paragraph)
    } else {
      document.blocks.append(.paragraph(paragraph))
    }
  }

  private mutating func breakLine(_ offset: Int) {
    if writer.isOpen, !writer.goesOn(behind: offset, document.text) { endParagraph() }
    writer.noteBreak(offset)
  }

  private mutating func breakPage(_ offset: Int) {
    endParagraph()
    guard tables.allSatisfy({ !$0.isCollecting }) else { return }
    document.breakPage(at: UInt32(writer.markup.fileOffset(of: offset)))
    writer.gap = true
  }

  private mutating func startRule(_ end: Int) {
    writer.gap = true
    if isCollecting {
      tables[tables.count - 1].noteRule(.single)
    } else if case .paragraph(let last)? = document.blocks.last,
      PageNumber(in: document.text.bytes, last.text) != nil
    {
      // A line under a page number is the edge of a page.
      breakPage(end)
    }
  }

  private mutating func startListItem(_ attributes: MarkupAttributes, _ end: Int) {
    guard states.count > 1, !state.isHidden else { return }
    let list = states.count - 2
    if let value = attributes.value, states[list].nextNumber > 0 {
      states[list].nextNumber = min(value, Limits.commentNumber)
    }
    let mark = ListNumber.text(states[list].nextNumber, states[list].numbering)
    if states[list].nextNumber > 0 { states[list].nextNumber += 1 }
    writer.writeMark(mark, behindTagEndingAt: end, state, into: &document.text)
    listNumberEnd = document.text.end
  }

  /// An item without any text is its number.
  private mutating func endListItem() {
    guard let number = enumerator else { return }
    enumerator = nil
    append(Paragraph(text: number))
  }

  // MARK: Tables

  private mutating func startTable(_ end: Int) {
    tableCount += 1
    if isCollecting { stopCollecting() }
    tables.append(HTMLTable(ordinal: tableCount, start: writer.markup.fileOffset(of: end)))
  }

  /// Makes the table that is being read a layout of blocks: what was read of it stays a grid.
  private mutating func stopCollecting() {
    var stopped = tables[tables.count - 1].stop(&document)
    if let enumerator = stopped.enumerator, let first = stopped.paragraphs.first {
      stopped.paragraphs[0].text = document.text.joined([enumerator, first.text])
    } else {
      enumerator = stopped.enumerator
    }
    for paragraph in stopped.paragraphs { document.blocks.append(.paragraph(paragraph)) }
  }

  private mutating func startRow(_ end: Int) {
    if let table = tables.last, !table.isCollecting, table.mayResume {
      tables[tables.count - 1].resume(writer.markup.fileOffset(of: end))
    }
    guard isCollecting else { return }
    // Cells that no row was opened for are one.
    endRow(end)
    tables[tables.count - 1].startRow(writer.markup.fileOffset(of: end), document)
  }

  private mutating func endRow(_ end: Int) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].endRow(writer.markup.fileOffset(of: end), &document)
  }

  private mutating func startCell(_ attributes: MarkupAttributes, _ end: Int) {
    guard isCollecting else { return }
    tables[tables.count - 1].startCell(
      attributes, writer.markup.fileOffset(of: end), &document)
    writer.gap = false
  }

  private mutating func endCell() {
    guard !tables.isEmpty else { return }
    if isCollecting {
      tables[tables.count - 1].endCell(&document)
    } else if case .paragraph(let last)? = document.blocks.last,
      HTMLTable.isEnumerator(last.text, in: document.text), enumerator == nil
    {
      enumerator = last.text
      document.blocks.removeLast()
    }
  }

  private mutating func endTable(_ end: Int) {
    guard var table = tables.popLast() else { return }
    if table.isCollecting { table.finish(writer.markup.fileOffset(of: end), &document) }
    writer.gap = true
  }

  /// The document, once all events have come.
  mutating func finish() -> LexedDocument {
    endParagraph()
    while !tables.isEmpty { endTable(writer.markup.content.upperBound) }
    if let enumerator { document.blocks.append(.paragraph(Paragraph(text: enumerator))) }
    FlatPages.restore(&document)
    PageFurniture.remove(from: &document)
    TornParagraphs.join(in: &document)
    RuledNotes.mark(in: &document)
    WrappedTitle.join(in: &document)
    return document
  }
}
