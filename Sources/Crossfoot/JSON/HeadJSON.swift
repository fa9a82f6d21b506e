/// The wire form of what a letter says about itself: sides, dates, persons, filings, closing.
struct HeadJSON {
  let written: WrittenLetter

  private var letter: Letter { written.letter }
  private var text: TextStore { written.text }

  func write(to writer: inout JSONWriter) {
    let content = letter.content
    let head = content.head
    writer.object { writer in
      writer.key("side")
      writer.name(content.side)
      writer.key("kind")
      writer.name(content.kind)
      if let date = head.date {
        writer.key("date")
        writer.string(date.description)
      }
      writer.key("delivery")
      writer.array(head.delivery) { $0.string($1, of: text) }
      writeSender(head, to: &writer)
      writer.key("recipients")
      writer.array(head.recipients) { writePerson($1, withOrganization: false, to: &$0) }
      writer.key("subject")
      writeSubject(head, to: &writer)
      writer.key("replies_to")
      writer.array(head.repliesTo) { writer, reply in
        writer.object { writer in
          writer.key("date")
          writer.string(reply.date.description)
          writer.key("side")
          writer.name(reply.side)
        }
      }
      if let salutation = head.salutation {
        writer.key("salutation")
        writer.string(salutation, of: text)
      }
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
      writer.key("name")
      writer.string(sender.name, of: text)
      guard !head.senderAddress.isEmpty else { return }
      writer.key("address")
      writer.string(joining: head.senderAddress, of: text, separator: ", ")
    }
  }

  private func writePerson(
    _ person: LetterHead.Person, withOrganization: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("name")
      writer.string(person.name, of: text)
      if let title = person.title {
        writer.key("title")
        writer.string(title, of: text)
      }
      if withOrganization, let organization = person.organization {
        writer.key("organization")
        writer.string(organization, of: text)
      }
    }
  }

  private func writeSubject(_ head: LetterHead, to writer: inout JSONWriter) {
    writer.object { writer in
      if let company = head.subjectCompany {
        writer.key("company")
        writer.string(company, of: text)
      }
      writer.key("file_numbers")
      writer.array(head.fileNumbers) { $0.string($1) }
      writer.key("filings")
      writer.array(head.filings) { writeFiling($1, to: &$0) }
    }
  }

  private func writeFiling(_ filing: LetterHead.Filing, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("form")
      writer.string(filing.form)
      if let amendment = filing.amendment {
        writer.key("amendment")
        writer.integer(amendment)
      }
      if let period = filing.period {
        writer.key("period")
        writer.string(period.description)
      }
      if let filedOn = filing.filedOn {
        writer.key("filed_on")
        writer.string(filedOn.description)
      }
      writer.key("file_numbers")
      writer.array(filing.fileNumbers) { $0.string($1) }
    }
  }

  private func writeClosing(_ content: LetterContent, to writer: inout JSONWriter) {
    writer.key("acknowledgements")
    writer.array(content.closing.acknowledgements) { writePassage($1, to: &$0) }
    if let phrase = content.closing.phrase {
      writer.key("closing")
      writer.string(phrase, of: text)
    }
    writer.key("signatures")
    writer.array(content.closing.signatures) { writePerson($1, withOrganization: true, to: &$0) }
    writer.key("copies")
    writer.array(content.closing.copies) { writePerson($1, withOrganization: true, to: &$0) }
    writer.key("redactions")
    writer.array(content.redactions) { writePassage($1, to: &$0) }
  }

  private func writeConvention(
    _ convention: LetterHead.Convention, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      if convention.isBold || convention.isItalic {
        writer.key("comment_style")
        let both = convention.isBold && convention.isItalic
        writer.string(both ? "bold italic" : convention.isBold ? "bold" : "italic")
      }
      writer.key("text")
      writer.string(convention.text, of: text)
      writer.key("range")
      writer.range(text.sourceRange(of: convention.text))
    }
  }

  private func writePassage(_ range: TextRange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("text")
      writer.string(range, of: text)
      writer.key("range")
      writer.range(text.sourceRange(of: range))
    }
  }
}
