/// The words that say that figures are not, or not only, those of a table: they were restated or wrong, are planned, or
/// count something else.
///
/// This is the one place for them; those that take something off stand in `ProseLexicon`.
enum BasisLexicon {
  /// Words of headers and captions that give the figures of a table another basis.
  static let restated = WordList(restatedNames)
  private static let restatedNames = [
    "restated", "restatement", "revised", "revision", "adjusted", "as reported", "as filed",
    "previously", "originally", "pro forma", "corrected", "adjustment", "adjustments", "proposed",
  ]

  /// Words that give a change another basis than the figures beside it.
  static let otherBases = WordList(
    changedBases,
    [
      "average", "per", "each", "adjusted", "respectively", "same", "partially", "offset",
      "including", "points", "basis", "up",
    ])
  /// Those that do so of every change.
  static let changedBases = [
    "excluding", "constant", "currency", "organic", "comparable", "annualized", "compound",
    "forma",
  ]

  /// Words of a sentence about what was stated wrongly, was planned, or is so at another time than a table says.
  static let otherStatements = WordList(
    restatedNames, correctionNames,
    [
      "right", "fact", "original", "draft", "budget", "budgeted", "plan", "planned", "forecast",
      "guidance", "prior",
    ])
  /// Those of them that say that a figure was wrong.
  static let corrections = WordList(correctionNames)
  private static let correctionNames = [
    "correct", "corrects", "correction", "error", "errors", "erroneous", "erroneously",
    "incorrect", "incorrectly", "mistake", "mistakenly", "typographical", "wrong", "wrongly",
  ]
  /// Words that say that something is so at another time than that of a table.
  static let otherTimes: WordList = [
    "now", "today", "currently", "present", "earlier", "letter", "hereof",
  ]
  /// What is told of the rest of a change.
  static let rests: WordList = ["rest", "remainder", "being"]
  /// Words before a sentence that say when: "In the year ended June 30, 2012".
  static let timeWords = WordList(
    Months.names,
    [
      "in", "for", "during", "the", "year", "years", "fiscal", "ended", "quarter", "months", "at",
      "as", "of", "from", "to",
    ])
  /// Words by which something is counted with something else.
  static let additions: WordList = [
    "with", "together", "adding", "added", "besides", "plus", "counting", "along", "rounded",
    "rounding", "including", "inclusive", "excluding", "exclusive",
  ]
}
