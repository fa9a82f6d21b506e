/// What companies believe of a change that the staff may have asked for.
extension StatementParser {
  /// `We believe that this disclosure satisfies the requirement`.
  func belief(at index: Int, _ sentence: StatementSentence) -> Statements {
    if isFoundNeedless(behind: index, sentence) || isUnhelpful(behind: index, sentence)
      || isEnough(behind: index, sentence) || isLawful(behind: index, sentence)
    {
      return .declined
    }
    return isChangeWished && isCompany(before: index, sentence)
      && sentence.has(.wording, in: (index + 1)..<(index + 6))
      && sentence.has(.adequate, in: (index + 2)..<(index + 10))
      && !sentence.roles.contains(.renewed) && !sentence.has(.not, at: index - 1)
      ? .declined : []
  }

  /// `We concluded that parent-only financial information is not required`.
  private func isFoundNeedless(behind index: Int, _ sentence: StatementSentence) -> Bool {
    // Who submits that nothing is required may give the analysis that was asked for.
    guard isCompany(before: index, sentence),
      isChangeWished
        || StatementLexicon.submitting.prefix(
          of: text.bytes, sentence.words[index].range.indices) == nil,
      let not = (index + 2..<index + 16).first(where: {
        sentence.has(.not, at: $0)
      })
    else { return false }
    return (sentence.has(.isWord, at: not - 1) || sentence.has(.was, at: not - 1))
      && sentence.has(.need, at: not + 1)
      && !sentence.has(.would, in: 0..<not)
      && (sentence.has(isChangeAsked ? .document : .wording, in: (index + 1)..<not)
        || sentence.has(.accounts, in: (index + 1)..<not))
  }

  /// Whether a text would be worse with what was asked for: `We believe that such a table would be misleading`.
  private func isUnhelpful(behind index: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, sentence.roles.contains(.would), isCompany(before: index, sentence),
      let would = (index + 1..<index + Self.longestBelieved).first(where: {
        sentence.has(.would, at: $0) || sentence.has(.not, at: $0)
      }), sentence.has(.would, at: would),
      StatementLexicon.wouldBe.prefix(of: text.bytes, sentence.words[would].range.indices) != nil
    else { return false }
    return sentence.words[would...].dropFirst().prefix(Self.longestJudgement).contains { word in
      StatementLexicon.unhelpful.prefix(of: text.bytes, Int(word.start)..<text.bytes.count) != nil
    }
  }

  /// So many words behind the one for a belief its verb stands, and behind that what it says.
  private static let longestBelieved = 24
  private static let longestJudgement = 4

  /// Whether what the staff objects to is said to be allowed: `We believe that the inclusion of these shares is not
  /// an individually tailored measurement`.
  private func isLawful(behind index: Int, _ sentence: StatementSentence) -> Bool {
    guard isChangeWished, isCompany(before: index, sentence),
      let not = (index + 1..<index + Self.longestBelieved).first(where: {
        sentence.has(.not, at: $0)
      }), sentence.has(.isWord, at: not - 1)
    else { return false }
    return sentence.words[not...].dropFirst().prefix(Self.longestJudgement).contains { word in
      StatementLexicon.unlawful.prefix(of: text.bytes, Int(word.start)..<text.bytes.count) != nil
    }
  }

  /// Whether a text is as it should be: `We submit that the note satisfies paragraph 85 as it stands`.
  private func isEnough(behind index: Int, _ sentence: StatementSentence) -> Bool {
    sentence.has(.wording, in: (index + 1)..<(index + 6))
      && sentence.has(.adequate, in: (index + 2)..<(index + 10))
      && sentence.has(.unchanged, at: sentence.words.count - 1)
      && !sentence.has(.not, at: index - 1)
  }

  /// Whether the word at `index` stands for one of two texts.
  private func isEither(_ index: Int, _ sentence: StatementSentence) -> Bool {
    index < sentence.words.count && text.matches(sentence.words[index].range, "either")
  }

  /// What somebody does not believe, as the word at `index` says: `we do not believe that … is required`.
  func disbelief(at index: Int, _ sentence: StatementSentence) -> Statements {
    if isChangeWished, sentence.has(.need, in: (index + 2)..<(index + 24)) { return .declined }
    // `We do not believe that our disclosure has to be changed`.
    guard
      let named = ((index + 2)..<(index + 8)).first(where: {
        sentence.has(.wording, at: $0) || sentence.hasWording && isEither($0, sentence)
      })
    else { return [] }
    return sentence.has(.need, in: named..<(named + 6))
      || sentence.has(.be, in: named..<(named + 6))
        && sentence.has(.changed, in: named..<(named + 7))
      || sentence.has(.be, in: named..<(named + 6))
        && sentence.has(.placed, in: named..<(named + 7))
      ? .declined : []
  }
}
