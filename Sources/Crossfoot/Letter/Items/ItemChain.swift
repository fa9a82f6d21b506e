/// Decides which numbered paragraphs of a letter open items: one decision over the whole sequence.
///
/// Every labelled paragraph is a candidate with a weight: how much it looks like a comment by
/// itself. A chain of candidates gains where numbers follow on each other and loses where they skip
/// or start again. The best chain wins; a numbered list inside a response would have to break the
/// chain of comments around it, and so loses.
struct ItemChain {
  /// A labelled paragraph that may open an item.
  struct Candidate {
    var block: Int
    /// The number; nil for a comment label without one.
    var number: Int?
    var weight: Int
    /// Whether a sentence of the company announces it: `we answered the following comment:`.
    var isAnnounced = false
    /// Which of several with the same number it is, from 1: `2b.`; 0 where it has its own number.
    var part = 0
    /// Where the comment's own words begin: below a label that stands alone, or a numbered title.
    var text: Int
    /// Whether the block is a title with the comment's number: `2. Goodwill, page 12`.
    var isTitled = false
    /// Whether a response is labelled before the next number.
    var isAnswered = false
    /// Whether it opens an answer to a comment that the letter does not repeat.
    var isAnswer = false
    /// Whether the paragraph that names the letter which is answered tells in it what was asked.
    var isTold = false

    /// The end of what stands above the item, with the paragraph that tells of the letter.
    var opening: Int { isTold ? block + 1 : block }
  }

  /// What each step of a chain is worth, in the same unit as the weights of candidates.
  enum Step {
    static let next = 3
    static let skip = -3
    static let longestSkip = 8
    /// A number out of order below a colon is quoted from another letter.
    static let announced = -20
    static let repeated = -6
    static let restart = -8
    static let restartBelowHeading = -3
    static let firstIsOne = 3
    static let firstIsLater = -1
  }

  /// Comments that are counted in an unusual way sound so much like the staff on average.
  private static let usualVoice = 5
  /// One that an answer is labelled below may speak of future reports before it asks for anything.
  private static let leastLabelledVoice = -2

  /// A chain worth less opens no items; one whose comments all have labelled answers need not sound like the
  /// staff.
  static let leastWorth = 5
  private static let leastAnswered = -2

  private struct Link {
    var worth: Int
    var previous: Int
  }

  /// The blocks of `body` that open items, in order.
  ///
  /// Only a letter that `mayAnswer` comments does so without repeating them.
  static func openings(
    _ evidence: [BlockEvidence], _ body: Range<Int>, _ side: LetterSide, mayAnswer: Bool,
    in text: TextStore
  ) -> [Candidate] {
    // Where comments are not repeated, what is numbered answers them.
    if side == .company, mayAnswer, AnswersOnly.isSaid(in: evidence[body], of: text) {
      let answers = bestChain(
        CandidateWeighing(evidence, body, .company, in: text).candidates, evidence)
      if answers.count >= 2 { return answers }
    }
    let speaker: CandidateWeighing.Speaker = side == .staff ? .onlyStaff : .staff
    let chain = bestChain(CandidateWeighing(evidence, body, speaker, in: text).candidates, evidence)
    guard chain.isEmpty, side == .company, mayAnswer else { return chain }
    for numbering in CandidateWeighing.Numbering.unusual {
      let candidates = CandidateWeighing(evidence, body, .staff, numbering, in: text).candidates
      let lettered = bestChain(candidates, evidence)
      if lettered.count >= 2, areAsked(lettered, evidence, body) { return lettered }
    }
    // A letter that answers under the numbers of comments without repeating them has no comment that
    // sounds like the staff; one number alone is no such letter.
    let answers = bestChain(
      CandidateWeighing(evidence, body, .company, in: text).candidates, evidence)
    guard answers.count >= 2, let first = answers.first else { return [] }
    // A label above the first number says that what it opens is part of an answer.
    let isAnswered = body.prefix { $0 < first.block }.contains { index in
      if case .response? = evidence[index].label?.kind { return true }
      return false
    }
    return isAnswered ? [] : answers
  }

  /// Whether each of `chain` sounds like the staff, and answers follow on them before the next one:
  /// the parts of one comment have letters, too, and none.
  private static func areAsked(
    _ chain: [Candidate], _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Bool {
    let voices = chain.map { evidence[$0.text].voice }
    let ends = chain.dropFirst().map(\.block) + [body.upperBound]
    // Labels for responses say so themselves.
    let areLabelled = zip(chain, ends).allSatisfy { opening, end in
      evidence[opening.block + 1..<max(end, opening.block + 1)].contains { $0.isResponse }
    }
    if areLabelled, voices.allSatisfy({ $0 >= leastLabelledVoice }),
      voices.count(where: { $0 >= 0 }) * 4 >= voices.count * 3
    {
      return true
    }
    guard voices.allSatisfy({ $0 > 0 }), voices.reduce(0, +) >= usualVoice * chain.count else {
      return false
    }
    var answered = 0
    for (opening, end) in zip(chain, ends) {
      let rest = evidence[opening.block + 1..<max(end, opening.block + 1)]
      guard rest.contains(where: { $0.isResponse || $0.voice <= 0 }) else { return false }
      if rest.contains(where: { $0.isResponse || $0.voice <= -2 }) { answered += 1 }
    }
    // A plain answer may sound like nobody; most sound like the company.
    return answered * 3 >= chain.count * 2
  }

  private static func bestChain(
    _ candidates: [Candidate], _ evidence: [BlockEvidence]
  ) -> [Candidate] {
    guard !candidates.isEmpty else { return [] }
    var links: [Link] = []
    links.reserveCapacity(candidates.count)
    // The best chain so far that ends with each number, and the best of all.
    let highest = candidates.reduce(1) { max($0, $1.number ?? 1) }
    var bestByNumber = [Int](filledWith: -1, count: highest + 1)
    var best = -1
    for (index, candidate) in candidates.enumerated() {
      let link = bestLink(
        to: candidate, candidates, links, bestByNumber, best,
        isBelowHeading: isBelowHeading(candidate.block, evidence))
      links.append(link)
      // A label without a number leaves the count where it was.
      let number = candidate.number ?? (link.previous >= 0 ? candidates[link.previous].number : 0)
      if let number, bestByNumber[number] < 0 || links[bestByNumber[number]].worth < link.worth {
        bestByNumber[number] = index
      }
      if best < 0 || links[best].worth <= link.worth { best = index }
    }
    guard best >= 0, links[best].worth >= leastAnswered else { return [] }
    var chain: [Candidate] = []
    chain.reserveCapacity(candidates.count)
    var index = best
    while index >= 0 {
      chain.append(candidates[index])
      index = links[index].previous
    }
    chain.reverse()
    guard links[best].worth >= leastWorth || areAnswered(chain) else { return [] }
    return chain
  }

  /// Whether most of `chain` speaks as the staff does, or all of it is answered by labelled responses.
  static func soundsLikeComments(
    _ chain: [Candidate], _ evidence: [BlockEvidence], _ side: LetterSide
  ) -> Bool {
    if side == .company, areAnswered(chain) { return true }
    let comments = chain.count { opening in
      let block = evidence[opening.block]
      if case .comment? = block.label?.kind { return true }
      let next = min(opening.block + 1, evidence.count - 1)
      return (block.isBareLabel ? evidence[next] : block).voice >= 4
    }
    return comments * 2 > chain.count
  }

  /// Whether a labelled response follows on each number of a chain that begins with 1.
  private static func areAnswered(_ chain: [Candidate]) -> Bool {
    chain.first?.number == 1 && chain.allSatisfy(\.isAnswered)
  }

  private static func bestLink(
    to candidate: Candidate, _ candidates: [Candidate], _ links: [Link], _ bestByNumber: [Int],
    _ best: Int, isBelowHeading: Bool
  ) -> Link {
    let number = candidate.number ?? 1
    var link = Link(
      worth: candidate.weight
        + (number == 1 ? Step.firstIsOne : Step.firstIsLater * min(number - 1, 4)),
      previous: -1)
    func consider(_ previous: Int, _ step: Int) {
      guard previous >= 0 else { return }
      let worth = links[previous].worth + candidate.weight + step
      if worth > link.worth { link = Link(worth: worth, previous: previous) }
    }
    guard let number = candidate.number else {
      consider(best, Step.next)
      return link
    }
    let jump = candidate.isAnnounced ? Step.announced : 0
    consider(bestByNumber[number - 1], Step.next)
    for skipped in 1...Step.longestSkip where number - 1 - skipped >= 0 {
      consider(bestByNumber[number - 1 - skipped], Step.skip * skipped + jump)
    }
    let isNextPart =
      candidate.part > 0 && bestByNumber[number] >= 0
      && candidates[bestByNumber[number]].part + 1 == candidate.part
    consider(bestByNumber[number], isNextPart ? Step.next : Step.repeated + jump)
    if number == 1 {
      consider(best, (isBelowHeading ? Step.restartBelowHeading : Step.restart) + jump)
    }
    return link
  }

  private static func isBelowHeading(_ block: Int, _ evidence: [BlockEvidence]) -> Bool {
    block > 0 && evidence[block - 1].has(.headingLike) && !evidence[block - 1].has(.endsWithColon)
  }
}
