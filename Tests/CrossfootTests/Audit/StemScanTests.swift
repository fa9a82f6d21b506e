import Testing

@testable import Crossfoot

@Suite("StemScan")
struct StemScanTests {
  private static let stems = StemScan(["ogether": 0, "ombined": 1, "sterisk": 4])

  private static func store(_ text: String) -> TextStore {
    var store = TextStore(capacity: text.utf8.count)
    store.appendClean(Array(text.utf8), 0..<text.utf8.count)
    return store
  }

  private static func holds(_ text: String) -> Bool {
    let store = store(text)
    return stems.holds(in: TextRange(0, store.end), of: store)
  }

  @Test("a stem is found wherever it stands", arguments: ["together", "COMBINED", "an asterisk"])
  func places(word: String) {
    for before in 0..<150 {
      for after in [0, 1, 9, 70, 140] {
        let (start, end) = (
          String(repeating: "b", count: before), String(repeating: "x", count: after)
        )
        let text = start + word + end
        #expect(StemScanTests.holds(text))
      }
    }
  }

  @Test("letters that only look like one are none")
  func others() {
    for before in 0..<150 {
      let text = String(repeating: "x", count: before) + "ogethe ombine risk ogeombi"
      #expect(!StemScanTests.holds(text))
      #expect(!StemScanTests.holds(text + String(repeating: ".", count: 90)))
    }
  }

  @Test("nothing behind the range is looked at")
  func range() {
    let store = StemScanTests.store(String(repeating: "a", count: 100) + "together")
    for end in 0..<store.end {
      #expect(!StemScanTests.stems.holds(in: TextRange(0, end), of: store))
    }
  }
}
