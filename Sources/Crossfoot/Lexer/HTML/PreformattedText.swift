/// A letter of plain text that somebody put into `<pre>` to make HTML of it: read as the text that it
/// is, tables by their alignment included.
///
/// Tags become bytes that the text lexer passes over and references the characters they stand for, so
/// that every offset and every column stays what it was.
enum PreformattedText {
  /// `<pre>` opens within so many bytes of the start, or the document is no such letter.
  private static let furthestStart = 4096
  /// The longest reference that is read, in bytes.
  private static let longestReference = 12

  /// `source` as plain text; nil when it is not one preformatted block with little else.
  static func text(of source: Source) -> Source? {
    guard let block = block(of: source) else { return nil }
    var bytes = source.bytes
    var position = source.content.lowerBound
    // Behind the last `>` no tag ends, and none is looked for.
    let lastEnd = bytes[block].lastIndex(of: UInt8(ascii: ">")) ?? block.lowerBound
    while position < source.content.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "<") where position > lastEnd: position += 1
      case UInt8(ascii: "<"): position = maskTag(at: position, block, &bytes)
      case UInt8(ascii: "&"): position = decode(at: position, block.upperBound, source, &bytes)
      default: position += 1
      }
    }
    return Source(source, rewrittenAs: bytes, content: block)
  }

  /// What stands between `<pre>` and `</pre>`, when that is nearly all of the document.
  private static func block(of source: Source) -> Range<Int>? {
    let bytes = source.bytes
    let content = source.content
    guard let open = opening(in: bytes, content), open + 4 < content.upperBound,
      !ASCII.isWord(bytes[open + 4]),
      let start = bytes[open..<content.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let end = content.reversed().prefix(furthestStart)
      .first { begins(bytes, at: $0, "</pre", content.upperBound) }
    let block = start + 1..<max(end ?? content.upperBound, start + 1)
    return block.count * 10 >= content.count * 7 && !saysMore(bytes, content, opening: open)
      ? block : nil
  }

  /// So many signs at most may stand outside of what is preformatted: what else a document says would be lost, or
  /// be read as if it were.
  private static let mostOutside = 64
  /// What stands before the end of these is no text of the document.
  private static let heads: [StaticString] = ["<body", "</head", "</title", "</style"]

  /// Whether more than a few signs of a document stand outside of all its preformatted blocks, the first of which
  /// opens at `first`: between two, say, each of which holds a table only.
  private static func saysMore(
    _ bytes: [UInt8], _ content: Range<Int>, opening first: Int
  ) -> Bool {
    let limit = content.upperBound
    var position =
      (content.lowerBound..<first).last { start in
        heads.contains { begins(bytes, at: start, $0, limit) }
      } ?? content.lowerBound
    var count = 0
    var isInside = false
    while position < limit, count <= mostOutside {
      let tag = ByteWords.place(of: UInt8(ascii: "<"), in: bytes.span, from: position, limit: limit)
      if !isInside { count += bytes[position..<tag].count { $0 > ASCII.space } }
      guard tag < limit else { break }
      position = tag + 1
      let isEdge = begins(bytes, at: tag, isInside ? "</pre" : "<pre", limit)
      // A sign for less may be all that it is in such a block.
      guard isEdge || !isInside else { continue }
      if isEdge { isInside.toggle() }
      let end = ByteWords.place(of: UInt8(ascii: ">"), in: bytes.span, from: tag, limit: limit)
      position = min(limit, end + 1)
    }
    return count > mostOutside
  }

  /// Where the first `<pre` stands, if it is near the start.
  private static func opening(in bytes: [UInt8], _ content: Range<Int>) -> Int? {
    let limit = content.prefix(furthestStart).upperBound
    var position = content.lowerBound
    while true {
      position = ByteWords.place(
        of: UInt8(ascii: "<"), in: bytes.span, from: position, limit: limit)
      guard position < limit else { return nil }
      if begins(bytes, at: position, "<pre", content.upperBound) { return position }
      position += 1
    }
  }

  private static func begins(
    _ bytes: [UInt8], at start: Int, _ word: StaticString, _ limit: Int
  ) -> Bool {
    bytes[start] == UInt8(ascii: "<") && bytes.span.holdsFolded(word, at: start, limit: limit)
  }

  /// Masks the tag at `start` unless it is one of EDGAR's own; returns where to go on.
  private static func maskTag(at start: Int, _ block: Range<Int>, _ bytes: inout [UInt8]) -> Int {
    guard start + 1 < block.upperBound,
      ASCII.isLetter(bytes[start + 1]) || bytes[start + 1] == UInt8(ascii: "/")
        || bytes[start + 1] == UInt8(ascii: "!"),
      let end = bytes[start..<block.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { return start + 1 }
    let opensLine = start <= block.lowerBound || bytes[start - 1] == ASCII.lineFeed
    guard !opensLine || TableTag(in: bytes, start..<end + 1) == nil else { return end + 1 }
    for position in start...end where bytes[position] > ASCII.space {
      bytes[position] = Source.gapByte
    }
    return end + 1
  }

  /// Writes the character of the reference at `start` in its place; returns where to go on.
  private static func decode(
    at start: Int, _ limit: Int, _ source: Source, _ bytes: inout [UInt8]
  ) -> Int {
    let window = bytes[start..<min(start + longestReference, max(limit, start))]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")), end > start + 1,
      let scalar = scalar(bytes[start + 1..<end])
    else { return start + 1 }
    let units = encoded(scalar, source.encoding)
    guard units.count <= end + 1 - start else { return end + 1 }
    for position in start...end { bytes[position] = Source.gapByte }
    for (offset, unit) in units.enumerated() { bytes[start + offset] = unit }
    return end + 1
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return MarkupParser.character(named: String(decoding: name, as: UTF8.self))
    }
    let isHexadecimal = name.dropFirst().first.map(ASCII.lowercased) == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value >= 32 else {
      return nil
    }
    // Those who write 150 mean a dash of Windows-1252.
    return (128..<160).contains(value)
      ? Unicode.Scalar(TextEncoding.windows1252CodePoint(UInt8(value))) : Unicode.Scalar(value)
  }

  /// The bytes of `scalar` in the encoding of the document; a question mark where it has none.
  private static func encoded(_ scalar: Unicode.Scalar, _ encoding: TextEncoding) -> [UInt8] {
    guard encoding == .windows1252 else { return Array(String(Character(scalar)).utf8) }
    if scalar.isASCII || (160..<256).contains(scalar.value) { return [UInt8(scalar.value)] }
    let byte = (UInt8(128)..<160).first {
      UInt32(TextEncoding.windows1252CodePoint($0)) == scalar.value
    }
    return [byte ?? UInt8(ascii: "?")]
  }
}
