/// The rule `same-figure` for a figure of a cell whose row and column a sentence spells out, wherever in it, with any
/// two digits in the place of each other.
///
/// ```
///         December 31, 2009         Bonds in the BBB category, which are of regional banks, had gross
///         Gross unrealized losses   unrealized losses of $9,178 thousand at December 31, 2009.
/// BBB          9,871
/// ```
/// `ProseTableFigures` wants nothing but the names before the figure. Here all words of the label and of the headers
/// stand in the sentence, and of no other cell that has the same digits.
struct SpelledCells {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The fewest digits that tell, as printed and without the noughts at the end.
  private static let digits: Int64 = 1_000
  private static let significantDigits = 4
  /// How many words a header has at least besides numbers.
  private static let leastHeader = 2
  /// The most figures of a sentence that are looked at.
  private static let most = 12

  /// A cell, in ones.
  private typealias Found = (ordinal: Int, row: Int, column: Int, value: Decimal)

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`, but for figures in `taken`.
  func checks(
    in clause: ArraySlice<ProseToken>, _ near: [Int], except taken: [TextRange]
  ) -> [Check] {
    guard
      !clause.contains(where: {
        $0.says([.rough, .pairing, .partOfYear, .otherFigure])
          || text.isWord($0, ProseLexicon.qualifiers)
          || text.isWord($0, BasisLexicon.otherStatements)
      })
    else { return [] }
    let places = clause.indices.filter { index in
      guard index > clause.startIndex, clause[index - 1].says(.giving),
        let amount = ProseAmount(clause[index])
      else { return false }
      return amount.figure.digits >= SpelledCells.digits && !taken.contains(amount.range)
        && amount.figure.significantDigits >= SpelledCells.significantDigits
    }
    guard !places.isEmpty, places.count <= SpelledCells.most else { return [] }
    let bytes = text.bytes.span
    let words = Set(clause.filter { $0.figure == nil }.map { WordKey($0.range, in: bytes) })
    return places.compactMap { index in
      ProseAmount(clause[index]).flatMap { check($0, at: index, clause, words, near) }
    }
  }

  private func check(
    _ amount: ProseAmount, at index: Int, _ clause: ArraySlice<ProseToken>, _ words: Set<WordKey>,
    _ near: [Int]
  ) -> Check? {
    var found: Found?
    for ordinal in near {
      for cell in cells(spelledBy: words, in: ordinal) where isTurned(amount, cell) {
        if let other = found, other.value != cell.value { return nil }
        found = found ?? cell
      }
    }
    guard let found, !tables.show(amount, near: near) else { return nil }
    let names = tables.names(of: found.ordinal)
    let scope = FigureScope(row: found.row, column: found.column, of: names, in: text)
    guard scope.isUnqualified(clause[..<index]), scope.isWhole(behind: index, in: clause) else {
      return nil
    }
    return tables.check(
      amount, row: found.row, column: found.column, of: found.ordinal,
      value: amount.token.factor == 1 ? printed(found) : found.value)
  }

  /// The cells of which all words of the label and of the headers are said.
  private func cells(spelledBy words: Set<WordKey>, in ordinal: Int) -> [Found] {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    let rows = table.rows.indices.filter { row in
      let label = names.label(row).keys(without: [.stop, .rest])
      return table.rows[row].role != .section && !label.isEmpty && label.isSubset(of: words)
    }
    guard !rows.isEmpty else { return [] }
    let columns = (1..<table.columns.count).filter { column in
      let header = names.headers(of: column)
      return header.keys(without: [.stop, .number]).count >= SpelledCells.leastHeader
        && header.keys(without: .stop).isSubset(of: words)
    }
    let factors = FigureFactors(table, in: text)
    return rows.flatMap { row in
      columns.compactMap { column in
        let cell = table.cell(row: row, column: column)
        guard cell.status == .number, !table.isPercent(row: row, column: column) else { return nil }
        return (
          ordinal, row, column,
          cell.figure.value.magnitude * factors.factor(row: row, column: column)
        )
      }
    }
  }

  /// What a cell gives as it is printed, which sentences say, too.
  private func printed(_ found: Found) -> Decimal {
    tables[found.ordinal].cell(row: found.row, column: found.column).figure.value.magnitude
  }

  /// Whether two digits of an amount have changed places.
  private func isTurned(_ amount: ProseAmount, _ found: Found) -> Bool {
    let cell = tables[found.ordinal].cell(row: found.row, column: found.column)
    guard !amount.isPercent, cell.figure.decimals == amount.figure.decimals,
      amount.value != found.value
    else { return false }
    return Slip.swappedPlaces(
      amount.figure.digits.magnitude, cell.figure.digits.magnitude) != nil
  }
}
