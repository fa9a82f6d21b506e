/// A grid with a place for every cell, blank ones included: what headers and rows are read from.
struct GridMatrix {
  /// A place in the grid; `text` is empty when nothing stands there.
  struct Slot {
    // A large table has places by the million: the parts of the reading take up no more than they need.
    private var digits: Int64 = 0
    var text: TextRange = .empty
    var span: UInt16 = 1
    private var status = Cell.Status.blank
    private var unit: Unit?
    /// How many digits stand behind the point, and the power of ten that a word multiplies them by: neither
    /// is more than nine.
    private var decimalsAndPower: UInt8 = 0
    private var flags: Flags = []
    // What is read as a figure is no longer than `Limits.figureBytes`, and its markers stand within.
    private var markersOffset: UInt8 = 0
    private var markersCount: UInt8 = 0

    private struct Flags: OptionSet {
      let rawValue: UInt8
      static let isAbove = Flags(rawValue: 1)
      static let isMarkerLike = Flags(rawValue: 2)
      static let isYearLike = Flags(rawValue: 4)
    }

    var isBlank: Bool { text.isEmpty }

    /// What the text says as a figure; not read in the first column, which holds labels.
    var reading: FigureReading {
      get {
        var reading = FigureReading(status: status)
        reading.figure = Figure(digits: digits, decimals: decimalsAndPower & 15)
        reading.unit = unit
        reading.power = decimalsAndPower >> 4
        reading.isAbove = flags.contains(.isAbove)
        reading.isMarkerLike = flags.contains(.isMarkerLike)
        reading.isYearLike = flags.contains(.isYearLike)
        if markersCount > 0 {
          let start = text.start + UInt32(markersOffset)
          reading.markers = TextRange(start, start + UInt32(markersCount))
        }
        return reading
      }
      set {
        (digits, status, unit) = (newValue.figure.digits, newValue.status, newValue.unit)
        decimalsAndPower = newValue.figure.decimals & 15 | newValue.power << 4
        flags = []
        if newValue.isAbove { flags.insert(.isAbove) }
        if newValue.isMarkerLike { flags.insert(.isMarkerLike) }
        if newValue.isYearLike { flags.insert(.isYearLike) }
        let isWithin = !newValue.markers.isEmpty && text.contains(newValue.markers)
        markersOffset = isWithin ? UInt8(clamping: newValue.markers.start - text.start) : 0
        markersCount = isWithin ? UInt8(clamping: newValue.markers.count) : 0
      }
    }
  }

  /// What is known of a row besides its cells.
  struct RowInfo {
    var indent: UInt16
    var source: SourceRange
    var ruleAbove: Bool
    var gapAbove: Bool
    /// Whether cells right of the labels say how many columns they span, as only HTML can.
    var hasSpans: Bool
  }

  private(set) var rows: [RowInfo] = []
  private(set) var columnCount: Int
  /// The places, row by row.
  private var slots: [Slot] = []
  /// How the figures are written.
  private var style = FigureStyle.usual

  subscript(row: Int, column: Int) -> Slot {
    get { slots[row * columnCount + column] }
    set { slots[row * columnCount + column] = newValue }
  }

  /// Whether nothing stands in `row` from `column` on.
  func isBlank(_ row: Int, from column: Int) -> Bool {
    for slot in row * columnCount + column..<(row + 1) * columnCount where !slots[slot].isBlank {
      return false
    }
    return true
  }

  /// Whether a figure stands anywhere in `column`.
  func hasFigures(_ column: Int) -> Bool {
    rows.indices.contains { self[$0, column].reading.standsForFigure }
  }

  /// Lays out `grid`; nil when it is too empty to be a data table, or has one column only.
  init?(_ grid: Grid, of document: inout LexedDocument) {
    let columns = ColumnMap(grid, document)
    columnCount = columns.count
    let cellRows = document.rows[grid.rows].count { $0.kind == .cells }
    let filled = document.rows[grid.rows].reduce(0) { $0 + $1.cells.count }
    guard columnCount >= 2, cellRows >= 1,
      cellRows * columnCount <= max(filled, 16) * Limits.cellsPerFilledCell
    else { return nil }
    rows.reserveCapacity(cellRows)
    slots = Array(repeating: Slot(), count: cellRows * columnCount)
    var ruleAbove = false
    for index in grid.rows {
      let row = document.rows[index]
      guard row.kind == .cells else {
        ruleAbove = true
        continue
      }
      place(row, at: rows.count, columns, in: &document)
      rows.append(
        RowInfo(
          indent: row.indent, source: row.source, ruleAbove: ruleAbove, gapAbove: row.gapBefore,
          hasSpans: row.hasSpans
            || grid.origin == .html
              && document.cells[row.cells].contains { $0.span > 1 && $0.column > 0 }
        ))
      ruleAbove = false
    }
    readForeignFigures(in: document.text)
    if grid.origin == .html {
      alignSpannedCells()
      takeIndentedLabels()
    }
    if grid.origin == .tabs { spreadHeaders() }
    joinSplitFigures(in: &document.text)
  }

  /// Notes that the label of a row stands further in by `columns`.
  mutating func indent(_ row: Int, by columns: Int) {
    rows[row].indent = UInt16(clamping: Int(rows[row].indent) + columns)
  }

  /// Reads the figures again when they turn out to be written in another way than the usual one.
  private mutating func readForeignFigures(in text: TextStore) {
    var foreign = 0
    for index in slots.indices where slots[index].reading.status == .text {
      guard index % columnCount > 0, FigureStyle.mayBeForeign(slots[index].text, in: text) else {
        continue
      }
      foreign += 1
    }
    guard foreign >= FigureStyle.witnesses else { return }
    let texts = slots.indices.filter { $0 % columnCount > 0 && !slots[$0].isBlank }
      .map { slots[$0].text }
    guard let found = FigureStyle(of: texts, in: text) else { return }
    style = found
    for index in slots.indices where index % columnCount > 0 && !slots[index].isBlank {
      slots[index].reading = FigureParser.readCell(slots[index].text, in: text, style: style)
    }
  }

  /// Moves what spans several columns to the one that the figures of other rows stand in.
  ///
  /// Where a row has no `$`, producers let the figure, or the header over it, span the column of the
  /// `$` too.
  private mutating func alignSpannedCells() {
    var figures = [Int](repeating: 0, count: columnCount)
    var spanned: [Int] = []
    for index in slots.indices where index % columnCount > 0 && !slots[index].isBlank {
      if slots[index].span > 1 {
        spanned.append(index)
      } else if slots[index].reading.standsForFigure {
        figures[index % columnCount] += 1
      }
    }
    for index in spanned {
      let column = index % columnCount
      let end = min(column + Int(slots[index].span), columnCount)
      guard let target = alignedColumn(of: slots[index], column..<end, figures),
        slots[index + target - column].isBlank
      else { continue }
      var slot = slots[index]
      slot.span = UInt16(end - target)
      slots[index + target - column] = slot
      slots[index] = Slot()
    }
  }

  /// The one of `columns` that a cell which spans them belongs to; nil when it is the first.
  private func alignedColumn(of slot: Slot, _ columns: Range<Int>, _ figures: [Int]) -> Int? {
    // The last of equals: figures are set to the right.
    let target = columns.max { figures[$0] <= figures[$1] && figures[$1] > 0 }
    guard let target, target > columns.lowerBound, figures[target] > figures[columns.lowerBound]
    else { return nil }
    // A `(9)` alone may be a marker: it follows the other figures.
    if slot.reading.standsForFigure || slot.reading.isMarkerLike { return target }
    // A header over several columns of figures belongs to all of them.
    return columns.count(where: { figures[$0] > 0 }) == 1 ? target : nil
  }

  private mutating func place(
    _ row: GridRow, at index: Int, _ columns: ColumnMap, in document: inout LexedDocument
  ) {
    let first = index * columnCount
    for cellIndex in row.cells {
      let cell = document.cells[cellIndex]
      let column = min(columns[Int(cell.column)], columnCount - 1)
      let slot = first + column
      if slots[slot].isBlank {
        slots[slot].text = cell.text
      } else {
        // Cells beyond the last column that is kept stand together in it.
        slots[slot].text = document.text.joined([slots[slot].text, cell.text])
      }
      slots[slot].span = UInt16(max(columns[Int(cell.column) + Int(cell.span)] - column, 1))
      if column > 0 {
        slots[slot].reading = FigureParser.readCell(slots[slot].text, in: document.text)
      }
    }
  }

  // MARK: Figures split over columns

  /// What becomes of a column.
  enum Fate {
    case stays, joinsNext, joinsLast, goes
  }

  /// Joins columns of lone `$`, `(`, `)` and `%` with the figures they belong to, and drops the
  /// columns that are blank in every row.
  private mutating func joinSplitFigures(in text: inout TextStore) {
    var fates: [Fate] = []
    fates.reserveCapacity(columnCount)
    for column in 0..<columnCount { fates.append(fate(of: column, in: text)) }
    // In a form without any figure the signs mark the places of the figures.
    let isForm = !slots.contains { $0.reading.standsForFigure }
    if isForm {
      for column in fates.indices where fates[column] == .joinsNext && column > 0 {
        fates[column] = .stays
      }
    }
    guard fates.contains(where: { $0 != .stays }) else { return }
    // For each column, the column of the result that it becomes or joins.
    var target = Array(repeating: -1, count: columnCount)
    var count = 0
    for column in 0..<columnCount where fates[column] == .stays {
      target[column] = count
      count += 1
    }
    guard count >= 1 else { return }
    var last = 0
    for column in 0..<columnCount {
      if target[column] >= 0 { last = target[column] } else { target[column] = last }
    }
    var next = count - 1
    for column in (0..<columnCount).reversed() where fates[column] != .goes {
      if fates[column] == .joinsNext { target[column] = next } else { next = target[column] }
    }
    rebuild(target, count: count, fates: fates, in: &text)
  }

  /// Moves each place to the column of the result that it becomes or joins.
  ///
  /// In the array as it is: no column moves to the right, so a place is read before it is written.
  private mutating func rebuild(
    _ target: [Int], count: Int, fates: [Fate], in text: inout TextStore
  ) {
    for row in rows.indices {
      for column in 0..<columnCount {
        var slot = self[row, column]
        self[row, column] = Slot()
        guard !slot.isBlank else { continue }
        let lastCovered = min(column + Int(slot.span), columnCount) - 1
        slot.span = UInt16(max(target[lastCovered] - target[column] + 1, 1))
        let place = row * count + target[column]
        if !slots[place].isBlank {
          // The number of a label is a word of its own.
          let separator = target[column] == 0 && fates[0] == .joinsNext ? ASCII.space : nil
          slot.text = text.joined([slots[place].text, slot.text], with: separator)
          slot.span = max(slot.span, slots[place].span)
          slot.reading = FigureParser.readCell(slot.text, in: text, style: style)
        }
        slots[place] = slot
      }
    }
    slots.removeLast(slots.count - rows.count * count)
    columnCount = count
  }
}

/// The columns of a grid without those in which no cell begins: producers lay tables out on dozens of
/// narrow columns.
private struct ColumnMap {
  private var targets: [Int]
  private(set) var count: Int

  init(_ grid: Grid, _ document: LexedDocument) {
    count = grid.columnCount
    targets = []
    guard grid.origin == .html else { return }
    var isUsed = [Bool](repeating: false, count: count)
    for row in document.rows[grid.rows] {
      for cell in row.cells { isUsed[min(Int(document.cells[cell].column), count - 1)] = true }
    }
    // The first column is that of the labels, even where it has none.
    if count > 0 { isUsed[0] = true }
    count = 0
    for column in isUsed.indices {
      targets.append(count)
      if isUsed[column] { count += 1 }
    }
    targets.append(count)
  }

  /// The column that `column` of the grid becomes, or the next one that is kept.
  subscript(column: Int) -> Int {
    targets.isEmpty ? column : targets[min(column, targets.count - 1)]
  }
}
