/// One relation that was tested, with everything that the test used.
package struct Check: Sendable {
  /// How the operands give the target; a raw value is the name in the JSON.
  package enum Operator: String, Sendable {
    /// All operands together, less those that are subtracted; the first less the second; both multiplied; the
    /// first by the second; their mean; the only one.
    case sum, difference, product, ratio, average, equal
    /// The first operand in per cent of the second.
    case percentOf = "percent_of"
    /// The change in per cent of the earlier operand: of the one that is subtracted, or else of the second.
    case percentChange = "percent_change"
  }

  package var rule: Rule
  package var `operator`: Operator
  /// The ordinal of the table that the relation lies in, from 0; nil for one that lies in prose only.
  package var table: Int?
  /// The figure that was tested.
  package var target: Reference
  /// The figures that it follows from, in the order of the relation.
  package var operands: [Reference]
  /// The figure as the letter states it.
  package var stated: Figure
  /// The figure that the operands give, bounded ones counted at their lower end.
  package var computed: Decimal
  /// What the operands may stand for, taken together.
  package var interval: DecimalInterval
  /// The largest difference that rounding explains; nil when bounds, not rounding, decide.
  package var tolerance: Decimal?
  package var verdict: Verdict

  /// Whether it is a sum of figures of one column that stands in that column.
  var isOfColumn: Bool {
    guard self.operator == .sum, let column = target.place?.column else { return false }
    return operands.allSatisfy { $0.place?.column == column }
  }
}

/// A figure that a check used, and where it stands.
package struct Reference: Sendable {
  /// Where in a table the figure stands; nil for one in prose.
  package struct Place: Hashable, Sendable {
    /// The ordinal of the table, from 0.
    package var table: Int
    /// The row below the headers, from 0.
    package var row: Int
    /// The column, from 0; 0 is the label column.
    package var column: Int

    package init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  // A large table has a reference for each of its cells: 32 bits count what offsets count, and where it
  // stands in the file its text tells.
  private var table: UInt32 = 0
  private var row: UInt32 = 0
  private var column = Reference.noColumn
  /// Whether the figure was subtracted.
  package var isSubtracted = false
  /// The figure as printed.
  package var text: TextRange

  /// Grids have fewer columns (`Limits.gridColumns`).
  private static let noColumn = UInt16.max

  package init(place: Place?, text: TextRange) {
    self.text = text
    self.place = place
  }

  /// Where in a table the figure stands; nil for one in prose.
  package var place: Place? {
    get {
      column == Reference.noColumn
        ? nil : Place(table: Int(table), row: Int(row), column: Int(column))
    }
    set {
      table = UInt32(clamping: newValue?.table ?? 0)
      row = UInt32(clamping: newValue?.row ?? 0)
      column = newValue.map { UInt16(clamping: $0.column) } ?? Reference.noColumn
    }
  }

  /// The bytes of the file that the figure was read from, given the letter's text and tables; none, in the
  /// place of a blank cell.
  package func source(in text: TextStore, _ tables: [Table]) -> SourceRange {
    blankPlace(in: tables).map { $0..<$0 } ?? text.sourceRange(of: self.text)
  }

  /// Where the blank cell that it is about stands in the file; nil for all others.
  package func blankPlace(in tables: [Table]) -> UInt32? {
    guard text.isEmpty, let place, place.column > 0 else { return nil }
    return tables[place.table].cell(row: place.row, column: place.column).blankPlace
  }
}
