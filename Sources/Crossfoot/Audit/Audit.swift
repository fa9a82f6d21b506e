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
    run(
      document: document, tables: tables, prose: ProseRules.findings(in: document, tables),
      items: items)
  }

  /// The same where the prose has been read for itself.
  static func run(
    document: LexedDocument, tables: [Table], prose: ProseRules.Findings, items: [Item]
  ) -> Audit {
    guard !tables.isEmpty || !prose.statements.isEmpty || !items.isEmpty else { return Audit() }
    var audit = Audit()
    var changes = prose.statements
    if !tables.isEmpty {
      var tested = TableChecks(document, tables)
      for ordinal in tables.indices { tested.test(ordinal) }
      audit.checks = tested.finish()
      audit.compareTables(tables, in: document)
      // A figure of prose that the rules of a table have compared with it is not compared again.
      if changes.contains(where: { $0.rule == .sameFigure }) {
        let tested = NumberSet(audit.testedProse)
        changes.removeAll { $0.rule == .sameFigure && tested.contains($0.target.text) }
      }
    }
    audit.checks += changes
    audit.checks += prose.lists
    // What the rows of a table are summed up to counts once, whichever rule reads it.
    let sums = audit.checks.filter { $0.rule == .groupSum && $0.target.place == nil }
    var taken = NumberSet((changes + prose.lists + sums).map(\.target.text))
    audit.checks += prose.tableShares.filter { taken.insert($0.target.text) }
    if !items.isEmpty {
      audit.checks += QuotedFigures.checks(
        of: items, in: document, tables, except: NumberSet(audit.testedProse))
    }
    audit.writeFindings(of: document.text, tables)
    return audit
  }

  /// Appends what tables say of the figures that they have in common.
  private mutating func compareTables(_ tables: [Table], in document: LexedDocument) {
    let unequal = UnequalTotals.checks(in: tables, checks, document)
    let repeated = RepeatedFigures.checks(in: tables, document)
    let known = NumberSet(unequal.compactMap(\.target.place))
    let others = repeated.filter { !($0.target.place.map(known.contains) ?? false) }
    let wrong = NumberSet(
      (checks + unequal).lazy
        .filter { $0.verdict == .inconsistent || $0.verdict == .suspect }
        .flatMap { [$0.target] + $0.operands }.compactMap(\.place))
    // A figure that is part of an error is not blamed again for what another table has in its place.
    checks += unequal
    checks += others.filter { check in
      !check.verdict.isFinding || check.verdict == .contextDiffers
        || wrong.isDisjoint(with: ([check.target] + check.operands).compactMap(\.place))
    }
  }

  /// The figures of the prose that the checks so far are about.
  private var testedProse: [TextRange] {
    checks.filter { $0.target.place == nil }.map(\.target.text)
  }

  private mutating func writeFindings(of text: TextStore, _ tables: [Table]) {
    let writer = FindingWriter(text: text, tables: tables)
    for index in checks.indices where checks[index].verdict.isFinding {
      if let finding = writer.finding(for: checks[index], index: index) {
        findings.append(finding)
      }
    }
  }
}
