import Testing

@testable import Crossfoot

/// The search for undeclared relations turns most trials away by numbers that say less than the
/// figures: here it is held against a search that looks at every trial closely.
@Suite("LineSearch")
struct LineSearchTests {
  /// Grids from fixed seeds, in which many lines are sums, averages or quotients of others.
  static let grids: [AmountGrid] = (1...400).map { seed in
    var random = Random(state: UInt64(seed))
    return grid(&random)
  }

  private static func grid(_ random: inout Random) -> AmountGrid {
    let (lines, fields) = (3 + random.next(10), 2 + random.next(5))
    let decimals = random.next(3)
    let isSparse = random.next(3) == 0
    let isSigned = random.next(3) == 0
    var values: [[Int]] = []
    for line in 0..<lines {
      values.append(
        (0..<fields).map { value(of: line, $0, values, lines, isSigned: isSigned, &random) })
    }
    let amounts = values.flatMap { $0 }.map { value in
      switch isSparse ? random.next(7) : 6 {
      case 0: Amount.blank
      case 1: Amount.unknown
      case 2: Amount(status: .nil, figure: .zero, isAbove: false, granule: .zero)
      default:
        Amount(
          status: .number, figure: Figure(digits: Int64(value), decimals: UInt8(decimals)),
          isAbove: false, granule: .zero)
      }
    }
    let grid = AmountGrid(
      TableAmounts(amounts, width: fields), width: fields, isTurned: false)
    return random.next(2) == 0 ? grid.turnedRound : grid
  }

  /// A figure of a line that may follow from the lines above it, `values`.
  private static func value(
    of line: Int, _ field: Int, _ values: [[Int]], _ lines: Int, isSigned: Bool,
    _ random: inout Random
  ) -> Int {
    let value = 1 + random.next(random.next(2) == 0 ? 40 : 90_000)
    guard line >= 2 else { return value }
    let (first, second) = (values[line - 1][field], values[line - 2][field])
    // One field in eight does not tie.
    switch random.next(8) == 0 ? 9 : (line + lines) % 6 {
    case 0: return first + second
    case 1: return values.suffix(3).reduce(0) { $0 + $1[field] } / 3
    case 2: return second == 0 ? 0 : first * 100 / second
    case 3: return second == 0 ? 0 : (first - second) * 100 / abs(second)
    case 4:
      // Every second line, or the two that stand behind another one.
      let step = lines % 2 + 1
      return stride(from: line - 2, through: 0, by: -step).prefix(3)
        .reduce(0) { $0 + values[$1][field] }
    default: return isSigned && random.next(4) == 0 ? -value : value
    }
  }

  /// The lines of a grid that are tried, each with the fields that are looked at first.
  private static func targets(_ search: LineSearch) -> [(line: Int, probes: [Int])] {
    (0..<search.grid.lineCount).compactMap { line in
      let probes = search.probes(of: line)
      return probes.count >= 2 ? (line, probes) : nil
    }
  }

  /// Whether a line adds nothing to any sum: such lines are no addends.
  private static func isNothing(_ line: Int, of grid: AmountGrid) -> Bool {
    (0..<grid.fieldCount).allSatisfy {
      grid[line, $0].low == .zero && grid[line, $0].reach == .zero
    }
  }

  @Test("no pair of addends is passed over, and none is added")
  func pairs() {
    var count = 0
    for grid in LineSearchTests.grids {
      let search = LineSearch(grid)
      let sums = DistantSums(search)
      for (target, probes) in LineSearchTests.targets(search) {
        var expected: [[Int]] = []
        let others = (max(target - 24, 0)...min(target + 24, grid.lineCount - 1)).filter {
          $0 != target && !LineSearchTests.isNothing($0, of: grid)
        }
        for left in others {
          for right in others where right > left {
            if search.isLikely(probes, { sums.tie([left, right], target, $0) }) {
              expected.append([left, right])
            }
          }
        }
        #expect(sums.pairs(target, probes) == expected)
        count += expected.count
      }
    }
    #expect(count > 100)
  }

  @Test("no run of addends is passed over, and none is added")
  func runs() {
    var count = 0
    for grid in LineSearchTests.grids {
      let search = LineSearch(grid)
      let sums = DistantSums(search)
      for (target, probes) in LineSearchTests.targets(search) {
        var expected: [[Int]] = []
        for step in 1...6 {
          for start in 1...(step == 1 ? 24 : 8) where step > 1 || start > 1 {
            var members: [Int] = []
            for line in stride(from: target - start, through: 0, by: -step) {
              members.insert(line, at: 0)
              // One of the first three fields has to tie, as far as the sums are known.
              let isNear = probes.prefix(3).contains { field in
                guard members.allSatisfy({ grid[$0, field].kind != .unknown }) else { return false }
                let sum = members.reduce(Decimal.zero) { $0 + grid[$1, field].low }
                let blur = members.reduce(search.half(target)) { $0 + search.half($1) }
                return (sum - grid[target, field].low).magnitude <= blur
              }
              if members.count >= 2, isNear, !LineSearchTests.isNothing(line, of: grid),
                search.isLikely(probes, { sums.tie(members, target, $0) })
              {
                expected.append(members)
              }
            }
          }
        }
        #expect(sums.runs(target, probes) == expected)
        count += expected.count
      }
    }
    #expect(count > 50)
  }

  @Test("no sum is passed over because the lanes of its line are far from it")
  func sums() {
    var count = 0
    for grid in LineSearchTests.grids {
      var grid = grid
      for line in grid.lines.indices { grid.lines[line].evidence = .weak }
      let search = LineSearch(grid)
      let found = SumFinder.relations(in: grid, of: search)
      let expected = SumFinder.relations(in: grid, isThorough: true)
      let describe = { (sums: [SumRelation]) in
        sums.map { "\($0.target) \($0.members) \($0.fit.exact) \($0.fit.rounded)" }
      }
      #expect(describe(found) == describe(expected))
      count += expected.count
    }
    #expect(count > 50)
  }

  @Test("what is near zero in a field is near in its lane")
  func lanes() {
    var random = Random(state: 9)
    for grid in LineSearchTests.grids {
      let marks = LineMarks(grid)
      let (lines, fields) = (grid.lineCount, min(grid.fieldCount, FigureLanes.count))
      let unit = Decimal(nanos: Int128(marks.laneUnit))
      let tolerance = UInt64(random.next(3)) * unit.mark
      let test = LaneTest(words: lines, tolerance: tolerance, marks)
      for _ in 0..<50 {
        let signs = (0..<lines).map { _ in random.next(3) - 1 }
        var word = test.margin
        for line in 0..<lines where signs[line] != 0 {
          let addend = marks.words[line]
          word = signs[line] > 0 ? word &+ addend : word &- addend
        }
        for field in 0..<fields {
          let sum = signs.indices.reduce(Decimal.zero) { sum, line in
            sum + grid[line, field].low * signs[line]
          }
          let isNear = test.near(word) >> UInt64(field * FigureLanes.width + 15) & 1 != 0
          #expect(isNear || sum.magnitude.nanos > Int128(tolerance))
        }
      }
    }
  }

  @Test("sums of 64 bits are those of 128")
  func narrowSums() {
    var count = 0
    for grid in LineSearchTests.grids.prefix(100) {
      let members = (0..<grid.lineCount).map { (line: $0, isSubtracted: $0 % 3 == 1) }
      let lines = Array(0..<grid.lineCount)
      for field in 0..<grid.fieldCount {
        var sum = AmountSum()
        for member in members {
          sum.add(grid[member.line, field], isSubtracted: member.isSubtracted)
        }
        let others = grid.sum(last: lines.count, of: lines, field) { _, line in line % 3 == 1 }
        #expect("\(grid.sum(members, field))" == "\(sum)")
        #expect("\(others)" == "\(sum)")
      }
      if grid.unit > 0 { count += 1 }
    }
    #expect(count == 100)
  }

  @Test("sums in less room are those that have all of it")
  func runningSums() {
    for grid in LineSearchTests.grids.prefix(50) {
      var (narrow, wide) = (
        RunningSums(1, unit: grid.unit, capacity: 1), RunningSums(1, unit: 0, capacity: 1)
      )
      for line in 0..<grid.lineCount {
        narrow.append(grid, line, 0, to: line, isSubtracted: line % 3 == 0)
        wide.append(grid, line, 0, to: line, isSubtracted: line % 3 == 0)
      }
      for end in 0...grid.lineCount {
        for start in 0...end {
          let (left, right) = (
            narrow.sum(from: start, to: end, of: end - start),
            wide.sum(from: start, to: end, of: end - start)
          )
          #expect("\(left)" == "\(right)")
          #expect(
            narrow.misses(start, end, grid[0, 1]) == wide.misses(start, end, grid[0, 1]))
        }
      }
    }
  }

  @Test("no average is passed over, and none is added")
  func averages() {
    var count = 0
    for grid in LineSearchTests.grids {
      let search = LineSearch(grid)
      var averages = LineAverages(search)
      for (target, probes) in LineSearchTests.targets(search) {
        var expected: [[Int]] = []
        for start in 1...10 where target >= start {
          for first in (0...target - start).reversed() {
            let run = Array(first...target - start)
            let isNear = probes.prefix(3).contains { field in
              let sum = run.reduce(AmountSum()) { $0 + AmountSum(grid[$1, field]) }
              if case .ties = LineAverages.tie(sum, grid[target, field], search.half(target)) {
                return true
              }
              return false
            }
            if isNear, search.isLikely(probes, { averages.tie(run, target, $0) }) {
              expected.append(run)
            }
          }
        }
        #expect(averages.runs(target, probes) == expected)
        count += expected.count
      }
    }
    #expect(count > 50)
  }

  @Test("no quotient is passed over, and none is added")
  func quotients() {
    var count = 0
    for grid in LineSearchTests.grids {
      let search = LineSearch(grid)
      let quotients = LineQuotients(search, reach: 4)
      for (target, probes) in LineSearchTests.targets(search) {
        var expected: [String] = []
        for upper in 0..<grid.lineCount where upper != target {
          for lower in 0..<grid.lineCount where lower != target && lower != upper {
            let half = search.half(target)
            let halves = (search.half(upper), search.half(lower))
            // Both lines are near, or one is and the quotient is printed finer than either.
            let near = (abs(upper - target) <= 4, abs(lower - target) <= 4)
            let mayBe =
              near == (true, true)
              ? half <= min(halves.0, halves.1)
              : (near.0 || near.1) && half < min(halves.0, halves.1)
            guard mayBe else { continue }
            for form in LineQuotients.Form.allCases
            where form.factor == 100 || form == .ratio || half < Decimal.one.half {
              if search.isLikely(probes, { quotients.tie(form, target, upper, lower, $0) }) {
                expected.append("\(form) \(upper) \(lower)")
              }
            }
          }
        }
        var found: [String] = []
        quotients.forEachLikely(target, probes) { found.append("\($0) \($1) \($2)") }
        #expect(found == expected)
        count += expected.count
      }
    }
    #expect(count > 50)
  }

  @Test("logarithms are off by less than their slack")
  func logarithms() {
    for exponent in 0..<127 { #expect(FigureScale.log(1 << exponent) == Int32(exponent) << 16) }
    var random = Random(state: 5)
    var last: (value: UInt128, log: Int32) = (1, 0)
    for value in (0..<5_000).map({ _ in UInt128(1 + random.next(1 << 40)) }).sorted() {
      let log = FigureScale.log(value)
      #expect(log >= last.log)
      last = (value, log)
      let other = UInt128(1 + random.next(1 << 40))
      let error = FigureScale.log(value * other) - log - FigureScale.log(other)
      #expect(abs(error) <= 3 * FigureScale.slack)
    }
  }
}

/// Numbers from a seed, the same on every machine.
struct Random {
  var state: UInt64

  /// A number from 0 to `bound`, without `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 20) % max(bound, 1)
  }
}
