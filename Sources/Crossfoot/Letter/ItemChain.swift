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

  /// A chain worth less opens no items.
  static let leastWorth = 5

  private struct Link {
    var worth: Int
    var previous: Int
  }

  /// The blocks of `body` that open items, in order.
  ///
  /// Only a letter that `mayAnswer` comments does so without repeating them.
  static func openings(
    _ evidence: [BlockEvidence], _ body: Range<Int>, _ side: LetterSide, mayAnswer: Bool
  ) -> [Candidate] {
    let speaker: CandidateWeighing.Speaker = side == .staff ? .onlyStaff : .staff
    let chain = bestChain(CandidateWeighing(evidence, body, speaker).candidates, evidence)
    guard chain.isEmpty, side == .company, mayAnswer else { return chain }
    // A letter that answers under the numbers of comments without repeating them has no comment that
    // sounds like the staff; one number alone is no such letter.
    let answers = bestChain(CandidateWeighing(evidence, body, .company).candidates, evidence)
    guard answers.count >= 2, let first = answers.first else { return [] }
    // A label above the first number says that what it opens is part of an answer.
    let isAnswered = body.prefix { $0 < first.block }.contains { index in
      if case .response? = evidence[index].label?.kind { return true }
      return false
    }
    return isAnswered ? [] : answers
  }

  private static func bestChain(
    _ candidates: [Candidate], _ evidence: [BlockEvidence]
  ) -> [Candidate] {
    guard !candidates.isEmpty else { return [] }
    var links: [Link] = []
    links.reserveCapacity(candidates.count)
    // The best chain so far that ends with each number, and the best of all.
    var bestByNumber = [Int](repeating: -1, count: Limits.commentNumber + 2)
    var best = -1
    for (index, candidate) in candidates.enumerated() {
      let link = bestLink(
        to: candidate, links, bestByNumber, best,
        isBelowHeading: isBelowHeading(candidate.block, evidence))
      links.append(link)
      // A label without a number leaves the count where it was.
      let number = candidate.number ?? (link.previous >= 0 ? candidates[link.previous].number : 0)
      if let number, bestByNumber[number] < 0 || links[bestByNumber[number]].worth < link.worth {
        bestByNumber[number] = index
      }
      if best < 0 || links[best].worth <= link.worth { best = index }
    }
    guard best >= 0, links[best].worth >= leastWorth else { return [] }
    var chain: [Candidate] = []
    var index = best
    while index >= 0 {
      chain.append(candidates[index])
      index = links[index].previous
    }
    return chain.reversed()
  }

  private static func bestLink(
    to candidate: Candidate, _ links: [Link], _ bestByNumber: [Int], _ best: Int,
    isBelowHeading: Bool
  ) -> Link {
    let number = candidate.number ?? 1
    var link = Link(
      worth: candidate.weight
        + (number == 1 ? Step.firstIsOne : Step.firstIsLater * min(number - 1, 6)),
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
    consider(bestByNumber[number], Step.repeated + jump)
    if number == 1 {
      consider(best, (isBelowHeading ? Step.restartBelowHeading : Step.restart) + jump)
    }
    return link
  }

  private static func isBelowHeading(_ block: Int, _ evidence: [BlockEvidence]) -> Bool {
    block > 0 && evidence[block - 1].has(.headingLike) && !evidence[block - 1].has(.endsWithColon)
  }
}

/// Weighs every labelled paragraph of a body by how much it looks like a comment.
private struct CandidateWeighing {
  let evidence: [BlockEvidence]
  /// Who is expected to speak in a numbered paragraph.
  enum Speaker {
    /// The staff, whose comments a company repeats among other things.
    case staff
    /// The staff, in a letter of its own.
    case onlyStaff
    /// The company, in a letter that does not repeat the comments.
    case company
  }

  let speaker: Speaker
  private(set) var candidates: [ItemChain.Candidate] = []

  init(_ evidence: [BlockEvidence], _ body: Range<Int>, _ speaker: Speaker) {
    self.evidence = evidence
    self.speaker = speaker
    let usual = CandidateWeighing.usualForm(evidence, body)
    let responses = ResponseDistance(evidence, body)
    let labelled = body.count { index in
      if case .comment(.some)? = evidence[index].label?.kind { return true }
      return false
    }
    var list = AnnouncedList()
    for index in body {
      list.enter(index, evidence)
      guard let label = evidence[index].label else { continue }
      let number: Int?
      switch label.kind {
      case .number(let value, _): number = value
      case .comment(let value): number = value
      default: continue
      }
      if let number, !(1...Limits.commentNumber).contains(number) { continue }
      guard !evidence[index].has(.quoted), !isLoneLabel(index, body) else { continue }
      var weight = weight(index, usual, hasResponse: responses.isNear(index))
      // Where comments have labels, a number without one belongs to a list, and a question without
      // a number is quoted.
      if labelled >= 2 {
        if case .number = label.kind, !isBelowLabel(index, body) { weight -= 10 }
        if label.isQuestion { weight -= 20 }
      }
      if list.isInside, evidence[index].voice <= 0 { weight -= 8 }
      candidates.append(
        ItemChain.Candidate(
          block: index, number: number, weight: weight,
          isAnnounced: isAnnounced(index, body)))
    }
  }

  /// Whether a label for a comment stands above a candidate, with nothing but headings between.
  private func isBelowLabel(_ index: Int, _ body: Range<Int>) -> Bool {
    var previous = index - 1
    while previous >= body.lowerBound, index - previous <= 8 {
      if case .comment? = evidence[previous].label?.kind { return true }
      guard evidence[previous].has(.headingLike) else { return false }
      previous -= 1
    }
    return false
  }

  /// Whether the headings and labels directly above a candidate stand below a colon of the company's.
  private func isAnnounced(_ index: Int, _ body: Range<Int>) -> Bool {
    var previous = index - 1
    while previous > body.lowerBound, index - previous <= 4 {
      let block = evidence[previous]
      guard block.has(.headingLike) || block.isBareLabel, !block.has(.quoted),
        !block.has(.endsWithColon) || block.isBareLabel
      else { break }
      previous -= 1
    }
    guard previous > body.lowerBound else { return false }
    let block = evidence[previous]
    return block.has(.endsWithColon) && !block.isBareLabel && block.companyVoice > 0
  }

  /// The form of number that opens most paragraphs.
  private static func usualForm(
    _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Enumerator.Form {
    var counts = [0, 0, 0, 0]
    for index in body {
      if case .number(_, let form)? = evidence[index].label?.kind, evidence[index].voice > 0 {
        counts[Int(form.rawValue)] += 1
      }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return Enumerator.Form(rawValue: UInt8(most)) ?? .period
  }

  /// A label "Comment:" that stands alone above a heading and a numbered comment is part of the
  /// heading: the number opens the item.
  private func isLoneLabel(_ index: Int, _ body: Range<Int>) -> Bool {
    guard let label = evidence[index].label, label.textStart >= evidence[index].text.end,
      case .comment(let own) = label.kind
    else { return false }
    for next in (index + 1)..<max(min(index + 8, body.upperBound), index + 1) {
      switch evidence[next].label?.kind {
      case .number(let value, _)? where own == nil || own == value:
        if !evidence[next].has(.headingLike) || evidence[next].voice > 0 { return true }
      case .response?, .comment?: return false
      default: if !evidence[next].has(.headingLike) { return false }
      }
    }
    return false
  }

  /// The block that holds the text of a candidate: the next one when the number stands alone.
  private func textBlock(of index: Int) -> BlockEvidence {
    let block = evidence[index]
    guard let label = block.label, label.textStart >= block.text.end, index + 1 < evidence.count,
      evidence[index + 1].label == nil
    else { return block }
    var text = evidence[index + 1]
    text.label = label
    return text
  }

  private func weight(_ index: Int, _ usual: Enumerator.Form, hasResponse: Bool) -> Int {
    let block = textBlock(of: index)
    // A numbered paragraph that sounds like nobody is an element of some list.
    var weight = -2
    switch block.label?.kind {
    case .comment?: weight += block.label?.isQuestion == true ? 4 : 12
    case .number(_, let form)?: weight += form == usual ? 1 : -3
    default: break
    }
    switch speaker {
    case .staff: weight += voiceWeight(block.voice)
    case .onlyStaff: weight += max(voiceWeight(block.voice), 4)
    case .company: weight += min(max(-block.voice, 0), 8)
    }
    if hasResponse { weight += 4 }
    if block.has(.omission) { weight += 6 }
    if block.has(.headingLike), block.text.count < 110, block.voice <= 0, !block.has(.omission) {
      weight -= 7
    }
    if block.text.count > 160 { weight += 1 }
    if block.has(.startsLower) { weight -= 4 }
    if index > 0, evidence[index - 1].has(.endsWithColon), block.voice <= 0 { weight -= 4 }
    return weight
  }

  private func voiceWeight(_ voice: Int) -> Int {
    switch voice {
    case 4...: 8
    case 1...: 4
    case 0: -2
    case (-4)...: -4
    default: -6
    }
  }
}

/// Follows the numbered list that a sentence of the company announces: `We considered the following:`.
private struct AnnouncedList {
  private(set) var isInside = false
  private var last = 0

  mutating func enter(_ index: Int, _ evidence: [BlockEvidence]) {
    guard case .number(let value, _)? = evidence[index].label?.kind else {
      isInside = false
      return
    }
    if value == 1, index > 0 {
      let above = evidence[index - 1]
      var isCompany = above.companyVoice > 0
      if case .response? = above.label?.kind { isCompany = true }
      isInside = above.has(.endsWithColon) && !above.isBareLabel && isCompany
    } else {
      isInside = isInside && value == last + 1
    }
    last = value
  }
}

/// Tells whether a response label follows before the next number does.
private struct ResponseDistance {
  private var isFollowed: [Bool]
  private let start: Int

  init(_ evidence: [BlockEvidence], _ body: Range<Int>) {
    isFollowed = [Bool](repeating: false, count: body.count)
    start = body.lowerBound
    var seen = false
    for index in body.reversed() {
      isFollowed[index - start] = seen
      switch evidence[index].label?.kind {
      case .response?: seen = true
      case .number?, .comment?: seen = false
      default: break
      }
    }
  }

  func isNear(_ index: Int) -> Bool { isFollowed[index - start] }
}
