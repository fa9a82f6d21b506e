/// The `style` attributes of a document that were read already: producers repeat a few hundred of them
/// thousands of times.
struct StyleCache {
  private struct Entry {
    var attribute: [UInt8]
    var style: DeclaredStyle
  }

  private static let size = 1024
  private var entries: [Entry] = []
  /// For each hash, the entry that was used last, counted from 1; 0 for none.
  private var slots = [UInt16](repeating: 0, count: size)

  /// What the declarations in `attribute` say.
  mutating func style(of attribute: Span<UInt8>) -> DeclaredStyle {
    // A collision costs a second reading, no more.
    let slot = Int(truncatingIfNeeded: ByteHash.of(attribute) % UInt64(StyleCache.size))
    let known = Int(slots[slot]) - 1
    if known >= 0 {
      let bytes = entries[known].attribute
      if ByteHash.areSame(bytes.span, attribute) { return entries[known].style }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(attribute.count)
    for index in attribute.indices { bytes.append(attribute[index]) }
    let entry = Entry(attribute: bytes, style: DeclaredStyle(bytes.map(ASCII.lowercased)))
    if entries.count < StyleCache.size {
      entries.append(entry)
      slots[slot] = UInt16(entries.count)
    } else if known >= 0 {
      entries[known] = entry
    }
    return entry.style
  }
}
