/// A half-open range of byte offsets into a letter's `TextStore`; never into the input file.
///
/// A type of its own, so that an offset into the derived text can't be taken for an offset into the
/// file.
package struct TextRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32

  package init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  package static let empty = TextRange(0, 0)

  package var isEmpty: Bool { start == end }
  package var count: Int { Int(end - start) }
  package var indices: Range<Int> { Int(start)..<Int(end) }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// The part from `offset` (a text offset, not a distance) on.
  package func suffix(from offset: UInt32) -> TextRange {
    TextRange(min(max(offset, start), end), end)
  }

  /// The part before `offset`.
  package func prefix(upTo offset: UInt32) -> TextRange {
    TextRange(start, max(min(offset, end), start))
  }
}

/// The text of a letter as every later stage reads it: UTF-8, white space folded to single spaces,
/// control characters gone; with the way back from each byte to the file.
///
/// The text is written in pieces. A *plain* piece is a run of bytes that stand in the file just so:
/// ```
/// file    …  2.    We note your      pieces  text 0, file 40: "2. "
///            ^40   ^46                       text 3, file 46: "We note your"
/// ```
/// A *decoded* piece is one character that the file spells in another number of bytes (a
/// Windows-1252 quote, say): it is mapped as a whole.
package struct TextStore: Sendable {
  /// The text itself.
  package private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// The style of what is written next.
  package var style: TextStyle = [] {
    didSet { isStyled = isStyled || !style.isEmpty }
  }
  /// Whether anything is set off from plain text.
  package private(set) var isStyled = false
  /// The offset into the file at which the last piece goes on if it is a plain one, and its style: text
  /// from there needs no piece of its own.
  private var continuation = UInt32.max
  private var lastStyle: TextStyle = []

  private struct Piece {
    var textStart: UInt32
    var sourceStart: UInt32
    // A style has eight bits; what spells one character in more bytes than the other 24 count ends early.
    private let lengthAndStyle: UInt32

    init(textStart: UInt32, sourceStart: UInt32, decodedFrom: UInt32, style: TextStyle) {
      self.textStart = textStart
      self.sourceStart = sourceStart
      lengthAndStyle = min(decodedFrom, 0xFF_FFFF) << 8 | UInt32(style.rawValue)
    }

    /// The length in the file of a decoded piece; 0 for a plain one.
    var decodedFrom: UInt32 { lengthAndStyle >> 8 }
    var style: TextStyle { TextStyle(rawValue: UInt8(truncatingIfNeeded: lengthAndStyle)) }
  }

  package init(capacity: Int) {
    guard capacity > 0 else { return }
    bytes.reserveCapacity(capacity)
    pieces.reserveCapacity(capacity / TextStore.usualPiece)
  }

  /// A piece of a plain-text letter has so many bytes on average.
  private static let usualPiece = 96

  /// The offset at which the next byte is going to be written.
  package var end: UInt32 { UInt32(bytes.count) }

  // MARK: Writing

  /// Appends `range` of `source` as it stands: the caller knows that it is clean text.
  package mutating func appendClean(_ source: [UInt8], _ range: Range<Int>) {
    appendClean(source, range, sourceStart: range.lowerBound)
  }

  /// Appends `range` of `source`, which is no empty one, as it stands, and a space in the place of the
  /// byte behind it, a line end say; returns where the text came to stand, without the space.
  mutating func appendLine(_ source: [UInt8], _ range: Range<Int>) -> TextRange {
    let start = end
    startPlain(at: range.lowerBound, count: range.count + 1)
    bytes.append(range, of: source)
    bytes.append(ASCII.space)
    return TextRange(start, start + UInt32(range.count))
  }

  /// Appends `range` of `bytes`, which stands in the file from `sourceStart` on just so.
  mutating func appendClean(_ bytes: [UInt8], _ range: Range<Int>, sourceStart: Int) {
    guard !range.isEmpty else { return }
    startPlain(at: sourceStart, count: range.count)
    self.bytes.append(range, of: bytes)
  }

  /// Appends one character given as UTF-8 `units`, which the file spells in `range`.
  mutating func appendDecoded(_ units: some Collection<UInt8>, _ range: Range<Int>) {
    startDecoded(range)
    bytes.append(contentsOf: units)
  }

  /// Appends one character, which the file spells in `range`.
  mutating func appendDecoded(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    startDecoded(range)
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(unit) }
  }

  /// Appends what another range of this store holds, with its way back to the file.
  mutating func appendCopy(of range: TextRange) {
    guard !range.isEmpty else { return }
    // By way of an array of its own: a slice would share the storage and force a copy of all of it.
    let copy = Array(bytes[range.indices])
    var index = pieceIndex(at: range.start)
    var position = range.start
    let outer = style
    defer { style = outer }
    let textEnd = end
    while position < range.end {
      let piece = pieces[index]
      style = piece.style
      let next = index + 1 < pieces.count ? pieces[index + 1].textStart : textEnd
      let stop = min(next, range.end)
      let skipped = piece.decodedFrom == 0 ? position - piece.textStart : 0
      let source = Int(piece.sourceStart + skipped)
      if piece.decodedFrom == 0 {
        startPlain(at: source, count: Int(stop - position))
      } else {
        startDecoded(source..<source + Int(piece.decodedFrom))
      }
      bytes.append(
        Int(position - range.start)..<Int(stop - range.start), of: copy)
      position = stop
      index += 1
    }
  }

  /// Appends `byte` in the place of the byte of the file at `sourceOffset`, a line end say: what
  /// stands between two stretches of text that are joined.
  mutating func appendSeparator(_ byte: UInt8, sourceOffset: Int) {
    startPlain(at: sourceOffset, count: 1)
    bytes.append(byte)
  }

  /// Writes spaces for the few bytes between what was written last and `sourceOffset`, where the next
  /// text stands in the file: a row of cells is one piece then, not one a cell.
  mutating func bridgeGap(to sourceOffset: Int) {
    guard style == lastStyle else { return }
    let gap = sourceOffset - Int(continuation)
    guard gap > 0, gap <= TextStore.longestGap else { return }
    for _ in 0..<gap { bytes.append(ASCII.space) }
    continuation += UInt32(gap)
  }

  /// Wider gaps cost more than a piece does.
  private static let longestGap = MemoryLayout<Piece>.size

  /// Makes room in the pieces for `count` bytes that stand in the file from `sourceStart` on.
  @inline(__always)
  private mutating func startPlain(at sourceStart: Int, count: Int) {
    let start = UInt32(sourceStart)
    // What goes on where the last piece stopped needs no entry of its own.
    if start != continuation || style != lastStyle { appendPiece(start, decodedFrom: 0) }
    continuation = start + UInt32(count)
  }

  private mutating func startDecoded(_ source: Range<Int>) {
    appendPiece(UInt32(source.lowerBound), decodedFrom: UInt32(source.count))
    continuation = .max
  }

  private mutating func appendPiece(_ sourceStart: UInt32, decodedFrom: UInt32) {
    pieces.append(
      Piece(textStart: end, sourceStart: sourceStart, decodedFrom: decodedFrom, style: style))
    lastStyle = style
  }

  // MARK: The way back

  /// The bytes of the file that `range` was read from: from the first one's to the last one's.
  package func sourceRange(of range: TextRange) -> SourceRange {
    var index = pieces.count
    return sourceRange(of: range, near: &index)
  }

  /// The bytes of the file that `range` was read from; its pieces are looked for at and behind the one at
  /// `index` first, which is set to the last one.
  package func sourceRange(of range: TextRange, near index: inout Int) -> SourceRange {
    guard !pieces.isEmpty else { return 0..<0 }
    index = pieceIndex(at: range.start, near: index)
    let first = pieces[index]
    let lower =
      first.decodedFrom == 0
      ? first.sourceStart + (range.start - first.textStart) : first.sourceStart
    guard !range.isEmpty else { return lower..<lower }
    index = pieceIndex(at: range.end - 1, near: index)
    let last = pieces[index]
    let upper =
      last.decodedFrom == 0
      ? last.sourceStart + (range.end - last.textStart) : last.sourceStart + last.decodedFrom
    // A range that joins text across page furniture still runs forward in the file.
    return lower..<max(lower, upper)
  }

  /// The piece in which the byte at `offset` lies, which is probably the one at `index` or not far behind
  /// it.
  private func pieceIndex(at offset: UInt32, near index: Int) -> Int {
    guard index < pieces.count, pieces[index].textStart <= offset else {
      return pieceIndex(at: offset)
    }
    if index + 1 == pieces.count || pieces[index + 1].textStart > offset { return index }
    // In steps of twice the length each, until it is passed by.
    var low = index
    var step = 1
    while low + step < pieces.count, pieces[low + step].textStart <= offset {
      low += step
      step *= 2
    }
    return pieceIndex(at: offset, from: low, to: min(low + step, pieces.count))
  }

  private func pieceIndex(at offset: UInt32) -> Int {
    // Nearly always the text was written just now.
    if let last = pieces.last, last.textStart <= offset { return pieces.count - 1 }
    return pieceIndex(at: offset, from: 0, to: pieces.count)
  }

  private func pieceIndex(at offset: UInt32, from start: Int, to end: Int) -> Int {
    var low = start
    var high = end
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].textStart <= offset { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Styles

  /// The style of the byte at `offset`.
  package func style(at offset: UInt32) -> TextStyle {
    pieces.isEmpty ? [] : pieces[pieceIndex(at: offset)].style
  }

  /// Calls `body` with each stretch of `range` that has one style throughout, in order.
  package func forEachStyle(in range: TextRange, _ body: (TextRange, TextStyle) -> Void) {
    guard !range.isEmpty, !pieces.isEmpty else { return }
    var index = pieceIndex(at: range.start)
    var start = range.start
    while start < range.end {
      let style = pieces[index].style
      repeat {
        index += 1
      } while index < pieces.count && pieces[index].style == style
        && pieces[index].textStart < range.end
      let next = index < pieces.count ? pieces[index].textStart : end
      let stop = min(next, range.end)
      body(TextRange(start, stop), style)
      start = stop
    }
  }

  /// The raised text at the end of `range`, when plain text stands before it; empty at its end if none.
  ///
  /// A raised `1` behind a figure or a label is a marker.
  package func raisedEnd(of range: TextRange) -> TextRange {
    let none = TextRange(range.end, range.end)
    guard isStyled, !range.isEmpty, style(at: range.end - 1).contains(.raised) else { return none }
    var start = range.start
    forEachStyle(in: range) { stretch, style in
      if !style.contains(.raised) { start = stretch.end }
    }
    while start < range.end, bytes[Int(start)] == ASCII.space { start += 1 }
    return start > range.start ? TextRange(start, range.end) : none
  }

  /// The parts of `range` that are struck through.
  package func struckParts(of range: TextRange) -> [TextRange] {
    guard isStyled else { return [] }
    var parts: [TextRange] = []
    forEachStyle(in: range) { stretch, style in
      if style.contains(.struck) { parts.append(stretch) }
    }
    return parts
  }

  /// The styles that cover nearly all of `range`: nine bytes in ten.
  package func mainStyle(of range: TextRange) -> TextStyle {
    guard isStyled else { return [] }
    var bold = 0
    var italic = 0
    var underline = 0
    forEachStyle(in: range) { stretch, style in
      if style.contains(.bold) { bold += stretch.count }
      if style.contains(.italic) { italic += stretch.count }
      if style.contains(.underline) { underline += stretch.count }
    }
    var result: TextStyle = []
    let least = range.count * 9
    if bold * 10 >= least { result.insert(.bold) }
    if italic * 10 >= least { result.insert(.italic) }
    if underline * 10 >= least { result.insert(.underline) }
    return result
  }

  // MARK: Reading

  /// The text of `range` as a string; for output and messages only.
  package func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// Whether `range` holds `text`, which is ASCII in lower case; letters match in either case.
  package func matches(_ range: TextRange, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && hasPrefix(range, text)
  }

  /// Whether `range` begins with `text`, which is ASCII in lower case; letters match in either case.
  ///
  /// Inlined up to the first byte, which is where nearly all callers learn that it does not.
  @inline(__always)
  package func hasPrefix(_ range: TextRange, _ text: StaticString) -> Bool {
    guard range.count >= text.utf8CodeUnitCount, !range.isEmpty else {
      return text.utf8CodeUnitCount == 0
    }
    // One byte tells nearly all texts apart. A literal of ASCII has its bytes at this address for as
    // long as the program runs, and a zero behind them.
    guard unsafe ASCII.lowercased(bytes[Int(range.start)]) == text.utf8Start[0] else {
      return false
    }
    return bytes.span.holdsFolded(text, at: Int(range.start), limit: Int(range.end))
  }

  /// Whether `range` ends with `text`, which is ASCII in lower case; letters match in either case.
  ///
  /// Inlined up to the last byte, as `hasPrefix` is up to the first one: callers go through lists of endings.
  @inline(__always)
  package func ends(_ range: TextRange, with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard count > 0, range.count >= count else { return count == 0 }
    // As for a prefix, the bytes of a literal stand at this address.
    guard unsafe ASCII.lowercased(bytes[Int(range.end) - 1]) == text.utf8Start[count - 1] else {
      return false
    }
    return bytes.span.holdsFolded(text, at: Int(range.end) - count, limit: Int(range.end))
  }

  /// The first byte of `range` from `position` on that is no white space; its end when there is none.
  func skipSpace(_ position: UInt32, _ range: TextRange) -> UInt32 {
    var position = position
    while position < range.end, bytes[Int(position)] <= ASCII.space { position += 1 }
    return position
  }

  /// `range` without the white space at its ends.
  package func trimmed(_ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end, bytes[Int(start)] <= ASCII.space { start += 1 }
    while end > start, bytes[Int(end) - 1] <= ASCII.space { end -= 1 }
    return TextRange(start, end)
  }
}
