internal import Crossfoot

/// What a letter still says of its totals when a row of a table is gone, or comes again.
struct RowEvidence {
  let letter: Letter
  let index: RelationIndex

  /// Whether the letter without a row, `edited`, says that one of `broken` totals is the sum of the rows
  /// that are left: a rule stands above it and two of its rows, or the only one below a heading, are
  /// there; or a sum that still ties counts it.
  func isProvable(without place: Reference.Place, _ broken: [Int], edited: Letter) -> Bool {
    let isBroken = Set(broken)
    return broken.contains { relation in
      let check = index.relations[relation].check
      guard let target = check.target.place else { return false }
      let counts = index.ofCell[target, default: []].contains { other in
        let sum = index.relations[other].check
        return !isBroken.contains(other) && sum.target.place != target
          && sum.operands.allSatisfy { $0.place?.column == target.column }
      }
      return counts || isRuled(target, without: place, check, edited)
    }
  }

  /// Whether all `broken` totals tie with other rows of the letter without a row, `edited`.
  func isReadOtherwise(without place: Reference.Place, _ broken: [Int], edited: Letter) -> Bool {
    var exact: Set<Reference.Place> = []
    for check in edited.checks where check.verdict == .exact {
      guard let target = check.target.place, check.operands.count >= 2,
        check.operands.allSatisfy({ $0.place?.column == target.column })
      else { continue }
      exact.insert(target)
    }
    return broken.allSatisfy { relation in
      guard var target = index.relations[relation].check.target.place else { return false }
      if target.table == place.table, target.row > place.row { target.row -= 1 }
      return exact.contains(target)
    }
  }

  private func isRuled(
    _ target: Reference.Place, without place: Reference.Place, _ check: Check, _ edited: Letter
  ) -> Bool {
    guard edited.tables.indices.contains(target.table) else { return false }
    let table = edited.tables[target.table]
    let shift = { (row: Int) in row > place.row ? row - 1 : row }
    let row = shift(target.row)
    guard table.rows.indices.contains(row), table.rows[row].ruleAbove,
      table.rows.count == letter.tables[target.table].rows.count - 1
    else { return false }
    let left = check.operands.compactMap(\.place).map(\.row).filter { $0 != place.row }
    if left.count >= 2 { return !isOneSum(left, target) }
    guard let only = left.first, only > 0 else { return false }
    return table.rows[shift(only) - 1].role == .section && table.rows[shift(only)].role == .data
  }

  /// Whether some rows are but the parts of one subtotal: below it alone, a total is that of more.
  private func isOneSum(_ rows: [Int], _ target: Reference.Place) -> Bool {
    index.relations.contains { relation in
      let check = relation.check
      let addends = Set(
        check.operands.compactMap(\.place).filter { $0.column == target.column }.map(\.row))
      return check.target.place?.table == target.table && check.target.place?.row != target.row
        && addends.isSuperset(of: rows)
    }
  }

  /// Whether a row that comes again is no further addend of a sum: the sum is of rows here and there, or
  /// the row is itself the sum of others, carried forward to what follows.
  func isCarried(_ place: Reference.Place, past relation: Int) -> Bool {
    let check = index.relations[relation].check
    let isSum = index.relations.contains { other in
      other.check.target.place?.table == place.table && other.check.target.place?.row == place.row
        && other.check.operands.allSatisfy { $0.place?.column == other.check.target.place?.column }
    }
    return isSum || !isRun(check)
  }

  /// Whether nothing but addends, and what they add up to, stands between the first addend of a sum and
  /// the last one.
  private func isRun(_ check: Check) -> Bool {
    let places = check.operands.compactMap(\.place)
    let addends = Set(places.map(\.row))
    guard let first = addends.min(), let last = addends.max(),
      let table = check.target.place?.table,
      let column = check.target.place?.column
    else { return false }
    return (first...last).allSatisfy { row in
      addends.contains(row) || !letter.tables[table].cell(row: row, column: column).isFigure
        || index.ofCell[Reference.Place(table: table, row: row, column: column)] != nil
    }
  }
}
