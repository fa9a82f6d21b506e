internal import Crossfoot

/// The rows of a letter's data tables: columns, rows, cells, footnotes.
struct TableRows {
  let letter: Letter
  let text: TextStore

  /// Writes all tables; gives the number of the row of each.
  func write(to tape: inout RowTape, letter letterNumber: Int, items: [Int]) -> [Int] {
    letter.tables.enumerated().map { index, table in
      let number = tape.beginNumbered(.tables)
      tape.row(.letters, letterNumber)
      tape.integer(index + 1)
      tape.integer(table.sourceOrdinal > 0 ? Int(table.sourceOrdinal) : nil)
      tape.row(.items, letter.content.tableItems[index].map { items[$0] })
      tape.text(table.caption, of: text)
      tape.text(table.scale?.text, of: text)
      tape.integer(table.scale?.factor)
      tape.integer(table.headerRows)
      tape.text(table.isCertain ? "high" : "low")
      tape.range(table.source)
      writeColumns(of: table, number, to: &tape)
      writeRows(of: table, number, to: &tape)
      for (ordinal, footnote) in table.footnotes.enumerated() {
        tape.begin(.footnotes)
        tape.row(.tables, number)
        tape.integer(ordinal + 1)
        tape.text(footnote.marker, of: text)
        tape.text(footnote.text, of: text)
        tape.range(text.sourceRange(of: footnote.text))
      }
      return number
    }
  }

  private func writeColumns(of table: Table, _ number: Int, to tape: inout RowTape) {
    let factors = FigureFactors(table, in: text)
    for (index, column) in table.columns.enumerated() {
      tape.begin(.tableColumns)
      tape.row(.tables, number)
      tape.integer(index)
      tape.text(column.path, of: text, separator: " > ")
      tape.text(column.unit?.rawValue)
      tape.integer(index == 0 ? nil : factors.ownFactor(column: index))
      tape.text(column.markers, of: text, separator: " ")
    }
  }

  private func writeRows(of table: Table, _ number: Int, to tape: inout RowTape) {
    let factors = FigureFactors(table, in: text)
    for (index, row) in table.rows.enumerated() {
      tape.begin(.tableRows)
      tape.row(.tables, number)
      tape.integer(index)
      tape.text(row.label, of: text)
      tape.integer(row.depth)
      tape.text(row.role.rawValue)
      tape.text(row.markers, of: text, separator: " ")
      tape.integer(factors.ownFactor(row: index))
      tape.range(row.source)
      for column in 1..<max(table.columns.count, 1) {
        write(table.cell(row: index, column: column), number, index, column, to: &tape)
      }
    }
  }

  private func write(
    _ cell: Cell, _ number: Int, _ row: Int, _ column: Int, to tape: inout RowTape
  ) {
    // Most cells of a wide table are blank, and say nothing that the absence of a row doesn't.
    guard cell.status != .blank else { return }
    tape.begin(.cells)
    tape.row(.tables, number)
    tape.integer(row)
    tape.integer(column)
    tape.text(cell.text, of: text)
    tape.text(cell.status.rawValue)
    switch cell.status {
    case .number, .nil:
      tape.figure(cell.figure)
      tape.null()
      tape.null()
    case .bounded:
      tape.null()
      if cell.isAbove { tape.figure(cell.figure) } else { tape.real(0) }
      if cell.isAbove { tape.null() } else { tape.figure(cell.figure) }
    default: for _ in 0..<3 { tape.null() }
    }
    tape.text(cell.unit?.rawValue)
    tape.range(cell.source(in: text))
    tape.integer(cell.power > 0 ? cell.factor : nil)
    tape.text(text.markers(in: cell.markers), of: text, separator: " ")
  }
}
