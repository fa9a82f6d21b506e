/// The tier of suspects: a total that is off by no more than rounding explains, in a letter whose
/// other totals all tie to the last digit.
///
/// Rounded parts tie exactly by luck only: k of them with chance erf(√(6/k)/2). When that luck would
/// have to strike so often that the chance falls below one in twenty, the figures are not rounded,
/// and the one that is off is wrong. Only figures printed to the same place tell of each other, and a letter
/// that says its figures are rounded is believed.
///
/// Percentages are rounded whatever the amounts beside them are, each by itself: shares that come to
/// 99.9 or 100.1 are no sign of anything. So are amounts that a column beside the others gives in a second
/// currency, translated for the reader's convenience.
enum Suspicion {
  /// -1000·ln erf(√(6/k)/2) for numbers of addends k; the next lower k in the table counts.
  private static let surprise: [(addends: Int, weight: Int)] = [
    (2, 250), (3, 381), (4, 489), (5, 578), (6, 653), (8, 776), (10, 877), (15, 1064), (20, 1199),
    (30, 1394), (50, 1645), (100, 1984),
  ]

  /// -1000·ln 0.05.
  private static let threshold = 2996
  /// -1000·ln 0.01: a total that is off by no more than one unit is what rounding gives most often.
  private static let thresholdOfUnit = 4605

  /// Turns the one rounded check among exact ones into a suspect, when luck does not explain them; `others` are the
  /// checks that other rules have made of the same tables.
  static func mark(
    _ checks: inout [SumCheck], besides others: [Check], of tables: [Table], in text: TextStore
  ) {
    let rounded = checks.indices.filter { checks[$0].check.verdict == .rounding }
    guard rounded.count == 1, let suspect = rounded.first,
      checks[suspect].check.rule != .percentSums,
      let table = checks[suspect].check.table, !isTranslated(tables[table], in: text),
      !disclaimsRounding(text)
    else { return }
    let places = checks[suspect].check.stated.decimals
    // Another sum of the table that needs rounding says that its figures are rounded.
    let isRounded = others.contains {
      $0.verdict == .rounding && $0.table == table && $0.stated.decimals == places
        && ($0.operator == .sum || $0.operator == .difference) && $0.operands.count > 1
    }
    if isRounded { return }
    var total = 0
    for check in checks
    where check.isIndependent && check.check.verdict == .exact
      && check.check.stated.decimals == places && check.check.stated.digits != 0
    {
      guard !countsElse(check.check, than: checks[suspect].check, tables[table], in: text) else {
        continue
      }
      let addends = check.check.operands.count
      total += surprise.last { $0.addends <= addends }?.weight ?? 0
    }
    let check = checks[suspect].check
    let isUnit = (check.computed - check.stated.value).magnitude <= check.stated.unit
    if total > (isUnit ? thresholdOfUnit : threshold) { checks[suspect].check.verdict = .suspect }
  }

  /// Whether `check` is of a column of the same table below another heading than the one of `suspect`:
  /// customers are counted one by one, though the revenue beside them is rounded.
  private static func countsElse(
    _ check: Check, than suspect: Check, _ table: Table, in text: TextStore
  ) -> Bool {
    guard check.table == suspect.table, check.isOfColumn, suspect.isOfColumn,
      let column = check.target.place?.column, let other = suspect.target.place?.column,
      column != other, table.columns[column].path.count > 1, table.columns[other].path.count > 1
    else { return false }
    let names = names(of: column, table, in: text)
    let others = self.names(of: other, table, in: text)
    return !names.isEmpty && !others.isEmpty && names.isDisjoint(with: others)
  }

  /// The words of a column's headers that are no numbers and no months.
  private static func names(
    of column: Int, _ table: Table, in text: TextStore
  ) -> Set<WordKey> {
    let bytes = text.bytes.span
    var names: Set<WordKey> = []
    for word in table.columns[column].path.flatMap({ Words(in: $0, of: text) })
    where !ASCII.isDigit(bytes[Int(word.start)]) && !text.isOne(of: AuditLexicon.months, word)
      && !text.isOne(of: AuditLexicon.nameless, word)
    {
      names.insert(WordKey(word, in: bytes))
    }
    return names
  }

  /// Whether a letter says that its totals may be off: `Columns may not add because of rounding`.
  private static func disclaimsRounding(_ text: TextStore) -> Bool {
    AuditLexicon.roundings.contains { text.holds($0, in: TextRange(0, UInt32(text.bytes.count))) }
  }

  /// Whether the headers of a table name two currencies, dollars one of them.
  private static func isTranslated(_ table: Table, in text: TextStore) -> Bool {
    let bytes = text.bytes.span
    var (isInDollars, isInOther) = (false, false)
    for header in table.columns.dropFirst().flatMap(\.path) {
      // `2023 US$`, `RMB`: the currency is a word of its own.
      for start in header.indices
      where start == Int(header.start) || bytes[start - 1] == UInt8(ascii: " ") {
        guard
          let currency = TableLexicon.currencies.match(bytes, at: start, upTo: Int(header.end))
        else { continue }
        if currency.value == .dollars { isInDollars = true } else { isInOther = true }
      }
    }
    return isInDollars && isInOther
  }
}
