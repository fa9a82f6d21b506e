/// Takes the attributes out of the start tags of a document, before libxml2 reads it.
///
/// They are six bytes in ten of a letter, nearly all of them style sheets, and libxml2 takes bytes one
/// by one. What is left out is read from the file once its tag is met, and once only for tags alike:
/// ```
/// file     <td style="text-align:right" colspan="2">1,204</td>
/// libxml2  <td>1,204</td>
/// ```
/// A tag with anything in it that libxml2 would find fault with stays whole: what malformed markup
/// means is for libxml2 to say.
struct AttributeCutter {
  /// The document without attributes.
  private(set) var bytes: [UInt8] = []
  /// Where the distance between an offset in `bytes` and its offset in the file changes: first the
  /// start, then for each tag that was cut its `>`, or the `/` before it.
  private(set) var shifts: [MarkupText.Shift]

  /// Cuts the part `content` of `source`, which holds no NUL.
  init(_ source: [UInt8], _ content: Range<Int>) {
    shifts = [MarkupText.Shift(offset: 0, fileOffset: content.lowerBound)]
    bytes.reserveCapacity(content.count)
    let span = source.span
    let end = content.upperBound
    var copied = content.lowerBound
    var position = copied
    while position < end {
      position = ByteWords.place(
        of: UInt8(ascii: "<"), in: span, from: position, limit: end)
      guard position + 1 < end else { break }
      guard ASCII.isLetter(span[position + 1]) else {
        position = AttributeCutter.markEnd(in: span, at: position, limit: end)
        continue
      }
      let nameEnd = AttributeScanner.nameEnd(in: span, from: position + 2, limit: end)
      position = nameEnd
      guard nameEnd < end, span[nameEnd] != UInt8(ascii: ">") else { continue }
      let limit = min(end, nameEnd + Limits.longTag)
      guard let close = AttributeCutter.close(in: span, from: nameEnd, limit: limit) else {
        // The parts of a tag that is not understood are no tags.
        position = ByteWords.place(
          of: UInt8(ascii: ">"), in: span, from: nameEnd, limit: end)
        continue
      }
      guard close > nameEnd else { continue }
      bytes.append(copied..<nameEnd, of: source)
      shifts.append(MarkupText.Shift(offset: bytes.count, fileOffset: close))
      copied = close
      position = close
    }
    bytes.append(copied..<end, of: source)
  }

  /// The end of the comment at `start`, or the byte behind a `<` that opens none.
  private static func markEnd(in bytes: Span<UInt8>, at start: Int, limit: Int) -> Int {
    guard start + 4 < limit, bytes[start + 1] == UInt8(ascii: "!"),
      bytes[start + 2] == UInt8(ascii: "-"), bytes[start + 3] == UInt8(ascii: "-")
    else { return start + 1 }
    var position = start + 4
    while true {
      position = ByteWords.place(
        of: UInt8(ascii: ">"), in: bytes, from: position, limit: limit)
      guard position < limit else { return limit }
      if bytes[position - 1] == UInt8(ascii: "-"), bytes[position - 2] == UInt8(ascii: "-"),
        position - 2 >= start + 4
      {
        return position + 1
      }
      position += 1
    }
  }

  /// Where the `>` or `/>` of a tag stands whose name ends at `start`; nil when its attributes are not
  /// for us to read.
  private static func close(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    var position = start
    while true {
      position = AttributeScanner.blanksEnd(in: bytes, from: position, limit: limit)
      guard position < limit else { return nil }
      switch bytes[position] {
      case UInt8(ascii: ">"): return position
      case UInt8(ascii: "/"):
        return position + 1 < limit && bytes[position + 1] == UInt8(ascii: ">") ? position : nil
      default:
        guard
          let attribute = AttributeScanner.attribute(in: bytes, at: position, limit: limit),
          isLiteral(attribute, in: bytes, limit: limit)
        else { return nil }
        position = attribute.end
      }
    }
  }

  /// Whether the value of an attribute says what it means: a reference in it is for libxml2 to read, if
  /// the attribute may matter at all.
  private static func isLiteral(
    _ attribute: AttributeScanner.Attribute, in bytes: Span<UInt8>, limit: Int
  ) -> Bool {
    guard let value = attribute.value else { return true }
    guard MarkupAttributes.mayMatter(bytes[attribute.name.lowerBound]) else { return true }
    return ByteWords.place(
      of: UInt8(ascii: "&"), in: bytes, from: value.lowerBound, limit: value.upperBound)
      == value.upperBound
  }
}
