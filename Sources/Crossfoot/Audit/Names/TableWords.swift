/// What the words of a label or a header say of the figures beside it or below it.
struct LabelWords: OptionSet {
  let rawValue: UInt16

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

  /// It names a row of ratios, or amounts a share; or a column of averages or prices.
  static let ratio = LabelWords(rawValue: 64)
  /// It begins as a part of the row above does.
  static let memo = LabelWords(rawValue: 128)
  /// It begins as what is taken off does.
  static let deduction = LabelWords(rawValue: 256)

  /// It says what its figures are amounts for each of: `per`.
  static let per = LabelWords(rawValue: 512)

  /// It names a total, or a part of one.
  static let total = LabelWords(rawValue: 1024)

  /// It names what is left of figures, or what they come to.
  static let result = LabelWords(rawValue: 2048)

  /// What the words that stand in `label` say together.
  init(of label: TextRange, in text: TextStore) {
    var words: LabelWords = []
    AuditLexicon.labelWords.forEachMatch(text.bytes.span, in: label.indices) { words.formUnion($0) }
    self = words
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Whether a point in time is named.
  var namesTime: Bool { !isDisjoint(with: [.opening, .closing, .month]) }

  /// Whether it names a balance at one time, and `closing` one at another.
  func rolls(into closing: LabelWords) -> Bool {
    contains(.balance) && namesTime && closing.contains(.balance) && closing.namesTime
      && (!closing.contains(.opening) || closing.contains(.closing))
  }
}

/// What the labels of the rows of a table and the last headers of its columns say, all of them looked at once
/// for all rules.
struct TableWords {
  let rows: [LabelWords]
  let columns: [LabelWords]

  init(_ table: Table, in text: TextStore) {
    let names = RatioNames(text: text)
    rows = table.rows.indices.map { row in
      let label = table.rows[row].label
      if label.isEmpty { return [] }
      var words = LabelWords(of: label, in: text)
      if names.isPerShare(label, words) { words.insert(.ratio) }
      if text.hasWordPrefix(label, AuditLexicon.memos) { words.insert(.memo) }
      if text.hasWordPrefix(label, AuditLexicon.deductions) { words.insert(.deduction) }
      return words
    }
    columns = table.columns.map { column in
      guard let header = column.path.last else { return [] }
      var words = LabelWords(of: header, in: text)
      if names.isAverage(column, words) { words.insert(.ratio) }
      if RowLabel.isTotal(header, in: text) || RowLabel.isSubtotal(header, in: text) {
        words.insert(.total)
      }
      return words
    }
  }
}
