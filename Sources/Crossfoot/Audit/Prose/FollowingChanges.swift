/// The rule `prose-total` for a change that the sentence behind its two amounts gives.
///
/// ```
/// Inventories were $118.7 million at April 1, 2016 and $104.2 million at September 30, 2015. The increase of
/// $14.5 million is in parts for which we have orders.
/// ```
/// The amounts are all that their sentence has, each with its year, and the change is called nothing but that. One that
/// they don't give is an error when a telling slip explains it, and a warning when any slip does.
struct FollowingChanges {
  private let text: TextStore

  /// How many words stand before the amount of the change at most, and how many from an amount to its year.
  private static let lead = 6
  private static let reach = 8
  /// The fewest digits of a change that tells, and those of one with another digit.
  private static let (digits, digitsOfEdit) = (2, 3)

  init(text: TextStore) { self.text = text }

  /// Whether a sentence may give such a change, by its first word.
  func mayFollow(_ sentence: TextRange) -> Bool {
    text.hasWordPrefix(sentence, FollowingLexicon.changeOpenings)
  }

  /// The check of the change that a sentence gives of the two amounts of the one before.
  func check(
    _ sentence: ArraySlice<ProseToken>, after before: ArraySlice<ProseToken>,
    except taken: [TextRange]
  ) -> Check? {
    guard let (change, isUp) = change(of: sentence, besides: before),
      change.digits >= FollowingChanges.digits,
      !taken.contains(change.range), let (start, end) = amounts(of: before),
      start.unit == change.unit, end.unit == change.unit, start.value != end.value,
      (end.value > start.value) == isUp
    else { return nil }
    let operands = isUp ? [(end, false), (start, true)] : [(start, false), (end, true)]
    let value = (end.value - start.value).magnitude
    var check = ProseVerdict(text: text, target: change).sum(
      operands, value: value, blur: start.half + end.half)
    guard check.verdict == .inconsistent else { return check }
    guard
      change.isSwap(of: value)
        || change.digits >= FollowingChanges.digitsOfEdit && change.isSlip(of: value)
    else { return nil }
    if !change.isTellingSlip(of: value) { check.verdict = .suspect }
    return check
  }

  /// The amount behind "The increase of", and whether it is one.
  private func change(
    of sentence: ArraySlice<ProseToken>, besides before: ArraySlice<ProseToken>
  ) -> (ProseAmount, isUp: Bool)? {
    guard let index = sentence.firstIndex(where: \.isFigure), index - 2 > sentence.startIndex,
      index - sentence.startIndex <= FollowingChanges.lead, sentence[index - 1].says(.of),
      let amount = ProseAmount(sentence[index]), amount.unit != nil, !amount.isPercent
    else { return nil }
    let noun = sentence[index - 2]
    let isUp = noun.says(.increase)
    let words = sentence[sentence.startIndex..<index]
    guard isUp || noun.says(.decrease),
      !words.contains(where: {
        $0.says([.rough, .estimate, .otherBasis, .otherChange, .partOfYear])
      }),
      words.dropLast(2).allSatisfy({ text.isWord($0, FollowingLexicon.changeLeads) }),
      !isOfOther(behind: index + 1, sentence, besides: before)
    else { return nil }
    return (amount, isUp)
  }

  /// Whether the words right behind a change say more of it than the sentence before: nothing, a comma or a verb stands
  /// there, or a name that the sentence before has, too.
  private func isOfOther(
    behind start: Int, _ sentence: ArraySlice<ProseToken>, besides before: ArraySlice<ProseToken>
  ) -> Bool {
    guard start < sentence.endIndex else { return false }
    if sentence[start...].contains(where: { text.isWord($0, BasisLexicon.rests) }) { return true }
    if text.isParted(sentence[start - 1], sentence[start]) {
      return text.isWord(sentence[start], ProseLexicon.qualifiers)
        || text.isWord(sentence[start], BasisLexicon.additions)
        || text.isWord(sentence[start], FollowingLexicon.relatives)
    }
    let rest = sentence[start...].drop(while: text.isAdverb)
    guard let first = rest.first else { return false }
    if isVerb(first) { return false }
    guard first.says([.of, .for]) || text.isWord(first, FollowingLexicon.nameLeads) else {
      return true
    }
    let bytes = text.bytes.span
    let known = Set(before.map { WordKey($0.range, in: bytes) })
    let name = rest.dropFirst().prefix { !isVerb($0) && !$0.isClauseEnd }
    return name.isEmpty
      || !name.allSatisfy {
        text.isWord($0, ProseLexicon.articles)
          || known.contains(WordKey($0.range, in: bytes)) && !NameKey.isYear($0.range, bytes)
      }
  }

  private func isVerb(_ token: ProseToken) -> Bool {
    token.says(.being) || text.isWord(token, FollowingLexicon.changeVerbs)
  }

  /// The two amounts of a sentence that has no other, from the earlier year to the later one.
  private func amounts(of sentence: ArraySlice<ProseToken>) -> (ProseAmount, ProseAmount)? {
    let figures = sentence.indices.filter { index in
      ProseAmount(sentence[index]).map { $0.unit != nil } ?? false
    }
    guard figures.count == 2, !sentence.contains(where: { isUnlike($0) }),
      let first = ProseAmount(sentence[figures[0]]), let second = ProseAmount(sentence[figures[1]]),
      first.isLike(second), !first.isPercent,
      let one = year(from: figures[0], to: figures[1], in: sentence),
      let other = year(from: figures[1], to: sentence.endIndex, in: sentence), one != other,
      sentence[figures[0] + 1..<figures[1]].allSatisfy(isJoint)
    else { return nil }
    return one < other ? (first, second) : (second, first)
  }

  /// Whether a word between two amounts says no more than when, and that they are compared.
  private func isJoint(_ token: ProseToken) -> Bool {
    ASCII.isDigit(text.bytes[Int(token.range.start)])
      || text.isWord(token, ProseLexicon.betweenTimes) || text.isWord(token, ProseLexicon.againsts)
      || token.says([.and, .to, .with, .from, .comparison, .compared])
  }

  private func isUnlike(_ token: ProseToken) -> Bool {
    token.says([.rough, .estimate, .otherBasis, .partOfYear, .increase, .decrease])
      || text.isWord(token, BasisLexicon.otherStatements)
  }

  /// The only year among the words behind an amount.
  private func year(from start: Int, to end: Int, in sentence: ArraySlice<ProseToken>) -> Int? {
    let years = sentence[(start + 1)..<end].prefix(FollowingChanges.reach).filter {
      NameKey.isYear($0.range, text.bytes.span)
    }
    guard years.count == 1 else { return nil }
    return text.bytes[years[0].range.indices].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}
