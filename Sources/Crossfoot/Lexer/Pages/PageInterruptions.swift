extension PageFurniture {
  /// Marks what stands between the two parts of a sentence that a page break cuts, a letterhead's
  /// footer say: it need not come back elsewhere.
  mutating func markInterruptions() {
    for edge in glances.indices where glances[edge].role == .pageBreak {
      // The lines of a letter show best which of them are parts of one paragraph.
      if let seams, let cut = cutParagraph(at: edge, seams) {
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
  private func cutParagraph(at edge: Int, _ seams: PageSeams) -> Range<Int>? {
    let above = paragraphs(from: edge, by: -1)
    let below = paragraphs(from: edge, by: 1)
    for passed in 0..<PageFurniture.mostHeadLines {
      for up in 0...passed where up < above.count && passed - up < below.count {
        let (before, after) = (above[up], below[passed - up])
        if before.block > head.end,
          seams.goesOn(before.text, in: after.text, document.text, acrossLines: passed > 0)
        {
          return before.block + 1..<after.block
        }
      }
    }
    return nil
  }

  /// The paragraphs next to the page break at `edge` on one side, the nearest first: short lines, and the
  /// first one that is none.
  private func paragraphs(from edge: Int, by step: Int) -> [(block: Int, text: TextRange)] {
    var found: [(block: Int, text: TextRange)] = []
    var index = edge + step
    while glances.indices.contains(index), found.count < PageFurniture.mostHeadLines,
      abs(index - edge) <= 2 * PageFurniture.mostHeadLines
    {
      // A number that stands alone there is the page's, though no page was numbered before.
      if glances[index].role == .content, pageNumber(at: index) == nil {
        guard case .paragraph(let paragraph) = document.blocks[index] else { break }
        found.append((index, paragraph.text))
        guard isShortLine(index), !isNumbered(index) else { break }
      } else if glances[index].role == .pageBreak {
        break
      }
      index += step
    }
    return found
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
