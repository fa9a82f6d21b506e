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
  private let words: TableWords
  private let text: TextStore
  private var grid: AmountGrid
  private var counts: [ColumnCount] = []

  /// Appends the checks that the rows of `table` give.
  static func append(
    to checks: inout [SumCheck], _ table: Table, ordinal: Int, _ amounts: TableAmounts,
    _ words: TableWords, in text: TextStore
  ) {
    guard table.columns.count >= 2, table.rows.count >= 2 else { return }
    let rule = ColumnTotals(table, ordinal, amounts, words, text)
    let found = rule.found()
    var proved = DoubledRows(table, in: text).relations(in: rule.grid, besides: found)
    proved += UntiedTotals.relations(in: rule.grid, besides: found + proved)
    let ruled = rule.ruledTotals(besides: found + proved)
    let placed = Set(ruled.map(\.target))
    let judge = SumJudge(grid: rule.grid, columns: rule.fieldKinds()) { field in
      ColumnPeriod.isTime(table.columns[field + 1].path, in: text)
    }
    var all = ColumnTotals.without(found, Set(proved.map(\.target)), placed)
    all += NestedTotals.relations(in: rule.grid, besides: all)
    all += proved
    all += ruled
    // Which cells are sums that have been reported.
    var isReported = [Bool](filledWith: false, count: rule.grid.lineCount * rule.grid.fieldCount)
    for relation in all {
      for (field, judgement) in judge.judge(relation) where rule.isSure(judgement, of: relation) {
        let cell = relation.target * rule.grid.fieldCount + field
        if !isReported[cell] || !placed.contains(relation.target) {
          checks.append(rule.check(relation, field: field, judgement))
        }
        isReported[cell] = true
      }
    }
    let mended = MendedTotals(table, ordinal: ordinal, words, in: text)
      .rows(of: rule.grid, besides: all)
    for (relation, missed) in mended {
      for (field, judgement) in judge.judge(relation) where field == missed {
        let cell = relation.target * rule.grid.fieldCount + field
        if !isReported[cell] { checks.append(rule.check(relation, field: field, judgement)) }
        isReported[cell] = true
      }
    }
  }

  /// The sums that were found but for those of lines that are `proved` to be others, or `placed` to be.
  private static func without(
    _ found: [SumRelation], _ proved: Set<Int>, _ placed: Set<Int>
  ) -> [SumRelation] {
    guard !proved.isEmpty || !placed.isEmpty else { return found }
    return found.filter {
      !proved.contains($0.target) && ($0.isBorneOut || !placed.contains($0.target))
    }
  }

  private init(
    _ table: Table, _ ordinal: Int, _ amounts: TableAmounts, _ words: TableWords, _ text: TextStore
  ) {
    self.words = words
    self.table = table
    self.ordinal = ordinal
    self.text = text
    grid = AmountGrid(amounts, width: table.columns.count - 1, isTurned: false)
    countCells()
    setSideColumns()
    setRows()
  }

  /// The sums that labels, rules and places tell of, but for differences that say nothing of their own.
  private func found() -> [SumRelation] {
    SumFinder.relations(in: grid).filter {
      $0.evidence == .strong || !grid.isPadded($0.members)
    }
  }

  /// The totals below rules that do not tie and should, beside `relations`.
  private func ruledTotals(besides relations: [SumRelation]) -> [SumRelation] {
    let settled = Set(
      relations.filter { $0.isProved || $0.isBorneOut && $0.fit.failed == 0 }.map(\.target))
    var forms: [RuledTotals.Form] = []
    forms.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      let form = form(of: row)
      forms.append(form.mayBeTotal && settled.contains(row) ? .ruled : form)
    }
    guard forms.contains(where: \.mayBeTotal) else { return [] }
    return RuledTotals(
      grid, besides: relations, form: { forms[$0] },
      isRatio: { row, field in
        let unit = table.cell(row: row, column: field + 1).unit
        return unit == .percent || unit == .times || unit == .basisPoints
      }
    ).found
  }

  /// Whether a judgement can be relied on: of a table whose headers are not sure, only that a total which a
  /// word declares is wrong; of a row of totals and averages, `Total / weighted average`, that it ties.
  private func isSure(_ judgement: SumJudge.Judgement, of relation: SumRelation) -> Bool {
    if judgement.verdict.isFinding, words.rows[relation.target].contains(.average),
      RatioNames(text: text).isOrAverage(table.rows[relation.target].label)
    {
      return false
    }
    if table.isCertain { return true }
    let row = table.rows[relation.target]
    return judgement.verdict == .inconsistent && !relation.isDifference && row.role != .data
      && !row.isRoleInferred
  }

  private func form(of row: Int) -> RuledTotals.Form {
    guard !grid.lines[row].isExcluded, table.rows[row].role != .section else { return .none }
    let isRuled = table.rows[row].ruleAbove
    if isRuled, table.rows[row].role != .data, !table.rows[row].isRoleInferred { return .declared }
    if isWhole(row) { return .closing }
    guard isRuled else { return .none }
    let isLast = !table.rows.indices.suffix(from: row + 1).contains {
      !grid.lines[$0].isExcluded && grid.hasFigure($0)
    }
    return isLast ? .closing : .ruled
  }

  /// Whether a row is 100% of something, in a column of shares.
  private func isWhole(_ row: Int) -> Bool {
    (1..<table.columns.count).contains { column in
      table.columns[column].unit == .percent && grid.isSide[column - 1]
        && table.cell(row: row, column: column).figure.value == Decimal(100)
    }
  }

  /// What is counted of the cells of a column.
  private struct ColumnCount {
    var figures = 0
    var texts = 0
    /// The most digits after the point.
    var decimals: UInt8 = 0
  }

  private mutating func countCells() {
    let width = table.columns.count - 1
    counts = Array(filledWith: ColumnCount(), count: width)
    var column = 0
    for cell in table.cells.indices {
      if table.cells[cell].isFigure {
        counts[column].figures += 1
        let decimals = table.cells[cell].figure.decimals
        if table.cells[cell].status == .number, decimals > counts[column].decimals {
          counts[column].decimals = decimals
        }
      } else if table.cells[cell].status == .text {
        counts[column].texts += 1
      }
      column = column + 1 == width ? 0 : column + 1
    }
  }

  /// Columns of percentages, times, averages or plain text bear no witness beside columns of amounts.
  private mutating func setSideColumns() {
    for column in grid.isSide.indices {
      let header = table.columns[column + 1]
      let unit = header.unit
      grid.isSide[column] =
        unit == .percent || unit == .times || unit == .basisPoints
        || words.columns[column + 1].contains(.ratio)
    }
    guard grid.isSide.contains(true) || counts.contains(where: { $0.texts > $0.figures }) else {
      return
    }
    let isRatio = grid.isSide
    for column in isRatio.indices where counts[column].texts > counts[column].figures {
      grid.isSide[column] = true
    }
    // A table of nothing but percentages is its own witness.
    if !isRatio.contains(false) || !grid.isSide.contains(false) {
      for column in grid.isSide.indices { grid.isSide[column] = false }
    }
  }

  private mutating func setRows() {
    var section = 0
    var isDeducting = false
    for index in table.rows.indices {
      let role = table.rows[index].role
      let isDeduction = words.rows[index].contains(.deduction)
      if role == .section {
        section = index + 1
        isDeducting = isDeduction
      }
      var line = AmountGrid.Line(sectionStart: section)
      line.isDeducted = role != .section && (isDeducting || isDeduction)
      line.isExcluded = role == .section || namesRatio(index) || holdsRatio(index)
      switch role {
      case .total, .subtotal:
        line.evidence = .strong
        isDeducting = false
      case .section: break
      case .data: line.evidence = isLastAddend(index) ? .none : .weak
      }
      grid.lines[index] = line
      // A rule parts what follows from a section of deductions as a total would.
      if role == .data, table.rows[index].ruleAbove { isDeducting = false }
    }
  }

  /// Whether a row without a rule stands right above a declared total: it is an addend then.
  private func isLastAddend(_ index: Int) -> Bool {
    guard index + 1 < table.rows.count, !table.rows[index].ruleAbove else { return false }
    let next = table.rows[index + 1].role
    return next == .total || next == .subtotal
  }

  /// Whether the label of a row names a ratio, an average, or a part of the row above, which can't be
  /// added to others.
  private func namesRatio(_ row: Int) -> Bool {
    if words.rows[row].contains(.memo) { return true }
    guard words.rows[row].contains(.ratio) else { return false }
    return !table.columns.dropFirst().allSatisfy { $0.unit == .percent }
  }

  /// Whether a cell counts percent, times or basis points in a column that does not.
  private func holdsRatio(_ row: Int) -> Bool {
    (1..<table.columns.count).contains { column in
      let unit = table.cell(row: row, column: column).unit
      return (unit == .percent || unit == .times || unit == .basisPoints)
        && table.columns[column].unit != unit
    }
  }

  private func fieldKinds() -> [SumJudge.FieldKind] {
    counts.indices.map { column in
      SumJudge.FieldKind(unit: table.columns[column + 1].unit, decimals: counts[column].decimals)
    }
  }

  // MARK: Checks

  private func check(
    _ relation: SumRelation, field: Int, _ judgement: SumJudge.Judgement
  ) -> SumCheck {
    let column = field + 1
    let target = table.cell(row: relation.target, column: column)
    let check = Check(
      rule: rule(of: relation, column: column),
      operator: relation.isDifference ? .difference : .sum, table: ordinal,
      target: table.reference(row: relation.target, column: column, ordinal: ordinal),
      operands: relation.members.map { member in
        var reference = table.reference(row: member.line, column: column, ordinal: ordinal)
        reference.isSubtracted = member.isSubtracted
        return reference
      },
      stated: target.figure, computed: judgement.sum.low, interval: judgement.sum.interval,
      tolerance: judgement.tolerance, verdict: judgement.verdict)
    return SumCheck(
      check: check, isIndependent: !judgement.isRepeat, isByPlace: relation.fit.tied == 0)
  }

  private func rule(of relation: SumRelation, column: Int) -> Rule {
    let target = table.cell(row: relation.target, column: column)
    if relation.isDifference { return .difference }
    if table.columns[column].unit == .percent, target.figure.value == Decimal(100) {
      return .percentSums
    }
    return table.rows[relation.target].role == .total ? .columnTotal : .subtotal
  }
}

/// A check of a sum, with what the tier of suspects needs to know of it.
struct SumCheck {
  var check: Check
  /// Whether it is not the repetition of another column.
  var isIndependent: Bool
  /// Whether nothing but the places of its rows says which they are: then the total may be that of
  /// other rows.
  var isByPlace = false
}

extension Table {
  /// The cell in `row` and `column` as a figure that a check used.
  func reference(row: Int, column: Int, ordinal: Int) -> Reference {
    let cell = cell(row: row, column: column)
    return Reference(
      place: Reference.Place(table: ordinal, row: row, column: column), text: cell.text)
  }
}
