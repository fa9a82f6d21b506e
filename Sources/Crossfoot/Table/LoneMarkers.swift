/// Cells such as `(3)` that look like a figure and are the mark of a footnote.
///
/// ```
/// Latin America    5,735     5,100        (3) Not reported separately.
/// Other            2,419       (3)
/// ```
/// They are, where a footnote has the mark and no label, header or other cell does. They are not, where a sum of the
/// column ties with the figure, or where the row has another figure in brackets: `Cost (3) (2)`.
enum LoneMarkers {
  /// How many figures of a column before and behind such a cell are added up.
  private static let reach = 12

  /// Reads the cells of `table` that are marks as such.
  static func read(_ table: inout Table, in text: TextStore) {
    let candidates = candidates(of: table, in: text)
    guard !candidates.isEmpty else { return }
    let explained = Set(table.footnotes.compactMap { Marker($0.marker, in: text) })
    let others = FootnoteReader.markersOfWords(of: table, in: text)
    let width = table.columns.count - 1
    // Rows are looked through once, however many candidates they have.
    var rows: [Int: Bool] = [:]
    let marks = candidates.filter { index in
      guard let marker = Marker(table.cells[index].text, in: text), explained.contains(marker),
        !others.contains(marker)
      else { return false }
      let row = index / width
      let hasNegatives = rows[row] ?? holdsNegative(row, of: table, besides: explained, in: text)
      rows[row] = hasNegatives
      return !hasNegatives && !ties(index, of: table, width: width)
    }
    for index in marks {
      table.cells[index].status = .text
      table.cells[index].markers = table.cells[index].text
      table.cells[index].figure = .zero
    }
  }

  /// The cells of a table that may be marks.
  static func candidates(of table: Table, in text: TextStore) -> [Int] {
    table.cells.indices.filter { isMarkerLike(table.cells[$0], in: text) }
  }

  /// Whether a cell is a number of one digit in brackets, and nothing else: minus one, or a marker.
  static func isMarkerLike(_ cell: Cell, in text: TextStore) -> Bool {
    cell.status == .number && cell.text.count == 3 && cell.figure.decimals == 0
      && cell.figure.digits < 0 && cell.unit == nil && text.hasPrefix(cell.text, "(")
  }

  /// Whether a row has a figure in brackets that is no mark of a footnote.
  private static func holdsNegative(
    _ row: Int, of table: Table, besides explained: Set<Marker>, in text: TextStore
  ) -> Bool {
    let width = table.columns.count - 1
    return table.cells[row * width..<(row + 1) * width].contains { cell in
      guard cell.status == .number, cell.figure.digits < 0, text.hasPrefix(cell.text, "(") else {
        return false
      }
      return !isMarkerLike(cell, in: text)
        || !(Marker(cell.text, in: text).map(explained.contains) ?? false)
    }
  }

  /// Whether a figure below is the sum of figures above it with the one at `index` among them.
  private static func ties(_ index: Int, of table: Table, width: Int) -> Bool {
    let rows = table.rows.count
    let (row, column) = (index / width, index % width)
    let near = max(row - reach, 0)..<min(row + reach + 1, rows)
    let figures = near.filter { table.cells[$0 * width + column].status == .number }
    guard let place = figures.firstIndex(of: row) else { return false }
    let values = figures.map { table.cells[$0 * width + column].figure.value }
    return values.indices.dropFirst(place + 1).contains { total in
      var sum = values[place..<total].reduce(Decimal.zero, +)
      return values[..<place].reversed().contains { value in
        sum += value
        return sum == values[total]
      }
    }
  }
}
