/// The sums ±b ±c … of a few lines, with any signs, that may give the figures of another line.
extension OpenLines {
  /// How many lines are tried with every pattern of signs.
  static let patternReach = 5

  /// The readings of the last lines, with any signs, that add up to the figures of two fields of another
  /// line: of those, `telling`, that don't tie by chance.
  @inline(__always)
  func signPatterns(_ telling: [TellingField]) -> [SumReading] {
    let count = min(self.count, OpenLines.patternReach)
    guard count >= 2 else { return [] }
    // Plain sums are read as such; and there are no lines beyond `patternReach`.
    let plain: UInt32 = 1 << 4 | 1 << 8 | 1 << 16
    let odd = ~plain & (1 << UInt32(1 << count) &- 1)
    var once: UInt32 = 0
    var twice: UInt32 = 0
    for index in telling.indices {
      // The last field decides nothing when no other one ties.
      if once == 0, index + 1 == telling.count { break }
      let ties = ties(count, telling[index].field, telling[index].mark) & odd
      twice |= once & ties
      once |= ties
    }
    var readings: [SumReading] = []
    while twice != 0 {
      let place = twice.trailingZeroBitCount
      twice &= twice - 1
      let length = place.bitWidth - 1 - place.leadingZeroBitCount
      let pattern = UInt8((place - 1 << length) << 1)
      readings.append(SumReading(stack: 0, count: length + 1, signs: .pattern(pattern)))
    }
    return readings
  }

  /// The sums ±b ±c … of the last `count` lines that give `target` in a field; as bits.
  ///
  /// The sums of n lines have the places from 2ⁿ on, bit i of the place set when line i of them is
  /// taken off; the line before them is added always. Sums are compared by their low 64 bits: what
  /// agrees in them is looked at closely later.
  @inline(__always)
  private func ties(_ count: Int, _ field: Int, _ target: UInt64) -> UInt32 {
    let pairs = SignedPairs(mark(before: 1, field: field), mark(before: 0, field: field))
    var ties: UInt32 = pairs.second &- pairs.first == 0 &- target ? 1 << 3 : 0
    guard count > 2 else { return ties }
    let c = mark(before: 2, field: field)
    ties |= pairs.ties(target &- c, step: 1) << 4
    guard count > 3 else { return ties }
    let b = mark(before: 3, field: field)
    ties |= pairs.ties(target &- b &- c, step: 2) << 8
    ties |= pairs.ties(target &- b &+ c, step: 2) << 9
    guard count > 4 else { return ties }
    let a = mark(before: 4, field: field)
    ties |= pairs.ties(target &- a &- b &- c, step: 4) << 16
    ties |= pairs.ties(target &- a &+ b &- c, step: 4) << 17
    ties |= pairs.ties(target &- a &- b &+ c, step: 4) << 18
    return ties | pairs.ties(target &- a &+ b &+ c, step: 4) << 19
  }
}

/// A field of a line whose figure does not tie by chance.
struct TellingField {
  let field: Int
  let stated: Decimal
  /// How far rounding may have moved the figure.
  let half: UInt64
  /// How far rounding may have moved any other figure of the field at most.
  let widest: UInt64

  var mark: UInt64 { stated.mark }

  /// Whether a sum of `count` figures with the mark `sum` may tie with the figure.
  @inline(__always)
  func mayTie(_ sum: UInt64, of count: Int) -> Bool {
    let (blur, isLarge) = widest.multipliedReportingOverflow(by: UInt64(count))
    let (tolerance, isLarger) = blur.addingReportingOverflow(half)
    return isLarge || isLarger || LineMarks.isNear(Int64(bitPattern: sum &- mark), tolerance)
  }
}
