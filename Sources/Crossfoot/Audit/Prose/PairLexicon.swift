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
    "guidance", "average", "percentage", "segment", "original", "originally", "forecast",
    "forecasted", "projected", "filed", "draft", "reported", "previously", "restated", "recast",
  ]

  /// What stands before the piece that figures are counted by.
  static let units: WordList = ["per"]

  /// What stands behind figures that count points.
  static let percentagePoints = WordList(pointNames)
  static let basisPoints = WordList(basisPointNames)
  static let anyPoints = WordList(pointNames, basisPointNames)
  private static let pointNames = ["percentage points", "percentage point", "points"]
  private static let basisPointNames = ["basis points", "basis point", "bps"]
  /// What may stand behind points that are the change of two percentages, and nothing else of their clause.
  static let causes: WordList = [
    "and", "due", "mainly", "primarily", "principally", "largely", "as", "driven", "reflecting",
    "resulting", "because", "attributable", "mostly", "partly",
  ]
  /// What says which way points go.
  static let upwards: WordList = ["increase of", "rise of", "growth of", "improvement of"]
  static let downwards: WordList = ["decrease of", "decline of", "reduction of", "drop of"]

  /// Verbs right before points, beside those before any change.
  static let pointLeads: WordList = [
    "improved", "improved by", "widened", "widened by", "narrowed", "narrowed by", "expanded",
    "expanded by", "contracted", "contracted by", "deteriorated", "deteriorated by", "dropped",
    "by",
  ]
  /// Words before points that are one of several steps.
  static let repeats: WordList = ["times", "twice", "each", "every"]

  /// Words behind points that are one of several steps, or of a range.
  static let steps: WordList = [
    "each", "every", "per", "annually", "quarterly", "monthly", "yearly", "a year", "a quarter",
    "a month", "ranging", "range", "sequentially",
  ]

  /// Words behind points that are counted on another basis than the percentages.
  static let adjusted: WordList = ["after", "before", "net of", "excluding", "adjusted"]

  /// Words of a sentence that say no more of a row than its name does.
  static let statings: WordList = [
    "rose", "fell", "grew", "declined", "amounted", "totaled", "totalled", "were", "was", "took",
    "earned", "generated", "had", "brought", "came", "stood", "contributed", "higher", "lower",
    "increased", "decreased", "increasing", "decreasing",
    "reached", "respectively", "approximately", "company's", "our", "total", "net", "year",
    "years", "ended", "fiscal", "quarter", "months", "from", "to", "of", "in", "for", "and", "by",
  ]
}
