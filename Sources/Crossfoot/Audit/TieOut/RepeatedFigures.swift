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
/// same thought within a table. Where the row itself ties in another period, and nothing else that the tables share
/// differs, as few as that is, a slip is a warning.
///
/// Source: the tie-out that auditors make of every amount which a document shows more than once.
struct RepeatedFigures {
  /// A row that has a label of its own in its table.
  private struct Place {
    let table: Int
    let row: Int
  }

  /// A figure of a table, by its place.
  private typealias Figured = (place: Place, column: Int)

  /// Two figures of the same name.
  private struct Match {
    let later: Figured
    let earlier: Figured
    let isTied: Bool
    /// The digits that are the same, without zeros at the end.
    let digits: Int
    /// Whether a year stands in the name.
    let isDated: Bool

    /// Its two tables, as one number, and its two rows.
    var pair: Int { later.place.table << 32 | earlier.place.table }
    var rows: Int { later.place.row << 32 | earlier.place.row }
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
  private let document: LexedDocument
  private var text: TextStore { document.text }
  /// The headers and the factors of the tables that share a label with another one.
  private var shapes: [Shape?]

  /// What is known of the columns of a table; a class, as each figure asks for it and none changes it.
  private final class Shape {
    let headers: [NameKey]
    /// Whether no other column has the same headers.
    let isUnique: [Bool]
    private let periods: [ColumnPeriod?]
    let factors: FigureFactors

    init(_ table: Table, in text: TextStore) {
      let headers = table.columns.map { column in
        column.path.reduce(into: NameKey()) { $0.add($1, of: text) }
      }
      self.headers = headers
      isUnique = headers.indices.map { column in
        column > 0 && !headers[column].isEmpty
          && headers.count { $0 == headers[column] } == 1
      }
      periods = table.columns.map { ColumnPeriod($0.path, in: text) }
      factors = FigureFactors(table, in: text)
    }

    /// The column whose headers say what those of `place` in `other` say, in as many words or by the
    /// year alone.
    func column(like place: Int, of other: Shape) -> Int? {
      let key = other.headers[place]
      let column =
        place < headers.count && headers[place] == key ? place : headers.firstIndex(of: key)
      if let column { return isUnique[column] ? column : nil }
      guard let period = other.periods[place], other.columns(of: period).count == 1 else {
        return nil
      }
      let columns = columns(of: period)
      return columns.count == 1 ? columns[0] : nil
    }

    private func columns(of period: ColumnPeriod) -> [Int] {
      periods.indices.filter { $0 > 0 && periods[$0]?.mayBe(period) ?? false }
    }
  }

  /// The checks that the tables of a letter give.
  static func checks(in tables: [Table], _ document: LexedDocument) -> [Check] {
    guard tables.count(where: \.isCertain) >= 2 else { return [] }
    let text = document.text
    var rule = RepeatedFigures(tables, document)
    let groups = rule.rowsOfSameLabel()
    guard !groups.isEmpty else { return [] }
    for row in groups.lazy.flatMap(\.rows) where rule.shapes[row.table] == nil {
      rule.shapes[row.table] = Shape(tables[row.table], in: text)
    }
    return rule.believed(rule.matches(of: groups))
  }

  private init(_ tables: [Table], _ document: LexedDocument) {
    self.tables = tables
    self.document = document
    shapes = Array(repeating: nil, count: tables.count)
  }

  // MARK: Rows and columns

  /// The rows of different tables whose labels say the same, in the order of the letter; a label that comes
  /// twice in a table names none of its rows.
  private func rowsOfSameLabel() -> [(key: NameKey, rows: [Place])] {
    var labels: [(key: NameKey, row: Place)] = []
    for table in tables.indices where tables[table].isCertain {
      for row in tables[table].rows.indices where tables[table].rows[row].role != .section {
        var key = NameKey()
        key.add(name(tables[table].rows[row].label), of: text)
        if !key.isEmpty { labels.append((key, Place(table: table, row: row))) }
      }
    }
    labels.sort { left, right in
      (left.key.bits, left.row.table, left.row.row)
        < (right.key.bits, right.row.table, right.row.row)
    }
    var groups: [(key: NameKey, rows: [Place])] = []
    var start = 0
    while start < labels.count {
      var end = start + 1
      while end < labels.count, labels[end].key == labels[start].key { end += 1 }
      // Most labels come once.
      if labels[start].row.table != labels[end - 1].row.table {
        let rows = RepeatedFigures.unique(labels[start..<end].map(\.row))
        if rows.count > 1 { groups.append((labels[start].key, rows)) }
      }
      start = end
    }
    return groups.sorted { ($0.rows[1].table, $0.rows[1].row) < ($1.rows[1].table, $1.rows[1].row) }
  }

  /// The label of a closing balance without "end of year", as a balance sheet has it.
  private func name(_ label: TextRange) -> TextRange {
    guard let words = text.firstPlace(of: TableLexicon.closingWords, in: label),
      Words(in: label.suffix(from: words.end), of: text).allSatisfy({
        text.isOne(of: AuditLexicon.periods, $0) || text.isOne(of: AuditLexicon.nameless, $0)
      })
    else { return label }
    let name = label.prefix(upTo: words.start)
    let isNamed = Words(in: name, of: text).contains {
      !text.isOne(of: AuditLexicon.nameless, $0) && !text.isOne(of: AuditLexicon.totals, $0)
    }
    return isNamed ? name : label
  }

  /// Those of `rows` that have their table for themselves.
  private static func unique(_ rows: [Place]) -> [Place] {
    rows.indices.filter { index in
      (index == 0 || rows[index - 1].table != rows[index].table)
        && (index + 1 == rows.count || rows[index + 1].table != rows[index].table)
    }.map { rows[$0] }
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
    guard let shape = shapes[later.table], let earlierShape = shapes[earlier.table] else { return }
    for column in 1..<tables[later.table].columns.count where shape.isUnique[column] {
      let header = shape.headers[column]
      guard let other = earlierShape.column(like: column, of: shape),
        let match = match(
          (later, column), (earlier, other), isDated: isDated || header.hasYear)
      else { continue }
      matches.append(match)
    }
  }

  private func match(_ later: Figured, _ earlier: Figured, isDated: Bool) -> Match? {
    let (stated, shown) = (cell(later), cell(earlier))
    guard stated.status == .number, shown.status == .number,
      isPercent(later) == isPercent(earlier)
    else { return nil }
    let coarse = min(stated.figure.significantDigits, shown.figure.significantDigits)
    guard coarse >= RepeatedFigures.digitsAmongOthers else { return nil }
    let isTied = stated.figure.mayBe(shown.figure) && comparison(later, earlier).isTied
    return Match(
      later: later, earlier: earlier, isTied: isTied, digits: coarse, isDated: isDated)
  }

  /// What two figures are in ones, and how far rounding lets them lie apart: not at all in one unit.
  private struct Comparison {
    let stated: Decimal
    let shown: Decimal
    let tolerance: Decimal

    var isTied: Bool { (stated - shown).magnitude <= tolerance }
  }

  private func comparison(_ later: Figured, _ earlier: Figured) -> Comparison {
    let (stated, shown) = (cell(later).figure, cell(earlier).figure)
    let (factor, otherFactor) = (self.factor(later), self.factor(earlier))
    let (unit, otherUnit) = (stated.unit * factor, shown.unit * otherFactor)
    return Comparison(
      stated: stated.value * factor, shown: shown.value * otherFactor,
      tolerance: unit == otherUnit ? .zero : unit.half + otherUnit.half)
  }

  private func check(_ match: Match) -> Check {
    let stated = cell(match.later).figure
    let comparison = comparison(match.later, match.earlier)
    let factor = self.factor(match.later)
    let inStated = { (value: Decimal) in Decimal(nanos: value.nanos / Int128(factor)) }
    let unit = cell(match.earlier).figure.unit * self.factor(match.earlier)
    let half = comparison.tolerance == .zero ? Decimal.zero : unit.half
    return Check(
      rule: .sameFigure, operator: .equal, table: match.later.place.table,
      target: reference(match.later), operands: [reference(match.earlier)], stated: stated,
      computed: inStated(comparison.shown),
      interval: DecimalInterval(
        inStated(comparison.shown - half), inStated(comparison.shown + half)),
      tolerance: inStated(comparison.tolerance),
      verdict: !match.isTied
        ? .contextDiffers : comparison.stated == comparison.shown ? .exact : .rounding)
  }

  /// Whether a slip of the pen makes one figure of the other.
  private func isSlip(_ match: Match) -> Bool {
    let (stated, shown) = (cell(match.later).figure, cell(match.earlier).figure)
    return stated.decimals == shown.decimals && factor(match.later) == factor(match.earlier)
      && Slip.turns(stated.digits, into: shown.digits)
  }

  private func cell(_ figure: Figured) -> Cell {
    tables[figure.place.table].cell(row: figure.place.row, column: figure.column)
  }

  private func reference(_ figure: Figured) -> Reference {
    tables[figure.place.table].reference(
      row: figure.place.row, column: figure.column, ordinal: figure.place.table)
  }

  private func factor(_ figure: Figured) -> Int {
    shapes[figure.place.table]?.factors.factor(row: figure.place.row, column: figure.column) ?? 1
  }

  private func isPercent(_ figure: Figured) -> Bool {
    tables[figure.place.table].isPercent(row: figure.place.row, column: figure.column)
  }

  // MARK: Verdicts

  /// The checks of the figures that tie beyond luck, each with the first table that shows it, and of the
  /// one that does not where all others do.
  private func believed(_ matches: [Match]) -> [Check] {
    guard matches.contains(where: \.isTied) else { return [] }
    var ties: [Int: Int] = [:]
    var misses: [Int: Int] = [:]
    var tiedRows: [Int: Set<Int>] = [:]
    var last = Figure.zero
    for match in matches {
      guard match.isTied else {
        misses[match.pair, default: 0] += 1
        continue
      }
      if match.digits >= RepeatedFigures.digits {
        tiedRows[match.pair, default: []].insert(match.rows)
      }
      // The same figure again says nothing new.
      let figure = cell(match.later).figure
      if figure != last { ties[match.pair, default: 0] += 1 }
      last = figure
    }
    var checks: [Check] = []
    var taken: NumberSet<Reference.Place> = []
    for isTied in [true, false] {
      for match in matches where match.isTied == isTied {
        let missed = misses[match.pair] ?? 0
        let isTiedRow = missed == 1 && tiedRows[match.pair]?.contains(match.rows) ?? false
        // Tables that repeat each other in many figures may be one, as filed and as revised.
        let isCopy = (ties[match.pair] ?? 0) >= RepeatedFigures.witnesses
        let verdict = isTied || !isTiedRow || isCopy ? nil : copied(match)
        guard verdict != nil || isBelieved(match, tied: ties[match.pair] ?? 0, missed: missed)
        else { continue }
        var check = check(match)
        check.verdict = verdict ?? check.verdict
        if let place = check.target.place, taken.insert(place) { checks.append(check) }
      }
    }
    return checks
  }

  /// What is to be said of a figure whose row ties in another period, and that a slip makes of the other one; nil
  /// where anything else may explain it.
  private func copied(_ match: Match) -> Verdict? {
    let (stated, shown) = (cell(match.later).figure, cell(match.earlier).figure)
    // Of totals their tables must bear witness: see `UnequalTotals`.
    let row = tables[match.later.place.table].rows[match.later.place.row]
    guard !RowLabel.isTotal(row.label, in: text), match.isDated,
      match.digits >= RepeatedFigures.digits, isSlip(match),
      (stated.digits < 0) == (shown.digits < 0),
      !hasOwnBasis(match.earlier), !hasOwnBasis(match.later)
    else { return nil }
    return .suspect
  }

  /// Whether a table, or the paragraph above it, says that its figures are of something else than others: of a
  /// segment, as filed, as corrected.
  private func hasOwnBasis(_ field: Figured) -> Bool {
    let table = tables[field.place.table]
    if table.namesBasis(in: text) { return true }
    guard let lead = document.leadIn(to: table) else { return false }
    return text.firstPlace(of: BasisLexicon.restated, in: lead) != nil
      || text.firstPlace(of: ExcuseLexicon.otherBases, in: lead) != nil
  }

  private func isBelieved(_ match: Match, tied: Int, missed: Int) -> Bool {
    if !match.isTied {
      return missed == 1 && tied >= RepeatedFigures.witnesses && isSlip(match)
        && !tables[match.earlier.place.table].namesBasis(in: text)
        && !tables[match.later.place.table].namesBasis(in: text)
    }
    if match.isDated, match.digits >= RepeatedFigures.digits { return true }
    return tied >= RepeatedFigures.others && tied * 2 >= missed
  }
}

extension Table {
  /// Whether it says of itself that its figures have another basis than others: restated, pro forma.
  func namesBasis(in text: TextStore) -> Bool {
    let headings = columns.flatMap(\.path) + [caption].compactMap { $0 }
    return headings.contains { text.firstPlace(of: BasisLexicon.restated, in: $0) != nil }
  }
}
