import Crossfoot
import Testing

@Suite("ProseTablePercents")
struct ProseTablePercentsTests {
  private func errors(_ prose: String) throws -> [String] {
    try LetterFixture(
      table: [
        " | December 31, 2010 | | December 31, 2009 |", " | Amount | Percent | Amount | Percent",
        "Commercial real estate | 318.4 | 43.1% | 291.7 | 39.2%",
        "Residential mortgage | 171.8 | 23.2% | 163.2 | 21.9%",
        "Home equity | 249.2 | 33.7% | 290.0 | 38.9%",
        "Total loans | 739.4 | 100.0% | 744.9 | 100.0%",
      ], then: [prose]
    ).errors
  }

  @Test(
    "a percentage of a row with its digits in another order beside a right one is an error",
    arguments: [
      "Commercial real estate rose from 39.2% of total loans at December 31, 2009 to 34.1% at year-end.",
      "At 34.1% of all loans, against 39.2% a year before, commercial real estate is our largest class.",
      "Residential mortgage loans were 23.2% and 29.1% of the portfolio at the two dates.",
    ])
  func swapped(_ prose: String) throws {
    #expect(try errors(prose).count == 1)
  }

  @Test(
    "what a table has, or no slip explains, is none",
    arguments: [
      "Commercial real estate rose from 39.2% of total loans at December 31, 2009 to 43.1% at year-end.",
      "Commercial real estate rose from 39.2% of total loans at December 31, 2009 to 44.5% in March 2011.",
      "Commercial real estate rose from 38.8% of total loans at December 31, 2008 to 34.1% in March 2008.",
      "Commercial real estate, 39.2% in 2009, is budgeted to be about 34.1% of total loans.",
    ])
  func others(_ prose: String) throws {
    #expect(try errors(prose).isEmpty)
  }
}
