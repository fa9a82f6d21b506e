/// The wire form of the submission that a letter came in, and of the document that it is.
struct SubmissionJSON {
  let letter: Letter

  func write(to writer: inout JSONWriter) {
    guard let context = letter.context else { return }
    if let header = context.submission.header {
      writer.key("submission")
      write(header, context.submission.documents, to: &writer)
    }
    guard context.submission.container != .bare else { return }
    writer.key("document")
    write(context.submission.documents[letter.documentIndex], to: &writer)
  }

  private func write(
    _ header: SubmissionHeader, _ documents: [SubmissionDocument], to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.optional("accession_number", header.accessionNumber)
      writer.optional("form", header.form)
      writer.optional("filed_on", header.filedOn?.description)
      writer.optional("accepted_at", header.acceptedAt)
      writer.optional("released_on", header.releasedOn?.description)
      writer.boolean("private_to_public", header.isPrivateToPublic)
      writer.optional("reference_accession", header.referenceAccession)
      writer.key("entities")
      writer.array(header.entities) { write($1, to: &$0) }
      writer.key("documents")
      writer.array(documents) { write($1, to: &$0) }
      writer.key("extra")
      write(header.extra, to: &writer)
    }
  }

  private func write(_ entity: SubmissionHeader.Entity, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.optional("role", entity.role)
      writer.optional("name", entity.name)
      writer.optional("cik", entity.cik)
      writer.optional("sic", entity.sic)
      writer.key("file_numbers")
      writer.array(entity.fileNumbers) { $0.string($1) }
      if !entity.extra.isEmpty {
        writer.key("extra")
        write(entity.extra, to: &writer)
      }
    }
  }

  private func write(_ document: SubmissionDocument, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.optional("type", document.type)
      if let sequence = document.sequence { writer.integer("sequence", sequence) }
      writer.optional("filename", document.filename)
      writer.optional("description", document.description)
    }
  }

  private func write(_ entries: [HeaderEntry], to writer: inout JSONWriter) {
    entries.write(to: &writer)
  }
}

extension [HeaderEntry] {
  /// The keys and their values as an object of JSON.
  package func json() -> [UInt8] {
    var writer = JSONWriter(isPretty: false, capacity: 1024)
    write(to: &writer)
    return writer.array()
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for entry in self {
        writer.key(named: entry.key)
        entry.value.write(to: &writer)
      }
    }
  }
}

extension HeaderEntry.Value {
  /// Sections lie no deeper in each other than `Limits.headerDepth`.
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .flag: writer.boolean(true)
    case .text(let text): writer.string(text)
    case .section(let entries): entries.write(to: &writer)
    case .list(let values): writer.array(values) { $1.write(to: &$0) }
    }
  }
}

extension JSONWriter {
  /// Writes a key and its string; nothing when there is none.
  fileprivate mutating func optional(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    string(name, value)
  }
}
