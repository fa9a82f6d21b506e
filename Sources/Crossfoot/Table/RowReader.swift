/// Reads the rows below the headers: labels, markers, cells; then their roles and nesting.
struct RowReader {
  let matrix: GridMatrix
  let origin: Grid.Origin
  /// The header of the label column, for rows that repeat it.
  let stub: TextRange?

  private(set) var rows: [Table.Row] = []
  private(set) var cells: [Cell] = []
  /// The indents of the rows on the page, one a row.
  private var indents: [UInt16] = []
  /// Labels whose line ended before their figures came.
  private var pending: [TextRange] = []
  private var pendingStart: GridMatrix.RowInfo?

  init(matrix: GridMatrix, origin: Grid.Origin, stub: TextRange?) {
    self.matrix = matrix
    self.origin = origin
    self.stub = stub
  }

  /// Reads all rows from `first` on.
  mutating func read(from first: Int, into text: inout TextStore) {
    rows.reserveCapacity(matrix.rows.count - first)
    cells.reserveCapacity((matrix.rows.count - first) * (matrix.columnCount - 1))
    for row in first..<matrix.rows.count { read(row, into: &text) }
    flushPending(into: &text)
    setRoles(in: text)
    setDepths(in: text)
  }

  // MARK: Rows

  private mutating func read(_ row: Int, into text: inout TextStore) {
    let label = matrix[row, 0].text
    if matrix.isBlank(row, from: 1) {
      guard !label.isEmpty else { return }
      if continuesLast(row, in: text) {
        continueLast(label, row, into: &text)
        return
      }
      if goesOn(row, in: text) {
        pending.append(label)
        pendingStart = pendingStart ?? matrix.rows[row]
        return
      }
    }
    append(row, label: label, into: &text)
  }

  /// Whether the label of `row`, which has no figures, is the first line of the next row's label.
  private func goesOn(_ row: Int, in text: TextStore) -> Bool {
    guard row + 1 < matrix.rows.count else { return false }
    let label = matrix[row, 0].text
    let next = matrix[row + 1, 0].text
    guard !next.isEmpty, !matrix.rows[row + 1].ruleAbove, !matrix.rows[row + 1].gapAbove else {
      return false
    }
    let last = text.bytes[Int(label.end) - 1]
    if last == UInt8(ascii: ":") || last == UInt8(ascii: ".") { return false }
    let startsSmall = ASCII.isLower(text.bytes[Int(next.start)])
    if origin == .tabs {
      return startsSmall && (last == UInt8(ascii: ",") || isLoneContinuation(row + 1, in: text))
    }
    return startsSmall || last == UInt8(ascii: ",") || last == UInt8(ascii: "-")
      || text.hasWordSuffix(label, TableLexicon.openEnds)
  }

  /// Whether `row` has figures and a label that starts small, while the next one does not: one of
  /// several such rows is an item of a list, and the row above them their heading.
  private func isLoneContinuation(_ row: Int, in text: TextStore) -> Bool {
    guard continuesLabel(row, in: text) else { return false }
    return row + 1 == matrix.rows.count || !continuesLabel(row + 1, in: text)
  }

  /// Whether `row` has figures and a label that starts with a small letter which is no enumerator.
  private func continuesLabel(_ row: Int, in text: TextStore) -> Bool {
    let label = matrix[row, 0].text
    guard label.count >= 2, !matrix.isBlank(row, from: 1) else { return false }
    let start = Int(label.start)
    let second = text.bytes[start + 1]
    return ASCII.isLower(text.bytes[start]) && (ASCII.isLower(second) || second == ASCII.space)
  }

  /// Whether a line without figures is the rest of the label above, whose figures came first.
  private func continuesLast(_ row: Int, in text: TextStore) -> Bool {
    guard origin == .aligned, pending.isEmpty, let last = rows.last, last.role == .data,
      !last.label.isEmpty, let indent = indents.last
    else { return false }
    let info = matrix.rows[row]
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
    appendRow(label: text.joined(pending), info: start, source: start.source, in: text)
    for _ in 1..<matrix.columnCount {
      cells.append(
        Cell(
          text: .empty, source: start.source.upperBound..<start.source.upperBound, status: .blank))
    }
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
    let displaced = whole.isEmpty ? displacedLabel(row) : nil
    if let displaced { whole = matrix[row, displaced].text }
    appendRow(label: whole, info: info, source: source, in: text)
    let isHeader = repeatsHeader(row, in: text)
    let end = source.upperBound
    var holdsFigure = false
    var holdsText = false
    for column in 1..<matrix.columnCount {
      // In a column of figures it stands for none; in a column of names it is what the row says.
      let isMoved = column == displaced && matrix.hasFigures(column)
      var cell = RowReader.cell(isMoved ? GridMatrix.Slot() : matrix[row, column], end: end)
      if isHeader, cell.status != .blank { cell.status = .text }
      switch cell.status {
      case .blank: break
      case .text: holdsText = true
      default: holdsFigure = true
      }
      if !cell.markers.isEmpty { holdsFigure = true }
      cells.append(cell)
    }
    if isHeader || (!holdsFigure && (!holdsText || whole.isEmpty)) {
      rows[rows.count - 1].role = .section
    }
  }

  /// The column of the text that stands before the first figure of a row without a label, as "Total"
  /// does when only the last columns are added up: it is the label.
  private func displacedLabel(_ row: Int) -> Int? {
    for column in 1..<matrix.columnCount where !matrix[row, column].isBlank {
      let slot = matrix[row, column]
      guard slot.reading.status == .text, slot.reading.markers.isEmpty else { return nil }
      let isFollowed = (column + 1..<matrix.columnCount).contains {
        matrix[row, $0].reading.standsForFigure
      }
      return isFollowed ? column : nil
    }
    return nil
  }

  private mutating func appendRow(
    label: TextRange, info: GridMatrix.RowInfo, source: SourceRange, in text: TextStore
  ) {
    let read = RowLabel(label, in: text)
    rows.append(
      Table.Row(
        label: read.text, role: .data, markers: read.markers, source: source,
        ruleAbove: info.ruleAbove, gapAbove: info.gapAbove))
    indents.append(info.indent)
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

  /// The cell that a place of the grid is; a blank one stands at `end`.
  private static func cell(_ slot: GridMatrix.Slot, end: UInt32) -> Cell {
    let reading = slot.reading
    var cell = Cell(
      text: slot.text, source: slot.isBlank ? end..<end : slot.source, status: reading.status)
    cell.unit = reading.unit
    cell.figure = reading.figure
    cell.isAbove = reading.isAbove
    cell.markers = reading.markers
    return cell
  }

  // MARK: Roles and nesting

  private mutating func setRoles(in text: TextStore) {
    var lastTotal: Int?
    for index in rows.indices where rows[index].role == .data {
      let label = rows[index].label
      if RowLabel.isSubtotal(label, in: text) {
        rows[index].role = .subtotal
      } else if RowLabel.isTotal(label, in: text) {
        rows[index].role = .subtotal
        lastTotal = index
      } else if label.isEmpty, isUnlabelledSum(index) {
        rows[index].role = index == rows.count - 1 ? .total : .subtotal
      }
    }
    if let lastTotal { rows[lastTotal].role = .total }
  }

  /// Whether a row of figures without a label looks like the sum of what stands above it: after a
  /// rule, or at the end.
  private func isUnlabelledSum(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return rows[index].ruleAbove || index == rows.count - 1
      || rows[index + 1].role == .section || rows[index + 1].gapAbove
  }

  /// Nests by indentation when the rows have any, else below section rows up to their totals.
  private mutating func setDepths(in text: TextStore) {
    let labelled = rows.indices.filter { !rows[$0].label.isEmpty }
    if let first = labelled.first, labelled.contains(where: { indents[$0] != indents[first] }) {
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
