/// The words by which rows say that they are sums of others by definition.
enum NamedSumLexicon {
  static let cash: WordList = ["cash"]
  /// What a row is called that is the change of a balance.
  static let changes: WordList = ["increase", "decrease", "change", "increase/decrease"]

  static let basic: WordList = ["basic"]
  static let diluted: WordList = ["diluted", "dilution"]
  /// What is counted as shares that are outstanding.
  static let shares: WordList = ["shares", "units", "share"]
  /// What makes a row one of what dilutes.
  static let effects: WordList = [
    "effect", "effects", "dilutive", "options", "option", "warrants", "awards", "units", "rsus",
    "conversion", "convertible", "assumed", "incremental", "plus", "add", "stock", "notes",
    "preferred",
  ]

  static let fundedStatus: WordList = ["funded status", "unfunded status"]
  static let planAssets: WordList = ["fair value of plan assets", "plan assets"]
  static let obligations: WordList = ["benefit obligation", "benefit obligations"]

  /// Words of shares that are counted nowhere, though they might dilute.
  static let leftOut: WordList = [
    "antidilutive", "anti-dilutive", "excluded", "not included", "excluding",
  ]
  /// A word of cash that is counted with the other in some rows only.
  static let restricted: WordList = ["restricted"]
  /// A word of the obligation that the funded status of a plan is not reckoned from.
  static let accumulated: WordList = ["accumulated"]
}
