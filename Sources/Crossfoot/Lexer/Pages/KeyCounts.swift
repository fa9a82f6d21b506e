/// Counts the keys of paragraphs, each as often as it occurs or more: what has too low a count does not
/// come back, whatever else it holds.
struct KeyCounts {
  private var counts = InlineArray<256, UInt8>(repeating: 0)

  /// How often the most frequent key occurs; 255 stands for more.
  private(set) var most: UInt8 = 0
  /// How many paragraphs at most have a key that another one has, too.
  private(set) var repeated = 0

  mutating func add(_ glance: BlockGlance) {
    let slot = glance.slot(of: counts.count)
    let count = counts[slot]
    if count > 0 { repeated += count == 1 ? 2 : 1 }
    guard count < .max else { return }
    counts[slot] = count + 1
    most = max(most, count + 1)
  }

  /// How many paragraphs at most have the key of `glance`; 255 stands for more.
  ///
  /// It changes nothing: so the counts are read in place, and not copied first.
  mutating func count(of glance: BlockGlance) -> Int { Int(counts[glance.slot(of: counts.count)]) }
}
