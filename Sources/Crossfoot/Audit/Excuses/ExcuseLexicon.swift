/// The words that say of figures that they need not add up.
///
/// This is the one place for them.
enum ExcuseLexicon {
  /// Words of a header over changes whose signs tell good from bad.
  static let judgements: WordList = [
    "favorable", "unfavorable", "favourable", "unfavourable", "fav", "unfav", "better", "worse",
    "f/(u)", "(u)/f", "b/(w)", "(w)/b",
  ]

  /// Words of a total that counts once what several of its rows have in common.
  static let overlaps: WordList = [
    "unique", "distinct", "unduplicated", "deduplicated", "diversified", "diversification", "var",
    "value at risk", "value-at-risk", "counted once", "overlap", "overlapping", "duplication",
  ]

  /// Words behind a total that tell what it is counted without.
  static let nets: WordList = ["after", "net", "less", "excluding", "without"]

  /// Words before a table, or above it, that say that its rows are some of several.
  static let selections: WordList = [
    "certain", "selected", "excerpt", "excerpts", "excerpted", "principal", "significant", "major",
    "largest", "top", "primary", "key", "main", "relevant", "affected", "exceed", "exceeds",
    "exceeded", "exceeding", "in excess of", "greater than", "more than", "at least", "or more",
    "or greater", "and total", "compared to total",
  ]
}
