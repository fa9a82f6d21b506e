/// Declared totals that tie in too few fields, or in none, though the totals around them say that they
/// should: a row was left out, set into another group, or the only column has a wrong figure.
///
/// ```
/// Trade payables    1,250
/// Accrued wages       310     a row is missing here
/// Total current     1,905
/// Bonds             4,000
/// Total             5,905     1,905 + 4,000 ties: so 1,905 is a total that counts
/// ```
/// A total that no relation bears witness for may be the total of more than the table lists. One is
/// taken for the sum of its rows only if
/// - another total is off by the same amounts the other way, and rows explain it; or
/// - it is an addend of a sum that ties; or
/// - a further total ties with its rows in its place; or
/// - a total that ties states the same figures, as the two sides of a balance sheet do; or
/// - it is the only one of several totals that does not tie.
struct UntiedTotals {
  private let grid: AmountGrid
  private let relations: [SumRelation]
  /// The first of the lines that each line takes up which is a sum that ties; nil for the others.
  private let tiedRows: [Int?]

  /// How many digits a sum or a miss must be worth that bears witness.
  private static let digits = 4
  /// The same for a sum that nothing declares.
  private static let foundDigits = 8
  /// How many other totals must tie where nothing else speaks for one.
  private static let siblings = 3
  /// How much more may be missing than is there.
  private static let missingShare = 3
  /// How many totals are looked at: their pairs are compared.
  private static let totals = 60
  /// How many rows a group has at most.
  private static let rows = 100

  /// The totals of `grid` that do not tie and should, with the rows that they stand for; `relations` are
  /// those that were found.
  static func relations(in grid: AmountGrid, besides relations: [SumRelation]) -> [SumRelation] {
    let rule = UntiedTotals(grid, relations)
    let groups = rule.groups
    guard !groups.isEmpty else { return [] }
    return groups.filter { group in
      rule.isMixedUp(group, groups) || rule.isCounted(group, isOnly: groups.count == 1)
    }.map(\.relation)
  }

  /// Takes those out of `sums` that are totals of other rows, as `tied` relations show: the rows below
  /// them, or every second one.
  static func remove(from sums: inout [SumCheck], _ tied: [Check]) {
    guard sums.contains(where: { $0.isByPlace && $0.check.verdict == .inconsistent }) else {
      return
    }
    let totals = NumberSet(tied.filter(\.isOfColumn).compactMap(\.target.place))
    sums.removeAll { sum in
      sum.isByPlace && sum.check.verdict == .inconsistent
        && sum.check.target.place.map(totals.contains) ?? false
    }
  }

  private init(_ grid: AmountGrid, _ relations: [SumRelation]) {
    self.grid = grid
    self.relations = relations
    var tiedRows = [Int?](filledWith: nil, count: grid.lineCount)
    for relation in relations where relation.isBorneOut && relation.fit.tied > 0 {
      let (target, members) = (relation.target, relation.members)
      let first = members.reduce(members.first?.line ?? target) { min($0, $1.line) }
      tiedRows[target] = min(tiedRows[target] ?? first, first)
    }
    self.tiedRows = tiedRows
  }

  // MARK: Groups

  /// A declared total, the rows that it stands for by its place, and by how much they miss it.
  private struct Group {
    let target: Int
    let members: [Int]
    /// Whether a heading stands above the rows.
    let isHeaded: Bool
    /// The stated figures less the sums, field by field; nil where nothing is stated.
    let misses: [Decimal?]

    var relation: SumRelation {
      var relation = SumRelation(
        target: target, members: members.map { ($0, false) }, fit: SumFit(), evidence: .strong,
        isBorneOut: false)
      relation.isProved = true
      return relation
    }
  }

  private var groups: [Group] {
    var groups: [Group] = []
    // The rows since the last declared total that no sum has taken up.
    var open: [Int] = []
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded && grid.hasFigure(line) {
      let isDeclared = grid.lines[line].evidence == .strong
      if isDeclared, tiedRows[line] == nil, groups.count < UntiedTotals.totals,
        let group = group(line, open)
      {
        groups.append(group)
      }
      if isDeclared {
        open = []
      } else {
        // What a row without a word for it adds up takes part as this row does.
        if let first = tiedRows[line] { open.removeAll { $0 >= first } }
        open.append(line)
      }
    }
    return groups
  }

  private func group(_ target: Int, _ open: [Int]) -> Group? {
    let start = grid.lines[target].sectionStart
    // What a sum that ties counts beside the total is no part of it.
    let beside = Set(
      relations.filter { $0.isBorneOut && $0.fit.failed == 0 && counts($0, target) }
        .flatMap { $0.members.map(\.line) })
    let rows = open.filter { $0 >= start && !beside.contains($0) }
    // What is taken off is no part of a sum; but deductions alone have theirs.
    let added = rows.filter { !grid.lines[$0].isDeducted }
    let members = added.isEmpty ? rows : added
    let isHeaded = start > 0 && !(start..<target).contains { grid.lines[$0].evidence == .strong }
    guard members.count >= (isHeaded ? 1 : 2), members.count <= UntiedTotals.rows,
      let misses = misses(target, members)
    else { return nil }
    return Group(target: target, members: members, isHeaded: isHeaded, misses: misses)
  }

  /// By how much a total is off; nil when it is not, or when a stated figure is unknown.
  private func misses(_ target: Int, _ members: [Int]) -> [Decimal?]? {
    var misses: [Decimal?] = []
    var isOff = false
    for field in 0..<grid.fieldCount {
      let stated = grid[target, field]
      if grid.isSide[field] || stated.kind == .blank {
        misses.append(nil)
        continue
      }
      guard stated.isPlain else { return nil }
      var sum = AmountSum()
      for member in members { sum.add(grid[member, field]) }
      let verdict = sum.verdict(against: stated)
      let isKnown = sum.figures > 0 && sum.unknowns == 0 && sum.blanks == 0 && sum.reach == .zero
      misses.append(isKnown ? stated.low - sum.low : nil)
      if isKnown, verdict == .inconsistent { isOff = true }
    }
    return isOff ? misses : nil
  }

  // MARK: Rows of another group

  /// Whether another total is off by the same amounts the other way because rows of the two groups
  /// changed places, or one went over.
  private func isMixedUp(_ group: Group, _ groups: [Group]) -> Bool {
    guard digits(group) >= UntiedTotals.digits else { return false }
    return groups.contains { other in
      guard other.target != group.target, isOpposite(group.misses, other.misses) else {
        return false
      }
      return explains(other.members, group) || explains(group.members, other)
        || group.members.contains { left in
          other.members.contains { differ($0, left, by: group.misses) }
        }
    }
  }

  /// How many digits all misses have together.
  private func digits(_ group: Group) -> Int {
    group.misses.indices.reduce(0) { digits, field in
      guard let miss = group.misses[field] else { return digits }
      return digits + LineSearch.digits(miss, beyond: grid[group.target, field].half)
    }
  }

  private func isOpposite(_ left: [Decimal?], _ right: [Decimal?]) -> Bool {
    zip(left, right).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return left == -right
    }
  }

  /// Whether one of `rows` is what `group` lacks.
  private func explains(_ rows: [Int], _ group: Group) -> Bool {
    rows.contains { row in
      group.misses.indices.allSatisfy { field in
        group.misses[field].map { $0 == grid[row, field].low } ?? true
      }
    }
  }

  private func differ(_ upper: Int, _ lower: Int, by misses: [Decimal?]) -> Bool {
    misses.indices.allSatisfy { field in
      misses[field].map { $0 == grid[upper, field].low - grid[lower, field].low } ?? true
    }
  }

  // MARK: Totals that count

  /// Whether other sums say that the total is the sum of its rows, and no sign turned says how.
  private func isCounted(_ group: Group, isOnly: Bool) -> Bool {
    guard isNear(group), !tiesWithSigns(group) else { return false }
    let isAddend = relations.contains { counts($0, group.target) && isWitness($0, for: group) }
    if isAddend || hasTwin(group) { return true }
    let isPassedOver = relations.contains { relation in
      relation.target > group.target && relation.members.count > group.members.count
        && !counts(relation, group.target)
        && Set(relation.members.map(\.line)).isSuperset(of: group.members)
        && isWitness(relation, for: group)
    }
    if isPassedOver { return true }
    let siblings = Set(
      relations.filter {
        $0.evidence == .strong && $0.fit.failed == 0 && isWitness($0, for: group)
      }.map(\.target))
    return isOnly && siblings.count >= UntiedTotals.siblings
  }

  /// Whether a declared total that ties states the same figures.
  private func hasTwin(_ group: Group) -> Bool {
    guard digits(of: group.target) >= UntiedTotals.digits else { return false }
    return relations.contains { relation in
      relation.target != group.target
        && group.misses.indices.allSatisfy { field in
          grid.isSide[field] || grid[relation.target, field].low == grid[group.target, field].low
        } && isWitness(relation, for: group)
    }
  }

  /// How many digits the figures of a line have together.
  private func digits(of line: Int) -> Int {
    (0..<grid.fieldCount).reduce(0) { digits, field in
      guard !grid.isSide[field], grid[line, field].isPlain else { return digits }
      return digits + LineSearch.digits(grid[line, field].low, beyond: grid[line, field].half)
    }
  }

  private func counts(_ relation: SumRelation, _ line: Int) -> Bool {
    relation.members.contains { $0.line == line }
  }

  /// Whether a sum ties where `group` does not.
  private func isWitness(_ relation: SumRelation, for group: Group) -> Bool {
    let isDeclared = relation.evidence == .strong
    guard relation.isBorneOut, isDeclared || relation.fit.failed == 0,
      relation.fit.weight >= (isDeclared ? UntiedTotals.digits : UntiedTotals.foundDigits)
    else { return false }
    return group.misses.indices.allSatisfy { field in
      guard let miss = group.misses[field], miss != .zero else { return true }
      let sum = grid.sum(relation.members, field)
      return sum.verdict(against: grid[relation.target, field]) == .exact
    }
  }

  /// Whether the rows come near the total in half of the fields that miss, or more: where most of it is
  /// missing, they are but a part of it, and where it is exceeded by more than the largest of them, it is
  /// the total of something else.
  private func isNear(_ group: Group) -> Bool {
    if group.members.count == 1 { return group.isHeaded && goesBeyondRow(group) }
    let near = group.misses.indices.compactMap { field -> Bool? in
      guard let miss = group.misses[field], miss != .zero else { return nil }
      let sizes = group.members.map { grid[$0, field].low.magnitude }
      let listed = sizes.reduce(Decimal.zero, +)
      return miss.isNegative
        ? miss.magnitude <= sizes.max() ?? .zero
        : miss.magnitude <= listed * UntiedTotals.missingShare
    }
    return near.count { $0 } * 2 >= near.count
  }

  /// Whether a total is more than its only row in all fields: no total stands for one row, however little
  /// that is.
  private func goesBeyondRow(_ group: Group) -> Bool {
    group.misses.indices.allSatisfy { field in
      guard let miss = group.misses[field], miss != .zero else { return true }
      let (stated, row) = (grid[group.target, field].low, grid[group.members[0], field].low)
      return stated.isNegative == row.isNegative && stated.magnitude > row.magnitude
    }
  }

  /// Whether the total ties when one of its rows is taken off instead, or all but the first one are.
  private func tiesWithSigns(_ group: Group) -> Bool {
    let sums = group.misses.indices.map { field in
      group.members.reduce(Decimal.zero) { $0 + grid[$1, field].low }
    }
    let first = group.members[0]
    let turned: [(Int) -> Decimal] =
      group.members.map { member in { grid[member, $0].low * -2 } } + [
        { sums[$0] * -2 }, { (grid[first, $0].low - sums[$0]) * 2 },
      ]
    return turned.contains { change in
      group.misses.indices.allSatisfy { field in
        group.misses[field].map { $0 == change(field) } ?? true
      }
    }
  }
}
