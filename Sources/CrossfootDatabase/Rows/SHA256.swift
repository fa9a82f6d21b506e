/// The SHA-256 of bytes (FIPS 180-4), which tells whether a file has been read before.
///
/// Written out here because neither the standard library nor Foundation has it on Linux, and a whole
/// library of cryptography is a lot to build for one function.
package struct SHA256 {
  private var state: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]

  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]

  /// The hash of `bytes` in 64 lower-case hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    let span = bytes.span
    let whole = bytes.count / 64 * 64
    var position = 0
    while position < whole {
      hash.compress(span, at: position)
      position += 64
    }
    hash.compressEnd(of: bytes, from: whole)
    return hash.hex
  }

  /// What is left behind the last whole block, with the padding: a one bit, zeros, the length in bits.
  private mutating func compressEnd(of bytes: [UInt8], from start: Int) {
    var end = Array(bytes[start...])
    end.append(0x80)
    while end.count % 64 != 56 { end.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for position in stride(from: 0, to: end.count, by: 64) { compress(end.span, at: position) }
  }

  @inline(__always)
  private static func rotated(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value &>> count | value &<< (32 &- count)
  }

  /// The words of a block, the first sixteen of the schedule.
  @inline(__always)
  private static func words(_ bytes: Span<UInt8>, at start: Int) -> InlineArray<16, UInt32> {
    precondition(start >= 0 && start + 64 <= bytes.count)
    let raw = unsafe bytes.bytes
    var words = InlineArray<16, UInt32>(repeating: 0)
    for index in 0..<16 {
      // Inside the span, by the precondition.
      let word = unsafe raw.unsafeLoadUnaligned(
        fromByteOffset: start &+ index &* 4, as: UInt32.self)
      words[index] = UInt32(bigEndian: word)
    }
    return words
  }

  /// One round; the caller renames the letters instead of moving eight values along.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let first = h &+ sum &+ (g ^ (e & (f ^ g))) &+ word
    let other = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    d = d &+ first
    h = first &+ other &+ ((a & b) | (c & (a | b)))
  }

  /// Replaces the word at `index` by the one sixteen further on.
  @inline(__always)
  private static func extend(_ words: inout InlineArray<16, UInt32>, _ index: Int) {
    let early = words[(index &+ 1) & 15]
    let late = words[(index &+ 14) & 15]
    let first = rotated(early, 7) ^ rotated(early, 18) ^ early &>> 3
    let second = rotated(late, 17) ^ rotated(late, 19) ^ late &>> 10
    words[index] = words[index] &+ first &+ words[(index &+ 9) & 15] &+ second
  }

  private mutating func compress(_ bytes: Span<UInt8>, at start: Int) {
    var words = SHA256.words(bytes, at: start)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var base = 0
    while base < 64 {
      for half in stride(from: 0, to: 16, by: 8) {
        if base > 0 { for index in half..<half &+ 8 { SHA256.extend(&words, index) } }
        @inline(__always) func word(_ index: Int) -> UInt32 {
          words[half &+ index] &+ SHA256.constants[base &+ half &+ index]
        }
        SHA256.round(a, b, c, &d, e, f, g, &h, word(0))
        SHA256.round(h, a, b, &c, d, e, f, &g, word(1))
        SHA256.round(g, h, a, &b, c, d, e, &f, word(2))
        SHA256.round(f, g, h, &a, b, c, d, &e, word(3))
        SHA256.round(e, f, g, &h, a, b, c, &d, word(4))
        SHA256.round(d, e, f, &g, h, a, b, &c, word(5))
        SHA256.round(c, d, e, &f, g, h, a, &b, word(6))
        SHA256.round(b, c, d, &e, f, g, h, &a, word(7))
      }
      base &+= 16
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private var hex: String {
    var result = ""
    for index in state.indices {
      let digits = String(state[index], radix: 16)
      result += String(repeating: "0", count: 8 - digits.count) + digits
    }
    return result
  }
}
