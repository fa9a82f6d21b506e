/// Tells by their names which rows and columns hold figures that can't be added up: ratios, averages,
/// prices, amounts a share.
///
/// Earnings per share of four quarters are not those of the year, and the average grade of a faculty is
/// not the sum of its courses' grades.
struct RatioNames {
  let text: TextStore

  /// Whether a row's label names an amount a share, or a ratio by its last word.
  func isPerShare(_ label: TextRange, _ words: LabelWords) -> Bool {
    words.contains(.perShare)
      || text.hasWordSuffix(label, AuditLexicon.ratios) && !isTaxAtRate(label)
  }

  /// Whether a label names the tax at a rate, not the rate: `Income tax at the statutory rate`.
  private func isTaxAtRate(_ label: TextRange) -> Bool {
    text.firstPlace(of: AuditLexicon.taxes, in: label) != nil
      && text.firstPlace(of: AuditLexicon.atRates, in: label) != nil
  }

  /// Whether the label of a total says that some of its figures are averages: `Total / weighted average`.
  func isOrAverage(_ label: TextRange) -> Bool {
    text.hasWordSuffix(label, AuditLexicon.averageEnds)
      || AuditLexicon.averagesBeforeTotals.contains { text.holds($0, in: label) }
  }

  /// Whether a header counts something for each of others: `Average revenue per student`.
  private func isEach(_ header: TextRange) -> Bool {
    guard let place = text.firstPlace(of: AuditLexicon.perWords, in: header),
      text.firstPlace(of: TableLexicon.exceptWords, in: header) == nil
    else { return false }
    let rest = text.trimmed(header.suffix(from: place.end))
    return !rest.isEmpty && place.start > header.start
      && !text.hasWordPrefix(rest, AuditLexicon.notEach)
  }

  /// Whether a column's own header names an average, a price, or how long something lasts.
  ///
  /// Average balances add up: they are amounts.
  func isAverage(_ column: Table.Column, _ words: LabelWords) -> Bool {
    if words.contains(.perShare) || words.contains(.per) && column.path.last.map(isEach) ?? false
      || column.path.dropLast().contains(where: isEach)
    {
      return true
    }
    if let header = column.path.last, holdsMark(header),
      AuditLexicon.durations.contains(where: { text.holds($0, in: header) })
        || AuditLexicon.perMeasures.contains(where: { text.holds($0, in: header) })
    {
      return true
    }
    guard words.contains(.average), let header = column.path.last,
      let place = text.firstPlace(of: AuditLexicon.averages, in: header)
    else { return false }
    let rest = text.trimmed(header.suffix(from: place.end))
    return !text.hasWordPrefix(rest, AuditLexicon.averaged)
  }

  /// Whether a header has a sign that all durations and measures begin with.
  private func holdsMark(_ header: TextRange) -> Bool {
    let bytes = text.bytes.span
    return header.indices.contains {
      bytes[$0] == UInt8(ascii: "(") || bytes[$0] == UInt8(ascii: "/")
    }
  }

  /// The words of a label or a header that tell which figures are compared, but for `stopWords`.
  func words(_ range: TextRange, except stopWords: WordList) -> SortedWords {
    var words = SortedWords()
    for word in Words(in: range, of: text) where !text.isOne(of: stopWords, word) {
      // What a company earns has many names.
      words.insert(
        text.isOne(of: AuditLexicon.earnings, word)
          ? RatioNames.earnings : WordKey(word, in: text.bytes.span))
    }
    words.sort()
    return words
  }

  private static let earnings = WordKey(of: "earnings")
}
