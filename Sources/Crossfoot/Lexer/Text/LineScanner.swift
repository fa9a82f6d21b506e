/// Splits a file into lines at LF, CRLF, CR and form feed, in one pass over its bytes.
///
/// Lines without content are kept as one blank line a run, so that a file of line ends stays small.
struct LineScanner {
  private let bytes: [UInt8]
  private let encoding: TextEncoding
  private let skims: Bool
  private(set) var lines: [Line] = []

  // The line that is being read.
  private var lineStart = 0
  private var contentStart = -1
  private var contentEnd = 0
  private var left = 0
  private var right = 0
  private var column = 0
  private var traits: Line.Traits = []
  private var runs = PlainRuns()

  /// Reads the lines of `source`.
  ///
  /// `skims` is there for the tests: with it off no line is taken in as a whole, and the outcome has to
  /// be the same.
  init(_ source: Source, skims: Bool = true) {
    self.skims = skims
    bytes = source.bytes
    encoding = source.encoding
    lines.reserveCapacity(source.content.count / 48 + 16)
    // A local copy of the array (not of its bytes), so that the span outlives the mutations.
    let bytes = source.bytes
    scan(bytes.span, source.content)
  }

  private mutating func scan(_ whole: Span<UInt8>, _ content: Range<Int>) {
    // Offsets stay those of the file: only what lies behind the document is cut off.
    let span = whole.extracting(first: content.upperBound)
    let count = span.count
    var position = content.lowerBound
    lineStart = position
    if skims { position = plainLines(span, from: position) }
    while position < count {
      let byte = span[position]
      if byte &- 0x21 < 0x5E {
        position = plainRun(span, from: position)
      } else if byte == ASCII.space {
        let start = position
        position = spacesEnd(span, from: position + 1)
        column += position - start
      } else if byte >= 0x80 {
        position = beyondASCII(span, at: position)
      } else {
        position = control(span, at: position)
        if skims, position == lineStart { position = plainLines(span, from: position) }
      }
    }
    endLine(at: count)
  }

  /// Takes in lines as a whole that hold printable ASCII with single spaces behind their indent, or
  /// nothing but spaces, as most lines do.
  ///
  /// Returns where the first that does not goes on.
  private mutating func plainLines(_ span: Span<UInt8>, from position: Int) -> Int {
    // Where nobody else sees them, the lines and what is known of the bytes stay in registers.
    var (lines, runs) = ([Line](), self.runs)
    swap(&lines, &self.lines)
    defer {
      swap(&lines, &self.lines)
      self.runs = runs
    }
    var start = position
    while start < span.count {
      lineStart = start
      let first = span[start] == ASCII.space ? spacesEnd(span, from: start + 1) : start
      guard first < span.count else { return start }
      let byte = span[first]
      guard byte &- 0x21 < 0x5E else {
        guard LineScanner.endsLine(byte) else { return start }
        if lines.last?.kind != .blank {
          lines.append(
            Line(
              lineStart: UInt32(truncatingIfNeeded: start),
              start: UInt32(truncatingIfNeeded: first), end: UInt32(truncatingIfNeeded: first),
              left: 0, right: 0, kind: .blank, traits: []))
        }
        start = LineScanner.next(span, behind: first)
        continue
      }
      let end = runs.end(span, from: first + 1)
      let isSpace = end < span.count && span[end] == ASCII.space
      let lineEnd = isSpace ? spacesEnd(span, from: end + 1) : end
      let mayHaveBorder = byte == UInt8(ascii: "|") || span[end - 1] == UInt8(ascii: "|")
      guard lineEnd < span.count, LineScanner.endsLine(span[lineEnd]), !mayHaveBorder else {
        (contentStart, contentEnd) = (first, end)
        (left, right) = (first - start, end - start)
        column = right
        return end
      }
      lines.append(
        Line(
          lineStart: UInt32(truncatingIfNeeded: start), start: UInt32(truncatingIfNeeded: first),
          end: UInt32(truncatingIfNeeded: end), left: UInt16(clamping: first &- start),
          right: UInt16(clamping: end &- start), kind: LineScanner.kind(span, first..<end),
          traits: []))
      start = LineScanner.next(span, behind: lineEnd)
    }
    lineStart = start
    return start
  }

  @inline(__always)
  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  /// The start of the line behind the line end at `end`.
  @inline(__always)
  private static func next(_ span: Span<UInt8>, behind end: Int) -> Int {
    let isPair =
      span[end] == ASCII.carriageReturn && end + 1 < span.count
      && span[end + 1] == ASCII.lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// Takes in printable ASCII characters with single spaces between them.
  @inline(__always)
  private mutating func plainRun(_ span: Span<UInt8>, from start: Int) -> Int {
    beginWord(at: start)
    let position = runs.end(span, from: start + 1)
    column += position - start
    contentEnd = position
    right = column
    return position
  }

  /// The first byte at or behind `start` that is no space.
  @inline(__always)
  private func spacesEnd(_ span: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position + ByteWords.size <= span.count {
      let word = ByteWords.word(of: span, at: position)
      let spaces = ByteWords.marks(of: ASCII.space, word)
      if spaces != ByteWords.highs { return position + ByteWords.first(~spaces & ByteWords.highs) }
      position += ByteWords.size
    }
    while position < span.count, span[position] == ASCII.space { position += 1 }
    return position
  }

  /// Notes that visible content starts at `position`, and how far it stands from what was before.
  @inline(__always)
  private mutating func beginWord(at position: Int) {
    if contentStart < 0 {
      contentStart = position
      left = column
    } else if position - contentEnd > 1 {
      noteGap(upTo: position)
    }
  }

  private mutating func noteGap(upTo position: Int) {
    traits.insert(.needsFolding)
    let gap = column - right
    // Two spaces after a full stop are how typists end a sentence, not a gutter between columns.
    if gap >= 3 || (gap == 2 && !endsSentence(bytes[contentEnd - 1])) { traits.insert(.wideGap) }
  }

  private func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ","):
      true
    default:
      byte >= 0x80
    }
  }

  private mutating func beyondASCII(_ span: Span<UInt8>, at position: Int) -> Int {
    let character = SpecialCharacter(span, at: position, encoding)
    switch character.meaning {
    case .space:
      // A hard space is white space, but it never makes a line's indentation ragged.
      traits.insert(.needsFolding)
      column += 1
    case .nothing:
      traits.insert(.needsFolding)
    case .visible:
      beginWord(at: position)
      if encoding == .windows1252 || character.meant != nil { traits.insert(.needsFolding) }
      column += 1
      contentEnd = position + character.length
      right = column
    }
    return position + character.length
  }

  private mutating func control(_ span: Span<UInt8>, at position: Int) -> Int {
    switch span[position] {
    case ASCII.lineFeed:
      endLine(at: position)
      lineStart = position + 1
    case ASCII.carriageReturn:
      endLine(at: position)
      lineStart = LineScanner.next(span, behind: position)
      return lineStart
    case ASCII.formFeed:
      endLine(at: position)
      append(kind: .pageBreak, from: position, to: position + 1)
      lineStart = position + 1
    case ASCII.tab:
      traits.insert(contentStart < 0 ? [.leadingTab, .needsFolding] : [.tab, .needsFolding])
      column = (column / 8 + 1) * 8
    default:
      // Other control characters stand for nothing that a letter could say.
      traits.insert(.needsFolding)
    }
    return position + 1
  }

  private mutating func endLine(at position: Int) {
    if contentStart >= 0 { trimCellBorders() }
    if contentStart >= 0 {
      append(
        kind: LineScanner.kind(bytes.span, contentStart..<contentEnd), from: contentStart,
        to: contentEnd)
    } else if position > lineStart || position < bytes.count {
      if traits.contains(.leadingTab) {
        append(kind: .text, from: position, to: position)
      } else if lines.last?.kind != .blank {
        append(kind: .blank, from: position, to: position)
      }
    }
    contentStart = -1
    column = 0
    left = 0
    right = 0
    traits = []
  }

  /// Takes away the `|` at the ends of a line, which converters of HTML tables leave behind; a line
  /// of nothing else is blank.
  private mutating func trimCellBorders() {
    guard bytes[contentStart] == UInt8(ascii: "|") || bytes[contentEnd - 1] == UInt8(ascii: "|")
    else { return }
    func isBorder(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte <= ASCII.space }
    while contentStart < contentEnd, isBorder(bytes[contentStart]) { contentStart += 1 }
    while contentEnd > contentStart, isBorder(bytes[contentEnd - 1]) { contentEnd -= 1 }
    if contentStart == contentEnd {
      contentStart = -1
      traits = []
    }
  }

  @inline(__always)
  private mutating func append(kind: Line.Kind, from start: Int, to end: Int) {
    lines.append(
      Line(
        lineStart: UInt32(lineStart), start: UInt32(start), end: UInt32(end),
        left: UInt16(clamping: left), right: UInt16(clamping: right), kind: kind, traits: traits))
  }

  /// What a line with that content is by its first byte.
  @inline(__always)
  private static func kind(_ span: Span<UInt8>, _ content: Range<Int>) -> Line.Kind {
    switch span[content.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      return isRule(span, content, "-", "_") ? .rule : .text
    case UInt8(ascii: "="): return isRule(span, content, "=", "=") ? .doubleRule : .text
    case UInt8(ascii: "<"):
      let next = content.lowerBound + 1
      guard next < content.upperBound else { return .text }
      return ASCII.isLetter(span[next]) || span[next] == UInt8(ascii: "/") ? .tag : .text
    default: return .text
    }
  }

  /// Whether the line holds only `first`, `second` and white space, with three marks at least.
  private static func isRule(
    _ span: Span<UInt8>, _ content: Range<Int>, _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Bool {
    var marks = 0
    for position in content {
      let byte = span[position]
      if byte == UInt8(ascii: first) || byte == UInt8(ascii: second) {
        marks += 1
      } else if byte > ASCII.space {
        return false
      }
    }
    return marks >= 3
  }
}
