extension Table {
  /// The table as lines of text, for tests and for people: headers, then one line a row with its
  /// role, its depth and its cells.
  package func dump(in text: TextStore) -> String {
    var lines: [String] = []
    let scale = scale.map { " scale \($0.factor)" } ?? ""
    let caption = caption.map { " caption «\(text.string($0))»" } ?? ""
    lines.append("table headers \(headerRows)\(scale)\(caption)\(isCertain ? "" : " uncertain")")
    for (index, column) in columns.enumerated() {
      let path = column.path.map(text.string).joined(separator: " > ")
      lines.append("  column \(index): \(path)\(column.unit.map { " [\($0.rawValue)]" } ?? "")")
    }
    for (index, row) in rows.enumerated() {
      let cells = (1..<columns.count).map { cell(row: index, column: $0).dump(in: text) }
      let markers = row.markers.map(text.string).joined()
      let indent = String(repeating: "  ", count: row.depth)
      lines.append(
        "  \(row.role.rawValue)\(row.ruleAbove ? "_" : "") \(indent)«\(text.string(row.label))»\(markers) | "
          + cells.joined(separator: " | "))
    }
    for note in footnotes {
      lines.append("  note \(text.string(note.marker)): \(text.string(note.text))")
    }
    return lines.joined(separator: "\n")
  }
}

extension Cell {
  /// The cell as a short text: its value, or its status and text.
  package func dump(in text: TextStore) -> String {
    let unit = unit.map { " \($0.rawValue)" } ?? ""
    let notes = markers.isEmpty || status == .text ? "" : " \(text.string(markers))"
    return switch status {
    case .number: "\(figure.value.text(minimumDecimals: Int(figure.decimals)))\(unit)\(notes)"
    case .nil: "nil\(unit)\(notes)"
    case .blank: ""
    case .bounded: "\(isAbove ? ">" : "<")\(figure.value)\(unit)"
    case .notMeaningful: "NM"
    case .redacted: "redacted"
    case .text: "'\(text.string(self.text))'"
    }
  }
}
