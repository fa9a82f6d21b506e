/// What the prose around a table can name of it: its columns by their headers, and groups of its
/// rows by their markers.
struct ProseNames {
  /// The rows that carry each marker.
  private(set) var rows: [Marker: [Int]] = [:]
  /// The columns that hold figures.
  private(set) var figureColumns: [Int] = []
  private let percents: ColumnNames
  private let others: ColumnNames

  init(_ table: Table, in text: TextStore) {
    for (index, row) in table.rows.enumerated() where row.role == .data {
      for range in row.markers {
        if let marker = Marker(range, in: text) { rows[marker, default: []].append(index) }
      }
    }
    for column in 1..<table.columns.count
    where table.rows.indices.contains(where: { table.cell(row: $0, column: column).isFigure }) {
      figureColumns.append(column)
    }
    // A percentage is no amount: prose can mean a column only if its figure counts the same.
    percents = ColumnNames(
      table, columns: figureColumns.filter { table.columns[$0].unit == .percent }, in: text)
    others = ColumnNames(
      table, columns: figureColumns.filter { table.columns[$0].unit != .percent }, in: text)
  }

  /// The names of the columns of percentages, or of all others.
  subscript(isPercent isPercent: Bool) -> ColumnNames { isPercent ? percents : others }
}
