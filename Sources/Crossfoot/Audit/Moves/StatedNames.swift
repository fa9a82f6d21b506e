/// The words of a sentence between what it names and what it says of that: verbs, times, and what narrows a figure.
struct StatedNames {
  let text: TextStore

  /// How many words stand between a figure and its year at most.
  private static let reach = 5

  var tail: StatementTail { StatementTail(text: text) }

  /// Where the verb begins that stands right before the figure at `index`.
  ///
  /// It is one of `verbs`, or of `phrases`, which have two words, and something is named between `start` and it.
  func verb(
    before index: Int, from start: Int, in words: ArraySlice<ProseToken>, _ verbs: WordList,
    _ phrases: [StaticString]
  ) -> Int? {
    let last = index - 1
    guard last > start else { return nil }
    if text.isWord(words[last], verbs) { return last }
    let phrase = TextRange(words[last - 1].range.start, words[last].range.end)
    return last - 1 > start && phrases.contains(where: { text.matches(phrase, $0) })
      ? last - 1 : nil
  }

  /// Whether a word says when: a year, a month, a day, or what stands with them.
  func isTime(_ token: ProseToken) -> Bool {
    isYear(token) || text.isWord(token, MoveLexicon.times)
      || text.isWord(token, BasisLexicon.timeWords) || isDay(token)
  }

  /// Whether a word says nothing of what is named.
  func isFiller(_ token: ProseToken) -> Bool {
    text.isWord(token, MoveLexicon.fillers) || text.isAdverb(token)
  }

  private func isYear(_ token: ProseToken) -> Bool {
    NameKey.isYear(token.range, text.bytes.span)
  }

  /// Whether a word is the number of a day: the `31` of "at December 31, 2012".
  private func isDay(_ token: ProseToken) -> Bool {
    token.range.count <= 2 && token.range.indices.allSatisfy { ASCII.isDigit(text.bytes[$0]) }
  }

  // MARK: Years

  /// The year that the words from `place` on name, "in 2012" or "for fiscal 2012", and where they end.
  func year(
    behind place: Int, in words: ArraySlice<ProseToken>
  ) -> (key: WordKey, end: Int)? {
    let times = words[min(place, words.endIndex)...].prefix(StatedNames.reach)
      .prefix { isTime($0) && !$0.says(.and) }
    return times.firstIndex(where: isYear).map {
      (WordKey(times[$0].range, in: text.bytes.span), $0 + 1)
    }
  }

  /// The only year that words name.
  func onlyYear(_ words: ArraySlice<ProseToken>) -> WordKey? {
    let years = words.filter(isYear)
    return years.count == 1 ? WordKey(years[0].range, in: text.bytes.span) : nil
  }

  func holdsYear(_ words: ArraySlice<ProseToken>) -> Bool { words.contains(where: isYear) }

  // MARK: Months

  /// Whether words name a month other than the one in which years end unless they say so, December.
  ///
  /// "December 31, 2012" is the end of a year, "December 2012" a month, and "may" a verb unless it is written as a name.
  func namesOtherMonth(_ words: ArraySlice<ProseToken>) -> Bool {
    words.indices.contains { index in
      if text.isWord(words[index], MoveLexicon.otherMonths) { return true }
      guard index > words.startIndex, index + 1 < words.endIndex,
        text.isWord(words[index], MoveLexicon.doubtfulMonths),
        ASCII.isUpper(text.bytes[Int(words[index].range.start)])
      else { return false }
      return isYear(words[index + 1])
        || isDay(words[index + 1]) && !text.isWord(words[index], MoveLexicon.lastMonth)
    }
  }
}
