/// What the words of a label or a header say of the figures beside it or below it.
struct LabelWords: OptionSet {
  let rawValue: UInt8

  /// It speaks of the start of a period, or of its end.
  static let opening = LabelWords(rawValue: 1)
  static let closing = LabelWords(rawValue: 2)
  /// It names a month.
  static let month = LabelWords(rawValue: 4)
  /// It names a balance, if it names a point in time as well.
  static let balance = LabelWords(rawValue: 8)
  /// It makes its figures amounts a share.
  static let perShare = LabelWords(rawValue: 16)
  /// It may make its figures averages or prices.
  static let average = LabelWords(rawValue: 32)

  /// What the words that stand in `label` say together.
  init(of label: TextRange, in text: TextStore) {
    var words: LabelWords = []
    AuditLexicon.labelWords.forEachMatch(text.bytes.span, in: label.indices) { words.formUnion($0) }
    self = words
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Whether a point in time is named.
  var namesTime: Bool { !isDisjoint(with: [.opening, .closing, .month]) }
}

/// What the labels of the rows of a table and the last headers of its columns say, all of them looked at once
/// for all rules.
struct TableWords {
  let rows: [LabelWords]
  let columns: [LabelWords]

  init(_ table: Table, in text: TextStore) {
    rows = table.rows.map { $0.label.isEmpty ? [] : LabelWords(of: $0.label, in: text) }
    columns = table.columns.map { column in
      column.path.last.map { LabelWords(of: $0, in: text) } ?? []
    }
  }
}
