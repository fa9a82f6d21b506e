import Crossfoot

/// A letter of plain text with tab-separated tables, read as far as its tables and their audit.
struct LetterFixture {
  let document: LexedDocument
  let tables: [Table]
  let audit: Audit

  init(_ text: String) throws {
    let source = try Source(bytes: Array(text.utf8), path: "test")
    var document = PlainTextLexer.lex(source)
    tables = TableStage.run(&document)
    self.document = document
    audit = Audit.run(document: document, tables: tables)
  }

  /// A letter of `rows`, cells parted by bars, and paragraphs after them.
  init(table rows: [String], then prose: [String] = []) throws {
    let lines = rows.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.drop { $0 == " " } }.map { cell in
          String(cell.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\t")
    }
    try self.init(
      "Dear Sir:\n\n" + lines.joined(separator: "\n") + "\n\n"
        + prose.joined(separator: "\n\n") + "\n")
  }

  /// The checks as short texts: rule, stated figure, verdict.
  func checks(_ rule: Rule? = nil) -> [String] {
    audit.checks.filter { rule == nil || $0.rule == rule }.map { check in
      let stated = document.text.string(check.target.text)
      return "\(check.rule.rawValue) \(stated) \(check.verdict.rawValue)"
    }
  }

  /// The messages of the errors found.
  var errors: [String] { audit.findings.filter { $0.severity == .error }.map(\.message) }

  /// The path of a column as text.
  func path(_ column: Int) -> String {
    tables[0].columns[column].path.map(document.text.string).joined(separator: " > ")
  }
}

extension TextStore {
  /// Appends `text` as if it stood so in a file; returns where it stands in the store.
  mutating func append(text: String) -> TextRange {
    let start = end
    appendClean(Array(text.utf8), 0..<text.utf8.count)
    return TextRange(start, end)
  }
}
