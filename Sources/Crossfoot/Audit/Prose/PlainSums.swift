/// Tells sums that a sentence states so plainly that, where they don't come out, one of its figures is wrong,
/// whatever the slip.
///
/// ```
/// We paid $3.1 million in cash and $4.6 million in stock, or a total of $8.7 million.
/// The price of $18.6 million consists of cash of $12.1 million and stock of $6.9 million.
/// The sum of $3.1 million in cash and $4.6 million in stock is $8.7 million.
/// ```
/// All amounts of the sentence up to its end, or from its beginning on, are parts, one "and" or comma joins each
/// to the next, and no word makes them rough, leaves some out or takes some off.
struct PlainSums {
  private let text: TextStore

  /// By what part of the parts a sum is off at most: what is more is a sum of something else.
  private static let nearness = 4
  /// How many words are looked at behind a sum.
  private static let reach = 4

  init(text: TextStore) { self.text = text }

  /// Whether the figures at `parts` plainly make up the one at `total`.
  func isPlain(_ clause: ProseClause, total: Int, parts: Range<Int>) -> Bool {
    guard areAmounts(clause, total, parts), isFirm(clause) else { return false }
    let isJoined = parts.dropFirst().allSatisfy {
      isSimple(clause.gap(before: $0), joints: 1) && !isLoose(clause, before: $0)
    }
    guard isJoined, !isLoose(clause, before: parts.lowerBound) else { return false }
    if total > parts.lowerBound { return isPlainBehind(clause, total: total, parts: parts) }
    return isPlainBefore(clause, parts: parts)
  }

  /// Whether a sum that parts plainly make up is so near to what they come to that it is none of something else.
  func isNear(_ total: ProseAmount, _ value: Decimal) -> Bool {
    (total.value - value).magnitude * PlainSums.nearness <= value
  }

  // MARK: The sum behind its parts

  private func isPlainBehind(_ clause: ProseClause, total: Int, parts: Range<Int>) -> Bool {
    guard parts.lowerBound == 0, parts.upperBound == total else { return false }
    let gap = clause.gap(before: total)
    let behind = clause.words(before: total + 1).prefix(PlainSums.reach)
    let isOther = behind.contains {
      text.isWord($0, PlainSumLexicon.others) || text.isWord($0, PlainSumLexicon.extras)
    }
    if isOther { return false }
    if clause.holds(PlainSumLexicon.sums, before: 0) {
      return clause.isLed(total, by: PlainSumLexicon.equals) && isSimple(gap, joints: 0)
    }
    if clause.isLed(total, by: PlainSumLexicon.leads) {
      // A comma may stand before the words that lead to the sum.
      return isSimple(gap, joints: 1) && text.firstPlace(of: ProseLexicon.and, in: gap) == nil
    }
    return clause.isLed(total, by: ProseLexicon.or) && isSimple(gap, joints: 1)
      && clause.isFollowed(total, by: ProseLexicon.sumTails)
  }

  // MARK: The sum before its parts

  private func isPlainBefore(_ clause: ProseClause, parts: Range<Int>) -> Bool {
    let gap = clause.gap(before: parts.lowerBound)
    guard parts.upperBound == clause.count,
      let phrase = text.firstPlace(of: ProseLexicon.consistings, in: gap),
      isSimple(gap.suffix(from: phrase.end), joints: 0),
      !isLoose(clause, before: clause.count), isSimple(clause.gap(before: clause.count), joints: 0)
    else { return false }
    return !clause.holds(PlainSumLexicon.others, before: parts.lowerBound - 1)
  }

  // MARK: Words

  /// Whether the figures are amounts of money, printed alike.
  private func areAmounts(_ clause: ProseClause, _ total: Int, _ parts: Range<Int>) -> Bool {
    guard let sum = clause.amounts[total], sum.unit != nil, !sum.isPercent else { return false }
    return parts.allSatisfy { place in
      guard let part = clause.amounts[place] else { return false }
      return part.isLike(sum) && part.value < sum.value
    }
  }

  /// Whether nothing in the clause makes its figures rough, pairs them or compares them.
  private func isFirm(_ clause: ProseClause) -> Bool {
    !clause.says([
      .rough, .estimate, .pairing, .increase, .decrease, .comparison, .compared, .exceeding,
      .otherBasis, .change,
    ])
  }

  private func isLoose(_ clause: ProseClause, before place: Int) -> Bool {
    clause.holds(ProseLexicon.looseParts, before: place)
      || clause.holds(PlainSumLexicon.others, before: place)
  }

  /// Whether so many words and marks at most join things in a text; ", and" joins once.
  private func isSimple(_ gap: TextRange, joints: Int) -> Bool {
    let commas = gap.indices.count { text.bytes[$0] == UInt8(ascii: ",") }
    let words = Words(in: gap, of: text).filter { text.isOne(of: PlainSumLexicon.joints, $0) }.count
    return commas <= joints && words <= joints
  }
}
