/// A letter between the staff of the Securities and Exchange Commission and a company, read into
/// comments, responses and tables, with its arithmetic audited.
///
/// ```swift
/// let letter = try Letter(parsing: bytes, path: "letter.txt")
/// let places = letter.locations(of: letter.findings.map(\.range.lowerBound))
/// for (finding, place) in zip(letter.findings, places) { print(place.line, finding.message) }
/// let json = letter.json()
/// ```
///
/// Parsing never fails on what a letter says: it gives a value and findings. It throws only for what
/// stops it, see `LetterError`.
public struct Letter: Sendable {
  private let parts: Parts

  /// What a letter consists of.
  ///
  /// A class, because these are some thirty arrays, each with a count of who holds it: a letter is handed
  /// on as one reference.
  final class Parts: Sendable {
    let source: Source
    let document: LexedDocument
    let tables: [Table]
    let content: LetterContent
    let checks: [Check]
    let findings: [Finding]
    let context: SubmissionContext?
    let documentIndex: Int

    init(
      _ source: Source, _ document: LexedDocument, _ tables: [Table], _ content: LetterContent,
      _ checks: [Check], _ findings: [Finding], _ context: SubmissionContext?, _ index: Int
    ) {
      self.source = source
      self.document = document
      self.tables = tables
      self.content = content
      self.checks = checks
      self.findings = findings
      self.context = context
      documentIndex = index
    }
  }

  /// The file, as it was handed over.
  package var source: Source { parts.source }
  /// The blocks and the text that every part of the letter points into.
  package var document: LexedDocument { parts.document }
  package var tables: [Table] { parts.tables }
  package var content: LetterContent { parts.content }
  package var checks: [Check] { parts.checks }

  /// The bytes of the file that a figure of a check was read from.
  package func source(of reference: Reference) -> SourceRange {
    reference.source(in: document.text, tables)
  }

  /// What a person must look at, in the order of the file.
  public var findings: [Finding] { parts.findings }

  /// The submission that the letter came in, and which of its documents it is.
  package var context: SubmissionContext? { parts.context }
  package var documentIndex: Int { parts.documentIndex }

  /// Reads a single letter.
  ///
  /// - Parameters:
  ///   - bytes: The letter as it lies on disk: plain text or HTML in UTF-8 or Windows-1252, bare or
  ///     within EDGAR's containers. Of several letters it is the first one; `LetterFile` gives all.
  ///   - path: The name that the JSON and messages give the letter.
  /// - Throws: `LetterError` when the bytes can't be read as a letter: they are empty, no text, too many,
  ///   HTML that is nested too deeply or has too many attributes in a tag, or a submission without a
  ///   document to read.
  public init(parsing bytes: [UInt8], path: String = "-") throws(LetterError) {
    let file = try LetterFile(parsing: bytes, path: path)
    guard let first = file.letters.first else { throw file.failures.first?.error ?? .empty }
    self = first
  }

  init(_ parts: Parts) { self.parts = parts }

  /// The name that the letter was parsed under.
  public var path: String { source.path }

  /// The JSON of the letter by the contract `crossfoot/letter/1`, in UTF-8.
  ///
  /// - Parameter pretty: Whether lines are broken and indented; one line without a line end if not.
  /// - Returns: The same bytes for the same input, always.
  public func json(pretty: Bool = false) -> [UInt8] {
    LetterJSON.encode(self, pretty: pretty)
  }

  /// Hands the JSON of the letter on piece by piece, so that it never lies in memory as a whole.
  ///
  /// - Parameters:
  ///   - pretty: Whether lines are broken and indented; one line without a line end if not.
  ///   - sink: Takes the pieces, in order; together they are what `json(pretty:)` returns.
  public func writeJSON(pretty: Bool = false, to sink: @escaping ([UInt8]) -> Void) {
    var bytes = OutputBytes(capacity: JSONWriter.chunk * 3 / 2)
    LetterJSON.append(self, pretty: pretty, to: &bytes) { piece in
      // The piece stays in its place until the closure returns.
      sink(unsafe piece.withUnsafeBufferPointer { unsafe [UInt8]($0) })
    }
    sink(bytes.array())
  }

  /// Adds the JSON of the letter to `bytes`.
  ///
  /// When they hold enough for a large write, they are lent to `sink`, and are gone when it returns: of
  /// many letters none is copied, and none lies in memory as a whole.
  package func appendJSON(
    pretty: Bool, to bytes: inout OutputBytes, sink: @escaping (Span<UInt8>) -> Void
  ) {
    LetterJSON.append(self, pretty: pretty, to: &bytes, sink: sink)
  }

  /// What each paragraph and table of the letter was taken for, and why: one line each, for people.
  ///
  /// Its form may change; programs read `json(pretty:)`.
  public func explanation() -> String {
    LetterExplanation(document, tables, side: context?.side(documentIndex)).text
  }

  /// The lines and columns of several offsets; the lines of the file are counted once for all.
  ///
  /// - Parameter offsets: Byte offsets into the file.
  /// - Returns: One location an offset, in the same order.
  public func locations(of offsets: [UInt32]) -> [SourceLocation] {
    let index = LineIndex(source.fileBytes)
    return offsets.map(index.location)
  }
}
