import Testing

@testable import Crossfoot

@Suite("ByteWords")
struct ByteWordsTests {
  /// Words of eight bytes from a fixed seed, with the bytes that matter well represented.
  private static let words: [[UInt8]] = {
    var state: UInt64 = 7
    let bytes: [UInt8] = [
      0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0xFF, 0x41,
    ]
    return (0..<5_000).map { _ in
      (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bytes[Int(state >> 33) % bytes.count]
      }
    }
  }()

  @Test("a word that needs an escape is never passed over")
  func escapes() {
    for bytes in ByteWordsTests.words {
      let word = ByteWords.word(of: bytes.span, at: 0)
      let needsEscape = bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
      if needsEscape { #expect(ByteWords.mayNeedEscape(word)) }
      if !needsEscape, bytes.allSatisfy({ $0 < 0x80 }) { #expect(!ByteWords.mayNeedEscape(word)) }
    }
  }

  @Test("a word holds something beyond ASCII when one of its bytes is")
  func nonASCII() {
    for bytes in ByteWordsTests.words {
      let word = ByteWords.word(of: bytes.span, at: 0)
      #expect(ByteWords.holdsNonASCII(word) == bytes.contains { $0 >= 0x80 })
    }
  }

  @Test("a word that holds a byte is never passed over")
  func holds() {
    for bytes in ByteWordsTests.words where bytes.contains(0x5B) {
      #expect(ByteWords.holds(0x5B, ByteWords.word(of: bytes.span, at: 0)))
    }
  }
}
