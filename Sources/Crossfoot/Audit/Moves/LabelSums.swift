/// The rule `group-sum` for rows of a table that a sentence names by their whole labels, one after the other, and gives
/// one figure for: what they come to, or what a total comes to without them.
///
/// ```
///                    2012
/// Gaming          371,204     Gaming and rooms together were $412,586 thousand in 2012.
/// Rooms            41,382     Net revenues excluding gaming and rooms were $80.2 million in 2012.
/// Racing           80,215
/// Net revenues    492,801
/// ```
/// A figure that the rows don't give is an error when it has the digits of what they give in another order, or, if it
/// has four and more, one digit wrong.
struct LabelSums {
  /// Rows, the total that they are taken from, if they are, and what is said of them.
  private struct Reading {
    var ordinal: Int
    var rows: [Int]
    var whole: Int?
  }

  /// A figure, the words before its verb, and the year that it is said of.
  private struct Statement {
    var amount: ProseAmount
    var names: ArraySlice<ProseToken>
    var year: WordKey
  }

  private let tables: ProseTables
  private let movements: RowMovements
  private let stated: StatedNames
  private var text: TextStore { tables.text }

  /// The fewest digits of a figure, the most rows, and the most words that name them.
  private static let digits = 3
  private static let rows = 2...6
  private static let names = 24

  init(_ tables: ProseTables) {
    self.tables = tables
    movements = RowMovements(tables)
    stated = StatedNames(text: tables.text)
  }

  /// Whether a sentence may name several rows, or a total without some, with an amount.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.traits.contains(.amount) && sentence.glance.traits.contains(.year)
      && (sentence.maySay(.and, in: text)
        || text.firstPlace(of: MoveLexicon.exclusions, in: sentence.range) != nil)
  }

  /// The checks that a clause gives with the tables at `near`.
  func checks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    guard let statement = statement(in: clause) else { return [] }
    let readings = near.compactMap { reading(statement.names, in: $0) }
    let found = readings.compactMap { check(statement, $0) }
    if let tie = found.first(where: { $0.verdict != .inconsistent }) { return [tie] }
    guard found.count == 1, readings.count == 1 else { return [] }
    return tables.show(statement.amount, near: near) ? [] : found
  }

  // MARK: Sentences

  /// The first figure of a clause, if it is an amount right behind a verb that states it.
  private func statement(in clause: ArraySlice<ProseToken>) -> Statement? {
    guard let index = clause.firstIndex(where: \.isFigure), let amount = ProseAmount(clause[index]),
      !amount.isPercent, amount.digits >= LabelSums.digits, isPlain(clause),
      let verb = stated.verb(
        before: index, from: clause.startIndex, in: clause, MoveLexicon.sumVerbs,
        MoveLexicon.sumPhrases),
      let year = stated.year(behind: index + 1, in: clause)?.key ?? stated.onlyYear(clause),
      stated.tail.isClear(behind: index + 1, in: clause)
    else { return nil }
    var names = clause[clause.startIndex..<verb]
    while let first = names.first, isLead(first) { names = names.dropFirst() }
    while let last = names.last, isLead(last) { names = names.dropLast() }
    guard !names.isEmpty, names.count <= LabelSums.names else { return nil }
    return Statement(amount: amount, names: names, year: year)
  }

  /// Whether nothing in a clause gives its figures another basis, or another time.
  private func isPlain(_ clause: ArraySlice<ProseToken>) -> Bool {
    !clause.contains { token in
      token.says([.rough, .estimate, .partOfYear, .pairing])
        || text.isWord(token, BasisLexicon.otherStatements)
        || text.isWord(token, BasisLexicon.restated)
        || text.isWord(token, MoveLexicon.sumPronouns)
    } && !stated.namesOtherMonth(clause)
  }

  /// Whether a word before or behind the names says nothing of what is named.
  private func isLead(_ token: ProseToken) -> Bool {
    !token.says([.and, .of])
      && (stated.isTime(token) || text.isWord(token, MoveLexicon.sumLeads)
        || text.isWord(token, MoveLexicon.fillers))
  }

  // MARK: Rows

  /// What names are said of in a table: nothing but rows of it, or a total, a word that leaves out, and rows.
  private func reading(_ names: ArraySlice<ProseToken>, in ordinal: Int) -> Reading? {
    if let rows = rows(names, in: ordinal), LabelSums.rows.contains(rows.count) {
      return isApart(rows, ordinal) ? Reading(ordinal: ordinal, rows: rows) : nil
    }
    guard
      let exclusion = names.indices.first(where: {
        text.isWord(names[$0], MoveLexicon.exclusionWords)
      })
    else { return nil }
    // "other than", "except for"
    let second = exclusion + 1 < names.endIndex ? names[exclusion + 1] : nil
    let hasTwo = second.map { text.isWord($0, MoveLexicon.exclusionRests) } ?? false
    let start = exclusion + (hasTwo ? 2 : 1)
    guard start < names.endIndex, hasTwo || !text.matches(names[exclusion].range, "other") else {
      return nil
    }
    let (left, right) = (names[..<exclusion], names[start...])
    // "Excluding gaming, net revenues"
    let comma = right.indices.dropFirst().first {
      text.hasComma(from: right[$0 - 1].range.end, to: right[$0].range.start)
    }
    let total = left.isEmpty ? comma.map { right[$0...] } : left
    let taken = left.isEmpty ? comma.map { right[..<$0] } : right
    guard let total, let taken, let whole = rows(total, in: ordinal), whole.count == 1,
      let rows = rows(taken, in: ordinal), rows.count < LabelSums.rows.upperBound,
      rows.allSatisfy({ $0 < whole[0] }), isApart(rows, ordinal)
    else { return nil }
    return Reading(ordinal: ordinal, rows: rows, whole: whole[0])
  }

  /// Whether rows are parts beside each other, none of them a total of others.
  private func isApart(_ rows: [Int], _ ordinal: Int) -> Bool {
    Set(rows).count == rows.count
      && rows.allSatisfy { tables[ordinal].rows[$0].role == .data }
  }

  /// The rows whose labels words are, one after the other with commas or an "and" between; nil where they are anything
  /// else, or a label is that of several rows.
  private func rows(_ words: ArraySlice<ProseToken>, in ordinal: Int) -> [Int]? {
    var found: [Int] = []
    var index = words.startIndex
    while index < words.endIndex {
      if words[index].says([.and, .list]) || text.isWord(words[index], MoveLexicon.fillers) {
        index += 1
        continue
      }
      guard let (row, end) = row(at: index, words, in: ordinal) else { return nil }
      found.append(row)
      index = end
    }
    return found.isEmpty ? nil : found
  }

  /// The row with the longest label that stands at `start`, and where that ends.
  private func row(
    at start: Int, _ words: ArraySlice<ProseToken>, in ordinal: Int
  ) -> (row: Int, end: Int)? {
    let names = tables.names(of: ordinal)
    let bytes = text.bytes.span
    var longest = 0
    var found: [Int] = []
    for row in tables[ordinal].rows.indices where tables[ordinal].rows[row].role != .section {
      let label = names.label(row)
      guard !label.isEmpty, label.count >= longest, start + label.count <= words.endIndex,
        zip(words[start...], label).allSatisfy({ WordKey($0.range, in: bytes) == $1.key })
      else { continue }
      if label.count > longest { found = [] }
      longest = label.count
      found.append(row)
    }
    return found.count == 1 ? (found[0], start + longest) : nil
  }

  // MARK: Checks

  private func check(_ statement: Statement, _ reading: Reading) -> Check? {
    let table = tables[reading.ordinal]
    let factors = FigureFactors(table, in: text)
    var references: [Reference] = []
    var (value, blur) = (Decimal.zero, Decimal.zero)
    var scale: Int?
    let places = (reading.whole.map { [$0] } ?? []) + reading.rows
    for (place, row) in places.enumerated() {
      let columns = movements.columns(
        of: statement.year, row: row, arePercents: false, in: reading.ordinal)
      guard columns.count == 1 else { return nil }
      let factor = factors.factor(row: row, column: columns[0])
      guard scale == nil || scale == factor else { return nil }
      scale = factor
      let cell = table.cell(row: row, column: columns[0])
      let isTaken = reading.whole != nil && place > 0
      let own = cell.figure.value * factor
      value = isTaken ? value - own : value + own
      // An author may add up what he rounded as he rounds the sum.
      blur += max((cell.figure.unit * factor).half, statement.amount.half)
      var reference = table.reference(row: row, column: columns[0], ordinal: reading.ordinal)
      reference.isSubtracted = isTaken
      references.append(reference)
    }
    guard value > .zero else { return nil }
    // "$58,882" of a table in thousands is as printed.
    let isPrinted = statement.amount.token.factor == 1 && (scale ?? 1) > 1
    return (isPrinted ? [1, scale ?? 1] : [1]).lazy.compactMap { divisor in
      verdict(
        statement.amount, references, value.divided(by: divisor), blur.divided(by: divisor),
        isDifference: reading.whole != nil, reading.ordinal)
    }.first
  }

  /// The check of an amount; nil when it is not what is meant, nor by a slip.
  private func verdict(
    _ amount: ProseAmount, _ references: [Reference], _ value: Decimal, _ blur: Decimal,
    isDifference: Bool, _ ordinal: Int
  ) -> Check? {
    var check = ProseVerdict(text: text, target: amount).check(
      isDifference ? .difference : .sum, references, value: value,
      DecimalInterval(value - blur, value + blur), tolerance: blur + amount.half, table: ordinal)
    check.rule = isDifference ? .proseTotal : .groupSum
    guard check.verdict == .inconsistent else { return check }
    return amount.isTellingSlip(of: value) ? check : nil
  }
}
