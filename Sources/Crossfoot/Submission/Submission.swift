/// A file as EDGAR's containers divide it: a header, and documents.
package struct Submission: Sendable {
  package var container: Source.Container
  package var header: SubmissionHeader?
  package var documents: [SubmissionDocument]
  /// Whether a PEM wrapper stands around it.
  package var isWrapped = false
  /// Whether documents were left out because there are more than `Limits.documents`.
  package var isCut = false
  /// Whether a part of the header was left out, because it has more than `Limits.headerKeys` or
  /// `Limits.headerBytes`.
  package var isHeaderCut = false
}

/// One document of a submission, and what its own header says of it.
package struct SubmissionDocument: Sendable {
  /// `CORRESP`, `LETTER`, `TEXT-EXTRACT`, `EX-99.1`; nil when the file is a bare letter.
  package var type: String?
  package var sequence: Int?
  package var filename: String?
  package var description: String?
  /// Where its text stands in the file.
  package var content: Range<Int>

  /// What the document is called in messages.
  package var name: String {
    filename
      ?? [type ?? "document", sequence.map { "\($0)" }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// What a document's type says of it.
  package enum Role: Sendable {
    case letter
    /// The text of a letter that the submission also holds as a PDF.
    case extract
    /// Something else: an exhibit, a form, a picture.
    case other
    /// No type is given.
    case unknown
  }

  package var role: Role {
    guard let type else { return .unknown }
    return switch LetterType(type) {
    case .correspondence, .draftLetter, .cover, .upload, .letter: .letter
    case .extract: .extract
    case .order, nil: .other
    }
  }

  /// Whether the type is one of pictures, spreadsheets and data: nothing to read a letter from.
  package var isData: Bool {
    guard let type = type?.uppercased() else { return false }
    return SubmissionDocument.dataTypes.contains(type) || type.hasPrefix("EX-101")
  }

  private static let dataTypes: Set<String> = [
    "GRAPHIC", "XML", "ZIP", "EXCEL", "JSON", "COVER.XML", "XBRL",
  ]
}
