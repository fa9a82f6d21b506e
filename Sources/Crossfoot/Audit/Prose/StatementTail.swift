/// Whether what stands around a figure leaves it one of all that its sentence names.
///
/// ```
/// rose by 12%. rose by 12% in 2012, mainly due to … rose by 12%, and      nothing, a time, a cause, another clause
/// rose by 12% without Acme       rose by 12%, measured in tons            another basis, whatever it is
/// ```
/// There are so many ways to give a figure another basis that the words are told which don't.
struct StatementTail {
  let text: TextStore

  /// How many words behind "compared with" may say with what time.
  private static let reach = 8

  /// How many words behind "as" tell a reason from a manner.
  private static let reasonWords = 3

  // MARK: Behind a figure

  /// Whether the words from `place` on say no more than when, and why.
  func isClear(behind place: Int, in words: ArraySlice<ProseToken>) -> Bool {
    var index = place
    while index < words.endIndex {
      let word = words[index]
      if word.isClauseEnd || word.isFigure && !isYear(word) || isOpening(index, words) {
        return true
      }
      let next = index + 1 < words.endIndex ? words[index + 1] : nil
      // "mainly due to", but not "cumulatively", nor "in early 2012"
      let isLead =
        text.isAdverb(word)
        && (next.map { isOpening(index + 1, words) && !$0.says(.and) } ?? false)
      guard
        word.marker != nil || isLead || word.says(.pairing)
          || isTime(word) && !isMonthAlone(word, next)
      else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a word begins another clause, or the cause of what stands before it.
  private func isOpening(_ index: Int, _ words: ArraySlice<ProseToken>) -> Bool {
    let word = words[index]
    if word.says([.clauseBreak, .and]) || text.isWord(word, TailLexicon.causes) { return true }
    if opensBehindMark(index, words) { return true }
    let next = index + 1 < words.endIndex ? words[index + 1] : nil
    // "after an increase of 7.2% in 2003"
    if text.isWord(word, TailLexicon.followings) {
      return words[(index + 1)...].prefix(StatementTail.reasonWords).contains {
        $0.says([.increase, .decrease])
      }
    }
    // "as prices rose", not "as filed"
    if text.isWord(word, TailLexicon.reasons) {
      let reason = words[(index + 1)...].prefix(StatementTail.reasonWords)
      return !reason.isEmpty
        && !reason.contains { isParticiple($0) || text.isWord($0, TailLexicon.quoting) }
    }
    // "compared with 2011", not "compared with our budget"
    if word.says([.compared, .comparison]) || text.isWord(word, ProseLexicon.againsts) {
      return words[index...].prefix(StatementTail.reach).contains {
        $0.isFigure || isYear($0) || text.isWord($0, TailLexicon.formerTimes)
      }
    }
    return word.says(.or) && (next?.isFigure ?? false)
  }

  /// Whether a word behind a comma, or a bracket, goes on with the sentence: ", are part of", ", more than half of", ", on
  /// the launch of", but not ", on a comparable basis".
  private func opensBehindMark(_ index: Int, _ words: ArraySlice<ProseToken>) -> Bool {
    guard index > words.startIndex, text.isParted(words[index - 1], words[index]) else {
      return false
    }
    let word = words[index]
    if word.says(.being) || text.isWord(word, TailLexicon.appositions) { return true }
    // ", of which $4 million was for drilling"
    if word.says(.of), index + 1 < words.endIndex,
      text.isWord(words[index + 1], TailLexicon.partitives)
    {
      return true
    }
    return text.isWord(word, TailLexicon.partedCauses)
      && !words[index...].prefix(StatementTail.reach).contains {
        $0.says([.otherBasis, .otherChange]) || text.isWord($0, BasisLexicon.otherBases)
          || text.isWord($0, TailLexicon.manners)
      }
  }

  /// Whether a word is a month of which no day is named: "in December 2012" is no year.
  private func isMonthAlone(_ word: ProseToken, _ next: ProseToken?) -> Bool {
    word.says(.month) && (next.map(isYear) ?? false)
  }

  private func isParticiple(_ token: ProseToken) -> Bool {
    let end = Int(token.range.end)
    return token.range.count > 3 && text.bytes[end - 2] == UInt8(ascii: "e")
      && text.bytes[end - 1] == UInt8(ascii: "d")
  }

  private func isTime(_ token: ProseToken) -> Bool {
    isYear(token) || text.isWord(token, MoveLexicon.times)
      || text.isWord(token, BasisLexicon.timeWords) || text.isWord(token, TailLexicon.fillers)
      || ASCII.isDigit(text.bytes[Int(token.range.start)]) && token.range.count <= 2
  }

  private func isYear(_ token: ProseToken) -> Bool {
    NameKey.isYear(token.range, text.bytes.span)
  }

  // MARK: Before it

  /// Whether the phrases in commas before the last words of `words` say when, or how a sentence goes on: "In 2012, ", "In
  /// addition, ", but not "Without Acme, ".
  func isClear(before words: ArraySlice<ProseToken>) -> Bool {
    var start = words.startIndex
    for next in words.indices.dropFirst() where text.isParted(words[next - 1], words[next]) {
      if !isLead(words[start..<next]) { return false }
      start = next
    }
    return true
  }

  private func isLead(_ phrase: ArraySlice<ProseToken>) -> Bool {
    guard let first = phrase.first else { return true }
    return first.says(.clauseBreak) || text.isWord(first, TailLexicon.causes)
      || phrase.allSatisfy { isTime($0) || text.isAdverb($0) || $0.isFigure }
      || phrase.contains { text.isWord($0, ProseLexicon.leadingNouns) }
  }

  /// Whether a sentence tells what was stated, or how it should be.
  func isQuoted(_ words: ArraySlice<ProseToken>) -> Bool {
    words.contains {
      text.isWord($0, TailLexicon.quoting) || text.isWord($0, BasisLexicon.otherStatements)
    }
  }
}
