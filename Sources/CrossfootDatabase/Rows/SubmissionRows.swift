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
    tape.integer(header?.isPrivateToPublic == true ? 1 : 0)
    tape.text(header?.referenceAccession)
    tape.integer(file.failures.count)
    for (ordinal, entity) in (header?.entities ?? []).enumerated() {
      tape.begin(.entities)
      tape.row(.submissions, number)
      tape.integer(ordinal + 1)
      tape.text(entity.role)
      tape.text(entity.name)
      tape.text(entity.cik)
      tape.text(entity.sic)
      tape.text(entity.fileNumbers.joined(separator: " "))
    }
    for letter in file.letters {
      LetterRows(letter: letter, text: letter.document.text).write(to: &tape, submission: number)
    }
    return tape
  }
}
