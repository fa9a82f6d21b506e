/// Finds where what is no start tag ends, as libxml2 does: end tags, comments, instructions, and the
/// text of scripts.
enum MarkupScanner {
  /// Where what the `<` at `start` opens ends, when that is no start tag; where to go on if nothing.
  static func end(ofMarkAt start: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
    guard start + 2 < limit else { return limit }
    let third = bytes[start + 2]
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      // Quotes mean nothing there.
      return AttributeScanner.opensName(third)
        ? ByteWords.place(of: UInt8(ascii: ">"), in: bytes, from: start + 2, limit: limit)
        : start + 2
    case UInt8(ascii: "?"):
      return ASCII.isWord(third) || AttributeScanner.opensName(third)
        ? ByteWords.place(of: UInt8(ascii: ">"), in: bytes, from: start + 2, limit: limit)
        : start + 2
    case UInt8(ascii: "!"):
      if third == UInt8(ascii: "-"), start + 3 < limit, bytes[start + 3] == UInt8(ascii: "-") {
        return commentEnd(in: bytes, from: start + 4, limit: limit)
      }
      // A document type within the document is for libxml2 to end; all that follows stays whole.
      return third | 0x20 == UInt8(ascii: "d") ? limit : start + 2
    default:
      return start + 1
    }
  }

  /// The end of a comment whose text begins at `start`: `-->`, `--!>`, or `>` and `->` right at its
  /// start.
  private static func commentEnd(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = start
    while true {
      position = ByteWords.place(of: UInt8(ascii: ">"), in: bytes, from: position, limit: limit)
      guard position < limit else { return limit }
      func isDash(_ distance: Int) -> Bool {
        position - distance >= start && bytes[position - distance] == UInt8(ascii: "-")
      }
      let isAbrupt = position == start || (position == start + 1 && isDash(1))
      let isWrong = isDash(3) && isDash(2) && bytes[position - 1] == UInt8(ascii: "!")
      if isAbrupt || isWrong || (isDash(1) && isDash(2)) { return position + 1 }
      position += 1
    }
  }

  /// Whether the text of the element is taken as it stands, tags included.
  @inline(__always)
  static func holdsRawText(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count == 5 || name.count == 6, bytes[name.lowerBound] | 0x20 == UInt8(ascii: "s")
    else { return false }
    let text = bytes.extracting(name)
    return text.isFolded("style") || text.isFolded("script")
  }

  /// Where the end tag of the element `name` begins, from `start` on.
  static func end(
    ofRawTextOf name: Range<Int>, in bytes: Span<UInt8>, _ start: Int, limit: Int
  ) -> Int {
    var position = start
    while true {
      position = ByteWords.place(of: UInt8(ascii: "<"), in: bytes, from: position, limit: limit)
      guard position + 1 + name.count < limit else { return limit }
      if bytes[position + 1] == UInt8(ascii: "/"),
        name.indices.allSatisfy({
          bytes[position + 2 + $0 - name.lowerBound] | 0x20 == bytes[$0] | 0x20
        })
      {
        return position
      }
      position += 1
    }
  }
}
