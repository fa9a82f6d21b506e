package import Crossfoot

/// Turns a file that was read into the rows that it gives.
package enum SubmissionRows {
  /// The rows of `file`, which lies at `path` and has `bytes` bytes.
  package static func tape(
    _ file: LetterFile, _ identity: FileIdentity, path: String, bytes: Int
  ) -> RowTape {
    var tape = RowTape()
    let submission = file.letters.first?.context?.submission
    let header = submission?.header
    let number = tape.beginNumbered(.submissions)
    tape.text(identity.accession)
    tape.text(identity.contentHash)
    tape.text(path)
    tape.integer(bytes)
    tape.text((submission?.container ?? .bare).rawValue)
    tape.text(header?.form)
    tape.text(header?.filedOn?.description)
    tape.text(header?.acceptedAt)
    tape.text(header?.releasedOn?.description)
    tape.boolean(header?.isPrivateToPublic == true)
    tape.text(header?.referenceAccession)
    tape.integer(file.failures.count)
    write(header?.extra ?? [], to: &tape)
    write(header?.entities ?? [], of: number, to: &tape)
    // As in the JSON: a bare letter has no documents.
    write(header == nil ? [] : submission?.documents ?? [], of: number, to: &tape)
    for letter in file.letters {
      LetterRows(letter: letter, text: letter.document.text).write(to: &tape, submission: number)
    }
    return tape
  }

  private static func write(
    _ entities: [SubmissionHeader.Entity], of submission: Int, to tape: inout RowTape
  ) {
    for (ordinal, entity) in entities.enumerated() {
      tape.begin(.entities)
      tape.row(.submissions, submission)
      tape.integer(ordinal + 1)
      tape.text(entity.role)
      tape.text(entity.name)
      tape.text(entity.cik)
      tape.text(entity.sic)
      tape.text(entity.fileNumbers.joined(separator: " "))
      write(entity.extra, to: &tape)
    }
  }

  private static func write(
    _ documents: [SubmissionDocument], of submission: Int, to tape: inout RowTape
  ) {
    for (ordinal, document) in documents.enumerated() {
      tape.begin(.documents)
      tape.row(.submissions, submission)
      tape.integer(ordinal + 1)
      tape.text(document.type)
      tape.integer(document.sequence)
      tape.text(document.filename)
      tape.text(document.description)
    }
  }

  /// Writes the keys of a header that have no column, as an object of JSON; null when there are none.
  private static func write(_ extra: [HeaderEntry], to tape: inout RowTape) {
    if extra.isEmpty { tape.null() } else { tape.text(utf8: extra.json()) }
  }
}
