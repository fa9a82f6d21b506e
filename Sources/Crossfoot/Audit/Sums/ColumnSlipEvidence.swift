/// What speaks for it that a line of a column is the sum of others, and that a slip is what keeps it from
/// tying.
///
/// Another column in which the same lines tie speaks for the sum, with a digit less where they tie only as
/// rounding lets them; so does a further line that counts what it should be and not what it is. Where neither is there, two digits that changed places are wrong if the
/// lines leave no doubt: a closing balance of all changes, signed as printed; the last line of a table that
/// says of itself to be what is left of all; what dollar signs or rules set off as a group.
struct ColumnSlipEvidence {
  private let rule: ColumnSlips
  private let reading: ColumnSlips.Reading
  private let line: ColumnSlips.Open
  private let column: Int

  /// How many digits must tie in other columns, or further on.
  private static let digits = 3
  /// How many must where rounding stands between the sum and what the slip made the figure of, or the slip is
  /// in one of the parts; and of how many parts no more than that is asked.
  private static let digitsOfNear = 4
  private static let few = 3
  /// How many must where a total is what is left of two lines: there is no other way to come by it.
  private static let netDigits = 2
  /// How many digits a line must have where the slip is not that neighbours changed places.
  private static let digitsOfEdit = 4
  /// How many digits the total of a group must have that nothing but rules sets off.
  private static let manyDigits = 5
  /// The greatest unit to which figures are rounded.
  private static let greatestUnit: Int64 = 1_000_000_000
  /// How many times what rounding explains a miss must be where columns tie no better than that; by a slip
  /// that changes a digit and moves none, more.
  private static let beyondRounding: (moved: UInt64, edited: UInt64) = (3, 10)
  /// How many lines further on may count the sum.
  private static let reach = 8

  init(
    _ rule: ColumnSlips, _ reading: ColumnSlips.Reading, _ line: ColumnSlips.Open, _ column: Int
  ) {
    self.rule = rule
    self.reading = reading
    self.line = line
    self.column = column
  }

  private var form: ColumnLine { rule.lines[line.row] }
  private var isNamed: Bool { form.isTotal || form.isResult || form.isClosing }
  /// How many digits other columns must have where the slip makes no more than a figure beside the sum: the
  /// more parts there are, the more such figures.
  private var neededOfIndirect: Int {
    reading.slip == .nearly && reading.members.count <= ColumnSlipEvidence.few
      ? ColumnSlipEvidence.digits : ColumnSlipEvidence.digitsOfNear
  }
  private var nonzero: Int { reading.members.count { $0.line.value != 0 } }

  var isEnough: Bool {
    let slip = reading.slip
    guard nonzero >= 2, !isRounded, let others, !isExplained(others.columns),
      !others.isRounded && !slip.isIndirect || isFarBeyondRounding(slip)
    else { return false }
    if slip.isIndirect {
      return isNamed && others.digits >= neededOfIndirect
    }
    if slip == .sign {
      return others.digits >= ColumnSlipEvidence.digits && (isNamed || form.isRuled) && !isChange
    }
    let isNet = form.isTotal && reading.members.count == 2
    if others.digits >= (isNet ? ColumnSlipEvidence.netDigits : ColumnSlipEvidence.digits) {
      return slip != .edit || isNamed
    }
    guard others.columns.isEmpty, reading.members.allSatisfy({ $0.line.isSure }) else {
      return false
    }
    if slip == .neighbours {
      return isUsed || isBalance || isRest || isSetOff || isRuledOff || isOfSums || isNamedRest
    }
    if form.isTotal || form.isResult, isUsed { return true }
    return ColumnFigure.digits(line.value) >= ColumnSlipEvidence.digitsOfEdit
      && (isNamedRest || isBalance)
  }

  /// Whether the header of the column calls it one of changes, whose signs may say what is good.
  private var isChange: Bool {
    ChangeHeaders(text: rule.text).tell(rule.table.columns[column].path)
  }

  /// Whether the names of all lines say that it is what is left of the first one: a gross profit, or what
  /// those lose who buy shares for more than these are worth.
  private var isNamedRest: Bool {
    guard let first = reading.members.first, !first.isSubtracted, first.line.value > 0,
      reading.members.dropFirst().allSatisfy({ $0.isSubtracted || $0.line.value < 0 })
    else { return false }
    let (text, table) = (rule.text, rule.table)
    let (whole, rest) = (table.rows[first.line.row].label, table.rows[line.row].label)
    let parts = reading.members.dropFirst().map { table.rows[$0.line.row].label }
    if text.hasWordPrefix(rest, AuditLexicon.grossProfits) {
      return text.hasWordPrefix(whole, AuditLexicon.revenues)
        && parts.allSatisfy { text.hasWordPrefix($0, AuditLexicon.costs) }
    }
    return text.hasWordPrefix(rest, AuditLexicon.dilutions)
      && text.firstPlace(of: AuditLexicon.offeringPrices, in: whole) != nil
      && parts.allSatisfy { text.firstPlace(of: AuditLexicon.bookValues, in: $0) != nil }
  }

  // MARK: Other columns

  /// A column in which the lines tie, and by how much rounding may have put it off.
  private struct Witness {
    var column: Int
    var slack: UInt64
  }

  private struct Witnesses {
    var columns: [Witness] = []
    /// How many digits they are worth.
    var digits = 0
    /// Whether none of them ties to the last digit with as many digits as are needed.
    var isRounded = false
  }

  /// The columns in which the lines tie; nil when one speaks against the sum.
  private var others: Witnesses? {
    var (found, exact) = (Witnesses(), 0)
    var seen: Set<Int> = []
    for other in rule.columns.indices where other != column - 1 {
      guard case .value(let stated, let kind) = rule.columns[other][line.row], stated != 0,
        kind.isAkin(to: line.kind), let sum = sum(in: other, kind), sum.nonzero >= 2
      else { continue }
      let slack = sum.value == stated ? 0 : ColumnSlipEvidence.rounding(of: sum.nonzero)
      guard (sum.value - stated).magnitude <= slack else { return nil }
      found.columns.append(Witness(column: other, slack: slack))
      guard seen.insert(Int(stated)).inserted else { continue }
      let digits = ColumnFigure.digits(stated)
      if slack == 0 { exact += digits }
      found.digits +=
        slack == 0 ? digits : max(0, digits - ColumnFigure.digits(Int64(2 * slack + 1)))
    }
    found.isRounded = exact < ColumnSlipEvidence.digits && exact < found.digits
    return found
  }

  /// By how many units of the last place rounding puts a sum of `count` figures off at most.
  private static func rounding(of count: Int) -> UInt64 { UInt64(count + 1) / 2 }

  /// Whether a miss is so large that columns which tie but for rounding speak against it.
  private func isFarBeyondRounding(_ slip: Swap.Kind) -> Bool {
    let times =
      slip == .edit
      ? ColumnSlipEvidence.beyondRounding.edited : ColumnSlipEvidence.beyondRounding.moved
    return (reading.sum - line.value).magnitude
      > times * ColumnSlipEvidence.rounding(of: nonzero)
  }

  private func sum(in other: Int, _ kind: ColumnFigure.Kind) -> (value: Int64, nonzero: Int)? {
    var (sum, nonzero) = (Int64.zero, 0)
    for member in reading.members {
      switch rule.columns[other][member.line.row] {
      case .blank: continue
      case .unknown: return nil
      case .value(let value, let own):
        guard own.isAkin(to: kind) else { return nil }
        sum += member.isSubtracted ? -value : value
        if value != 0 { nonzero += 1 }
      }
    }
    return (sum, nonzero)
  }

  /// Whether another line makes up for what the sum is off by, that is not shown by `witnesses` to be none of
  /// its parts, or to be one.
  private func isExplained(_ witnesses: [Witness]) -> Bool {
    let miss = (reading.sum - line.value).magnitude
    return rule.table.rows.indices.contains { row in
      guard row != line.row, case .value(let value, let kind) = rule.columns[column - 1][row],
        kind.isAkin(to: line.kind),
        value.magnitude == miss || value.magnitude * 2 == miss && !isDeduction(row)
      else { return false }
      return !witnesses.contains { witness in
        if case .value(let shown, _) = rule.columns[witness.column][row] {
          return shown.magnitude > 2 * witness.slack
        }
        return false
      }
    }
  }

  /// Whether a row is a part whose printed sign says that it is taken off.
  private func isDeduction(_ row: Int) -> Bool {
    reading.members.contains { $0.line.row == row && $0.line.value < 0 }
  }

  /// Whether rounding to the last place that is not nought explains what the sum is off by.
  private var isRounded: Bool {
    var unit: Int64 = 1
    let figures = reading.members.map(\.line.value) + [line.value]
    while unit < Self.greatestUnit, figures.allSatisfy({ $0 % (unit * 10) == 0 }) { unit *= 10 }
    return (reading.sum - line.value).magnitude * 2
      <= UInt64(unit) * UInt64(reading.members.count + 1)
  }

  // MARK: One column

  /// Whether a line further on counts what the sum should be, and not what is stated.
  private var isUsed: Bool {
    guard isNamed || form.isRuled else { return false }
    var (run, wrong, count) = (reading.sum, line.value, 0)
    var group = (sum: Int64.zero, count: 0)
    for row in rule.table.rows.indices.suffix(from: line.row + 1)
      .prefix(ColumnSlipEvidence.reach)
    {
      guard !rule.lines[row].isSkipped, rule.table.rows[row].role != .section else { continue }
      switch rule.columns[column - 1][row] {
      case .blank: continue
      case .unknown: return false
      case .value(let value, let kind):
        guard kind.isAkin(to: line.kind) else { return false }
        // It may count what stands open above the parts, too.
        let isCounted =
          count >= 1 && value == run
          || reading.rest != 0 && value == run + reading.rest && value != wrong + reading.rest
        if isCounted, value != wrong,
          ColumnFigure.digits(value) >= ColumnSlipEvidence.digits, rule.lines[row].mayBeSum
        {
          return true
        }
        // A total of the lines since then says the same again.
        if group.count >= 2, value == group.sum, rule.lines[row].isTotal {
          group = (0, 0)
          continue
        }
        group = (group.sum + value, group.count + 1)
        if value != 0 { count += 1 }
        let isDeducted = rule.lines[row].isDeducted
        run += isDeducted ? -value : value
        wrong += isDeducted ? -value : value
      }
    }
    return false
  }

  private var isSigned: Bool {
    reading.members.contains { $0.line.value < 0 || $0.isSubtracted }
      && reading.members.contains { $0.line.value > 0 && !$0.isSubtracted }
  }

  /// Whether it closes a balance that the first line opens, all changes between them counted.
  private var isBalance: Bool {
    guard let first = reading.members.first else { return false }
    return form.isClosing && rule.lines[first.line.row].isOpening && reading.isWhole
      && nonzero >= 3 && isSigned && ColumnFigure.digits(line.value) >= ColumnSlipEvidence.digits
  }

  /// Whether it is the last line, and by its name what is left of all others.
  private var isRest: Bool {
    form.isLast && isNamed && reading.isWhole && nonzero >= 3 && isSigned
  }

  /// Whether dollar signs stand at the first part, at the sum, and at none between them, as they do at another
  /// sum of the column.
  private var isSetOff: Bool {
    guard form.isLast || form.isRuled, let first = reading.members.first?.line.row else {
      return false
    }
    return isGroup(first, line.row)
      && rule.table.rows.indices.prefix(first).contains { start in
        start > 0 && isMarked(start) && (0..<start - 1).contains { isGroup($0, start) }
      }
  }

  /// Whether a row is marked by a dollar sign, and is part of a group that ends with it.
  private func isGroup(_ first: Int, _ last: Int) -> Bool {
    last - first >= 2 && isMarked(first) && isMarked(last)
      && !(first + 1..<last).contains(where: isMarked)
  }

  private func isMarked(_ row: Int) -> Bool {
    let unit = rule.table.cell(row: row, column: column).unit
    return unit?.isOfAmounts ?? false
  }

  /// Whether one rule stands above the first part, another above the total, and none between them.
  private var isRuledOff: Bool {
    guard form.isTotal, form.isRuled, nonzero >= 3, let first = reading.members.first else {
      return false
    }
    return rule.lines[first.line.row].isRuled
      && !reading.members.dropFirst().contains { rule.lines[$0.line.row].isRuled }
      && ColumnFigure.digits(line.value) >= ColumnSlipEvidence.manyDigits
  }

  /// Whether it is the last line, and two sums of several lines each come right before it.
  private var isOfSums: Bool {
    form.isLast && reading.members.count == 2 && reading.members.allSatisfy { $0.line.parts >= 2 }
      && ColumnFigure.digits(line.value) >= ColumnSlipEvidence.digits
  }
}
