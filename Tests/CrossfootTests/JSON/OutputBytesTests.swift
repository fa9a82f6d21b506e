import Testing

@testable import Crossfoot

@Suite("OutputBytes")
struct OutputBytesTests {
  @Test("strings are escaped as byte by byte")
  func escapes() {
    var random = Random(state: 2)
    let bytes: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x41, 0x5C, 0x7F, 0xC3, 0xFF]
    for round in 0..<2_000 {
      // Rare and frequent escapes both: most text has none.
      let text = (0..<random.next(100)).map { _ in
        random.next(round % 9 + 1) == 0 ? bytes[random.next(bytes.count)] : UInt8(ascii: "e")
      }
      var output = OutputBytes(capacity: 1)
      output.appendEscaped(text.span, text.indices)
      #expect(output.array() == text.flatMap(OutputBytesTests.escaped))
      // What stands behind a range counts for nothing.
      let range = 0..<random.next(text.count + 1)
      output.removeAll()
      output.appendEscaped(text.span, range)
      #expect(output.array() == text[range].flatMap(OutputBytesTests.escaped))
    }
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x22: Array("\\\"".utf8)
    case 0x5C: Array("\\\\".utf8)
    case 0x09: Array("\\t".utf8)
    case 0x0A: Array("\\n".utf8)
    case 0x0D: Array("\\r".utf8)
    case ..<0x20:
      Array("\\u00".utf8) + Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16).utf8)
    default: [byte]
    }
  }

  @Test("numbers have the digits that they have elsewhere")
  func digits() {
    var numbers: [UInt64] = [0, 1, .max]
    var power: UInt64 = 10
    for _ in 0..<19 {
      numbers += [power - 1, power, power + 1]
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
    for number in numbers {
      var output = OutputBytes(capacity: 1)
      output.appendDigits(number, width: 1)
      #expect(output.array() == Array(String(number).utf8))
    }
    for number in UInt64(0)..<10_000 {
      var output = OutputBytes(capacity: 1)
      output.appendDigits(number * 10_007, width: 1)
      output.appendDigits(number, width: 4)
      let zeros = String(repeating: "0", count: 4 - String(number).count)
      #expect(output.array() == Array("\(number * 10_007)\(zeros)\(number)".utf8))
    }
  }
}
