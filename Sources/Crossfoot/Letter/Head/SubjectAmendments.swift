/// Reads the amendments that the lines of a subject name, and what they amend.
extension SubjectFilings {
  /// The form that is amended is looked for so far behind the number of the amendment, in bytes.
  private static let amendmentReach: UInt32 = 240

  /// The words for an amendment take up so many bytes at most: `Effective Amendment Number`.
  private static let longestAmendment: UInt32 = 26
  /// So many the short word for one, `PEA No.`.
  private static let shortAmendment: UInt32 = 8

  /// Takes in the number of an amendment, with `rest` behind it and the line `next` below: the form
  /// that it amends stands behind it, or stood before it.
  mutating func readAmendment(
    _ number: Int?, _ rest: TextRange, above next: TextRange, _ head: inout LetterHead
  ) {
    // `Post-Effective Amendment No. 24` has a number of its own under another act: `Amendment No. 26`.
    let isEffective = isEffectiveAmendment(before: rest.start)
    if isAmendmentEffective, amendment != nil, !isEffective { return }
    isAmendmentEffective = isEffective
    (amendment, amendmentFiled, furtherAmendments) = (number, nil, [])
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

  /// Whether the words for the amendment, which end at `end`, say when it becomes effective.
  func isEffectiveAmendment(before end: UInt32) -> Bool {
    let start = end - min(end, SubjectFilings.longestAmendment)
    return text.holds("effective amendment", in: TextRange(start, end))
      || text.holds("pea", in: TextRange(end - min(end, SubjectFilings.shortAmendment), end))
  }

  func namesForm(_ range: TextRange) -> Bool {
    holds(range) { $0 == .form || $0 == .schedule || $0 == .type }
  }

  /// Whether the schedule follows that a proxy statement is filed under: `Definitive Proxy Statement on Schedule
  /// 14A` names one filing, and a prospectus that is a proxy statement, too, is another.
  func namesSchedule(_ rest: TextRange, above next: TextRange) -> Bool {
    // `Preliminary Proxy Statement filed on Schedule 14A` is one, too.
    if text.hasPrefix(rest, " filed on ") {
      let name = Int(rest.start) + 10..<Int(rest.end)
      switch SubjectFilings.keywords.prefix(of: text.bytes, name)?.value {
      case .form?, .schedule?, .type?: return true
      default: return false
      }
    }
    let isProspectus = text.hasPrefix(rest, "/") || text.hasPrefix(rest, " and prospectus")
    switch firstKeyword(rest) {
    case .form?, .schedule?, .type?: return true
    default: if isProspectus { return true }
    }
    let isOpen = rest.count <= 4 && (text.trimmed(rest).isEmpty || text.hasPrefix(rest, " on"))
    guard isOpen, let first = firstKeyword(next) else { return false }
    return first == .schedule || first == .type
  }

  /// Whether a line says before anything else when something was filed.
  func isDated(_ range: TextRange) -> Bool {
    firstKeyword(range) == .filed
  }

  private func firstKeyword(_ range: TextRange) -> Keyword? {
    var first: Keyword?
    _ = holds(range) {
      // What is dated is named elsewhere.
      if $0 == .dated { return false }
      first = $0
      return true
    }
    return first
  }

  private func holds(_ line: TextRange, where isWanted: (Keyword) -> Bool) -> Bool {
    var isFound = false
    let range = line.prefix(upTo: line.start + SubjectFilings.amendmentReach)
    SubjectFilings.forEachWord(in: range, of: text.bytes) { position in
      if let word = SubjectFilings.keywords.prefix(of: text.bytes, position..<Int(range.end)) {
        isFound = isWanted(word.value)
      }
      return !isFound
    }
    return isFound
  }

  /// The number behind `position`, in digits or as a word.
  func number(after position: UInt32, _ range: TextRange) -> Int? {
    var end = position
    while end < range.end, !ASCII.isWord(text.bytes[Int(end)]), end - position < 4 { end += 1 }
    // `Amendment No3`
    if end + 2 < range.end, text.hasPrefix(range.suffix(from: end), "no"),
      ASCII.isDigit(text.bytes[Int(end) + 2])
    {
      end += 2
    }
    var value: Int?
    let start = end
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - start < 3 {
      value = (value ?? 0) * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    if value == nil,
      let word = SubjectLexicon.counts.prefix(of: text.bytes, Int(start)..<Int(range.end))
    {
      return word.value
    }
    return value
  }

  /// The number that the word before an amendment gives it: `Third Amendment to`.
  func ordinal(before place: Int, _ range: TextRange) -> Int? {
    let before = text.trimmed(range.prefix(upTo: UInt32(place)))
    guard !before.isEmpty else { return nil }
    let word = ASCII.lastWord(of: text.bytes, before.indices)
    let match = SubjectLexicon.ordinals.prefix(of: text.bytes, word)
    return match?.end == word.upperBound ? match?.value : nil
  }

  /// Whether a line asks to be excused from what a form behind it requires: that names no filing.
  func isWaived(_ line: TextRange) -> Bool {
    // A line may name any number of forms.
    let near = line.suffix(from: line.end - min(UInt32(line.count), SubjectFilings.waiverReach))
    return text.holds("waiver", in: near) || text.holds("relief", in: near)
  }

  /// So far before the name of a form a waiver is asked for, in bytes.
  private static let waiverReach: UInt32 = 300
}
