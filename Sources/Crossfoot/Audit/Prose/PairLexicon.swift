/// The words of sentences that give two figures of one thing, and how far they lie apart.
enum PairLexicon {
  /// Words of amounts that may be negative, though they are printed without a sign: what grows then falls.
  static let signedNames: WordList = [
    "loss", "losses", "deficit", "deficits", "negative", "benefit", "used", "outflow", "outflows",
    "deficiency", "shortfall", "down", "up",
  ]

  /// Words that give a figure another basis than the row of its name.
  static let unlikeRows: WordList = [
    "forma", "constant", "currency", "organic", "comparable", "budget", "budgeted", "target",
    "guidance", "average", "percentage", "segment",
  ]

  /// What stands behind figures that count points.
  static let percentagePoints: WordList = ["percentage points", "percentage point", "points"]
  static let basisPoints: WordList = ["basis points", "basis point", "bps"]

  /// Words behind points that are one of several steps, or of a range.
  static let steps: WordList = [
    "each", "every", "per", "annually", "quarterly", "monthly", "yearly", "a year", "a quarter",
    "a month", "ranging", "range",
  ]
}
