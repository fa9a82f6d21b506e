import Crossfoot
import Testing

@Suite("ProseTableGrowth")
struct ProseTableGrowthTests {
  private let results = [
    "(in thousands) | 2016 | 2015", "Product revenue | 48,212 | 41,870",
    "Service revenue | 19,436 | 15,204", "Total revenue | 67,648 | 57,074",
    "Cost of revenue | 31,905 | 27,660", "Gross profit | 35,743 | 29,414",
    "Selling and marketing, net | 14,118 | 12,250",
  ]

  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture(table: results, then: [prose])
  }

  @Test(
    "a change of a row, and a share of a total, is tested with the table",
    arguments: [
      ("Total revenue grew $10.6 million, or 18.5%, in 2016.", "18.5%", "15.8%"),
      ("Service revenue increased by $4.2 million, or 27.8%, within 18 months.", "27.8%", "28.7%"),
      ("Service revenue increased by $4.23 million, or 27.8%, again.", "$4.23", "$4.32"),
      ("Gross profit rose by 21.5% to $35.7 million, again.", "21.5%", "24.5%"),
      ("Gross profit increased by 21.5%, chiefly because of the mix.", "21.5%", "25.1%"),
      ("Product revenue rose 15.1%, and service revenue increased by 27.8%.", "27.8%", "28.7%"),
      ("Selling and marketing expenses rose $1.9 million, or 15.2%, again.", "15.2%", "12.5%"),
      (
        "Services were 28.7% and 26.6% of total revenue in 2016 and 2015, respectively.",
        "28.7% and 26.6%", "26.6% and 28.7%"
      ),
      ("Product revenue was 71.3% of the total in 2016 and 73.4% in 2015.", "71.3%", "73.1%"),
      (
        "Service revenue represented 28.7%, of total revenue in 2016, its best year.", "28.7%",
        "27.8%"
      ),
    ])
  func percents(prose: String, right: String, wrong: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty)
    #expect(!letter.checks(.proseTotal).isEmpty)
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try self.letter(edited.joined(separator: wrong)).errors.count == 1)
  }

  @Test("a percentage of the later year beside the amount of the change is an error")
  func laterYear() throws {
    #expect(try letter("Service revenue grew by $4.2 million, or 21.8%.").errors.count == 1)
    for right in ["21.8% of what it is now", "27.8%", "27.9%"] {
      #expect(try letter("Service revenue grew by $4.2 million, or \(right).").errors.isEmpty)
    }
  }

  @Test(
    "another row, period or basis, and what no slip explains, is no such change",
    arguments: [
      "Total revenue grew $12.1 million, or 15.8%, in 2016.",
      "Gross profit rose by 24.5% to $36.1 million, again.",
      "Gross profit rose by 24.5% to $35.7 million from $28.7 million.",
      "In the fourth quarter total revenue grew $10.6 million, or 15.8%.",
      "Total revenue grew $10.6 million, or about 15.8%, in 2016.",
      "Total revenue grew 15.8% in constant currency in 2016.",
      "Total revenue decreased $10.6 million, or 15.8%, in 2016.",
      "Total revenue grew $10.6 million, or 15.8%, in 2014.",
      "Total revenue grew $10.6 million, or 12.2%, in 2016.",
      "Backlog at our largest site in Ohio grew $10.6 million, or 15.8%, in 2016.",
      "Prices of total revenue increased by 15.8% in 2016.",
      "Services were 26.6% and 28.7% of backlog in 2016 and 2015, respectively.",
      "Services were 26.6% and 28.7% of total revenue in 2014 and 2013, respectively.",
      "Excluding one contract, services were 27.8% of total revenue in 2016.",
      "Services in Ohio were 22.4% and 25.8% of total revenue in 2016 and 2015, respectively.",
    ])
  func others(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }

  @Test(
    "a change of many digits tells its row by one word, and the percentage beside it is named for a slip"
  )
  func tellingChange() throws {
    let freight = [
      "(in thousands) | 2016 | 2015 | Change", "Truckload, regional | 214,618 | 198,342 | 16,276",
      "Contract carriage | 88,217 | 71,942 | 16,275", "Brokerage | 31,477 | 33,816 | (2,339)",
      "Total | 334,312 | 304,100 | 30,212",
    ]
    let errors = { try LetterFixture(table: freight, then: [$0]).errors.count }
    let cause = "because we added four customers in the first half of 2016."
    #expect(try errors("Contract revenue rose by $16,275 thousand, or 26.2%, \(cause)") == 1)
    for right in [
      "Contract revenue rose by $16,275 thousand, or 22.6%, \(cause)",
      "Contract revenue rose by $16,725 thousand, or 26.2%, \(cause)",
      "Contract revenue rose by $16,275 thousand, or 26.2%, in the first half of 2016.",
      "Barge revenue rose by $16,275 thousand, or 26.2%, \(cause)",
    ] {
      #expect(try errors(right) == 0)
    }
  }
}
