import Testing

@testable import Crossfoot

@Suite("PlainRuns")
struct PlainRunsTests {
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
        PlainRun.end(line.span, from: 1, limit: line.count) == PlainRunsTests.runEnd(line))
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
