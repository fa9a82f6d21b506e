/// Finds the day on which a filing was made that the subject of a letter names without one: the opening says
/// when, `comments on the Trust's registration statement on Form N-14, filed on January 6, 2014`.
///
/// A clause completes the filing that it is about, with its day, its amendment and its period. It never adds
/// one, and what it says of another filing completes none.
struct FilingDay {
  let text: TextStore
  let hits: [CueHit]

  /// So many paragraphs below the salutation are looked at, each at most this long, in bytes.
  private static let paragraphs = 3
  private static let longest = 3000

  /// Completes the filings of `head`, none of which has a day yet, by what `blocks` say of them, the paragraphs
  /// below the salutation.
  func complete(_ head: inout LetterHead, by blocks: ArraySlice<BlockEvidence>) {
    guard !head.filings.isEmpty, head.filings.allSatisfy({ $0.filedOn == nil }) else { return }
    var known: [Int: (clause: FiledClause, isDoubtful: Bool)] = [:]
    for block in blocks.prefix(FilingDay.paragraphs) {
      guard block.label == nil, block.text.count <= FilingDay.longest else { break }
      // A short sentence looks like a heading.
      let isHeading = block.has(.headingLike) && !text.ends(block.text, with: ".")
      if isHeading || block.has(.table) || block.cues.isDisjoint(with: .months) { continue }
      for index in block.hits where hits[index].cue.month != nil {
        guard
          let clause = FiledClause(
            at: index, in: block, of: head.subjectCompany, text, hits)
        else { continue }
        take(clause, into: &head, &known)
      }
    }
    // Two filings of one form may be meant: nobody can tell then which of them the subject is about.
    for (index, clause) in known where clause.isDoubtful { head.filings[index].filedOn = nil }
  }

  /// Takes what a clause says into the one filing that it is about.
  private func take(
    _ clause: FiledClause, into head: inout LetterHead,
    _ known: inout [Int: (clause: FiledClause, isDoubtful: Bool)]
  ) {
    let about = head.filings.indices.filter { isAbout(clause, head.filings[$0], head) }
    guard about.count == 1, let index = about.first else { return }
    if let other = known[index]?.clause {
      if other.date != clause.date, other.namesAlike(clause) { known[index]?.isDoubtful = true }
      return
    }
    known[index] = (clause, false)
    head.filings[index].filedOn = clause.date
    if let number = clause.amendment { head.filings[index].amendment = number }
    if head.filings[index].period == nil, FilingNature.isReport(head.filings[index].form) {
      head.filings[index].period = clause.period
    }
  }

  private func isAbout(
    _ clause: FiledClause, _ filing: LetterHead.Filing, _ head: LetterHead
  ) -> Bool {
    let isNamed = clause.amendment != nil && clause.amendment == filing.amendment
    // What is filed with the letter is amended by it, unless that is what the subject names.
    if let own = head.date, clause.date > own || clause.date == own && !isNamed { return false }
    if let period = filing.period {
      if let other = clause.period, period != other { return false }
      // Nobody reports on a period before it ends.
      if clause.date < period, FilingNature.isReport(filing.form) { return false }
    }
    let isAmended = filing.amendment != nil || filing.form.hasSuffix("/A")
    switch clause.name {
    case .form(let form):
      guard FilingNature.base(of: form) == FilingNature.base(of: filing.form) else { return false }
    case .registration:
      guard head.filings.count == 1, FilingNature.isOffering(filing.form) else { return false }
    case .statement:
      guard head.filings.count == 1, filing.form.hasSuffix("14A") else { return false }
    case .amendment:
      guard head.filings.count == 1, !FilingNature.isReport(filing.form) || isAmended else {
        return false
      }
      return clause.amendment == nil || isNamed || filing.amendment == nil
    }
    // The day of what was amended is not that of the amendment, nor the other way round.
    if case .form(let form) = clause.name, clause.amendment == nil,
      form.hasSuffix("/A") != filing.form.hasSuffix("/A")
    {
      return false
    }
    if let number = clause.amendment { return isNamed || filing.amendment == nil && number > 0 }
    return filing.amendment == nil
  }
}
