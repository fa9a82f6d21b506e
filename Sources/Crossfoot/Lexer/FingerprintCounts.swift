/// Counts fingerprints in one flat table: lines that come back have the same one.
struct FingerprintCounts {
  private var fingerprints: [UInt64]
  private var counts: [UInt32]

  /// Has room for so many different fingerprints.
  init(capacity: Int) {
    var size = capacity > 0 ? 16 : 0
    while size < capacity * 2 { size *= 2 }
    fingerprints = [UInt64](repeating: 0, count: size)
    counts = [UInt32](repeating: 0, count: size)
  }

  mutating func add(_ fingerprint: UInt64) {
    let slot = slot(of: fingerprint)
    guard slot < counts.count else { return }
    fingerprints[slot] = fingerprint
    counts[slot] += 1
  }

  func count(of fingerprint: UInt64) -> Int {
    let slot = slot(of: fingerprint)
    return slot < counts.count ? Int(counts[slot]) : 0
  }

  /// The slot that holds `fingerprint`, or is free for it; one that is not there when none is.
  private func slot(of fingerprint: UInt64) -> Int {
    let mask = counts.count - 1
    for step in 0..<counts.count {
      // Fingerprints are hashes already.
      let slot = (Int(truncatingIfNeeded: fingerprint >> 20) &+ step) & mask
      if counts[slot] == 0 || fingerprints[slot] == fingerprint { return slot }
    }
    return counts.count
  }
}
