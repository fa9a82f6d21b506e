/// An HTML document as libxml2 reads it: UTF-8 without NUL bytes; with the way back to the document
/// itself.
///
/// Of most documents attributes and the inside of texts are left out; the others are rewritten byte by
/// byte.
struct MarkupText {
  /// What the parser reads; in it, the document is `content`.
  let bytes: [UInt8]
  let content: Range<Int>
  /// The document as its text is taken from it.
  let places: MarkupPlaces
  /// From offsets into `bytes` to places.
  private var cuts: OffsetShifts

  /// `hasNULs` tells whether a byte of the document is NUL, at which libxml2 would stop; `reader` takes
  /// in the attributes that are left out.
  ///
  /// With `isWhole` all that can be copied from the file is.
  init(_ source: Source, hasNULs: Bool, isWhole: Bool = false, _ reader: inout AttributeReader) {
    places = MarkupPlaces(source, hasNULs: hasNULs)
    guard places.copiesFile, !isWhole else {
      (bytes, content) = (places.bytes, places.content)
      cuts = OffsetShifts([])
      return
    }
    let cut = MarkupCutter(places.bytes, places.content, &reader)
    bytes = cut.bytes
    content = 0..<cut.bytes.count
    cuts = OffsetShifts(cut.shifts)
  }

  /// The place of what stands at `offset`.
  @inline(__always)
  mutating func place(of offset: Int) -> Int { cuts.origin(of: offset) }

  /// The places of what stands in `range`.
  @inline(__always)
  mutating func places(of range: Range<Int>) -> Range<Int> {
    let start = cuts.origin(of: range.lowerBound)
    return start..<max(start, cuts.origin(of: range.upperBound))
  }

  /// Where the attributes stand in the file that were left out of the tag that ends at `end`, with its
  /// `>` or the `/` before it, and how to find them again; nil when none were.
  @inline(__always)
  mutating func attributes(
    ofTagEndingAt end: Int
  ) -> (range: Range<Int>, tag: AttributeReader.Token)? { cuts.leftOut(before: end) }
}

/// An HTML document as its text is taken from it: the file itself, or UTF-8 made from it.
struct MarkupPlaces {
  /// The places are offsets into these; the document stands at `content`.
  let bytes: [UInt8]
  let content: Range<Int>
  /// Whether every byte of the document stands in the file just so, and can be copied.
  let copiesFile: Bool
  /// Whether stretches of ASCII may have bytes of the container's between them in the file.
  private let hasGaps: Bool
  /// From places to offsets into the file, where they differ.
  private var shifts: OffsetShifts

  init(_ source: Source, hasNULs: Bool) {
    hasGaps = !source.origin.gaps.isEmpty
    copiesFile = !(source.encoding == .windows1252 || hasNULs || hasGaps)
    guard !copiesFile else {
      bytes = ConditionalMarks.blanked(source.bytes, in: source.content)
      content = MarkupPlaces.withoutDocumentType(source.bytes, source.content)
      shifts = OffsetShifts([])
      return
    }
    let rewritten = MarkupPlaces.rewritten(source, hasGaps: hasGaps)
    bytes = ConditionalMarks.blanked(rewritten.bytes, in: 0..<rewritten.bytes.count)
    content = MarkupPlaces.withoutDocumentType(bytes, 0..<bytes.count)
    shifts = OffsetShifts(rewritten.shifts)
  }

  /// The document as UTF-8 without what libxml2 would stop at, or leave out.
  private static func rewritten(
    _ source: Source, hasGaps: Bool
  ) -> (bytes: [UInt8], shifts: [OffsetShifts.Shift]) {
    var result: [UInt8] = []
    var shifts = [OffsetShifts.Shift(0, standsFor: source.content.lowerBound)]
    result.reserveCapacity(source.content.count + source.content.count / 8)
    for position in source.content {
      let byte = source.bytes[position]
      if byte == Source.gapByte, hasGaps {
        shifts.append(OffsetShifts.Shift(result.count, standsFor: position + 1))
        continue
      }
      guard byte >= 0x80, source.encoding == .windows1252 else {
        let isControl =
          byte < ASCII.space && byte != ASCII.tab && byte != ASCII.lineFeed
          && byte != ASCII.carriageReturn
        result.append(isControl ? ASCII.space : byte)
        continue
      }
      TextEncoding.appendUTF8(of: TextEncoding.windows1252CodePoint(byte), to: &result)
      shifts.append(OffsetShifts.Shift(result.count, standsFor: position + 1))
    }
    return (result, shifts)
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

  /// The offset in the file of what stands at `place`.
  @inline(__always)
  mutating func fileOffset(of place: Int) -> Int { shifts.origin(of: place) }

  /// The end of what stands in one piece in the file from `place` on, `limit` at most; what is ASCII
  /// up to there.
  @inline(__always)
  mutating func pieceEnd(from place: Int, limit: Int) -> Int {
    hasGaps ? shifts.next(behind: place, limit: limit) : limit
  }
}
