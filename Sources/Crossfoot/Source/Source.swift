/// A half-open range of byte offsets into the input file as it lies on disk.
public typealias SourceRange = Range<UInt32>

/// The text of one document: the bytes of the file it stands in, where it stands there, what it is
/// written in, and the name it goes by.
///
/// It is a class, so that whoever reads the text shares it: its arrays would be counted one by one each
/// time it is handed on.
package final class Source: Sendable {
  /// What the document came in.
  package enum Container: String, Sendable {
    /// A full EDGAR submission.
    case submission
    /// A single `<DOCUMENT>` of one.
    case document
    case bare
  }

  /// What `bytes` were made from, when they are not the file as it lies on disk.
  package enum Decoding: String, Sendable {
    case uuencode, pdftotext
  }

  /// Where a document comes from.
  package struct Origin: Sendable {
    package var container = Container.bare
    package var decodedFrom: Decoding?
    /// Whether the uuencoded data of the document is cut off, or has lines that no encoder writes.
    package var isDamaged = false
    /// Bytes that the container put into the document and that are no part of it, in order and
    /// without overlap: line ends where EDGAR cut a line, dashes that a PEM wrapper escapes with.
    ///
    /// Each stands at a line's start or end; what stands before and behind it belongs together.
    package var gaps: [Range<Int>] = []

    package init(_ container: Container = .bare) { self.container = container }
  }

  /// What a document is written in.
  package enum Format: String, Sendable {
    case text, html
    /// Text that was taken out of a PDF.
    case pdf
  }

  /// The bytes as they lie on disk; every `SourceRange` points into them.
  package let fileBytes: [UInt8]
  /// The same bytes as the lexers read them: with what a container put in masked, see `Origin.gaps`.
  package let bytes: [UInt8]
  /// The path or name that is reported for this input.
  package let path: String
  /// Where the document stands in `bytes`; all of them for a bare letter.
  package let content: Range<Int>
  package let format: Format
  /// How the bytes of the document stand for characters.
  package let encoding: TextEncoding
  /// What the document came in, and what was done to it on the way here.
  package let origin: Origin

  /// Takes `bytes` in, or tells why they can't be a letter's text.
  ///
  /// `content` is the part of `bytes` that is the document; all of them unless given. `format` is told
  /// by the text unless given.
  package init(
    bytes: [UInt8], path: String, content: Range<Int>? = nil, format: Format? = nil,
    origin: Origin = Origin()
  ) throws(LetterError) {
    let content = content ?? 0..<bytes.count
    try Source.checkSize(bytes)
    if let found = Source.foreignFormat(of: bytes, content) { throw .notText(found: found) }
    fileBytes = bytes
    self.bytes = Source.masked(bytes, origin.gaps)
    self.path = path
    self.content = Source.withoutByteOrderMark(bytes, content)
    self.format = format ?? (Source.isHTML(bytes, content) ? .html : .text)
    self.encoding = Source.encoding(of: bytes, content, origin.gaps)
    self.origin = origin
  }

  /// A PDF whose text nobody could take out: all that is known is where it stands.
  package init(
    pdfWithoutText content: Range<Int>, of bytes: [UInt8], path: String, origin: Origin
  ) {
    fileBytes = bytes
    self.bytes = bytes
    self.path = path
    self.content = content
    format = .pdf
    encoding = .ascii
    self.origin = origin
  }

  /// `source` with `bytes` in the place of its own, as many, of which `content` is plain text.
  ///
  /// What was ASCII may hold any character now, in UTF-8.
  package init(_ source: Source, rewrittenAs bytes: [UInt8], content: Range<Int>) {
    fileBytes = source.fileBytes
    self.bytes = bytes
    path = source.path
    self.content = content
    format = .text
    encoding = source.encoding == .windows1252 ? .windows1252 : .utf8
    origin = source.origin
  }

  /// Whether there is text to read: not so for a PDF whose text nobody took out.
  package var holdsText: Bool { format != .pdf || origin.decodedFrom == .pdftotext }

  /// Refuses more bytes than offsets can count.
  package static func checkSize(_ bytes: [UInt8]) throws(LetterError) {
    guard bytes.count <= Limits.inputBytes else {
      throw .tooLarge(bytes: bytes.count, limit: Limits.inputBytes)
    }
  }

  /// `bytes` with the gaps turned into control characters, which lexers pass over: so what the
  /// container put in is gone, and every offset stays that of the file.
  private static func masked(_ bytes: [UInt8], _ gaps: [Range<Int>]) -> [UInt8] {
    guard !gaps.isEmpty else { return bytes }
    var result = bytes
    for gap in gaps {
      for position in gap { result[position] = gapByte }
    }
    return result
  }

  /// What stands in `bytes` for each byte of a gap.
  package static let gapByte: UInt8 = 0x01

  /// The encoding of the document: what the container put in may stand within a character.
  private static func encoding(
    of bytes: [UInt8], _ content: Range<Int>, _ gaps: [Range<Int>]
  ) -> TextEncoding {
    guard !gaps.isEmpty else { return TextEncoding.detect(in: bytes, content) }
    var document: [UInt8] = []
    document.reserveCapacity(content.count)
    var start = content.lowerBound
    for gap in gaps {
      document += bytes[start..<gap.lowerBound]
      start = gap.upperBound
    }
    document += bytes[start..<content.upperBound]
    return TextEncoding.detect(in: document, 0..<document.count)
  }

  private static func withoutByteOrderMark(_ bytes: [UInt8], _ content: Range<Int>) -> Range<Int> {
    guard bytes[content].starts(with: [0xEF, 0xBB, 0xBF]) else { return content }
    return content.lowerBound + 3..<content.upperBound
  }

  /// The first bytes of files that people hand over by mistake, with the name of their format.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
    ([0x1F, 0x8B], "a gzip file"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0xFF, 0xFE], "UTF-16 text"),
    ([0xFE, 0xFF], "UTF-16 text"),
  ]

  /// The name of the format of the document when it is none that holds text.
  private static func foreignFormat(of bytes: [UInt8], _ content: Range<Int>) -> String? {
    guard let first = bytes[content].first else { return nil }
    for signature in signatures
    where signature.bytes[0] == first && bytes[content].starts(with: signature.bytes) {
      return signature.name
    }
    return isBinary(bytes, content.prefix(Limits.sampledBytes)) ? "binary data" : nil
  }

  /// Whether more of `sample` is control characters than any text has, however damaged.
  private static func isBinary(_ bytes: [UInt8], _ sample: Range<Int>) -> Bool {
    var zeros = 0
    var controls = 0
    func count(_ byte: UInt8) {
      if byte == 0 { zeros += 1 }
      controls += Int(ByteBlocks.isControl(byte))
    }
    let span = bytes.span
    var position = sample.lowerBound
    while position + ByteBlocks.stretch <= sample.upperBound {
      if !ByteBlocks.none(span, at: position, ByteBlocks.isControl) {
        for index in position..<position + ByteBlocks.stretch { count(bytes[index]) }
      }
      position += ByteBlocks.stretch
    }
    for rest in position..<sample.upperBound { count(bytes[rest]) }
    return zeros * Limits.binaryShare > sample.count
      || controls * Limits.controlShare > sample.count
  }

  private static let leastEndTags = 3

  /// Whether the text is HTML by its first bytes: it opens as HTML does, or holds end tags that plain text has no use for.
  ///
  /// EDGAR's plain text knows tags of its own, but closes only its tables and documents.
  private static func isHTML(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    if opensAsHTML(bytes, content) { return true }
    let end = min(content.upperBound, content.lowerBound + Limits.markupBytes)
    var endTags = 0
    var position = content.lowerBound
    let span = bytes.span
    while position + 3 < end {
      // Letters hardly hold this byte.
      position = ByteBlocks.place(ofRare: UInt8(ascii: "<"), in: span, from: position, limit: end)
      guard position + 3 < end else { break }
      if bytes[position] == UInt8(ascii: "<"), bytes[position + 1] == UInt8(ascii: "/") {
        switch ASCII.lowercased(bytes[position + 2]) {
        case UInt8(ascii: "p"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "h"),
          UInt8(ascii: "i"), UInt8(ascii: "u"):
          endTags += 1
        case UInt8(ascii: "d"), UInt8(ascii: "s"):
          // `</div>` and `</span>`, not `</DOCUMENT>` or `</SEC-HEADER>`.
          let next = ASCII.lowercased(bytes[position + 3])
          if next == UInt8(ascii: "i") || next == UInt8(ascii: "p") { endTags += 1 }
        case UInt8(ascii: "t"):
          // `</td>` and `</tr>`: the tables of plain text have neither.
          let next = ASCII.lowercased(bytes[position + 3])
          if next == UInt8(ascii: "d") || next == UInt8(ascii: "r") { endTags += 1 }
        default: break
        }
      }
      if endTags >= Source.leastEndTags { return true }
      position += 1
    }
    return false
  }

  /// Whether the text begins with a tag that only HTML documents begin with.
  private static func opensAsHTML(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    var start = content.lowerBound
    while start < content.upperBound, bytes[start] <= ASCII.space { start += 1 }
    let names: [StaticString] = [
      "<html", "<!doctype html", "<head", "<body", "<div", "<font", "<table><tr",
    ]
    return names.contains { name in
      let end = start + name.utf8CodeUnitCount
      guard end < content.upperBound, !ASCII.isWord(bytes[end]) else { return false }
      return bytes.span.holdsFolded(name, at: start, limit: end)
    }
  }
}
