/// The rule `prose-total` for shares of what a table beside the prose gives: a part, and how many per cent
/// it is of a total that the sentence names and the table has.
///
/// ```
/// Customer A      21.4     … together accounted for $45.1 million, or 56.1%, of revenue …
/// Customer B      23.7
/// All others      36.7     45.1 = 21.4 + 23.7, a part of the column whose total is 81.8: 55.1%
/// Total revenue   81.8
/// ```
/// The part must be a row of the table, or rows that follow each other, in a column whose total has the
/// name, and the year, of the sentence. A percentage that no such total gives is an error when a slip of
/// the pen explains it.
struct ProseTableShares {
  private let tables: ProseTables
  private let rowShares: ProseRowShares
  private var text: TextStore { tables.text }

  /// A part and its percentage, with the words that name the whole.
  private struct Statement {
    var part: ProseToken
    var percent: ProseToken
    var whole: ArraySlice<ProseToken>
  }

  /// The total of a column that a part stands in.
  private struct Whole {
    var row: Int
    var column: Int
    var value: Decimal
    var half: Decimal
  }

  /// How many words name a whole at most.
  private static let words = 6
  /// How many words stand between a part and its percentage at most.
  private static let reach = 4
  /// How many tables before and behind a paragraph are looked at.
  private static let tableReach = (before: 2, behind: 1)
  /// The most rows that are added up.
  private static let addends = 6
  /// The most rows of a table that are looked at.
  private static let rows = 60
  /// The least part, in units of its last place.
  private static let leastUnits: UInt64 = 100

  init(_ tables: ProseTables) {
    self.tables = tables
    rowShares = ProseRowShares(tables)
  }

  /// The tables near the paragraphs of a letter, as far as they are looked at.
  static func nearTables(_ tables: [Table]) -> NearTables {
    NearTables(tables, reach: tableReach, mostRows: rows)
  }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    statements(in: clause).compactMap { check($0, clause, near) ?? rowCheck($0, clause, near) }
  }

  private func rowCheck(
    _ statement: Statement, _ clause: ArraySlice<ProseToken>, _ near: [Int]
  ) -> Check? {
    guard let part = ProseAmount(statement.part), let percent = ProseAmount(statement.percent)
    else { return nil }
    return rowShares.check(part, percent, of: statement.whole, in: clause, near)
  }

  // MARK: Statements

  /// The shares that a sentence states: "45.1 million, or 56.1%, of revenue", "56.1% of revenue, or 45.1
  /// million".
  private func statements(in sentence: ArraySlice<ProseToken>) -> [Statement] {
    let figures = sentence.indices.filter { sentence[$0].figure != nil }
    guard figures.count >= 2, figures.contains(where: { isPercent(sentence[$0]) }),
      !sentence.contains(where: { $0.says([.estimate, .pairing]) })
    else { return [] }
    return zip(figures, figures.dropFirst()).compactMap { left, right in
      let between = sentence[left + 1..<right]
      let behind = sentence[(right + 1)...]
      guard let last = between.last else { return nil }
      if isPart(sentence[left]), isPercent(sentence[right]),
        between.count <= ProseTableShares.reach
          && (last.says(.restatement)
            || last.says(.to) && between.contains(where: { $0.says(.equivalent) }))
          || isWhich(between),
        let whole = whole(behind)
      {
        return Statement(part: sentence[left], percent: sentence[right], whole: whole)
      }
      if isPercent(sentence[left]), isPart(sentence[right]), last.says(.or),
        let whole = whole(between.dropLast())
      {
        return Statement(part: sentence[right], percent: sentence[left], whole: whole)
      }
      return nil
    }
  }

  /// Whether words end in "which was", and times stand before that.
  private func isWhich(_ words: ArraySlice<ProseToken>) -> Bool {
    guard words.count >= 2, words.count <= 2 * ProseTableShares.reach,
      let last = words.last, last.says([.stating, .restatement]),
      text.matches(words[words.endIndex - 2].range, "which")
    else { return false }
    return words.dropLast(2).allSatisfy { word in
      text.isWord(word, ProseLexicon.betweenTimes)
        || ASCII.isDigit(text.bytes[Int(word.range.start)])
    }
  }

  private func isPart(_ token: ProseToken) -> Bool {
    guard let figure = token.figure else { return false }
    return figure.status == .number && figure.unit != .percent
      && figure.figure.digits.magnitude >= ProseTableShares.leastUnits
  }

  private func isPercent(_ token: ProseToken) -> Bool {
    token.figure.map { $0.status == .number && $0.unit == .percent && $0.figure.digits > 0 }
      ?? false
  }

  /// The words behind "of" that name a whole.
  private func whole(_ words: ArraySlice<ProseToken>) -> ArraySlice<ProseToken>? {
    guard let first = words.first, first.says(.of) else { return nil }
    let name = words.dropFirst().prefix(ProseTableShares.words).prefix { token in
      guard case .word = token.kind else { return false }
      return !token.says(.list)
        && !token.says(.nameEnd)
    }
    return name.isEmpty ? nil : name
  }

  // MARK: Wholes

  private func check(
    _ statement: Statement, _ sentence: ArraySlice<ProseToken>, _ near: [Int]
  ) -> Check? {
    let name = keys(statement.whole.map(\.range))
    guard !name.isEmpty else { return nil }
    let years = Set(
      sentence.filter { NameKey.isYear($0.range, text.bytes.span) }.map {
        WordKey($0.range, in: text.bytes.span)
      })
    var found: [Check] = []
    for ordinal in near {
      for whole in wholes(of: ordinal, name, years) {
        guard let factors = factors(of: statement.part, in: whole, ordinal) else { continue }
        guard let check = check(statement, whole, ordinal, factors) else { return nil }
        found.append(check)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private func keys(_ words: [TextRange]) -> Set<WordKey> {
    Set(
      words.filter {
        !text.isOne(of: AuditLexicon.headerStopWords, $0)
          && !text.isOne(of: AuditLexicon.owners, $0)
      }.map { WordKey($0, in: text.bytes.span) })
  }

  /// The totals of a table that have a name, by their own labels or by their headers.
  private func wholes(
    of ordinal: Int, _ name: Set<WordKey>, _ years: Set<WordKey>
  ) -> [Whole] {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    var wholes: [Whole] = []
    for row in table.rows.indices where table.rows[row].role == .total {
      let label = names.label(row).keys(without: [.stop, .owner])
      for column in 1..<table.columns.count {
        let cell = table.cell(row: row, column: column)
        guard cell.status == .number, cell.unit != .percent,
          table.columns[column].unit != .percent
        else { continue }
        let headers = names.headers(of: column)
        let isNamed =
          !label.isDisjoint(with: name)
          || !headers.keys(without: [.stop, .owner]).isDisjoint(with: name)
        let own = Set(headers.lazy.filter { $0.traits.contains(.year) }.map(\.key))
        guard isNamed, years.isEmpty || own.isEmpty || !own.isDisjoint(with: years) else {
          continue
        }
        wholes.append(
          Whole(
            row: row, column: column, value: table.value(of: cell), half: cell.figure.unit.half))
      }
    }
    return wholes
  }

  /// What a part and a whole are multiplied with to be compared.
  private typealias Factors = (part: Int, whole: Int)

  /// The factors for a figure of prose that is a row above the total, or the sum of rows there that follow
  /// each other; nil when it is none.
  private func factors(of part: ProseToken, in whole: Whole, _ ordinal: Int) -> Factors? {
    let table = tables[ordinal]
    for first in 0..<whole.row {
      var sum = Decimal.zero
      for row in first..<min(whole.row, first + ProseTableShares.addends) {
        let cell = table.cell(row: row, column: whole.column)
        guard table.rows[row].role != .section, cell.isFigure else { break }
        sum += table.value(of: cell)
        guard sum > .zero, sum < whole.value, let factors = factors(part, sum, table) else {
          continue
        }
        return factors
      }
    }
    return nil
  }

  /// The factors by which a figure of prose is `value` of a table.
  private func factors(_ token: ProseToken, _ value: Decimal, _ table: Table) -> Factors? {
    guard let figure = token.figure?.figure else { return nil }
    if figure.value == value { return (1, 1) }
    // What the table counts in thousands the sentence may give in millions.
    let scale = table.scale?.factor ?? 1
    let difference = (figure.value * token.factor - value * scale).magnitude
    return difference <= (figure.unit * token.factor).half ? (token.factor, scale) : nil
  }

  /// The check of a statement with a whole; nil when it is met, or no slip explains it.
  private func check(
    _ statement: Statement, _ whole: Whole, _ ordinal: Int, _ factors: Factors
  ) -> Check? {
    guard let part = statement.part.figure?.figure, let stated = statement.percent.figure?.figure
    else { return nil }
    let table = tables[ordinal]
    let (value, half) = (part.value * factors.part, (part.unit * factors.part).half)
    let (all, allHalf) = (whole.value * factors.whole, whole.half * factors.whole)
    guard all > allHalf, value < all, let share = value.divided(by: all, times: 100),
      let low = (value - half).divided(by: all + allHalf, times: 100),
      let high = (value + half).divided(by: all - allHalf, times: 100)
    else { return nil }
    let printed = DecimalInterval(stated.value - stated.unit * 2, stated.value + stated.unit * 2)
    let amount = Amount(status: .number, figure: stated, isAbove: false, granule: .zero)
    // Shares that are added up, or cut off, are off by a unit.
    let isNear =
      DecimalInterval(low, high).meets(printed)
      && (share - stated.value).magnitude < stated.unit * 2
    guard !isNear, Slip.turns(amount, into: share) else { return nil }
    return Check(
      rule: .proseTotal, operator: .percentOf, table: ordinal,
      target: Reference(
        place: nil, text: statement.percent.range),
      operands: [
        Reference(
          place: nil, text: statement.part.range),
        table.reference(row: whole.row, column: whole.column, ordinal: ordinal),
      ],
      stated: stated, computed: share, interval: DecimalInterval(low, high), tolerance: nil,
      verdict: .inconsistent)
  }
}
