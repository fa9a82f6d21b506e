/// The rule `prose-total` for figures of several years that are quotients of two rows of a table.
///
/// ```
///                          2023     2022
/// Direct cost of mining  40,035   34,033     Our direct cost to mine one bitcoin was $20,405 in 2023 and
/// Bitcoin mined           1,962    2,340     $14,544 in 2022.
/// ```
/// One figure that two rows give, both of which share words with the sentence, bears witness that the others are
/// quotients of the same rows: one that has the digits of its quotient in another order is an error.
struct YearQuotients {
  /// Figures with their years, and the words that name what is divided, and by what.
  struct Statement {
    var figures: [ProseAmount]
    var years: [WordKey]
    /// Whether the figures count cents.
    var areCents = false
    var name: Set<WordKey>
    var whole: Set<WordKey>

    var arePercents: Bool { figures.first?.isPercent ?? false }

    /// The figures as far as they are rounded: all to as many noughts as each of them ends with.
    var rounded: [ProseAmount] {
      let noughts = figures.map(\.noughts).min() ?? 0
      return figures.map { $0.rounded(toNoughts: noughts) }
    }
  }

  /// Two rows, and how many words of the sentence their labels have.
  private struct Pair {
    var part: Int
    var whole: Int
    var shared: Int
  }

  /// A quotient of two cells.
  struct Quotient {
    var value: Decimal
    var interval: DecimalInterval
    var top: Place
    var base: Place

    /// The same counted in other units.
    func shifted(by power: Int) -> Quotient {
      var quotient = self
      quotient.value = value.shifted(by: power)
      quotient.interval = DecimalInterval(
        interval.low.shifted(by: power), interval.high.shifted(by: power))
      return quotient
    }
  }

  /// Where a cell of a table stands.
  struct Place {
    var row: Int
    var column: Int
  }

  let tables: ProseTables
  let movements: RowMovements
  var text: TextStore { tables.text }

  /// The most figures of a sentence, and the fewest digits that tell of amounts and of percentages.
  private static let most = 4
  private static let digits = 4
  private static let digitsOfPercents = 3
  /// How many words name a quotient, and how many behind "of" a whole.
  private static let names = 14
  private static let wholeNames = 6
  /// The most rows that share words with a sentence.
  private static let rows = 12

  init(_ tables: ProseTables) {
    self.tables = tables
    movements = RowMovements(tables)
  }

  /// Whether a sentence may give figures of several years.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures >= 2 && sentence.glance.traits.contains(.year)
  }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    guard let statement = statement(in: clause) else { return [] }
    var slips: [[Check]] = []
    for ordinal in near {
      let pairs = rows(of: statement, in: ordinal)
      let most = pairs.map(\.shared).max() ?? 0
      let below = columnChecks(statement, ordinal, near)
      if !below.isEmpty {
        if below.allSatisfy({ $0.verdict != .inconsistent }) { return below }
        slips.append(below)
      }
      for pair in pairs {
        let checks = checks(statement, pair.part, pair.whole, ordinal, near)
        if checks.isEmpty { continue }
        if checks.allSatisfy({ $0.verdict != .inconsistent }) { return checks }
        if pair.shared == most { slips.append(checks) }
      }
    }
    // Two pairs of rows that say different things of a figure are none that is meant.
    guard let first = slips.first,
      slips.allSatisfy({ $0.map(\.computed) == first.map(\.computed) })
    else { return [] }
    return first
  }

  // MARK: Statements

  private func statement(in clause: ArraySlice<ProseToken>) -> Statement? {
    let places = clause.indices.filter { clause[$0].isFigure }
    guard let first = places.first, let last = places.last,
      (2...YearQuotients.most).contains(places.count),
      !clause.contains(where: {
        $0.says([.rough, .estimate, .partOfYear, .increase, .decrease])
          || text.isWord($0, BasisLexicon.restated)
      })
    else { return nil }
    let figures = places.compactMap { ProseAmount(clause[$0]) }
    guard figures.count == places.count, figures.allSatisfy({ $0.isLike(figures[0]) }),
      figures.allSatisfy({ $0.digits >= leastDigits($0) }),
      let years = years(of: places, in: clause)
    else { return nil }
    let name = keys(clause[..<first].suffix(YearQuotients.names))
    var whole = name.union(unit(behind: first, in: clause))
    if figures[0].isPercent {
      let behind = [first, last].lazy.compactMap { self.whole(behind: $0, in: clause) }.first
      guard let behind else { return nil }
      whole = behind
    }
    guard !name.isEmpty, !whole.isEmpty else { return nil }
    let areCents = places.allSatisfy {
      $0 + 1 < clause.endIndex && text.isWord(clause[$0 + 1], QuotientLexicon.cents)
    }
    return Statement(
      figures: figures, years: years, areCents: areCents, name: name, whole: whole)
  }

  private func leastDigits(_ amount: ProseAmount) -> Int {
    amount.isPercent ? YearQuotients.digitsOfPercents : YearQuotients.digits
  }

  /// The words behind "per" right behind a figure, which name what it is divided by.
  private func unit(behind place: Int, in clause: ArraySlice<ProseToken>) -> Set<WordKey> {
    guard place + 2 < clause.endIndex, text.isWord(clause[place + 1], PairLexicon.units) else {
      return []
    }
    return keys(clause[(place + 2)...].prefix(1))
  }

  /// The words behind "of" that name what percentages are taken of.
  private func whole(behind place: Int, in clause: ArraySlice<ProseToken>) -> Set<WordKey>? {
    guard place + 1 < clause.endIndex, clause[place + 1].says(.of) else { return nil }
    let words = clause[(place + 2)...].prefix(YearQuotients.wholeNames).prefix {
      !$0.isFigure && !$0.says([.nameEnd, .comparison, .compared])
    }
    return keys(words)
  }

  /// The years of figures: one behind each, or as many in a list that "respectively" pairs with them.
  private func years(of places: [Int], in clause: ArraySlice<ProseToken>) -> [WordKey]? {
    let bytes = text.bytes.span
    let all = clause.indices.filter { NameKey.isYear(clause[$0].range, bytes) }
    let keys = all.map { WordKey(clause[$0].range, in: bytes) }
    guard all.count == places.count, Set(keys).count == keys.count else { return nil }
    if clause.contains(where: { $0.says(.pairing) }) {
      guard let first = all.first, let last = places.last, first > last else { return nil }
      return keys
    }
    let areOwn = places.indices.allSatisfy { place in
      all[place] > places[place]
        && (place + 1 == places.count || all[place] < places[place + 1])
    }
    return areOwn ? keys : nil
  }

  private func keys(_ tokens: ArraySlice<ProseToken>) -> Set<WordKey> {
    let bytes = text.bytes.span
    return Set(
      tokens.filter { token in
        guard case .word = token.kind, token.range.count > 2 else { return false }
        return !token.says([.headerStop, .owner, .list]) && !NameKey.isYear(token.range, bytes)
      }.map { WordKey($0.range, in: bytes) })
  }

  // MARK: Tables

  /// Pairs of rows that share words with a statement: what is divided, and by what.
  private func rows(of statement: Statement, in ordinal: Int) -> [Pair] {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    let labels = table.rows.indices.map { row -> Set<WordKey> in
      guard table.rows[row].role != .section else { return [] }
      return names.label(row).keys(without: [.stop, .short, .number, .owner])
    }
    let parts = labels.indices.filter { !labels[$0].isDisjoint(with: statement.name) }
    let wholes = labels.indices.filter { !labels[$0].isDisjoint(with: statement.whole) }
    guard parts.count <= YearQuotients.rows, wholes.count <= YearQuotients.rows else { return [] }
    var pairs: [Pair] = []
    for part in parts {
      for whole in wholes where whole != part {
        // Two rows that share the same words are parts of one thing.
        let (own, other) = (
          labels[part].intersection(statement.name), labels[whole].intersection(statement.whole)
        )
        if !statement.arePercents, own.isSubset(of: other) || other.isSubset(of: own) { continue }
        pairs.append(Pair(part: part, whole: whole, shared: own.count + other.count))
      }
    }
    return pairs
  }

  /// The quotient of two rows in the column of a year.
  private func quotient(
    _ part: Int, _ whole: Int, _ year: WordKey, percent: Bool, _ ordinal: Int
  ) -> Quotient? {
    guard
      let column = movements.column(of: year, row: part, arePercents: false, in: ordinal),
      column == movements.column(of: year, row: whole, arePercents: false, in: ordinal)
    else { return nil }
    return quotient(
      Place(row: part, column: column), Place(row: whole, column: column), percent: percent, ordinal
    )
  }

  /// The quotient of two cells.
  func quotient(_ top: Place, _ base: Place, percent: Bool, _ ordinal: Int) -> Quotient? {
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    let (part, whole) = (
      table.cell(row: top.row, column: top.column), table.cell(row: base.row, column: base.column)
    )
    let (factor, baseFactor) = (
      factors.factor(row: top.row, column: top.column),
      factors.factor(row: base.row, column: base.column)
    )
    let (value, all) = (
      part.figure.value.magnitude * factor, whole.figure.value.magnitude * baseFactor
    )
    let (half, allHalf) = (
      (part.figure.unit * factor).half,
      whole.unit == nil ? .zero : (whole.figure.unit * baseFactor).half
    )
    guard all > allHalf, let result = value.divided(by: all, times: percent ? 100 : 1),
      let share = DecimalInterval(max(value - half, .zero), value + half).percent(
        of: DecimalInterval(all - allHalf, all + allHalf))
    else { return nil }
    let interval =
      percent ? share : DecimalInterval(share.low.shifted(by: -2), share.high.shifted(by: -2))
    return Quotient(value: result, interval: interval, top: top, base: base)
  }

  // MARK: Checks

  /// The checks of figures with the quotients of two rows; none when only one figure is such a quotient.
  private func checks(
    _ statement: Statement, _ part: Int, _ whole: Int, _ ordinal: Int, _ near: [Int]
  ) -> [Check] {
    var quotients: [Quotient] = []
    for year in statement.years {
      guard
        let quotient = quotient(part, whole, year, percent: statement.arePercents, ordinal)
      else { return [] }
      quotients.append(quotient)
    }
    return checks(statement, quotients, ordinal, near)
  }

  private static let shifts = [0, 3, -3, 6, -6]
  /// By what part of a quotient a figure is off at least that has its digits in another order.
  private static let nearness = 1_000
  /// How many cents a dollar has, as a power of ten.
  private static let cents = 2

  /// The checks of figures with quotients, one each, in whatever unit.
  func checks(
    _ statement: Statement, _ quotients: [Quotient], _ ordinal: Int, _ near: [Int]
  ) -> [Check] {
    // What is counted in ones, or in thousands, the label of a unit of its own may leave open.
    let shifts = statement.arePercents ? [0] : YearQuotients.shifts
    for shift in shifts {
      let power = shift + (statement.areCents ? YearQuotients.cents : 0)
      let checks = checks(
        statement, shifted: quotients.map { $0.shifted(by: power) }, ordinal, near)
      if !checks.isEmpty { return checks }
    }
    return []
  }

  /// Whether a figure is so far off that figures which the table rounds, and the author did not, do not explain it.
  private func isFar(_ figure: ProseAmount, _ quotient: Quotient) -> Bool {
    (figure.value - quotient.value).magnitude * YearQuotients.nearness > quotient.value.magnitude
  }

  private func checks(
    _ statement: Statement, shifted quotients: [Quotient], _ ordinal: Int, _ near: [Int]
  ) -> [Check] {
    let rounded = statement.rounded
    let areMet = zip(rounded, quotients).map { $0.interval.meets($1.interval) }
    guard areMet.contains(true) else { return [] }
    var checks: [Check] = []
    for (place, figure) in statement.figures.enumerated() {
      let quotient = quotients[place]
      if !areMet[place] {
        guard rounded[place].isSwap(of: quotient.value), isFar(figure, quotient),
          !tables.show(figure, near: near)
        else { continue }
      }
      let operands = [quotient.top, quotient.base].map {
        tables[ordinal].reference(row: $0.row, column: $0.column, ordinal: ordinal)
      }
      var check = ProseVerdict(text: text, target: figure).check(
        statement.arePercents ? .percentOf : .ratio, operands, value: quotient.value,
        quotient.interval, table: ordinal)
      if areMet[place], check.verdict == .inconsistent { check.verdict = .rounding }
      checks.append(check)
    }
    return checks.count > 1 ? checks : []
  }
}
