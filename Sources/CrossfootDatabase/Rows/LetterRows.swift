internal import Crossfoot

/// The rows of one letter: what it says about itself, and all that hangs on it.
struct LetterRows {
  let letter: Letter
  let text: TextStore

  /// Writes the letter as one of the submission with the number `submission`.
  func write(to tape: inout RowTape, submission: Int) {
    let evidence = LinkEvidence(letter)
    let number = writeLetter(to: &tape, submission, evidence)
    writePersons(to: &tape, number)
    writeSubject(to: &tape, number)
    writePassages(to: &tape, number)
    let rows = ItemRows(letter: letter, text: text)
    let items = rows.write(to: &tape, letter: number)
    let tables = TableRows(letter: letter, text: text)
      .write(to: &tape, letter: number, items: items)
    rows.writeBlocks(to: &tape, items: items, tables: tables)
    AuditRows(letter: letter, text: text)
      .write(to: &tape, letter: number, items: items, tables: tables)
    for key in evidence.keys {
      tape.begin(.linkKeys)
      tape.row(.letters, number)
      tape.text(key.kind.rawValue)
      tape.text(key.value)
    }
    tape.begin(.linkQueue)
    tape.row(.letters, number)
  }

  private func writeLetter(
    to tape: inout RowTape, _ submission: Int, _ evidence: LinkEvidence
  ) -> Int {
    let content = letter.content
    let document = letter.context.flatMap { context in
      context.submission.container == .bare
        ? nil : context.submission.documents[letter.documentIndex]
    }
    let number = tape.beginNumbered(.letters)
    tape.row(.submissions, submission)
    tape.integer(letter.documentIndex)
    tape.text(document?.type)
    tape.integer(document?.sequence)
    tape.text(document?.filename)
    tape.text(document?.description)
    tape.text(content.side.rawValue)
    tape.text(content.kind.rawValue)
    tape.text(content.head.date?.description)
    tape.text(evidence.date?.description)
    tape.text(content.head.subjectCompany, of: text)
    tape.text(content.head.salutation, of: text)
    tape.text(letter.source.format.rawValue)
    tape.text(letter.source.encoding.rawValue)
    tape.text(letter.source.origin.decodedFrom?.rawValue)
    tape.text(content.head.delivery, of: text, separator: "; ")
    tape.text(content.head.senderAddress, of: text, separator: ", ")
    tape.text(content.head.fileNumbers.joined(separator: " "))
    tape.text(content.head.convention?.style)
    tape.text(content.closing.phrase, of: text)
    return number
  }

  private func writePersons(to tape: inout RowTape, _ letterNumber: Int) {
    let head = letter.content.head
    let closing = letter.content.closing
    var ordinal = 0
    func write(_ role: String, _ person: LetterHead.Person) {
      ordinal += 1
      tape.begin(.persons)
      tape.row(.letters, letterNumber)
      tape.integer(ordinal)
      tape.text(role)
      tape.text(person.name, of: text)
      if person.title == nil {
        tape.null()
      } else {
        tape.text(person.titleLines, of: text, separator: " ")
      }
      tape.text(person.organization, of: text)
    }
    if let sender = head.sender { write("sender", sender) }
    for person in head.recipients { write("recipient", person) }
    for person in closing.signatures { write("signature", person) }
    for person in closing.copies { write("copy", person) }
  }

  private func writePassages(to tape: inout RowTape, _ letterNumber: Int) {
    var ordinal = 0
    func write(_ role: String, _ range: TextRange) {
      ordinal += 1
      tape.begin(.passages)
      tape.row(.letters, letterNumber)
      tape.integer(ordinal)
      tape.text(role)
      tape.text(range, of: text)
      tape.range(text.sourceRange(of: range))
    }
    if let convention = letter.content.head.convention { write("convention", convention.text) }
    for range in letter.content.closing.acknowledgements { write("acknowledgement", range) }
    for range in letter.content.redactions { write("redaction", range) }
    for annex in letter.content.annexes {
      if let title = annex.title { write("annex_title", title) }
      for piece in annex.passage.pieces where piece.table == nil { write("annex", piece.text) }
    }
  }

  private func writeSubject(to tape: inout RowTape, _ letterNumber: Int) {
    let head = letter.content.head
    for (index, reply) in head.repliesTo.enumerated() {
      tape.begin(.replies)
      tape.row(.letters, letterNumber)
      tape.integer(index + 1)
      tape.text(reply.date.description)
      tape.text(reply.side.rawValue)
    }
    for (index, filing) in head.filings.enumerated() {
      let fileNumbers = filing.fileNumbers.isEmpty ? head.fileNumbers : filing.fileNumbers
      tape.begin(.filings)
      tape.row(.letters, letterNumber)
      tape.integer(index + 1)
      tape.text(filing.form)
      tape.integer(filing.amendment)
      tape.text(filing.period?.description)
      tape.text(filing.filedOn?.description)
      tape.text(fileNumbers.joined(separator: " "))
      tape.text(filing.company, of: text)
    }
  }
}
