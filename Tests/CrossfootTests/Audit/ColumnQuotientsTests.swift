import Crossfoot
import Testing

@Suite("ColumnQuotients")
struct ColumnQuotientsTests {
  private let power = [
    " | Revenue (millions) | | Sales (million kWh) |", " | 2013 | 2012 | 2013 | 2012",
    "Residential | $842.6 | $801.2 | 7,312 | 7,264", "Industrial | 412.8 | 420.6 | 6,458 | 6,711",
    "Total | $1,255.4 | $1,221.8 | 13,770 | 13,975",
  ]
  private let mine = [
    "R million | 2008 | 2007", "Cost of sales | 1,268.4 | 1,041.7", "Depletion | (206.8) | (179.4)",
    "Total cash costs | 1,061.6 | 862.3", "Gold sold (kilograms) | 7,412 | 7,865",
  ]

  @Test("a figure of two years is named when a row gives the other one by two of its columns")
  func columns() throws {
    let sentence = { (first: String) in
      "On average residential customers paid \(first) cents per kilowatt-hour in 2013 and 11.03 cents "
        + "in 2012; sales fell by 3.8%."
    }
    #expect(try LetterFixture(table: power, then: [sentence("11.52")]).errors.isEmpty)
    #expect(try LetterFixture(table: power, then: [sentence("11.25")]).errors.count == 1)
    #expect(try LetterFixture(table: power, then: [sentence("12.40")]).errors.isEmpty)
  }

  @Test("figures that are rounded to hundreds are compared as far as they are rounded")
  func hundreds() throws {
    let sentence = { (first: String) in
      "Total cash costs were R \(first) per kilogram in 2008, compared with R 109,600 in 2007; they rose by 30.7%."
    }
    #expect(try LetterFixture(table: mine, then: [sentence("143,200")]).errors.isEmpty)
    #expect(try LetterFixture(table: mine, then: [sentence("134,200")]).errors.count == 1)
    #expect(try LetterFixture(table: mine, then: [sentence("151,000")]).errors.isEmpty)
  }
}
