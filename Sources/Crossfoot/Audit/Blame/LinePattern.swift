/// A relation between lines of a table, as one column, or one row, states it: some of them come to the others.
///
/// ```
/// Total = A + B + C in three columns of four: in the fourth one a figure is wrong, and each of the four figures
/// would mend it
/// ```
struct LinePattern {
  /// A line and its sign in "all of them together are nought".
  struct Member: Equatable {
    var line: Int
    var sign: Int
  }

  /// What mends the relation in the one field in which it does not hold.
  struct Miss {
    var field: Int
    /// By how much the members are off together.
    var rest: Decimal
    /// How much of that rounding explains.
    var slack: Decimal
    /// In how many fields it holds to the last digit.
    var ties: Int
  }

  /// Whether the lines are rows, which a column adds up.
  let isOfColumn: Bool
  let members: [Member]
  let rule: Rule
  /// The line that is stated as what the others come to.
  let target: Int
  /// Whether it was found where it does not hold.
  let isWrong: Bool

  /// The fewest digits of a figure that does not tie by luck.
  private static let digits = 3
  private static let most = 80

  /// nil for relations of other kinds, and those that lie across rows and columns.
  init?(_ check: Check) {
    guard check.operator == .sum || check.operator == .difference, let target = check.target.place,
      check.operands.count >= 2, check.operands.count <= LinePattern.most
    else { return nil }
    let places = check.operands.compactMap(\.place)
    guard places.count == check.operands.count, places.allSatisfy({ $0.table == target.table })
    else { return nil }
    if places.allSatisfy({ $0.column == target.column }) {
      isOfColumn = true
    } else if places.allSatisfy({ $0.row == target.row }) {
      isOfColumn = false
    } else {
      return nil
    }
    let areRows = isOfColumn
    let line = { (place: Reference.Place) in areRows ? place.row : place.column }
    var members = zip(places, check.operands).map {
      Member(line: line($0), sign: $1.isSubtracted ? -1 : 1)
    }
    members.append(Member(line: line(target), sign: -1))
    members.sort { $0.line < $1.line }
    guard !zip(members, members.dropFirst()).contains(where: { $0.line == $1.line }) else {
      return nil
    }
    if members[0].sign < 0 {
      members = members.map { Member(line: $0.line, sign: -$0.sign) }
    }
    self.members = members
    self.target = line(target)
    rule = check.rule
    isWrong = check.verdict == .inconsistent
  }

  func place(_ line: Int, _ field: Int, of ordinal: Int) -> Reference.Place {
    Reference.Place(
      table: ordinal, row: isOfColumn ? line : field, column: isOfColumn ? field : line)
  }

  func cell(_ line: Int, _ field: Int, in table: Table) -> Cell {
    isOfColumn
      ? table.cell(row: line, column: field) : table.cell(row: field, column: line)
  }

  /// The one field in which it does not hold; nil where there is none, or more than one.
  func miss(in table: Table) -> Miss? {
    var (miss, ties) = (Miss?.none, 0)
    let fields = isOfColumn ? 1..<table.columns.count : 0..<table.rows.count
    for field in fields {
      if !isOfColumn, table.rows[field].role == .section { continue }
      guard let (rest, slack, isTelling) = rest(field, in: table) else { continue }
      if rest == .zero {
        ties += isTelling ? 1 : 0
      } else if rest.magnitude > slack {
        guard miss == nil else { return nil }
        miss = Miss(field: field, rest: rest, slack: slack, ties: 0)
      }
    }
    miss?.ties = ties
    return miss
  }

  /// What the members come to in a field, and how much of it rounding explains; nil where one is no figure, or less
  /// than three are.
  private func rest(
    _ field: Int, in table: Table
  ) -> (rest: Decimal, slack: Decimal, isTelling: Bool)? {
    var (rest, slack, figures, longest) = (Decimal.zero, Decimal.zero, 0, 0)
    for member in members {
      let cell = cell(member.line, field, in: table)
      switch cell.status {
      case .blank, .nil: continue
      case .number: break
      default: return nil
      }
      rest += table.value(of: cell) * member.sign
      slack += cell.figure.unit.half
      figures += 1
      longest = max(longest, cell.figure.significantDigits)
    }
    return figures >= 3 ? (rest, slack, longest >= LinePattern.digits) : nil
  }

  /// The check that the figure of `line` in `field` is what the others come to, which is `value`.
  func check(_ line: Int, _ miss: Miss, value: Decimal, of ordinal: Int, in table: Table) -> Check?
  {
    guard let own = members.first(where: { $0.line == line }) else { return nil }
    let target = place(line, miss.field, of: ordinal)
    let operands = members.filter { $0.line != line }.map { member in
      let place = place(member.line, miss.field, of: ordinal)
      var reference = table.reference(row: place.row, column: place.column, ordinal: ordinal)
      reference.isSubtracted = member.sign == own.sign
      return reference
    }
    let isDifference = operands.contains(where: \.isSubtracted)
    return Check(
      rule: rule, operator: isDifference ? .difference : .sum, table: ordinal,
      target: table.reference(row: target.row, column: target.column, ordinal: ordinal),
      operands: operands, stated: table.cell(row: target.row, column: target.column).figure,
      computed: value, interval: DecimalInterval(value - miss.slack, value + miss.slack),
      tolerance: miss.slack, verdict: .inconsistent)
  }
}
