/// The head of a letter, as far as running heads repeat it: where it ends, and which of its lines come
/// back on later pages.
struct HeadLines {
  /// The first block behind the letter's own head: its lines come back in running heads, and stay.
  let end: Int
  /// The first block behind the subject, whose lines come back as headings; `end` without a salutation.
  let subjectEnd: Int
  private let lines: [TextRange]

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
    guard range.count >= HeadLines.shortestLine else { return false }
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
    range.indices.contains { start in
      text.bytes[start] == UInt8(ascii: "1")
        && text.hasPrefix(range.suffix(from: UInt32(start)), "100 f street")
    }
  }

  /// What the lines of a running head open with.
  private static let words = PhraseTable<Void>(
    [
      "securities and exchange commission", "united states securities and exchange commission",
      "u.s. securities and exchange commission", "division of corporation finance", "january",
      "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ].map { ($0, ()) })
}
