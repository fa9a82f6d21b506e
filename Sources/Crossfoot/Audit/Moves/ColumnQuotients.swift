/// The same for figures that are quotients of two columns of one row.
///
/// ```
///                     Revenue              Sales (million kWh)
///                  2013      2012          2013      2012
/// Residential     842.6     801.2         7,312     7,264
///
/// Residential customers paid 11.52 cents per kilowatt-hour in 2013 and 11.03 cents in 2012.
/// ```
/// All words of the label stand before the figures, and each year has the two columns once.
extension YearQuotients {
  /// The most columns of a year.
  private static let columns = 4

  /// The checks of a statement with rows of a table that it names; those of the first row that has two figures of
  /// the statement, or of the only one.
  func columnChecks(_ statement: Statement, _ ordinal: Int, _ near: [Int]) -> [Check] {
    let table = tables[ordinal]
    guard !statement.arePercents, table.columns.count > 2 * statement.years.count else { return [] }
    let names = tables.names(of: ordinal)
    var found: [[Check]] = []
    for row in table.rows.indices where table.rows[row].role != .section {
      let label = names.label(row).keys(without: [.stop, .short, .number, .owner, .rest])
      guard !label.isEmpty, label.isSubset(of: statement.name) else { continue }
      let years = statement.years.map {
        movements.columns(of: $0, row: row, arePercents: false, in: ordinal)
      }
      for quotients in self.quotients(of: row, years, ordinal) {
        let checks = checks(statement, quotients, ordinal, near)
        if checks.isEmpty { continue }
        if checks.allSatisfy({ $0.verdict != .inconsistent }) { return checks }
        found.append(checks)
      }
    }
    return found.count == 1 ? found[0] : []
  }

  /// What each column of a year is of each other one, with the same two for all years.
  private func quotients(of row: Int, _ years: [[Int]], _ ordinal: Int) -> [[Quotient]] {
    let count = years.first?.count ?? 0
    guard (2...YearQuotients.columns).contains(count), years.allSatisfy({ $0.count == count })
    else { return [] }
    var all: [[Quotient]] = []
    for top in 0..<count {
      for base in 0..<count where base != top {
        let quotients = years.compactMap {
          quotient(
            Place(row: row, column: $0[top]), Place(row: row, column: $0[base]), percent: false,
            ordinal)
        }
        if quotients.count == years.count { all.append(quotients) }
      }
    }
    return all
  }
}
