/// A note at the foot of a page: `¹ Excludes …`, its marker raised.
///
/// Letters of text have no raised markers, and so no such notes.
enum PageFootnote {
  /// Whether `block`, which stands at the foot of a page, opens with a raised marker.
  static func isNote(_ block: Block, in document: LexedDocument) -> Bool {
    guard document.text.isStyled else { return false }
    switch block {
    case .paragraph(let paragraph):
      return opensRaised(paragraph.text, in: document.text)
    case .grid(let index):
      let rows = document.grids[index].rows
      guard rows.count == 1, let cells = document.rows[rows].first?.cells, cells.count == 2,
        let first = document.cells[cells].first
      else { return false }
      return opensRaised(first.text, in: document.text)
    case .table, .pageBreak:
      return false
    }
  }

  /// `block` as one that says what it is.
  static func marked(_ block: Block, _ document: inout LexedDocument) -> Block {
    switch block {
    case .paragraph(var paragraph):
      paragraph.isPageFoot = true
      return .paragraph(paragraph)
    case .grid(let index):
      document.grids[index].isPageFoot = true
      return block
    case .table, .pageBreak:
      return block
    }
  }

  private static func opensRaised(_ range: TextRange, in text: TextStore) -> Bool {
    text.style(at: range.start).contains(.raised)
  }
}
