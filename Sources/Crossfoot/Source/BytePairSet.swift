/// A set of two bytes that follow each other, of which only the lower five bits count: a letter is there in
/// either case, and with it the few other bytes that share these bits.
struct BytePairSet: Sendable {
  /// For each first byte a bit for each second one.
  private var bits = InlineArray<32, UInt32>(repeating: 0)

  /// What texts begin with where one of `phrases` stands, with curly apostrophes and other hyphens in the
  /// place of plain ones, too.
  init(openingsOf phrases: [[UInt8]]) {
    for phrase in phrases {
      guard let first = phrase.first else { continue }
      let start = BytePairSet.number(first)
      switch phrase.dropFirst().first {
      case nil:
        // What follows a single letter may be anything.
        bits[start] = .max
      case let second?:
        bits[start] |= 1 &<< UInt32(BytePairSet.number(second))
        let isFolded = second == UInt8(ascii: "'") || second == UInt8(ascii: "-")
        if isFolded { bits[start] |= 1 &<< UInt32(BytePairSet.number(0xE2)) }
      }
    }
  }

  @inline(__always)
  private static func number(_ byte: UInt8) -> Int { Int(byte & 31) }

  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    bits[BytePairSet.number(first)] &>> UInt32(second & 31) & 1 != 0
  }
}
