/// The name behind `/s/` where the printed name, and a title, go on in the same line: `/s/ Ann Roe Ann
/// Roe Chief Financial Officer`.
struct SignedNames {
  let text: TextStore

  /// A name has so many words.
  private static let words = 2...5

  /// The first of two names that stand side by side in `range` and are one person's, and what stands behind
  /// the second; nil where there are no two.
  func repeated(in range: TextRange) -> (name: TextRange, rest: TextRange)? {
    var words: [TextRange] = []
    var position = Int(range.start)
    let bytes = text.bytes.span
    let limit = Int(range.end)
    while position < limit, words.count <= 2 * SignedNames.words.upperBound {
      let end = ByteWords.blank(in: bytes, from: position, limit: limit)
      if end > position { words.append(TextRange(UInt32(position), UInt32(end))) }
      position = end + 1
    }
    guard let first = words.first,
      let second = words.indices.dropFirst().first(where: { isSame(words[$0], first) }),
      SignedNames.words.contains(second)
    else { return nil }
    let name = TextRange(first.start, words[second - 1].end)
    // The printed name may have an initial that the signed one lacks.
    guard
      let last = words.indices.dropFirst(second + 1).prefix(SignedNames.words.upperBound)
        .first(where: { isSame(words[$0], words[second - 1]) })
    else { return nil }
    let printed = TextRange(words[second].start, words[last].end)
    return (
      printed.count > name.count ? printed : name, text.trimmed(range.suffix(from: printed.end))
    )
  }

  /// A title without what else runs on behind it: the copies, and the number of the page.
  func withoutFoot(_ range: TextRange) -> TextRange {
    var title = range
    for mark in ClosingLexicon.signatureFeet {
      if let place = text.place(of: mark, in: title) { title.end = place }
    }
    while !title.isEmpty, ASCII.isDigit(text.bytes[Int(title.end) - 1]) { title.end -= 1 }
    return text.trimmed(title)
  }

  /// Whether two words are one, whatever mark stands behind them.
  private func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    let (left, right) = (withoutMark(left), withoutMark(right))
    return left.count == right.count
      && zip(left.indices, right.indices).allSatisfy {
        ASCII.lowercased(text.bytes[$0]) == ASCII.lowercased(text.bytes[$1])
      }
  }

  private func withoutMark(_ word: TextRange) -> TextRange {
    text.bytes[Int(word.end) - 1] == UInt8(ascii: ",") ? TextRange(word.start, word.end - 1) : word
  }
}
