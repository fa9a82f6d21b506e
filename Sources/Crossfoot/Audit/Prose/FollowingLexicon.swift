/// The words of sentences that give the sum of what stands before them.
///
/// This is the one place for them.
enum FollowingLexicon {
  /// First words of such sentences.
  static let openings: WordList = [
    "together", "this", "these", "they", "combined", "in total", "in all", "in aggregate",
    "in the aggregate", "altogether", "the total", "the sum", "the aggregate", "collectively",
    "the two", "the three", "the four", "both", "taken together", "all", "that", "those", "added",
    "summed", "thus", "so", "accordingly", "as a result", "the combined", "total",
  ]
  /// The first words of sentences that give the change of what stands before them, and what else may stand before its
  /// noun.
  static let changeOpenings: WordList = ["the", "this", "that", "its", "our"]
  static let changeLeads: WordList = [
    "the", "this", "that", "its", "our", "resulting", "net", "overall", "total", "year-over-year",
    "year", "over", "entire",
  ]

  /// Verbs by which a sentence says of a change what it is, or where it comes from.
  static let changeVerbs: WordList = [
    "came", "comes", "reflects", "reflected", "resulted", "results", "arose", "arises", "stems",
    "stemmed", "relates", "has", "had",
  ]
  /// Words behind a comma that say more of a change.
  static let relatives: WordList = ["which", "net"]
  /// What stands before the name of what changed, besides "of" and "for".
  static let nameLeads: WordList = ["in"]

  /// Words that point back to all that the sentences before give.
  static let backReferences: WordList = [
    "they", "these", "those", "both", "together", "combined", "two", "three", "four", "this",
    "altogether", "summed", "added",
  ]
  /// The first words of a sum of nothing else.
  static let together: WordList = ["together", "combined", "collectively"]
  static let pointers: WordList = ["these", "they", "those"]
  /// Words one of which says that they are added up.
  static let verbs: WordList = [
    "together", "total", "totals", "totaled", "totalled", "totaling", "sum", "sums", "summed",
    "aggregate", "aggregates", "aggregated", "combined", "comes", "come", "came", "adds", "add",
    "added", "amounts", "amount", "amounted", "altogether", "collectively", "makes",
  ]
  /// What makes the figure behind it a limit, but where it stands behind a verb: "adds up to".
  static let limits: WordList = ["up"]
  /// Words that make the figure behind them something else.
  static let others: WordList = [
    "net", "per", "average", "less", "remaining", "excess", "maximum", "including",
    "excluding", "other", "each", "reduced", "difference", "ratio", "would", "if", "not",
    "contrast", "compares", "only", "almost",
  ]
  /// Words that make figures no parts of one sum.
  static let loose: WordList = [
    "of which", "which", "net", "including", "included", "includes", "excluding", "total",
    "aggregate",
    "per", "each", "average", "less", "offset", "up", "maximum", "minimum", "out", "compared",
    "not", "whole", "sum", "range", "between",
  ]
}
