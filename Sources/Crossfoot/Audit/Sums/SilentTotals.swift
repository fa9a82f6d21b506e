/// The rows that are sums by their figures, whatever their labels say, and that no other rule has tested.
///
/// ```
/// Claims of the tables      16,491
/// Claims of other lines      1,745
/// Claims of this year       18,236     no word and no second column says that it is their sum
/// ```
/// What nothing declares to be a sum is never wrong: only what ties is told.
package struct SilentTotals {
  private let tables: [Table]
  private let text: TextStore
  /// The figures that are sums in other checks.
  private let tested: NumberSet<Reference.Place>
  private var found: [Check] = []

  /// Appends the checks of `sums`, those of each table, in which no figure is tested twice.
  package static func append(
    to checks: inout [Check], _ sums: [[SumRoles.Sum]], of tables: [Table], in text: TextStore
  ) {
    guard sums.contains(where: { !$0.isEmpty }) else { return }
    var rule = SilentTotals(checks, tables, text)
    for ordinal in tables.indices where tables[ordinal].isCertain {
      rule.read(sums[ordinal], ordinal)
    }
    checks += TiedLines.without(checks, rule.found)
  }

  private init(_ checks: [Check], _ tables: [Table], _ text: TextStore) {
    (self.tables, self.text) = (tables, text)
    var tested: NumberSet<Reference.Place> = []
    for check in checks where check.operator == .sum || check.operator == .difference {
      guard let target = check.target.place,
        check.operands.allSatisfy({ $0.place?.column == target.column })
      else { continue }
      _ = tested.insert(target)
    }
    self.tested = tested
  }

  private mutating func read(_ sums: [SumRoles.Sum], _ ordinal: Int) {
    let table = tables[ordinal]
    let silent = sums.filter { sum in
      let isTested = (1..<table.columns.count).contains {
        tested.contains(Reference.Place(table: ordinal, row: sum.row, column: $0))
      }
      return !isTested && isMeant(sum, table)
    }
    guard !silent.isEmpty else { return }
    let amounts = TableAmounts(
      table.amounts(), lines: max(table.rows.count, table.columns.count))
    let grid = AmountGrid(amounts, width: table.columns.count - 1, isTurned: false)
    for sum in silent {
      for field in 0..<grid.fieldCount {
        if let check = check(sum, field, table, ordinal, grid) { found.append(check) }
      }
    }
  }

  /// Whether something but luck speaks for the signs of a difference: it has two members, a rule above it,
  /// or a label that names what is left.
  private func isMeant(_ sum: SumRoles.Sum, _ table: Table) -> Bool {
    let row = table.rows[sum.row]
    return sum.members.count == 2 || !sum.members.contains { $0.isSubtracted } || row.ruleAbove
      || text.hasWordPrefix(row.label, TableLexicon.netFigures)
      || text.firstPlace(of: TableLexicon.closingWords, in: row.label) != nil
  }

  /// Whether nothing but the figure itself is left in `field` of a difference when members that are the same
  /// are taken off each other.
  private func isPadded(_ sum: SumRoles.Sum, _ field: Int, _ grid: AmountGrid) -> Bool {
    guard sum.members.contains(where: \.isSubtracted) else { return false }
    var left: [Decimal] = []
    for member in sum.members where !member.isSubtracted {
      left.append(grid[member.row, field].low)
    }
    for member in sum.members where member.isSubtracted {
      let figure = grid[member.row, field].low
      guard let same = left.firstIndex(of: figure) else { return false }
      left.remove(at: same)
    }
    return left.count { $0 != .zero } <= 1
  }

  /// The check of a sum in a column; nil where it holds too little, or does not tie.
  private func check(
    _ sum: SumRoles.Sum, _ field: Int, _ table: Table, _ ordinal: Int, _ grid: AmountGrid
  ) -> Check? {
    let (column, stated) = (field + 1, grid[sum.row, field])
    let total = grid.sum(sum.members.map { ($0.row, $0.isSubtracted) }, field)
    guard stated.isPlain, stated.low != .zero, total.nonzero >= 2,
      !isPadded(sum, field, grid), total.verdict(against: stated) == .exact
    else { return nil }
    let isDifference = sum.members.contains(where: \.isSubtracted)
    return Check(
      rule: rule(of: sum, table),
      operator: isDifference ? .difference : .sum, table: ordinal,
      target: table.reference(row: sum.row, column: column, ordinal: ordinal),
      operands: sum.members.map { member in
        var reference = table.reference(row: member.row, column: column, ordinal: ordinal)
        reference.isSubtracted = member.isSubtracted
        return reference
      },
      stated: table.cell(row: sum.row, column: column).figure, computed: total.low,
      interval: total.interval, tolerance: total.half + stated.half, verdict: .exact)
  }

  private func rule(of sum: SumRoles.Sum, _ table: Table) -> Rule {
    let labels = [sum.members[0].row, sum.row].map {
      LabelWords(of: table.rows[$0].label, in: text)
    }
    if labels[0].rolls(into: labels[1]) { return .rollForward }
    if sum.members.contains(where: \.isSubtracted) { return .difference }
    return table.rows[sum.row].role == .total ? .columnTotal : .subtotal
  }
}
