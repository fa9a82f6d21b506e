/// A file of correspondence while its letters are on their way through the stages.
struct LetterFileDraft {
  private var letters: [LetterDraft] = []
  /// The documents that are letters but can't be read, and where they stand in the submission.
  private var failures: [(index: Int, error: LetterError)] = []
  private var documents: [SubmissionDocument] = []
  /// What of the submission is not looked at, since there is too much of it.
  private var leftOut: [LetterError] = []
  /// Why the file as a whole can't be read.
  private var error: LetterError?

  /// Finds the letters in a file.
  init(_ input: LetterFile.Input, _ pdfText: LetterFile.PDFTextExtractor?) {
    do throws(LetterError) {
      try Source.checkSize(input.bytes)
      try findLetters(in: input, pdfText)
    } catch {
      self.error = error
    }
  }

  private mutating func findLetters(
    in input: LetterFile.Input, _ pdfText: LetterFile.PDFTextExtractor?
  ) throws(LetterError) {
    let submission = SubmissionReader.read(input.bytes)
    let context = SubmissionContext(submission)
    documents = submission.documents
    if submission.isCut { leftOut.append(.tooManyDocuments(limit: Limits.documents)) }
    if submission.isHeaderCut {
      leftOut.append(.longHeader(keys: Limits.headerKeys, bytes: Limits.headerBytes))
    }
    let readable = LetterFileDraft.letters(among: documents)
    guard !readable.isEmpty else {
      throw .noDocument(found: documents.isEmpty ? "no document" : "only data")
    }
    for index in readable {
      do throws(LetterError) {
        let found = try DocumentSource.of(
          documents[index], in: submission, input.bytes, path: input.path)
        letters.append(LetterDraft(try found.source(pdfText), context, index))
      } catch {
        failures.append((index, error))
      }
    }
  }

  /// Takes one step with each letter.
  mutating func take(_ step: LetterDraft.Step) {
    for index in letters.indices { letters[index].take(step) }
  }

  /// The letters, once all steps are taken; they are handed over, and not there a second time.
  ///
  /// - Throws: What is wrong with the file as a whole; of a single document, its error is the file's.
  mutating func file() throws(LetterError) -> LetterFile {
    if let error { throw error }
    let isSingle = letters.count + failures.count == 1
    var read: [Letter] = []
    read.reserveCapacity(letters.count)
    // In their place: a copy of a draft counts some fifty references, up and down.
    for index in letters.indices {
      do throws(LetterError) {
        read.append(try letters[index].letter())
      } catch {
        failures.append((letters[index].documentIndex, error))
      }
    }
    if isSingle, let failure = failures.first { throw failure.error }
    let told = failures.sorted { $0.index < $1.index }.map { failure in
      LetterFile.Failure(document: documents[failure.index].name, error: failure.error)
    }
    return LetterFile(
      letters: read,
      failures: told + leftOut.map { LetterFile.Failure(document: "submission", error: $0) })
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
      case .letter: !(hasExtract && LetterType(documents[index].type) == .letter)
      case .unknown: documents.count == 1
      case .other: false
      }
    }
    guard letters.isEmpty else { return letters }
    return documents.indices.first { !documents[$0].isData }.map { [$0] } ?? []
  }
}

extension DocumentSource {
  /// The text of the document; that of a PDF is taken out by `pdfText`.
  fileprivate func source(
    _ pdfText: LetterFile.PDFTextExtractor?
  ) throws(LetterError) -> Source {
    switch self {
    case .text(let source): source
    case .pdf(let pdf): try pdf.source(text: pdfText?(pdf.data))
    }
  }
}
