/// The rule `same-figure` for figures that a sentence gives side by side, each with the name of its column or of its
/// row, of which a row or a column of a table has all but one.
///
/// ```
///                   Full-time   Part-time    Total
/// Stores                4,286       7,502   11,788    We employed 6,118 full-time and 8,128 part-time associates,
/// Offices               1,832         616    2,448    of whom 12% were new.
/// Total                 6,118       8,118   14,236
/// ```
/// That the line has the one bears witness that the other is of the same line: with one digit of four wrong, or two in
/// the place of each other, it is an error, if no table near has it.
struct LineNeighbours {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// The fewest digits that tell.
  private static let digits = 4
  /// The most figures of a clause that are looked at.
  private static let most = 8
  /// How many words behind a figure, and before it, may name its line.
  private static let reach = (behind: 3, before: 8)

  /// A figure with the words that may name its line: those behind it and those before it.
  private struct Given {
    var amount: ProseAmount
    var behind: Set<WordKey>
    var before: Set<WordKey>
  }

  /// A cell that a figure should be.
  private struct Wrong {
    var amount: ProseAmount
    var ordinal: Int
    var row: Int
    var column: Int
    var value: Decimal
  }

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`, but for figures in `taken`.
  func checks(
    in clause: ArraySlice<ProseToken>, _ near: [Int], except taken: [TextRange]
  ) -> [Check] {
    guard mayGive(clause, near) else { return [] }
    let given = given(in: clause)
    guard given.count >= 2, given.count <= LineNeighbours.most else { return [] }
    let years = Set(
      clause.filter { NameKey.isYear($0.range, text.bytes.span) }
        .map { WordKey($0.range, in: text.bytes.span) })
    var found: [Wrong] = []
    for ordinal in near {
      found += wrong(given, ordinal, years, areColumns: true)
      found += wrong(given, ordinal, years, areColumns: false)
    }
    guard let first = found.first,
      found.allSatisfy({ $0.amount.range == first.amount.range && $0.value == first.value }),
      !taken.contains(first.amount.range), !tables.show(first.amount, near: near),
      isUnqualified(first, clause)
    else { return [] }
    return [
      tables.check(
        first.amount, row: first.row, column: first.column, of: first.ordinal, value: first.value)
    ]
  }

  // MARK: Sentences

  /// Whether a table near has a figure of a clause, and none has another one: hardly a clause is so.
  private func mayGive(_ clause: ArraySlice<ProseToken>, _ near: [Int]) -> Bool {
    var (shown, others) = (0, 0)
    for token in clause {
      guard let reading = token.figure, isLong(reading) else { continue }
      let digits = Int(clamping: reading.figure.digits.magnitude)
      if near.contains(where: { tables.digits(of: $0).contains(digits) }) {
        shown += 1
      } else {
        others += 1
      }
    }
    guard others == 1, shown > 0,
      !clause.contains(where: {
        text.isWord($0, BasisLexicon.otherTimes) || text.isWord($0, BasisLexicon.additions)
      }),
      let last = clause.lastIndex(where: { $0.figure.map(isLong) ?? false })
    else { return false }
    // What stands behind the last of them may speak of other things.
    return !clause[...last].contains(where: isOtherBasis)
      && !clause[last...].prefix(LineNeighbours.reach.behind + 1).contains(where: isOtherBasis)
      && !clause[last...].contains { $0.says(.pairing) || text.isWord($0, ProseLexicon.qualifiers) }
  }

  private func isOtherBasis(_ token: ProseToken) -> Bool {
    token.says([
      .rough, .estimate, .pairing, .partOfYear, .otherFigure, .otherBasis, .increase, .decrease,
    ]) || text.isWord(token, BasisLexicon.otherStatements)
      || text.isWord(token, ProseLexicon.qualifiers)
  }

  private func isLong(_ reading: FigureReading) -> Bool {
    reading.status == .number && reading.unit != .percent
      && reading.figure.significantDigits >= LineNeighbours.digits
  }

  private func given(in clause: ArraySlice<ProseToken>) -> [Given] {
    var start = clause.startIndex
    return clause.indices.compactMap { index in
      guard let reading = clause[index].figure else { return nil }
      let before = clause[max(start, index - LineNeighbours.reach.before)..<index]
      start = index + 1
      guard isLong(reading), let amount = ProseAmount(clause[index]) else { return nil }
      let behind = clause[(index + 1)...].prefix(LineNeighbours.reach.behind).prefix {
        !$0.isFigure && !$0.says([.and, .or])
      }
      return Given(amount: amount, behind: text.words(of: behind), before: text.words(of: before))
    }
  }

  /// Whether no phrase before the figure takes something away.
  private func isUnqualified(_ wrong: Wrong, _ clause: ArraySlice<ProseToken>) -> Bool {
    let names = tables.names(of: wrong.ordinal)
    let scope = FigureScope(row: wrong.row, column: wrong.column, of: names, in: text)
    let end = clause.firstIndex { $0.range == wrong.amount.range } ?? clause.endIndex
    return scope.isUnqualified(clause[..<end])
  }

  // MARK: Lines

  /// The figures that are not what the line has that has the others.
  private func wrong(
    _ given: [Given], _ ordinal: Int, _ years: Set<WordKey>, areColumns: Bool
  ) -> [Wrong] {
    let table = tables[ordinal]
    let named = given.compactMap { one in
      line(of: one, in: ordinal, areColumns: areColumns).map { (amount: one.amount, line: $0) }
    }
    guard named.count >= 2, Set(named.map(\.line)).count == named.count else { return [] }
    let lines = areColumns ? table.rows.indices : 1..<table.columns.count
    return lines.compactMap { line -> Wrong? in
      guard areColumns ? table.rows[line].role != .section : isOf(years, line, ordinal) else {
        return nil
      }
      return wrong(named, at: line, ordinal, areColumns: areColumns)
    }
  }

  private func isOf(_ years: Set<WordKey>, _ column: Int, _ ordinal: Int) -> Bool {
    let own = tables.names(of: ordinal).headers(of: column).filter { $0.traits.contains(.year) }
    return years.isEmpty || own.isEmpty || own.contains { years.contains($0.key) }
  }

  /// The one figure that the line at `place` does not have as it stands, if it has all others.
  private func wrong(
    _ named: [(amount: ProseAmount, line: Int)], at place: Int, _ ordinal: Int, areColumns: Bool
  ) -> Wrong? {
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    var found: Wrong?
    for (amount, line) in named {
      let (row, column) = areColumns ? (place, line) : (line, place)
      let cell = table.cell(row: row, column: column)
      guard cell.status == .number, !table.isPercent(row: row, column: column),
        cell.figure.decimals == amount.figure.decimals
      else { return nil }
      let printed = cell.figure.value.magnitude
      let ones = printed * factors.factor(row: row, column: column)
      if printed == amount.figure.value || ones == amount.value { continue }
      let value = amount.token.factor == 1 && !amount.isSlip(of: ones) ? printed : ones
      guard found == nil, amount.isTellingSlip(of: value) else { return nil }
      found = Wrong(amount: amount, ordinal: ordinal, row: row, column: column, value: value)
    }
    return found
  }

  /// The column, or the row, whose name stands behind a figure or before it: the one of the most words.
  private func line(of given: Given, in ordinal: Int, areColumns: Bool) -> Int? {
    let names = tables.names(of: ordinal)
    let table = tables[ordinal]
    let lines = areColumns ? 1..<table.columns.count : table.rows.indices
    var best: (line: Int, words: Int)?
    for line in lines {
      if !areColumns, table.rows[line].role == .section { continue }
      let words =
        areColumns
        ? names.headers(of: line).keys(without: [.stop, .year, .number])
        : names.label(line).keys(without: [.stop, .rest])
      guard !words.isEmpty,
        words.isSubset(of: given.behind) || !areColumns && words.isSubset(of: given.before)
      else { continue }
      if let known = best, known.words == words.count { return nil }
      if words.count > best?.words ?? 0 { best = (line, words.count) }
    }
    return best?.line
  }
}
