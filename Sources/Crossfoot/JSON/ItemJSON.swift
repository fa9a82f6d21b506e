/// The wire form of an item: a comment with its headings, response and references.
struct ItemJSON {
  let letter: Letter
  private var passages: PassageJSON { PassageJSON(letter: letter) }

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
        passages.write(comment, label: nil, withBlocks: true, to: &writer)
      }
      if let response = items[index].response {
        writer.key("response")
        passages.write(
          response, label: items[index].responseLabel, withBlocks: true, to: &writer)
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
        passages.write(comment, label: nil, withBlocks: false, to: &writer)
      }
      if let response = part.response {
        writer.key("response")
        passages.write(response, label: nil, withBlocks: false, to: &writer)
      }
    }
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
