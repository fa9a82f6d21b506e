/// Reads the attributes of start tags as libxml2 does.
enum AttributeScanner {
  /// An attribute, as ranges of the document.
  struct Attribute {
    var name: Range<Int>
    /// Its value without quotes; nil for a name alone.
    var value: Range<Int>?
    /// Where what follows it stands.
    var end: Int
    /// Whether libxml2 would find no fault with it.
    var isSound = true
  }

  /// libxml2 takes so much for a name, and what follows for another.
  private static let longestName = 100

  /// The attribute at `start`, where no white space stands; nil when no name opens there.
  @inline(__always)
  static func attribute(in bytes: Span<UInt8>, at start: Int, limit: Int) -> Attribute? {
    guard start < limit, opensName(bytes[start]) else { return nil }
    let nameEnd = nameEnd(in: bytes, from: start, limit: limit)
    let sign = blanksEnd(in: bytes, from: nameEnd, limit: limit)
    guard sign < limit, bytes[sign] == UInt8(ascii: "=") else {
      return Attribute(name: start..<nameEnd, value: nil, end: nameEnd)
    }
    let valueStart = blanksEnd(in: bytes, from: sign + 1, limit: limit)
    let quote = valueStart < limit ? bytes[valueStart] : 0
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = bareValueEnd(in: bytes, from: valueStart, limit: limit)
      return Attribute(
        name: start..<nameEnd, value: valueStart..<end, end: end, isSound: end > valueStart)
    }
    let end = ByteWords.place(of: quote, in: bytes, from: valueStart + 1, limit: limit)
    return Attribute(
      name: start..<nameEnd, value: valueStart + 1..<end, end: min(end + 1, limit),
      isSound: end < limit)
  }

  /// Where that ends which is no attribute: before white space or the end of the tag.
  static func bogusEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, !isBlank(bytes[position]),
      !closesTag(at: position, in: bytes, limit: limit)
    { position += 1 }
    return position
  }

  /// Whether the tag ends at `position`, with `>` or `/>`.
  @inline(__always)
  static func closesTag(at position: Int, in bytes: Span<UInt8>, limit: Int) -> Bool {
    bytes[position] == UInt8(ascii: ">")
      || bytes[position] == UInt8(ascii: "/") && position + 1 < limit
        && bytes[position + 1] == UInt8(ascii: ">")
  }

  /// The end of the name of a tag or an attribute that `start` opens.
  @inline(__always)
  static func nameEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    let last = min(limit, start + longestName)
    var position = start + 1
    while position < last, isName(bytes[position]) { position += 1 }
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

  /// Whether a `<` with `byte` behind it opens a start tag.
  @inline(__always)
  static func opensTag(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  @inline(__always)
  static func opensName(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func isName(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte &- 0x2D < 0x0E && byte != UInt8(ascii: "/")
      || byte == UInt8(ascii: "_")
  }
}
