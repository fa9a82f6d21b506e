import Crossfoot
import Testing

@Suite("LineNeighbours")
struct LineNeighboursTests {
  private let people = [
    " | Full-time | Part-time | Total", "Stores | 4,286 | 7,502 | 11,788",
    "Offices | 1,832 | 616 | 2,448", "Total | 6,118 | 8,118 | 14,236",
  ]
  private let ratings = [
    " | December 31, 2009 | | December 31, 2008 |",
    "(in thousands) | Gross unrealized losses | Percent of total | Gross unrealized losses | Percent of total",
    "AAA | 2,214 | 11.4% | 3,960 | 17.1%", "A | 7,345 | 37.8% | 6,593 | 28.5%",
    "BBB | 9,871 | 50.8% | 12,604 | 54.4%", "Total | 19,430 | 100.0% | 23,157 | 100.0%",
  ]
  private let holders = [
    " | Shares | Percent | Amount (in millions)",
    "Existing stockholders | 31,846,210 | 79.9% | $184.6",
    "New investors | 8,000,000 | 20.1% | $120.0", "Total | 39,846,210 | 100.0% | $304.6",
  ]

  @Test(
    "of figures side by side that are named by their columns the one is named that the row has not",
    arguments: [
      "We employed 6,118 full-time and 8,128 part-time associates, of whom 12% were new.",
      "We employed 6,181 full-time and 8,118 part-time associates, of whom 12% were new.",
    ])
  func columns(prose: String) throws {
    #expect(try LetterFixture(table: people, then: [prose]).errors.count == 1)
  }

  @Test(
    "what the row has, and what is of another day or basis, is left alone",
    arguments: [
      "We employed 6,118 full-time and 8,118 part-time associates, of whom 12% were new.",
      "We employed 6,118 full-time and 9,402 part-time associates, of whom 12% were new.",
      "We employed 6,118 full-time and about 8,128 part-time associates, of whom 12% were new.",
      "Excluding temporary help, we employed 6,118 full-time and 8,128 part-time associates, or 9%.",
      "We employed 6,118 full-time and 8,128 seasonal associates, of whom 12% were new.",
    ])
  func others(prose: String) throws {
    #expect(try LetterFixture(table: people, then: [prose]).errors.isEmpty)
  }

  @Test("two digits of a cell that a sentence spells out are named wherever they are swapped")
  func spelledCells() throws {
    let sentence = { (amount: String) in
      "Bonds in the BBB category, which are of banks, had gross unrealized losses of $\(amount) thousand at December 31, 2009."
    }
    #expect(try LetterFixture(table: ratings, then: [sentence("9,178")]).errors.count == 1)
    #expect(try LetterFixture(table: ratings, then: [sentence("9,871")]).errors.isEmpty)
    #expect(try LetterFixture(table: ratings, then: [sentence("9,304")]).errors.isEmpty)
    let other = sentence("9,178").replacing(".", with: ", including those of joint ventures.")
    #expect(try LetterFixture(table: ratings, then: [other]).errors.isEmpty)
  }

  @Test("seven digits need no name")
  func longFigures() throws {
    let sentence = { (count: String) in
      "After the offering there will be \(count) shares of common stock outstanding at $15.00 each."
    }
    #expect(try LetterFixture(table: holders, then: [sentence("39,864,210")]).errors.count == 1)
    #expect(try LetterFixture(table: holders, then: [sentence("39,846,210")]).errors.isEmpty)
    #expect(try LetterFixture(table: holders, then: [sentence("41,046,210")]).errors.isEmpty)
  }

  @Test(
    "figures of another day, of a plan or a correction, or with others counted in are left alone",
    arguments: [
      "The correct numbers are 6,118 full-time and 8,128 part-time associates, of whom 12% were new.",
      "There were in fact 6,118 full-time and 8,128 part-time associates, of whom 12% were new.",
      "As of the date of this letter there are 6,118 full-time and 8,128 part-time associates, of whom 12% are new.",
      "Our plan for 2012 provides for 6,118 full-time and 8,128 part-time associates, of whom 12% are new.",
      "There were 6,118 full-time and 8,128 part-time associates counting ten on leave, of whom 12% were new.",
    ])
  func otherStatements(prose: String) throws {
    #expect(try LetterFixture(table: people, then: [prose]).errors.isEmpty)
  }

  @Test("a figure that a sentence calls wrong, or right where another one was, accuses nobody")
  func corrections() throws {
    let ofCell =
      "The correct amount of gross unrealized losses of BBB bonds at December 31, 2009 is $9,178 thousand."
    #expect(try LetterFixture(table: ratings, then: [ofCell]).errors.isEmpty)
    let ofTotal = "The correct number is 39,864,210 shares at a price of $15.00 each."
    #expect(try LetterFixture(table: holders, then: [ofTotal]).errors.isEmpty)
  }
}
