/// The `style` attributes of a document that were read already: producers repeat a few hundred of them
/// thousands of times.
struct StyleCache {
  private struct Entry {
    var attribute: [UInt8]
    var style: DeclaredStyle
  }

  private static let size = 256
  private var entries: [Entry] = []
  /// For each hash, the entry that was used last, counted from 1; 0 for none.
  private var slots = [UInt16](repeating: 0, count: size)

  /// What the declarations in `attribute` say.
  mutating func style(of attribute: UnsafeBufferPointer<UInt8>) -> DeclaredStyle {
    // Ends differ where beginnings are alike; a collision costs a second reading, no more.
    var hash = UInt64(attribute.count)
    // The pointer is libxml2's, valid while the event is handled.
    for index in stride(from: attribute.count - 1, through: 0, by: -3) {
      hash = unsafe (hash ^ UInt64(attribute[index])) &* 0x100_0000_01B3
    }
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(StyleCache.size))
    let known = Int(slots[slot]) - 1
    if known >= 0, unsafe StyleCache.equals(entries[known].attribute, attribute) {
      return entries[known].style
    }
    let bytes = unsafe Array(attribute)
    let entry = Entry(attribute: bytes, style: DeclaredStyle(bytes))
    if entries.count < StyleCache.size {
      entries.append(entry)
      slots[slot] = UInt16(entries.count)
    } else if known >= 0 {
      entries[known] = entry
    }
    return entry.style
  }

  private static func equals(_ known: [UInt8], _ attribute: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == attribute.count else { return false }
    let span = known.span
    for index in span.indices where unsafe span[index] != attribute[index] { return false }
    return true
  }
}
