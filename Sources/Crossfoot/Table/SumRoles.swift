/// Finds the rows that are sums by their figures, whatever their labels say: `Net income`, `Adjusted
/// EBITDA` and the balance at the end of a period have no word for it.
///
/// Rows are read downwards. Those that no sum has taken up yet are open; a row whose figures are the
/// sum, or the difference, of the last open ones in every column is a sum, and takes them up. A sum
/// that another one takes up is a subtotal.
package struct SumRoles {
  private let table: Table
  private let text: TextStore
  /// Whether any rule is drawn in the table: where there is none, it tells nothing that one is missing.
  private let hasRules: Bool
  /// The columns whose figures can be added up.
  private let columns: [Int]
  /// The rows that no sum has taken up, from top to bottom.
  private var open: [Int] = []
  /// The low bits of their figures in the first column: sums of these tell nearly all rows apart.
  private var openMarks: [UInt64] = []
  /// Whether each row is a sum by its figures, and whether one has taken it up.
  private var isFound: [Bool]
  private var isTaken: [Bool]
  private var found: [Sum] = []
  /// The total in the first row of figures, which can't be the sum of what stands above it.
  private var first: Int?
  /// Where the rows below the last section row begin among the open ones.
  private var sectionStart = 0

  /// A row whose figures are those of others, added up or taken off, in every column.
  package struct Sum: Sendable {
    package var row: Int
    package var members: [(row: Int, isSubtracted: Bool)]
  }

  /// The most open rows that a sum is tested against.
  private static let reach = 24
  /// The most open rows whose signs are tried one by one.
  private static let signedReach = 5
  /// The same for a figure that is a net one by its label.
  private static let netReach = 6

  /// Sets the roles of the rows of `table` that its figures tell, and gives the sums that tell them.
  @discardableResult
  package static func set(in table: inout Table, text: TextStore) -> [Sum] {
    guard table.rows.count > 2 else { return [] }
    var reader = SumRoles(table, text)
    guard !reader.columns.isEmpty else { return [] }
    for row in table.rows.indices { reader.read(row) }
    reader.setRoles(of: &table)
    SumDepths.set(reader.found, in: &table)
    return reader.found
  }

  private init(_ table: Table, _ text: TextStore) {
    self.table = table
    self.text = text
    hasRules = table.rows.contains(where: \.ruleAbove)
    isFound = [Bool](filledWith: false, count: table.rows.count)
    isTaken = isFound
    let all = Array(1..<table.columns.count)
    let amounts = all.filter { column in
      !SumRoles.isRatio(table.columns[column].unit)
        && !table.columns[column].path.contains { header in
          text.firstPlace(of: TableLexicon.changeWords, in: header) != nil
        }
    }
    columns = amounts.isEmpty ? all : amounts
  }

  private static func isRatio(_ unit: Unit?) -> Bool {
    unit == .percent || unit == .times || unit == .basisPoints
  }

  // MARK: Rows

  private mutating func read(_ row: Int) {
    guard table.rows[row].role != .section else {
      sectionStart = open.count
      return
    }
    guard holdsAmounts(row) else { return }
    let isDeclared = table.rows[row].role != .data
    if let (count, signs) = addends(of: row) {
      let members = open.suffix(count).enumerated().map { place, member in
        (row: member, isSubtracted: SumRoles.isTakenOff(place, signs))
      }
      found.append(Sum(row: row, members: members))
      for member in members { isTaken[member.row] = true }
      close(count)
      isFound[row] = true
    } else if isDeclared, open.isEmpty {
      if found.isEmpty, first == nil, !isSumOfRest(row) { first = row }
    } else if isDeclared {
      // It stands for the rows of its section, though they don't tie.
      close(open.count - naturalStart)
    }
    sectionStart = min(sectionStart, open.count)
    open.append(row)
    openMarks.append(columns.first.flatMap { amount(row, $0) }?.mark ?? 0)
  }

  private mutating func close(_ count: Int) {
    open.removeLast(count)
    openMarks.removeLast(count)
  }

  /// Whether the row holds figures that can be added up, not ratios of others.
  private func holdsAmounts(_ row: Int) -> Bool {
    // A row without a label that says something goes on with the one above.
    if table.rows[row].label.isEmpty, columns.contains(where: { isText(row, $0) }) { return false }
    var holds = false
    let start = row * (table.columns.count - 1) - 1
    for column in columns where table.cells[start + column].isFigure {
      let unit = table.cells[start + column].unit
      if SumRoles.isRatio(unit), unit != table.columns[column].unit { return false }
      holds = true
    }
    return holds
  }

  private func isText(_ row: Int, _ column: Int) -> Bool {
    let cell = table.cell(row: row, column: column)
    return cell.status == .text && cell.markers.isEmpty
  }

  // MARK: Sums

  /// How many of the last open rows the row is the sum of, and which of them are taken off; nil when it is
  /// no sum.
  private func addends(of row: Int) -> (count: Int, signs: Int)? {
    guard open.count >= 2,
      let column = columns.first(where: { amount(row, $0).map { $0.nanos != 0 } ?? false }),
      let target = amount(row, column)?.mark
    else { return nil }
    let marks =
      column == columns.first
      ? openMarks : open.suffix(SumRoles.reach).map { amount($0, column)?.mark ?? 0 }
    let maySubtract = isSetOff(row)
    var sum: UInt64 = 0
    for count in 1...min(SumRoles.reach, open.count) {
      let first = marks[marks.count - count]
      if count >= 2 {
        // All are added, or all are taken off the first one.
        if first &+ sum == target, ties(row, count, signs: 0) { return (count, 0) }
        let signs = 1 << (count - 1) - 1
        if maySubtract, first &- sum == target, ties(row, count, signs: signs),
          !isLastPart(row, of: open[open.count - count])
        {
          return (count, signs)
        }
      }
      sum &+= first
    }
    return maySubtract ? signedAddends(of: row, target, marks) : nil
  }

  /// Whether something sets the row off from what stands above it: without that, a difference is as
  /// well a part of a sum that stands above its parts.
  private func isSetOff(_ row: Int) -> Bool {
    // What stands right above a total is its last part.
    if !table.rows[row].ruleAbove, table.rows[row].role == .data, row + 1 < table.rows.count {
      let next = table.rows[row + 1].role
      if next == .total || next == .subtotal { return false }
    }
    return table.rows[row].ruleAbove || !hasRules || table.rows[row].role != .data
      || row == table.rows.count - 1
  }

  /// How many of the last open rows give the row when each may be added or taken off.
  private func signedAddends(
    of row: Int, _ target: UInt64, _ marks: [UInt64]
  ) -> (count: Int, signs: Int)? {
    guard open.count >= 3 else { return nil }
    let isNet =
      open.count > SumRoles.signedReach
      && text.hasWordPrefix(table.rows[row].label, TableLexicon.netFigures)
    let reach = isNet ? SumRoles.netReach : SumRoles.signedReach
    for count in 3...min(reach, open.count) {
      let first = marks.count - count
      for signs in 1..<(1 << (count - 1) - 1) {
        var sum = marks[first]
        for index in 1..<count {
          let mark = marks[first + index]
          sum = SumRoles.isTakenOff(index, signs) ? sum &- mark : sum &+ mark
        }
        if sum == target, ties(row, count, signs: signs), !isLastPart(row, of: open[first]) {
          return (count, signs)
        }
      }
    }
    return nil
  }

  /// Whether a row that is what others leave of `whole` is its last part: the row below has the figures of
  /// the whole again, under a name of its own, and is what all parts come to.
  private func isLastPart(_ row: Int, of whole: Int) -> Bool {
    let next = row + 1
    guard next < table.rows.count, table.rows[next].role != .section, !table.rows[next].gapAbove,
      columns.allSatisfy({ amount(next, $0) == amount(whole, $0) })
    else { return false }
    let (label, again) = (table.rows[whole].label, table.rows[next].label)
    return !text.bytes[label.indices].elementsEqual(text.bytes[again.indices])
  }

  /// Whether the member at `index` is subtracted: the bits of `signs` stand for all but the first.
  private static func isTakenOff(_ index: Int, _ signs: Int) -> Bool {
    index > 0 && signs >> (index - 1) & 1 != 0
  }

  /// Whether the last `count` open rows give the row in every column, with digits enough to be no
  /// coincidence.
  private func ties(_ row: Int, _ count: Int, signs: Int) -> Bool {
    var digits = 0
    var last = Decimal.zero
    let decimals = columns.first { amount(row, $0) != nil }
      .map { table.cell(row: row, column: $0).figure.decimals }
    for column in columns {
      guard let target = amount(row, column) else { continue }
      var sum = Decimal.zero
      var figures = 0
      var hasNil = false
      var largest = target.magnitude
      for index in 0..<count {
        guard let value = amount(open[open.count - count + index], column) else { continue }
        guard value.nanos != 0 else {
          hasNil = true
          continue
        }
        figures += 1
        largest = max(largest, value.magnitude)
        sum += SumRoles.isTakenOff(index, signs) ? -value : value
      }
      // Where no part has a figure, it is none of a sum.
      guard sum == target || figures == 0 else {
        // Prices beside numbers of shares are averages.
        if table.cell(row: row, column: column).figure.decimals != decimals { continue }
        return false
      }
      // The same figure again says nothing new.
      if figures > 1, target != last {
        digits += SumRoles.digitCount(
          largest.shifted(by: -table.shift(of: table.cell(row: row, column: column))),
          decimals: table.cell(row: row, column: column).figure.decimals)
      } else if figures == 1, hasNil, target != last {
        // A figure that stays the same less nothing says a little.
        digits += 1
      }
      last = target
    }
    return digits >= digitsNeeded(row, count) + (signs == 0 ? 0 : 1)
  }

  /// How many digits must tie: the fewer, the more else says that the row is a sum of so many rows.
  private func digitsNeeded(_ row: Int, _ count: Int) -> Int {
    if table.rows[row].role != .data { return 2 }
    if row == table.rows.count - 1, count == open.count { return 3 }
    if text.hasWordPrefix(table.rows[row].label, TableLexicon.netFigures) { return 3 }
    guard table.rows[row].ruleAbove else { return 6 }
    return isNatural(count) ? 2 : 3
  }

  /// Whether the rows below `row` add up to it in some column: totals may stand above their parts.
  private func isSumOfRest(_ row: Int) -> Bool {
    columns.contains { column in
      guard let target = amount(row, column), target.nanos != 0 else { return false }
      var sum = Decimal.zero
      for below in row + 1..<table.rows.count {
        sum += amount(below, column) ?? .zero
        if sum == target { return true }
      }
      return false
    }
  }

  /// Where the rows that a declared sum stands for begin among the open ones: below the last section
  /// row, or below the last sum.
  private var naturalStart: Int {
    max(open.lastIndex(where: isSum).map { $0 + 1 } ?? 0, sectionStart)
  }

  /// Whether the last `count` open rows are those from there on; asked without a search for it.
  private func isNatural(_ count: Int) -> Bool {
    let start = open.count - count
    guard start >= sectionStart, !open.suffix(count).contains(where: isSum) else { return false }
    return start == sectionStart || isSum(open[start - 1])
  }

  private func isSum(_ row: Int) -> Bool { isFound[row] || table.rows[row].role != .data }

  private func amount(_ row: Int, _ column: Int) -> Decimal? {
    let cell = table.cellIndex(row: row, column: column)
    let status = table.cells[cell].status
    guard status == .number || status == .nil else { return nil }
    return table.value(of: table.cells[cell])
  }

  /// How many digits `value` has, those after the point counted: the larger the figures, the rarer do
  /// they tie by chance.
  private static func digitCount(_ value: Decimal, decimals: UInt8) -> Int {
    var count = 0
    var rest = value.nanos / Decimal.unit(decimals: Int(decimals)).nanos
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  // MARK: Roles

  private func setRoles(of table: inout Table) {
    if let first, !isTaken[first] { table.rows[first].role = .data }
    for row in found.lazy.map(\.row) where table.rows[row].role == .data || !isTaken[row] {
      guard !RowLabel.isSubtotal(table.rows[row].label, in: text) else { continue }
      if table.rows[row].role == .data { table.rows[row].isRoleInferred = true }
      table.rows[row].role = isTaken[row] ? .subtotal : .total
    }
    if let closing = closingBalance(of: table) {
      table.rows[closing].role = .total
      table.rows[closing].isRoleInferred = true
    }
    for row in table.rows.indices where isTaken[row] && table.rows[row].role == .total {
      table.rows[row].role = .subtotal
    }
  }

  /// The last row of figures, when it is a balance at the end of a period and the first one is that at
  /// the start: the sum of what stands above, though its figures may be left out.
  private func closingBalance(of table: Table) -> Int? {
    let rows = table.rows.indices.filter { table.rows[$0].role != .section }
    guard let first = rows.first, let last = rows.last, rows.count > 2,
      table.rows[last].role == .data,
      text.firstPlace(of: TableLexicon.openingWords, in: table.rows[first].label) != nil,
      text.firstPlace(of: TableLexicon.closingWords, in: table.rows[last].label) != nil,
      // What closes the account already stands above it.
      !rows.dropLast().contains(where: {
        isFound[$0]
          && text.firstPlace(of: TableLexicon.closingWords, in: table.rows[$0].label) != nil
      })
    else { return nil }
    return last
  }
}
