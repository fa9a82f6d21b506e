/// Tells whose text the style is that a letter names: `new language is in italics` says nothing of comments.
struct StatedStyles {
  let text: TextStore

  /// Whether `style`, a word for one in `sentence`, is that of text which is added, or taken out.
  func isOfChanges(_ style: TextRange, in sentence: TextRange) -> Bool {
    var start = sentence.start
    for index in sentence.start..<style.start {
      switch text.bytes[Int(index)] {
      case UInt8(ascii: ","), UInt8(ascii: ";"): start = index + 1
      default: continue
      }
    }
    let clause = TextRange(start, style.start)
    return OpeningLexicon.changes.contains { text.holds($0, in: clause) }
      && OpeningLexicon.changedTexts.contains { text.holds($0, in: clause) }
      && !text.holds("comment", in: clause)
  }
}
