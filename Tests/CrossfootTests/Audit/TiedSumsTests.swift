import Testing

@testable import Crossfoot

extension TableAmounts {
  /// The amounts of a table, of which each row has `width`.
  convenience init(_ amounts: [Amount], width: Int) {
    self.init(amounts, lines: max(width, amounts.count / width))
  }
}

/// Grids of whole numbers, line by line; nil is a blank.
extension AmountGrid {
  init(lines: [[Int?]]) {
    let amounts = lines.flatMap { $0 }.map { value in
      value.map {
        Amount(
          status: .number, figure: Figure(digits: Int64($0), decimals: 0), isAbove: false,
          granule: .zero)
      } ?? Amount.blank
    }
    let width = lines[0].count
    self.init(TableAmounts(amounts, width: width), width: width, isTurned: false)
    for line in self.lines.indices { self.lines[line].evidence = .weak }
  }
}

/// A sum of lines without signs.
private func sum(_ target: Int, _ members: [Int]) -> SumRelation {
  SumRelation(
    target: target, members: members.map { ($0, false) }, fit: SumFit(.weak), evidence: .weak,
    isBorneOut: true)
}

@Suite("Lines that hold figures")
struct FigureLinesTests {
  @Test("rows and columns without a figure are left out, the others keep their places")
  func places() {
    let grid: [[Amount]] = [
      [.unknown, .unknown, .unknown],
      [figure(3), .unknown, figure(5)],
      [.blank, .blank, .blank],
      [figure(4), .unknown, .blank],
    ]
    let lines = FigureLines(TableAmounts(grid.flatMap { $0 }, width: 3), width: 3)
    #expect(lines.rows == [1, 3])
    #expect(lines.columns == [0, 2])
    #expect(lines.amounts.all.map(\.low) == [Decimal(3), Decimal(5), Decimal(4), .zero])
    #expect(lines.isSearchable)
  }

  @Test("a table of nothing but text is not searched")
  func text() {
    let amounts = TableAmounts(Array(repeating: .unknown, count: 12), width: 3)
    #expect(!FigureLines(amounts, width: 3).isSearchable)
  }

  private func figure(_ value: Int64) -> Amount {
    Amount(
      status: .number, figure: Figure(digits: value, decimals: 0), isAbove: false, granule: .zero)
  }
}

@Suite("What ties of a line are worth together")
struct LineEvidenceTests {
  @Test("figures that differ are worth all their digits")
  func different() {
    var evidence = LineEvidence()
    evidence.add(Decimal(120), digits: 3)
    evidence.add(Decimal(4_500), digits: 4)
    #expect(evidence.digits(of: 0, in: AmountGrid(lines: [[120, 4_500, 7]])) == 7)
  }

  @Test("a figure that comes again is worth as much as it is rare in its line")
  func repeats() {
    let often = AmountGrid(lines: [Array(repeating: 3, count: 20)])
    let rarely = AmountGrid(lines: [[3, 3] + (10..<28).map { $0 }])
    var evidence = LineEvidence()
    for _ in 0..<2 { evidence.add(Decimal(3), digits: 1) }
    #expect(evidence.digits(of: 0, in: often) == 1)
    #expect(evidence.digits(of: 0, in: rarely) == 2)
    #expect(evidence.digits(of: 0, in: rarely, countsRepeats: false) == 1)
  }

  @Test("a chance of one in ten is one digit")
  func tenths() {
    #expect(LineEvidence.tenths(of: 10, over: 1) == 10)
    #expect(LineEvidence.tenths(of: 1_000, over: 10) == 20)
    #expect(LineEvidence.tenths(of: 7, over: 7) == 0)
    #expect(LineEvidence.tenths(of: 7, over: 0) == 0)
  }
}

@Suite("Addends that bear a sum out")
struct SumWitnessesTests {
  @Test("each of two addends must show in two fields that tie")
  func showing() {
    let both = AmountGrid(lines: [[310, 420, 530], [25, 18, 47], [335, 438, 577]])
    #expect(SumWitnesses.bearOut(sum(2, [0, 1]), in: both))
    // The second line shows in one field only: the third says what the first one says.
    let one = AmountGrid(lines: [[310, 420, 530], [25, 0, 0], [335, 420, 530]])
    #expect(!SumWitnesses.bearOut(sum(2, [0, 1]), in: one))
  }

  @Test("an addend that rounding hides does not show")
  func hidden() {
    let grid = AmountGrid(lines: [[5_310, 6_420, 7_530], [1, 1, 1], [5_310, 6_421, 7_530]])
    #expect(!SumWitnesses.bearOut(sum(2, [0, 1]), in: grid))
  }

  @Test("an addend that misses as often as it ties is none; one field may hold a slip")
  func refuted() {
    let grid = AmountGrid(lines: [
      [310, 420, 530, 610, 720], [0, 0, 47, 31, 22], [25, 18, 0, 0, 0],
      [335, 438, 530, 610, 742],
    ])
    #expect(!SumWitnesses.bearOut(sum(3, [0, 1, 2]), in: grid))
    let slip = AmountGrid(lines: [
      [310, 420, 530, 610, 720], [0, 0, 47, 0, 0], [25, 18, 31, 22, 19],
      [335, 438, 806, 632, 739],
    ])
    #expect(SumWitnesses.bearOut(sum(3, [0, 1, 2]), in: slip))
  }

  @Test("small numbers that come again and again tie by luck")
  func smallNumbers() {
    let grid = AmountGrid(lines: [
      [1, 2, 2, 1, 2, 1, 2, 1], [2, 1, 1, 2, 1, 2, 1, 2], [3, 3, 3, 3, 3, 3, 3, 3],
    ])
    #expect(!SumWitnesses.bearOut(sum(2, [0, 1]), in: grid))
  }
}

@Suite("Sums that say something of their own")
struct SumSieveTests {
  private func verdicts(_ lines: [[Int?]], _ sums: [(Int, [(Int, Bool)])]) -> [Bool] {
    var sieve = SumSieve(AmountGrid(lines: lines))
    for (target, members) in sums { sieve.add(target, members.map { ($0.0, $0.1) }) }
    return sieve.verdicts()
  }

  private func added(_ lines: Int...) -> [(Int, Bool)] { lines.map { ($0, false) } }

  @Test("a total and its addends are not counted together")
  func twice() {
    let lines = [[31, 48, 52], [27, 19, 33], [58, 67, 85], [116, 134, 170]]
    #expect(verdicts(lines, [(2, added(0, 1)), (3, added(0, 1, 2))]) == [true, false])
    var sieve = SumSieve(AmountGrid(lines: lines))
    sieve.add(2, [(0, false), (1, false)])
    #expect(sieve.countsTwice([0, 1, 2]))
    #expect(!sieve.countsTwice([1, 2]))
  }

  @Test("what is said of a line is not said again of its copy further off")
  func copies() {
    let lines = [
      [31, 48, 52], [27, 19, 33], [58, 67, 85], [5, 9, 7], [58, 67, 85],
    ]
    #expect(verdicts(lines, [(2, added(0, 1)), (4, added(0, 1))]) == [true, false])
    // Right beside it, it is the same sum in another format.
    let beside = [[31, 48, 52], [27, 19, 33], [58, 67, 85], [58, 67, 85]]
    #expect(verdicts(beside, [(2, added(0, 1)), (3, added(0, 1))]) == [true, true])
  }

  @Test("of copies the addends that stand nearest are meant")
  func nearest() {
    let lines = [[31, 48, 52], [31, 48, 52], [27, 19, 33], [58, 67, 85]]
    #expect(verdicts(lines, [(3, added(0, 2)), (3, added(1, 2))]) == [false, true])
  }

  @Test("another line that fits without a miss is the sum of the same addends")
  func fitsBetter() {
    let lines = [
      [31, 48, 52, 61, 70], [27, 19, 33, 20, 11], [58, 67, 85, 81, 81], [58, 67, 85, 81, 72],
    ]
    #expect(verdicts(lines, [(2, added(0, 1)), (3, added(0, 1))]) == [true, false])
  }

  @Test("a difference in which a copy takes its line away says nothing")
  func cancelling() {
    let lines = [[31, 48, 52], [27, 19, 33], [27, 19, 33], [31, 48, 52]]
    #expect(verdicts(lines, [(3, [(0, false), (1, false), (2, true)])]) == [false])
  }

  @Test("nested totals are meant rather than all their parts")
  func flat() {
    let lines = [[31, 48, 52], [27, 19, 33], [58, 67, 85], [40, 11, 9], [98, 78, 94]]
    let sums = [(2, added(0, 1)), (4, added(0, 1, 3)), (4, added(2, 3))]
    #expect(verdicts(lines, sums) == [true, false, true])
  }
}

@Suite("Sums of lines that stand apart")
struct DistantSumsTests {
  @Test("lines named alike are added up, whatever stands between them")
  func families() throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2020 | 2021", "Awarded | 45,877 | 44,594 | 46,342", "Pupils | 346 | 313 | 308",
      "Awarded | 5,140 | 5,302 | 5,392", "Members | 27 | 22 | 24",
      "Awarded | 17,550 | 11,736 | 11,850", "Seats | 261 | 880 | 124",
      "Given away in all | 68,567 | 61,632 | 63,584",
    ])
    #expect(letter.errors.isEmpty)
    let sums = letter.audit.checks.filter { $0.operator == .sum && $0.operands.count == 3 }
    #expect(sums.count == 3)
    #expect(sums.allSatisfy { $0.verdict == .exact })
  }

  @Test("totals before and behind their addends are added up")
  func totals() throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2020 | 2021", "Old members | 3,200 | 3,304 | 3,347",
      "Norway | 1,342 | 1,326 | 1,360",
      "Spain | 1,858 | 1,978 | 1,987", "New members | 2,331 | 2,413 | 2,660",
      "Malta | 1,144 | 1,140 | 1,128", "Latvia | 1,187 | 1,273 | 1,532",
      "Europe | 5,531 | 5,717 | 6,007",
    ])
    let europe = letter.audit.checks.filter { check in
      check.operands.count == 2 && check.target.place?.row == 6
    }
    #expect(europe.count == 3)
    #expect(letter.errors.isEmpty)
  }

  @Test("two runs of columns with a gap between them are a sum")
  func gap() {
    var random = Random(state: 11)
    // Eight quizzes between two exams and two papers; the last line is all but the quizzes.
    var lines = (0..<9).map { _ in (0..<6).map { _ in 100 + random.next(900) as Int? } }
    lines.append(
      (0..<6).map { field in
        [0, 1, 7, 8].reduce(0) { $0 + (lines[$1][field] ?? 0) }
      })
    let search = LineSearch(AmountGrid(lines: lines))
    let found = DistantSums(search).gappedRuns(9, search.probes(of: 9))
    #expect(found == [[0, 1, 7, 8]])
  }

  @Test("lines in one proportion prove no more together than one field of them")
  func proportional() {
    let lines = [[100, 200, 300, 500], [300, 600, 900, 1_500], [400, 800, 1_200, 2_000]]
    let search = LineSearch(AmountGrid(lines: lines.map { $0.map { $0 as Int? } }))
    let sums = DistantSums(search)
    let support = search.evidence(2) { sums.tie([0, 1], 2, $0) }
    #expect(support.tied == 4)
    #expect(search.isProportional(2, [0, 1], support))
    let others = LineSearch(
      AmountGrid(lines: [[100, 200, 300, 500], [310, 580, 950, 1_400], [410, 780, 1_250, 1_900]]))
    let other = others.evidence(2) { DistantSums(others).tie([0, 1], 2, $0) }
    #expect(!others.isProportional(2, [0, 1], other))
  }

  @Test("fields that echo one addend count when another one is echoed elsewhere")
  func echoes() {
    let lines: [[Int?]] = [
      [7, 5, nil, nil, 14, 8, nil, 31], [nil, nil, 6, 9, nil, nil, 12, nil],
      [7, 5, 6, 9, 14, 8, 12, 31],
    ]
    let search = LineSearch(AmountGrid(lines: lines))
    let support = search.evidence(2) { DistantSums(search).tie([0, 1], 2, $0) }
    #expect(support.tied == 8)
    let copy = LineSearch(
      AmountGrid(lines: [lines[2], [nil, nil, nil, nil, nil, nil, nil, nil], lines[2]]))
    let same = copy.evidence(2) { DistantSums(copy).tie([0, 1], 2, $0) }
    #expect(same.tied == 0)
  }
}

@Suite("Quotients of lines")
struct LineQuotientsTests {
  private func found(_ lines: [[Int?]], reach: Int = 4) -> [LineQuotients.Relation] {
    let search = LineSearch(AmountGrid(lines: lines))
    return LineQuotients(search, reach: reach).relations
  }

  @Test("whole averages are quotients of a total and a number")
  func whole() {
    let relations = found([
      [4_587_715, 4_459_442, 4_634_228], [3_461, 3_130, 3_085], [1_326, 1_425, 1_502],
    ])
    #expect(relations.map(\.target) == [2])
    #expect(relations.map(\.upper) == [0])
    #expect(relations.map(\.lower) == [1])
  }

  @Test("of a number, a price and their product the number is the quotient")
  func product() throws {
    let relations = found([
      [64, 16, 23, 12, 7], [27, 675, 38, 115, 602], [1_728, 10_800, 874, 1_380, 4_214],
    ])
    #expect(relations.count == 1)
    let relation = try #require(relations.first)
    #expect((relation.target, relation.upper, relation.lower) == (0, 2, 1))
  }

  @Test("a quotient that comes again at the same distance needs few digits each time")
  func series() throws {
    let rows = [
      "| North | South", "Houses | 70,665 | 155,135", "Dwellers | 178,710 | 368,005",
      "Average | 2.5 | 2.4", "Flats | 38,360 | 84,000", "Dwellers | 107,845 | 221,255",
      "Average | 2.8 | 2.6", "Huts | 595 | 14,785", "Dwellers | 770 | 23,600",
      "Average | 1.3 | 1.6", "Boats | 295 | 3,525", "Dwellers | 705 | 7,855",
      "Average | 2.4 | 2.2",
    ]
    let letter = try LetterFixture(table: rows)
    #expect(letter.checks(.ratio).count == 8)
    // Once it is luck.
    #expect(try LetterFixture(table: Array(rows.prefix(4))).checks(.ratio).isEmpty)
  }
}

@Suite("Sums beside shares and changes")
struct SumsBesideQuotientsTests {
  @Test("changes in percent beside amounts need not add up")
  func changes() throws {
    let letter = try LetterFixture(table: [
      "| This year | Last year | Change | Turned", "Turnover | 53,109 | 43,825 | 21.2% | 121.2%",
      "Cost | (28,054) | (23,132) | 21.3% | 121.3%", "Margin | 25,055 | 20,693 | 21.1% | 121.1%",
      "Freight | (8,663) | (7,150) | 21.2% | 121.2%", "Result | 16,392 | 13,543 | 21.0% | 121.0%",
    ])
    #expect(letter.errors.isEmpty)
    let rows = Set(
      letter.audit.checks.filter { $0.operator == .sum }.compactMap { $0.target.place?.row })
    #expect(rows == [2, 4])
  }
}
