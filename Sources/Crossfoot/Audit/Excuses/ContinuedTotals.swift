/// Totals of a table that goes on in another one, as behind the end of a page, which count what stands before it, too.
///
/// ```
///                  Cost     Fair Value
/// Alpha Fund       $100           $120
/// Beta Fund         200            210
/// (continued)
///                  Cost     Fair Value
/// Delta Fund        110            130
/// Total            $410           $460     100 + 200 + 110, 120 + 210 + 130
/// ```
/// The table before, wherever it ends, has the same headers, or neither has any, and its open rows, its totals, or both
/// come to just what is missing. A total that ties in another column counts nothing of that table.
struct ContinuedTotals {
  /// What may be missing in each column.
  private let rests: [[Decimal]]
  /// The rows of totals that tie in a column by themselves.
  private let tied: Set<Int>

  /// The most rows of the table before that are added up.
  private static let mostRows = 400
  /// How many times what rounding explains a miss is that the rows before explain.
  private static let beyondRounding = 4

  /// `before` is the table that stands before `table`.
  init(_ table: Table, _ checks: [Check], before: Table?, in text: TextStore) {
    tied = Set(
      checks.lazy.filter { $0.isOfColumn && $0.verdict == .exact }.compactMap(\.target.place?.row))
    guard let before, before.rows.count <= ContinuedTotals.mostRows,
      ContinuedTotals.haveSameHeaders(table, before, in: text)
    else {
      rests = []
      return
    }
    rests = table.columns.indices.map { $0 == 0 ? [] : ContinuedTotals.rests(of: $0, in: before) }
  }

  /// Whether `check` misses just what the table before leaves open.
  func excuses(_ check: Check) -> Bool {
    guard check.isOfColumn, let target = check.target.place, target.column < rests.count,
      !tied.contains(target.row)
    else { return false }
    let column = target.column
    let miss = check.stated.value - check.computed
    let slack = check.tolerance ?? .zero
    guard miss.magnitude > slack * ContinuedTotals.beyondRounding else { return false }
    return rests[column].contains { ($0 - miss).magnitude <= slack }
  }

  private static func haveSameHeaders(
    _ table: Table, _ other: Table, in text: TextStore
  ) -> Bool {
    guard table.columns.count == other.columns.count else { return false }
    return zip(table.columns, other.columns).dropFirst().allSatisfy { left, right in
      left.path.count == right.path.count
        && zip(left.path, right.path).allSatisfy {
          text.bytes[$0.indices].elementsEqual(text.bytes[$1.indices])
        }
    }
  }

  /// What the rows come to that no total has closed, what the totals come to, both, and all rows.
  private static func rests(of column: Int, in table: Table) -> [Decimal] {
    var (open, totals, all) = (Decimal.zero, Decimal.zero, Decimal.zero)
    for row in table.rows.indices {
      let cell = table.cell(row: row, column: column)
      guard cell.status == .number else { continue }
      let value = table.value(of: cell)
      switch table.rows[row].role {
      case .section: continue
      case .data:
        open += value
        all += value
      case .subtotal, .total:
        open = .zero
        totals += value
      }
    }
    return [open, totals, open + totals, all]
  }
}
