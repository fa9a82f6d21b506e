/// Splits a file into lines at LF, CRLF, CR, CRCRLF and form feed, in one pass over its bytes.
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
        position = spacesEnd(span, from: position)
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
      let first = spacesEnd(span, from: start)
      guard first < span.count else { break }
      guard span[first] &- 0x21 < 0x5E else {
        guard LineScanner.endsLine(span[first]) else { break }
        LineScanner.appendBlank(from: start, to: first, &lines)
        start = LineScanner.next(span, behind: first)
        continue
      }
      let end = runs.end(span, from: first &+ 1)
      let lineEnd = spacesEnd(span, from: end)
      guard lineEnd < span.count, LineScanner.endsLine(span[lineEnd]),
        let kind = LineScanner.plainKind(span, first..<end)
      else {
        beginLine(at: start, with: first..<end)
        return end
      }
      lines.append(
        Line(
          lineStart: UInt32(truncatingIfNeeded: start), start: UInt32(truncatingIfNeeded: first),
          end: UInt32(truncatingIfNeeded: end), left: UInt16(clamping: first &- start),
          right: UInt16(clamping: end &- start), kind: kind,
          traits: LineScanner.traits(endingWith: span[end &- 1])))
      start = LineScanner.next(span, behind: lineEnd)
    }
    lineStart = start
    return start
  }

  /// Adds a line without content, unless one stands there already.
  @inline(__always)
  private static func appendBlank(from start: Int, to end: Int, _ lines: inout [Line]) {
    guard lines.last?.kind != .blank else { return }
    let end = UInt32(truncatingIfNeeded: end)
    lines.append(
      Line(
        lineStart: UInt32(truncatingIfNeeded: start), start: end, end: end, left: 0, right: 0,
        kind: .blank, traits: []))
  }

  /// Notes that the line at `start` is going to be read bit by bit behind `content`, its first run.
  private mutating func beginLine(at start: Int, with content: Range<Int>) {
    lineStart = start
    (contentStart, contentEnd) = (content.lowerBound, content.upperBound)
    (left, right) = (content.lowerBound - start, content.upperBound - start)
    column = right
  }

  /// What a line with that content is; nil when a border of a cell stands at an end of it.
  @inline(__always)
  private static func plainKind(_ span: Span<UInt8>, _ content: Range<Int>) -> Line.Kind? {
    if span[content.upperBound &- 1] == UInt8(ascii: "|") { return nil }
    // Most lines begin with a letter.
    let first = span[content.lowerBound]
    if ASCII.isLetter(first) { return .text }
    return first == UInt8(ascii: "|") ? nil : kind(span, content)
  }

  /// What the last byte of its content tells of a line.
  @inline(__always)
  private static func traits(endingWith byte: UInt8) -> Line.Traits {
    let endsFigure =
      byte < 0x40
      ? figureEnds &>> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "]") || byte >= 0x80
    return endsFigure ? .figureEnd : []
  }

  /// A bit for each byte below 0x40 that the last figure of a row ends with: digits, `%`, `)`, `*`, `-`.
  private static let figureEnds: UInt64 =
    0x3FF << 0x30 | 1 << 0x25 | 1 << 0x29 | 1 << 0x2A | 1 << 0x2D

  @inline(__always)
  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  /// The start of the line behind the line end at `end`.
  @inline(__always)
  private static func next(_ span: Span<UInt8>, behind end: Int) -> Int {
    guard span[end] == ASCII.carriageReturn, end + 1 < span.count else { return end + 1 }
    if span[end + 1] == ASCII.lineFeed { return end + 2 }
    // A text-mode conversion of lines that ended with CRLF already.
    let isConverted =
      span[end + 1] == ASCII.carriageReturn && end + 2 < span.count
      && span[end + 2] == ASCII.lineFeed
    return end + (isConverted ? 3 : 1)
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

  /// The first byte at or behind `start` that is no space; most often there is none, or many.
  @inline(__always)
  private func spacesEnd(_ span: Span<UInt8>, from start: Int) -> Int {
    guard start < span.count, span[start] == ASCII.space else { return start }
    var position = start &+ 1
    while position <= span.count &- ByteWords.size {
      let others = ByteWords.word(of: span, at: position) ^ LineScanner.spaces
      if others != 0 { return position &+ others.trailingZeroBitCount / 8 }
      position &+= ByteWords.size
    }
    while position < span.count, span[position] == ASCII.space { position &+= 1 }
    return position
  }

  /// A word of spaces.
  private static let spaces: UInt64 = 0x2020_2020_2020_2020

  /// Notes that visible content starts at `position`, and how far it stands from what was before.
  @inline(__always)
  private mutating func beginWord(at position: Int) {
    if contentStart < 0 {
      contentStart = position
      left = column
    } else if position - contentEnd > 1 {
      noteGap()
    }
  }

  private mutating func noteGap() {
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
      traits.formUnion(LineScanner.traits(endingWith: bytes[contentEnd - 1]))
      let kind = LineScanner.kind(bytes.span, contentStart..<contentEnd)
      append(kind: isBorderedRule ? .rule : kind, from: contentStart, to: contentEnd)
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
    } else if bytes[contentStart..<contentEnd].contains(UInt8(ascii: "|")) {
      traits.insert(.bordered)
    }
  }

  /// Whether the line parts the header of a bordered table from its rows: `|---|:--:|`.
  private var isBorderedRule: Bool {
    traits.contains(.bordered)
      && bytes[contentStart..<contentEnd].allSatisfy {
        switch $0 {
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"),
          ASCII.space:
          true
        default: false
        }
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
      return isRule(span, content, "-", "_") || isOrnament(span, content) ? .rule : .text
    case UInt8(ascii: "="): return isRule(span, content, "=", "=") ? .doubleRule : .text
    case UInt8(ascii: "<"):
      let next = content.lowerBound + 1
      guard next < content.upperBound else { return .text }
      return ASCII.isLetter(span[next]) || span[next] == UInt8(ascii: "/") ? .tag : .text
    default: return .text
    }
  }

  /// Whether the line is one of the old signs for an end: `-o0o-`, `--oOo--`.
  private static func isOrnament(_ span: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard 5...longestOrnament ~= content.count,
      span[content.upperBound - 1] == UInt8(ascii: "-")
    else { return false }
    var circles = 0
    for position in content {
      switch span[position] {
      case UInt8(ascii: "o"), UInt8(ascii: "O"): circles += 1
      case UInt8(ascii: "0"), UInt8(ascii: "-"), ASCII.space: break
      default: return false
      }
    }
    return circles >= 2
  }

  private static let longestOrnament = 24

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
