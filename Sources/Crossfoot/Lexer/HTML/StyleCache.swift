/// The `style` attributes of a document that were read already: producers repeat a few hundred of them
/// thousands of times.
struct StyleCache {
  private struct Entry {
    var attribute: [UInt8] = []
    var style = DeclaredStyle()
  }

  private static let size = 512
  private var entries = [Entry](repeating: Entry(), count: size)

  /// What the declarations in `attribute` say.
  mutating func style(of attribute: UnsafeBufferPointer<UInt8>) -> DeclaredStyle {
    // FNV-1a; a collision costs a second reading, no more.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // The pointer is libxml2's, valid while the event is handled.
    for index in attribute.indices {
      hash = unsafe (hash ^ UInt64(attribute[index])) &* 0x100_0000_01B3
    }
    let slot = Int(truncatingIfNeeded: hash % UInt64(StyleCache.size))
    if unsafe entries[slot].attribute.elementsEqual(attribute) { return entries[slot].style }
    let bytes = unsafe Array(attribute)
    entries[slot] = Entry(attribute: bytes, style: DeclaredStyle(bytes))
    return entries[slot].style
  }
}
