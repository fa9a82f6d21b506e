internal import Crossfoot

/// A table for the eye: columns aligned by spaces, figures to the right, a rule above every sum.
struct AlignedTable {
  private let table: Table
  private let letter: Letter
  private let title: TableTitle
  private let content: TableText
  private let widths: [Int]

  /// The widest that a column of labels or words gets; the rest of a longer text runs over.
  private static let widest = 60

  init(_ ordinal: Int, of letter: Letter, _ lines: FileLines) {
    let table = letter.tables[ordinal]
    let content = TableText(table, of: letter, figures: .printed)
    self.table = table
    self.letter = letter
    self.content = content
    title = TableTitle(ordinal, of: letter, lines)
    widths = table.columns.indices.map { column in
      let all = (content.headers + content.rows).map { $0[column].count }
      return min(all.max() ?? 0, AlignedTable.widest)
    }
  }

  /// The table with its title above and its footnotes below.
  var text: String {
    var lines = [title.place]
    if !title.caption.isEmpty { lines.append(title.caption) }
    for header in content.headers { lines.append(line(header)) }
    if !content.headers.isEmpty { lines.append(rule("-")) }
    for (index, row) in content.rows.enumerated() {
      let role = table.rows[index].role
      if role == .total || role == .subtotal { lines.append(rule("-", from: 1)) }
      lines.append(line(row))
    }
    let store = letter.document.text
    for note in table.footnotes {
      lines.append("\(store.string(note.marker)) \(store.string(note.text))".printable)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The cells of a row: the label to the left, everything else to the right of its column.
  private func line(_ cells: [String]) -> String {
    let padded = cells.enumerated().map { column, cell in
      let gap = String(repeating: " ", count: max(widths[column] - cell.count, 0))
      return column == 0 ? cell + gap : gap + cell
    }
    return trimmed(padded.joined(separator: "  "))
  }

  private func rule(_ sign: String, from first: Int = 0) -> String {
    let parts = widths.enumerated().map { column, width in
      String(repeating: column < first ? " " : sign, count: width)
    }
    return trimmed(parts.joined(separator: "  "))
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
