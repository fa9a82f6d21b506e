/// The words that the rules of the audit know.
///
/// A list that grows, grows here.
/// All words are ASCII in lower case; they are compared without regard to case.
enum AuditLexicon {
  /// First words of a label whose figures are taken off, though they are printed positive.
  static let deductions: WordList = ["less", "deduct", "deduction", "deductions", "minus"]

  /// First words of a label whose rows say more about the row above and are not added.
  static let memos: WordList = [
    "of which", "including", "memo", "memorandum", "supplemental", "average", "weighted average",
    "median", "mean", "number of", "percent", "percentage", "ratio", "as a percent",
    "as a percentage", "as a %", "as % of", "% of",
  ]

  /// First words of an average of shares of which each counts for the time that it was outstanding.
  static let timeWeighted: WordList = [
    "weighted average shares", "weighted average number of shares",
    "weighted average common shares", "weighted average number of common shares",
    "weighted average units", "weighted average number of units",
  ]

  /// Words anywhere in a label that make its row one of amounts a share.
  private static let perShareWords = [
    "per share", "per unit", "per common", "per diluted", "per basic", "per ads", "per barrel",
    "per boe", "per mcf", "per ton", "per tonne", "per ounce", "per day", "per gallon", "per mile",
    "per square foot", "per customer", "per employee", "per store", "per room", "per user",
  ]
  static let perShare = WordList(perShareWords)

  /// Words of a column's header that make it one of averages or prices.
  private static let averageWords = [
    "average", "averages", "avg", "mean", "median", "price", "prices", "ratio", "ratios", "rate",
    "rates", "yield", "yields", "each",
  ]
  static let averages = WordList(averageWords)

  /// Last words of the label of a total that make some of its figures averages.
  static let averageEnds: WordList = ["average", "averages", "avg"]
  static let averagesBeforeTotals: [StaticString] = ["average /", "average/"]

  /// What makes a column one of terms and lives, in lower case.
  static let durations: [StaticString] = ["(years", "(in years", "(months", "(in months"]

  /// What makes a column one of grades, prices and costs for each measure of something, in lower case:
  /// `Silver (g/t)`, `Cash cost (US$/oz.)`; tonnes a day add up.
  static let perMeasures: [StaticString] = [
    "/t)", "/ton", "/oz", "/lb", "/bbl", "/boe", "/mcf", "/mmbtu", "/mwh", "/kwh", "/gal", "(gpt",
    "(opt",
  ]

  /// What says that totals may be off by rounding, in lower case.
  static let roundings: [StaticString] = [
    "due to rounding", "because of rounding", "owing to rounding", "result of rounding",
    "reason of rounding", "due to the rounding", "rounding differences",
  ]

  /// Words behind them that make it one of amounts.
  static let averaged: WordList = [
    "balance", "balances", "assets", "amount", "amounts", "volume", "shares",
  ]

  /// Last words of a label that make its row one of ratios.
  static let ratios: WordList = ["ratio", "rate", "yield", "multiple", "percentage"]

  /// Words of such labels that make them amounts of tax.
  static let taxes: WordList = ["tax", "taxes", "provision", "benefit"]
  static let atRates: WordList = [
    "at statutory", "at the statutory", "at federal", "at the federal", "at u.s.", "at the u.s.",
    "at applicable", "at the applicable",
  ]

  /// Words beside the number of shares that percentages of owners are taken of.
  static let outstanding: WordList = ["outstanding"]

  /// Words before a single letter or number that make it the name of a group of rows.
  static let groupNames: WordList = ["group", "groups"]

  /// Words of prose that say that its figures are sums.
  static let sums: WordList = [
    "aggregate", "aggregated", "aggregating", "combined", "total", "totaled", "totalled",
    "totaling", "totalling", "together", "collectively", "collective", "sum",
  ]

  /// Words that make a figure of prose the whole that others are parts of.
  static let wholes = WordList(wholeNames)
  private static let wholeNames = ["total", "aggregate"]

  /// Words before a percentage that make it say the same as the figure before it.
  static let restatements = WordList(restatementNames)
  private static let restatementNames = [
    "or", "representing", "constituting", "comprising", "represents", "represented", "constitutes",
    "constituted", "comprises", "comprised",
  ]

  /// The word that pairs a list of figures with a list of names.
  static let pairing: StaticString = "respectively"
  static let pairings: WordList = ["respectively"]
  /// What all of them hold, from a pair of letters on that is rare.
  static let pairingEnd: StaticString = "spectively"

  /// What makes a figure one of dollars without their sign.
  static let dollarCode: StaticString = "usd"

  /// What stands between the figures of such a list, besides currencies.
  static let listJoints: WordList = ["and", "or", "rmb", "us", "usd", "a", "by", "to", "of"]

  /// Words between two markers that stand for all markers between them.
  static let ranges: WordList = ["through", "to", "thru"]

  /// Words before the last name of a list.
  static let listWords: WordList = ["and", "or", "through", "to"]

  /// Words before a number that make it the number of something, not a figure.
  static let numbered = WordList(
    CountedThings.names,
    ["sections", "comments", "footnote", "footnotes", "paragraph", "paragraphs", "volume"])

  static let months = WordList(Months.names)
  static let monthNumbers = PhraseList<Int>(Months.names.enumerated().map { ($1, $0) })

  /// Words that end in a period without ending a sentence.
  static let abbreviations = WordList(
    Abbreviation.common + ["lp", "approx", "jr", "sr", "cf", "al", "pp"])

  /// Words of a header that name nothing by themselves.
  static let headerStopWords: WordList = [
    "the", "of", "in", "and", "or", "a", "an", "to", "for", "by", "as", "at", "on", "inc", "ltd",
    "corp", "corporation", "llc", "lp", "limited", "co", "percent", "percentage", "number",
    "interest", "interests", "amount", "amounts", "total",
  ]

  /// Words of a header, besides numbers, that name no more than a time.
  static let periods = WordList(
    Months.names,
    [
      "year", "years", "ended", "ending", "month", "months", "quarter", "quarters", "quarterly",
      "week", "weeks", "day", "days", "fiscal", "annual", "three", "six", "nine", "twelve", "first",
      "second", "third", "fourth", "period", "periods", "date", "current", "prior", "previous",
      "change", "changes", "variance",
    ])

  /// Words of sentences that say nothing of what a figure counts.
  static let commonWords: WordList = [
    "the", "and", "that", "this", "these", "those", "for", "with", "from", "your", "you", "our",
    "its", "their", "his", "her", "they", "was", "were", "are", "been", "being", "has", "have",
    "had", "will", "would", "may", "might", "should", "could", "can", "not", "but", "also",
    "than", "then", "which", "who", "whose", "whom", "what", "when", "where", "whether", "why",
    "how", "into", "over", "under", "between", "during", "through", "about", "approximately",
    "respectively", "including", "included", "includes", "include", "such", "other", "each",
    "any", "all", "both", "some", "more", "most", "less", "least", "only", "same", "note",
    "notes", "page", "pages", "comment", "comments", "response", "please", "tell", "explain",
    "discuss", "describe", "disclose", "disclosed", "discloses", "disclosure", "disclosures",
    "company", "staff", "registrant", "advise", "advises", "respectfully", "see", "refer",
    "state", "stated", "states", "statement", "statements", "report", "reported", "related",
    "relating", "based", "because", "due", "result", "resulted", "results", "million",
    "billion", "thousand", "per", "cent", "dollars", "there", "here", "did", "does", "further",
    "provide", "provided", "recorded", "recognized", "increase", "increased", "decrease",
    "decreased", "compared", "table", "following", "form", "filing", "item",
  ]

  /// What stands behind "per" where nothing is divided.
  static let notEach: WordList = [
    "cent", "books", "book", "annum", "audit", "schedule", "note", "notes", "statement",
    "statements", "return", "returns", "table", "ledger", "report", "filing", "agreement", "the",
  ]

  /// Words of labels and headers that do not tell one name from another.
  static let nameless: WordList = [
    "the", "of", "and", "a", "an", "for", "as", "at", "in", "on", "year", "years", "ended",
    "fiscal", "millions", "thousands", "billions", "dollars", "unaudited", "audited",
  ]

  /// Words that call a figure a total, and do not say of what.
  static let totals: WordList = [
    "total", "totals", "grand", "overall", "consolidated", "combined", "balance", "balances",
  ]

  /// Words that part what a sentence says of one thing from what it says of another.
  static let clauseBreaks: WordList = ["while", "whereas", "but"]

  /// Words by which a sentence refers to a table of the letter.
  static let tableReferences: WordList = ["table", "chart", "schedule"]

  /// Words by which it says that the table bears out what it states.
  static let showing: WordList = [
    "above", "below", "following", "preceding", "shown", "shows", "show", "reflected", "reflects",
    "illustrates", "illustrated", "presented", "presents", "indicated", "indicates", "follows",
  ]

  /// Words that make a figure stand for all things named before it.
  static let allOfThem: WordList = ["both", "each", "all", "either"]

  /// Words that make a figure a change, not a level.
  static let changes = WordList(
    increaseNames, decreaseNames,
    [
      "increasing", "decreasing", "grown", "declines", "rise", "drop", "higher", "lower", "change",
      "changed", "changes", "difference", "threshold", "range", "ranged", "ranging", "rate",
      "rates", "yield", "margin",
    ])

  /// First words of a label that names what is left, or what is arrived at.
  static let measures: WordList = [
    "net", "gross profit", "gross margin", "operating income", "operating profit", "operating loss",
    "income before", "income (loss) before", "income from operations", "loss from operations",
    "ebitda", "adjusted", "non-gaap", "ffo", "affo", "funds from operations", "free cash flow",
    "core earnings", "segment profit", "total",
  ]

  /// First words of a label that names what is left of a figure above it, and of no other one.
  static let results: WordList = [
    "gross profit", "gross margin", "gross loss", "gross income", "operating income",
    "operating profit", "operating loss", "operating (loss)", "income from operations",
    "loss from operations", "(loss) income from operations", "income (loss) from operations",
    "income before", "loss before", "income (loss) before", "(loss) income before",
    "earnings before", "profit before", "net income", "net loss", "net (loss)", "net earnings",
    "net profit", "net assets", "net interest income", "net operating income",
    "underwriting income",
    "underwriting profit", "net investment income", "loss for the", "profit for the",
  ]

  /// The same for what is left of one figure when another one is taken off.
  static let nets: WordList = ["net", "excess"]

  /// First words of a gross profit, and of what is taken off for it; words of the price of an offering, of
  /// what its buyers get, and of what they lose.
  static let grossProfits: WordList = [
    "gross profit", "gross margin", "gross loss", "gross (loss)",
  ]
  static let costs: WordList = ["cost of", "costs of", "less cost of", "less: cost of"]
  static let offeringPrices: WordList = ["offering price", "price to public"]
  static let bookValues: WordList = ["book value"]
  static let dilutions: WordList = ["dilution"]
  /// Words for what a book value is the value of.
  static let equities: WordList = ["equity", "net assets", "net worth"]

  /// Words of a label that names what is left of others, or what they come to.
  private static let resultWords = [
    "net", "total", "gross", "after", "remaining", "adjusted", "excess", "available", "goodwill",
    "subtotal", "ffo", "affo", "ebitda", "funds from operations", "free cash flow", "measure",
    "profit", "income from operations", "operating income", "income before", "loss before",
  ]

  /// Words of a header over a column that takes others together.
  static let wholePeriods: WordList = [
    "year", "full year", "total", "twelve months", "annual", "pro forma", "combined",
    "consolidated", "as adjusted", "adjusted", "change", "net",
  ]

  /// Words of the label of a ratio that name none of its parts.
  static let ratioStopWords: WordList = [
    "the", "of", "a", "an", "to", "as", "per", "percent", "percentage", "ratio", "margin",
    "margins",
    "share", "shares", "unit", "common", "basic", "diluted", "total", "and", "in", "our", "net",
  ]

  /// Words that part the kinds of numbers of shares.
  static let kindsOfShares: [WordList] = [["basic"], ["diluted"]]

  /// Words of the label of an amount a unit that name none of its parts.
  static let unitStopWords: WordList = [
    "the", "of", "a", "an", "to", "as", "per", "common", "basic", "diluted", "total", "and", "in",
    "our", "net", "unaudited", "average", "weighted", "number", "from", "for", "on", "by", "with",
    "nareit", "outstanding",
  ]

  /// Words that end the name of a whole, and such before it as say whose it is.
  static let nameEnds: WordList = [
    "in", "for", "during", "at", "as", "on", "by", "from", "and", "while", "with", "which",
  ]
  static let owners: WordList = ["our", "its", "their", "company", "s", "consolidated", "combined"]

  /// Words for what a company earns.
  static let earnings: WordList = ["earnings", "income", "loss", "profit"]

  /// What stands in a label between the two things that a ratio compares.
  static let ratioJoints: WordList = [
    "as a percentage of", "as a percent of", "as a % of", "as % of", "to", "divided by", "% of",
    "percentage of", "percent of",
  ]
  private static let eachWords = ["per"]
  static let perWords = WordList(eachWords)

  /// Words that make a row one of margins, and the first words of what these are taken of.
  static let margins: WordList = ["margin"]
  static let revenues: WordList = [
    "revenue", "revenues", "sales", "net sales", "net revenue", "net revenues", "total revenue",
    "total revenues", "total net sales", "total net revenue", "total net revenues", "total sales",
  ]

  /// Words between two amounts that are compared.
  private static let comparisonNames = ["from", "compared", "versus", "against"]
  static let comparisons = WordList(comparisonNames, exceedingNames)
  private static let comparedNames = ["compared", "comparison", "relative"]
  static let comparedWords = WordList(comparedNames)

  /// Verbs between two amounts of which the first one is greater.
  private static let exceedingNames = ["exceeded", "exceeds", "exceed", "exceeding"]
  static let exceeding = WordList(exceedingNames)

  /// Verbs before an amount that say what it was.
  static let stating: WordList = ["was", "were", "is", "are", "totaled", "totalled"]

  /// Words of a header over changes.
  static let changeHeaders = WordList(
    TableLexicon.changeNames,
    [
      "chg", "decrease", "increases", "decreases", "growth", "incr", "decr", "yoy", "y/y",
      "year over year",
    ])
  /// Short words for an increase and a decrease, which are also short for other words.
  static let shortRises: WordList = ["inc"]
  static let shortFalls: WordList = ["dec"]
  /// Words that may stand beside them in a header.
  static let besideShortChanges: WordList = [
    "percent", "percentage", "pct", "amount", "in", "of", "or", "and", "vs", "over", "from",
    "prior", "year", "years",
  ]

  /// Words of a header over percentages that compare something else than the columns beside them.
  static let otherPercents: WordList = [
    "constant", "currency", "organic", "comparable", "annualized", "compound", "cagr", "average",
    "points", "basis", "margin", "same",
  ]

  /// Words that make a row the balance of a roll-forward, when it names a point in time as well.
  private static let balanceWords = [
    "balance", "balances", "beginning", "opening", "ending", "closing", "accrual", "reserve",
    "allowance", "liability", "backlog", "outstanding", "unvested", "nonvested",
  ]

  /// What labels and headers are looked through for, all at once.
  static let labelWords = PhraseList<LabelWords>(
    [
      (TableLexicon.openings, LabelWords.opening), (TableLexicon.closings, .closing),
      (Months.names, .month), (balanceWords, .balance), (perShareWords, .perShare),
      (averageWords, .average), (eachWords, .per), (resultWords, .result),
    ].flatMap { words, value in words.map { ($0, value) } })

  /// Words of such labels that say when, not of what.
  static let balanceTimes: WordList = [
    "beginning", "opening", "start", "end", "ending", "closing", "of", "the", "at", "as", "year",
    "period", "balance", "balances", "fiscal", "s",
  ]

  /// Words of a header that make its period a part of a year.
  static let partsOfYears: WordList = [
    "month", "months", "quarter", "quarters", "quarterly", "week", "weeks", "days", "half",
    "interim", "unaudited", "q1", "q2", "q3", "q4",
  ]

  /// Verbs that say that an amount grew.
  private static let increaseNames = [
    "increased", "increase", "increases", "grew", "rose", "growth",
  ]
  static let increases = WordList(increaseNames)

  /// Verbs that say that it shrank.
  private static let decreaseNames = [
    "decreased", "decrease", "decreases", "declined", "decline", "fell", "dropped",
  ]
  static let decreases = WordList(decreaseNames)

  /// Words that make a figure rough, or an example.
  static let estimates: WordList = [
    "about", "approximately", "roughly", "nearly", "almost", "around", "estimated", "estimate",
    "expected", "expect", "would", "could", "may", "might", "if", "example",
  ]

  /// Words that limit a sentence to a part of what a table counts, or to another basis.
  static let scopes: WordList = [
    "largest", "top", "first", "certain", "other", "others", "remaining", "excluding", "excludes",
    "exclude", "except", "without", "including", "some", "most", "majority", "half", "these",
    "those", "such", "group", "groups", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "eleven", "twelve", "pro", "forma", "adjusted", "diluted", "restated",
    "previously", "originally", "not", "subset", "part", "portion", "each", "any",
  ]
}
