/// Columns of changes whose signs tell good from bad: where costs rose, they have a minus, as sales have
/// where they fell.
///
/// ```
///                   2013      2012    Favorable (unfavorable)
/// Revenue         10,673    10,776                      (103)
/// Cost of sales    2,167     2,007                      (160)
/// Gross profit     8,506     8,769                      (263)
/// ```
/// What is subtracted in the columns beside it is added there: that it does not tie with their signs is no
/// error.
struct JudgedChanges {
  private let columns: Set<Int>

  init(_ table: Table, in text: TextStore) {
    columns = Set(
      table.columns.indices.filter { column in
        table.columns[column].path.contains {
          text.firstPlace(of: AuditLexicon.judgements, in: $0) != nil
        }
      })
  }

  /// Whether the table has such a column.
  var isAny: Bool { !columns.isEmpty }

  /// Whether `check` says that a sum in such a column is wrong, which nobody can tell.
  func excuses(_ check: Check) -> Bool {
    guard check.verdict == .inconsistent, check.operator == .sum || check.operator == .difference,
      let column = check.target.place?.column, columns.contains(column)
    else { return false }
    return check.operands.allSatisfy { $0.place?.column == column }
  }
}
