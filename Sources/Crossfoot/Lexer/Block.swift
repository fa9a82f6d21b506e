/// A part of a letter in reading order.
///
/// Both lexers give the same blocks, and from here on nobody asks whether the letter was text or
/// HTML.
package enum Block: Sendable {
  case paragraph(Paragraph)
  /// A grid, by its index in `LexedDocument.grids`; none is left after the table stage.
  case grid(Int)
  /// A data table, by its ordinal from 0; the table stage makes it from a grid.
  case table(Int)
  /// The end of a page, with its place in the file.
  case pageBreak(UInt32)
}

/// A run of text that the letter sets off from what stands around it.
package struct Paragraph: Sendable {
  /// Its text; never empty, no white space at the ends.
  package var text: TextRange
  /// The column at which its first line starts, from 0.
  package var indent: UInt16 = 0
  /// The column at which its second line starts; the same as `indent` when there is one line only.
  package var hangingIndent: UInt16 = 0
  /// Whether a blank line or a page break stands before it.
  package var gapBefore = false
  /// Where its first line stands on the page, as far as white space or the markup can tell.
  package var alignment = Alignment.leading
  /// Whether it is a note at the foot of a page, which belongs to what stands further up.
  package var isPageFoot = false
  /// Whether the end of a page stands above it, and it may go on with what stands above that.
  package var opensPage = false
  /// Where the number or label that it opens with ends, if that had a cell of its own; else 0.
  package var labelCellEnd: UInt32 = 0

  /// Which column it opens a cell of, where a grid sets comments beside their answers.
  package var column: Column?

  /// Where the lines of a paragraph stand on the page.
  package enum Alignment: UInt8, Sendable {
    case leading, centred, trailing
  }

  /// A column of a grid that sets comments beside their answers.
  package enum Column: UInt8, Sendable {
    case comment, answer
  }
}

/// Rows of cells.
///
/// Blank cells are not stored: a row knows its cells by their columns.
package struct Grid: Sendable {
  /// Where the grid was found, as evidence of how much its columns can be trusted.
  package enum Origin: Sendable {
    /// Rows of tab-separated cells: columns are certain, spans are not.
    case tabs
    /// Columns inferred from white space.
    case aligned
    /// The cells of an HTML table: columns and spans are certain.
    case html
  }

  package var origin: Origin
  /// Its rows, as indices into `LexedDocument.rows`.
  package var rows: Range<Int>
  /// The number of columns, the label column included.
  package var columnCount: Int
  /// Text that the letter marks as the caption.
  package var caption: TextRange?
  /// The paragraphs that the letter itself marks as footnotes of this grid.
  package var footnotes: [TextRange] = []
  /// How many rows of cells a marker such as `<S>` declares to be headers; nil when nothing says so.
  package var declaredHeaderRows: Int?
  /// The bytes of the file that the grid takes up.
  package var source: SourceRange
  /// Which `<table>` of an HTML file it is, from 1; 0 for any other grid.
  package var sourceOrdinal: UInt32 = 0
  /// Whether it lays out a note at the foot of a page.
  package var isPageFoot = false
  /// Whether the end of a page stands above it.
  package var opensPage = false
  /// Whether it was put together from stretches of lines that headings part: there is doubt where it ends.
  package var isJoined = false
}

/// One row of a grid.
package struct GridRow: Sendable {
  /// What a row is made of.
  package enum Kind: Sendable {
    case cells
    /// A row of single rules, `-----`: what follows is a sum of what stands above.
    case rule
    /// A row of double rules, `=====`: what stands above is final.
    case doubleRule
  }

  // A large table has them by the hundred thousand: 32 bits count what offsets count.
  private let firstCell: UInt32
  private let cellsEnd: UInt32
  package var source: SourceRange
  /// The column at which its label starts on the page.
  package var indent: UInt16
  package var kind: Kind
  /// Whether a blank line stands before it.
  package var gapBefore: Bool
  /// Whether the spans of its cells are all that they cover: blanks beside them are blank.
  package var hasSpans = false

  /// Its cells that hold text, in column order, as indices into `LexedDocument.cells`.
  package var cells: Range<Int> { Int(firstCell)..<Int(cellsEnd) }

  package init(
    kind: Kind, cells: Range<Int>, gapBefore: Bool, indent: UInt16, source: SourceRange
  ) {
    firstCell = UInt32(cells.lowerBound)
    cellsEnd = UInt32(cells.upperBound)
    self.source = source
    self.indent = indent
    self.kind = kind
    self.gapBefore = gapBefore
  }
}

/// A cell that holds text.
///
/// Cells are most of what a letter of tables takes up. So they hold nothing that their text tells: where
/// they stand in the file is where `TextStore` has it from.
package struct GridCell: Sendable {
  package var text: TextRange
  /// The first column that it stands in, from 0.
  package var column: UInt16
  /// The number of columns that it is known to span; 1 when nothing is known.
  package var span: UInt16
  /// Which of the cells with several paragraphs it is, from 1; 0 for all others.
  fileprivate let several: UInt32

  /// Whether it has several paragraphs.
  package var isSplit: Bool { several > 0 }

  package init(text: TextRange, column: UInt16, span: UInt16, several: UInt32 = 0) {
    self.text = text
    self.column = column
    self.span = span
    self.several = several
  }
}

/// The paragraphs of cells that hold more than one.
package struct CellParagraphs: Sendable {
  private var paragraphs: [Paragraph] = []
  /// Where those of each cell end.
  private var ends: [UInt32] = []

  package init() {}

  /// Adds the paragraphs of a cell, and returns what the cell keeps of that.
  mutating func append(_ several: [Paragraph]) -> UInt32 {
    paragraphs += several
    ends.append(UInt32(paragraphs.count))
    return UInt32(ends.count)
  }

  /// The paragraphs of `cell`; none if it holds one only, which its text is.
  package subscript(cell: GridCell) -> ArraySlice<Paragraph> {
    guard cell.isSplit else { return [] }
    let number = Int(cell.several)
    return paragraphs[(number > 1 ? Int(ends[number - 2]) : 0)..<Int(ends[number - 1])]
  }
}
