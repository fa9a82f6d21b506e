/// The cues that a block holds, whatever their number: most questions about them are answered no by
/// one look.
struct CueSet: Sendable {
  private var bits: UInt64 = 0

  init() {}

  /// The set of some cues.
  @inline(__always)
  init(_ cues: Cue...) {
    for cue in cues { insert(cue) }
  }

  /// The months, which have one bit for all of them.
  static let months = CueSet(.month1)

  /// Sixty-four bits are enough for all cues, if the twelve months share one.
  @inline(__always)
  private static func bit(_ cue: Cue) -> UInt64 {
    let number = UInt64(cue.rawValue)
    let first = UInt64(Cue.month1.rawValue)
    let last = UInt64(Cue.month12.rawValue)
    return 1 &<< (number < first ? number : number <= last ? first : number &- (last &- first))
  }

  @inline(__always)
  mutating func insert(_ cue: Cue) { bits |= CueSet.bit(cue) }

  @inline(__always)
  mutating func formUnion(_ other: CueSet) { bits |= other.bits }

  /// Whether `cue` is among them; for a month whether any month is.
  @inline(__always)
  func contains(_ cue: Cue) -> Bool { bits & CueSet.bit(cue) != 0 }

  @inline(__always)
  func isDisjoint(with other: CueSet) -> Bool { bits & other.bits == 0 }
}
