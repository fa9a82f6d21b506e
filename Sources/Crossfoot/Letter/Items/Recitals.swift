/// Marks what a letter repeats of an earlier round before each new comment on it.
///
/// ```
/// Prior comment 3: Tell us …        an earlier comment
/// Prior response: The Company …     and its answer
/// Comment 1: Your response …        opens an item
/// Response: …
/// ```
/// Where all comments of a letter are called prior ones, their numbers are only the earlier ones: they
/// open items as any others do.
enum Recitals {
  /// Marks the recitals in `body`, and takes their labels from them.
  static func mark(_ evidence: inout [BlockEvidence], _ body: Range<Int>) {
    guard holdsRecitals(evidence, body) else { return }
    var isAsked = false
    var index = body.lowerBound
    while index < body.upperBound {
      guard let label = evidence[index].label, label.isEarlier,
        let end = end(of: index, label.kind, isAsked: isAsked, evidence, body)
      else {
        isAsked = isNewComment(evidence[index]) || isAsked && !evidence[index].isResponse
        index += 1
        continue
      }
      for recited in index..<end {
        evidence[recited].traits.insert(.recital)
        evidence[recited].label = nil
      }
      index = end
    }
  }

  /// Where the recital ends that the label at `start` opens: at a new label, or the headings above one.
  ///
  /// An earlier comment leads to a new one, with its answer whatever that is called, or stands below a
  /// new one that is asked already. An earlier response alone does so only there: what else names one
  /// is part of an answer.
  private static func end(
    of start: Int, _ kind: ParagraphLabel.Kind, isAsked: Bool, _ evidence: [BlockEvidence],
    _ body: Range<Int>
  ) -> Int? {
    var opensWithComment = false
    if case .comment = kind { opensWithComment = true }
    guard opensWithComment || isAsked else { return nil }
    for index in (start + 1..<body.upperBound).prefix(longest) {
      let block = evidence[index]
      if isNewComment(block) || isHeading(index, evidence, body) {
        return opensWithComment ? index : nil
      }
      if isAsked, block.isResponse, block.label?.isEarlier == false { return index }
    }
    return nil
  }

  /// Whether a block opens a comment of this round.
  private static func isNewComment(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .comment?: block.label?.isEarlier == false && !block.has(.quoted)
    case .number(_, let form)?: form != .bare && block.voice >= 4 && !block.has(.quoted)
    default: false
    }
  }

  /// Whether some of the labels in `body` name an earlier round, and others don't.
  private static func holdsRecitals(_ evidence: [BlockEvidence], _ body: Range<Int>) -> Bool {
    var earlier = (comments: 0, responses: 0)
    var new = (comments: 0, responses: 0)
    for index in body {
      guard let label = evidence[index].label, !evidence[index].has(.quoted) else { continue }
      if case .number = label.kind, isNewComment(evidence[index]) { new.comments += 1 }
      switch (label.kind, label.isEarlier) {
      case (.comment, true): earlier.comments += 1
      case (.response, true): earlier.responses += 1
      case (.comment, false): new.comments += label.isQuestion ? 0 : 1
      case (.response, false): new.responses += 1
      default: continue
      }
    }
    return earlier.responses > 0 && new.responses > 0
      || earlier.comments > 0 && new.comments >= earlier.comments
  }

  /// Whether a block is one of the headings directly above a label or a number.
  private static func isHeading(
    _ index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Bool {
    var next = index
    while next < body.upperBound, next - index < longestGroup, isTitle(evidence[next]) { next += 1 }
    guard next > index, next < body.upperBound else { return false }
    switch evidence[next].label?.kind {
    case .number?, .comment?: return true
    default: return false
    }
  }

  /// Whether a block names something, and is no short sentence.
  private static func isTitle(_ block: BlockEvidence) -> Bool {
    block.isTitle && (!block.has(.endsWithPeriod) || block.companyVoice < 2)
  }

  /// A recital has at most so many blocks.
  private static let longest = 60
  /// A group of headings has at most so many.
  private static let longestGroup = 8
}
