/// The rule `percent-of-total` down a column: percentages beside amounts are their shares of one whole.
///
/// ```
/// Nails     1,250   33.7%     1,250 / 3,705
/// Screws    2,145   57.9%
/// Bolts       310    8.4%
/// Total     3,705    100%     the whole
/// ```
/// The whole is the amount beside 100%; in a table of owners it is the number of shares outstanding
/// that the prose gives. Shares are believed when three of a column tie, beyond what luck brings. A
/// single one that does not, under a whole of the table, is an error when a slip of the pen explains
/// it and four others tie, or three that add up to 100 with what it should be: shares are bent by a unit to
/// add up to 100, and those of owners by options that only they hold, but for a total that is no more than
/// theirs. Where the shares of a column add up to 100 and its total is not that, the total is wrong.
struct ColumnShares {
  /// A figure that amounts are shares of.
  private struct Whole {
    var reference: Reference
    var amount: Amount
    /// The row that it stands in; nil when it stands in prose.
    var row: Int?
  }

  /// What a row says of its share.
  private struct Share {
    var row: Int
    var check: Check
    /// Whether the percentage has so many digits that it does not tie by luck.
    var isTelling: Bool
  }

  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]
  private let width: Int

  /// How many shares must tie, and how many must when one of them is wrong.
  private static let witnesses = 3
  private static let witnessesOfError = 4
  /// How many columns lie between amounts and their shares at most.
  private static let reach = 2
  /// The least percentage, in units of its last place, that does not tie by luck.
  private static let tellingUnits = 10
  /// By how many units of its last place a percentage may be bent, and one more for eight of them.
  private static let bent = 3
  /// How many rows further on a row of shares may be added up.
  private static let groupReach = 12

  /// The checks of the shares in `table`; `outstanding` gives figures of the prose that the amounts of
  /// a column without a whole may be shares of.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], outstanding: () -> [ProseFigure]
  ) -> [Check] {
    guard table.isCertain, table.rows.count > witnesses else { return [] }
    let rule = ColumnShares(
      table: table, ordinal: ordinal, amounts: amounts, width: table.columns.count - 1)
    var checks: [Check] = []
    for column in 1..<table.columns.count where table.columns[column].unit == .percent {
      guard let source = rule.amountColumn(for: column) else { continue }
      let wholes = rule.wholes(column, source)
      if wholes.isEmpty {
        checks += rule.checks(column, source, of: outstanding())
      } else {
        checks += rule.checks(column, source, within: wholes)
      }
    }
    return checks
  }

  // MARK: Columns and wholes

  /// The column of amounts that the percentages of `column` may be shares of: the nearest one before it.
  private func amountColumn(for column: Int) -> Int? {
    (max(column - ColumnShares.reach, 1)..<column).last { candidate in
      let unit = table.columns[candidate].unit
      guard unit != .percent, unit != .times, unit != .basisPoints else { return false }
      return table.rows.indices.contains { self[$0, candidate].isPlain }
    }
  }

  private subscript(row: Int, column: Int) -> Amount { amounts[row * width + column - 1] }

  /// The amounts beside 100%.
  private func wholes(_ column: Int, _ source: Int) -> [Whole] {
    table.rows.indices.compactMap { row in
      let amount = self[row, source]
      guard self[row, column].isPlain, self[row, column].low == Decimal(100), amount.isPlain,
        amount.low > amount.half
      else { return nil }
      return Whole(
        reference: table.reference(row: row, column: source, ordinal: ordinal), amount: amount,
        row: row)
    }
  }

  // MARK: A whole that is not 100

  /// The totals of `table` that a slip keeps from being 100%.
  static func misprintedWholes(of table: Table, ordinal: Int, _ amounts: [Amount]) -> [Check] {
    guard table.isCertain, table.rows.count >= witnesses else { return [] }
    let rule = ColumnShares(
      table: table, ordinal: ordinal, amounts: amounts, width: table.columns.count - 1)
    return (1..<table.columns.count).compactMap { column in
      guard table.columns[column].unit == .percent, let source = rule.amountColumn(for: column),
        rule.wholes(column, source).isEmpty
      else { return nil }
      return rule.misprintedWhole(column, source)
    }
  }

  /// A total of a column that a slip keeps from being 100%, all rows above being shares of it that add up to
  /// 100.
  private func misprintedWhole(_ column: Int, _ source: Int) -> Check? {
    let total = table.rows.firstIndex { $0.role == .total || $0.role == .subtotal }
    guard let total, !table.rows[total].isRoleInferred, self[total, column].isPlain,
      self[total, source].isPlain, self[total, source].low > self[total, source].half
    else { return nil }
    let whole = Whole(
      reference: table.reference(row: total, column: source, ordinal: ordinal),
      amount: self[total, source], row: total)
    let rows = (0..<total).filter { table.rows[$0].role != .section }
    let shares = rows.compactMap { share($0, column, source, of: whole) }
    let stated = table.cell(row: total, column: column).figure
    guard shares.count == rows.count, shares.count >= 2,
      shares.allSatisfy({ $0.check.verdict != .inconsistent }),
      shares.count(where: \.isTelling) >= 2, isNear(sum(of: shares), Decimal(100), shares),
      shares.allSatisfy({ $0.check.stated.decimals == stated.decimals }),
      Slip.turns(stated.digits, into: Int64(Decimal(100).nanos / max(stated.unit.nanos, 1)))
    else { return nil }
    let computed = sum(of: shares)
    let half = stated.unit.half * shares.count
    let bent = stated.unit * ColumnShares.bent
    guard
      [computed, Decimal(100)].allSatisfy({
        ($0 - stated.value).magnitude > half + stated.unit.half + bent
      })
    else { return nil }
    return Check(
      rule: .columnTotal, operator: .sum, table: ordinal,
      target: table.reference(row: total, column: column, ordinal: ordinal),
      operands: shares.map(\.check.target), stated: stated, computed: computed,
      interval: DecimalInterval(computed - half, computed + half),
      tolerance: half + stated.unit.half, verdict: .inconsistent)
  }

  // MARK: Shares

  /// The checks of a column whose wholes stand in it: each takes in the rows up to the next.
  private func checks(_ column: Int, _ source: Int, within wholes: [Whole]) -> [Check] {
    var checks: [Check] = []
    // Wholes stand below their parts, unless the first row is one.
    let isAbove = wholes.first?.row == table.rows.firstIndex { $0.role != .section }
    for (index, whole) in wholes.enumerated() {
      guard let row = whole.row else { continue }
      let isLast = index + 1 == wholes.count
      let rows: Range<Int>
      if isAbove {
        rows = row + 1..<(isLast ? table.rows.count : wholes[index + 1].row ?? row + 1)
      } else {
        rows = (index == 0 ? 0 : (wholes[index - 1].row ?? 0) + 1)..<row
      }
      let shares = rows.compactMap { share($0, column, source, of: whole) }
      checks += believed(shares)
    }
    return checks
  }

  /// The checks of a column whose whole is one of `figures`: the one that most shares speak for.
  private func checks(_ column: Int, _ source: Int, of figures: [ProseFigure]) -> [Check] {
    var best: [Check] = []
    for figure in figures {
      let whole = Whole(reference: figure.reference, amount: figure.amount, row: nil)
      let shares = table.rows.indices.compactMap { share($0, column, source, of: whole) }
      let checks = believed(shares, isOfOwners: true)
      if checks.count > best.count { best = checks }
    }
    return best
  }

  private func share(_ row: Int, _ column: Int, _ source: Int, of whole: Whole) -> Share? {
    let (stated, part) = (self[row, column], self[row, source])
    guard table.rows[row].role != .section, stated.isPlain, part.isPlain, stated.low != .zero,
      part.low != .zero, let value = part.low.divided(by: whole.amount.low, times: 100),
      let low = (part.low - part.half).divided(
        by: whole.amount.low + whole.amount.half, times: 100),
      let high = (part.low + part.half).divided(
        by: whole.amount.low - whole.amount.half, times: 100)
    else { return nil }
    let interval = DecimalInterval(low, high)
    let printed = DecimalInterval(stated.low - stated.half, stated.low + stated.half)
    let verdict: Verdict =
      value == stated.low ? .exact : interval.meets(printed) ? .rounding : .inconsistent
    let check = Check(
      rule: .percentOfTotal, operator: .percentOf, table: ordinal,
      target: table.reference(row: row, column: column, ordinal: ordinal),
      operands: [table.reference(row: row, column: source, ordinal: ordinal), whole.reference],
      stated: table.cell(row: row, column: column).figure, computed: value, interval: interval,
      tolerance: nil, verdict: verdict)
    let isTelling =
      stated.low.magnitude >= stated.half * 2 * ColumnShares.tellingUnits
      && stated.low != Decimal(100)
    return Share(row: row, check: check, isTelling: isTelling)
  }

  /// The checks of shares that so many tie as to be believed.
  private func believed(_ shares: [Share], isOfOwners: Bool = false) -> [Check] {
    let ties = shares.filter { $0.check.verdict != .inconsistent }
    let misses = shares.filter { $0.check.verdict == .inconsistent }
    let telling = ties.count { $0.isTelling }
    guard telling >= misses.count * 2 else { return [] }
    guard telling >= ColumnShares.witnesses else {
      return isOfOwners ? [] : believedOfThree(ties, misses)
    }
    let wrong = misses.filter { miss in
      // What makes the shares of a group miss what they add up to was not bent for that.
      guard misses.count == 1,
        isSlip(miss.check, among: shares.count)
          || !isOfOwners && isSlip(miss.check, among: 0) && isBentAway(miss)
      else { return false }
      let others = sum(of: ties)
      return isOfOwners
        ? table.rows[miss.row].role == .total && isNear(others, miss.check.computed, ties)
        : telling >= ColumnShares.witnessesOfError
          || isNear(others + miss.check.computed, Decimal(100), ties)
    }
    return (ties + wrong).sorted { $0.row < $1.row }.map(\.check)
  }

  /// The checks of three shares of which one is wrong, if with what it should be they add up to 100.
  private func believedOfThree(_ ties: [Share], _ misses: [Share]) -> [Check] {
    guard ties.count == 2, misses.count == 1, ties.allSatisfy(\.isTelling),
      isSlip(misses[0].check, among: 3),
      isNear(sum(of: ties) + misses[0].check.computed, Decimal(100), ties)
    else { return [] }
    return (ties + misses).sorted { $0.row < $1.row }.map(\.check)
  }

  /// Whether the share of a row makes those of its group miss what they add up to, and the one that it should
  /// be does not.
  private func isBentAway(_ miss: Share) -> Bool {
    guard let (column, source) = columns(of: miss) else { return false }
    let last = min(table.rows.count, miss.row + 1 + ColumnShares.groupReach)
    for total in miss.row + 1..<max(last, miss.row + 1) {
      guard self[total, source].isPlain, self[total, column].isPlain else { return false }
      var (amount, shares, count) = (Decimal.zero, Decimal.zero, 0)
      for row in (0..<total).reversed() {
        guard self[row, source].isPlain, self[row, column].isPlain else { break }
        amount = amount + self[row, source].low
        shares = shares + self[row, column].low
        count += 1
        guard row <= miss.row, count >= 2, amount == self[total, source].low else { continue }
        let mended = shares - miss.check.stated.value + miss.check.computed
        let slack = self[total, column].half * (count + 1)
        let whole = self[total, column].low
        return (shares - whole).magnitude > (mended - whole).magnitude
          && (mended - whole).magnitude <= slack
      }
    }
    return false
  }

  /// The columns of a share and of the amount that it is the share of.
  private func columns(of share: Share) -> (column: Int, source: Int)? {
    guard let column = share.check.target.place?.column,
      let source = share.check.operands.first?.place?.column
    else { return nil }
    return (column, source)
  }

  /// What shares add up to: those of owners give their total's, if that has nothing else that bends it; those
  /// of a whole give 100 with the one that is wrong, as it should be.
  private func sum(of shares: [Share]) -> Decimal {
    shares.reduce(.zero) { $0 + $1.check.stated.value }
  }

  /// Whether a sum of `shares` is as near to `value` as they are rounded.
  private func isNear(_ sum: Decimal, _ value: Decimal, _ shares: [Share]) -> Bool {
    (sum - value).magnitude <= shares.reduce(.zero) { $0 + $1.check.stated.unit.half }
  }

  /// Whether a slip of the pen makes the stated percentage of the computed one, and what bends shares
  /// so that they add up to 100 does not.
  private func isSlip(_ check: Check, among count: Int) -> Bool {
    let unit = check.stated.unit
    let difference = (check.computed - check.stated.value).magnitude
    guard difference > unit * (ColumnShares.bent + count / 8) else { return false }
    let value = check.computed.rounded(decimals: Int(check.stated.decimals))
    guard value.nanos % unit.nanos == 0, value.magnitude < Decimal(1_000_000) else { return false }
    return Slip.turns(check.stated.digits, into: Int64(value.nanos / unit.nanos))
  }
}

/// A figure of the prose that a table may be tested against.
struct ProseFigure {
  var reference: Reference
  var amount: Amount
}
