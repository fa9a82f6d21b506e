import Testing

@testable import Crossfoot

@Suite("Known texts")
struct KnownTextsTests {
  @Test("each text is new once, among few and among many", arguments: [3, 11, 12, 13, 40])
  func newOnce(count: Int) {
    var (known, list) = (KnownTexts(), [String]())
    for round in 0..<3 {
      for number in 0..<count {
        let text = "333-\(number * number)"
        let isNew = known.isNew(text, among: list)
        #expect(isNew == (round == 0))
        if isNew { list.append(text) }
      }
    }
    #expect(list.count == count)
  }
}
