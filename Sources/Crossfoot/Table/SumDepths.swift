/// How deep sums stand where sections, and no indents, tell the nesting.
///
/// ```
/// Net income              453        0
/// Add:                               0
///   Income tax            124        1
/// EBITDA                  577        0
/// ```
/// What adds up rows from above a section's label is no row of that section, and what follows isn't either.
enum SumDepths {
  /// The most rows between a sum and the first of its parts whose sections are nested as that part's is.
  private static let reach = 100

  /// Moves the sums of `table` that reach beyond their section out of it.
  static func set(_ sums: [SumRoles.Sum], in table: inout Table) {
    guard !table.isIndented, !sums.isEmpty else { return }
    var firsts: [Int: Int] = [:]
    for sum in sums { firsts[sum.row] = sum.members.first?.row }
    var section = -1
    var isBehind = false
    for row in table.rows.indices {
      if table.rows[row].role == .section {
        section = row
        isBehind = false
        continue
      }
      if let first = firsts[row], first < section {
        isBehind = true
        nest(first..<row, in: &table)
      }
      if isBehind { table.rows[row].depth = 0 }
    }
  }

  /// Nests the sections that a sum adds up with the total of a section within another one: they are siblings.
  private static func nest(_ rows: Range<Int>, in table: inout Table) {
    guard rows.count <= reach, table.rows[rows.lowerBound].role == .subtotal,
      table.rows[rows.lowerBound].depth > 0,
      let section = rows.first(where: { table.rows[$0].role == .section }),
      table.rows[section].depth == 0
    else { return }
    for row in section..<rows.upperBound { table.rows[row].depth += 1 }
  }
}
