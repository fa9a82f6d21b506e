/// Tests the prose around each table against it: from the paragraph that leads up to the table to
/// the next table.
enum ProseChecks {
  /// The checks that the prose of a letter gives, table by table.
  static func checks(in document: LexedDocument, tables: [Table]) -> [Check] {
    var checks: [Check] = []
    var taken: Set<TextRange> = []
    for (ordinal, table) in tables.enumerated() {
      let found = self.checks(
        of: table, ordinal, upTo: ordinal + 1 < tables.count ? tables[ordinal + 1].block : nil,
        taken, in: document)
      taken.formUnion(found.map(\.target.text))
      checks += found
    }
    return checks
  }

  private static func checks(
    of table: Table, _ ordinal: Int, upTo next: Int?, _ taken: Set<TextRange>,
    in document: LexedDocument
  ) -> [Check] {
    let text = document.text
    let lead = leadIn(of: table, in: document)
    let names = ProseNames(table, in: text)
    let groups = GroupSums(table, ordinal: ordinal, names: names, in: text)
    let same = SameFigures(table, ordinal: ordinal, names: names, preceding: lead, in: text)
    guard groups != nil || same != nil else { return [] }
    var checks: [Check] = []
    var taken = taken
    if let same, let lead {
      checks += same.checks(in: ProseScanner.tokens(in: lead, of: text), except: taken)
    }
    let first = min(table.block + 1, document.blocks.count)
    for block in document.blocks[first..<max(next ?? document.blocks.count, first)] {
      guard case .paragraph(let paragraph) = block else { continue }
      let tokens = ProseScanner.tokens(in: paragraph.text, of: text)
      let sums = groups?.checks(in: tokens) ?? []
      taken.formUnion(sums.map(\.target.text))
      checks += sums
      checks += same?.checks(in: tokens, except: taken) ?? []
    }
    return checks
  }

  /// The paragraph right above a table.
  private static func leadIn(of table: Table, in document: LexedDocument) -> TextRange? {
    guard table.block > 0, case .paragraph(let paragraph) = document.blocks[table.block - 1] else {
      return nil
    }
    return paragraph.text
  }
}
