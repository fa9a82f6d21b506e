/// Sums of a column that little but their words, and a slip of the pen, say to be wrong.
///
/// ```
/// Management fees           1.43%
/// Interest payments         0.58%
/// Other expenses            0.35%
///                           -----
/// Total annual expenses     2.63%    2.36% ties, and so does the next line
/// Fee waiver              (0.10)%
/// Net annual expenses       2.26%
/// ```
/// Each column is read by itself from top to bottom, as one adds it up: what a line is the sum of, it takes
/// the place of. A line that calls itself a total, what is left or a closing balance, that stands below a
/// rule, or that ends the table, should be the sum of what stands open above it. Where it is not, it is
/// wrong only if one slip makes the right sum of what is stated, in no more than one reading, and further
/// evidence says so; see `ColumnSlipEvidence`.
struct ColumnSlips {
  let table: Table
  let ordinal: Int
  let text: TextStore
  private let words: TableWords
  let lines: [ColumnLine]
  /// The columns, read figure by figure.
  let columns: [[ColumnFigure]]

  /// The most columns, and rows, of a table that is looked at.
  private static let most = (columns: 16, rows: 80)
  /// How many parts a sum has at most one of which a slip may have changed, and the least of such parts.
  private static let fewParts = 6
  private static let leastOfPart: UInt64 = 1_000
  /// How many lines above another may be its parts.
  private static let reach = 24

  /// The sums of `table` that are wrong.
  static func checks(
    of table: Table, ordinal: Int, _ words: TableWords, in text: TextStore
  ) -> [Check] {
    guard table.isCertain, (2...most.columns).contains(table.columns.count),
      (3...most.rows).contains(table.rows.count)
    else { return [] }
    let rule = ColumnSlips(
      table: table, ordinal: ordinal, text: text, words: words,
      lines: ColumnLine.lines(of: table, words, in: text),
      columns: (1..<table.columns.count).map { ColumnFigure.figures(of: table, $0, in: text) })
    return (1..<table.columns.count).flatMap { rule.checks(in: $0) }
  }

  // MARK: Reading

  /// A line that no sum has taken up yet.
  struct Open {
    var row: Int
    var value: Int64
    var kind: ColumnFigure.Kind
    /// How many lines it is the sum of; 0 when it is none.
    var parts = 0
    /// Whether it is the sum of what it should be.
    var isSure = true
  }

  /// Lines whose sum a line may be.
  struct Reading {
    var members: [(line: Open, isSubtracted: Bool)]
    var sum: Int64
    /// What the lines come to that stand open and are not in it, and whether there are none.
    var rest: Int64
    var isWhole: Bool
    /// How the line may have come of the sum.
    var slip: Swap.Kind
  }

  private func checks(in column: Int) -> [Check] {
    guard !isSide(column) else { return [] }
    var checks: [Check] = []
    var open: [Open] = []
    open.reserveCapacity(table.rows.count)
    var section = 0
    for row in table.rows.indices {
      if table.rows[row].role == .section {
        section = open.count
        continue
      }
      guard !lines[row].isSkipped else { continue }
      switch columns[column - 1][row] {
      case .blank: continue
      // What comes below it may count what is not known.
      case .unknown: return checks
      case .value(let value, let kind):
        var line = Open(row: row, value: value, kind: kind)
        if let count = tied(line, open) {
          take(count, from: &open, as: &line)
        } else if let reading = slipped(line, open, section, column) {
          checks.append(check(reading, row, column))
          if reading.slip != .part { line.value = reading.sum }
          take(reading.members.count, from: &open, as: &line)
        } else if lines[row].isTotal {
          line.isSure = false
          take(open.count - min(section, open.count), from: &open, as: &line)
        }
        if lines[row].isOpening || lines[row].isClosing { open.removeAll(keepingCapacity: true) }
        open.append(line)
        section = min(section, open.count)
      }
    }
    return checks
  }

  private func take(_ count: Int, from open: inout [Open], as line: inout Open) {
    open.removeLast(count)
    line.parts = count
  }

  /// Whether a column holds shares beside columns of amounts.
  private func isSide(_ column: Int) -> Bool {
    table.columns[column].unit == .percent
      && !table.columns.dropFirst().allSatisfy { $0.unit == .percent }
      || words.columns[column].contains(.ratio)
  }

  /// How many of the last open lines a line is the sum of, or what is left of the first of them.
  private func tied(_ line: Open, _ open: [Open]) -> Int? {
    guard open.count >= 2 else { return nil }
    var (sum, deducted, nonzero) = (Int64.zero, Int64.zero, 0)
    let isNamed = lines[line.row].isTotal || lines[line.row].isResult
    let isLong = ColumnFigure.digits(line.value) >= 4
    for count in 1...min(open.count, ColumnSlips.reach) {
      let addend = open[open.count - count]
      guard addend.kind.isAkin(to: line.kind) else { return nil }
      sum += addend.value
      deducted += lines[addend.row].isDeducted ? -addend.value : addend.value
      if addend.value != 0 { nonzero += 1 }
      guard count >= 2 else { continue }
      guard nonzero >= 2 || isNamed else { continue }
      if sum == line.value || deducted == line.value,
        isNamed || isLong || count >= 3 || count == open.count
      {
        return count
      }
      if 2 * addend.value - sum == line.value, isNamed || isLong { return count }
    }
    return nil
  }

  // MARK: Slips

  /// The one reading in which a slip keeps a line from being a sum, if enough speaks for it.
  private func slipped(_ line: Open, _ open: [Open], _ section: Int, _ column: Int) -> Reading? {
    guard open.count >= 2, lines[line.row].mayBeSum, line.value != 0 else { return nil }
    var slips = slips(line, open, section)
    // What makes the sum itself goes before what makes a figure beside it, or a part.
    if slips.contains(where: { !$0.slip.isIndirect }) { slips.removeAll(where: \.slip.isIndirect) }
    guard let first = slips.first, slips.allSatisfy({ $0.sum == first.sum }) else { return nil }
    return slips.first { ColumnSlipEvidence(self, $0, line, column).isEnough }
  }

  /// The readings of the last open lines whose sum a slip turns into that of a line.
  private func slips(_ line: Open, _ open: [Open], _ section: Int) -> [Reading] {
    let plain = open.count - (open.lastIndex { $0.parts != 0 } ?? -1) - 1
    let ruledOff = open.count - (open.lastIndex { lines[$0.row].isRuled } ?? open.count)
    // What a statement of cash flows begins with is no part of its flows.
    let isOpened = open.first.map { lines[$0.row].isOpening } ?? false
    let counts: InlineArray<7, Int> = [
      open.count, open.count - section, plain, plain + 1, 2, ruledOff,
      isOpened ? open.count - 1 : open.count,
    ]
    var slips: [Reading] = []
    for place in counts.indices where !(0..<place).contains(where: { counts[$0] == counts[place] })
    {
      note(counts[place], line, open, plain, in: &slips)
    }
    return slips
  }

  /// Notes in `slips` how the last `count` open lines may be added up; `plain` of them are no sums.
  private func note(
    _ count: Int, _ line: Open, _ open: [Open], _ plain: Int, in slips: inout [Reading]
  ) {
    guard count >= 2, count <= min(open.count, ColumnSlips.reach) else { return }
    let members = open.suffix(count)
    guard members.allSatisfy({ $0.kind.isAkin(to: line.kind) }),
      count > 2 || plain == 2 || count == open.count || members.allSatisfy({ $0.parts > 0 })
        || plain == 1
    else { return }
    let form = lines[line.row]
    note(members, line, open, in: &slips) { _ in false }
    if members.contains(where: { lines[$0.row].isDeducted }) {
      note(members, line, open, in: &slips) { lines[$0.row].isDeducted }
    } else if form.isResult || form.isClosing || form.isLast,
      !members.contains(where: { $0.value < 0 }), let first = members.first
    {
      note(members, line, open, in: &slips) { $0.row != first.row }
    }
  }

  private func note(
    _ members: ArraySlice<Open>, _ line: Open, _ open: [Open], in slips: inout [Reading],
    _ isSubtracted: (Open) -> Bool
  ) {
    var sum: Int64 = 0
    for member in members { sum += isSubtracted(member) ? -member.value : member.value }
    let slack = Int64(members.count + 1) / 2
    var slip = Swap.kind(line.value, sum) ?? Swap.nearly(line.value, sum, within: slack)
    if slip == nil, line.value == -sum, !members.contains(where: isSubtracted) { slip = .sign }
    if slip == nil, isPartSwapped(members, line.value - sum, within: slack, isSubtracted) {
      slip = .part
    }
    guard let slip else { return }
    slips.append(
      Reading(
        members: members.map { (line: $0, isSubtracted: isSubtracted($0)) }, sum: sum,
        rest: open.dropLast(members.count).reduce(0) { $0 + $1.value },
        isWhole: members.count == open.count, slip: slip))
  }

  /// Whether two digits that changed places in one of a few parts, and in no other, explain a miss but for
  /// `slack`.
  private func isPartSwapped(
    _ members: ArraySlice<Open>, _ miss: Int64, within slack: Int64,
    _ isSubtracted: (Open) -> Bool
  ) -> Bool {
    guard members.count <= ColumnSlips.fewParts, miss.magnitude > slack.magnitude else {
      return false
    }
    let swapped = members.count { member in
      guard member.parts == 0, member.value.magnitude >= ColumnSlips.leastOfPart else {
        return false
      }
      let change = isSubtracted(member) ? -miss : miss
      return (-slack...slack).contains { Slip.swaps(member.value, member.value + change + $0) }
    }
    return swapped == 1
  }

  // MARK: Checks

  private func check(_ reading: Reading, _ row: Int, _ column: Int) -> Check {
    let stated = table.cell(row: row, column: column).figure
    let operands = reading.members.map { member in
      var reference = table.reference(row: member.line.row, column: column, ordinal: ordinal)
      reference.isSubtracted = member.isSubtracted
      return reference
    }
    let isDifference = reading.members.contains(where: \.isSubtracted)
    let computed = Figure(digits: reading.sum, decimals: stated.decimals).value
    let half = stated.unit.half * reading.members.count
    return Check(
      rule: lines[row].isClosing
        ? .rollForward
        : isDifference
          ? .difference : table.rows[row].role == .total ? .columnTotal : .subtotal,
      operator: isDifference ? .difference : .sum, table: ordinal,
      target: table.reference(row: row, column: column, ordinal: ordinal), operands: operands,
      stated: stated, computed: computed,
      interval: DecimalInterval(computed - half, computed + half),
      tolerance: half + stated.unit.half, verdict: .inconsistent)
  }
}
