/// The rule `same-figure` for figures that a sentence gives for the years of a row, some of which the table bears out:
/// then the row is what is meant, and the one that differs is wrong.
///
/// ```
///                     2018      2017
/// Total revenues   $72,436   $67,353
///
/// Total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.
/// Total revenues increased from $67.4 million in 2017 to $74.2 million in 2018.
/// ```
/// The sentence names the row before the figures, and a year for each. "License revenues" names a row of licenses
/// above a total of revenues. What has two digits of the table's in another order, or one wrong digit of four, is
/// an error, and one of three a warning; anything else is of another basis, as far as anybody can tell.
struct NamedPairs {
  let tables: ProseTables
  let lists: PairedLists
  var text: TextStore { tables.text }

  /// How many words of a sentence are looked at before the figures, and between them.
  private static let reach = (before: 24, between: 10)
  /// The fewest digits of a figure that is compared, and of one that is wrong.
  private static let digits = (tied: 2, wrong: 3)

  init(_ tables: ProseTables) {
    self.tables = tables
    lists = PairedLists(tables)
  }

  /// Figures, and the year of each.
  private typealias Pairs = (figures: [Int], years: [TextRange])

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let clause = lastPart(of: clause)
    guard
      !clause.contains(where: { $0.says([.rough, .partOfYear]) || isOfOtherBasis($0) }),
      !StatementTail(text: text).isQuoted(clause)
    else { return [] }
    guard let pairs = paired(clause) ?? spanned(clause) ?? owned(clause) else {
      return rowChecks(in: clause, near)
    }
    let first = pairs.figures[0]
    let words = clause[max(clause.startIndex, first - NamedPairs.reach.before)..<first]
    return near.lazy.compactMap { check(pairs, words, clause, $0, near) }.first.map { [$0] } ?? []
  }

  private func isOfOtherBasis(_ token: ProseToken) -> Bool {
    text.isWord(token, ProseLexicon.qualifiers) && !text.isWord(token, PairLexicon.units)
      || text.isWord(token, BasisLexicon.restated)
      || text.isWord(token, PairLexicon.unlikeRows)
  }

  // MARK: Figures and years

  /// "$A and $B in 2018 and 2017, respectively".
  private func paired(_ clause: ArraySlice<ProseToken>) -> Pairs? {
    let places = clause.indices.filter { clause[$0].says(.pairing) }
    guard places.count == 1 else { return nil }
    let figures = lists.list(before: places[0], in: clause)
    guard figures.count >= 2, figures.count <= PairedLists.most,
      figures.count == clause.count(where: { isAmount($0) }),
      let years = lists.years(of: clause, count: figures.count)
    else { return nil }
    return (figures, years)
  }

  /// "from $A in 2017 to $B in 2018".
  private func spanned(_ clause: ArraySlice<ProseToken>) -> Pairs? {
    let figures = clause.indices.filter { isAmount(clause[$0]) }
    guard figures.count == 2, let first = figures.first, let second = figures.last,
      first > clause.startIndex, clause[first - 1].says(.from), clause[second - 1].says(.to),
      let one = year(clause[first + 1..<second]), let other = year(clause[(second + 1)...])
    else { return nil }
    return (figures, [one, other])
  }

  /// The part of a clause that gives two figures behind a word that parts it from others: "…, although costs were $A in
  /// 2018 against $B in 2017".
  private func lastPart(of clause: ArraySlice<ProseToken>) -> ArraySlice<ProseToken> {
    let figures = clause.indices.filter { isAmount(clause[$0]) }
    guard figures.count >= 2,
      let start = clause[..<figures[figures.count - 2]].lastIndex(where: {
        $0.says(.clauseBreak) || text.isWord($0, ProseLexicon.breaks)
      }), figures.count == 2 || start > figures[figures.count - 3]
    else { return clause }
    return clause[(start + 1)...]
  }

  /// "$A in 2018 and $B in 2017".
  private func owned(_ clause: ArraySlice<ProseToken>) -> Pairs? {
    let figures = clause.indices.filter { isAmount(clause[$0]) }
    guard figures.count == 2, let first = figures.first, let second = figures.last,
      let one = year(clause[first + 1..<second]), let other = year(clause[(second + 1)...]),
      !clause[first + 1..<second].contains(where: { $0.says([.increase, .decrease, .change]) }),
      clause[second - 1].says([.and, .with, .to, .from, .comparison]),
      let last = clause[second...].firstIndex(where: { $0.range == other }),
      StatementTail(text: text).isClear(behind: last + 1, in: clause)
    else { return nil }
    return (figures, [one, other])
  }

  /// The one year among a few words.
  private func year(_ words: ArraySlice<ProseToken>) -> TextRange? {
    let years = words.prefix(NamedPairs.reach.between).filter {
      NameKey.isYear($0.range, text.bytes.span)
    }
    return years.count == 1 ? years.first?.range : nil
  }

  func isAmount(_ token: ProseToken) -> Bool {
    ProseAmount(token) != nil && !NameKey.isYear(token.range, text.bytes.span)
  }

  // MARK: Rows

  private func check(
    _ pairs: Pairs, _ words: ArraySlice<ProseToken>, _ clause: ArraySlice<ProseToken>,
    _ ordinal: Int, _ near: [Int]
  ) -> Check? {
    let sets = lists.columnSets(of: pairs.years, in: ordinal)
    guard !sets.isEmpty else { return nil }
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    // Where a year has several columns, it may be said of which one is spoken.
    let units =
      sets.count > 1
      ? Set(sets.joined().flatMap { names.headers(of: $0).map(\.key) }) : []
    var found: Check?
    for row in table.rows.indices
    where table.rows[row].role != .section
      && isNamed(names.label(row), words, nouns(above: row, ordinal).union(units))
    {
      for columns in sets {
        let places = columns.map { (row: row, column: $0) }
        guard let check = check(pairs.figures, at: places, clause, ordinal, near) else { continue }
        // Two rows that are meant are none.
        if found != nil { return nil }
        found = check
      }
    }
    return found
  }

  /// The check of the one figure that the cells at `places` do not bear out, if they bear out the others.
  func check(
    _ figures: [Int], at places: [(row: Int, column: Int)], _ clause: ArraySlice<ProseToken>,
    _ ordinal: Int, _ near: [Int]
  ) -> Check? {
    let table = tables[ordinal]
    return [FigureFactors(table, in: text), nil].lazy.compactMap {
      check(figures, at: places, clause, ordinal, near, $0)
    }.first
  }

  /// The same with figures that are counted as `factors` say, or as the table prints them: "$1,204" of thousands.
  private func check(
    _ figures: [Int], at places: [(row: Int, column: Int)], _ clause: ArraySlice<ProseToken>,
    _ ordinal: Int, _ near: [Int], _ factors: FigureFactors?
  ) -> Check? {
    let table = tables[ordinal]
    var wrong: (amount: ProseAmount, row: Int, column: Int, value: Decimal)?
    var ties = 0
    for (index, (row, column)) in zip(figures, places) {
      let cell = table.cell(row: row, column: column)
      guard let amount = ProseAmount(clause[index]), cell.status == .number,
        table.isPercent(row: row, column: column) == amount.isPercent,
        amount.digits >= NamedPairs.digits.tied,
        factors != nil || amount.token.factor == 1
      else { return nil }
      let factor = factors?.factor(row: row, column: column) ?? 1
      let value = cell.figure.value.magnitude * factor
      let blur = (cell.figure.unit * factor).half + amount.half
      let distance = (value - amount.value).magnitude
      if distance <= blur {
        ties += 1
      } else if distance < amount.half * 2 {
        // What is cut off, and not rounded, bears out nothing, and is not wrong.
        continue
      } else if wrong == nil {
        wrong = (amount, row, column, value)
      } else {
        return nil
      }
    }
    guard let wrong, ties > 0, wrong.amount.digits >= NamedPairs.digits.wrong,
      wrong.amount.isSlip(of: wrong.value), !tables.show(wrong.amount, near: near)
    else { return nil }
    var check = tables.check(
      wrong.amount, row: wrong.row, column: wrong.column, of: ordinal, value: wrong.value)
    if !wrong.amount.isTellingSlip(of: wrong.value) { check.verdict = .suspect }
    return check
  }

  /// Whether all words of a label that say something stand among those before the figures.
  private func isNamed(
    _ label: ArraySlice<TableNames.Word>, _ words: ArraySlice<ProseToken>, _ nouns: Set<WordKey>
  ) -> Bool {
    let name = label.keys(without: [.short, .stop, .rest])
    guard !name.isEmpty else { return false }
    let bytes = text.bytes.span
    let words = words.filter { $0.figure == nil }
    let known = name.union(nouns)
    return name.isSubset(of: Set(words.map { WordKey($0.range, in: bytes) }))
      && areKnown(words, known) && isOfUnit(words, label, known)
  }

  /// Whether what words count by the piece, "costs per ton", a name counts so, too.
  private func isOfUnit(
    _ words: [ProseToken], _ label: ArraySlice<TableNames.Word>, _ names: Set<WordKey>
  ) -> Bool {
    zip(words, words.dropFirst()).allSatisfy { word, next in
      guard text.isWord(word, PairLexicon.units) else { return true }
      let key = WordKey(next.range, in: text.bytes.span)
      return names.contains(key) || label.contains { $0.key == key }
    }
  }

  /// What a row is one of: the words of the next total below it.
  func nouns(above row: Int, _ ordinal: Int) -> Set<WordKey> {
    let rows = tables[ordinal].rows
    guard rows[row].role == .data,
      let total = rows.indices.dropFirst(row + 1).first(where: { rows[$0].role != .data }),
      rows[total].role != .section
    else { return [] }
    return tables.names(of: ordinal).label(total).keys(without: [.short, .stop, .rest])
  }

  /// Whether words say no more than `names`: `Deferred revenue` is no `Revenue`, nor is what was forecast.
  func areKnown(_ words: some Sequence<ProseToken>, _ names: Set<WordKey>) -> Bool {
    let bytes = text.bytes.span
    return words.allSatisfy { word in
      word.figure != nil || names.contains(WordKey(word.range, in: bytes))
        || text.isWord(word, PairLexicon.statings)
        || text.isWord(word, AuditLexicon.commonWords) || word.range.count <= 2
        || !ASCII.isLetter(bytes[Int(word.range.start)])
        || text.isOne(of: ProseLexicon.betweenTimes, word.range)
    }
  }
}
