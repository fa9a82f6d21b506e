/// The rule `prose-total` for lists of shares of a total, year by year, that a table gives the amounts of.
///
/// ```
///                        2019     2018
/// Services             33,912   30,155     Services represented 13.8% and 16.0% of total revenue for
/// Total revenue       246,552  188,462     fiscal 2019 and 2018, respectively.
/// ```
/// A list that the table gives in another order is an error; and one figure of a list that all others tie
/// with, or of a single year, when two of its digits are swapped.
struct ProseTableLists {
  private let tables: ProseTables
  private var text: TextStore { tables.text }

  /// A list of shares with its years.
  private struct Statement {
    var percents: [ProseAmount]
    var years: [WordKey]
    var subject: Set<WordKey>
    var whole: Set<WordKey>
    /// Its clause, and where the first and the last of its figures stand in it.
    var clause: ArraySlice<ProseToken>
    var place: Int
    var last: Int
  }

  /// The shares that a row is of a total in the columns of the years.
  private struct Shares {
    var ordinal: Int
    var row: Int
    var whole: Int
    var columns: [Int]
    var values: [Decimal]
    var intervals: [DecimalInterval]
  }

  /// The most figures of a list.
  private static let most = 4
  /// How many words name a whole, and how many what is a part of it.
  private static let wholeNames = 6
  private static let subjectNames = 14
  /// How many digits a list must have together.
  private static let digits = 5

  init(_ tables: ProseTables) { self.tables = tables }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    guard !near.isEmpty, let statement = statement(in: clause) else { return [] }
    let shares = near.flatMap { self.shares(of: statement, in: $0) }
    if let met = shares.first(where: { isMet(statement.percents, $0) }) {
      return statement.percents.indices.map { check(statement.percents[$0], $0, met) }
    }
    let found = shares.compactMap { slip(statement, $0) }
    guard let first = found.first, found.allSatisfy({ $0.computed == first.computed }) else {
      return []
    }
    return [first]
  }

  // MARK: Statements

  /// The list of shares that a clause states: nothing else in it has a per cent sign.
  private func statement(in clause: ArraySlice<ProseToken>) -> Statement? {
    // Few clauses have as many years as figures, and nothing but percentages: that is asked first.
    let figures = clause.indices.filter { clause[$0].figure != nil }
    guard let first = figures.first, let last = figures.last, figures.count <= ProseTableLists.most,
      let years = years(of: clause, count: figures.count)
    else { return nil }
    let percents = figures.compactMap { ProseAmount(clause[$0]) }
    guard percents.count == figures.count, percents.allSatisfy(\.isPercent) else { return nil }
    let areListed = clause[first...last].allSatisfy {
      $0.figure != nil || $0.says([.and, .pairing])
    }
    guard areListed || hasOwnYears(figures, clause),
      !clause.contains(where: { $0.says(.estimate) || isOther($0) }),
      let whole = whole(clause[((areListed ? last : first) + 1)...])
    else { return nil }
    let subject = keys(clause[..<first].suffix(ProseTableLists.subjectNames))
    guard !subject.isEmpty else { return nil }
    return Statement(
      percents: percents, years: years, subject: subject, whole: whole, clause: clause,
      place: first, last: last
    )
  }

  /// Whether each percentage has its own year behind it: "14.7% of revenue in 2009 and 11.8% in 2008".
  private func hasOwnYears(_ figures: [Int], _ clause: ArraySlice<ProseToken>) -> Bool {
    figures.indices.allSatisfy { place in
      let end = place + 1 < figures.count ? figures[place + 1] : clause.endIndex
      return clause[figures[place] + 1..<end].count {
        NameKey.isYear($0.range, text.bytes.span)
      } == 1
    }
  }

  private func isOther(_ token: ProseToken) -> Bool {
    token.says([.increase, .decrease, .partOfYear, .otherChange])
  }

  private func years(of clause: ArraySlice<ProseToken>, count: Int) -> [WordKey]? {
    let years = clause.filter { token in
      guard case .word = token.kind else { return false }
      return NameKey.isYear(token.range, text.bytes.span)
    }.map { WordKey($0.range, in: text.bytes.span) }
    return years.count == count && Set(years).count == count ? years : nil
  }

  /// The words behind "of" that name a whole; none for "the total" alone.
  private func whole(_ words: ArraySlice<ProseToken>) -> Set<WordKey>? {
    var rest = words
    if let first = rest.first, first.says(.pairing) { rest = rest.dropFirst() }
    guard let first = rest.first, first.says(.of) else { return nil }
    let name = rest.dropFirst().prefix(ProseTableLists.wholeNames).prefix { token in
      guard case .word = token.kind else { return false }
      return !token.says(.nameEnd)
        && !token.says(.pairing)
    }
    let names = keys(name)
    return names.isEmpty && !name.contains { $0.says(.whole) } ? nil : names
  }

  private func keys(_ tokens: ArraySlice<ProseToken>) -> Set<WordKey> {
    var keys: Set<WordKey> = []
    for token in tokens {
      guard case .word = token.kind, !token.says(.headerStop),
        !token.says(.owner)
      else { continue }
      keys.insert(WordKey(token.range, in: text.bytes.span))
    }
    return keys
  }

  // MARK: Tables

  private func shares(of statement: Statement, in ordinal: Int) -> [Shares] {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    guard let columns = columns(of: statement.years, in: table, names) else { return [] }
    var shares: [Shares] = []
    for whole in table.rows.indices
    where table.rows[whole].role == .total || table.rows[whole].role == .subtotal {
      guard isWhole(names.label(whole), statement) else { continue }
      for row in 0..<whole
      where table.rows[row].role == .data && isNamed(names.label(row), statement) {
        if let found = self.shares(row, whole, columns, ordinal) { shares.append(found) }
      }
    }
    return shares
  }

  private func columns(
    of years: [WordKey], in table: Table, _ names: TableNames
  ) -> [Int]? {
    var found: [Int] = []
    for year in years {
      let columns = (1..<table.columns.count).filter { column in
        table.columns[column].unit != .percent
          && names.headers(of: column).contains { $0.key == year }
          && !ChangeHeaders(text: text).tell(table.columns[column].path)
      }
      guard columns.count == 1 else { return nil }
      found.append(columns[0])
    }
    return found
  }

  private func isWhole(_ name: ArraySlice<TableNames.Word>, _ statement: Statement) -> Bool {
    let label = name.keys(without: .stop)
    // "The total" is whichever the shares come out by.
    return statement.whole.isEmpty || label.isEmpty || label.isSuperset(of: statement.whole)
  }

  /// Whether the sentence has at least half of a name.
  private func isNamed(_ name: ArraySlice<TableNames.Word>, _ statement: Statement) -> Bool {
    let label = name.keys(without: .stop)
    let shared = label.intersection(statement.subject).count
    return shared > 0 && shared * 2 >= label.count
  }

  private func shares(_ row: Int, _ whole: Int, _ columns: [Int], _ ordinal: Int) -> Shares? {
    let table = tables[ordinal]
    var shares = Shares(
      ordinal: ordinal, row: row, whole: whole, columns: columns, values: [], intervals: [])
    for column in columns {
      let (part, total) = (
        table.cell(row: row, column: column), table.cell(row: whole, column: column)
      )
      guard part.status == .number, total.status == .number, part.unit != .percent,
        part.figure.digits > 0
      else { return nil }
      let (top, base) = (table.value(of: part), table.value(of: total))
      let (blur, baseBlur) = (part.figure.unit.half, total.figure.unit.half)
      guard top < base, let value = top.divided(by: base, times: 100),
        let interval = DecimalInterval(top - blur, top + blur).percent(
          of: DecimalInterval(base - baseBlur, base + baseBlur))
      else { return nil }
      shares.values.append(value)
      shares.intervals.append(interval)
    }
    return shares
  }

  // MARK: Verdicts

  private func isMet(_ percent: ProseAmount, _ place: Int, _ shares: Shares) -> Bool {
    let unit = percent.half * 2
    let interval = shares.intervals[place]
    return DecimalInterval(interval.low - unit, interval.high + unit).meets(percent.interval)
  }

  private func isMet(_ percents: [ProseAmount], _ shares: Shares) -> Bool {
    percents.indices.allSatisfy { isMet(percents[$0], $0, shares) }
  }

  /// The check of the first figure that another order, or a slip, keeps from being met.
  private func slip(_ statement: Statement, _ shares: Shares) -> Check? {
    let percents = statement.percents
    guard let miss = percents.indices.first(where: { !isMet(percents[$0], $0, shares) }) else {
      return nil
    }
    let isTurned =
      percents.reduce(0) { $0 + $1.digits } >= ProseTableLists.digits
      && Permutation.others(of: percents.count).contains { order in
        percents.indices.allSatisfy { isExact(percents[order[$0]], $0, shares) }
      }
    if isTurned { return check(percents[miss], miss, shares) }
    let others = percents.indices.filter { $0 != miss }
    guard others.allSatisfy({ isMet(percents[$0], $0, shares) }), percents[miss].digits >= 3,
      others.isEmpty
        ? percents[miss].isSwap(of: shares.values[miss])
        : percents[miss].isSlip(of: shares.values[miss]),
      isOfAll(statement, shares)
    else { return nil }
    return check(percents[miss], miss, shares)
  }

  /// Whether shares are said of all that the row counts, and of the whole; of one that no other bears witness for no
  /// word may leave that open.
  private func isOfAll(_ statement: Statement, _ shares: Shares) -> Bool {
    let clause = statement.clause
    let scope = FigureScope(
      rows: [shares.row, shares.whole], columns: shares.columns,
      of: tables.names(of: shares.ordinal), MoveLexicon.shareFillers, in: text)
    guard statement.percents.count == 1 else {
      return scope.isWhole(behind: statement.last, in: clause)
    }
    let whole = clause[(statement.place + 1)...].prefix {
      $0.says([.of, .owner, .headerStop, .whole])
        || statement.whole.contains(WordKey($0.range, in: text.bytes.span))
    }
    return isNamedWhole(statement, shares)
      && StatementTail(text: text).isClear(behind: whole.endIndex, in: clause)
      && scope.holds(statement.place, after: clause[..<statement.place], in: clause)
  }

  /// Whether a total, or what is above it, has the name of the whole; "Total" alone is that of anything.
  private func isNamedWhole(_ statement: Statement, _ shares: Shares) -> Bool {
    let table = tables[shares.ordinal]
    let names = tables.names(of: shares.ordinal)
    var known = names.label(shares.whole).keys(without: [])
    for column in shares.columns { known.formUnion(names.headers(of: column).keys(without: [])) }
    for row in 0..<shares.whole where table.rows[row].role == .section {
      known.formUnion(names.label(row).keys(without: []))
    }
    if let caption = table.caption {
      known.formUnion(Words(in: caption, of: text).map { WordKey($0, in: text.bytes.span) })
    }
    return statement.whole.isSubset(of: known)
  }

  private func isExact(_ percent: ProseAmount, _ place: Int, _ shares: Shares) -> Bool {
    shares.intervals[place].meets(percent.interval)
  }

  private func check(_ percent: ProseAmount, _ place: Int, _ shares: Shares) -> Check {
    let unit = percent.half * 2
    let interval = shares.intervals[place]
    return ProseVerdict(text: text, target: percent).check(
      .percentOf,
      [shares.row, shares.whole].map {
        tables[shares.ordinal].reference(
          row: $0, column: shares.columns[place], ordinal: shares.ordinal)
      }, value: shares.values[place], DecimalInterval(interval.low - unit, interval.high + unit),
      table: shares.ordinal)
  }
}
