/// The line below which a field of the mail merge stands at the end of a letter: the phrase that closes it,
/// or the division or office that signs.
///
/// ```
/// FirstName LastNameAnn Roe               Division of Corporation Finance
///                                         Office of Hulls and
/// Comapany NameMarsh Corp
///                                         Services
/// ```
struct SignedOffice {
  let paragraph: Paragraph

  /// Such a line is at most this long, in bytes.
  private static let longest = 80
  /// The second column stands so many bytes behind the first one at least.
  private static let gap: UInt32 = 3

  init?(_ block: Block, _ text: TextStore) {
    guard case .paragraph(let paragraph) = block,
      paragraph.text.count <= SignedOffice.longest,
      LineLexicon.signedLines.contains(where: { text.hasPrefix(paragraph.text, $0) })
    else { return nil }
    self.paragraph = paragraph
  }

  /// What stands in the second column of `line`, whose first one is a field; empty where nothing does.
  func tail(of line: TextRange, in text: TextStore) -> TextRange {
    if let gap = text.columnGap(in: line, atLeast: SignedOffice.gap) {
      return line.suffix(from: gap + 1)
    }
    return TextRange(line.end, line.end)
  }

  /// The line below the field, the first of `blocks`, where it stands in the same column.
  func rest(in blocks: ArraySlice<Block>, _ text: TextStore) -> TextRange? {
    guard case .paragraph(let next)? = blocks.first,
      next.indent == paragraph.indent || isRight(next), next.text.count <= SignedOffice.longest
    else { return nil }
    return next.text
  }

  private func isRight(_ next: Paragraph) -> Bool { next.indent >= SignedOffice.rightHalf }
  private static let rightHalf: UInt16 = 40

  /// Whether the name of an office goes on with `rest`: it stops at a word that needs another, or goes on
  /// with one that does.
  func goesOn(with rest: TextRange, in text: TextStore) -> Bool {
    text.hasPrefix(rest, "and ") || text.hasPrefix(rest, "& ")
      || CutSentence.endsOpen(text.bytes, paragraph.text.indices)
      || text.bytes[Int(paragraph.text.end) - 1] == UInt8(ascii: "&")
  }
}
