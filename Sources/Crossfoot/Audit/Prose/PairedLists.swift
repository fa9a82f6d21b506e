/// The rule `same-figure` for lists that `respectively` pairs: figures in another order than the table beside
/// them gives for the names, or the years, of the sentence.
///
/// ```
///                  Excess    … the excess of Metal Forming and Aftermarket was 4.5% and 7.5%,
/// Metal Forming      7.5%    respectively …
/// Aftermarket        4.5%
/// ```
/// That a table holds all figures of the list in one column, in the rows that are named, or in one row, in
/// the columns of the years, is no coincidence; and that no line of any table near gives them in the order
/// of the sentence says that the sentence has them wrong. Two lines of figures that are added up are read,
/// too, where the figures are long.
struct PairedLists {
  let tables: ProseTables
  var text: TextStore { tables.text }

  /// The most figures of a list.
  static let most = 4
  /// The most lists of a sentence.
  private static let mostLists = 3
  /// How many tables before and behind a paragraph are looked at.
  private static let reach = (before: 3, behind: 2)
  /// How many words stand between the parts of a statement at most.
  private static let words = 60
  /// How many words stand at most from one name to the last word that two of them share.
  private static let joinedNames = 8
  private static let joint = WordKey(of: "and")
  /// How many digits the figures of a list must have together, and how many where rows are added up.
  static let digits = 4
  static let digitsOfSums = 6
  /// The most rows that are added up.
  static let addends = 6
  /// The most rows of a table that are looked at.
  private static let rows = 60

  init(_ tables: ProseTables) { self.tables = tables }

  /// The tables near the paragraphs of a letter, as far as they are looked at.
  static func nearTables(_ tables: [Table]) -> NearTables {
    NearTables(tables, reach: reach, mostRows: rows)
  }

  // MARK: Sentences

  /// Whether a sentence has the word that pairs lists.
  func mayPair(_ sentence: TextRange) -> Bool {
    text.holds(AuditLexicon.pairingEnd, in: sentence)
      && text.firstPlace(of: AuditLexicon.pairings, in: sentence) != nil
  }

  /// The checks that a sentence gives with the tables at `near`.
  func checks(in sentence: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let places = sentence.indices.filter { sentence[$0].says(.pairing) }
    guard let place = places.first, places.count <= PairedLists.mostLists else { return [] }
    if places.count == 1 {
      let parallel = parallelChecks(in: sentence, before: place, near)
      return parallel.isEmpty ? checks(place, in: sentence, years: nil, near) : parallel
    }
    if let check = ratioCheck(in: sentence, places, near) { return [check] }
    // What several lists of a sentence are paired with is told by their places only if it is years, which
    // the later ones may share with the first.
    var checks: [Check] = []
    var start = sentence.startIndex
    var shared: [TextRange]?
    for place in places {
      let part = sentence[start...place]
      start = place + 1
      let count = list(before: place, in: part).count
      guard let years = years(of: part, count: count) ?? shared, years.count == count else {
        return []
      }
      shared = years
      checks += self.checks(place, in: part, years: years, near)
    }
    return checks
  }

  /// The checks of the list that ends before `place`.
  private func checks(
    _ place: Int, in sentence: ArraySlice<ProseToken>, years known: [TextRange]?, _ near: [Int]
  ) -> [Check] {
    let figures = list(before: place, in: sentence)
    guard figures.count >= 2, figures.count <= PairedLists.most,
      Set(figures.map { magnitude(sentence[$0]) }).count == figures.count
    else { return [] }
    if let years = known ?? years(of: sentence, count: figures.count) {
      return near.compactMap { check(figures, years, sentence, $0) }.prefix(1)
        .filter { _ in !near.contains { isShown(figures, years, sentence, $0) } }
    }
    return check(figures, sentence, near).map { [$0] } ?? []
  }

  /// The last figures before `place` that make up one list of one kind.
  func list(before place: Int, in sentence: ArraySlice<ProseToken>) -> [Int] {
    var figures: [Int] = []
    var index = place - 1
    while index >= sentence.startIndex, place - index <= PairedLists.words {
      if let figure = sentence[index].figure {
        guard figure.status == .number else { break }
        if let first = figures.first {
          guard sentence[first].figure?.unit == figure.unit, isListed(index, first, sentence) else {
            break
          }
        }
        figures.insert(index, at: 0)
      }
      index -= 1
    }
    return figures
  }

  /// Whether nothing but words of a list stands between two figures, and the unit that both have behind them.
  func isListed(_ left: Int, _ right: Int, _ sentence: ArraySlice<ProseToken>) -> Bool {
    let words = sentence[left + 1..<right]
    if words.allSatisfy({ text.isWord($0, AuditLexicon.listJoints) }) { return true }
    guard let unit = words.first, case .word = unit.kind, right + 1 < sentence.endIndex,
      case .word = sentence[right + 1].kind
    else { return false }
    let bytes = text.bytes.span
    return WordKey(unit.range, in: bytes) == WordKey(sentence[right + 1].range, in: bytes)
      && words.dropFirst().allSatisfy { text.isWord($0, AuditLexicon.listJoints) }
  }

  private func magnitude(_ token: ProseToken) -> Decimal {
    token.figure.map { $0.figure.value.magnitude * token.factor } ?? .zero
  }

  // MARK: Names

  /// The check of a list whose names are rows of a table.
  private func check(
    _ figures: [Int], _ sentence: ArraySlice<ProseToken>, _ near: [Int]
  ) -> Check? {
    guard digits(figures, sentence) >= PairedLists.digits else { return nil }
    var found: Check?
    let words = sentence.map { token -> WordKey? in
      guard case .word = token.kind else { return nil }
      return WordKey(token.range, in: text.bytes.span)
    }
    for ordinal in near {
      let table = tables[ordinal]
      guard let rows = rows(named: words, count: figures.count, ordinal) else { continue }
      for column in 1..<table.columns.count {
        if isColumn(column, figures, rows, sentence, table) { return nil }
        guard found == nil else { continue }
        let order = Permutation.others(of: figures.count).first { order in
          isColumn(column, order.map { figures[$0] }, rows, sentence, table)
        }
        if let order {
          found = check(figures, order, sentence, ordinal) { [(rows[$0], column)] }
        }
      }
    }
    return found
  }

  private func isColumn(
    _ column: Int, _ figures: [Int], _ rows: [Int], _ sentence: ArraySlice<ProseToken>,
    _ table: Table
  ) -> Bool {
    zip(figures, rows).allSatisfy { figure, row in
      let cell = table.cell(row: row, column: column)
      return cell.status == .number
        && isEqual(sentence[figure], table.value(of: cell), cell, column, table)
    }
  }

  /// The rows whose labels the sentence spells out, in their order there; nil when they are not `count`.
  func rows(named sentence: [WordKey?], count: Int, _ ordinal: Int) -> [Int]? {
    let table = tables[ordinal]
    let names = tables.names(of: ordinal)
    var found: [(place: Int, length: Int, row: Int)] = []
    for row in table.rows.indices where table.rows[row].role == .data {
      let label = names.label(row)
      guard let (place, length) = place(of: label, in: sentence) ?? shortened(label, in: sentence)
      else { continue }
      found.append((place, length, row))
    }
    // A label that stands within another one is none.
    let named = found.filter { name in
      !found.contains {
        $0.row != name.row && $0.length > name.length && $0.place <= name.place
          && name.place + name.length <= $0.place + $0.length
      }
    }.sorted { $0.place < $1.place }
    guard Set(named.map(\.place)).count == named.count else { return nil }
    if named.count == count { return named.map(\.row) }
    // "… of the gross reserves for workers' compensation and commercial auto": the names of one list.
    var lists: [[Int]] = []
    var end: Int?
    for name in named {
      let isListed = end.map { sentence[$0..<name.place].allSatisfy { $0 == PairedLists.joint } }
      if isListed ?? false, !lists.isEmpty {
        lists[lists.count - 1].append(name.row)
      } else {
        lists.append([name.row])
      }
      end = name.place + name.length
    }
    let fitting = lists.filter { $0.count == count }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Where a sentence has all words of a label but the last one, which stands behind the name that an "and"
  /// joins to it: the first of "railway and wind power bearings".
  private func shortened(
    _ label: ArraySlice<TableNames.Word>, in sentence: [WordKey?]
  ) -> (place: Int, length: Int)? {
    guard label.count >= 2, let last = label.last,
      let (place, length) = place(of: label.dropLast(), in: sentence),
      place + length < sentence.count, sentence[place + length] == PairedLists.joint
    else { return nil }
    return sentence[(place + length)...].prefix(PairedLists.joinedNames).contains(last.key)
      ? (place, length) : nil
  }

  /// Where a sentence, given as the keys of its words, has all words of a label, one after the other; nil
  /// when it has not, or twice.
  private func place(
    of label: ArraySlice<TableNames.Word>, in sentence: [WordKey?]
  ) -> (place: Int, length: Int)? {
    guard let first = label.first else { return nil }
    var found: Int?
    for start in sentence.indices where sentence[start] == first.key {
      guard start + label.count <= sentence.count,
        zip(sentence[start...], label).allSatisfy({ $0 == $1.key })
      else { continue }
      if found != nil { return nil }
      found = start
    }
    return found.map { ($0, label.count) }
  }

  /// Whether a sentence has a word of a row's label that says something.
  func isNamed(_ row: Int, _ ordinal: Int, _ sentence: ArraySlice<ProseToken>) -> Bool {
    let words = tables.names(of: ordinal).label(row).keys(without: [.short, .stop, .number])
    return sentence.contains { token in
      guard case .word = token.kind else { return false }
      return words.contains(WordKey(token.range, in: text.bytes.span))
    }
  }

  // MARK: Figures

  func digits(_ figures: [Int], _ sentence: ArraySlice<ProseToken>) -> Int {
    figures.reduce(0) { digits, index in
      guard let figure = sentence[index].figure?.figure else { return digits }
      // Noughts at the end count where a point says that they were meant.
      return digits
        + (figure.decimals > 0
          ? String(figure.digits.magnitude).utf8.count : figure.significantDigits)
    }
  }

  /// Whether a figure of prose is `value`, as a cell of the table is printed.
  func isEqual(
    _ token: ProseToken, _ value: Decimal, _ cell: Cell, _ column: Int, _ table: Table
  ) -> Bool {
    guard let figure = token.figure else { return false }
    let isPercent = figure.unit == .percent
    guard ((cell.unit ?? table.columns[column].unit) == .percent) == isPercent else { return false }
    let (stated, unit) = (figure.figure.value.magnitude, figure.figure.unit)
    if stated == value.magnitude { return figure.figure.decimals == cell.figure.decimals }
    guard !isPercent, figure.figure.significantDigits >= 2, let scale = table.scale?.factor else {
      return false
    }
    // What the table counts in thousands the sentence may give in millions.
    let difference = (stated * token.factor - value.magnitude * scale).magnitude
    return difference <= (unit * token.factor).half
  }

  func check(
    _ figures: [Int], _ order: [Int], _ sentence: ArraySlice<ProseToken>, _ ordinal: Int,
    cells: (_ place: Int) -> [(row: Int, column: Int)]
  ) -> Check? {
    guard let place = order.indices.first(where: { order[$0] != $0 }),
      let stated = sentence[figures[place]].figure?.figure,
      let value = sentence[figures[order[place]]].figure?.figure.value
    else { return nil }
    let token = sentence[figures[place]]
    let references = cells(place).map {
      tables[ordinal].reference(row: $0, column: $1, ordinal: ordinal)
    }
    return Check(
      rule: .sameFigure, operator: references.count == 1 ? .equal : .sum, table: ordinal,
      target: Reference(
        place: nil, text: token.range),
      operands: references, stated: stated, computed: value,
      interval: DecimalInterval(exactly: value), tolerance: stated.unit.half,
      verdict: .inconsistent)
  }
}

/// The orders in which a few things may stand.
enum Permutation {
  /// All orders of `count` things but the first one.
  static func others(of count: Int) -> ArraySlice<[Int]> {
    count < ofFew.count ? ofFew[count] : all(of: count).dropFirst()
  }

  private static let ofFew = (0...PairedLists.most).map { all(of: $0).dropFirst() }

  private static func all(of count: Int) -> [[Int]] {
    var orders: [[Int]] = [[]]
    for _ in 0..<count {
      orders = orders.flatMap { order in
        (0..<count).filter { !order.contains($0) }.map { order + [$0] }
      }
    }
    return orders
  }
}
