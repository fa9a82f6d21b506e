/// Splits a line of a space-aligned table into chunks.
///
/// Two spaces or a tab part chunks; so do three leader dots, and a single space between two figures or
/// two rules. A lone `$` belongs to the figure that follows, a lone `)` or `%` to the one before:
/// ```
/// Products..............   $  4,120   (  44 )   12.5 %
/// └ label ┘                └──────┘   └─────┘   └────┘
/// ```
struct ChunkSplitter {
  let source: Source

  /// How far a label reaches into the first column at most.
  private static let labelReach = 6

  /// Appends the chunks of `line`, from left to right.
  func append(chunksOf line: Line, to chunks: inout [Chunk]) {
    let first = chunks.count
    var position = Int(line.start)
    let end = Int(line.end)
    var column = Int(line.left)
    let widest = line.kind == .text ? 2 : 1
    while position < end {
      let start = position
      let left = column
      var lastVisible = position
      var right = column
      var gap = 0
      while position < end, gap < widest {
        let byte = source.bytes[position]
        if byte == Source.gapByte {
          // It takes up no column.
        } else if byte == ASCII.tab {
          gap = widest
          column = (column / 8 + 1) * 8
        } else if byte <= ASCII.space || isHardSpace(at: position) {
          gap += 1
          column += isContinuation(byte) ? 0 : 1
        } else {
          gap = 0
          if !isContinuation(byte) { column += 1 }
          lastVisible = position + 1
          right = column
        }
        position += 1
      }
      skipBlanks(&position, &column, end: end)
      append(start..<lastVisible, left: left, right: right, to: &chunks, first)
    }
  }

  /// Moves on to what stands behind the rest of a gap.
  @inline(__always)
  private func skipBlanks(_ position: inout Int, _ column: inout Int, end: Int) {
    while position < end, source.bytes[position] <= ASCII.space {
      switch source.bytes[position] {
      case Source.gapByte: break
      case ASCII.tab: column = (column / 8 + 1) * 8
      default: column += 1
      }
      position += 1
    }
  }

  private func isContinuation(_ byte: UInt8) -> Bool {
    source.encoding == .utf8 && byte & 0xC0 == 0x80
  }

  /// Whether a byte of a hard space, in either encoding, stands at `position`.
  private func isHardSpace(at position: Int) -> Bool {
    let byte = source.bytes[position]
    if source.encoding == .windows1252 { return byte == 0xA0 }
    if byte == 0xC2 { return source.bytes[position + 1] == 0xA0 }
    return byte == 0xA0 && source.bytes[position - 1] == 0xC2
  }

  /// Adds the chunk of `range`, less its leader dots, to what it belongs to among the chunks from
  /// `first` on, which are those of its line.
  private func append(
    _ range: Range<Int>, left: Int, right: Int, to chunks: inout [Chunk], _ first: Int
  ) {
    let leaders = leaderDots(in: range)
    if let leaders, leaders.upperBound < range.upperBound {
      let label = range.lowerBound..<leaders.lowerBound
      if !label.isEmpty {
        append(label, left: left, right: left + label.count, to: &chunks, first)
      }
      var start = leaders.upperBound
      while start < range.upperBound, source.bytes[start] <= ASCII.space { start += 1 }
      let width = range.upperBound - start
      append(start..<range.upperBound, left: right - width, right: right, to: &chunks, first)
      return
    }
    var kept = leaders.map { range.lowerBound..<$0.lowerBound } ?? range
    var left = left
    let keptRight = right - (range.count - kept.count)
    // A rule between the lines of a header parts what stands behind it.
    while case let rule = ruleLength(kept), rule > 0, rule < kept.count {
      appendOne(kept.prefix(rule), left: left, right: left + rule, to: &chunks, first)
      kept = kept.dropFirst(rule + 1)
      left += rule + 1
    }
    guard !kept.isEmpty else { return }
    let bytes = source.bytes
    if let figures = FigureRun.split(kept, of: bytes.span) {
      for figure in figures {
        let start = left + figure.lowerBound - kept.lowerBound
        appendOne(figure, left: start, right: start + figure.count, to: &chunks, first)
      }
      return
    }
    appendOne(kept, left: left, right: keptRight, to: &chunks, first)
  }

  /// Parts the label among the chunks from `first` on where the columns start: a long label leaves only a
  /// single space before its first figure.
  func partLabel(at start: Int, _ chunks: inout [Chunk], _ first: Int) {
    guard chunks.count > first, let figure = figure(at: start, endOf: chunks[first]) else { return }
    let label = chunks[first].range
    let left = chunks[first].left + figure.lowerBound - label.lowerBound
    var end = figure.lowerBound
    while end > label.lowerBound, source.bytes[end - 1] == ASCII.space { end -= 1 }
    // A dollar sign alone belongs to the figure behind it.
    let isSign = isLone(figure, "$")
    let goesOn = chunks.count > first + 1 && chunks[first + 1].isFigure
    guard end > label.lowerBound, !isSign || goesOn else { return }
    let right = chunks[first].right
    chunks[first].range = label.lowerBound..<end
    chunks[first].right = right - (label.upperBound - end)
    if isSign {
      chunks[first + 1].range = figure.lowerBound..<chunks[first + 1].range.upperBound
      chunks[first + 1].left = left
    } else {
      chunks.insert(
        Chunk(range: figure, left: left, right: right, isFigure: true, isYear: false), at: first + 1
      )
    }
  }

  /// Where the figure begins that ends `label` and stands in `column`, as a column of characters; nil
  /// when there is none.
  func figure(in column: Range<Int>, endOf label: Chunk) -> Int? {
    guard abs(label.right - column.upperBound) <= 1, let figure = figure(endOf: label),
      source.bytes[figure].contains(where: ASCII.isDigit),
      !ASCII.isLetter(source.bytes[figure.upperBound - 1])
    else { return nil }
    let left = label.left + figure.lowerBound - label.range.lowerBound
    return left + 2 >= column.lowerBound ? left : nil
  }

  /// The figure that ends `label`, near `start`, where the columns begin; nil when there is none.
  private func figure(at start: Int, endOf label: Chunk) -> Range<Int>? {
    guard label.right > start, let figure = figure(endOf: label) else { return nil }
    let left = label.left + figure.lowerBound - label.range.lowerBound
    // Prose runs on over the columns.
    return (start - 2...start + ChunkSplitter.labelReach).contains(left) ? figure : nil
  }

  /// The figure that ends `label` behind a single space; nil when there is none.
  private func figure(endOf label: Chunk) -> Range<Int>? {
    guard !label.isFigure, label.right - label.left == label.range.count,
      source.bytes[label.range.upperBound - 1] != UInt8(ascii: "."),
      var space = source.bytes[label.range].lastIndex(of: ASCII.space)
    else { return nil }
    // A dollar sign may stand apart.
    if space > label.range.lowerBound + 1, source.bytes[space - 1] == UInt8(ascii: "$"),
      source.bytes[space - 2] == ASCII.space
    {
      space -= 2
    }
    let figure = space + 1..<label.range.upperBound
    return isFigure(figure) && !isYear(figure) ? figure : nil
  }

  /// How many dashes `range` begins with, when they are a rule and a space or nothing follows; else 0.
  private func ruleLength(_ range: Range<Int>) -> Int {
    let dashes = range.prefix { source.bytes[$0] == UInt8(ascii: "-") }.count
    guard dashes >= Chunk.ruleDashes else { return 0 }
    let end = range.lowerBound + dashes
    return end == range.upperBound || source.bytes[end] == ASCII.space ? dashes : 0
  }

  /// Adds what `range` holds to the sign before it, or as a chunk of its own.
  private func appendOne(
    _ range: Range<Int>, left: Int, right: Int, to chunks: inout [Chunk], _ first: Int
  ) {
    if chunks.count == first + 1, opensRange(chunks[first], before: range, left: left) {
      chunks[first].range = chunks[first].range.lowerBound..<range.upperBound
      chunks[first].right = right
      chunks[first].isFigure = false
      return
    }
    if chunks.count > first, let last = chunks.last, belongTogether(last, range, left: left) {
      chunks[chunks.count - 1].range = last.range.lowerBound..<range.upperBound
      chunks[chunks.count - 1].right = right
      chunks[chunks.count - 1].isFigure = true
      return
    }
    var chunk = Chunk(
      range: range, left: left, right: right, isFigure: isFigure(range), isYear: isYear(range))
    chunk.mayBeMarker =
      range.count <= 4 && isLone(range.prefix(1), "(") && isLone(range.suffix(1), ")")
    chunks.append(chunk)
  }

  /// Where leader dots stand in `range`: three dots or more, perhaps with single spaces between.
  private func leaderDots(in range: Range<Int>) -> Range<Int>? {
    var start = -1
    var dots = 0
    for position in range {
      switch source.bytes[position] {
      case UInt8(ascii: "."):
        if dots == 0 { start = position }
        dots += 1
      case ASCII.space where dots > 0:
        continue
      default:
        if dots >= 3 { return trimmedStart(start, range)..<position }
        dots = 0
      }
    }
    return dots >= 3 ? trimmedStart(start, range)..<range.upperBound : nil
  }

  private func trimmedStart(_ start: Int, _ range: Range<Int>) -> Int {
    var start = start
    while start > range.lowerBound, source.bytes[start - 1] <= ASCII.space { start -= 1 }
    return start
  }

  /// Whether `label` at the left edge is the lower end of a range, `21.75 -  27.75`, and `next` the
  /// upper one.
  private func opensRange(_ label: Chunk, before next: Range<Int>, left: Int) -> Bool {
    let bytes = source.bytes
    return label.isFigure && label.left <= FigureColumns.labelWidth && left - label.right <= 6
      && bytes[label.range].suffix(2).elementsEqual(" -".utf8)
      && bytes[label.range].contains(where: ASCII.isDigit)
      && bytes[next].contains(where: ASCII.isDigit) && isFigure(next)
  }

  private func belongTogether(_ last: Chunk, _ next: Range<Int>, left: Int) -> Bool {
    let bytes = source.bytes
    if isLone(last.range, "$") || isLone(last.range, "(") {
      // Signs alone are headers: of a column of amounts, and of one of percentages.
      return isFigure(next) && left - last.right <= 12 && !isLone(next, "%") && !isLone(next, "$")
    }
    guard last.isFigure, left - last.right <= 2 else { return false }
    return isLone(next, ")") || isLone(next, "%")
      || (next.count == 2 && bytes[next.lowerBound] == UInt8(ascii: ")"))
  }

  private func isLone(_ range: Range<Int>, _ mark: Unicode.Scalar) -> Bool {
    range.count == 1 && source.bytes[range.lowerBound] == UInt8(ascii: mark)
  }

  /// Whether `range` looks like a figure: digits with their signs, a dash, a star, `N/A`, `[***]`.
  ///
  /// What it says exactly is for the table stage to tell.
  func isFigure(_ range: Range<Int>) -> Bool {
    guard range.count <= Limits.figureBytes else { return false }
    var digits = 0
    var letters = 0
    var marks = 0
    var dashes = 0
    for position in range {
      let byte = source.bytes[position]
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "-"), 0x96, 0x97: dashes += 1
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "/"), ASCII.space:
        marks += 1
      case 0x80...: marks += 1
      default: letters += 1
      }
    }
    if digits > 0 { return letters <= 3 && dashes <= 1 && !isNumberedLabel(range) }
    // More dashes than a nil is drawn with are a rule between the lines of a header.
    return letters == 0 && dashes + marks <= 8 && dashes < Chunk.ruleDashes
      || letters <= 3 && isNotMeaningful(range)
  }

  /// `1.`, `(a)`, `2)`: what opens a paragraph, not a figure.
  ///
  /// `(1)` may be either, and counts as a figure: a column tells.
  private func isNumberedLabel(_ range: Range<Int>) -> Bool {
    guard let enumerator = Enumerator(in: source.bytes, range) else { return false }
    return enumerator.end == range.upperBound && enumerator.form != .parentheses
  }

  private func isYear(_ range: Range<Int>) -> Bool {
    guard range.count == 4 else { return false }
    let century = source.bytes[range.prefix(2)]
    return (century.elementsEqual("19".utf8) || century.elementsEqual("20".utf8))
      && source.bytes[range].allSatisfy(ASCII.isDigit)
  }

  private func isNotMeaningful(_ range: Range<Int>) -> Bool {
    let text = source.bytes[range].map(ASCII.lowercased).filter(ASCII.isLetter)
    return text == Array("nm".utf8) || text == Array("na".utf8) || text == Array("nmf".utf8)
  }
}
