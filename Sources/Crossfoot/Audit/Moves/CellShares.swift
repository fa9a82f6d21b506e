/// The rule `prose-total` for a figure of a table that a sentence gives with how many per cent it is of another
/// figure of its column.
///
/// ```
///                                 25%     50%
/// Offering price per share       8.00    8.00     If only one quarter is sold, they will suffer dilution of
/// Book value after offering      2.42    3.07     $5.58 per share, or 69.8% of the price.
/// Dilution to new investors      5.58    4.93
/// ```
/// The words before the figure name its row, and those behind "of" the row of the whole. A share that the column
/// does not give is an error when its digits are those of the one that it gives, in another order.
struct CellShares {
  /// A part with its percentage, and the words that name both.
  private struct Statement {
    var part: ProseAmount
    var percent: ProseAmount
    var name: Set<WordKey>
    var whole: Set<WordKey>
  }

  /// What share a figure is of another one of its column.
  private struct Share {
    var ordinal: Int
    var column: Int
    var part: Int
    var whole: Int
    var value: Decimal
    var interval: DecimalInterval
    /// How many words of the sentence its two labels have, and how many words of theirs the sentence has not.
    var shared: Int
    var others: Int
  }

  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The fewest digits of a percentage that tell, and the least part in units of its last place.
  private static let digits = 3
  private static let leastUnits: Int64 = 100
  /// How many words stand between a part and its percentage, before a part, and behind "of" at most.
  private static let reach = 4
  private static let lead = 12
  private static let wholeNames = 8

  init(_ tables: ProseTables) { self.tables = tables }

  /// Whether a sentence may give a figure and a percentage "of" something.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures >= 2 && sentence.glance.percents > 0
      && sentence.glance.traits.contains(.ofWhole)
  }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let figures = clause.indices.filter { clause[$0].isFigure }
    guard figures.count >= 2, !clause.contains(where: { $0.says(.pairing) }) else { return [] }
    let years = Set(
      clause.filter { NameKey.isYear($0.range, text.bytes.span) }
        .map { WordKey($0.range, in: text.bytes.span) })
    return zip(figures, figures.dropFirst()).compactMap { left, right in
      statement(left, right, clause).flatMap { check($0, years, near) }
    }
  }

  // MARK: Statements

  private func statement(
    _ left: Int, _ right: Int, _ clause: ArraySlice<ProseToken>
  ) -> Statement? {
    let between = clause[left + 1..<right]
    guard let part = ProseAmount(clause[left]), let percent = ProseAmount(clause[right]),
      !part.isPercent, percent.isPercent, part.figure.digits >= CellShares.leastUnits,
      percent.digits >= CellShares.digits, let last = between.last,
      between.count <= CellShares.reach, last.says([.restatement, .being]),
      right + 1 < clause.endIndex, clause[right + 1].says(.of)
    else { return nil }
    let start = clause[..<left].lastIndex { $0.isFigure }.map { $0 + 1 } ?? clause.startIndex
    let lead = clause[max(start, left - CellShares.lead)..<left]
    let whole = clause[(right + 2)...].prefix(CellShares.wholeNames).prefix {
      !$0.isFigure && !$0.says([.and, .clauseBreak])
    }
    let names = (keys(Array(lead) + Array(between)), keys(Array(whole)))
    // A whole that is given is compared by others.
    let isGiven = whole.endIndex < clause.endIndex && clause[whole.endIndex].isFigure
    guard !names.0.isEmpty, !names.1.isEmpty, !isGiven,
      !lead.contains(where: { $0.says([.rough, .increase, .decrease]) })
    else { return nil }
    return Statement(part: part, percent: percent, name: names.0, whole: names.1)
  }

  private func keys(_ tokens: [ProseToken]) -> Set<WordKey> {
    let bytes = text.bytes.span
    return Set(
      tokens.filter { token in
        guard case .word = token.kind, token.range.count > 2 else { return false }
        return !token.says([.headerStop, .owner, .list]) && !NameKey.isYear(token.range, bytes)
          && !text.isOne(of: AuditLexicon.commonWords, token.range)
          && !text.isOne(of: AuditLexicon.ratioStopWords, token.range)
      }.map { WordKey($0.range, in: bytes) })
  }

  // MARK: Tables

  private func check(_ statement: Statement, _ years: Set<WordKey>, _ near: [Int]) -> Check? {
    let shares = near.flatMap { self.shares(statement, years, in: $0) }
    let stated = statement.percent.interval
    if let tie = shares.first(where: { $0.interval.meets(stated) }) {
      return check(statement, tie)
    }
    let unit = statement.percent.half * 2
    // What is cut off, or taken of figures that are not rounded, is as near.
    let isNear = shares.contains {
      DecimalInterval($0.interval.low - unit, $0.interval.high + unit).meets(stated)
    }
    // Of several rows that are named the one is meant of whose label the most is said.
    let most = shares.map(\.shared).max() ?? 0
    let least = shares.filter { $0.shared == most }.map(\.others).min() ?? 0
    let named = shares.filter { $0.shared == most && $0.others == least }
    guard !isNear, let first = named.first, named.allSatisfy({ $0.value == first.value }),
      statement.percent.isSwap(of: first.value)
    else { return nil }
    return check(statement, first)
  }

  /// The shares that figures of a table like the part are of others, by the rows that a sentence names.
  private func shares(
    _ statement: Statement, _ years: Set<WordKey>, in ordinal: Int
  ) -> [Share] {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    let labels = table.rows.indices.map {
      names.label($0).keys(without: [.stop, .short, .number, .owner])
    }
    let parts = labels.indices.filter {
      table.rows[$0].role != .section && !labels[$0].isDisjoint(with: statement.name)
    }
    let wholes = labels.indices.filter {
      table.rows[$0].role != .section && !labels[$0].isDisjoint(with: statement.whole)
    }
    guard !parts.isEmpty, !wholes.isEmpty else { return [] }
    let factors = FigureFactors(table, in: text)
    var found: [Share] = []
    for column in 1..<table.columns.count where isOf(years, names.headers(of: column)) {
      for part in parts where isGiven(statement.part, part, column, table, factors) {
        for whole in wholes where whole != part {
          guard let (value, interval) = share(part, of: whole, column, table, factors) else {
            continue
          }
          let shared =
            labels[part].intersection(statement.name).count
            + labels[whole].intersection(statement.whole).count
          let others =
            labels[part].subtracting(statement.name).count
            + labels[whole].subtracting(statement.whole).count
          found.append(
            Share(
              ordinal: ordinal, column: column, part: part, whole: whole, value: value,
              interval: interval, shared: shared, others: others))
        }
      }
    }
    return found
  }

  private func isOf(_ years: Set<WordKey>, _ headers: ArraySlice<TableNames.Word>) -> Bool {
    let own = headers.filter { $0.traits.contains(.year) }
    return years.isEmpty || own.isEmpty || own.contains { years.contains($0.key) }
  }

  /// Whether a cell has what is stated, as printed or in another unit.
  private func isGiven(
    _ amount: ProseAmount, _ row: Int, _ column: Int, _ table: Table, _ factors: FigureFactors
  ) -> Bool {
    let cell = table.cell(row: row, column: column)
    guard cell.status == .number, !table.isPercent(row: row, column: column) else { return false }
    let factor = factors.factor(row: row, column: column)
    let distance = (cell.figure.value.magnitude * factor - amount.value).magnitude
    return distance <= max(amount.half, (cell.figure.unit * factor).half)
      && cell.figure.digits != 0
  }

  private func share(
    _ part: Int, of whole: Int, _ column: Int, _ table: Table, _ factors: FigureFactors
  ) -> (Decimal, DecimalInterval)? {
    let (top, base) = (
      table.cell(row: part, column: column), table.cell(row: whole, column: column)
    )
    guard base.status == .number, !table.isPercent(row: whole, column: column),
      top.unit == base.unit || top.unit == nil || base.unit == nil
    else { return nil }
    let (factor, baseFactor) = (
      factors.factor(row: part, column: column), factors.factor(row: whole, column: column)
    )
    let (value, all) = (
      top.figure.value.magnitude * factor, base.figure.value.magnitude * baseFactor
    )
    let (half, allHalf) = (
      (top.figure.unit * factor).half, (base.figure.unit * baseFactor).half
    )
    guard value < all, let share = value.divided(by: all, times: 100),
      let interval = DecimalInterval(value - half, value + half).percent(
        of: DecimalInterval(all - allHalf, all + allHalf))
    else { return nil }
    return (share, interval)
  }

  private func check(_ statement: Statement, _ share: Share) -> Check {
    ProseVerdict(text: text, target: statement.percent).check(
      .percentOf,
      [share.part, share.whole].map {
        tables[share.ordinal].reference(row: $0, column: share.column, ordinal: share.ordinal)
      }, value: share.value, share.interval, table: share.ordinal)
  }
}
