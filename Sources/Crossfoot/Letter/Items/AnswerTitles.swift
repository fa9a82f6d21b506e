/// Finds the answers below titles with the numbers of comments, in a letter that does not repeat the comments.
///
/// ```
/// 1.
/// Controls and Procedures, page 24
/// We will revise the table in future filings.
/// ```
enum AnswerTitles {
  /// What sounds more like the staff may be a comment.
  private static let question = 3

  /// Where the answer begins that stands below the number at `index` and below titles: those behind the number,
  /// in its line, and those in lines of their own; nil where no title stands there, or no answer below it.
  static func text(below index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>) -> Int? {
    let block = evidence[index]
    guard case .number(_, let form)? = block.label?.kind, form != .bare,
      block.isBareLabel || block.isTitle && !block.has(.endsWithPeriod)
    else { return nil }
    var next = index + 1
    while next < body.upperBound, next - index <= Limits.headings, evidence[next].label == nil,
      evidence[next].isTitle
    {
      next += 1
    }
    guard next < body.upperBound, next > index + 1 || !block.isBareLabel else { return nil }
    let answer = evidence[next]
    guard answer.label == nil, answer.voice <= question, !answer.has(.table), !answer.has(.quoted),
      !answer.has(.headingLike), !evidence.isAnswered(next, before: body.upperBound)
    else { return nil }
    return next
  }
}
