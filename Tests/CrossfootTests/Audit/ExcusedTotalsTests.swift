import Crossfoot
import Testing

/// Totals that are no sums, as the letter around them says.
@Suite("Totals that something excuses")
struct ExcusedTotalsTests {
  private func revenue(_ total: String, _ note: String, lead: String = "Revenue by product is:")
    throws -> LetterFixture
  {
    let rows = [
      "(in thousands) | 2018 | 2017 | 2016", "Software | 4,971 | 5,528 | 4,741",
      "Hardware | 3,110 | 2,004 | 3,008", "Services | 2,500 | 2,600 | 2,700", total,
    ]
    return try LetterFixture(
      "Dear Sir:\n\n\(lead)\n\n\(LetterFixture.lines(of: rows))\n\n\(note)\n\nYours truly,\n")
  }

  @Test(
    "a footnote that gives what is missing, or says that something is taken in, explains a total",
    arguments: [
      "(1) Total revenue for 2016 includes $2,482 of the Printing business.",
      "(1) Includes the Printing business, which was sold in 2016 and is not shown separately.",
      "(1) The Printing business contributed $2.5 million in 2016.",
    ])
  func note(_ note: String) throws {
    let row = "Total revenue (1) | 10,581 | 10,132 | 12,931"
    #expect(try revenue(row, note).errors.isEmpty)
    #expect(try revenue("Total revenue | 10,581 | 10,132 | 12,931(1)", note).errors.isEmpty)
  }

  @Test(
    "a footnote that says something else, or that less is counted, does not explain more",
    arguments: [
      "(1) See Note 14 to the financial statements.", "(1) Net of $249 of intersegment sales.",
    ])
  func otherNote(_ note: String) throws {
    let row = "Total revenue (1) | 10,581 | 10,132 | 12,931"
    #expect(try revenue(row, note).errors.count == 1)
  }

  @Test("amounts that a total is made of are nothing that it holds besides")
  func parts() throws {
    let row = "Total revenue (1) | 10,581 | 10,132 | 12,931"
    let note = "(1) Total revenue for 2016 includes $9,000 of goods and $3,931 of work."
    #expect(try revenue(row, note).errors.count == 1)
    let other = "(1) Total revenue for 2016 includes $2,000 of presses and $482 of ink."
    #expect(try revenue(row, other).errors.isEmpty)
  }

  @Test(
    "where a word of the row tells the direction, or the lead what a sign means, a sign is no slip")
  func directions() throws {
    let words = [
      "(in thousands) | 2018 | 2017 | Change | Direction",
      "Revenue | 76,823 | 42,852 | 33,971 | Increase",
      "Cost of sales | 76,007 | 44,061 | 31,946 | Increase",
      "Selling expenses | 51,333 | 108,908 | 57,575 | Decrease",
      "Interest | 119,753 | 93,525 | 26,228 | Increase",
    ]
    #expect(try LetterFixture(table: words).errors.isEmpty)
    let bare = words.map { $0.split(separator: "|").dropLast().joined(separator: "|") }
    #expect(try LetterFixture(table: bare).errors.count == 1)
    let text = LetterFixture.lines(of: bare)
    let lead = "Dear Sir:\n\nFavorable changes are positive:\n\n"
    #expect(try LetterFixture(lead + "\(text)\n\nYours truly,\n").errors.isEmpty)
  }

  @Test("votes of shares that have several each are no sum of shares")
  func weights() throws {
    let rows = [
      "| 2018 | 2017", "Class A (one vote) | 5,993 | 5,803", "Class B (ten votes) | 742 | 700",
      "Total votes | 13,413 | 12,803",
    ]
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("what a footnote says of all figures of a column explains no total of it")
  func columnNote() throws {
    let rows = [
      "(in thousands) | 2018 | 2017 | 2016 (1)", "Software | 4,971 | 5,528 | 4,741",
      "Hardware | 3,110 | 2,004 | 3,008", "Services | 2,500 | 2,600 | 2,700",
      "Total revenue | 10,581 | 10,132 | 10,494",
    ]
    let letter = try LetterFixture(
      "Dear Sir:\n\nRevenue was:\n\n\(LetterFixture.lines(of: rows))\n\n"
        + "(1) Includes the Printing business from May 1.\n\nYours truly,\n")
    #expect(letter.errors.count == 1)
  }

  @Test("so does a sentence above the table that gives the amount")
  func sentence() throws {
    let lead = "Revenue by product is as follows; the total of 2016 holds $2,482 of Printing:"
    let row = "Total revenue | 10,581 | 10,132 | 12,931"
    #expect(try revenue(row, "We hope this helps.", lead: lead).errors.isEmpty)
    #expect(try revenue(row, "We hope this helps.").errors.count == 1)
  }

  @Test(
    "a mark in the place of a figure is a part that nobody knows",
    arguments: ["*", "(a)", "(1)", "--*"])
  func mark(_ mark: String) throws {
    let table = """
                                       2018         2017         2016
                                    -------      -------      -------
      Europe                        $ 1,934      $ 2,100      $ 2,200
      Asia                            4,149        4,000        4,100
      Latin America                   5,735        5,000        5,100
      Other                           2,419        2,700          \(mark)
                                    -------      -------      -------
      Total sales                   $14,237      $13,800      $14,500
                                    =======      =======      =======

      \(mark) Less than 10% of total sales; not shown separately.
      """
    #expect(
      try LetterFixture("Dear Sir:\n\nSales were:\n\n\(table)\n\nYours truly,\n").errors.isEmpty)
  }

  @Test("a bracketed one is minus one where labels have its mark")
  func minusOne() throws {
    let rows = [
      "(in millions) | 2018 | 2017", "Europe (1) | 172 | 180", "Asia | 64 | 70",
      "Latin America | 197 | 200", "Other | 60 | (1)", "Total sales | 493 | 505",
    ]
    let letter = try LetterFixture(
      "Dear Sir:\n\nSales:\n\n\(LetterFixture.lines(of: rows))\n\n(1) Without Turkey.\n\nYours,\n")
    #expect(letter.errors.count == 1)
  }

  @Test("what is good or bad may have the sign that its row does not have")
  func turnedSigns() throws {
    for header in ["Favorable (Unfavorable)", "Variance"] {
      let letter = try LetterFixture(table: [
        "(in thousands) | 2018 | 2017 | \(header)", "Revenue | 10,795 | 8,372 | 2,423",
        "Cost of sales | 11,675 | 3,632 | (8,043)", "Selling expenses | 4,635 | 7,764 | 3,129",
        "Interest expense | 9,854 | 6,974 | (2,881)",
      ])
      #expect(letter.errors.isEmpty)
    }
  }

  @Test("a figure of such a table that ties with no signs is wrong")
  func wrongVariance() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2018 | 2017 | Change", "Revenue | 10,795 | 8,372 | 2,423",
      "Other income | 11,675 | 3,632 | 8,043", "Royalties | 9,635 | 7,764 | 1,871",
      "Interest income | 9,854 | 6,974 | 2,808",
    ])
    #expect(letter.errors.count == 1)
  }

  @Test(
    "the highest of each row has no total, and what is converted or rounded none that ties",
    arguments: [
      [
        "| Balance at Year-End | Average Balance | Maximum at Any Month-End",
        "Commercial paper | 1,500 | 1,200 | 2,037", "Repurchase agreements | 600 | 500 | 689",
        "Federal funds | 1,300 | 900 | 1,632", "Total | 3,400 | 2,600 | 3,747",
      ],
      [
        "| 2018 | 2017", "Natural gas (MMcf) | 6,954 | 6,262", "Oil (MBbl) | 221 | 303",
        "Total (MMcfe) | 8,280 | 8,080",
      ],
      [
        "| Square Feet", "Texas | 72,695", "Ohio | 73,734", "Utah | 32,151",
        "Approximate total | 178,600",
      ],
    ])
  func named(_ rows: [String]) throws {
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("things that are counted in several rows come to less than their rows")
  func shared() throws {
    let rows = [
      "| Franchisees | Restaurants | Sales", "Texas | 34 | 69 | 1,200",
      "Florida | 168 | 337 | 2,100",
      "Ohio | 137 | 275 | 800", "Georgia | 146 | 293 | 1,500", "Total | 478 | 974 | 5,600",
    ]
    let lead = "Franchisees by state; one with restaurants in two states is counted in each:"
    let lines = LetterFixture.lines(of: rows)
    #expect(try LetterFixture("Dear Sir:\n\n\(lead)\n\n\(lines)\n\nYours,\n").errors.isEmpty)
    #expect(try LetterFixture("Dear Sir:\n\nBy state:\n\n\(lines)\n\nYours,\n").errors.count == 1)
  }

  private func funds(total: String) throws -> LetterFixture {
    let table = """
                                    Cost     Fair Value
                                   -----     ----------
      Alpha Fund                    $100           $120
      Beta Fund                      200            210
      Gamma Fund                     150            140

      (continued)

                                    Cost     Fair Value
                                   -----     ----------
      Delta Fund                     110            130
      Epsilon Fund                   220            230
      Zeta Fund                      190            180
      Eta Fund                       160            170
                                   -----     ----------
      Total investments           \(total)         $1,180
                                   =====     ==========
      """
    return try LetterFixture("Dear Sir:\n\nInvestments:\n\n\(table)\n\nYours truly,\n")
  }

  @Test("the total of a table that goes on behind a page counts what stands before it")
  func continued() throws {
    #expect(try funds(total: "$1,130").errors.isEmpty)
    #expect(try funds(total: "$1,310").errors.count == 1)
  }

  @Test("counts and percentages of one column are parted in all rows or in none")
  func countsWithPercentages() throws {
    let table = """
                               Employees
                               ----------
      Asia                       70 (35%)
      Europe                     75 (37%)
      Americas                    15 (7%)
      Africa                     41 (20%)
                               ----------
      Total                    201 (100%)
                               ==========
      """
    let letter = try LetterFixture("Dear Sir:\n\nBy region:\n\n\(table)\n\nYours truly,\n")
    #expect(letter.errors.isEmpty)
    let counts = letter.tables[0].rows.indices.map { letter.tables[0].cell(row: $0, column: 1) }
    #expect(counts.map(\.figure.digits) == [70, 75, 15, 41, 201])
  }

  @Test(
    "an achievement that is capped need not follow from its parts",
    arguments: [("(capped at 120%)", 0), ("", 1)])
  func capped(_ header: String, errors: Int) throws {
    let letter = try LetterFixture(table: [
      "(in millions) | Target | Actual | Achievement \(header)", "Revenue | 310 | 295 | 95.2%",
      "EBITDA | 155 | 160 | 103.2%", "Orders | 412 | 398 | 96.6%", "Cash flow | 383 | 494 | 120.0%",
    ])
    #expect(letter.errors.count <= errors)
  }

  @Test("a list that words interrupt is added up from its beginning on")
  func interruptedList() throws {
    let letter = try LetterFixture(
      """
      Dear Sir:

      Amortization is expected to be $19.5 billion, $17.8 billion, $7.7 billion, $6.9 billion and \
      $7.5 billion in 2019 through 2023, respectively, and $27.3 billion thereafter, or a total of \
      $86.7 billion.
      """)
    #expect(letter.errors.isEmpty)
  }
}
