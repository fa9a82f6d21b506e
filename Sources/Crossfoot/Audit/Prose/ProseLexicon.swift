/// The words by which prose states sums, differences, products and comparisons of its figures.
///
/// All are ASCII in lower case, and compared without regard to case.
enum ProseLexicon {
  // MARK: Marks

  /// What each word means to the rules about prose.
  static let marks = WordMarkTable([
    (roughs, .rough), (AuditLexicon.estimates, .estimate), (BasisLexicon.otherBases, .otherBasis),
    (otherFigures, .otherFigure), (otherChanges, .otherChange),
    (AuditLexicon.pairings, .pairing), (AuditLexicon.partsOfYears, .partOfYear),
    (AuditLexicon.increases, .increase), (AuditLexicon.decreases, .decrease),
    (AuditLexicon.changes, .change), (AuditLexicon.exceeding, .exceeding),
    (AuditLexicon.comparisons, .comparison), (AuditLexicon.comparedWords, .compared),
    (AuditLexicon.restatements, .restatement), (beings, .being), (AuditLexicon.wholes, .whole),
    (givings, .giving), (AuditLexicon.listWords, .list), (AuditLexicon.numbered, .numbered),
    (AuditLexicon.months, .month), (AuditLexicon.groupNames, .group),
    (AuditLexicon.abbreviations, .abbreviation), (AuditLexicon.clauseBreaks, .clauseBreak),
    (lowEnds, .lowEnd), (highEnds, .highEnd), (premiums, .premium), (discounts, .discount),
    (prices, .price), (AuditLexicon.nameEnds, .nameEnd), (of, .of), (to, .to), (from, .from),
    (with, .with), (by, .by), (or, .or), (and, .and), (reasons, .for),
    (endings, .ending), (AuditLexicon.stating, .stating), (remainders, .remainder),
    (AuditLexicon.headerStopWords, .headerStop), (AuditLexicon.owners, .owner),
    (sumWords, .sum),
    (equivalents, .equivalent), (MoveLexicon.betterments, .betterment),
    (QuotientLexicon.divided, .division),
  ])

  /// The small words by which figures are tied to what stands before them.
  static let of: WordList = ["of"]
  static let to: WordList = ["to"]
  static let from: WordList = ["from"]
  static let with: WordList = ["with"]
  static let by: WordList = ["by"]
  static let or: WordList = ["or"]
  static let and: WordList = ["and"]
  static let indefinites: WordList = ["a", "an"]
  static let reasons: WordList = ["for"]
  /// Words behind a length of time that make it a period: "three months ended".
  static let endings: WordList = ["ended", "ending"]
  /// What stands between the two ends of a range.
  static let rangeJoints: WordList = ["to", "and"]

  /// Words that make figures rough; what "would" be is reckoned like what is.
  static let roughs: WordList = [
    "about", "approximately", "roughly", "nearly", "almost", "around", "estimated", "estimate",
    "estimates", "expected", "example",
  ]

  /// Words that, with "to" behind them, say that a percentage is what the amount before it comes to.
  static let equivalents: WordList = [
    "equivalent", "equal", "equating", "corresponding", "amounting",
  ]

  // MARK: Clauses

  /// Words behind which a clause always begins, beside `AuditLexicon.clauseBreaks`.
  static let breaks: WordList = [
    "because", "although", "though", "yet", "however", "whereupon", "whereby", "notwithstanding",
    "despite", "unless",
  ]
  /// Words behind which a clause begins when a subject and a verb follow.
  static let conjunctions: WordList = [
    "and", "as", "since", "so", "after", "before", "until", "when", "where", "that", "which",
    "if", "once", "nor", "who",
  ]
  /// Verbs by which sentences state amounts and changes, in the forms that have a subject.
  static let verbs: WordList = [
    "increased", "grew", "rose", "climbed", "jumped", "advanced", "expanded", "improved", "gained",
    "surged", "soared", "doubled", "tripled", "widened", "strengthened", "accelerated", "went",
    "decreased", "declined", "fell", "dropped", "slipped", "shrank", "contracted", "dipped", "slid",
    "plunged", "plummeted", "narrowed", "weakened", "eroded", "sank", "lost", "tumbled", "changed",
    "was", "were", "is", "are", "has", "have", "had", "became", "remained", "stayed", "stood",
    "totaled", "totalled", "amounted", "equaled", "equalled", "came", "reached", "compares",
    "represented", "represents", "comprised", "constituted", "exceeded", "contributed", "drove",
    "took", "did", "saw", "resulted", "began", "grows", "falls",
  ]
  /// Words behind a share in commas with which its clause goes on, beside verbs of what was.
  static let behindShares: WordList = [
    "relates", "relate", "matures", "mature", "bears", "bear", "consists", "consist", "remains",
    "remain", "expires", "expire", "arose", "pertains", "pertain", "will", "may", "can", "could",
    "would", "must", "in", "at", "outside", "within", "from", "by", "for", "on", "not", "and",
  ]
  /// Words that end in "ed" and are seldom the verb of a clause.
  static let participles: WordList = [
    "ended", "compared", "related", "consolidated", "united", "limited", "combined", "unaudited",
    "based", "estimated", "indeed", "percent", "fixed", "need",
  ]
  /// Words that may stand before a verb without being its subject.
  static let adverbs: WordList = [
    "then", "also", "further", "only", "again", "thus", "therefore", "respectively", "million",
    "thousand", "billion", "per", "share", "us", "dollars", "approximately", "about", "primarily",
    "mainly", "largely", "principally", "partly", "partially", "it", "he", "compared",
    "representing",
  ]

  // MARK: Sums

  /// What stands right before the sum of the figures before it.
  static let sumLeads = WordList(
    sumAdverbs,
    [
      "total of", "totaling", "totalling", "totaled", "totalled", "aggregate of", "sum of",
      "aggregating", "combined amount of", "aggregate amount of", "total amount of", "total",
    ])
  /// What stands right behind it.
  static let sumTails = WordList(sumAdverbs)
  private static let sumAdverbs = [
    "in total", "in the aggregate", "in aggregate", "in all", "altogether", "combined", "together",
  ]
  /// What makes the sum one of other figures, too.
  static let sumsOfMore: WordList = [
    "out of", "of a total", "of the total", "of total", "of an aggregate", "of the aggregate",
    "of our total", "of its total", "of their total", "up to", "maximum", "minimum", "limit",
    "including", "included", "excluding", "other", "others", "average", "compared", "versus",
    "from", "net of", "of which", "ratio", "per", "remaining", "increase", "decrease", "change",
  ]
  /// What stands between a sum and its parts.
  static let consistings: WordList = [
    "consisting of", "consists of", "consisted of", "consist of", "comprised of", "comprising",
    "comprises", "comprise", "composed of", "the sum of", "made up of", "is the sum of",
    "being the sum of",
  ]
  /// What leaves parts out, or takes some off.
  static let looseParts: WordList = [
    "primarily", "principally", "mainly", "mostly", "largely", "partially", "partly", "offset",
    "including", "among others", "net of", "less", "excluding", "gain", "gains", "credit",
    "credits", "decrease", "decreases", "reduction", "of which", "other than", "in part", "about",
    "approximately", "reduced", "loss", "losses", "deducting", "minus", "before", "after",
  ]
  /// What stands between two parts of which the second is added, or taken off.
  static let pluses: WordList = ["plus"]
  static let minuses: WordList = ["less", "minus"]
  static let plusSigns: WordList = ["+"]
  static let minusSigns: WordList = ["-", "–", "−", "—"]
  /// What stands between figures and what they come to.
  static let equals: WordList = [
    "is", "are", "was", "were", "equals", "equal", "equaled", "equalled", "equal to", "=", "leaves",
    "leaving", "gives", "giving", "yields", "makes", "or", "for a total of", "results in",
    "resulting in", "amounts to", "for a net of", "comes to", "totals", "for",
  ]
  /// What stands between a figure and those that it comes from.
  static let derivations: WordList = [
    "that is", "i.e.", "being", "equal to", "equals", "calculated as", "computed as",
    "determined as", "derived as", "=",
  ]

  /// Of each phrase that states a sum, a difference or a gross profit one word.
  static let sumWords: WordList = [
    "total", "totaling", "totalling", "totaled", "totalled", "aggregate", "aggregating", "sum",
    "together", "all", "altogether", "combined", "consisting", "consists", "consisted", "consist",
    "comprised", "comprising", "comprises", "comprise", "composed", "made", "plus", "less", "minus",
    "gross",
  ]

  // MARK: Gross profit

  static let revenues: WordList = ["revenue", "revenues", "sales"]
  static let costs: WordList = ["cost", "costs"]
  /// What says that more is taken off, or less.
  static let otherCosts: WordList = [
    "excluding", "exclusive", "before", "after", "less", "other", "net of", "adjusted",
  ]
  static let grossProfits: WordList = ["gross profit", "gross margin"]

  // MARK: Parts

  /// First words of a sentence that tells parts of what the last one gave.
  static let partitions: WordList = [
    "of this", "of the", "of that", "of such", "of these", "of which",
  ]
  /// What a change is called.
  static let changeNouns: WordList = [
    "increase", "decrease", "decline", "reduction", "change", "growth", "rise", "improvement",
  ]
  /// What stands right before the amount of a change.
  static let changeLeads = WordList(
    namedDifferences,
    [
      "increased", "decreased", "declined", "grew", "rose", "fell", "increased by",
      "decreased by", "declined by", "grew by", "rose by", "fell by", "dropped by",
    ])
  /// The last words of all that stands right before a change: `changeLeads`, `differenceLeads` and
  /// `indefinites`.
  static let changeLeadEnds: WordList = [
    "of", "by", "a", "an", "increased", "decreased", "declined", "grew", "rose", "fell",
  ]
  /// Words before a figure that make it no part, but a place or a measure of one.
  static let placements: WordList = [
    "of", "to", "from", "by", "at", "in", "per", "than", "over", "with", "against", "under",
    "least",
    "a", "an", "the",
  ]
  /// What makes parts overlap, or takes some off.
  static let opposites: WordList = [
    "offset", "of which", "including", "net of", "reduced", "decrease", "respectively",
  ]
  /// What says that a part is all that is left.
  static let remainders: WordList = ["remaining", "remainder", "balance", "rest"]

  // MARK: Differences

  /// Words that may stand between the second of two amounts and the change between them.
  static let betweenTimes = WordList(
    Months.names + [
      "at", "in", "for", "the", "of", "a", "an", "as", "end", "ended", "ending", "year", "years",
      "fiscal", "on", "or", "representing", "represents", "which", "is", "was", "quarter", "month",
      "months", "three", "six", "nine", "twelve", "first", "second", "third", "fourth", "prior",
      "previous", "same", "period", "last", "current", "beginning", "start", "net", "total",
      "ago", "earlier", "before", "by", "corresponding", "during",
      "one", "and", "increase", "decrease", "decline", "reduction", "change", "rise", "difference",
      "improvement", "drop", "s", "preceding", "thereof", "this", "that", "resulting",
    ])
  /// Other words that may stand between a change and one of the amounts.
  static let changeLinks: WordList = [
    "from", "to", "with", "compared", "comparison", "versus", "against", "relative", "when",
    "over", "up", "down", "reflecting", "growth", "gain", "loss",
  ]
  /// Words before a figure that make it a change as verbs do.
  static let ups: WordList = ["up", "down", "additional", "another"]
  /// Words behind the figure of a change that say of what it is, if no time follows.
  static let scopeLeads: WordList = [
    "in", "of", "for", "at", "on", "from", "to", "through", "across", "within", "among", "under",
    "outside",
  ]
  /// Nouns of phrases before a sentence that name no part of anything: "in addition", "for the reasons above".
  static let leadingNouns: WordList = [
    "addition", "response", "particular", "contrast", "general", "comparison", "connection",
    "light",
    "view", "answer", "fact", "turn", "sum", "reason", "reasons", "result", "results", "basis",
    "time", "example", "instance", "request", "comment", "comments", "reference", "purposes", "top",
    "average", "hand", "other", "present", "discussion",
  ]
  /// Words of times that are no lengths.
  static let laterTimes: WordList = [
    "last", "same", "corresponding", "preceding", "end", "this", "beginning", "ago", "earlier",
  ]
  static let differenceLeads = WordList(namedDifferences)
  private static let namedDifferences = [
    "increase of", "decrease of", "decline of", "reduction of", "change of", "rise of",
    "difference of", "improvement of", "drop of", "growth of",
  ]
  /// What may lie between the amounts of two clauses, too.
  static let bareDifferences: WordList = ["difference of"]
  static let downwards: WordList = ["decrease of", "decline of", "reduction of", "drop of"]
  static let upwards: WordList = ["increase of", "rise of", "growth of"]

  /// What makes a change one of each year, or of another basis.
  static let rates: WordList = [
    "per", "a year", "annually", "annual", "each", "every", "compound", "compounded", "on average",
    "in constant", "in local", "on a", "excluding", "of", "and", "or", "adjusted", "over", "in the",
  ]
  /// What says that the second of two amounts is the later one.
  static let endTimes: WordList = ["end", "ending", "close", "closing"]

  // MARK: Products

  /// What is sold by the piece.
  static let pieces: WordList = [
    "share", "shares", "unit", "units", "ads", "adss", "interests", "warrants", "options", "notes",
    "barrels", "ounces", "tons", "tonnes", "gallons",
  ]
  /// What stands right before the price of a piece.
  static let priceLeads: WordList = [
    "at", "price of", "x", "×", "times", "multiplied by", "value of", "@", "cost of",
  ]
  /// What stands right behind it.
  static let perPiece: WordList = [
    "per", "a share", "each", "a unit", "apiece", "a warrant", "per share",
  ]
  /// What makes an amount that of all pieces.
  static let productNames: WordList = [
    "aggregate", "total", "gross proceeds", "consideration", "proceeds", "purchase price", "cost",
    "in all", "equals", "amount", "value",
  ]
  static let productLeads: WordList = ["or", "=", "is", "equals", "for", "raising", "yielding"]
  /// What stands between such an amount and the pieces.
  static let productSources: WordList = [
    "from the sale of", "for the sale of", "on the sale of", "upon the sale of",
    "from the issuance of", "from the issue of", "for the purchase of", "by selling",
    "to purchase", "to repurchase", "for",
  ]
  /// What gives a product another basis.
  static let otherProducts: WordList = [
    "net", "after", "less", "expenses", "discount", "discounts", "commissions", "fees", "average",
    "averaging", "range", "ranging", "minimum", "maximum", "fair", "excess", "remaining",
    "including", "and", "plus", "option", "intrinsic", "respectively", "between", "tax", "taxes",
    "weighted",
  ]

  // MARK: Comparisons

  /// Words between an amount and an earlier one.
  static let againsts: WordList = ["against", "versus"]

  static let aboves = WordList(TableLexicon.lowerBounds, ["higher than", "larger than"])
  static let belows: WordList = ["below", "lower than", "less than", "under", "smaller than"]
  /// What joins an amount to how far it lies above or below another one, or to its share.
  static let beings: WordList = [
    "is", "was", "are", "were", "or", "represents", "represented", "representing", "which is",
    "which was", "constitutes", "constituted", "equals", "is about", "be",
  ]
  /// Words right between "of" and the whole.
  static let articles: WordList = [
    "the", "our", "its", "their", "total", "a", "company", "s", "then", "all",
  ]
  static let those: WordList = ["these", "those", "such", "company's"]
  /// What says that a share is none of the number of things.
  static let measures: WordList = [
    "by", "based", "measured", "weighted", "value", "balance", "balances", "principal", "amount",
    "amounts", "dollar", "dollars", "revenue", "sales", "area",
  ]
  /// What stands before a number that others are counted of.
  static let countedWholes: WordList = [
    "of the", "of our", "of its", "of these", "of those", "of their", "of such", "of which",
  ]

  /// What changes by a percentage of its own, beside the amounts of a table.
  static let otherChanges: WordList = [
    "volume", "volumes", "units", "price", "prices", "pricing", "rate", "rates", "margin",
    "margins", "points", "traffic", "constant", "currency", "organic", "comparable", "excluding",
    "adjusted", "forma", "number", "percentage", "guidance", "target", "budget", "plan",
    "estimate", "annually", "annual", "per",
  ]

  /// What percentages are called that are shares of one base.
  static let points: WordList = ["points", "point"]

  // MARK: Ranges and premiums

  static let rangeNames: WordList = ["range", "ranged", "ranges", "between"]
  static let lowEnds: WordList = ["low", "lower", "bottom", "minimum"]
  static let highEnds: WordList = ["high", "higher", "upper", "top", "maximum"]
  static let premiums: WordList = ["premium", "premiums"]
  static let discounts: WordList = ["discount", "discounts"]
  /// What all of them begin with.
  static let premium: StaticString = "premium"
  static let discount: StaticString = "discount"
  /// What a price is, over which a premium is paid.
  static let prices: WordList = [
    "price", "prices", "average", "averages", "closing", "vwap", "high", "value",
  ]

  // MARK: Figures of tables

  /// Words behind which something is left out, added, or reckoned otherwise.
  static let qualifiers: WordList = [
    "excluding", "exclusive", "including", "inclusive", "before", "after", "under", "without",
    "except", "adjusted", "less", "outside", "within", "among", "per",
    "according", "absent",
  ]
  /// Words that do so with "of" behind them.
  static let deductions: WordList = ["net", "gross", "exclusive", "inclusive"]
  /// Words behind the name of a row for what kind of thing it is.
  static let kinds: WordList = [
    "segment", "segments", "business", "division", "class", "category", "line", "unit", "units",
  ]
  /// Words by which the author of a letter introduces what it states.
  static let reporting: WordList = [
    "please", "note", "notes", "advise", "advises", "respectfully", "staff", "supplementally",
    "inform", "informs", "confirm", "confirms", "believe", "believes", "expect", "expects",
    "acknowledge", "acknowledges", "submit", "submits", "state", "states", "disclose", "discloses",
    "indicate", "indicates", "indicated", "explain", "explains", "see",
  ]
  /// Words before a figure, or around the name of its row, that do not change what it counts.
  static let scopeless: WordList = [
    "the", "and", "our", "its", "their", "this", "these", "for", "from", "with", "which", "that",
    "company", "companys", "registrant", "group", "partnership", "trust", "fund", "bank",
    "corporation",
    "revenue", "revenues", "sales", "amount", "amounts", "total", "number", "sum", "value",
    "volume", "balance", "cost", "costs", "income", "expense", "expenses", "interest", "net",
    "report", "reports", "reported", "recorded", "recognized", "incurred", "disclosed", "show",
    "shows", "shown", "showed", "presented", "stated", "had", "has", "have", "been", "being",
    "table", "above", "below", "also", "only", "million", "thousand", "billion", "percent",
    "down", "also", "while", "whereas", "but", "however", "respectively", "compared", "versus",
    "year-end", "during", "rmb", "usd", "eur", "consolidated", "earned", "generated", "share",
    "all", "whole", "aggregate",
  ]

  /// What stands right before a figure that is given for something.
  static let givings: WordList = [
    "was", "were", "is", "are", "totaled", "totalled", "of", "be", "equaled", "equalled",
    "reached", "remain", "remained", "brought", "generated", "contributed", "earned", "at",
  ]
  /// What makes a figure one of another basis than the row that the words before it name.
  static let otherFigures: WordList = [
    "excluding", "adjusted", "forma", "increase", "increased", "decrease", "decreased", "change",
    "changed", "restated", "previously", "originally", "revised", "budget", "target", "guidance",
    "average", "growth", "grew", "reduced", "would", "could", "if", "instead", "not",
  ]
}
