/// Where a sign stands next in a text, for ranges that are asked for from top to bottom: each byte is
/// looked at once.
struct SignPlaces {
  enum Sign {
    /// `%` or `$`, without which few figures are put in relation.
    case amount
    /// What "respectively" ends with, and little else.
    case pairing
    case none
  }

  private let sign: Sign
  /// Nothing stands from `start` up to `next`, where the next sign stands, or the text ends.
  private var start = 0
  private var next: Int

  /// Whether one stands anywhere.
  let isAny: Bool

  init(_ sign: Sign, in bytes: Span<UInt8>) {
    self.sign = sign
    next = SignPlaces.place(of: sign, in: bytes, from: 0, limit: bytes.count)
    isAny = next < bytes.count
  }

  /// Whether one stands in `range`.
  mutating func stands(in range: TextRange, of bytes: Span<UInt8>) -> Bool {
    let (lower, upper) = (Int(range.start), Int(range.end))
    guard lower >= start else {
      // Text that was joined stands behind all other text, and what comes after it does not.
      return SignPlaces.place(of: sign, in: bytes, from: lower, limit: upper) < upper
    }
    if lower > next {
      start = lower
      next = SignPlaces.place(of: sign, in: bytes, from: lower, limit: bytes.count)
    }
    return next < upper
  }

  /// The place of the first sign at or behind `start`; `limit` or a place behind it when there is none.
  private static func place(
    of sign: Sign, in bytes: Span<UInt8>, from start: Int, limit: Int
  ) -> Int {
    switch sign {
    case .amount:
      return amount(in: bytes, from: start, limit: limit)
    case .pairing:
      return pairing(in: bytes, from: start, limit: limit)
    case .none:
      return limit
    }
  }

  /// The place of the first `%` or `$`.
  private static func amount(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var place = start
    while place &+ stretch <= limit, !holdsAmount(bytes, at: place) { place &+= stretch }
    place = ByteBlocks.place(bytes, from: place, limit: limit, isAmount)
    while place < limit, isAmount(bytes[place]) == 0 { place &+= 1 }
    return place
  }

  /// 1 if `byte` is `%` or `$`, else 0.
  @inline(__always)
  private static func isAmount(_ byte: UInt8) -> UInt8 {
    let isPercent: UInt8 = byte == UInt8(ascii: "%") ? 1 : 0
    let isDollar: UInt8 = byte == UInt8(ascii: "$") ? 1 : 0
    return isPercent | isDollar
  }

  /// Whether `%` or `$` stands in the stretch at `start`.
  @inline(never)
  private static func holdsAmount(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    !ByteBlocks.none(bytes, at: start, isAmount)
  }

  /// The place of the first "vely".
  private static func pairing(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var place = start
    while true {
      while place &+ stretch &+ 3 <= limit, !holdsPairing(bytes, at: place) { place &+= stretch }
      let end = min(place &+ stretch, limit &- 3)
      guard place < end else { return limit }
      while place < end {
        if bytes[place] | 0x20 == UInt8(ascii: "v"), bytes[place &+ 1] | 0x20 == UInt8(ascii: "e"),
          bytes[place &+ 2] | 0x20 == UInt8(ascii: "l"),
          bytes[place &+ 3] | 0x20 == UInt8(ascii: "y")
        {
          return place
        }
        place &+= 1
      }
    }
  }

  private static let stretch = ByteBlocks.stretch

  /// Whether a `v` stands two bytes before an `l` and three before a `y`, the first of them in a stretch of
  /// text.
  ///
  /// It is a function of its own because the compiler asks many bytes at once only where little stands
  /// around.
  @inline(never)
  private static func holdsPairing(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    let first = bytes.extracting(start..<start &+ stretch)
    let third = bytes.extracting(start &+ 2..<start &+ 2 &+ stretch)
    let last = bytes.extracting(start &+ 3..<start &+ 3 &+ stretch)
    var answer: UInt8 = 0
    for index in 0..<stretch {
      let isFirst: UInt8 = first[index] | 0x20 == UInt8(ascii: "v") ? 1 : 0
      let isThird: UInt8 = third[index] | 0x20 == UInt8(ascii: "l") ? 1 : 0
      let isLast: UInt8 = last[index] | 0x20 == UInt8(ascii: "y") ? 1 : 0
      answer |= isFirst & isThird & isLast
    }
    return answer != 0
  }
}
