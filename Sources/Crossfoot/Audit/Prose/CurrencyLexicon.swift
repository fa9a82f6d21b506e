/// What prose calls currencies by, right before an amount: `EUR 12 million`, `Ps. 341 million`, `NT$4.2 million`.
///
/// All are ASCII in lower case, and compared without regard to case. Signs and the codes that begin a figure are
/// those of `TableLexicon.currencies`.
enum CurrencyLexicon {
  /// Short names that may end in a period before their amounts: `Ps.2,477`.
  static let abbreviated = WordList(abbreviations)
  private static let abbreviations = ["ps", "rs", "rp", "php", "sfr", "dh", "dhs", "tk", "bs"]
  /// These, and codes with a space behind them.
  static let codes = WordList(
    abbreviations,
    [
      "ars", "aud", "bob", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dkk", "egp", "eur",
      "gbp", "hkd", "huf", "idr", "ils", "inr", "jpy", "kes", "krw", "kzt", "mxn", "myr", "ngn",
      "nis", "nok", "ntd", "nzd", "pen", "pkr", "pln", "rmb", "rub", "sar",
      "sek", "sgd", "thb", "tl", "try", "twd", "uah", "usd", "uyu", "vnd", "zar", "us",
    ])
  /// Those of the dollar of the United States.
  static let americanNames: WordList = ["us", "usd"]
  /// The letters before a dollar sign.
  static let dollars: WordList = [
    "a", "ar", "aud", "c", "ca", "can", "cad", "cdn", "ch", "cu", "hk", "mx", "nt", "nz", "r", "s",
    "us",
  ]
}
