/// What is known of a row by its label and its place, whatever its figures are.
struct ColumnLine {
  /// Whether a word, or the lack of a label below a rule, makes it a sum.
  var isTotal = false
  /// Whether its label names what is left, or what is arrived at.
  var isResult = false
  var isRuled = false
  /// Whether it holds the last figures of its table.
  var isLast = false
  /// Balances at the start, and at the end, of a period.
  var isOpening = false
  var isClosing = false
  /// Whether its figures are taken off though they are printed positive.
  var isDeducted = false
  /// Whether no sum counts it: ratios, amounts a share, memos.
  var isSkipped = false

  /// Whether something says that it may be a sum.
  var mayBeSum: Bool { isTotal || isResult || isRuled || isLast || isClosing }

  private init(_ row: Table.Row, _ words: LabelWords, isOfRatios: Bool) {
    isTotal = row.role != .data && row.role != .section && !row.isRoleInferred
    isRuled = row.ruleAbove
    guard !row.label.isEmpty else { return }
    isResult = words.contains(.result)
    isOpening = words.contains(.opening)
    isClosing = words.contains(.closing)
    if isOpening, isClosing { (isOpening, isClosing) = (false, false) }
    isDeducted = words.contains(.deduction)
    isSkipped =
      row.role == .section || words.contains(.memo) || words.contains(.ratio) && !isOfRatios
  }

  /// What is known of the rows of `table`, in their order.
  static func lines(
    of table: Table, _ words: TableWords, in text: TextStore
  ) -> [ColumnLine] {
    // What a table of a dilution adds up are amounts a share.
    let isOfRatios =
      table.columns.dropFirst().allSatisfy { $0.unit == .percent }
      || table.rows.last { !$0.label.isEmpty }.map {
        text.firstPlace(of: AuditLexicon.dilutions, in: $0.label) != nil
      } ?? false
    var lines = table.rows.indices.map {
      ColumnLine(table.rows[$0], words.rows[$0], isOfRatios: isOfRatios)
    }
    let isFigured = { (row: Int) in
      (1..<table.columns.count).contains { table.cell(row: row, column: $0).isFigure }
    }
    // An average that time weighs is the sum of what is weighed.
    if let last = table.rows.indices.last(where: isFigured), lines[last].isSkipped,
      lines[last].isRuled, text.hasWordPrefix(table.rows[last].label, AuditLexicon.timeWeighted)
    {
      lines[last].isSkipped = false
    }
    let figured = table.rows.indices.last { !lines[$0].isSkipped && isFigured($0) }
    if let figured { lines[figured].isLast = true }
    // What closes was opened: costs paid at closing are no balance.
    if let first = lines.firstIndex(where: \.isOpening) {
      for row in lines.indices.prefix(first) { lines[row].isClosing = false }
    } else {
      for row in lines.indices { lines[row].isClosing = false }
    }
    setDated(&lines, table, words, in: text)
    return lines
  }

  /// Labels that say the same of two dates are of what a period begins and ends with.
  private static func setDated(
    _ lines: inout [ColumnLine], _ table: Table, _ words: TableWords, in text: TextStore
  ) {
    guard !lines.contains(where: { $0.isOpening || $0.isClosing }) else { return }
    let dated = lines.indices.filter {
      table.rows[$0].role != .section && words.rows[$0].contains(.month)
    }
    guard dated.count == 2, dated[1] > dated[0] + 2,
      name(table.rows[dated[0]].label, in: text) == name(table.rows[dated[1]].label, in: text),
      !name(table.rows[dated[0]].label, in: text).isEmpty
    else { return }
    lines[dated[0]].isOpening = true
    lines[dated[1]].isClosing = true
  }

  /// The words of a label without its date.
  private static func name(_ label: TextRange, in text: TextStore) -> [WordKey] {
    var words: [WordKey] = []
    for word in Words(in: label, of: text)
    where !text.isOne(of: AuditLexicon.months, word)
      && text.bytes[word.indices].contains(where: ASCII.isLetter)
    {
      words.append(WordKey(word, in: text.bytes.span))
    }
    return words
  }
}

/// What a cell holds, as digits.
enum ColumnFigure {
  /// What figures must have in common to be added up.
  struct Kind: Equatable {
    var decimals: UInt8
    var isPercent: Bool
    /// Whether it is a dash.
    var isNil: Bool

    func isAkin(to other: Kind) -> Bool {
      isNil || other.isNil || decimals == other.decimals && isPercent == other.isPercent
    }
  }

  case blank
  case unknown
  case value(Int64, Kind)

  /// The largest figure that is added up.
  private static let greatest: UInt64 = 1_000_000_000_000_000

  static func figures(of table: Table, _ column: Int, in text: TextStore) -> [ColumnFigure] {
    table.rows.indices.map { row in
      let cell = table.cell(row: row, column: column)
      let isPercent = cell.unit == .percent || table.columns[column].unit == .percent
      let kind = Kind(decimals: cell.figure.decimals, isPercent: isPercent, isNil: false)
      switch cell.status {
      case .blank: return .blank
      case .nil: return .value(0, Kind(decimals: 0, isPercent: isPercent, isNil: true))
      case .number where cell.power == 0 && cell.figure.digits.magnitude < greatest:
        return .value(cell.figure.digits, kind)
      case .text where text.matches(cell.text, TableLexicon.none):
        return .value(0, Kind(decimals: 0, isPercent: isPercent, isNil: true))
      default: return .unknown
      }
    }
  }

  static func digits(_ value: Int64) -> Int {
    var (count, rest) = (0, value.magnitude)
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }
}

/// How a slip of the pen makes one figure of another.
enum Swap {
  enum Kind {
    /// Two neighbours, or two other digits, changed places.
    case neighbours, digits
    /// One digit was replaced, put in or left out.
    case edit
    /// The sign was turned.
    case sign
    /// Two neighbours changed places in what rounding lets the value be.
    case nearly
    /// They did in one of its parts.
    case part

    /// Whether no slip makes the very value of what is stated.
    var isIndirect: Bool { self == .nearly || self == .part }
  }

  /// Whether `stated` may have come of a figure that is no more than `slack` from `value`.
  static func nearly(_ stated: Int64, _ value: Int64, within slack: Int64) -> Kind? {
    guard slack > 0, stated != 0, (stated - value).magnitude > slack.magnitude else { return nil }
    return (-slack...slack).contains { Slip.swaps(stated, value + $0) } ? .nearly : nil
  }

  /// How `stated` may have come of `value`; nil when no single slip tells.
  static func kind(_ stated: Int64, _ value: Int64) -> Kind? {
    guard stated != value, stated != 0, value != 0, (stated < 0) == (value < 0) else { return nil }
    if let places = Slip.swappedPlaces(stated.magnitude, value.magnitude) {
      return places.last == places.first + 1 ? .neighbours : .digits
    }
    return Slip.turns(stated, into: value) ? .edit : nil
  }
}
