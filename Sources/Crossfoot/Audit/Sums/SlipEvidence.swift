/// What speaks for it that a line is a sum in which one figure is wrong, weighed against luck.
///
/// Everything is counted in half digits: each is worth a chance of one in three that luck brought it.
struct SlipEvidence {
  /// What the fields that tie are worth, and how many they are.
  var digits: Int
  var witnesses: Int
  /// Whether the line adds up all that stands open above it.
  var isNatural: Bool
  /// Whether a word, or a rule, says that the line is a sum.
  var isDeclared: Bool
  /// Whether a word says so.
  var isTotal: Bool
  /// Whether its label says that it is the balance at the end of what the first line opens.
  var isClosing: Bool
  /// How many digits a further line of the field is worth that counts what the sum should be.
  var use: Int
  /// How many lines are added up, and whether their printed signs say which of them are taken off.
  var parts: Int
  var hasSigns: Bool

  /// How many half digits are needed.
  private static let needed = 12
  /// The same where nothing but the figures says that the line is a sum.
  private static let neededOfPlain = 14
  /// How many digits a field is worth that no other bears out, when a further line counts it.
  private static let neededUse = 4
  /// In how few of cases luck may look like a slip, with what that is worth.
  private static let odds = [
    (odds: 100, worth: 4), (odds: 40, worth: 3), (odds: 10, worth: 2), (odds: 3, worth: 1),
  ]
  /// The same for a balance that no other field bears out.
  private static let lonelyOdds = 40
  /// The same for a total that a word declares, of all that is open above it.
  private static let totalOdds = 400
  /// How many lines a balance must close that nothing but a slip in one of them says to be wrong.
  private static let partsOfBalance = 4
  /// How many digits must tie so that a balance is wrong by anything.
  private static let digitsOfBalance = 5

  /// Whether all this is enough to call `stated` wrong, which should be `sum` and is one by a `slip`.
  func isEnough(for slip: Slip?, _ stated: Amount, _ sum: Decimal) -> Bool {
    if witnesses == 0 { return isEnoughAlone(slip, stated, sum) }
    // Two lines without a word for it are one way to read them of many.
    guard parts >= 3 || isDeclared || isNatural else { return false }
    // What closes a balance in one period does so in the others, whatever the figures are off by.
    if isClosing, isNatural, parts >= 3, digits >= SlipEvidence.digitsOfBalance { return true }
    guard let worth = worth(of: slip, stated, sum) else { return false }
    let form = (isNatural ? 3 : 0) + (isDeclared ? 2 : 0) + (isClosing ? 2 : 0)
    return 2 * (digits + use) + form + worth
      >= (isDeclared || isClosing ? SlipEvidence.needed : SlipEvidence.neededOfPlain)
  }

  /// What a slip is worth; nil when none explains the miss.
  private func worth(of slip: Slip?, _ stated: Amount, _ sum: Decimal) -> Int? {
    if let slip, let found = SlipEvidence.odds.first(where: { slip.explains(odds: $0.odds) }) {
      return found.worth
    }
    // One in the sum itself is less of a coincidence than one in any of its parts.
    return SlipEvidence.isSlip(stated, sum) ? 1 : nil
  }

  private func isEnoughAlone(_ slip: Slip?, _ stated: Amount, _ sum: Decimal) -> Bool {
    // A balance may be right, and one of what it closes be wrong.
    if isClosing, isNatural, hasSigns, parts >= SlipEvidence.partsOfBalance,
      slip?.isSwapOfOnePart ?? false
    {
      return true
    }
    guard SlipEvidence.isSlip(stated, sum) else { return false }
    if isNatural, isTotal, slip?.explains(odds: SlipEvidence.totalOdds) ?? false { return true }
    guard parts >= 3 else { return false }
    if use >= SlipEvidence.neededUse { return true }
    return isClosing && isNatural && hasSigns
      && slip?.explains(odds: SlipEvidence.lonelyOdds) ?? false
  }

  /// Whether a slip in the stated figure makes it of the sum; not one of its sign.
  static func isSlip(_ stated: Amount, _ sum: Decimal) -> Bool {
    let unit = (stated.half * 2).nanos
    guard unit > 0, stated.low.nanos % unit == 0, sum.nanos % unit == 0,
      let left = Int64(exactly: stated.low.nanos / unit),
      let right = Int64(exactly: sum.nanos / unit), left != -right
    else { return false }
    return Slip.turns(left, into: right)
  }
}

/// Lines further on that count what a sum should be, and not what is stated for it.
struct LaterUse {
  private let grid: AmountGrid

  /// How many lines further on, or further up, are looked at.
  private static let reach = 12

  init(_ grid: AmountGrid) { self.grid = grid }

  /// How many digits the first such line is worth for `value`, the sum of `members` in `field`; 0 when there
  /// is none.
  func digits(of line: Int, _ members: [Int], _ field: Int, _ value: Decimal) -> Int {
    let stated = grid[line, field].low
    return max(runOn(line, field, value, less: stated), rest(line, members, field, value))
  }

  /// Whether a line further on is `value` and all that stands between.
  private func runOn(_ line: Int, _ field: Int, _ value: Decimal, less stated: Decimal) -> Int {
    var (run, wrong, count) = (value, stated, 0)
    for next in line + 1..<min(grid.lineCount, line + 1 + LaterUse.reach) {
      let amount = grid[next, field]
      guard !grid.lines[next].isExcluded, amount.kind != .blank else { continue }
      guard amount.isPlain else { return 0 }
      if count >= 1, amount.low == run, amount.low != wrong { return worth(amount) }
      if amount.low != .zero { count += 1 }
      run += amount.low
      wrong += amount.low
    }
    return 0
  }

  /// Whether the next line is what is left of a line above when `value` is taken off, or the other way.
  private func rest(_ line: Int, _ members: [Int], _ field: Int, _ value: Decimal) -> Int {
    let next = (line + 1..<grid.lineCount).first {
      !grid.lines[$0].isExcluded && grid[$0, field].isPlain && grid[$0, field].low != .zero
    }
    guard let next else { return 0 }
    let rest = grid[next, field]
    let first = members.min() ?? line
    let isRest = (max(0, first - LaterUse.reach)..<first).contains { above in
      let amount = grid[above, field]
      guard amount.isPlain, amount.low != .zero, !grid.lines[above].isExcluded else { return false }
      return amount.low - value == rest.low || value - amount.low == rest.low
    }
    return isRest ? worth(rest) : 0
  }

  private func worth(_ amount: Amount) -> Int {
    LineSearch.digits(amount.low, beyond: amount.half)
  }
}
