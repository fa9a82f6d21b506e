import Crossfoot
import Testing

@Suite("Names of currencies")
struct CurrencyNamesTests {
  private static let table = [
    "(in millions) | 2012 | 2011", "Tiles | 742.1 | 688.4", "Sanitary ware | 318.2 | 341.9",
    "Total | 1,060.3 | 1,030.3",
  ]

  @Test(
    "whatever a currency is called before its amounts, they are a list",
    arguments: [
      "EUR ", "Ps. ", "Ps.", "NIS ", "CHF ", "MXN ", "C$", "Cdn$", "NT$", "R$", "HK$", "US$", "RMB",
      "SEK ", "Rs. ", "$", "€",
    ])
  func lists(currency: String) throws {
    let sentence =
      "Profit of Sanitary ware was \(currency)341.9 million and \(currency)318.2 million in 2012 and 2011, respectively."
    #expect(try LetterFixture(table: CurrencyNamesTests.table, then: [sentence]).errors.count == 1)
  }

  @Test("a quotation mark that closes behind the period ends the sentence")
  func quoted() throws {
    let text =
      "It will say: “Profit of Sanitary ware was $341.9 million and $318.2 million in 2012 and 2011, respectively.” Tiles sold more in 2012."
    #expect(try LetterFixture(table: CurrencyNamesTests.table, then: [text]).errors.count == 1)
  }
}
