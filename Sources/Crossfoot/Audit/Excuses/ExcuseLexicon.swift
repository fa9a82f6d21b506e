/// The words that say of figures that they need not add up.
///
/// This is the one place for them.
enum ExcuseLexicon {
  /// Words of a header over changes whose signs tell good from bad.
  static let judgements = WordList(judgementNames)
  private static let judgementNames = [
    "favorable", "unfavorable", "favourable", "unfavourable", "fav", "unfav", "better", "worse",
    "f/(u)", "(u)/f", "b/(w)", "(w)/b",
  ]

  /// Words of a header over what two columns differ by, good or bad, or up or down.
  static let comparisons = WordList(
    judgementNames, TableLexicon.changeNames,
    [
      "variances", "differences", "decrease", "effect on", "impact on", "over (under)",
      "over/(under)", "over/under", "(over) under", "var.",
    ])

  /// First words of a cell that tells which way the figure beside it went.
  static let directions = WordList(
    judgementNames, ["increase", "decrease", "increased", "decreased", "up", "down", "f", "u"])

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

  /// Words around a table that say that some of what it counts is counted in several rows.
  static let shared: WordList = [
    "counted once", "counted only once", "counted in each", "counted in both", "counted more than",
    "counted in more than", "listed in both", "listed in each", "included in both",
    "included in each", "appear in both", "appear in each", "appears in both", "appears in each",
    "listed more than once", "included more than once", "appear more than once",
    "appears more than once", "without duplication", "duplicates are", "duplicates were",
    "duplicates have", "shown more than once", "represented more than once",
    "reported more than once", "presented more than once", "free of duplicates", "duplication",
    "duplicate customers", "duplicate users", "duplicate accounts", "duplicate entries",
    "duplicates removed", "duplicates eliminated", "excluding duplicates",
    "eliminates duplicates", "removes duplicates", "net of duplicates", "in more than one",
    "to more than one", "serve more than one", "serves more than one", "cover more than one",
    "covers more than one",
  ]

  /// Words of a header over figures that are the highest, or the lowest, of a time; "maximum" alone is that of an
  /// offering, which adds up.
  static let extremes: WordList = [
    "maximum at", "maximum balance", "maximum amount outstanding", "maximum outstanding",
    "maximum month", "maximum month-end", "at any month", "at any month-end", "at any quarter-end",
    "at any time during", "outstanding at any time", "at any one time", "at any point during",
    "at any point in",
  ]
  /// Words that say so as the last ones of a header, and before one of the things of which there are such: the
  /// "Peak season" is a part of the year.
  static let peaks: WordList = ["peak", "peaks", "highest", "lowest"]
  static let peakThings: WordList = [
    "amount", "amounts", "balance", "balances", "borrowing", "borrowings", "day", "days", "demand",
    "exposure", "level", "levels", "load", "month", "month-end", "number", "outstanding", "point",
    "price", "prices", "quarter", "usage", "value", "week", "debt", "credit", "headcount",
    "volume", "volumes", "closing", "employees", "staff", "cash", "loan", "loans", "inventory",
    "inventories", "principal", "capacity", "daily", "monthly", "weekly", "users", "customers",
  ]

  /// Words of a total that counts in what its parts are converted into.
  static let conversions: WordList = [
    "teu", "teus", "fte", "ftes", "votes", "as converted", "as-converted",
  ]

  /// What is counted in, in brackets behind a name: `Oil (MBbl)`.
  static let measures: WordList = [
    "mcf", "mmcf", "bcf", "mcfe", "mmcfe", "bcfe", "bbl", "bbls", "mbbl", "mbbls", "mmbbl",
    "mmbbls", "boe", "mboe", "mmboe", "btu", "mmbtu", "gal", "gallons", "barrels", "teu", "teus",
    "feu", "boxes", "containers", "tons", "tonnes", "mt", "kt", "oz", "koz", "ounces", "lbs",
    "pounds", "kg", "g", "kwh", "mwh", "gwh", "twh", "kw", "mw", "gw", "acres", "hectares",
    "units", "hours", "days",
  ]

  /// Words of a part that tell how much of such a unit it counts for: `Class B (ten votes)`.
  static let weights: WordList = [
    "one vote", "two votes", "three votes", "five votes", "ten votes", "twenty votes",
    "votes per", "vote per", "votes each", "vote each", "votes a share", "vote a share",
  ]

  /// Words of a total that is rounded more than its parts are.
  static let roughTotals: WordList = [
    "approximate", "approximately", "approx", "rounded", "nearest", "about",
  ]

  /// Words of a header over quotients that end at a bound.
  static let caps: WordList = ["capped", "cap", "limited"]

  /// Words of a header that call its figures changes, whichever way they go.
  static let plainChanges: WordList = [
    "change", "changes", "increase", "decrease", "difference", "differences",
  ]

  /// Words of a footnote that say that a figure holds more than what is shown, or less; or either of them.
  static let inclusions: WordList = [
    "includes", "include", "including", "is included", "are included", "before elimination",
    "before eliminations",
  ]
  static let deductions: WordList = [
    "excludes", "excluded", "exclude", "excluding", "net of", "after elimination",
    "after eliminations", "after deducting", "exclusive of",
  ]
  static let exclusions: WordList = [
    "was sold", "were sold", "held for sale", "discontinued", "elimination", "eliminations",
    "eliminated",
    "not allocated", "not shown", "not included", "not reported separately", "unallocated",
  ]

  /// Words of a sentence about an amount that a total holds beside its rows, or they beside it.
  static let holdings: WordList = [
    "holds", "hold", "contains", "contain", "comprises", "without", "except for", "other than",
    "apart from", "in addition to", "does not reflect", "do not reflect", "not reflected",
    "not counted", "left out", "omits", "omitted", "not listed",
  ]

  /// Words of a note on a dash that say that what it stands for is not nothing, but small, or not told.
  static let withheld: WordList = [
    "less than", "below", "fewer than", "not greater than", "not exceed", "not disclosed",
    "not shown", "not presented", "not reported", "not separately", "not provided", "not material",
    "not significant", "not available", "not known", "not determined", "not determinable",
    "not meaningful", "not broken out", "cannot be", "could not be", "immaterial", "insignificant",
    "de minimis", "negligible", "nominal", "minimal", "unavailable", "unknown", "confidential",
    "confidentiality", "redacted", "omitted", "withheld", "is included in", "are included in",
    "rounds", "rounded", "part of the total",
    "was included in", "were included in", "included with", "included within", "included under",
    "included above", "included below", "included in other", "included in all other",
    "included in corporate", "combined with", "reported with", "reported within", "reported in",
  ]

  /// What a note says of a dash that stands for nothing, or of all figures.
  static let nothing: WordList = [
    "no", "none", "nil", "zero", "nothing", "not applicable", "sold", "discontinued", "ceased",
    "not begun", "not yet begun", "not exist", "closed", "not have", "unaudited",
  ]

  /// What a sentence says of an amount by which something moved: it is no part of anything.
  static let movements: WordList = [
    "rose", "increased", "increase", "grew", "fell", "decreased", "decrease", "declined", "decline",
  ]

  /// Words above a table that say that its figures are of another part of the company than those of others, or that
  /// one of two tables was wrong.
  static let otherBases: WordList = [
    "segment", "segments", "division", "subsidiary", "parent", "consolidated", "whole company",
    "company as a whole", "error", "errors", "correct", "corrects", "incorrect", "incorrectly",
    "revise", "revises", "amend", "amends", "amended", "forecast", "budget", "original",
    "discontinued", "first reported", "as reported", "originally", "previously reported",
  ]

  /// Words by which a letter says that it has some of the comments only.
  static let partialAnswers: WordList = [
    "only to comments", "only to the comments", "only to those", "only those comments",
    "remaining comments", "remain outstanding", "separate cover", "separate letter",
    "later date", "subsequent letter",
  ]
  /// Words by which it may say so, where it does not speak of all of them.
  static let partialWords: WordList = [
    "remain open", "remaining", "separately", "withheld", "at this time",
  ]
  static let allOfThem: WordList = ["all", "each", "every"]
  static let comments: WordList = ["comment", "comments"]
}
