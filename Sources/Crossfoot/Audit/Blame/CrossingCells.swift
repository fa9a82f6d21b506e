/// Figures at which two relations cross that do not hold, and that mend both with the same value: of all that the
/// relations count, these are what is wrong.
///
/// ```
///                Total    2018    2019                 Total    2018
/// Interest     244,818  90,001  84,817     Revenue    28,070   1,250
/// Leases       197,390  87,390  70,000     Cost       14,919     700
/// Total        442,208 177,391 164,817     Gross      13,451     550
/// 90,001 + 84,817 = 174,818, and so        Margin      46.9%   44.0%
/// is 442,208 - 197,390 - 70,000
/// ```
/// A row and a column cross in one cell; a quotient, or a balance that opens the next period, may be the second
/// relation. Luck brings one value for both in one of thousands of cases.
struct CrossingCells {
  private let tables: [Table]
  private let text: TextStore

  /// The largest tables that are looked at.
  private static let most = (rows: 200, columns: 40)
  /// The most figures of a table that are found wrong so; more are no slips.
  private static let mostFound = 2
  /// How many digits a figure has at least that no other relation calls wrong, and how often both hold.
  private static let digits = 4
  private static let ties = 2
  /// How many times what rounding explains a miss is, where both values are the same but for it.
  private static let beyondRounding = 10

  /// Puts the figures that are wrong in the place of those that seem so.
  static func settle(_ checks: inout [Check], in tables: [Table], _ text: TextStore) {
    var own = [[Int]](repeating: [], count: tables.count)
    for index in checks.indices {
      if let table = checks[index].table, checks[index].target.place != nil {
        own[table].append(index)
      }
    }
    let rule = CrossingCells(tables: tables, text: text)
    var dropped: Set<Int> = []
    var added: [Check] = []
    for ordinal in tables.indices where own[ordinal].count > 1 {
      let found = rule.found(ordinal, own[ordinal].map { ($0, checks[$0]) })
      for (check, mended) in found {
        added.append(check)
        dropped.formUnion(mended)
      }
    }
    guard !added.isEmpty else { return }
    checks = checks.indices.filter { !dropped.contains($0) }.map { checks[$0] } + added
  }

  /// A figure that would mend a relation.
  private struct Mend {
    var pattern: LinePattern
    var miss: LinePattern.Miss
    var line: Int
    var place: Reference.Place
    var value: Decimal
  }

  /// The figures of a table that are wrong, with the checks that they mend.
  private func found(
    _ ordinal: Int, _ checks: [(index: Int, check: Check)]
  ) -> [(check: Check, mended: [Int])] {
    let table = tables[ordinal]
    guard table.isCertain, table.rows.count <= CrossingCells.most.rows,
      table.columns.count <= CrossingCells.most.columns
    else { return [] }
    let wrong = checks.filter {
      $0.check.verdict == .inconsistent || $0.check.verdict == .suspect
    }
    guard !wrong.isEmpty || CrossingCells.mayCross(checks.map(\.check)) else { return [] }
    let mends = mends(ordinal, checks.map(\.check))
    guard !mends.isEmpty else { return [] }
    var found: [(check: Check, mended: [Int])] = []
    var known: NumberSet<Reference.Place> = []
    for mend in mends where !known.contains(mend.place) {
      let mended = MendedCheck(tables: tables, place: mend.place, value: mend.value)
      let cured = wrong.filter { mended.mends($0.check) }
      // What names this figure already needs no other name.
      guard !wrong.contains(where: { $0.check.target.place == mend.place }),
        let shown = crossing(mend, mends, cured.map(\.check), table),
        let check = shown.pattern.check(
          shown.line, shown.miss, value: shown.value, of: ordinal, in: table), !isNoted(check)
      else { continue }
      _ = known.insert(mend.place)
      found.append((check, cured.map(\.index)))
    }
    return found.count <= CrossingCells.mostFound ? found : []
  }

  /// Whether both rows and columns are added up.
  private static func mayCross(_ checks: [Check]) -> Bool {
    var (rows, columns) = (false, false)
    for check in checks {
      guard let target = check.target.place, check.operands.count > 1,
        check.operator == .sum || check.operator == .difference, let first = check.operands[0].place
      else { continue }
      if first.row == target.row { rows = true } else { columns = true }
      if rows, columns { return true }
    }
    return false
  }

  /// What would mend the relations that hold in all fields of a table but one.
  private func mends(_ ordinal: Int, _ checks: [Check]) -> [Mend] {
    let table = tables[ordinal]
    var patterns: [LinePattern] = []
    var mends: [Mend] = []
    for check in checks {
      guard let pattern = LinePattern(check),
        !patterns.contains(where: {
          $0.isOfColumn == pattern.isOfColumn && $0.members == pattern.members
        })
      else { continue }
      patterns.append(pattern)
      guard let miss = pattern.miss(in: table), miss.ties > 0 || pattern.isWrong else { continue }
      for member in pattern.members {
        let cell = pattern.cell(member.line, miss.field, in: table)
        guard cell.status == .number else { continue }
        mends.append(
          Mend(
            pattern: pattern, miss: miss, line: member.line,
            place: pattern.place(member.line, miss.field, of: ordinal),
            value: table.value(of: cell) - miss.rest * member.sign))
      }
    }
    return mends
  }

  /// The relation by which a figure is shown to be wrong, if another one says the same of it; `cured` are the
  /// checks that its value mends.
  private func crossing(
    _ mend: Mend, _ mends: [Mend], _ cured: [Check], _ table: Table
  ) -> Mend? {
    if let other = mends.first(where: { isSame(mend, $0, isKnown: !cured.isEmpty) }),
      !cured.isEmpty || isTelling(mend, other, table)
    {
      let both = [mend, other]
      return both.first { $0.line == $0.pattern.target }
        ?? both.min { $0.pattern.members.count < $1.pattern.members.count }
    }
    // The relation itself is what its own check says; another kind of relation must confirm it.
    let isConfirmed = mend.miss.ties > 0 && cured.contains { $0.operator.isConfirming }
    return isConfirmed ? mend : nil
  }

  /// Whether a row and a column mend with the same figure in the same place.
  private func isSame(_ mend: Mend, _ other: Mend, isKnown: Bool) -> Bool {
    guard mend.place == other.place, mend.pattern.isOfColumn != other.pattern.isOfColumn,
      mend.miss.ties + other.miss.ties > 0
    else { return false }
    if mend.value == other.value { return true }
    let slack = mend.miss.slack + other.miss.slack
    return isKnown && (mend.value - other.value).magnitude <= slack
      && mend.miss.rest.magnitude > slack * CrossingCells.beyondRounding
  }

  /// Whether two relations that no other check calls wrong are enough.
  private func isTelling(_ mend: Mend, _ other: Mend, _ table: Table) -> Bool {
    let figure = table.cell(row: mend.place.row, column: mend.place.column).figure
    let least = Decimal(
      nanos: figure.unit.nanos * Int128(Decimal.powersOfTen[CrossingCells.digits - 1]))
    return mend.miss.ties > 0 && other.miss.ties > 0
      && mend.miss.ties + other.miss.ties > CrossingCells.ties
      && figure.value.magnitude >= least && mend.value.magnitude >= least
  }

  private func isNoted(_ check: Check) -> Bool {
    check.target.place.map {
      NotedTotals(table: tables[$0.table], around: [], text: text).explains(check, at: $0)
    } ?? false
  }
}

extension Check.Operator {
  /// Whether a relation of this kind that a figure mends, too, confirms what a sum says of it.
  fileprivate var isConfirming: Bool {
    switch self {
    case .ratio, .percentOf, .percentChange, .equal: true
    case .sum, .difference, .product, .average: false
    }
  }
}
