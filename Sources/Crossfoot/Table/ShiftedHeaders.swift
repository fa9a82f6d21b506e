/// Headers that stand one column after the other though the currency signs below them have columns of
/// their own:
///
/// ```
///            ⇥ 2010 ⇥ 2009
/// Receivable ⇥ $ ⇥ 8,412 ⇥ $ ⇥ 5,116
/// ```
extension GridMatrix {
  /// Moves such headers over the figures that they belong to.
  mutating func spreadHeaders() {
    guard let firstData = rows.indices.first(where: hasPlainFigure) else { return }
    let columns = (1..<columnCount).filter { column in
      (firstData..<rows.count).contains { isContent(self[$0, column]) }
    }
    // Without columns of signs between them the headers stand where they belong.
    guard columns.count >= 2, columns[columns.count - 1] > columns.count else { return }
    for row in 0..<firstData {
      let headers = (1..<columnCount).filter { !self[row, $0].isBlank }
      guard headers.elementsEqual(1...columns.count) else { continue }
      for place in headers.indices.reversed() where headers[place] < columns[place] {
        self[row, columns[place]] = self[row, headers[place]]
        self[row, headers[place]] = Slot()
      }
    }
  }

  private func hasPlainFigure(_ row: Int) -> Bool {
    (1..<columnCount).contains { self[row, $0].reading.isPlainFigure }
  }

  /// Whether a cell holds more than a sign: the status of a currency sign is that of a blank.
  private func isContent(_ slot: Slot) -> Bool {
    slot.reading.standsForFigure || slot.reading.status != .blank && slot.text.count > 2
  }
}
