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
