/// The lines that no total has taken in yet, with running sums, so that the sum of any run of lines
/// at the end costs two look-ups.
///
/// Nearly all trials end by the marks of the sums, see `LineMarks`. The sums themselves are added up when
/// the first of them is asked for.
struct OpenLines {
  private(set) var lines: [Int] = []
  /// Whether a negative figure was ever among the lines.
  private(set) var hasNegative = false
  private let fieldCount: Int
  /// The marks of the running sums before each line and after the last, and room for more: as printed, and with
  /// deductions taken off.
  private var printed: [UInt64]
  private var deducted: [UInt64]
  /// The running sums themselves, of the first lines at least: one for each block of lines, of which
  /// there are two to the power of `blockBits` in each.
  private var printedSums: RunningSums?
  private var deductedSums: RunningSums?
  private let blockBits: Int
  /// The unit of `AmountGrid` in which running sums are counted.
  private let unit: Int64

  /// Holds no lines yet; sums with deductions taken off are kept only when there are any.
  init(fieldCount: Int, lineCount: Int, hasDeductions: Bool, unit: Int64) {
    self.fieldCount = fieldCount
    self.unit = unit
    blockBits = fieldCount * lineCount > OpenLines.manyFigures ? OpenLines.wideBlock : 0
    // What is never written to takes up no memory; an array that has to grow does so twice, for a while.
    let isLong = lineCount > OpenLines.grown
    let reserved = isLong ? lineCount : min(lineCount, OpenLines.reserved)
    lines.reserveCapacity(reserved)
    printed = []
    printed.reserveCapacity(fieldCount * (reserved + 1))
    let room = min(reserved, OpenLines.stretch) + 1
    printed.append(contentsOf: repeatElement(0, count: fieldCount * room))
    deducted = hasDeductions ? printed : []
  }

  /// For how many lines there is room from the start.
  private static let reserved = 64
  /// For how many lines at a time sums are made ready to be written to.
  private static let stretch = 16
  /// For more lines than these, there is room for all.
  private static let grown = 10_000
  /// Of more figures than these, sums are kept for every eighth line: they would take up more than the
  /// table does.
  ///
  /// What lies between is added up when it is asked for.
  private static let manyFigures = 65_536
  private static let wideBlock = 3

  var count: Int { lines.count }

  /// Makes room for so many lines, when they are many.
  mutating func reserve(_ lineCount: Int) {
    guard lineCount > OpenLines.grown else { return }
    lines.reserveCapacity(lineCount)
    printed.reserveCapacity(fieldCount * (lineCount + 1))
  }

  mutating func push(_ line: Int, of grid: AmountGrid) {
    let last = lines.count * fieldCount
    let next = last + fieldCount
    if printed.count < next + fieldCount { makeRoom() }
    var isNegative = hasNegative
    var sums = printed.mutableSpan
    for field in 0..<grid.fieldCount {
      let low = grid[line, field].low
      isNegative = isNegative || low.isNegative
      sums[next &+ field] = sums[last &+ field] &+ low.mark
    }
    hasNegative = isNegative
    if !deducted.isEmpty {
      let isDeducted = grid.lines[line].isDeducted
      for field in 0..<fieldCount {
        let sum = AmountSum(grid[line, field], isSubtracted: isDeducted)
        deducted[next &+ field] = deducted[last &+ field] &+ sum.low.mark
      }
    }
    lines.append(line)
  }

  private mutating func makeRoom() {
    let room = repeatElement(UInt64(0), count: fieldCount * OpenLines.stretch)
    printed.append(contentsOf: room)
    if !deducted.isEmpty { deducted.append(contentsOf: room) }
  }

  /// Takes away every line from `first` on: a total stands for them now.
  mutating func remove(from first: Int) {
    var kept = lines.count
    while kept > 0, lines[kept - 1] >= first { kept -= 1 }
    lines.removeLast(lines.count - kept)
    let size = (kept &>> blockBits + 1) * fieldCount
    printedSums?.removeLast(downTo: size)
    deductedSums?.removeLast(downTo: size)
  }

  /// Adds up the running sums of all lines.
  @inline(__always)
  mutating func addUp(_ grid: AmountGrid) {
    if printedSums?.count ?? 0 < (lines.count &>> blockBits + 1) * fieldCount { addUpRest(grid) }
  }

  private mutating func addUpRest(_ grid: AmountGrid) {
    var sums = printedSums ?? noSums
    // Nothing else refers to what is written to.
    printedSums = nil
    addUp(grid, to: &sums, deducting: false)
    printedSums = sums
    guard !deducted.isEmpty else { return }
    sums = deductedSums ?? noSums
    deductedSums = nil
    addUp(grid, to: &sums, deducting: true)
    deductedSums = sums
  }

  /// The sums before the first line, with room for all.
  private var noSums: RunningSums {
    let lines = printed.capacity / max(fieldCount, 1)
    return RunningSums(
      fieldCount, unit: unit, capacity: (lines &>> blockBits + 1) * fieldCount)
  }

  private func addUp(_ grid: AmountGrid, to sums: inout RunningSums, deducting: Bool) {
    for block in sums.count / max(fieldCount, 1) - 1..<lines.count &>> blockBits {
      let (last, next) = (block * fieldCount, (block + 1) * fieldCount)
      for step in 0..<1 &<< blockBits {
        let line = lines[block &<< blockBits + step]
        let isSubtracted = deducting && grid.lines[line].isDeducted
        for field in 0..<fieldCount {
          if step == 0 {
            sums.append(grid, line, field, to: last + field, isSubtracted: isSubtracted)
          } else {
            sums.add(grid, line, field, at: next + field, isSubtracted: isSubtracted)
          }
        }
      }
    }
  }

  /// The sum of the last `count` lines in `field`; the sums have been added up.
  @inline(__always)
  func sum(last count: Int, field: Int, deducting: Bool, of grid: AmountGrid) -> AmountSum {
    guard let sums = deducting ? deductedSums : printedSums else { return AmountSum() }
    let (first, last) = ((lines.count - count) &>> blockBits, lines.count &>> blockBits)
    let sum = sums.sum(
      from: first * fieldCount + field, to: last * fieldCount + field,
      of: (last - first) &<< blockBits)
    guard blockBits > 0 else { return sum }
    return sum + rest(behind: last, to: lines.count, field, deducting, grid)
      - rest(behind: first, to: lines.count - count, field, deducting, grid)
  }

  /// What the lines of the block `block` come to that stand before the line number `end`.
  private func rest(
    behind block: Int, to end: Int, _ field: Int, _ deducting: Bool, _ grid: AmountGrid
  ) -> AmountSum {
    var sum = AmountSum()
    for line in lines[block &<< blockBits..<end] {
      sum.add(grid[line, field], isSubtracted: deducting && grid.lines[line].isDeducted)
    }
    return sum
  }

  /// The low 64 bits of what `sum(last:field:deducting:)` has as its `low`.
  @inline(__always)
  func mark(last count: Int, field: Int, deducting: Bool) -> UInt64 {
    let end = lines.count * fieldCount + field
    let start = end - count * fieldCount
    return deducting ? deducted[end] &- deducted[start] : printed[end] &- printed[start]
  }

  /// The mark of the figure in `field` of the line that has `count` lines behind it; 0 before the first.
  @inline(__always)
  func mark(before count: Int, field: Int) -> UInt64 {
    guard count < lines.count else { return 0 }
    let end = (lines.count - count) * fieldCount + field
    return printed[end] &- printed[end - fieldCount]
  }

  /// How many of the last lines add up to no more than `stated`, when none of them is negative; `isExact`
  /// says that marks are all of a figure.
  func longestRun(
    within limit: Int, field: Int, below stated: Decimal, isExact: Bool, of grid: AmountGrid
  ) -> Int {
    var count = 0
    if isExact {
      let end = lines.count * fieldCount + field
      var start = end - fieldCount
      // What the sum before the run must reach.
      let floor = Int64(bitPattern: printed[end] &- stated.mark)
      while count < limit, Int64(bitPattern: printed[start]) >= floor {
        count += 1
        start -= fieldCount
      }
    } else {
      var sum = Decimal.zero
      while count < limit {
        sum += grid[lines[lines.count - 1 - count], field].low
        guard sum <= stated else { break }
        count += 1
      }
    }
    return count
  }

  /// Of the numbers of last lines from `most` down to `least`, the first for which the sums of so many lines
  /// may be the figures of two fields of `telling`; nil when there is none.
  func nearRun(from most: Int, downTo least: Int, _ telling: [TellingField]) -> Int? {
    let sums = printed.span
    let fields = telling.span
    let end = lines.count * fieldCount
    var count = most
    var start = end - most * fieldCount
    while count >= least {
      var (near, left) = (0, fields.count)
      for index in fields.indices {
        let place = fields[index].field
        if fields[index].mayTie(sums[end &+ place] &- sums[start &+ place], of: count) {
          near += 1
        }
        left -= 1
        if near == 2 { return count }
        if near + left < 2 { break }
      }
      count -= 1
      start += fieldCount
    }
    return nil
  }

  /// Whether the sum of a reading without odd signs, all of whose addends are plain figures, is
  /// further off `stated` than rounding explains; the sums have been added up.
  @inline(__always)
  func misses(
    _ reading: SumReading, _ field: Int, _ stated: Amount, _ grid: AmountGrid
  ) -> Bool {
    if case .pattern = reading.signs { return false }
    let isDeducting = reading.signs == .deducting
    guard blockBits == 0 else {
      let sum = sum(last: reading.count, field: field, deducting: isDeducting, of: grid)
      return (sum.low - stated.low).magnitude > sum.half + stated.half
    }
    let end = lines.count * fieldCount + field
    let start = end - reading.count * fieldCount
    return (isDeducting ? deductedSums : printedSums)?.misses(start, end, stated) ?? false
  }

  /// How many of the last lines are the same as in `other`.
  func commonSuffix(with other: OpenLines) -> Int {
    var common = 0
    while common < min(lines.count, other.lines.count),
      lines[lines.count - 1 - common] == other.lines[other.lines.count - 1 - common]
    {
      common += 1
    }
    return common
  }
}
