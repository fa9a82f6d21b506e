/// The rule `same-figure` between totals: what two tables of a letter divide in two ways is one amount.
///
/// ```
/// Direct sales    12,940             Optical        17,405
/// Resellers       18,808             Instruments    14,073
/// Total revenue   31,748             Total          31,478
/// ```
/// Each table foots, so no sum tells that one of them is wrong. Most totals differ by right, by segment, by
/// basis, by what was restated. Two whose neighbouring digits are swapped, and that have one name and one
/// period or tie in another period, were copied wrongly: luck makes one such pair of thousands. Two that
/// have one name and tie in another period, and differ by anything else, are suspect.
///
/// Source: the tie-out that auditors make of every amount which a document shows more than once.
struct UnequalTotals {
  /// A figure that its table adds up to.
  private struct Total {
    let place: Reference.Place
    let figure: Figure
    let factor: Int
    /// The words of its label and of its headers together, but for those that call it a total.
    let name: Set<WordKey>
    /// Whether a word is among them that is no number.
    let isNamed: Bool
  }

  /// How many digits a total must have for two of them to be swapped by a slip and not by luck.
  private static let digits = 3
  /// The most totals of a letter that are compared, each with each.
  private static let limit = 96

  private let tables: [Table]
  private let text: TextStore
  private var totals: [Total] = []

  /// The checks of the totals that `sums` found to tie.
  static func checks(in tables: [Table], _ sums: [Check], _ text: TextStore) -> [Check] {
    guard tables.count(where: \.isCertain) >= 2 else { return [] }
    let rule = UnequalTotals(tables, sums, text)
    return rule.checks()
  }

  private init(_ tables: [Table], _ sums: [Check], _ text: TextStore) {
    self.tables = tables
    self.text = text
    var factors: (table: Int, factors: FigureFactors)?
    var taken: Set<Reference.Place> = []
    for check in sums where check.operator == .sum && check.verdict == .exact {
      guard let place = check.target.place, place.column > 0, check.operands.count > 1,
        tables[place.table].isCertain, totals.count < UnequalTotals.limit
      else { continue }
      let cell = tables[place.table].cell(row: place.row, column: place.column)
      guard cell.status == .number, cell.figure.significantDigits >= UnequalTotals.digits,
        !isPercent(place), taken.insert(place).inserted
      else { continue }
      if factors?.table != place.table {
        factors = (place.table, FigureFactors(tables[place.table], in: text))
      }
      let name = name(of: place)
      totals.append(
        Total(
          place: place, figure: cell.figure,
          factor: factors?.factors.factor(row: place.row, column: place.column) ?? 1,
          name: name.words, isNamed: name.isNamed))
    }
  }

  /// The words that name a figure, each once: a header may say again what the label says.
  private func name(of place: Reference.Place) -> (words: Set<WordKey>, isNamed: Bool) {
    let table = tables[place.table]
    let bytes = text.bytes.span
    var words: Set<WordKey> = []
    var isNamed = false
    for range in [table.rows[place.row].label] + table.columns[place.column].path {
      for word in Words(in: range, of: text)
      where !text.isOne(of: AuditLexicon.nameless, word)
        && !text.isOne(of: AuditLexicon.totals, word)
      {
        words.insert(WordKey(word, in: bytes))
        if !ASCII.isDigit(bytes[Int(word.start)]), !text.isOne(of: AuditLexicon.months, word) {
          isNamed = true
        }
      }
    }
    return (words, isNamed)
  }

  private func isPercent(_ place: Reference.Place) -> Bool {
    let table = tables[place.table]
    let unit = table.cell(row: place.row, column: place.column).unit
    return (unit ?? table.columns[place.column].unit) == .percent
  }

  // MARK: Pairs

  private func checks() -> [Check] {
    var checks: [Check] = []
    for (index, later) in totals.enumerated() {
      // The nearest table before it is the one that its reader remembers.
      for earlier in totals[..<index].reversed() {
        guard let verdict = verdict(later, earlier) else { continue }
        checks.append(check(later, earlier, verdict))
        break
      }
    }
    return checks
  }

  /// What is to be said of two totals; nil when they are equal, or when nothing says that they should be.
  private func verdict(_ later: Total, _ earlier: Total) -> Verdict? {
    guard later.place.table != earlier.place.table, later.factor == earlier.factor,
      later.figure.decimals == earlier.figure.decimals,
      later.figure.digits != earlier.figure.digits
    else { return nil }
    let isSlip = Slip.swaps(later.figure.digits, earlier.figure.digits)
    let isNamed = later.isNamed && later.name == earlier.name
    guard isSlip || isNamed, !namesBasis(later.place.table), !namesBasis(earlier.place.table) else {
      return nil
    }
    if isSlip, isNamed { return .inconsistent }
    guard ties(later, earlier) else { return nil }
    return isSlip ? .inconsistent : .suspect
  }

  /// Whether the rows of two totals have another total in common, on the same side of them.
  private func ties(_ later: Total, _ earlier: Total) -> Bool {
    totals.contains { other in
      other.place.table == later.place.table && other.place.row == later.place.row
        && totals.contains {
          $0.place.table == earlier.place.table && $0.place.row == earlier.place.row
            && $0.figure.digits == other.figure.digits && $0.factor == other.factor
            && $0.figure.decimals == other.figure.decimals
            && ($0.place.column < earlier.place.column)
              == (other.place.column < later.place.column)
        }
    }
  }

  /// Whether a table says of itself that its figures have another basis than others: restated, pro forma.
  private func namesBasis(_ table: Int) -> Bool {
    let headings = tables[table].columns.flatMap(\.path) + [tables[table].caption].compactMap { $0 }
    return headings.contains { text.firstPlace(of: AuditLexicon.restated, in: $0) != nil }
  }

  private func check(_ later: Total, _ earlier: Total, _ verdict: Verdict) -> Check {
    let shown = earlier.figure.value
    return Check(
      rule: .sameFigure, operator: .equal, table: later.place.table,
      target: reference(later), operands: [reference(earlier)], stated: later.figure,
      computed: shown, interval: DecimalInterval(shown, shown), tolerance: .zero,
      verdict: verdict)
  }

  private func reference(_ total: Total) -> Reference {
    tables[total.place.table].reference(
      row: total.place.row, column: total.place.column, ordinal: total.place.table)
  }
}
