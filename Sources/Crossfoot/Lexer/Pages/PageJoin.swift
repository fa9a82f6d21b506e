/// Puts the pages of a letter together once it is known what of them is furniture.
enum PageJoin {
  /// Takes the blocks out of `document` that are no content by `glances`, and rejoins the sentences that
  /// they cut, and the paragraphs at its `seams`.
  ///
  /// What stays moves up in its place: most letters lose few blocks.
  static func join(
    _ document: inout LexedDocument, without glances: [BlockGlance], _ seams: PageSeams?
  ) {
    guard let first = glances.firstIndex(where: { $0.role != .content }) else { return }
    var kept = first
    var wasCut = false
    // The notes at the foot of a page stand behind the sentence that the page cuts.
    var notes: [Block] = []
    for index in first..<document.blocks.count {
      let block = document.blocks[index]
      guard glances[index].role == .content else {
        if glances[index].role == .footnote {
          notes.append(PageFootnote.marked(block, &document))
        }
        wasCut = true
        continue
      }
      if wasCut, kept > 0, case .paragraph(let next) = block,
        case .paragraph(let previous) = document.blocks[kept - 1],
        CutSentence.goesOn(previous.text, in: next.text, document.text.bytes)
          || seams?.goesOn(previous.text, in: next.text, document.text) == true
      {
        document.blocks[kept - 1] = .paragraph(
          CutSentence.joined(previous, next, &document.text))
        move(&notes, to: &document.blocks, &kept)
      } else {
        move(&notes, to: &document.blocks, &kept)
        document.blocks[kept] = wasCut ? opening(block, below: kept, &document) : block
        kept += 1
      }
      wasCut = false
    }
    move(&notes, to: &document.blocks, &kept)
    document.blocks.removeLast(document.blocks.count - kept)
  }

  /// Puts `notes` in the place of blocks that were taken out, which are as many at least.
  private static func move(_ notes: inout [Block], to blocks: inout [Block], _ kept: inout Int) {
    guard !notes.isEmpty else { return }
    for note in notes {
      blocks[kept] = note
      kept += 1
    }
    notes.removeAll()
  }

  /// `block` as the first one of a page.
  ///
  /// What a grid above it lays out is known later, and so is what the block itself lays out: only then
  /// can the two parts of a sentence find each other.
  private static func opening(
    _ block: Block, below kept: Int, _ document: inout LexedDocument
  ) -> Block {
    switch block {
    case .paragraph(var paragraph):
      paragraph.gapBefore = true
      if kept > 0, case .grid = document.blocks[kept - 1] { paragraph.opensPage = true }
      return .paragraph(paragraph)
    case .grid(let index):
      document.grids[index].opensPage = true
      return block
    case .table, .pageBreak: return block
    }
  }

  /// Joins the paragraph at `index` of `blocks`, which opens a page, with the one above it if that
  /// stops in the middle of its sentence.
  static func joinLaidOut(at index: Int, of blocks: inout [Block], _ text: inout TextStore) {
    guard index > 0, index < blocks.count, case .paragraph(let first) = blocks[index - 1],
      case .paragraph(let second) = blocks[index], second.labelCellEnd == 0,
      !first.isPageFoot, !second.isPageFoot,
      CutSentence.goesOn(first.text, in: second.text, text.bytes)
    else { return }
    blocks[index - 1] = .paragraph(CutSentence.joined(first, second, &text))
    blocks.remove(at: index)
  }
}
