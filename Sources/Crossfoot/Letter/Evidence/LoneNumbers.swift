/// Joins a number that stands alone with the label for a comment below it: `2.` above `Comment: …` says what
/// `Comment 2` alone on its line does.
enum LoneNumbers {
  static func join(_ evidence: inout [BlockEvidence]) {
    for index in evidence.indices where isLone(evidence[index]) {
      var next = index + 1
      while next < evidence.count, next - index <= Limits.headings, evidence[next].isTitle {
        next += 1
      }
      guard next < evidence.count, case .comment(nil)? = evidence[next].label?.kind,
        let label = evidence[next].label, label.number.isEmpty, !label.isQuestion
      else { continue }
      switch evidence[index].label?.kind {
      case .number(let value, _)?: evidence[index].label?.kind = .comment(value)
      default: evidence[index].label?.kind = .comment(nil)
      }
      take(label, from: &evidence[next])
    }
  }

  /// Whether a block is nothing but the number, or the letter, of a list; a bare one may be a page's.
  private static func isLone(_ block: BlockEvidence) -> Bool {
    guard let label = block.label, label.textStart >= block.text.end else { return false }
    switch label.kind {
    case .number(let value, let form):
      return form != .bare && (1...Limits.commentNumber).contains(value)
    case .letter: return true
    default: return false
    }
  }

  /// Takes the label that says nothing more off the text behind it; one that stands alone is no text.
  private static func take(_ label: ParagraphLabel, from block: inout BlockEvidence) {
    block.label = nil
    if label.textStart < block.text.end {
      block.text = block.text.suffix(from: label.textStart)
      // A label does not stand before a heading.
      block.traits.remove(.headingLike)
    } else {
      block.traits = [.headingLike, .furniture]
    }
  }
}
