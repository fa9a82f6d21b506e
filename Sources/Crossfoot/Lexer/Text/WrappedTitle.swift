/// Puts a title together that a letter sets in two lines: `Form 10-K for the Fiscal Year Ended December 31,`
/// and `2022`, or `Summary of` and `Significant Accounting Policies, page F-8`.
enum WrappedTitle {
  private static let longestTitle = 160
  private static let longestRest = 24
  /// What stands in the second line above a page is at most this long.
  private static let longestPlace = 120
  /// A reference to a page is at most this long.
  private static let longestPage: UInt32 = 24

  /// Joins such lines of `document`.
  static func join(in document: inout LexedDocument) {
    var joined: Set<Int> = []
    var index = 1
    while index < document.blocks.count {
      defer { index += 1 }
      guard case .paragraph(let rest) = document.blocks[index],
        rest.text.count <= longestPlace,
        case .paragraph(var title) = document.blocks[index - 1],
        title.text.count <= longestTitle,
        isForm(title.text, with: rest.text, in: document.text)
          || isPlace(title.text, with: rest.text, in: document.text)
      else { continue }
      title.text = document.text.joined([title.text, rest.text])
      document.blocks[index - 1] = .paragraph(title)
      joined.insert(index)
      index += 1
    }
    guard !joined.isEmpty else { return }
    // All at once: taking each out by itself would move all that follow each time.
    document.blocks = document.blocks.indices.filter { !joined.contains($0) }
      .map { document.blocks[$0] }
  }

  // MARK: Forms

  private static func isForm(
    _ title: TextRange, with rest: TextRange, in text: TextStore
  ) -> Bool {
    rest.count <= longestRest && text.hasPrefix(title, "form ") && isCut(title, in: text)
      && isDate(rest, in: text)
  }

  /// Whether a title stops in the middle of a date, or before one.
  private static func isCut(_ title: TextRange, in text: TextStore) -> Bool {
    let bytes = text.bytes[title.indices]
    if bytes.last == UInt8(ascii: ",") { return true }
    return bytes.suffix(6).elementsEqual(" ended".utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  /// Whether `range` is a year, or a date that ends with one.
  private static func isDate(_ range: TextRange, in text: TextStore) -> Bool {
    DateLine.isYear(range, in: text) || DateLine.isDate(range, in: text)
  }

  // MARK: Places

  /// Whether `title` breaks off behind a word that nothing ends with, or `rest` goes on with one, and a page ends
  /// `rest`; both are set in capitals, as titles are and sentences are not.
  private static func isPlace(
    _ title: TextRange, with rest: TextRange, in text: TextStore
  ) -> Bool {
    guard let comma = pageStart(of: rest, in: text), let opening = text.bytes[title.indices].first,
      let end = text.bytes[title.indices].last, ASCII.isWord(opening), !ASCII.isLower(opening),
      let next = text.bytes[rest.indices].first, ASCII.isLetter(next), ASCII.isLetter(end),
      Enumerator(in: text.bytes, rest.indices) == nil, isSetAlike(title, rest, in: text)
    else { return false }
    // `Appendix A` is whole.
    let last = ASCII.lastWord(of: text.bytes, title.indices)
    let isOpen =
      last.count > 1 && CutSentence.endsOpen(text.bytes, title.indices)
      || isJoint(text.bytes[rest.indices].prefix { $0 > ASCII.space }, in: text)
    return isOpen && isInCapitals(title, in: text)
      && isInCapitals(rest.prefix(upTo: comma), in: text)
  }

  /// Whether every word that begins small is one that no title ends with: `of`, `and`.
  private static func isInCapitals(_ range: TextRange, in text: TextStore) -> Bool {
    text.bytes[range.indices].split(separator: ASCII.space).allSatisfy { word in
      word.first.map { !ASCII.isLower($0) } ?? true || isJoint(word, in: text)
    }
  }

  /// Whether `word`, of the bytes of `text`, begins small, and no title ends with it.
  private static func isJoint(_ word: ArraySlice<UInt8>, in text: TextStore) -> Bool {
    guard let first = word.first, ASCII.isLower(first) else { return false }
    return CutLexicon.openWords.prefix(of: text.bytes, word.indices)?.end == word.endIndex
  }

  /// Whether two lines have one style, where a letter has any.
  private static func isSetAlike(
    _ title: TextRange, _ rest: TextRange, in text: TextStore
  ) -> Bool {
    !text.isStyled || text.style(at: title.start) == text.style(at: rest.start)
  }

  /// Where the last comma of a line stands, if nothing but the number of a page is behind it: `page 12`, `pages F-3
  /// and F-4`.
  private static func pageStart(of range: TextRange, in text: TextStore) -> UInt32? {
    guard let last = text.bytes[range.indices].last, ASCII.isDigit(last),
      let place = text.place(
        of: " page", in: range.suffix(from: range.end - min(longestPage, UInt32(range.count)))),
      place > range.start, text.bytes[Int(place) - 1] == UInt8(ascii: ",")
    else { return nil }
    return place - 1
  }
}
