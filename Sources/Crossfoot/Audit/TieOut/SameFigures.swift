/// The rule `same-figure`: prose that gives the total of a column of a table gives it as the table
/// does.
///
/// ```
///          Stake in A   Stake in B       … the holders' stakes in A and B were 32.04% and
/// Total    32.04%       8.26%            8.26%, respectively …
/// ```
/// A figure is compared with the total of a column when its clause names that column and no row. One
/// that ties is so recorded. One that does not is of another date, scope or basis as far as anybody
/// can tell, and worth knowing at most; only a sentence that points to the table, speaks of a total
/// and brings in no date or scope of its own contradicts it.
struct SameFigures {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore
  private let total: Int
  private let percents: ColumnNames
  private let amounts: ColumnNames
  /// The paragraph that leads up to the table, where its date stands.
  private let leadIn: TextRange?
  /// The words of row labels that no header shares.
  private lazy var rowWords = SameFigures.wordsOfRows(table, in: text)
  private lazy var markers = SameFigures.markersOfRows(table, in: text)

  /// The most figures of a sentence: for each the whole sentence is looked at, and more of them are a list
  /// and no sentence.
  private static let most = 100

  /// The rule for a table with a row that is the total of all others and with columns that words can
  /// name; nil for any other table.
  init?(_ table: Table, ordinal: Int, leadIn: TextRange?, in text: TextStore) {
    guard let total = table.rows.firstIndex(where: { $0.role == .total }), total >= 2 else {
      return nil
    }
    var columns: (percents: [Int], amounts: [Int]) = ([], [])
    for column in 1..<table.columns.count
    where table.cell(row: total, column: column).status == .number {
      if table.columns[column].unit == .percent {
        columns.percents.append(column)
      } else {
        columns.amounts.append(column)
      }
    }
    percents = ColumnNames(table, columns: columns.percents, hasPeriods: false, in: text)
    amounts = ColumnNames(table, columns: columns.amounts, hasPeriods: false, in: text)
    guard !percents.isEmpty || !amounts.isEmpty else { return nil }
    self.table = table
    self.ordinal = ordinal
    self.text = text
    self.total = total
    self.leadIn = leadIn
  }

  private static func wordsOfRows(_ table: Table, in text: TextStore) -> WordSet {
    var words = WordSet()
    for row in table.rows where row.role != .total {
      for word in Words(in: row.label, of: text) where word.count > 2 {
        if !text.isOne(of: AuditLexicon.headerStopWords, word) { words.insert(word, in: text) }
      }
    }
    for header in table.columns.dropFirst().flatMap(\.path) {
      for word in Words(in: header, of: text) { words.remove(word, in: text) }
    }
    return words
  }

  private static func markersOfRows(_ table: Table, in text: TextStore) -> Set<Marker> {
    var markers: Set<Marker> = []
    for row in table.rows {
      for range in row.markers {
        if let marker = Marker(range, in: text) { markers.insert(marker) }
      }
    }
    return markers
  }

  /// The checks that one paragraph gives; `taken` holds the figures that another rule has tested.
  mutating func checks(in tokens: [ProseToken], except taken: NumberSet<TextRange>) -> [Check] {
    var checks: [Check] = []
    for sentence in tokens.sentences {
      for isPercent in [true, false] {
        let names = isPercent ? percents : amounts
        guard !names.isEmpty,
          (1...SameFigures.most).contains(
            sentence.count { isCandidate($0, isPercent: isPercent) })
        else { continue }
        let columns = ColumnAttribution(sentence, names: names, in: text)
        guard !columns.isEmpty else { continue }
        for index in sentence.indices {
          guard let figure = sentence[index].figure,
            isCandidate(sentence[index], isPercent: isPercent),
            !taken.contains(sentence[index].range)
          else { continue }
          checks += comparisons(of: sentence[index], figure, at: index, columns, sentence)
        }
      }
    }
    return checks
  }

  /// Whether a figure of prose may be the total of a column; a figure of one or two digits ties by
  /// chance, and says little when it doesn't.
  private func isCandidate(_ token: ProseToken, isPercent: Bool) -> Bool {
    guard let figure = token.figure else { return false }
    return figure.status == .number && (figure.unit == .percent) == isPercent
      && figure.figure.digits.magnitude >= 100
  }

  // MARK: One figure

  private mutating func comparisons(
    of token: ProseToken, _ figure: FigureReading, at index: Int, _ columns: ColumnAttribution,
    _ sentence: ArraySlice<ProseToken>
  ) -> [Check] {
    guard let choice = columns.choice(for: index), !namesRows(columns.clause(of: index)) else {
      return []
    }
    let checks = choice.columns.compactMap { comparison(of: token, figure, column: $0) }
    let ties = checks.filter { $0.verdict != .contextDiffers }
    guard choice.isCertain else {
      return ties.count == 1 || ties.count == checks.count ? ties : []
    }
    if !ties.isEmpty { return ties }
    guard let first = checks.first, isComparable(figure, columns.clause(of: index)),
      !checks.contains(where: { standsElsewhere(figure, in: $0) })
    else { return [] }
    guard checks.count == 1, isAboutTotal(sentence) else {
      return figure.unit == .percent ? checks : []
    }
    var check = first
    check.verdict = .inconsistent
    return [check]
  }

  /// The comparison of a figure with the total of `column`: tied, or else of another context.
  private func comparison(
    of token: ProseToken, _ reading: FigureReading, column: Int
  ) -> Check? {
    let cell = table.cell(row: total, column: column)
    guard cell.status == .number else { return nil }
    var factors = [cell.factor]
    if reading.unit != .percent, cell.power == 0, let scale = table.scale?.factor {
      factors.append(scale)
    }
    var best: Check?
    for factor in factors {
      let check = check(token, reading, cell, column: column, factor: factor)
      if best == nil || check.verdict != .contextDiffers { best = check }
    }
    return best
  }

  private func check(
    _ token: ProseToken, _ reading: FigureReading, _ cell: Cell, column: Int, factor: Int
  ) -> Check {
    let stated = reading.figure.value * token.factor
    let shown = cell.figure.value * factor
    let tolerance = (reading.figure.unit * token.factor).half + (cell.figure.unit * factor).half
    let half = (cell.figure.unit * factor).half
    let difference = (stated - shown).magnitude
    // The check speaks in the unit of the prose: millions, where it says "million".
    let inProse = { (value: Decimal) in Decimal(nanos: value.nanos / Int128(token.factor)) }
    return Check(
      rule: .sameFigure, operator: .equal, table: ordinal,
      target: Reference(
        place: nil, text: token.range),
      operands: [table.reference(row: total, column: column, ordinal: ordinal)],
      stated: reading.figure, computed: inProse(shown),
      interval: DecimalInterval(inProse(shown - half), inProse(shown + half)),
      tolerance: inProse(tolerance),
      verdict: difference == .zero ? .exact : difference <= tolerance ? .rounding : .contextDiffers)
  }

  // MARK: What the words say

  /// Whether the clause names a row, or a group of rows: then its figures are no totals.
  private mutating func namesRows(_ clause: ArraySlice<ProseToken>) -> Bool {
    for token in clause {
      let isRow =
        switch token.kind {
        case .word: rowWords.contains(token.range, in: text)
        case .marker(let marker): markers.contains(marker)
        default: false
        }
      if isRow { return true }
    }
    return false
  }

  /// Whether a figure that does not tie is a level and no change, no estimate, and no part.
  private func isComparable(_ figure: FigureReading, _ clause: ArraySlice<ProseToken>) -> Bool {
    figure.figure.decimals > 0 && !contains(clause, AuditLexicon.changes)
      && !contains(clause, AuditLexicon.estimates)
  }

  /// Whether another cell of the column shows the figure: then it is about that row.
  private func standsElsewhere(_ figure: FigureReading, in check: Check) -> Bool {
    guard let place = check.operands.first?.place else { return false }
    return table.rows.indices.contains { row in
      row != total && table.cell(row: row, column: place.column).figure == figure.figure
    }
  }

  /// Whether the sentence says that its figure is the total that the table shows.
  private func isAboutTotal(_ sentence: ArraySlice<ProseToken>) -> Bool {
    contains(sentence, AuditLexicon.tableReferences) && contains(sentence, AuditLexicon.showing)
      && contains(sentence, AuditLexicon.sums) && !contains(sentence, AuditLexicon.scopes)
      && hasSameDate(sentence)
  }

  /// Whether every date that the sentence names is one that the table or its lead-in names too.
  private func hasSameDate(_ sentence: ArraySlice<ProseToken>) -> Bool {
    var known = WordSet()
    let headings = table.columns.flatMap(\.path) + [table.caption, leadIn].compactMap { $0 }
    for heading in headings {
      for word in Words(in: heading, of: text) { known.insert(word, in: text) }
    }
    return sentence.allSatisfy { token in
      guard case .word = token.kind, isDate(token.range) else { return true }
      return known.contains(token.range, in: text)
    }
  }

  private func isDate(_ word: TextRange) -> Bool {
    text.bytes[word.indices].allSatisfy(ASCII.isDigit) || text.isOne(of: AuditLexicon.months, word)
  }

  private func contains(_ tokens: ArraySlice<ProseToken>, _ words: WordList) -> Bool {
    tokens.contains { token in
      guard case .word = token.kind else { return false }
      return text.isOne(of: words, token.range)
    }
  }
}
