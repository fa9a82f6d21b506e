/// The sums ±b ±c … of a few lines, with any signs, that may give the figures of another line.
struct SignPatterns {
  /// The lines that are added up or taken off, the last one nearest to their sum.
  let lines: ArraySlice<Int>
  let grid: AmountGrid
  /// The fields of the sum whose figures don't tie by chance, with their figures.
  let telling: [(field: Int, stated: Decimal)]

  /// The readings that add up to the figures of two telling fields.
  var readings: [SumReading] {
    guard lines.count >= 2 else { return [] }
    var once: UInt32 = 0
    var twice: UInt32 = 0
    for index in telling.indices {
      // The last field decides nothing when no other one ties.
      if once == 0, index + 1 == telling.count { break }
      let ties = ties(telling[index].field, telling[index].stated.mark)
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

  /// The sums ±b ±c … of the last lines that give `target` in a field; as bits.
  ///
  /// The sums of n lines have the places from 2ⁿ on, bit i of the place set when line i of them is
  /// taken off; the line before them is added always. Sums are compared by their low 64 bits: what
  /// agrees in them is looked at closely later.
  private func ties(_ field: Int, _ target: UInt64) -> UInt32 {
    func mark(_ back: Int) -> UInt64 {
      back < lines.count ? grid[lines[lines.endIndex - 1 - back], field].low.mark : 0
    }
    let (c, b, a) = (mark(2), mark(3), mark(4))
    let pairs = SignedPairs(mark(1), mark(0))
    var ties: UInt32 = pairs.second &- pairs.first == 0 &- target ? 1 << 3 : 0
    ties |= pairs.ties(target &- c, step: 1) << 4
    ties |= pairs.ties(target &- b &- c, step: 2) << 8
    ties |= pairs.ties(target &- b &+ c, step: 2) << 9
    ties |= pairs.ties(target &- a &- b &- c, step: 4) << 16
    ties |= pairs.ties(target &- a &+ b &- c, step: 4) << 17
    ties |= pairs.ties(target &- a &- b &+ c, step: 4) << 18
    ties |= pairs.ties(target &- a &+ b &+ c, step: 4) << 19
    // Plain sums are read as such; and there are no lines beyond `reach`.
    let plain: UInt32 = 1 << 4 | 1 << 8 | 1 << 16
    return ties & ~plain & (1 << UInt32(1 << lines.count) &- 1)
  }
}
