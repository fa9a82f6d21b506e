/// A look at the head of a file, which tells without parsing whether correspondence can be in it.
///
/// A day of EDGAR's feed holds a hundred filings for each letter: those are passed over by what their
/// headers say.
package struct CorrespondencePeek: Sendable {
  /// What the head says.
  package enum Verdict: Sendable {
    /// A letter, or something that does not say what it is.
    case letter
    /// A filing of another form, in which letters may stand among the documents.
    case filing
    /// A picture or a database, which no letter is.
    case data
  }

  /// What the head says.
  package let verdict: Verdict
  /// The accession number that the header gives.
  package let accession: String?

  /// How much of a file has to be handed over, in bytes, unless it is shorter.
  package static let headBytes = 65_536

  /// What pictures begin with, and the files of a SQLite database, which may well lie beside letters.
  private static let data: [[UInt8]] = [
    [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8),
    Array("SQLite format 3".utf8), [0x37, 0x7F, 0x06, 0x82], [0x37, 0x7F, 0x06, 0x83],
    [0x18, 0xE2, 0x2D, 0x00],
  ]

  /// Looks at `head`, the first bytes of a file.
  package init(_ head: [UInt8]) {
    guard !CorrespondencePeek.data.contains(where: { head.starts(with: $0) }) else {
      verdict = .data
      accession = nil
      return
    }
    let submission = SubmissionReader.read(head)
    accession = submission.header?.accessionNumber
    let holdsLetter = submission.documents.contains { $0.role != .other }
    switch submission.container {
    case .bare: verdict = .letter
    case .document: verdict = holdsLetter ? .letter : .filing
    case .submission:
      // A header that gives no form may be a letter's.
      let isLetter = submission.header?.form.map { LetterType($0)?.isForm == true } ?? true
      verdict = isLetter || holdsLetter ? .letter : .filing
    }
  }

  /// Whether a document of a filing, all or part of which `bytes` are, is a letter by its type.
  package static func holdsLetter(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var position = 0
    while let next = ContainerTag.first(in: span, from: position, limit: bytes.count) {
      position = next + 1
      // Two bytes tell most tags.
      guard next + 2 < bytes.count, ASCII.lowercased(span[next + 1]) == UInt8(ascii: "t"),
        let tag = ContainerTag(in: span, at: next, limit: bytes.count), !tag.isEnd,
        tag.isNamed("type", in: span)
      else { continue }
      let end = ContainerScan.valueEnd(span, from: tag.end, limit: bytes.count)
      let type = ContainerScan.string(bytes, (tag.end..<end).prefix(Limits.headerValueBytes))
      var document = SubmissionDocument(content: 0..<0)
      document.type = type
      if !type.isEmpty, document.role != .other { return true }
    }
    return false
  }
}
