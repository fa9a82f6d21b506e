/// An opening balance that neither is what closed the period before nor closes its own.
///
/// ```
///                              2013      2012
/// Net increase in cash        1,965     1,483
/// Cash, beginning of year    15,983    14,410     15,893 closes 2012, and 15,893 + 1,965 = 17,858
/// Cash, end of year          17,858    15,893
/// ```
/// Both relations mend with the same figure, and a slip of the pen makes the stated one of it: no balance
/// that was restated does that. Which rows change the balance, the other columns must say.
struct MisprintedOpening {
  let table: Table
  let opening: Int
  let closing: Int

  /// How many digits a balance of another column must have that closes as it should.
  private static let digits = 3
  /// How many rows may lie between the two balances.
  private static let reach = 24

  /// Whether the opening balance of a column is wrong and should be `value`, in units of its last place.
  func isWrong(_ column: Int, should value: Int64) -> Bool {
    guard closing > opening, closing - opening <= MisprintedOpening.reach,
      let stated = digits(opening, column, like: column), stated != value,
      Swap.kind(stated, value) != nil,
      let rows = changes, let net = net(rows, column),
      let end = digits(closing, column, like: column)
    else { return false }
    let (sum, isTooLarge) = value.addingReportingOverflow(net)
    guard !isTooLarge, net != 0, sum == end else { return false }
    return (1..<table.columns.count).contains { other in
      guard other != column, let start = digits(opening, other, like: column),
        let net = self.net(rows, other), net != 0,
        let end = digits(closing, other, like: column)
      else { return false }
      return start &+ net == end && ColumnFigure.digits(end) >= MisprintedOpening.digits
    }
  }

  /// The rows that change the balance: those between, or the one right above that sums them up.
  private var changes: Range<Int>? {
    if closing > opening + 1 { return opening + 1..<closing }
    return opening > 0 && table.rows[opening - 1].role != .section ? opening - 1..<opening : nil
  }

  private func net(_ rows: Range<Int>, _ column: Int) -> Int64? {
    var net: Int64 = 0
    for row in rows where table.rows[row].role != .section {
      switch table.cell(row: row, column: column).status {
      case .blank, .nil: continue
      default:
        guard let value = digits(row, column, like: column) else { return nil }
        net += value
      }
    }
    return net
  }

  /// A figure in units of its last place, if that is the one of the opening balance of `column`.
  private func digits(_ row: Int, _ place: Int, like column: Int) -> Int64? {
    let (cell, first) = (
      table.cell(row: row, column: place), table.cell(row: opening, column: column)
    )
    guard cell.status == .number, cell.figure.decimals == first.figure.decimals,
      cell.power == first.power, cell.figure.digits.magnitude < MisprintedOpening.greatest
    else { return nil }
    return cell.figure.digits
  }

  /// The largest figure that is added up.
  private static let greatest: UInt64 = 1_000_000_000_000_000
}
