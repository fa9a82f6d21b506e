/// The words by which sentences tell how rows of a table moved.
///
/// All are ASCII in lower case, and compared without regard to case.
enum MoveLexicon {
  /// Verbs of moves that may go either way: what got better may have grown or shrunk.
  static let betterments: WordList = [
    "improved", "improves", "worsened", "deteriorated", "narrowed", "widened", "expanded",
    "contracted", "moved", "changed", "climbed", "slipped", "advanced", "eroded", "shrank",
  ]
  /// Words between a verb and its figure that say when.
  static let times = WordList(
    Months.names + [
      "in", "during", "for", "over", "from", "to", "between", "and", "the", "year", "years",
      "period", "fiscal", "ended", "both", "that", "this",
    ])
  /// Words behind a figure that say what a change, or a part of it, comes from.
  static let causes: WordList = [
    "from", "due", "because", "owing", "attributable", "related", "relating", "through", "as",
    "on", "at", "with",
  ]
  /// Words before a verb that say nothing of what moves.
  static let fillers: WordList = [
    "the", "a", "an", "our", "its", "their", "has", "have", "had", "also", "then", "each", "both",
    "thus", "therefore", "hence", "further", "again", "in", "turn", "instead", "similarly", "it",
    "they", "we", "which", "that", "company", "s", "itself", "themselves", "as",
  ]
  /// What a change is said to be of one kind by: "8.4%, all of it volume".
  static let wholes: WordList = ["all", "entirely", "wholly"]
  /// Words that stand for the measure named before: "that of Pumps".
  static let pronouns: WordList = ["that", "those"]
  /// The word behind which a sentence says what it reports.
  static let reporting: WordList = ["that"]
  /// What stands before points that are per cents, and before those of which a hundred make one.
  static let pointKinds: WordList = ["percentage", "percent"]
  static let basis: StaticString = "basis"
  /// What makes a change one of another basis than that of the figures of a table.
  static let otherBases = WordList(
    BasisLexicon.changedBases, ["compounded", "sequentially", "annually"])

  // MARK: Shares

  /// Verbs between a part and how many per cent it is of a whole.
  static let shareVerbs: WordList = [
    "was", "were", "is", "are", "represented", "represents", "constituted", "constitutes",
    "comprised", "contributed", "provided",
  ]
  /// Those of two words.
  static let sharePhrases: [StaticString] = [
    "made up", "makes up", "accounted for", "accounts for", "came to", "amounted to", "stood at",
  ]

  /// The months of which a year that ends in one says so.
  static let otherMonths = WordList(
    Months.names.filter { !lastMonthNames.contains($0) && !verbalMonths.contains($0) })
  /// The month in which other years end.
  static let lastMonth = WordList(lastMonthNames)
  private static let lastMonthNames = ["december", "dec"]
  /// The month that is a verb, too.
  private static let verbalMonths = ["may"]
  /// Months that must be looked at more closely.
  static let doubtfulMonths = WordList(lastMonthNames, verbalMonths)

  /// Words of a sentence about a share that say nothing of what is counted.
  static let shareFillers: WordList = [
    "accounted", "accounts", "account", "made", "makes", "make", "represent", "represents",
    "comprises", "comprise", "constitutes", "constitute", "approximately", "fiscal",
  ]

  // MARK: Sums

  /// Verbs right before what several rows come to.
  static let sumVerbs: WordList = [
    "was", "were", "is", "are", "totaled", "totalled", "brought", "generated", "contributed",
    "reached", "provided",
  ]
  /// Those of two words.
  static let sumPhrases: [StaticString] = [
    "came to", "amounted to", "stood at", "made up", "accounted for",
  ]
  /// Words beside names that say that they are taken together, or of which kind they all are.
  static let sumLeads: WordList = [
    "together", "combined", "taken", "jointly", "both", "in", "aggregate", "total", "all", "alone",
  ]
  /// Words that stand for another thing than the rows: "In Europe and Asia it was".
  static let sumPronouns: WordList = ["it", "they", "we", "which", "that"]
  /// Words that leave rows out of a total.
  static let exclusions: WordList = ["excluding", "other than", "without", "except"]
  static let exclusionWords: WordList = ["excluding", "other", "without", "except"]
  /// What may follow on one of them.
  static let exclusionRests: WordList = ["than", "for"]

  // MARK: Distances

  /// What an amount is called that lies above the figure that its percentage is taken of, or below it.
  static let surpluses: WordList = [
    "premium", "excess", "headroom", "cushion", "gain", "surplus", "increase", "rise", "growth",
    "appreciation", "improvement",
  ]
  static let shortfalls: WordList = [
    "discount", "shortfall", "deficit", "decrease", "decline", "reduction", "loss", "drop",
  ]
}
