/// The arithmetic of a letter: every relation between its figures that was tested, and what a person
/// must look at.
package struct Audit: Sendable {
  /// Every relation that was tested, tables first and in their order, then prose.
  package var checks: [Check] = []
  /// What the checks found, in their order.
  package var findings: [Finding] = []

  /// Tests the tables of a letter, and its prose against them.
  package static func run(document: LexedDocument, tables: [Table]) -> Audit {
    let changes = ProseStatements.checks(in: document)
    guard !tables.isEmpty || !changes.isEmpty else { return Audit() }
    var sums: [SumCheck] = []
    var prose = ProseChecks(document, tables)
    var others: [Check] = []
    var tied: [Check] = []
    var outstanding: [ProseFigure]?
    for ordinal in tables.indices {
      let amounts = tables[ordinal].amounts()
      let table = tables[ordinal]
      // What a column adds up to does not depend on its header.
      ColumnTotals.append(to: &sums, table, ordinal: ordinal, amounts, in: document.text)
      if table.isCertain {
        RowTotals.append(to: &sums, table, ordinal: ordinal, amounts, in: document.text)
      }
      others += PeriodBalances.checks(of: tables[ordinal], ordinal: ordinal, in: document.text)
      others += ColumnShares.checks(of: tables[ordinal], ordinal: ordinal, amounts) {
        let found = outstanding ?? OutstandingShares.figures(in: document, tables)
        outstanding = found
        return found
      }
      tied += TiedLines.checks(of: tables[ordinal], ordinal: ordinal, amounts)
      tied += ChangeColumns.checks(
        of: tables[ordinal], ordinal: ordinal, amounts, in: document.text)
      others += prose.checks(ordinal: ordinal, amounts)
    }
    UntiedTotals.remove(from: &sums, tied)
    Suspicion.mark(&sums)
    var audit = Audit()
    audit.checks.reserveCapacity(sums.count + others.count)
    for sum in sums { audit.checks.append(sum.check) }
    let found = TiedLines.without(audit.checks, tied)
    audit.checks += RedundantSums.without(found, beside: audit.checks)
    audit.checks += others
    audit.checks += changes
    let writer = FindingWriter(text: document.text, tables: tables)
    for index in audit.checks.indices where audit.checks[index].verdict.isFinding {
      if let finding = writer.finding(for: audit.checks[index], index: index) {
        audit.findings.append(finding)
      }
    }
    return audit
  }
}
