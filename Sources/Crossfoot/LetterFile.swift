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
  public let letters: [Letter]
  /// The documents that are letters but can't be read, in the order of the file.
  public let failures: [Failure]

  /// A file that is to be read, for `parse(_:pdfText:)`.
  public struct Input: Sendable {
    /// The file as it lies on disk.
    public let bytes: [UInt8]
    /// The name that the JSON and messages give its letters.
    public let path: String

    /// A file with these bytes, under this name.
    public init(bytes: [UInt8], path: String) {
      self.bytes = bytes
      self.path = path
    }
  }

  /// Reads the letters of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it lies on disk.
  ///   - path: The name that the JSON and messages give its letters.
  ///   - pdfText: Takes the text out of PDFs; without it they become letters without text.
  /// - Throws: `LetterError` when the file as a whole can't be read: it is empty, too large, a submission
  ///   without a document to read, or its only document can't be read: it is no text, nested too deeply,
  ///   or has too many attributes in a tag.
  public init(
    parsing bytes: [UInt8], path: String = "-", pdfText: PDFTextExtractor? = nil
  ) throws(LetterError) {
    var draft = LetterFileDraft(Input(bytes: bytes, path: path), pdfText)
    for step in LetterDraft.Step.allCases { draft.take(step) }
    self = try draft.file()
  }

  /// Reads the letters of several files: the same letters as one after the other, but a sixth faster
  /// when they are small, since each step of the way finds its code in the cache.
  ///
  /// All of them lie in memory together until the last one is read, at some twelve times the size of the
  /// files: a dozen or two at a time, of a quarter of a megabyte in all, is enough.
  ///
  /// - Returns: One result an input, in the same order; what is wrong with one concerns no other.
  public static func parse(
    _ inputs: [Input], pdfText: PDFTextExtractor? = nil
  ) -> [Result<LetterFile, LetterError>] {
    var drafts = inputs.map { LetterFileDraft($0, pdfText) }
    for step in LetterDraft.Step.allCases {
      for index in drafts.indices { drafts[index].take(step) }
    }
    return drafts.indices.map { index in
      Result { () throws(LetterError) in try drafts[index].file() }
    }
  }

  init(letters: [Letter], failures: [Failure]) {
    self.letters = letters
    self.failures = failures
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
    LetterType(submission.documents[index].type) == .cover
  }

  /// The side that the form of the submission tells, or the type of the document at `index`; nil when
  /// they tell none.
  package func side(_ index: Int) -> LetterSide? {
    side(form: submission.header?.form) ?? side(form: submission.documents[index].type)
  }

  private func side(form: String?) -> LetterSide? {
    switch LetterType(form) {
    case .upload, .letter, .extract, .order: .staff
    case .correspondence, .draftLetter, .cover: .company
    case nil: nil
    }
  }
}
