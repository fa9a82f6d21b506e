/// The wire form of an item: a comment with its headings, response and references.
struct ItemJSON {
  let written: WrittenLetter

  private var letter: Letter { written.letter }
  private var text: TextStore { written.text }

  func write(_ index: Int, to writer: inout JSONWriter) {
    let item = letter.content.items[index]
    writer.object { writer in
      writer.key("ordinal")
      writer.integer(index + 1)
      if let number = item.number, !number.isEmpty {
        writer.key("number")
        writer.string(number, of: text)
      }
      writer.key("headings")
      writer.array(item.headings) { writeHeading(letter.content.headings[$1], to: &$0) }
      if let comment = item.comment {
        writer.key("comment")
        writePassage(comment, label: nil, withBlocks: true, to: &writer)
      }
      if let response = item.response {
        writer.key("response")
        writePassage(response, label: item.responseLabel, withBlocks: true, to: &writer)
      }
      writer.key("parts")
      writer.array(item.parts) { writePart($1, to: &$0) }
      writeReferences(item, to: &writer)
      writer.key("confidence")
      writer.string(item.isCertain ? "high" : "low")
    }
  }

  private func writeHeading(_ heading: Heading, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("text")
      writer.string(heading.text, of: text)
      writer.key("pages")
      writer.array(heading.pages) { $0.string($1, of: text) }
      writer.key("range")
      writer.range(text.sourceRange(of: heading.text))
    }
  }

  private func writePart(_ part: Item.Part, to writer: inout JSONWriter) {
    writer.object { writer in
      if let label = part.label {
        writer.key("label")
        writer.string(label, of: text)
      }
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
      writer.key("text")
      let texts = passage.pieces.lazy.filter { $0.table == nil }.map(\.text)
      writer.string(joining: texts, of: text, separator: "\\n\\n")
      writer.key("range")
      writer.range(range(of: passage))
      if let label {
        writer.key("label")
        writer.string(label, of: text)
      }
      guard withBlocks else { return }
      writer.key("blocks")
      writer.array(passage.pieces) { writeBlock($1, to: &$0) }
    }
  }

  private func writeBlock(_ piece: Passage.Piece, to writer: inout JSONWriter) {
    writer.object { writer in
      if let table = piece.table {
        writer.key("table")
        writer.integer(table + 1)
        return
      }
      writer.key("paragraph")
      writer.string(piece.text, of: text)
      writer.key("range")
      writer.range(text.sourceRange(of: piece.text))
      if piece.isQuoted {
        writer.key("quoted")
        writer.boolean(true)
      }
      if text.isStyled { writeStyle(of: piece.text, to: &writer) }
    }
  }

  private static let styles: [(style: TextStyle, name: String)] = [
    (.bold, "bold"), (.italic, "italic"), (.underline, "underline"),
  ]

  private func writeStyle(of range: TextRange, to writer: inout JSONWriter) {
    let main = text.mainStyle(of: range)
    if !main.isEmpty {
      writer.key("style")
      writer.array(ItemJSON.styles.filter { main.contains($0.style) }) { $0.string($1.name) }
    }
    let struck = text.struckParts(of: range)
    if !struck.isEmpty {
      writer.key("struck")
      writer.array(struck) { $0.range(text.sourceRange(of: $1)) }
    }
  }

  /// The bytes from the first piece of a passage to its last.
  private func range(of passage: Passage) -> SourceRange {
    var lower = UInt32.max
    var upper: UInt32 = 0
    for piece in passage.pieces {
      let range = piece.table.map { letter.tables[$0].source } ?? text.sourceRange(of: piece.text)
      lower = min(lower, range.lowerBound)
      upper = max(upper, range.upperBound)
    }
    return min(lower, upper)..<upper
  }

  private func writeReferences(_ item: Item, to writer: inout JSONWriter) {
    writer.key("joint_with")
    writer.array(item.jointWith) { $0.integer($1 + 1) }
    writer.key("citations")
    let citations =
      item.commentCitations.map { ($0, "comment") }
      + item.responseCitations.map { ($0, "response") }
    writer.array(citations) { writer, element in
      let (citation, place) = element
      writer.object { writer in
        writer.key("family")
        writer.name(citation.family)
        writer.key("canonical")
        writer.string(citation.canonical)
        writer.key("text")
        writer.string(citation.text, of: text)
        writer.key("range")
        writer.range(text.sourceRange(of: citation.text))
        writer.key("in")
        writer.string(place)
      }
    }
    writer.key("prior_comments")
    writer.array(item.priorComments) { writer, prior in
      writer.object { writer in
        writer.key("number")
        writer.integer(prior.number)
        if let date = prior.letterDate {
          writer.key("letter_date")
          writer.string(date.description)
        }
      }
    }
    writer.key("pages")
    writer.array(item.pages) { $0.string($1, of: text) }
    if let resolution = item.resolution {
      writer.key("resolution")
      writer.name(resolution)
    }
  }
}
