/// The rule `group-sum`: prose that gives sums for groups of rows, which the table marks with
/// footnote markers.
///
/// ```
/// Holder A (1)   15.91%   17.14%        … the groups (1) and (2), whose aggregate interests in X
/// Holder B (1)   11.75%   13.59%        and Y were 27.66% and 30.73%, respectively, and …
/// ```
/// The figures are paired with groups and columns in every way that their number allows; a pairing
/// is believed when it is the only one in which most of the sums that can be told tie. Then the
/// ones that don't are errors.
struct GroupSums {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore
  private let amounts: [Amount]
  private let names: ProseNames

  /// The rule for a table with marked rows; nil for any other table.
  init?(_ table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore) {
    names = ProseNames(table, in: text)
    guard !names.rows.isEmpty else { return nil }
    self.table = table
    self.ordinal = ordinal
    self.text = text
    self.amounts = amounts
  }

  /// The checks that one paragraph gives.
  func checks(in tokens: [ProseToken]) -> [Check] {
    let statements = GroupStatement.read(tokens, names: names, in: text)
    var checks: [Check] = []
    for statement in statements {
      if let best = bestPairing(of: statement) { checks += best }
    }
    return checks
  }

  // MARK: Pairings

  /// The checks of the only pairing that most of its sums bear out.
  private func bestPairing(of statement: GroupStatement) -> [Check]? {
    var best: (checks: [Check], ties: Int)?
    var isUnique = true
    for pairing in statement.pairings {
      for columns in columnChoices(for: statement, count: pairing.columnCount) {
        let checks = checks(pairing, columns)
        let ties = checks.count { $0.verdict == .exact || $0.verdict == .rounding }
        let misses = checks.count { $0.verdict == .inconsistent }
        guard ties > misses, statement.saysSum || (ties >= 3 && ties > 2 * misses) else {
          continue
        }
        if let present = best {
          if ties < present.ties || isSame(checks, present.checks) { continue }
          isUnique = ties > present.ties
          if !isUnique { continue }
        }
        best = (checks, ties)
      }
    }
    return isUnique ? best?.checks : nil
  }

  /// Whether two pairings come to the same verdict for the same figures, so that it does not matter
  /// which is meant.
  private func isSame(_ left: [Check], _ right: [Check]) -> Bool {
    let key: (Check) -> (UInt32, Int128) = { ($0.target.text.start, $0.computed.nanos) }
    return left.map(key).sorted(by: <).elementsEqual(right.map(key).sorted(by: <), by: ==)
  }

  /// The columns that `count` figures of a group may stand for, in order.
  private func columnChoices(for statement: GroupStatement, count: Int) -> [[Int]] {
    let fitting = names.figureColumns.filter { unit(of: $0) == statement.unit }
    let names = names[isPercent: statement.unit == .percent]
    if count == fitting.count, names.levelCount == 0 { return [fitting] }
    let mention = names.mention(in: statement.clause)
    let named = mention.columns.filter(fitting.contains)
    if named.count == count { return mention.isEmpty ? [fitting] : [named] }
    // A level that the clause names no header of is settled by the figures, one header at a time.
    var choices: [[Int]] = []
    for level in mention.openLevels {
      for columns in level {
        let choice = named.filter(columns.contains)
        if choice.count == count { choices.append(choice) }
      }
    }
    return choices
  }

  /// Percentages or not: what the figures of a column must share with those of the prose.
  private func unit(of column: Int) -> Unit? {
    let unit = table.columns[column].unit
    return unit == .percent ? .percent : nil
  }

  // MARK: Checks

  private func checks(_ pairing: GroupStatement.Pairing, _ columns: [Int]) -> [Check] {
    pairing.figures.compactMap { entry in
      guard entry.column < columns.count, let rows = names.rows[entry.group] else { return nil }
      return check(entry.token, rows: rows, column: columns[entry.column])
    }
  }

  private func check(_ token: ProseToken, rows: [Int], column: Int) -> Check? {
    guard let reading = token.figure else { return nil }
    var sum = AmountSum()
    for row in rows {
      sum = sum + AmountSum(amounts[row * (table.columns.count - 1) + column - 1])
    }
    let stated = Amount(
      status: reading.status, figure: reading.figure, isAbove: reading.isAbove, granule: .zero)
    let isBounded = sum.reach != .zero || stated.reach != .zero
    return Check(
      rule: .groupSum, operator: .sum, table: ordinal,
      target: Reference(
        place: nil, text: token.range, source: text.sourceRange(of: token.range)),
      operands: rows.map { table.reference(row: $0, column: column, ordinal: ordinal) },
      stated: reading.figure, computed: sum.low, interval: sum.interval,
      tolerance: isBounded ? nil : sum.half + stated.half, verdict: sum.verdict(against: stated))
  }
}
