/// The wire form of what one side says: text and tables, block by block.
struct PassageJSON {
  let letter: Letter
  private var text: TextStore { letter.document.text }

  /// Writes a passage of an item, with the `label` that announces it.
  func write(
    _ passage: Passage, label: TextRange?, withBlocks: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writeKeys(passage, label: label, to: &writer)
      guard withBlocks else { return }
      writeBlocks(of: passage, to: &writer)
    }
  }

  /// Writes what stands behind the letter.
  func write(_ annex: Annex, to writer: inout JSONWriter) {
    writer.object { writer in
      if let title = annex.title { writer.text("title", title) }
      writeKeys(annex.passage, label: nil, to: &writer)
      writeBlocks(of: annex.passage, to: &writer)
    }
  }

  private func writeKeys(_ passage: Passage, label: TextRange?, to writer: inout JSONWriter) {
    let texts = passage.pieces.lazy.filter { $0.table == nil }.map(\.text)
    writer.text("text", joining: texts, separator: "\\n\\n")
    writer.range("range", hull(of: passage, &writer))
    if let label { writer.text("label", label) }
  }

  private func writeBlocks(of passage: Passage, to writer: inout JSONWriter) {
    writer.key("blocks")
    writer.array(passage.pieces) { writeBlock($1, to: &$0) }
  }

  private func writeBlock(_ piece: Passage.Piece, to writer: inout JSONWriter) {
    writer.object { writer in
      if let table = piece.table {
        writer.integer("table", table + 1)
        return
      }
      writer.text("paragraph", piece.text)
      writer.place("range", of: piece.text)
      if piece.isQuoted { writer.boolean("quoted", true) }
      if text.isStyled { writeStyle(of: piece.text, to: &writer) }
    }
  }

  private func writeStyle(of range: TextRange, to writer: inout JSONWriter) {
    let main = text.mainStyle(of: range)
    if !main.isEmpty {
      writer.key("style")
      writer.array(main.names) { $0.string($1) }
    }
    let struck = text.struckParts(of: range)
    if !struck.isEmpty {
      writer.key("struck")
      writer.array(struck) { $0.range(text.sourceRange(of: $1)) }
    }
  }

  /// The bytes of the file from the first piece of a passage to the last one.
  private func hull(of passage: Passage, _ writer: inout JSONWriter) -> SourceRange {
    var lower = UInt32.max
    var upper: UInt32 = 0
    for piece in passage.pieces {
      let place =
        piece.table.map { letter.tables[$0].source } ?? writer.sourceRange(of: piece.text)
      lower = min(lower, place.lowerBound)
      upper = max(upper, place.upperBound)
    }
    return min(lower, upper)..<upper
  }
}
