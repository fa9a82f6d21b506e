/// The words and signs that the table stage knows.
///
/// A list that grows, grows here.
/// All words are ASCII in lower case; they are compared without regard to case.
enum TableLexicon {
  /// What a currency is written as, longest first so that `US$` is not read as `$`.
  static let currencies: PhraseList<Unit?> = [
    "us$": .dollars, "usd": .dollars, "u.s.$": .dollars, "rmb": .renminbi,
    "cny": .renminbi, "hk$": nil, "nt$": nil, "c$": nil, "cdn$": nil, "a$": nil,
    "s$": nil, "s/.": nil, "s/": nil, "r$": nil, "rs.": nil, "chf": nil,
    "eur": .euros, "gbp": .pounds,
    "jpy": .yen, "$": .dollars, "€": .euros, "£": .pounds, "¥": .yen, "₤": .pounds,
  ]

  /// Words that stand for a figure nobody computed, as a whole cell.
  static let notMeaningful: WordList = [
    "nm", "n/m", "n.m.", "n.m", "nmf", "n/m/f", "*nm", "n/a", "na", "n.a.", "n.a",
    "not meaningful", "not applicable", "tbd",
  ]

  /// First words of a footnote that says the same of its symbol.
  static let meaningless: WordList = [
    "not meaningful", "not a meaningful", "not applicable", "percentage not meaningful",
    "percentage change not meaningful", "change is not meaningful", "calculation not meaningful",
    "denotes not meaningful", "indicates not meaningful", "means not meaningful", "nm", "n/m",
  ]

  /// Words that stand for zero, as a whole cell.
  static let nilWords: WordList = ["nil", "zero"]

  /// The word that stands for zero among figures, and is a text elsewhere.
  static let none: StaticString = "none"

  /// Words that say inside brackets that something was left out.
  static let redactionWords: WordList = ["redacted", "omitted", "confidential"]

  /// Words before a figure that make it an upper bound.
  static let belowWords: WordList = [
    "less than", "fewer than", "below", "under", "not more than", "not exceeding",
    "does not exceed", "no more than",
  ]

  /// Words before a figure that make it a lower bound.
  static let aboveWords = WordList(lowerBounds)
  static let lowerBounds = ["more than", "greater than", "over", "above", "in excess of"]

  /// Signs before a figure that make it an upper bound.
  static let belowSigns: WordList = ["<", "≤"]

  /// Signs before a figure that make it a lower bound.
  static let aboveSigns: WordList = [">", "≥"]

  /// Numbers written as words, as footnotes have them ("less than one percent").
  static let numberWords: PhraseList<Figure> = [
    "one-half of one": Figure(digits: 5, decimals: 1),
    "one half of one": Figure(digits: 5, decimals: 1),
    "one-half of 1": Figure(digits: 5, decimals: 1),
    "one half of 1": Figure(digits: 5, decimals: 1),
    "one-tenth of one": Figure(digits: 1, decimals: 1),
    "one tenth of one": Figure(digits: 1, decimals: 1),
    "one-hundredth of one": Figure(digits: 1, decimals: 2),
    "one": Figure(digits: 1, decimals: 0), "two": Figure(digits: 2, decimals: 0),
    "five": Figure(digits: 5, decimals: 0), "ten": Figure(digits: 10, decimals: 0),
  ]

  /// What a short line ends with that the next line of its cell goes on with.
  static let cutEnds: [StaticString] = [" and", " &", " of"]

  /// First words of a label that says "this row is a sum".
  static let totalPrefixes: WordList = ["total", "totals", "grand total", "overall total"]

  /// First words of a label that only seems to say so: a kind of swap.
  static let noTotals: WordList = ["total return swap", "total return swaps"]

  /// Whole labels, or last words of one, that say the same.
  static let totalSuffixes: WordList = ["total", "totals"]

  /// First words of a label that says "this row is a sum within a greater one".
  static let subtotalPrefixes: WordList = [
    "subtotal", "sub-total", "sub total", "subtotals", "sub-totals",
  ]

  /// First words of a label that names what is left of a sum when others are taken off.
  static let netFigures: WordList = [
    "gross margin", "gross profit", "operating income", "operating profit", "operating loss",
    "income before", "income (loss)", "income from", "loss before", "loss from", "earnings before",
    "net income", "net loss", "net earnings", "net (loss)", "net profit", "profit before",
  ]

  /// First words of a heading whose rows repeat or explain what the table has said.
  static let memos: WordList = ["memo", "memos", "memorandum"]

  /// Words of a header over changes, whose signs say what is good and not what is added.
  static let changeWords = WordList(changeNames)
  static let changeNames = ["change", "changes", "variance", "increase", "difference"]

  /// Words of a label that names a balance at the start, and of one at the end, of a period.
  static let openings = ["beginning", "start of", "opening"]
  static let closings = ["end of", "ending", "closing"]
  static let openingWords = WordList(openings)
  static let closingWords = WordList(closings)

  /// Words that a label may not end with: the label goes on in the next line.
  static let openEnds: WordList = [
    "of", "and", "or", "to", "the", "for", "in", "on", "by", "from", "with", "net", "including",
    "excluding", "a", "an", "per",
  ]

  /// Last words of a label that a date goes on with, and how such a date begins.
  static let periodEnds: WordList = ["ended", "ending"]
  static let months = WordList(Months.names)

  /// Words of a header that say what its column counts, or, with nil, that what follows is an
  /// exception.
  static let headerUnits: PhraseList<Unit?> = [
    "percent": .percent, "percentage": .percent, "percentages": .percent, "pct": .percent,
    "rmb": .renminbi, "us$": .dollars, "usd": .dollars, "except": nil, "excluding": nil,
    "other": nil,
  ]

  /// The letters in brackets that stand for a unit in a header, and could be footnote markers.
  static let unitLetters: WordList = ["(m)", "(g)", "(t)", "(l)", "(h)", "(k)"]

  /// Words of a line of an address, which has a number beside them.
  static let streetWords = WordList(
    FlatLexicon.streetNames, ["suite", "floor", "p.o. box", "po box", "box", "st"])

  /// Whole lines above a table that say something of it and are no title.
  static let asides: WordList = [
    "unaudited", "(unaudited)", "as adjusted", "(continued)", "continued", "assets",
    "liabilities and shareholders' equity", "liabilities and shareholders’ equity",
    "liabilities and stockholders' equity", "liabilities and stockholders’ equity",
  ]

  /// First words of a line that names the period or the date of a table.
  static let periodOpeners: WordList = [
    "for the", "for", "as of", "at", "year ended", "years ended", "three months ended",
    "six months ended", "nine months ended",
  ]

  /// First words of a line that says what a table is counted in.
  static let scaleOpeners: WordList = [
    "in", "dollars", "$", "u.s.", "us$", "amounts", "dollar amounts", "all amounts", "rmb",
    "millions",
    "thousands", "expressed",
  ]

  /// Last words of a line that is the name of a company.
  static let companyEnds = WordList(
    CompanyForms.plain, CompanyForms.dotted,
    [
      "p.l.c.", "and subsidiaries", "trust",
      "subsidiary companies", "and subsidiary", "consolidated subsidiaries",
    ])

  /// First words of a line above a table that is a label of the letter's, and no title.
  static let labels: WordList = [
    "response", "responses", "answer", "company response", "company’s response", "comment",
    "comments",
    "staff comment", "reply", "re", "exhibit", "annex", "appendix", "attachment", "form", "page",
    "dear", "sincerely", "very truly yours", "respectfully", "securities and exchange commission",
    "united states securities", "via", "table of contents",
  ]

  /// Words of a heading that refers to the filing.
  static let pageWords: WordList = ["page", "pages"]

  /// First words of a line below the rows that belongs to none of them.
  static let noteOpeners: WordList = [
    "see accompanying notes", "see notes", "see note", "the accompanying notes", "note:", "notes:",
    "source:", "sources:",
  ]

  /// What makes a figure before it a percentage.
  static let percentUnits: WordList = ["percent", "percentage", "percentages", "pct", "per cent"]

  /// Words that name a scale, with the factor, or, with nil, that what follows is an exception and
  /// not the rule ("except per share amounts").
  static let scaleWords: PhraseList<Int?> = [
    "thousands": 1_000, "thousand": 1_000, "millions": 1_000_000, "million": 1_000_000,
    "billions": 1_000_000_000, "billion": 1_000_000_000, "000": 1_000, "000s": 1_000,
    "except": nil, "excluding": nil, "other": nil,
  ]

  /// Words of a label whose figures the scale of a table does not go for: no scale does, or, with true,
  /// one of their own.
  static let unscaled: PhraseList<Bool> = [
    "per share": false, "per unit": false, "per common": false, "per diluted": false,
    "per basic": false, "per ads": false, "a share": false, "percent": false, "percentage": false,
    "ratio": false, "ratios": false, "basis points": false, "headcount": false,
    "thousands": true, "millions": true, "billions": true,
  ]

  /// Words by which a scale says what it does not go for, and what it may name then.
  static let exceptWords: WordList = ["except", "excluding", "other than"]
  static let shareWords: WordList = ["share", "shares", "unit", "units", "ads", "adss"]
  static let perWords: WordList = ["per", "a", "each"]

  /// Words after a number that multiply it, with the power of ten that they stand for.
  static let multiples: PhraseList<UInt8> = [
    "thousand": 3, "million": 6, "billion": 9, "thousands": 3, "millions": 6, "billions": 9,
  ]
  static let multipleWords: WordList = ["thousand", "million", "billion"]

  /// What stands for them right behind an amount of money, `$8.9M`; a single letter is a capital.
  static let shortMultiples: PhraseList<UInt8> = [
    "mm": 6, "mn": 6, "bn": 9, "k": 3, "m": 6, "b": 9,
  ]

  /// Words that say in a sentence what a table is counted in: "in thousands".
  static let pluralScales: PhraseList<Int> = [
    "thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000,
  ]

  /// Words of a sentence that is about all tables of a letter.
  static let allTables: WordList = [
    "in the tables", "in all tables", "in all of the tables", "in our tables", "in all the tables",
    "tables in this letter", "all amounts in this letter", "all tables are",
  ]

  /// The characters that stand for a footnote by themselves.
  static let symbolMarkers: WordList = [
    "*", "†", "‡", "#", "§",
    "¶",
  ]

  /// Hyphen, en dash, em dash, horizontal bar, minus sign, figure dash: what a nil is drawn with.
  static let dashes: WordList = [
    "-", "–", "—", "―", "−",
    "‒", "_", "‑",
  ]

  /// The dashes that make a figure negative when they stand before its first digit.
  static let minusSigns: WordList = [
    "-", "−", "–", "‑",
  ]

  /// What stands inside the brackets of a redaction.
  static let redactionMarks: WordList = [
    "*", "●", "•", "_", "·",
    "…", "■", "x",
  ]

  /// The signs between the operands of a formula.
  static let operatorSigns: WordList = ["/", "÷", "+", "-", "–", "−", "*", "×", "x"]

  /// The suffixes of a figure that name its unit, as whole words.
  static let unitSuffixes: PhraseList<Unit> = [
    "percent": .percent, "bps": .basisPoints, "bp": .basisPoints, "x": .times,
  ]
}
