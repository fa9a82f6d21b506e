/// Rows whose labels say of which two others they are the quotient: margins, ratios, amounts a share.
///
/// ```
///                            2011     2010
/// Net sales                82,888   74,605
/// Gross profit             31,468   27,287
/// Gross margin              30.8%    36.6%      31,468 / 82,888 = 38.0%
/// ```
/// The label, or the heading above it, names the divided row, and what it is divided by; the columns that tie
/// say that it means these rows, and are checks. The single one that does not is an error when a slip of the
/// pen explains it.
struct LabelledRatios {
  let table: Table
  private let ordinal: Int
  private let amounts: [Amount]
  let text: TextStore

  /// A row that is the quotient of two others.
  private struct Reading {
    var form: LineQuotients.Form
    var row: Int
    var upper: Int
    var lower: Int
    var ties: [Int] = []
    var digits = 0
    var missing: [Int] = []
  }

  /// How many rows away the parts stand at most.
  private static let reach = 16
  /// How many digits must tie, and how many where the slip is nothing but two digits swapped.
  private static let digits = 3
  private static let digitsOfSwap = 2
  /// By how many units of the last place a ratio may be off for reasons of its own.
  private static let bent = 2
  /// The most columns, and rows, of a table.
  private static let columns = 24
  private static let rows = 200

  /// The columns of such rows that tie, and those that should.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], in text: TextStore
  ) -> [Check] {
    guard (2...columns).contains(table.columns.count), (3...rows).contains(table.rows.count),
      table.isCertain
    else { return [] }
    let rule = LabelledRatios(table: table, ordinal: ordinal, amounts: amounts, text: text)
    var checks: [Check] = []
    for row in table.rows.indices { checks += rule.checks(row) }
    return checks.isEmpty || !rule.areAlike ? [] : checks
  }

  /// Whether the columns are all of years, or all of parts of years: ratios of the latter may be annualized.
  private var areAlike: Bool {
    let parts = table.columns.dropFirst().count { column in
      column.path.contains { text.firstPlace(of: AuditLexicon.partsOfYears, in: $0) != nil }
    }
    return parts == 0 || parts == table.columns.count - 1
  }

  private func amount(_ row: Int, _ column: Int) -> Amount {
    amounts[row * (table.columns.count - 1) + column - 1]
  }

  // MARK: Labels

  func words(_ range: TextRange) -> SortedWords {
    RatioNames(text: text).words(range, except: AuditLexicon.ratioStopWords)
  }

  /// Which rows may be divided, and by which.
  typealias Parts = (isUpper: (_ row: Int) -> Bool, isLower: (_ row: Int) -> Bool)

  /// Which rows a row compares by its own label, or else by the heading that it stands below.
  private func parts(_ row: Int, _ form: LineQuotients.Form) -> Parts? {
    guard let (upper, isLower) = names(row, form) else { return sectionParts(row, form) }
    if upper.isEmpty {
      return divided(above: row, isLower).map { uppers in
        ({ uppers.contains($0) }, { isLower(table.rows[$0].label) })
      }
    }
    return ({ isNamed($0, upper) }, { isLower(table.rows[$0].label) })
  }

  func isJoint(_ row: Int) -> Bool {
    text.hasWordPrefix(table.rows[row].label, AuditLexicon.ratioJoints)
  }

  /// The words by which a label names the row that is divided, and what the other one must be named by.
  private func names(_ row: Int, _ form: LineQuotients.Form) -> (
    upper: SortedWords, lower: (TextRange) -> Bool
  )? {
    let label = table.rows[row].label
    if text.firstPlace(of: AuditLexicon.perShare, in: label) != nil {
      guard let place = text.firstPlace(of: AuditLexicon.perWords, in: label) else { return nil }
      let upper = label.prefix(upTo: place.start)
      return (
        words(upper), { text.firstPlace(of: TableLexicon.shareWords, in: $0) != nil }
      )
    }
    // An amount may have decimals, too; a percentage is none.
    guard form == .percent else { return nil }
    if let place = text.firstPlace(of: AuditLexicon.ratioJoints, in: label) {
      let lower = words(label.suffix(from: place.end))
      guard !lower.isEmpty else { return nil }
      return (
        words(label.prefix(upTo: place.start)),
        { words($0).sharedCount(with: lower) == lower.count }
      )
    }
    guard text.firstPlace(of: AuditLexicon.margins, in: label) != nil else { return nil }
    return (words(label), { isRevenue($0) })
  }

  func isRevenue(_ label: TextRange) -> Bool {
    text.hasWordPrefix(label, AuditLexicon.revenues)
  }

  // MARK: Rows

  private func checks(_ row: Int) -> [Check] {
    guard table.columns.count > 2 || isJoint(row), let reading = reading(row) else { return [] }
    guard let column = reading.missing.first else {
      guard reading.digits >= LabelledRatios.digits else { return [] }
      return reading.ties.compactMap { check(reading, $0) }
    }
    guard reading.missing.count == 1, isSlip(reading, column) || isBesideSibling(reading, column)
    else { return [] }
    return (reading.ties + [column]).sorted().compactMap { check(reading, $0) }
  }

  /// The rows that a row is the quotient of, when but one of its columns does not tie; nil when two pairs of
  /// rows are as likely.
  private func reading(_ row: Int) -> Reading? {
    guard table.rows[row].role != .section, let form = form(of: row),
      let (isUpper, isLower) = parts(row, form)
    else { return nil }
    let near =
      max(0, row - LabelledRatios.reach)..<min(table.rows.count, row + LabelledRatios.reach)
    let lowers = near.filter { $0 != row && holdsAmounts($0) && isLower($0) }
    let uppers = near.filter { $0 != row && holdsAmounts($0) && isUpper($0) }
    var best: Reading?
    var isTwofold = false
    for upper in uppers {
      for lower in lowers where lower != upper {
        let reading = reading(form, row, upper, lower)
        if reading.missing.isEmpty, !reading.ties.isEmpty { return reading }
        if reading.ties.count > best?.ties.count ?? (isJoint(row) ? -1 : 0) {
          best = reading
        } else if let best, reading.ties.count == best.ties.count {
          isTwofold = isTwofold || reading.missing != best.missing
        }
      }
    }
    return isTwofold ? nil : best
  }

  /// How the figures of a row are printed; nil when they are none of a ratio.
  private func form(of row: Int) -> LineQuotients.Form? {
    var form: LineQuotients.Form?
    for column in 1..<table.columns.count {
      let cell = table.cell(row: row, column: column)
      guard cell.status == .number else { continue }
      let own: LineQuotients.Form =
        cell.unit == .percent || table.columns[column].unit == .percent ? .percent : .ratio
      if own == .ratio, cell.figure.decimals == 0 { return nil }
      if form == nil { form = own }
      if form != own { return nil }
    }
    return form
  }

  func holdsAmounts(_ row: Int) -> Bool {
    guard table.rows[row].role != .section else { return false }
    return (1..<table.columns.count).contains { amount(row, $0).isPlain }
      && !(1..<table.columns.count).contains { column in
        let unit = table.cell(row: row, column: column).unit
        return unit == .percent || unit == .times || unit == .basisPoints
      }
  }

  /// Whether a row has most of the words that name the divided one.
  func isNamed(_ row: Int, _ upper: SortedWords) -> Bool {
    let shared = words(table.rows[row].label).sharedCount(with: upper)
    return shared > 0 && shared * 2 >= upper.count
  }

  private func reading(
    _ form: LineQuotients.Form, _ row: Int, _ upper: Int, _ lower: Int
  ) -> Reading {
    var reading = Reading(form: form, row: row, upper: upper, lower: lower)
    for column in 1..<table.columns.count {
      guard let (quotient, stated) = quotient(reading, column) else { continue }
      let unit = stated.half * 2
      let printed = DecimalInterval(
        stated.low.magnitude - stated.half, stated.low.magnitude + stated.half)
      let slack = unit * LabelledRatios.bent
      if quotient.interval.meets(printed) {
        guard stated.low.magnitude >= unit * 10 else { continue }
        reading.ties.append(column)
        reading.digits += LineSearch.digits(stated.low, beyond: stated.half)
      } else if DecimalInterval(quotient.interval.low - slack, quotient.interval.high + slack)
        .meets(printed)
      {
        continue
      } else {
        reading.missing.append(column)
      }
    }
    return reading
  }

  private func quotient(
    _ reading: Reading, _ column: Int
  ) -> (quotient: (value: Decimal, interval: DecimalInterval), stated: Amount)? {
    let stated = amount(reading.row, column)
    let (upper, lower) = (amount(reading.upper, column), amount(reading.lower, column))
    guard stated.isPlain, upper.isPlain, lower.isPlain, stated.low != .zero, stated.half > .zero,
      let quotient = reading.form.quotient(upper, lower)
    else { return nil }
    let isNegative = quotient.value.isNegative
    return (
      (quotient.value.magnitude, isNegative ? -quotient.interval : quotient.interval), stated
    )
  }

  /// Whether digits changed places in a share of what another row of the kind gives the right share of.
  private func isBesideSibling(_ reading: Reading, _ column: Int) -> Bool {
    guard isJoint(reading.row), let (quotient, stated) = quotient(reading, column),
      Slip.swaps(stated, into: quotient.value)
    else { return false }
    return [reading.row - 1, reading.row + 1].contains { row in
      guard table.rows.indices.contains(row), isJoint(row), let other = self.reading(row) else {
        return false
      }
      return other.upper == reading.upper && other.missing.isEmpty
        && other.digits >= LabelledRatios.digits
    }
  }

  /// Whether a slip of the pen explains the column that does not tie.
  private func isSlip(_ reading: Reading, _ column: Int) -> Bool {
    guard let (quotient, stated) = quotient(reading, column) else { return false }
    return Slip.turns(stated, into: quotient.value)
      && (reading.digits >= LabelledRatios.digits
        || reading.digits >= LabelledRatios.digitsOfSwap
          && Slip.swaps(stated, into: quotient.value))
  }

  private func check(_ reading: Reading, _ column: Int) -> Check? {
    guard let (quotient, stated) = quotient(reading, column) else { return nil }
    let isNegative = stated.low.isNegative
    return Check(
      rule: reading.form == .percent ? .percentOfTotal : .ratio,
      operator: reading.form == .percent ? .percentOf : .ratio, table: ordinal,
      target: table.reference(row: reading.row, column: column, ordinal: ordinal),
      operands: [reading.upper, reading.lower].map {
        table.reference(row: $0, column: column, ordinal: ordinal)
      },
      stated: table.cell(row: reading.row, column: column).figure,
      computed: isNegative ? -quotient.value : quotient.value,
      interval: isNegative ? -quotient.interval : quotient.interval, tolerance: nil,
      verdict: reading.missing.contains(column)
        ? .inconsistent : quotient.value == stated.low.magnitude ? .exact : .rounding)
  }
}
