/// Rows that tie with other signs: variances, whose signs tell good from bad in some rows only.
///
/// ```
///                      2018      2017    Favorable (Unfavorable)
/// Revenue            10,795     8,372                      2,423
/// Cost of sales      11,675     3,632                    (8,043)
/// Selling expenses    4,635     7,764                      3,129
/// ```
/// In most rows 2018 and the variance come to 2017, as nobody meant. Where a header names a variance and none a
/// total, and the figures of a row tie within rounding once the signs are turned, the signs are what differs, and
/// not the figures. Beside a column of plain changes a turned sign is a slip like any other, unless a word of the
/// row or the paragraph above tells good from bad, or up from down.
struct TurnedSigns {
  let table: Table
  /// The paragraph above the table.
  let lead: TextRange?
  let text: TextStore

  /// Whether `check` says of three figures of a row that they do not tie, which do with other signs.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum || check.operator == .difference, check.operands.count == 2,
      let target = check.target.place,
      check.operands.allSatisfy({ $0.place?.row == target.row }),
      !isTotal(target.column), comparesColumns(check, with: target),
      tiesWithOtherSigns(check, in: target)
    else { return false }
    return !columns(of: check, target).contains(where: namesChange) || isJudged(target)
  }

  /// Whether the paragraph above says that signs tell good from bad, or a word in the row which way it went.
  private func isJudged(_ target: Reference.Place) -> Bool {
    lead.map { text.firstPlace(of: ExcuseLexicon.judgements, in: $0) != nil } ?? false
      || table.columns.indices.dropFirst().contains { column in
        let cell = table.cell(row: target.row, column: column)
        return cell.status == .text
          && text.firstPlace(of: ExcuseLexicon.directions, in: cell.text)?.start == cell.text.start
      }
  }

  private func isTotal(_ column: Int) -> Bool {
    table.columns[column].path.contains { header in
      RowLabel.isTotal(header, in: text) || RowLabel.isSubtotal(header, in: text)
    }
  }

  /// Whether a header of the three columns says that its figures are what others differ by.
  private func comparesColumns(_ check: Check, with target: Reference.Place) -> Bool {
    columns(of: check, target).contains { column in
      table.columns[column].path.contains {
        text.firstPlace(of: ExcuseLexicon.comparisons, in: $0) != nil
      }
    }
  }

  private func columns(of check: Check, _ target: Reference.Place) -> [Int] {
    [target.column] + check.operands.compactMap { $0.place?.column }
  }

  /// Whether a header calls its figures changes, and not good or bad ones.
  private func namesChange(_ column: Int) -> Bool {
    let path = table.columns[column].path
    return path.contains { text.firstPlace(of: ExcuseLexicon.plainChanges, in: $0) != nil }
      && !path.contains { text.firstPlace(of: ExcuseLexicon.judgements, in: $0) != nil }
  }

  private func tiesWithOtherSigns(_ check: Check, in target: Reference.Place) -> Bool {
    let places = [target] + check.operands.compactMap(\.place)
    guard places.count == 3, places.allSatisfy({ $0.column > 0 }) else { return false }
    let values = places.map {
      table.value(of: table.cell(row: $0.row, column: $0.column)).magnitude
    }
    let slack = check.tolerance ?? .zero
    return (values[1] + values[2] - values[0]).magnitude <= slack
      || ((values[1] - values[2]).magnitude - values[0]).magnitude <= slack
  }
}
