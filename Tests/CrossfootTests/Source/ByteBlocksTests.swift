import Testing

@testable import Crossfoot

@Suite("ByteBlocks")
struct ByteBlocksTests {
  /// Texts of up to 100 bytes from a fixed seed, with few bytes or many that matter.
  private static let texts: [[UInt8]] = {
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

  @Test("the first byte of a part of a text that is escaped is known")
  func escapePlaces() {
    for text in ByteBlocksTests.texts where !text.isEmpty {
      let plain = [UInt8](repeating: UInt8(ascii: "e"), count: text.count * 30)
      for text in [text, plain + text, text + plain] {
        let places = EscapePlaces(text.span)
        for start in stride(from: 0, to: text.count, by: 29) {
          for length in [1, 31, 32, 33, 700, 2_100] where start + length <= text.count {
            let range = start..<start + length
            let first = text[range].firstIndex { ByteBlocks.isEscaped($0) == 1 }
            let found = places.first(in: TextRange(UInt32(start), UInt32(start + length)))
            #expect(found == first ?? range.upperBound)
          }
        }
      }
    }
  }

  @Test("runs of plain text that are asked for one after the other end where they do byte by byte")
  func runsInOrder() {
    for text in ByteBlocksTests.texts {
      let line = [UInt8(ascii: "a")] + text + text + text
      var runs = PlainRuns()
      var start = 1
      while start < line.count {
        let end = runs.end(line.span, from: start)
        #expect(end == PlainRun.end(line.span, from: start, limit: line.count))
        start = max(end, start) + 1
      }
    }
  }

  @Test("a run of plain text ends where it does byte by byte")
  func runs() {
    for text in ByteBlocksTests.texts {
      // A run goes on behind a printable character.
      let line = [UInt8(ascii: "a")] + text
      #expect(
        PlainRun.end(line.span, from: 1, limit: line.count) == ByteBlocksTests.runEnd(line))
    }
  }

  private static func runEnd(_ line: [UInt8]) -> Int {
    func isVisible(_ index: Int) -> Bool {
      index < line.count && line[index] > 0x20 && line[index] < 0x7F
    }
    var end = 1
    while true {
      if isVisible(end) {
        end += 1
      } else if end < line.count, line[end] == 0x20, isVisible(end + 1) {
        end += 2
      } else {
        return end
      }
    }
  }
}
