/// How the rows of a table moved from one year to another.
struct RowMovements {
  /// The change of a row between two columns.
  struct Change {
    var ordinal: Int
    var row: Int
    var new: Int
    var old: Int
    /// By how much, in ones or in per cent, without its sign, and how far rounding may have moved it.
    var value: Decimal
    var interval: DecimalInterval
    var isUp: Bool
    /// What the figures of the row are multiplied by.
    var factor: Int
    /// Whether the words before the name of the row are those above its columns.
    var isOfHeader = false

    /// The change as the table prints it, where that is not in ones.
    var asPrinted: Change {
      var change = self
      change.value = value.divided(by: factor)
      change.interval = DecimalInterval(
        interval.low.divided(by: factor), interval.high.divided(by: factor))
      change.factor = 1
      return change
    }
  }

  /// Two years of the columns of a table.
  struct Span: Equatable {
    var later: WordKey
    var earlier: WordKey
    /// Whether no column has a year between them.
    var isNext: Bool
    /// Whether none has a later one, either.
    var isLast: Bool

    /// Whether it is a year and the one before it.
    func isFrom(_ year: WordKey?) -> Bool { isNext && later == year }
  }

  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The most years of a table that are compared.
  private static let most = 6

  init(_ tables: ProseTables) { self.tables = tables }

  /// The years of the columns of a table, two by two.
  func spans(of ordinal: Int) -> [Span] {
    let years = years(of: ordinal)
    guard years.count >= 2, years.count <= RowMovements.most else { return [] }
    var spans: [Span] = []
    for (place, later) in years.enumerated().reversed() {
      for (other, earlier) in years[..<place].enumerated().reversed() {
        spans.append(
          Span(
            later: later, earlier: earlier, isNext: other == place - 1,
            isLast: place == years.count - 1))
      }
    }
    return spans
  }

  /// The years of the columns of a table, in order.
  func years(of ordinal: Int) -> [WordKey] {
    let columns = 1..<max(tables[ordinal].columns.count, 1)
    return Set(columns.compactMap { year(of: $0, in: ordinal) }).sorted()
  }

  private func year(of column: Int, in ordinal: Int) -> WordKey? {
    for header in tables.names(of: ordinal).nearestHeaders(of: column) {
      let years = header.filter { $0.traits.contains(.year) }
      if let year = years.first { return years.count == 1 ? year.key : nil }
    }
    return nil
  }

  /// The column of a year in which a row has a figure that is a percentage, or none; nil where it has two, of
  /// which none alone has nothing but `words` above it.
  func column(
    of year: WordKey, row: Int, arePercents: Bool, in ordinal: Int, below words: Set<WordKey> = []
  ) -> Int? {
    let columns = columns(of: year, row: row, arePercents: arePercents, in: ordinal)
    if columns.count < 2 || words.isEmpty { return columns.count == 1 ? columns[0] : nil }
    let own = columns.filter { isHeader($0, of: words, in: ordinal) }
    return own.count == 1 ? own[0] : nil
  }

  /// All columns of a year in which a row has a figure that is a percentage, or none.
  func columns(of year: WordKey, row: Int, arePercents: Bool, in ordinal: Int) -> [Int] {
    let table = tables[ordinal]
    return (1..<table.columns.count).filter { column in
      table.cell(row: row, column: column).status == .number
        && table.isPercent(row: row, column: column) == arePercents
        && self.year(of: column, in: ordinal) == year
    }
  }

  /// Whether the headers of a column, but for years, have nothing but `words`.
  private func isHeader(_ column: Int, of words: Set<WordKey>, in ordinal: Int) -> Bool {
    let headers = tables.names(of: ordinal).headers(of: column)
      .keys(without: [.stop, .year, .number, .short, .rest])
    return !headers.isEmpty && headers.isSubset(of: words)
  }

  /// How a row moved, as `measure` tells it; nil where it did not, or has no such figures.
  ///
  /// Where it has several for a year, it is the words before "of" that say which: "net sales of Pumps".
  func change(
    of row: Int, in ordinal: Int, over span: Span, _ measure: RowMove.Measure,
    head: [WordKey] = []
  ) -> Change? {
    var arePercents = false
    if case .points = measure { arePercents = true }
    let words = Set(head)
    guard
      let new = column(
        of: span.later, row: row, arePercents: arePercents, in: ordinal, below: words),
      let old = column(
        of: span.earlier, row: row, arePercents: arePercents, in: ordinal, below: words)
    else { return nil }
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    let (after, before) = (table.cell(row: row, column: new), table.cell(row: row, column: old))
    let factor = factors.factor(row: row, column: new)
    guard factor == factors.factor(row: row, column: old), after.figure.digits != 0,
      before.figure.digits != 0, (after.figure.digits < 0) == (before.figure.digits < 0)
    else { return nil }
    let (end, start) = (
      after.figure.value.magnitude * factor, before.figure.value.magnitude * factor
    )
    let (endHalf, startHalf) = (
      (after.figure.unit * factor).half, (before.figure.unit * factor).half
    )
    let value = (end - start).magnitude
    let blur = endHalf + startHalf
    guard value != .zero else { return nil }
    var change = Change(
      ordinal: ordinal, row: row, new: new, old: old, value: value,
      interval: DecimalInterval(max(value - blur, .zero), value + blur), isUp: end > start,
      factor: factor,
      isOfHeader: !words.isEmpty && isHeader(new, of: words, in: ordinal)
        && isHeader(old, of: words, in: ordinal))
    if case .percent = measure {
      guard let percent = value.divided(by: start, times: 100),
        let interval = change.interval.percent(
          of: DecimalInterval(start - startHalf, start + startHalf))
      else { return nil }
      (change.value, change.interval) = (percent, interval)
    }
    return change
  }
}
