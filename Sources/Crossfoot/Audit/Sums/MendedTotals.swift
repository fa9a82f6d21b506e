/// The checks of rows and columns that a slip of the pen keeps from being sums: see `MendedSums`.
struct MendedTotals {
  private let table: Table
  private let ordinal: Int
  private let words: TableWords
  private let text: TextStore

  /// How many rows must bear a column out.
  private static let rows = 2
  /// The most columns, and rows, of a table whose columns are added up.
  private static let most = (columns: 24, rows: 200)

  init(_ table: Table, ordinal: Int, _ words: TableWords, in text: TextStore) {
    self.table = table
    self.ordinal = ordinal
    self.words = words
    self.text = text
  }

  // MARK: Rows

  /// The rows of `grid` that should be sums in a column, beside the relations that are known.
  func rows(of grid: AmountGrid, besides relations: [SumRelation]) -> [MendedSums.Mended] {
    guard table.isCertain else { return [] }
    let forms = forms(
      of: table.rows.indices.map { isSection($0) ? .empty : table.rows[$0].label },
      table.rows.indices.map { isSection($0) ? [] : words.rows[$0] })
    return MendedSums.found(in: grid, besides: relations, forms: forms, isTurned: false) { line in
      table.rows[line].ruleAbove || grid.lines[line].evidence == .strong
        || text.hasWordPrefix(table.rows[line].label, AuditLexicon.measures)
    }
  }

  private func isSection(_ row: Int) -> Bool { table.rows[row].role == .section }

  // MARK: Columns

  /// The columns that should be sums of others in a row, as checks.
  func columns(_ amounts: TableAmounts) -> [Check] {
    guard table.isCertain, (4...MendedTotals.most.columns).contains(table.columns.count),
      (MendedTotals.rows...MendedTotals.most.rows).contains(table.rows.count)
    else { return [] }
    let grid = RowTotals.turned(table, amounts, words, in: text)
    let headers = (1..<table.columns.count).map { table.columns[$0].path.last ?? .empty }
    let forms = forms(of: headers, Array(words.columns.dropFirst()))
    let found = MendedSums.found(in: grid, besides: [], forms: forms, isTurned: true) { line in
      grid.lines[line].evidence == .strong
        || text.firstPlace(of: AuditLexicon.wholePeriods, in: headers[line]) != nil
    }
    return found.map { mended in
      check(mended, grid, isRoll: forms[mended.relation.target] == .closing)
    }
  }

  private func check(
    _ mended: MendedSums.Mended, _ grid: AmountGrid, isRoll: Bool
  ) -> Check {
    let (relation, row) = mended
    let sum = grid.sum(relation.members, row)
    let stated = grid[relation.target, row]
    return Check(
      rule: isRoll ? .rollForward : relation.isDifference ? .difference : .rowTotal,
      operator: relation.isDifference ? .difference : .sum, table: ordinal,
      target: table.reference(row: row, column: relation.target + 1, ordinal: ordinal),
      operands: relation.members.map { member in
        var reference = table.reference(row: row, column: member.line + 1, ordinal: ordinal)
        reference.isSubtracted = member.isSubtracted
        return reference
      },
      stated: table.cell(row: row, column: relation.target + 1).figure, computed: sum.low,
      interval: sum.interval, tolerance: sum.half + stated.half, verdict: .inconsistent)
  }

  // MARK: Balances

  /// What the labels of rows, or of columns, say of balances: by their words, or by naming the same thing
  /// at one time after another.
  private func forms(of labels: [TextRange], _ words: [LabelWords]) -> [MendedSums.Form] {
    var forms = zip(labels, words).map { label, words -> MendedSums.Form in
      let opens = words.contains(.opening)
      let closes = words.contains(.closing)
      if opens != closes { return opens ? .opening : .closing }
      let isNumber = !label.isEmpty && !text.bytes[label.indices].contains(where: ASCII.isLetter)
      return isNumber ? .number : .plain
    }
    guard !forms.contains(where: { $0 == .opening || $0 == .closing }) else { return forms }
    // Such a label names a balance at a date: `Outstanding at January 1, 2011`.
    let dated = words.indices.filter { words[$0].contains([.balance, .month]) }
    guard dated.count >= 2, let first = dated.first else { return forms }
    for place in dated { forms[place] = place == first ? .opening : .closing }
    return forms
  }
}
