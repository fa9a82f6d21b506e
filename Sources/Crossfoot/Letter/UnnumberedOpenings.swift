/// Finds the comments of a letter that gives them no numbers: what sounds like the staff right above a
/// response.
///
/// Only letters without numbered comments are read so: elsewhere, numbers decide.
enum UnnumberedOpenings {
  /// A paragraph must sound this much like the staff to be a comment where a label follows it, and
  /// where none does.
  private static let labelledVoice = 4
  private static let unlabelledVoice = 8
  /// What answers a comment without a label must sound this much like the company.
  private static let answeringVoice = -4
  /// What answers a comment directly below a heading need sound less like it.
  private static let headedVoice = -1
  /// A comment has at most so many paragraphs.
  private static let longestComment = 6

  /// The blocks of `body` that open comments, in order.
  static func find(_ evidence: [BlockEvidence], _ body: Range<Int>) -> [ItemChain.Candidate] {
    let labels = body.filter { isResponse(evidence[$0]) }
    let openings =
      labels.isEmpty
      ? unlabelled(evidence, body)
      : labels.compactMap { opening(above: $0, evidence, body) }
    return openings.map { ItemChain.Candidate(block: $0, number: nil, weight: 0, text: $0) }
  }

  private static func isResponse(_ block: BlockEvidence) -> Bool {
    if case .response? = block.label?.kind { return !block.has(.quoted) }
    return false
  }

  /// The first block of the comment that stands directly above the label at `label`.
  private static func opening(
    above label: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Int? {
    var start = label
    var first: Int?
    while start - 1 > body.lowerBound,
      goesOn(evidence[start - 1]) || isQuotation(evidence[start - 1])
    {
      start -= 1
      if evidence[start].voice >= labelledVoice { first = start }
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

  /// Whether a block is quoted and sounds like the staff: comments may be set in quotation marks.
  private static func isQuotation(_ block: BlockEvidence) -> Bool {
    block.has(.quoted) && block.label == nil && block.voice >= labelledVoice
  }

  /// Comments that nothing but voices tells from what answers them, and the headings above them.
  private static func unlabelled(
    _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> [Int] {
    var openings: [Int] = []
    for index in body.dropFirst() where index + 1 < body.upperBound {
      let block = evidence[index]
      guard block.label == nil, !block.has(.headingLike) || block.has(.quoted),
        !block.has(.quoted) || isQuotation(block)
      else { continue }
      let above = evidence[index - 1]
      let isHeaded = above.isTitle || isQuotation(block) && above.has(.endsWithColon)
      guard block.voice >= (isHeaded ? labelledVoice : unlabelledVoice),
        isHeaded || above.voice < labelledVoice,
        let answer = (index + 1..<body.upperBound).first(where: {
          !goesOn(evidence[$0]) && !isQuotation(evidence[$0])
        }), !evidence[answer].isTitle,
        evidence[answer].voice <= (isHeaded ? headedVoice : answeringVoice)
      else { continue }
      openings.append(index)
    }
    return openings
  }
}
