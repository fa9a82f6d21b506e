/// Which words a sentence has that a statement about figures can't do without.
struct StatementWords: OptionSet {
  let rawValue: UInt8
  /// A word that makes a figure a whole: `AuditLexicon.wholes`.
  static let whole = StatementWords(rawValue: 1)
  /// A word that makes two figures one thing: `AuditLexicon.restatements`.
  static let restatement = StatementWords(rawValue: 2)
  /// A word between two figures that are compared: `AuditLexicon.comparisons`.
  static let comparison = StatementWords(rawValue: 4)
  /// A word behind which "to" stands between such figures: `AuditLexicon.comparedWords`.
  static let compared = StatementWords(rawValue: 16)
  /// A word that says that an amount grew, shrank, or is the greater one: `AuditLexicon.increases`,
  /// `decreases` and `exceeding`.
  static let direction = StatementWords(rawValue: 8)

  static let all: StatementWords = [.whole, .restatement, .comparison, .compared, .direction]
}

extension TextStore {
  /// The words of statements that stand in `range`.
  func statementWords(in range: TextRange) -> StatementWords {
    let span = bytes.span
    var words: StatementWords = []
    var rest = range.indices
    while words != .all, let match = AuditLexicon.statementWords.firstMatch(span, in: rest) {
      words.formUnion(match.value)
      rest = match.range.upperBound..<rest.upperBound
    }
    return words
  }
}
