/// An HTML document as libxml2 reads it: UTF-8 without NUL bytes; with the way back to the file.
///
/// Most documents can be read from the file as they stand; the others are rewritten once.
struct MarkupText {
  /// What the parser reads; in it, the document starts at `start`.
  let bytes: [UInt8]
  let content: Range<Int>
  /// Where the distance between an offset here and its offset in the file changes.
  private let shifts: [Shift]
  /// Whether stretches of ASCII may have bytes of the container's between them in the file.
  private let hasGaps: Bool

  private struct Shift {
    var offset: Int
    var fileOffset: Int
  }

  /// `hasNULs` tells whether a byte of the document is NUL, at which libxml2 would stop.
  init(_ source: Source, hasNULs: Bool) {
    hasGaps = !source.origin.gaps.isEmpty
    guard source.encoding == .windows1252 || hasNULs || hasGaps else {
      bytes = source.bytes
      content = MarkupText.withoutDocumentType(source.bytes, source.content)
      shifts = []
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

  /// Whether the offsets of the file are those of the document, and its bytes can be copied.
  var isFileItself: Bool { shifts.isEmpty }

  /// The offset in the file of what stands at `offset`.
  func fileOffset(of offset: Int) -> Int {
    guard !shifts.isEmpty else { return offset }
    let shift = shifts[lastShift(at: offset)]
    return shift.fileOffset + offset - shift.offset
  }

  /// The end of what stands in one piece in the file from `offset` on, `limit` at most; what is ASCII
  /// up to there.
  func pieceEnd(from offset: Int, limit: Int) -> Int {
    guard hasGaps else { return limit }
    let next = lastShift(at: offset) + 1
    return next < shifts.count ? min(shifts[next].offset, limit) : limit
  }

  /// The index of the last shift at or before `offset`.
  private func lastShift(at offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
