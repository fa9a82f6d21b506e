/// The rule `prose-total` for what a sentence tells of several rows of a table, or of one by its whole name: how
/// they moved from one year to another.
///
/// ```
///                    2016     2015
/// FFO              83,911   76,044     As compared with 2015, FFO rose by 10.3% and AFFO by 4.9%, while
/// AFFO             88,497   80,871     the number of shares rose by 8.1%.
/// Shares           52,870   48,920                                    9.4%
/// ```
/// A verb is said once for many, and names are cut short: that several moves come out by the rows that are
/// named, between the same years, bears witness that these are meant. One that does not is an error when its
/// digits are those of what its row gives, in another order.
struct RowMoveChecks {
  /// The moves of a sentence between two years of a table.
  private struct Reading {
    var span: RowMovements.Span
    /// What each move comes out by, if by anything.
    var ties: [RowMovements.Change?]
    /// What the rows give that each move names, where it does not.
    var misses: [[RowMovements.Change]]

    /// Whether the table has no other years.
    var isOnly = false

    var witnesses: Int { ties.count { $0 != nil } }
  }

  private let tables: ProseTables
  private let finder: RowFinder
  private let movements: RowMovements
  private var text: TextStore { tables.text }

  /// The most moves of a sentence.
  private static let most = 8
  /// How many digits are swapped by no luck, of a figure that several others bear witness for, and else.
  private static let digitsOfWitnessed = 2
  private static let digits = 3
  /// The same where the name of its row says more, or no year is said.
  private static let digitsOfBegun = 4
  /// How many digits the figures of a list have together that is given in another order.
  private static let digitsOfLists = 5
  /// How many moves bear witness for each other.
  private static let leastWitnesses = 2

  init(_ tables: ProseTables) {
    self.tables = tables
    finder = RowFinder(tables)
    movements = RowMovements(tables)
  }

  /// Whether a sentence may say that something moved.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.maySay(RowMove.Direction.marks, in: text)
  }

  /// The checks that a sentence gives with the tables at `near`.
  func checks(in sentence: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let moves = RowMoveReader.moves(in: sentence, of: text)
    guard !moves.isEmpty, moves.count <= RowMoveChecks.most, !isOtherBasis(sentence) else {
      return []
    }
    let years = Set(
      sentence.filter { NameKey.isYear($0.range, text.bytes.span) }
        .map { WordKey($0.range, in: text.bytes.span) })
    let matches = near.map { ordinal in
      moves.map { finder.rows(named: $0.subject, in: ordinal) }
    }
    let readings = readings(of: moves, matches, near)
    let fitting = readings.filter { mayMean($0.span, years) }
    guard let most = fitting.map(\.witnesses).max() else { return [] }
    let best = fitting.filter { $0.witnesses == most }
    let statements = statements(moves, matches, readings)
    let checks =
      most >= RowMoveChecks.leastWitnesses
      ? checks(statements, best, leastDigits: RowMoveChecks.digitsOfWitnessed)
      : most > 0
        ? checks(statements, withOne: best, years)
        : checks(ofNone: statements, best, years, in: sentence)
    return checks.filter { check in
      guard check.verdict == .suspect || check.verdict == .inconsistent && most == 1,
        let move = moves.first(where: { $0.amount.range == check.target.text })
      else { return true }
      return isOfAll(move, check, in: sentence)
    }
  }

  /// What each table near gives between each two of its years.
  private func readings(
    of moves: [RowMove], _ matches: [[RowFinder.Match]], _ near: [Int]
  ) -> [Reading] {
    // "grew by 9.3% in 2020 and by 5.2% in 2019": each of its own year.
    let areOfYears = Set(moves.compactMap(\.year)).count > 1
    var readings: [Reading] = []
    for (ordinal, matches) in zip(near, matches)
    where matches.contains(where: { !$0.rows.isEmpty }) {
      let spans = movements.spans(of: ordinal)
      let own = areOfYears ? moves.map { move in spans.first { $0.isFrom(move.year) } } : []
      for span in spans {
        let all =
          areOfYears ? zip(moves, own).map { $0.year == nil ? span : $1 } : moves.map { _ in span }
        var reading = reading(moves, matches.map(\.rows), all, span, ordinal)
        reading.isOnly = spans.count == 1
        readings.append(reading)
      }
    }
    return readings
  }

  private func statements(
    _ moves: [RowMove], _ matches: [[RowFinder.Match]], _ readings: [Reading]
  ) -> [Statement] {
    moves.indices.map { place in
      Statement(
        move: moves[place], place: place, isWhole: matches.contains { $0[place].isWhole },
        isTied: readings.contains { $0.ties[place] != nil },
        others: moves.indices.filter {
          $0 != place && moves[$0].statement == moves[place].statement
        })
    }
  }

  /// A move, and what all tables say of it.
  private struct Statement {
    var move: RowMove
    var place: Int
    var isWhole: Bool
    /// Whether a row gives it between any years.
    var isTied: Bool
    /// The places of moves that say the same in another measure.
    var others: [Int]
  }

  // MARK: Sentences

  /// Whether a sentence speaks of a part of a year, or of another basis than the figures of a table.
  private func isOtherBasis(_ sentence: ArraySlice<ProseToken>) -> Bool {
    sentence.indices.contains { index in
      let token = sentence[index]
      if text.isWord(token, MoveLexicon.otherBases) { return true }
      guard token.says(.partOfYear) else { return false }
      // "18 months" are a time that something takes.
      let isCounted = index > sentence.startIndex && sentence[index - 1].isFigure
      return !isCounted || index + 1 < sentence.endIndex && sentence[index + 1].says(.ending)
    }
  }

  private func mayMean(_ span: RowMovements.Span, _ years: Set<WordKey>) -> Bool {
    switch years.count {
    case 0: true
    case 1: years.contains(span.later) || years.contains(span.earlier)
    default: years.contains(span.later) && years.contains(span.earlier)
    }
  }

  /// Whether nothing but these years can be meant.
  private func means(_ span: RowMovements.Span, _ years: Set<WordKey>) -> Bool {
    switch years.count {
    case 0: span.isNext && span.isLast
    case 1: span.isNext && years.contains(span.later)
    default: years.contains(span.later) && years.contains(span.earlier)
    }
  }

  private func reading(
    _ moves: [RowMove], _ rows: [[Int]], _ spans: [RowMovements.Span?],
    _ span: RowMovements.Span, _ ordinal: Int
  ) -> Reading {
    var reading = Reading(span: span, ties: [], misses: [])
    for (place, move) in moves.enumerated() {
      var changes = rows[place].compactMap { row in
        spans[place].flatMap {
          movements.change(
            of: row, in: ordinal, over: $0, move.measure, head: move.subject.head)
        }
      }.filter { move.goes(up: $0.isUp) }
      if move.mayBeAsPrinted { changes += changes.filter { $0.factor > 1 }.map(\.asPrinted) }
      let tie = changes.first { $0.interval.meets(move.interval) }
      reading.ties.append(tie)
      reading.misses.append(tie == nil ? changes : [])
    }
    return reading
  }

  // MARK: Verdicts

  /// The checks of several moves that bear witness for each other.
  private func checks(
    _ statements: [Statement], _ best: [Reading], leastDigits: Int
  ) -> [Check] {
    guard let first = best.first else { return [] }
    return statements.compactMap { statement in
      if let tie = first.ties[statement.place] { return check(statement.move, tie) }
      let digits = statement.move.amount.digits
      guard !statement.isTied, digits >= RowMoveChecks.digitsOfWitnessed,
        digits >= leastDigits || statement.isWhole, var slip = slip(statement, best)
      else { return nil }
      if digits < leastDigits { slip.verdict = .suspect }
      return slip
    }
  }

  /// The checks where one move comes out: it bears witness for the others, or is named by its label.
  private func checks(
    _ statements: [Statement], withOne best: [Reading], _ years: Set<WordKey>
  ) -> [Check] {
    let plain = best.filter { means($0.span, years) }
    let checks = checks(statements, plain, leastDigits: RowMoveChecks.digits)
    if checks.count > 1 { return checks }
    return statements.compactMap { statement in
      guard statement.isWhole,
        let tie = plain.lazy.compactMap({ $0.ties[statement.place] }).first,
        !statement.move.subject.hasHead || tie.isOfHeader
      else { return nil }
      return check(statement.move, tie)
    }
  }

  /// The check of a move that no other one bears witness for: its row must be named by its label, and the
  /// years be said.
  private func checks(
    ofNone statements: [Statement], _ best: [Reading], _ years: Set<WordKey>,
    in sentence: ArraySlice<ProseToken>
  ) -> [Check] {
    let all = best.filter { means($0.span, years) }
    let plain = years.isEmpty ? all.filter(\.isOnly) : all
    if !years.isEmpty, let turned = turned(statements, plain) { return [turned] }
    return statements.compactMap { statement in
      let isPlain = statement.isWhole && !years.isEmpty
      let least = isPlain ? RowMoveChecks.digitsOfWitnessed : RowMoveChecks.digitsOfBegun
      guard !statement.isTied, !statement.move.hasCause, statement.move.amount.digits >= least,
        isNamed(statement, plain), var slip = slip(statement, plain),
        isOfAll(statement.move, slip, in: sentence)
      else { return nil }
      // Two digits are the other way round by luck now and then.
      if statement.move.amount.digits < RowMoveChecks.digits { slip.verdict = .suspect }
      // Three digits in whatever order are swapped by luck more often than two neighbours are.
      let value = slip.computed * statement.move.amount.token.factor
      return statement.move.amount.isSlip(of: value) ? slip : nil
    }
  }

  /// Whether a move is said of all that its row counts, and not of what moved in some place.
  private func isOfAll(
    _ move: RowMove, _ check: Check, in sentence: ArraySlice<ProseToken>
  ) -> Bool {
    guard let ordinal = check.table else { return true }
    let places = check.operands.compactMap(\.place)
    let scope = FigureScope(
      rows: places.map(\.row), columns: places.map(\.column), of: tables.names(of: ordinal),
      in: text)
    let tail = StatementTail(text: text)
    var end = move.end
    // "by $11.8 million to $62.7 million"
    if end + 1 < sentence.endIndex, sentence[end].says(.to), sentence[end + 1].isFigure { end += 2 }
    guard scope.isOfAll(end - 1, in: sentence), tail.isClear(behind: end, in: sentence) else {
      return false
    }
    guard move.amount.digits < RowMoveChecks.digits else { return true }
    // Of two digits nobody must doubt what they are of.
    let lead = sentence[..<move.statement]
    return tail.isClear(before: lead) && !tail.isQuoted(sentence)
      && !lead.contains {
        text.isWord($0, TailLexicon.doubts) || text.isWord($0, PairLexicon.units)
      }
  }

  /// Whether all readings have the row that is named by its label, and by the words above its columns, if by more.
  private func isNamed(_ statement: Statement, _ readings: [Reading]) -> Bool {
    !statement.move.subject.hasHead
      || readings.allSatisfy { $0.misses[statement.place].allSatisfy(\.isOfHeader) }
  }

  /// The check of the first move of a list whose figures come out in another order only.
  private func turned(_ statements: [Statement], _ readings: [Reading]) -> Check? {
    guard let first = statements.first, first.move.list != nil,
      statements.allSatisfy({ $0.move.list == first.move.list && !$0.isTied && $0.isWhole }),
      statements.reduce(0, { $0 + $1.move.amount.digits }) >= RowMoveChecks.digitsOfLists
    else { return nil }
    for reading in readings {
      // Of several rows that have a name it is not plain which one is meant.
      guard reading.misses.allSatisfy({ $0.count == 1 }) else { continue }
      let changes = reading.misses.compactMap(\.first)
      let isTurned = Permutation.others(of: changes.count).contains { order in
        changes.indices.allSatisfy {
          changes[$0].interval.meets(statements[order[$0]].move.interval)
        }
      }
      if isTurned { return check(first.move, changes[0]) }
    }
    return nil
  }

  /// The check of a move with the only change that has its digits in another order.
  private func slip(_ statement: Statement, _ readings: [Reading]) -> Check? {
    let move = statement.move
    // An amount that does not come out, either, says that the percentage is of something else.
    let readings = readings.filter { reading in
      statement.others.allSatisfy { reading.ties[$0] != nil }
    }
    let misses = readings.flatMap { $0.misses[statement.place] }
    let found = misses.filter { move.amount.isSwap(of: inText($0.value, of: move)) }
    guard let first = found.first, found.allSatisfy({ $0.value == first.value }),
      !misses.contains(where: { isShown(move, in: $0) })
    else { return nil }
    return check(move, first)
  }

  /// Whether the row of a change has what is stated in some column of its own.
  private func isShown(_ move: RowMove, in change: RowMovements.Change) -> Bool {
    let table = tables[change.ordinal]
    return (1..<table.columns.count).contains { column in
      let cell = table.cell(row: change.row, column: column)
      return cell.status == .number && cell.figure.mayBe(move.amount.figure)
    }
  }

  // MARK: Checks

  /// `value`, in ones or in per cent, as the move counts it.
  private func inText(_ value: Decimal, of move: RowMove) -> Decimal {
    if case .points(let power) = move.measure { return value.shifted(by: power) }
    return value
  }

  private func check(_ move: RowMove, _ change: RowMovements.Change) -> Check {
    var operands = [change.new, change.old].map {
      tables[change.ordinal].reference(row: change.row, column: $0, ordinal: change.ordinal)
    }
    var isDifference = true
    if case .percent = move.measure { isDifference = false }
    if isDifference {
      if !change.isUp { operands.reverse() }
      operands[1].isSubtracted = true
    }
    return ProseVerdict(text: text, target: move.amount).check(
      isDifference ? .difference : .percentChange, operands,
      value: inText(change.value, of: move),
      DecimalInterval(
        inText(change.interval.low, of: move), inText(change.interval.high, of: move)),
      table: change.ordinal)
  }
}
