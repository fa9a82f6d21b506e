/// What is known of a table, beside its figures, that makes what seems to be an error none.
struct TableExcuses {
  private let changes: JudgedChanges
  private let overlaps: OverlappingTotals
  private let partial: PartialLists

  /// `checks` are those of `table`, `amounts` its figures by rows, and `lead` is the paragraph above it.
  init(
    _ table: Table, _ amounts: [Amount], _ checks: [Check], lead: TextRange?, in text: TextStore
  ) {
    changes = JudgedChanges(table, in: text)
    overlaps = OverlappingTotals(table, in: text)
    partial = PartialLists(table, amounts, checks, lead: lead, in: text)
  }

  /// Whether `check` finds an error that is none.
  func excuses(_ check: Check) -> Bool {
    check.verdict == .inconsistent
      && (changes.excuses(check) || overlaps.excuses(check) || partial.excuses(check))
  }
}
