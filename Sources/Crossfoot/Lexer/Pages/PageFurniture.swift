/// Takes running heads, page numbers and repeated legends out of a letter's blocks, and rejoins the
/// sentences that they cut in two.
///
/// Furniture is what stands next to the end of a page: a page number, the lines around it that a
/// running head consists of, and any short text that comes back page after page. Nothing is taken
/// for furniture by its wording alone, except a page number in its place.
struct PageFurniture {
  private(set) var document: LexedDocument
  /// What each block is, as far as furniture goes, and what a glance tells of it.
  private(set) var glances: [BlockGlance]
  let head: HeadLines
  /// The seams of the pages of a letter of lines.
  let seams: PageSeams?
  /// The short paragraphs near the ends of pages; others can't be furniture.
  private var shortLines = RepeatedLines(capacity: 0)

  /// A running head has at most this many lines.
  static let mostHeadLines = 5
  /// How far above the end of a page, in blocks, its notes begin at most.
  private static let edgeReach = 12
  /// A line that ends with a full stop and has so many bytes is a sentence.
  private static let shortestSentence = 40
  /// What starts at this column stands in the right half of a page.
  private static let rightHalf: UInt16 = 40
  /// The head of a letter that comes back without page numbers does so this often.
  private static let repeatedHeads = 3

  /// Removes the furniture of `document`; of a letter of lines, `seams` are those of its pages.
  static func remove(from document: inout LexedDocument, seams: PageSeams? = nil) {
    var keys = KeyCounts()
    var glances = BlockGlance.all(of: document, &keys)
    if MergeResidue.remove(from: &document, &glances) {
      keys = KeyCounts()
      for glance in glances where glance.traits.contains(.address) { keys.add(glance) }
    }
    let head = HeadLines(document, glances)
    PageMarks.mark(&glances, of: document, headEnd: head.end)
    var pass = PageFurniture(document.take(), consume glances, head, seams)
    // Lines that come back have the same key.
    if keys.most >= PageFurniture.repeatedHeads { pass.markRepeatedHeads(&keys) }
    pass.markRepeatedAddressees()
    pass.markOneLineHeads()
    pass.markAddressFeet()
    if pass.glances.contains(where: { $0.role != .content }) {
      pass.gatherShortLines()
      pass.markRunningHeads()
      pass.markRepeated()
      pass.markAddresses()
      pass.markFirmFeet()
      pass.markInterruptions()
      pass.markFootnotes()
      if pass.leavesMost { PageJoin.join(&pass.document, without: pass.glances, seams) }
    }
    swap(&document, &pass.document)
  }

  /// Whether more than half of the text would stay: a letter that repeats itself all over is no pile
  /// of running heads.
  private var leavesMost: Bool {
    var all = 0
    var kept = 0
    for index in document.blocks.indices {
      guard case .paragraph(let paragraph) = document.blocks[index] else { continue }
      all += paragraph.text.count
      if isKept(index) { kept += paragraph.text.count }
    }
    return kept * 2 > all
  }

  private func isKept(_ index: Int) -> Bool {
    glances[index].role == .content || glances[index].role == .footnote
  }

  private init(
    _ document: consuming LexedDocument, _ glances: consuming [BlockGlance], _ head: HeadLines,
    _ seams: PageSeams?
  ) {
    self.document = document
    self.glances = glances
    self.head = head
    self.seams = seams
  }

  // MARK: Marking

  /// Marks addressees and dates that come back at least three times below the letter's own head,
  /// where converters have lost the page numbers.
  ///
  /// `keys` counts the keys of all blocks.
  private mutating func markRepeatedHeads(_ keys: inout KeyCounts) {
    var heads: [(fingerprint: UInt64, block: Int)] = []
    for index in head.end..<max(glances.count, head.end) {
      guard glances[index].traits.contains(.address),
        keys.count(of: glances[index]) >= PageFurniture.repeatedHeads,
        case .paragraph(let paragraph) = document.blocks[index],
        opensHead(index, paragraph.text)
          || HeadLines.holdsAddress(paragraph.text, in: document.text)
      else { continue }
      heads.append((fingerprint(paragraph.text), index))
    }
    guard heads.count >= PageFurniture.repeatedHeads else { return }
    var counts = FingerprintCounts(capacity: heads.count)
    for head in heads { counts.add(head.fingerprint) }
    for head in heads where counts.count(of: head.fingerprint) >= PageFurniture.repeatedHeads {
      glances[head.block].role = .furniture
    }
  }

  /// Whether the line at `index`, which is `text`, names the agency or opens with a date.
  private func opensHead(_ index: Int, _ text: TextRange) -> Bool {
    isHeadLine(index) && HeadLines.mayOpen(glances[index])
      && HeadLines.isOpening(text, in: document.text)
  }

  /// Marks lines of the letter's own head that come back below it, two and more in a row of which one
  /// names the agency or a date: the head of a second page, of which no other mark is left.
  private mutating func markRepeatedAddressees() {
    var index = nextRepeating(from: max(head.subjectEnd, head.end) + 1)
    while index < glances.count {
      var end = index
      var isHead = false
      while end < glances.count, glances[end].role == .content, isHeadLine(end),
        head.mayRepeat(glances[end]), case .paragraph(let paragraph) = document.blocks[end],
        head.repeats(paragraph.text, glances[end], in: document.text)
      {
        isHead = isHead || opensHead(end, paragraph.text)
        end += 1
      }
      // One line is enough at the very edge of a page, or when it is the date and nothing else.
      if isHead,
        end - index >= 2 || glances[index - 1].role == .pageBreak || isPageBreak(end)
          || isDate(index)
      {
        for line in index..<end { glances[line].role = .furniture }
      }
      index = nextRepeating(from: end + 1)
    }
  }

  /// The first line at or behind `index` that a glance does not rule out to repeat one of the head.
  private func nextRepeating(from index: Int) -> Int {
    var index = index
    while index < glances.count, !isHeadLine(index) || !head.mayRepeat(glances[index]) {
      index += 1
    }
    return index
  }

  private func isPageBreak(_ index: Int) -> Bool {
    index < glances.count && glances[index].role == .pageBreak
  }

  func isDate(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    return DateLine.isDate(paragraph.text, in: document.text)
  }

  /// Marks the lines of running heads: short paragraphs that end in a page number, or that follow
  /// the end of a page.
  private mutating func markRunningHeads() {
    for index in glances.indices where glances[index].role == .pageNumber {
      guard let number = pageNumber(at: index) else { continue }
      let isDated = index >= head.end && index + 1 < glances.count && isDate(index + 1)
      if number.isNamed || isDated { markAddressee(at: index) }
      if isDated { markContent(index + 1..<index + 2) }
      guard number.isNamed else { continue }
      var first = headStart(above: index, in: index)
      // Only a head that stands at a page's edge, or comes back elsewhere, is one.
      let isAtEdge = first > 0 && (isPageBreak(first - 1) || glances[first - 1].role == .furniture)
      for line in first..<index where isAtEdge || isRepeated(line) {
        glances[line].role = .furniture
      }
      // What stands above the lines that are known, up to the edge, is part of the head, too.
      let known = first
      while first > 0, glances[first - 1].role == .furniture { first -= 1 }
      guard first < known else { continue }
      first = headStart(above: first, in: index)
      guard first > 0, isPageBreak(first - 1) else { continue }
      for line in first..<known { glances[line].role = .furniture }
    }
  }

  /// The first of the lines directly above `line` that may be the head above the page number at
  /// `number`.
  private func headStart(above line: Int, in number: Int) -> Int {
    var first = line
    while first > 0, number - first < PageFurniture.mostHeadLines,
      glances[first - 1].role == .content, isHeadLine(first - 1), !isNumbered(first - 1)
    {
      first -= 1
    }
    return first
  }

  func isNumbered(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    return Enumerator(in: document.text.bytes, paragraph.text.indices) != nil
  }

  /// Marks short paragraphs that come back, when they stand next to furniture each time.
  private mutating func markRepeated() {
    var index = head.end
    while index < glances.count {
      if glances[index].role == .content, isHeadLine(index), isNextToFurniture(index),
        isRepeated(index)
      {
        glances[index].role = .furniture
        // What was passed over may now stand next to furniture.
        index = max(index - 2, head.end - 1)
      }
      index += 1
    }
  }

  /// Marks the letterhead's foot: centred lines at the end of the first page, and of any page when one
  /// of them is an address; on the first page, lines in its right half, too.
  ///
  /// No title stands there.
  private mutating func markAddresses() {
    var isFirstPage = true
    for edge in glances.indices where glances[edge].role == .pageBreak {
      defer { isFirstPage = false }
      var first = edge
      while first - 1 > head.end, edge - first < PageFurniture.mostHeadLines,
        glances[first - 1].role != .content || isSetOff(first - 1, isFirstPage: isFirstPage)
      { first -= 1 }
      let holdsAddress = (first..<edge).contains { isAddress($0) }
      let isCentred = (first..<edge).allSatisfy {
        glances[$0].role != .content || isSetOff($0, isFirstPage: false)
      }
      guard holdsAddress || isFirstPage && isCentred else { continue }
      markContent(first..<edge)
    }
  }

  /// Whether a line is centred or, on the first page, stands in the right half.
  private func isSetOff(_ index: Int, isFirstPage: Bool) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    // `Please contact Ann Roe at 202-555-0190.` holds a number, and is no address.
    return paragraph.text.count <= BlockGlance.longestLine
      && (paragraph.alignment == .centred
        || isFirstPage && paragraph.indent >= PageFurniture.rightHalf
          && !isSentence(paragraph.text))
  }

  /// Whether a line is a sentence: it is long for a line, and ends with a full stop behind a small letter.
  func isSentence(_ line: TextRange) -> Bool {
    let bytes = document.text.bytes
    return line.count >= PageFurniture.shortestSentence
      && bytes[Int(line.end) - 1] == UInt8(ascii: ".")
      && !ASCII.isUpper(bytes[Int(line.end) - 2])
  }

  /// Whether the block holds a telephone number or a postal code: five digits and more in a row of
  /// digits, brackets and signs.
  private func isAddress(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    var digits = 0
    for byte in document.text.bytes[paragraph.text.indices] {
      if ASCII.isDigit(byte) {
        digits += 1
        if digits >= 5 { return true }
      } else if byte > ASCII.space, byte != UInt8(ascii: "-"), byte != UInt8(ascii: ")"),
        byte != UInt8(ascii: "(")
      {
        digits = 0
      }
    }
    return false
  }

  /// Marks what is left of `blocks` as furniture.
  mutating func markContent(_ blocks: Range<Int>) {
    for index in blocks where glances[index].role == .content { glances[index].role = .furniture }
  }

  /// Marks the notes that stand directly above the end of a page.
  private mutating func markFootnotes() {
    for edge in glances.indices where glances[edge].role == .pageBreak {
      var index = edge - 1
      while index > head.end, edge - index <= PageFurniture.edgeReach {
        if glances[index].role == .content {
          guard PageFootnote.isNote(document.blocks[index], in: document) else { break }
          glances[index].role = .footnote
        }
        index -= 1
      }
      if document.text.isStyled, index > head.end { markLongFootnote(above: edge, from: index) }
    }
  }

  /// Marks a note of several paragraphs, the last of which is at `last`: only the first has a raised
  /// marker, and it stands below a sentence that goes on behind the end of the page at `edge`.
  private mutating func markLongFootnote(above edge: Int, from last: Int) {
    let below = glances[edge...].prefix(PageFurniture.edgeReach)
    guard let next = below.firstIndex(where: { $0.role == .content }),
      case .paragraph(let rest) = document.blocks[next]
    else { return }
    var first = last
    while first > head.end + 1, edge - first <= PageFurniture.edgeReach,
      glances[first].role == .content, case .paragraph = document.blocks[first]
    {
      if PageFootnote.isNote(document.blocks[first], in: document) {
        guard glances[first - 1].role == .content,
          case .paragraph(let cut) = document.blocks[first - 1],
          CutSentence.goesOn(cut.text, in: rest.text, document.text.bytes)
        else { return }
        for index in first...last { glances[index].role = .footnote }
        return
      }
      first -= 1
    }
  }

  private func isNextToFurniture(_ index: Int) -> Bool {
    index > 0 && glances[index - 1].role != .content
      || index + 1 < glances.count && glances[index + 1].role != .content
  }

  func isHeadLine(_ index: Int) -> Bool { glances[index].traits.contains(.headLine) }

  /// Whether a line comes back near the ends of pages.
  ///
  /// A sentence has to three times, as a legend does, and so has a heading of a filing's part; anything
  /// else twice. What opens with a label comes back with every comment.
  private mutating func isRepeated(_ index: Int) -> Bool {
    guard shortLines.mayRepeat(glances[index]),
      case .paragraph(let paragraph) = document.blocks[index]
    else { return false }
    let bytes = document.text.bytes
    guard RepeatedWords.openings.prefix(of: bytes, paragraph.text.indices) == nil,
      !document.text.hasPrefix(paragraph.text, "/s/"), !isNumbered(index),
      !PageNumber.isReferred(at: paragraph.text, in: bytes)
    else { return false }
    let isSentence = isSentence(paragraph.text)
    let count = shortLines.count(of: paragraph.text, glances[index], glances, in: document)
    let isRare =
      isSentence || RepeatedWords.headings.prefix(of: bytes, paragraph.text.indices) != nil
    return count >= (isRare ? 3 : 2)
  }

  /// Gathers the short paragraphs at the ends of pages, with nothing else between them and the edge.
  ///
  /// `General` above a comment in the middle of a page is no running head, though it comes back at the head of the next.
  private mutating func gatherShortLines() {
    var lines = RepeatedLines(capacity: glances.count)
    var gathered = 0
    for edge in glances.indices where glances[edge].role != .content {
      let first = max(gathered, edgeLines(above: edge))
      let last = edgeLines(below: edge)
      guard first <= last else { continue }
      for index in first...last where isHeadLine(index) {
        if index > head.subject.lowerBound, index < head.subject.upperBound { continue }
        lines.add(index, glances[index])
      }
      gathered = last + 1
    }
    shortLines = lines
  }

  private func fingerprint(_ range: TextRange) -> UInt64 {
    LineFingerprint.of(range, in: document.text.bytes.span)
  }

  func pageNumber(at index: Int) -> PageNumber? {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return nil }
    return PageNumber.of(paragraph.text, in: document.text)
  }
}
