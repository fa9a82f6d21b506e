/// Tells which column a figure of a group of rows is for, by the words of its sentence.
///
/// ```
/// The aggregate voting interest of the shareholders marked (3) in the Company was 13.79%.
///               └ one header ┘                             └ one header ┘
/// ```
struct GroupAims {
  /// The columns that a figure may stand for.
  struct Aim {
    var columns: [Int]
    /// Whether words name one header of each level, and say that the figure is a sum.
    var isCertain: Bool
  }

  private let table: Table
  private let names: ProseNames
  private let text: TextStore

  init(_ table: Table, _ names: ProseNames, in text: TextStore) {
    self.table = table
    self.names = names
    self.text = text
  }

  /// The columns that words name for the figure at `place`; nil where they name none, or where the figure may
  /// be one of another time, of a part of the rows, or of what changes hands.
  func aim(at place: Int, in sentence: ArraySlice<ProseToken>) -> Aim? {
    guard let figure = sentence[place].figure, isFirm(sentence) else { return nil }
    let isPercent = figure.unit == .percent
    let saysSum = sentence.contains {
      text.isWord($0, AuditLexicon.sums) || text.isWord($0, GroupLexicon.sums)
    }
    let fitting = names.figureColumns.filter { (table.columns[$0].unit == .percent) == isPercent }
    if fitting.count == 1 {
      return isWorded(fitting[0], sentence)
        ? Aim(columns: fitting, isCertain: isPercent && saysSum) : nil
    }
    let attribution = ColumnAttribution(sentence, names: names[isPercent: isPercent], in: text)
    guard let choice = attribution.choice(for: place) else { return nil }
    return Aim(columns: choice.columns, isCertain: choice.isCertain && isPercent && saysSum)
  }

  /// Whether nothing in a sentence makes its figures others than those of the table.
  private func isFirm(_ sentence: ArraySlice<ProseToken>) -> Bool {
    sentence.allSatisfy { token in
      guard case .word = token.kind else { return true }
      if token.says([.rough, .estimate]) || text.isOne(of: GroupLexicon.otherFigures, token.range) {
        return false
      }
      return !isOtherYear(token)
    }
  }

  /// Whether a word is a year that the headers of the table don't have.
  func isOtherYear(_ token: ProseToken) -> Bool {
    isYear(token.range) && !isInHeaders(token.range)
  }

  private func isYear(_ word: TextRange) -> Bool {
    word.count == 4 && FigureParser.read(word, in: text).isYearLike
  }

  /// Whether a word stands in the headers of the table.
  private func isInHeaders(_ word: TextRange) -> Bool {
    let bytes = text.bytes.span
    let key = WordKey(word, in: bytes)
    return table.columns.contains { column in
      column.path.contains { header in
        Words(in: header, of: text).contains { WordKey($0, in: bytes) == key }
      }
    }
  }

  /// Whether a sentence has a word of the headers of the only column that it can mean.
  private func isWorded(_ column: Int, _ sentence: ArraySlice<ProseToken>) -> Bool {
    let bytes = text.bytes.span
    var words: Set<WordKey> = []
    for header in table.columns[column].path {
      for word in Words(in: header, of: text)
      where word.count > 1 && !text.isOne(of: AuditLexicon.listWords, word)
        && !text.isOne(of: AuditLexicon.periods, word)
      {
        words.insert(WordKey(word, in: bytes))
      }
    }
    return sentence.contains { token in
      guard case .word = token.kind, token.range.count > 3 else { return false }
      return words.contains(WordKey(token.range, in: bytes))
    }
  }
}
