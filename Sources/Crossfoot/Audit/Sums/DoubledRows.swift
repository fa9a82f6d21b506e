/// Rows that were set twice, one right below the other, and the sums that tie without the second copy.
///
/// ```
/// Products    1,250
/// Services      310
/// Services      310      1,250 + 310 + 310 = 1,870, but 1,250 + 310 = 1,560
/// Revenue     1,560
/// ```
/// Every column of such a row breaks its sum at once, so that no column is left to say that there is
/// one. The copy says it: two rows with the same name and the same figures are rarely two things, and
/// never when a sum ties without the second one.
struct DoubledRows {
  /// How many digits must tie, all fields together, when a total is declared, and when nothing but its
  /// figures says that it is one.
  private static let digits = (declared: 2, found: 8)

  private let table: Table
  private let text: TextStore

  init(_ table: Table, in text: TextStore) {
    self.table = table
    self.text = text
  }

  /// The sums of `grid`, whose lines are the rows of the table, that tie without the second copies, with
  /// the copies as members; `relations` are those found with them.
  func relations(in grid: AmountGrid, besides relations: [SumRelation]) -> [SumRelation] {
    let candidates = copies(in: grid)
    guard !candidates.isEmpty else { return [] }
    var single = grid
    for copy in candidates { single.lines[copy].isExcluded = true }
    let sums =
      SumFinder.relations(in: single) + SumFinder.relations(in: single, isThorough: true)
    let totals = Set(sums.filter(\.isBorneOut).map(\.target))
    // A sum that comes again below a rule opens what follows: net income, comprehensive income.
    let copies = candidates.filter { !table.rows[$0].ruleAbove || !totals.contains($0 - 1) }
    var found: [Int: SumRelation] = [:]
    for relation in sums {
      guard found[relation.target] == nil, isBelieved(relation),
        let doubled = withCopies(relation, copies), !isKnown(doubled, relations)
      else { continue }
      found[relation.target] = doubled
    }
    return found.values.sorted { $0.target < $1.target }
  }

  /// Whether the sum ties with the copies, too.
  private func isKnown(_ doubled: SumRelation, _ relations: [SumRelation]) -> Bool {
    relations.contains { relation in
      relation.isBorneOut && relation.fit.failed == 0 && relation.target == doubled.target
        && Set(relation.members.map(\.line)).isSuperset(of: doubled.members.map(\.line))
    }
  }

  /// The rows that say the same as the row right above them.
  private func copies(in grid: AmountGrid) -> Set<Int> {
    var copies: Set<Int> = []
    for row in table.rows.indices.dropFirst() where table.rows[row].role == .data {
      if isCopy(row, grid) { copies.insert(row) }
    }
    return copies
  }

  private func isCopy(_ row: Int, _ grid: AmountGrid) -> Bool {
    guard !grid.lines[row].isExcluded, !grid.lines[row - 1].isExcluded,
      !table.rows[row].gapAbove, !table.rows[row].ruleAbove || isRuledBelow(row)
    else { return false }
    var hasFigure = false
    for field in 0..<grid.fieldCount {
      let (above, below) = (grid[row - 1, field], grid[row, field])
      guard above.kind == below.kind, above.low == below.low else { return false }
      if below.isPlain, below.low != .zero { hasFigure = true }
    }
    let labels = (table.rows[row - 1].label, table.rows[row].label)
    return hasFigure && !labels.1.isEmpty
      && text.bytes[labels.0.indices].elementsEqual(text.bytes[labels.1.indices])
  }

  /// Whether a rule stands below a row: then the one above it may be that of the row it is a copy of.
  private func isRuledBelow(_ row: Int) -> Bool {
    row + 1 < table.rows.count && table.rows[row + 1].ruleAbove
  }

  private func isBelieved(_ relation: SumRelation) -> Bool {
    let isDeclared = relation.evidence == .strong
    guard relation.isBorneOut, isDeclared || !relation.isDifference,
      relation.fit.failed == 0 || isDeclared && relation.fit.exact > relation.fit.failed
    else { return false }
    let needed = isDeclared ? DoubledRows.digits.declared : DoubledRows.digits.found
    return relation.fit.weight >= needed
  }

  /// A relation with the copies of its members as further members; nil when none has one.
  private func withCopies(_ relation: SumRelation, _ copies: Set<Int>) -> SumRelation? {
    var doubled = relation
    doubled.members = relation.members.flatMap { member in
      var all = [member]
      var next = member.line + 1
      while copies.contains(next) {
        all.append((next, member.isSubtracted))
        next += 1
      }
      return all
    }
    doubled.isProved = true
    return doubled.members.count > relation.members.count ? doubled : nil
  }
}
