/// Finds the comments of a letter that gives them no numbers: what sounds like the staff right above a
/// response.
///
/// Only letters without numbered comments are read so: elsewhere, numbers decide.
enum UnnumberedOpenings {
  /// A paragraph must sound this much like the staff to be a comment where a label follows it, and
  /// where none does.
  private static let labelledVoice = 4
  private static let unlabelledVoice = 8
  /// One that is quoted as a whole need sound less like it.
  private static let quotedVoice = 2
  /// What answers a comment without a label must sound this much like the company.
  private static let answeringVoice = -4
  /// What answers a comment directly below a heading need sound less like it, and if others do, like
  /// nobody.
  private static let headedVoice = -1
  private static let neutralVoice = 1
  /// A comment has at most so many paragraphs, and with what it lists so many.
  private static let longestComment = 6
  private static let longestRequest = 40

  /// The blocks of `body` that open comments, in order.
  static func find(_ evidence: [BlockEvidence], _ body: Range<Int>) -> [ItemChain.Candidate] {
    let cells = cells(evidence, body)
    if !cells.isEmpty {
      return cells.map {
        ItemChain.Candidate(block: $0, number: number(of: evidence[$0]), weight: 0, text: $0)
      }
    }
    let labels = body.filter { isResponse(evidence[$0]) }
    let openings =
      labels.isEmpty
      ? unlabelled(evidence, body)
      : labels.compactMap { opening(above: $0, evidence, body) }
    if openings.isEmpty { return answers(labels, evidence, body) }
    return openings.map { ItemChain.Candidate(block: $0, number: nil, weight: 0, text: $0) }
  }

  /// The rows that set a comment beside its answer, and shorter ones among them: their numbers count on.
  private static func cells(_ evidence: [BlockEvidence], _ body: Range<Int>) -> [Int] {
    let cells = body.filter { evidence[$0].has(.opensComment) }
    guard !cells.isEmpty, cells.allSatisfy({ number(of: evidence[$0]) != nil }) else {
      return cells
    }
    let rows = body.filter { index in
      guard case .number(_, .bare)? = evidence[index].label?.kind else { return false }
      return evidence[index].has(.opensComment) || evidence[index].voice > 0
    }
    let isCount = zip(rows, 1...).allSatisfy { number(of: evidence[$0]) == $1 }
    return isCount && rows.count > cells.count ? rows : cells
  }

  /// The number in the first cell of a row that sets a comment beside its answer.
  private static func number(of block: BlockEvidence) -> Int? {
    switch block.label?.kind {
    case .number(let value, _)?: value
    case .comment(let value)?: value
    default: nil
    }
  }

  /// The paragraphs of `body` that open comments by their style alone: the first of each stretch in it.
  static func find(
    in style: TextStyle, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> [ItemChain.Candidate] {
    var openings: [Int] = []
    var isInside = false
    for index in body {
      let block = evidence[index]
      let isStyled = !block.has(.table) && block.style.isSuperset(of: style) && !block.isTitle
      if isStyled, !isInside, block.label == nil, !block.has(.quoted), !block.has(.startsLower) {
        openings.append(index)
      }
      isInside = isStyled
    }
    // An answer follows on each.
    openings = openings.filter { opening in
      let answer = evidence[opening..<body.upperBound].first { !$0.style.isSuperset(of: style) }
      return answer.map { !$0.isTitle } ?? false
    }
    return openings.map { ItemChain.Candidate(block: $0, number: nil, weight: 0, text: $0) }
  }

  /// The comments of a staff letter that gives them no numbers: `We have the following comment.`, and what
  /// stands below, each below headings of its own.
  static func staffComments(
    _ evidence: [BlockEvidence], _ body: Range<Int>, in text: TextStore
  ) -> [ItemChain.Candidate] {
    guard
      let intro = body.prefix(longestIntroduction).first(where: {
        announces(evidence[$0].text, in: text)
      })
    else { return [] }
    var openings: [Int] = []
    var isBelowTitle = true
    for index in intro + 1..<max(body.upperBound, intro + 1) {
      let block = evidence[index]
      if block.isTitle {
        isBelowTitle = true
      } else if isBelowTitle, block.voice >= labelledVoice, !block.has(.quoted),
        evidence[index - 1].isTitle
      {
        openings.append(index)
        isBelowTitle = false
      }
    }
    return openings.map { ItemChain.Candidate(block: $0, number: nil, weight: 0, text: $0) }
  }

  /// Whether a paragraph says that comments follow.
  private static func announces(_ range: TextRange, in text: TextStore) -> Bool {
    range.indices.contains { index in
      text.bytes[index] == ASCII.space
        && AnnouncementLexicon.comments.prefix(of: text.bytes, index + 1..<Int(range.end)) != nil
    }
  }

  /// Comments are announced in one of the first paragraphs.
  private static let longestIntroduction = 4

  /// The labels of answers to comments that the letter does not repeat: `Response to Comment 3:`.
  private static func answers(
    _ labels: [Int], _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> [ItemChain.Candidate] {
    let answers = labels.compactMap { index -> ItemChain.Candidate? in
      guard case .response(let number?)? = evidence[index].label?.kind else { return nil }
      let text = evidence.textBlock(of: index, before: body.upperBound)
      return ItemChain.Candidate(block: index, number: number, weight: 0, text: text)
    }
    return answers.count >= 2 && answers.count == labels.count ? answers : []
  }

  private static func isResponse(_ block: BlockEvidence) -> Bool {
    if case .response? = block.label?.kind { return !block.has(.quoted) }
    return false
  }

  /// The first block of the comment that stands directly above the label at `label`.
  static func opening(
    above label: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Int? {
    var start = label
    var first: Int?
    while start - 1 > body.lowerBound,
      goesOn(evidence[start - 1]) || isQuotation(evidence[start - 1])
    {
      start -= 1
      // `• whether it was …` is one of several points of the comment above, answered one by one.
      let isPoint = evidence[start].label?.kind == .bullet && evidence[start].has(.startsLower)
      if evidence[start].voice >= labelledVoice, !isPoint { first = start }
    }
    return first ?? heading(above: label, evidence, body)
  }

  /// The block below the heading that stands shortly above the label at `label`: whoever it sounds
  /// like, a label calls what follows on it a response.
  private static func heading(
    above label: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Int? {
    var start = label
    while start - 1 > body.lowerBound, label - start < longestComment {
      let block = evidence[start - 1]
      if block.isTitle { return start < label ? start : nil }
      if block.has(.table) || block.isResponse { return nil }
      start -= 1
    }
    return nil
  }

  /// Whether a block may be part of a comment: the staff's words, or an entry of a list below them.
  private static func goesOn(_ block: BlockEvidence) -> Bool {
    if block.has(.table) || block.has(.quoted) || isResponse(block) { return false }
    switch block.label?.kind {
    case .bullet?, .letter?: return block.voice >= -2
    default: return block.voice >= 2
    }
  }

  /// Whether a bullet opens no list that goes on or was announced.
  private static func isLoneBullet(_ block: BlockEvidence, below above: BlockEvidence) -> Bool {
    block.label?.kind == .bullet && above.label?.kind != .bullet && !above.has(.endsWithColon)
  }

  /// Whether a block is quoted and sounds like the staff: comments may be set in quotation marks.
  private static func isQuotation(_ block: BlockEvidence) -> Bool {
    guard block.label == nil, !block.has(.headingLike) || block.has(.quoted) else { return false }
    // A short quotation is none by its length.
    return block.has(.quoted) && block.voice >= quotedVoice
      || block.has(.opensQuote) && block.voice >= labelledVoice
  }

  /// Comments that nothing but voices tells from what answers them, and the headings above them.
  private static func unlabelled(
    _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> [Int] {
    var openings: [Int] = []
    var plain: Set<Int> = []
    for index in body.dropFirst() where index + 1 < body.upperBound {
      let isAnnounced =
        index <= body.lowerBound + longestIntroduction
        && announcesAnswer(evidence[index - 1])
      guard
        let (answer, isHeaded) = answer(
          to: index, isAnnounced: isAnnounced, evidence, body)
      else { continue }
      let voice = evidence[answer].voice
      guard voice <= (isHeaded ? neutralVoice : answeringVoice) else { continue }
      openings.append(index)
      let block = evidence[index]
      let isCertain = block.voice >= unlabelledVoice || block.opening == .paraphrase
      if voice > headedVoice, !isCertain { plain.insert(index) }
    }
    // An answer may sound like nobody, where most don't or the comment is beyond doubt.
    if plain.count * 2 > openings.count { openings.removeAll { plain.contains($0) } }
    return withLikeBullets(openings, evidence, body)
  }

  /// `openings` with what opens as they do, where a bullet directly below a heading opens each: others
  /// there need not sound as much like the staff.
  private static func withLikeBullets(
    _ openings: [Int], _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> [Int] {
    guard openings.count >= 2,
      openings.allSatisfy({
        evidence[$0].label?.kind == .bullet && evidence[$0 - 1].isTitle
      })
    else { return openings }
    let last = body.upperBound - 1
    return body.dropFirst().filter { index in
      let block = evidence[index]
      guard block.label?.kind == .bullet, evidence[index - 1].isTitle, index < last else {
        return false
      }
      let isAnswered = evidence[index + 1].label == nil && !evidence[index + 1].isTitle
      return openings.contains(index) || isAnswered && block.voice > 0 && !block.has(.quoted)
    }
  }

  /// Whether a paragraph speaks of a comment and of its answer, as `your comment and our response are below`.
  private static func announcesAnswer(_ block: BlockEvidence) -> Bool {
    block.cues.contains(.responding) && block.cues.contains(.comment)
  }

  /// What answers the comment that the block at `index` seems to open, and whether a heading, or what
  /// announces it, stands above it; nil when it opens none.
  private static func answer(
    to index: Int, isAnnounced: Bool, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> (answer: Int, isHeaded: Bool)? {
    let block = evidence[index]
    let above = evidence[index - 1]
    guard block.label == nil || isLoneBullet(block, below: above),
      !block.has(.headingLike) || block.has(.quoted),
      !block.has(.quoted) || isQuotation(block)
    else { return nil }
    let isHeaded = isAnnounced || above.isTitle || isQuotation(block) || block.label != nil
    let least = block.has(.quoted) ? quotedVoice : isHeaded ? labelledVoice : unlabelledVoice
    guard block.voice >= least,
      isHeaded || above.voice < labelledVoice,
      let answer = (index + 1..<body.upperBound).prefix(longestRequest).first(where: {
        !goesOn(evidence[$0]) && !isQuotation(evidence[$0])
      }), !evidence[answer].isTitle
    else { return nil }
    return (answer, isHeaded)
  }
}
