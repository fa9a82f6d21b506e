/// Joins the lines of a plain-text letter into paragraphs.
///
/// In wrapped text a line end is soft when the first word of the next line would not have fitted;
/// everywhere else, and in letters with one paragraph a line, a line end is where the writer broke.
struct ParagraphAssembler {
  private let source: Source
  let bytes: [UInt8]
  let layout: TextLayout
  private let narrow: NarrowProse

  /// Whether most line ends of the letter stand for spaces.
  var isWrapped: Bool { layout.isWrapped }

  init(source: Source, layout: TextLayout, narrow: NarrowProse) {
    self.source = source
    self.narrow = narrow
    bytes = source.bytes
    self.layout = layout
  }

  /// How many columns of a line may stay unused although the next word would have fitted: wrapping
  /// is ragged where words are counted with their punctuation, or the width with a margin.
  private static let slack = 2
  /// How far short of the right edge all lines of a paragraph but the last may stop.
  private static let raggedness = 8

  /// How far from the right edge a line of proportional type may stop.
  static let raggedEdge = 20

  /// The last words of a sentence that stand alone take up so many columns at most.
  private static let lastWords = 16

  /// So many columns further left than the line above begins what stands below a paragraph.
  private static let outdent = 3
  /// So many columns further right than its second line begins a paragraph's first one, and more.
  private static let firstIndent: UInt16 = 4
  /// A title below a paragraph has at most so many lines.
  private static let titleLines = 2

  /// Adds the paragraphs of those lines in `range`, which stand in the file without a blank line
  /// between them.
  ///
  /// `gapBefore` tells whether one stands before the first.
  func assemble(
    _ lines: [Line], _ range: Range<Int>, gapBefore: Bool, into document: inout LexedDocument
  ) {
    guard layout.isWrapped, range.count > 1 else {
      var gap = gapBefore
      var first = range.lowerBound
      while first < range.upperBound {
        let isBullet = first + 1 < range.upperBound && isMarkAlone(lines[first])
        let end = first + (isBullet ? 2 : 1)
        append(lines, first..<end, &gap, to: &document)
        first = end
      }
      return
    }
    let rightEdge = rightEdge(of: lines, range)
    var gap = gapBefore
    var first = range.lowerBound
    while first < range.upperBound {
      var last = first
      while last + 1 < range.upperBound,
        isSoft(between: lines[last], and: lines[last + 1], rightEdge: rightEdge)
          || last > first
            && goesOn(inside: lines[first], lines[last], lines[last + 1], rightEdge: rightEdge),
        last == first || !leavesIndent(of: lines[last], lines[last + 1]),
        !startsIndented(lines, last + 1, first..<range.upperBound)
      {
        last += 1
      }
      last = titleStart(lines, first...last) ?? last
      append(lines, first..<last + 1, &gap, to: &document)
      first = last + 1
    }
  }

  /// Adds the lines in `range` as a paragraph; what follows it has no gap before it.
  private func append(
    _ lines: [Line], _ range: Range<Int>, _ gap: inout Bool, to document: inout LexedDocument
  ) {
    let line = lines[range.lowerBound]
    let isPlain =
      range.count == 1 && !line.traits.contains(.needsFolding)
      && endsPlainly(line, lines, range.lowerBound, range)
    let text =
      isPlain
      ? document.text.appendLine(bytes, line.content)
      : appendText(lines, range, to: &document.text)
    guard !text.isEmpty else { return }
    document.blocks.append(.paragraph(paragraph(text, lines, range, gapBefore: gap)))
    gap = false
  }

  /// Adds the text of the lines in `range`, a space in the place of each line end and another one behind
  /// the last: what is read as one across paragraphs, a title on two lines say, has a space between them.
  private func appendText(
    _ lines: [Line], _ range: Range<Int>, to text: inout TextStore
  ) -> TextRange {
    let start = text.end
    var isJoined = true
    for index in range {
      let line = lines[index]
      if !isJoined, text.end > start { join(to: line, in: &text, from: start) }
      isJoined = false
      if line.traits.contains(.needsFolding) {
        _ = text.appendFolded(source, line.content)
      } else if endsPlainly(line, lines, index, range) {
        _ = text.appendLine(bytes, line.content)
        isJoined = true
      } else {
        text.appendClean(bytes, line.content)
      }
    }
    if isJoined { return TextRange(start, text.end - 1) }
    let result = text.trimmed(TextRange(start, text.end))
    guard !result.isEmpty else { return result }
    text.appendSeparator(ASCII.space, sourceOffset: Int(lines[range.upperBound - 1].end))
    return result
  }

  /// Whether the byte behind a line stands for a space: it is its end, and no compound word is cut there.
  private func endsPlainly(
    _ line: Line, _ lines: [Line], _ index: Int, _ range: Range<Int>
  ) -> Bool {
    guard line.start < line.end, Int(line.end) < bytes.count else { return false }
    guard index + 1 < range.upperBound else { return true }
    return lines[index + 1].lineStart == line.end + 1
      && bytes[Int(line.end) - 1] != UInt8(ascii: "-")
  }

  private func paragraph(
    _ text: TextRange, _ lines: [Line], _ range: Range<Int>, gapBefore: Bool
  ) -> Paragraph {
    let first = lines[range.lowerBound]
    var paragraph = Paragraph(text: text)
    paragraph.indent = first.left
    paragraph.hangingIndent = range.count > 1 ? lines[range.lowerBound + 1].left : first.left
    paragraph.gapBefore = gapBefore
    if range.count == 1, isCentred(first) { paragraph.alignment = .centred }
    return paragraph
  }

  /// Puts a space where a line end was soft; none after a hyphen inside a compound word, which was
  /// wrapped there (EDGAR's text rules forbid hyphens that only wrapping puts in).
  private func join(to line: Line, in text: inout TextStore, from start: UInt32) {
    let last = text.bytes[Int(text.end) - 1]
    if last == UInt8(ascii: "-"), text.end - start >= 2, line.start < line.end,
      ASCII.isWord(text.bytes[Int(text.end) - 2]), ASCII.isWord(bytes[Int(line.start)]),
      !HyphenPair.goesOn(bytes, line.content)
    {
      return
    }
    // The byte before the line is its line end.
    text.appendSeparator(ASCII.space, sourceOffset: max(Int(line.lineStart) - 1, 0))
  }

  /// The column at which `lines` are wrapped.
  ///
  /// Lines that nearly all reach one column show it themselves. Few or uneven lines may be a list of
  /// short ones, such as an address; they count as wrapped only where prose of the letter is.
  func rightEdge(of lines: [Line], _ range: Range<Int>) -> Int {
    var widest = 0
    var narrowest = Int.max
    for index in range {
      // The last line may be shorter.
      if index > range.lowerBound { narrowest = min(narrowest, Int(lines[index - 1].right)) }
      widest = max(widest, Int(lines[index].right))
    }
    let isEven = range.count >= 3 && widest - narrowest <= ParagraphAssembler.raggedness
    guard !isEven else { return widest }
    return max(widest, min(Int(lines[range.lowerBound].left) + layout.proseWidth, layout.rightEdge))
  }

  /// Whether the end of `line` stands for a space, which `next` stands below.
  @inline(__always)
  func isSoft(between line: Line, and next: Line, rightEdge: Int) -> Bool {
    guard layout.isWrapped, line.kind == .text, next.kind == .text else { return false }
    if line.traits.contains(.wideGap), next.traits.contains(.wideGap),
      LineGutter.isShared(by: line, next, bytes)
    {
      return false
    }
    if next.traits.contains(.remainder) || isBulletAlone(line) { return true }
    if line.traits.contains(.wideGap), LineGutter.ends(in: line, above: next, bytes),
      Enumerator(in: bytes, line.content) == nil
    {
      return false
    }
    if MergeResidue.opensField(bytes, line.content)
      || MergeResidue.opensField(bytes, next.content)
    {
      return false
    }
    let (rightEdge, fullWidth) = edges(line, next, rightEdge)
    guard next.start < next.end else { return false }
    guard line.width >= fullWidth else { return isCutShort(line, before: next) }
    guard !opensParagraph(next, after: line) else { return false }
    if ASCII.isLower(bytes[Int(next.start)]) || bytes[Int(line.end) - 1] == UInt8(ascii: "&") {
      return true
    }
    if isMidSentence(line, next, rightEdge: rightEdge)
      || goesOnWithNumber(line, next, rightEdge: rightEdge)
    {
      return true
    }
    if isLastWord(next, below: line, rightEdge: rightEdge) { return true }
    if goesOnWithName(line, next, rightEdge: rightEdge) { return true }
    let title = TitleLine(bytes, line.content)
    if title.isWholeCaption { return false }
    if title.isUnfinished, Enumerator(in: bytes, next.content) == nil { return true }
    return Int(line.right) + 1 + firstWordWidth(next) > rightEdge - ParagraphAssembler.slack
  }

  /// The column at which prose around two lines is wrapped, `rightEdge` unless they are narrower, and the
  /// least width of a full line.
  @inline(__always)
  private func edges(_ line: Line, _ next: Line, _ rightEdge: Int) -> (right: Int, full: Int) {
    guard !narrow.isEmpty, let edge = narrow.edge(of: line, next) else {
      return (rightEdge, layout.fullWidth)
    }
    return (
      min(rightEdge, edge), min(layout.fullWidth, TextLayout.fullWidth(edge - Int(next.left)))
    )
  }

  /// Whether a line that is not full stops in the middle of a phrase all the same, as the lines of
  /// markup do: its last word is one that no sentence ends with.
  private func isCutShort(_ line: Line, before next: Line) -> Bool {
    guard line.start < line.end, ASCII.isLower(bytes[Int(next.start)]),
      ASCII.isLetter(bytes[Int(line.end) - 1]),
      !isBullet(at: Int(next.start), limit: Int(next.end)),
      Enumerator(in: bytes, next.content) == nil
    else { return false }
    // Behind `and` the next item of a list may stand.
    return CutSentence.endsOpen(bytes, line.content) && !CutSentence.endsItem(bytes, line.content)
  }

  /// Whether a line stops in the middle of a sentence, near the right edge.
  ///
  /// Proportional type leaves room for a short word that did not fit. A line that begins small is no
  /// title.
  private func isMidSentence(_ line: Line, _ next: Line, rightEdge: Int) -> Bool {
    guard line.left == next.left, Int(line.right) + ParagraphAssembler.raggedEdge >= rightEdge,
      ASCII.isLower(bytes[Int(line.start)])
    else { return false }
    let last = bytes[Int(line.end) - 1]
    return ASCII.isLetter(last) || ASCII.isDigit(last) || last == UInt8(ascii: ",")
      || last == UInt8(ascii: "-")
  }

  /// Whether a line stops in the middle of a sentence, near the right edge, that goes on with a number and a
  /// small word: `60 days from the date`.
  private func goesOnWithNumber(_ line: Line, _ next: Line, rightEdge: Int) -> Bool {
    guard line.left == next.left, Int(line.right) + ParagraphAssembler.raggedEdge >= rightEdge,
      ASCII.isLower(bytes[Int(line.end) - 1]), ASCII.isDigit(bytes[Int(next.start)])
    else { return false }
    let word = next.content.drop { ASCII.isDigit(bytes[$0]) || bytes[$0] == UInt8(ascii: ",") }
    guard let space = word.first, bytes[space] == ASCII.space, let first = word.dropFirst().first
    else { return false }
    return ASCII.isLower(bytes[first])
  }

  /// Whether `next` holds no more than the last word or two of the sentence that goes on in `line`.
  private func isLastWord(_ next: Line, below line: Line, rightEdge: Int) -> Bool {
    next.width <= ParagraphAssembler.lastWords && line.left == next.left
      && Int(line.right) + ParagraphAssembler.raggedEdge >= rightEdge && !endsSentence(line)
      && bytes[Int(next.end) - 1] == UInt8(ascii: ".")
      && Enumerator(in: bytes, next.content) == nil
  }

  /// Whether `next` begins further left than a paragraph's second line or a later one: a heading below
  /// an indented paragraph does.
  private func leavesIndent(of line: Line, _ next: Line) -> Bool {
    // Behind a sentence less is enough: a comment's text is set further right than what follows it.
    let outdent = endsSentence(line) ? 2 : ParagraphAssembler.outdent
    guard Int(next.left) + outdent <= Int(line.left), next.start < next.end,
      !line.traits.contains(.remainder), !next.traits.contains(.remainder)
    else { return false }
    return !ASCII.isLower(bytes[Int(next.start)])
  }

  /// Whether the line at `index` is the first of a paragraph by its indent: it begins elsewhere than the
  /// sentence that ends above it, and further right than the line below it.
  ///
  /// `range` begins with the paragraph above. Its second line hangs from a number at its start.
  private func startsIndented(_ lines: [Line], _ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, lines[index].left != lines[index - 1].left,
      lines[index].left >= lines[index + 1].left + ParagraphAssembler.firstIndent,
      !lines[index].traits.contains(.remainder), !lines[index + 1].traits.contains(.remainder)
    else { return false }
    let above = lines[index - 1]
    if index - 1 == range.lowerBound, Enumerator(in: bytes, above.content) != nil {
      return false
    }
    return endsSentence(above)
  }

  /// The last line of a paragraph's own when a title stands below it, which was taken for its end; nil
  /// when none does.
  ///
  /// A sentence has ended above such a title, and nothing ends the title itself.
  private func titleStart(_ lines: [Line], _ paragraph: ClosedRange<Int>) -> Int? {
    let last = paragraph.upperBound
    guard layout.isWrapped, last > paragraph.lowerBound, !endsSentence(lines[last]),
      last + 1 == lines.count || mayFollowTitle(lines[last + 1])
    else { return nil }
    var start = last
    while start > paragraph.lowerBound, last - start < ParagraphAssembler.titleLines,
      TitleLine(bytes, lines[start].content).isTitle
    {
      if bytes[Int(lines[start - 1].end) - 1] == UInt8(ascii: ".") { return start - 1 }
      start -= 1
    }
    return nil
  }

  /// Whether a title may stand above `line`: a blank line, a number, another title.
  ///
  /// What the end of a page cuts has no end either, and is no title.
  private func mayFollowTitle(_ line: Line) -> Bool {
    line.kind == .blank || line.kind == .text && Enumerator(in: bytes, line.content) != nil
      || TitleLine(bytes, line.content).isTitle
  }

  private func firstWordWidth(_ line: Line) -> Int {
    var width = 0
    for position in line.content {
      let byte = bytes[position]
      if byte <= ASCII.space { break }
      width += 1
    }
    return width
  }

  /// Whether `line` begins the way only a new paragraph does: a bullet, or a number that follows the
  /// end of a sentence.
  func opensParagraph(_ line: Line, after previous: Line) -> Bool {
    let first = bytes[Int(line.start)]
    if isBullet(at: Int(line.start), limit: Int(line.end)) { return true }
    guard endsSentence(previous) else { return false }
    if isDrawnBullet(line) { return true }
    if LabelLine.opens(bytes, line.content) { return true }
    if first == UInt8(ascii: "(") || ASCII.isDigit(first) || ASCII.isLetter(first) {
      return Enumerator(in: bytes, line.content) != nil
    }
    return false
  }

  /// Whether a sentence or one of its parts ends with the line.
  func endsSentence(_ line: Line) -> Bool {
    switch bytes[Int(line.end) - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "\""):
      true
    default:
      false
    }
  }

  private func isCentred(_ line: Line) -> Bool {
    guard layout.isWrapped, line.left >= 8 else { return false }
    let rest = layout.proseWidth - Int(line.right)
    return abs(rest - Int(line.left)) <= 6
  }
}
