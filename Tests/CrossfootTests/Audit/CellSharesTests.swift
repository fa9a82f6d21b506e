import Crossfoot
import Testing

@Suite("CellShares")
struct CellSharesTests {
  private let offering = [
    "| A quarter | One half | All", "Shares sold | 312,500 | 625,000 | 1,250,000",
    "Net proceeds | $2,405,000 | $4,870,000 | $9,800,000",
    "Offering costs | 95,000 | 130,000 | 200,000",
    "Offering price per share | $8.00 | $8.00 | $8.00",
    "Book value per share after offering | $2.42 | $3.07 | $3.99",
    "Dilution per share to new investors | $5.58 | $4.93 | $4.01",
  ]

  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture(table: offering, then: [prose])
  }

  @Test(
    "a figure of a column is tested as a share of another one that the sentence names",
    arguments: [
      (
        "If only a quarter is sold, they will suffer dilution of $5.58 per share, or 69.8% of the "
          + "price that they paid.", "69.8%", "68.9%"
      ),
      ("The dilution will be $4.93 a share, or 61.6% of the offering price.", "61.6%", "66.1%"),
      ("Dilution of $4.01, representing 50.1% of the price, is the least.", "50.1%", "51.0%"),
      (
        "Book value after the offering will be $3.07, which is 38.4% of the price.", "38.4%",
        "34.8%"
      ),
      ("Offering costs will be $95,000, or 3.95% of the net proceeds.", "3.95%", "3.59%"),
    ])
  func shares(prose: String, right: String, wrong: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.proseTotal).count == 1)
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try self.letter(edited.joined(separator: wrong)).errors.count == 1)
  }

  @Test(
    "another part or whole, and what no swap explains, is no such share",
    arguments: [
      "The dilution will be $5.58 a share, or 68.9% of book value.",
      "The dilution will be $5.58 a share, or 71.2% of the price that they paid.",
      "The fees will be $5.58 a share, or 68.9% of the price that they paid.",
      "Net proceeds will be $2,405,000, or 96.2% of the price for the shares.",
      "The dilution will be $5.85 a share, or 68.9% of the price that they paid.",
      "The dilution will be about $5.58 a share, or 68.9% of the price.",
      "The dilution will be $5.58 a share, or about 68.9% of the price.",
      "The dilution will be $5.58 a share, or 68.9% of the offering price of $8.10.",
    ])
  func others(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }
}
