/// Finds the title of a table: a line right above it, or a row of its grid above all headers.
///
/// What a table is counted in, that it is unaudited, and whose it is, is no title; it may stand between.
enum CaptionReader {
  /// The most lines that are looked at above a grid.
  private static let reach = 6
  /// A title is at most this long, in bytes.
  private static let longest = 160

  /// The title among `blocks`, which end right above the grid: a line in bold, in italics or underlined, or
  /// a centred one.
  ///
  /// Above a grid of text, whose lines have no style, it may be one in words with capitals; without a header
  /// below it, it may as well be the header, and above the end of a page the rest of another table.
  static func title(
    above blocks: [Block], of grid: Grid, hasHeader: Bool, in text: TextStore
  ) -> TextRange? {
    let isPlain = grid.origin != .html && hasHeader && !grid.opensPage
    for block in blocks.reversed().prefix(reach) {
      guard case .paragraph(let paragraph) = block, paragraph.column == nil,
        paragraph.labelCellEnd == 0
      else { return nil }
      if isAside(paragraph.text, in: text) { continue }
      return [paragraph, withoutScale(paragraph, in: text)]
        .first { isTitle($0, isPlain: isPlain, in: text) }?.text
    }
    return nil
  }

  /// The title among the rows above all headers: the company's name is one where no other stands.
  static func title(among rows: [TextRange], in text: TextStore) -> TextRange? {
    let titles = rows.filter { !isScale($0, in: text) }
    return titles.first { !isAside($0, in: text) } ?? titles.first
  }

  private static func isTitle(
    _ paragraph: Paragraph, isPlain: Bool, in text: TextStore
  ) -> Bool {
    let range = paragraph.text
    guard range.count >= 4, range.count <= longest,
      let first = range.indices.first.map({ text.bytes[$0] }),
      let last = range.indices.last.map({ text.bytes[$0] }),
      ASCII.isUpper(first) || ASCII.isDigit(first) || first >= 0x80 || first == UInt8(ascii: "\""),
      !".:;,?".utf8.contains(last),
      text.bytes[range.indices].contains(where: ASCII.isLetter),
      !text.hasWordPrefix(range, TableLexicon.labels)
    else { return false }
    return paragraph.alignment == .centred || !text.mainStyle(of: range).isEmpty
      // The page that a heading refers to is one of the filing's.
      || isPlain && TitleLine(text.bytes, range.indices).isTitle
        && text.firstPlace(of: TableLexicon.pageWords, in: range) == nil
  }

  /// Whether a line is none of the title's: a scale or all in brackets, "(unaudited)", a period, or the name
  /// of a company.
  private static func isAside(_ range: TextRange, in text: TextStore) -> Bool {
    isScale(range, in: text) || text.isOne(of: TableLexicon.asides, range)
      || text.hasPrefix(range, "(") && text.ends(range, with: ")") || isPeriod(range, in: text)
      || isCompany(range, in: text)
  }

  /// A line without what the table is counted in, which stood on a line of its own below it: `STATEMENTS OF
  /// INCOME (In thousands)`.
  private static func withoutScale(_ paragraph: Paragraph, in text: TextStore) -> Paragraph {
    let range = paragraph.text
    guard text.ends(range, with: ")"), text.mainStyle(of: range).isEmpty,
      let open = range.indices.last(where: { text.bytes[$0] == UInt8(ascii: "(") }),
      isScale(range.suffix(from: UInt32(open)), in: text)
    else { return paragraph }
    var title = paragraph
    title.text = text.trimmed(range.prefix(upTo: UInt32(open)))
    return title
  }

  /// Whether a line names the dates that the table is about: `For the years ended December 31, 2000`.
  private static func isPeriod(_ range: TextRange, in text: TextStore) -> Bool {
    text.hasWordPrefix(range, TableLexicon.periodOpeners)
      && range.indices.last.map { ASCII.isDigit(text.bytes[$0]) } ?? false
  }

  /// Whether a line says what the table is counted in, and nothing else.
  private static func isScale(_ range: TextRange, in text: TextStore) -> Bool {
    let end = text.ends(range, with: ":") ? range.end - 1 : range.end
    let range = text.trimmed(range.prefix(upTo: end))
    guard let scale = ScaleReader.scale(in: range, of: text) else { return false }
    let isBracketed = text.hasPrefix(range, "(") && text.ends(range, with: ")")
    return isBracketed
      || scale.text == range && range.count <= 60
        && text.hasWordPrefix(range, TableLexicon.scaleOpeners)
  }

  private static func isCompany(_ range: TextRange, in text: TextStore) -> Bool {
    range.count <= 80 && text.hasWordSuffix(range, TableLexicon.companyEnds)
  }
}
