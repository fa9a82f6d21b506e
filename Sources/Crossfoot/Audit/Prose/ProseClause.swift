/// A clause of prose with its figures, and with what stands between them.
struct ProseClause {
  let tokens: ArraySlice<ProseToken>
  let text: TextStore
  /// The places of the figures among the tokens.
  let figures: [Int]
  /// What they come to; nil for bounds.
  let amounts: [ProseAmount?]
  /// What its words mean, all of them together.
  let marks: WordMarks

  /// The most figures of a clause that is looked at: more are a table.
  static let most = 24

  /// nil when the clause has too few figures to state anything, or too many.
  init?(_ tokens: ArraySlice<ProseToken>, of text: TextStore, atLeast least: Int = 3) {
    var figures: [Int] = []
    var marks: WordMarks = []
    for index in tokens.indices {
      if tokens[index].isFigure { figures.append(index) }
      marks.formUnion(tokens[index].marks)
    }
    guard figures.count >= least, figures.count <= ProseClause.most else { return nil }
    self.tokens = tokens
    self.marks = marks
    self.text = text
    self.figures = figures
    amounts = figures.map { ProseAmount(tokens[$0]) }
  }

  var count: Int { figures.count }

  /// Whether a word has one of `marks`.
  func says(_ marks: WordMarks) -> Bool { !self.marks.isDisjoint(with: marks) }

  /// The words between the figure at `place` and the one before it, or the start.
  func words(before place: Int) -> ArraySlice<ProseToken> {
    let start = place > 0 ? figures[place - 1] + 1 : tokens.startIndex
    return tokens[start..<(place < count ? figures[place] : tokens.endIndex)]
  }

  /// The same as text, with the marks among them.
  func gap(before place: Int) -> TextRange {
    let start = place > 0 ? tokens[figures[place - 1]].range.end : tokens.first?.range.start ?? 0
    let end = place < count ? tokens[figures[place]].range.start : tokens.last?.range.end ?? start
    return text.trimmed(TextRange(start, max(start, end)))
  }

  /// Whether one of `phrases` stands right before the figure at `place`.
  func isLed(_ place: Int, by phrases: WordList) -> Bool {
    text.hasWordSuffix(gap(before: place), phrases)
  }

  /// Whether one of `phrases` stands among the words before the figure at `place`.
  func holds(_ phrases: WordList, before place: Int) -> Bool {
    text.firstPlace(of: phrases, in: gap(before: place)) != nil
  }

  /// Whether the words behind the figure at `place` begin with one of `phrases`.
  func isFollowed(_ place: Int, by phrases: WordList) -> Bool {
    guard place < count else { return false }
    let gap = gap(before: place + 1)
    var start = gap.start
    while start < gap.end, !ASCII.isLetter(text.bytes[Int(start)]) { start += 1 }
    return text.hasWordPrefix(gap.suffix(from: start), phrases)
  }

  /// Whether nothing but one of `signs` stands between the figure at `place` and the one before it.
  func isSign(_ place: Int, _ signs: WordList) -> Bool { text.isOne(of: signs, gap(before: place)) }

  /// Whether a word says that figures are rough from `first` to `last`, or right before.
  func isRough(_ first: Int, _ last: Int) -> Bool {
    guard says(.rough) else { return false }
    let start = max(tokens.startIndex, figures[first] - ProseClause.lead)
    return tokens[start...figures[last]].contains { $0.says(.rough) }
  }

  /// How many words before a figure may make it rough.
  private static let lead = 3

  /// Whether a word with one of `marks` is among those from the figure at `first` to the one at `last`.
  func holds(_ marks: WordMarks, from first: Int, to last: Int) -> Bool {
    says(marks) && tokens[figures[first]...figures[last]].contains { $0.says(marks) }
  }
}
