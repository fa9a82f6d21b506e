/// Cuts what stands between two semicolons into clauses, each with a subject and a verb of its own.
///
/// ```
/// Net sales rose 71%, but gross profit fell from $334.5 million to $277.4 million, or 17.1%, as rents grew by 3%
///                    ╵                                                                      ╵
/// ```
/// A figure can only belong with others of its own clause. A new one begins behind a figure where a subject and
/// a verb follow before the next figure: behind a conjunction always, behind a comma when the clause has its verb
/// already. "Which is" and "and fell" have no subject of their own, and go on.
struct ClauseCutter {
  private let text: TextStore

  /// How many words of a gap between figures are looked through.
  private static let reach = 40

  init(text: TextStore) { self.text = text }

  /// The clauses of `tokens`, in order, which leave nothing out.
  func clauses(of tokens: ArraySlice<ProseToken>) -> [ArraySlice<ProseToken>] {
    var clauses: [ArraySlice<ProseToken>] = []
    var start = tokens.startIndex
    var hasVerb = false
    // Behind a figure, up to the next one or the end, and the one before it.
    var (gap, last) = (start, start..<start)
    while gap < tokens.endIndex {
      let end = tokens[gap...].firstIndex(where: \.isFigure) ?? tokens.endIndex
      if gap > start, let cut = cut(gap..<end, behind: last, tokens, hasVerb: hasVerb) {
        clauses.append(tokens[start..<cut])
        (start, hasVerb) = (cut, true)
      } else if !hasVerb {
        hasVerb = tokens[gap..<end].contains { text.isWord($0, ProseLexicon.verbs) }
      }
      last = gap > start ? gap..<end : end..<end
      gap = end + 1
    }
    clauses.append(tokens[start...])
    return clauses
  }

  /// Where a clause begins that has its verb in `gap`, which stands behind a figure; nil when none does.
  private func cut(
    _ gap: Range<Int>, behind last: Range<Int>, _ tokens: ArraySlice<ProseToken>, hasVerb: Bool
  ) -> Int? {
    // "… to May, when we sold it, and by 57.0%, …" goes on with the verb before.
    if tokens[gap].last?.says(.by) ?? false, tokens[gap].dropLast().last?.says(.and) ?? false {
      return nil
    }
    var joint: Int?
    var hasSubject = false
    for index in gap.prefix(ClauseCutter.reach) {
      let token = tokens[index]
      if token.says(.clauseBreak) || text.isWord(token, ProseLexicon.breaks) { return index }
      if text.isWord(token, ProseLexicon.conjunctions) {
        // The last one may stand in the subject: "and wages and salaries rose".
        if joint == nil || !hasSubject { (joint, hasSubject) = (index, false) }
      } else if isVerb(index, tokens[gap], mayParticiple: joint != nil && hasSubject) {
        if hasSubject, let joint { return joint }
        if hasSubject, hasVerb { return mark(in: gap.lowerBound..<index, behind: last, tokens) }
        hasSubject = false
      } else {
        hasSubject = hasSubject || isThing(token)
      }
    }
    return nil
  }

  /// Where a subject begins that no conjunction introduces: behind a mark, or, where none parts it from the
  /// figure before it, which then is a part of it, behind what introduces that: "and a rise of 15% in rents was".
  private func mark(
    in gap: Range<Int>, behind last: Range<Int>, _ tokens: ArraySlice<ProseToken>
  ) -> Int? {
    let isParted = { (index: Int) in
      index > tokens.startIndex && text.isParted(tokens[index - 1], tokens[index])
    }
    return gap.first(where: isParted)
      ?? last.last { isParted($0) || text.isWord(tokens[$0], ProseLexicon.conjunctions) }
  }

  /// Whether a word is a verb of a statement; of those that end in "ed", which may be participles, only such as
  /// have a subject before them and a conjunction before that.
  private func isVerb(_ index: Int, _ gap: ArraySlice<ProseToken>, mayParticiple: Bool) -> Bool {
    let word = gap[index]
    guard case .word = word.kind else { return false }
    let (bytes, end) = (text.bytes.span, Int(word.range.end))
    let isPast =
      word.range.count > 4 && bytes[end - 1] == UInt8(ascii: "d")
      && bytes[end - 2] == UInt8(ascii: "e")
    // "Of increased costs", "the contracted price".
    if isPast, index > gap.startIndex, text.isWord(gap[index - 1], ProseLexicon.placements) {
      return false
    }
    return text.isOne(of: ProseLexicon.verbs, word.range)
      || isPast && mayParticiple && !text.isOne(of: ProseLexicon.participles, word.range)
  }

  /// Whether a word may be a subject: it is more than a time, or what a change is called.
  private func isThing(_ token: ProseToken) -> Bool {
    guard case .word = token.kind else { return false }
    return !ASCII.isDigit(text.bytes[Int(token.range.start)])
      && !text.isOne(of: ProseLexicon.betweenTimes, token.range)
      && !text.isOne(of: AuditLexicon.periods, token.range)
      && !text.isOne(of: ProseLexicon.changeLinks, token.range)
      && !text.isOne(of: ProseLexicon.adverbs, token.range)
  }
}
