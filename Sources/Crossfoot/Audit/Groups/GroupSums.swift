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
///
/// It is a class so that those who keep it, once there is reason to make it, hold one pointer.
final class GroupSums {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore
  private let amounts: [Amount]
  private let names: ProseNames

  /// The rule for a table with marked rows.
  init(_ table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore) {
    names = ProseNames(table, in: text)
    self.table = table
    self.ordinal = ordinal
    self.text = text
    self.amounts = amounts
  }

  /// The rule for figures of one group at a time.
  var figures: GroupFigures { GroupFigures(table, ordinal: ordinal, amounts, names, in: text) }

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

  /// The checks of the only pairing that most of its sums bear out; where there is none, of the only one
  /// that most do when one slip is undone.
  private func bestPairing(of statement: GroupStatement) -> [Check]? {
    let pairings = statement.pairings.flatMap { pairing in
      columnChoices(for: statement, count: pairing.columnCount).map { entries(pairing, $0) }
    }
    return best(of: pairings, statement) { entries in entries.count { $0.ties } }
      ?? best(of: pairings, statement) { entries in
        GroupMends(entries, rows: names.rows, value: value).ties
      }
      ?? best(of: pairings, statement, ties: nearTies)
  }

  /// How many figures tie when those that a slip, or very little, keeps from it are counted, too; nil when
  /// others miss, or none ties as it stands.
  private func nearTies(_ entries: [GroupMends.Entry]) -> Int? {
    let misses = entries.filter { $0.check.verdict == .inconsistent }
    let ties = entries.filter { $0.ties && GroupFigures.isTie($0.check) }
    guard !misses.isEmpty, ties.count >= misses.count,
      misses.allSatisfy({ $0.check.isNearMiss || isSlip($0) })
    else { return nil }
    return entries.count { $0.ties } + misses.count
  }

  private func isSlip(_ entry: GroupMends.Entry) -> Bool {
    ProseAmount(entry.token)?.isTellingSlip(of: entry.check.computed) ?? false
  }

  /// The checks of the pairing in which most figures tie, as `ties` counts them, if there is one only.
  private func best(
    of pairings: [[GroupMends.Entry]], _ statement: GroupStatement,
    ties: ([GroupMends.Entry]) -> Int?
  ) -> [Check]? {
    var best: (checks: [Check], ties: Int)?
    var isUnique = true
    for entries in pairings {
      guard let ties = ties(entries) else { continue }
      let told = entries.count { $0.ties || $0.check.verdict == .inconsistent }
      let misses = told - ties
      guard ties > misses, statement.saysSum || (ties >= 3 && ties > 2 * misses) else {
        continue
      }
      let checks = entries.map(\.check)
      if let present = best {
        if ties < present.ties || isSame(checks, present.checks) { continue }
        isUnique = ties > present.ties
        if !isUnique { continue }
      }
      best = (checks, ties)
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

  private func entries(
    _ pairing: GroupStatement.Pairing, _ columns: [Int]
  ) -> [GroupMends.Entry] {
    pairing.figures.compactMap { entry in
      guard entry.column < columns.count, let rows = names.rows[entry.group],
        let check = check(entry.token, rows: rows, column: columns[entry.column])
      else { return nil }
      return GroupMends.Entry(
        token: entry.token, group: entry.group, column: columns[entry.column], check: check)
    }
  }

  /// The figure in a row and column; nil where there is none that is known.
  private func value(row: Int, column: Int) -> Decimal? {
    let amount = amounts[row * (table.columns.count - 1) + column - 1]
    return amount.kind == .unknown || !amount.isPlain && amount.kind == .figure ? nil : amount.low
  }

  private func check(_ token: ProseToken, rows: [Int], column: Int) -> Check? {
    guard let reading = token.figure else { return nil }
    var sum = AmountSum()
    for row in rows {
      sum.add(amounts[row * (table.columns.count - 1) + column - 1])
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
