/// Totals below a rule that miss the sum of their rows, with too little in other columns to say so.
///
/// ```
/// Depreciation    1,250
/// Interest          310
///                ------
/// Total           1,905     1,250 + 310 = 1,560
/// ```
/// A word, or the lack of a label, says that the figure is a sum; the rule says that it is one of the
/// rows above it. It is taken for wrong only if
/// - in every column its rows tie, or come near to it, as they do when one is missing or was mistyped;
/// - they count the same things to the same place, and it can't be their average, nor a count of what they
///   have in common;
/// - no other rows of the table add up to it in a column that does not tie, however they are signed.
///
/// A last row below a rule that no word declares, and one that is 100% of a whole, must tie in some column
/// besides.
struct RuledTotals {
  /// What the form of a row says of it.
  enum Form {
    case none
    /// A row of another kind below a rule.
    case ruled
    /// The last row of figures, below a rule; or one that is 100% of something.
    case closing
    /// A sum by its label, or by having none, below a rule.
    case declared

    var mayBeTotal: Bool { self == .closing || self == .declared }
  }

  private let grid: AmountGrid
  private let relations: [Int: SumRelation]
  private let form: (_ line: Int) -> Form
  /// What a cell counts by its own text, when that is a ratio.
  private let isRatio: (_ line: Int, _ field: Int) -> Bool

  /// How many lines a table has at most in which other readings are tried.
  private static let lines = 200
  /// How many totals of a table are looked at.
  private static let totals = 20
  /// How many digits the total must have, all its columns together.
  private static let digits = 2
  /// How many digits a figure has at most that other rows may add up to by luck, beside longer ones.
  private static let tellingDigits = 3
  /// How many must tie in other columns of a total that no word declares.
  private static let witnessed = 4
  /// How many times as much may be missing as is there, below a heading with one row.
  private static let loneShare = 4
  /// In how few of cases luck may make a miss look like a slip that is larger than a row.
  private static let slipOdds = 10

  init(
    _ grid: AmountGrid, besides relations: [SumRelation],
    form: @escaping (_ line: Int) -> Form,
    isRatio: @escaping (_ line: Int, _ field: Int) -> Bool
  ) {
    self.grid = grid
    self.relations = Dictionary(
      relations.filter(\.isBorneOut).map { ($0.target, $0) },
      uniquingKeysWith: { first, _ in first })
    self.form = form
    self.isRatio = isRatio
  }

  /// The totals that are wrong, with the rows that they stand for.
  var found: [SumRelation] {
    guard grid.lineCount <= RuledTotals.lines else { return [] }
    var found: [SumRelation] = []
    var open: [Int] = []
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded && grid.hasFigure(line) {
      if found.count < RuledTotals.totals, form(line).mayBeTotal, isOpen(line),
        let relation = relation(line, open)
      {
        found.append(relation)
      }
      if let relation = relations[line] {
        let first = relation.members.map(\.line).min() ?? line
        if !relation.isDifference || grid.lines[line].evidence == .strong {
          open.removeAll { $0 >= first }
        }
      } else if grid.lines[line].evidence == .strong {
        close(&open, line)
      }
      open.append(line)
    }
    return found
  }

  /// Takes the rows off that a total stands for, though they do not tie: those of its section; or, where
  /// its parts stand in an inner column, those.
  private func close(_ open: inout [Int], _ line: Int) {
    let inner = open.reversed().prefix { row in
      (0..<grid.fieldCount).allSatisfy {
        grid[line, $0].kind == .blank || grid[row, $0].kind == .blank
      }
    }
    if inner.isEmpty {
      let start = grid.lines[line].sectionStart
      open.removeAll { $0 >= start }
    } else {
      open.removeLast(inner.count)
    }
  }

  /// Whether no relation is known for a line, or one that fails in some column.
  private func isOpen(_ line: Int) -> Bool {
    guard let relation = relations[line] else { return true }
    return relation.fit.failed > 0 && !relation.isProved && !relation.isDifference
  }

  // MARK: Rows

  private func relation(_ target: Int, _ open: [Int]) -> SumRelation? {
    let start = grid.lines[target].sectionStart
    var candidates = [open.filter { $0 >= start }, open]
    if let last = open.lastIndex(where: { grid.lines[$0].evidence == .strong }) {
      candidates.append(Array(open[(last + 1)...]))
    }
    if let known = relations[target] { candidates = [known.members.map(\.line)] }
    let near = candidates.filter { members in
      // A rule between the rows parts them: then it is not known which of them the total stands for.
      !members.dropFirst().contains {
        form($0) != .none && form($0) != .declared && relations[$0] == nil
      }
    }.filter { members in
      members.count >= 2 || members == candidates[0] && isLoneRow(members, below: start)
    }.filter { isNear(target, $0) }
    let best = near.min { shortfall(target, $0) < shortfall(target, $1) }
    guard let best, !isReadOtherwise(target, best) else { return nil }
    var relation = SumRelation(
      target: target, members: best.map { ($0, false) }, fit: SumFit(), evidence: .strong,
      isBorneOut: false)
    relation.isProved = true
    return relation
  }

  /// Whether a row is the only one below a heading, and no sum itself: no total stands for one row.
  private func isLoneRow(_ members: [Int], below start: Int) -> Bool {
    guard members.count == 1, let line = members.first, start > 0 else { return false }
    return relations[line] == nil && grid.lines[line].evidence != .strong
  }

  /// The fields in which the total states something that can be added up.
  private func fields(of target: Int) -> [Int] {
    (0..<grid.fieldCount).filter { !grid.isSide[$0] && grid[target, $0].kind != .blank }
  }

  private func sum(_ members: [Int], _ field: Int) -> AmountSum {
    members.reduce(into: AmountSum()) { $0.add(grid[$1, field]) }
  }

  /// By how much rows miss a total in all fields.
  private func shortfall(_ target: Int, _ members: [Int]) -> Decimal {
    fields(of: target).reduce(Decimal.zero) {
      $0 + (grid[target, $1].low - sum(members, $1).low).magnitude
    }
  }

  /// Whether rows tie, or come near to a total, in all fields, and in some do not tie.
  private func isNear(_ target: Int, _ members: [Int]) -> Bool {
    let fields = fields(of: target)
    let tied = fields.reduce(witness(target, members)) { $0 + tiedDigits(target, members, $1) }
    let isAttested = tied > 0 || hasSibling(target)
    var (missed, near, digits) = (0, 0, 0)
    for field in fields {
      let stated = grid[target, field]
      let sum = sum(members, field)
      guard stated.isPlain, sum.unknowns == 0, sum.reach == .zero, sum.figures > 0 else {
        return false
      }
      digits += LineSearch.digits(stated.low, beyond: stated.half)
      // What is not there may be what is missing.
      if sum.verdict(against: stated) != .inconsistent || isGap(members, field) { continue }
      missed += 1
      guard isAlike(target, members, field), mayBeSum(stated, members, field) else {
        return false
      }
      if comesNear(stated, members, field) { near += 1 }
    }
    let isMixed = fields.contains { field in
      members.contains { grid[$0, field].low.isNegative }
    }
    let isNear = near == missed || near * 2 >= missed && isAttested && !isMixed
    let needed = form(target) == .closing ? RuledTotals.witnessed : 0
    return missed > 0 && isNear && digits >= RuledTotals.digits && tied >= needed
  }

  /// How many digits of a total tie in a field.
  private func tiedDigits(_ target: Int, _ members: [Int], _ field: Int) -> Int {
    let stated = grid[target, field]
    let sum = sum(members, field)
    guard stated.isPlain, sum.nonzero >= 2, sum.verdict(against: stated) == .exact else { return 0 }
    return LineSearch.digits(stated.low, beyond: stated.half)
  }

  /// Whether another declared total of the table ties: then its totals are sums of what they list.
  private func hasSibling(_ target: Int) -> Bool {
    relations.values.contains {
      $0.target != target && $0.evidence == .strong && $0.fit.failed == 0 && $0.fit.exact > 0
    }
  }

  /// How many digits tie in the percentages beside the amounts.
  private func witness(_ target: Int, _ members: [Int]) -> Int {
    (0..<grid.fieldCount).reduce(0) { digits, field in
      let stated = grid[target, field]
      guard grid.isSide[field], stated.isPlain else { return digits }
      let sum = sum(members, field)
      let ties = sum.nonzero >= 2 && sum.unknowns == 0 && sum.verdict(against: stated) == .exact
      return digits + (ties ? LineSearch.digits(stated.low, beyond: stated.half) : 0)
    }
  }

  /// Whether the rows count what the total counts, to the same place.
  private func isAlike(_ target: Int, _ members: [Int], _ field: Int) -> Bool {
    let half = grid[target, field].half
    return members.allSatisfy { member in
      let amount = grid[member, field]
      return amount.half == half || amount.low == .zero
    } && (members + [target]).allSatisfy { !isRatio($0, field) }
  }

  /// Whether a row has no figure in a field, but one in others.
  private func isGap(_ members: [Int], _ field: Int) -> Bool {
    members.contains { member in
      grid[member, field].kind == .blank
        && (0..<grid.fieldCount).contains {
          !grid.isSide[$0] && grid[member, $0].kind != .blank && grid[member, $0].low != .zero
        }
    }
  }

  private func isSlip(_ stated: Amount, _ members: [Int], _ field: Int) -> Bool {
    Slip(stated: stated, members: members.map { (grid[$0, field], false) })?
      .explains(odds: RuledTotals.slipOdds) ?? false
  }

  /// Whether a figure can be a sum of the rows.
  ///
  /// What lies between figures of one sign may be their
  /// average, or one of them; what they exceed may count some of what they share once.
  private func mayBeSum(_ stated: Amount, _ members: [Int], _ field: Int) -> Bool {
    let figures = members.map { grid[$0, field].low }
    let sum = figures.reduce(Decimal.zero, +)
    let isShort = stated.low.magnitude > sum.magnitude
    return isShort || stated.low.isNegative || figures.contains(where: \.isNegative)
      || isSlip(stated, members, field)
  }

  /// Whether rows come so near to a total that one of them may be missing, or mistyped: where most of it is
  /// missing, they are but a part of it.
  private func comesNear(_ stated: Amount, _ members: [Int], _ field: Int) -> Bool {
    let figures = members.map { grid[$0, field].low }
    let sum = figures.reduce(Decimal.zero, +)
    let listed = figures.reduce(Decimal.zero) { $0 + $1.magnitude }
    let miss = (stated.low - sum).magnitude
    let isShort = stated.low.magnitude > sum.magnitude
    // No total stands for one row: it matters less how large the other ones are.
    if members.count == 1 {
      return isShort && stated.low.isNegative == sum.isNegative
        && miss <= listed * RuledTotals.loneShare
    }
    let most = isShort ? listed : figures.map(\.magnitude).max() ?? .zero
    return miss <= most || isSlip(stated, members, field)
  }

  // MARK: Other readings

  /// Whether other rows, or the same ones with other signs, add up to the total in some field that does
  /// not tie.
  ///
  /// Luck does so with figures of a digit or two: they tell nothing beside longer ones.
  private func isReadOtherwise(_ target: Int, _ members: [Int]) -> Bool {
    let missed = fields(of: target).filter { field in
      let stated = grid[target, field]
      return stated.low != .zero && sum(members, field).verdict(against: stated) == .inconsistent
    }
    let digits = missed.map {
      LineSearch.digits(grid[target, $0].low, beyond: grid[target, $0].half)
    }
    let least = min(digits.max() ?? 0, RuledTotals.tellingDigits)
    return zip(missed, digits).contains { field, digits in
      let stated = grid[target, field].low
      return digits >= least
        && (tiesWithSigns(stated, members, field) || tiesWithRun(stated, target, field)
          || tiesWithout(stated, members, field))
    }
  }

  /// Whether the rows tie when one that is printed positive is taken off, all but the first are, or all
  /// are.
  private func tiesWithSigns(_ stated: Decimal, _ members: [Int], _ field: Int) -> Bool {
    let sum = sum(members, field).low
    let first = grid[members[0], field].low
    return sum == -stated || first + first - sum == stated
      || members.contains {
        !grid[$0, field].low.isNegative && sum - grid[$0, field].low * 2 == stated
      }
  }

  /// Whether a run of lines anywhere in the table adds up to the total, or a line that is no total says
  /// the same.
  private func tiesWithRun(_ stated: Decimal, _ target: Int, _ field: Int) -> Bool {
    for first in 0..<grid.lineCount where !grid.lines[first].isExcluded && first != target {
      var sum = Decimal.zero
      for line in first..<grid.lineCount where !grid.lines[line].isExcluded {
        if line == target { break }
        sum += grid[line, field].low
        guard sum == stated else { continue }
        let isOther = line > first ? !isKnown(first, line) : grid.lines[line].evidence != .strong
        if isOther { return true }
      }
    }
    return false
  }

  /// Whether the lines from `first` to `last` have a total of their own, which says the same.
  private func isKnown(_ first: Int, _ last: Int) -> Bool {
    relations.values.contains { relation in
      relation.members.first?.line == first && relation.members.last?.line == last
        && !relation.isDifference
    }
  }

  /// Whether the rows tie when some that follow each other are left out.
  private func tiesWithout(_ stated: Decimal, _ members: [Int], _ field: Int) -> Bool {
    let excess = sum(members, field).low - stated
    for first in members.indices {
      var sum = Decimal.zero
      for index in first..<members.count {
        sum += grid[members[index], field].low
        if sum == excess { return true }
      }
    }
    return false
  }
}
