/// A file of correspondence: a bare letter, one `<DOCUMENT>`, or a full EDGAR submission.
///
/// ```swift
/// let file = try LetterFile(parsing: bytes, path: "0001234567-24-000061.txt")
/// for letter in file.letters { print(letter.findings) }
/// for failure in file.failures { print(failure.document, failure.error) }
/// ```
///
/// Which documents are letters follows from their types; exhibits are listed, not read. A letter that
/// is a PDF needs somebody who takes its text out: the library starts no other program by itself.
public struct LetterFile: Sendable {
  /// A document that is a letter but can't be read; the others are not affected.
  public struct Failure: Sendable {
    /// The file name, or the type and number, that the submission gives the document.
    public let document: String
    /// Why it can't be read.
    public let error: LetterError
  }

  /// Takes the text out of a PDF: UTF-8, laid out by columns, form feeds between pages; nil when that
  /// can't be done.
  public typealias PDFTextExtractor = (_ pdf: ArraySlice<UInt8>) -> [UInt8]?

  /// The letters, in the order of the file.
  public private(set) var letters: [Letter] = []
  /// The documents that are letters but can't be read, in the order of the file.
  public private(set) var failures: [Failure] = []

  /// Reads the letters of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it lies on disk.
  ///   - path: The name that the JSON and messages give its letters.
  ///   - pdfText: Takes the text out of PDFs; without it they become letters without text.
  /// - Throws: `LetterError` when the file as a whole can't be read: it is empty, too large, or its only
  ///   document is no text.
  public init(
    parsing bytes: [UInt8], path: String = "-", pdfText: PDFTextExtractor? = nil
  ) throws(LetterError) {
    try Source.checkSize(bytes)
    let submission = SubmissionReader.read(bytes)
    let context = SubmissionContext(submission)
    let readable = LetterFile.letters(among: submission.documents)
    guard !readable.isEmpty else {
      throw .noDocument(found: submission.documents.isEmpty ? "no document" : "only data")
    }
    for index in readable {
      let document = submission.documents[index]
      do throws(LetterError) {
        let found = try DocumentSource.of(document, in: submission, bytes, path: path)
        letters.append(try Letter(found, context, document: index, pdfText))
      } catch {
        // Of a single document, its error is the file's.
        guard readable.count > 1 else { throw error }
        failures.append(Failure(document: document.name, error: error))
      }
    }
    if submission.isCut {
      failures.append(
        Failure(document: "submission", error: .tooManyDocuments(limit: Limits.documents)))
    }
  }

  /// The indices of the documents that are read as letters.
  ///
  /// The text of a letter that is there as a PDF, too, stands for it. A filing without any letter gives
  /// its first document: so nothing that is handed over goes by in silence.
  private static func letters(among documents: [SubmissionDocument]) -> [Int] {
    let hasExtract = documents.contains { $0.role == .extract }
    let letters = documents.indices.filter { index in
      switch documents[index].role {
      case .extract: true
      case .letter: !(hasExtract && documents[index].type?.uppercased() == "LETTER")
      case .unknown: documents.count == 1
      case .other: false
      }
    }
    guard letters.isEmpty else { return letters }
    return documents.indices.first { !documents[$0].isData }.map { [$0] } ?? []
  }
}

/// What the letters of one submission share.
package final class SubmissionContext: Sendable {
  package let submission: Submission

  package init(_ submission: Submission) { self.submission = submission }

  /// Whether the document at `index` may be a letter: its type, or the form of the submission, says so,
  /// or nothing says otherwise.
  package func mayBeLetter(_ index: Int) -> Bool {
    submission.documents[index].role != .other
  }

  /// Whether the type of the document at `index` says that it only comes with the others.
  package func isCover(_ index: Int) -> Bool {
    submission.documents[index].type?.uppercased() == "COVER"
  }

  /// The side that the form of the submission tells, or the type of the document at `index`; nil when
  /// they tell none.
  package func side(_ index: Int) -> LetterSide? {
    side(form: submission.header?.form) ?? side(form: submission.documents[index].type)
  }

  private func side(form: String?) -> LetterSide? {
    switch form?.uppercased() {
    case "UPLOAD", "LETTER", "TEXT-EXTRACT", "CT ORDER": .staff
    case "CORRESP", "DRSLTR", "COVER": .company
    default: nil
    }
  }
}
