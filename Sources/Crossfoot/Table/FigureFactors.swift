/// What the figures of a table are multiplied by: by a word of their own cell, by the words of their row
/// or column, else by the scale of the table.
///
/// ```
/// (in thousands, except per share amounts)
/// Revenue              24,412      thousands
/// Earnings per share     1.26      as it stands
/// Backlog (in millions)  31.5      millions
/// Facility drawn   $8.9 million    millions
/// ```
struct FigureFactors {
  private let table: Table
  private let text: TextStore
  /// Whether the scale leaves out numbers of shares: "in thousands, except share data".
  private let exceptsShares: Bool

  init(_ table: Table, in text: TextStore) {
    self.table = table
    self.text = text
    exceptsShares = table.scale.map { FigureFactors.exceptsShares($0.text, in: text) } ?? false
  }

  /// The factor of the figure in `row` and `column`.
  func factor(row: Int, column: Int) -> Int {
    let cell = table.cell(row: row, column: column)
    if cell.power > 0 { return cell.factor }
    let unit = cell.unit ?? table.columns[column].unit
    guard !FigureFactors.isRatio(unit) else { return 1 }
    return ownFactor(row: row) ?? ownFactor(column: column) ?? table.scale?.factor ?? 1
  }

  /// The factor that the label of a row gives its figures instead of the table's scale.
  func ownFactor(row: Int) -> Int? {
    guard table.rows[row].role != .section else { return nil }
    return ownFactor(table.rows[row].label)
  }

  /// The factor that the headers of a column give its figures instead of the table's scale.
  func ownFactor(column: Int) -> Int? {
    guard !FigureFactors.isRatio(table.columns[column].unit) else { return nil }
    for header in table.columns[column].path.reversed() {
      if let factor = ownFactor(header) { return factor }
    }
    return nil
  }

  // MARK: Words

  private func ownFactor(_ label: TextRange) -> Int? {
    guard let scale = table.scale?.factor, !label.isEmpty else { return nil }
    let own = factor(named: label) ?? (isUnscaled(label) ? 1 : nil)
    return own == scale ? nil : own
  }

  /// Whether the label names what no scale of amounts goes for.
  private func isUnscaled(_ label: TextRange) -> Bool {
    if text.firstPlace(of: TableLexicon.unscaled, in: label) != nil { return true }
    if text.bytes[Int(label.end) - 1] == UInt8(ascii: "%") { return true }
    return exceptsShares && text.firstPlace(of: TableLexicon.shareWords, in: label) != nil
  }

  /// The factor of "in millions" or "(000s)" in a label.
  private func factor(named label: TextRange) -> Int? {
    ScaleReader.scale(before: label, of: text)?.factor
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

  private static func isRatio(_ unit: Unit?) -> Bool {
    unit == .percent || unit == .times || unit == .basisPoints
  }
}

extension Table {
  /// By which power of ten the figure of `cell` is greater, for a word of its own, than the figures
  /// around it.
  func shift(of cell: Cell) -> Int {
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
