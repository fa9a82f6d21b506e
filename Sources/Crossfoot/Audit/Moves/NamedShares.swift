/// The rule `prose-total` for how many per cent a row of a table is of another one, when a sentence names both by
/// their whole labels and says of which year it speaks.
///
/// ```
///                        2018      2017
/// Food and beverage    62,715    60,933     Food and beverage was 12.2% of net revenues in 2018 and 12.7%
/// Net revenues        492,801   480,631     in 2017.                                      12.7%
/// ```
/// What its year does not give, nor any other year of the table, is an error when its digits are those of what the
/// year gives in another order, or when what the sentence says of another year comes out; two digits in another order
/// are a warning.
struct NamedShares {
  /// A percentage, and the year that it is said of.
  private struct Statement {
    var percent: ProseAmount
    /// nil where the sentence names none.
    var year: WordKey?
  }

  /// What a sentence says of a part and a whole.
  private struct Reading {
    var part: ArraySlice<ProseToken>
    var whole: ArraySlice<ProseToken>
    var statements: [Statement]
  }

  /// What a year of a table gives.
  private struct Share {
    var year: WordKey
    var column: Int
    var value: Decimal
    var interval: DecimalInterval
  }

  /// A table that has both rows, and what its years give.
  private struct Source {
    var ordinal: Int
    var part: Int
    var whole: Int
    var shares: [Share]
  }

  private let tables: ProseTables
  private let movements: RowMovements
  private let stated: StatedNames
  private var text: TextStore { tables.text }

  /// The fewest digits of a percentage that tells.
  private static let digits = 2
  /// How many digits are swapped by no luck.
  private static let digitsOfSwap = 3
  /// How many words name a row at most.
  private static let names = 9
  /// The most columns of a table that are compared.
  private static let columns = 12

  init(_ tables: ProseTables) {
    self.tables = tables
    movements = RowMovements(tables)
    stated = StatedNames(text: tables.text)
  }

  /// Whether a sentence may give a percentage "of" something.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.percents > 0 && sentence.glance.traits.contains(.ofWhole)
  }

  /// The checks that a sentence gives with the tables at `near`.
  func checks(in sentence: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    guard isPlain(sentence) else { return [] }
    return readings(in: sentence).flatMap { checks($0, near) }
  }

  /// Whether nothing in a sentence gives its figures another basis, or makes them parts of a year.
  private func isPlain(_ sentence: ArraySlice<ProseToken>) -> Bool {
    !sentence.contains { token in
      // "made up" compares nothing.
      token.says([.estimate, .partOfYear, .pairing])
        || token.says(.otherBasis) && !text.matches(token.range, "up")
        || text.isWord(token, BasisLexicon.otherStatements)
        || text.isWord(token, ProseLexicon.qualifiers)
    } && !stated.namesOtherMonth(sentence)
  }

  // MARK: Sentences

  /// What a sentence says of parts and wholes, as far as nothing stands before it but times and what it says of others.
  private func readings(in sentence: ArraySlice<ProseToken>) -> [Reading] {
    var found: [Reading] = []
    var start = sentence.startIndex
    var index = start
    while index < sentence.endIndex {
      guard let (reading, end) = reading(at: index, from: start, in: sentence) else {
        index += 1
        continue
      }
      found.append(reading)
      start = end
      index = end
    }
    return found
  }

  /// What the percentage at `index` is said of, whose sentence goes on at `start`, and where that ends.
  private func reading(
    at index: Int, from start: Int, in sentence: ArraySlice<ProseToken>
  ) -> (Reading, end: Int)? {
    guard let percent = amount(at: index, in: sentence), index + 1 < sentence.endIndex,
      sentence[index + 1].says(.of),
      let verb = stated.verb(
        before: index, from: start, in: sentence, MoveLexicon.shareVerbs, MoveLexicon.sharePhrases),
      let part = subject(start..<verb, in: sentence)
    else { return nil }
    var first = index + 2
    while first < sentence.endIndex, text.isWord(sentence[first], ProseLexicon.articles) {
      first += 1
    }
    var end = first
    while end < sentence.endIndex, isName(sentence[end]), end - index <= NamedShares.names {
      end += 1
    }
    // "of the total for the year"
    while end > first, sentence[end - 1].says([.and, .for, .of]) { end -= 1 }
    // "of the total" names no more than that.
    let whole = sentence[first..<end]
    guard !whole.isEmpty || first > index + 2 else { return nil }
    let next = stated.year(behind: end, in: sentence)
    let year = next?.key ?? stated.onlyYear(sentence)
    guard year != nil || !stated.holdsYear(sentence),
      stated.tail.isClear(behind: next?.end ?? end, in: sentence)
    else { return nil }
    var statements = [Statement(percent: percent, year: year)]
    end = next?.end ?? end
    // "and 12.7% in 2017"
    if end + 1 < sentence.endIndex, sentence[end].says(.and),
      let other = amount(at: end + 1, in: sentence),
      let otherYear = stated.year(behind: end + 2, in: sentence)
    {
      statements.append(Statement(percent: other, year: otherYear.key))
      end = otherYear.end
      guard stated.tail.isClear(behind: end, in: sentence) else { return nil }
    }
    return (Reading(part: part, whole: whole, statements: statements), end)
  }

  private func amount(at index: Int, in sentence: ArraySlice<ProseToken>) -> ProseAmount? {
    guard let amount = ProseAmount(sentence[index]), amount.isPercent,
      amount.digits >= NamedShares.digits
    else { return nil }
    return amount
  }

  /// The words that name what a verb is said of, which `range` ends with: those behind times and joints, or the first
  /// of the sentence where a clause of its own stands between: "Gaming, which grew, made up".
  private func subject(
    _ range: Range<Int>, in sentence: ArraySlice<ProseToken>
  ) -> ArraySlice<ProseToken>? {
    let words = sentence[range]
    let commas = words.indices.dropFirst().filter {
      text.hasComma(from: sentence[$0 - 1].range.end, to: sentence[$0].range.start)
    }
    let isApart =
      text.hasComma(
        from: sentence[range.upperBound - 1].range.end, to: sentence[range.upperBound].range.start)
    if isApart {
      guard range.lowerBound == sentence.startIndex, let first = commas.first,
        text.matches(sentence[first].range, "which")
      else { return nil }
      return named(words[..<first])
    }
    let start = commas.last ?? range.lowerBound
    guard words[..<start].allSatisfy(stated.isTime) else { return nil }
    return named(words[start...])
  }

  /// Names without the fillers and times at their ends; nil where nothing is left, or a figure stands among them.
  private func named(_ words: ArraySlice<ProseToken>) -> ArraySlice<ProseToken>? {
    var words = words
    while let first = words.first,
      stated.isTime(first) || first.says([.list, .clauseBreak]) || stated.isFiller(first)
    {
      words = words.dropFirst()
    }
    while let last = words.last, stated.isTime(last) || stated.isFiller(last) {
      words = words.dropLast()
    }
    return words.isEmpty || words.count > NamedShares.names || !words.allSatisfy(isName)
      ? nil : words
  }

  private func isName(_ token: ProseToken) -> Bool {
    guard case .word = token.kind else { return false }
    return !stated.isTime(token) || token.says([.and, .for, .of])
  }

  // MARK: Tables

  /// The tables near that have both rows, each once.
  private func sources(_ reading: Reading, _ near: [Int]) -> [Source] {
    near.compactMap { ordinal in
      let wholes = wholes(reading.whole, in: ordinal)
      guard wholes.count == 1 else { return nil }
      let known = tables.names(of: ordinal).label(wholes[0]).keys(without: [.stop])
      let parts = rows(named: reading.part, in: ordinal, besides: known)
      guard parts.count == 1, parts[0] != wholes[0] else { return nil }
      let shares = shares(of: parts[0], wholes[0], in: ordinal)
      return shares.isEmpty
        ? nil : Source(ordinal: ordinal, part: parts[0], whole: wholes[0], shares: shares)
    }
  }

  /// The rows that a name of a whole is said of: by its whole label, or of the only total by some of its words, or by
  /// none: "of the total", "of revenue".
  private func wholes(_ name: ArraySlice<ProseToken>, in ordinal: Int) -> [Int] {
    let named = rows(named: name, in: ordinal, besides: [])
    guard named.isEmpty else { return named }
    let table = tables[ordinal]
    let totals = table.rows.indices.filter { table.rows[$0].role == .total }
    guard totals.count == 1 else { return [] }
    let bytes = text.bytes.span
    let keys = name.filter { !$0.says([.headerStop, .owner, .whole]) }
      .map { WordKey($0.range, in: bytes) }
    let label = tables.names(of: ordinal).label(totals[0]).keys(without: [])
    return Set(keys).isSubset(of: label) ? totals : []
  }

  /// The rows whose labels are the words of a name, but for words that are `known`: "gaming revenue" of net revenues.
  private func rows(
    named name: ArraySlice<ProseToken>, in ordinal: Int, besides known: Set<WordKey>
  ) -> [Int] {
    let bytes = text.bytes.span
    let keys = name.filter { !$0.says([.headerStop, .owner]) }.map { WordKey($0.range, in: bytes) }
    guard !keys.isEmpty else { return [] }
    let names = tables.names(of: ordinal)
    return tables[ordinal].rows.indices.filter { row in
      guard tables[ordinal].rows[row].role != .section else { return false }
      let label = names.label(row).filter { $0.traits.isDisjoint(with: [.stop, .owner, .rest]) }
        .map(\.key)
      guard !label.isEmpty, label.count <= keys.count,
        !names.label(row).contains(where: { $0.traits.contains(.rest) })
      else { return false }
      return keys.indices.contains { start in
        keys[start...].starts(with: label)
          && keys[..<start].allSatisfy(known.contains)
          && keys[(start + label.count)...].allSatisfy(known.contains)
      }
    }
  }

  /// What the years of a table give, each of which has one column for both rows.
  private func shares(of part: Int, _ whole: Int, in ordinal: Int) -> [Share] {
    let table = tables[ordinal]
    guard table.columns.count <= NamedShares.columns else { return [] }
    let factors = FigureFactors(table, in: text)
    var found: [Share] = []
    for year in movements.years(of: ordinal) {
      let own = movements.columns(of: year, row: part, arePercents: false, in: ordinal)
      let all = movements.columns(of: year, row: whole, arePercents: false, in: ordinal)
      guard own.count == 1, own == all else { continue }
      let (cell, total) = (
        table.cell(row: part, column: own[0]), table.cell(row: whole, column: own[0])
      )
      guard factors.factor(row: part, column: own[0]) == factors.factor(row: whole, column: own[0]),
        cell.figure.digits > 0, total.figure.digits > 0, cell.figure.value < total.figure.value,
        let value = cell.figure.value.divided(by: total.figure.value, times: 100),
        let interval = interval(of: cell.figure).percent(of: interval(of: total.figure))
      else { continue }
      found.append(Share(year: year, column: own[0], value: value, interval: interval))
    }
    return found
  }

  private func interval(of figure: Figure) -> DecimalInterval {
    DecimalInterval(figure.value - figure.unit.half, figure.value + figure.unit.half)
  }

  // MARK: Verdicts

  private func checks(_ reading: Reading, _ near: [Int]) -> [Check] {
    let sources = sources(reading, near)
    guard let source = sources.first else { return [] }
    var checks: [Check] = []
    var wrong: [(Statement, Share)] = []
    for statement in reading.statements {
      let tied = sources.lazy.compactMap { source in
        source.shares.first {
          isOf($0, statement) && $0.interval.meets(statement.percent.interval)
        }.map { (source, $0) }
      }.first
      if let (source, share) = tied {
        checks.append(check(statement, share, source))
      } else if sources.count == 1, let share = missed(statement, source) {
        wrong.append((statement, share))
      }
    }
    let isWitnessed = !checks.isEmpty
    for (statement, share) in wrong {
      guard !isExplained(statement, by: source) else { continue }
      guard isWitnessed || statement.percent.isSwap(of: share.value) else { continue }
      var check = check(statement, share, source)
      let isSwap = statement.percent.isSwap(of: share.value)
      if isWitnessed ? !isSwap : statement.percent.digits < NamedShares.digitsOfSwap {
        check.verdict = .suspect
      }
      checks.append(check)
    }
    return checks
  }

  private func isOf(_ share: Share, _ statement: Statement) -> Bool {
    statement.year == nil || share.year == statement.year
  }

  /// The share that a statement should give: that of its year or, where none is named, the only one whose digits it
  /// has in another order.
  private func missed(_ statement: Statement, _ source: Source) -> Share? {
    guard statement.year == nil else { return source.shares.first { isOf($0, statement) } }
    let swaps = source.shares.filter { statement.percent.isSwap(of: $0.value) }
    return swaps.count == 1 ? swaps[0] : nil
  }

  /// Whether a percentage is as near as one that is cut off, is that of another year, or stands in the table itself.
  private func isExplained(_ statement: Statement, by source: Source) -> Bool {
    let unit = statement.percent.half * 2
    let stated = statement.percent.interval
    let wide = DecimalInterval(stated.low - unit, stated.high + unit)
    if source.shares.contains(where: { $0.interval.meets(wide) }) { return true }
    let table = tables[source.ordinal]
    return (1..<table.columns.count).contains { column in
      let cell = table.cell(row: source.part, column: column)
      return cell.status == .number && cell.figure.mayBe(statement.percent.figure)
    }
  }

  private func check(_ statement: Statement, _ share: Share, _ source: Source) -> Check {
    let operands = [source.part, source.whole].map {
      tables[source.ordinal].reference(row: $0, column: share.column, ordinal: source.ordinal)
    }
    return ProseVerdict(text: text, target: statement.percent).check(
      .percentOf, operands, value: share.value, share.interval, table: source.ordinal)
  }
}
