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
    name.count == text.utf8CodeUnitCount
      && bytes.holdsFolded(text, at: name.lowerBound, limit: name.upperBound)
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
