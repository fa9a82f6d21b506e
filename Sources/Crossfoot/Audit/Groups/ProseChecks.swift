/// Tests the prose around each table against it: from the paragraph that leads up to the table to
/// the next table.
struct ProseChecks {
  private let document: LexedDocument
  private let tables: [Table]
  /// The figures of the prose that a check has been made of.
  private var taken: NumberSet<TextRange> = []

  /// How many blocks below a table its rows are looked for by their names.
  private static let reachOfNames = 4

  init(_ document: LexedDocument, _ tables: [Table]) {
    self.document = document
    self.tables = tables
  }

  /// The checks that the prose around the table `ordinal` gives, whose cells amount to `amounts`.
  mutating func checks(ordinal: Int, _ amounts: [Amount]) -> [Check] {
    let table = tables[ordinal]
    let text = document.text
    let markers = table.markersOfRows(in: text)
    var totals = SameFigures(table, ordinal: ordinal, leadIn: document.leadIn(to: table), in: text)
    let mayMark = !markers.isEmpty || table.mayHaveLetters(in: text)
    var groups: GroupSums?
    var figures: GroupFigures?
    var checks: [Check] = []
    let needsFigures = totals != nil
    for block in blocks(around: ordinal, isAll: mayMark || needsFigures) {
      guard case .paragraph(let paragraph) = document.blocks[block] else { continue }
      let isBelow = block > table.block
      // Rows that no marker groups are named while the table is before the reader's eyes.
      let mayAdd =
        isBelow && block <= table.block + ProseChecks.reachOfNames
        && GroupLexicon.mayAdd(paragraph.text, in: text)
      guard mayMark || needsFigures || mayAdd else { continue }
      let signs = ProseSigns(in: paragraph.text, of: text, markers, needsFigures: needsFigures)
      let isAboutGroups =
        mayAdd
        || isBelow
          && (signs.mayNameGroups || mayMark && GroupLexicon.mayCue(paragraph.text, in: text))
      guard isAboutGroups || needsFigures && signs.hasFigures else { continue }
      var rest = paragraph.text
      while !rest.isEmpty {
        let part = text.prosePart(of: rest)
        rest = rest.suffix(from: part.end)
        let tokens = ProseScanner.tokens(in: part, of: text)
        if isAboutGroups {
          groups = groups ?? GroupSums(table, ordinal: ordinal, amounts, in: text)
          note(groups?.checks(in: tokens), in: &checks)
          figures = figures ?? groups?.figures
          note(figures?.checks(in: tokens, except: taken), in: &checks)
        }
        note(totals?.checks(in: tokens, except: taken), in: &checks)
      }
    }
    return checks
  }

  private mutating func note(_ found: [Check]?, in checks: inout [Check]) {
    guard let found, !found.isEmpty else { return }
    checks += found
    taken.formUnion(found.map(\.target.text))
  }

  /// The indices of the blocks whose prose may speak of a table; if not of `isAll` that it holds, only of rows by
  /// their names.
  private func blocks(around ordinal: Int, isAll: Bool) -> Range<Int> {
    let block = tables[ordinal].block
    let next = ordinal + 1 < tables.count ? tables[ordinal + 1].block : document.blocks.count
    guard isAll else { return block..<max(min(next, block + ProseChecks.reachOfNames + 1), block) }
    return max(block - 1, 0)..<max(next, block)
  }
}

extension LexedDocument {
  /// The paragraph right above a table; what its figures are counted in may stand between: `(in thousands)`.
  func leadIn(to table: Table) -> TextRange? {
    guard let above = paragraph(above: table.block) else { return nil }
    guard text.hasPrefix(above, "("), ScaleReader.scale(in: above, of: text) != nil else {
      return above
    }
    return paragraph(above: table.block - 1) ?? above
  }

  /// The paragraph right below the block at `block`.
  func paragraph(below block: Int) -> TextRange? {
    guard block + 1 < blocks.count, case .paragraph(let paragraph) = blocks[block + 1] else {
      return nil
    }
    return paragraph.text
  }

  private func paragraph(above block: Int) -> TextRange? {
    guard block > 0, case .paragraph(let paragraph) = blocks[block - 1] else { return nil }
    return paragraph.text
  }
}

extension Table {
  /// The markers that stand on rows of data.
  func markersOfRows(in text: TextStore) -> Set<Marker> {
    var markers: Set<Marker> = []
    for row in rows.indices where !rows[row].markers.isEmpty && rows[row].role == .data {
      for range in rows[row].markers {
        if let marker = Marker(range, in: text) { markers.insert(marker) }
      }
    }
    return markers
  }
}

/// What a look at the bytes of a paragraph tells before it is cut into tokens.
private struct ProseSigns {
  /// Whether a figure stands in it that is no mere number: `1,204`, `0.5`, `$12`, `7%`.
  private(set) var hasFigures = false
  /// Whether it has one of the markers of a table, or what may be the word "group".
  private(set) var mayNameGroups = false

  /// Looks for figures only if `needsFigures`, for names of groups only if there are `markers`.
  init(in range: TextRange, of text: TextStore, _ markers: Set<Marker>, needsFigures: Bool) {
    if markers.isEmpty, !needsFigures { return }
    let span = text.bytes.span
    let start = Int(range.start)
    for index in range.indices {
      let byte = span[index]
      if byte > UInt8(ascii: "[") {
        // The word "group" is given away by its last letter.
        guard byte == UInt8(ascii: "p"), !mayNameGroups, !markers.isEmpty, index > start + 1 else {
          continue
        }
        mayNameGroups =
          span[index - 1] == UInt8(ascii: "u") && span[index - 2] == UInt8(ascii: "o")
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        guard !mayNameGroups, !markers.isEmpty else { continue }
        let marker = ProseSigns.marker(at: index, in: range, of: text)
        mayNameGroups = marker.map(markers.contains) ?? false
      } else if needsFigures, !hasFigures {
        hasFigures = ProseSigns.isFigure(at: index, from: start, span)
      } else {
        continue
      }
      if mayNameGroups || markers.isEmpty, hasFigures || !needsFigures { return }
    }
  }

  /// Whether the byte at `index` is a sign or a digit that only figures have.
  private static func isFigure(at index: Int, from start: Int, _ span: Span<UInt8>) -> Bool {
    let byte = span[index]
    if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$") { return true }
    guard ASCII.isDigit(byte), index > start + 1 else { return false }
    let joint = span[index - 1]
    return (joint == UInt8(ascii: ".") || joint == UInt8(ascii: ","))
      && ASCII.isDigit(span[index - 2])
  }

  /// What stands in the brackets that open at `start`, when it is short enough to be a marker.
  private static func marker(at start: Int, in range: TextRange, of text: TextStore) -> Marker? {
    let limit = min(start + 7, Int(range.end))
    var end = start + 1
    while end < limit, text.bytes[end] != UInt8(ascii: ")"), text.bytes[end] != UInt8(ascii: "]") {
      end += 1
    }
    return end < limit ? Marker(TextRange(UInt32(start), UInt32(end)), in: text) : nil
  }
}
