/// Tells a grid that is nothing but the head or the foot of a page: a few short lines, one of them a
/// page number, in one row or below each other.
enum GridPageNumber {
  /// The cells of a page's head or foot have at most so many lines, of at most this many bytes.
  private static let mostCellLines = 8
  private static let longestFootCell = 60

  /// The page number among the lines of `grid`; nil when it is no head or foot of a page.
  static func number(in grid: Grid, of document: LexedDocument) -> PageNumber? {
    guard grid.rows.count <= PageFurniture.mostHeadLines else { return nil }
    var lines: [TextRange] = []
    for row in document.rows[grid.rows] {
      guard row.cells.count <= 3 else { return nil }
      for cell in document.cells[row.cells] {
        let paragraphs = document.cellParagraphs[cell].map(\.text)
        lines += paragraphs.isEmpty ? [cell.text] : paragraphs
      }
    }
    guard lines.count <= mostCellLines, lines.allSatisfy({ $0.count <= longestFootCell }) else {
      return nil
    }
    let numbers = lines.compactMap { PageNumber(in: document.text.bytes, $0) }
    guard numbers.count == 1 else { return nil }
    // `2` beside a short comment and a short answer counts comments.
    if !numbers[0].isNamed, lines.contains(where: { isSentence($0, in: document.text) }) {
      return nil
    }
    return numbers[0].isNamed || lines.count > 1 && grid.rows.count == 1 ? numbers[0] : nil
  }

  /// Whether a line ends as a sentence does, and has two words in small letters: names have none.
  private static func isSentence(_ line: TextRange, in text: TextStore) -> Bool {
    switch text.bytes[line.indices].last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"): break
    default: return false
    }
    var small = 0
    for index in line.indices.dropFirst()
    where text.bytes[index - 1] == ASCII.space && ASCII.isLower(text.bytes[index]) {
      small += 1
    }
    return small >= 2
  }
}
