/// Every comment of a response letter is answered.
///
/// Fires for a numbered comment of a company's response that nothing answers: no response of its own,
/// no joint one, and no word that the comment was left out on purpose. Only certain items count, so a
/// boundary that was missed does not turn into a reproach. What the letter acknowledges behind the last
/// comment is an answer to one that asks for it.
enum CommentUnanswered {
  static func findings(_ content: LetterContent, _ text: TextStore) -> [Finding] {
    guard content.kind == .response else { return [] }
    let answered = content.items.count { $0.response != nil }
    return content.items.enumerated().compactMap { index, item in
      guard item.response == nil, item.jointWith.isEmpty, !item.isOmitted, item.isCertain,
        let number = item.number, let piece = item.comment?.pieces.first,
        answered * 2 >= content.items.count,
        index + 1 < content.items.count || !isAcknowledged(piece.text, content, text)
      else { return nil }
      return Finding(
        rule: .commentUnanswered, severity: .warning,
        message:
          "comment \(text.string(number)) has no response; expected one before the next comment",
        range: text.sourceRange(of: piece.text), item: index + 1)
    }
  }

  /// Whether `comment` asks for an acknowledgement, and the letter acknowledges something behind it.
  private static func isAcknowledged(
    _ comment: TextRange, _ content: LetterContent, _ text: TextStore
  ) -> Bool {
    text.holds("acknowledg", in: comment)
      && content.closing.acknowledgements.contains { $0.start >= comment.end }
  }
}
