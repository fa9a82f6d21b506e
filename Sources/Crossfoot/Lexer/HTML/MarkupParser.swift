internal import CLibXML2

/// Reads an HTML document with libxml2's SAX interface; the only file that knows of it.
///
/// No tree is built, nothing is loaded, and no event depends on how deep the markup is.
///
/// The pointer to libxml2's context is made in `init`, freed in `deinit`, and never leaves the class.
@safe
final class MarkupParser {
  private var lexer: HTMLLexer
  private let markup: MarkupText
  private let context: htmlParserCtxtPtr
  private var styles = StyleCache()
  private var tags = TagCache()
  private var depth = 0
  private var isTooDeep = false

  /// The blocks of `source`, which is HTML.
  static func lex(_ source: Source) throws(LetterError) -> LexedDocument {
    let markup = MarkupText(source)
    guard let parser = MarkupParser(source, markup) else {
      throw .tooLarge(bytes: source.content.count, limit: Limits.inputBytes)
    }
    parser.parse()
    guard !parser.isTooDeep else { throw .tooDeep(limit: Limits.markupDepth) }
    return parser.lexer.finish()
  }

  /// Nil when libxml2 has no memory left for the document.
  private init?(_ source: Source, _ markup: MarkupText) {
    self.markup = markup
    lexer = HTMLLexer(source, markup)
    // libxml2 copies the bytes before it returns; it writes to none of them.
    let made = unsafe markup.bytes.withUnsafeBytes { bytes -> htmlParserCtxtPtr? in
      let content = unsafe UnsafeRawBufferPointer(rebasing: bytes[markup.content])
      return unsafe htmlCreateMemoryParserCtxt(
        content.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(content.count))
    }
    guard let made = unsafe made else { return nil }
    unsafe context = made
    unsafe setUp(made)
  }

  deinit { unsafe htmlFreeParserCtxt(context) }

  private func setUp(_ context: htmlParserCtxtPtr) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    unsafe htmlCtxtUseOptions(context, CInt(bitPattern: options))
    // The bytes are UTF-8 whatever the document says of itself.
    unsafe context.pointee.charset = CInt(XML_CHAR_ENCODING_UTF8.rawValue)
    var handlers = unsafe htmlSAXHandler()
    unsafe handlers.startElement = { data, name, attributes in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe MarkupParser.from(data).start(name, attributes)
    }
    unsafe handlers.endElement = { data, name in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe MarkupParser.from(data).end(name)
    }
    unsafe handlers.characters = { data, text, count in
      guard let data = unsafe data, let text = unsafe text else { return }
      unsafe MarkupParser.from(data).characters(text, Int(count))
    }
    unsafe handlers.ignorableWhitespace = handlers.characters
    unsafe handlers.comment = { data, text in
      guard let data = unsafe data, let text = unsafe text else { return }
      unsafe MarkupParser.from(data).comment(text)
    }
    unsafe context.pointee.sax.pointee = handlers
    // The parser outlives the parse, which runs inside `lex`.
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func from(_ data: UnsafeMutableRawPointer) -> MarkupParser {
    unsafe Unmanaged<MarkupParser>.fromOpaque(data).takeUnretainedValue()
  }

  private func parse() {
    unsafe htmlParseDocument(context)
  }

  /// Has libxml2 read `source` with handlers that do nothing: what reading HTML costs at the least.
  static func parseEmpty(_ source: Source) {
    guard let parser = MarkupParser(source, MarkupText(source)) else { return }
    let sax = unsafe parser.context.pointee.sax
    unsafe sax?.pointee.startElement = { _, _, _ in }
    unsafe sax?.pointee.endElement = { _, _ in }
    unsafe sax?.pointee.characters = { _, _, _ in }
    unsafe sax?.pointee.ignorableWhitespace = { _, _, _ in }
    unsafe sax?.pointee.comment = { _, _ in }
    parser.parse()
  }

  /// How far the parser has read, as an offset into the bytes of `markup`.
  private var offset: Int {
    guard let input = unsafe context.pointee.input else { return markup.content.upperBound }
    let read = unsafe Int(bitPattern: input.pointee.consumed)
      + (unsafe input.pointee.cur - input.pointee.base)
    return min(markup.content.lowerBound + read, markup.content.upperBound)
  }

  // MARK: Events

  private func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth <= Limits.markupDepth else {
      isTooDeep = true
      unsafe xmlStopParser(context)
      return
    }
    // The parser stands on the `>` of the tag.
    unsafe lexer.start(
      tags.tag(name), read(attributes), end: min(offset + 1, markup.content.upperBound))
  }

  private func end(_ name: UnsafePointer<xmlChar>) {
    depth -= 1
    unsafe lexer.end(tags.tag(name), at: offset)
  }

  private func characters(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard count > 0 else { return }
    let end = offset
    let chunk = unsafe UnsafeBufferPointer(start: text, count: count)
    // Text as it stands in the document ends where the parser stands; a long one is handed over before
    // its last character, of up to four bytes, is passed.
    for last in end...(count >= MarkupParser.longChunk ? end + 4 : end)
    where unsafe isPlain(chunk, endingAt: last) {
      lexer.plainText(last - count..<last)
      return
    }
    unsafe reference(chunk, endingAt: end)
  }

  private func isPlain(_ chunk: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    let start = end - chunk.count
    guard start >= markup.content.lowerBound, end <= markup.content.upperBound else { return false }
    return unsafe markup.bytes.withUnsafeBufferPointer { bytes in
      unsafe xmlMemoryEquals(bytes, start, chunk)
    }
  }

  /// A character reference such as `&amp;`: it reaches back to its ampersand.
  private func reference(_ chunk: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    let limit = max(markup.content.lowerBound, end - MarkupParser.longestReference)
    var start = end
    while start > limit {
      start -= 1
      if markup.bytes[start] == UInt8(ascii: "&") { break }
    }
    guard start < end, markup.bytes[start] == UInt8(ascii: "&") else { return }
    if unsafe chunk.count == 1 && chunk[0] == UInt8(ascii: "&"), !isAmpersand(start..<end) {
      // Not a reference after all: its ampersand is text, and what follows comes by itself.
      lexer.plainText(start..<start + 1)
      return
    }
    unsafe lexer.decodedText(Array(chunk), start..<end)
  }

  private static let longestReference = 40
  /// libxml2 hands text over in parts of at least this size, in bytes, when it is long.
  private static let longChunk = 900

  /// Whether `range` holds `&amp;` or a number for it.
  private func isAmpersand(_ range: Range<Int>) -> Bool {
    let bytes = markup.bytes[range]
    return bytes.starts(with: "&amp".utf8) || bytes.starts(with: "&#".utf8)
      || bytes.starts(with: "&AMP".utf8)
  }

  private func comment(_ text: UnsafePointer<xmlChar>) {
    unsafe lexer.comment(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), at: offset)
  }

  // MARK: Attributes

  private func read(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> MarkupAttributes {
    var result = MarkupAttributes()
    guard var pair = unsafe attributes else { return result }
    while let name = unsafe pair[0] {
      if let value = unsafe pair[1] { unsafe take(name, value, &result) }
      unsafe pair += 2
    }
    return result
  }

  private func take(
    _ name: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>,
    _ result: inout MarkupAttributes
  ) {
    // Most attributes are of no interest: the first two letters tell.
    switch (unsafe name[0], unsafe name[0] == 0 ? 0 : unsafe name[1]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")) where unsafe MarkupParser.equals(name, "style"):
      let bytes = unsafe UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
      result.style = unsafe styles.style(of: bytes)
    case (UInt8(ascii: "s"), UInt8(ascii: "t")) where unsafe MarkupParser.equals(name, "start"):
      result.start = unsafe MarkupParser.number(value)
    case (UInt8(ascii: "a"), UInt8(ascii: "l")) where unsafe MarkupParser.equals(name, "align"):
      result.alignment = unsafe MarkupParser.alignment(value)
    case (UInt8(ascii: "c"), UInt8(ascii: "o")) where unsafe MarkupParser.equals(name, "colspan"):
      result.columnSpan = unsafe MarkupParser.number(value)
    case (UInt8(ascii: "r"), UInt8(ascii: "o")) where unsafe MarkupParser.equals(name, "rowspan"):
      result.rowSpan = unsafe MarkupParser.number(value)
    case (UInt8(ascii: "t"), UInt8(ascii: "y")) where unsafe MarkupParser.equals(name, "type"):
      result.numbering = unsafe value[0]
    default: break
    }
  }

  private static func equals(_ name: UnsafePointer<xmlChar>, _ word: StaticString) -> Bool {
    unsafe xmlStrEqual(name, word.utf8Start) != 0
  }

  /// A positive number; 1 for anything else. What is larger than any limit stays so.
  private static func number(_ value: UnsafePointer<xmlChar>) -> Int {
    var result = 0
    var index = 0
    while unsafe ASCII.isDigit(value[index]), index < 9 {
      result = unsafe result * 10 + Int(value[index] - 0x30)
      index += 1
    }
    return max(result, 1)
  }

  private static func alignment(_ value: UnsafePointer<xmlChar>) -> Paragraph.Alignment {
    switch unsafe ASCII.lowercased(value[0]) {
    case UInt8(ascii: "c"), UInt8(ascii: "m"): .centred
    case UInt8(ascii: "r"): .trailing
    default: .leading
    }
  }
}

/// Whether `chunk` stands in `bytes` from `start` on; the caller has checked the bounds.
private func xmlMemoryEquals(
  _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ chunk: UnsafeBufferPointer<UInt8>
) -> Bool {
  for index in chunk.indices where unsafe bytes[start + index] != chunk[index] {
    return false
  }
  return true
}

/// The elements by the addresses of their names: libxml2 keeps one copy of each name.
private struct TagCache {
  private static let size = 128
  private var addresses = [Int](repeating: 0, count: size)
  private var tags = [MarkupTag](repeating: .inline, count: size)

  mutating func tag(_ name: UnsafePointer<xmlChar>) -> MarkupTag {
    let address = Int(bitPattern: name)
    let slot = (address >> 2 ^ address >> 9) & (TagCache.size - 1)
    if addresses[slot] == address { return tags[slot] }
    let tag = unsafe MarkupTag.byName[String(cString: name)] ?? .inline
    addresses[slot] = address
    tags[slot] = tag
    return tag
  }
}
