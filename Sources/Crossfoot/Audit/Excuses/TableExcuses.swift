/// What is known of a table, beside its figures, that makes what seems to be an error none.
struct TableExcuses {
  private let changes: JudgedChanges
  private let overlaps: OverlappingTotals
  private let partial: PartialLists
  private let turned: TurnedSigns
  private let named: NamedBases
  private let quotients: LooseQuotients
  private let notes: NotedTotals
  private let unknown: UnknownParts
  private let continued: ContinuedTotals

  /// `checks` are those of `table`, `amounts` its figures by rows, `lead` is the paragraph above it, `below` the
  /// one below it, and `before` the table that stands before it.
  init(
    _ table: Table, _ amounts: [Amount], _ checks: [Check], lead: TextRange?, below: TextRange?,
    before: Table?, in text: TextStore
  ) {
    changes = JudgedChanges(table, in: text)
    overlaps = OverlappingTotals(table, lead: lead, in: text)
    partial = PartialLists(table, amounts, checks, lead: lead, in: text)
    turned = TurnedSigns(table: table, lead: lead, text: text)
    named = NamedBases(table: table, text: text)
    quotients = LooseQuotients(table: table, text: text)
    notes = NotedTotals(
      table: table, around: [lead, below].compactMap { $0 }, text: text)
    unknown = UnknownParts(table: table, text: text)
    continued = ContinuedTotals(table, checks, before: before, in: text)
  }

  /// Whether `check` finds an error that is none.
  func excuses(_ check: Check) -> Bool {
    check.verdict == .inconsistent
      && (changes.excuses(check) || overlaps.excuses(check) || partial.excuses(check)
        || turned.excuses(check) || named.excuses(check) || quotients.excuses(check)
        || notes.excuses(check) || unknown.excuses(check) || continued.excuses(check))
  }
}
