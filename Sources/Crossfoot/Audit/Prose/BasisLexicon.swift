/// The words of a sentence that say that its figures are not those of a table: they were wrong, are planned, or count
/// something else.
///
/// This is the one place for them; those that take something off stand in `ProseLexicon`.
enum BasisLexicon {
  /// Words of a sentence about what was stated wrongly, was planned, or is so at another time than a table says.
  static let otherBases = WordList(
    AuditLexicon.restatedNames, correctionNames,
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
  static let rests: WordList = ["rest", "remainder", "balance being", "being"]
  /// Words before a sentence that say when: "In the year ended June 30, 2012".
  static let timeWords: WordList = [
    "in", "for", "during", "the", "year", "years", "fiscal", "ended", "quarter", "months", "at",
    "as",
    "of", "from", "to", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
  ]
  /// Words by which something is counted with something else.
  static let additions: WordList = [
    "with", "together", "adding", "added", "besides", "plus", "counting", "along", "rounded",
    "rounding", "including", "inclusive", "excluding", "exclusive",
  ]
}
