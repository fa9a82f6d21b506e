/// Which line of a grid may be the first sum that nothing declares: before it, all lines are open, and sums
/// of them are told by their lanes (see `FigureLanes`).
struct SumLanes {
  private let grid: AmountGrid
  private let marks: LineMarks
  private let shape: GridShape
  private let reach: Int
  private let test: LaneTest
  /// The same for a few lines with odd signs, which have to tie to the last digit.
  private let oddTest: LaneTest
  /// The lanes of fields that bear no witness; empty where all do.
  private let sides: [UInt64]
  /// In how many fields a sum may miss that ties in the others, where a figure stands in every place; nil
  /// where one does not.
  private let misses: Int?
  /// Whether the lanes are those of all fields.
  private let isAll: Bool

  /// The least work that a search is good for (see `SumFinder`): more than any grid takes that has lanes.
  private static let leastBudget = 1_000_000
  /// How many fields of a line are compared at most.
  private static let comparedFields = 16

  /// The lanes of `grid`, whose lines are those of `marks`; nil if its lines may be so many that not all
  /// readings are tried: then it counts which ones are.
  init?(_ grid: AmountGrid, _ marks: LineMarks, _ shape: GridShape, reach: Int) {
    let (lines, fields) = (grid.lineCount, grid.fieldCount)
    let depth = min(lines, reach)
    // Each line is read four times at most, each time from three stacks; each trial looks at a field thrice.
    let work = 4 * lines * (9 * depth * fields + 12 * fields + lines)
    guard work < SumLanes.leastBudget, marks.groupCount > 0 else { return nil }
    self.grid = grid
    self.marks = marks
    self.shape = shape
    self.reach = reach
    let half = shape.halves.max() ?? 0
    let (blur, isBeyond) = half.multipliedReportingOverflow(by: UInt64(depth + 1))
    test = LaneTest(words: depth + 1, tolerance: isBeyond ? .max : blur, marks)
    oddTest = LaneTest(words: OpenLines.patternReach + 1, tolerance: 0, marks)
    isAll = fields <= LineMarks.seenFields
    let hasSides = grid.isSide.contains(true)
    misses = shape.isPlain ? max((hasSides ? grid.isSide.count { !$0 } : fields) / 5, 1) : nil
    sides =
      hasSides
      ? (0..<marks.groupCount).map { FigureLanes.highs(where: grid.isSide, from: $0 * 4) } : []
  }

  /// What is asked of the lanes of a line.
  private struct Need {
    /// How many of the words are looked at.
    var words: Int
    /// Whether two lanes must be near, or one.
    var isTwo: Bool

    @inline(__always)
    func isMet(_ near: UInt64) -> Bool { near != 0 && (!isTwo || near & (near &- 1) != 0) }
  }

  /// What sums for `line` must be like; nil if its lanes do not tell.
  private func need(of line: Int) -> Need? {
    guard let misses else { return isAll ? Need(words: marks.groupCount, isTwo: true) : nil }
    let first = lanes(0, line).nonzeroBitCount - misses
    if first >= 1 { return Need(words: 1, isTwo: first >= 2) }
    let words = marks.groupCount
    let all = (0..<words).reduce(0) { $0 + lanes($1, line).nonzeroBitCount } - misses
    if all >= 1 { return Need(words: words, isTwo: all >= 2 || isAll) }
    return isAll ? Need(words: words, isTwo: true) : nil
  }

  /// The lanes of one of the words that count for a line.
  @inline(__always)
  private func lanes(_ word: Int, _ line: Int) -> UInt64 {
    let told = marks.told[word &* marks.lineCount &+ line]
    return sides.isEmpty ? told : told & ~sides[word]
  }

  /// One of the words of a line.
  @inline(__always)
  private func word(_ word: Int, _ line: Int) -> UInt64 {
    marks.words[word &* marks.lineCount &+ line]
  }

  /// The first line that may be a sum of lines before it; nil when there is none.
  var firstSum: Int? {
    let words = marks.groupCount
    // The lines that count, and the sums of the words of all lines before each.
    var open: [Int] = []
    var sums: [UInt64] = []
    open.reserveCapacity(grid.lineCount)
    sums.reserveCapacity(words * (grid.lineCount + 1))
    for _ in 0..<words { sums.append(0) }
    for line in 0..<grid.lineCount where !grid.lines[line].isExcluded && grid.hasFigure(line) {
      if open.count >= 2 {
        guard let need = need(of: line) else { return line }
        if isSum(line, open, sums.span, need) || isOddSum(line, open, sums.span, need) {
          return line
        }
      }
      open.append(line)
      for word in 0..<words { sums.append(sums[sums.count - words] &+ self.word(word, line)) }
    }
    return nil
  }

  // MARK: Plain sums

  /// Whether the last of the `open` lines may add up to `line`, in whatever number.
  private func isSum(_ line: Int, _ open: [Int], _ sums: Span<UInt64>, _ need: Need) -> Bool {
    let words = marks.groupCount
    let end = open.count * words
    let most = min(open.count, reach)
    if need.words == 1 {
      let mask = lanes(0, line)
      let sum = test.margin &- word(0, line) &+ sums[end]
      for length in 2..<most + 1 {
        let near = test.near(sum &- sums[end &- length &* words]) & mask
        if need.isMet(near), ties(line, open.suffix(length)) { return true }
      }
      return false
    }
    for length in 2..<most + 1 {
      var near: UInt64 = 0
      for word in 0..<words {
        let sum =
          test.margin &- self.word(word, line) &+ sums[end + word]
          &- sums[end - length * words + word]
        // Each word has bits of its own.
        near |= (test.near(sum) & lanes(word, line)) >> UInt64(word)
      }
      if need.isMet(near), ties(line, open.suffix(length)) { return true }
    }
    return false
  }

  /// Whether lines add up to two figures of `line` as far as rounding goes.
  private func ties(_ line: Int, _ members: ArraySlice<Int>) -> Bool {
    var (near, seen) = (0, 0)
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      guard stated.kind == .figure, stated.low != .zero else { continue }
      var sum: UInt64 = 0
      for member in members { sum &+= grid[member, field].low.mark }
      let telling = TellingField(
        field: field, stated: stated.low, half: stated.half.mark, widest: shape.halves[field])
      if telling.mayTie(sum, of: members.count) { near += 1 }
      seen += 1
      if near == 2 { return true }
      if seen == SumLanes.comparedFields { return false }
    }
    return false
  }

  // MARK: Odd signs

  /// Whether the last few lines with any odd signs may be `line`.
  private func isOddSum(_ line: Int, _ open: [Int], _ sums: Span<UInt64>, _ need: Need) -> Bool {
    if need.words == 1 {
      let mask = lanes(0, line)
      return holdsOddSum(line, 0, open.count, sums) { place, sum in
        need.isMet(oddTest.near(sum) & mask) && tiesOddly(line, open, place)
      }
    }
    // The lanes that are near, by the places of their sums.
    var near = InlineArray<32, UInt64>(repeating: 0)
    for word in 0..<need.words {
      let mask = lanes(word, line)
      _ = holdsOddSum(line, word, open.count, sums) { place, sum in
        // Each word has bits of its own.
        near[place] |= (oddTest.near(sum) & mask) >> UInt64(word)
        return false
      }
    }
    return near.indices.contains { need.isMet(near[$0]) && tiesOddly(line, open, $0) }
  }

  /// Whether `body` is true for one of the sums of a word of the last few lines with any odd signs, less
  /// that of `line`.
  ///
  /// The sums of n lines and one before them have the places from 2ⁿ on, the first of which, that of plain
  /// signs, is left out: bit i is set where the last line but i is taken off.
  @inline(__always)
  private func holdsOddSum(
    _ line: Int, _ word: Int, _ openCount: Int, _ sums: Span<UInt64>,
    _ body: (_ place: Int, _ sum: UInt64) -> Bool
  ) -> Bool {
    let words = marks.groupCount
    let count = min(openCount, OpenLines.patternReach)
    // The lines are added or taken off in turn: all signs of n lines, in 2ⁿ sums.
    var signed = InlineArray<16, UInt64>(repeating: 0)
    signed[0] = oddTest.margin &- self.word(word, line)
    var signs = 1
    var end = openCount &* words &+ word
    for length in 1..<count + 1 {
      let addend = sums[end] &- sums[end &- words]
      end &-= words
      var place = 1
      while place < signs {
        if body(signs &+ place, signed[place] &+ addend) { return true }
        place &+= 1
      }
      guard length < count else { break }
      for place in 0..<signs {
        signed[signs &+ place] = signed[place] &- addend
        signed[place] = signed[place] &+ addend
      }
      signs &*= 2
    }
    return false
  }

  /// Whether the last of the `open` lines give two figures of `line` by their marks, as many and with such
  /// signs as a place says.
  private func tiesOddly(_ line: Int, _ open: [Int], _ place: Int) -> Bool {
    let length = Int.bitWidth - place.leadingZeroBitCount
    let signs = place - 1 << (length - 1)
    let first = open.count - 1
    var (ties, seen) = (0, 0)
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let stated = grid[line, field]
      guard stated.kind == .figure, stated.low != .zero else { continue }
      var sum: UInt64 = 0
      for index in 0..<length {
        let mark = grid[open[first - index], field].low.mark
        sum = signs >> index & 1 != 0 ? sum &- mark : sum &+ mark
      }
      if sum == stated.low.mark { ties += 1 }
      seen += 1
      if ties == 2 { return true }
      if seen == SumLanes.comparedFields { return false }
    }
    return false
  }
}
