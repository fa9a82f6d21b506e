/// Takes the attributes out of the start tags of a document, before libxml2 reads it.
///
/// They are six bytes in ten of a letter, nearly all of them style sheets, and libxml2 takes bytes one
/// by one. What is left out is read here, and once only for tags alike:
/// ```
/// file     <td style="text-align:right" colspan="2">1,204</td>
/// libxml2  <td>1,204</td>
/// ```
/// A tag with anything in it that libxml2 would find fault with stays whole: what malformed markup
/// means is for libxml2 to say. Where it ends is as libxml2 would say, too, so that no quote that
/// somebody forgot makes text out of tags, or tags out of text, that libxml2 would not.
struct AttributeCutter {
  /// The document without attributes.
  private(set) var bytes: [UInt8] = []
  /// Where the distance between an offset in `bytes` and its offset in the file changes: first the
  /// start, then for each tag that was cut its `>`, or the `/` before it.
  private(set) var shifts: [MarkupText.Shift]

  /// Cuts the part `content` of `source`, which holds no NUL; `reader` takes in what is cut.
  init(_ source: [UInt8], _ content: Range<Int>, _ reader: inout AttributeReader) {
    shifts = [MarkupText.Shift(offset: 0, fileOffset: content.lowerBound)]
    bytes.reserveCapacity(content.count)
    let span = source.span
    let end = content.upperBound
    var copied = content.lowerBound
    var position = copied
    while position < end {
      position = ByteWords.place(of: UInt8(ascii: "<"), in: span, from: position, limit: end)
      guard position + 1 < end else { break }
      guard AttributeScanner.opensTag(span[position + 1]) else {
        position = MarkupScanner.end(ofMarkAt: position, in: span, limit: end)
        continue
      }
      let name = position + 1
      let nameEnd = AttributeScanner.nameEnd(in: span, from: name, limit: end)
      position = nameEnd
      if nameEnd < end, span[nameEnd] != UInt8(ascii: ">") {
        let tag = AttributeCutter.rest(in: span, from: nameEnd, limit: end, &reader)
        position = tag.end
        if tag.isSound, tag.end > nameEnd {
          bytes.append(copied..<nameEnd, of: source)
          shifts.append(
            MarkupText.Shift(offset: bytes.count, fileOffset: tag.end, tag: tag.token))
          copied = tag.end
        }
      }
      if MarkupScanner.holdsRawText(span, name..<nameEnd) {
        position = MarkupScanner.end(ofRawTextOf: name..<nameEnd, in: span, position, limit: end)
      }
    }
    bytes.append(copied..<end, of: source)
  }

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
