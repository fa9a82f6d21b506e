/// The wire form of a data table.
struct TableJSON {
  let letter: Letter
  private var text: TextStore { letter.document.text }

  func write(_ index: Int, to writer: inout JSONWriter) {
    let table = letter.tables[index]
    writer.object { writer in
      writer.integer("ordinal", index + 1)
      if table.sourceOrdinal > 0 { writer.integer("source_ordinal", Int(table.sourceOrdinal)) }
      if let item = letter.content.tableItems[index] { writer.integer("item", item + 1) }
      writer.range("range", table.source)
      if let caption = table.caption { writer.text("caption", caption) }
      if let scale = table.scale {
        writer.key("scale")
        writeScale(scale, to: &writer)
      }
      writer.integer("header_rows", table.headerRows)
      let factors = FigureFactors(table, in: text)
      writer.key("columns")
      writer.array(table.columns.indices) { writer, column in
        let factor = column == 0 ? nil : factors.ownFactor(column: column)
        writeColumn(table.columns[column], factor, to: &writer)
      }
      writer.key("rows")
      writer.array(table.rows.indices) { writer, row in
        writeRow(row, of: table, factors.ownFactor(row: row), to: &writer)
      }
      writer.key("footnotes")
      writer.array(table.footnotes) { writeFootnote($1, to: &$0) }
      writer.word("confidence", table.isCertain ? "high" : "low")
    }
  }

  private func writeScale(_ scale: Table.Scale, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("text", scale.text)
      writer.integer("factor", scale.factor)
    }
  }

  private func writeColumn(
    _ column: Table.Column, _ factor: Int?, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("path")
      writer.array(column.path) { $0.text($1) }
      if let unit = column.unit { writer.name("unit", unit) }
      if !column.markers.isEmpty {
        writer.key("markers")
        writer.array(column.markers) { $0.text($1) }
      }
      write(factor, to: &writer)
    }
  }

  private func writeRow(
    _ index: Int, of table: Table, _ factor: Int?, to writer: inout JSONWriter
  ) {
    let row = table.rows[index]
    writer.object { writer in
      writer.text("label", row.label)
      writer.integer("depth", row.depth)
      writer.name("role", row.role)
      writer.key("markers")
      writer.array(row.markers) { $0.text($1) }
      write(factor, to: &writer)
      writer.range("range", row.source)
      writer.key("cells")
      writer.array(1..<max(table.columns.count, 1)) { writer, column in
        writeCell(table.cell(row: index, column: column), to: &writer)
      }
    }
  }

  /// Writes what figures are multiplied by instead of the table's scale.
  private func write(_ factor: Int?, to writer: inout JSONWriter) {
    guard let factor else { return }
    writer.integer("factor", factor)
  }

  private func writeCell(_ cell: Cell, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("text", cell.text)
      writer.name("status", cell.status)
      switch cell.status {
      case .number, .nil:
        writer.number("value", cell.figure)
      case .bounded where cell.isAbove:
        writer.number("low", cell.figure)
      case .bounded:
        writer.integer("low", 0)
        writer.number("high", cell.figure)
      default:
        break
      }
      if let unit = cell.unit { writer.name("unit", unit) }
      write(cell.power > 0 ? cell.factor : nil, to: &writer)
      writer.key("markers")
      writer.array(text.markers(in: cell.markers)) { $0.text($1) }
      if let place = cell.blankPlace {
        writer.range("range", place..<place)
      } else {
        writer.place("range", of: cell.text)
      }
    }
  }

  private func writeFootnote(_ footnote: Table.Footnote, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("marker", footnote.marker)
      writer.text("text", footnote.text)
      writer.place("range", of: footnote.text)
    }
  }
}

extension TextStore {
  /// The single markers of a run such as `(1)(2)` or `*`.
  package func markers(in range: TextRange) -> [TextRange] {
    guard !range.isEmpty else { return [] }
    var result: [TextRange] = []
    var start = range.start
    for index in range.indices where bytes[index] == UInt8(ascii: ")") {
      result.append(trimmed(TextRange(start, UInt32(index + 1))))
      start = UInt32(index + 1)
    }
    let rest = trimmed(TextRange(start, range.end))
    return rest.isEmpty ? result : result + [rest]
  }
}
