/// The rule `prose-total` for a change in per cent that was taken of the later year, among others that were not.
///
/// ```
///                    Net sales
///                  2011     2010
/// Hand Tools     97,250   89,114    Net sales of Pumps rose by 15.2%. Net sales of Hand Tools rose by 8.4%, all of
/// Pumps         182,406  158,330    it volume. Net sales of Safes fell by 4.1%.
/// Safes          64,182   66,937
/// ```
/// One paragraph tells of several rows in the same words. That all others come out by the two years of the table, and
/// this one by what its change is of the later one, is no coincidence.
struct LaterBases {
  private let tables: ProseTables
  private let finder: RowFinder
  private let movements: RowMovements
  private var text: TextStore { tables.text }

  /// How many other rows of a paragraph must come out, and how many are enough for a percentage of more digits.
  private static let witnesses = 2
  private static let leastWitnesses = 1
  /// The fewest digits of a percentage, and how far the right one is from it at least, in units of its last place.
  private static let digits = 2
  private static let digitsOfFew = 3
  private static let distance = 3

  /// The rows that come out, between two columns of a table.
  private struct Witness {
    var ordinal: Int
    var new: Int
    var old: Int
    var rows: Set<Int>
  }

  init(_ tables: ProseTables) {
    self.tables = tables
    finder = RowFinder(tables)
    movements = RowMovements(tables)
  }

  /// The checks of sentences of a paragraph that nothing bears out, besides those of the others.
  func checks(in sentences: [ArraySlice<ProseToken>], besides ties: [Check]) -> [Check] {
    guard let witness = witness(ties) else { return [] }
    return sentences.compactMap { check($0, witness) }
  }

  /// Whether a sentence says what others do, of another row: no word stands before its percentage but those of the
  /// label and of the column, and behind it at most that the change is all of one kind.
  private func isAlike(
    _ sentence: ArraySlice<ProseToken>, _ move: RowMove, _ row: Int, _ witness: Witness
  ) -> Bool {
    guard let place = sentence.firstIndex(where: { $0.range == move.amount.range }) else {
      return false
    }
    let names = tables.names(of: witness.ordinal)
    let known = names.label(row).keys(without: []).union(
      names.headers(of: witness.new).keys(without: []))
    let front = sentence[..<place].filter {
      !$0.says(RowMove.Direction.marks) && !$0.says([.of, .by])
        && !text.isWord($0, MoveLexicon.fillers)
    }
    guard text.words(of: front).isSubset(of: known) else { return false }
    let behind = sentence[sentence.index(after: place)...]
    guard let first = behind.first else { return true }
    // What a comma parts is the cause of all of it.
    let isCause =
      text.isParted(sentence[place], first) && !first.says([.or, .and])
      && !behind.contains(where: \.isFigure)
      && StatementTail(text: text).isClear(behind: behind.startIndex, in: sentence)
      && !StatementTail(text: text).isQuoted(behind)
    return isCause || text.isWord(first, MoveLexicon.wholes)
  }

  /// What most of `ties` have in common; nil when they are too few, or of several tables or years.
  private func witness(_ ties: [Check]) -> Witness? {
    var witness: Witness?
    for tie in ties where tie.operator == .percentChange && tie.operands.count == 2 {
      guard let new = tie.operands[0].place, let old = tie.operands[1].place,
        tie.verdict != .inconsistent, new.row == old.row
      else { return nil }
      if var known = witness {
        guard known.ordinal == new.table, known.new == new.column, known.old == old.column else {
          return nil
        }
        known.rows.insert(new.row)
        witness = known
      } else {
        witness = Witness(
          ordinal: new.table, new: new.column, old: old.column, rows: [new.row])
      }
    }
    return witness.flatMap { $0.rows.count >= LaterBases.leastWitnesses ? $0 : nil }
  }

  private func check(_ sentence: ArraySlice<ProseToken>, _ witness: Witness) -> Check? {
    let moves = RowMoveReader.moves(in: sentence, of: text)
    guard moves.count == 1, let move = moves.first, case .percent = move.measure,
      move.amount.digits
        >= (witness.rows.count < LaterBases.witnesses ? LaterBases.digitsOfFew : LaterBases.digits),
      !move.hasCause,
      !sentence.contains(where: { text.isWord($0, MoveLexicon.otherBases) || $0.says(.partOfYear) })
    else { return nil }
    let match = finder.rows(named: move.subject, in: witness.ordinal)
    guard match.rows.count == 1, match.isWhole, let row = match.rows.first,
      !witness.rows.contains(row), isAlike(sentence, move, row, witness)
    else { return nil }
    return movements.spans(of: witness.ordinal).lazy.compactMap { span -> Check? in
      let head = move.subject.head
      guard
        let change = movements.change(
          of: row, in: witness.ordinal, over: span, move.measure, head: head),
        change.new == witness.new, change.old == witness.old, move.goes(up: change.isUp),
        let later = ofLater(change), later.meets(move.interval), isFar(change, move)
      else { return nil }
      return check(move, change)
    }.first
  }

  /// What the change is in per cent of the later year.
  private func ofLater(_ change: RowMovements.Change) -> DecimalInterval? {
    let table = tables[change.ordinal]
    let (new, old) = (
      table.cell(row: change.row, column: change.new).figure,
      table.cell(row: change.row, column: change.old).figure
    )
    let difference = (new.value.magnitude - old.value.magnitude).magnitude
    let blur = new.unit.half + old.unit.half
    return DecimalInterval(max(difference - blur, .zero), difference + blur).percent(
      of: DecimalInterval(new.value.magnitude - new.unit.half, new.value.magnitude + new.unit.half))
  }

  /// Whether a percentage is so far from the right one that no rounding explains it.
  private func isFar(_ change: RowMovements.Change, _ move: RowMove) -> Bool {
    let reach = move.amount.half * 2 * LaterBases.distance
    return !DecimalInterval(change.interval.low - reach, change.interval.high + reach)
      .meets(move.interval)
  }

  private func check(_ move: RowMove, _ change: RowMovements.Change) -> Check {
    ProseVerdict(text: text, target: move.amount).check(
      .percentChange,
      [change.new, change.old].map {
        tables[change.ordinal].reference(row: change.row, column: $0, ordinal: change.ordinal)
      }, value: change.value, change.interval, table: change.ordinal)
  }
}
