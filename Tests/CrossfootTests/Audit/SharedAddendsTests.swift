import Crossfoot
import Testing

@Suite("SharedAddends")
struct SharedAddendsTests {
  @Test(
    "a loss that is one digit off what stands above it is right where the balance counts all three")
  func equity() throws {
    let letter = try LetterFixture(table: [
      "(in millions) | Shares | Amount | Capital | Deficit | Total",
      "Balance, December 31, 2016 | 23,522 | 26 | 697 | (360) | 363",
      "Stock-based compensation | - | - | 14 | - | 14",
      "Issuance of shares | 507 | 1 | 23 | - | 24",
      "Net loss | - | - | - | (48) | (48)",
      "Balance, March 31, 2017 | 24,029 | 27 | 734 | (408) | 353",
      "Stock-based compensation | - | - | 10 | - | 10",
      "Issuance of shares | 362 | 1 | 19 | - | 20",
      "Net loss | - | - | - | (40) | (40)",
      "Balance, June 30, 2017 | 24,391 | 28 | 763 | (448) | 343",
    ])
    #expect(letter.errors.isEmpty)
    #expect(letter.warnings.isEmpty)
  }

  @Test("cash at the end of a year is that of the balance sheet, in its other year, too")
  func closingCash() throws {
    func letter(_ cash: String) throws -> LetterFixture {
      let balances = [
        "(in thousands) | December 31, 2008 | December 31, 2007",
        "Cash and cash equivalents | \(cash) | 13,563", "Receivables | 10,298 | 11,369",
        "Inventories | 4,512 | 3,978",
      ]
      let flows = [
        "(in thousands) | 2008 | 2007", "Net increase (decrease) in cash | 2,047 | (1,886)",
        "Cash and cash equivalents, beginning of year | 13,563 | 15,449",
        "Cash and cash equivalents, end of year | 15,610 | 13,563",
      ]
      return try LetterFixture(
        "Dear Sir:\n\nCurrent assets were:\n\n\(LetterFixture.lines(of: balances))\n\n"
          + "Cash flows were:\n\n\(LetterFixture.lines(of: flows))\n\nYours truly,\n")
    }
    #expect(try letter("15,610").warnings.isEmpty)
    #expect(try letter("16,510").warnings.count == 1)
    #expect(try letter("16,874").warnings.isEmpty)
  }

  @Test("a total that counts a subtotal beside its parts does not make the subtotal right")
  func doubleCounted() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2018 | 2017", "Pumps | 1,210 | 1,105", "Valves | 2,210 | 2,005",
      "Total products | 3,402 | 3,110", "Services | 1,000 | 900", "Total | 7,822 | 7,120",
    ])
    #expect(letter.errors.count == 1)
  }
}
