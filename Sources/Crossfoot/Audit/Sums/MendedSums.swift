/// Sums that no word declares, that tie in few fields only, and that a single slip of the pen keeps from
/// tying in another.
///
/// ```
///                          2017       2016
/// Net income             61,204     48,877
/// Depreciation           88,316     81,042
/// Gains on sales        (21,450)    (6,310)
/// FFO                   128,700    123,609     123,609 ties; 128,070 would, and the next line counts it
/// Pursuit costs           1,322      2,705
/// Adjusted FFO          129,392    126,314
/// ```
/// One field that ties is not much by itself. It is enough when its figure is long, when a slip makes the
/// sum of the other field of what is stated there, and when luck would have brought both but rarely. The
/// less the figures say, the more must the line say of itself: that it adds up all that stands open above
/// it, that it closes what another line opens, or that a rule stands above it; or a further line must count
/// what the sum should be.
struct MendedSums {
  /// What is known of a line by its label.
  enum Form {
    case plain
    /// A balance at the start of a period, and at its end.
    case opening, closing
    /// A number, which names no sum.
    case number
  }

  /// A sum, and the field in which a slip keeps it from tying.
  typealias Mended = (relation: SumRelation, field: Int)
  private typealias Members = [(line: Int, isSubtracted: Bool)]

  private let grid: AmountGrid
  private let forms: [Form]
  private let isDeclared: (_ line: Int) -> Bool
  /// For each line the number of the known sum for it that ties in every field, if there is one: it takes the
  /// place of its addends.
  private let settled: [Int?]
  /// All sums that are known, tying or not.
  private let known: [SumRelation]
  /// Whether the lines are columns, which no place marks as addends.
  private let isTurned: Bool
  /// What the figures that are wrong should be, by their lines.
  private var mends: [Int: (field: Int, value: Decimal)] = [:]

  /// How many lines a table has at most in which one field is looked at alone.
  private static let lonelyLines = 60
  /// How far off a line may stand that makes up for a miss.
  private static let neighbours = 60
  /// How many lines are tried with every pattern of signs.
  private static let signedReach = 6
  /// How many fields, and digits, must tie so that a line takes the place of others.
  private static let sure = (fields: 2, digits: 6)
  /// How many parts, and digits, one field must have that ties alone.
  private static let long = (parts: 3, digits: 4)

  /// How many times what rounding explains a miss must be where fields tie no better than that.
  private static let beyondRounding = 3

  /// The sums of `grid` with one field that is wrong, beside `relations`, which are known.
  static func found(
    in grid: AmountGrid, besides relations: [SumRelation], forms: [Form],
    isTurned: Bool, isDeclared: @escaping (_ line: Int) -> Bool
  ) -> [Mended] {
    guard grid.lineCount >= 3 else { return [] }
    let known = relations.filter(\.isBorneOut)
    var settled = [Int?](filledWith: nil, count: grid.lineCount)
    for index in known.indices where known[index].fit.tied > 0 && known[index].fit.failed == 0 {
      let target = known[index].target
      if settled[target] == nil { settled[target] = index }
    }
    var rule = MendedSums(
      grid: grid, forms: forms, isDeclared: isDeclared, settled: settled,
      known: known, isTurned: isTurned)
    return rule.found()
  }

  // MARK: Lines

  private mutating func found() -> [Mended] {
    var found: [Mended] = []
    var open: [Int] = []
    open.reserveCapacity(grid.lineCount)
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded && grid.hasFigure(line) {
      var taken: [Int]?
      if let index = settled[line] {
        taken = known[index].members.map(\.line)
      } else if open.count >= 2, isTurned || grid.lines[line].evidence != .none {
        let glance = SumGlance(line, open, in: grid)
        if let members = tied(line, open, glance) {
          taken = members
        } else if let mended = mended(line, open, glance) {
          taken = mended.relation.members.map(\.line)
          mends[line] = (mended.field, sum(mended.relation.members, mended.field).low)
          found.append(mended)
        }
      }
      if let first = taken?.min() { open.removeAll { $0 >= first } }
      // What opens begins anew, and what closes may open what follows.
      if forms[line] == .opening || forms[line] == .closing {
        open.removeAll(keepingCapacity: true)
      }
      open.append(line)
    }
    return found
  }

  private func members(_ reading: SumGlance.Reading, _ open: [Int]) -> Members {
    open.suffix(reading.count).enumerated().map { index, line in
      switch reading.signs {
      case .printed: (line, false)
      case .deducting: (line, grid.lines[line].isDeducted)
      case .rest: (line, index > 0)
      }
    }
  }

  /// The last open lines that `line` is the sum of in all fields, or what is left of the first of them.
  private func tied(_ line: Int, _ open: [Int], _ glance: SumGlance) -> [Int]? {
    for reading in glance.readings where reading.ties == glance.probes.count {
      let members = members(reading, open)
      if tiesInAll(line, members) { return members.map(\.line) }
    }
    return nil
  }

  private func tiesInAll(_ line: Int, _ members: Members) -> Bool {
    var (fields, digits) = (0, 0)
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      let sum = sum(members, field)
      guard stated.kind != .blank, sum.figures > 0 else { continue }
      guard stated.isPlain, sum.unknowns == 0, sum.low == stated.low else { return false }
      guard sum.nonzero >= 2, stated.low != .zero else { continue }
      fields += 1
      digits += LineSearch.digits(stated.low, beyond: stated.half)
    }
    // Many parts of a long figure speak for themselves.
    let isLong = members.count >= MendedSums.long.parts && digits >= MendedSums.long.digits
    return fields >= MendedSums.sure.fields && digits >= MendedSums.sure.digits || isLong
  }

  /// The sum that `line` should be, with one field that a slip explains.
  private func mended(_ line: Int, _ open: [Int], _ glance: SumGlance) -> Mended? {
    let isLonely = glance.probes.count == 1
    guard forms[line] != .number, !isRepeated(line),
      !isLonely || grid.lineCount <= MendedSums.lonelyLines
    else {
      return nil
    }
    for reading in glance.readings.reversed() {
      let isNatural = reading.count == open.count
      // What is left of a line when others are taken off is as well a part of it.
      if reading.signs == .rest, !isDeclared(line) || !isNatural && reading.count > 2 { continue }
      let members = members(reading, open)
      if let mended = mended(line, members, isNatural: isNatural) {
        return isAddend(line, beside: members) ? nil : mended
      }
    }
    return forms[line] == .closing ? rolled(line, open) : nil
  }

  /// The same for a closing balance: all from the opening one on, with any signs.
  ///
  /// What ties to the last digit goes before what rounding lets tie, as a change of one does with either
  /// sign.
  private func rolled(_ line: Int, _ open: [Int]) -> Mended? {
    guard (3...MendedSums.signedReach).contains(open.count) else { return nil }
    for mayRound in [false, true] {
      var best: Mended?
      for pattern in 0..<(1 << (open.count - 1)) {
        let members = open.enumerated().map { index, line in
          (line: line, isSubtracted: index > 0 && pattern >> (index - 1) & 1 != 0)
        }
        guard
          let mended = mended(line, members, isNatural: pattern == 0, mayRound: mayRound)
        else { continue }
        // Two ways to read the line are none.
        if best != nil { return nil }
        best = mended
      }
      if let best { return best }
    }
    return nil
  }

  /// Whether a known sum counts a line and one of `members`: then these are no parts of it.
  private func isAddend(_ line: Int, beside members: Members) -> Bool {
    let lines = Set(members.map(\.line))
    return known.contains { relation in
      relation.members.contains { $0.line == line }
        && relation.members.contains { lines.contains($0.line) }
    }
  }

  /// Whether all figures of a line are the same: a unit, which nobody adds up.
  private func isRepeated(_ line: Int) -> Bool {
    var first: Decimal?
    var isAlone = true
    for field in 0..<grid.fieldCount where grid[line, field].isPlain && !grid.isSide[field] {
      guard let figure = first else {
        first = grid[line, field].low
        continue
      }
      if grid[line, field].low != figure { return false }
      isAlone = false
    }
    return first == nil || !isAlone
  }

  // MARK: Fields

  private func sum(_ members: Members, _ field: Int) -> AmountSum {
    grid.sum(members, field)
  }

  /// What the fields say of a sum: the one that misses, what those that tie are worth, and what those are
  /// that tie but for rounding, if they `mayRound`.
  private func fields(
    _ line: Int, _ members: Members, mayRound: Bool
  ) -> (missed: Int, witnesses: Int, digits: Int)? {
    var (missed, digits) = (Int?.none, 0)
    var rounded = (count: 0, digits: 0)
    var witnesses: Set<Decimal> = []
    let coarsest = coarsestHalf(line)
    for field in 0..<grid.fieldCount where !grid.isSide[field] && grid[line, field].kind != .blank {
      let stated = grid[line, field]
      guard stated.isPlain else { return nil }
      let sum = sum(members, field)
      guard sum.figures > 0 else { continue }
      guard sum.unknowns == 0, sum.reach == .zero else { return nil }
      if sum.low == stated.low {
        guard sum.nonzero >= 2, stated.low != .zero else { continue }
        if witnesses.insert(stated.low).inserted {
          digits += LineSearch.digits(stated.low, beyond: stated.half)
        }
      } else if sum.verdict(against: stated) == .rounding {
        rounded.count += 1
        if sum.nonzero >= 2 {
          rounded.digits += LineSearch.digits(stated.low, beyond: sum.half + stated.half)
        }
      } else if stated.half < coarsest {
        // Prices beside numbers of shares are averages.
        continue
      } else if missed == nil, sum.nonzero >= 2, sum.low != -stated.low {
        missed = field
      } else {
        return nil
      }
    }
    guard let missed else { return nil }
    if rounded.count == 0 || rounded.count < witnesses.count {
      return (missed, witnesses.count, digits)
    }
    // They bear witness to what rounding comes nowhere near.
    guard mayRound, isFarBeyondRounding(line, members, missed) else { return nil }
    return (missed, witnesses.count + rounded.count, digits + rounded.digits)
  }

  /// Whether a slip explains the miss of a field, and rounding would not explain a fraction of it.
  private func isFarBeyondRounding(_ line: Int, _ members: Members, _ field: Int) -> Bool {
    let (stated, sum) = (grid[line, field], sum(members, field))
    return SlipEvidence.isSlip(stated, sum.low)
      && (sum.low - stated.low).magnitude > (sum.half + stated.half) * MendedSums.beyondRounding
  }

  /// Half a unit of the coarsest figure of a line.
  private func coarsestHalf(_ line: Int) -> Decimal {
    (0..<grid.fieldCount).reduce(.zero) { coarsest, field in
      grid.isSide[field] ? coarsest : max(coarsest, grid[line, field].half)
    }
  }

  private func mended(
    _ line: Int, _ members: Members, isNatural: Bool, mayRound: Bool = true
  ) -> Mended? {
    guard let (missed, witnesses, digits) = fields(line, members, mayRound: mayRound),
      witnesses > 0 || forms[line] == .closing
        || SlipEvidence.isSlip(grid[line, missed], sum(members, missed).low),
      isMend(line, members, missed), mendedSum(members, missed) != grid[line, missed].low
    else { return nil }
    let evidence = SlipEvidence(
      digits: digits, witnesses: witnesses, isNatural: isNatural, isDeclared: isDeclared(line),
      isTotal: grid.lines[line].evidence == .strong && !members.contains { $0.isSubtracted },
      isClosing: forms[line] == .closing,
      use: LaterUse(grid).digits(of: line, members.map(\.line), missed, sum(members, missed).low),
      parts: members.count,
      hasSigns: members.contains { grid[$0.line, missed].low.isNegative }
        && !members.contains { $0.isSubtracted })
    guard
      evidence.isEnough(
        for: slip(line, members, missed), grid[line, missed], sum(members, missed).low)
    else { return nil }
    var relation = SumRelation(
      target: line, members: members, fit: SumFit(), evidence: grid.lines[line].evidence,
      isBorneOut: false)
    relation.isProved = true
    return (relation, missed)
  }

  /// The sum of `members` when those that are wrong are what they should be.
  private func mendedSum(_ members: Members, _ field: Int) -> Decimal {
    members.reduce(sum(members, field).low) { sum, member in
      guard let mend = mends[member.line], mend.field == field else { return sum }
      let change = mend.value - grid[member.line, field].low
      return member.isSubtracted ? sum - change : sum + change
    }
  }

  /// Whether the figures are such that a slip may explain the miss, and no other line makes up for it.
  private func isMend(_ line: Int, _ members: Members, _ field: Int) -> Bool {
    let stated = grid[line, field]
    let difference = (sum(members, field).low - stated.low).magnitude
    guard stated.low != .zero, stated.half > .zero,
      members.allSatisfy({ grid[$0.line, field].half <= stated.half }),
      !isPadded(stated, difference, count: members.count)
    else { return false }
    let near =
      max(0, line - MendedSums.neighbours)..<min(grid.lineCount, line + MendedSums.neighbours)
    return !near.contains { other in
      let amount = grid[other, field]
      return other != line && amount.isPlain
        && (amount.low.magnitude == difference || amount.low.magnitude * 2 == difference)
    }
  }

  /// Whether a figure ends in noughts after the point, as exported ones do, and rounding to what stands
  /// before these explains `difference`.
  private func isPadded(_ stated: Amount, _ difference: Decimal, count: Int) -> Bool {
    var unit = stated.half.nanos * 2
    while unit > 0, unit * 10 <= Decimal.nanosPerOne, stated.low.nanos % (unit * 10) == 0 {
      unit *= 10
    }
    return unit > stated.half.nanos * 20 && difference.nanos * 2 <= unit * Int128(count + 1)
  }

  private func slip(_ line: Int, _ members: Members, _ field: Int) -> Slip? {
    Slip(
      stated: grid[line, field], members: members.map { (grid[$0.line, field], $0.isSubtracted) })
  }
}
