/// Relations that nothing but their figures gives away: totals above or before their parts, columns
/// that are sums, differences, quotients or averages of others under any header.
///
/// A line is such a relation when it ties in two fields or more, beyond what chance explains. Only
/// fields that tie are reported: what no word declares to be a sum is never wrong.
struct TiedLines {
  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]

  /// The relations of `table`, whichever way they lie.
  static func checks(of table: Table, ordinal: Int, _ amounts: [Amount]) -> [Check] {
    guard table.columns.count >= 2, table.rows.count >= 2, isSearchable(table, amounts) else {
      return []
    }
    let rule = TiedLines(table: table, ordinal: ordinal, amounts: amounts)
    var checks: [Check] = []
    for isTurned in [false, true] {
      let lines = rule.lines(isTurned: isTurned, isReversed: false)
      let search = LineSearch(lines.grid)
      let reversed = rule.lines(isTurned: isTurned, isReversed: true)
      let reversedSearch = LineSearch(reversed.grid)
      checks += rule.sums(lines, search) + rule.averages(lines, search)
      checks += rule.sums(reversed, reversedSearch) + rule.averages(reversed, reversedSearch)
      checks += rule.quotients(lines, search)
    }
    return checks
  }

  /// Whether a search of the table ends in time: it is small, or all but filled with figures, which
  /// turn nearly all trials away at a glance.
  private static func isSearchable(_ table: Table, _ amounts: [Amount]) -> Bool {
    let cells = table.columns.count * table.rows.count
    guard max(table.columns.count, table.rows.count) <= Limits.searchedLines,
      cells <= Limits.searchedCells
    else { return false }
    return cells <= Limits.sparseCells || amounts.count { $0.kind == .figure } * 2 >= cells
  }

  /// Those of `found` that no check of `known` and no earlier one has tested, and that add up to no
  /// figure which is known to be wrong.
  static func without(_ known: [Check], _ found: [Check]) -> [Check] {
    guard !found.isEmpty else { return [] }
    var seen = Set(known.map(Key.init))
    let wrong = Set(
      known.filter { $0.verdict == .inconsistent && $0.isOfColumn }.compactMap(\.target.place))
    return found.filter { check in
      let isWrong =
        !wrong.isEmpty && check.isOfColumn && check.target.place.map(wrong.contains) ?? false
      return !isWrong && seen.insert(Key(check)).inserted
    }
  }

  /// A relation by its cells: a - b = c and b + c = a are the same.
  private struct Key: Hashable {
    var isSum: Bool
    /// The cells in a fixed order, behind the target where it is not one of them.
    private var cells: [UInt64]

    init(_ check: Check) {
      isSum = check.operator == .sum || check.operator == .difference
      cells = []
      cells.reserveCapacity(check.operands.count + 1)
      for operand in check.operands {
        if let place = operand.place { cells.append(Key.number(of: place)) }
      }
      // Which of the cells is the sum of the others follows from their figures.
      let target = check.target.place.map(Key.number)
      if isSum, let target { cells.append(target) }
      cells.sort()
      if !isSum { cells.append(target ?? .max) }
    }

    /// A cell as a number: fewer than two million tables, rows and columns each.
    private static func number(of place: Reference.Place) -> UInt64 {
      UInt64(place.table) << 42 | UInt64(place.row) << 21 | UInt64(place.column)
    }
  }

  private func lines(isTurned: Bool, isReversed: Bool) -> Lines {
    var grid = AmountGrid(
      amounts, width: table.columns.count - 1, isTurned: isTurned, isReversed: isReversed)
    for line in grid.lines.indices { grid.lines[line].evidence = .weak }
    return Lines(grid: grid, isTurned: isTurned, isReversed: isReversed)
  }

  // MARK: Sums

  private func sums(_ lines: Lines, _ search: LineSearch) -> [Check] {
    var grid = lines.grid
    let kinds = grid.lines.indices.map { kind(of: $0, in: grid) }
    let isMixed = kinds.contains(.whole) && kinds.contains(.fractional)
    var relations: [SumRelation] = []
    // Counts and their percentages often take turns: each kind is read by itself, too.
    for kind in isMixed ? [nil, .whole, .fractional] : [LineKind?.none] {
      for line in grid.lines.indices {
        grid.lines[line].isExcluded = kind.map { $0 != kinds[line] } ?? (kinds[line] == .empty)
      }
      relations += SumFinder.relations(in: grid, isThorough: true).compactMap {
        trimmed($0, in: grid)
      }
    }
    for line in grid.lines.indices { grid.lines[line].isExcluded = kinds[line] == .empty }
    let known = Set(relations.filter { !$0.isDifference }.map(\.target))
    relations += DistantSums.relations(
      in: grid, search, isTurned: lines.isTurned, except: known)
    let misses = LoneMiss(
      grid, isPercent: { isPercent($0, $1, lines) },
      isRuled: { !lines.isTurned && !lines.isReversed && table.rows[$0].ruleAbove })
    return relations.flatMap { relation in
      let missed = misses.field(of: relation)
      return (0..<grid.fieldCount).compactMap { check(relation, $0, lines, isError: $0 == missed) }
    }
  }

  /// Whether the figures of a line have digits after the point.
  private enum LineKind {
    case empty, whole, fractional
  }

  private func kind(of line: Int, in grid: AmountGrid) -> LineKind {
    var kind = LineKind.empty
    for field in 0..<grid.fieldCount where grid[line, field].isPlain {
      if grid[line, field].low.nanos % Decimal.nanosPerOne != 0 { return .fractional }
      kind = .whole
    }
    return kind
  }

  /// A relation without the lines at the far end that hold nothing in any field: they are no addends,
  /// but a row of units or a gap.
  private func trimmed(_ relation: SumRelation, in grid: AmountGrid) -> SumRelation? {
    guard !relation.isDifference else { return relation }
    let first = relation.members.firstIndex { member in
      (0..<grid.fieldCount).contains { grid[member.line, $0].low != .zero }
    }
    guard let first, relation.members.count - first >= 2 else { return nil }
    var relation = relation
    relation.members.removeFirst(first)
    return relation
  }

  /// In how many fields a sum must tie that counts percentages and other figures together.
  private static let manyFields = 8

  /// The check of one field of a sum; nil when it does not tie and is no error.
  private func check(
    _ relation: SumRelation, _ field: Int, _ lines: Lines, isError: Bool
  ) -> Check? {
    let stated = lines.grid[relation.target, field]
    var sum = AmountSum()
    for member in relation.members {
      sum = sum + AmountSum(lines.grid[member.line, field], isSubtracted: member.isSubtracted)
    }
    // A nil below nothing but blanks is their sum.
    let isEmpty = sum.figures == 0 && sum.unknowns == 0 && stated.isPlain && stated.low == .zero
    let verdict = isEmpty ? .exact : sum.verdict(against: stated)
    guard verdict == .exact || verdict == .rounding || isError else { return nil }
    // Percentages and amounts do not add up, however their figures fall out; but a header may say less
    // than many figures do: "% applied" of points, the change of two rates.
    let isPercent = isPercent(relation.target, field, lines)
    guard
      relation.fit.tied >= TiedLines.manyFields
        || relation.members.allSatisfy({ isPercent == self.isPercent($0.line, field, lines) })
    else { return nil }
    let operands = relation.members.map { member in
      var reference = reference(member.line, field, lines)
      reference.isSubtracted = member.isSubtracted
      return reference
    }
    return Check(
      rule: relation.isDifference ? .difference : lines.isTurned ? .rowTotal : .subtotal,
      operator: relation.isDifference ? .difference : .sum, table: ordinal,
      target: reference(relation.target, field, lines), operands: operands,
      stated: figure(relation.target, field, lines), computed: sum.low, interval: sum.interval,
      tolerance: sum.half + stated.half, verdict: verdict)
  }

  // MARK: Averages

  private func averages(_ lines: Lines, _ search: LineSearch) -> [Check] {
    LineAverages.relations(in: lines.grid, search).flatMap { relation in
      relation.support.holds.indices.filter { relation.support.holds[$0] }
        .compactMap { check(relation, $0, lines) }
    }
  }

  private func check(_ relation: LineAverages.Relation, _ field: Int, _ lines: Lines) -> Check? {
    let stated = lines.grid[relation.target, field]
    let members = relation.members.filter { lines.grid[$0, field].kind == .figure }
    var sum = AmountSum()
    for member in members { sum = sum + AmountSum(lines.grid[member, field]) }
    let count = members.count
    guard count > 0 else { return nil }
    let mean = sum.low.divided(by: count)
    return Check(
      rule: .average, operator: .average, table: ordinal,
      target: reference(relation.target, field, lines),
      operands: members.map { reference($0, field, lines) },
      stated: figure(relation.target, field, lines), computed: mean,
      interval: DecimalInterval(
        sum.interval.low.divided(by: count), sum.interval.high.divided(by: count)),
      tolerance: sum.half.divided(by: count) + stated.half,
      verdict: mean == stated.low ? .exact : .rounding)
  }

  // MARK: Quotients

  private func quotients(_ lines: Lines, _ search: LineSearch) -> [Check] {
    // Quotients stand beside what they are made of; in a column of rows they stand close to it.
    let finder = LineQuotients(lines.grid, search, reach: lines.isTurned ? 12 : 4)
    return finder.relations.flatMap { relation in
      (0..<lines.grid.fieldCount).filter { finder.fits(relation, $0) }
        .compactMap { check(relation, $0, lines) }
    }
  }

  private func check(_ relation: LineQuotients.Relation, _ field: Int, _ lines: Lines) -> Check? {
    let (upper, lower) = (lines.grid[relation.upper, field], lines.grid[relation.lower, field])
    guard let quotient = relation.form.quotient(upper, lower) else { return nil }
    let stated = lines.grid[relation.target, field]
    return Check(
      rule: relation.form.rule,
      operator: relation.form.isChange
        ? .percentChange : relation.form == .percent ? .percentOf : .ratio,
      table: ordinal, target: reference(relation.target, field, lines),
      operands: [reference(relation.upper, field, lines), reference(relation.lower, field, lines)],
      stated: figure(relation.target, field, lines), computed: quotient.value,
      interval: quotient.interval, tolerance: nil,
      verdict: quotient.value == stated.low ? .exact : .rounding)
  }

  // MARK: Cells

  /// A grid, and the way from its lines and fields back to the cells of the table.
  private struct Lines {
    let grid: AmountGrid
    let isTurned: Bool
    let isReversed: Bool

    func place(_ line: Int, _ field: Int) -> (row: Int, column: Int) {
      let index = isReversed ? grid.lineCount - 1 - line : line
      return isTurned ? (field, index + 1) : (index, field + 1)
    }
  }

  private func reference(_ line: Int, _ field: Int, _ lines: Lines) -> Reference {
    let place = lines.place(line, field)
    return table.reference(row: place.row, column: place.column, ordinal: ordinal)
  }

  /// Whether a cell that holds something counts percent.
  private func isPercent(_ line: Int, _ field: Int, _ lines: Lines) -> Bool {
    let place = lines.place(line, field)
    let cell = table.cell(row: place.row, column: place.column)
    return cell.unit == .percent || table.columns[place.column].unit == .percent
  }

  private func figure(_ line: Int, _ field: Int, _ lines: Lines) -> Figure {
    let place = lines.place(line, field)
    return table.cell(row: place.row, column: place.column).figure
  }
}

extension LineQuotients.Form {
  /// The rule that a quotient of this form comes under.
  var rule: Rule {
    switch self {
    case .ratio: .ratio
    case .percent: .percentOfTotal
    case .change, .percentChange: .percentChange
    }
  }

  /// The quotient of two figures, and what it may stand for; nil when the divisor may be zero or the
  /// figures are too large to be divided exactly enough.
  func quotient(_ upper: Amount, _ lower: Amount) -> (value: Decimal, interval: DecimalInterval)? {
    let top = isChange ? upper.low - lower.low : upper.low
    let topHalf = isChange ? upper.half + lower.half : upper.half
    let base = isChange ? lower.low.magnitude : lower.low
    guard base.magnitude > lower.half,
      let value = top.divided(by: base, times: factor)
    else { return nil }
    var ends: [Decimal] = []
    for above in [top - topHalf, top + topHalf] {
      for below in [base - lower.half, base + lower.half] {
        guard let end = above.divided(by: below, times: factor) else { return nil }
        ends.append(end)
      }
    }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return (value, DecimalInterval(low, high))
  }
}
