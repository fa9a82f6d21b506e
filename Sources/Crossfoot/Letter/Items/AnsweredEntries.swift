/// Comments that are a list, each entry of which has an answer of its own.
extension [BlockEvidence] {
  /// Whether the block at `index` is the next entry of a list that is answered entry by entry, whoever it
  /// sounds like: one stands directly above the answer at `answer`, and this one alone below it.
  func isNextEntry(_ index: Int, answeredAbove answer: Int) -> Bool {
    guard index > answer, answer > 0, isEntry(index, like: answer - 1) else { return false }
    let above = self[index - 1]
    return !above.has(.endsWithColon) && !above.has(.table) && !isEntry(index - 1, like: index)
  }

  /// Whether two blocks are entries of lists that look the same.
  private func isEntry(_ index: Int, like other: Int) -> Bool {
    guard !self[index].has(.quoted), !self[other].has(.quoted) else { return false }
    switch (self[index].label?.kind, self[other].label?.kind) {
    case (.bullet?, .bullet?): return true
    case (.letter(_, let form)?, .letter(_, let otherForm)?): return form == otherForm
    default: return false
    }
  }
}
