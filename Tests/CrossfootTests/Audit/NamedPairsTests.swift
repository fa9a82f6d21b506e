import Crossfoot
import Testing

@Suite("NamedPairs")
struct NamedPairsTests {
  private static let table = [
    "(in thousands) | 2018 | 2017", "Products | 41,230 | 38,114", "Services | 22,765 | 19,902",
    "Licenses | 8,441 | 9,337", "Total revenues | 72,436 | 67,353",
  ]

  private func warnings(_ sentence: String) throws -> Int {
    try LetterFixture(table: NamedPairsTests.table, then: [sentence]).warnings.count
  }

  private func errors(_ sentence: String) throws -> Int {
    try LetterFixture(table: NamedPairsTests.table, then: [sentence]).errors.count
  }

  @Test(
    "one of two figures that the table bears out shows that the other one is wrong",
    arguments: [
      "Total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Total revenues increased from $67.4 million in 2017 to $74.2 million in 2018.",
      "Total revenues were $74.2 million in 2018 and $67.4 million in 2017.",
      // The row is named with what its total counts.
      "License revenues fell from $9,337 thousand in 2017 to $8,414 thousand in 2018.",
      "Revenues from services were $22.8 million and $91.9 million for 2018 and 2017, respectively.",
      // Three rows of a year.
      "In 2018, revenues from products, services and licenses were $41.2 million, $28.2 million and $8.4 million, respectively.",
    ])
  func oneTies(sentence: String) throws {
    #expect(try errors(sentence) == 1)
  }

  @Test(
    "what ties, what is rough, of another basis or of another row says nothing",
    arguments: [
      "Total revenues were $72.4 million and $67.4 million in 2018 and 2017, respectively.",
      "Total revenues increased from $67.4 million in 2017 to $72.4 million in 2018.",
      "Total revenues were $72.4 million in 2018 and $67.4 million in 2017.",
      "Total revenues of Norway were $74.2 million in 2018 and $67.4 million in 2017.",
      "Total revenues were approximately $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Excluding rebates, total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Deferred total revenues were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "Orders were $74.2 million and $67.4 million in 2018 and 2017, respectively.",
      "License orders fell from $9,337 thousand in 2017 to $8,414 thousand in 2018.",
      "Deferred revenues from services were $22.8 million and $91.9 million in 2018 and 2017, respectively.",
      "In 2018, revenues from products, services and licenses were $41.2 million, $22.8 million and $8.4 million, respectively.",
      "In 2018, orders from products, services and licenses were $41.2 million, $28.2 million and $8.4 million, respectively.",
      // Nothing is left to bear it out.
      "In 2018, revenues from products, services and licenses were $42.1 million, $27.8 million and $8.4 million, respectively.",
    ])
  func silent(sentence: String) throws {
    #expect(try errors(sentence) == 0)
    #expect(try warnings(sentence) == 0)
  }

  @Test("one wrong digit of three is a warning, and anything else of another basis")
  func fewDigits() throws {
    let years = "in 2018 and 2017, respectively."
    #expect(try warnings("Total revenues were $72.4 million and $87.4 million \(years)") == 1)
    #expect(try warnings("Total revenues were $72.4 million and $93.9 million \(years)") == 0)
  }
}
