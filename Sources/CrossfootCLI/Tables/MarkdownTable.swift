internal import Crossfoot

/// A table in the dialect of Markdown that has tables: one row of headers, figures to the right.
struct MarkdownTable {
  private let title: TableTitle
  private let content: TableText
  private let table: Table
  private let notes: [String]

  init(_ ordinal: Int, of letter: Letter, _ lines: FileLines) {
    let text = letter.document.text
    table = letter.tables[ordinal]
    title = TableTitle(ordinal, of: letter, lines)
    content = TableText(table, of: letter, figures: .printed)
    notes = table.footnotes.map { "\(text.string($0.marker)) \(text.string($0.text))".printable }
  }

  var text: String {
    var lines = [MarkdownTable.escaped(title.caption.isEmpty ? title.place : title.caption), ""]
    let headers = content.joinedHeaders
    lines.append(row(headers.isEmpty ? table.columns.map { _ in "" } : headers))
    let rules = table.columns.indices.map { $0 == 0 ? "---" : "---:" }
    lines.append("| " + rules.joined(separator: " | ") + " |")
    for (index, cells) in content.rows.enumerated() {
      let role = table.rows[index].role
      let isSum = role == .total || role == .subtotal
      lines.append(row(cells, isBold: isSum))
    }
    for note in notes { lines += ["", MarkdownTable.escaped(note)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ cells: [String], isBold: Bool = false) -> String {
    let parts = cells.enumerated().map { column, cell in
      let indent = column == 0 ? cell.prefix { $0 == " " }.count : 0
      let text = MarkdownTable.escaped(String(cell.dropFirst(indent)))
      let shown = isBold && !text.isEmpty ? "**\(text)**" : text
      return String(repeating: "&nbsp;", count: indent) + shown
    }
    return "| " + parts.joined(separator: " | ") + " |"
  }

  /// The text with the signs escaped that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\|*_`<>[]#~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
