/// The words by which prose speaks of rows that a table marks, or names.
///
/// All are ASCII in lower case, and compared without regard to case.
enum GroupLexicon {
  /// Words behind which a marker stands: "marked a", "footnote 2", "denoted by an asterisk".
  static let cues: WordList = [
    "marked", "marker", "markers", "footnote", "footnotes", "note", "notes", "letter", "letters",
    "superscript", "denoted", "designated", "symbol", "labelled", "labeled", "indicated",
    "identified", "flagged", "tagged", "bearing", "with", "carrying", "followed",
  ]

  /// What all of them that say that rows are marked hold: a look at the bytes finds them.
  static let cueStems = StemScan([
    "arked": 1, "sterisk": 4, "ootnote": 2, "agger": 0, "uperscri": 3, "enoted": 0, "esignated": 3,
    "etter": 0, "lagged": 2,
  ])

  /// Words that may stand between such a word and the marker.
  static let fillers: WordList = [
    "with", "by", "an", "a", "the", "letter", "number", "note", "footnote", "in", "and", "or",
    "single", "symbol", "marker", "superscript", "as", "double",
  ]

  /// Symbols by their names.
  static let symbols: PhraseList<String> = [
    "asterisk": "*", "asterisks": "*", "asterisked": "*", "star": "*", "dagger": "†",
    "daggers": "†", "pound sign": "#", "double asterisk": "**", "double dagger": "‡",
    "double daggers": "‡", "two asterisks": "**",
  ]
  /// First words of those of two words.
  static let doubles: WordList = ["double", "two"]

  /// Words that make figures sums of groups, besides those of `AuditLexicon`.
  static let sums: WordList = [
    "jointly", "summed", "altogether", "cumulatively", "cumulative", "amount", "amounts",
    "amounted", "group", "groups",
  ]

  /// Words that say, like those for sums, that what is told is of several rows together.
  static let together: WordList = [
    "jointly", "summed", "altogether", "cumulatively", "cumulative", "between", "group", "groups",
    "overall", "amounted", "amounting", "amount", "added", "adding", "adds", "add", "holders",
    "shareholders", "persons", "entities", "rows", "lines", "marked", "denoted", "asterisk",
    "asterisks", "asterisked", "footnote",
  ]

  /// Words around the names of rows, and figures for them, that say nothing of what is counted.
  static let spelling = WordList(
    [
      "together", "combined", "collectively", "jointly", "summed", "altogether", "both", "plus",
      "own", "owns", "owned", "hold", "holds", "held", "beneficially", "beneficial", "made", "make",
      "makes", "account", "accounted", "accounts", "represent", "represented", "comprise",
      "comprised", "come", "came", "amount", "amounted", "added", "add",
    ])

  /// Words that stand for something else than the rows of a sentence that spells out their names.
  static let subjects: WordList = ["it", "we"]

  /// Words of sentences about what is paid, or ends, in years to come.
  static let maturities: WordList = [
    "mature", "matures", "maturing", "maturity", "maturities", "due", "thereafter", "expire",
    "expires", "expiring", "expiration", "payments", "payable",
  ]

  /// Words that stand for the groups that the sentence before names.
  static let pronouns: WordList = [
    "they", "these", "those", "such", "their", "together", "combined", "collectively", "jointly",
    "summed", "group", "groups",
  ]

  /// What the words hold that add up what rows have that are named: "together", "combined", "in aggregate".
  static let sumStems = StemScan([
    "ogether": 0, "ombined": 1, "ggregate": 0, "ollectively": 1, "ointly": 0,
  ])

  /// What may make a figure of a group one of another time, of a part, or of what changes hands.
  static let otherFigures: WordList = [
    "acquired", "acquire", "acquires", "sold", "sell", "sells", "sale", "purchased", "purchase",
    "bought", "buy", "transferred", "transfer", "issued", "issue", "paid", "pay", "received",
    "increased", "increase", "decreased", "decrease", "changed", "change", "before", "after",
    "following", "prior", "previously", "formerly", "former", "subsequent", "subsequently", "would",
    "will", "could", "may", "might", "if", "assuming", "excluding", "including", "other", "others",
    "remaining", "each", "average", "median", "least", "less", "more", "not", "up", "maximum",
    "minimum", "diluted", "exercise", "conversion", "converted", "except", "without", "only",
    "plus",
    "exceed", "exceeds", "exceeded", "below", "above", "initial", "initially",
    "originally", "rest", "additional", "another", "today", "currently", "now", "proposed",
  ]

  /// Verbs of figures that are a part of what rows have.
  static let inclusions: WordList = ["included", "includes", "include"]

  /// Marks between two markers that stand for all markers between them: "(1)-(4)".
  static let dashes: WordList = ["-", "–", "—", "−", "‑"]

  /// How many runs of digits there are where a figure is: `28,750`, `35.9`.
  private static let leastNumbers = 2

  /// Whether one of these may stand in `range`, with a figure.
  static func mayAdd(_ range: TextRange, in text: TextStore) -> Bool {
    text.holdsNumbers(leastNumbers, in: range) && sumStems.holds(in: range, of: text)
  }

  /// Whether words that say that rows are marked may stand in `range`, with a figure.
  static func mayCue(_ range: TextRange, in text: TextStore) -> Bool {
    text.holdsNumbers(1, in: range) && cueStems.holds(in: range, of: text)
  }

  // MARK: Groups of owners

  /// Words by which a row of a table of owners stands for many of them.
  static let wholeGroups: WordList = ["as a group"]

  /// Words of headers over what owners hold.
  static let holdings: WordList = [
    "beneficial", "beneficially", "ownership", "owned", "shares", "stock", "units", "held",
  ]

  /// Words of headings over directors and officers.
  static let officeHolders: WordList = [
    "director", "directors", "officer", "officers", "nominee", "nominees", "trustee", "trustees",
    "management", "executives",
  ]

  /// Words behind the number of persons in a group.
  static let persons: WordList = [
    "person", "persons", "people", "individual", "individuals", "members",
  ]

  /// Numbers of persons as words.
  static let smallNumbers = PhraseList<Int>(
    SpelledNumbers.names.enumerated().dropFirst().map { ($1, $0 + 1) })

  /// Words of names that no person has.
  static let organizations = WordList(
    CompanyForms.plain,
    [
      "llp", "co", "ag", "sa", "nv", "bv", "gmbh", "trust", "trusts", "trustee", "fund", "funds",
      "capital",
      "partners", "partnership", "holdings", "holding", "group", "bank", "bancorp", "advisors",
      "advisers", "advisory", "management", "investments", "investment", "investors", "ventures",
      "venture", "associates", "foundation", "plan", "esop", "securities", "asset", "assets",
      "equity", "global", "international", "estate", "family", "entities", "affiliates",
      "affiliated", "all", "other", "others", "total", "shares", "stock", "street", "avenue",
      "suite", "executive", "officers", "directors", "former", "spouse", "jointly",
    ])
}

extension Table {
  /// Whether rows may be marked with single letters at the end of their labels: `Television panels a`.
  func mayHaveLetters(in text: TextStore) -> Bool {
    rows.contains { row in
      row.role == .data && row.label.count > 2
        && text.bytes[Int(row.label.end) - 2] == ASCII.space
        && ASCII.isLower(text.bytes[Int(row.label.end) - 1])
    }
  }
}

extension TextStore {
  /// Whether nothing but a dash stands between two tokens.
  func isDashed(_ left: ProseToken, _ right: ProseToken) -> Bool {
    let (start, end) = (left.range.end, right.range.start)
    return start < end && isOne(of: GroupLexicon.dashes, trimmed(TextRange(start, end)))
  }
}
