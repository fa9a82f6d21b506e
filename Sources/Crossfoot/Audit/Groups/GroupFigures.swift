/// The rule `group-sum` for figures that prose gives for one group of rows at a time, in whatever words.
///
/// ```
/// Holder A (1)   15.91%   17.14%       … the two holders marked (1) held in aggregate 27.66% of X, and
/// Holder B (1)   11.75%   13.59%       30.73% of Y. …
/// ```
/// Each figure is compared with the sums of its rows in all columns that count the same. One that is none of
/// them is an error when the other groups of the paragraph tell its column and tie there, or when a slip of
/// the pen makes it of one sum.
///
/// It is a class so that those who keep it, once there is reason to make it, hold one pointer.
final class GroupFigures {
  private let table: Table
  private let ordinal: Int
  private let text: TextStore
  private let amounts: [Amount]
  private let columns: [Int]
  private let names: ProseNames
  private let references: GroupReferences
  private let aims: GroupAims
  private lazy var tableNames = TableNames(table, in: text)
  /// The years among the labels of the rows.
  private let rowYears: Set<WordKey>

  /// The fewest digits that a sum must have beyond what rounding blurs.
  private static let digits = 3
  /// The fewest digits that tell where a word takes something off.
  private static let digitsOfQualified = 4
  /// The most figures of a paragraph that are looked at.
  private static let most = 60

  /// A segment, and for each of its figures the checks of the columns that count the same.
  private struct Tested {
    var segment: GroupSegment
    /// Whether it stands in the note that its marker points to.
    var isNote: Bool
    var checks: [[Int: Check]]

    /// The columns in which a figure ties; those in which only rounding explains it count where no other
    /// does.
    func ties(_ place: Int) -> Set<Int> {
      let ties = checks[place].filter { GroupFigures.isTie($0.value) }
      let exact = ties.filter { $0.value.verdict == .exact }
      return Set((exact.isEmpty ? ties : exact).keys)
    }

    /// Whether all figures tie.
    var isMet: Bool { checks.indices.allSatisfy { !ties($0).isEmpty } }
    /// The columns that the other figures than the one at `place` stand in.
    func others(_ place: Int) -> Set<Int> {
      checks.indices.filter { $0 != place }.reduce(into: []) { $0.formUnion(ties($1)) }
    }
  }

  init(
    _ table: Table, ordinal: Int, _ amounts: [Amount], _ names: ProseNames, in text: TextStore
  ) {
    self.table = table
    self.ordinal = ordinal
    self.text = text
    self.amounts = amounts
    self.names = names
    columns = names.figureColumns
    aims = GroupAims(table, names, in: text)
    var rowYears: Set<WordKey> = []
    for row in table.rows {
      for word in Words(in: row.label, of: text) where NameKey.isYear(word, text.bytes.span) {
        rowYears.insert(WordKey(word, in: text.bytes.span))
      }
    }
    self.rowYears = rowYears
    references = GroupReferences(table, names, in: text)
  }

  /// The checks that one paragraph gives, but for figures in `taken`.
  func checks(in tokens: [ProseToken], except taken: NumberSet<TextRange>) -> [Check] {
    let tokens = names.read(tokens, of: text)
    let isNote = isNote(tokens)
    let tested = references.segments(of: tokens).map { self.tested($0, isNote: isNote) }
    guard tested.reduce(0, { $0 + $1.checks.count }) <= GroupFigures.most else { return [] }
    var checks: [Check] = []
    for index in tested.indices {
      for place in tested[index].checks.indices {
        guard !taken.contains(tested[index].segment.figures[place].range),
          let check = check(place, tested[index], tested)
        else { continue }
        checks.append(check)
      }
    }
    return checks
  }

  static func isTie(_ check: Check) -> Bool {
    guard check.verdict == .exact || check.verdict == .rounding else { return false }
    // What ties to the last digit is blurred by no more than its own.
    let blur = check.verdict == .exact ? check.stated.unit.half : check.tolerance ?? .zero
    return LineSearch.digits(check.stated.value, beyond: blur) >= digits
  }

  // MARK: Sums

  private func tested(_ segment: GroupSegment, isNote: Bool) -> Tested {
    Tested(
      segment: segment, isNote: isNote,
      checks: segment.figures.map { checks(of: $0, segment.rows) })
  }

  /// Whether a paragraph is the note to a marker: "(1) Includes shares held by …".
  ///
  /// It may count for each of the rows what is listed with another one, too.
  private func isNote(_ tokens: [ProseToken]) -> Bool {
    guard tokens.count > 1, tokens[0].marker != nil, case .word = tokens[1].kind else {
      return false
    }
    return ASCII.isUpper(text.bytes[Int(tokens[1].range.start)])
  }

  private func checks(of token: ProseToken, _ rows: [Int]) -> [Int: Check] {
    guard let reading = token.figure else { return [:] }
    var checks: [Int: Check] = [:]
    for column in columns
    where (table.columns[column].unit == .percent) == (reading.unit == .percent) {
      checks[column] = check(token, reading, rows: rows, column: column)
    }
    return checks
  }

  private func check(
    _ token: ProseToken, _ reading: FigureReading, rows: [Int], column: Int
  ) -> Check? {
    var sum = AmountSum()
    for row in rows {
      sum = sum + AmountSum(amounts[table.cellIndex(row: row, column: column)])
    }
    guard sum.nonzero >= 2, sum.unknowns == 0, sum.reach == .zero else { return nil }
    // What the table counts in thousands the sentence may give in millions.
    let scale = table.scale?.factor ?? 1
    if token.factor > 1, scale != token.factor, reading.unit != .percent {
      sum.low = Decimal(nanos: sum.low.nanos * Int128(scale) / Int128(token.factor))
      sum.half = Decimal(nanos: sum.half.nanos * Int128(scale) / Int128(token.factor))
    } else if token.factor == 1, scale > 1, reading.unit != .percent,
      reading.figure.value.magnitude * 2 > sum.low.magnitude * scale
    {
      // What is so large is printed in ones.
      (sum.low, sum.half) = (sum.low * scale, sum.half * scale)
    }
    // A figure that is no bound.
    guard reading.status == .number || reading.status == .nil else { return nil }
    return table.groupCheck(
      token, reading, sum, rows: rows, column: column, ordinal: ordinal, in: text)
  }

  // MARK: Verdicts

  /// The check of the figure at `place` with the column that it is for.
  private func check(_ place: Int, _ own: Tested, _ all: [Tested]) -> Check? {
    let checks = own.checks[place]
    let ties = own.ties(place)
    guard ties.isEmpty else {
      guard own.segment.isPlain || own.checks.count > 1 else { return nil }
      let column = ties.subtracting(own.others(place)).min() ?? ties.min()
      return column.flatMap { checks[$0] }
    }
    guard own.segment.isPlain, !own.segment.isLoose, !checks.isEmpty,
      !isShown(own.segment.figures[place]), !isShare(own.segment.figures[place], own.segment.rows)
    else { return nil }
    let column =
      slip(place, own) ?? patterned(place, own, all) ?? near(place, own) ?? named(place, own)
    guard let column, isOfAll(place, own, column) else { return nil }
    return checks[column].flatMap { $0.verdict == .inconsistent ? $0 : nil }
  }

  /// Whether a sentence has a word of what a table of years counts, or says that it falls due.
  private func isOfYears(_ segment: GroupSegment) -> Bool {
    let text = text
    var keys: Set<WordKey> = []
    for name in (table.caption.map { [$0] } ?? []) + table.columns.flatMap(\.path) {
      for word in Words(in: name, of: text) where word.count > 2 {
        guard !NameKey.isYear(word, text.bytes.span), !text.isOne(of: AuditLexicon.periods, word)
        else { continue }
        keys.insert(WordKey(word, in: text.bytes.span))
      }
    }
    return segment.sentence.contains {
      keys.contains(WordKey($0.range, in: text.bytes.span))
        || text.isWord($0, GroupLexicon.maturities)
    }
  }

  /// Whether a figure is said of all that rows count whose names a sentence spells out: where no other figure bears
  /// witness, it may be of a part of them.
  private func isOfAll(_ place: Int, _ own: Tested, _ column: Int) -> Bool {
    let segment = own.segment
    guard segment.isSpelt, own.others(place).isEmpty else { return true }
    let lead = segment.sentence[..<segment.places[place]]
    // "In Europe and Asia it was"
    if lead.contains(where: { text.isWord($0, GroupLexicon.subjects) }) { return false }
    let scope = FigureScope(
      rows: segment.rows, columns: [column], of: tableNames, GroupLexicon.spelling, in: text)
    let index = segment.places[place]
    // "Leases that expire in 2017 and 2018": what rows of years count stands above them.
    guard rowYears.isEmpty else {
      return isOfYears(segment) && scope.isOfAll(index, in: segment.sentence)
    }
    return scope.holds(index, after: segment.sentence[..<index], in: segment.sentence)
  }

  /// The only column of whose sum a slip makes the figure at `place`.
  private func slip(_ place: Int, _ own: Tested) -> Int? {
    guard let amount = ProseAmount(own.segment.figures[place]) else { return nil }
    let others = own.others(place)
    // Rows of years may be named as times.
    let isQualified = others.isEmpty && (!rowYears.isEmpty || isQualified(own.segment))
    let columns = own.checks[place].filter { column, check in
      !others.contains(column)
        && (!isQualified
          || amount.digits >= GroupFigures.digitsOfQualified
            && amount.isSwap(of: check.computed * amount.token.factor))
        && LineSearch.digits(check.computed, beyond: check.stated.unit.half)
          >= GroupFigures.digits
        && amount.isTellingSlip(of: check.computed * amount.token.factor)
        && amount.isSlip(of: check.computed * amount.token.factor)
    }
    return columns.count == 1 ? columns.first?.key : nil
  }

  /// The only column whose sum is so near to the figure at `place` that nothing else can be meant, when
  /// another figure of its group ties.
  private func near(_ place: Int, _ own: Tested) -> Int? {
    let others = own.others(place)
    guard !others.isEmpty else { return nil }
    let columns = own.checks[place].filter { !others.contains($0.key) && $0.value.isNearMiss }
    return columns.count == 1 ? columns.first?.key : nil
  }

  /// Whether a word takes something off the figures of a sentence, or adds it, or a year says that they are of another
  /// time than those of the table.
  ///
  /// "Net of allowances" matters where no other figure of the group ties.
  private func isQualified(_ segment: GroupSegment) -> Bool {
    let (sentence, text) = (segment.sentence, text)
    return sentence.indices.contains { index in
      let token = sentence[index]
      let key = WordKey(token.range, in: text.bytes.span)
      let isOther =
        text.isWord(token, ProseLexicon.qualifiers) || text.isWord(token, GroupLexicon.inclusions)
        || aims.isOtherYear(token) && !rowYears.contains(key)
      if isOther { return true }
      return text.isWord(sentence[index], ProseLexicon.deductions)
        && index + 1 < sentence.endIndex && sentence[index + 1].says(.of)
    }
  }

  /// The column that words name for the figure at `place`: where they leave one only, and where the sum of one
  /// is so near that nothing else can be meant.
  private func named(_ place: Int, _ own: Tested) -> Int? {
    let segment = own.segment
    guard !own.isNote, !own.others(place).isEmpty || !isQualified(segment),
      let aim = aims.aim(at: segment.places[place], in: segment.sentence)
    else { return nil }
    let others = own.others(place)
    let columns = own.checks[place].filter { column, check in
      aim.columns.contains(column) && !others.contains(column)
        && LineSearch.digits(check.computed, beyond: check.stated.unit.half)
          >= GroupFigures.digits
    }
    if aim.isCertain, aim.columns.count == 1, let only = columns.first, only.value.isOfOneSize {
      return only.key
    }
    let near = columns.filter { $0.value.isNearMiss }
    return near.count == 1 ? near.first?.key : nil
  }

  /// The column in which the figures at `place` tie for the other groups that as many are given for.
  private func patterned(_ place: Int, _ own: Tested, _ all: [Tested]) -> Int? {
    let others = all.filter {
      $0.checks.count == own.checks.count && $0.segment.rows != own.segment.rows && $0.isMet
        && !$0.segment.isUnion
    }
    guard let first = others.first, !own.segment.isUnion,
      others.count >= 2 || own.checks.count >= 2
    else { return nil }
    func pattern(_ place: Int) -> Set<Int> {
      others.dropFirst().reduce(first.ties(place)) { $0.intersection($1.ties(place)) }
    }
    let isAlike = own.checks.indices.allSatisfy { other in
      other == place || !own.ties(other).isDisjoint(with: pattern(other))
    }
    let columns = pattern(place).subtracting(own.others(place))
    return isAlike && columns.count == 1 ? columns.first : nil
  }

  /// Whether a percentage is what the rows are of all that the table counts in one column.
  private func isShare(_ token: ProseToken, _ rows: [Int]) -> Bool {
    guard let amount = ProseAmount(token), amount.isPercent,
      let total = table.rows.indices.last(where: { table.rows[$0].role == .total })
    else { return false }
    return columns.contains { column in
      let whole = amounts[table.cellIndex(row: total, column: column)]
      let part = rows.reduce(AmountSum()) {
        $0 + AmountSum(amounts[table.cellIndex(row: $1, column: column)])
      }
      guard whole.isPlain, let share = part.low.divided(by: whole.low, times: 100) else {
        return false
      }
      return (share - amount.value).magnitude <= amount.half * 2
    }
  }

  /// Whether a cell of the table is the figure.
  private func isShown(_ token: ProseToken) -> Bool {
    guard let reading = token.figure else { return true }
    return table.rows.indices.contains { row in
      table.rows[row].role != .section
        && columns.contains { column in
          let cell = table.cell(row: row, column: column)
          return cell.status == .number
            && cell.figure.value.magnitude == reading.figure.value.magnitude
        }
    }
  }
}

extension Check {
  /// How many per cent a figure is off at most that is meant to be the sum beside it.
  private static let nearness = 2

  /// Whether the figure is not what it should be, but so near that nothing else can be meant.
  var isNearMiss: Bool {
    guard verdict == .inconsistent, let tolerance else { return false }
    let difference = (stated.value - computed).magnitude
    return difference > tolerance && difference * 100 <= computed.magnitude * Check.nearness
  }

  /// Whether the figure is at least half of what it should be, and no more than half as much again.
  var isOfOneSize: Bool { (stated.value - computed).magnitude * 2 <= computed.magnitude }
}
