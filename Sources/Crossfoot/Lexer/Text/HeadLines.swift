/// The head of a letter, as far as running heads repeat it: where it ends, and which of its lines come
/// back on later pages.
struct HeadLines {
  /// The first block behind the letter's own head: its lines come back in running heads, and stay.
  let end: Int
  /// The blocks of the subject, whose lines come back as headings; empty without a salutation.
  let subject: Range<Int>
  /// The end of the subject, or that of the head.
  var subjectEnd: Int { max(subject.upperBound, end) }
  private let lines: [Line]
  /// A bit for the last two bytes of each line: most lines of a letter end otherwise.
  private let lastBytes: UInt64

  /// A line of the head, or the part of one that comes back, with its last two bytes as a glance has them.
  private struct Line {
    let text: TextRange
    let ending: UInt16

    init(_ text: TextRange, _ glance: BlockGlance) {
      self.text = text
      ending = glance.ending
    }
  }

  /// The least length of a line that is known again, in bytes.
  private static let shortestLine = 6
  /// A head without a subject and a salutation has so many blocks.
  private static let usualLength = 12
  /// The subject or the salutation is looked for in so many blocks, the salutation in fewer behind it.
  private static let longestHead = 60
  private static let longestSubject = 40

  init(_ document: borrowing LexedDocument, _ glances: [BlockGlance]) {
    end = HeadLines.end(of: document, glances)
    subject = HeadLines.subject(of: document, glances, from: end)
    var lines: [Line] = []
    // Some are there twice.
    lines.reserveCapacity(2 * end)
    var lastBytes: UInt64 = 0
    for index in 0..<end {
      guard case .paragraph(let paragraph) = document.blocks[index],
        paragraph.text.count >= HeadLines.shortestLine
      else { continue }
      lines.append(Line(paragraph.text, glances[index]))
      lastBytes |= HeadLines.bit(of: glances[index])
      // A running head names the addressee without his title.
      guard let name = HeadLines.name(paragraph.text, in: document.text) else { continue }
      let glance = BlockGlance(name, in: document.text.bytes.span)
      lines.append(Line(name, glance))
      lastBytes |= HeadLines.bit(of: glance)
    }
    (self.lines, self.lastBytes) = (lines, lastBytes)
  }

  /// What stands before the comma of a line: `J. Roe, Assistant Director`.
  private static func name(_ line: TextRange, in text: TextStore) -> TextRange? {
    let comma = ByteWords.place(
      of: UInt8(ascii: ","), in: text.bytes.span, from: Int(line.start), limit: Int(line.end))
    guard comma < Int(line.end), comma - Int(line.start) >= shortestLine else { return nil }
    return TextRange(line.start, UInt32(comma))
  }

  /// A bit for the last two bytes of a line.
  private static func bit(of glance: BlockGlance) -> UInt64 {
    1 &<< UInt64(glance.last &+ glance.lastButOne &* 7)
  }

  private static func end(of document: borrowing LexedDocument, _ glances: [BlockGlance]) -> Int {
    for index in 0..<min(longestHead, glances.count) {
      let isSubject =
        glances[index].first == UInt8(ascii: "r") && glances[index].second == UInt8(ascii: "e")
      if isSubject ? opens(document, index, with: "re:") : greets(document, glances, index) {
        return index
      }
    }
    return min(usualLength, glances.count)
  }

  /// The subject up to the salutation: from `end` on, or from the grid above that begins with its label.
  private static func subject(
    of document: borrowing LexedDocument, _ glances: [BlockGlance], from end: Int
  ) -> Range<Int> {
    for index in end..<min(end + longestSubject, glances.count)
    where greets(document, glances, index) {
      let grid = index == end ? (0..<end).last { opensSubject(document, $0) } : nil
      return (grid ?? end)..<index
    }
    return end..<end
  }

  /// Whether the block at `index` is a grid whose first cell is labelled as the subject.
  private static func opensSubject(_ document: borrowing LexedDocument, _ index: Int) -> Bool {
    guard case .grid(let grid) = document.blocks[index],
      let row = document.grids[grid].rows.first, let cell = document.rows[row].cells.first
    else { return false }
    return document.text.hasPrefix(document.cells[cell].text, "re:")
  }

  /// Whether the line at `index` is a salutation; a glance tells of most lines that they are none.
  private static func greets(
    _ document: borrowing LexedDocument, _ glances: [BlockGlance], _ index: Int
  ) -> Bool {
    switch (glances[index].first, glances[index].second) {
    case (UInt8(ascii: "d"), UInt8(ascii: "e")): opens(document, index, with: "dear ")
    case (UInt8(ascii: "l"), UInt8(ascii: "a")):
      opens(document, index, with: "ladies and gent")
        || opens(document, index, with: "ladies & gent")
    case (UInt8(ascii: "g"), UInt8(ascii: "e")):
      opens(document, index, with: "gentlemen:") || opens(document, index, with: "gentlemen,")
    case (UInt8(ascii: "t"), UInt8(ascii: "o")): opens(document, index, with: "to whom it may")
    default: false
    }
  }

  private static func opens(
    _ document: borrowing LexedDocument, _ index: Int, with words: StaticString
  ) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    return document.text.hasPrefix(paragraph.text, words)
  }

  /// Whether a glance at a line does not rule out that it says what a line of the head ends with.
  @inline(__always)
  func mayRepeat(_ glance: BlockGlance) -> Bool { lastBytes & HeadLines.bit(of: glance) != 0 }

  /// Whether `range`, which `glance` looks at, says what a line of the head ends with.
  func repeats(_ range: TextRange, _ glance: BlockGlance, in text: TextStore) -> Bool {
    guard range.count >= HeadLines.shortestLine else { return false }
    let bytes = text.bytes.span
    // Most lines differ in the last two bytes.
    for line in lines where line.ending == glance.ending && line.text.count >= range.count {
      let shift = Int(line.text.end) - Int(range.end)
      if range.indices.allSatisfy({ bytes[$0] == bytes[$0 + shift] }) { return true }
    }
    return false
  }

  /// Whether `line` names who is addressed in the letter's own head, in whatever way: `Ms. Jane Roe`,
  /// `Jane Roe, Asst. Director`.
  func names(_ line: TextRange, in text: TextStore) -> Bool {
    var name = HeadLines.name(line, in: text) ?? line
    for title in Honorifics.plain
    where text.bytes[name.indices].starts(with: title.utf8, by: { ASCII.lowercased($0) == $1 }) {
      name = text.trimmed(name.suffix(from: name.start + UInt32(title.utf8.count)))
      break
    }
    // A short name is known by its title.
    if name.count < HeadLines.shortestLine { name = line }
    return repeats(name, BlockGlance(name, in: text.bytes.span), in: text)
  }

  /// What stands before the line of the letter's own head that `range` ends with, the longest of them; nil when it
  /// ends with none, or is one.
  func withoutLastLine(_ range: TextRange, in text: TextStore) -> TextRange? {
    let bytes = text.bytes.span
    var length = 0
    for line in lines where line.text.count > length && line.text.count < range.count {
      let shift = Int(range.end) - Int(line.text.end)
      guard !ASCII.isWord(bytes[Int(line.text.start) + shift - 1]),
        line.text.indices.allSatisfy({ bytes[$0] == bytes[$0 + shift] })
      else { continue }
      length = line.text.count
    }
    return length > 0 ? range.prefix(upTo: range.end - UInt32(length)) : nil
  }

  /// Whether `line` is the last name of who is addressed in the letter's own head, behind a title, and no more:
  /// `Ms. Roe`.
  func titles(_ line: TextRange, in text: TextStore) -> Bool {
    guard
      let title = Honorifics.all.first(where: {
        text.bytes[line.indices].starts(with: $0.utf8, by: { ASCII.lowercased($0) == $1 })
      })
    else { return false }
    let name = text.trimmed(line.suffix(from: line.start + UInt32(title.utf8.count)))
    guard name.count >= 2 else { return false }
    let bytes = text.bytes.span
    return lines.contains { line in
      guard line.text.count > name.count else { return false }
      let shift = Int(line.text.end) - Int(name.end)
      return bytes[Int(name.start) + shift - 1] == ASCII.space
        && name.indices.allSatisfy { bytes[$0] == bytes[$0 + shift] }
    }
  }

  /// Whether a glance at a line does not rule out that it names the agency, or opens with a date.
  @inline(__always)
  static func mayOpen(_ glance: BlockGlance) -> Bool {
    glance.first &- UInt8(ascii: "a") < 26
      && firstLetters &>> UInt32(glance.first &- UInt8(ascii: "a")) & 1 == 1
  }

  /// Whether `range` names the agency, or opens with a date.
  static func isOpening(_ range: TextRange, in text: TextStore) -> Bool {
    words.prefix(of: text.bytes, range.indices) != nil
  }

  /// Whether the Commission's own address stands in `range`.
  static func holdsAddress(_ range: TextRange, in text: TextStore) -> Bool {
    let span = text.bytes.span
    let end = Int(range.end)
    var start = Int(range.start)
    while true {
      start = ByteBlocks.place(of: UInt8(ascii: "1"), in: span, from: start, limit: end)
      guard start < end else { return false }
      if text.hasPrefix(range.suffix(from: UInt32(start)), "100 f street") { return true }
      start += 1
    }
  }

  /// Whether `range` begins with the agency's name, or with that of a division.
  static func opensWithAgency(_ range: TextRange, in text: TextStore) -> Bool {
    agencyNames.prefix(of: text.bytes, range.indices) != nil
  }

  private static let agencyNames = PhraseTable<Void>(LineLexicon.agencies.map { ($0, ()) })

  /// What the lines of a running head open with.
  private static let openings = LineLexicon.agencies + Months.names

  private static let words = PhraseTable<Void>(openings.map { ($0, ()) })

  /// A bit for the letter that each opening begins with, `a` in the lowest one.
  private static let firstLetters: UInt32 = openings.reduce(0) { bits, opening in
    bits | 1 &<< UInt32((opening.utf8.first ?? 0) &- UInt8(ascii: "a"))
  }
}
