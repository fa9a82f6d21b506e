/// The share of a row that a sentence gives: a column of it, and how many per cent that is of the total beside it.
///
/// ```
///                  Case       IBNR      Total
/// All lines     162,173    133,163    295,336     IBNR was $133.2 million, which was 54.9% of total reserves
/// ```
/// The sentence has the header of the column, and calls the whole a total. A percentage that is not that of the
/// column is an error when a slip of the pen explains it, or when it is that of another column of the row.
struct ProseRowShares {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The most columns of a table that is looked at.
  private static let columns = 12

  /// A column of a row, and the one that holds its total.
  private struct Place {
    var ordinal: Int
    var row: Int
    var part: Int
    var whole: Int
  }

  init(_ tables: ProseTables) { self.tables = tables }

  /// The check of a percentage that a clause gives for `part` of a whole that `name` names.
  func check(
    _ part: ProseAmount, _ percent: ProseAmount, of name: ArraySlice<ProseToken>,
    in clause: ArraySlice<ProseToken>, _ near: [Int]
  ) -> Check? {
    guard name.contains(where: { text.isWord($0, AuditLexicon.wholes) }) else { return nil }
    let said = Set(
      clause.lazy.filter { !$0.isFigure }.map { WordKey($0.range, in: text.bytes.span) })
    let places = near.flatMap { self.places(of: part, in: $0, said) }
    guard places.count == 1, let place = places.first,
      let (share, interval) = share(of: place.part, place)
    else { return nil }
    let unit = percent.half * 2
    if DecimalInterval(interval.low - unit, interval.high + unit).meets(percent.interval) {
      return nil
    }
    guard percent.isTellingSlip(of: share) || isOther(percent, place) else { return nil }
    return ProseVerdict(text: text, target: percent).check(
      .percentOf,
      [place.part, place.whole].map {
        tables[place.ordinal].reference(row: place.row, column: $0, ordinal: place.ordinal)
      },
      value: share, interval, table: place.ordinal)
  }

  /// Whether a percentage is the share of another column of the row, and of just one.
  private func isOther(_ percent: ProseAmount, _ place: Place) -> Bool {
    let others = (1..<tables[place.ordinal].columns.count).filter { column in
      guard column != place.part, column != place.whole,
        let (_, interval) = share(of: column, place)
      else { return false }
      return interval.meets(percent.interval)
    }
    return others.count == 1
  }

  // MARK: Rows

  /// Where a table holds a part in a column that the words of a sentence name, beside a total.
  private func places(
    of part: ProseAmount, in ordinal: Int, _ said: Set<WordKey>
  ) -> [Place] {
    let table = tables[ordinal]
    guard (4...ProseRowShares.columns).contains(table.columns.count) else { return [] }
    let names = tables.names(of: ordinal)
    let wholes = (1..<table.columns.count).filter { column in
      table.columns[column].path.last.map { RowLabel.isTotal($0, in: text) } ?? false
    }
    guard wholes.count == 1, let whole = wholes.first else { return [] }
    let factors = FigureFactors(table, in: text)
    var places: [Place] = []
    for column in 1..<table.columns.count where column != whole {
      let header = names.headers(of: column).keys(without: [.stop, .year])
      guard !header.isEmpty, header.isSubset(of: said) else { continue }
      for row in table.rows.indices where table.rows[row].role != .section {
        let cell = table.cell(row: row, column: column)
        guard cell.status == .number, cell.unit != .percent else { continue }
        let factor = factors.factor(row: row, column: column)
        let difference = (part.value - cell.figure.value * factor).magnitude
        guard difference <= part.half else { continue }
        places.append(Place(ordinal: ordinal, row: row, part: column, whole: whole))
      }
    }
    return places
  }

  /// How many per cent of the total of a row one of its columns is.
  private func share(
    of column: Int, _ place: Place
  ) -> (value: Decimal, interval: DecimalInterval)? {
    let table = tables[place.ordinal]
    let (part, whole) = (
      table.cell(row: place.row, column: column), table.cell(row: place.row, column: place.whole)
    )
    guard part.status == .number, whole.status == .number, part.figure.digits > 0,
      part.figure.value < whole.figure.value,
      let value = part.figure.value.divided(by: whole.figure.value, times: 100)
    else { return nil }
    let (upper, lower) = (part.figure.unit.half, whole.figure.unit.half)
    let base = DecimalInterval(whole.figure.value - lower, whole.figure.value + lower)
    guard
      let interval = DecimalInterval(part.figure.value - upper, part.figure.value + upper)
        .percent(of: base)
    else { return nil }
    return (value, interval)
  }
}
