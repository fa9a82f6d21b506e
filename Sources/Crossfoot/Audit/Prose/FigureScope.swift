/// Whether a sentence gives a figure for all that a row of a table counts, and for no part of it, no other basis
/// and no other party.
///
/// ```
/// Total revenue of the Eastern region in 2014 was $101.5 million        behind the name: a part of it
/// Budgeted total revenue was $101.5 million                             before it: another figure
/// Under the old rules, total revenue was $101.5 million                 in a phrase that leads the sentence
/// Total revenue was $101.5 million before eliminations                  behind the figure
/// ```
/// Only words that name the row or the column, times, and those by which figures are given may stand there. A
/// sentence that points to the table may say more, but no phrase may take something away.
struct FigureScope {
  private let text: TextStore
  /// The words of the row and of the column.
  private let names: Set<WordKey>
  /// Words of a kind of sentence that say nothing of what is counted.
  private let fillers: WordList

  init(row: Int, column: Int, of names: TableNames, in text: TextStore) {
    self.init(rows: [row], columns: [column], of: names, in: text)
  }

  init(
    rows: [Int], columns: [Int], of names: TableNames, _ fillers: WordList = [], in text: TextStore
  ) {
    self.text = text
    self.fillers = fillers
    self.names = Set(rows.flatMap { names.label($0).map(\.key) })
      .union(columns.flatMap { names.headers(of: $0).map(\.key) })
  }

  /// Whether the figure at `index` of a clause is meant so, with `words` before it.
  func holds(
    _ index: Int, after words: ArraySlice<ProseToken>, in clause: ArraySlice<ProseToken>
  ) -> Bool {
    let isPointed = clause.contains { text.isWord($0, AuditLexicon.tableReferences) }
    let (lead, statement) = parts(words)
    return !isQualified(statement)
      && (isPointed
        || areKnown(statement)
          && lead.allSatisfy { isKnown($0) || text.isWord($0, ProseLexicon.reporting) })
      && isWhole(behind: index, in: clause) && isPeriod(clause)
  }

  /// Whether no phrase among the words takes something away; for sentences that prove by other figures what they
  /// speak of.
  func isUnqualified(_ words: ArraySlice<ProseToken>) -> Bool { !isQualified(parts(words).1) }

  /// What introduces a statement, up to the last "that", and the statement itself.
  private func parts(
    _ words: ArraySlice<ProseToken>
  ) -> (lead: ArraySlice<ProseToken>, statement: ArraySlice<ProseToken>) {
    if let start = words.lastIndex(where: { $0.says(.clauseBreak) }) {
      return (words[..<words.startIndex], words[(start + 1)...])
    }
    let start = words.lastIndex { text.matches($0.range, "that") }.map { $0 + 1 }
    return (words[..<(start ?? words.startIndex)], words[(start ?? words.startIndex)...])
  }

  /// Whether words say nothing of what is counted, or name the row or the column; behind a figure stands what it
  /// counts, and behind a name of what kind it is: "of the Eastern segment".
  private func areKnown(_ words: ArraySlice<ProseToken>) -> Bool {
    var isNothing = false
    for index in words.indices {
      let word = words[index]
      let last = index > words.startIndex ? words[index - 1] : nil
      if let last, text.isParted(last, word) || word.says(.giving) { isNothing = false }
      // "Before any rebate" takes away nothing that is known.
      isNothing = isNothing || isQualifier(index, words) && !isOther(words[(index + 1)...])
      let isKind =
        text.isWord(word, ProseLexicon.kinds) && (last.map(isName) ?? false)
      guard !isCost(index, words) else { return false }
      guard isNothing || isKind || isKnown(word) || (last.map(isCount) ?? false) else {
        return false
      }
    }
    return true
  }

  /// Whether a word makes another thing of what stands behind it: "cost of revenue".
  private func isCost(_ index: Int, _ words: ArraySlice<ProseToken>) -> Bool {
    text.isWord(words[index], ProseLexicon.costs) && !isName(words[index])
      && index + 1 < words.endIndex && words[index + 1].says(.of)
  }

  private func isName(_ word: ProseToken) -> Bool {
    names.contains(WordKey(word.range, in: text.bytes.span))
  }

  private func isCount(_ token: ProseToken) -> Bool {
    token.figure.map { $0.unit == nil } ?? false
  }

  /// Whether a word says nothing of what is counted, or names the row or the column.
  private func isKnown(_ word: ProseToken) -> Bool {
    if word.marker != nil || word.isFigure || word.range.count <= FigureScope.shortWord {
      return true
    }
    if isNumber(word) { return true }
    if word.says([.increase, .decrease, .giving, .being, .compared, .month]) { return true }
    return isName(word)
      || text.isOne(of: AuditLexicon.periods, word.range)
      || text.isOne(of: ProseLexicon.laterTimes, word.range)
      || text.isOne(of: ProseLexicon.verbs, word.range)
      || text.isOne(of: ProseLexicon.scopeless, word.range)
      || text.isOne(of: fillers, word.range)
  }

  /// Words of so few letters say nothing of what is counted.
  private static let shortWord = 2

  /// Whether no phrase in commas before the figure at `index`, and none behind it, says of what part it is: "In Ohio,
  /// sales rose by 7.1%", "rose by 7.1% in Ohio".
  ///
  /// That is asked of figures whose own words are known to name the row.
  func isOfAll(_ index: Int, in clause: ArraySlice<ProseToken>) -> Bool {
    guard isWhole(behind: index, in: clause) else { return false }
    var start = clause.startIndex
    for next in clause[..<index].indices.dropFirst()
    where text.isParted(clause[next - 1], clause[next]) {
      if isPart(clause[start..<next]) { return false }
      start = next
    }
    return true
  }

  /// Whether a phrase names a place, or another part: "in Ohio", but not "in addition".
  private func isPart(_ phrase: ArraySlice<ProseToken>) -> Bool {
    guard let first = phrase.first, text.isWord(first, ProseLexicon.scopeLeads) else {
      return false
    }
    return isOther(phrase.dropFirst())
      && !phrase.contains { text.isWord($0, ProseLexicon.leadingNouns) }
  }

  // MARK: Phrases

  /// Whether a phrase among the words takes something away: "before eliminations", "excluding the mall"; "before
  /// any waiver" takes away nothing that is known.
  private func isQualified(_ words: ArraySlice<ProseToken>) -> Bool {
    words.indices.contains { index in
      isQualifier(index, words) && isOther(words[(index + 1)...])
    }
  }

  /// Whether the word at `index` begins such a phrase: "net of rebates", not "net sales".
  private func isQualifier(_ index: Int, _ words: ArraySlice<ProseToken>) -> Bool {
    text.isWord(words[index], ProseLexicon.qualifiers)
      || text.isWord(words[index], ProseLexicon.deductions) && index + 1 < words.endIndex
        && words[index + 1].says(.of)
  }

  /// Whether the words behind a preposition name something else than the row, the column or a time.
  private func isOther(_ words: ArraySlice<ProseToken>) -> Bool {
    var last: ProseToken?
    for word in words {
      let isParted = last.map { text.isParted($0, word) } ?? false
      let isEnd = isParted || word.isFigure || isJoint(word)
      if isEnd || text.matches(word.range, "any") || isNumber(word) { return false }
      guard isKnown(word) else { return true }
      last = word
    }
    return false
  }

  /// Whether nothing right behind the figure limits it.
  func isWhole(behind index: Int, in clause: ArraySlice<ProseToken>) -> Bool {
    var isFirst = true
    for next in clause.indices where next > index {
      let (word, last) = (clause[next], clause[next - 1])
      if isQualifier(next, clause) { return !isOther(clause[(next + 1)...]) }
      let isYear = NameKey.isYear(word.range, text.bytes.span)
      if word.isFigure && !isYear || isJoint(word) { return true }
      if text.isParted(last, word), !isFirst { return true }
      isFirst = false
      if text.isWord(word, ProseLexicon.scopeLeads) {
        if pointsToTable(clause[(next + 1)...]) { return true }
        if isOther(clause[(next + 1)...]) { return text.isParted(last, word) }
      } else if !isKnown(word), !isCount(last) {
        return true
      }
    }
    return true
  }

  /// Whether the words behind a preposition name the table: "in the following table".
  private func pointsToTable(_ words: ArraySlice<ProseToken>) -> Bool {
    for word in words.prefix(FigureScope.wordsOfPointers) {
      if text.isWord(word, AuditLexicon.tableReferences) { return true }
      guard
        text.isWord(word, ProseLexicon.articles) || text.isWord(word, AuditLexicon.showing)
      else { return false }
    }
    return false
  }

  /// How many words behind a preposition are looked at for a table.
  private static let wordsOfPointers = 4

  private func isNumber(_ word: ProseToken) -> Bool {
    ASCII.isDigit(text.bytes[Int(word.range.start)])
  }

  /// Whether a word begins another clause.
  private func isJoint(_ word: ProseToken) -> Bool {
    text.isWord(word, ProseLexicon.breaks)
      || text.isWord(word, ProseLexicon.conjunctions)
        && word.range.count > FigureScope.shortWord
  }

  /// Whether the row or the column is of the months or the quarter that the sentence names.
  private func isPeriod(_ clause: ArraySlice<ProseToken>) -> Bool {
    let bytes = text.bytes.span
    return clause.indices.allSatisfy { index in
      guard clause[index].says(.partOfYear) else { return true }
      guard names.contains(WordKey(clause[index].range, in: bytes)) else { return false }
      return index == clause.startIndex
        || names.contains(WordKey(clause[index - 1].range, in: bytes))
        || !text.isWord(clause[index - 1], AuditLexicon.periods)
    }
  }
}
