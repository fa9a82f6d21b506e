/// Labels that empty cells before them indent:
///
/// ```
/// <td colspan=2>United States:</td> …
/// <td></td><td>Texas</td> …
/// ```
extension GridMatrix {
  /// Moves such labels into the first column, and notes how far in they stand.
  mutating func takeIndentedLabels() {
    var column = 1
    while column + 1 < columnCount, holdsIndentedLabels(column) {
      for row in rows.indices where !self[row, column].isBlank {
        var label = self[row, column]
        label.span = UInt16(clamping: Int(label.span) + column)
        self[row, 0] = label
        self[row, column] = Slot()
        indent(row, by: column)
      }
      column += 1
    }
  }

  /// Whether a column holds nothing but texts, where the first one is blank, and other labels span it.
  private func holdsIndentedLabels(_ column: Int) -> Bool {
    var (labels, spanning) = (0, 0)
    for row in rows.indices {
      let (label, own) = (self[row, 0], self[row, column])
      if !label.isBlank {
        guard own.isBlank, Int(label.span) > column else { return false }
        spanning += 1
      } else if !own.isBlank {
        guard own.reading.isYearLike || own.reading.status == .text && own.reading.markers.isEmpty
        else { return false }
        labels += 1
      }
    }
    return labels >= 2 && spanning >= 1
  }
}
