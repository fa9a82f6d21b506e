/// The lines that no total has taken in yet, with running sums, so that the sum of any run of lines
/// at the end costs two look-ups.
struct OpenLines {
  private(set) var lines: [Int] = []
  private let fieldCount: Int
  /// Running sums before each line and after the last: as printed, and with deductions taken off.
  private var printed: [AmountSum]
  private var deducted: [AmountSum]

  init(fieldCount: Int) {
    self.fieldCount = fieldCount
    printed = Array(repeating: AmountSum(), count: fieldCount)
    deducted = printed
  }

  var count: Int { lines.count }

  mutating func push(_ line: Int, of grid: AmountGrid) {
    let last = lines.count * fieldCount
    for field in 0..<fieldCount {
      let amount = grid[line, field]
      printed.append(printed[last + field] + AmountSum(amount))
      deducted.append(
        deducted[last + field] + AmountSum(amount, isSubtracted: grid.isDeducted[line]))
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
    deducted.removeLast(deducted.count - size)
  }

  /// The sum of the last `count` lines in `field`.
  func sum(last count: Int, field: Int, deducting: Bool) -> AmountSum {
    let end = lines.count * fieldCount + field
    let start = end - count * fieldCount
    return deducting ? deducted[end] - deducted[start] : printed[end] - printed[start]
  }
}
