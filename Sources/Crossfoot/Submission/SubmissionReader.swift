/// Takes a file apart into header and documents, by what it holds and never by its name.
///
/// Source of the forms: EDGAR's Public Dissemination Service specification, and files of every age.
struct SubmissionReader {
  private let bytes: [UInt8]
  private var submission: Submission
  private let content: Range<Int>

  /// What `bytes` hold; a bare letter when no container is recognised.
  static func read(_ bytes: [UInt8]) -> Submission {
    var reader = SubmissionReader(bytes)
    reader.read()
    return reader.submission
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let span = bytes.span
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = ContainerScan.skipSpace(span, from: mark, limit: bytes.count)
    let wrapper = PEMWrapper(span, from: start)
    content = wrapper?.content ?? start..<bytes.count
    submission = Submission(container: .bare, header: nil, documents: [])
    submission.isWrapped = wrapper != nil
  }

  private mutating func read() {
    // A copy of the array's reference: the span must not hold on to the reader that changes.
    let bytes = bytes
    let span = bytes.span
    let start = ContainerScan.skipSpace(span, from: content.lowerBound, limit: content.upperBound)
    if let tag = ContainerTag(in: span, at: start, limit: content.upperBound) {
      if tag.isNamed("document", in: span) {
        submission.container = .document
        readDocuments(from: start)
      } else if let isTagged = SubmissionReader.dialect(tag, span) {
        submission.container = .submission
        readHeader(from: start, isTagged: isTagged)
      }
    }
    if submission.container == .bare || submission.documents.isEmpty && submission.header == nil {
      let whole = submission.isWrapped ? content : 0..<bytes.count
      submission.container = .bare
      submission.documents = [SubmissionDocument(content: whole)]
    }
  }

  /// Whether the header that `tag` opens has tags for keys; nil when it opens no header.
  private static func dialect(_ tag: ContainerTag, _ bytes: Span<UInt8>) -> Bool? {
    let tabbed: [StaticString] = ["sec-document", "sec-header", "ims-document", "ims-header"]
    if tabbed.contains(where: { tag.isNamed($0, in: bytes) }) { return false }
    return tag.isNamed("submission", in: bytes) ? true : nil
  }

  // MARK: Header

  private mutating func readHeader(from start: Int, isTagged: Bool) {
    let limit = min(content.upperBound, start + Limits.headerBytes)
    let end = firstDocument(from: start, limit: content.upperBound) ?? content.upperBound
    let range = start..<min(end, limit)
    let tree =
      isTagged ? TaggedHeaderParser.parse(bytes, range) : TabHeaderParser.parse(bytes, range)
    submission.header = SubmissionHeaderReader.read(tree)
    submission.isHeaderCut = tree.isCut || range.upperBound < end
    readDocuments(from: end)
  }

  // MARK: Documents

  private mutating func readDocuments(from start: Int) {
    var position = start
    while let next = firstDocument(from: position, limit: content.upperBound) {
      guard submission.documents.count < Limits.documents else {
        submission.isCut = true
        return
      }
      position = readDocument(at: next)
    }
  }

  /// The start of the first `<DOCUMENT>` at or behind `start`.
  private func firstDocument(from start: Int, limit: Int) -> Int? {
    let span = bytes.span
    var position = start
    while let next = ContainerTag.firstOfDocument(in: span, from: position, limit: limit) {
      if isDocumentTag(span, at: next, limit) == .start { return next }
      position = next + 1
    }
    return nil
  }

  private enum Edge { case start, end }

  /// Whether a document starts or ends with the tag at `position`.
  private func isDocumentTag(_ span: Span<UInt8>, at position: Int, _ limit: Int) -> Edge? {
    // Bodies are full of tags: two bytes tell most of them.
    guard position + 2 < limit else { return nil }
    let next = ASCII.lowercased(span[position + 1])
    let isEnd = next == UInt8(ascii: "/")
    guard
      isEnd && ASCII.lowercased(span[position + 2]) == UInt8(ascii: "d")
        || next == UInt8(ascii: "d"),
      let tag = ContainerTag(in: span, at: position, limit: limit),
      tag.isNamed("document", in: span)
    else { return nil }
    return isEnd ? .end : .start
  }

  /// Reads the document whose tag stands at `start`; returns where the next one may start.
  private mutating func readDocument(at start: Int) -> Int {
    let bytes = bytes
    let span = bytes.span
    let limit = content.upperBound
    var document = SubmissionDocument(content: limit..<limit)
    var position = ContainerTag(in: span, at: start, limit: limit)?.end ?? limit
    // The document's own header: tags with values, up to `<TEXT>` or whatever else comes.
    while true {
      position = ContainerScan.skipSpace(span, from: position, limit: limit)
      guard let tag = ContainerTag(in: span, at: position, limit: limit), !tag.isEnd else { break }
      if tag.isNamed("text", in: span) {
        position = tag.end
        break
      }
      let end = ContainerScan.valueEnd(span, from: tag.end, limit: limit)
      guard take(span, tag, tag.end..<end, into: &document) else { break }
      position = end
    }
    let (end, next) = end(of: position)
    document.content = innerText(span, position..<end)
    submission.documents.append(document)
    return next
  }

  /// Takes a line of a document's header in; false when it is none.
  private func take(
    _ span: Span<UInt8>, _ tag: ContainerTag, _ range: Range<Int>,
    into document: inout SubmissionDocument
  ) -> Bool {
    let value = ContainerScan.string(bytes, range.prefix(Limits.headerValueBytes))
    if tag.isNamed("type", in: span) {
      document.type = value.isEmpty ? nil : value
    } else if tag.isNamed("sequence", in: span) {
      document.sequence = Int(value).flatMap { $0 > 0 ? $0 : nil }
    } else if tag.isNamed("filename", in: span) {
      document.filename = value.isEmpty ? nil : value
    } else if tag.isNamed("description", in: span) {
      document.description = value.isEmpty ? nil : value
    } else {
      return false
    }
    return true
  }

  /// Where the text that starts at `start` ends, and where the next document may start.
  ///
  /// Without an end tag the next document ends it; its own `</TEXT>` is found from behind, because one
  /// may stand inside of the text.
  private func end(of start: Int) -> (end: Int, next: Int) {
    let span = bytes.span
    var position = start
    while let next = ContainerTag.firstOfDocument(
      in: span, from: position, limit: content.upperBound)
    {
      switch isDocumentTag(span, at: next, content.upperBound) {
      case .end: return (next, next + 1)
      case .start where ContainerScan.isLineStart(span, next, start: content.lowerBound):
        return (next, next)
      default: position = next + 1
      }
    }
    return (content.upperBound, content.upperBound)
  }

  /// `range` without the tags around the text: `</TEXT>`, `<PDF>` and the like.
  private func innerText(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = trimmedEnd(span, range)
    var before: Int
    repeat {
      // Any of them may stand there twice.
      before = end
      for name in ["sec-document", "ims-document", "submission", "text"] as [StaticString] {
        end = withoutEndTag(span, range.lowerBound..<end, name)
      }
    } while end < before
    let start = ContainerScan.skipSpace(span, from: range.lowerBound, limit: end)
    guard let tag = ContainerTag(in: span, at: start, limit: end), tag.isNamed("pdf", in: span)
    else { return range.lowerBound..<end }
    return tag.end..<withoutEndTag(span, tag.end..<end, "pdf")
  }

  private func trimmedEnd(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, span[end - 1] <= ASCII.space { end -= 1 }
    return end
  }

  /// The end of `range` without the end tag `name` that it may close with.
  private func withoutEndTag(_ span: Span<UInt8>, _ range: Range<Int>, _ name: StaticString) -> Int
  {
    let start = range.upperBound - name.utf8CodeUnitCount - 3
    guard start >= range.lowerBound,
      let tag = ContainerTag(in: span, at: start, limit: range.upperBound), tag.isEnd,
      tag.isNamed(name, in: span)
    else { return range.upperBound }
    return trimmedEnd(span, range.lowerBound..<start)
  }
}
