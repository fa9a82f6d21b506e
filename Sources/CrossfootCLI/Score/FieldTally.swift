/// How many values of one field are labelled, found, and right.
struct FieldTally {
  var labelled = 0
  var found = 0
  var right = 0

  static func + (left: FieldTally, right: FieldTally) -> FieldTally {
    FieldTally(
      labelled: left.labelled + right.labelled, found: left.found + right.found,
      right: left.right + right.right)
  }

  /// One line of a table: the field, right of labelled, and what share of what was found is right.
  func line(_ field: String) -> String {
    let columns = [
      "\(right)", "\(labelled)", "\(found)", FieldTally.percent(right, of: found),
      FieldTally.percent(right, of: labelled),
    ]
    return FieldTally.line(field, columns)
  }

  static let header = line("field", ["right", "labelled", "found", "precision", "recall"])

  private static func line(_ field: String, _ columns: [String]) -> String {
    columns.reduce(padded(field, to: -24)) { $0 + padded($1, to: 10) }
  }

  /// Fills up with spaces on the left; on the right for a negative width.
  private static func padded(_ text: String, to width: Int) -> String {
    let filling = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + filling : filling + text
  }

  private static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
