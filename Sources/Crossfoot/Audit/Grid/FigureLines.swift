/// The rows and columns of a table that hold figures, with their amounts.
///
/// Headings, gaps and columns of text are no part of any sum: without them the lines of a relation
/// stand as close to each other as they belong together. It is a class so that every grid of a table
/// refers to it by one pointer.
final class FigureLines: Sendable {
  /// The rows of the table that hold a figure.
  let rows: [Int]
  /// Its columns that do; 0 is the first one that `amounts` has.
  let columns: [Int]
  /// What stands where these rows and columns meet, row by row.
  let amounts: TableAmounts

  /// Picks them from the amounts of a table, of which each row has `width`.
  init(_ table: TableAmounts, width: Int) {
    let amounts = table.all
    var rows: [Int] = []
    rows.reserveCapacity(width > 0 ? amounts.count / width : 0)
    var isKept = [Bool](filledWith: false, count: width)
    var start = 0
    for row in 0..<(width > 0 ? amounts.count / width : 0) {
      var hasFigure = false
      for column in 0..<width where amounts[start + column].kind == .figure {
        hasFigure = true
        isKept[column] = true
      }
      if hasFigure { rows.append(row) }
      start += width
    }
    let columns = isKept.indices.filter { isKept[$0] }
    (self.rows, self.columns) = (rows, columns)
    if rows.count * columns.count == amounts.count {
      self.amounts = table
      return
    }
    var kept: [Amount] = []
    kept.reserveCapacity(rows.count * columns.count)
    for row in rows { for column in columns { kept.append(amounts[row * width + column]) } }
    self.amounts = TableAmounts(kept, lines: max(rows.count, columns.count))
  }

  /// Whether a search for relations between the lines ends in time: they are few, or all but filled
  /// with figures, which turn nearly all trials away at a glance.
  var isSearchable: Bool {
    guard rows.count >= 2, columns.count >= 1,
      max(rows.count, columns.count) <= Limits.searchedLines,
      amounts.all.count <= Limits.searchedCells
    else { return false }
    return amounts.all.count <= Limits.sparseCells
      || amounts.all.count { $0.kind == .figure } * 2 >= amounts.all.count
  }
}
