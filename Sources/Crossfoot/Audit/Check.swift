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

  package var place: Place?
  /// The figure as printed.
  package var text: TextRange
  /// The bytes of the file that it takes up.
  package var source: SourceRange
  /// Whether the figure was subtracted.
  package var isSubtracted = false
}
