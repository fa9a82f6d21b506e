import Testing

@testable import Crossfoot

@Suite("EscapePlaces")
struct EscapePlacesTests {
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
}
