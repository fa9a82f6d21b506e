/// Columns of lone `$`, `(`, `)` and `%`: producers set the signs of figures into cells of their own.
extension GridMatrix {
  /// Whether the first column holds nothing but the numbers, `(1)` or `b.`, of the labels in the second.
  private func numbersLabels(in text: TextStore) -> Bool {
    guard columnCount > 2 else { return false }
    var numbers = 0
    for row in rows.indices {
      let (number, label) = (self[row, 0], self[row, 1])
      if label.reading.standsForFigure || label.reading.isYearLike { return false }
      // A header may stand over both.
      guard !number.isBlank, number.span == 1 else { continue }
      guard number.text.count <= 5, number.text.count > 1, !label.isBlank,
        ").".utf8.contains(text.bytes[Int(number.text.end) - 1])
      else { return false }
      numbers += 1
    }
    return numbers > 1
  }

  /// Whether headers over `count` columns from `column` on cover the next column that holds anything:
  /// where no row has a `$`, its column holds nothing but the headers that span it and the figures'.
  private func covers(_ column: Int, _ count: Int) -> Bool {
    let next = (column + 1..<columnCount).first { next in
      rows.indices.contains { !self[$0, next].isBlank }
    }
    return next.map { $0 < column + count } ?? false
  }

  /// Whether what a column holds are headers of the next one, whose figures have blanks before them where
  /// others have a `$`.
  private func headsNext(_ column: Int) -> Bool {
    let next = column + 1
    guard next < columnCount,
      let first = rows.indices.first(where: { self[$0, next].reading.standsForFigure })
    else { return false }
    return rows.indices.allSatisfy { row in
      self[row, column].isBlank || row < first && self[row, next].isBlank
    }
  }

  /// What becomes of `column`, from the texts in it: below its headers there must be nothing but
  /// signs, and at least one.
  func fate(of column: Int, in text: TextStore) -> Fate {
    if column == 0 {
      guard rows.indices.contains(where: { !self[$0, 0].isBlank }) else { return .goes }
      return numbersLabels(in: text) ? .joinsNext : .stays
    }
    guard let signs = signs(of: column, in: text) else { return .stays }
    if signs.before + signs.after == 0 {
      guard signs.hasHeader else { return .goes }
      return covers(column, Int(signs.covered)) || headsNext(column) ? .joinsNext : .stays
    }
    guard signs.strays == 0 || signs.after == 0 && signs.strays * 2 <= signs.before,
      signs.before == 0 || signs.after == 0
    else { return .stays }
    if signs.before > 0 { return column + 1 < columnCount ? .joinsNext : .stays }
    // A headed column of markers is a column of its own: `*` under "Percent" is a figure.
    return signs.hasMarkerOnly && (signs.hasHeader || column < 2) ? .stays : .joinsLast
  }

  /// What a column holds besides figures.
  private struct Signs {
    /// How many signs belong to the figure behind them, and to the one before.
    var before = 0
    var after = 0
    var hasHeader = false
    var hasMarkerOnly = false
    /// Words below the first sign that stand before nothing.
    var strays = 0
    /// How many columns the narrowest header covers.
    var covered = UInt16.max
  }

  /// The signs of a column; nil where it holds a figure, or words that stand for themselves.
  private func signs(of column: Int, in text: TextStore) -> Signs? {
    var signs = Signs()
    for row in rows.indices where !self[row, column].isBlank {
      let slot = self[row, column]
      if slot.reading.isPlainFigure { return nil }
      switch Glue(slot, in: text) {
      case .before: signs.before += 1
      case .after: signs.after += 1
      case .marker:
        signs.after += 1
        signs.hasMarkerOnly = true
      case nil:
        guard !slot.reading.standsForFigure else { return nil }
        if signs.before + signs.after > 0 {
          guard column + 1 < columnCount, self[row, column + 1].isBlank else { return nil }
          // What spans the column of the figures stands there as well as here.
          if slot.span == 1 { signs.strays += 1 }
        }
        signs.hasHeader = true
        signs.covered = min(signs.covered, slot.span)
      }
    }
    return signs
  }
}

/// A sign that stands in a cell of its own but belongs to the figure beside it.
private enum Glue {
  case before, after, marker

  init?(_ slot: GridMatrix.Slot, in text: TextStore) {
    let range = slot.text
    switch slot.reading.status {
    case .blank, .text: break
    case .number where slot.reading.isMarkerLike: break
    default: return nil
    }
    guard range.count <= 12 else { return nil }
    var parser = FigureParser(range, in: text)
    if parser.takeCurrency() != nil {
      parser.skipSpaces()
      _ = parser.take("(")
      parser.skipSpaces()
      guard parser.position == parser.end else { return nil }
      self = .before
      return
    }
    if parser.take("("), parser.position == parser.end {
      self = .before
      return
    }
    parser = FigureParser(range, in: text)
    let closes = parser.take(")")
    parser.skipSpaces()
    let isPercent = parser.take("%")
    _ = parser.take(")")
    let isSuffix = closes || isPercent
    let markers = parser.takeMarkers()
    guard parser.position == parser.end, isSuffix || markers != nil else { return nil }
    self = isSuffix ? .after : .marker
  }
}
