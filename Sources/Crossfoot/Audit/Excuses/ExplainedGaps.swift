/// Sums and differences of prose that are meant in another way, as the sentence itself shows.
///
/// ```
/// an expense of $35.6 million compared to income of $7.2 million, a change of $42.8 million
/// held $76.8 million and $66.7 million, a total of $135.4 million, as $8.1 million is held jointly
/// ```
/// What lies between amounts of opposite signs is their sum; another amount of the sentence may be what is left
/// of, or counted twice in, the ones that were added; and a total "after eliminations" is counted without them.
struct ExplainedGaps {
  let text: TextStore

  /// Whether `check`, whose target stands in one of `sentences`, finds an error that is none.
  func excuses(_ check: Check, in sentences: inout [ProseSentence]) -> Bool {
    guard check.verdict == .inconsistent, check.rule == .proseTotal else { return false }
    if check.operator == .difference, check.operands.count == 2,
      sum(of: check.operands) == check.stated.value
    {
      return true
    }
    guard let index = sentences.firstIndex(where: { $0.range.contains(check.target.text) }) else {
      return false
    }
    let gap = (check.computed - check.stated.value).magnitude
    let used = [check.target.text] + check.operands.map(\.text)
    let tokens = sentences[index].tokens(of: text)
    return check.operator == .sum && isNet(check.target.text, tokens)
      || tokens.contains { token in
        guard token.figure?.figure.value.magnitude == gap else { return false }
        return !used.contains { $0.contains(token.range) || token.range.contains($0) }
      }
  }

  /// Whether the word behind the figure at `total` says that something is left out of it.
  private func isNet(_ total: TextRange, _ tokens: [ProseToken]) -> Bool {
    tokens.first { $0.range.start >= total.end }
      .map { text.isWord($0, ExcuseLexicon.nets) } ?? false
  }

  private func sum(of operands: [Reference]) -> Decimal {
    operands.reduce(.zero) { $0 + FigureParser.read($1.text, in: text).figure.value.magnitude }
  }
}
