/// Relations that nothing but their figures gives away: totals above or before their parts, columns
/// that are sums, differences, quotients or averages of others under any header.
///
/// A line is such a relation when it ties in two fields or more, beyond what chance explains. Only
/// fields that tie are reported: what no word declares to be a sum is never wrong.
struct TiedLines {
  private let table: Table
  private let ordinal: Int
  private let figures: FigureLines
  /// The sums that words declare; nil where one is wrong: then only `without` tells what is left beside it.
  private let declared: ArraySlice<SumCheck>?

  /// Appends the relations of `table`, whichever way they lie, beside the sums that words declare.
  static func append(
    to checks: inout [Check], _ table: Table, ordinal: Int, _ amounts: TableAmounts,
    besides declared: ArraySlice<SumCheck>, in text: TextStore
  ) {
    guard table.columns.count >= 2, table.rows.count >= 2 else { return }
    let figures = FigureLines(amounts, width: table.columns.count - 1)
    guard figures.isSearchable else { return }
    let isAnyWrong = declared.contains { $0.check.verdict == .inconsistent }
    let rule = TiedLines(
      table: table, ordinal: ordinal, figures: figures, declared: isAnyWrong ? nil : declared)
    let (rows, columns) = (rule.search(isTurned: false), rule.search(isTurned: true))
    let totals = rule.totals(of: declared)
    rule.append(to: &checks, rows, beside: columns, totals.rows, in: text)
    rule.append(to: &checks, columns, beside: rows, totals.columns, in: text)
  }

  /// The rows or the columns as lines, and the quotients among them.
  private struct Search {
    let lines: TableLines
    let search: LineSearch
    let finder: LineQuotients
    let quotients: [LineQuotients.Relation]
  }

  /// A search of the rows, or, when `isTurned`, of the columns; nil when they are too few for a relation
  /// that two fields bear out.
  private func search(isTurned: Bool) -> Search? {
    let lines = lines(isTurned: isTurned)
    guard lines.grid.lineCount >= 3, lines.grid.fieldCount >= 2 else { return nil }
    let search = LineSearch(lines.grid)
    // Quotients stand beside what they are made of; in a column of rows they stand close to it.
    let finder = LineQuotients(search, reach: isTurned ? 12 : 4)
    return Search(lines: lines, search: search, finder: finder, quotients: finder.relations)
  }

  private func append(
    to checks: inout [Check], _ search: Search?, beside other: Search?,
    _ totals: [Bool], in text: TextStore
  ) {
    guard let search else { return }
    var beside: Set<Int> = []
    for quotient in other?.quotients ?? [] where quotient.form.isRelative {
      beside.insert(quotient.target)
    }
    appendSums(to: &checks, search.lines, search.search, beside: beside, totals: totals, in: text)
    for quotient in search.quotients {
      append(to: &checks, quotient, search.finder, search.lines, in: text)
    }
  }

  /// What tells of the sums of all directions, in their order, which say something that the others don't.
  private static func sieve(of directions: [Direction], _ grid: AmountGrid) -> SumSieve {
    var sieve = SumSieve(grid)
    for direction in directions {
      for sum in direction.sums {
        sieve.add(
          direction.lines.index(sum.target),
          sum.members.map { (direction.lines.index($0.line), $0.isSubtracted) })
      }
    }
    return sieve
  }

  /// What is found among lines read in one direction: a class, so that it is passed on as one pointer.
  private final class Direction {
    let lines: TableLines
    let finder: TiedSums
    var sums: [SumRelation]
    let averages: [LineAverages.Relation]

    init(
      _ lines: TableLines, _ finder: TiedSums, _ sums: [SumRelation],
      _ averages: [LineAverages.Relation]
    ) {
      (self.lines, self.finder, self.sums, self.averages) = (lines, finder, sums, averages)
    }
  }

  private func direction(
    _ lines: TableLines, _ search: LineSearch, _ families: [[Int]], _ pairs: [[[Int]]],
    beside quotients: Set<Int>
  ) -> Direction {
    let finder = TiedSums(lines.grid, search, isTurned: lines.isTurned)
    return Direction(
      lines, finder, finder.relations(families, pairs, beside: quotients),
      LineAverages.relations(in: search, families))
  }

  /// Appends the sums and averages of `forward`, and of the same lines the other way round, `beside` fields
  /// that are quotients.
  private func appendSums(
    to checks: inout [Check], _ forward: TableLines, _ search: LineSearch,
    beside quotients: Set<Int>,
    totals: [Bool], in text: TextStore
  ) {
    let directions = directions(forward, search, beside: quotients, totals: totals, in: text)
    guard directions.contains(where: { !$0.sums.isEmpty || !$0.averages.isEmpty }) else { return }
    var sieve = TiedLines.sieve(of: directions, forward.grid)
    var verdicts = sieve.verdicts()[...]
    var known = known(beside: verdicts.count { $0 } * forward.grid.fieldCount)
    for direction in directions {
      let count = direction.sums.count
      append(to: &checks, direction.sums, verdicts.prefix(count), &known, direction.lines, in: text)
      verdicts = verdicts.dropFirst(count)
      for average in direction.averages
      where !sieve.countsTwice(average.members.map(direction.lines.index)) {
        append(to: &checks, average, direction.lines)
      }
    }
  }

  /// What is found among lines, and among the same lines the other way round.
  private func directions(
    _ forward: TableLines, _ search: LineSearch, beside quotients: Set<Int>, totals: [Bool],
    in text: TextStore
  ) -> [Direction] {
    let (isTurned, count) = (forward.isTurned, forward.grid.lineCount)
    let families = LineFamilies(names(isTurned: isTurned), in: text)
    let backward = forward.turnedRound
    let pairs = DistantSums(search, isTurned: isTurned).likelyPairs
    let directions = [
      direction(forward, search, families.families, pairs, beside: quotients),
      direction(
        backward, LineSearch(backward.grid, reversing: search), families.reversed(count),
        DistantSums.reversed(pairs), beside: quotients),
    ]
    var isTotal = totals
    for direction in directions {
      for sum in direction.sums where !sum.isDifference {
        isTotal[direction.lines.index(sum.target)] = true
      }
    }
    guard isTotal.count(where: { $0 }) >= 2 else { return directions }
    for direction in directions {
      let family = (0..<count).filter { isTotal[direction.lines.index($0)] }
      direction.sums += direction.finder.relations(ofTotals: family, besides: direction.sums)
    }
    return directions
  }

  /// Which rows, and columns, that hold figures are sums in the checks `declared`.
  private func totals(of declared: ArraySlice<SumCheck>) -> (rows: [Bool], columns: [Bool]) {
    var isRow = [Bool](filledWith: false, count: table.rows.count)
    var isColumn = [Bool](filledWith: false, count: table.columns.count)
    for index in declared.indices where !declared[index].isByPlace {
      guard let place = declared[index].check.target.place else { continue }
      if declared[index].check.isOfColumn {
        isRow[place.row] = true
      } else {
        isColumn[place.column] = true
      }
    }
    return (figures.rows.map { isRow[$0] }, figures.columns.map { isColumn[$0 + 1] })
  }

  /// The labels of the rows, or the headers of the columns, that hold figures.
  private func names(isTurned: Bool) -> [TextRange] {
    (isTurned ? figures.columns : figures.rows).indices.map { name(of: $0, isTurned: isTurned) }
  }

  private func name(of index: Int, isTurned: Bool) -> TextRange {
    isTurned
      ? table.columns[figures.columns[index] + 1].path.last ?? .empty
      : table.rows[figures.rows[index]].label
  }

  /// Those of `found` that no check of `known` and no earlier one has tested, and that add up to no
  /// figure which is known to be wrong.
  static func without(_ known: [Check], _ found: [Check]) -> [Check] {
    guard !found.isEmpty else { return [] }
    var seen = RelationSet(capacity: known.count + found.count)
    for check in known { _ = seen.insert(check) }
    let wrong = NumberSet(
      known.filter { $0.verdict == .inconsistent && $0.isOfColumn }.compactMap(\.target.place))
    return found.filter { check in
      let isWrong =
        !wrong.isEmpty && check.isOfColumn && check.target.place.map(wrong.contains) ?? false
      return !isWrong && seen.insert(check)
    }
  }

  private func lines(isTurned: Bool) -> TableLines {
    var grid = AmountGrid(figures.amounts, width: figures.columns.count, isTurned: isTurned)
    for line in grid.lines.indices { grid.lines[line].evidence = .weak }
    return TableLines(grid: grid, figures: figures, isTurned: isTurned, isReversed: false)
  }

  // MARK: Sums

  /// The sums that are declared, with room for as many others: most of what is found is known by then, and not
  /// worth a check.
  private func known(beside count: Int) -> RelationSet? {
    guard let declared, count > 0 else { return nil }
    var known = RelationSet(capacity: declared.count + count)
    for index in declared.indices { _ = known.insert(declared[index].check) }
    return known
  }

  /// Appends the checks of those of `sums` that say something of their own, beside the `known` ones.
  private func append(
    to checks: inout [Check], _ sums: [SumRelation], _ verdicts: ArraySlice<Bool>,
    _ known: inout RelationSet?, _ lines: TableLines, in text: TextStore
  ) {
    guard verdicts.contains(true) else { return }
    let misses = LoneMiss(
      lines.grid, isPercent: { isPercent($0, $1, lines) },
      isRuled: { !lines.isTurned && !lines.isReversed && table.rows[$0].ruleAbove })
    let results = NamedResults(text: text)
    for (found, isOwn) in zip(sums, verdicts) where isOwn {
      let missed = misses.field(of: found)
      let relation =
        missed == nil
        ? results.named(found) { line in
          let index = lines.index(line)
          return (index, name(of: index, isTurned: lines.isTurned))
        } : found
      for field in 0..<lines.grid.fieldCount {
        if let check = check(relation, field, lines, isError: field == missed, &known) {
          checks.append(check)
        }
      }
    }
  }

  /// In how many fields a sum must tie that counts percentages and other figures together.
  private static let manyFields = 8

  /// The check of one field of a sum; nil when it is known, or does not tie and is no error.
  private func check(
    _ relation: SumRelation, _ field: Int, _ lines: TableLines, isError: Bool,
    _ known: inout RelationSet?
  ) -> Check? {
    let stated = lines.grid[relation.target, field]
    let sum = lines.grid.sum(relation.members, field)
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
    if !isError {
      let members = relation.members
      let isNew = known?.insertSum(lines.number(relation.target, field, ordinal), of: members.count)
      {
        lines.number(members[$0].line, field, ordinal)
      }
      if isNew == false { return nil }
    }
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

  private func append(
    to checks: inout [Check], _ average: LineAverages.Relation, _ lines: TableLines
  ) {
    for field in average.support.holds.indices where average.support.holds[field] {
      if let check = check(average, field, lines) { checks.append(check) }
    }
  }

  private func check(_ relation: LineAverages.Relation, _ field: Int, _ lines: TableLines) -> Check?
  {
    let stated = lines.grid[relation.target, field]
    let members = relation.members.filter { lines.grid[$0, field].kind == .figure }
    var sum = AmountSum()
    for member in members { sum.add(lines.grid[member, field]) }
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

  private func append(
    to checks: inout [Check], _ quotient: LineQuotients.Relation, _ finder: LineQuotients,
    _ lines: TableLines, in text: TextStore
  ) {
    let change = change(quotient, finder, lines, in: text)
    for field in 0..<lines.grid.fieldCount where finder.fits(quotient, field) {
      let relation = change.map { finder.fits($0, field) ? $0 : quotient } ?? quotient
      guard var check = check(relation, field, lines) else { continue }
      if change != nil { check.rule = .percentChange }
      checks.append(check)
    }
  }

  /// The relative change that a column is by its header, where it is read as a share: that of the change in
  /// the figure before it, which stands beside it.
  private func change(
    _ share: LineQuotients.Relation, _ finder: LineQuotients, _ lines: TableLines,
    in text: TextStore
  ) -> LineQuotients.Relation? {
    guard share.form == .percent, lines.isTurned,
      ChangeHeaders(text: text)
        .tell(table.columns[lines.figures.columns[lines.index(share.target)] + 1].path)
    else { return nil }
    let fields = (0..<lines.grid.fieldCount).filter { finder.fits(share, $0) }
    for line in 0..<lines.grid.lineCount
    where line != share.target && line != share.upper && line != share.lower {
      let isChanged = fields.allSatisfy { field in
        let (new, old) = (lines.grid[line, field], lines.grid[share.lower, field])
        return new.isPlain
          && new.low.nanos - old.low.nanos == lines.grid[share.upper, field].low.nanos
      }
      guard isChanged else { continue }
      var change = share
      (change.form, change.upper) = (.percentChange, line)
      return change
    }
    return nil
  }

  private func check(_ relation: LineQuotients.Relation, _ field: Int, _ lines: TableLines)
    -> Check?
  {
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

  private func reference(_ line: Int, _ field: Int, _ lines: TableLines) -> Reference {
    let place = lines.place(line, field)
    return table.reference(row: place.row, column: place.column, ordinal: ordinal)
  }

  /// Whether a cell that holds something counts percent.
  private func isPercent(_ line: Int, _ field: Int, _ lines: TableLines) -> Bool {
    let place = lines.place(line, field)
    let cell = table.cell(row: place.row, column: place.column)
    return cell.unit == .percent || table.columns[place.column].unit == .percent
  }

  private func figure(_ line: Int, _ field: Int, _ lines: TableLines) -> Figure {
    let place = lines.place(line, field)
    return table.cell(row: place.row, column: place.column).figure
  }
}
