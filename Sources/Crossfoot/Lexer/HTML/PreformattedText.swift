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
    guard let part = part(of: source) else { return nil }
    var bytes = source.bytes
    var position = source.content.lowerBound
    var isInside = false
    // Behind the last `>` no tag ends, and none is looked for.
    let lastEnd = bytes[part].lastIndex(of: UInt8(ascii: ">")) ?? part.lowerBound
    let lastRemark = lastRemark(bytes, part)
    while position < source.content.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "<") where position > lastEnd: position += 1
      case UInt8(ascii: "<"):
        if begins(bytes, at: position, isInside ? "</pre" : "<pre", part.upperBound) {
          isInside.toggle()
        }
        let end = tagEnd(bytes, position, part.upperBound, lastRemark: lastRemark)
        position = maskTag(at: position, to: end, part, isInside: isInside, &bytes)
      case UInt8(ascii: "&"): position = decode(at: position, part.upperBound, source, &bytes)
      default: position += 1
      }
    }
    return Source(source, rewrittenAs: bytes, content: part)
  }

  /// What is read of the document: what stands between `<pre>` and `</pre>`, when that is nearly all of it, or with
  /// it a letterhead, a foot or a sentence outside.
  private static func part(of source: Source) -> Range<Int>? {
    let bytes = source.bytes
    let content = source.content
    guard let open = opening(in: bytes, content), open + 4 < content.upperBound,
      !ASCII.isWord(bytes[open + 4]),
      let start = bytes[open..<content.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let end = content.reversed().prefix(furthestStart)
      .first { begins(bytes, at: $0, "</pre", content.upperBound) }
    let block = start + 1..<max(end ?? content.upperBound, start + 1)
    guard block.count * 10 >= content.count * 7 else { return nil }
    let body = bodyStart(bytes, content, before: open)
    let most = max(block.count / outsideShare, mostOutside)
    let outside = outside(bytes, body..<content.upperBound, most: most)
    if outside == 0 { return block }
    return outside <= most ? body..<content.upperBound : nil
  }

  /// Up to so many signs, or to this part of what is preformatted, may stand outside, and are read as lines of the same
  /// text; where a document says more there, only its tables are preformatted, and it is read as HTML.
  private static let mostOutside = 64
  private static let outsideShare = 10
  /// What stands before the end of these is no text of the document.
  private static let heads: [StaticString] = ["<body", "</head", "</title", "</style"]

  /// Where the text of a document begins whose first preformatted block opens at `first`.
  private static func bodyStart(
    _ bytes: [UInt8], _ content: Range<Int>, before first: Int
  ) -> Int {
    let head = (content.lowerBound..<first).last { start in
      heads.contains { begins(bytes, at: start, $0, content.upperBound) }
    }
    guard let head, let end = bytes[head..<first].firstIndex(of: UInt8(ascii: ">")) else {
      return content.lowerBound
    }
    return end + 1
  }

  /// How many signs of `body` stand outside of all its preformatted blocks; more than `most` where it is more.
  private static func outside(_ bytes: [UInt8], _ body: Range<Int>, most: Int) -> Int {
    let limit = body.upperBound
    let lastRemark = lastRemark(bytes, body)
    var position = body.lowerBound
    var count = 0
    var isInside = false
    while position < limit, count <= most {
      let tag = ByteWords.place(of: UInt8(ascii: "<"), in: bytes.span, from: position, limit: limit)
      if !isInside { count += signs(in: bytes[position..<tag]) }
      guard tag < limit else { break }
      position = tag + 1
      let isEdge = begins(bytes, at: tag, isInside ? "</pre" : "<pre", limit)
      // A sign for less may be all that it is in such a block.
      guard isEdge || !isInside else { continue }
      if isEdge { isInside.toggle() }
      position = tagEnd(bytes, tag, limit, lastRemark: lastRemark) ?? limit
    }
    return count
  }

  /// How many signs `text` shows: a reference is one, or a blank.
  private static func signs(in text: ArraySlice<UInt8>) -> Int {
    var (count, position) = (0, text.startIndex)
    while position < text.endIndex {
      if text[position] > ASCII.space { count += 1 }
      position += 1
      guard text[position - 1] == UInt8(ascii: "&") else { continue }
      let window = text[position..<min(position + longestReference, text.endIndex)]
      guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { continue }
      if blanks.contains(where: { $0.elementsEqual(text[position..<end]) }) { count -= 1 }
      position = end + 1
    }
    return count
  }

  /// The references that stand for blanks.
  private static let blanks = ["nbsp", "#160", "#xA0", "#xa0"].map { Array($0.utf8) }

  /// Where the end of the last remark of `range` begins: none that opens behind it ends.
  private static func lastRemark(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    range.dropLast(2).last { place in
      bytes[place] == UInt8(ascii: "-") && bytes[place + 1] == UInt8(ascii: "-")
        && bytes[place + 2] == UInt8(ascii: ">")
    } ?? range.lowerBound
  }

  /// The end of the tag at `start`, or of the remark, which may hold tags of its own; nil where it has none.
  private static func tagEnd(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, lastRemark: Int
  ) -> Int? {
    var end = ByteWords.place(of: UInt8(ascii: ">"), in: bytes.span, from: start, limit: limit)
    if start + 4 <= lastRemark, begins(bytes, at: start, "<!--", limit) {
      while end < limit, !bytes[start..<end].suffix(2).elementsEqual("--".utf8) {
        end = ByteWords.place(of: UInt8(ascii: ">"), in: bytes.span, from: end + 1, limit: limit)
      }
    }
    return end < limit ? end + 1 : nil
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

  /// Masks the tag at `start` that goes to `end` unless it is one of EDGAR's own, and returns where to go on.
  ///
  /// Outside of what is preformatted the tags of paragraphs and lines end lines.
  private static func maskTag(
    at start: Int, to end: Int?, _ part: Range<Int>, isInside: Bool, _ bytes: inout [UInt8]
  ) -> Int {
    guard start + 1 < part.upperBound,
      ASCII.isLetter(bytes[start + 1]) || bytes[start + 1] == UInt8(ascii: "/")
        || bytes[start + 1] == UInt8(ascii: "!"),
      let end
    else { return start + 1 }
    let opensLine = start <= part.lowerBound || bytes[start - 1] == ASCII.lineFeed
    guard !opensLine || TableTag(in: bytes, start..<end) == nil else { return end }
    let breaks = isInside || !part.contains(start) ? 0 : breaks(bytes, start, part.upperBound)
    for position in start..<end where bytes[position] > ASCII.space {
      bytes[position] = Source.gapByte
    }
    for position in start..<start + breaks { bytes[position] = ASCII.lineFeed }
    return end
  }

  /// How many lines the tag at `start` ends: one with a break or a row, two with a paragraph, none within a line.
  private static func breaks(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    if paragraphs.contains(where: { begins(bytes, at: start, $0, limit) }) { return 2 }
    return lines.contains { begins(bytes, at: start, $0, limit) } ? 1 : 0
  }

  private static let paragraphs: [StaticString] = [
    "<p>", "<p ", "</p>", "<hr", "<h1", "<h2", "<h3", "<h4", "<table", "</table", "<pre", "</pre",
    "<center", "</center",
  ]
  private static let lines: [StaticString] = ["<br", "<div", "</div", "<tr", "</tr", "<li"]

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
