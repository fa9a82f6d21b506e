/// The rules `column-total`, `subtotal` and `difference`: a row that is the sum of rows above it, or
/// what is left of one after others are taken off.
///
/// A row is read as a sum when its label, a rule above it or its place says that it is one, or when
/// it ties in two columns or more that differ. Every column of such a row gives a check. One that
/// does not tie is an error when other columns of the same rows tie exactly and it counts the same
/// things as they do; see `SumJudge`.
struct ColumnTotals {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore
  private var grid: AmountGrid

  /// The checks that the rows of `table` give.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore
  ) -> [SumCheck] {
    guard table.columns.count >= 2, table.rows.count >= 2 else { return [] }
    let rule = ColumnTotals(table, ordinal, amounts, text)
    let judge = SumJudge(grid: rule.grid, columns: rule.fieldKinds())
    return SumFinder.relations(in: rule.grid).flatMap { relation in
      judge.judge(relation).map { field, judgement in
        rule.check(relation, field: field, judgement)
      }
    }
  }

  private init(_ table: Table, _ ordinal: Int, _ amounts: [Amount], _ text: TextStore) {
    self.table = table
    self.ordinal = ordinal
    self.text = text
    grid = AmountGrid(amounts, width: table.columns.count - 1, isTurned: false)
    setSideColumns()
    setRows()
  }

  /// Columns of percentages, times or plain text bear no witness beside columns of amounts.
  private mutating func setSideColumns() {
    let units = table.columns.dropFirst().map(\.unit)
    let isRatio = units.map { $0 == .percent || $0 == .times || $0 == .basisPoints }
    guard isRatio.contains(false) else { return }
    for column in grid.isSide.indices {
      grid.isSide[column] = isRatio[column] || isMostlyText(column)
    }
    if !grid.isSide.contains(false) { grid.isSide = isRatio.map { _ in false } }
  }

  private func isMostlyText(_ column: Int) -> Bool {
    var texts = 0
    var figures = 0
    for row in table.rows.indices {
      let cell = table.cell(row: row, column: column + 1)
      if cell.isFigure { figures += 1 } else if cell.status == .text { texts += 1 }
    }
    return texts > figures
  }

  private mutating func setRows() {
    var section = 0
    var isDeducting = false
    for index in table.rows.indices {
      let row = table.rows[index]
      if row.role == .section {
        section = index + 1
        isDeducting = text.hasWordPrefix(row.label, AuditLexicon.deductions)
      }
      var line = AmountGrid.Line(sectionStart: section)
      line.isDeducted =
        row.role != .section
        && (isDeducting || text.hasWordPrefix(row.label, AuditLexicon.deductions))
      line.isExcluded = row.role == .section || isRatio(index)
      switch row.role {
      case .total, .subtotal:
        line.evidence = .strong
        isDeducting = false
      case .section: break
      case .data: line.evidence = isLastAddend(index) ? .none : .weak
      }
      grid.lines[index] = line
      // A rule parts what follows from a section of deductions as a total would.
      if row.ruleAbove, row.role == .data { isDeducting = false }
    }
  }

  /// Whether a row without a rule stands right above a declared total: it is an addend then.
  private func isLastAddend(_ index: Int) -> Bool {
    guard index + 1 < table.rows.count, !table.rows[index].ruleAbove else { return false }
    let next = table.rows[index + 1]
    return next.role == .total || next.role == .subtotal
  }

  /// Whether a row can't be added to others: it holds percentages in columns of amounts, or its
  /// label names a ratio, an average, or a part of the row above.
  private func isRatio(_ index: Int) -> Bool {
    let label = table.rows[index].label
    if text.hasWordPrefix(label, AuditLexicon.memos) { return true }
    if text.firstPlace(of: AuditLexicon.perShare, in: label) != nil
      || text.hasWordSuffix(label, AuditLexicon.ratios)
    {
      return !(1..<table.columns.count).allSatisfy { column in
        table.columns[column].unit == .percent
      }
    }
    return (1..<table.columns.count).contains { column in
      let unit = table.cell(row: index, column: column).unit
      return (unit == .percent || unit == .times || unit == .basisPoints)
        && table.columns[column].unit != unit
    }
  }

  private func fieldKinds() -> [SumJudge.FieldKind] {
    table.columns.dropFirst().enumerated().map { index, column in
      var decimals: UInt8 = 0
      for row in table.rows.indices {
        let cell = table.cell(row: row, column: index + 1)
        if cell.status == .number { decimals = max(decimals, cell.figure.decimals) }
      }
      return SumJudge.FieldKind(unit: column.unit, decimals: decimals)
    }
  }

  // MARK: Checks

  private func check(
    _ relation: SumRelation, field: Int, _ judgement: SumJudge.Judgement
  ) -> SumCheck {
    let role = table.rows[relation.target].role
    let rule: Rule =
      relation.isDifference ? .difference : role == .total ? .columnTotal : .subtotal
    let column = field + 1
    let target = table.cell(row: relation.target, column: column)
    let check = Check(
      rule: rule, operator: relation.isDifference ? .difference : .sum, table: ordinal,
      target: table.reference(row: relation.target, column: column, ordinal: ordinal),
      operands: relation.members.map { member in
        var reference = table.reference(row: member.line, column: column, ordinal: ordinal)
        reference.isSubtracted = member.isSubtracted
        return reference
      },
      stated: target.figure, computed: judgement.sum.low, interval: judgement.sum.interval,
      tolerance: judgement.tolerance, verdict: judgement.verdict)
    return SumCheck(check: check, isIndependent: !judgement.isRepeat)
  }
}

/// A check of a sum, with what the tier of suspects needs to know of it.
struct SumCheck {
  var check: Check
  /// Whether it is not the repetition of another column.
  var isIndependent: Bool
}

extension Table {
  /// The cell in `row` and `column` as a figure that a check used.
  func reference(row: Int, column: Int, ordinal: Int) -> Reference {
    let cell = cell(row: row, column: column)
    return Reference(
      place: Reference.Place(table: ordinal, row: row, column: column), text: cell.text,
      source: cell.source)
  }
}
