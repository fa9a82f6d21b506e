/// Takes running heads, page numbers and repeated legends out of a letter's blocks, and rejoins the
/// sentences that they cut in two.
///
/// Furniture is what stands next to the end of a page: a page number, the lines around it that a
/// running head consists of, and any short text that comes back page after page. Nothing is taken
/// for furniture by its wording alone, except a page number in its place.
struct PageFurniture {
  private var document: LexedDocument
  /// What each block is, as far as furniture goes.
  private var roles: [Role]
  private let head: HeadLines
  /// How often each short paragraph occurs, by its fingerprint.
  private var counts = FingerprintCounts(capacity: 0)

  private enum Role {
    case content
    case pageNumber
    case pageBreak
    case furniture
    /// A note at the foot of a page: it stays, but cuts no sentence.
    case footnote
  }

  /// A running head has at most this many lines.
  static let mostHeadLines = 5
  /// How far from the end of a page, in blocks, lines are compared with each other.
  private static let edgeReach = 12
  /// An address that was joined to one line is at most this long, in bytes.
  private static let longestAddress = 400
  /// A line that ends with a full stop and has so many bytes is a sentence.
  private static let shortestSentence = 40
  /// What starts at this column stands in the right half of a page.
  private static let rightHalf: UInt16 = 40
  /// A line of furniture is at most this long, in bytes.
  private static let longestLine = 200

  /// Removes the furniture of `document`.
  static func remove(from document: inout LexedDocument) {
    MergeResidue.remove(from: &document)
    var pass = PageFurniture(document)
    pass.markRepeatedHeads()
    pass.markRepeatedAddressees()
    guard pass.roles.contains(where: { $0 != .content }) else { return }
    pass.countShortParagraphs()
    pass.markRunningHeads()
    pass.markRepeated()
    pass.markAddresses()
    pass.markInterruptions()
    pass.markFootnotes()
    guard pass.leavesMost else { return }
    // Given up here, so that the text is added to in its place.
    document = LexedDocument(textCapacity: 0)
    document = pass.rebuilt()
  }

  /// Whether more than half of the text would stay: a letter that repeats itself all over is no pile
  /// of running heads.
  private var leavesMost: Bool {
    var all = 0
    var kept = 0
    for (index, block) in document.blocks.enumerated() {
      guard case .paragraph(let paragraph) = block else { continue }
      all += paragraph.text.count
      if isKept(index) { kept += paragraph.text.count }
    }
    return kept * 2 > all
  }

  private func isKept(_ index: Int) -> Bool {
    roles[index] == .content || roles[index] == .footnote
  }

  private init(_ document: LexedDocument) {
    self.document = document
    head = HeadLines(document)
    roles = []
    roles.reserveCapacity(document.blocks.count)
    var lastNumber = 0
    for block in document.blocks {
      switch block {
      case .table: roles.append(.content)
      case .grid(let grid):
        let number = GridPageNumber.number(in: document.grids[grid], of: document)
        if let number { lastNumber = max(lastNumber, number.value) }
        roles.append(number == nil ? .content : .pageNumber)
      case .pageBreak: roles.append(.pageBreak)
      case .paragraph(let paragraph):
        guard let number = PageNumber.of(paragraph.text, in: document.text) else {
          roles.append(.content)
          continue
        }
        // Page numbers ascend; a figure that stands alone does not fit in.
        let isNext = number.value > lastNumber && number.value <= lastNumber + 3
        if number.isNamed || isNext { lastNumber = number.value }
        roles.append(number.isNamed || isNext ? .pageNumber : .content)
      }
    }
  }

  // MARK: Marking

  /// Marks addressees and dates that come back at least three times below the letter's own head,
  /// where converters have lost the page numbers.
  private mutating func markRepeatedHeads() {
    var places: [UInt64: [Int]] = [:]
    for (index, block) in document.blocks.enumerated() where index >= head.end {
      guard case .paragraph(let paragraph) = block,
        paragraph.text.count <= PageFurniture.longestAddress,
        isHeadLine(index) && HeadLines.isOpening(paragraph.text, in: document.text)
          || HeadLines.holdsAddress(paragraph.text, in: document.text)
      else { continue }
      places[fingerprint(paragraph.text), default: []].append(index)
    }
    for repeated in places.values where repeated.count >= 3 {
      for index in repeated { roles[index] = .furniture }
    }
  }

  /// Marks lines of the letter's own head that come back below it, two and more in a row of which one
  /// names the agency or a date: the head of a second page, of which no other mark is left.
  private mutating func markRepeatedAddressees() {
    var index = max(head.subjectEnd, head.end) + 1
    while index < document.blocks.count {
      var end = index
      var isHead = false
      while end < document.blocks.count, roles[end] == .content, isHeadLine(end),
        case .paragraph(let paragraph) = document.blocks[end],
        head.repeats(paragraph.text, in: document.text)
      {
        isHead = isHead || HeadLines.isOpening(paragraph.text, in: document.text)
        end += 1
      }
      // One line is enough at the very edge of a page, or when it is the date and nothing else.
      let isAtEdge = roles[index - 1] == .pageBreak || isPageBreak(end)
      if isHead, end - index >= 2 || isAtEdge || isDate(index) {
        for line in index..<end { roles[line] = .furniture }
      }
      index = max(end, index) + 1
    }
  }

  private func isPageBreak(_ index: Int) -> Bool {
    index < roles.count && roles[index] == .pageBreak
  }

  private func isDate(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    return DateLine.isDate(paragraph.text, in: document.text)
  }

  /// Marks the lines of running heads: short paragraphs that end in a page number, or that follow
  /// the end of a page.
  private mutating func markRunningHeads() {
    for index in roles.indices where roles[index] == .pageNumber {
      guard let number = pageNumber(at: index), number.isNamed else { continue }
      var first = headStart(above: index, in: index)
      // Only a head that stands at a page's edge, or comes back elsewhere, is one.
      let isAtEdge = first > 0 && (isPageBreak(first - 1) || roles[first - 1] == .furniture)
      for line in first..<index where isAtEdge || isRepeated(line) { roles[line] = .furniture }
      // What stands above the lines that are known, up to the edge, is part of the head, too.
      let known = first
      while first > 0, roles[first - 1] == .furniture { first -= 1 }
      guard first < known else { continue }
      first = headStart(above: first, in: index)
      guard first > 0, isPageBreak(first - 1) else { continue }
      for line in first..<known { roles[line] = .furniture }
    }
  }

  /// The first of the lines directly above `line` that may be the head above the page number at
  /// `number`.
  private func headStart(above line: Int, in number: Int) -> Int {
    var first = line
    while first > 0, number - first < PageFurniture.mostHeadLines,
      roles[first - 1] == .content, isHeadLine(first - 1), !isNumbered(first - 1)
    {
      first -= 1
    }
    return first
  }

  private func isNumbered(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    return Enumerator(in: document.text.bytes, paragraph.text.indices) != nil
  }

  /// Marks short paragraphs that come back, when they stand next to furniture each time.
  private mutating func markRepeated() {
    var index = head.end
    while index < roles.count {
      if roles[index] == .content, isHeadLine(index), isNextToFurniture(index), isRepeated(index) {
        roles[index] = .furniture
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
    for edge in roles.indices where roles[edge] == .pageBreak {
      defer { isFirstPage = false }
      var first = edge
      while first - 1 > head.end, edge - first < PageFurniture.mostHeadLines,
        roles[first - 1] != .content || isSetOff(first - 1, isFirstPage: isFirstPage)
      { first -= 1 }
      let holdsAddress = (first..<edge).contains { isAddress($0) }
      let isCentred = (first..<edge).allSatisfy {
        roles[$0] != .content || isSetOff($0, isFirstPage: false)
      }
      guard holdsAddress || isFirstPage && isCentred else { continue }
      for index in first..<edge where roles[index] == .content { roles[index] = .furniture }
    }
  }

  /// Whether a line is centred or, on the first page, stands in the right half.
  private func isSetOff(_ index: Int, isFirstPage: Bool) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    return paragraph.text.count <= PageFurniture.longestLine
      && (paragraph.alignment == .centred
        || isFirstPage && paragraph.indent >= PageFurniture.rightHalf)
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

  /// Marks what stands between the two parts of a sentence that a page break cuts, a letterhead's
  /// footer say: it need not come back elsewhere.
  private mutating func markInterruptions() {
    for edge in roles.indices where roles[edge] == .pageBreak {
      var first = edge
      while first > 0, edge - first < PageFurniture.mostHeadLines,
        roles[first - 1] != .content || isShortLine(first - 1) && !isNumbered(first - 1)
      { first -= 1 }
      var last = edge
      while last + 1 < roles.count, last - edge < PageFurniture.mostHeadLines,
        roles[last + 1] != .content || isHead(last + 1)
      { last += 1 }
      guard first > head.end, last + 1 < roles.count,
        case .paragraph(let before) = document.blocks[first - 1],
        case .paragraph(let after) = document.blocks[last + 1],
        CutSentence.goesOn(before.text, in: after.text, document.text.bytes)
      else { continue }
      for index in first...last where roles[index] == .content { roles[index] = .furniture }
    }
  }

  /// Marks the notes that stand directly above the end of a page.
  private mutating func markFootnotes() {
    for edge in roles.indices where roles[edge] == .pageBreak {
      var index = edge - 1
      while index > head.end, edge - index <= PageFurniture.edgeReach {
        if roles[index] == .content {
          guard PageFootnote.isNote(document.blocks[index], in: document) else { break }
          roles[index] = .footnote
        }
        index -= 1
      }
    }
  }

  /// Whether the paragraph at `index` is no prose: short, and no sentence unless it is centred.
  private func isShortLine(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    let last = document.text.bytes[Int(paragraph.text.end) - 1]
    return paragraph.text.count <= PageFurniture.longestLine
      && (last != UInt8(ascii: ".") || paragraph.alignment == .centred)
  }

  /// Whether the line at `index` may stand above the text of a page: what goes on starts small.
  private func isHead(_ index: Int) -> Bool {
    guard isShortLine(index), case .paragraph(let paragraph) = document.blocks[index] else {
      return false
    }
    return !ASCII.isLower(document.text.bytes[Int(paragraph.text.start)])
  }

  private func isNextToFurniture(_ index: Int) -> Bool {
    index > 0 && roles[index - 1] != .content
      || index + 1 < roles.count && roles[index + 1] != .content
  }

  private func isHeadLine(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    guard paragraph.text.count <= PageFurniture.longestLine else { return false }
    // Labels come back with every comment.
    let last = document.text.bytes[Int(paragraph.text.end) - 1]
    return last != UInt8(ascii: ":")
  }

  /// Whether a line comes back near the ends of pages.
  ///
  /// A sentence has to three times, as a legend does, anything else twice. What opens with a label
  /// comes back with every comment.
  private func isRepeated(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    let bytes = document.text.bytes
    guard RepeatedWords.openings.prefix(of: bytes, paragraph.text.indices) == nil,
      !isNumbered(index), !PageNumber.isReferred(at: paragraph.text, in: bytes)
    else { return false }
    let isSentence =
      paragraph.text.count >= PageFurniture.shortestSentence
      && bytes[Int(paragraph.text.end) - 1] == UInt8(ascii: ".")
      && !ASCII.isUpper(bytes[Int(paragraph.text.end) - 2])
    return counts.count(of: fingerprint(paragraph.text)) >= (isSentence ? 3 : 2)
  }

  /// Counts the short paragraphs near the ends of pages; others can't be furniture.
  private mutating func countShortParagraphs() {
    var edges = 0
    for role in roles where role != .content { edges += 1 }
    counts = FingerprintCounts(
      capacity: min(edges * (2 * PageFurniture.edgeReach + 1), roles.count))
    var counted = 0
    for edge in roles.indices where roles[edge] != .content {
      let first = max(counted, edge - PageFurniture.edgeReach)
      let last = min(roles.count - 1, edge + PageFurniture.edgeReach)
      guard first <= last else { continue }
      for index in first...last where isHeadLine(index) {
        if index > head.end, index < head.subjectEnd { continue }
        guard case .paragraph(let paragraph) = document.blocks[index] else { continue }
        counts.add(fingerprint(paragraph.text))
      }
      counted = last + 1
    }
  }

  private func fingerprint(_ range: TextRange) -> UInt64 {
    LineFingerprint.of(range, in: document.text.bytes.span)
  }

  private func pageNumber(at index: Int) -> PageNumber? {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return nil }
    return PageNumber.of(paragraph.text, in: document.text)
  }

  // MARK: Rebuilding

  private consuming func rebuilt() -> LexedDocument {
    let blocks = document.blocks
    var result = document
    document = LexedDocument(textCapacity: 0)
    result.blocks = []
    result.blocks.reserveCapacity(blocks.count)
    var wasCut = false
    // The notes at the foot of a page stand behind the sentence that the page cuts.
    var notes: [Block] = []
    for (index, block) in blocks.enumerated() {
      guard roles[index] == .content else {
        if roles[index] == .footnote { notes.append(PageFootnote.marked(block, &result)) }
        wasCut = true
        continue
      }
      if wasCut, case .paragraph(let next) = block,
        case .paragraph(let previous)? = result.blocks.last,
        CutSentence.goesOn(previous.text, in: next.text, result.text.bytes)
      {
        result.blocks[result.blocks.count - 1] = .paragraph(
          CutSentence.joined(previous, next, &result.text))
        result.blocks += notes
      } else {
        result.blocks += notes
        if wasCut, case .paragraph(var paragraph) = block {
          paragraph.gapBefore = true
          result.blocks.append(.paragraph(paragraph))
        } else {
          result.blocks.append(block)
        }
      }
      notes = []
      wasCut = false
    }
    result.blocks += notes
    return result
  }
}
