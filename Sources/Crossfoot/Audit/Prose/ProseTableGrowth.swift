/// The rule `prose-total` for changes of a row of a table that a sentence names.
///
/// ```
///                          2010     2009
/// TDRs, not included      8,610    3,377     TDRs increased by $5.2 million, or 155.0%, because of …
/// ```
/// The words before the verb name the row, and the amount of the change, where the sentence gives it, is
/// that of two columns. What the other figure should be follows: it is an error when a slip of the pen
/// explains it, and no row of the tables near gives what is stated.
struct ProseTableGrowth {
  /// What a sentence says of a change.
  private struct Statement {
    var names: Set<WordKey>
    var amount: ProseAmount?
    var percent: ProseAmount
    /// What it changed to.
    var result: ProseAmount?
    var isIncrease: Bool
    var years: Set<WordKey>
    /// Its clause, where its figures stand in it, and the words before the verb.
    var clause: ArraySlice<ProseToken>
    var place: Int
    var lead: ArraySlice<ProseToken>
  }

  /// A change of a row from one column to another.
  private struct Change {
    var ordinal: Int
    var row: Int
    var new: Int
    var old: Int
    var value: Decimal
    var blur: Decimal
    /// The change in per cent of the old value.
    var percent: Decimal
    var interval: DecimalInterval
  }

  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// How many words stand between a verb and the figures of its change at most.
  private static let reach = 3
  /// How many words before the verb name what changed.
  private static let names = 12
  /// How many of these words the label may lack.
  private static let otherNames = 1
  /// The least change, as printed, that tells of a row by itself, and the fewest digits of its percentage.
  private static let tellingDigits: Int64 = 10_000
  private static let digitsOfPercent = 3
  /// The fewest digits of an amount by which a row changed that bear witness for any other percentage.
  private static let digitsOfWitness = 3
  /// How far a percentage of the later year is from the right one at least, in halves of its last place.
  private static let distance = 6
  /// The most columns of figures that are compared.
  private static let columns = 8

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    statements(in: clause).compactMap { check($0, near) }
  }

  // MARK: Statements

  /// The changes that a clause states: "increased by $5.2 million, or 155.0%", "decreased 12.2%".
  private func statements(in clause: ArraySlice<ProseToken>) -> [Statement] {
    var found: [Statement] = []
    let clause = withoutCause(clause)
    guard !clause.indices.contains(where: { isPartOfYear($0, clause) }) else { return [] }
    var start = clause.startIndex
    for index in clause.indices {
      let isIncrease = clause[index].says(.increase)
      guard isIncrease || clause[index].says(.decrease) else { continue }
      guard
        let (amount, percent, result, end) = GrowthFigures(text: text).figures(
          behind: index, in: clause),
        let names = names(clause[start..<index]),
        isPlain(
          clause[
            max(
              start, index - ProseTableGrowth.names)..<min(
                end + ProseTableGrowth.reach, clause.endIndex)])
      else { continue }
      found.append(
        Statement(
          names: names, amount: amount, percent: percent, result: result, isIncrease: isIncrease,
          years: text.years(of: clause), clause: clause, place: end - 1, lead: clause[start..<index]
        ))
      start = end
    }
    return found
  }

  /// A clause up to what its last figures come from: "because", in a clause that has none.
  private func withoutCause(_ clause: ArraySlice<ProseToken>) -> ArraySlice<ProseToken> {
    guard let last = clause.lastIndex(where: \.isFigure),
      let cause = clause[last...].firstIndex(where: { text.isWord($0, ProseLexicon.breaks) })
    else { return clause }
    return clause[..<cause]
  }

  /// Whether a word names a part of a year; "18 months" are a time that something takes.
  private func isPartOfYear(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    guard clause[index].says(.partOfYear) else { return false }
    let isCounted = index > clause.startIndex && clause[index - 1].figure != nil
    let isEnded = index + 1 < clause.endIndex && clause[index + 1].says(.ending)
    return !isCounted || isEnded
  }

  /// The words before a verb that name what changed; nil when there are none.
  private func names(_ words: ArraySlice<ProseToken>) -> Set<WordKey>? {
    var keys: Set<WordKey> = []
    for token in words.suffix(ProseTableGrowth.names).reversed() {
      guard case .word = token.kind else { break }
      if token.says(.clauseBreak) { break }
      if token.says([.headerStop, .owner]) { continue }
      keys.insert(WordKey(token.range, in: text.bytes.span))
    }
    return keys.isEmpty ? nil : keys
  }

  private func isPlain(_ tokens: ArraySlice<ProseToken>) -> Bool {
    !tokens.contains { token in
      token.says([.estimate, .otherBasis, .otherChange])
    }
  }

  // MARK: Changes

  /// The check of a statement; nil when no row of the tables is meant, or several may be.
  private func check(_ statement: Statement, _ near: [Int]) -> Check? {
    let changes = near.flatMap { self.changes(named: statement, in: $0) }
    if let met = changes.first(where: { isMet(statement, $0) }) {
      return check(statement.percent, met)
    }
    guard !changes.contains(where: { isOfRounded(statement, $0) }) else { return nil }
    let found = changes.compactMap { slip(statement, $0) }
    guard let first = found.first,
      found.allSatisfy({ $0.computed == first.computed && $0.target.text == first.target.text })
    else { return nil }
    return first
  }

  private func isMet(_ statement: Statement, _ change: Change) -> Bool {
    isPercent(statement, change) && (statement.amount.map { isAmount($0, change) } ?? true)
  }

  private func isPercent(_ statement: Statement, _ change: Change) -> Bool {
    let unit = statement.percent.half * 2
    // What is cut off, or taken of rounded amounts, is as near.
    return DecimalInterval(change.interval.low - unit, change.interval.high + unit)
      .meets(statement.percent.interval)
  }

  /// Whether a change comes out by figures that are rounded as its amount is.
  private func isOfRounded(_ statement: Statement, _ change: Change) -> Bool {
    guard let amount = statement.amount,
      let base = change.value.divided(by: change.percent, times: 100),
      (amount.value - change.value).magnitude <= amount.half * 3 + change.blur
    else { return false }
    let bases = DecimalInterval(base - amount.half, base + amount.half)
    let changes = DecimalInterval(amount.value - amount.half, amount.value + amount.half)
    return isPercent(statement, change)
      || changes.percent(of: bases)?.meets(statement.percent.interval) ?? false
  }

  private func isAmount(_ amount: ProseAmount, _ change: Change) -> Bool {
    if (amount.value - change.value).magnitude <= amount.half + change.blur { return true }
    // The word "million" may stand where the table's scale was not found.
    return tables[change.ordinal].scale == nil
      && (amount.figure.value - change.value).magnitude <= amount.figure.unit.half + change.blur
  }

  /// The check of the figure of a statement that a slip keeps from a change.
  private func slip(_ statement: Statement, _ change: Change) -> Check? {
    let percent = statement.percent
    if let amount = statement.amount {
      if isAmount(amount, change) {
        let tail = StatementTail(text: text)
        guard amount.digits >= 2, percent.digits >= 2,
          tail.isClear(behind: statement.place + 1, in: statement.clause)
        else { return nil }
        var check = check(percent, change)
        // Of the row that is named and the amount that it changed by no other percentage can be meant.
        if !percent.isSlip(of: change.percent) && !isOfLater(statement, change) {
          guard amount.digits >= ProseTableGrowth.digitsOfWitness, isWhole(statement, change),
            tail.isClear(before: statement.lead), !tail.isQuoted(statement.clause)
          else { return nil }
          check.verdict = .suspect
        }
        return check
      }
      guard isPercent(statement, change), percent.digits >= 3, amount.digits >= 2,
        amount.isSwap(of: change.value) || amount.isTellingSlip(of: change.value)
      else { return nil }
      return difference(amount, change)
    }
    // The row is the one that is meant, as it has the amount that it changed to.
    if statement.result != nil {
      return percent.digits >= 2 && percent.isSlip(of: change.percent)
        ? check(percent, change) : nil
    }
    return percent.digits >= 3 && percent.isSwap(of: change.percent) && isOfAll(statement, change)
      ? check(percent, change) : nil
  }

  /// Whether a percentage that nothing bears witness for is said of all that the row counts.
  private func isOfAll(_ statement: Statement, _ change: Change) -> Bool {
    FigureScope(
      rows: [change.row], columns: [change.new, change.old], of: tables.names(of: change.ordinal),
      in: text
    ).holds(statement.place, after: statement.lead, in: statement.clause)
  }

  /// Whether a percentage is, to its last digit, what the change is of the later year, and not near to what it is.
  private func isOfLater(_ statement: Statement, _ change: Change) -> Bool {
    let percent = statement.percent
    guard percent.digits >= ProseTableGrowth.digitsOfPercent,
      let share = change.value.divided(by: result(of: change), times: 100),
      (share - percent.value).magnitude <= percent.half
    else { return false }
    return (change.percent - percent.value).magnitude > percent.half * ProseTableGrowth.distance
  }

  /// What a row changed to.
  private func result(of change: Change) -> Decimal {
    let table = tables[change.ordinal]
    let factor = FigureFactors(table, in: text).factor(row: change.row, column: change.new)
    return table.cell(row: change.row, column: change.new).figure.value * factor
  }

  /// Whether the words before the verb are the label of the row and nothing else, and the percentage is not the change
  /// seen from its end.
  private func isWhole(_ statement: Statement, _ change: Change) -> Bool {
    let label = tables.names(of: change.ordinal).label(change.row).keys(without: [.stop, .rest])
    guard label == statement.names, !statement.years.isEmpty,
      let reverse = change.value.divided(by: result(of: change), times: 100)
    else { return false }
    return (reverse - statement.percent.value).magnitude > statement.percent.half * 2
  }

  /// The changes between two columns of the rows of a table that a statement names.
  private func changes(named statement: Statement, in ordinal: Int) -> [Change] {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    let factors = FigureFactors(table, in: text)
    var changes: [Change] = []
    let columns = (1..<table.columns.count).filter { table.columns[$0].unit != .percent }
    guard columns.count <= ProseTableGrowth.columns else { return [] }
    for row in rows(of: statement, in: ordinal) {
      let factor = { factors.factor(row: row, column: $0) }
      for new in columns {
        for old in columns where old != new {
          let change = change(ordinal, row, new, old, factor(new))
          guard let change, factor(old) == factor(new),
            isResult(statement.result, table.cell(row: row, column: new), factor(new)),
            (change.value > .zero) == statement.isIncrease,
            names.areInOrder(old, new, of: table.columns.count, statement.years)
          else { continue }
          changes.append(magnitude(change))
        }
      }
    }
    return changes
  }

  /// The rows that a statement may mean: those with its names, or else, where the amount of the change has many
  /// digits, those that have a word of them and just this change.
  private func rows(of statement: Statement, in ordinal: Int) -> [Int] {
    let (table, names) = (tables[ordinal], tables.names(of: ordinal))
    let named = named(statement.names, table, names)
    guard named.isEmpty, let amount = statement.amount,
      amount.figure.digits >= ProseTableGrowth.tellingDigits,
      statement.percent.digits >= ProseTableGrowth.digitsOfPercent
    else { return named }
    return table.rows.indices.filter { row in
      table.rows[row].role != .section
        && !names.label(row).keys(without: [.stop, .rest, .short]).isDisjoint(with: statement.names)
        && (1..<table.columns.count).contains { column in
          let cell = table.cell(row: row, column: column)
          return cell.status == .number && cell.figure.mayBe(amount.figure)
        }
    }
  }

  /// Whether a figure of a table is what a sentence says that something changed to.
  private func isResult(_ result: ProseAmount?, _ cell: Cell, _ factor: Int) -> Bool {
    guard let result else { return true }
    let difference = (result.value - cell.figure.value * factor).magnitude
    return difference <= result.half + (cell.figure.unit * factor).half
  }

  private func magnitude(_ change: Change) -> Change {
    var change = change
    if change.percent.isNegative { change.interval = -change.interval }
    change.value = change.value.magnitude
    change.percent = change.percent.magnitude
    return change
  }

  private func change(
    _ ordinal: Int, _ row: Int, _ new: Int, _ old: Int, _ factor: Int
  ) -> Change? {
    let table = tables[ordinal]
    let (after, before) = (table.cell(row: row, column: new), table.cell(row: row, column: old))
    guard after.status == .number, before.status == .number, after.unit != .percent,
      before.unit != .percent, after.figure.digits > 0, before.figure.digits > 0
    else { return nil }
    let (end, start) = (after.figure.value * factor, before.figure.value * factor)
    let blur = (after.figure.unit * factor).half + (before.figure.unit * factor).half
    let base = DecimalInterval(start - blur.half, start + blur.half)
    let difference = end - start
    guard difference != .zero, let percent = difference.divided(by: start, times: 100),
      let interval = DecimalInterval(difference - blur, difference + blur).percent(of: base)
    else { return nil }
    return Change(
      ordinal: ordinal, row: row, new: new, old: old, value: difference, blur: blur,
      percent: percent, interval: interval)
  }

  /// The rows whose labels, up to a comma or a bracket, have most of the words before a verb, and no
  /// others.
  private func named(_ said: Set<WordKey>, _ table: Table, _ names: TableNames) -> [Int] {
    var found: [(row: Int, words: Int)] = []
    for row in table.rows.indices where table.rows[row].role != .section {
      let words = names.label(row).keys(without: [.stop, .rest])
      guard !words.isEmpty, words.isSubset(of: said) else { continue }
      found.append((row, words.count))
    }
    let most = found.map(\.words).max() ?? 0
    // What the words say besides the label may make it another thing.
    return said.count <= most + ProseTableGrowth.otherNames
      ? found.filter { $0.words == most }.map(\.row) : []
  }

  // MARK: Checks

  private func operands(_ change: Change) -> [Reference] {
    [change.new, change.old].map {
      tables[change.ordinal].reference(row: change.row, column: $0, ordinal: change.ordinal)
    }
  }

  private func check(_ percent: ProseAmount, _ change: Change) -> Check {
    let unit = percent.half * 2
    return ProseVerdict(text: text, target: percent).check(
      .percentChange, operands(change), value: change.percent,
      DecimalInterval(change.interval.low - unit, change.interval.high + unit),
      table: change.ordinal)
  }

  private func difference(_ amount: ProseAmount, _ change: Change) -> Check {
    var operands = operands(change)
    let isIncrease =
      operands.count == 2
      && tables[change.ordinal].cell(row: change.row, column: change.new).figure.value
        > tables[change.ordinal].cell(row: change.row, column: change.old).figure.value
    if !isIncrease { operands.reverse() }
    operands[1].isSubtracted = true
    return ProseVerdict(text: text, target: amount).check(
      .difference, operands, value: change.value,
      DecimalInterval(change.value - change.blur, change.value + change.blur),
      tolerance: change.blur + amount.half, table: change.ordinal)
  }
}
