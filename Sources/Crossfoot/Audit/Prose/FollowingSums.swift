/// The rule `prose-total` for a sum that the sentence behind its parts gives.
///
/// ```
/// Leases that expire in 2016 and 2017 have a rent of $9.8 million and $21.3 million, respectively. Together
/// they amount to $31.1 million, …
/// Phase 1 is mapping for $22,000 and a survey for $31,500. Phase 2 is holes for $168,000 and assays for
/// $24,500. This comes to $246,000 for both phases.
/// ```
/// The parts are all amounts of the sentence before, or of the two before it. A sum that they don't give is
/// an error when a slip explains it.
struct FollowingSums {
  private let text: TextStore

  /// The fewest parts, and the most.
  private static let leastParts = 2
  private static let most = 8
  /// The most sentences that have parts.
  private static let sentences = 3
  /// How many words stand before the sum at most, and how many of them are looked through for its verb.
  private static let reach = 12
  /// How many digits tell a slip in a sum of parts that are listed right before it.
  private static let digits = 3
  /// How many parts are enough where the first words of the sum say that it adds up just these.
  private static let plainParts = 3
  private static let openingWords = 2

  init(text: TextStore) { self.text = text }

  /// Whether a sentence may give such a sum, by its first word.
  func mayFollow(_ sentence: TextRange) -> Bool {
    text.hasWordPrefix(sentence, FollowingLexicon.openings)
  }

  /// The check of the sum that a sentence gives of the figures of `before`, the last sentences in order.
  func check(
    _ sum: ArraySlice<ProseToken>, after before: [ArraySlice<ProseToken>],
    except taken: [TextRange]
  ) -> Check? {
    guard let total = total(of: sum), !taken.contains(total.range) else { return nil }
    // What comes out by years is no coincidence; what does not says nothing.
    let addsYears = mayAddYears(sum)
    var mayMiss = true
    var parts: [ProseAmount] = []
    var slips: [Check] = []
    for sentence in before.suffix(FollowingSums.sentences).reversed() {
      guard let own = self.parts(of: sentence, like: total) else { break }
      mayMiss = mayMiss && (addsYears || !isByYears(sentence))
      parts = own + parts
      guard parts.count <= FollowingSums.most else { break }
      if parts.count < FollowingSums.leastParts { continue }
      let value = parts.reduce(Decimal.zero) { $0 + $1.value }
      let blur = parts.reduce(Decimal.zero) { $0 + $1.half }
      let check = ProseVerdict(text: text, target: total).sum(
        parts.map { ($0, false) }, value: value, blur: blur)
      if check.verdict != .inconsistent { return check }
      if !mayMiss { continue }
      let isTold =
        total.digits >= FollowingSums.digits
        || parts.count >= FollowingSums.plainParts && isOfThese(sentence: sum)
      if total.isTellingSlip(of: value) || slips.isEmpty && isTold && total.isSlip(of: value) {
        slips.append(check)
      }
    }
    return slips.count == 1 ? slips.first : nil
  }

  /// Whether a sentence says that it adds up just these: "Together these amounts totaled".
  private func isOfThese(sentence: ArraySlice<ProseToken>) -> Bool {
    let words = sentence.prefix(FollowingSums.openingWords)
    return words.contains { text.isWord($0, FollowingLexicon.together) }
      && words.contains { text.isWord($0, FollowingLexicon.pointers) }
  }

  /// Whether a sentence gives its parts year by year, or pairs them with names: then a sum of one kind, in a
  /// year or in a list, is not made of them.
  private func isByYears(_ sentence: ArraySlice<ProseToken>) -> Bool {
    sentence.contains { $0.says(.pairing) } || sentence.count(where: isYear) >= 2
  }

  /// Whether a sum may be one of several years: words point back to all that was given, and it names no year.
  private func mayAddYears(_ sentence: ArraySlice<ProseToken>) -> Bool {
    sentence.contains { text.isWord($0, FollowingLexicon.backReferences) }
      && !sentence.contains(where: isYear)
  }

  private func isYear(_ token: ProseToken) -> Bool {
    guard case .word = token.kind else { return false }
    return NameKey.isYear(token.range, text.bytes.span)
  }

  /// The amount that is given as a sum: the first one of its sentence, if that pairs none.
  private func total(of sentence: ArraySlice<ProseToken>) -> ProseAmount? {
    guard let index = sentence.firstIndex(where: \.isFigure),
      !sentence.contains(where: { $0.says(.pairing) }),
      index - sentence.startIndex <= FollowingSums.reach,
      let amount = ProseAmount(sentence[index]), amount.unit != nil, !amount.isPercent
    else { return nil }
    let words = sentence[..<index]
    guard
      !words.contains(where: {
        $0.says([.rough, .estimate, .increase, .decrease, .comparison])
          || text.isWord($0, FollowingLexicon.others)
      }),
      words.contains(where: { text.isWord($0, FollowingLexicon.verbs) })
    else { return nil }
    let isLimit = words.indices.contains {
      text.isWord(words[$0], FollowingLexicon.limits)
        && ($0 == words.startIndex || !text.isWord(words[$0 - 1], FollowingLexicon.verbs))
    }
    return isLimit ? nil : amount
  }

  /// All amounts of a sentence; nil when it has none, or such as are no parts.
  private func parts(
    of sentence: ArraySlice<ProseToken>, like total: ProseAmount
  ) -> [ProseAmount]? {
    var parts: [ProseAmount] = []
    for index in sentence.indices where sentence[index].isFigure {
      guard let amount = ProseAmount(sentence[index]) else { return nil }
      if amount.isPercent || amount.unit == nil { continue }
      guard amount.unit == total.unit, !isLoose(index, sentence) else { return nil }
      parts.append(amount)
    }
    let isLoose = sentence.contains {
      $0.says([.rough, .increase, .decrease, .comparison])
        || text.isWord($0, FollowingLexicon.loose)
    }
    return parts.isEmpty || isLoose ? nil : parts
  }

  /// Whether a word right before a figure makes it a part of another one, or an end.
  private func isLoose(_ index: Int, _ sentence: ArraySlice<ProseToken>) -> Bool {
    index > sentence.startIndex && sentence[index - 1].says([.to, .from, .or])
  }
}
