/// Tells that a line of prose stops in the middle of its sentence where neither the room that it leaves nor
/// a small letter shows it: `with respect to any of NHP` above `LLC's outstanding notes`.
///
/// Proportional type leaves room for words of a dozen letters, and names begin with capitals.
extension ParagraphAssembler {
  /// A line of prose has so many small words at least, each at least so long, in bytes.
  private static let smallWords = 2
  private static let smallWord = 4

  /// Whether the sentence that `line` stops in goes on in `next` with a name or a figure.
  func goesOnWithName(_ line: Line, _ next: Line, rightEdge: Int) -> Bool {
    let content = textContent(of: line)
    guard isCut(line, before: next, rightEdge: rightEdge),
      content.lowerBound == line.content.lowerBound
        ? line.left == next.left
        : Int(line.left) + content.lowerBound - Int(line.start) == Int(next.left),
      !CutSentence.opensSentence(bytes, next.content)
    else { return false }
    return isProse(content)
  }

  /// Whether a sentence goes on in `next` that `line` stops in, a further line of the paragraph that `first`
  /// opens with prose.
  func goesOn(inside first: Line, _ line: Line, _ next: Line, rightEdge: Int) -> Bool {
    next.kind == .text && next.start < next.end && line.left == next.left
      && line.width >= layout.fullWidth && isCut(line, before: next, rightEdge: rightEdge)
      && isProse(textContent(of: first)) && !opensParagraph(next, after: line)
  }

  /// Whether a line that reaches near the right edge ends with a word or a comma, and nothing that opens a
  /// paragraph stands below it.
  private func isCut(_ line: Line, before next: Line, rightEdge: Int) -> Bool {
    guard Int(line.right) + ParagraphAssembler.raggedEdge >= rightEdge, line.start < line.end,
      line.traits.isDisjoint(with: [.tab, .leadingTab]),
      next.traits.isDisjoint(with: [.tab, .leadingTab, .wideGap])
    else { return false }
    let last = bytes[Int(line.end) - 1]
    guard ASCII.isLetter(last) || ASCII.isDigit(last) || last == UInt8(ascii: ",") else {
      return false
    }
    return Enumerator(in: bytes, next.content) == nil && !LabelLine.opens(bytes, next.content)
  }

  /// What stands behind the number that opens a line; all of it where none does.
  private func textContent(of line: Line) -> Range<Int> {
    let content = line.content
    guard let number = Enumerator(in: bytes, content) else { return content }
    var start = number.end
    while start < content.upperBound, bytes[start] <= ASCII.space { start += 1 }
    return start..<content.upperBound
  }

  /// Whether a line is no title: several of its longer words begin small.
  private func isProse(_ range: Range<Int>) -> Bool {
    guard !TitleLine(bytes, range).isTitle else { return false }
    var count = 0
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] > ASCII.space { end += 1 }
      if end - start >= ParagraphAssembler.smallWord, ASCII.isLower(bytes[start]) { count += 1 }
      start = end + 1
    }
    return count >= ParagraphAssembler.smallWords
  }
}
