/// Counts fingerprints in one flat table: lines that come back have the same one.
struct FingerprintCounts {
  private struct Slot {
    var fingerprint: UInt64 = 0
    /// 0 in a free slot.
    var count: UInt32 = 0
  }

  private var slots: [Slot]

  /// Has room for so many different fingerprints.
  init(capacity: Int) {
    var size = capacity > 0 ? 16 : 0
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  mutating func add(_ fingerprint: UInt64) {
    let index = index(of: fingerprint)
    guard index < slots.count else { return }
    slots[index].fingerprint = fingerprint
    slots[index].count += 1
  }

  func count(of fingerprint: UInt64) -> Int {
    let index = index(of: fingerprint)
    return index < slots.count ? Int(slots[index].count) : 0
  }

  /// The slot that holds `fingerprint`, or is free for it; one that is not there when none is.
  private func index(of fingerprint: UInt64) -> Int {
    let mask = slots.count - 1
    for step in 0..<slots.count {
      // Fingerprints are hashes already.
      let index = (Int(truncatingIfNeeded: fingerprint >> 20) &+ step) & mask
      if slots[index].count == 0 || slots[index].fingerprint == fingerprint { return index }
    }
    return slots.count
  }
}
