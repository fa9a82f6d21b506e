/// The rule `prose-total` for the change of a row of a table that a sentence gives with what it led to.
///
/// ```
///                     2022      2021
/// Licenses         180,956   147,255     License revenue increased by $33.7 million to $181.0 million, …
/// ```
/// The result tells the row, and the year: one that shares a word with what stands before the verb, or all rows of one
/// label, as those of several sections. An amount that has the digits of the difference from the year before in another
/// order is an error, unless any row near changed by just that.
struct ResultingMoves {
  private let tables: ProseTables
  private let movements: RowMovements
  private var text: TextStore { tables.text }

  /// The fewest digits of both figures, and the most words before the verb that name what changed.
  private static let digits = 3
  private static let names = 12
  /// The most words of a sentence.
  private static let words = 400
  /// The fewest digits of a change that one wrong digit tells of.
  private static let digitsOfEdit = 4

  private struct Statement {
    var change: ProseAmount
    var result: ProseAmount
    var names: Set<WordKey>
    /// Those of them behind the last comma.
    var subject: Set<WordKey>
    var isUp: Bool
  }

  /// Rows that changed from one column to another, in ones.
  private struct Change {
    var ordinal: Int
    var rows: [Int]
    var new: Int
    var old: Int
    var result: Decimal
    var value: Decimal
    var blur: Decimal
    var isNamed: Bool
  }

  init(_ tables: ProseTables) {
    self.tables = tables
    movements = RowMovements(tables)
  }

  /// The checks that a sentence gives with the tables at `near`.
  func checks(in sentence: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    guard sentence.count <= ResultingMoves.words, sentence.count(where: \.isFigure) >= 2 else {
      return []
    }
    return sentence.indices.compactMap { index in
      guard sentence[index].says([.increase, .decrease]),
        let statement = statement(at: index, in: sentence)
      else { return nil }
      return check(statement, near)
    }
  }

  /// "increased by $33.7 million to $181.0 million".
  private func statement(at verb: Int, in sentence: ArraySlice<ProseToken>) -> Statement? {
    var place = verb + 1
    if place < sentence.endIndex, sentence[place].says([.by, .of]) { place += 1 }
    guard place + 2 < sentence.endIndex, sentence[place + 1].says(.to),
      let change = ProseAmount(sentence[place]), let result = ProseAmount(sentence[place + 2]),
      change.unit == result.unit, !change.isPercent, change.digits >= ResultingMoves.digits,
      result.digits >= ResultingMoves.digits, change.value < result.value,
      isPlain(sentence[..<verb], behind: sentence[(place + 3)...])
    else { return nil }
    let bytes = text.bytes.span
    let names = sentence[..<verb].suffix(ResultingMoves.names).filter {
      guard case .word = $0.kind else { return false }
      return !$0.says([.headerStop, .owner, .list]) && $0.range.count > 2
    }
    let subject = subject(sentence[..<verb]).filter {
      guard case .word = $0.kind else { return false }
      let isNothing =
        $0.says([.headerStop, .owner, .list]) || text.isAdverb($0)
        || text.isWord($0, MoveLexicon.fillers) || text.isWord($0, ProseLexicon.scopeless)
        || text.isWord($0, BasisLexicon.timeWords) || NameKey.isYear($0.range, bytes)
      return !isNothing || text.isWord($0, ProseLexicon.costs)
    }
    return Statement(
      change: change, result: result, names: Set(names.map { WordKey($0.range, in: bytes) }),
      subject: Set(subject.map { WordKey($0.range, in: bytes) }),
      isUp: sentence[verb].says(.increase))
  }

  /// The words that name what moved: those behind the last comma, up to one that says where: "sales of pumps in Ohio".
  private func subject(_ words: ArraySlice<ProseToken>) -> ArraySlice<ProseToken> {
    let start = words.indices.dropFirst().last { text.isParted(words[$0 - 1], words[$0]) }
    let words = words[(start ?? words.startIndex)...]
    let scope = words.indices.dropFirst().first {
      text.isWord(words[$0], ProseLexicon.scopeLeads) && !words[$0].says([.of, .for])
    }
    return words[..<(scope ?? words.endIndex)]
  }

  /// Whether no words before a verb, or right behind the result, give figures another basis.
  private func isPlain(
    _ words: ArraySlice<ProseToken>, behind: ArraySlice<ProseToken>
  ) -> Bool {
    if let next = behind.first, next.says([.from, .or, .compared, .comparison]) { return false }
    let tail = StatementTail(text: text)
    return !words.contains(where: isOther) && !tail.isQuoted(words) && tail.isClear(before: words)
      && tail.isClear(behind: behind.startIndex, in: behind)
      && !behind.contains {
        $0.says(.partOfYear) || text.isWord($0, MoveLexicon.otherBases)
          || text.isWord($0, BasisLexicon.rests) || $0.says(.remainder)
      }
  }

  private func isOther(_ token: ProseToken) -> Bool {
    token.says([.rough, .estimate, .pairing, .partOfYear, .otherBasis, .otherChange])
      || text.isWord(token, BasisLexicon.otherStatements)
  }

  // MARK: Tables

  private func check(_ statement: Statement, _ near: [Int]) -> Check? {
    let changes = near.flatMap { self.changes(like: statement.result, statement.names, in: $0) }
      .filter { ($0.value > .zero) == statement.isUp && isNamed(statement, $0) }
    let amount = statement.change
    // An author may take the difference of what he rounded as he rounds the change.
    let isMet = changes.contains {
      ($0.value.magnitude - amount.value).magnitude <= amount.half + max($0.blur, amount.half * 2)
    }
    guard !isMet, !tables.show(amount, near: near) else { return nil }
    let slips = changes.filter { change in
      let value = change.value.magnitude
      return amount.isSwapOfNeighbours(of: value)
        || change.isNamed && amount.digits >= ResultingMoves.digitsOfEdit
          && amount.isTellingSlip(of: value)
    }
    guard let first = slips.first, slips.allSatisfy({ $0.value == first.value }),
      slips.count == changes.count
    else { return nil }
    return check(statement, first)
  }

  /// Whether the words that name what changed are those of the rows, of what stands above them, or of the totals below.
  private func isNamed(_ statement: Statement, _ change: Change) -> Bool {
    let names = tables.names(of: change.ordinal)
    let table = tables[change.ordinal]
    var known = Set(names.headers(of: change.new).map(\.key))
    for row in table.rows.indices where change.rows.contains(row) || table.rows[row].role != .data {
      known.formUnion(names.label(row).map(\.key))
    }
    return statement.subject.isSubset(of: known)
  }

  /// The changes of rows that come to `result` in a year, from the year before.
  private func changes(
    like result: ProseAmount, _ said: Set<WordKey>, in ordinal: Int
  ) -> [Change] {
    let spans = movements.spans(of: ordinal).filter(\.isNext)
    guard !spans.isEmpty else { return [] }
    let names = tables.names(of: ordinal)
    var groups: [Set<WordKey>: [Int]] = [:]
    for row in tables[ordinal].rows.indices where tables[ordinal].rows[row].role != .section {
      let label = names.label(row).keys(without: [.stop, .short, .number, .owner, .rest])
      if !label.isDisjoint(with: said) { groups[label, default: []].append(row) }
    }
    return spans.flatMap { span in
      groups.flatMap { label, rows -> [Change] in
        let sets = rows.map { [$0] } + (rows.count > 1 ? [rows] : [])
        return sets.compactMap { rows in
          var change = change(of: rows, over: span, in: ordinal)
          change?.isNamed = label == said
          return change.flatMap { isResult($0, result) ? $0 : nil }
        }
      }
    }
  }

  private func isResult(_ change: Change, _ result: ProseAmount) -> Bool {
    (change.result - result.value).magnitude <= max(change.blur, result.half)
  }

  private func change(of rows: [Int], over span: RowMovements.Span, in ordinal: Int) -> Change? {
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    var change: Change?
    for row in rows {
      guard
        let new = movements.column(of: span.later, row: row, arePercents: false, in: ordinal),
        let old = movements.column(of: span.earlier, row: row, arePercents: false, in: ordinal),
        change == nil || change?.new == new && change?.old == old
      else { return nil }
      let (after, before) = (table.cell(row: row, column: new), table.cell(row: row, column: old))
      let factor = factors.factor(row: row, column: new)
      guard after.figure.digits > 0, before.figure.digits > 0 else { return nil }
      let (end, start) = (after.figure.value * factor, before.figure.value * factor)
      let blur = (after.figure.unit * factor).half + (before.figure.unit * factor).half
      var sum =
        change
        ?? Change(
          ordinal: ordinal, rows: rows, new: new, old: old, result: .zero, value: .zero,
          blur: .zero, isNamed: false)
      sum.result += end
      sum.value += end - start
      sum.blur += blur
      change = sum
    }
    return change
  }

  private func check(_ statement: Statement, _ change: Change) -> Check {
    let (high, low) =
      change.value > .zero ? (change.new, change.old) : (change.old, change.new)
    let operands = [(high, false), (low, true)].flatMap { column, isSubtracted in
      change.rows.map { row -> Reference in
        var reference = tables[change.ordinal].reference(
          row: row, column: column, ordinal: change.ordinal)
        reference.isSubtracted = isSubtracted
        return reference
      }
    }
    let value = change.value.magnitude
    return ProseVerdict(text: text, target: statement.change).check(
      .difference, operands, value: value,
      DecimalInterval(value - change.blur, value + change.blur),
      tolerance: change.blur + statement.change.half, table: change.ordinal)
  }
}
