/// What a document of a file turns out to be once it is looked at.
enum DocumentSource: Sendable {
  /// Text or HTML, ready for a lexer.
  case text(Source)
  /// A PDF, whose text somebody else has to take out.
  case pdf(PDFDocument)
}

/// A PDF that a letter is, before its text is taken out.
struct PDFDocument: Sendable {
  /// The bytes that `content` points into: the file's, or what was decoded from them.
  let bytes: [UInt8]
  let content: Range<Int>
  let path: String
  let origin: Source.Origin

  /// The PDF itself.
  var data: ArraySlice<UInt8> { bytes[content] }

  /// The source that `text`, which stands in the PDF, is for the lexer.
  ///
  /// Without any text it is a source that says where the PDF is, and no more.
  func source(text: [UInt8]?) throws(LetterError) -> Source {
    guard let text, text.contains(where: { $0 > ASCII.space }) else {
      return Source(pdfWithoutText: content, of: bytes, path: path, origin: origin)
    }
    var origin = origin
    origin.decodedFrom = .pdftotext
    return try Source(bytes: text, path: path, format: .pdf, origin: origin)
  }
}

extension DocumentSource {
  /// Looks at `document` of `submission`.
  static func of(
    _ document: SubmissionDocument, in submission: Submission, _ bytes: [UInt8], path: String
  ) throws(LetterError) -> DocumentSource {
    var origin = Source.Origin(submission.container)
    if let data = UUDecoder.dataStart(bytes.span, document.content) {
      let range = data..<document.content.upperBound
      let decoder = UUDecoder(bytes, range, isDashEscaped: submission.isWrapped)
      guard isPDF(decoder.bytes, 0..<decoder.bytes.count) else {
        throw .notText(found: "uuencoded data that is no PDF")
      }
      origin.decodedFrom = .uuencode
      origin.isDamaged = !decoder.isComplete || decoder.damagedLines > 0
      return .pdf(
        PDFDocument(
          bytes: decoder.bytes, content: 0..<decoder.bytes.count, path: path, origin: origin))
    }
    if isPDF(bytes, document.content) {
      return .pdf(
        PDFDocument(
          bytes: bytes, content: document.content, path: path, origin: origin))
    }
    let gaps = ContainerGaps(
      isDashEscaped: submission.isWrapped, isCut: submission.container == .submission)
    origin.gaps = gaps.find(in: bytes, document.content)
    return .text(
      try Source(bytes: bytes, path: path, content: document.content, origin: origin))
  }

  private static func isPDF(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    guard let start = content.first(where: { bytes[$0] > ASCII.space }),
      bytes[start] == UInt8(ascii: "%")
    else { return false }
    return bytes[start..<content.upperBound].starts(with: "%PDF-".utf8)
  }
}
