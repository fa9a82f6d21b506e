/// The rule `roll-forward` from one period to the next: what closes a period opens the one after it.
///
/// ```
///                               2016     2015
/// Balance, beginning of year   3,522    3,405
/// Additions                      158      117
/// Balance, end of year         3,680    3,522     3,522 closes 2015 and opens 2016
/// ```
/// Periods are columns whose headers differ in the year only, or stand one below the other in a
/// column. Where two others of a table tie, one that does not is an error if a slip of the pen explains
/// it; else the balance was restated, as far as anybody can tell. With fewer witnesses it is one if the
/// period that it opens closes as it should with what closed the one before, and not with what is stated,
/// and if another period closes as this one should; see `MisprintedOpening`. Where columns are periods and
/// all others tie, if there are any, a slip in a longer figure is a warning. Quarters and months are left
/// alone: the same ones of two years do not follow each other.
struct PeriodBalances {
  let table: Table
  let ordinal: Int
  let text: TextStore
  /// The rows that hold balances.
  let rows: [BalanceRow]

  /// How many balances must tie in a table before one is said not to.
  private static let witnesses = 2
  /// The least balance, in units of its last place, that does not tie by luck.
  private static let tellingUnits: Int64 = 100
  /// The least balance, and by how much it is off, where fewer than `witnesses` tie.
  private static let plainUnits: UInt64 = 1_000
  private static let plainMiss: UInt64 = 10
  /// The most rows of one table that are looked at.
  private static let balances = 60

  /// The balances of `table`; nil when it has none.
  init?(_ table: Table, ordinal: Int, _ words: TableWords, in text: TextStore) {
    guard table.isCertain, table.columns.count >= 2 else { return nil }
    self.table = table
    self.ordinal = ordinal
    self.text = text
    rows = PeriodBalances.balanceRows(of: table, words, in: text)
    if rows.isEmpty { return nil }
  }

  /// The checks that the balances give.
  func checks() -> [Check] {
    guard rows.contains(where: { $0.isOpening }), rows.contains(where: { !$0.isOpening }) else {
      return []
    }
    // Where columns are periods, what stands below a closing balance is the balance of something else.
    let across = acrossColumns()
    return across.isEmpty
      ? believed(downColumns(), areColumns: false) : believed(across, areColumns: true)
  }

  // MARK: Rows

  /// A row that holds an opening or a closing balance.
  struct BalanceRow {
    let row: Int
    let isOpening: Bool
    /// The words of its label that say of what, but for case and order.
    let name: Set<WordKey>
    /// The month at the end of which it stands, where a day says when instead of "beginning" and "end".
    let month: Int?

    /// Whether two are balances of the same thing, told in the same way.
    func isLike(_ other: BalanceRow) -> Bool { name == other.name && month == other.month }
  }

  private static func balanceRows(
    of table: Table, _ words: TableWords, in text: TextStore
  ) -> [BalanceRow] {
    var rows: [BalanceRow] = []
    for row in table.rows.indices where rows.count < PeriodBalances.balances {
      let label = table.rows[row].label
      guard table.rows[row].role != .section, !label.isEmpty else { continue }
      let opens = words.rows[row].contains(.opening)
      let closes = words.rows[row].contains(.closing)
      let mayBeDated = !opens && !closes && words.rows[row].contains([.balance, .month])
      let date = mayBeDated ? BalanceDate(label, in: text) : nil
      guard opens != closes || date != nil else { continue }
      rows.append(
        BalanceRow(
          row: row, isOpening: date?.isOpening ?? opens,
          name: name(of: label, isDated: date != nil, in: text), month: date?.month))
    }
    return rows
  }

  /// The words of a label that say of what a balance is.
  private static func name(of label: TextRange, isDated: Bool, in text: TextStore) -> Set<WordKey> {
    var name: Set<WordKey> = []
    for word in Words(in: label, of: text) where !text.isOne(of: AuditLexicon.balanceTimes, word) {
      let isTime =
        isDated
        && (text.isOne(of: AuditLexicon.months, word)
          || ASCII.isDigit(text.bytes[Int(word.start)]))
      if !isTime { name.insert(WordKey(word, in: text.bytes.span)) }
    }
    return name
  }

  // MARK: Pairs

  /// Opening balances with the closing ones of the column of the year before.
  private func acrossColumns() -> [Check] {
    let years = (0..<table.columns.count).map { $0 == 0 ? nil : year(of: $0) }
    var checks: [Check] = []
    for (index, opening) in rows.enumerated() where opening.isOpening {
      // The first one below it that closes the same, before the same opens again.
      let next = rows[(index + 1)...].first { $0.isLike(opening) }
      guard let closing = next, !closing.isOpening else { continue }
      for column in 1..<table.columns.count {
        guard let year = years[column],
          let before = years.indices.first(where: { other in
            years[other].map { $0.year == year.year - 1 && $0.rest == year.rest } ?? false
          })
        else { continue }
        if let check = check((opening.row, column), (closing.row, before)) { checks.append(check) }
      }
    }
    return checks
  }

  /// Opening balances with the closing ones right above them.
  private func downColumns() -> [Check] {
    zip(rows, rows.dropFirst()).flatMap { closing, opening -> [Check] in
      guard opening.isOpening, !closing.isOpening, opening.isLike(closing),
        (closing.row + 1..<opening.row).allSatisfy({ table.rows[$0].role == .section })
      else { return [] }
      return (1..<table.columns.count).compactMap {
        check((opening.row, $0), (closing.row, $0))
      }
    }
  }

  /// The year that a column stands for, and all else that its headers say; nil when they name a part
  /// of a year, or no year.
  func year(of column: Int) -> (year: Int64, rest: [WordKey])? {
    var year: Int64?
    var rest: [WordKey] = []
    for header in table.columns[column].path {
      guard text.firstPlace(of: AuditLexicon.partsOfYears, in: header) == nil else { return nil }
      for word in Words(in: header, of: text) {
        if let number = PeriodBalances.year(word, in: text) {
          // The last header is the nearest one.
          year = number
        } else {
          rest.append(WordKey(word, in: text.bytes.span))
        }
      }
    }
    return year.map { ($0, rest) }
  }

  private static func year(_ word: TextRange, in text: TextStore) -> Int64? {
    guard word.count == 4 else { return nil }
    let reading = FigureParser.read(word, in: text)
    return reading.isYearLike ? reading.figure.digits : nil
  }

  // MARK: Checks

  private func check(
    _ opening: (row: Int, column: Int), _ closing: (row: Int, column: Int)
  ) -> Check? {
    let stated = table.cell(row: opening.row, column: opening.column)
    let shown = table.cell(row: closing.row, column: closing.column)
    guard stated.status == .number, shown.status == .number,
      stated.figure.decimals == shown.figure.decimals, stated.power == shown.power,
      stated.figure.digits.magnitude >= UInt64(PeriodBalances.tellingUnits)
    else { return nil }
    return Check(
      rule: .rollForward, operator: .equal, table: ordinal,
      target: table.reference(row: opening.row, column: opening.column, ordinal: ordinal),
      operands: [table.reference(row: closing.row, column: closing.column, ordinal: ordinal)],
      stated: stated.figure, computed: shown.figure.value,
      interval: DecimalInterval(exactly: shown.figure.value), tolerance: .zero,
      verdict: stated.figure == shown.figure ? .exact : .contextDiffers)
  }

  /// Whether the period that a balance opens says that it is what closed the one before.
  private func isMisprinted(_ check: Check) -> Bool {
    guard let place = check.target.place,
      let opening = rows.firstIndex(where: { $0.row == place.row }), rows[opening].isOpening,
      let closing = rows[(opening + 1)...].first(where: { $0.name == rows[opening].name }),
      !closing.isOpening
    else { return false }
    return MisprintedOpening(table: table, opening: place.row, closing: closing.row)
      .isWrong(place.column, should: Figure.units(check.computed, like: check.stated))
  }

  /// The checks of a table that so many bear out; with the verdict of the one that does not tie.
  private func believed(_ checks: [Check], areColumns: Bool) -> [Check] {
    let ties = checks.count { $0.verdict == .exact }
    let misses = checks.count - ties
    let areMany = ties >= PeriodBalances.witnesses && ties > misses
    let isMisprint =
      misses == 1 && checks.allSatisfy { $0.verdict == .exact || isPlain($0) && isMisprinted($0) }
    guard areMany || isMisprint || misses == 1 && areColumns && checks.allSatisfy(isPlain) else {
      return checks.filter { $0.verdict == .exact }
    }
    return checks.map { check in
      var check = check
      if check.verdict != .exact, misses == 1, isMisprint || isSlip(check) {
        check.verdict = areMany || isMisprint ? .inconsistent : .suspect
      }
      return check
    }
  }

  /// Whether a balance ties, or does not by a slip that no small change looks like.
  private func isPlain(_ check: Check) -> Bool {
    if check.verdict == .exact { return true }
    let shown = Figure.units(check.computed, like: check.stated)
    let miss = (check.stated.digits &- shown).magnitude
    return isSlip(check) && miss >= PeriodBalances.plainMiss
      && min(check.stated.digits.magnitude, shown.magnitude) >= PeriodBalances.plainUnits
  }

  private func isSlip(_ check: Check) -> Bool {
    Slip.turns(check.stated.digits, into: Figure.units(check.computed, like: check.stated))
  }
}

extension Figure {
  /// How many units of the last place of `figure` make up `value`.
  fileprivate static func units(_ value: Decimal, like figure: Figure) -> Int64 {
    Int64(truncatingIfNeeded: value.nanos / max(figure.unit.nanos, 1))
  }
}
