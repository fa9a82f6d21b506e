/// Tells whose text the style is that a letter names: `new language is in italics` says nothing of comments.
struct StatedStyles {
  let text: TextStore

  /// A clause is looked through so far before the word for a style, in bytes.
  private static let longestClause: UInt32 = 400

  /// Whether `style`, a word for one in `sentence`, is that of text which is added, or taken out.
  func isOfChanges(_ style: TextRange, in sentence: TextRange) -> Bool {
    // A clause is no longer than that; a sentence may name many styles.
    let first = style.start - min(style.start - sentence.start, StatedStyles.longestClause)
    var start = style.start
    search: while start > first {
      switch text.bytes[Int(start) - 1] {
      case UInt8(ascii: ","), UInt8(ascii: ";"): break search
      default: start -= 1
      }
    }
    let clause = TextRange(start, style.start)
    return OpeningLexicon.changes.contains { text.holds($0, in: clause) }
      && OpeningLexicon.changedTexts.contains { text.holds($0, in: clause) }
      && !text.holds("comment", in: clause)
  }
}
