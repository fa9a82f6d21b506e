/// Notes that a rule sets off at the foot of a page, where the page's end is lost: `1 Terms not defined here …` below
/// a line of underscores.
enum RuledNotes {
  /// A rule has so many underscores at least.
  private static let shortestRule = 8
  /// A note is at least this long, in bytes: a figure below a total is none.
  private static let shortestNote = 24
  private static let mostDigits = 2

  /// Marks the notes of `document` below paragraphs that are rules.
  static func mark(in document: inout LexedDocument) {
    for index in document.blocks.indices.dropFirst() {
      guard case .paragraph(let note) = document.blocks[index],
        case .paragraph(let rule) = document.blocks[index - 1],
        isRule(rule.text, document.text.bytes), isNote(note.text, document.text)
      else { continue }
      document.blocks[index] = PageFootnote.marked(document.blocks[index], &document)
    }
  }

  /// Marks the paragraph at `index` if it is a note; a rule of text stands above it.
  static func mark(at index: Int, in document: inout LexedDocument) {
    guard index < document.blocks.count, case .paragraph(let note) = document.blocks[index],
      isNote(note.text, document.text)
    else { return }
    document.blocks[index] = PageFootnote.marked(document.blocks[index], &document)
  }

  /// Whether a line is a rule of underscores.
  static func isRule(_ range: TextRange, _ bytes: borrowing [UInt8]) -> Bool {
    range.count >= shortestRule && bytes[Int(range.start)] == UInt8(ascii: "_")
      && bytes[range.indices].allSatisfy { $0 == UInt8(ascii: "_") }
  }

  /// Whether a paragraph opens with a number and a capital, and no mark between: lists have one.
  private static func isNote(_ range: TextRange, _ text: borrowing TextStore) -> Bool {
    guard range.count >= shortestNote else { return false }
    let digits = text.bytes[range.indices].prefix(while: ASCII.isDigit)
    let rest = text.bytes[range.indices].dropFirst(digits.count)
    guard (1...mostDigits).contains(digits.count), rest.first == ASCII.space,
      let first = rest.dropFirst().first
    else { return false }
    return ASCII.isUpper(first) && text.bytes[Int(range.end) - 1] == UInt8(ascii: ".")
  }
}
