/// The wire form of checks and findings.
struct AuditJSON {
  let letter: Letter
  private var text: TextStore { letter.document.text }

  /// Writes the keys `checks` and `findings` of the object that is open.
  func write(to writer: inout JSONWriter) {
    write(letter.checks.indices, letter.findings, to: &writer)
  }

  /// Writes the same keys with the checks and findings of `rules` only.
  func write(to writer: inout JSONWriter, rules: Set<Rule>) {
    let names = Set(rules.map(\.rawValue))
    write(
      letter.checks.indices.filter { rules.contains(letter.checks[$0].rule) },
      letter.findings.filter { names.contains($0.rule) }, to: &writer)
  }

  private func write(
    _ checks: some Sequence<Int>, _ findings: [Finding], to writer: inout JSONWriter
  ) {
    writer.key("checks")
    writer.array(checks) { writeCheck($1, to: &$0) }
    writer.key("findings")
    let lines = findings.isEmpty ? nil : LineIndex(letter.source.bytes)
    writer.array(findings) { writeFinding($1, lines, to: &$0) }
  }

  private func writeCheck(_ index: Int, to writer: inout JSONWriter) {
    let check = letter.checks[index]
    writer.object { writer in
      writer.key("id")
      writer.integer(index + 1)
      writer.key("rule")
      writer.name(check.rule)
      writer.key("operator")
      writer.name(check.operator)
      if let table = check.table {
        writer.key("table")
        writer.integer(table + 1)
      }
      writer.key("target")
      writeReference(check.target, to: &writer)
      writer.key("operands")
      writer.array(check.operands) { writeReference($1, to: &$0) }
      writer.key("stated")
      writer.number(check.stated)
      writer.key("computed")
      writer.number(check.computed)
      writer.key("low")
      writer.number(check.interval.low)
      writer.key("high")
      writer.number(check.interval.high)
      if let tolerance = check.tolerance {
        writer.key("tolerance")
        writer.number(tolerance)
      }
      writer.key("verdict")
      writer.name(check.verdict)
    }
  }

  private func writeReference(_ reference: Reference, to writer: inout JSONWriter) {
    writer.object { writer in
      if let place = reference.place {
        writer.key("table")
        writer.integer(place.table + 1)
        writer.key("row")
        writer.integer(place.row)
        writer.key("column")
        writer.integer(place.column)
      }
      writer.key("text")
      writer.text(reference.text)
      writer.key("range")
      writer.range(reference.source)
    }
  }

  private func writeFinding(
    _ finding: Finding, _ lines: LineIndex?, to writer: inout JSONWriter
  ) {
    let location = lines?.location(of: finding.range.lowerBound)
    writer.object { writer in
      writer.key("rule")
      writer.string(finding.rule)
      writer.key("severity")
      writer.name(finding.severity)
      writer.key("message")
      writer.string(finding.message)
      writer.key("range")
      writer.range(finding.range)
      writer.key("line")
      writer.integer(location?.line ?? 1)
      writer.key("column")
      writer.integer(location?.column ?? 1)
      if let item = finding.item {
        writer.key("item")
        writer.integer(item)
      }
      if let check = finding.check {
        writer.key("check")
        writer.integer(check + 1)
      }
      writer.key("notes")
      writer.array(finding.notes) { writer, note in
        writer.object { writer in
          writer.key("message")
          writer.string(note.message)
          writer.key("range")
          writer.range(note.range)
        }
      }
    }
  }
}
