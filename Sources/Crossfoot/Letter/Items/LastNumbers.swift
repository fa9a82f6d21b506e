/// Finds the last comments of a letter without labels for responses, where they sound like the company.
///
/// ```
/// 1. Please revise the cover page to state the price.
/// The Company has revised the cover page.
/// 2. The Fund's prospectus states that the Fund may invest in derivatives. Please disclose its policy.
/// The Fund has revised the prospectus.
/// ```
/// In the middle of a letter the numbers behind a comment bear it out; behind the last one nothing does. The next
/// number is a comment where it looks like the others, a heading leads to it, or it asks for something, and an answer
/// stands below it; a list within an answer is announced, or counts from one.
struct LastNumbers {
  private let evidence: [BlockEvidence]
  private let body: Range<Int>
  /// The style of comments; empty where it tells nothing.
  private let style: TextStyle
  /// What begins with an order, `Disclose whether …`, sounds at least so much like the staff.
  private static let order = 3

  /// Adds such comments to `chain`, which opens the items of `body`.
  static func add(
    to chain: inout [ItemChain.Candidate], _ evidence: [BlockEvidence], _ body: Range<Int>,
    in style: TextStyle
  ) {
    guard let last = chain.last, let number = last.number, last.part == 0, !last.isAnswer,
      !chain.contains(where: \.isAnswered),
      case .number(_, let form)? = evidence[last.block].label?.kind
    else { return }
    let finder = LastNumbers(evidence: evidence, body: body, style: style)
    chain += finder.found(behind: last.text, number, form)
  }

  private func found(
    behind block: Int, _ number: Int, _ form: Enumerator.Form
  ) -> [ItemChain.Candidate] {
    var found: [ItemChain.Candidate] = []
    var next = number + 1
    for index in body.dropFirst(max(0, block + 1 - body.lowerBound)) {
      if evidence[index].isResponse { return [] }
      guard case .number(let value, let own)? = evidence[index].label?.kind else { continue }
      // A number out of turn is one of a list: nobody can tell then where that ends.
      guard value == next, own == form, isComment(index) else { break }
      let text = evidence.textBlock(of: index, before: body.upperBound)
      found.append(ItemChain.Candidate(block: index, number: value, weight: 0, text: text))
      next += 1
    }
    return found
  }

  private func isComment(_ index: Int) -> Bool {
    let text = evidence.textBlock(of: index, before: body.upperBound)
    let (block, above) = (evidence[text], evidence[index - 1])
    guard !block.has(.quoted), !block.has(.startsLower), !block.has(.table), !block.isTitle,
      !above.has(.endsWithColon), text + 1 < body.upperBound
    else { return false }
    let below = evidence[text + 1]
    guard below.label == nil, !below.has(.table), !below.has(.quoted), below.voice < 0 else {
      return false
    }
    if !style.isEmpty {
      return block.style.isSuperset(of: style) && !below.style.isSuperset(of: style)
    }
    return above.isTitle && above.label == nil || asks(block)
  }

  /// Whether a paragraph asks for something, whoever else it speaks of.
  private func asks(_ block: BlockEvidence) -> Bool {
    block.has(.endsWithQuestion) || block.cues.contains(.staffVoice)
      || block.staffVoice >= LastNumbers.order
  }
}
