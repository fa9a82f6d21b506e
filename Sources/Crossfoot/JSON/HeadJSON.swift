/// The wire form of what a letter says about itself: sides, dates, persons, filings, closing.
struct HeadJSON {
  let letter: Letter

  func write(to writer: inout JSONWriter) {
    let content = letter.content
    let head = content.head
    writer.object { writer in
      writer.name("side", content.side)
      writer.name("kind", content.kind)
      if let date = head.date { writer.date("date", date) }
      writer.key("delivery")
      writer.array(head.delivery) { $0.text($1) }
      writeSender(head, to: &writer)
      writer.key("recipients")
      writer.array(head.recipients) { writePerson($1, withOrganization: false, to: &$0) }
      writer.key("subject")
      writeSubject(head, to: &writer)
      writer.key("replies_to")
      writer.array(head.repliesTo) { writer, reply in
        writer.object { writer in
          writer.date("date", reply.date)
          writer.name("side", reply.side)
        }
      }
      if let salutation = head.salutation { writer.text("salutation", salutation) }
      if let convention = head.convention {
        writer.key("convention")
        writeConvention(convention, to: &writer)
      }
      writeClosing(content, to: &writer)
    }
  }

  private func writeSender(_ head: LetterHead, to writer: inout JSONWriter) {
    guard let sender = head.sender else { return }
    writer.key("sender")
    writer.object { writer in
      writer.text("name", sender.name)
      guard !head.senderAddress.isEmpty else { return }
      writer.text("address", joining: head.senderAddress, separator: ", ")
    }
  }

  private func writePerson(
    _ person: LetterHead.Person, withOrganization: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.text("name", person.name)
      if person.title != nil { writer.text("title", joining: person.titleLines, separator: " ") }
      if withOrganization, let organization = person.organization {
        writer.text("organization", organization)
      }
    }
  }

  private func writeSubject(_ head: LetterHead, to writer: inout JSONWriter) {
    writer.object { writer in
      if let company = head.subjectCompany { writer.text("company", company) }
      writer.key("file_numbers")
      writer.array(head.fileNumbers) { $0.string($1) }
      writer.key("filings")
      writer.array(head.filings) { writeFiling($1, to: &$0) }
    }
  }

  private func writeFiling(_ filing: LetterHead.Filing, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.string("form", filing.form)
      if let company = filing.company { writer.text("company", company) }
      if let amendment = filing.amendment { writer.integer("amendment", amendment) }
      if let period = filing.period { writer.date("period", period) }
      if let filedOn = filing.filedOn { writer.date("filed_on", filedOn) }
      writer.key("file_numbers")
      writer.array(filing.fileNumbers) { $0.string($1) }
    }
  }

  private func writeClosing(_ content: LetterContent, to writer: inout JSONWriter) {
    writer.key("acknowledgements")
    writer.array(content.closing.acknowledgements) { writePassage($1, to: &$0) }
    if let phrase = content.closing.phrase { writer.text("closing", phrase) }
    writer.key("signatures")
    writer.array(content.closing.signatures) { writePerson($1, withOrganization: true, to: &$0) }
    writer.key("copies")
    writer.array(content.closing.copies) { writePerson($1, withOrganization: true, to: &$0) }
    writer.key("redactions")
    writer.array(content.redactions) { writePassage($1, to: &$0) }
    writer.key("annexes")
    writer.array(content.annexes) { PassageJSON(letter: letter).write($1, to: &$0) }
  }

  private func writeConvention(
    _ convention: LetterHead.Convention, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      if let style = convention.style {
        writer.key("comment_style")
        writer.string(style)
      }
      writer.text("text", convention.text)
      writer.place("range", of: convention.text)
    }
  }

  private func writePassage(_ range: TextRange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("text", range)
      writer.place("range", of: range)
    }
  }
}

extension LetterHead.Convention {
  /// The style of the comments; nil when the letter does not tell.
  package var style: String? {
    if isBold { return isItalic ? "bold italic" : "bold" }
    return isItalic ? "italic" : nil
  }
}
