/// A tag of EDGAR's containers: `<TYPE>`, `</DOCUMENT>`; never one with attributes.
struct ContainerTag {
  /// Its name without brackets and slash, where it stands in the file.
  let name: Range<Int>
  let isEnd: Bool
  /// The offset behind its `>`.
  let end: Int

  /// Reads the tag that starts at `position`; nil when none does.
  init?(in bytes: Span<UInt8>, at position: Int, limit: Int) {
    guard position + 2 < limit, bytes[position] == UInt8(ascii: "<") else { return nil }
    isEnd = bytes[position + 1] == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    var next = start
    let furthest = min(limit, start + Limits.tagBytes)
    while next < furthest, ContainerTag.isNameByte(bytes[next], isFirst: next == start) {
      next += 1
    }
    guard next > start, next < furthest, bytes[next] == UInt8(ascii: ">") else { return nil }
    name = start..<next
    end = next + 1
  }

  private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    if ASCII.isLetter(byte) { return true }
    return !isFirst && (ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == 0x5F)
  }

  /// Whether the name is `text`, which is ASCII in lower case; letters match in either case.
  func isNamed(_ text: StaticString, in bytes: Span<UInt8>) -> Bool {
    guard name.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices
      where unsafe ASCII.lowercased(bytes[name.lowerBound + index]) != expected[index] {
        return false
      }
      return true
    }
  }

  /// The first tag at or behind `position`; nil when there is none before `limit`.
  static func first(in bytes: Span<UInt8>, from position: Int, limit: Int) -> Int? {
    var position = position
    while position < limit {
      position = ByteWords.position(
        of: UInt8(ascii: "<"), near: position, in: bytes, limit: limit)
      guard position < limit else { return nil }
      if bytes[position] == UInt8(ascii: "<") { return position }
      position += 1
    }
    return nil
  }

  /// The first tag at or behind `position` that may be a document's, by the letter that its name begins
  /// with; nil when there is none before `limit`.
  ///
  /// Bodies are full of tags, which are passed over here many at a time.
  static func firstOfDocument(in bytes: Span<UInt8>, from position: Int, limit: Int) -> Int? {
    var position = position
    // Two bytes behind the last one of a word are looked at, too.
    while position + ByteWords.size + 2 <= limit {
      var tags = ByteWords.marks(
        of: UInt8(ascii: "<"), ByteWords.word(of: bytes, at: position))
      while tags != 0 {
        let tag = position + ByteWords.first(tags)
        let isEnd = bytes[tag + 1] == UInt8(ascii: "/")
        if bytes[isEnd ? tag + 2 : tag + 1] | 0x20 == UInt8(ascii: "d") { return tag }
        tags &= tags &- 1
      }
      position += ByteWords.size
    }
    return first(in: bytes, from: position, limit: limit)
  }
}

/// Reading on in a container from one place to the next.
enum ContainerScan {
  /// The first byte at or behind `position` that is no white space.
  static func skipSpace(_ bytes: Span<UInt8>, from position: Int, limit: Int) -> Int {
    var position = position
    while position < limit, bytes[position] <= ASCII.space { position += 1 }
    return position
  }

  /// Where the line of `position` ends, its line end left out.
  static func lineEnd(_ bytes: Span<UInt8>, from position: Int, limit: Int) -> Int {
    // A whole letter may stand in one line.
    var position = ByteBlocks.place(bytes, from: position, limit: limit, ByteBlocks.isLineEnd)
    while position < limit, bytes[position] != ASCII.lineFeed,
      bytes[position] != ASCII.carriageReturn
    {
      position += 1
    }
    return position
  }

  /// The start of the line behind the line end at `position`: LF, CRLF or CR.
  static func nextLine(_ bytes: Span<UInt8>, from position: Int, limit: Int) -> Int {
    guard position < limit else { return limit }
    let isPair =
      bytes[position] == ASCII.carriageReturn && position + 1 < limit
      && bytes[position + 1] == ASCII.lineFeed
    return position + (isPair ? 2 : 1)
  }

  /// Whether a line starts at `position`.
  static func isLineStart(_ bytes: Span<UInt8>, _ position: Int, start: Int) -> Bool {
    guard position > start else { return true }
    let previous = bytes[position - 1]
    return previous == ASCII.lineFeed || previous == ASCII.carriageReturn
  }

  /// Whether `text`, which is ASCII, stands at `position`.
  static func has(
    _ text: StaticString, _ bytes: Span<UInt8>, at position: Int, limit: Int
  ) -> Bool {
    guard limit - position >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { expected in
      for index in expected.indices where unsafe bytes[position + index] != expected[index] {
        return false
      }
      return true
    }
  }

  /// `range` without the white space at its ends.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = skipSpace(bytes, from: range.lowerBound, limit: range.upperBound)
    var end = range.upperBound
    while end > start, bytes[end - 1] <= ASCII.space { end -= 1 }
    return start..<end
  }

  /// The end of the value that starts at `position`: a line end or the next tag.
  static func valueEnd(_ bytes: Span<UInt8>, from position: Int, limit: Int) -> Int {
    var position = position
    while position < limit {
      let byte = bytes[position]
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { return position }
      if byte == UInt8(ascii: "<"), ContainerTag(in: bytes, at: position, limit: limit) != nil {
        return position
      }
      position += 1
    }
    return limit
  }

  /// `range` as a string: UTF-8 when it is, else Windows-1252; runs of white space are one space.
  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let encoding = TextEncoding.detect(in: bytes, range)
    if encoding == .ascii { return foldedASCII(bytes[range]) }
    var text = ""
    if encoding == .windows1252 {
      for byte in bytes[range] {
        let code = byte < 0x80 ? UInt16(byte) : TextEncoding.windows1252CodePoint(byte)
        if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
      }
    } else {
      text = String(decoding: bytes[range], as: UTF8.self)
    }
    return text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }
      .joined(separator: " ")
  }

  /// ASCII as a string; most values are, and Unicode's white space is slow to tell.
  private static func foldedASCII(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isGap = false
    for byte in bytes {
      guard byte > ASCII.space else {
        isGap = true
        continue
      }
      if isGap, !folded.isEmpty { folded.append(ASCII.space) }
      isGap = false
      folded.append(byte)
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
