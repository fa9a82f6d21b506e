internal import Crossfoot

/// A table as rows of strings, for the formats that know nothing but text: headers, then labels and
/// cells.
struct TableText {
  /// How a figure is written.
  enum Figures {
    /// As the letter prints it: `$ (1,204)`.
    case printed
    /// As a number: `-1204`; a nil is `0`. What is no figure stays as printed.
    case plain
  }

  /// The rows of headers, outermost first, each with a text for every column.
  let headers: [[String]]
  /// The rows below the headers, each with its label first.
  let rows: [[String]]

  init(_ table: Table, of letter: Letter, figures: Figures) {
    let text = letter.document.text
    headers = TableText.headers(table, text)
    rows = table.rows.indices.map { row in
      var cells = [TableText.label(table.rows[row], text, indents: figures == .printed)]
      for column in 1..<table.columns.count {
        cells.append(TableText.cell(table.cell(row: row, column: column), text, figures))
      }
      return cells
    }
  }

  /// The headers of every column in one text each: `2020 > Shares`.
  var joinedHeaders: [String] {
    guard let first = headers.first else { return [] }
    return first.indices.map { column in
      headers.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " > ")
    }
  }

  /// The paths as rows: a short path stands at the bottom, right above its figures.
  private static func headers(_ table: Table, _ text: TextStore) -> [[String]] {
    let depth = table.columns.map(\.path.count).max() ?? 0
    return (0..<depth).map { level in
      table.columns.map { column in
        let index = level - (depth - column.path.count)
        guard index >= 0 else { return "" }
        let markers = level == depth - 1 ? column.markers.map { " " + text.string($0) } : []
        return (text.string(column.path[index]) + markers.joined()).printable
      }
    }
  }

  private static func label(_ row: Table.Row, _ text: TextStore, indents: Bool) -> String {
    let markers = row.markers.map { " " + text.string($0) }.joined()
    let indent = indents ? String(repeating: "  ", count: min(row.depth, 8)) : ""
    return indent + (text.string(row.label) + markers).printable
  }

  private static func cell(_ cell: Cell, _ text: TextStore, _ figures: Figures) -> String {
    guard figures == .plain, cell.status == .number || cell.status == .nil else {
      return text.string(cell.text).printable
    }
    return cell.figure.value.text(minimumDecimals: Int(cell.figure.decimals))
  }
}
