internal import Crossfoot

/// A table for spreadsheets and scripts: one line of headers, one line a row, figures as numbers.
///
/// Values are quoted where RFC 4180 says so; in values parted by tabs, tabs and line ends can't occur:
/// the text of a letter has none.
struct DelimitedTable {
  private let content: TableText
  private let columnCount: Int
  private let separator: Character

  init(_ table: Table, of letter: Letter, separator: Character) {
    content = TableText(table, of: letter, figures: .plain)
    columnCount = table.columns.count
    self.separator = separator
  }

  var text: String {
    let headers = content.joinedHeaders
    let first = headers.isEmpty ? [String](repeating: "", count: columnCount) : headers
    return ([first] + content.rows).map(line).joined()
  }

  private func line(_ values: [String]) -> String {
    values.map(quoted).joined(separator: String(separator)) + "\n"
  }

  private func quoted(_ value: String) -> String {
    let needsQuotes = separator == "," && value.contains { $0 == "," || $0 == "\"" }
    return needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
  }
}
