/// Puts lines right that EDGAR's text extract of a staff letter has cut a second time.
///
/// The extract sets the lines of a page, some 95 columns wide, into 80: what does not fit becomes a
/// line of its own at column 0. The head of the next page stands in the middle of a sentence, with
/// no line between, and ends in the page's number.
struct RecutText {
  private let source: Source
  private var lines: [Line]

  /// So many lines must go on at column 0, with a small letter, before a text counts as cut again.
  private static let leastRemainders = 3
  /// The lines in which a letter names its addressee, the company and its date.
  private static let headLines = 40
  /// A page's head has at most this many lines, merge fields included.
  private static let longestPageHead = 9
  private static let widestPageHeadLine = 60
  /// The column at which the extract cuts lines.
  private static let width = 80
  /// Lines of prose that nobody cut are at least this wide.
  private static let proseLine = 60

  /// The lines of `source`, with the remainders of cut lines marked as such and the heads of pages
  /// replaced by page breaks; as they are when the text was not cut again.
  static func restore(_ lines: [Line], of source: Source) -> [Line] {
    var text = RecutText(source: source, lines: lines)
    guard text.isRecut else {
      text.markSignatureRemainders()
      return text.lines
    }
    text.replacePageHeads()
    text.markRemainders()
    return text.lines
  }

  /// Whether prose is indented, and goes on at column 0 and back again without a blank line.
  private var isRecut: Bool {
    var remainders = 0
    // Those whose first word would have made the line before wider than a page of the extract.
    var cut = 0
    var returns = 0
    var plain = 0
    var widePlain = 0
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      let previous = lines[index - 1]
      guard line.kind == .text, previous.kind == .text, line.start < line.end else { continue }
      switch (previous.left == 0, line.left == 0) {
      case (false, true):
        guard ASCII.isLower(source.bytes[Int(line.start)]) else { continue }
        remainders += 1
        if previous.right <= RecutText.width, isCut(previous, before: line) { cut += 1 }
      case (true, false): returns += 1
      case (true, true):
        plain += 1
        if line.width >= RecutText.proseLine { widePlain += 1 }
      case (false, false): break
      }
    }
    guard remainders >= RecutText.leastRemainders, returns >= RecutText.leastRemainders else {
      return false
    }
    return plain * 2 < remainders || (cut * 5 >= remainders * 4 && widePlain * 2 < remainders)
  }

  private func isCut(_ line: Line, before next: Line) -> Bool {
    let word = source.bytes[next.content].prefix { $0 > ASCII.space }.count
    return Int(line.right) + 1 + word >= RecutText.width
  }

  // MARK: Heads of pages

  private mutating func replacePageHeads() {
    let head = lines.prefix(RecutText.headLines).filter { $0.kind == .text && $0.width >= 8 }
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      guard endsInPageNumber(line), let first = headStart(before: line, in: result, head) else {
        result.append(line)
        continue
      }
      result.removeSubrange(first...)
      var pageBreak = line
      pageBreak.kind = .pageBreak
      result.append(pageBreak)
    }
    lines = result
  }

  /// The index of the first line of the head that ends in `line`; nil when it ends none.
  ///
  /// It is the earliest that repeats one of the letter's own head. Without one, only a line that begins
  /// that way itself is a head.
  private func headStart(before line: Line, in result: [Line], _ head: [Line]) -> Int? {
    var start: Int?
    var index = result.count
    while index > 0, result.count - index < RecutText.longestPageHead {
      let previous = result[index - 1]
      guard previous.kind == .text, previous.width <= RecutText.widestPageHeadLine else { break }
      index -= 1
      if head.contains(where: { isSame($0, previous) && $0.start != previous.start }) {
        start = index
      }
    }
    if start != nil { return start }
    return head.contains { begins(line, with: $0) } ? result.count : nil
  }

  private func endsInPageNumber(_ line: Line) -> Bool {
    guard line.kind == .text, line.width <= RecutText.widestPageHeadLine, line.end > line.start
    else { return false }
    var end = Int(line.end)
    while end > Int(line.start), ASCII.isDigit(source.bytes[end - 1]) { end -= 1 }
    let word: StaticString = "Page "
    let start = end - word.utf8CodeUnitCount
    return end < Int(line.end) && start >= Int(line.start) && begins(start..<end, with: word)
  }

  private func isSame(_ first: Line, _ second: Line) -> Bool {
    first.content.count == second.content.count && begins(first, with: second)
  }

  private func begins(_ line: Line, with start: Line) -> Bool {
    line.start != start.start && line.content.count >= start.content.count
      && start.content.indices.allSatisfy {
        source.bytes[$0] == source.bytes[$0 - Int(start.start) + Int(line.start)]
      }
  }

  // MARK: Remainders

  /// Marks the remainder of each cut line, and gives it the columns that the line had before: how
  /// wide a page's lines are tells where its paragraphs end.
  private mutating func markRemainders() {
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      let previous = lines[index - 1]
      guard line.kind == .text, previous.kind == .text, line.left == 0, line.start < line.end,
        previous.left > 0 || Enumerator(in: source.bytes, previous.content) != nil,
        !previous.traits.contains(.remainder), !opensParagraph(line)
      else { continue }
      lines[index].traits.insert(.remainder)
      lines[index].left = previous.left
      lines[index].right = UInt16(clamping: Int(previous.right) + 1 + line.width)
      // What the wide gap is part of is prose: no table has lines that go on at column 0.
      lines[index - 1].traits.remove(.wideGap)
    }
  }

  /// Marks the remainders of the lines below the closing phrase: of a short letter they are all that was
  /// cut.
  private mutating func markSignatureRemainders() {
    guard
      let closing = lines.lastIndex(where: {
        $0.kind == .text && $0.left >= RecutText.leastSignature
          && begins($0.content, with: "Sincerely,")
      })
    else { return }
    for index in lines.indices.dropFirst(closing + 2) {
      let line = lines[index]
      let previous = lines[index - 1]
      guard line.kind == .text, previous.kind == .text, line.left == 0, line.start < line.end,
        previous.left == lines[closing].left, previous.right <= RecutText.width,
        !opensParagraph(line), isCut(previous, before: line),
        !source.bytes[line.content].contains(where: ASCII.isDigit)
      else { continue }
      lines[index].traits.insert(.remainder)
      lines[index].left = previous.left
      lines[index].right = UInt16(clamping: Int(previous.right) + 1 + line.width)
    }
  }

  /// A letter is signed at this column or further right.
  private static let leastSignature: UInt16 = 40

  private func opensParagraph(_ line: Line) -> Bool {
    Enumerator(in: source.bytes, line.content) != nil
      || RecutText.openings.contains { begins(line.content, with: $0) }
  }

  /// What stands at column 0 in its own right: copies, and the fields of the letter's template.
  private static let openings: [StaticString] = ["cc:"] + MergeField.printed

  private func begins(_ range: Range<Int>, with words: StaticString) -> Bool {
    let bytes = source.bytes
    return bytes.span.holds(words, at: range.lowerBound, limit: range.upperBound)
  }
}
