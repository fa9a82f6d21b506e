import Testing

@testable import Crossfoot

@Suite("ByteBlocks")
struct ByteBlocksTests {
  /// Texts of up to 100 bytes from a fixed seed, with few bytes or many that matter.
  static let texts: [[UInt8]] = {
    var state: UInt64 = 3
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let bytes: [UInt8] = [
      0x00, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x1F, 0x20, 0x20, 0x22, 0x2F, 0x30, 0x39, 0x3A, 0x3C,
      0x40, 0x41, 0x5A, 0x5B, 0x5C, 0x60, 0x61, 0x7A, 0x7B, 0x7E, 0x7F, 0x80, 0xE2, 0xFF,
    ]
    return (0..<3_000).map { round in
      (0..<next(100)).map { _ in
        next(round % 60 + 1) == 0 ? bytes[next(bytes.count)] : UInt8(ascii: "e")
      }
    }
  }()

  @Test("each test says of a byte what it says of all of them")
  func tests() {
    for byte in UInt8.min...UInt8.max {
      #expect(ByteBlocks.isUnprintable(byte) == (byte < 0x20 || byte > 0x7E ? 1 : 0))
      #expect(ByteBlocks.isControl(byte) == (byte < 0x20 && !(9...13).contains(byte) ? 1 : 0))
      #expect(ByteBlocks.isBlank(byte) == (byte <= 0x20 ? 1 : 0))
      #expect(ByteBlocks.isBeyondASCII(byte) == (byte >= 0x80 ? 1 : 0))
      #expect(ByteBlocks.isWord(byte) == (ASCII.isLetter(byte) || ASCII.isDigit(byte) ? 1 : 0))
      let isEscaped = byte < 0x20 || byte == 0x22 || byte == 0x5C
      #expect(ByteBlocks.isEscaped(byte) == (isEscaped ? 1 : 0))
    }
  }

  @Test("the first byte that a test is 1 for is found where it stands, block by block")
  func places() {
    for text in ByteBlocksTests.texts {
      let blocks = text.count / ByteBlocks.size * ByteBlocks.size
      let place = ByteBlocks.place(
        text.span, from: 0, limit: text.count, ByteBlocks.isUnprintable)
      let expected = text[..<blocks].firstIndex { ByteBlocks.isUnprintable($0) == 1 }
      #expect(place == expected ?? blocks)
      let bracket = text.firstIndex(of: 0x3C) ?? text.count
      #expect(ByteWords.place(of: 0x3C, in: text.span, from: 0, limit: text.count) == bracket)
      #expect(ByteBlocks.place(of: 0x3C, in: text.span, from: 0, limit: text.count) == bracket)
    }
  }

  @Test("no two bytes that are looked for stand side by side in what is skipped")
  func pairs() {
    let text = Array(String(repeating: "no such words here, ", count: 12).utf8)
    for place in 0..<text.count - 1 {
      var marked = text
      marked.replaceSubrange(place..<place + 2, with: Array("Of".utf8))
      for limit in [text.count, text.count - 1, place + 2, place + 1] {
        let skipped = ByteBlocks.skip(
          toPair: UInt8(ascii: "o"), UInt8(ascii: "f"), in: marked.span, from: 3, limit: limit)
        #expect(skipped <= max(3, limit))
        if place >= 3, place + 2 <= limit { #expect(skipped <= place) }
      }
    }
    let skipped = ByteBlocks.skip(
      toPair: UInt8(ascii: "o"), UInt8(ascii: "f"), in: text.span, from: 0, limit: text.count)
    #expect(skipped == text.count)
  }

  @Test("the answers of a block are the bits of a number")
  func bits() {
    for text in ByteBlocksTests.texts where text.count >= ByteBlocks.size {
      let bits = ByteBlocks.bits(ByteBlocks.Answers { ByteBlocks.isUnprintable(text[$0]) })
      for index in 0..<ByteBlocks.size {
        #expect(bits >> UInt64(index) & 1 == UInt64(ByteBlocks.isUnprintable(text[index])))
      }
      #expect(bits >> 32 == 0)
    }
  }

  @Test("what is skipped holds nothing that is looked for, and ends less than a stretch before it")
  func skipping() {
    for text in ByteBlocksTests.texts {
      let text = [UInt8](repeating: UInt8(ascii: "e"), count: text.count * 3) + text
      let place = ByteBlocks.skip(
        text.span, from: 0, limit: text.count, without: ByteBlocks.isEscaped)
      let first = text.firstIndex { ByteBlocks.isEscaped($0) == 1 } ?? text.count
      #expect(place <= first && first - place < ByteBlocks.stretch)
    }
  }
}
