/// The rule `roll-forward` from table to table: what closes a period in one opens the next period in
/// another.
///
/// ```
///                                2019                                     2020
/// Balance, beginning of year    3,405    Balance, beginning of year      3,522
/// Additions                       117    Additions                         158
/// Balance, end of year          3,522    Balance, end of year            3,680
/// ```
/// The tables must name the same thing, in rows and headers, and years that follow each other. A balance
/// that is equal is tied. One that is not was restated or is of another scope, as far as anybody can
/// tell, and says nothing. Within a table it may: see `PeriodBalances`.
///
/// Source: a balance is carried forward, as every roll-forward of a note and of Schedule II shows
/// (Regulation S-X, Rule 12-09).
enum FollowingBalances {
  /// A balance in a year, in its own table.
  private struct Balance {
    let periods: PeriodBalances
    let row: PeriodBalances.BalanceRow
    let column: Int
    let year: Int64
    /// The words of the headers that say of what, but no time.
    let scope: Set<WordKey>

    var cell: Cell { periods.table.cell(row: row.row, column: column) }
    var reference: Reference {
      periods.table.reference(row: row.row, column: column, ordinal: periods.ordinal)
    }
  }

  /// How many digits a balance must have, and how many where its label says no more than "balance".
  private static let digits: UInt64 = 100
  private static let digitsOfNameless: UInt64 = 1_000
  /// The most balances that are looked at.
  private static let balances = 400

  /// The checks that the tables of a letter give, by their balances.
  static func checks(of tables: [PeriodBalances]) -> [Check] {
    guard tables.count >= 2 else { return [] }
    let (openings, closings) = (balances(tables, opening: true), balances(tables, opening: false))
    return openings.compactMap { opening in
      // What the table itself carries forward, it has been tested for.
      let isWithin = closings.contains {
        $0.periods.ordinal == opening.periods.ordinal && isCarried($0, to: opening)
      }
      guard !isWithin else { return nil }
      return closings.first { isCarried($0, to: opening) && isTied($0, opening) }
        .map { check(opening, $0) }
    }
  }

  private static func balances(_ tables: [PeriodBalances], opening: Bool) -> [Balance] {
    var found: [Balance] = []
    for table in tables {
      for row in table.rows where row.isOpening == opening {
        for column in 1..<table.table.columns.count where found.count < balances {
          guard table.table.cell(row: row.row, column: column).status == .number,
            let year = table.year(of: column)
          else { continue }
          found.append(
            Balance(
              periods: table, row: row, column: column, year: year.year,
              scope: scope(of: column, in: table)))
        }
      }
    }
    return found
  }

  private static func scope(of column: Int, in periods: PeriodBalances) -> Set<WordKey> {
    let text = periods.text
    var scope: Set<WordKey> = []
    for header in periods.table.columns[column].path {
      for word in Words(in: header, of: text) {
        let isTime =
          ASCII.isDigit(text.bytes[Int(word.start)])
          || text.isOne(of: AuditLexicon.periods, word)
          || text.isOne(of: AuditLexicon.nameless, word)
          || text.isOne(of: AuditLexicon.listWords, word)
        if !isTime { scope.insert(WordKey(word, in: text.bytes.span)) }
      }
    }
    return scope
  }

  /// Whether `opening` has the name of `closing`, a year later.
  private static func isCarried(_ closing: Balance, to opening: Balance) -> Bool {
    opening.year == closing.year + 1 && opening.row.isLike(closing.row)
      && opening.scope == closing.scope
  }

  private static func isTied(_ closing: Balance, _ opening: Balance) -> Bool {
    let figure = opening.cell.figure
    let least = opening.row.name.isEmpty ? digitsOfNameless : digits
    let (scale, other) = (opening.periods.table.scale, closing.periods.table.scale)
    // A scale that the first of several tables names is not always said again.
    let isOneScale = scale == nil || other == nil || scale?.factor == other?.factor
    return figure == closing.cell.figure && opening.cell.power == closing.cell.power
      && figure.digits.magnitude >= least && isOneScale
  }

  private static func check(_ opening: Balance, _ closing: Balance) -> Check {
    let value = closing.cell.figure.value
    return Check(
      rule: .rollForward, operator: .equal, table: opening.periods.ordinal,
      target: opening.reference, operands: [closing.reference], stated: opening.cell.figure,
      computed: value, interval: DecimalInterval(exactly: value), tolerance: .zero, verdict: .exact)
  }
}
