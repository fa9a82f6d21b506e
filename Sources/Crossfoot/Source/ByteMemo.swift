/// What was read from stretches of bytes, found again by the bytes: a stretch that comes a thousand
/// times is read once.
///
/// When there is no room left, all is forgotten. So the memo stays small whatever it is fed, and what it
/// answers is what reading would.
struct ByteMemo<Value: Sendable>: Sendable {
  /// Where an entry is, as long as nothing has been forgotten since.
  struct Token: Sendable {
    fileprivate var index: UInt16
    fileprivate var generation: UInt16

    /// The token of no entry.
    static var none: Token { Token(index: .max, generation: 0) }
  }

  private struct Entry {
    /// Where the bytes of the stretch lie in `bytes`.
    var start: UInt32
    var end: UInt32
    var value: Value
  }

  private static var slotCount: Int { 16_384 }
  /// An entry stands in one of so many slots from its own on.
  private static var reach: Int { 4 }
  private static var mostEntries: Int { 8_192 }
  private static var mostBytes: Int { 512 * 1_024 }
  /// A longer stretch is not worth the room: it comes once.
  private static var longest: Int { 1_024 }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// By their hashes, the entries, counted from 1; 0 in a free slot.
  private var slots = [UInt16](repeating: 0, count: slotCount)
  /// How often all was forgotten; from 0 again after 65,536 times, which no input is large enough for.
  private var generation: UInt16 = 0

  /// The slot of a stretch.
  @inline(__always)
  func slot(of stretch: Span<UInt8>) -> Int {
    Int(truncatingIfNeeded: ByteHash.of(stretch) % UInt64(ByteMemo.slotCount))
  }

  /// The entry of `stretch`, whose slot is given; nil when there is none.
  @inline(__always)
  func token(of stretch: Span<UInt8>, at slot: Int) -> Token? {
    for place in slot..<slot + ByteMemo.reach {
      let known = Int(slots[place % ByteMemo.slotCount]) - 1
      guard known >= 0 else { return nil }
      let first = Int(entries[known].start)..<Int(entries[known].end)
      if ByteHash.areSame(bytes.span.extracting(first), stretch) {
        return Token(index: UInt16(known), generation: generation)
      }
    }
    return nil
  }

  /// What the entry of `token` holds; nil when it was forgotten, or never was.
  @inline(__always)
  func value(of token: Token) -> Value? {
    guard token.generation == generation, Int(token.index) < entries.count else { return nil }
    return entries[Int(token.index)].value
  }

  /// Notes that `stretch`, whose slot is given, reads as `value`.
  mutating func note(_ value: Value, of stretch: Span<UInt8>, at slot: Int) -> Token {
    guard stretch.count <= ByteMemo.longest else { return .none }
    if entries.count == ByteMemo.mostEntries || bytes.count + stretch.count > ByteMemo.mostBytes {
      bytes.removeAll(keepingCapacity: true)
      entries.removeAll(keepingCapacity: true)
      for slot in slots.indices { slots[slot] = 0 }
      generation &+= 1
    }
    let start = UInt32(bytes.count)
    for index in stretch.indices { bytes.append(stretch[index]) }
    entries.append(Entry(start: start, end: UInt32(bytes.count), value: value))
    // Where all are taken, the first makes room.
    let places = slot..<slot + ByteMemo.reach
    let free = places.first { slots[$0 % ByteMemo.slotCount] == 0 } ?? slot
    slots[free % ByteMemo.slotCount] = UInt16(entries.count)
    return Token(index: UInt16(entries.count - 1), generation: generation)
  }
}
