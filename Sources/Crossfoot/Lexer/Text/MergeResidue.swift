/// The names of merge fields that the Commission's letter template leaves on the last page of letters
/// since about 2018: `FirstName LastName`, `Comapany Name` (sic), run together with what was merged.
enum MergeResidue {
  /// The part of `range` that is no residue: all of it, a tail of it, or nothing.
  static func content(of range: TextRange, in text: TextStore) -> TextRange {
    guard mayHoldField(range, in: text), holdsField(range, in: text) else { return range }
    for index in range.indices {
      switch ASCII.lowercased(text.bytes[index]) {
      case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "o"): break
      default: continue
      }
      let rest = TextRange(UInt32(index), range.end)
      // What the template prints on its own line behind a field has to stay.
      for words in LineLexicon.staffEnds where text.hasPrefix(rest, words) {
        return withoutField(rest, in: text)
      }
    }
    return .empty
  }

  /// Whether a line of the file begins with a field's name.
  static func opensField(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = bytes[line].first,
      first == UInt8(ascii: "F") || first == UInt8(ascii: "C")
    else { return false }
    return MergeField.printed.contains {
      bytes.span.holds($0, at: line.lowerBound, limit: line.upperBound)
    }
  }

  /// Whether `range` opens the head of a page into which the fields' names were mixed, word by word.
  static func opensHead(_ range: TextRange, in text: TextStore) -> Bool {
    range.count <= 60 && text.hasPrefix(range, MergeField.companyStart)
  }

  /// The page number of the head that goes on in `blocks`, and the index behind it; nil when there is
  /// none.
  ///
  /// The number stands there twice: `Page 2 28, 2019 Page 2`.
  static func head(
    _ blocks: ArraySlice<Block>, in text: TextStore
  ) -> (pageNumber: TextRange, end: Int)? {
    for (index, block) in zip(blocks.indices, blocks).prefix(longestHead) {
      guard case .paragraph(let paragraph) = block, paragraph.text.count <= 60 else { return nil }
      guard text.hasPrefix(paragraph.text, "page ") else { continue }
      let last = text.bytes[paragraph.text.indices].lastIndex(of: UInt8(ascii: "P"))
      let second = paragraph.text.suffix(from: UInt32(last ?? Int(paragraph.text.end)))
      return second.start > paragraph.text.start && PageNumber(in: text.bytes, second) != nil
        ? (second, index + 1) : nil
    }
    return nil
  }

  /// Such a head goes on for at most this many lines.
  private static let longestHead = 5

  /// Whether a glance at a line does not rule out that a field's name stands in it.
  @inline(__always)
  static func mayHoldField(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count <= longestLine, !range.isEmpty else { return false }
    let first = text.bytes[Int(range.start)]
    let last = text.bytes[Int(range.end) - 1]
    return first == UInt8(ascii: "F") || first == UInt8(ascii: "C") || last == UInt8(ascii: "e")
  }

  /// A line with a field's name is at most this long, in bytes.
  private static let longestLine = 200

  private static func holdsField(_ range: TextRange, in text: TextStore) -> Bool {
    text.hasPrefix(range, MergeField.person) || text.hasPrefix(range, MergeField.company)
      || hasSuffix(range, MergeField.person, in: text)
  }

  /// The parts of `range`, a whole letter in one line, that stand before, between and behind the heads
  /// of pages with the fields' names.
  ///
  /// Such a head says everything twice, and ends with the same number each time:
  /// `FirstName LastNameA. Roe Comapany NameAlder Corp May 2, 2019 Page 2 FirstName LastName A. Roe
  /// Alder Corp May 2, 2019 Page 2`.
  static func withoutHeads(_ range: TextRange, in text: TextStore) -> [TextRange] {
    let bytes = text.bytes.span
    var parts: [TextRange] = []
    var start = range.start
    var position = Int(range.start)
    while position < Int(range.end) {
      position = ByteBlocks.place(
        of: UInt8(ascii: "F"), in: bytes, from: position, limit: Int(range.end))
      guard let end = headEnd(at: UInt32(position), range, in: text) else {
        position += 1
        continue
      }
      parts.append(text.trimmed(TextRange(start, UInt32(position))))
      (start, position) = (end, Int(end))
    }
    parts.append(text.trimmed(TextRange(start, range.end)))
    return parts.filter { !$0.isEmpty }
  }

  /// Where the head that begins at `start` ends; nil when none does.
  private static func headEnd(
    at start: UInt32, _ range: TextRange, in text: TextStore
  ) -> UInt32? {
    guard text.hasPrefix(range.suffix(from: start), MergeField.person),
      let first = pageEnd(behind: start, range, in: text),
      text.hasPrefix(text.trimmed(range.suffix(from: first.end)), MergeField.person),
      let second = pageEnd(behind: first.end, range, in: text), second.page == first.page
    else { return nil }
    return second.end
  }

  /// The first page number behind `start`, and where it ends.
  private static func pageEnd(
    behind start: UInt32, _ range: TextRange, in text: TextStore
  ) -> (page: Int, end: UInt32)? {
    let limit = min(range.end, start + UInt32(longestLine))
    var position = start
    while position < limit {
      if text.hasPrefix(range.suffix(from: position), " page ") {
        var end = position + 6
        while end < range.end, ASCII.isDigit(text.bytes[Int(end)]) { end += 1 }
        let number = TextRange(position + 1, end)
        return PageNumber(in: text.bytes, number).map { ($0.value, end) }
      }
      position += 1
    }
    return nil
  }

  private static func withoutField(_ range: TextRange, in text: TextStore) -> TextRange {
    guard hasSuffix(range, MergeField.person, in: text) else { return range }
    return text.trimmed(
      TextRange(range.start, range.end - UInt32(MergeField.person.utf8CodeUnitCount)))
  }

  private static func hasSuffix(
    _ range: TextRange, _ suffix: StaticString, in text: TextStore
  ) -> Bool {
    let length = UInt32(suffix.utf8CodeUnitCount)
    return range.end - range.start >= length
      && text.hasPrefix(range.suffix(from: range.end - length), suffix)
  }

  /// Takes what a mail merge left behind out of the blocks of `document`, and of the `glances` at them.
  ///
  /// Returns whether there was any.
  static func remove(from document: inout LexedDocument, _ glances: inout [BlockGlance]) -> Bool {
    guard let first = firstField(in: document, glances) else { return false }
    // What stays moves up in its place.
    var (kept, index) = (first, first)
    func keep(_ block: Block, _ glance: BlockGlance) {
      document.blocks[kept] = block
      glances[kept] = glance
      kept += 1
    }
    var field: TextRange?
    while index < document.blocks.count {
      let (block, glance) = (document.blocks[index], glances[index])
      index += 1
      guard glance.traits.contains(.field), case .paragraph(var paragraph) = block else {
        keep(block, glance)
        continue
      }
      if let mixed = MixedHead(around: index - 1, kept, document, field: field) {
        // The lines above it are taken back, and the number ends the page in their place.
        kept = mixed.start
        index = mixed.end
        guard let number = mixed.pageNumber else { continue }
        paragraph = Paragraph(text: number)
      } else if opensHead(paragraph.text, in: document.text),
        let head = head(document.blocks[index...], in: document.text)
      {
        // What stays ends the lines above it as a page's number does.
        paragraph = Paragraph(text: head.pageNumber)
        index = head.end
      } else {
        field = paragraph.text
        paragraph = rest(of: paragraph, &index, &kept, &document)
      }
      guard !paragraph.text.isEmpty else { continue }
      keep(.paragraph(paragraph), BlockGlance(paragraph.text, in: document.text.bytes.span))
    }
    document.blocks.removeLast(document.blocks.count - kept)
    glances.removeLast(glances.count - kept)
    return true
  }

  /// What stays of a line with a field's name, behind the last of the `kept` blocks: an office that this
  /// one names goes on beside the field or below it, in the block at `index`, and is whole then.
  private static func rest(
    of line: Paragraph, _ index: inout Int, _ kept: inout Int, _ document: inout LexedDocument
  ) -> Paragraph {
    var paragraph = line
    paragraph.text = content(of: line.text, in: document.text)
    guard paragraph.text.isEmpty, kept > 0,
      let office = SignedOffice(document.blocks[kept - 1], document.text)
    else { return paragraph }
    paragraph.text = office.tail(of: line.text, in: document.text)
    let isBeside = !paragraph.text.isEmpty
    let rest =
      isBeside ? paragraph.text : office.rest(in: document.blocks[index...], document.text)
    guard let rest, office.goesOn(with: rest, in: document.text) else { return paragraph }
    var whole = office.paragraph
    whole.text = document.text.joined([whole.text, rest])
    kept -= 1
    if !isBeside { index += 1 }
    return whole
  }

  /// The first block in which a field's name stands; nil in nearly all letters.
  private static func firstField(
    in document: LexedDocument, _ glances: [BlockGlance]
  ) -> Int? {
    glances.indices.first { index in
      guard glances[index].traits.contains(.field),
        case .paragraph(let paragraph) = document.blocks[index]
      else { return false }
      return opensHead(paragraph.text, in: document.text)
        || mayHoldField(paragraph.text, in: document.text)
          && holdsField(paragraph.text, in: document.text)
    }
  }

  /// Whether a glance at a line does not rule out that a field's name begins or ends it.
  @inline(__always)
  static func mayHoldField(_ glance: BlockGlance) -> Bool {
    glance.first == UInt8(ascii: "f") && glance.second == UInt8(ascii: "i")
      || glance.first == UInt8(ascii: "c") && glance.second == UInt8(ascii: "o")
      || glance.last == UInt8(ascii: "e") && glance.lastButOne == UInt8(ascii: "m")
  }
}
