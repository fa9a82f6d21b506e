/// Finds comments without a number in a letter that numbers the others: a number that was forgotten, or lost.
///
/// A label for a response closes a comment. What stands between an answer, or the opening, and the next label is
/// one of its own where a heading leads to it, or where the count leaves room for it; else it is a part of the
/// comment above.
struct ForgottenNumbers {
  private let evidence: [BlockEvidence]
  /// What has no number sounds this much like the staff, and less where the count leaves room for it.
  private static let voice = 4
  private static let countedVoice = 1

  /// Adds such comments in `body` to those that open its items.
  static func add(
    to chain: inout [ItemChain.Candidate], _ evidence: [BlockEvidence], _ body: Range<Int>
  ) {
    guard let first = chain.first, first.isAnswered, !first.isAnswer, first.number != nil else {
      return
    }
    let finder = ForgottenNumbers(evidence: evidence)
    var found = finder.above(first, body)
    let ends = chain.dropFirst().map(\.block) + [body.upperBound]
    for (index, opening) in chain.enumerated() where opening.number != nil {
      let next = index + 1 < chain.count ? chain[index + 1].number : nil
      let isCounted = next.map { $0 == (opening.number ?? 0) + 2 } ?? false
      found += finder.below(opening.block, ends[index], isCounted: isCounted)
    }
    guard !found.isEmpty else { return }
    chain += found.map { ItemChain.Candidate(block: $0, number: nil, weight: 0, text: $0) }
    chain.sort { $0.block < $1.block }
  }

  /// The comments above the first number, if that is none of the first.
  private func above(_ first: ItemChain.Candidate, _ body: Range<Int>) -> [Int] {
    guard let number = first.number, number > 1, first.block > body.lowerBound else { return [] }
    var start = body.lowerBound
    var found: [Int] = []
    for label in body.lowerBound..<first.block where evidence[label].isResponse {
      if let opening = UnnumberedOpenings.opening(above: label, evidence, start..<label) {
        found.append(opening)
      }
      start = label
    }
    return found
  }

  /// The comments behind the first answer to the one at `opening`.
  private func below(_ opening: Int, _ end: Int, isCounted: Bool) -> [Int] {
    var found: [Int] = []
    var last: Int?
    for label in opening + 1..<max(end, opening + 1) where evidence[label].isResponse {
      if let last, let comment = comment(between: last, label, isCounted: isCounted) {
        found.append(comment)
      }
      last = label
    }
    return found
  }

  /// The comment of its own between the labels at `first` and `second`.
  private func comment(between first: Int, _ second: Int, isCounted: Bool) -> Int? {
    guard let start = UnnumberedOpenings.opening(above: second, evidence, first..<second),
      start - 1 > first, evidence[start].label == nil
    else { return nil }
    let title = evidence[start - 1]
    guard title.isTitle, title.label == nil, !title.has(.endsWithPeriod),
      isCounted || title.cues.contains(.page),
      evidence[start].voice >= (isCounted ? Self.countedVoice : Self.voice)
    else { return nil }
    return start
  }
}
