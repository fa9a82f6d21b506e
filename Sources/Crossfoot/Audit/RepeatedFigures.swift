/// The rule `same-figure` between tables: what two tables of a letter show under the same label and the
/// same headers is the same.
///
/// ```
/// (in millions)       2019   2018        (in thousands)        2019     2018
/// Cost of sales       18.1   16.9        Net revenue         24,412   22,704
/// Net revenue         24.4   22.7        Operating income     3,105    2,980
/// ```
/// Tables repeat each other as filed and as revised, in the comment and in the response, as statement
/// and as extract of it. Figures that are equal, each in its own unit, are tied. Those that are not
/// mostly differ by right: by segment, by basis, by what was restated. One is worth knowing only where
/// the tables tie in all else that they share and a slip of the pen explains it; see `LoneMiss` for the
/// same thought within a table. It is never an error.
///
/// Source: the tie-out that auditors make of every amount which a document shows more than once.
struct RepeatedFigures {
  /// A row that has a label of its own in its table.
  private struct Place {
    let table: Int
    let row: Int
  }

  /// What two tables have in common.
  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
  }

  /// Two figures of the same name.
  private struct Match {
    let pair: Pair
    let check: Check
    /// The digits that are the same, without zeros at the end.
    let digits: Int
    /// Whether a year stands in the name.
    let isDated: Bool
    let isSlip: Bool
  }

  /// How many digits must be the same in a figure whose name has a year, and in one among others that tie
  /// between the same two tables.
  private static let digits = 4
  private static let digitsAmongOthers = 3
  /// How many others must tie then.
  private static let others = 3
  /// How many must tie before one that does not is worth knowing.
  private static let witnesses = 6
  /// How many earlier tables with the same label a row is compared with.
  private static let reach = 6
  /// The most figures that are compared in a letter.
  private static let matches = 20_000

  private let tables: [Table]
  private let text: TextStore
  /// The headers of each table's columns.
  private var headers: [[NameKey]] = []
  /// The columns by their headers; 0 for headers that several columns have.
  private var columns: [[NameKey: Int]] = []
  private var factors: [FigureFactors] = []

  /// The checks that the tables of a letter give.
  static func checks(in tables: [Table], _ text: TextStore) -> [Check] {
    guard tables.count(where: \.isCertain) >= 2 else { return [] }
    var rule = RepeatedFigures(tables, text)
    let groups = rule.rowsOfSameLabel()
    guard !groups.isEmpty else { return [] }
    rule.readHeaders()
    return rule.believed(rule.matches(of: groups))
  }

  private init(_ tables: [Table], _ text: TextStore) {
    self.tables = tables
    self.text = text
  }

  // MARK: Rows and columns

  /// The rows of different tables whose labels say the same, in the order of the letter; a label that comes
  /// twice in a table names none of its rows.
  private func rowsOfSameLabel() -> [(key: NameKey, rows: [Place])] {
    var rows: [NameKey: Int] = [:]
    var groups: [(key: NameKey, rows: [Place])] = []
    for table in tables.indices where tables[table].isCertain {
      for row in tables[table].rows.indices where tables[table].rows[row].role != .section {
        var key = NameKey()
        key.add(tables[table].rows[row].label, of: text)
        guard !key.isEmpty else { continue }
        let group = rows[key] ?? groups.count
        if group == groups.count {
          rows[key] = group
          groups.append((key, []))
        }
        groups[group].rows.append(Place(table: table, row: row))
      }
    }
    return groups.compactMap { group in
      let rows = group.rows.indices.filter { index in
        let table = group.rows[index].table
        return (index == 0 || group.rows[index - 1].table != table)
          && (index + 1 == group.rows.count || group.rows[index + 1].table != table)
      }
      return rows.count < 2 ? nil : (group.key, rows.map { group.rows[$0] })
    }
  }

  private mutating func readHeaders() {
    for table in tables {
      headers.append(
        table.columns.map { column in
          var key = NameKey()
          for header in column.path { key.add(header, of: text) }
          return key
        })
      columns.append(
        Dictionary(
          headers[headers.count - 1].enumerated().dropFirst().map { ($1, $0) },
          uniquingKeysWith: { _, _ in 0 }))
      factors.append(FigureFactors(table, in: text))
    }
  }

  // MARK: Figures

  private func matches(of groups: [(key: NameKey, rows: [Place])]) -> [Match] {
    var matches: [Match] = []
    for (key, rows) in groups {
      for (index, later) in rows.enumerated().dropFirst() {
        for earlier in rows[..<index].suffix(RepeatedFigures.reach) {
          guard matches.count < RepeatedFigures.matches else { return matches }
          appendMatches(later, earlier, isDated: key.hasYear, to: &matches)
        }
      }
    }
    return matches
  }

  private func appendMatches(
    _ later: Place, _ earlier: Place, isDated: Bool, to matches: inout [Match]
  ) {
    for column in 1..<tables[later.table].columns.count {
      let header = headers[later.table][column]
      guard !header.isEmpty, columns[later.table][header] == column,
        let other = columns[earlier.table][header], other > 0,
        let match = match(
          (later, column), (earlier, other), isDated: isDated || header.hasYear)
      else { continue }
      matches.append(match)
    }
  }

  private func match(
    _ later: (place: Place, column: Int), _ earlier: (place: Place, column: Int), isDated: Bool
  ) -> Match? {
    let stated = tables[later.place.table].cell(row: later.place.row, column: later.column)
    let shown = tables[earlier.place.table].cell(row: earlier.place.row, column: earlier.column)
    guard stated.status == .number, shown.status == .number,
      isPercent(later) == isPercent(earlier)
    else { return nil }
    let (factor, otherFactor) = (self.factor(later), self.factor(earlier))
    let (left, right) = (stated.figure.value * factor, shown.figure.value * otherFactor)
    let (unit, otherUnit) = (stated.figure.unit * factor, shown.figure.unit * otherFactor)
    let tolerance = unit == otherUnit ? .zero : unit.half + otherUnit.half
    let isTied = (left - right).magnitude <= tolerance
    let coarse = unit >= otherUnit ? stated.figure : shown.figure
    let digits = coarse.significantDigits
    guard digits >= RepeatedFigures.digitsAmongOthers else { return nil }
    let inStated = { (value: Decimal) in Decimal(nanos: value.nanos / Int128(factor)) }
    let half = otherUnit.half
    let check = Check(
      rule: .sameFigure, operator: .equal, table: later.place.table,
      target: reference(later), operands: [reference(earlier)], stated: stated.figure,
      computed: inStated(right),
      interval: unit == otherUnit
        ? DecimalInterval(exactly: inStated(right))
        : DecimalInterval(inStated(right - half), inStated(right + half)),
      tolerance: inStated(tolerance),
      verdict: !isTied ? .contextDiffers : left == right ? .exact : .rounding)
    let isSlip =
      !isTied && unit == otherUnit && factor == otherFactor
      && Slip.turns(stated.figure.digits, into: shown.figure.digits)
    return Match(
      pair: Pair(earlier: earlier.place.table, later: later.place.table), check: check,
      digits: digits, isDated: isDated, isSlip: isSlip)
  }

  private func reference(_ figure: (place: Place, column: Int)) -> Reference {
    tables[figure.place.table].reference(
      row: figure.place.row, column: figure.column, ordinal: figure.place.table)
  }

  private func factor(_ figure: (place: Place, column: Int)) -> Int {
    factors[figure.place.table].factor(row: figure.place.row, column: figure.column)
  }

  private func isPercent(_ figure: (place: Place, column: Int)) -> Bool {
    let table = tables[figure.place.table]
    let unit = table.cell(row: figure.place.row, column: figure.column).unit
    return (unit ?? table.columns[figure.column].unit) == .percent
  }

  // MARK: Verdicts

  /// The checks of the figures that tie beyond luck, each with the first table that shows it, and of the
  /// one that does not where all others do.
  private func believed(_ matches: [Match]) -> [Check] {
    var ties: [Pair: Set<Figure>] = [:]
    var misses: [Pair: Int] = [:]
    for match in matches {
      if match.check.verdict == .contextDiffers {
        misses[match.pair, default: 0] += 1
      } else {
        ties[match.pair, default: []].insert(match.check.stated)
      }
    }
    var checks: [Check] = []
    var taken: Set<Reference.Place> = []
    for isMiss in [false, true] {
      for match in matches where (match.check.verdict == .contextDiffers) == isMiss {
        let (tied, missed) = (ties[match.pair]?.count ?? 0, misses[match.pair] ?? 0)
        guard let place = match.check.target.place, !taken.contains(place),
          isBelieved(match, tied: tied, missed: missed)
        else { continue }
        taken.insert(place)
        checks.append(match.check)
      }
    }
    return checks
  }

  private func isBelieved(_ match: Match, tied: Int, missed: Int) -> Bool {
    if match.check.verdict == .contextDiffers {
      return match.isSlip && missed == 1 && tied >= RepeatedFigures.witnesses
        && ![match.pair.earlier, match.pair.later].contains(where: namesBasis)
    }
    if match.isDated, match.digits >= RepeatedFigures.digits { return true }
    return tied >= RepeatedFigures.others && tied * 2 >= missed
  }

  /// Whether a table says of itself that its figures have another basis than others: restated, pro forma.
  private func namesBasis(_ table: Int) -> Bool {
    let headings = tables[table].columns.flatMap(\.path) + [tables[table].caption].compactMap { $0 }
    return headings.contains { text.firstPlace(of: AuditLexicon.restated, in: $0) != nil }
  }
}
