/// The one field in which a relation fails that holds in all others.
///
/// What no word declares to be a sum is one when it ties, to the last digit, in field after field. A
/// single field that does not is an error when one slip of the pen explains it, and no other reading
/// of the line does.
struct LoneMiss {
  private let grid: AmountGrid
  /// Whether a cell counts percent.
  private let isPercent: (_ line: Int, _ field: Int) -> Bool
  /// Whether a rule parts a line from what stands above it.
  private let isRuled: (_ line: Int) -> Bool

  /// What bears witness for a relation, and what that is worth.
  private struct Level {
    /// In how many fields a relation must tie, and how many digits these must have together.
    var witnesses: Int
    var digits: Int
    /// In how few of cases luck may look like a slip.
    var odds: Int
    /// Whether a miss by a unit or two needs no slip, and a sum of one figure may miss.
    var isCertain = false
  }

  /// The fewer witnesses, the clearer the slip.
  private static let levels = [
    Level(witnesses: 4, digits: 12, odds: 4, isCertain: true),
    Level(witnesses: 3, digits: 8, odds: 5), Level(witnesses: 2, digits: 10, odds: 100),
  ]
  /// The same for a sum below a rule.
  private static let ruled = Level(witnesses: 2, digits: 8, odds: 10)
  /// The same when some of the fields that tie count something else.
  private static let mixed = Level(witnesses: 3, digits: 9, odds: 4)
  /// How many units of the last place are a miss by little.
  private static let littleUnits = 2

  init(
    _ grid: AmountGrid, isPercent: @escaping (_ line: Int, _ field: Int) -> Bool,
    isRuled: @escaping (_ line: Int) -> Bool
  ) {
    self.grid = grid
    self.isPercent = isPercent
    self.isRuled = isRuled
  }

  /// The field in which `relation` fails though all others say that it should hold.
  func field(of relation: SumRelation) -> Int? {
    // Odd patterns of signs are found by trying: they hold where they hold.
    guard !relation.isDifference || relation.members.count == 2 else { return nil }
    var missed: Int?
    for field in 0..<grid.fieldCount {
      let stated = grid[relation.target, field]
      let sum = sum(relation, field)
      guard stated.isPlain, sum.figures > 0, sum.unknowns == 0 else { continue }
      switch sum.verdict(against: stated) {
      case .exact: continue
      case .inconsistent where missed == nil: missed = field
      default: return nil
      }
    }
    guard let missed, !relation.holdsOneFigure(missed, of: grid),
      let level = level(relation, missed),
      isSlip(relation, missed, level)
    else { return nil }
    return missed
  }

  private func sum(_ relation: SumRelation, _ field: Int) -> AmountSum {
    grid.sum(relation.members, field)
  }

  /// How clear a slip must be, by the fields that tie, each with figures of its own: at least one must
  /// count the same as `missed`; nil when they are too few.
  private func level(_ relation: SumRelation, _ missed: Int) -> Level? {
    let half = unit(of: relation, missed)
    let isPercent = isPercent(relation.target, missed)
    var (alike, others): (Set<Decimal>, Set<Decimal>) = ([], [])
    var (digits, otherDigits) = (0, 0)
    for field in 0..<grid.fieldCount where field != missed {
      let stated = grid[relation.target, field]
      let sum = sum(relation, field)
      guard stated.isPlain, sum.nonzero >= 2, sum.unknowns == 0, sum.low == stated.low else {
        continue
      }
      // What comes to nought is told by its parts.
      let largest = relation.members.map { grid[$0.line, field].low.magnitude }.max() ?? .zero
      let figure = stated.low == .zero ? largest : stated.low
      let unit = stated.low == .zero ? half : stated.half
      let width = LineSearch.digits(figure, beyond: unit)
      if unit == half, self.isPercent(relation.target, field) == isPercent {
        if alike.insert(figure).inserted { digits += width }
      } else if others.insert(figure).inserted {
        otherDigits += width
      }
    }
    let levels = LoneMiss.levels + (isRuled(relation.target) ? [LoneMiss.ruled] : [])
    let level = levels.first { alike.count >= $0.witnesses && digits >= $0.digits }
    if level != nil || alike.isEmpty { return level }
    let mixed = LoneMiss.mixed
    let isMixed = alike.count + others.count >= mixed.witnesses
    return isMixed && digits + otherDigits >= mixed.digits ? mixed : nil
  }

  /// Half a unit of the last place of a field; of a nil total, that of its parts.
  private func unit(of relation: SumRelation, _ field: Int) -> Decimal {
    ([relation.target] + relation.members.map(\.line)).map { grid[$0, field].half }.max() ?? .zero
  }

  private func isSlip(_ relation: SumRelation, _ field: Int, _ level: Level) -> Bool {
    let stated = grid[relation.target, field]
    let sum = sum(relation, field)
    let isPercent = isPercent(relation.target, field)
    guard sum.nonzero >= (level.isCertain ? 1 : 2), sum.blanks == 0,
      stated.low != .zero || level.isCertain,
      relation.members.allSatisfy({ self.isPercent($0.line, field) == isPercent })
    else { return false }
    // Another line that makes up the difference is what the sum leaves out, or counts too much.
    let difference = (sum.low - stated.low).magnitude
    for line in 0..<grid.lineCount where line != relation.target {
      if grid[line, field].isPlain, grid[line, field].low.magnitude == difference { return false }
    }
    if isPadded(relation, field, difference) { return false }
    let members = relation.members.map { (grid[$0.line, field], $0.isSubtracted) }
    if level.isCertain, difference <= unit(of: relation, field) * (2 * LoneMiss.littleUnits) {
      return true
    }
    return Slip(stated: stated, members: members)?.explains(odds: level.odds, totalMayTurn: true)
      ?? false
  }

  /// Whether all figures end in noughts after the point, as exported ones do, and rounding to what stands
  /// before these explains `difference`.
  private func isPadded(
    _ relation: SumRelation, _ field: Int, _ difference: Decimal
  ) -> Bool {
    let figures = ([relation.target] + relation.members.map(\.line)).map { grid[$0, field] }
    var unit = figures[0].half.nanos * 2
    while unit > 0, unit * 10 <= Decimal.nanosPerOne,
      figures.allSatisfy({ $0.low.nanos % (unit * 10) == 0 })
    {
      unit *= 10
    }
    return unit > figures[0].half.nanos * 2
      && difference.nanos * 2 <= unit * Int128(figures.count)
  }
}
