/// The lines that no total has taken in yet, with running sums, so that the sum of any run of lines
/// at the end costs two look-ups.
struct OpenLines {
  private(set) var lines: [Int] = []
  /// Whether a negative figure was ever among the lines.
  private(set) var hasNegative = false
  private let fieldCount: Int
  /// Running sums before each line and after the last: as printed, and with deductions taken off.
  private var printed: [AmountSum]
  private var deducted: [AmountSum]

  /// Holds no lines yet; sums with deductions taken off are kept only when there are any.
  init(fieldCount: Int, lineCount: Int, hasDeductions: Bool) {
    self.fieldCount = fieldCount
    printed = Array(repeating: AmountSum(), count: fieldCount)
    // What is never written to takes up no memory; an array that has to grow does so twice, for a while.
    let isLong = lineCount > OpenLines.grown
    let reserved = isLong ? lineCount : min(lineCount, OpenLines.reserved)
    lines.reserveCapacity(reserved)
    printed.reserveCapacity(fieldCount * (reserved + 1))
    deducted = hasDeductions ? printed : []
  }

  /// For how many lines there is room from the start.
  private static let reserved = 64
  /// For more lines than these, there is room for all.
  private static let grown = 10_000

  var count: Int { lines.count }

  mutating func push(_ line: Int, of grid: AmountGrid) {
    let last = lines.count * fieldCount
    let isDeducted = grid.lines[line].isDeducted
    for field in 0..<fieldCount {
      let amount = grid[line, field]
      if amount.low.isNegative { hasNegative = true }
      printed.append(printed[last + field] + AmountSum(amount))
    }
    if !deducted.isEmpty {
      for field in 0..<fieldCount {
        deducted.append(
          deducted[last + field] + AmountSum(grid[line, field], isSubtracted: isDeducted))
      }
    }
    lines.append(line)
  }

  /// Takes away every line from `first` on: a total stands for them now.
  mutating func remove(from first: Int) {
    var kept = lines.count
    while kept > 0, lines[kept - 1] >= first { kept -= 1 }
    lines.removeLast(lines.count - kept)
    let size = (kept + 1) * fieldCount
    printed.removeLast(printed.count - size)
    if !deducted.isEmpty { deducted.removeLast(deducted.count - size) }
  }

  /// The sum of the last `count` lines in `field`.
  @inline(__always)
  func sum(last count: Int, field: Int, deducting: Bool) -> AmountSum {
    let end = lines.count * fieldCount + field
    let start = end - count * fieldCount
    return deducting ? deducted[end] - deducted[start] : printed[end] - printed[start]
  }

  /// The low 64 bits of what `sum(last:field:deducting:)` has as its `low`.
  @inline(__always)
  func mark(last count: Int, field: Int, deducting: Bool) -> UInt64 {
    let end = lines.count * fieldCount + field
    let start = end - count * fieldCount
    return deducting
      ? deducted[end].low.mark &- deducted[start].low.mark
      : printed[end].low.mark &- printed[start].low.mark
  }

  /// How many of the last lines add up to no more than `stated`, when none of them is negative.
  func longestRun(within limit: Int, field: Int, below stated: Decimal) -> Int {
    let end = lines.count * fieldCount + field
    // What the sum before the run must reach.
    let floor = printed[end].low - stated
    var count = 0
    var start = end - fieldCount
    while count < limit, printed[start].low >= floor {
      count += 1
      start -= fieldCount
    }
    return count
  }

  /// Whether the sum of a reading without odd signs, all of whose addends are plain figures, is
  /// further off `stated` than rounding explains.
  @inline(__always)
  func misses(_ reading: SumReading, _ field: Int, _ stated: Amount) -> Bool {
    let end = lines.count * fieldCount + field
    let start = end - reading.count * fieldCount
    switch reading.signs {
    case .pattern: return false
    case .printed: return OpenLines.misses(printed, start, end, stated)
    case .deducting: return OpenLines.misses(deducted, start, end, stated)
    }
  }

  @inline(__always)
  private static func misses(
    _ sums: [AmountSum], _ start: Int, _ end: Int, _ stated: Amount
  ) -> Bool {
    let difference = (sums[end].low - sums[start].low - stated.low).magnitude
    return difference > sums[end].half - sums[start].half + stated.half
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
