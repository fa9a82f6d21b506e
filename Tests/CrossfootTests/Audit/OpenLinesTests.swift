import Testing

@testable import Crossfoot

@Suite("OpenLines")
struct OpenLinesTests {
  /// A grid of figures, blanks and unknowns, so long that its sums are kept in blocks, or short.
  private static func grid(lines: Int, fields: Int, decimals: UInt8) -> AmountGrid {
    var random = Random(state: UInt64(lines))
    let amounts = (0..<lines * fields).map { _ -> Amount in
      switch random.next(8) {
      case 0: .blank
      case 1: .unknown
      default:
        Amount(
          status: .number,
          figure: Figure(digits: Int64(random.next(90_000)) - 20_000, decimals: decimals),
          isAbove: false, granule: .zero)
      }
    }
    var grid = AmountGrid(TableAmounts(amounts, width: fields), width: fields, isTurned: false)
    for line in stride(from: 0, to: lines, by: 3) { grid.lines[line].isDeducted = true }
    return grid
  }

  @Test(
    "the sum of the last lines is the sum of these, whether it is kept for each line or for blocks of them",
    arguments: [(40, 3), (24_000, 3)])
  func sums(lines: Int, fields: Int) {
    let grid = OpenLinesTests.grid(lines: lines, fields: fields, decimals: 1)
    var open = OpenLines(
      fieldCount: fields, lineCount: lines, hasDeductions: true, unit: grid.unit)
    for line in 0..<lines { open.push(line, of: grid) }
    open.addUp(grid)
    check(open, grid)
    // What a total takes in is gone, and what follows is added up behind the rest.
    open.remove(from: lines - 13)
    for line in lines - 5..<lines { open.push(line, of: grid) }
    open.addUp(grid)
    check(open, grid)
  }

  private func check(_ open: OpenLines, _ grid: AmountGrid) {
    for count in [1, 2, 7, 8, 9, 16, 17, 25, open.count - 1, open.count] {
      for field in 0..<grid.fieldCount {
        for deducting in [false, true] {
          let sum = grid.sum(last: count, of: open.lines, field) { _, line in
            deducting && grid.lines[line].isDeducted
          }
          #expect(
            "\(open.sum(last: count, field: field, deducting: deducting, of: grid))" == "\(sum)")
          let reading = SumReading(
            stack: 0, count: count, signs: deducting ? .deducting : .printed)
          let stated = grid[0, field]
          let misses = (sum.low - stated.low).magnitude > sum.half + stated.half
          #expect(open.misses(reading, field, stated, grid) == misses)
        }
      }
    }
  }

  @Test("the longest run below a figure is the same by marks as by all of the sums")
  func longestRun() {
    let grid = OpenLinesTests.grid(lines: 30, fields: 2, decimals: 0)
    var open = OpenLines(fieldCount: 2, lineCount: 30, hasDeductions: false, unit: grid.unit)
    for line in 0..<30 where !grid[line, 0].low.isNegative && !grid[line, 1].low.isNegative {
      open.push(line, of: grid)
    }
    for stated in [0, 10_000, 90_000, 200_000, 5_000_000] {
      let runs = [true, false].map { isExact in
        open.longestRun(
          within: open.count, field: 1, below: Decimal(stated), isExact: isExact, of: grid)
      }
      #expect(runs[0] == runs[1])
    }
  }
}
