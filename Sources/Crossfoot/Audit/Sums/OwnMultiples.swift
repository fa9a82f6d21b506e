/// Checks whose figures have words such as "million" in their cells: what was computed in the unit of
/// the figures around them is restated in that of the stated one.
///
/// ```
/// Land        $850,000
/// Buildings   $8.1 million
/// Total       $8.9 million      stated 8.9, computed 8.95
/// ```
/// Where a small figure without such a word stands among others that have one, and no scale says what it
/// counts, a printer may have left the word out: such a sum can tie, but it is never said not to.
enum OwnMultiples {
  static func restate(_ checks: inout [Check], in tables: [Table]) {
    guard tables.contains(where: { $0.commonPower != nil }) else { return }
    for index in checks.indices {
      guard let place = checks[index].target.place, tables[place.table].commonPower != nil else {
        continue
      }
      restate(&checks[index], at: place, in: tables)
    }
  }

  private static func restate(
    _ check: inout Check, at place: Reference.Place, in tables: [Table]
  ) {
    let shift = self.shift(at: place, in: tables)
    var shifts = check.operands.compactMap(\.place).map { self.shift(at: $0, in: tables) }
    if check.operator.keepsUnit { shifts.append(shift) }
    check.computed = check.computed.shifted(by: -shift)
    check.interval = DecimalInterval(
      check.interval.low.shifted(by: -shift), check.interval.high.shifted(by: -shift))
    check.tolerance = check.tolerance?.shifted(by: -shift)
    let isMixed = shifts.contains { $0 != shifts[0] }
    if isMixed, check.verdict == .inconsistent || check.verdict == .suspect,
      ([place] + check.operands.compactMap(\.place)).contains(where: { isInDoubt($0, in: tables) })
    {
      check.verdict = .notEntailed
    }
  }

  /// Whether the figure at `place` may count millions though it does not say so: it is small, and has no
  /// word and no scale.
  private static func isInDoubt(_ place: Reference.Place, in tables: [Table]) -> Bool {
    guard place.column > 0, tables[place.table].scale == nil else { return false }
    let cell = tables[place.table].cell(row: place.row, column: place.column)
    return cell.power == 0 && cell.figure.digits != 0
      && cell.figure.value.magnitude < leastWithoutWord
  }

  /// No figure that is at least so large is one of millions that lost its word.
  private static let leastWithoutWord = Decimal(10_000)

  private static func shift(at place: Reference.Place, in tables: [Table]) -> Int {
    guard place.column > 0 else { return 0 }
    let table = tables[place.table]
    return table.shift(of: table.cell(row: place.row, column: place.column))
  }
}

extension Check.Operator {
  /// Whether what comes out counts the same as what goes in.
  fileprivate var keepsUnit: Bool {
    switch self {
    case .sum, .difference, .average, .equal: true
    case .ratio, .percentOf, .percentChange, .product: false
    }
  }
}
