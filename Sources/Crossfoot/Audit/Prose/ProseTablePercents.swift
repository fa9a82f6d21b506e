/// The rule `same-figure` for a percentage that a sentence gives beside another one of the same row of a table,
/// with digits of the table's in another order.
///
/// ```
///                            2010               2009
/// Commercial real estate     318.4   43.1%      291.7   39.2%
///
/// Commercial real estate rose from 39.2% of all loans at the end of 2009 to 34.1% at the end of 2010.
/// ```
/// The sentence names the row, and a percentage of it is there as the table has it: which cell the other one
/// is for is then no guess, when one cell of the row has its digits and none of the table is what is stated.
struct ProseTablePercents {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The fewest digits that tell.
  private static let digits = 3
  /// The most percentages of a clause.
  private static let most = 4
  /// The fewest words of a label that is known by its words alone.
  private static let leastWords = 2

  init(_ tables: ProseTables) { self.tables = tables }

  /// Whether a sentence may give two percentages of which the tables at `near` have such.
  func mayCompare(_ sentence: ProseSentence, _ near: [Int]) -> Bool {
    sentence.glance.percents >= 2
      && near.contains { tables[$0].columns.count { $0.unit == .percent } >= 2 }
  }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let figures = clause.filter { $0.figure?.unit == .percent }
    guard figures.count >= 2, figures.count <= ProseTablePercents.most,
      !clause.contains(where: { $0.says([.rough, .estimate, .otherFigure]) })
    else { return [] }
    let percents = figures.compactMap { ProseAmount($0) }
    guard percents.count == figures.count else { return [] }
    var found: [Check] = []
    for ordinal in near { found += checks(of: percents, clause, ordinal) }
    return found.count == 1 ? found : []
  }

  private func checks(
    of percents: [ProseAmount], _ clause: ArraySlice<ProseToken>, _ ordinal: Int
  ) -> [Check] {
    let table = tables[ordinal]
    let columns = (1..<table.columns.count).filter { table.columns[$0].unit == .percent }
    guard columns.count >= 2 else { return [] }
    let wrong = percents.filter { percent in !isShown(percent, columns, table) }
    guard wrong.count == 1, wrong[0].digits >= ProseTablePercents.digits else { return [] }
    var found: [Check] = []
    for row in table.rows.indices where table.rows[row].role == .data {
      let cells = columns.map { table.cell(row: row, column: $0) }.filter { $0.status == .number }
      let shown = percents.filter { percent in
        cells.contains { $0.figure.value.magnitude == percent.value }
      }
      guard !shown.isEmpty else { continue }
      let meant = columns.filter { column in
        let cell = table.cell(row: row, column: column)
        return cell.status == .number && wrong[0].figure.decimals == cell.figure.decimals
          && wrong[0].isSwap(of: cell.figure.value.magnitude)
          && !shown.contains { $0.value == cell.figure.value.magnitude }
      }
      guard meant.count == 1, isNamed(table.rows[row].label, clause) else { continue }
      found.append(check(wrong[0], row, meant[0], ordinal))
    }
    return found
  }

  private func isShown(_ percent: ProseAmount, _ columns: [Int], _ table: Table) -> Bool {
    table.rows.indices.contains { row in
      columns.contains { column in
        let cell = table.cell(row: row, column: column)
        return cell.status == .number && cell.figure.value.magnitude == percent.value
      }
    }
  }

  /// Whether all words of a label stand in the clause, one after the other.
  private func isNamed(_ label: TextRange, _ clause: ArraySlice<ProseToken>) -> Bool {
    let keys = Words(in: label, of: text).map { WordKey($0, in: text.bytes.span) }
    guard keys.count >= ProseTablePercents.leastWords, clause.count >= keys.count else {
      return false
    }
    return (clause.startIndex...clause.endIndex - keys.count).contains { start in
      keys.indices.allSatisfy { index in
        guard case .word = clause[start + index].kind else { return false }
        return WordKey(clause[start + index].range, in: text.bytes.span) == keys[index]
      }
    }
  }

  private func check(_ percent: ProseAmount, _ row: Int, _ column: Int, _ ordinal: Int) -> Check {
    let value = tables[ordinal].cell(row: row, column: column).figure.value
    var check = ProseVerdict(text: text, target: percent).check(
      .equal, [tables[ordinal].reference(row: row, column: column, ordinal: ordinal)],
      value: value, DecimalInterval(exactly: value), tolerance: percent.half, table: ordinal)
    check.rule = .sameFigure
    return check
  }
}
