/// The wire form of checks and findings.
struct AuditJSON {
  let letter: Letter

  /// Writes the keys `checks` and `findings` of the object that is open.
  func write(to writer: inout JSONWriter) {
    write(letter.checks.indices, letter.findings, to: &writer)
  }

  /// Writes the same keys with the checks of `rules` only, and these findings of the letter.
  func write(to writer: inout JSONWriter, rules: Set<Rule>, _ findings: [Finding]) {
    write(
      letter.checks.indices.filter { rules.contains(letter.checks[$0].rule) }, findings,
      to: &writer)
  }

  private func write(
    _ checks: some Sequence<Int>, _ findings: [Finding], to writer: inout JSONWriter
  ) {
    writer.key("checks")
    writer.array(checks) { writeCheck($1, to: &$0) }
    writer.key("findings")
    let lines = findings.isEmpty ? nil : LineIndex(letter.source.fileBytes)
    writer.array(findings) { writeFinding($1, lines, to: &$0) }
  }

  private func writeCheck(_ index: Int, to writer: inout JSONWriter) {
    let check = letter.checks[index]
    writer.object { writer in
      writer.integer("id", index + 1)
      writer.name("rule", check.rule)
      writer.name("operator", check.operator)
      if let table = check.table { writer.integer("table", table + 1) }
      writer.key("target")
      writeReference(check.target, to: &writer)
      writer.key("operands")
      writer.array(check.operands) { writeReference($1, to: &$0) }
      writer.number("stated", check.stated)
      writer.number("computed", check.computed)
      writer.number("low", check.interval.low)
      writer.number("high", check.interval.high)
      if let tolerance = check.tolerance { writer.number("tolerance", tolerance) }
      writer.name("verdict", check.verdict)
    }
  }

  private func writeReference(_ reference: Reference, to writer: inout JSONWriter) {
    writer.object { writer in
      if let place = reference.place {
        writer.integer("table", place.table + 1)
        writer.integer("row", place.row)
        writer.integer("column", place.column)
      }
      writer.text("text", reference.text)
      if let place = reference.blankPlace(in: letter.tables) {
        writer.range("range", place..<place)
      } else {
        writer.place("range", of: reference.text)
      }
      if reference.isSubtracted { writer.boolean("subtracted", true) }
    }
  }

  private func writeFinding(
    _ finding: Finding, _ lines: LineIndex?, to writer: inout JSONWriter
  ) {
    let location = lines?.location(of: finding.range.lowerBound)
    writer.object { writer in
      writer.string("rule", finding.rule)
      writer.name("severity", finding.severity)
      writer.string("message", finding.message)
      writer.range("range", finding.range)
      writer.integer("line", location?.line ?? 1)
      writer.integer("column", location?.column ?? 1)
      if let item = finding.item { writer.integer("item", item) }
      if let check = finding.check { writer.integer("check", check + 1) }
      writer.key("notes")
      writer.array(finding.notes) { writer, note in
        writer.object { writer in
          writer.string("message", note.message)
          writer.range("range", note.range)
        }
      }
    }
  }
}
