/// The figures of lines in four fields, 16 bits each in one word: sums of words are sums in four fields at
/// once, and a few steps tell in which of them a sum is near the figure of a line.
///
/// A lane counts in units of the finest last place, and drops what is beyond its bits. It is off by what the
/// lane below carries over, by half a unit for each addend at most. So what is near in all figures is near
/// by its lanes; what is near by its lanes has to be looked at closely.
enum FigureLanes {
  /// How many fields a word holds.
  static let count = 4
  /// The highest bit of each lane, and all others.
  static let highs: UInt64 = 0x8000_8000_8000_8000
  static let lows: UInt64 = 0x7FFF_7FFF_7FFF_7FFF
  static let ones: UInt64 = 0x0001_0001_0001_0001
  static let width = 16

  /// The word of a line with its figures in the first four `fields`, and whether one of them is no multiple
  /// of `unit`.
  static func word(
    _ grid: AmountGrid, _ line: Int, _ fields: ArraySlice<Int>, unit: Int64
  ) -> (word: UInt64, isCut: Bool) {
    var word: UInt64 = 0
    var isCut = false
    var shift: UInt64 = 0
    for field in fields {
      let nanos = grid[line, field].low.nanos
      // What a lane holds is a number with a sign, which borrows from the next one.
      let value: Int16
      if let narrow = Int64(exactly: nanos) {
        let (count, rest) = narrow.quotientAndRemainder(dividingBy: unit)
        isCut = isCut || rest != 0
        value = Int16(truncatingIfNeeded: count)
      } else {
        let (count, rest) = nanos.quotientAndRemainder(dividingBy: Int128(unit))
        isCut = isCut || rest != 0
        value = Int16(truncatingIfNeeded: count)
      }
      word &+= UInt64(bitPattern: Int64(value)) &<< shift
      shift += UInt64(width)
    }
    return (word, isCut)
  }

  /// The highest bits of the lanes of a line in whose `fields` a figure stands that is not zero.
  static func told(_ grid: AmountGrid, _ line: Int, _ fields: ArraySlice<Int>) -> UInt64 {
    var lanes: UInt64 = 0
    for field in fields {
      let amount = grid[line, field]
      lanes = lanes >> UInt64(width) | (amount.isPlain && amount.low != .zero ? 1 << 63 : 0)
    }
    return lanes >> UInt64((count - fields.count) * width)
  }

  /// The highest bits of the first `count` lanes.
  static func highs(of count: Int) -> UInt64 {
    count >= FigureLanes.count ? highs : highs & (1 << UInt64(count * width) - 1)
  }

  /// The highest bits of the lanes that stand for the fields from `first` on of which `isSet`.
  static func highs(where isSet: [Bool], from first: Int) -> UInt64 {
    var lanes: UInt64 = 0
    for field in first..<min(first + count, isSet.count) where isSet[field] {
      lanes |= 0x8000 << UInt64((field - first) * width)
    }
    return lanes
  }

  /// The unit in which the lanes of lines are counted whose `halves` these are.
  static func unit(_ halves: [UInt64]) -> Int64 {
    let finest = halves.reduce(UInt64.max) { $1 == 0 ? $0 : min($0, $1) }
    return finest < 1 << 61 ? Int64(2 * finest) : 1
  }
}

/// What tells in which lanes a sum of words is near zero.
struct LaneTest {
  /// What is added to a sum, so that lanes which are near have none of the bits `far`.
  let margin: UInt64
  private let far: UInt64

  /// A test of sums of so many words at most, which tie up to `tolerance`.
  init(words: Int, tolerance: UInt64, _ marks: LineMarks) {
    let words = UInt64(min(words, 1 << 14))
    let cut = marks.isCut ? words : 0
    let most = min(tolerance / UInt64(marks.laneUnit), 1 << 14) + words / 2 + cut + 4
    // Where all is near there is nothing to add.
    let bits = UInt64.bitWidth - (2 * most).leadingZeroBitCount
    let isUsed = bits < FigureLanes.width
    margin = isUsed ? most &* FigureLanes.ones : 0
    far = isUsed ? (0xFFFF &<< UInt64(bits) & 0xFFFF) &* FigureLanes.ones : 0
  }

  /// The highest bit of each lane in which the sum of words and of the margin is near zero.
  @inline(__always)
  func near(_ sum: UInt64) -> UInt64 {
    let rest = sum & far
    return ~((rest & FigureLanes.lows) &+ FigureLanes.lows | rest) & FigureLanes.highs
  }
}

/// A line, and the words of all lines of its grid, by which sums for it are looked at before anything else
/// is: most trials end here.
struct LaneAim {
  /// The words of all lines, in the first of the fields that the line is looked at.
  let words: [UInt64]
  /// What a sum begins with: nothing yet, less the figures of the line.
  let start: UInt64
  private let test: LaneTest
  /// The lanes that count, and whether two of them must be near.
  private let lanes: UInt64
  private let needsTwo: Bool
  /// The next four fields, where the first ones do not say enough; else nothing.
  let others: (words: [UInt64], start: UInt64)?
  private let otherLanes: UInt64

  /// An aim at the figures of the line `target`, of which `probes` are looked at, by sums of so many lines at
  /// most; `isOneNeeded` says that one of the first fields must tie (see `LineGlance`).
  init(
    _ target: Int, _ probes: [Int], in search: LineSearch, addends: Int, isOneNeeded: Bool = true
  ) {
    let marks = search.marks
    let addends = min(addends, marks.lineCount)
    test = LaneTest(words: addends + 1, tolerance: marks.tolerance(of: addends + 1), marks)
    let first = min(probes.count, FigureLanes.count)
    let group = LaneGroup(probes[..<first], in: search)
    words = group.words
    start = test.margin &- words[target]
    // Two fields tie; where a figure stands in every place, more tie than miss.
    let ties = marks.isSolid ? max(probes.count / 2 + 1, 2) : 2
    needsTwo = ties - (probes.count - first) >= 2
    let isSure = needsTwo || isOneNeeded || ties > probes.count - first
    let seen = marks.isSolid ? 2 : LineGlance.width
    lanes = group.highs(of: needsTwo || !isOneNeeded ? first : seen)
    if isSure {
      others = nil
      otherLanes = 0
    } else {
      let rest = LaneGroup(probes[first...].prefix(FigureLanes.count), in: search)
      others = (rest.words, test.margin &- rest.words[target])
      otherLanes = rest.highs(of: FigureLanes.count)
    }
  }

  /// Whether a sum may tie, by its first fields.
  @inline(__always)
  func isNear(_ sum: UInt64) -> Bool {
    let near = test.near(sum) & lanes
    return near != 0 && (!needsTwo || near & (near &- 1) != 0)
  }

  /// Whether a sum may tie in two fields, of which it has one word and another.
  @inline(__always)
  func isNear(_ sum: UInt64, _ other: UInt64) -> Bool {
    let near = test.near(sum) & lanes | (test.near(other) & otherLanes) >> 1
    return near & (near &- 1) != 0
  }
}

/// Four fields at most at which lines are looked, with the words of all lines in them.
struct LaneGroup {
  let words: [UInt64]
  /// The fields, in their order.
  private let fields: ArraySlice<Int>
  /// Whether they are some of the first four fields, each in its own lane; else they have the lanes in turn.
  let isFirst: Bool

  init(_ fields: ArraySlice<Int>, in search: LineSearch) {
    self.fields = fields
    isFirst = fields.last ?? 0 < FigureLanes.count
    words = isFirst ? search.marks.words[0] : search.marks.words(of: fields, in: search.grid)
  }

  /// The highest bits of the lanes of the first `count` fields.
  func highs(of count: Int) -> UInt64 {
    guard isFirst else { return FigureLanes.highs(of: min(count, fields.count)) }
    return fields.prefix(count).reduce(0) { $0 | 0x8000 &<< UInt64($1 &* FigureLanes.width) }
  }
}
