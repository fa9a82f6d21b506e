/// How the amendments that a subject names belong to the forms around them.
extension SubjectFilings {
  /// Takes in the number of an amendment, with `rest` behind it and the line `next` below: the form
  /// that it amends stands behind it, or stood before it.
  mutating func readAmendment(
    _ number: Int?, _ rest: TextRange, above next: TextRange, _ head: inout LetterHead
  ) {
    amendment = number
    guard let number, let last = head.filings.last, !namesForm(rest) else { return }
    let isNew = last.filedOn == nil && filed.isEmpty && last.amendment == nil
    if namesForm(next) {
      // A registration statement above is amended sooner than a report is, which has no numbers.
      let isAbove = isNew && !FilingNature.isReport(last.form) && !text.hasPrefix(next, "to ")
      guard isAbove else { return }
    }
    amendment = nil
    if isNew {
      head.filings[head.filings.count - 1].amendment = number
    } else if isDated(rest) || isDated(next) {
      // `Form S-1 filed May 1`, and below it `Amendment No. 1 filed June 2`.
      dateFilings(of: &head)
      plurals = 0
      repeatLast(of: &head) { $0.amendment = number }
    }
  }

  private func namesForm(_ range: TextRange) -> Bool {
    holds(range) { $0 == .form || $0 == .schedule }
  }

  /// Whether a line says before anything else when something was filed.
  private func isDated(_ range: TextRange) -> Bool {
    var first: Keyword?
    _ = holds(range) {
      first = $0
      return true
    }
    return first == .filed
  }

  private func holds(_ line: TextRange, where isWanted: (Keyword) -> Bool) -> Bool {
    var isFound = false
    let range = line.prefix(upTo: line.start + SubjectFilings.amendmentReach)
    forEachWord(in: range) { position in
      if let word = SubjectFilings.keywords.prefix(of: text.bytes, position..<Int(range.end)) {
        isFound = isWanted(word.value)
      }
      return !isFound
    }
    return isFound
  }
}
