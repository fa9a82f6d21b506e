/// Whether the words around the figure of a change leave no doubt that it is the change of the two amounts which
/// its clause compares.
///
/// ```
/// increased 7.5% in 2010 to $24.4 million from $22.7 million             nothing but times lies between
/// With volumes up by 3%, revenue rose to $24.4 million from …            another thing does
/// from $22.7 million to $24.4 million, an increase of 5% in volumes      it is said to be of another thing
/// ```
struct ChangeGaps {
  private let text: TextStore

  /// How many words before "of" say that what follows is a change.
  private static let lead = 4

  init(text: TextStore) { self.text = text }

  /// Whether nothing but times, and words by which figures are compared, stand between the figure of a change
  /// and an amount.
  private func areLinks(_ words: ArraySlice<ProseToken>) -> Bool {
    var last: ProseToken?
    for word in words {
      defer { last = word }
      if let last, last.says(.of), text.matches(word.range, "which") { return false }
      // What is counted: "an increase of 30 stores".
      if let counted = last?.figure, counted.unit == nil { continue }
      guard word.marker == nil, !word.isFigure else { continue }
      guard
        isTime(word) || text.isWord(word, ProseLexicon.betweenTimes) || isChange(word)
          || text.isWord(word, ProseLexicon.changeLinks)
      else { return false }
    }
    return true
  }

  /// Whether the words between the figure at `index` and the amount at `other` are such, over figures of the same
  /// statement.
  func isLinked(_ index: Int, to other: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    areLinks(clause[min(index, other)..<max(index, other)])
  }

  /// Whether the words before a percentage, or those behind it, say that it is a change: "grew by", "an increase
  /// of", "or", a bracket, "a 5% increase".
  func isChange(at index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    let start = Int(clause[index].range.start)
    if start > 0, text.bytes[start - 1] == UInt8(ascii: "(") { return true }
    let words = clause[clause.startIndex..<index]
    guard let last = words.last, case .word = last.kind else { return false }
    if last.says(.of) { return words.suffix(ChangeGaps.lead).contains(where: isChange) }
    if isChange(last) || last.says([.by, .or]) || text.isWord(last, ProseLexicon.ups) {
      return true
    }
    let next = index + 1
    return next < clause.endIndex && isChange(clause[next])
  }

  /// Whether the words right behind the figure at `index` say that it is the change of something else, or only
  /// one of several: "5% in volumes and 3% in prices".
  func isOfOther(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    var next = index + 1
    if next < clause.endIndex, isChange(clause[next]) { next += 1 }
    return isScoped(from: next, clause) || isListed(index, clause)
  }

  private func isScoped(from start: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    guard start < clause.endIndex, start > clause.startIndex,
      text.isWord(clause[start], ProseLexicon.scopeLeads),
      !text.isParted(clause[start - 1], clause[start])
    else { return false }
    let rest = clause[(start + 1)...].drop { text.isWord($0, ProseLexicon.articles) }
    guard let first = rest.first else { return true }
    return !first.isFigure && !isTime(first)
  }

  /// Whether "and" and a change in the same unit follow before the words for another statement do.
  private func isListed(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    guard let next = clause[(index + 1)...].firstIndex(where: \.isFigure), next > index + 1,
      clause[next].figure?.unit == clause[index].figure?.unit
    else { return false }
    let words = clause[index + 1..<next]
    return words.last?.says(.and) ?? false
  }

  private func isTime(_ word: ProseToken) -> Bool {
    ASCII.isDigit(text.bytes[Int(word.range.start)]) || text.isWord(word, AuditLexicon.periods)
      || text.isWord(word, ProseLexicon.laterTimes)
  }

  private func isChange(_ word: ProseToken) -> Bool { word.says([.increase, .decrease]) }
}

extension TextStore {
  /// Whether a comma, or another mark, stands between two tokens.
  func isParted(_ left: ProseToken, _ right: ProseToken) -> Bool {
    let bytes = bytes.span
    return left.range.end < right.range.start
      && (left.range.end..<right.range.start).contains { bytes[Int($0)] != ASCII.space }
  }
}

extension [Check] {
  /// The checks without those that hold a figure against amounts which another one is the change of, or that are
  /// of a figure which is tied to others.
  func withoutSpent() -> [Check] {
    let ties = filter { $0.verdict != .inconsistent }
    guard !ties.isEmpty, ties.count < count else { return self }
    return filter { check in
      check.verdict != .inconsistent
        || !ties.contains { tie in
          tie.operator == check.operator && tie.target.text != check.target.text
            && tie.operands.contains { operand in
              check.operands.contains { $0.text == operand.text }
            }
        }
    }
  }
}
