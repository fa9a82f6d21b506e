/// Tests the prose around each table against it: from the paragraph that leads up to the table to
/// the next table.
struct ProseChecks {
  private let document: LexedDocument
  private let tables: [Table]
  /// The figures of the prose that a check has been made of.
  private var taken: Set<TextRange> = []

  init(_ document: LexedDocument, _ tables: [Table]) {
    self.document = document
    self.tables = tables
  }

  /// The checks that the prose around the table `ordinal` gives, whose cells amount to `amounts`.
  mutating func checks(ordinal: Int, _ amounts: [Amount]) -> [Check] {
    let table = tables[ordinal]
    let text = document.text
    let mayHaveGroups = table.rows.contains { $0.role == .data && !$0.markers.isEmpty }
    var totals = SameFigures(table, ordinal: ordinal, leadIn: leadIn(ordinal), in: text)
    guard mayHaveGroups || totals != nil else { return [] }
    var groups: GroupSums?
    var checks: [Check] = []
    for block in blocks(around: ordinal) {
      guard case .paragraph(let paragraph) = document.blocks[block] else { continue }
      let signs = ProseSigns(in: paragraph.text, of: text)
      let isAboutGroups = mayHaveGroups && block > table.block && signs.mayNameGroups
      guard isAboutGroups || totals != nil && signs.hasFigures else { continue }
      let tokens = ProseScanner.tokens(in: paragraph.text, of: text)
      if isAboutGroups {
        groups = groups ?? GroupSums(table, ordinal: ordinal, amounts, in: text)
        note(groups?.checks(in: tokens), in: &checks)
      }
      note(totals?.checks(in: tokens, except: taken), in: &checks)
    }
    return checks
  }

  private mutating func note(_ found: [Check]?, in checks: inout [Check]) {
    guard let found, !found.isEmpty else { return }
    checks += found
    taken.formUnion(found.map(\.target.text))
  }

  /// The indices of the blocks whose prose may speak of a table.
  private func blocks(around ordinal: Int) -> Range<Int> {
    let block = tables[ordinal].block
    let next = ordinal + 1 < tables.count ? tables[ordinal + 1].block : document.blocks.count
    return max(block - 1, 0)..<max(next, block)
  }

  /// The paragraph right above a table.
  private func leadIn(_ ordinal: Int) -> TextRange? {
    let block = tables[ordinal].block - 1
    guard block >= 0, case .paragraph(let paragraph) = document.blocks[block] else { return nil }
    return paragraph.text
  }
}

/// What a look at the bytes of a paragraph tells before it is cut into tokens.
private struct ProseSigns {
  /// Whether a figure stands in it that is no mere number: `1,204`, `0.5`, `$12`, `7%`.
  var hasFigures = false
  /// Whether it has digits, and brackets or the word "group" that could name groups of rows.
  var mayNameGroups: Bool { hasDigits && (hasBrackets || hasGroupWord) }

  private var hasDigits = false
  private var hasBrackets = false
  private var hasGroupWord = false

  init(in range: TextRange, of text: TextStore) {
    let span = text.bytes.span
    var last: UInt8 = 0
    for index in range.indices {
      let byte = span[index]
      switch byte {
      case 0x30...0x39:
        hasDigits = true
        let isJoint = last == UInt8(ascii: ".") || last == UInt8(ascii: ",")
        if isJoint, index - 2 >= range.indices.lowerBound, ASCII.isDigit(span[index - 2]) {
          hasFigures = true
        }
      case UInt8(ascii: "%"), UInt8(ascii: "$"): hasFigures = true
      case UInt8(ascii: "("), UInt8(ascii: "["): hasBrackets = true
      case UInt8(ascii: "p") where last == UInt8(ascii: "u"):
        // The u and the p of "group" do for a first look.
        hasGroupWord = true
      default: break
      }
      last = byte
    }
  }
}
