/// Tells by its header which column holds changes.
///
/// `Inc.` and `Dec.` are short for an increase and a decrease only where nothing else is named beside them:
/// `Interest in Harrow Valley, Inc.` names a company, and `Dec. 31, 2012` a day.
struct ChangeHeaders {
  let text: TextStore

  /// Whether one of the headers of a column says so.
  func tell(_ path: [TextRange]) -> Bool { path.contains(where: isOfChanges) }

  private func isOfChanges(_ header: TextRange) -> Bool {
    text.firstPlace(of: AuditLexicon.changeHeaders, in: header) != nil || isShort(header)
  }

  /// Whether a header is nothing but short words for changes, and what they are counted in, or between.
  private func isShort(_ header: TextRange) -> Bool {
    var (rises, falls, holdsNumber) = (false, false, false)
    for word in Words(in: header, of: text) {
      if ASCII.isDigit(text.bytes[Int(word.start)]) {
        holdsNumber = true
      } else if text.isOne(of: AuditLexicon.shortRises, word) {
        rises = true
      } else if text.isOne(of: AuditLexicon.shortFalls, word) {
        falls = true
      } else if !text.isOne(of: AuditLexicon.besideShortChanges, word) {
        return false
      }
    }
    // With a number, what falls may be a day in December.
    return rises || falls && !holdsNumber
  }
}
