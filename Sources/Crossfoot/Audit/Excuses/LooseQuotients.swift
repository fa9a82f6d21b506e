/// Quotients that end at a bound: what is capped need not follow from its parts.
///
/// ```
///              Target    Actual    Achievement (capped at 120%)
/// Cash flow       383       494                            120%     494 / 383 = 129%
/// ```
struct LooseQuotients {
  let table: Table
  let text: TextStore

  /// Whether `check` finds such a quotient wrong.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .percentOf || check.operator == .ratio,
      let target = check.target.place, check.stated.value < check.computed
    else { return false }
    return table.columns[target.column].path.contains {
      text.firstPlace(of: ExcuseLexicon.caps, in: $0) != nil
    }
  }
}
