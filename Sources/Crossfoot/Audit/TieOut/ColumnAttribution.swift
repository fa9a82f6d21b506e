/// Which columns of a table the figures of one sentence are about, by the headers that the words
/// around them name.
///
/// ```
/// … in terms of economic and voting interests, their holdings in A were 22% and 65% while …
/// └ clause ──────────────────────────────────────────────────────────────────────┘
///   └ segment: two headers ────────────────┘  └ segment: one header, two figures ┘
/// ```
/// Commas part segments, words such as "while" part clauses. For each level of headers a figure
/// goes with the headers of its own segment, else of the nearest one in its clause; as many headers
/// as figures are paired in order.
struct ColumnAttribution {
  /// The columns that a figure may stand for.
  struct Choice {
    var columns: [Int]
    /// Whether every level of headers is named, so that all of `columns` are meant.
    var isCertain: Bool
  }

  private struct Segment {
    var tokens: Range<Int>
    var clause: Int
  }

  private let names: ColumnNames
  private let text: TextStore
  private let sentence: ArraySlice<ProseToken>
  private let mentions: [ColumnNames.Mentioned]
  private var segments: [Segment] = []

  init(_ sentence: ArraySlice<ProseToken>, names: ColumnNames, in text: TextStore) {
    self.names = names
    self.text = text
    self.sentence = sentence
    mentions = names.mentioned(in: sentence)
    guard !mentions.isEmpty else { return }
    cut()
  }

  /// Whether the sentence names any column at all.
  var isEmpty: Bool { mentions.isEmpty }

  /// The tokens of the clause that the token at `index` stands in.
  func clause(of index: Int) -> ArraySlice<ProseToken> {
    guard let clause = segments.first(where: { $0.tokens.contains(index) })?.clause,
      let first = segments.first(where: { $0.clause == clause }),
      let last = segments.last(where: { $0.clause == clause })
    else { return sentence }
    return sentence[first.tokens.lowerBound..<last.tokens.upperBound]
  }

  // MARK: Segments

  private mutating func cut() {
    var start = sentence.startIndex
    var clause = 0
    for index in sentence.indices.dropFirst() {
      let isClause = startsClause(at: index)
      guard isClause || isParted(at: index) else { continue }
      segments.append(Segment(tokens: start..<index, clause: clause))
      start = index
      if isClause { clause += 1 }
    }
    segments.append(Segment(tokens: start..<sentence.endIndex, clause: clause))
  }

  private func startsClause(at index: Int) -> Bool {
    if sentence[index - 1].isClauseEnd { return true }
    guard case .word = sentence[index].kind else { return false }
    return text.isOne(of: AuditLexicon.clauseBreaks, sentence[index].range)
  }

  /// Whether a comma stands before the token that does not part the items of a list.
  private func isParted(at index: Int) -> Bool {
    let gap = TextRange(sentence[index - 1].range.end, sentence[index].range.start)
    guard text.bytes[gap.indices].contains(UInt8(ascii: ",")) else { return false }
    var next = index
    if text.isOne(of: AuditLexicon.listWords, sentence[index].range),
      index + 1 < sentence.endIndex
    {
      next += 1
    }
    let isFigureList = sentence[index - 1].figure != nil && sentence[next].figure != nil
    let isHeaderList = isMention(index - 1) && isMention(next)
    return !isFigureList && !isHeaderList
  }

  private func isMention(_ index: Int) -> Bool { mentions.contains { $0.token == index } }

  // MARK: Figures

  /// The columns that the figure at `index` may stand for; nil when its clause names none.
  func choice(for index: Int) -> Choice? {
    guard let own = segments.firstIndex(where: { $0.tokens.contains(index) }) else { return nil }
    let isPercent = sentence[index].figure?.unit == .percent
    let figures = segments[own].tokens.filter {
      guard let figure = sentence[$0].figure else { return false }
      return (figure.unit == .percent) == isPercent
    }
    guard let ordinal = figures.firstIndex(of: index) else { return nil }
    let saysAll = segments[own].tokens.contains { isWord($0, of: AuditLexicon.allOfThem) }
    var choice = Choice(columns: names.allColumns, isCertain: true)
    var isNamed = false
    for level in 0..<names.levelCount {
      let named = headers(of: level, near: own, saysAll: saysAll)
      guard !named.isEmpty else {
        choice.isCertain = false
        continue
      }
      isNamed = true
      var meant = named
      if named.count == figures.count {
        meant = [named[ordinal]]
      } else if named.count == 1, isBetween(named[0], figures) {
        // "x% of A and y% of something else" says nothing of y.
        choice.isCertain = false
        meant = names.headers(of: level)
      } else if named.count > 1, !saysAll {
        choice.isCertain = false
      }
      choice.columns = choice.columns.filter { column in
        meant.contains { names.columns(of: $0).contains(column) }
      }
    }
    return isNamed && !choice.columns.isEmpty ? choice : nil
  }

  /// The headers of `level` that the segment at `own` names, else the nearest one of its clause
  /// before it, else after it; for "both" any of the sentence.
  private func headers(of level: Int, near own: Int, saysAll: Bool) -> [Int] {
    let clause = segments[own].clause
    let before = (0...own).reversed().filter { segments[$0].clause == clause }
    let after = segments.indices.dropFirst(own + 1).filter { segments[$0].clause == clause }
    let others = saysAll ? Array(segments.indices) : []
    for index in before + after + others {
      let found = headers(of: level, in: segments[index].tokens)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func headers(of level: Int, in tokens: Range<Int>) -> [Int] {
    var found: [Int] = []
    for mention in mentions where mention.level == level && tokens.contains(mention.token) {
      if !found.contains(mention.header) { found.append(mention.header) }
    }
    return found
  }

  /// Whether `header` is named between the first and the last of `figures`, and nowhere else.
  private func isBetween(_ header: Int, _ figures: [Int]) -> Bool {
    guard let first = figures.first, let last = figures.last, first < last else { return false }
    let places = mentions.filter { $0.header == header }.map(\.token)
    return places.allSatisfy { first < $0 && $0 < last }
  }

  private func isWord(_ index: Int, of words: WordList) -> Bool {
    guard case .word = sentence[index].kind else { return false }
    return text.isOne(of: words, sentence[index].range)
  }
}
