/// The lines that no total has taken in yet, with running sums, so that the sum of any run of lines
/// at the end costs two look-ups.
struct OpenLines {
  private(set) var lines: [Int] = []
  private let fieldCount: Int
  /// Running sums before each line and after the last: as printed, and with deductions taken off.
  private var printed: [AmountSum]
  private var deducted: [AmountSum]
  /// The low 64 bits of the running sums, by which sums are compared at a glance.
  private var marks: [UInt64]
  private var deductedMarks: [UInt64]

  /// Holds no lines yet; sums with deductions taken off are kept only when there are any.
  init(fieldCount: Int, lineCount: Int, hasDeductions: Bool) {
    self.fieldCount = fieldCount
    printed = Array(repeating: AmountSum(), count: fieldCount)
    marks = Array(repeating: 0, count: fieldCount)
    let capacity = fieldCount * (min(lineCount, OpenLines.reserved) + 1)
    lines.reserveCapacity(min(lineCount, OpenLines.reserved))
    printed.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
    deducted = hasDeductions ? printed : []
    deductedMarks = hasDeductions ? marks : []
  }

  /// For how many lines there is room from the start.
  private static let reserved = 64

  var count: Int { lines.count }

  mutating func push(_ line: Int, of grid: AmountGrid) {
    let last = lines.count * fieldCount
    let isDeducted = grid.lines[line].isDeducted
    for field in 0..<fieldCount {
      let sum = printed[last + field] + AmountSum(grid[line, field])
      printed.append(sum)
      marks.append(UInt64(truncatingIfNeeded: sum.low.nanos))
    }
    if !deducted.isEmpty {
      for field in 0..<fieldCount {
        let sum = deducted[last + field] + AmountSum(grid[line, field], isSubtracted: isDeducted)
        deducted.append(sum)
        deductedMarks.append(UInt64(truncatingIfNeeded: sum.low.nanos))
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
    marks.removeLast(marks.count - size)
    if !deducted.isEmpty {
      deducted.removeLast(deducted.count - size)
      deductedMarks.removeLast(deductedMarks.count - size)
    }
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
      ? deductedMarks[end] &- deductedMarks[start] : marks[end] &- marks[start]
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
