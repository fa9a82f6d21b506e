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
    let statements = GroupStatement.read(names.read(tokens, of: text), names: names, in: text)
    var checks: [Check] = []
    var order: [Int] = []
    for statement in statements {
      let best = bestReading(of: statement, after: order)
      if let best { checks += best.entries.map(\.check) }
      if let told = best?.choice ?? onlyChoice(for: statement), told.isOrdered {
        order = told.columns
      }
    }
    return checks
  }

  // MARK: Readings

  /// The columns that the figures of a group stand for, in order, and whether words tell the order.
  private struct Choice {
    var columns: [Int]
    var isOrdered: Bool
  }

  /// A statement with one pairing of its figures, and one choice of columns.
  private struct Reading {
    var entries: [GroupMends.Entry]
    var choice: Choice
  }

  /// The only reading that most of its sums bear out.
  ///
  /// Where there is none, it is the only one that most do when one slip is undone. What names no columns goes by
  /// the `order` of the sentence before.
  private func bestReading(of statement: GroupStatement, after order: [Int]) -> Reading? {
    let pairings = statement.pairings
    let own = pairings.flatMap { pairing in
      choices(for: statement, count: pairing.columnCount).map { reading(pairing, $0) }
    }
    let areNamed = own.contains { $0.choice.isOrdered }
    if !areNamed, !order.isEmpty, order.allSatisfy({ unit(of: $0) == statement.unit }) {
      let choice = Choice(columns: order, isOrdered: false)
      let carried = pairings.filter { $0.columnCount == order.count }.map { reading($0, choice) }
      if var best = best(of: carried, statement) {
        // The next sentence goes on in the same order.
        best.choice.isOrdered = true
        return best
      }
    }
    return best(of: own, statement)
  }

  private func best(of readings: [Reading], _ statement: GroupStatement) -> Reading? {
    best(of: readings, statement) { $0.entries.count { $0.ties } }
      ?? best(of: readings, statement) { reading in
        GroupMends(
          reading.entries, rows: names.rows, isOrdered: reading.choice.isOrdered, value: value
        ).ties
      }
      ?? best(of: readings, statement) { nearTies($0.entries) }
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

  /// The reading in which most figures tie, as `ties` counts them, if there is one only.
  private func best(
    of readings: [Reading], _ statement: GroupStatement, ties: (Reading) -> Int?
  ) -> Reading? {
    var best: (reading: Reading, ties: Int)?
    var isUnique = true
    for reading in readings {
      guard let ties = ties(reading) else { continue }
      let told = reading.entries.count { $0.ties || $0.check.verdict == .inconsistent }
      let misses = told - ties
      guard ties > misses, statement.saysSum || (ties >= 3 && ties > 2 * misses) else {
        continue
      }
      if let present = best {
        if ties < present.ties || isSame(reading.entries, present.reading.entries) { continue }
        isUnique = ties > present.ties
        if !isUnique { continue }
      }
      best = (reading, ties)
    }
    return isUnique ? best?.reading : nil
  }

  /// Whether two readings come to the same verdict for the same figures, so that it does not matter
  /// which is meant.
  private func isSame(_ left: [GroupMends.Entry], _ right: [GroupMends.Entry]) -> Bool {
    let key: (GroupMends.Entry) -> (UInt32, Int128) = {
      ($0.check.target.text.start, $0.check.computed.nanos)
    }
    return left.map(key).sorted(by: <).elementsEqual(right.map(key).sorted(by: <), by: ==)
  }

  // MARK: Columns

  /// The columns that `count` figures of a group may stand for; where no words tell their order, in every one.
  private func choices(for statement: GroupStatement, count: Int) -> [Choice] {
    let names = names[isPercent: statement.unit == .percent]
    return columnChoices(for: statement, count: count).flatMap { columns in
      let isOrdered = names.isOrdered(columns, in: statement.clause)
      let orders =
        isOrdered || count > GroupSums.mostOrdered ? [columns] : GroupSums.orders(of: columns)
      return orders.map { Choice(columns: $0, isOrdered: isOrdered) }
    }
  }

  /// The most columns that are tried in every order.
  private static let mostOrdered = 3

  /// Every order of a few columns.
  private static func orders(of columns: [Int]) -> [[Int]] {
    guard columns.count > 1 else { return [columns] }
    return columns.indices.flatMap { first in
      var rest = columns
      let column = rest.remove(at: first)
      return orders(of: rest).map { [column] + $0 }
    }
  }

  /// The columns of a statement that names them, if it may pair its figures in one way only.
  private func onlyChoice(for statement: GroupStatement) -> Choice? {
    let pairings = statement.pairings
    guard pairings.count == 1 else { return nil }
    let choices = choices(for: statement, count: pairings[0].columnCount)
    return choices.count == 1 ? choices[0] : nil
  }

  /// The columns that `count` figures of a group may stand for, in the order in which they are named.
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

  private func reading(_ pairing: GroupStatement.Pairing, _ choice: Choice) -> Reading {
    let columns = choice.columns
    let entries = pairing.figures.compactMap { entry -> GroupMends.Entry? in
      guard entry.column < columns.count, let rows = names.rows[entry.group],
        let check = check(entry.token, rows: rows, column: columns[entry.column])
      else { return nil }
      return GroupMends.Entry(
        token: entry.token, group: entry.group, column: columns[entry.column], check: check)
    }
    return Reading(entries: entries, choice: choice)
  }

  /// The figure in a row and column; nil where there is none that is known.
  private func value(row: Int, column: Int) -> Decimal? {
    let amount = amounts[table.cellIndex(row: row, column: column)]
    return amount.kind == .unknown || !amount.isPlain && amount.kind == .figure ? nil : amount.low
  }

  private func check(_ token: ProseToken, rows: [Int], column: Int) -> Check? {
    guard let reading = token.figure else { return nil }
    var sum = AmountSum()
    for row in rows {
      sum.add(amounts[table.cellIndex(row: row, column: column)])
    }
    return table.groupCheck(
      token, reading, sum, rows: rows, column: column, ordinal: ordinal, in: text)
  }
}
