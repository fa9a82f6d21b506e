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
  mutating func style(of attribute: UnsafeBufferPointer<UInt8>) -> DeclaredStyle {
    let slot = unsafe StyleCache.slot(attribute)
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

  /// The slot of an attribute; a collision costs a second reading, no more.
  ///
  /// The pointer is libxml2's, valid while the event is handled.
  private static func slot(_ attribute: UnsafeBufferPointer<UInt8>) -> Int {
    let bytes = UnsafeRawBufferPointer(attribute)
    var hash = UInt64(bytes.count)
    var offset = 0
    while offset + ByteWords.size <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += ByteWords.size
    }
    while offset < bytes.count {
      hash = unsafe (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(StyleCache.size))
  }

  private static func equals(_ known: [UInt8], _ attribute: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == attribute.count else { return false }
    let bytes = UnsafeRawBufferPointer(attribute)
    let span = known.span
    var offset = 0
    while offset + ByteWords.size <= known.count {
      // Both have as many bytes, and the loop stops before their end.
      let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if word != ByteWords.word(of: span, at: offset) { return false }
      offset += ByteWords.size
    }
    while offset < known.count {
      if unsafe span[offset] != bytes[offset] { return false }
      offset += 1
    }
    return true
  }
}
