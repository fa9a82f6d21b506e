/// Rows that are sums of others by what they are called, and tie in another column: then the one column in which they
/// do not is wrong, whatever the slip.
///
/// ```
/// Net increase in cash         2,050     1,953
/// Cash, beginning of year      8,455     6,502
/// Cash, end of year           11,205     8,455     8,455 + 2,050 = 10,505
/// ```
/// So are diluted shares, which are basic ones and what dilutes them, and a funded status, which is the assets of
/// a plan less what it owes. Rows of cash stand next to each other, and nothing but what dilutes stands between
/// basic and diluted shares: another row between, as what exchange rates do to cash, ends the rule. What a slip of
/// the pen explains is an error, all else a warning.
struct NamedSums {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore
  private let words: TableWords

  private typealias Sum = (target: Int, parts: [(row: Int, isSubtracted: Bool)], rule: Rule)

  /// How many digits must tie in another column.
  private static let digits = 3
  /// The most columns, and rows, of a table that is looked at.
  private static let most = (columns: 24, rows: 200)
  /// How many rows stand between basic and diluted shares at most.
  private static let effects = 4
  /// By how many units of the last place a sum is off that rounding does not explain.
  private static let beyondRounding = 2

  /// The sums of `table` that are wrong.
  static func checks(
    of table: Table, ordinal: Int, _ words: TableWords, in text: TextStore
  ) -> [Check] {
    guard table.isCertain, (3...most.columns).contains(table.columns.count),
      (3...most.rows).contains(table.rows.count)
    else { return [] }
    let rule = NamedSums(table: table, ordinal: ordinal, text: text, words: words)
    return table.rows.indices.dropFirst(2).compactMap { row in
      rule.sum(row).flatMap(rule.check)
    }
  }

  // MARK: Names

  private func says(_ list: WordList, _ row: Int) -> Bool {
    text.firstPlace(of: list, in: table.rows[row].label) != nil
  }

  /// What a row is the sum of.
  private func sum(_ row: Int) -> Sum? {
    guard table.rows[row].role != .section, !table.rows[row].label.isEmpty else { return nil }
    return cash(row) ?? dilutedShares(row) ?? fundedStatus(row)
  }

  private func cash(_ row: Int) -> Sum? {
    guard words.rows[row].contains(.closing), !words.rows[row].contains(.opening),
      says(NamedSumLexicon.cash, row)
    else { return nil }
    let (first, second) = (row - 2, row - 1)
    guard let opening = [first, second].first(where: isOpeningCash) else { return nil }
    let change = opening == first ? second : first
    guard table.rows[change].role != .section, says(NamedSumLexicon.cash, change),
      says(NamedSumLexicon.changes, change),
      words.rows[change].isDisjoint(with: [.opening, .closing]),
      says(NamedSumLexicon.restricted, opening) == says(NamedSumLexicon.restricted, row)
    else { return nil }
    return (row, [(opening, false), (change, false)], .rollForward)
  }

  private func isOpeningCash(_ row: Int) -> Bool {
    table.rows[row].role != .section && words.rows[row].contains(.opening)
      && !words.rows[row].contains(.closing) && says(NamedSumLexicon.cash, row)
  }

  private func dilutedShares(_ row: Int) -> Sum? {
    guard isShares(row), says(NamedSumLexicon.diluted, row), !says(NamedSumLexicon.basic, row)
    else { return nil }
    let above = (max(0, row - NamedSums.effects - 1)..<row).reversed()
    guard let basic = above.first(where: { says(NamedSumLexicon.basic, $0) }), isShares(basic),
      !says(NamedSumLexicon.diluted, basic), basic < row - 1
    else { return nil }
    let effects = (basic + 1..<row).filter { table.rows[$0].role != .section }
    guard !effects.isEmpty,
      effects.allSatisfy({
        says(NamedSumLexicon.effects, $0) && !says(NamedSumLexicon.leftOut, $0)
          && !words.rows[$0].contains(.perShare)
      })
    else { return nil }
    return (row, ([basic] + effects).map { ($0, false) }, .subtotal)
  }

  private func isShares(_ row: Int) -> Bool {
    table.rows[row].role != .section && !words.rows[row].contains(.perShare)
      && says(NamedSumLexicon.shares, row)
  }

  private func fundedStatus(_ row: Int) -> Sum? {
    guard text.hasWordPrefix(table.rows[row].label, NamedSumLexicon.fundedStatus) else {
      return nil
    }
    let above = (0..<row).reversed().filter {
      table.rows[$0].role != .section && !words.rows[$0].contains(.opening)
    }
    guard let assets = above.first(where: { says(NamedSumLexicon.planAssets, $0) }),
      let owed = above.first(where: {
        says(NamedSumLexicon.obligations, $0) && !says(NamedSumLexicon.planAssets, $0)
          && !says(NamedSumLexicon.accumulated, $0)
      })
    else { return nil }
    return (row, [(assets, false), (owed, true)], .difference)
  }

  // MARK: Columns

  /// What a column says of a sum.
  private struct Field {
    var column: Int
    var value: Decimal
    var half: Decimal
    var miss: Decimal
  }

  private func check(_ sum: Sum) -> Check? {
    var (missed, ties) = ([Field](), 0)
    for column in 1..<table.columns.count {
      guard let field = field(sum, column) else { continue }
      let stated = table.cell(row: sum.target, column: column).figure
      if field.miss == .zero {
        if stated.significantDigits >= NamedSums.digits { ties += 1 }
      } else if isOfLoss(sum, column) {
        continue
      } else if field.miss > max(field.half, stated.unit * NamedSums.beyondRounding) {
        missed.append(field)
      }
    }
    guard missed.count == 1, let field = missed.first, ties > 0 else { return nil }
    return check(sum, field)
  }

  /// Whether a sum is its first part again, as diluted shares are basic ones in a year of loss.
  private func isOfLoss(_ sum: Sum, _ column: Int) -> Bool {
    guard sum.rule == .subtotal, let first = sum.parts.first else { return false }
    return table.cell(row: sum.target, column: column).figure.value
      == table.cell(row: first.row, column: column).figure.value
  }

  private func field(_ sum: Sum, _ column: Int) -> Field? {
    let stated = table.cell(row: sum.target, column: column)
    guard stated.status == .number else { return nil }
    var field = Field(column: column, value: .zero, half: stated.figure.unit.half, miss: .zero)
    for (row, isSubtracted) in sum.parts {
      let cell = table.cell(row: row, column: column)
      switch cell.status {
      case .nil, .blank: continue
      case .number where cell.figure.decimals == stated.figure.decimals: break
      default: return nil
      }
      let value = table.value(of: cell)
      field.value += isSubtracted ? -value : value
      field.half += cell.figure.unit.half
    }
    field.miss = (field.value - table.value(of: stated)).magnitude
    return field
  }

  private func check(_ sum: Sum, _ field: Field) -> Check {
    let stated = table.cell(row: sum.target, column: field.column).figure
    let operands = sum.parts.map { part in
      var reference = table.reference(row: part.row, column: field.column, ordinal: ordinal)
      reference.isSubtracted = part.isSubtracted
      return reference
    }
    return Check(
      rule: sum.rule, operator: sum.rule == .difference ? .difference : .sum, table: ordinal,
      target: table.reference(row: sum.target, column: field.column, ordinal: ordinal),
      operands: operands, stated: stated, computed: field.value,
      interval: DecimalInterval(field.value - field.half, field.value + field.half),
      tolerance: field.half, verdict: isSlip(sum, field) ? .inconsistent : .suspect)
  }

  /// Whether a slip of the pen in the sum, or in one of its parts, explains why it does not come out.
  private func isSlip(_ sum: Sum, _ field: Field) -> Bool {
    let unit = table.cell(row: sum.target, column: field.column).figure.unit.nanos
    guard unit > 0 else { return false }
    // What is larger has more digits than anybody swaps, and sums of it need not fit.
    let units = { (value: Decimal) -> Int64? in
      Int64(exactly: value.nanos / unit).flatMap {
        $0.magnitude <= NamedSums.largest ? $0 : nil
      }
    }
    let own = { (row: Int) in units(table.value(of: table.cell(row: row, column: field.column))) }
    guard let stated = own(sum.target), let value = units(field.value) else { return false }
    return Slip.turns(stated, into: value)
      || sum.parts.contains { part in
        let change = part.isSubtracted ? value - stated : stated - value
        return own(part.row).map { Slip.swaps($0, $0 + change) } ?? false
      }
  }

  /// Figures of so many units at most are compared digit by digit.
  private static let largest: UInt64 = 1_000_000_000_000_000_000
}
