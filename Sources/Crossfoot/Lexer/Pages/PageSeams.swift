/// The lines of a text letter, asked whether the end of a page parts a paragraph in two.
///
/// Two lines that would be one paragraph if they stood below each other are one across the end of a page,
/// too: the upper one is full, and ends no sentence. How the next page begins, small or with a capital,
/// matters little: names and titles are cut as often as any words.
final class PageSeams {
  private let lines: [Line]
  private let assembler: ParagraphAssembler

  /// The seams of a letter that consists of `lines`, which `assembler` puts together.
  init(_ lines: [Line], _ assembler: ParagraphAssembler) {
    self.lines = lines
    self.assembler = assembler
  }

  /// Whether the letter is wrapped: paragraphs go on across pages by their lines in no other.
  var isWrapped: Bool { assembler.isWrapped }

  /// So many lines on either side of a seam show where prose is wrapped.
  private static let reach = 8

  /// Whether a paragraph that stops at the end of `first` goes on in `second`, by their lines.
  ///
  /// Across other lines than furniture that is known, only the rest of a sentence that begins small does.
  func goesOn(
    _ first: TextRange, in second: TextRange, _ text: TextStore, acrossLines: Bool = false
  ) -> Bool {
    guard assembler.isWrapped,
      PageSeams.mayGoOn(first, in: second, text.bytes, acrossLines: acrossLines),
      CutSentence.mayGoOn(first, in: second, text.bytes),
      let above = lastLine(of: first, text),
      let below = firstLine(of: second, text), above < below
    else { return false }
    if acrossLines, !assembler.isInSentence(lines[above], lines[below]) { return false }
    let block = surroundings(of: above, below)
    return assembler.goesOn(
      block.lines, from: block.seam - 1,
      isProse: !isOneLine(second, text) || assembler.closesSentence(lines[below]))
  }

  /// Whether a glance at the ends of two paragraphs does not rule out that they are one: most pages end
  /// with a sentence.
  private static func mayGoOn(
    _ first: TextRange, in second: TextRange, _ bytes: [UInt8], acrossLines: Bool
  ) -> Bool {
    let next = bytes[Int(second.start)]
    if acrossLines, !ASCII.isLower(next) { return false }
    switch bytes[Int(first.end) - 1] {
    case UInt8(ascii: "."): return ASCII.isLower(next) || ASCII.isDigit(next)
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return false
    default: return true
    }
  }

  /// Whether a paragraph is one line in the file, and no item of a list.
  func isSingleLine(_ range: TextRange, _ text: TextStore) -> Bool {
    let place = text.sourceRange(of: range)
    guard let first = line(at: place.lowerBound) else { return true }
    return place.upperBound <= lines[first].end && !assembler.opensWithBullet(lines[first])
  }

  /// Whether a paragraph has one line in the file.
  private func isOneLine(_ range: TextRange, _ text: TextStore) -> Bool {
    let place = text.sourceRange(of: range)
    return line(at: place.lowerBound).map { place.upperBound <= lines[$0].end } ?? true
  }

  /// The lines around the seam as if they stood below each other, and the place of the first one below it.
  private func surroundings(of above: Int, _ below: Int) -> (lines: [Line], seam: Int) {
    var first = above
    while first > 0, above - first < PageSeams.reach, lines[first - 1].kind == .text { first -= 1 }
    var last = below
    while last + 1 < lines.count, last - below < PageSeams.reach, lines[last + 1].kind == .text {
      last += 1
    }
    return (Array(lines[first...above]) + lines[below...last], above + 1 - first)
  }

  private func firstLine(of range: TextRange, _ text: TextStore) -> Int? {
    line(at: text.sourceRange(of: range).lowerBound)
  }

  private func lastLine(of range: TextRange, _ text: TextStore) -> Int? {
    let end = text.sourceRange(of: range).upperBound
    return end > 0 ? line(at: end - 1) : nil
  }

  /// The line of text that holds the byte at `offset`.
  private func line(at offset: UInt32) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, lines[low - 1].kind == .text, offset < lines[low - 1].end else { return nil }
    return low - 1
  }
}

extension ParagraphAssembler {
  /// How far apart two lines of a paragraph may begin on two pages, in columns.
  private static let shift = 2

  /// Whether the paragraph of the line at `index` goes on in the one below it, which is the first one of
  /// the next page and belongs to a paragraph that is prose or not.
  fileprivate func goesOn(_ lines: [Line], from index: Int, isProse: Bool) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard line.traits.isDisjoint(with: [.tab, .leadingTab]),
      next.traits.isDisjoint(with: [.tab, .leadingTab]), isFlush(lines, index),
      Enumerator(in: bytes, next.content) == nil, !LabelLine.opens(bytes, next.content),
      isSoft(between: line, and: next, rightEdge: rightEdge(of: lines, lines.indices))
    else { return false }
    let first = bytes[Int(next.start)]
    if closesSentence(line) {
      return (ASCII.isLower(first) || ASCII.isDigit(first))
        && Abbreviation.ends(bytes, line.content)
    }
    return ASCII.isLower(first) || isProse && !isTitle(lines, index)
  }

  /// Whether a sentence that stops in the middle may go on in `next`.
  fileprivate func isInSentence(_ line: Line, _ next: Line) -> Bool {
    !closesSentence(line) && ASCII.isLower(bytes[Int(next.start)])
  }

  fileprivate func opensWithBullet(_ line: Line) -> Bool {
    isBullet(at: Int(line.start), limit: Int(line.end)) || isDrawnBullet(line)
  }

  /// Whether the line below the one at `index` begins where a further line of its paragraph does.
  private func isFlush(_ lines: [Line], _ index: Int) -> Bool {
    let (left, next) = (Int(lines[index].left), Int(lines[index + 1].left))
    let isFirst = index == 0 || lines[index - 1].left != lines[index].left
    if isFirst, next < left || Enumerator(in: bytes, lines[index].content) != nil { return true }
    return abs(next - left) <= ParagraphAssembler.shift
  }

  /// Whether a sentence may end with the line: with a mark, or with one before a bracket or a quotation
  /// mark.
  fileprivate func closesSentence(_ line: Line) -> Bool {
    var content = bytes[line.content]
    closing: while let last = content.last {
      switch last {
      case UInt8(ascii: "\""), UInt8(ascii: ")"), 0x94: content.removeLast()
      case 0x9D where content.count > 3: content.removeLast(3)
      default: break closing
      }
    }
    switch content.last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      return true
    default: return false
    }
  }

  /// Whether the line at `index` stands alone, and reads like a whole title.
  private func isTitle(_ lines: [Line], _ index: Int) -> Bool {
    guard index == 0 else { return false }
    let title = TitleLine(bytes, lines[index].content)
    return title.isTitle && !title.isUnfinished
  }
}
