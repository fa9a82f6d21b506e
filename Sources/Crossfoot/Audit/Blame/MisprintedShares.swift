/// Shares of a whole that do not add up to 100%, one of which is not what its amount comes to.
///
/// ```
/// Commercial       32,150    10.9%     32,150 / 285,000 = 11.3%
/// Real estate     113,400    39.8%
/// Consumer        139,450    48.9%
/// Total           285,000   100.0%     10.9 + 39.8 + 48.9 = 99.6
/// ```
/// The other shares say of which amounts they are; the one that says otherwise, and mends the sum, is the error.
enum MisprintedShares {
  /// How many of the other shares must follow from their amounts.
  private static let witnesses = 2
  /// Wholes of more shares are left alone: each is compared with all others.
  private static let most = 200

  /// Puts the share that is wrong in the place of the whole that seems so.
  static func settle(_ checks: inout [Check], in tables: [Table]) {
    let wholes = checks.indices.filter {
      checks[$0].rule == .percentSums && checks[$0].verdict == .inconsistent
    }
    if wholes.isEmpty { return }
    // A letter may hold thousands of tables, each with its own.
    let shares = Dictionary(grouping: checks.filter { $0.rule == .percentOfTotal }, by: \.table)
    for index in wholes {
      if let check = misprinted(checks[index], shares[checks[index].table] ?? [], tables) {
        checks[index] = check
      }
    }
  }

  /// The check of the share that is wrong; `checks` are those of the shares of the same table.
  private static func misprinted(
    _ whole: Check, _ checks: [Check], _ tables: [Table]
  ) -> Check? {
    guard let ordinal = whole.table else { return nil }
    let table = tables[ordinal]
    let shares = whole.operands.compactMap(\.place)
    guard shares.count <= most else { return nil }
    var columns: (amount: Int, total: Reference.Place)?
    var known: NumberSet<Reference.Place> = []
    var count = 0
    for check in checks {
      guard let place = check.target.place, shares.contains(place), !check.verdict.isFinding,
        let part = check.operands.first?.place, let total = check.operands.last?.place,
        part.row == place.row
      else { continue }
      if let columns, columns.amount != part.column || columns.total != total { return nil }
      columns = (part.column, total)
      if known.insert(place) { count += 1 }
    }
    guard let columns, count >= witnesses else { return nil }
    let wrong = shares.filter { !known.contains($0) }.compactMap {
      check($0, of: columns.amount, columns.total, table, whole, tables)
    }
    return wrong.count == 1 ? wrong[0] : nil
  }

  /// The check of the share at `place`, if it is wrong and what it should be mends the sum.
  private static func check(
    _ place: Reference.Place, of column: Int, _ total: Reference.Place, _ table: Table,
    _ whole: Check, _ tables: [Table]
  ) -> Check? {
    let (share, part, sum) = (
      table.cell(row: place.row, column: place.column), table.cell(row: place.row, column: column),
      table.cell(row: total.row, column: total.column)
    )
    guard share.status == .number, part.status == .number, sum.status == .number,
      let value = table.value(of: part).divided(by: table.value(of: sum), times: 100)
    else { return nil }
    let rounded = value.rounded(decimals: Int(share.figure.decimals))
    guard (rounded - share.figure.value).magnitude > share.figure.unit,
      MendedCheck(tables: tables, place: place, value: rounded).mends(whole)
    else { return nil }
    return Check(
      rule: .percentOfTotal, operator: .percentOf, table: place.table,
      target: table.reference(row: place.row, column: place.column, ordinal: place.table),
      operands: [
        table.reference(row: place.row, column: column, ordinal: place.table),
        table.reference(row: total.row, column: total.column, ordinal: place.table),
      ],
      stated: share.figure, computed: value, interval: DecimalInterval(exactly: value),
      tolerance: nil, verdict: .inconsistent)
  }
}
