/// Takes attributes and the inside of texts out of a document, before libxml2 reads it.
///
/// They are nine bytes in ten of a letter, and libxml2 takes bytes one by one. What is left out of a
/// tag is read here, and once only for tags alike; a text is taken from the document itself, and one
/// star stands for it:
/// ```
/// file     <td style="text-align:right" colspan="2">Net sales of products</td>
/// libxml2  <td>*</td>
/// ```
/// A tag with anything in it that libxml2 would find fault with stays whole, and so does the text
/// behind it: what malformed markup means is for libxml2 to say. Where it ends is as libxml2 would say,
/// too, so that no quote that somebody forgot makes text out of tags, or tags out of text, that libxml2
/// would not.
struct MarkupCutter {
  /// The document without attributes.
  private(set) var bytes: [UInt8] = []
  /// Where the distance between an offset in `bytes` and what it stands for changes: first the start,
  /// then for each tag that was cut its `>`, or the `/` before it, and for each text what follows it.
  private(set) var shifts: [OffsetShifts.Shift]

  private let end: Int
  /// Where that begins which has to be copied yet.
  private var copied: Int

  /// A shorter text is not worth an entry.
  private static let shortestText = 12
  /// What stands for a text: nothing that a name or a number before it could go on with.
  private static let placeholder = UInt8(ascii: "*")

  /// Cuts the part `content` of `source`, which holds no NUL; `reader` takes in the attributes.
  init(_ source: [UInt8], _ content: Range<Int>, _ reader: inout AttributeReader) {
    shifts = [OffsetShifts.Shift(0, standsFor: content.lowerBound)]
    end = content.upperBound
    copied = content.lowerBound
    bytes.reserveCapacity(content.count / 2)
    cut(source, &reader)
    bytes.append(copied..<end, of: source)
  }

  // The document is handed from method to method: taking it from a property would count references at
  // each tag and each text.
  private mutating func cut(_ source: [UInt8], _ reader: inout AttributeReader) {
    let span = source.span
    var position = copied
    // Whether text stands at the position, without any doubt.
    var isText = false
    while position < end {
      position = copyText(of: source, span, from: position, mayCut: isText)
      isText = false
      guard position + 1 < end else { break }
      guard AttributeScanner.opensTag(span[position + 1]) else {
        let isEndTag = span[position + 1] == UInt8(ascii: "/")
        position = MarkupScanner.end(ofMarkAt: position, in: span, limit: end)
        isText = isEndTag && position < end && span[position] == UInt8(ascii: ">")
        if isText { position += 1 }
        continue
      }
      let name = position + 1
      let nameEnd = AttributeScanner.nameEnd(in: span, from: name, limit: end)
      position = nameEnd
      isText = true
      if nameEnd < end, span[nameEnd] != UInt8(ascii: ">") {
        let tag = MarkupCutter.rest(in: span, from: nameEnd, limit: end, &reader)
        position = tag.end
        isText = tag.isSound
        if tag.isSound, tag.end > nameEnd {
          cutAttributes(nameEnd..<tag.end, of: source, tag.token)
        }
      }
      if MarkupScanner.holdsRawText(span, name..<nameEnd) {
        position = MarkupScanner.end(ofRawTextOf: name..<nameEnd, in: span, position, limit: end)
        isText = false
      }
      guard isText else { continue }
      if position < end, span[position] == UInt8(ascii: "/") { position += 1 }
      isText = position < end && span[position] == UInt8(ascii: ">")
      if isText { position += 1 }
    }
  }

  private mutating func cutAttributes(
    _ range: Range<Int>, of source: [UInt8], _ tag: AttributeReader.Token
  ) {
    bytes.append(copied..<range.lowerBound, of: source)
    shifts.append(OffsetShifts.Shift(bytes.count, standsFor: range.upperBound, tag: tag))
    copied = range.upperBound
  }

  // MARK: Texts

  /// Takes over the text that begins at `start`, cut if there is no doubt that it is text; returns where
  /// the `<` behind it stands, or the end.
  ///
  /// References stay, as does what touches them, and whatever is not ASCII. Of a control character
  /// libxml2 would take out no more than itself, so that what it hands over stands nowhere.
  private mutating func copyText(
    of source: [UInt8], _ span: Span<UInt8>, from start: Int, mayCut: Bool
  ) -> Int {
    var position = start
    while position < end, span[position] != UInt8(ascii: "<") {
      let plain = MarkupCutter.plainEnd(in: span, from: position, limit: end)
      if mayCut, plain - position >= MarkupCutter.shortestText,
        MarkupCutter.isVisible(span, position..<plain)
      {
        replace(position..<plain, of: source, by: MarkupCutter.placeholder)
      }
      position = plain
      guard position < end, span[position] != UInt8(ascii: "<") else { break }
      if span[position] == UInt8(ascii: "&") {
        while position < end, span[position] > ASCII.space, span[position] != UInt8(ascii: "<") {
          position += 1
        }
      } else {
        if span[position] < ASCII.space {
          replace(position..<position + 1, of: source, by: ASCII.space)
        }
        position += 1
      }
    }
    return position
  }

  private mutating func replace(_ range: Range<Int>, of source: [UInt8], by byte: UInt8) {
    bytes.append(copied..<range.lowerBound, of: source)
    bytes.append(byte)
    if range.count > 1 {
      shifts.append(OffsetShifts.Shift(bytes.count, standsFor: range.upperBound))
    }
    copied = range.upperBound
  }

  /// Whether a text holds more than white space, which libxml2 looks at.
  private static func isVisible(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] > ASCII.space { return true }
    return false
  }

  /// Where printable ASCII and white space end, or a `<` or `&` stands.
  @inline(__always)
  private static func plainEnd(in span: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      if position + ByteWords.size <= limit {
        let word = ByteWords.word(of: span, at: position)
        let others =
          ByteWords.unprintable(word) | ByteWords.marks(of: UInt8(ascii: "<"), word)
          | ByteWords.marks(of: UInt8(ascii: "&"), word)
        position += ByteWords.first(others)
        if others == 0 { continue }
      }
      let byte = span[position]
      let isPlain =
        byte &- 0x20 < 0x5F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
        || byte == ASCII.lineFeed || byte == ASCII.tab || byte == ASCII.carriageReturn
      guard isPlain else { break }
      position += 1
    }
    return position
  }

  // MARK: Tags

  /// What stands behind the name of a tag that ends at `start`: where its `>` or `/>` stands, whether
  /// nothing is wrong with it, and how to find it again.
  ///
  /// Of a rest that ends with the first `>` its bytes tell all that there is to know.
  @inline(__always)
  private static func rest(
    in bytes: Span<UInt8>, from start: Int, limit: Int, _ reader: inout AttributeReader
  ) -> (end: Int, isSound: Bool, token: AttributeReader.Token) {
    let close = ByteWords.place(of: UInt8(ascii: ">"), in: bytes, from: start, limit: limit)
    let rest = bytes.extracting(start..<close)
    let slot = reader.slot(of: rest)
    if close < limit, let known = reader.known(rest, at: slot) {
      return (start + known.rest.length, known.rest.isSound, known.token)
    }
    let tag = tagEnd(in: bytes, from: start, limit: limit)
    guard close < limit, tag.end <= close else { return (tag.end, tag.isSound, .none) }
    let token = reader.note(rest, at: slot, length: tag.end - start, isSound: tag.isSound)
    return (tag.end, tag.isSound, token)
  }

  /// Where the `>` or `/>` of a tag stands whose name ends at `start`, or the end of the document; and
  /// whether nothing is wrong with its attributes.
  private static func tagEnd(
    in bytes: Span<UInt8>, from start: Int, limit: Int
  ) -> (end: Int, isSound: Bool) {
    var position = start
    var isSound = true
    while true {
      position = AttributeScanner.blanksEnd(in: bytes, from: position, limit: limit)
      guard position < limit else { return (limit, false) }
      if AttributeScanner.closesTag(at: position, in: bytes, limit: limit) {
        return (position, isSound)
      }
      if let attribute = AttributeScanner.attribute(in: bytes, at: position, limit: limit) {
        isSound = isSound && attribute.isSound && isLiteral(attribute, in: bytes)
        position = attribute.end
      } else {
        isSound = false
        position = AttributeScanner.bogusEnd(in: bytes, from: position, limit: limit)
      }
    }
  }

  /// Whether the value of an attribute says what it means: a reference in it is for libxml2 to read, if
  /// the attribute may matter at all.
  private static func isLiteral(
    _ attribute: AttributeScanner.Attribute, in bytes: Span<UInt8>
  ) -> Bool {
    guard let value = attribute.value,
      MarkupAttributes.mayMatter(bytes[attribute.name.lowerBound])
    else { return true }
    return ByteWords.place(
      of: UInt8(ascii: "&"), in: bytes, from: value.lowerBound, limit: value.upperBound)
      == value.upperBound
  }
}
