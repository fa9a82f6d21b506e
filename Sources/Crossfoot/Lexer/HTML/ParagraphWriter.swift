/// Writes the text of the paragraph that is open: white space folded, styles noted.
struct ParagraphWriter {
  /// What the text is taken from; all offsets are places in it.
  var markup: MarkupPlaces
  /// Whether white space stands above the next paragraph.
  var gap = true

  private var start: UInt32?
  private var paragraph = Paragraph(text: .empty)
  /// White space that waits for the next visible character, as a range of places.
  private var space: Range<Int>?
  /// Hard spaces before the first visible character.
  private var hardSpaces = 0
  /// Line breaks since the last visible character.
  private var breaks = 0

  init(_ markup: MarkupPlaces) { self.markup = markup }

  /// Whether a paragraph has text already.
  var isOpen: Bool { start != nil }

  /// The widths of a column of text, in points: how indents are told in columns.
  private static let pointsPerColumn = 6

  // MARK: Writing

  /// Writes a stretch of the document as it stands.
  mutating func write(_ range: Range<Int>, _ state: ElementState, into text: inout TextStore) {
    text.style = state.style
    // The span's owner is a copy of the array's reference, so that the writer can change meanwhile.
    let bytes = markup.bytes
    let span = bytes.span
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = span[position]
      if byte &- 0x21 < 0x5E {
        let limit = markup.pieceEnd(from: position, limit: range.upperBound)
        let end = PlainRun.end(span, from: position + 1, limit: limit)
        beginWord(state, &text)
        text.appendClean(bytes, position..<end, sourceStart: markup.fileOffset(of: position))
        position = end
      } else if byte >= 0x80 {
        position = writeSpecial(at: position, limit: range.upperBound, state, &text)
      } else {
        noteSpace(byte, position..<position + 1)
        position += 1
      }
    }
  }

  /// Writes one character that the document spells as a reference.
  mutating func write(
    _ reference: Unicode.Scalar, _ range: Range<Int>, _ state: ElementState,
    into text: inout TextStore
  ) {
    var scalar = reference
    // References to the control characters of Latin 1 are meant as Windows-1252.
    if scalar.value >= 0x80, scalar.value < 0xA0 {
      let codePoint = TextEncoding.windows1252CodePoint(UInt8(scalar.value))
      scalar = Unicode.Scalar(codePoint) ?? scalar
    }
    if scalar.value >> 8 == 0xF0,
      let bullet = SpecialCharacter.symbolBullet(UInt8(scalar.value & 0xFF))
    {
      scalar = Unicode.Scalar(bullet) ?? scalar
    }
    switch SpecialCharacter.meaning(of: scalar) {
    case .nothing: return
    case .space where scalar.value > 0x20: noteHardSpace(range)
    case .space: noteSpace(UInt8(scalar.value), range)
    case .visible:
      text.style = state.style
      beginWord(state, &text)
      text.appendDecoded(scalar, fileRange(range))
    }
  }

  /// Writes a raised number behind other text of its paragraph with characters of its own; false, with
  /// nothing written, where `range` is anything else.
  mutating func writeRaised(
    _ range: Range<Int>, _ state: ElementState, into text: inout TextStore
  ) -> Bool {
    let bytes = markup.bytes
    guard isOpen, RaisedNumber.isOne(bytes, range, limit: markup.content.upperBound) else {
      return false
    }
    for place in range {
      guard ASCII.isDigit(bytes[place]) else {
        write(place..<place + 1, state, into: &text)
        continue
      }
      text.style = state.style
      beginWord(state, &text)
      text.appendDecoded(RaisedNumber.scalar(bytes[place]), fileRange(place..<place + 1))
    }
    return true
  }

  /// Writes the number or the bullet of a list's item, which stands nowhere in the file: it is read
  /// from the end of the item's tag.
  mutating func writeMark(
    _ mark: String, behindTagEndingAt end: Int, _ state: ElementState, into text: inout TextStore
  ) {
    let fileEnd = markup.fileOffset(of: end)
    text.style = state.style
    for scalar in mark.unicodeScalars {
      if scalar.value == 0x20 {
        noteSpace(ASCII.space, end - 1..<end)
      } else {
        beginWord(state, &text)
        text.appendDecoded(scalar, max(fileEnd - 4, 0)..<fileEnd)
      }
    }
  }

  private mutating func fileRange(_ range: Range<Int>) -> Range<Int> {
    let start = markup.fileOffset(of: range.lowerBound)
    return start..<max(start, markup.fileOffset(of: range.upperBound))
  }

  /// Writes the character beyond ASCII at `position`; returns where the next one stands.
  private mutating func writeSpecial(
    at position: Int, limit: Int, _ state: ElementState, _ text: inout TextStore
  ) -> Int {
    let bytes = markup.bytes
    let character = SpecialCharacter(bytes.span, at: position, .utf8)
    let end = min(position + character.length, limit)
    switch character.meaning {
    case .nothing: break
    case .space: noteHardSpace(position..<end)
    case .visible:
      beginWord(state, &text)
      if let meant = character.meant.flatMap(Unicode.Scalar.init) {
        text.appendDecoded(meant, fileRange(position..<end))
      } else if markup.copiesFile {
        text.appendClean(bytes, position..<end, sourceStart: markup.fileOffset(of: position))
      } else {
        text.appendDecoded(bytes[position..<end], fileRange(position..<end))
      }
    }
    return end
  }

  // MARK: White space

  private mutating func noteSpace(_ byte: UInt8, _ range: Range<Int>) {
    // Other control characters separate nothing.
    guard isOpen, byte == ASCII.space || (byte >= 0x09 && byte <= 0x0D) else { return }
    space = (space?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func noteHardSpace(_ range: Range<Int>) {
    if isOpen {
      space = (space?.lowerBound ?? range.lowerBound)..<range.upperBound
    } else {
      hardSpaces += 1
    }
  }

  /// Notes that visible text begins: opens the paragraph, or writes the white space that waited.
  private mutating func beginWord(_ state: ElementState, _ text: inout TextStore) {
    guard isOpen else { return open(state, text.end) }
    guard let space else { return }
    self.space = nil
    // Between a word that is set off and one that is not, white space is plain.
    text.style = state.style.intersection(text.style(at: text.end - 1))
    defer { text.style = state.style }
    if space.count == 1 {
      text.appendSeparator(ASCII.space, sourceOffset: markup.fileOffset(of: space.lowerBound))
    } else {
      text.appendDecoded(CollectionOfOne(ASCII.space), fileRange(space))
    }
  }

  private mutating func open(_ state: ElementState, _ offset: UInt32) {
    start = offset
    let left = max(state.indent + state.firstLineIndent, 0) / ParagraphWriter.pointsPerColumn
    paragraph = Paragraph(text: .empty)
    paragraph.indent = UInt16(clamping: left + hardSpaces)
    paragraph.hangingIndent = UInt16(
      clamping: max(state.indent, 0) / ParagraphWriter.pointsPerColumn)
    paragraph.alignment = state.alignment
    paragraph.gapBefore = gap
    gap = false
    breaks = 0
  }

  // MARK: Lines and paragraphs

  /// Ends the paragraph that is open; nil when nothing visible was written.
  mutating func end(_ text: inout TextStore) -> Paragraph? {
    defer {
      start = nil
      space = nil
      hardSpaces = 0
    }
    guard let start else {
      // An empty paragraph is white space that somebody meant.
      if hardSpaces > 0 || breaks > 1 { gap = true }
      return nil
    }
    var result = paragraph
    result.text = TextRange(start, text.end)
    // What is read as one across paragraphs, a title on two lines say, has a space between them.
    let last = text.sourceRange(of: TextRange(text.end - 1, text.end))
    text.style = []
    text.appendSeparator(ASCII.space, sourceOffset: Int(last.upperBound))
    return result
  }

  /// Notes a line break; one after another leave a gap.
  mutating func noteBreak(_ offset: Int) {
    if isOpen {
      space = space ?? max(offset - 1, markup.content.lowerBound)..<offset
      return
    }
    breaks += 1
    hardSpaces = 0
    if breaks > 1 { gap = true }
  }

  /// Whether the open paragraph stops inside of a sentence that goes on behind the break that ends at
  /// `offset`: old letters break every line.
  func goesOn(behind offset: Int, _ text: TextStore) -> Bool {
    guard let start, text.end - start >= 40 else { return false }
    switch text.bytes[Int(text.end) - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "!"), UInt8(ascii: "\""):
      return false
    default: return startsLower(behind: offset)
    }
  }

  /// Whether the next visible character is a small letter, tags of mere style aside.
  private func startsLower(behind offset: Int) -> Bool {
    var position = offset
    var limit = min(offset + ParagraphWriter.lookAhead, markup.content.upperBound)
    var tags = 0
    while position < limit {
      let byte = markup.bytes[position]
      if byte == UInt8(ascii: "<") {
        tags += 1
        let tagLimit = min(position + ParagraphWriter.longestTag, markup.content.upperBound)
        guard tags <= ParagraphWriter.mostTags, isStyleTag(at: position),
          let close = markup.bytes[position..<tagLimit].firstIndex(of: UInt8(ascii: ">"))
        else { return false }
        limit = min(limit + close - position, markup.content.upperBound)
        position = close
      } else if byte > ASCII.space {
        return ASCII.isLower(byte)
      }
      position += 1
    }
    return false
  }

  /// How far the next visible character is looked for, tags aside, and behind how many of them.
  private static let lookAhead = 300
  private static let mostTags = 16
  private static let longestTag = 1_024

  private func isStyleTag(at position: Int) -> Bool {
    var start = position + 1
    guard start + 1 < markup.content.upperBound else { return false }
    if markup.bytes[start] == UInt8(ascii: "/") { start += 1 }
    guard start + 1 < markup.content.upperBound else { return false }
    let next = markup.bytes[start + 1]
    switch ASCII.lowercased(markup.bytes[start]) {
    case UInt8(ascii: "f"), UInt8(ascii: "s"): return true
    case UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "u"):
      return !ASCII.isLetter(next)
    default: return false
    }
  }

  /// The first line end in `range`, or its end.
  func lineEnd(in range: Range<Int>) -> Int {
    markup.bytes[range].firstIndex(of: ASCII.lineFeed) ?? range.upperBound
  }
}
