import Crossfoot
import Testing

@Suite("TableExcuses")
struct TableExcusesTests {
  /// A letter with `lead` above an aligned table, in which a rule stands above each total.
  private func letter(_ lead: String, _ rows: [(String, [String])]) throws -> LetterFixture {
    var lines = ["", "2018", "2017"].map { $0.padded(to: 32) }.joined() + "\n"
    for (label, figures) in rows {
      let cells = figures.map { String(repeating: " ", count: 12 - $0.count) + $0 }
      if label.hasPrefix("Total") {
        lines += "".padded(to: 28) + figures.map { _ in "    --------" }.joined() + "\n"
      }
      lines += label.padded(to: 28) + cells.joined() + "\n"
    }
    return try LetterFixture("Dear Sir:\n\n\(lead)\n\n\(lines)\nYours truly,\n")
  }

  private let countries: [(String, [String])] = [
    ("Norway", ["82,915", "38,836"]), ("Estonia", ["46,387", "70,488"]),
    ("Portugal", ["54,865", "61,810"]), ("Total revenue", ["263,309", "232,791"]),
  ]

  @Test(
    "the total of everything below rows that were selected is no error",
    arguments: [
      "Revenue of our largest countries was:", "Revenue from certain countries was as follows:",
      "Excerpts of the note are set out below.",
      "Countries with more than 10% of revenue in either year were:",
    ])
  func selection(_ lead: String) throws {
    #expect(try letter(lead, countries).errors.isEmpty)
  }

  @Test("below rows of which nothing says so, it is one in each column")
  func missingRow() throws {
    #expect(try letter("Revenue by country was:", countries).errors.count == 2)
  }

  @Test("rows that were selected don't excuse a figure that was mistyped")
  func slip() throws {
    var rows = countries
    rows[3] = ("Total revenue", ["184,167", "171,314"])
    #expect(try letter("Revenue of our largest countries was:", rows).errors.count == 1)
  }

  @Test("a table of which no total is a sum is an excerpt")
  func excerpt() throws {
    let rows: [(String, [String])] = [
      ("Cash", ["8,602", "5,954"]), ("Receivables", ["8,227", "7,199"]),
      ("Total current assets", ["25,276", "24,533"]), ("Goodwill", ["7,816", "5,780"]),
      ("Total assets", ["57,837", "52,107"]),
    ]
    #expect(try letter("The balance sheets show the following.", rows).errors.isEmpty)
  }

  @Test(
    "a total that counts once what rows have in common is no sum",
    arguments: [
      "Total unique readers", "Total readers (those of both are counted once)",
      "Total distinct readers",
    ])
  func overlap(_ label: String) throws {
    let rows = ["(in thousands) | 2012", "Print | 351", "Web | 885", "Radio | 761"]
    #expect(try LetterFixture(table: rows + ["\(label) | 1,397"]).errors.isEmpty)
  }

  @Test("a column of such totals, or of variances, excuses none in the columns beside it")
  func overlapBeside() throws {
    let rows = [
      "| Budget | Actual | Var.", "Boats | 55,035 | 51,778 | 3,257", "Hulls | 5,361 | 4,512 | 849",
      "Total | 60,396 | 56,920 | 4,106",
    ]
    let errors = try LetterFixture(table: rows).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("56,920") == true)
  }

  @Test("changes that add up as they are printed are no errors, whatever their column is called")
  func changes() throws {
    let rows = [
      "(in millions) | 2018 | 2017 | Income effect", "Net sales | 1,140 | 741 | 399",
      "Cost of sales | 208 | 329 | 121", "Selling expenses | 380 | 224 | (156)",
      "Operating income | 552 | 188 | 364",
    ]
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("percentages of change beside shares add up to nothing", arguments: ["% Change", "Growth"])
  func growth(_ header: String) throws {
    let rows = [
      "| 2012 | | 2011 | | ", "| Net sales | % of total | Net sales | % of total | \(header)",
      "Coats | 15,604 | 18.6% | 18,565 | 22.0% | (15.9)%",
      "Boots | 25,646 | 30.5% | 19,274 | 22.8% | 33.1%",
      "Gloves | 20,668 | 24.6% | 24,553 | 29.0% | (15.8)%",
      "Tents | 22,144 | 26.3% | 22,135 | 26.2% | 0.0%",
      "Net sales | $84,062 | 100.0% | $84,527 | 100.0% | (0.6)%",
    ]
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("customers who are counted one by one don't tell that revenue beside them is not rounded")
  func counts() throws {
    let rows = [
      "| Revenue | | MWh sold | | Customers |", "| 2008 | 2007 | 2008 | 2007 | 2008 | 2007",
      "Residential | 24,488 | 26,050 | 5,319 | 5,432 | 3,000 | 53,705",
      "Commercial | 15,123 | 26,160 | 6,213 | 6,055 | 41,457 | 27,774",
      "Industrial | 24,200 | 22,684 | 7,263 | 7,547 | 39,636 | 33,560",
      "Total | 63,810 | 74,894 | 18,795 | 19,034 | 84,093 | 115,039",
    ]
    #expect(try LetterFixture(table: rows).warnings.isEmpty)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - count, 0))
  }
}
