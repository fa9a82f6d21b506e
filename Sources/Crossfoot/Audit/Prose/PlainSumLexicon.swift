/// The words of sums that are stated plainly.
enum PlainSumLexicon {
  /// What stands right before a sum that can be of nothing but the parts before it.
  static let leads: WordList = [
    "or a total of", "for a total of", "or an aggregate of", "for an aggregate of", "totaling",
    "totalling", "aggregating", "or a combined", "for a combined total of", "a total of",
    "or a total consideration of", "for a total consideration of",
    "for a total purchase price of", "or a total purchase price of", "in total",
  ]
  /// What stands before parts whose sum is given behind them.
  static let sums: WordList = [
    "the sum of", "the aggregate of", "the total of",
  ]
  /// What stands between such parts and their sum.
  static let equals: WordList = [
    "is", "was", "are", "were", "equals", "equaled", "equalled", "comes to", "came to",
    "amounts to",
    "amounted to", "totals", "totaled", "totalled", "gives", "makes",
  ]
  /// What behind a sum makes it one of more than its parts, or less.
  static let extras: WordList = [
    "with", "interest", "fees", "tax", "taxes", "expenses", "costs", "after", "before", "less",
    "deducting", "excluding", "borrowed", "drawn", "owed", "due", "available",
  ]
  /// Words that join things.
  static let joints: WordList = ["and", "or", "plus", "as well as", "along with"]
  /// What makes a sum one of more than the sentence gives, or its parts no parts.
  static let others: WordList = [
    "addition", "additional", "additionally", "also", "further", "furthermore", "another", "other",
    "others", "remaining", "rest", "initial", "first", "outstanding", "date", "since", "now",
    "including", "includes", "included", "plus", "net", "per", "each", "average", "maximum",
    "minimum", "up to", "least", "out of", "of which", "range", "between", "various", "more",
    "previously", "already", "cumulative", "cumulatively", "discount", "premium", "if", "or",
    "less", "net of", "liabilities assumed", "assumed liabilities", "assumption of", "either",
    "raise", "raising",
    "bringing", "brings",
    "brought",
  ]

  /// Words of percentages that are earned one on top of the other.
  static let compounding: WordList = [
    "return", "returns", "returned", "yield", "yielded", "gain", "gained", "grew", "growth",
    "appreciated", "performance",
  ]
}
