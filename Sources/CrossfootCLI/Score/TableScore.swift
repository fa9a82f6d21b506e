internal import Crossfoot

/// Counts how much of the structure of tables that people labelled the program finds.
struct TableScore {
  private struct Tally {
    var right = 0
    var all = 0

    mutating func add(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }

    var text: String {
      guard all > 0 else { return "none" }
      let tenths = (right * 1000 + all / 2) / all
      return "\(right) of \(all): \(tenths / 10).\(tenths % 10)%"
    }
  }

  private var tables = Tally()
  private var wholeTables = Tally()
  private var paths = Tally()
  private var labels = Tally()
  private var roles = Tally()
  private var markers = Tally()
  private var cells = Tally()
  private var extraRows = 0
  /// One line for each thing that is not as labelled.
  private(set) var differences: [String] = []

  /// Takes in one labelled table of `letter`.
  mutating func add(_ letter: Letter, _ label: LabelledTable) {
    let count = differences.count
    let text = letter.document.text
    let name = "\(label.file) table \(label.ordinal.map { "\($0)" } ?? "at \(label.line ?? 0)")"
    let found = table(of: letter, label)
    tables.add(found != nil)
    if found == nil { differences.append("\(name): not found") }
    comparePaths(found, label, text, name)
    compareRows(found, label, text, name)
    wholeTables.add(differences.count == count)
  }

  private func table(of letter: Letter, _ label: LabelledTable) -> Table? {
    guard let line = label.line else {
      return letter.tables.first { $0.sourceOrdinal == label.ordinal }
    }
    let index = LineIndex(letter.source.fileBytes)
    return letter.tables.first { table in
      let first = index.location(of: table.source.lowerBound).line
      return (first...index.location(of: table.source.upperBound).line).contains(line)
    }
  }

  // MARK: Columns

  private mutating func comparePaths(
    _ table: Table?, _ label: LabelledTable, _ text: TextStore, _ name: String
  ) {
    let found = table.map { $0.columns.dropFirst().map { $0.path.map(text.string) } } ?? []
    if table != nil, found.count != label.columns.count {
      differences.append("\(name): \(found.count) columns, labelled \(label.columns.count)")
    }
    for (index, path) in label.columns.enumerated() {
      var printed = index < found.count ? found[index] : []
      if let note = label.scaleNote { printed.removeAll { Self.isSame($0, note) } }
      let isRight =
        index < found.count && Self.isSame(printed.joined(), path.joined())
      paths.add(isRight)
      if !isRight, table != nil {
        differences.append("\(name) column \(index + 1): \(printed), labelled \(path)")
      }
    }
  }

  // MARK: Rows

  private mutating func compareRows(
    _ table: Table?, _ label: LabelledTable, _ text: TextStore, _ name: String
  ) {
    let rows = table.map { TableScore.rows(of: $0, text) } ?? []
    let pairs = TableScore.aligned(label.rows, rows)
    extraRows += rows.count - pairs.count { $0 != nil }
    let used = Set(pairs.compactMap { $0 })
    for index in rows.indices where !used.contains(index) {
      differences.append("\(name): row \(rows[index].label) \(rows[index].cells) is not labelled")
    }
    for (row, pair) in zip(label.rows, pairs) {
      let found = pair.map { rows[$0] }
      let place = "\(name) row \"\(row.label)\""
      if found == nil, table != nil { differences.append("\(place): not found") }
      check(\.labels, found.map { Self.isSame($0.label, row.label) }, place, found?.label ?? "")
      let roleNames = [row.role] + (row.otherRoles ?? [])
      check(\.roles, found.map { roleNames.contains($0.role) }, place, "role \(found?.role ?? "")")
      if !row.markers.isEmpty || found?.markers.isEmpty == false {
        check(
          \.markers, found.map { $0.markers == row.markers }, place, "\(found?.markers ?? [])")
      }
      for (column, cell) in row.cells.enumerated() {
        let printed = found.flatMap { column < $0.cells.count ? $0.cells[column] : nil }
        // Blank cells that are blank say little.
        if cell.isEmpty, printed?.isEmpty ?? true { continue }
        check(
          \.cells, printed.map { Self.isSame($0, cell) },
          "\(place) column \(column + 1) \"\(cell)\"", printed ?? "")
      }
    }
  }

  /// Counts a comparison, and says what was found where it is wrong; nil for a row that is missing.
  private mutating func check(
    _ tally: WritableKeyPath<TableScore, Tally>, _ isRight: Bool?, _ place: String, _ found: String
  ) {
    self[keyPath: tally].add(isRight ?? false)
    if isRight == false { differences.append("\(place): found \(found)") }
  }

  private struct FoundRow {
    var label: String
    var markers: [String]
    var role: String
    var cells: [String]
  }

  private static func rows(of table: Table, _ text: TextStore) -> [FoundRow] {
    table.rows.indices.map { index in
      let row = table.rows[index]
      return FoundRow(
        label: text.string(row.label),
        markers: row.markers.map { text.string($0).filter { !"()[]".contains($0) } },
        role: row.role.rawValue,
        cells: (1..<table.columns.count).map {
          TableScore.text(of: table.cell(row: index, column: $0), text)
        })
    }
  }

  /// What a cell prints besides its markers, which may stand before its `%`.
  private static func text(of cell: Cell, _ text: TextStore) -> String {
    let (printed, markers) = (cell.text, cell.markers)
    guard !markers.isEmpty, markers != printed, printed.contains(markers) else {
      return text.string(printed)
    }
    return text.string(printed.prefix(upTo: markers.start))
      + text.string(printed.suffix(from: markers.end))
  }

  /// For each labelled row the row that it is, in order: most rows alike in label or cells.
  private static func aligned(_ labelled: [LabelledTable.Row], _ found: [FoundRow]) -> [Int?] {
    let (height, width) = (labelled.count, found.count)
    var best = Array(repeating: Array(repeating: 0, count: width + 1), count: height + 1)
    for row in (0..<height).reversed() {
      for column in (0..<width).reversed() {
        let likeness = likeness(labelled[row], found[column])
        let both = likeness > 0 ? likeness + best[row + 1][column + 1] : 0
        best[row][column] = max(both, best[row + 1][column], best[row][column + 1])
      }
    }
    var pairs: [Int?] = []
    var column = 0
    for row in 0..<height {
      while column < width, best[row][column] == best[row][column + 1] { column += 1 }
      let isPair = column < width && best[row][column] > best[row + 1][column]
      pairs.append(isPair ? column : nil)
      if isPair { column += 1 }
    }
    return pairs
  }

  private static func likeness(_ label: LabelledTable.Row, _ row: FoundRow) -> Int {
    let hasLabel = isSame(label.label, row.label)
    let hasCells = isSame(label.cells.joined(), row.cells.joined())
    if hasLabel, hasCells { return 4 }
    let isBare = label.cells.allSatisfy(\.isEmpty) && row.cells.allSatisfy(\.isEmpty)
    if hasLabel, !label.label.isEmpty { return 2 }
    return hasCells && !isBare ? 2 : 0
  }

  // MARK: Texts

  /// Whether two texts are the same but for white space and currency signs; `…` stands for anything.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (found, labelled) = (plain(left), plain(right))
    guard let gap = labelled.firstIndex(of: "…") else { return found == labelled }
    return found.hasPrefix(labelled[..<gap])
      && found.hasSuffix(labelled[labelled.index(after: gap)...])
  }

  private static func plain(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"$€£¥".contains($0) }
  }

  /// The shares that are right.
  var description: String {
    """
    tables found       \(tables.text)
    wholly as labelled \(wholeTables.text)
    header paths       \(paths.text)
    row labels         \(labels.text)
    rows not labelled  \(extraRows)
    roles              \(roles.text)
    row markers        \(markers.text)
    cells              \(cells.text)

    """
  }
}
