/// The arithmetic of a letter: every relation between its figures that was tested, and what a person
/// must look at.
package struct Audit: Sendable {
  /// Every relation that was tested, tables first and in their order, then prose.
  package var checks: [Check] = []
  /// What the checks found, in their order.
  package var findings: [Finding] = []

  /// Tests the tables of a letter, and its prose against them.
  package static func run(document: LexedDocument, tables: [Table]) -> Audit {
    guard !tables.isEmpty else { return Audit() }
    var sums: [SumCheck] = []
    var prose = ProseChecks(document, tables)
    var others: [Check] = []
    for (ordinal, table) in tables.enumerated() {
      let amounts = table.amounts()
      if table.isCertain {
        sums += ColumnTotals.checks(of: table, ordinal: ordinal, amounts, in: document.text)
        sums += RowTotals.checks(of: table, ordinal: ordinal, amounts, in: document.text)
      }
      others += prose.checks(ordinal: ordinal, amounts)
    }
    Suspicion.mark(&sums)
    var audit = Audit(checks: sums.map(\.check))
    audit.checks += others
    let writer = FindingWriter(text: document.text, tables: tables)
    for (index, check) in audit.checks.enumerated() {
      if let finding = writer.finding(for: check, index: index) { audit.findings.append(finding) }
    }
    return audit
  }
}
