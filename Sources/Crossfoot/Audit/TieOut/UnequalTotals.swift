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
/// have one name and tie in another period, and differ by anything else, are suspect. Where rows of one name differ,
/// too, the tables have two bases.
///
/// Source: the tie-out that auditors make of every amount which a document shows more than once.
struct UnequalTotals {
  /// A figure that its table adds up to.
  private struct Total {
    let place: Reference.Place
    let figure: Figure

    /// Whether it is printed as another one is, to the same place.
    func equals(_ other: Total) -> Bool {
      figure.digits == other.figure.digits && figure.decimals == other.figure.decimals
    }

    func isInRow(of other: Total) -> Bool {
      place.table == other.place.table && place.row == other.place.row
    }
  }

  /// How many digits a total must have for two of them to be swapped by a slip and not by luck.
  private static let digits = 3
  /// The most totals of a letter that are compared, each with each.
  private static let limit = 96
  /// A table whose rows are compared by name has so many of them at most.
  private static let mostParts = 200

  private let tables: [Table]
  private let document: LexedDocument
  private var text: TextStore { document.text }
  private var totals: [Total] = []
  /// The totals of different tables that are equal, the later one first.
  private var ties: [(later: Total, earlier: Total)] = []

  /// The checks of the totals that `sums` found to tie.
  static func checks(in tables: [Table], _ sums: [Check], _ document: LexedDocument)
    -> [Check]
  {
    guard tables.count(where: \.isCertain) >= 2 else { return [] }
    return UnequalTotals(tables, sums, document).checks()
  }

  private init(_ tables: [Table], _ sums: [Check], _ document: LexedDocument) {
    self.tables = tables
    self.document = document
    for check in sums where check.verdict == .exact {
      guard check.operator == .sum || UnequalTotals.isResult(check), let place = check.target.place,
        place.column > 0, check.operands.count > 1,
        check.stated.significantDigits >= UnequalTotals.digits, tables[place.table].isCertain,
        totals.count < UnequalTotals.limit,
        // A figure that is the sum of its column and of its row has two checks.
        !totals.contains(where: { $0.place == place })
      else { continue }
      let cell = tables[place.table].cell(row: place.row, column: place.column)
      guard cell.status == .number,
        !tables[place.table].isPercent(row: place.row, column: place.column)
      else { continue }
      let total = Total(place: place, figure: cell.figure)
      for other in totals where other.place.table != place.table && other.equals(total) {
        ties.append(place.table > other.place.table ? (total, other) : (other, total))
      }
      totals.append(total)
    }
    totals.sort {
      ($0.place.table, $0.place.row, $0.place.column)
        < ($1.place.table, $1.place.row, $1.place.column)
    }
  }

  /// Whether a check is of what is left in a column when others are taken off: an operating income.
  private static func isResult(_ check: Check) -> Bool {
    guard check.operator == .difference, let target = check.target.place else { return false }
    return check.operands.allSatisfy {
      $0.place.map { $0.column == target.column && $0.row < target.row } ?? false
    }
  }

  // MARK: Pairs

  private func checks() -> [Check] {
    var checks: [Check] = []
    for (index, later) in totals.enumerated() {
      // The nearest table before it is the one that its reader remembers.
      for earlier in totals[..<index].reversed() where earlier.place.table != later.place.table {
        guard let verdict = verdict(later, earlier) else { continue }
        checks.append(check(later, earlier, verdict))
        break
      }
    }
    return checks
  }

  /// What is to be said of two totals; nil when they are equal, or when nothing says that they should be.
  private func verdict(_ later: Total, _ earlier: Total) -> Verdict? {
    guard later.figure.decimals == earlier.figure.decimals, !later.equals(earlier) else {
      return nil
    }
    // Hardly two are swapped or tie in another field: names are read of these only, and before anything that
    // looks through whole tables.
    let isSlip = Slip.swaps(later.figure.digits, earlier.figure.digits)
    let isTied = tie(later, earlier)
    guard isSlip || isTied, factor(later) == factor(earlier),
      isSlip && isTied || haveOneName(later.place, earlier.place),
      !tables[later.place.table].namesBasis(in: text),
      !tables[earlier.place.table].namesBasis(in: text), !partsDiffer(later, earlier),
      !isNoted(later, earlier), !isNoted(earlier, later)
    else { return nil }
    return isSlip ? .inconsistent : .suspect
  }

  /// Whether the figures at two places have one name, which says something.
  private func haveOneName(_ later: Reference.Place, _ earlier: Reference.Place) -> Bool {
    let name = name(of: later)
    return name.isTelling && name.words == self.name(of: earlier).words
  }

  /// Whether a footnote on a total says that it holds more than the other, or less, or a paragraph around its table
  /// by how much.
  private func isNoted(_ total: Total, _ other: Total) -> Bool {
    let table = tables[total.place.table]
    let around = [document.leadIn(to: table), document.paragraph(below: table.block)]
    return NotedTotals(table: table, around: around.compactMap { $0 }, text: text)
      .explains(total.figure.value, at: total.place, insteadOf: other.figure.value)
  }

  /// Whether the rows of two totals have another total in common, on the same side of them.
  private func tie(_ later: Total, _ earlier: Total) -> Bool {
    ties.contains {
      $0.later.isInRow(of: later) && $0.earlier.isInRow(of: earlier)
        && ($0.later.place.column < later.place.column)
          == ($0.earlier.place.column < earlier.place.column)
        && factor($0.later) == factor($0.earlier)
    }
  }

  /// Whether a row of both tables has one name and two figures in the columns of two totals: then these are
  /// amounts of two bases, whatever the paragraphs above them call them.
  private func partsDiffer(_ later: Total, _ earlier: Total) -> Bool {
    let parts = parts(of: earlier)
    return !parts.isEmpty
      && self.parts(of: later).contains { name, figure in parts[name].map { $0 != figure } ?? false
      }
  }

  /// The figures in the column of a total by the words of their labels; none of a large table.
  private func parts(of total: Total) -> [[WordKey]: Int64] {
    let table = tables[total.place.table]
    guard table.rows.count <= UnequalTotals.mostParts else { return [:] }
    let bytes = text.bytes.span
    var parts: [[WordKey]: Int64] = [:]
    for (index, row) in table.rows.enumerated()
    where row.role == .data && !row.label.isEmpty && index != total.place.row {
      let cell = table.cell(row: index, column: total.place.column)
      guard cell.status == .number else { continue }
      parts[Words(in: row.label, of: text).map { WordKey($0, in: bytes) }] = cell.figure.digits
    }
    return parts
  }

  private func factor(_ total: Total) -> Int {
    FigureFactors(tables[total.place.table], in: text)
      .factor(row: total.place.row, column: total.place.column)
  }

  /// The words that name a figure, each once, as a header may say again what the label says, and whether one
  /// of them is no number.
  private func name(of place: Reference.Place) -> (words: SortedWords, isTelling: Bool) {
    let table = tables[place.table]
    let bytes = text.bytes.span
    var words = SortedWords()
    var isTelling = false
    for range in [table.rows[place.row].label] + table.columns[place.column].path {
      for word in Words(in: range, of: text)
      where !text.isOne(of: AuditLexicon.nameless, word)
        && !text.isOne(of: AuditLexicon.totals, word)
      {
        words.insert(word, in: bytes)
        if !ASCII.isDigit(bytes[Int(word.start)]), !text.isOne(of: AuditLexicon.months, word) {
          isTelling = true
        }
      }
    }
    words.sort()
    return (words, isTelling)
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
