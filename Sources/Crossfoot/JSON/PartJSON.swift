/// Parts of a letter's JSON by themselves, each with the path of its letter before it.
extension Letter {
  /// One table as a line of JSON: `{"path": …, "table": …}`, the table as `json(pretty:)` has it.
  package func tableJSON(_ ordinal: Int) -> [UInt8] {
    var writer = JSONWriter(isPretty: false, text: document.text, capacity: 4096)
    writer.object { writer in
      writer.string("path", path)
      writer.key("table")
      TableJSON(letter: self).write(ordinal, to: &writer)
    }
    return writer.array()
  }

  /// The checks of some rules and some of the findings as a line of JSON:
  /// `{"path": …, "checks": …, "findings": …}`.
  ///
  /// Checks keep the ids that they have among all checks of the letter.
  package func auditJSON(of rules: Set<Rule>, _ findings: [Finding]) -> [UInt8] {
    var writer = JSONWriter(isPretty: false, text: document.text, capacity: 4096)
    writer.object { writer in
      writer.string("path", path)
      AuditJSON(letter: self).write(to: &writer, rules: rules, findings)
    }
    return writer.array()
  }
}
