/// Finds tags with so many attributes that the parser would take minutes for one.
enum TagSizes {
  /// Whether a tag of `source` has more attributes than any letter's.
  ///
  /// Most of the text is passed over: a stretch of so many bytes that holds a `>` holds no long tag.
  static func areExcessive(in source: Source) -> Bool {
    let bytes = source.bytes
    let span = bytes.span
    var position = source.content.lowerBound
    let end = source.content.upperBound
    while end - position > Limits.longTag {
      let reach = position + Limits.longTag
      var close = reach
      while close > position, span[close] != UInt8(ascii: ">") { close -= 1 }
      if close > position {
        position = close
        continue
      }
      var next = reach
      while next < end, span[next] != UInt8(ascii: ">") { next += 1 }
      if attributes(span, position..<next) > Limits.tagAttributes { return true }
      position = next
    }
    return false
  }

  /// The number of attributes, at most, of the tag that is open at the end of `range`.
  private static func attributes(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
    var isOpen = false
    var separators = 0
    var quote: UInt8 = 0
    for position in range {
      let byte = span[position]
      if !isOpen {
        isOpen =
          byte == UInt8(ascii: "<") && position + 1 < range.upperBound
          && ASCII.isLetter(span[position + 1])
      } else if quote != 0 {
        // White space within a value parts no attributes.
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        separators += 1
      } else if byte <= ASCII.space || byte == UInt8(ascii: "/") {
        separators += 1
      }
    }
    return separators
  }
}
