/// Amounts a unit that are not what their table divides: a share, an ounce, a seat mile.
///
/// ```
///                                    2013      2012
/// Total all-in sustaining costs    $81,175   $81,712
/// Gold ounces sold                  84,120    79,455
/// All-in sustaining costs/ounce       $965    $1,082     81,712 / 79,455 = 1,028
/// ```
/// The label, or the heading above it, names the unit; a row of that name is what is divided by, and one
/// that has most of the other words is divided. Amounts are counted in thousands, and units not always: so
/// a power of ten may stand between them, the same in every column. The one column that does not tie is an
/// error when a slip of the pen explains it; where there is no other, two neighbouring digits must have
/// changed places, and another row of the kind must tie.
struct UnitRatios {
  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]
  private let labels: [LabelWords]
  private let text: TextStore

  /// A row, what it may be the quotient of, and what the columns say.
  private struct Reading {
    var row: Int
    var upper: Int
    var lower: Int
    var power: Int
    var ties: [Int] = []
    var digits = 0
    var missing: [Int] = []
  }

  /// What the label of a row asks of the rows that it is made of.
  private struct Name {
    /// The words of the unit; empty where a row above, of which the label is a kind, has it.
    var unit: SortedWords
    var words: SortedWords
    var base: Int?
  }

  /// The powers of ten between a quotient and how it is printed: thousands, millions, cents.
  private static let powers = [0, 3, 2, 6]
  /// How many rows away the parts stand at most.
  private static let reach = 16
  /// How many rows away one of the same kind stands.
  private static let siblings = 6
  /// How many digits must tie, and how many where the slip is not that digits changed places.
  private static let digits = 3
  private static let digitsOfEdit = 5
  /// By how many units of the last place a ratio may be off for reasons of its own.
  private static let bent = 2
  /// The most columns, and rows, of a table that is looked at.
  private static let most = (columns: 16, rows: 80)
  private static let bookValue: SortedWords = {
    var words = SortedWords()
    words.insert(WordKey(of: "book"))
    words.insert(WordKey(of: "value"))
    words.sort()
    return words
  }()

  /// The columns of such rows that tie, and the one that does not.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], _ words: TableWords, in text: TextStore
  ) -> [Check] {
    guard table.isCertain, (2...most.columns).contains(table.columns.count),
      (3...most.rows).contains(table.rows.count)
    else { return [] }
    let rule = UnitRatios(
      table: table, ordinal: ordinal, amounts: amounts, labels: words.rows, text: text)
    var checks: [Check] = []
    for row in table.rows.indices { checks += rule.checks(row) }
    return checks
  }

  private func amount(_ row: Int, _ column: Int) -> Amount {
    amounts[table.cellIndex(row: row, column: column)]
  }

  // MARK: Names

  private func words(_ range: TextRange) -> SortedWords {
    RatioNames(text: text).words(range, except: AuditLexicon.unitStopWords)
  }

  private func name(_ row: Int) -> Name? {
    let label = table.rows[row].label
    if hasUnit(row), let place = text.firstPlace(of: AuditLexicon.perWords, in: label) {
      return Name(
        unit: words(label.suffix(from: place.end)), words: words(label.prefix(upTo: place.start)))
    }
    let heading = (max(0, row - UnitRatios.siblings)..<row).last {
      table.rows[$0].role == .section
    }
    if let heading {
      let label = table.rows[heading].label
      if hasUnit(heading), let place = text.firstPlace(of: AuditLexicon.perWords, in: label) {
        return Name(
          unit: words(label.suffix(from: place.end)), words: words(table.rows[row].label))
      }
    }
    let base = (max(0, row - 2)..<row).last { isKind(row, of: $0) }
    guard let base else { return nil }
    let words = words(label).subtracting(words(table.rows[base].label))
    return Name(unit: SortedWords(), words: words, base: base)
  }

  /// Whether the label of a row begins with the whole label of another one.
  private func isKind(_ row: Int, of other: Int) -> Bool {
    let (label, base) = (table.rows[row].label, table.rows[other].label)
    guard base.count >= 3, label.count > base.count, table.rows[other].role != .section else {
      return false
    }
    let end = base.count
    let isSame = text.bytes[label.indices].prefix(end).elementsEqual(text.bytes[base.indices])
    return isSame && !ASCII.isWord(text.bytes[Int(label.start) + end])
  }

  /// Whether a row has most of the words that name the divided one.
  private func isNamed(_ row: Int, _ words: SortedWords) -> Bool {
    guard !words.isEmpty else { return false }
    let label = table.rows[row].label
    let shared = self.words(label).sharedCount(with: words)
    if shared > 0, shared * 2 >= words.count { return true }
    // What a book value is the value of has a name of its own.
    return words.sharedCount(with: UnitRatios.bookValue) == UnitRatios.bookValue.count
      && text.firstPlace(of: AuditLexicon.equities, in: label) != nil
  }

  // MARK: Rows

  private func holdsAmounts(_ row: Int) -> Bool {
    guard table.rows[row].role != .section else { return false }
    return (1..<table.columns.count).contains { amount(row, $0).isPlain }
      && !(1..<table.columns.count).contains { column in
        let unit = table.unit(row: row, column: column)
        return unit == .percent || unit == .times || unit == .basisPoints
      }
  }

  private func checks(_ row: Int) -> [Check] {
    guard let reading = reading(row) else { return [] }
    return (reading.ties + reading.missing).sorted().compactMap { check(reading, $0) }
  }

  /// The reading of a row that all columns bear out, or all but one that a slip explains; nil when there is none,
  /// or another one is as likely.
  private func reading(_ row: Int) -> Reading? {
    guard table.rows[row].role != .section, !table.rows[row].label.isEmpty, let name = name(row),
      holdsAmounts(row)
    else { return nil }
    let near =
      max(0, row - UnitRatios.reach)..<min(table.rows.count, row + UnitRatios.reach)
    let lowers = near.filter { lower in
      lower != row && holdsAmounts(lower) && !hasUnit(lower)
        && (name.base != nil && lower != name.base
          || name.unit.sharedCount(with: words(table.rows[lower].label)) > 0)
    }
    var best: Reading?
    var tied: Reading?
    var isTwofold = false
    for lower in lowers {
      let rest = name.words.subtracting(words(table.rows[lower].label))
      if rest.isEmpty { continue }
      for upper in near where upper != row && upper != lower && upper != name.base {
        guard holdsAmounts(upper), isNamed(upper, rest), !hasUnit(upper) else { continue }
        for power in UnitRatios.powers {
          let reading = reading(row, upper, lower, power)
          if reading.missing.isEmpty, !reading.ties.isEmpty {
            if tied.map({ isBetter(reading, than: $0) }) ?? true { tied = reading }
            continue
          }
          guard reading.missing.count == 1, isBelieved(reading, name) else { continue }
          if best != nil { isTwofold = true }
          best = reading
        }
      }
    }
    if let tied { return tied.digits >= UnitRatios.digitsOfEdit ? tied : nil }
    return isTwofold ? nil : best
  }

  /// Whether a reading divides by units that are of the kind which the label names, basic or diluted, or else
  /// divides the later row: `Net income available to common stockholders`.
  private func isBetter(_ reading: Reading, than other: Reading) -> Bool {
    let (kinds, others) = (kindsShared(reading), kindsShared(other))
    return kinds != others
      ? kinds > others : reading.upper > other.upper && reading.upper < reading.row
  }

  private func kindsShared(_ reading: Reading) -> Int {
    AuditLexicon.kindsOfShares.count { kind in
      let isNamed = { (row: Int) in text.firstPlace(of: kind, in: table.rows[row].label) != nil }
      return isNamed(reading.row) == isNamed(reading.lower)
    }
  }

  /// Whether a row is one of amounts a unit itself.
  private func hasUnit(_ row: Int) -> Bool { labels[row].contains(.per) }

  private func isBelieved(_ reading: Reading, _ name: Name) -> Bool {
    guard let column = reading.missing.first, let slip = slip(reading, column) else { return false }
    let sibling = siblingDigits(reading, name)
    if name.base != nil, sibling < UnitRatios.digits { return false }
    if !reading.ties.isEmpty {
      return reading.digits
        >= (slip == .edit ? UnitRatios.digitsOfEdit : UnitRatios.digits)
    }
    return slip == .neighbours && sibling >= UnitRatios.digits
  }

  private func slip(_ reading: Reading, _ column: Int) -> Swap.Kind? {
    guard let (value, _) = quotient(reading, column) else { return nil }
    let cell = table.cell(row: reading.row, column: column)
    let unit = cell.figure.unit
    guard cell.power == 0, unit.nanos > 0 else { return nil }
    let units = value.rounded(decimals: Int(cell.figure.decimals)).nanos / unit.nanos
    guard let units = Int64(exactly: units) else { return nil }
    return Swap.kind(cell.figure.digits, units)
  }

  /// How many digits tie in another row that divides by the same, in all columns.
  private func siblingDigits(_ reading: Reading, _ name: Name) -> Int {
    let row = reading.row
    let near =
      max(0, row - UnitRatios.siblings)..<min(table.rows.count, row + UnitRatios.siblings)
    let decimals = table.cell(row: row, column: reading.missing[0]).figure.decimals
    return near.reduce(0) { most, other in
      guard other != row, other != reading.upper, other != reading.lower,
        name.base.map({ $0 == other }) ?? (self.name(other) != nil), holdsAmounts(other),
        table.cell(row: other, column: reading.missing[0]).figure.decimals == decimals
      else { return most }
      return max(most, digits(of: other, like: reading))
    }
  }

  /// The digits by which a row is some amount divided by what `reading` divides by, or by such a unit.
  private func digits(of row: Int, like reading: Reading) -> Int {
    let near =
      max(0, row - UnitRatios.reach)..<min(table.rows.count, row + UnitRatios.reach)
    let unit = words(table.rows[reading.lower].label)
    var most = 0
    for lower in near where lower != row && holdsAmounts(lower) {
      guard lower == reading.lower || words(table.rows[lower].label).sharedCount(with: unit) > 0,
        !hasUnit(lower)
      else { continue }
      for upper in near where upper != row && upper != lower && holdsAmounts(upper) {
        let other = self.reading(row, upper, lower, reading.power)
        if other.missing.isEmpty { most = max(most, other.digits) }
      }
    }
    return most
  }

  // MARK: Columns

  private func reading(_ row: Int, _ upper: Int, _ lower: Int, _ power: Int) -> Reading {
    var reading = Reading(row: row, upper: upper, lower: lower, power: power)
    for column in 1..<table.columns.count {
      guard let (_, interval) = quotient(reading, column) else { continue }
      let stated = amount(row, column)
      let slack = stated.half * 2 * UnitRatios.bent
      let printed = DecimalInterval(stated.low - stated.half, stated.low + stated.half)
      if interval.meets(printed) {
        guard stated.low.magnitude >= stated.half * 20 else { continue }
        reading.ties.append(column)
        reading.digits += LineSearch.digits(stated.low, beyond: stated.half)
      } else if !DecimalInterval(interval.low - slack, interval.high + slack).meets(printed) {
        reading.missing.append(column)
      }
    }
    return reading
  }

  private func quotient(
    _ reading: Reading, _ column: Int
  ) -> (value: Decimal, interval: DecimalInterval)? {
    let stated = amount(reading.row, column)
    let (upper, lower) = (amount(reading.upper, column), amount(reading.lower, column))
    guard stated.isPlain, upper.isPlain, lower.isPlain, stated.low != .zero, stated.half > .zero,
      upper.low != .zero, lower.low.magnitude > lower.half
    else { return nil }
    let factor = Int128(Decimal.powersOfTen[reading.power])
    let top = upper.low
    guard let value = top.divided(by: lower.low, times: factor) else { return nil }
    var ends: [Decimal] = []
    for above in [top - upper.half, top + upper.half] {
      for below in [lower.low - lower.half, lower.low + lower.half] {
        guard let end = above.divided(by: below, times: factor) else { return nil }
        ends.append(end)
      }
    }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    // A loss may be printed without its sign.
    if value.isNegative != stated.low.isNegative {
      return (-value, DecimalInterval(-high, -low))
    }
    return (value, DecimalInterval(low, high))
  }

  private func check(_ reading: Reading, _ column: Int) -> Check? {
    guard let (value, interval) = quotient(reading, column) else { return nil }
    let isTied = !reading.missing.contains(column)
    return Check(
      rule: .ratio, operator: .ratio, table: ordinal,
      target: table.reference(row: reading.row, column: column, ordinal: ordinal),
      operands: [reading.upper, reading.lower].map {
        table.reference(row: $0, column: column, ordinal: ordinal)
      },
      stated: table.cell(row: reading.row, column: column).figure, computed: value,
      interval: interval, tolerance: nil,
      verdict: !isTied
        ? .inconsistent : value == amount(reading.row, column).low ? .exact : .rounding)
  }
}
