/// Turns a plain-text file into blocks: paragraphs, grids and page breaks.
///
/// Four layouts are told apart line by line: rows of tab-separated cells, tables between `<TABLE>`
/// and `</TABLE>`, tables that only their alignment gives away, and prose.
package struct PlainTextLexer {
  private let source: Source
  private let lines: [Line]
  private let assembler: ParagraphAssembler
  /// The untagged tables, as ranges of line indices, in order.
  private let regions: [Range<Int>]

  private var document: LexedDocument
  private var index = 0
  private var nextRegion = 0
  private var gap = true
  /// The last quoted paragraph, and whether one of the quotation has a number, while no answer stands below it.
  private var quote: (last: Int, isNumbered: Bool)?
  /// The last rule outside of tables, while nothing stands below it.
  private var lastRule: Int?

  /// The blocks of `source`.
  package static func lex(_ source: Source) -> LexedDocument {
    var lexer = PlainTextLexer(source)
    lexer.lexLines()
    lexer.restoreParagraphs()
    FlatPages.restore(&lexer.document)
    let seams = PageSeams(lexer.lines, lexer.assembler)
    PageFurniture.remove(from: &lexer.document, seams: seams)
    TornParagraphs.join(in: &lexer.document)
    LabelledFigures.restore(in: &lexer.document)
    WrappedTitle.join(in: &lexer.document)
    return lexer.document
  }

  private init(_ source: Source) {
    self.source = source
    lines = ArrowQuotes.open(
      DoubleSpacing.close(
        RecutText.restore(LineScanner(source).lines, of: source), source.bytes),
      source.bytes)
    let layout = TextLayout(lines)
    assembler = ParagraphAssembler(
      source: source, layout: layout, narrow: NarrowProse(lines, source.bytes, layout))
    regions = AlignedRegions(source: source, layout: layout).find(in: lines)
    document = LexedDocument(textCapacity: source.content.count + source.content.count / 16)
    // Blank lines stand between most paragraphs.
    document.blocks.reserveCapacity(lines.count / 2 + 1)
  }

  /// Whether the line at `rule` is one of underscores, and nothing but blank lines stand below it so far.
  private func isRuled(below rule: Int) -> Bool {
    guard RuledNotes.isRule(TextRange(lines[rule].start, lines[rule].end), source.bytes) else {
      return false
    }
    return lines[rule + 1..<index].allSatisfy { $0.kind == .blank }
  }

  private mutating func lexLines() {
    while index < lines.count {
      if !regions.isEmpty, let region = nextRegionStart(), region.lowerBound == index {
        lexRegion(region)
        continue
      }
      switch lines[index].kind {
      case .blank:
        gap = true
        index += 1
      case .pageBreak:
        document.breakPage(at: lines[index].start)
        gap = true
        index += 1
      case .rule, .doubleRule:
        // Outside tables a rule parts what it stands between, or underlines a heading.
        gap = true
        lastRule = index
        index += 1
      case .tag:
        lexTag(lines[index])
      case .text:
        if isTabRow(lines[index]) {
          lexTabRows()
        } else {
          let first = document.blocks.count
          let isNoted = lastRule.map { isRuled(below: $0) } ?? false
          lastRule = nil
          lexParagraphs()
          if isNoted { RuledNotes.mark(at: first, in: &document) }
        }
      }
    }
  }

  /// The next untagged table that does not lie behind the current line.
  private mutating func nextRegionStart() -> Range<Int>? {
    while nextRegion < regions.count, regions[nextRegion].lowerBound < index { nextRegion += 1 }
    return nextRegion < regions.count ? regions[nextRegion] : nil
  }

  private mutating func lexRegion(_ region: Range<Int>) {
    let lexer = AlignedGridLexer(source: source)
    if lexer.lex(lines[region], headerLines: nil, into: &document) {
      index = region.upperBound
    } else {
      lexParagraphs()
    }
    gap = true
  }

  /// Breaks the only paragraph of a file up when it is a whole letter in one line.
  private mutating func restoreParagraphs() {
    guard document.blocks.count == 1, case .paragraph(let line) = document.blocks[0],
      line.text.count >= FlatText.shortestLine
    else { return }
    let parts = MergeResidue.withoutHeads(line.text, in: document.text)
    let letter = parts.count > 1 ? document.text.joined(parts) : line.text
    let pages = FlatPageHeads.parts(of: letter, in: document.text)
    let text = pages.count > 1 ? document.text.joined(pages) : letter
    let ranges = FlatText.paragraphs(of: text, in: document.text)
    guard ranges.count > 1 else { return }
    document.isFlattened = true
    document.blocks = ranges.map { range in
      var paragraph = Paragraph(text: range)
      paragraph.gapBefore = true
      return .paragraph(paragraph)
    }
  }

  // MARK: Tags

  private mutating func lexTag(_ line: Line) {
    switch TableTag(in: source.bytes, line.content) {
    case .page:
      document.breakPage(at: line.start)
      gap = true
      index += 1
    case .table:
      lexTaggedTable()
    case .endTable, .caption, .columns, .footnotes:
      // Stray parts of a table that was never opened.
      gap = true
      index += 1
    case nil:
      lexParagraphs()
    }
  }

  /// A table between its tags; without an end tag it reaches to the next page break or table.
  private mutating func lexTaggedTable() {
    let start = index + 1
    var end = start
    var headerEnd: Int?
    var footnotes: Int?
    scan: while end < lines.count {
      if lines[end].kind == .tag {
        switch TableTag(in: source.bytes, lines[end].content) {
        case .endTable, .table, .page: break scan
        case .columns: headerEnd = headerEnd ?? end
        case .footnotes: footnotes = footnotes ?? end
        case .caption, nil: break
        }
      }
      end += 1
    }
    let bodyEnd = footnotes ?? end
    let body = contents(of: index..<bodyEnd)
    var lexer = AlignedGridLexer(source: source)
    lexer.marks = headerEnd.map { ColumnMarks(source, lines[$0]) } ?? ColumnMarks()
    let headerLines = headerEnd.map { $0 - index }
    if start < bodyEnd,
      lexer.lex(body[...], headerLines: headerLines, into: &document)
    {
      lexFootnotes(from: bodyEnd, to: end)
      index = end
    } else {
      index = start
    }
    gap = true
  }

  /// The lines of a tagged table; of a tag that has text behind it in its line, the text: headers often
  /// begin beside `<CAPTION>`.
  private func contents(of range: Range<Int>) -> [Line] {
    var body = Array(lines[range])
    for index in body.indices where body[index].kind == .tag {
      switch TableTag(in: source.bytes, body[index].content) {
      case .caption, .table: body[index].dropTag(of: source.bytes)
      default: continue
      }
    }
    return body
  }

  /// Adds the paragraphs after `<FN>`, and hands them to the grid as its footnotes.
  private mutating func lexFootnotes(from start: Int, to end: Int) {
    let firstBlock = document.blocks.count
    let grid = document.grids.count - 1
    var first = start
    while first < end {
      guard lines[first].kind == .text || lines[first].kind == .tag else {
        first += 1
        continue
      }
      var last = first + 1
      while last < end, lines[last].kind == .text { last += 1 }
      var footnote = lines[first..<last]
      if let content = TableTag.contentAfterFootnoteTag(in: source.bytes, lines[first].content) {
        footnote[first].start = UInt32(content.lowerBound)
        footnote[first].kind = .text
      }
      if footnote[first].kind != .text || footnote[first].start >= footnote[first].end {
        // A tag alone, with the text below it.
        footnote.removeFirst()
      }
      if !footnote.isEmpty {
        assembler.assemble(
          Array(footnote), 0..<footnote.count, gapBefore: true, into: &document)
      }
      first = last
    }
    for block in document.blocks[firstBlock...] {
      if case .paragraph(let paragraph) = block {
        document.grids[grid].footnotes.append(paragraph.text)
      }
    }
  }

  // MARK: Rows and paragraphs

  private func isTabRow(_ line: Line) -> Bool {
    line.kind == .text && !line.traits.isDisjoint(with: [.tab, .leadingTab, .bordered])
      && (!line.traits.isDisjoint(with: [.tab, .bordered]) || line.start == line.end)
  }

  private mutating func lexTabRows() {
    var end = index
    var row: Int? = index
    while let last = row {
      end = last + 1
      row = nextTabRow(at: end)
    }
    TabGridLexer(source: source).lex(lines[index..<end], gapBefore: gap, into: &document)
    index = end
    gap = false
  }

  /// The next row of the tab-separated table whose rows so far end before `start`; nil when it ends there.
  ///
  /// Rules and the names of sections, which have no tab inside, may stand above it.
  private func nextTabRow(at start: Int) -> Int? {
    var row = start
    var opensSection = false
    while row < lines.count, row - start <= PlainTextLexer.sectionLines {
      let line = lines[row]
      let isFilled = isTabRow(line)
      if isFilled || continuesTabRows(line) {
        guard opensSection else { return row }
        return isFilled && !line.traits.contains(.leadingTab) && holdsFigures(line) ? row : nil
      }
      guard line.isRule || mayNameSection(line) else { return nil }
      opensSection = opensSection || !line.isRule
      row += 1
    }
    return nil
  }

  /// At most so many rules and names of sections stand above each other.
  private static let sectionLines = 4

  /// Whether a line without a tab is short, and no sentence.
  private func mayNameSection(_ line: Line) -> Bool {
    line.kind == .text && line.content.count <= PlainTextLexer.longestSectionName
      && source.bytes[Int(line.end) - 1] != UInt8(ascii: ".")
  }

  /// The name of a section of a table is no longer, in bytes.
  private static let longestSectionName = 80

  /// Whether each cell behind the first one of a row begins as a figure does, and one of them has digits or
  /// is a dash.
  private func holdsFigures(_ line: Line) -> Bool {
    var hasFigure = false
    let cells = source.bytes[line.content].split(separator: TabGridLexer.separator(of: line))
    for cell in cells.dropFirst() {
      guard let first = cell.first(where: { $0 > ASCII.space }) else { continue }
      if ASCII.isLetter(first) { return false }
      hasFigure =
        hasFigure || first == UInt8(ascii: "-") || first >= 0x80
        || cell.contains { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    }
    return hasFigure
  }

  /// A line with a tab before its only text is a row of which only one cell is filled.
  private func continuesTabRows(_ line: Line) -> Bool {
    line.kind == .text && line.traits.contains(.leadingTab)
  }

  /// A bullet in a line of its own, with a blank line between it and its text.
  private mutating func lexMarkedText(_ limit: Int) {
    let first = index + 2
    var end = first + 1
    while end < limit, lines[end].kind == .text, !isTabRow(lines[end]) { end += 1 }
    let text = CollectionOfOne(lines[index]) + lines[first..<end]
    assembler.assemble(Array(text), 0..<text.count, gapBefore: gap, into: &document)
    index = end
    gap = false
  }

  private mutating func lexParagraphs() {
    let limit = nextRegionStart().map { max($0.lowerBound, index + 1) } ?? lines.count
    var end = index + 1
    let isQuoted = lines[index].traits.contains(.arrowed)
    while end < limit, lines[end].kind == .text, !isTabRow(lines[end]),
      lines[end].traits.contains(.arrowed) == isQuoted
    {
      end += 1
    }
    if end == index + 1, end + 1 < limit, lines[end].kind == .blank,
      assembler.isMarkAlone(lines[index]),
      lines[end + 1].kind == .text, !isTabRow(lines[end + 1])
    {
      lexMarkedText(limit)
      return
    }
    let first = document.blocks.count
    assembler.assemble(lines, index..<end, gapBefore: gap, into: &document)
    if isQuoted || quote != nil { noteQuote(first, isQuoted: isQuoted) }
    index = end
    gap = false
  }

  /// Notes which of the blocks from `first` on open quoted comments, and which their answers.
  private mutating func noteQuote(_ first: Int, isQuoted: Bool) {
    let blocks = first..<document.blocks.count
    guard isQuoted else {
      if let quote, !quote.isNumbered { document.blocks.open(quote.last, as: .comment) }
      if let answer = blocks.first { document.blocks.open(answer, as: .answer) }
      quote = nil
      return
    }
    for block in blocks {
      guard case .paragraph(let paragraph) = document.blocks[block] else { continue }
      var isNumbered = quote?.isNumbered ?? false
      if case .number? = Enumerator(in: document.text.bytes, paragraph.text.indices)?.value {
        document.blocks.open(block, as: .comment)
        isNumbered = true
      }
      quote = (block, isNumbered)
    }
  }
}

extension [Block] {
  /// Notes that the paragraph at `index` opens a comment, or its answer.
  fileprivate mutating func open(_ index: Int, as column: Paragraph.Column) {
    guard case .paragraph(var paragraph) = self[index] else { return }
    paragraph.column = column
    self[index] = .paragraph(paragraph)
  }
}

/// The tags of EDGAR's plain-text tables and pages (EDGAR Filer Manual, volume II, chapter 5).
enum TableTag {
  case page, table, endTable, caption, columns, footnotes

  /// The tag that `range` begins with; nil for any other, which is text.
  init?(in bytes: [UInt8], _ range: Range<Int>) {
    var name: [UInt8] = []
    for position in range.dropFirst() {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") || byte <= ASCII.space { break }
      guard name.count < 8 else { return nil }
      name.append(ASCII.lowercased(byte))
    }
    switch String(decoding: name, as: UTF8.self) {
    case "page": self = .page
    case "table": self = .table
    case "/table": self = .endTable
    case "caption": self = .caption
    case "s", "c": self = .columns
    case "fn": self = .footnotes
    default: return nil
    }
  }

  /// What stands after `<F1>` at the start of `range`; nil when no such tag opens it.
  static func contentAfterFootnoteTag(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let start = range.lowerBound
    guard range.count > 3, bytes[start] == UInt8(ascii: "<"),
      ASCII.lowercased(bytes[start + 1]) == UInt8(ascii: "f"),
      let close = bytes[range].firstIndex(of: UInt8(ascii: ">")), close - start <= 5
    else { return nil }
    var content = close + 1
    while content < range.upperBound, bytes[content] <= ASCII.space { content += 1 }
    return content..<range.upperBound
  }
}
