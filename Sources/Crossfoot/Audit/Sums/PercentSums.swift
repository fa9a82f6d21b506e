/// Columns of percentages whose header calls one the total of the others, in tables of nothing else: the row
/// in which it is not is wrong.
///
/// ```
///                  Volume   Price   Currency   Total growth
/// North America     4.1%     2.0%     (0.3)%        5.8%
/// Europe            1.1%     1.4%     (2.3)%        2.0%      1.1 + 1.4 - 2.3 = 0.2
/// Asia Pacific      6.2%     0.5%     (1.1)%        5.6%
/// Total company     3.4%     1.5%     (0.9)%        4.0%
/// ```
/// Rates that are linked, and not added up, do not tie to the last digit in row after row. One row is an
/// error when all others tie, and a slip of the pen explains what rounding comes nowhere near.
struct PercentSums {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore

  /// How many rows must tie to the last digit, and how many digits they must have together.
  private static let needed = (rows: 3, digits: 6)
  /// The most columns, and rows, of a table.
  private static let most = (columns: 16, rows: 80)
  /// How many times what rounding explains a miss must be.
  private static let beyondRounding: UInt64 = 3

  /// The rows of such a column that do not tie.
  static func checks(
    of table: Table, ordinal: Int, _ words: TableWords, in text: TextStore
  ) -> [Check] {
    guard table.isCertain, (4...most.columns).contains(table.columns.count),
      (needed.rows + 1...most.rows).contains(table.rows.count),
      table.columns.dropFirst().allSatisfy({ $0.unit == .percent })
    else { return [] }
    // The parts stand before their total, and nothing behind it.
    let last = table.columns.count - 1
    guard words.columns[last].contains(.total),
      !words.columns[1..<last].contains(where: { $0.contains(.total) })
    else { return [] }
    return PercentSums(table: table, ordinal: ordinal, text: text).checks(last)
  }

  private func checks(_ total: Int) -> [Check] {
    let columns = (1...total).map { ColumnFigure.figures(of: table, $0, in: text) }
    var (missing, ties, digits) = ([(row: Int, sum: Int64)](), 0, 0)
    for row in table.rows.indices where table.rows[row].role != .section {
      guard case .value(let stated, let kind) = columns[total - 1][row],
        let sum = sum(columns.dropLast(), row, kind)
      else { continue }
      if sum.value == stated {
        guard sum.nonzero >= 2, stated != 0 else { continue }
        ties += 1
        digits += ColumnFigure.digits(stated)
      } else if (sum.value - stated).magnitude * 2 > UInt64(sum.count + 1) {
        missing.append((row, sum.value))
      }
    }
    guard missing.count == 1, let miss = missing.first, ties >= PercentSums.needed.rows,
      digits >= PercentSums.needed.digits,
      case .value(let stated, _) = columns[total - 1][miss.row],
      Swap.kind(stated, miss.sum) != nil,
      (miss.sum - stated).magnitude * 2 > UInt64(total) * PercentSums.beyondRounding
    else { return [] }
    return [check(miss.row, total, miss.sum)]
  }

  private func sum(
    _ columns: ArraySlice<[ColumnFigure]>, _ row: Int, _ kind: ColumnFigure.Kind
  ) -> (value: Int64, nonzero: Int, count: Int)? {
    var sum = (value: Int64.zero, nonzero: 0, count: 0)
    for column in columns {
      switch column[row] {
      case .blank: continue
      case .unknown: return nil
      case .value(let value, let own):
        guard own.isAkin(to: kind) else { return nil }
        sum.value += value
        sum.count += 1
        if value != 0 { sum.nonzero += 1 }
      }
    }
    return sum.nonzero >= 2 ? sum : nil
  }

  private func check(_ row: Int, _ total: Int, _ sum: Int64) -> Check {
    let stated = table.cell(row: row, column: total).figure
    let computed = Figure(digits: sum, decimals: stated.decimals).value
    let parts = (1..<total).filter { table.cell(row: row, column: $0).isFigure }
    let half = stated.unit.half * parts.count
    return Check(
      rule: .rowTotal, operator: .sum, table: ordinal,
      target: table.reference(row: row, column: total, ordinal: ordinal),
      operands: parts.map { table.reference(row: row, column: $0, ordinal: ordinal) },
      stated: stated, computed: computed,
      interval: DecimalInterval(computed - half, computed + half),
      tolerance: half + stated.unit.half, verdict: .inconsistent)
  }
}
