/// The head of a letter, as far as running heads repeat it: where it ends, and which of its lines come
/// back on later pages.
struct HeadLines {
  /// The first block behind the letter's own head: its lines come back in running heads, and stay.
  let end: Int
  /// The first block behind the subject, whose lines come back as headings; `end` without a salutation.
  let subjectEnd: Int
  private let lines: [TextRange]
  /// A bit for the last byte of each line: most lines of a letter end otherwise, or are no shorter.
  private let lastBytes: UInt64

  /// The least length of a line that is known again, in bytes.
  private static let shortestLine = 6
  /// A head without a subject and a salutation has so many blocks.
  private static let usualLength = 12

  init(_ document: LexedDocument) {
    end = HeadLines.end(of: document)
    subjectEnd = HeadLines.subjectEnd(of: document, from: end)
    lines = document.blocks.prefix(end).compactMap { block in
      guard case .paragraph(let paragraph) = block,
        paragraph.text.count >= HeadLines.shortestLine
      else { return nil }
      return paragraph.text
    }
    lastBytes = lines.reduce(0) { $0 | HeadLines.bit(of: $1, in: document.text) }
  }

  /// A bit for the last byte of `line`.
  private static func bit(of line: TextRange, in text: TextStore) -> UInt64 {
    1 &<< UInt64(text.bytes[Int(line.end) - 1])
  }

  private static func end(of document: LexedDocument) -> Int {
    for (index, block) in document.blocks.prefix(60).enumerated() {
      guard case .paragraph(let paragraph) = block else { continue }
      let openings: [StaticString] = ["re:", "dear ", "ladies and gentlemen"]
      if openings.contains(where: { document.text.hasPrefix(paragraph.text, $0) }) { return index }
    }
    return min(usualLength, document.blocks.count)
  }

  private static func subjectEnd(of document: LexedDocument, from start: Int) -> Int {
    for index in start..<min(start + 40, document.blocks.count) {
      guard case .paragraph(let paragraph) = document.blocks[index] else { continue }
      if document.text.hasPrefix(paragraph.text, "dear ") { return index }
    }
    return start
  }

  /// Whether `range` says what a line of the head ends with.
  func repeats(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count >= HeadLines.shortestLine,
      lastBytes & HeadLines.bit(of: range, in: text) != 0
    else { return false }
    return lines.contains { line in
      line.count >= range.count
        && zip(line.indices.reversed(), range.indices.reversed()).allSatisfy {
          text.bytes[$0] == text.bytes[$1]
        }
    }
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

  /// What the lines of a running head open with.
  private static let words = PhraseTable<Void>(
    [
      "securities and exchange commission", "united states securities and exchange commission",
      "u.s. securities and exchange commission", "division of corporation finance",
    ].map { ($0, ()) } + DateLine.months.map { ($0, ()) })
}
