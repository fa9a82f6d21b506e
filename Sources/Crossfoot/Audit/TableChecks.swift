/// What the tables of a letter, and the prose that speaks of them, say of their figures: every rule for
/// tables in its turn, table by table.
struct TableChecks {
  private let document: LexedDocument
  private let tables: [Table]
  private var prose: ProseChecks
  private var sums: [SumCheck] = []
  private var tied: [Check] = []
  private var groups: [Check] = []
  private var others: [Check] = []
  private var balances: [PeriodBalances] = []
  /// The shares outstanding that the prose states, once they were looked for.
  private var outstanding: [ProseFigure]?

  init(_ document: LexedDocument, _ tables: [Table]) {
    self.document = document
    self.tables = tables
    prose = ProseChecks(document, tables)
  }

  /// Tests the table `ordinal`.
  mutating func test(_ ordinal: Int) {
    let table = tables[ordinal]
    let amounts = table.amounts()
    let grid = TableAmounts(amounts, lines: max(table.rows.count, table.columns.count))
    let words = TableWords(table, in: document.text)
    let (firstSum, firstTied) = (sums.count, tied.count)
    // What a column adds up to does not depend on its header.
    ColumnTotals.append(to: &sums, table, ordinal: ordinal, grid, words, in: document.text)
    if table.isCertain {
      RowTotals.append(to: &sums, table, ordinal: ordinal, grid, words, in: document.text)
    }
    if let periods = PeriodBalances(table, ordinal: ordinal, words, in: document.text) {
      others += periods.checks()
      balances.append(periods)
    }
    others += ColumnShares.checks(of: table, ordinal: ordinal, amounts) {
      let found = outstanding ?? OutstandingShares.figures(in: document, tables)
      outstanding = found
      return found
    }
    groups += GroupCount.checks(of: table, ordinal: ordinal, amounts, in: document.text)
    TiedLines.append(
      to: &tied, table, ordinal: ordinal, grid, besides: sums[firstSum...], in: document.text)
    tied += ChangeColumns.checks(of: table, ordinal: ordinal, amounts, in: document.text)
    let slips = slips(in: table, ordinal, grid, words, from: firstSum, firstTied)
    // Of the quotients that figures alone give, those are not meant for which a label names other parts.
    let named = NumberSet(slips.filter { $0.rule == .ratio }.compactMap(\.target.place))
    if !named.isEmpty {
      let others = tied[firstTied...].filter {
        $0.rule != .ratio || !($0.target.place.map(named.contains) ?? false)
      }
      tied.replaceSubrange(firstTied..., with: others)
    }
    tied += slips
    settle(ordinal, amounts, words, from: firstSum, firstTied)
    others += prose.checks(ordinal: ordinal, amounts)
  }

  /// Drops the errors of the table `ordinal` that are none, and gives other checks the names of what they are; its own
  /// begin with `firstSum` and `firstTied`.
  private mutating func settle(
    _ ordinal: Int, _ amounts: [Amount], _ words: TableWords, from firstSum: Int, _ firstTied: Int
  ) {
    let table = tables[ordinal]
    if sums[firstSum...].contains(where: { $0.check.verdict == .inconsistent })
      || tied[firstTied...].contains(where: { $0.verdict == .inconsistent })
    {
      let checks = sums[firstSum...].map(\.check) + tied[firstTied...]
      let excuses = TableExcuses(
        table, amounts, checks, lead: document.leadIn(to: table),
        below: document.paragraph(below: table.block),
        before: ordinal > 0 ? tables[ordinal - 1] : nil, in: document.text)
      sums.replaceSubrange(
        firstSum..., with: sums[firstSum...].filter { !excuses.excuses($0.check) })
      tied.replaceSubrange(firstTied..., with: tied[firstTied...].filter { !excuses.excuses($0) })
    }
    let rolls = RollForwards(table, words, in: document.text)
    for index in sums.indices.suffix(from: firstSum) { rolls.rename(&sums[index].check) }
    for index in tied.indices.suffix(from: firstTied) { rolls.rename(&tied[index]) }
  }

  /// What the rules for tables that are too small to speak for themselves find beside the checks so far;
  /// a figure that is wrong makes others seem so.
  private func slips(
    in table: Table, _ ordinal: Int, _ grid: TableAmounts, _ words: TableWords,
    from firstSum: Int, _ firstTied: Int
  ) -> [Check] {
    let (text, amounts) = (document.text, grid.all)
    let columns = MendedTotals(table, ordinal: ordinal, words, in: text).columns(grid)
    let ratios =
      LabelledRatios.checks(of: table, ordinal: ordinal, amounts, in: text)
      + PercentColumns.checks(of: table, ordinal: ordinal, amounts, in: text)
      + UnitRatios.checks(of: table, ordinal: ordinal, amounts, words, in: text)
      + ProductColumns.checks(of: table, ordinal: ordinal, amounts, words)
      + ColumnSlips.checks(of: table, ordinal: ordinal, words, in: text)
      + NamedSums.checks(of: table, ordinal: ordinal, words, in: text)
      + PercentSums.checks(of: table, ordinal: ordinal, words, in: text)
      + ColumnShares.misprintedWholes(of: table, ordinal: ordinal, amounts)
    guard !columns.isEmpty || !ratios.isEmpty else { return [] }
    var wrong: NumberSet<Reference.Place> = []
    for index in sums.indices.suffix(from: firstSum)
    where sums[index].check.verdict == .inconsistent {
      if let place = sums[index].check.target.place { _ = wrong.insert(place) }
    }
    for index in tied.indices.suffix(from: firstTied) where tied[index].verdict == .inconsistent {
      if let place = tied[index].target.place { _ = wrong.insert(place) }
    }
    return (columns + ratios).filter { check in
      let places = ([check.target] + check.operands).compactMap(\.place)
      guard wrong.isDisjoint(with: places) else { return false }
      if check.verdict == .inconsistent, let target = check.target.place {
        _ = wrong.insert(target)
      }
      return true
    }
  }

  /// All checks of the tables so far: sums first, no relation twice.
  mutating func finish() -> [Check] {
    UntiedTotals.remove(from: &sums, tied)
    Suspicion.mark(&sums, besides: tied, of: tables, in: document.text)
    var checks: [Check] = []
    checks.reserveCapacity(sums.count + tied.count + others.count)
    for sum in sums { checks.append(sum.check) }
    checks += TiedLines.without(checks, tied)
    let redundant = RedundantSums(checks)
    if redundant.isAny { checks.removeAll(where: redundant.contains) }
    // The sum of a group that was found without knowing it for one is not given twice.
    if !groups.isEmpty {
      let summed = NumberSet(checks.filter(\.isOfColumn).compactMap(\.target.place))
      checks += groups.filter { !$0.isOfColumn || !($0.target.place.map(summed.contains) ?? false) }
    }
    MirroredSums.remove(from: &checks)
    OwnMultiples.restate(&checks, in: tables)
    checks += others
    checks += FollowingBalances.checks(of: balances)
    TableChecks.removeFollowingErrors(from: &checks)
    SharedAddends.remove(from: &checks)
    MisprintedShares.settle(&checks, in: tables)
    CrossingCells.settle(&checks, in: tables, document.text)
    FollowingErrors.remove(from: &checks, in: tables)
    return checks
  }

  /// A share that is wrong makes the sum of the shares wrong: that is one error, not two.
  private static func removeFollowingErrors(from checks: inout [Check]) {
    let wrong = NumberSet(
      checks.lazy.filter { $0.rule == .percentOfTotal && $0.verdict == .inconsistent }
        .compactMap(\.target.place))
    guard !wrong.isEmpty else { return }
    checks.removeAll { check in
      check.rule == .percentSums && check.verdict == .inconsistent
        && !wrong.isDisjoint(with: check.operands.compactMap(\.place))
    }
  }
}
