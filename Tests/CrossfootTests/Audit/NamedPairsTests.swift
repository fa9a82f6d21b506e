import Crossfoot
import Testing

@Suite("NamedPairs")
struct NamedPairsTests {
  private static let table = [
    "(in thousands) | 2018 | 2017", "Products | 41,230 | 38,114", "Services | 22,765 | 19,902",
    "Licenses | 8,441 | 9,337", "Total revenues | 72,436 | 67,353",
  ]

  private func errors(_ sentence: String) throws -> Int {
    try LetterFixture(table: NamedPairsTests.table, then: [sentence]).errors.count
  }

  @Test(
    "one of two figures that the table bears out shows that the other one is wrong",
    arguments: [
      "Total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Total revenues increased from $67.4 million in 2017 to $74.2 million in 2018.",
    ])
  func oneTies(sentence: String) throws {
    #expect(try errors(sentence) == 1)
  }

  @Test(
    "what ties, what is rough, of another basis or of another row says nothing",
    arguments: [
      "Total revenues were $72.4 million and $67.4 million in 2018 and 2017, respectively.",
      "Total revenues increased from $67.4 million in 2017 to $72.4 million in 2018.",
      "Total revenues were approximately $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Excluding rebates, total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Deferred total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Orders were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
    ])
  func silent(sentence: String) throws {
    #expect(try errors(sentence) == 0)
  }
}
