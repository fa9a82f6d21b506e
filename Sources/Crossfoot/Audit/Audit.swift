/// The arithmetic of a letter: every relation between its figures that was tested, and what a person
/// must look at.
package struct Audit: Sendable {
  /// Every relation that was tested, tables first and in their order, then prose.
  package var checks: [Check] = []
  /// What the checks found, in their order.
  package var findings: [Finding] = []

  /// Tests the tables of a letter, its prose against them, and what the comments of `items` quote against
  /// their answers.
  package static func run(
    document: LexedDocument, tables: [Table], items: [Item] = []
  ) -> Audit {
    let changes = ProseStatements.checks(in: document)
    guard !tables.isEmpty || !changes.isEmpty || !items.isEmpty else { return Audit() }
    var sums: [SumCheck] = []
    var prose = ProseChecks(document, tables)
    var others: [Check] = []
    var tied: [Check] = []
    var groups: [Check] = []
    var balances: [PeriodBalances] = []
    var outstanding: [ProseFigure]?
    for ordinal in tables.indices {
      let amounts = tables[ordinal].amounts()
      if tables[ordinal].isCertain {
        let table = tables[ordinal]
        ColumnTotals.append(to: &sums, table, ordinal: ordinal, amounts, in: document.text)
        RowTotals.append(to: &sums, table, ordinal: ordinal, amounts, in: document.text)
      }
      if let periods = PeriodBalances(tables[ordinal], ordinal: ordinal, in: document.text) {
        others += periods.checks()
        balances.append(periods)
      }
      others += ColumnShares.checks(of: tables[ordinal], ordinal: ordinal, amounts) {
        let found = outstanding ?? OutstandingShares.figures(in: document, tables)
        outstanding = found
        return found
      }
      groups += GroupCount.checks(of: tables[ordinal], ordinal: ordinal, amounts, in: document.text)
      tied += TiedLines.checks(of: tables[ordinal], ordinal: ordinal, amounts)
      others += prose.checks(ordinal: ordinal, amounts)
    }
    UntiedTotals.remove(from: &sums, tied)
    Suspicion.mark(&sums)
    var audit = Audit()
    audit.checks.reserveCapacity(sums.count + others.count)
    for sum in sums { audit.checks.append(sum.check) }
    let found = TiedLines.without(audit.checks, tied)
    audit.checks += RedundantSums.without(found, beside: audit.checks)
    // The sum of a group that was found without knowing it for one is not given twice.
    if !groups.isEmpty {
      let summed = Set(audit.checks.filter(\.isOfColumn).map(\.target.place))
      audit.checks += groups.filter { !$0.isOfColumn || !summed.contains($0.target.place) }
    }
    OwnMultiples.restate(&audit.checks, in: tables)
    audit.checks += others
    audit.checks += FollowingBalances.checks(of: balances)
    audit.checks += RepeatedFigures.checks(in: tables, document.text)
    audit.checks += changes
    if !items.isEmpty {
      let taken = audit.checks.filter { $0.target.place == nil }.map(\.target.text)
      audit.checks += QuotedFigures.checks(of: items, in: document, tables, except: Set(taken))
    }
    let writer = FindingWriter(text: document.text, tables: tables)
    for index in audit.checks.indices where audit.checks[index].verdict.isFinding {
      if let finding = writer.finding(for: audit.checks[index], index: index) {
        audit.findings.append(finding)
      }
    }
    return audit
  }
}
