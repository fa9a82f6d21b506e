/// What the figures of a table are multiplied by: by a word of their own cell, by the words of their row,
/// section or column, else by the scale of the table.
///
/// ```
/// (in thousands, except per share amounts)
/// Revenue              24,412      thousands
/// Earnings per share     1.26      as it stands
/// Backlog (in millions)  31.5      millions
/// Facility drawn   $8.9 million    millions
/// ```
package struct FigureFactors {
  private let table: Table
  /// nil in a table without any scale, to which nothing is an exception.
  private let exceptions: ScaleExceptions?

  package init(_ table: Table, in text: TextStore) {
    self.table = table
    exceptions =
      table.scale == nil && !table.hasSectionScales ? nil : ScaleExceptions(table.scale, in: text)
  }

  /// The factor of the figure in `row` and `column`.
  package func factor(row: Int, column: Int) -> Int {
    let cell = table.cell(row: row, column: column)
    if cell.power > 0 { return cell.factor }
    let unit = table.unit(row: row, column: column)
    guard !FigureFactors.isRatio(unit) else { return 1 }
    return ownFactor(row: row) ?? ownFactor(column: column) ?? table.scale?.factor ?? 1
  }

  /// The factor that the label of a row, or of its section, gives its figures instead of the table's scale.
  package func ownFactor(row: Int) -> Int? {
    guard let exceptions, table.rows[row].role != .section else { return nil }
    let power = table.rows[row].sectionPower
    let ofSection = power > 0 ? Int(Decimal.powersOfTen[Int(power)]) : nil
    let own = exceptions.factor(of: table.rows[row].label) ?? ofSection
    return own == table.scale?.factor ?? 1 ? nil : own
  }

  /// The factor that the headers of a column give its figures instead of the table's scale.
  package func ownFactor(column: Int) -> Int? {
    guard let exceptions, let scale = table.scale?.factor,
      !FigureFactors.isRatio(table.columns[column].unit)
    else { return nil }
    for header in table.columns[column].path.reversed() {
      if let factor = exceptions.factor(of: header), factor != scale { return factor }
    }
    return nil
  }

  private static func isRatio(_ unit: Unit?) -> Bool {
    unit == .percent || unit == .times || unit == .basisPoints
  }
}

/// The words by which labels and headers are exceptions to the scale of their table.
private struct ScaleExceptions {
  private let text: TextStore
  /// Whether the scale leaves out numbers of shares: "in thousands, except share data".
  private let exceptsShares: Bool

  init(_ scale: Table.Scale?, in text: TextStore) {
    self.text = text
    exceptsShares = scale.map { ScaleExceptions.exceptsShares($0.text, in: text) } ?? false
  }

  /// The factor that `label` gives its figures; nil when it says nothing of one.
  func factor(of label: TextRange) -> Int? {
    guard !label.isEmpty else { return nil }
    if let match = TableLexicon.unscaled.firstMatch(text.bytes.span, in: label.indices) {
      // A scale of the label's own goes before what its words say: "per share (in thousands)".
      return ScaleReader.scale(before: label, of: text)?.factor ?? (match.value ? nil : 1)
    }
    let isExcepted =
      text.bytes[Int(label.end) - 1] == UInt8(ascii: "%")
      || exceptsShares && text.firstPlace(of: TableLexicon.shareWords, in: label) != nil
    return isExcepted ? 1 : nil
  }

  private static func exceptsShares(_ scale: TextRange, in text: TextStore) -> Bool {
    guard let start = text.firstPlace(of: TableLexicon.exceptWords, in: scale)?.end else {
      return false
    }
    var previous: TextRange?
    for word in Words(in: scale.suffix(from: start), of: text) {
      let isAmountAShare = previous.map { text.isOne(of: TableLexicon.perWords, $0) } ?? false
      if text.isOne(of: TableLexicon.shareWords, word), !isAmountAShare { return true }
      previous = word
    }
    return false
  }
}

extension Figure {
  /// Whether the figure may be `other` in another unit: a thousand, a million or a billion of ones, each up
  /// to its rounding.
  func mayBe(_ other: Figure) -> Bool {
    let (left, right) = (value.magnitude, other.value.magnitude)
    return Figure.steps.contains { step in
      let (up, down) = (max(step, 0), max(-step, 0))
      let tolerance = unit.half.shifted(by: up) + other.unit.half.shifted(by: down)
      return (left.shifted(by: up) - right.shifted(by: down)).magnitude <= tolerance
    }
  }

  private static let steps = [0, 3, -3, 6, -6, 9, -9]
}

extension Table {
  /// By which power of ten the figure of `cell` is greater, for a word of its own, than the figures
  /// around it.
  package func shift(of cell: Cell) -> Int {
    guard let commonPower, cell.power > 0 else { return 0 }
    return Int(cell.power) - Int(commonPower)
  }

  /// The figure of `cell` in the unit that the figures around it count in.
  func value(of cell: Cell) -> Decimal { cell.figure.value.shifted(by: shift(of: cell)) }

  /// Sets the power of ten that the figures count in, where words in cells multiply some of them.
  mutating func setCommonPower() {
    guard cells.contains(where: { $0.power > 0 }) else { return }
    let figures = cells.filter { $0.status == .number && $0.unit != .percent }
    let first = figures.first?.power ?? 0
    let scale = scale?.factor ?? 1
    if figures.allSatisfy({ $0.power == first }) {
      commonPower = first
    } else {
      commonPower = UInt8(Decimal.powersOfTen.firstIndex { $0 >= Int64(scale) } ?? 0)
    }
  }
}
