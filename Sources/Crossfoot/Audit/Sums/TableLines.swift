/// A grid, and the way from its lines and fields back to the cells of the table.
struct TableLines {
  let grid: AmountGrid
  let figures: FigureLines
  let isTurned: Bool
  let isReversed: Bool

  /// The same lines, the last one first.
  var turnedRound: TableLines {
    TableLines(
      grid: grid.turnedRound, figures: figures, isTurned: isTurned, isReversed: !isReversed)
  }

  /// The place of a line among those of the table that hold figures.
  func index(_ line: Int) -> Int { isReversed ? grid.lineCount - 1 - line : line }

  /// The cell of a line and a field in table `ordinal`, see `Reference.Place.number`.
  func number(_ line: Int, _ field: Int, _ ordinal: Int) -> UInt64 {
    let place = place(line, field)
    return Reference.Place(table: ordinal, row: place.row, column: place.column).number
  }

  func place(_ line: Int, _ field: Int) -> (row: Int, column: Int) {
    let index = index(line)
    let (row, column) = isTurned ? (field, index) : (index, field)
    return (figures.rows[row], figures.columns[column] + 1)
  }
}
