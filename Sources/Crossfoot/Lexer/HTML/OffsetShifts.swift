/// The way from offsets into a text that was made from another one back to that one.
struct OffsetShifts {
  /// Where the distance between an offset and the one that it stands for changes.
  struct Shift {
    private let shortOffset: UInt32
    private let shortOrigin: UInt32
    /// The tag whose attributes were left out before it, if any were.
    let tag: AttributeReader.Token

    var offset: Int { Int(shortOffset) }
    /// What `offset` stands for.
    var origin: Int { Int(shortOrigin) }

    init(_ offset: Int, standsFor origin: Int, tag: AttributeReader.Token = .none) {
      shortOffset = UInt32(offset)
      shortOrigin = UInt32(origin)
      self.tag = tag
    }
  }

  /// In order of their offsets; without any, each offset stands for itself.
  private let shifts: [Shift]
  /// The shift that was looked up last: offsets are asked for in their order, mostly.
  private var cursor = 0

  /// The first of `shifts` is at offset 0, if there are any.
  init(_ shifts: [Shift]) { self.shifts = shifts }

  /// What `offset` stands for.
  @inline(__always)
  mutating func origin(of offset: Int) -> Int {
    guard !shifts.isEmpty else { return offset }
    let shift = shifts[last(at: offset)]
    return shift.origin + offset - shift.offset
  }

  /// The first shift behind `offset`, `limit` at most.
  mutating func next(behind offset: Int, limit: Int) -> Int {
    guard !shifts.isEmpty else { return limit }
    let next = last(at: offset) + 1
    return next < shifts.count ? min(shifts[next].offset, limit) : limit
  }

  /// What was left out right before `offset`, and its tag; nil when nothing was.
  @inline(__always)
  mutating func leftOut(before offset: Int) -> (range: Range<Int>, tag: AttributeReader.Token)? {
    guard !shifts.isEmpty else { return nil }
    let index = last(at: offset)
    guard index > 0, shifts[index].offset == offset else { return nil }
    let previous = shifts[index - 1]
    return (previous.origin + offset - previous.offset..<shifts[index].origin, shifts[index].tag)
  }

  /// The index of the last shift at or before `offset`.
  @inline(__always)
  private mutating func last(at offset: Int) -> Int {
    if shifts[cursor].offset > offset { cursor = earlier(at: offset) }
    while cursor + 1 < shifts.count, shifts[cursor + 1].offset <= offset { cursor += 1 }
    return cursor
  }

  private func earlier(at offset: Int) -> Int {
    var low = 0
    var high = cursor
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
