/// A set of bytes.
struct ByteSet: Sendable {
  private var bits = InlineArray<4, UInt64>(repeating: 0)

  init() {}

  /// The set of `bytes`, letters in either case.
  init(_ bytes: [UInt8]) {
    for byte in bytes {
      insert(byte)
      if ASCII.isLetter(byte) { insert(byte ^ 0x20) }
    }
  }

  mutating func insert(_ byte: UInt8) {
    bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    bits[Int(byte >> 6)] &>> UInt64(byte & 63) & 1 != 0
  }
}
