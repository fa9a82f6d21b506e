/// Tells the letters that name the rows of a computation from footnote markers.
///
/// ```
/// Income of the fund (A)       7
/// Income of the group (B)     50
/// (A)/(B)                     14%
/// ```
enum FormulaLetters {
  /// Gives the labels back the letters that a label of `rows` computes with.
  static func restore(in rows: inout [Table.Row], text: TextStore) {
    var letters: Set<Marker> = []
    for row in rows.indices { letters.formUnion(operands(of: rows[row].label, in: text)) }
    guard letters.count > 1 else { return }
    for row in rows.indices {
      guard let last = rows[row].markers.last, rows[row].label.end <= last.start,
        rows[row].markers.allSatisfy({ marker in
          Marker(marker, in: text).map(letters.contains) ?? false
        })
      else { continue }
      rows[row].label = TextRange(rows[row].label.start, last.end)
      rows[row].markers = []
    }
  }

  /// The letters of a label that is nothing but a formula, `(A) / (B)`; none for any other.
  private static func operands(of label: TextRange, in text: TextStore) -> [Marker] {
    guard label.count >= 7, text.bytes[Int(label.start)] == UInt8(ascii: "(") else { return [] }
    var parser = FigureParser(label, in: text)
    var operands: [Marker] = []
    while parser.position < parser.end {
      let start = parser.position
      guard parser.takeMarker(),
        let marker = Marker(TextRange(UInt32(start), UInt32(parser.position)), in: text)
      else { return [] }
      operands.append(marker)
      parser.skipSpaces()
      guard parser.position < parser.end else { break }
      guard parser.take(TableLexicon.operatorSigns) else { return [] }
      parser.skipSpaces()
    }
    return operands
  }
}
