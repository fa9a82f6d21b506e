/// Finds texts again that were met before, eight bytes at a time.
enum ByteHash {
  /// A number that texts alike have in common, and few others; its low bits depend on all bytes.
  static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = mixed(UInt64(truncatingIfNeeded: bytes.count))
    var offset = 0
    while offset + ByteWords.size <= bytes.count {
      hash = mixed(hash ^ ByteWords.word(of: bytes, at: offset))
      offset += ByteWords.size
    }
    if offset < bytes.count {
      hash = mixed(hash ^ tail(of: bytes, from: offset))
    }
    return hash
  }

  /// Both halves of a product: each bit of either depends on bits of the hash on one side of it only.
  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = (hash ^ 0xD1B5_4A32_D192_ED03).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The last bytes as a word: as much of the last whole word as lies behind `start`, or each byte by
  /// itself in a text shorter than a word.
  @inline(__always)
  private static func tail(of bytes: Span<UInt8>, from start: Int) -> UInt64 {
    if bytes.count >= ByteWords.size {
      let missing = ByteWords.size - (bytes.count - start)
      return ByteWords.word(of: bytes, at: bytes.count - ByteWords.size) >> UInt64(8 * missing)
    }
    var word: UInt64 = 0
    for offset in start..<bytes.count { word = word << 8 | UInt64(bytes[offset]) }
    return word
  }

  /// Whether two texts are the same.
  static func areSame(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    let count = first.count
    guard count == second.count else { return false }
    var offset = 0
    while offset + ByteWords.size <= count {
      guard ByteWords.word(of: first, at: offset) == ByteWords.word(of: second, at: offset)
      else { return false }
      offset += ByteWords.size
    }
    while offset < count {
      guard first[offset] == second[offset] else { return false }
      offset += 1
    }
    return true
  }
}
