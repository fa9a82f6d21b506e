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
    try self.init(
      "Dear Sir:\n\n" + LetterFixture.lines(of: rows) + "\n\n" + prose.joined(separator: "\n\n")
        + "\n")
  }

  /// A letter of several tables with a paragraph before each.
  init(tables: [[String]]) throws {
    let parts = tables.map { "The figures are these.\n\n" + LetterFixture.lines(of: $0) }
    try self.init("Dear Sir:\n\n" + parts.joined(separator: "\n\n") + "\n\nYours truly,\n")
  }

  /// Rows whose cells are parted by bars, as lines of cells parted by tabs.
  static func lines(of rows: [String]) -> String {
    rows.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.drop { $0 == " " } }.map { cell in
          String(cell.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\t")
    }.joined(separator: "\n")
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
  /// The messages of the warnings.
  var warnings: [String] { audit.findings.filter { $0.severity == .warning }.map(\.message) }

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
