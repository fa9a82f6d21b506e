/// A data table: a tree of headers over columns, labelled rows, and typed figures.
package struct Table: Sendable {
  /// The index of the block that the table stands in, in the letter's list of blocks.
  package var block: Int
  /// The bytes of the file that the table takes up.
  package var source: SourceRange
  /// Which `<table>` of an HTML file it is, from 1; 0 for any other table.
  package var sourceOrdinal: UInt32 = 0
  package var caption: TextRange?
  package var scale: Scale?
  /// The power of ten that figures without a word of their own count in, where others have one such as
  /// "million"; nil where none has.
  package var commonPower: UInt8?
  /// How many rows of the grid are headers.
  package var headerRows: Int
  /// All columns; the first one is the label column.
  package var columns: [Column]
  package var rows: [Row]
  /// The cells of all rows, row by row: `columns.count - 1` a row.
  package var cells: [Cell]
  package var footnotes: [Footnote]
  /// Whether the columns and the roles of the rows are certain enough to audit.
  package var isCertain: Bool

  /// Whether the label of some section says what its rows are counted in.
  var hasSectionScales = false
  /// Whether rows are nested as their indents say; else, as the sections are that they stand in.
  var isIndented = false

  /// What the figures of a table are counted in, as the letter says it: "(in thousands)".
  package struct Scale: Sendable {
    package var text: TextRange
    /// What its figures are multiplied by: 1,000.
    package var factor: Int
  }

  /// A column, the one of labels included.
  package struct Column: Sendable {
    /// The headers above the column without their markers, outermost first.
    package var path: [TextRange]
    /// What its figures count where they don't say so themselves; nil where nothing tells.
    package var unit: Unit?
    /// The footnote markers of these headers, as printed.
    package var markers: [TextRange] = []
  }

  /// A row below the headers.
  package struct Row: Sendable {
    /// What a row is to those around it; a raw value is the name in the JSON.
    package enum Role: String, Sendable {
      /// Figures that no rows above give.
      case data
      /// A label over the rows that follow.
      case section
      /// The sum of a section, and the sum of all.
      case subtotal, total
    }
    /// The label without its markers; empty when the row has none.
    package var label: TextRange
    /// The footnote markers of the label, as printed: `(1)`.
    package var markers: [TextRange]
    /// The bytes of the file that the row takes up.
    package var source: SourceRange
    // A letter of tables has rows without number: a nesting of 65,535 is deeper than any.
    private var shortDepth: UInt16 = 0
    package var role: Role
    /// Whether the figures alone say that the row is a sum: no word and no blank label does.
    package var isRoleInferred = false
    /// Whether a rule stands between this row and the one above: evidence of a sum.
    package var ruleAbove: Bool
    /// Whether a blank line stands between this row and the one above.
    package var gapAbove: Bool
    /// The power of ten that the label of its section says its figures count in; 0 where none says so.
    var sectionPower: UInt8 = 0

    /// The nesting below section rows and by indentation, from 0.
    package var depth: Int {
      get { Int(shortDepth) }
      set { shortDepth = UInt16(clamping: newValue) }
    }

    package init(
      label: TextRange, role: Role, markers: [TextRange], source: SourceRange, ruleAbove: Bool,
      gapAbove: Bool
    ) {
      self.label = label
      self.role = role
      self.markers = markers
      self.source = source
      self.ruleAbove = ruleAbove
      self.gapAbove = gapAbove
    }
  }

  /// What a marker in the table stands for.
  package struct Footnote: Sendable {
    /// The marker as printed, `*` or `(1)`.
    package var marker: TextRange
    /// The note behind it.
    package var text: TextRange
  }

  /// The cell in `column` (1 for the first one after the labels) of `row` (from 0).
  package func cell(row: Int, column: Int) -> Cell {
    cells[cellIndex(row: row, column: column)]
  }

  /// Where that cell stands in `cells`, and what is known of it in every list of one entry a cell.
  @inline(__always)
  package func cellIndex(row: Int, column: Int) -> Int {
    row * (columns.count - 1) + column - 1
  }

  /// What a cell counts: by its own sign, or else by that of its column.
  package func unit(row: Int, column: Int) -> Unit? {
    cell(row: row, column: column).unit ?? columns[column].unit
  }

  /// Whether a cell counts per cent.
  package func isPercent(row: Int, column: Int) -> Bool {
    unit(row: row, column: column) == .percent
  }
}

/// What a figure counts.
package enum Unit: String, Sendable {
  case percent
  case dollars = "USD"
  case renminbi = "RMB"
  case euros = "EUR"
  case pounds = "GBP"
  case yen = "JPY"
  case times = "x"
  case basisPoints = "bps"

  /// Whether figures that count it are amounts: no shares, multiples or rates.
  var isOfAmounts: Bool {
    switch self {
    case .percent, .times, .basisPoints: false
    case .dollars, .renminbi, .euros, .pounds, .yen: true
    }
  }
}

/// One cell below a column header, and what it says.
package struct Cell: Sendable {
  /// What a cell holds; a raw value is the name in the JSON.
  package enum Status: String, Sendable {
    /// A figure.
    case number
    /// A dash: zero, and said to be so.
    case `nil`
    /// Nothing: missing, not zero.
    case blank
    /// A bound such as `<1%`, or a `*` that a footnote explains as one.
    case bounded
    /// `NM`, `N/A`.
    case notMeaningful = "not_meaningful"
    /// `[***]`.
    case redacted
    /// Anything else.
    case text
  }

  // A letter of tables is mostly cells: a field more, or a gap between fields, is a third of each.

  /// The digits of the figure; of a cell without text, which has none, where it stands in the file.
  private var number: Int64 = 0
  /// The cell as printed.
  package var text: TextRange
  package var status: Status
  /// What the cell counts, as its own text says (`%`, `$`); nil when the text does not say.
  package var unit: Unit?
  /// The power of ten that a word in the cell multiplies its figure by, whatever the scale of the table:
  /// 6 for `$8.9 million`.
  package var power: UInt8 = 0
  /// For a bounded cell: whether `figure` is the lower bound (`>100%`) instead of the upper one.
  package var isAbove = false
  // Figures are short (`Limits.figureBytes`), and what marks them stands within them: three bytes tell
  // where.
  private var markersCount: UInt8 = 0
  private var decimals: UInt8 = 0
  private var markersOffset: UInt16 = 0

  /// The figure, when `status` is `number` or `nil`; the bound, when it is `bounded`.
  package var figure: Figure {
    get { text.isEmpty ? .zero : Figure(digits: number, decimals: decimals) }
    set {
      guard !text.isEmpty else { return }
      (number, decimals) = (newValue.digits, newValue.decimals)
    }
  }

  /// The footnote markers that stand in the cell, as printed and one after the other: `(1)(2)`.
  package var markers: TextRange {
    get {
      let start = text.start + UInt32(markersOffset)
      return markersCount == 0 ? .empty : TextRange(start, start + UInt32(markersCount))
    }
    set {
      let isWithin = newValue.start >= text.start && newValue.count <= Int(UInt8.max)
      markersCount = isWithin ? UInt8(newValue.count) : 0
      markersOffset = isWithin ? UInt16(clamping: newValue.start - text.start) : 0
    }
  }

  package init(text: TextRange, status: Status) {
    self.text = text
    self.status = status
  }

  /// A cell without text, at `place` in the file.
  package init(blankAt place: UInt32) {
    text = .empty
    status = .blank
    number = Int64(place)
  }

  /// The bytes of the file that the cell was read from, given the letter's text; none, in the place of a
  /// blank one.
  package func source(in text: TextStore) -> SourceRange {
    blankPlace.map { $0..<$0 } ?? text.sourceRange(of: self.text)
  }

  /// Where a cell without text stands in the file; nil for all others.
  package var blankPlace: UInt32? {
    text.isEmpty ? UInt32(truncatingIfNeeded: number) : nil
  }

  /// What a word in the cell multiplies its figure by; 1 without such a word.
  package var factor: Int { Int(Decimal.powersOfTen[Int(power)]) }

  /// Whether the cell holds something that a sum can count.
  package var isFigure: Bool { status == .number || status == .nil || status == .bounded }
}

/// A figure as printed: its digits and how many of them stand after the point.
package struct Figure: Hashable, Sendable {
  /// The digits with their sign, read without the point: -1204 for `(12.04)`.
  package var digits: Int64
  /// How many of the digits stand after the point, 0 to 8.
  package var decimals: UInt8

  package static let zero = Figure(digits: 0, decimals: 0)

  package init(digits: Int64, decimals: UInt8) {
    self.digits = digits
    self.decimals = decimals
  }

  /// What the figure is worth, without any scale.
  package var value: Decimal {
    Decimal(
      nanos: Int128(digits) * Int128(Decimal.powersOfTen[Decimal.scale - Int(decimals)]))
  }

  /// How many digits it has without the zeros at its end: what is no coincidence when it comes again.
  package var significantDigits: Int {
    var rest = digits.magnitude
    guard rest != 0 else { return 0 }
    while rest % 10 == 0 { rest /= 10 }
    var count = 0
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The first two of its digits as a number from 10 to 99; 0 for zero.
  package var leadingDigits: Int {
    var rest = digits.magnitude
    guard rest != 0 else { return 0 }
    while rest >= 100 { rest /= 10 }
    return Int(rest < 10 ? rest * 10 : rest)
  }

  /// The unit of the last printed place.
  package var unit: Decimal { Decimal.unit(decimals: Int(decimals)) }
}
