/// An HTML document as libxml2 reads it: UTF-8 without NUL bytes; with the way back to the file.
///
/// Of most documents only the attributes are left out; the others are rewritten byte by byte.
struct MarkupText {
  /// What the parser reads; in it, the document starts at `start`.
  let bytes: [UInt8]
  let content: Range<Int>
  /// Where the distance between an offset here and its offset in the file changes.
  private let shifts: [Shift]
  /// Whether stretches of ASCII may have bytes of the container's between them in the file.
  private let hasGaps: Bool
  /// Whether every byte of the document stands in the file just so, and can be copied.
  let copiesFile: Bool
  /// Whether shifts stand for attributes that were left out, see `AttributeCutter`.
  private let leavesOutAttributes: Bool
  /// The shift that was looked up last: places are asked for in their order, mostly.
  private var cursor = 0

  /// Where the distance between an offset and its offset in the file changes.
  struct Shift {
    private let shortOffset: UInt32
    private let shortFileOffset: UInt32
    /// What was left out before it, if anything was.
    let tag: AttributeReader.Token

    var offset: Int { Int(shortOffset) }
    var fileOffset: Int { Int(shortFileOffset) }

    init(offset: Int, fileOffset: Int, tag: AttributeReader.Token = .none) {
      shortOffset = UInt32(offset)
      shortFileOffset = UInt32(fileOffset)
      self.tag = tag
    }
  }

  /// `hasNULs` tells whether a byte of the document is NUL, at which libxml2 would stop; `reader` takes
  /// in what is left out.
  init(
    _ source: Source, hasNULs: Bool, keepsAttributes: Bool = false, _ reader: inout AttributeReader
  ) {
    hasGaps = !source.origin.gaps.isEmpty
    copiesFile = !(source.encoding == .windows1252 || hasNULs || hasGaps)
    leavesOutAttributes = copiesFile && !keepsAttributes
    guard !copiesFile else {
      let part = MarkupText.withoutDocumentType(source.bytes, source.content)
      if keepsAttributes {
        bytes = source.bytes
        content = part
        shifts = []
      } else {
        let cut = AttributeCutter(source.bytes, part, &reader)
        bytes = cut.bytes
        content = 0..<cut.bytes.count
        shifts = cut.shifts
      }
      return
    }
    var result: [UInt8] = []
    var shifts = [Shift(offset: 0, fileOffset: source.content.lowerBound)]
    result.reserveCapacity(source.content.count + source.content.count / 8)
    for position in source.content {
      let byte = source.bytes[position]
      if byte == Source.gapByte, hasGaps {
        shifts.append(Shift(offset: result.count, fileOffset: position + 1))
        continue
      }
      guard byte >= 0x80, source.encoding == .windows1252 else {
        result.append(byte == 0 ? ASCII.space : byte)
        continue
      }
      TextEncoding.appendUTF8(of: TextEncoding.windows1252CodePoint(byte), to: &result)
      shifts.append(Shift(offset: result.count, fileOffset: position + 1))
    }
    bytes = result
    content = MarkupText.withoutDocumentType(result, 0..<result.count)
    self.shifts = shifts
  }

  /// `range` without the `<!DOCTYPE …>` that it begins with: of one whose quotes don't match, libxml2
  /// takes all that follows for its name.
  private static func withoutDocumentType(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    guard let start = bytes[range].firstIndex(where: { $0 > ASCII.space }),
      bytes[start..<range.upperBound].starts(with: "<!".utf8),
      !bytes[start..<range.upperBound].starts(with: "<!--".utf8),
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
    else { return range }
    return end + 1..<range.upperBound
  }

  /// The offset in the file of what stands at `offset`.
  mutating func fileOffset(of offset: Int) -> Int {
    guard !shifts.isEmpty else { return offset }
    let shift = shifts[lastShift(at: offset)]
    return shift.fileOffset + offset - shift.offset
  }

  /// The end of what stands in one piece in the file from `offset` on, `limit` at most; what is ASCII
  /// up to there.
  @inline(__always)
  mutating func pieceEnd(from offset: Int, limit: Int) -> Int {
    guard hasGaps else { return limit }
    let next = lastShift(at: offset) + 1
    return next < shifts.count ? min(shifts[next].offset, limit) : limit
  }

  /// Where the attributes stand in the file that were left out of the tag that ends at `end`, with its
  /// `>` or the `/` before it, and how to find them again; nil when none were.
  mutating func attributes(
    ofTagEndingAt end: Int
  ) -> (range: Range<Int>, tag: AttributeReader.Token)? {
    guard leavesOutAttributes else { return nil }
    let index = lastShift(at: end)
    guard index > 0, shifts[index].offset == end else { return nil }
    let previous = shifts[index - 1]
    let range = previous.fileOffset + end - previous.offset..<shifts[index].fileOffset
    return (range, shifts[index].tag)
  }

  /// The index of the last shift at or before `offset`.
  @inline(__always)
  private mutating func lastShift(at offset: Int) -> Int {
    if shifts[cursor].offset > offset { cursor = earlierShift(at: offset) }
    while cursor + 1 < shifts.count, shifts[cursor + 1].offset <= offset { cursor += 1 }
    return cursor
  }

  private func earlierShift(at offset: Int) -> Int {
    var low = 0
    var high = cursor
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
