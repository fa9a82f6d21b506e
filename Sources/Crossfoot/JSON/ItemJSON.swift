/// The wire form of an item: a comment with its headings, response and references.
struct ItemJSON {
  let letter: Letter
  private var text: TextStore { letter.document.text }

  /// Writes the array of all items.
  func write(to writer: inout JSONWriter) {
    let items = letter.content.items
    // A span lends each part of an item; an item by itself would be copied with all that it refers to.
    let span = items.span
    writer.array(span.indices) { write(span, $1, to: &$0) }
  }

  /// Writes the item at `index` of `items`.
  private func write(_ items: Span<Item>, _ index: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.integer("ordinal", index + 1)
      if let number = items[index].number, !number.isEmpty { writer.text("number", number) }
      writer.key("headings")
      writer.array(items[index].headings) { writeHeading($1, to: &$0) }
      if let comment = items[index].comment {
        writer.key("comment")
        writePassage(comment, label: nil, withBlocks: true, to: &writer)
      }
      if let response = items[index].response {
        writer.key("response")
        writePassage(response, label: items[index].responseLabel, withBlocks: true, to: &writer)
      }
      writer.key("parts")
      writer.array(items[index].parts) { writePart($1, to: &$0) }
      writer.key("joint_with")
      writer.array(items[index].jointWith) { $0.integer($1 + 1) }
      writer.key("citations")
      writer.array { writer in
        write(items[index].commentCitations, in: "comment", to: &writer)
        write(items[index].responseCitations, in: "response", to: &writer)
      }
      writer.key("prior_comments")
      writer.array(items[index].priorComments) { write($1, to: &$0) }
      writer.key("pages")
      writer.array(items[index].pages) { $0.text($1) }
      if let resolution = items[index].resolution { writer.name("resolution", resolution) }
      writer.word("confidence", items[index].isCertain ? "high" : "low")
    }
  }

  private func write(
    _ citations: [Citation], in passage: StaticString, to writer: inout JSONWriter
  ) {
    for citation in citations { write(citation, in: passage, to: &writer) }
  }

  private func writeHeading(_ index: Int, to writer: inout JSONWriter) {
    let headings = letter.content.headings
    let (words, pages) = (headings.span[index].text, headings.span[index].pages)
    writer.object { writer in
      writer.text("text", words)
      writer.key("pages")
      writer.array(pages) { $0.text($1) }
      writer.place("range", of: words)
    }
  }

  private func writePart(_ part: Item.Part, to writer: inout JSONWriter) {
    writer.object { writer in
      if let label = part.label { writer.text("label", label) }
      if let comment = part.comment {
        writer.key("comment")
        writePassage(comment, label: nil, withBlocks: false, to: &writer)
      }
      if let response = part.response {
        writer.key("response")
        writePassage(response, label: nil, withBlocks: false, to: &writer)
      }
    }
  }

  private func writePassage(
    _ passage: Passage, label: TextRange?, withBlocks: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      let texts = passage.pieces.lazy.filter { $0.table == nil }.map(\.text)
      writer.text("text", joining: texts, separator: "\\n\\n")
      writer.range("range", hull(of: passage, &writer))
      if let label { writer.text("label", label) }
      guard withBlocks else { return }
      writer.key("blocks")
      writer.array(passage.pieces) { writeBlock($1, to: &$0) }
    }
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

  private func write(
    _ citation: Citation, in place: StaticString, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.name("family", citation.family)
      writer.string("canonical", citation.canonical)
      writer.text("text", citation.text)
      writer.place("range", of: citation.text)
      writer.word("in", place)
    }
  }

  private func write(_ prior: PriorComment, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.integer("number", prior.number)
      if let date = prior.letterDate { writer.date("letter_date", date) }
    }
  }
}

extension TextStyle {
  /// What the styles of a paragraph are called.
  package var names: [String] { TextStyle.named.filter { contains($0.style) }.map(\.name) }

  private static let named: [(style: TextStyle, name: String)] = [
    (.bold, "bold"), (.italic, "italic"), (.underline, "underline"),
  ]
}
