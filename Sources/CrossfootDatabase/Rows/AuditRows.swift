internal import Crossfoot

/// The rows of a letter's checks and findings.
struct AuditRows {
  let letter: Letter
  let text: TextStore

  /// Writes checks and findings of a letter whose items and tables stand in the rows given.
  func write(to tape: inout RowTape, letter letterNumber: Int, items: [Int], tables: [Int]) {
    let checks = letter.checks.enumerated().map { index, check in
      write(check, index, letterNumber, tables, to: &tape)
    }
    let places =
      letter.findings.isEmpty
      ? [] : letter.locations(of: letter.findings.map(\.range.lowerBound))
    for (index, finding) in letter.findings.enumerated() {
      let number = tape.beginNumbered(.findings)
      tape.row(.letters, letterNumber)
      tape.integer(index + 1)
      tape.text(finding.rule)
      tape.text(finding.severity.rawValue)
      tape.text(finding.message)
      tape.row(
        .items, finding.item.flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil })
      tape.row(.checks, finding.check.map { checks[$0] })
      tape.integer(places[index].line)
      tape.integer(places[index].column)
      tape.range(finding.range)
      for (ordinal, note) in finding.notes.enumerated() {
        tape.begin(.findingNotes)
        tape.row(.findings, number)
        tape.integer(ordinal + 1)
        tape.text(note.message)
        tape.range(note.range)
      }
    }
  }

  private func write(
    _ check: Check, _ index: Int, _ letterNumber: Int, _ tables: [Int], to tape: inout RowTape
  ) -> Int {
    let number = tape.beginNumbered(.checks)
    tape.row(.letters, letterNumber)
    tape.integer(index + 1)
    tape.text(check.rule.rawValue)
    tape.text(check.operator.rawValue)
    tape.row(.tables, check.table.map { tables[$0] })
    tape.integer(check.target.place?.row)
    tape.integer(check.target.place?.column)
    tape.text(check.target.text, of: text)
    tape.figure(check.stated)
    tape.figure(check.computed)
    tape.figure(check.interval.low)
    tape.figure(check.interval.high)
    tape.figure(check.tolerance)
    tape.text(check.verdict.rawValue)
    tape.range(check.target.source(in: text, letter.tables))
    for (ordinal, operand) in check.operands.enumerated() {
      tape.begin(.operands)
      tape.row(.checks, number)
      tape.integer(ordinal + 1)
      tape.row(.tables, operand.place.map { tables[$0.table] })
      tape.integer(operand.place?.row)
      tape.integer(operand.place?.column)
      tape.text(operand.text, of: text)
      tape.range(operand.source(in: text, letter.tables))
      tape.boolean(operand.isSubtracted)
    }
    return number
  }
}
