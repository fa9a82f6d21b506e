/// Reads the rows below the headers: labels, markers, cells; then their roles and nesting.
struct RowReader {
  let matrix: GridMatrix
  let origin: Grid.Origin
  /// The header of the label column, for rows that repeat it.
  let stub: TextRange?

  private var wrap: LabelWrap
  private(set) var rows: [Table.Row] = []
  private(set) var cells: [Cell] = []
  /// The indents of the rows on the page, one a row.
  private var indents: [UInt16] = []
  /// Whether they say how the rows are nested.
  private(set) var isIndented = false
  /// Labels whose line ended before their figures came.
  private var pending: [TextRange] = []
  private var pendingStart: GridMatrix.RowInfo?
  /// Where the lines of the label end that is being read.
  private var labelEnd = 0
  /// Where the lines of an address end that go with the last label.
  private var addressEnd = 0
  /// How many rows of the grid are headers.
  private var headerRows = 0
  /// The piece of the text in which the last row ends.
  private var lastPiece = 0

  init(matrix: GridMatrix, origin: Grid.Origin, stub: TextRange?) {
    self.matrix = matrix
    self.origin = origin
    self.stub = stub
    wrap = LabelWrap(matrix: matrix, origin: origin, from: matrix.rows.count)
  }

  /// Reads all rows from `first` on, below the row that heads them as a `panel`, if one does.
  mutating func read(from first: Int, panel: Int? = nil, into text: inout TextStore) {
    headerRows = first
    wrap = LabelWrap(matrix: matrix, origin: origin, from: first)
    rows.reserveCapacity(matrix.rows.count - first)
    cells.reserveCapacity((matrix.rows.count - first) * (matrix.columnCount - 1))
    if let panel { append(panel, label: matrix[panel, 0].text, into: &text) }
    for row in first..<matrix.rows.count { read(row, into: &text) }
    flushPending(into: &text)
    setRoles(in: text)
    setDepths()
  }

  // MARK: Rows

  private mutating func read(_ row: Int, into text: inout TextStore) {
    let label = matrix[row, 0].text
    if repeatsWholeHeader(row, in: text) { return }
    if matrix.isBlank(row, from: 1) {
      guard !label.isEmpty else { return }
      if continuesLast(row, in: text) {
        continueLast(label, row, into: &text)
        return
      }
      if row >= labelEnd { labelEnd = wrap.hangEnd(from: row, in: text) ?? 0 }
      if row + 1 < labelEnd || wrap.goesOn(row, in: text) {
        pending.append(label)
        pendingStart = pendingStart ?? matrix.rows[row]
        return
      }
    }
    append(row, label: label, into: &text)
  }

  /// Whether a line without figures is the rest of the label above, whose figures came first.
  private mutating func continuesLast(_ row: Int, in text: TextStore) -> Bool {
    guard pending.isEmpty, let last = rows.last, last.role == .data, !last.label.isEmpty,
      let indent = indents.last
    else { return false }
    if row >= addressEnd { addressEnd = wrap.addressEnd(from: row, in: text) ?? 0 }
    if row < addressEnd { return true }
    let info = matrix.rows[row]
    guard origin == .aligned else { return false }
    return !info.gapAbove && !info.ruleAbove && info.indent > indent
      && ASCII.isLower(text.bytes[Int(matrix[row, 0].text.start)])
  }

  private mutating func continueLast(_ label: TextRange, _ row: Int, into text: inout TextStore) {
    let last = rows.count - 1
    let continued = RowLabel(text.joined([rows[last].label, label]), in: text)
    rows[last].label = continued.text
    rows[last].markers += continued.markers
    rows[last].source = rows[last].source.lowerBound..<matrix.rows[row].source.upperBound
  }

  private mutating func flushPending(into text: inout TextStore) {
    guard !pending.isEmpty, let start = pendingStart else { return }
    appendRow(label: text.joined(pending), info: start, source: start.source, into: &text)
    for _ in 1..<matrix.columnCount { cells.append(Cell(blankAt: start.source.upperBound)) }
    pending = []
    pendingStart = nil
  }

  private mutating func append(_ row: Int, label: TextRange, into text: inout TextStore) {
    var info = matrix.rows[row]
    var source = info.source
    var whole = label
    if let start = pendingStart {
      whole = text.joined(pending + (label.isEmpty ? [] : [label]))
      source = start.source.lowerBound..<source.upperBound
      info = start
      pending = []
      pendingStart = nil
    }
    let displaced = whole.isEmpty ? displacedLabel(row, in: text) : nil
    if let displaced { whole = matrix[row, displaced].text }
    appendRow(label: whole, info: info, source: source, into: &text)
    let isHeader = repeatsHeader(row, in: text)
    var end = RowEnd(row, of: matrix, near: lastPiece)
    var holdsFigure = false
    var holdsText = false
    for column in 1..<matrix.columnCount {
      // In a column of names or ranges it is what the row says as well.
      let isMoved = column == displaced && movesLabel(row, column, in: text)
      let slot = matrix[row, column]
      var cell =
        isMoved || slot.isBlank
        ? Cell(blankAt: end.place(before: column, in: matrix, text)) : RowReader.cell(slot)
      if isHeader, cell.status != .blank { cell.status = .text }
      switch cell.status {
      // A currency sign alone stands where a figure belongs.
      case .blank: holdsFigure = holdsFigure || !cell.text.isEmpty
      case .text: holdsText = true
      default: holdsFigure = true
      }
      if !cell.markers.isEmpty { holdsFigure = true }
      cells.append(cell)
    }
    lastPiece = end.piece
    if isHeader || (!holdsFigure && (!holdsText || whole.isEmpty)) {
      rows[rows.count - 1].role = .section
    }
  }

  /// Where the cells of a row end in the file before a column: that is where a blank one stands.
  ///
  /// Most rows have no blanks, and nobody asks.
  private struct RowEnd {
    let row: Int
    private var known: UInt32
    /// The first column that the end does not count yet.
    private var column = 0
    /// The last piece of the text that was looked up.
    private(set) var piece: Int

    init(_ row: Int, of matrix: GridMatrix, near piece: Int) {
      self.row = row
      known = matrix.rows[row].source.lowerBound
      self.piece = piece
    }

    mutating func place(
      before end: Int, in matrix: GridMatrix, _ text: TextStore
    ) -> UInt32 {
      while column < end {
        let range = matrix[row, column].text
        if !range.isEmpty {
          known = max(known, text.sourceRange(of: range, near: &piece).upperBound)
        }
        column += 1
      }
      return known
    }
  }

  /// The column of a text that is the label of a row without one: "Total" before the first figure when
  /// only the last columns are added up, or a heading over several columns.
  private func displacedLabel(_ row: Int, in text: TextStore) -> Int? {
    guard let column = (1..<matrix.columnCount).first(where: { !matrix[row, $0].isBlank }) else {
      return nil
    }
    let slot = matrix[row, column]
    guard slot.reading.status == .text, slot.reading.markers.isEmpty else { return nil }
    if RowLabel.isTotal(slot.text, in: text) { return column }
    let rest = (column + 1..<matrix.columnCount).filter { !matrix[row, $0].isBlank }
    guard rest.contains(where: { matrix[row, $0].reading.standsForFigure }) else {
      return rest.isEmpty && slot.span > 1 ? column : nil
    }
    // In a column of names or dates it is what the row says.
    let isLabel =
      movesLabel(row, column, in: text) || RowLabel(slot.text, in: text).isHeading
      || rest.allSatisfy { matrix[row, $0].reading.standsForFigure }
      || !holdsTexts(column, besides: row)
    return isLabel ? column : nil
  }

  /// Whether a text that is the label of its row can't belong to the column that it stands in.
  private func movesLabel(_ row: Int, _ column: Int, in text: TextStore) -> Bool {
    let slot = matrix[row, column]
    return slot.span > 1 || matrix.hasFigures(column) || RowLabel.isTotal(slot.text, in: text)
      || RowLabel.isSubtotal(slot.text, in: text)
  }

  /// Whether `column` holds texts in other rows below the headers, which have labels of their own.
  private func holdsTexts(_ column: Int, besides row: Int) -> Bool {
    (headerRows..<matrix.rows.count).contains { other in
      other != row && !matrix[other, 0].isBlank && !matrix[other, column].isBlank
        && matrix[other, column].reading.status == .text
    }
  }

  private mutating func appendRow(
    label: TextRange, info: GridMatrix.RowInfo, source: SourceRange, into text: inout TextStore
  ) {
    let read = RowLabel(whole: label, in: &text)
    rows.append(
      Table.Row(
        label: read.text, role: .data, markers: read.markers, source: source,
        ruleAbove: info.ruleAbove, gapAbove: info.gapAbove))
    indents.append(info.indent)
  }

  /// Whether every text of a row stands in the same column of one of the header rows: the header of a
  /// second page or panel, which the columns have already.
  private func repeatsWholeHeader(_ row: Int, in text: TextStore) -> Bool {
    guard headerRows > 0, !matrix.isBlank(row, from: 1),
      !(1..<matrix.columnCount).contains(where: { matrix[row, $0].reading.standsForFigure })
    else { return false }
    return (0..<headerRows).contains { header in
      (0..<matrix.columnCount).allSatisfy { column in
        let (again, first) = (matrix[row, column].text, matrix[header, column].text)
        return again.isEmpty
          || again.count == first.count
            && text.bytes[again.indices].elementsEqual(text.bytes[first.indices])
      }
    }
  }

  /// Whether a row below the headers is a header again: nothing but years under a blank label or
  /// under the header of the label column.
  private func repeatsHeader(_ row: Int, in text: TextStore) -> Bool {
    var years = 0
    for column in 1..<matrix.columnCount where !matrix[row, column].isBlank {
      let reading = matrix[row, column].reading
      if reading.isYearLike { years += 1 } else if reading.standsForFigure { return false }
    }
    guard years > 0 else { return false }
    let label = matrix[row, 0].text
    if label.isEmpty { return true }
    if years > 1, let last = rows.dropLast().last, last.role == .section, last.label.isEmpty {
      return true
    }
    guard let stub, stub.count >= label.count else { return false }
    return text.bytes[label.indices].elementsEqual(text.bytes[stub.indices.suffix(label.count)])
  }

  /// The cell that a place of the grid is which is not blank.
  private static func cell(_ slot: GridMatrix.Slot) -> Cell {
    let reading = slot.reading
    var cell = Cell(text: slot.text, status: reading.status)
    cell.unit = reading.unit
    cell.figure = reading.figure
    cell.power = reading.power
    cell.isAbove = reading.isAbove
    cell.markers = reading.markers
    return cell
  }

  // MARK: Roles and nesting

  private mutating func setRoles(in text: TextStore) {
    var lastTotal: Int?
    var isMemo = false
    for index in rows.indices {
      let label = rows[index].label
      if rows[index].role == .section { isMemo = text.hasWordPrefix(label, TableLexicon.memos) }
      // Below "Memo:" a total repeats what the table has said.
      guard rows[index].role == .data, !isMemo else { continue }
      if RowLabel.isSubtotal(label, in: text) {
        rows[index].role = .subtotal
      } else if RowLabel.isTotal(label, in: text) {
        if isLoneTotal(index) { continue }
        rows[index].role = .subtotal
        lastTotal = index
      } else if label.isEmpty, isUnlabelledSum(index), !holdsText(index) {
        rows[index].role = index == rows.count - 1 ? .total : .subtotal
      }
    }
    if let lastTotal { rows[lastTotal].role = .total }
  }

  /// Whether a total names what the table does not show: at its beginning or behind a percentage there is
  /// one figure to be added up at most, and that is another.
  private func isLoneTotal(_ index: Int) -> Bool {
    // Whether what stands below the first row adds up to it, its figures tell.
    guard index > 0, rows[index].label.count > RowReader.bareTotal else { return false }
    var addend: Int?
    for row in (0..<index).reversed() {
      guard rows[row].role == .data || row == 0 && rows[row].role != .section,
        !rows[row].label.isEmpty
      else { return false }
      if isPercentage(row), !isPercentage(index) { break }
      guard addend == nil else { return false }
      addend = row
    }
    guard let addend else { return true }
    let width = matrix.columnCount - 1
    return (0..<width).allSatisfy { column in
      let (sum, part) = (cells[index * width + column], cells[addend * width + column])
      return !sum.isFigure || sum.figure != part.figure
    }
  }

  /// "Total:" and "Totals" name nothing, in bytes.
  private static let bareTotal = 7

  private func isPercentage(_ row: Int) -> Bool {
    let width = matrix.columnCount - 1
    let figures = cells[row * width..<(row + 1) * width].filter { $0.status == .number }
    return !figures.isEmpty && figures.allSatisfy { $0.unit == .percent }
  }

  /// Whether a row of figures without a label looks like the sum of what stands above it: after a
  /// rule, or at the end.
  private func isUnlabelledSum(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return rows[index].ruleAbove || index == rows.count - 1
      || rows[index + 1].role == .section || rows[index + 1].gapAbove
  }

  /// Whether a row says anything besides figures, as a sum does not.
  private func holdsText(_ row: Int) -> Bool {
    let width = matrix.columnCount - 1
    return cells[row * width..<(row + 1) * width].contains {
      $0.status == .text && $0.markers.isEmpty
    }
  }

  /// Nests by indentation when the rows have any, else below section rows up to their totals.
  private mutating func setDepths() {
    let labelled = rows.indices.filter { !rows[$0].label.isEmpty }
    if let first = labelled.first, labelled.contains(where: { indents[$0] != indents[first] }) {
      isIndented = true
      var stack: [UInt16] = []
      for index in labelled {
        while let last = stack.last, last >= indents[index] { stack.removeLast() }
        rows[index].depth = stack.count
        stack.append(indents[index])
      }
      return
    }
    var depth = 0
    for index in rows.indices {
      switch rows[index].role {
      case .section:
        // A heading right below another is nested in it, one below figures takes its place.
        if index == 0 || rows[index - 1].role != .section { depth = 0 }
        rows[index].depth = depth
        depth += 1
      case .subtotal, .total:
        depth = max(depth - 1, 0)
        rows[index].depth = depth
      case .data:
        rows[index].depth = depth
      }
    }
  }
}
