/// The figures of lines in four fields, 16 bits each in one word: sums of words are sums in four fields at
/// once, and a few steps tell in which of them a sum is near the figure of a line.
///
/// A lane counts in units of the finest last place, and drops what is beyond its bits. It is off by what the
/// lane below carries over, by half a unit for each addend at most, and by less where figures are small. So what is near in all figures is near
/// by its lanes; what is near by its lanes has to be looked at closely.
enum FigureLanes {
  /// How many fields a word holds.
  static let count = 4
  /// The highest bit of each lane, and all others.
  static let highs: UInt64 = 0x8000_8000_8000_8000
  static let lows: UInt64 = 0x7FFF_7FFF_7FFF_7FFF
  static let ones: UInt64 = 0x0001_0001_0001_0001
  static let width = 16

  /// How many units a figure counts, and whether that is not all of it.
  @inline(__always)
  static func units(of nanos: Int128, unit: Int64) -> (count: Int16, isCut: Bool) {
    if let narrow = Int64(exactly: nanos) {
      let (count, rest) = narrow.quotientAndRemainder(dividingBy: unit)
      return (Int16(truncatingIfNeeded: count), rest != 0)
    }
    let (count, rest) = nanos.quotientAndRemainder(dividingBy: Int128(unit))
    return (Int16(truncatingIfNeeded: count), rest != 0)
  }

  /// The word with `count` units in the lane of `field` alone: a number with a sign, which borrows from
  /// the next lane.
  @inline(__always)
  static func word(_ count: Int16, in field: Int) -> UInt64 {
    UInt64(bitPattern: Int64(count)) &<< UInt64(field &* width & 63)
  }

  /// The highest bit of the lane of `field`.
  @inline(__always)
  static func high(_ field: Int) -> UInt64 { 0x8000 &<< UInt64(field &* width & 63) }

  /// The highest bits of the first `count` lanes.
  static func highs(of count: Int) -> UInt64 {
    count >= FigureLanes.count ? highs : highs & (1 << UInt64(count * width) - 1)
  }

  /// The highest bits of the lanes that stand for the fields from `first` on of which `isSet`.
  static func highs(where isSet: [Bool], from first: Int) -> UInt64 {
    var lanes: UInt64 = 0
    for field in first..<min(first + count, isSet.count) where isSet[field] {
      lanes |= high(field - first)
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
    let carry = min(words / 2, marks.mostCarried) + 2
    let most = min(tolerance / UInt64(marks.laneUnit), 1 << 14) + carry + cut + 1
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
