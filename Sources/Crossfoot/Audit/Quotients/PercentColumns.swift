/// Columns that their headers call changes in per cent, or shares of another column, in tables that are too
/// small to say so by their figures alone: the one row in which they are not is wrong.
///
/// ```
///                  2010     2009    Change   % Change
/// Subscription   32,062   24,390     7,672      34.1%     7,672 / 24,390 = 31.5%
/// Services        5,118    4,482       636      14.2%
/// Total          37,180   28,872     8,308      28.8%
/// ```
/// The other rows say which columns are compared. A single row that is off is an error when a slip of the
/// pen explains it, or when so many others tie that nothing else can be meant.
struct PercentColumns {
  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]
  private let text: TextStore

  /// How many rows must tie, and how many digits they must have together.
  private static let needed = (rows: 2, digits: 4)
  /// The same where no slip explains the row that does not tie.
  private static let neededOfOther = (rows: 4, digits: 9)
  /// The most columns, and rows, of a table: a larger one speaks for itself.
  private static let most = (columns: 24, rows: 60)
  /// How many columns to the left are looked at.
  private static let reach = 6
  /// The least change, in units of its last place, whose sign is looked at.
  private static let leastUnits = 5
  /// By how many units of the last place a percentage may be off for reasons of its own.
  private static let bent = 2
  /// What is greater than any percentage, as years are, and half a unit of a place that none has.
  private static let greatest = Decimal(1_000)
  private static let leastHalf = Decimal.unit(decimals: 2).half

  /// A percentage, and the columns that it compares.
  private typealias Reading = (form: LineQuotients.Form, column: Int, upper: Int, lower: Int)

  /// What one reading of a column comes to.
  private struct Support {
    var reading: Reading
    var ties = 0
    var digits = 0
    /// A bit for each row that does not tie: no table has more rows than there are bits.
    var missing: UInt64 = 0
    /// Rows that are near enough to tie if they are rounded otherwise.
    var near = 0
    /// A bit for each row that ties as printed, and for each that ties but for its sign.
    var tied: UInt64 = 0
    var turned: UInt64 = 0
  }

  /// The rows of such columns that do not tie, and those that bear witness against them.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore
  ) -> [Check] {
    guard (4...most.columns).contains(table.columns.count),
      (needed.rows + 1...most.rows).contains(table.rows.count), table.isCertain
    else { return [] }
    let rule = PercentColumns(table: table, ordinal: ordinal, amounts: amounts, text: text)
    return (3..<table.columns.count).flatMap { column in
      rule.isPercent(column) ? rule.checks(column) : []
    }
  }

  /// Whether a column holds percentages of the usual kind.
  private func isPercent(_ column: Int) -> Bool {
    let header = table.columns[column]
    guard header.unit == .percent else { return false }
    return !header.path.contains { text.firstPlace(of: AuditLexicon.otherPercents, in: $0) != nil }
  }

  private func checks(_ column: Int) -> [Check] {
    let isChange = ChangeHeaders(text: text).tell(table.columns[column].path)
    let others = (max(1, column - PercentColumns.reach)..<column).filter { holdsAmounts($0) }
    var best: Support?
    var isTwofold = false
    for form in isChange ? [LineQuotients.Form.percentChange] : [.percent, .percentChange] {
      for upper in others {
        for lower in others where lower != upper {
          let support = support((form, column, upper, lower))
          if support.ties > best?.ties ?? 0 {
            (best, isTwofold) = (support, false)
          } else if support.ties == best?.ties, support.missing != best?.missing {
            isTwofold = true
          }
        }
      }
    }
    // Below a header that names no change, two rows may tie by chance.
    guard let best, !isTwofold,
      isChange || !best.reading.form.isChange || best.ties > PercentColumns.needed.rows
    else { return [] }
    if isChange, let row = signLost(best) {
      return checks(best, wrong: row, keepsSign: true)
    }
    guard best.missing.nonzeroBitCount == 1 else { return [] }
    let row = best.missing.trailingZeroBitCount
    return isBelieved(best, row) ? checks(best, wrong: row) : []
  }

  /// The checks of the rows that tie, and of the wrong one.
  private func checks(_ support: Support, wrong: Int, keepsSign: Bool = false) -> [Check] {
    table.rows.indices.compactMap { row in
      guard row != wrong else { return check(row, support.reading, keepsSign: keepsSign) }
      guard (support.tied | support.turned) >> UInt64(row) & 1 != 0,
        var check = check(row, support.reading)
      else { return nil }
      check.verdict = check.computed == amount(row, support.reading.column).low ? .exact : .rounding
      return check
    }
  }

  private func holdsAmounts(_ column: Int) -> Bool {
    (table.columns[column].unit?.isOfAmounts ?? true)
      && table.rows.indices.contains { amount($0, column).isPlain }
  }

  private func amount(_ row: Int, _ column: Int) -> Amount {
    amounts[table.cellIndex(row: row, column: column)]
  }

  // MARK: Rows

  private func support(_ reading: Reading) -> Support {
    var support = Support(reading: reading)
    var seen: Set<Decimal> = []
    for row in table.rows.indices {
      guard let parts = parts(row, reading) else { continue }
      if isFar(parts, reading.form) {
        support.missing |= 1 << UInt64(row)
        continue
      }
      guard let quotient = quotient(parts, reading.form) else { continue }
      let stated = parts.stated
      let unit = stated.half * 2
      let printed = DecimalInterval(
        stated.low.magnitude - stated.half, stated.low.magnitude + stated.half)
      if quotient.interval.meets(printed) {
        let bit: UInt64 = 1 << UInt64(row)
        if isTurned(parts) { support.turned |= bit } else { support.tied |= bit }
        guard stated.low.magnitude >= unit * 10, seen.insert(stated.low.magnitude).inserted else {
          continue
        }
        support.ties += 1
        support.digits += LineSearch.digits(stated.low, beyond: stated.half)
      } else {
        let slack = unit * PercentColumns.bent
        let near = DecimalInterval(quotient.interval.low - slack, quotient.interval.high + slack)
        if near.meets(printed) { support.near += 1 } else { support.missing |= 1 << UInt64(row) }
      }
    }
    return support
  }

  /// A percentage, and what it compares.
  private typealias Parts = (stated: Amount, upper: Amount, lower: Amount)

  /// The figures of a row; nil for a row that has other figures, or none that can be compared.
  private func parts(_ row: Int, _ reading: Reading) -> Parts? {
    let stated = amount(row, reading.column)
    let (upper, lower) = (amount(row, reading.upper), amount(row, reading.lower))
    guard table.rows[row].role != .section, stated.isPlain, upper.isPlain, lower.isPlain,
      lower.low > lower.half, !upper.low.isNegative || !reading.form.isChange,
      upper.low != lower.low, stated.low != .zero, stated.low.magnitude < PercentColumns.greatest,
      stated.half >= PercentColumns.leastHalf, !table.rows[row].label.isEmpty,
      isAmount(row, reading.upper), isAmount(row, reading.lower)
    else { return nil }
    return (stated, upper, lower)
  }

  /// Whether a percentage is too far off to be near what it should be: nothing is divided to tell.
  private func isFar(_ parts: Parts, _ form: LineQuotients.Form) -> Bool {
    let (stated, upper, lower) = parts
    let top = form.isChange ? upper.low - lower.low : upper.low
    let topHalf = form.isChange ? upper.half + lower.half : upper.half
    // Products of what has 64 bits, and of a factor, fit.
    guard let size = Int64(exactly: top.magnitude.nanos), size.magnitude < 1 << 52,
      let base = Int64(exactly: lower.low.nanos), base < 1 << 62, top.magnitude > topHalf
    else { return false }
    let scale = Decimal.nanosPerOne * form.factor
    // A quotient is cut off after nine decimals.
    let margin = stated.half * (1 + 2 * PercentColumns.bent) + Decimal(nanos: 2)
    let (most, least) = (stated.low.magnitude + margin, stated.low.magnitude - margin)
    return (Int128(size) - topHalf.nanos) * scale > most.nanos * (Int128(base) + lower.half.nanos)
      || (Int128(size) + topHalf.nanos) * scale < least.nanos * (Int128(base) - lower.half.nanos)
  }

  /// The size of what a percentage should be; nil where that can't be told.
  private func quotient(
    _ parts: Parts, _ form: LineQuotients.Form
  ) -> (value: Decimal, interval: DecimalInterval)? {
    guard let quotient = form.quotient(parts.upper, parts.lower) else { return nil }
    let isNegative = quotient.value.isNegative
    return (quotient.value.magnitude, isNegative ? -quotient.interval : quotient.interval)
  }

  /// Whether a change has the sign of the other way.
  private func isTurned(_ parts: Parts) -> Bool {
    parts.stated.low.isNegative != (parts.upper.low < parts.lower.low)
  }

  private func isAmount(_ row: Int, _ column: Int) -> Bool {
    let unit = table.cell(row: row, column: column).unit
    return unit?.isOfAmounts ?? true
  }

  /// Whether the rows that tie say that `row` should, too.
  private func isBelieved(_ support: Support, _ row: Int) -> Bool {
    guard support.near == 0, support.ties >= PercentColumns.needed.rows,
      support.digits >= PercentColumns.needed.digits,
      let parts = parts(row, support.reading), let quotient = quotient(parts, support.reading.form)
    else { return false }
    let isMany =
      support.ties >= PercentColumns.neededOfOther.rows
      && support.digits >= PercentColumns.neededOfOther.digits
    if isMany || Slip.turns(parts.stated, into: quotient.value) { return true }
    // Two amounts whose difference stands beside them are what they are.
    return support.reading.form.isChange && support.digits > PercentColumns.needed.digits
      && isDifferenceShown(row, support.reading)
  }

  /// Whether a column holds the difference of the two that are compared, in `row` and in others.
  private func isDifferenceShown(_ row: Int, _ reading: Reading) -> Bool {
    (1..<reading.column).contains { column in
      guard column != reading.upper, column != reading.lower else { return false }
      let shows = { (row: Int) in
        let (upper, lower) = (amount(row, reading.upper), amount(row, reading.lower))
        let shown = amount(row, column)
        return upper.isPlain && lower.isPlain && shown.isPlain && shown.low != .zero
          && shown.low.magnitude == (upper.low - lower.low).magnitude
      }
      return shows(row) && table.rows.indices.count(where: shows) > PercentColumns.needed.rows
    }
  }

  // MARK: Signs

  /// The one row of a column of changes whose sign is turned, if it is surely wrong.
  ///
  /// Some print what is good as positive: costs that fell, too. But what adds up to one total is good or bad
  /// together, and so is the total: where the other rows of such a group have the signs of their changes, one
  /// of them that of the row, all of them should.
  private func signLost(_ support: Support) -> Int? {
    guard support.turned.nonzeroBitCount == 1, support.missing == 0, support.near == 0,
      support.ties >= PercentColumns.needed.rows, support.digits >= PercentColumns.needed.digits
    else { return nil }
    let (row, reading) = (support.turned.trailingZeroBitCount, support.reading)
    guard let parts = parts(row, reading),
      parts.stated.low.magnitude >= parts.stated.half * 2 * PercentColumns.leastUnits,
      let group = group(of: row, reading)
    else { return nil }
    let tied = group.filter { support.tied >> UInt64($0) & 1 != 0 }
    let isNegative = parts.upper.low < parts.lower.low
    let isShown = tied.contains { amount($0, reading.column).low.isNegative == isNegative }
    return tied.count >= PercentColumns.needed.rows && isShown ? row : nil
  }

  /// The rows that add up to one of them, as `row` does or is it, in both columns that are compared.
  private func group(of row: Int, _ reading: Reading) -> ClosedRange<Int>? {
    let columns = [reading.upper, reading.lower]
    for total in table.rows.indices.suffix(from: row) where table.rows[total].role != .section {
      guard columns.allSatisfy({ amount(total, $0).isPlain }) else { continue }
      var sums = [AmountSum](filledWith: AmountSum(), count: columns.count)
      for first in (0..<total).reversed() {
        guard table.rows[first].role != .section,
          columns.allSatisfy({ amount(first, $0).isPlain && !amount(first, $0).low.isNegative })
        else { break }
        for (index, column) in columns.enumerated() {
          sums[index] = sums[index] + AmountSum(amount(first, column))
        }
        let isTied = zip(sums, columns).allSatisfy { sum, column in
          let verdict = sum.verdict(against: amount(total, column))
          return sum.nonzero >= 2 && (verdict == .exact || verdict == .rounding)
        }
        if isTied, first <= row { return first...total }
      }
    }
    return nil
  }

  private func check(_ row: Int, _ reading: Reading, keepsSign: Bool = false) -> Check? {
    let stated = amount(row, reading.column)
    guard
      let quotient = reading.form.quotient(amount(row, reading.upper), amount(row, reading.lower))
    else { return nil }
    // Signs may say what is good: but for one that is wrong itself, that of the printed figure is taken.
    let isTurned =
      !keepsSign && stated.low.isNegative != quotient.value.isNegative
    return Check(
      rule: reading.form.isChange ? .percentChange : .percentOfTotal,
      operator: reading.form.isChange ? .percentChange : .percentOf, table: ordinal,
      target: table.reference(row: row, column: reading.column, ordinal: ordinal),
      operands: [reading.upper, reading.lower].map {
        table.reference(row: row, column: $0, ordinal: ordinal)
      },
      stated: table.cell(row: row, column: reading.column).figure,
      computed: isTurned ? -quotient.value : quotient.value,
      interval: isTurned ? -quotient.interval : quotient.interval, tolerance: nil,
      verdict: .inconsistent)
  }
}
