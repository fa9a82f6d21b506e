/// The rule `prose-total` for a part of what a table adds up that a sentence gives with its percentage of the total.
///
/// ```
///                  Loans    Charge-offs
/// Office           5,210          1,874     Office and land together, $3,892,000 or 66.3% of the total, were …
/// Land             2,688          1,955
/// Commercial       2,405          1,948          1,874 + 1,955 = 3,829, which is 66.3% of 5,777
/// Total           10,303          5,777
/// ```
/// The percentage bears witness: with two neighbouring digits swapped the figure is a row of a column, or a sum of rows,
/// and just so many per cent of the column's total, while what is stated is of nothing near. A figure of the row that
/// the sentence names, but of another year than it names, is wrong when that of its own year has the percentage.
struct WitnessedParts {
  let tables: ProseTables
  var text: TextStore { tables.text }

  /// The least figure that tells, as printed, and the fewest digits of a percentage.
  private static let leastDigits: Int64 = 1_000
  private static let digitsOfPercent = 3
  /// How many words stand between a figure and its percentage, and how many before it say what it is, at most.
  private static let reach = 5
  private static let lead = 16
  /// The most rows of a run, and the most that a sentence names.
  private static let addends = 6
  /// The most words of a clause, and the most that name a whole.
  private static let words = 400
  private static let wholeNames = 6
  private static let named = 12

  /// A figure with its percentage.
  struct Statement {
    var part: ProseAmount
    var percent: ProseAmount
    /// The words of the clause, and those of them right before the figure.
    var words: Set<WordKey>
    var lead: Set<WordKey>
    var years: Set<WordKey>
    /// Whether no words say of what the percentage is.
    var isOpen: Bool
    /// Whether its clause points to the table.
    var isPointed: Bool
    /// Whether it is said of what "of" names, or of nothing.
    var isClear: Bool { isOpen || whole != nil }
    /// The words behind "of" that name the whole; nil without "of".
    var whole: Set<WordKey>?
  }

  /// Rows of a column, what they come to in ones, and how far rounding may have moved it.
  typealias Part = (rows: [Int], value: Decimal, blur: Decimal)

  /// The figures of a column above a total, in ones or as printed.
  struct Column {
    var ordinal: Int
    var column: Int
    var total: Int
    var parts: [Part]
    var whole: DecimalInterval
    /// What its figures are multiplied by; nil for figures as printed.
    var factors: FigureFactors?
  }

  init(_ tables: ProseTables) { self.tables = tables }

  /// Whether a sentence may give a figure and its percentage.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures >= 2 && sentence.glance.percents > 0
      && sentence.glance.traits.contains(.amount)
  }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let bytes = text.bytes.span
    let figures = clause.indices.filter {
      clause[$0].isFigure && !NameKey.isYear(clause[$0].range, bytes)
    }
    guard figures.count >= 2, clause.count <= WitnessedParts.words, isPlain(clause) else {
      return []
    }
    return zip(figures, figures.dropFirst()).compactMap { left, right in
      statement(left, right, clause).flatMap { check($0, near) }
    }
  }

  // MARK: Statements

  private func isPlain(_ clause: ArraySlice<ProseToken>) -> Bool {
    !StatementTail(text: text).isQuoted(clause)
      && !clause.contains {
        $0.says([.rough, .estimate, .pairing]) || text.isWord($0, BasisLexicon.otherStatements)
      }
  }

  /// The figure at `left` with the percentage at `right`, if that says again what it is.
  private func statement(
    _ left: Int, _ right: Int, _ clause: ArraySlice<ProseToken>
  ) -> Statement? {
    guard let part = ProseAmount(clause[left]), let percent = ProseAmount(clause[right]),
      !part.isPercent, percent.isPercent, part.figure.digits >= WitnessedParts.leastDigits,
      percent.digits >= WitnessedParts.digitsOfPercent,
      isRestated(clause[left + 1..<right], percent)
    else { return nil }
    let start = clause[..<left].lastIndex { $0.isFigure }.map { $0 + 1 } ?? clause.startIndex
    let lead = clause[max(start, left - WitnessedParts.lead)..<left]
    // A change is no part.
    guard !lead.contains(where: { $0.says([.increase, .decrease, .change, .betterment]) }),
      !(lead.last?.says([.by, .from, .to]) ?? false)
    else { return nil }
    return Statement(
      part: part, percent: percent, words: keys(clause), lead: keys(lead),
      years: text.years(of: clause),
      isOpen: StatementTail(text: text).isClear(behind: right + 1, in: clause),
      isPointed: clause.contains { text.isWord($0, AuditLexicon.tableReferences) },
      whole: whole(behind: right + 1, clause))
  }

  private func whole(behind place: Int, _ clause: ArraySlice<ProseToken>) -> Set<WordKey>? {
    guard place < clause.endIndex, clause[place].says(.of) else { return nil }
    let names = clause[(place + 1)...].prefix(WitnessedParts.wholeNames).enumerated().prefix {
      let (index, token) = ($0.offset + place + 1, $0.element)
      guard case .word = token.kind else { return false }
      return !token.says([.nameEnd, .clauseBreak, .and])
        && (index == place + 1 || !text.isParted(clause[index - 1], token))
    }
    return keys(ArraySlice(names.map(\.element).filter { !$0.says(.whole) }))
  }

  /// Whether a clause has a word of some row of a part.
  private func isNamed(_ part: Part, _ statement: Statement, _ column: Column) -> Bool {
    let names = tables.names(of: column.ordinal)
    return statement.isPointed
      || part.rows.contains {
        !names.label($0).keys(without: [.stop, .short]).isDisjoint(
          with: statement.words.union(statement.years))
      }
  }

  /// Whether a percentage is said of no other whole than the total of a column.
  private func isOfTotal(_ statement: Statement, _ column: Column) -> Bool {
    guard let whole = statement.whole, !statement.isPointed else { return true }
    let names = tables.names(of: column.ordinal)
    return whole.isSubset(
      of: names.label(column.total).keys(without: []).union(
        names.headers(of: column.column).keys(without: [])))
  }

  /// Whether nothing but a thing that is counted, or a time, stands before the "or" or the bracket of a percentage.
  private func isRestated(_ words: ArraySlice<ProseToken>, _ percent: ProseAmount) -> Bool {
    guard words.count <= WitnessedParts.reach else { return false }
    let start = Int(percent.range.start)
    if start > 0, text.bytes[start - 1] == UInt8(ascii: "(") { return words.count <= 1 }
    return words.last?.says(.restatement) ?? false
  }

  private func keys(_ tokens: ArraySlice<ProseToken>) -> Set<WordKey> {
    let bytes = text.bytes.span
    return Set(
      tokens.filter { token in
        guard case .word = token.kind, token.range.count > 2 else { return false }
        return !token.says([.headerStop, .owner, .list]) && !NameKey.isYear(token.range, bytes)
          && !text.isOne(of: AuditLexicon.commonWords, token.range)
      }.map { WordKey($0.range, in: bytes) })
  }

  // MARK: Tables

  private func check(_ statement: Statement, _ near: [Int]) -> Check? {
    var found: [(check: Check, value: Decimal)] = []
    for ordinal in near {
      for column in columns(of: statement, in: ordinal) {
        if explains(column, statement) { return nil }
        guard isOfTotal(statement, column) else { continue }
        if statement.isClear,
          let part = swapped(statement, in: column) ?? ofYear(statement, in: column)
        {
          guard isNamed(part, statement, column) else { continue }
          found.append((check(statement, part, column), part.value))
        } else if let check = shareOfSum(statement, in: column) {
          found.append((check, check.computed))
        }
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.value == first.value }),
      !isShown(statement, near, as: first.check)
    else { return nil }
    return first.check
  }

  /// Whether a part of what is stated stands in the table, but where that is a figure of its row in another year.
  private func isShown(_ statement: Statement, _ near: [Int], as check: Check) -> Bool {
    check.target.text == statement.part.range && check.operator != .equal
      && tables.show(statement.part, near: near)
  }

  /// The columns above each total of a table, as the statement may count them.
  private func columns(of statement: Statement, in ordinal: Int) -> [Column] {
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    var found: [Column] = []
    for total in table.rows.indices where table.rows[total].role != .section {
      for column in 1..<table.columns.count {
        guard isAmount(total, column, table), isTotal(total, column, table) else { continue }
        let factor = factors.factor(row: total, column: column)
        found.append(self.column(column, total, ordinal, factors))
        if factor > 1, statement.part.token.factor == 1 {
          found.append(self.column(column, total, ordinal, nil))
        }
      }
    }
    return found
  }

  /// Whether a row is a total, by its role, or because the rows right above it come to it.
  private func isTotal(_ total: Int, _ column: Int, _ table: Table) -> Bool {
    if table.rows[total].role != .data { return true }
    let value = table.cell(row: total, column: column).figure.value
    var sum = Decimal.zero
    for (count, row) in (0..<total).reversed().prefix(WitnessedParts.addends).enumerated() {
      guard table.rows[row].role != .section, isAmount(row, column, table) else { return false }
      sum += table.cell(row: row, column: column).figure.value
      if count > 0, sum == value { return true }
    }
    return false
  }

  private func isAmount(_ row: Int, _ column: Int, _ table: Table) -> Bool {
    let cell = table.cell(row: row, column: column)
    return cell.status == .number && cell.figure.digits != 0
      && !table.isPercent(row: row, column: column)
  }

  private func column(
    _ column: Int, _ total: Int, _ ordinal: Int, _ factors: FigureFactors?
  ) -> Column {
    let table = tables[ordinal]
    let factor = { (row: Int) in factors?.factor(row: row, column: column) ?? 1 }
    let value = { (row: Int) in
      table.cell(row: row, column: column).figure.value.magnitude * factor(row)
    }
    let blur = { (row: Int) in
      (table.cell(row: row, column: column).figure.unit * factor(row)).half
    }
    let parts = (0..<total).filter {
      table.rows[$0].role != .section && isAmount($0, column, table)
    }.map { row -> Part in ([row], value(row), blur(row)) }
    let whole = DecimalInterval(value(total) - blur(total), value(total) + blur(total))
    return Column(
      ordinal: ordinal, column: column, total: total, parts: parts, whole: whole, factors: factors)
  }

  /// Whether what is stated is so many per cent of any figure of a column.
  private func explains(_ column: Column, _ statement: Statement) -> Bool {
    let unit = statement.percent.half * 2
    let stated = DecimalInterval(
      statement.percent.value - unit, statement.percent.value + unit)
    let wholes =
      column.parts.map { DecimalInterval($0.value - $0.blur, $0.value + $0.blur) } + [column.whole]
    return wholes.contains { whole in
      statement.part.interval.percent(of: whole)?.meets(stated) ?? false
    }
  }

  /// The rows of a column that come to the figure with two digits swapped, and have the percentage.
  private func swapped(_ statement: Statement, in column: Column) -> Part? {
    let unit = statement.part.half.nanos * 2
    for digits in Slip.swaps(of: statement.part.figure.digits) {
      let value = Decimal(nanos: Int128(digits) * unit)
      let half = statement.part.half
      guard isShare(value, half, of: column.whole, statement.percent) else { continue }
      let fits = { (part: Part) in (part.value - value).magnitude <= max(half, part.blur) }
      if let part = column.parts.first(where: fits) ?? runs(of: column).first(where: fits)
        ?? pairs(of: column, statement).first(where: fits)
      {
        return part
      }
    }
    return nil
  }

  private func isShare(
    _ value: Decimal, _ blur: Decimal, of whole: DecimalInterval, _ percent: ProseAmount
  ) -> Bool {
    DecimalInterval(value - blur, value + blur).percent(of: whole)?.meets(percent.interval) ?? false
  }

  /// The figure of the row that the statement names, in the year that it names, where it gives that of another year.
  private func ofYear(_ statement: Statement, in column: Column) -> Part? {
    let table = tables[column.ordinal]
    let names = tables.names(of: column.ordinal)
    let own = names.headers(of: column.column).filter { $0.traits.contains(.year) }
    guard statement.years.count == 1, let year = own.first, own.count == 1,
      statement.years.contains(year.key)
    else { return nil }
    return column.parts.first { part in
      let row = part.rows[0]
      let label = names.label(row).keys(without: [.stop, .short, .number, .owner, .rest])
      guard !label.isEmpty, label.isSubset(of: statement.lead),
        isShare(part.value, part.blur, of: column.whole, statement.percent)
      else { return false }
      return (1..<table.columns.count).contains { other in
        let factor = column.factors?.factor(row: row, column: other) ?? 1
        let value = table.cell(row: row, column: other).figure.value.magnitude * factor
        return other != column.column && isAmount(row, other, table)
          && names.headers(of: other).contains { $0.traits.contains(.year) }
          && (value - statement.part.value).magnitude <= max(statement.part.half, part.blur)
      }
    }
  }

  /// The check of a percentage that has the digits of the sum of those of the rows in another order, which the figure
  /// beside it is the sum of, too.
  private func shareOfSum(_ statement: Statement, in column: Column) -> Check? {
    guard statement.isOpen else { return nil }
    let table = tables[column.ordinal]
    let sum = (runs(of: column) + pairs(of: column, statement)).first {
      $0.value - statement.part.value == .zero
    }
    guard let sum, let share = sum.value.divided(by: column.whole.low, times: 100),
      statement.percent.isSwap(of: share)
    else { return nil }
    return (1..<table.columns.count).lazy.compactMap { other -> Check? in
      let cells = sum.rows.map { table.cell(row: $0, column: other) }
      guard sum.rows.allSatisfy({ table.isPercent(row: $0, column: other) }),
        cells.allSatisfy({ $0.status == .number })
      else { return nil }
      let value = cells.reduce(Decimal.zero) { $0 + $1.figure.value }
      let blur = cells.reduce(Decimal.zero) { $0 + $1.figure.unit.half }
      guard (value - share).magnitude <= blur, statement.percent.isSwap(of: value) else {
        return nil
      }
      return ProseVerdict(text: text, target: statement.percent).check(
        .sum,
        sum.rows.map { table.reference(row: $0, column: other, ordinal: column.ordinal) },
        value: value, DecimalInterval(value - blur, value + blur),
        tolerance: blur + statement.percent.half, table: column.ordinal)
    }.first
  }

  // MARK: Sums

  /// The sums of rows that follow each other.
  private func runs(of column: Column) -> [Part] {
    column.parts.indices.flatMap { first -> [Part] in
      var sum = column.parts[first]
      return column.parts[(first + 1)...].prefix(WitnessedParts.addends - 1).map { part in
        sum = WitnessedParts.sum(sum, part)
        return sum
      }
    }
  }

  /// The sums of two rows whose labels share words with the sentence.
  private func pairs(of column: Column, _ statement: Statement) -> [Part] {
    let names = tables.names(of: column.ordinal)
    let named = column.parts.filter { part in
      !names.label(part.rows[0]).keys(without: [.stop, .short, .number, .owner])
        .isDisjoint(with: statement.words)
    }
    guard named.count <= WitnessedParts.named else { return [] }
    return named.indices.flatMap { first in
      named[(first + 1)...].map { WitnessedParts.sum(named[first], $0) }
    }
  }

  private static func sum(_ left: Part, _ right: Part) -> Part {
    (left.rows + right.rows, left.value + right.value, left.blur + right.blur)
  }

  private func check(_ statement: Statement, _ part: Part, _ column: Column) -> Check {
    if part.rows.count == 1, let row = part.rows.first {
      return tables.check(
        statement.part, row: row, column: column.column, of: column.ordinal, value: part.value)
    }
    return ProseVerdict(text: text, target: statement.part).check(
      .sum,
      part.rows.map {
        tables[column.ordinal].reference(row: $0, column: column.column, ordinal: column.ordinal)
      }, value: part.value, DecimalInterval(part.value - part.blur, part.value + part.blur),
      tolerance: part.blur + statement.part.half, table: column.ordinal)
  }
}
