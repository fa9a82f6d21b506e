/// Lists of labels and figures whose headings are lines of their own.
/// ```
/// Fees for the locks $1,204
/// Total $1,204
/// Bridges
/// Fees for the bridges (12)
/// All fees $1,192
/// ```
/// Half of such a list would be a table that lacks rows: all of it is one.
extension LabelledFigures {
  /// The most headings between two rows: a line may have been cut in two.
  private static let headings = 2
  /// A heading is at most this long, in bytes.
  private static let longestHeading = 90

  /// The list that the rows at `core` are of: where rows of as many figures stand above or below, with a
  /// heading between, they are, too; none from before `limit` on.
  func list(around core: Range<Int>, in blocks: [Block], from limit: Int) -> Range<Int> {
    guard let first = row(blocks[core.lowerBound]) else { return core }
    var (start, end) = (core.lowerBound, core.upperBound)
    while let next = stretch(from: end, by: 1, in: limit..<blocks.count, blocks, like: first) {
      end = next + 1
    }
    while let next = stretch(from: start - 1, by: -1, in: limit..<blocks.count, blocks, like: first)
    {
      start = next
    }
    return start..<end
  }

  /// The lines of a list, those of its headings as rows without figures.
  func lines(_ blocks: ArraySlice<Block>) -> [Row] {
    blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block else { return nil }
      return row(paragraph.text) ?? Row(label: paragraph.text, figures: [], isAmount: false)
    }
  }

  /// The last of the rows that stand behind a heading at `place`, or before one; nil when there are none, or
  /// when they begin as the list does: then they say the same of something else.
  private func stretch(
    from place: Int, by step: Int, in range: Range<Int>, _ blocks: [Block], like first: Row
  ) -> Int? {
    var next = place
    while range.contains(next), abs(next - place) < LabelledFigures.headings,
      isHeading(blocks[next])
    {
      next += step
    }
    guard next != place else { return nil }
    var last: Int?
    var hasAmount = false
    while range.contains(next), let row = row(blocks[next]),
      row.figures.count == first.figures.count
    {
      if text.bytes[row.label.indices].elementsEqual(text.bytes[first.label.indices]) { return nil }
      hasAmount = hasAmount || row.isAmount
      last = next
      next += step
    }
    return hasAmount ? last : nil
  }

  private func row(_ block: Block) -> Row? {
    guard case .paragraph(let paragraph) = block else { return nil }
    return row(paragraph.text)
  }

  /// Whether a line without figures may stand between the rows of a table: it is short, and neither a sentence
  /// nor a number of a list nor what opens an answer.
  private func isHeading(_ block: Block) -> Bool {
    guard case .paragraph(let paragraph) = block,
      paragraph.text.count <= LabelledFigures.longestHeading, isLabel(paragraph.text),
      row(paragraph.text) == nil
    else { return false }
    if FlatLexicon.itemLabels.prefix(of: text.bytes, paragraph.text.indices) != nil { return false }
    let last = text.bytes[Int(paragraph.text.end) - 1]
    return last != UInt8(ascii: ".") && last != UInt8(ascii: ",") && last != UInt8(ascii: ":")
  }
}
