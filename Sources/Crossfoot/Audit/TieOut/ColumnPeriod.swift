/// The year that a column stands for when its headers say nothing else, and the month in which it ends
/// if they name one.
///
/// `2019`, `December 31, 2019` and `Years ended December 31, 2019, 2018 and 2017 > 2019` are the same one;
/// a column of a quarter, of a segment or of changes has none.
struct ColumnPeriod {
  private let year: WordKey
  private let month: WordKey?

  /// The period of headers; nil when they name no year, or anything besides.
  init?(_ path: [TextRange], in text: TextStore) {
    let bytes = text.bytes.span
    var year: WordKey?
    var month: WordKey?
    for header in path {
      guard text.firstPlace(of: AuditLexicon.partsOfYears, in: header) == nil,
        text.firstPlace(of: TableLexicon.changeWords, in: header) == nil
      else { return nil }
      // The last header is the nearest one; of its years the last.
      for word in Words(in: header, of: text) {
        if ASCII.isDigit(bytes[Int(word.start)]) {
          if NameKey.isYear(word, bytes) { year = WordKey(word, in: bytes) }
        } else if text.isOne(of: AuditLexicon.months, word) {
          month = WordKey(word, in: bytes)
        } else if !text.isOne(of: AuditLexicon.periods, word),
          !text.isOne(of: AuditLexicon.nameless, word)
        {
          return nil
        }
      }
    }
    guard let year else { return nil }
    self.year = year
    self.month = month
  }

  /// Whether headers say when, and nothing else.
  static func isTime(_ path: [TextRange], in text: TextStore) -> Bool {
    let bytes = text.bytes.span
    var namesTime = false
    for header in path {
      guard text.firstPlace(of: TableLexicon.changeWords, in: header) == nil else { return false }
      for word in Words(in: header, of: text) {
        if ASCII.isDigit(bytes[Int(word.start)]) || text.isOne(of: AuditLexicon.periods, word) {
          namesTime = true
        } else if !text.isOne(of: AuditLexicon.nameless, word) {
          return false
        }
      }
    }
    return namesTime
  }

  /// Whether both may be the same period: years without a month end when the other one does.
  func mayBe(_ other: ColumnPeriod) -> Bool {
    year == other.year && (month == nil || other.month == nil || month == other.month)
  }
}
