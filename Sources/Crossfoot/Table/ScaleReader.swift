/// Finds what the figures of a table are counted in: "(in thousands)", "RMB'000", "$ in millions".
enum ScaleReader {
  /// The scale that `range` names, with the words that name it.
  static func scale(in range: TextRange, of text: TextStore) -> Table.Scale? {
    guard
      let match = TableLexicon.scaleWords.firstMatch(text.bytes.span, in: range.indices),
      // What follows "except" is the exception, not the scale.
      let factor = match.value,
      // The last digits of 100,000 are no scale.
      match.range.lowerBound == range.start
        || text.bytes[match.range.lowerBound - 1] != UInt8(ascii: ",")
    else { return nil }
    let word = TextRange(UInt32(match.range.lowerBound), UInt32(match.range.upperBound))
    return Table.Scale(text: phrase(around: word, in: range, of: text), factor: factor)
  }

  /// The scale that the end of the paragraph before a table names: in brackets, or after "in".
  static func scale(before range: TextRange, of text: TextStore) -> Table.Scale? {
    let tail = range.suffix(from: range.end > 200 ? max(range.start, range.end - 200) : range.start)
    var previous: TextRange?
    for word in Words(in: tail, of: text) {
      defer { previous = word }
      guard let factor = TableLexicon.pluralScales.match(text.bytes.span, all: word.indices),
        let previous, text.matches(previous, "in") || isBracket(before: previous, of: text)
      else { continue }
      return Table.Scale(text: phrase(around: word, in: tail, of: text), factor: factor)
    }
    return nil
  }

  private static func isBracket(before word: TextRange, of text: TextStore) -> Bool {
    word.start > 0 && text.bytes[Int(word.start) - 1] == UInt8(ascii: "(")
  }

  /// What stands in the brackets around `word`, or all of a short text.
  private static func phrase(
    around word: TextRange, in range: TextRange, of text: TextStore
  ) -> TextRange {
    var start = word.start
    while start > range.start, text.bytes[Int(start) - 1] != UInt8(ascii: "(") { start -= 1 }
    var end = word.end
    while end < range.end, text.bytes[Int(end)] != UInt8(ascii: ")") { end += 1 }
    let isBracketed = start > range.start && end < range.end
    return isBracketed || range.count <= 60 ? text.trimmed(TextRange(start, end)) : word
  }
}
