/// The words of quotients, and of premiums over prices.
///
/// This is the one place for them.
enum QuotientLexicon {
  /// What small amounts are counted in.
  static let cents: WordList = ["cent", "cents"]
  /// What stands between the figures of a quotient.
  static let divisions: WordList = ["divided by"]
  static let divided: WordList = ["divided"]
  static let divisionSigns: WordList = ["/", "÷"]
  /// What stands between the figures of a product.
  static let multiplications: WordList = ["multiplied by", "times", "multiplying by"]
  static let timesSigns: WordList = ["x", "×", "*"]
  /// What stands before two figures of which the mean is taken.
  static let means: WordList = ["average of", "mean of"]
  /// What makes a mean one of another kind.
  static let weights: WordList = ["weighted", "geometric", "moving", "daily", "monthly"]
  /// What stands before figures that are taken together.
  static let gatherings: WordList = [
    "average of", "mean of", "sum of", "total of", "aggregate of", "difference between",
    "difference of", "average", "averages", "average balance", "product of", "both",
  ]
  /// Words that make a step of a formula another one.
  static let otherSteps: WordList = [
    "plus", "less", "minus", "sum", "average of", "difference", "not", "instead", "rather", "than",
    "compared", "versus", "from",
  ]
  /// What stands right before a quotient.
  static let results: WordList = [
    "is", "was", "equals", "equaled", "equalled", "gives", "yields", "or", "resulting in",
    "results in", "produces", "of", "which is", "comes to", "came to", "to",
  ]
  /// What stands right before what a formula comes to.
  static let formulaResults: WordList = [
    "is", "was", "equals", "equaled", "equalled", "gives", "gave", "giving", "yields", "yielded",
    "or", "resulting in", "results in", "resulted in", "produces", "comes to", "came to", "makes",
  ]
  /// What stands between a quotient and the figures that it is made of.
  static let sources: WordList = [
    "which is", "which was", "that is", "being", "computed as", "calculated as", "computed by",
    "determined as", "determined by", "equal to", "which equals", "represents",
    "calculated by", "derived by", "arrived at",
  ]
  /// Words that make a figure something else.
  static let others: WordList = [
    "plus", "less", "minus", "times", "multiplied", "sum", "average of", "difference", "number of",
    "not", "instead", "rather",
  ]
  /// What stands between the premiums of a list.
  static let premiumJoints: WordList = ["and", "approximately", "about"]
  /// What leads from premiums to the prices that they are paid over.
  static let priceLeads: WordList = ["over", "to", "above", "from", "based"]
}
