/// Reads the attributes of start tags as libxml2 does, as long as nothing is wrong with them.
enum AttributeScanner {
  /// An attribute, as ranges of the document.
  struct Attribute {
    var name: Range<Int>
    /// Its value without quotes; nil for a name alone.
    var value: Range<Int>?
    /// Where what follows it stands.
    var end: Int
  }

  /// Longer names are cut by libxml2.
  private static let longestName = 64

  /// The attribute at `start`, where no white space stands; nil when libxml2 would find fault with it.
  @inline(__always)
  static func attribute(in bytes: Span<UInt8>, at start: Int, limit: Int) -> Attribute? {
    guard start < limit, opensName(bytes[start]) else { return nil }
    let nameEnd = nameEnd(in: bytes, from: start + 1, limit: limit)
    guard nameEnd - start <= longestName else { return nil }
    let sign = blanksEnd(in: bytes, from: nameEnd, limit: limit)
    guard sign < limit, bytes[sign] == UInt8(ascii: "=") else {
      return Attribute(name: start..<nameEnd, value: nil, end: nameEnd)
    }
    let valueStart = blanksEnd(in: bytes, from: sign + 1, limit: limit)
    guard valueStart < limit else { return nil }
    let quote = bytes[valueStart]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = bareValueEnd(in: bytes, from: valueStart, limit: limit)
      return end == valueStart
        ? nil : Attribute(name: start..<nameEnd, value: valueStart..<end, end: end)
    }
    let end = ByteWords.place(of: quote, in: bytes, from: valueStart + 1, limit: limit)
    guard end < limit else { return nil }
    return Attribute(name: start..<nameEnd, value: valueStart + 1..<end, end: end + 1)
  }

  /// The first byte at or behind `start` that the name of a tag or an attribute does not go on with.
  @inline(__always)
  static func nameEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, isName(bytes[position]) { position += 1 }
    return position
  }

  /// The first byte at or behind `start` that is no white space to libxml2.
  @inline(__always)
  static func blanksEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, isBlank(bytes[position]) { position += 1 }
    return position
  }

  /// The end of a value without quotes.
  private static func bareValueEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, !isBlank(bytes[position]), bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return position
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab || byte == ASCII.lineFeed
      || byte == ASCII.carriageReturn
  }

  @inline(__always)
  private static func opensName(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func isName(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte &- 0x2D < 0x0E && byte != UInt8(ascii: "/")
      || byte == UInt8(ascii: "_")
  }
}
