internal import CLibXML2

/// Reads HTML documents with libxml2's SAX interface; the only file that knows of it.
///
/// No tree is built, nothing is loaded, and no event depends on how deep the markup is.
enum MarkupParser {
  /// The blocks of `source`, which is HTML.
  ///
  /// The tests have libxml2 read all of it, too: the blocks are the same.
  static func lex(_ source: Source, isWhole: Bool = false) throws(LetterError) -> LexedDocument {
    guard !TagSizes.areExcessive(in: source) else {
      throw .tooManyAttributes(limit: Limits.tagAttributes)
    }
    var reader = AttributeReader.borrowed()
    let markup = MarkupText(source, hasNULs: hasNULs(source), isWhole: isWhole, &reader)
    guard let context = unsafe makeContext(markup) else {
      throw .tooLarge(bytes: source.content.count, limit: Limits.inputBytes)
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    unsafe setHandlers(context)
    // The only input there is: HTML loads no other.
    guard let input = unsafe context.pointee.input else { throw .empty }
    var session = unsafe MarkupSession(source, markup, reader, context, input)
    // The pointer is used inside of the closure only: the parser calls back while it parses.
    unsafe withUnsafeMutablePointer(to: &session) { session in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(session)
      unsafe htmlParseDocument(context)
    }
    AttributeReader.giveBack(session.reader)
    guard !session.isTooDeep else { throw .tooDeep(limit: Limits.markupDepth) }
    return session.lexer.finish()
  }

  /// Has libxml2 read `source` with handlers that do nothing: what reading HTML costs at the least.
  ///
  /// The bytes are those of the file with all that `lex` spares libxml2; options and the five events
  /// that are asked for are those of `lex`. Making the parser and freeing it count in both.
  static func parseEmpty(_ source: Source) {
    var reader = AttributeReader()
    let markup = MarkupText(source, hasNULs: hasNULs(source), isWhole: true, &reader)
    guard let context = unsafe makeContext(markup) else { return }
    defer { unsafe htmlFreeParserCtxt(context) }
    var handlers = unsafe htmlSAXHandler()
    unsafe handlers.startElement = { _, _, _ in }
    unsafe handlers.endElement = { _, _ in }
    unsafe handlers.characters = { _, _, _ in }
    unsafe handlers.ignorableWhitespace = { _, _, _ in }
    unsafe handlers.comment = { _, _ in }
    unsafe context.pointee.sax.pointee = handlers
    unsafe htmlParseDocument(context)
  }

  /// The character that HTML names `name`; nil when there is none.
  static func character(named name: String) -> Unicode.Scalar? {
    // The entry belongs to libxml2's own table, which nobody frees.
    let entry = unsafe name.withCString {
      unsafe $0.withMemoryRebound(
        to: xmlChar.self, capacity: name.utf8.count + 1
      ) { unsafe htmlEntityLookup($0) }
    }
    return unsafe entry.flatMap { unsafe Unicode.Scalar($0.pointee.value) }
  }

  private static func hasNULs(_ source: Source) -> Bool {
    unsafe source.bytes[source.content].withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe crossfootHoldsNUL(start, bytes.count) != 0
    }
  }

  /// Sets up what the parsers of all threads share, once.
  ///
  /// libxml2 would do so when the first parser is made, without a lock (2.9.14): two threads that make
  /// theirs at the same moment could then wait for each other forever.
  private static let sharedState: Void = xmlInitParser()

  /// A parser for the document; nil when there is no memory left for it.
  private static func makeContext(_ markup: MarkupText) -> htmlParserCtxtPtr? {
    sharedState
    // libxml2 copies the bytes before it returns; it writes to none of them.
    let context = unsafe markup.bytes.withUnsafeBytes { bytes -> htmlParserCtxtPtr? in
      let content = unsafe UnsafeRawBufferPointer(rebasing: bytes[markup.content])
      return unsafe htmlCreateMemoryParserCtxt(
        content.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(content.count))
    }
    guard let context = unsafe context else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    unsafe htmlCtxtUseOptions(context, CInt(bitPattern: options))
    // The bytes are UTF-8 whatever the document says of itself.
    unsafe context.pointee.charset = CInt(XML_CHAR_ENCODING_UTF8.rawValue)
    return unsafe context
  }

  private static func setHandlers(_ context: htmlParserCtxtPtr) {
    var handlers = unsafe htmlSAXHandler()
    unsafe handlers.startElement = { data, name, attributes in
      guard let session = unsafe MarkupParser.session(data), let name = unsafe name else { return }
      unsafe session.pointee.start(name, attributes)
    }
    unsafe handlers.endElement = { data, name in
      guard let session = unsafe MarkupParser.session(data), let name = unsafe name else { return }
      unsafe session.pointee.end(name)
    }
    unsafe handlers.characters = { data, text, count in
      guard let session = unsafe MarkupParser.session(data), let text = unsafe text, count > 0
      else { return }
      unsafe session.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handlers.ignorableWhitespace = handlers.characters
    unsafe handlers.comment = { data, text in
      guard let session = unsafe MarkupParser.session(data), let text = unsafe text else { return }
      unsafe session.pointee.comment(text)
    }
    unsafe context.pointee.sax.pointee = handlers
  }

  private static func session(
    _ data: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<MarkupSession>? {
    unsafe data?.assumingMemoryBound(to: MarkupSession.self)
  }
}

/// One document while libxml2 reads it: its events in terms of letters, with their places.
///
/// The pointers to libxml2's context and input belong to `MarkupParser.lex`, which outlives the session.
/// Names, attributes and texts live until the handler returns that is given them, and no longer is any of
/// them held: that is why what is marked unsafe here is sound.
@safe
private struct MarkupSession {
  var lexer: HTMLLexer
  private(set) var isTooDeep = false

  private var markup: MarkupText
  private let fileBytes: [UInt8]
  private let context: htmlParserCtxtPtr
  private let input: xmlParserInputPtr
  private(set) var reader: AttributeReader
  private var tags = TagCache()
  private var depth = 0
  /// Where the text that was handed over last ends: what comes next stands behind it.
  private var textEnd = 0

  init(
    _ source: Source, _ markup: MarkupText, _ reader: AttributeReader,
    _ context: htmlParserCtxtPtr, _ input: xmlParserInputPtr
  ) {
    self.markup = markup
    self.reader = reader
    fileBytes = source.bytes
    unsafe self.context = context
    unsafe self.input = input
    lexer = HTMLLexer(source, markup.places)
  }

  /// How far the parser has read, as an offset into the bytes of `markup`.
  private var offset: Int {
    let read =
      unsafe Int(bitPattern: input.pointee.consumed)
      + (unsafe input.pointee.cur - input.pointee.base)
    return min(markup.content.lowerBound + read, markup.content.upperBound)
  }

  // MARK: Events

  mutating func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    guard depth <= Limits.markupDepth else {
      isTooDeep = true
      unsafe xmlStopParser(context)
      return
    }
    // The parser stands on the `>` of the tag.
    let tagEnd = offset
    let end = markup.place(of: min(tagEnd + 1, markup.content.upperBound))
    unsafe lexer.start(tags.tag(name), read(attributes, tagEnd: tagEnd), end: end)
  }

  mutating func end(_ name: UnsafePointer<xmlChar>) {
    depth -= 1
    unsafe lexer.end(tags.tag(name), at: markup.place(of: offset))
  }

  mutating func characters(_ chunk: UnsafeBufferPointer<UInt8>) {
    let end = offset
    // Text as it stands in the document ends where the parser stands; a long one is handed over before
    // its last character, of up to four bytes, is passed.
    let reach = chunk.count >= MarkupSession.longChunk ? 4 : 0
    for last in end...end + reach where unsafe isPlain(chunk, endingAt: last) {
      plainText(last - chunk.count..<last)
      return
    }
    if let range = referenceRange(endingAt: end) {
      unsafe reference(chunk, range)
    } else if unsafe chunk.count == 1 && isPlain(chunk, endingAt: end + 1) {
      // A `<` that opens no tag is handed over before it is passed.
      plainText(end..<end + 1)
    }
  }

  private mutating func plainText(_ range: Range<Int>) {
    textEnd = range.upperBound
    lexer.plainText(markup.places(of: range))
  }

  /// libxml2 hands text over in parts of at least this size, in bytes, when it is long.
  private static let longChunk = 900

  private func isPlain(_ chunk: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    let start = end - chunk.count
    guard start >= max(markup.content.lowerBound, textEnd), end <= markup.content.upperBound
    else { return false }
    // Inside the array, by the guard.
    return unsafe markup.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let text = chunk.baseAddress else {
        return false
      }
      return unsafe crossfootSameBytes(base + start, text, chunk.count) != 0
    }
  }

  /// Where the character reference that ends at `end` stands; nil when there is none.
  ///
  /// It stands behind the text that came before, and holds nothing but its name.
  private func referenceRange(endingAt end: Int) -> Range<Int>? {
    let limit = max(markup.content.lowerBound, textEnd, end - MarkupSession.longestReference)
    var start = end
    while start > limit {
      start -= 1
      let byte = markup.bytes[start]
      if byte == UInt8(ascii: "&") { return start..<end }
      // What a name of HTML, or a wrong one, may consist of.
      guard
        ASCII.isWord(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "#")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
          || byte == UInt8(ascii: "_")
      else { return nil }
    }
    return nil
  }

  /// Hands over the character that the reference in `range`, `&amp;` say, stands for.
  private mutating func reference(_ chunk: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if unsafe chunk.count == 1 && chunk[0] == UInt8(ascii: "&"), !isAmpersand(range) {
      // Not a reference after all: its ampersand is text, and what follows comes by itself.
      plainText(range.lowerBound..<range.lowerBound + 1)
      return
    }
    guard let scalar = unsafe String(decoding: chunk, as: UTF8.self).unicodeScalars.first else {
      return
    }
    textEnd = range.upperBound
    lexer.decodedText(scalar, markup.places(of: range))
  }

  private static let longestReference = 200

  /// Whether `range` holds `&amp;` or a number for it.
  private func isAmpersand(_ range: Range<Int>) -> Bool {
    let bytes = markup.bytes[range]
    return bytes.starts(with: "&#".utf8) || bytes.elementsEqual("&amp;".utf8)
      || bytes.elementsEqual("&AMP;".utf8)
  }

  mutating func comment(_ text: UnsafePointer<xmlChar>) {
    let place = markup.place(of: offset)
    unsafe lexer.comment(
      UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), at: place)
  }

  // MARK: Attributes

  /// The attributes of the tag whose `>`, or the `/` before it, the parser stands on.
  private mutating func read(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, tagEnd: Int
  ) -> MarkupAttributes {
    guard var pair = unsafe attributes else {
      guard let cut = markup.attributes(ofTagEndingAt: tagEnd) else { return MarkupAttributes() }
      if let known = reader.attributes(cut.tag) { return known }
      // A copy of the array, not of its bytes: the reader changes while they are read.
      let bytes = fileBytes
      return reader.read(bytes.span.extracting(cut.range))
    }
    var result = MarkupAttributes()
    while let name = unsafe pair[0] {
      if let value = unsafe pair[1] {
        // Copies, which live longer than the spans of them.
        let (name, value) = unsafe (MarkupSession.bytes(name), MarkupSession.bytes(value))
        reader.take(name: name.span, value: value.span, &result)
      }
      unsafe pair += 2
    }
    return result
  }

  private static func bytes(_ text: UnsafePointer<xmlChar>) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }
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
