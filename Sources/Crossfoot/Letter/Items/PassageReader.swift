/// Makes passages of blocks: the words of one speaker, without what a page puts between them.
struct PassageReader {
  let text: TextStore
  let blocks: [Block]
  let evidence: [BlockEvidence]
  let side: LetterSide
  /// The blocks that open items with a letter or a roman numeral.
  var letteredOpenings: Set<Int> = []

  /// The blocks of `range` from `first` on as one speaker's words; nil when none has any.
  ///
  /// Notes at the foot of a page are the company's: a comment has none, and no lines of a letterhead.
  func passage(
    _ range: Range<Int>, from first: Int, isComment: Bool = false
  ) -> Passage? {
    let range = max(first, range.lowerBound)..<max(range.upperBound, first)
    var pieces: [Passage.Piece] = []
    pieces.reserveCapacity(range.count)
    for index in range {
      let block = evidence[index]
      if isComment, block.has(.pageFoot) || index > first && isFoot(index) { continue }
      if case .table(let ordinal) = blocks[index] {
        pieces.append(Passage.Piece(block: index, text: .empty, table: ordinal, isQuoted: false))
        continue
      }
      let words = index == first ? labelledText(index) : block.text
      guard !words.isEmpty, !block.has(.ornament), !block.has(.recital), !block.has(.furniture)
      else { continue }
      pieces.append(
        Passage.Piece(block: index, text: words, table: nil, isQuoted: block.has(.quoted)))
    }
    if side == .company, !isComment {
      AnnouncedTexts(text: text, blocks: blocks, evidence: evidence).mark(&pieces)
    }
    return pieces.isEmpty ? nil : Passage(pieces: withNotesInside(pieces))
  }

  /// `pieces` without notes at their end that the last paragraph goes on behind: its end is the end of
  /// what is said.
  private func withNotesInside(_ pieces: [Passage.Piece]) -> [Passage.Piece] {
    guard let last = pieces.last, isNote(last) else { return pieces }
    let body = pieces.prefix(pieces.count - pieces.reversed().prefix { isNote($0) }.count)
    guard body.count < pieces.count, let last = body.last,
      text.sourceRange(of: pieces[body.count].text).lowerBound
        < text.sourceRange(of: last.text).upperBound
    else { return pieces }
    let notes = pieces[body.count...]
    if body.count >= 2 { return Array(body.dropLast()) + notes + [last] }
    // The only paragraph is told in two parts, as the page parted it.
    let cut = place(in: last.text, of: text.sourceRange(of: pieces[1].text).lowerBound)
    var (first, rest) = (last, last)
    first.text = text.trimmed(last.text.prefix(upTo: cut))
    rest.text = text.trimmed(last.text.suffix(from: cut))
    return first.text.isEmpty || rest.text.isEmpty ? pieces : [first] + notes + [rest]
  }

  /// Where in `range` the text begins that stands behind the byte of the file at `offset`.
  private func place(in range: TextRange, of offset: UInt32) -> UInt32 {
    var (low, high) = (range.start, range.end)
    while low < high {
      let middle = low + (high - low) / 2
      let isBehind = text.sourceRange(of: TextRange(middle, middle + 1)).lowerBound >= offset
      (low, high) = isBehind ? (low, middle) : (middle + 1, high)
    }
    return low
  }

  /// The notes at the foot of a page among the blocks of a comment.
  func notes(_ range: Range<Int>) -> [Passage.Piece] {
    range.filter { evidence[$0].has(.pageFoot) }.map {
      Passage.Piece(block: $0, text: evidence[$0].text, table: nil, isQuoted: false)
    }
  }

  /// Puts notes behind the first paragraph of the answer that they belong to.
  func add(_ notes: [Passage.Piece], to answer: inout Passage?) {
    guard let pieces = answer?.pieces, !notes.isEmpty else { return }
    answer?.pieces = pieces.prefix(1) + notes + pieces.dropFirst()
  }

  private func isNote(_ piece: Passage.Piece) -> Bool {
    evidence[piece.block].has(.pageFoot)
  }

  /// The text of a block that opens a passage: a number or a word is its label, a bullet is not.
  private func labelledText(_ index: Int) -> TextRange {
    switch evidence[index].label?.kind {
    case .number?, .comment?, .response?: evidence[index].body
    case .letter? where letteredOpenings.contains(index): evidence[index].body
    default: evidence[index].text
    }
  }

  /// Whether a block is a line at the foot of a page that nothing else tells of.
  func isFoot(_ index: Int) -> Bool {
    PageFootLine(text: text).isFoot(evidence[index])
  }
}
