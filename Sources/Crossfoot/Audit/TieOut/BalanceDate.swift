/// The day of a year that the label of a balance names: `Balance at January 1`, `Balance at December 31`.
struct BalanceDate {
  /// Whether a period begins on that day.
  let isOpening: Bool
  /// The month that ends on that day, or the day before it, from nought on.
  let month: Int

  /// The day of every month on or behind which one may end.
  private static let lastDays = 28
  private static let months = 12

  /// nil when a label names no day on which a period begins or ends, two of them, or a year.
  init?(_ label: TextRange, in text: TextStore) {
    let bytes = text.bytes.span
    let words = Array(Words(in: label, of: text))
    var found: (month: Int, day: Int64)?
    for (place, word) in words.enumerated() {
      if NameKey.isYear(word, bytes) { return nil }
      guard let month = AuditLexicon.monthNumbers.match(bytes, all: word.indices) else { continue }
      guard found == nil, place + 1 < words.count else { return nil }
      found = (month, FigureParser.read(words[place + 1], in: text).figure.digits)
    }
    guard let found else { return nil }
    isOpening = found.day == 1
    guard isOpening || found.day >= BalanceDate.lastDays && found.day <= 31 else { return nil }
    let before = found.month + BalanceDate.months - 1
    month = isOpening ? before % BalanceDate.months : found.month
  }
}
