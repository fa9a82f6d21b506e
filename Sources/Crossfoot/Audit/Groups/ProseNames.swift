/// What the prose around a table can name of it: its columns by their headers, and groups of its
/// rows by their markers.
struct ProseNames {
  /// The rows that carry each marker.
  private(set) var rows: [Marker: [Int]] = [:]
  /// The columns that hold figures.
  private(set) var figureColumns: [Int] = []
  private let percents: ColumnNames
  private let others: ColumnNames
  /// What columns are called that are groups themselves: the `A` of a header "Group A".
  private let groupColumns: Set<Marker>

  init(_ table: Table, in text: TextStore) {
    groupColumns = ProseNames.groupColumns(of: table, in: text)
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

  // MARK: Columns that are groups

  private static func groupColumns(of table: Table, in text: TextStore) -> Set<Marker> {
    var names: Set<Marker> = []
    for column in table.columns.dropFirst() {
      for header in column.path {
        var isGroup = false
        for word in Words(in: header, of: text) {
          if isGroup, word.count <= 2, let name = Marker(word, in: text) { names.insert(name) }
          isGroup = text.isOne(of: AuditLexicon.groupNames, word)
        }
      }
    }
    return names
  }

  /// `tokens` with the names of columns that are groups as words, where no brackets make them markers.
  func read(_ tokens: [ProseToken], of text: TextStore) -> [ProseToken] {
    guard !groupColumns.isEmpty else { return tokens }
    return tokens.map { token in
      guard let marker = token.marker, groupColumns.contains(marker),
        ASCII.isLetter(text.bytes[Int(token.range.start)])
          || ASCII.isDigit(text.bytes[Int(token.range.start)])
      else { return token }
      return ProseToken(kind: .word, range: token.range)
    }
  }
}
