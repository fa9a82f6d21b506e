/// A piece of prose as the rules about prose see it.
struct ProseToken {
  enum Kind {
    case word
    /// A figure with what the words around it say: its unit, a bound, "million".
    case figure(FigureReading)
    /// A footnote marker such as `(1)`.
    case marker(Marker)
    /// A semicolon.
    case clauseEnd
    /// The end of a sentence.
    case sentenceEnd
  }

  var kind: Kind
  /// Its text; of a bound, from its first word on.
  var range: TextRange
  /// What "million" and its like multiply the figure by.
  var factor = 1
  /// What a word means; nothing for all else.
  var marks: WordMarks = []

  @inline(__always)
  var isFigure: Bool {
    if case .figure = kind { return true }
    return false
  }

  var figure: FigureReading? {
    if case .figure(let reading) = kind { return reading }
    return nil
  }

  var marker: Marker? {
    if case .marker(let marker) = kind { return marker }
    return nil
  }

  /// Whether it is a word that has one of `marks`.
  @inline(__always)
  func says(_ marks: WordMarks) -> Bool { !self.marks.isDisjoint(with: marks) }

  var isSentenceEnd: Bool {
    if case .sentenceEnd = kind { return true }
    return false
  }

  var isClauseEnd: Bool {
    if case .clauseEnd = kind { return true }
    return isSentenceEnd
  }
}

extension TextStore {
  /// Whether a token is one of `words`.
  func isWord(_ token: ProseToken, _ words: WordList) -> Bool {
    guard case .word = token.kind else { return false }
    return isOne(of: words, token.range)
  }

  /// The years that `tokens` name.
  func years(of tokens: some Sequence<ProseToken>) -> Set<WordKey> {
    let bytes = bytes.span
    var years: Set<WordKey> = []
    for token in tokens where NameKey.isYear(token.range, bytes) {
      years.insert(WordKey(token.range, in: bytes))
    }
    return years
  }

  /// The words of `tokens`, but for figures.
  func words(of tokens: some Sequence<ProseToken>) -> Set<WordKey> {
    Set(tokens.lazy.filter { $0.figure == nil }.map { WordKey($0.range, in: bytes.span) })
  }
}
