extension PageFurniture {
  /// Marks what stands between the two parts of a sentence that a page break cuts, a letterhead's
  /// footer say: it need not come back elsewhere.
  mutating func markInterruptions() {
    for edge in glances.indices where glances[edge].role == .pageBreak {
      // The lines of a letter show best which of them are parts of one paragraph.
      if let cut = cutParagraph(at: edge) {
        markContent(cut)
        continue
      }
      var first = edge
      while first > 0, edge - first < PageFurniture.mostHeadLines,
        glances[first - 1].role != .content || isShortLine(first - 1) && !isNumbered(first - 1)
      { first -= 1 }
      var last = edge
      while last + 1 < glances.count, last - edge < PageFurniture.mostHeadLines,
        glances[last + 1].role != .content || isHead(last + 1)
      { last += 1 }
      guard first > head.end, last + 1 < glances.count,
        case .paragraph(let before) = document.blocks[first - 1],
        case .paragraph(let after) = document.blocks[last + 1],
        CutSentence.goesOn(before.text, in: after.text, document.text.bytes)
      else { continue }
      markContent(first..<last + 1)
    }
  }

  /// What stands between the two parts of a paragraph that the page break at `edge` cuts by its lines, as
  /// little as can be; nil when it cuts none.
  private func cutParagraph(at edge: Int) -> Range<Int>? {
    guard seams?.isWrapped == true else { return nil }
    var above = PageSide(edge, step: -1)
    var below = PageSide(edge, step: 1)
    for passed in 0..<PageFurniture.mostHeadLines {
      extend(&above)
      extend(&below)
      for up in 0...passed where up < above.count && passed - up < below.count {
        let (before, after) = (above.blocks[up], below.blocks[passed - up])
        guard before > head.end, case .paragraph(let first) = document.blocks[before],
          case .paragraph(let second) = document.blocks[after]
        else { continue }
        if seams?.goesOn(first.text, in: second.text, document.text, acrossLines: passed > 0)
          == true
        {
          return before + 1..<after
        }
      }
    }
    return nil
  }

  /// The paragraphs next to a page break on one side, the nearest first: short lines, and the first one
  /// that is none.
  private struct PageSide {
    private let edge: Int
    private let step: Int
    /// The place of the last block that was looked at.
    private var index: Int
    /// Whether no further one belongs to the side.
    private(set) var isEnded = false
    private(set) var blocks = InlineArray<5, Int>(repeating: 0)
    private(set) var count = 0

    init(_ edge: Int, step: Int) {
      self.edge = edge
      self.step = step
      index = edge
    }

    /// The paragraph that was found last.
    var last: Int? { count > 0 ? blocks[count - 1] : nil }

    /// The place of the next block of `count`, if it is near enough.
    mutating func next(of count: Int) -> Int? {
      index += step
      let isNear = abs(index - edge) <= 2 * PageFurniture.mostHeadLines
      return isNear && 0..<count ~= index ? index : nil
    }

    mutating func add(_ block: Int) {
      blocks[count] = block
      count += 1
    }

    mutating func end() { isEnded = true }
  }

  /// Looks for the next paragraph of `side`, if it has another one.
  private func extend(_ side: inout PageSide) {
    guard !side.isEnded, side.last.map({ isShortLine($0) && !isNumbered($0) }) ?? true else {
      side.end()
      return
    }
    while let next = side.next(of: glances.count), glances[next].role != .pageBreak {
      // A number that stands alone there is the page's, though no page was numbered before.
      guard glances[next].role == .content, pageNumber(at: next) == nil else { continue }
      guard case .paragraph = document.blocks[next] else { break }
      side.add(next)
      return
    }
    side.end()
  }

  /// Whether the paragraph at `index` is no prose: short, and no sentence unless it is centred.
  ///
  /// What a letter of lines sets in two is text, and so is what a bullet stands before.
  private func isShortLine(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return false }
    let last = document.text.bytes[Int(paragraph.text.end) - 1]
    return paragraph.text.count <= BlockGlance.longestLine
      && (last != UInt8(ascii: ".") || paragraph.alignment == .centred)
      && seams?.isSingleLine(paragraph.text, document.text) != false
  }

  /// Whether the line at `index` may stand above the text of a page: what goes on starts small.
  private func isHead(_ index: Int) -> Bool {
    guard isShortLine(index), case .paragraph(let paragraph) = document.blocks[index] else {
      return false
    }
    return !ASCII.isLower(document.text.bytes[Int(paragraph.text.start)])
  }
}
