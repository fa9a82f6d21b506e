/// The rule `row-total`: a column headed "Total" is the sum of columns beside it.
///
/// The table is read turned by a quarter: columns are lines, rows are fields. Only a header makes a
/// column a sum; rows of ratios and columns of percentages are left out. A row that does not tie is
/// an error when at least two other rows tie exactly with the same columns.
struct RowTotals {
  /// Appends the checks that the columns of `table` give.
  static func append(
    to checks: inout [SumCheck], _ table: Table, ordinal: Int, _ amounts: TableAmounts,
    _ words: TableWords, in text: TextStore
  ) {
    guard table.columns.count >= 4,
      words.columns.dropFirst().contains(where: { $0.contains(.total) })
    else { return }
    let grid = turned(table, amounts, words, in: text)
    let kinds = table.rows.map { _ in SumJudge.FieldKind(unit: nil, decimals: 0) }
    let judge = SumJudge(grid: grid, columns: kinds)
    for relation in SumFinder.relations(in: grid) {
      guard relation.isBorneOut, relation.fit.telling >= 1, !relation.isDifference else { continue }
      let isMeasured =
        relation.fit.telling >= 2 && relation.fit.telling >= 3 * relation.fit.failed
      guard isMeasured || relation.fit.failed == 1 else { continue }
      // Few rows are enough to tell that they tie, and not that another one should.
      for (row, judgement) in judge.judge(relation) where isMeasured || !judgement.verdict.isFinding
      {
        checks.append(check(relation, row: row, judgement, of: table, ordinal))
      }
    }
  }

  /// The columns of `table` as lines.
  static func turned(
    _ table: Table, _ amounts: TableAmounts, _ words: TableWords, in text: TextStore
  ) -> AmountGrid {
    let width = table.columns.count - 1
    var grid = AmountGrid(amounts, width: width, isTurned: true)
    let isOpen = holdsLoneTotal(table, words)
    for row in table.rows.indices {
      let role = table.rows[row].role
      grid.isSide[row] =
        role == .section || isOpen && role != .data
        || !words.rows[row].isDisjoint(with: [.ratio, .memo])
        || (1...width).contains { table.cell(row: row, column: $0).unit == .percent }
    }
    for column in 0..<width {
      let header = table.columns[column + 1]
      var line = AmountGrid.Line()
      line.isExcluded =
        header.unit == .percent || header.unit == .times
        || words.columns[column + 1].contains(.ratio)
      // Years and dates side by side are no parts of a whole, and neither is another group.
      if column > 0 {
        let isSameGroup = isSameGroup(table.columns[column], header, in: text)
        line.sectionStart = isSameGroup ? grid.lines[column - 1].sectionStart : column
      }
      line.evidence = words.columns[column + 1].contains(.total) ? .strong : .none
      grid.lines[column] = line
    }
    return grid
  }

  /// Whether a row has a figure in a total column and in no other: the parts of a sum that holds it are
  /// not all in the table.
  private static func holdsLoneTotal(_ table: Table, _ words: TableWords) -> Bool {
    let totals = (1..<table.columns.count).filter { words.columns[$0].contains(.total) }
    return !totals.isEmpty
      && table.rows.indices.contains { row in
        table.rows[row].role == .data
          && totals.contains { table.cell(row: row, column: $0).status == .number }
          && (1..<table.columns.count).allSatisfy { column in
            totals.contains(column) || table.cell(row: row, column: column).status == .blank
          }
      }
  }

  /// Whether two columns stand under the same headers but the last.
  private static func isSameGroup(
    _ left: Table.Column, _ right: Table.Column, in text: TextStore
  ) -> Bool {
    left.path.dropLast().elementsEqual(right.path.dropLast()) {
      text.bytes[$0.indices].elementsEqual(text.bytes[$1.indices])
    }
  }

  private static func check(
    _ relation: SumRelation, row: Int, _ judgement: SumJudge.Judgement, of table: Table,
    _ ordinal: Int
  ) -> SumCheck {
    let column = relation.target + 1
    let check = Check(
      rule: .rowTotal, operator: .sum, table: ordinal,
      target: table.reference(row: row, column: column, ordinal: ordinal),
      operands: relation.members.map {
        table.reference(row: row, column: $0.line + 1, ordinal: ordinal)
      },
      stated: table.cell(row: row, column: column).figure, computed: judgement.sum.low,
      interval: judgement.sum.interval, tolerance: judgement.tolerance,
      verdict: judgement.verdict)
    // A row total says the same as the column totals of its table do.
    return SumCheck(check: check, isIndependent: false)
  }
}
