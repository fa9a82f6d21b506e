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

  /// Whether `title` breaks off behind a word that nothing ends with, or `rest` goes on with a small letter, and a
  /// page ends `rest`.
  private static func isPlace(
    _ title: TextRange, with rest: TextRange, in text: TextStore
  ) -> Bool {
    guard endsWithPage(rest, in: text), let first = text.bytes[rest.indices].first,
      let opening = text.bytes[title.indices].first, let end = text.bytes[title.indices].last,
      !ASCII.isLower(opening), ASCII.isLetter(end), Enumerator(in: text.bytes, rest.indices) == nil
    else { return false }
    // `Appendix A` is whole.
    let last = ASCII.lastWord(of: text.bytes, title.indices)
    return ASCII.isLower(first)
      || ASCII.isUpper(first) && last.count > 1
        && CutSentence.endsOpen(text.bytes, title.indices)
  }

  /// Whether nothing but the number of a page, `page 12`, `pages F-3 and F-4`, stands behind the last comma of a line.
  private static func endsWithPage(_ range: TextRange, in text: TextStore) -> Bool {
    guard let last = text.bytes[range.indices].last, ASCII.isDigit(last),
      let place = text.place(
        of: " page", in: range.suffix(from: range.end - min(longestPage, UInt32(range.count))))
    else { return false }
    return place > range.start && text.bytes[Int(place) - 1] == UInt8(ascii: ",")
  }
}
