import Crossfoot
import Testing

/// What a word, a mark or an amount around a table does not explain.
@Suite("Excuses that are none")
struct NarrowExcusesTests {
  private static let rows = [
    "Pumps | 4,971 | 5,528 | 4,741", "Valves | 3,110 | 2,004 | 3,008",
    "Hoses | 2,500 | 2,600 | 2,700",
  ]

  /// A table whose total of the last year is 100 too high, or what `total` says.
  private func errors(
    lead: String = "Sales by product were:", header: String = "(in thousands) | 2018 | 2017 | 2016",
    total: String = "Total sales | 10,581 | 10,132 | 10,549", note: String = "We hope this helps."
  ) throws -> Int {
    let lines = LetterFixture.lines(of: [header] + NarrowExcusesTests.rows + [total])
    return try LetterFixture("Dear Sir:\n\n\(lead)\n\n\(lines)\n\n\(note)\n\nYours truly,\n")
      .errors.count
  }

  @Test(
    "an amount above a table that is what its total misses by explains nothing by itself",
    arguments: [
      "Sales rose by $100 thousand in 2016, as follows:",
      "We paid $100 in 2016. Sales, net of tax:",
      "Our cash, which includes $100 held in trust, rose in 2016:",
    ])
  func amountAbove(lead: String) throws {
    #expect(try errors(lead: lead) == 1)
  }

  @Test(
    "of which a sentence around it says that the total holds it, or does not, it does",
    arguments: [
      "The total holds $100 of freight:", "Total sales of 2016, with rows without $100 of freight:",
    ])
  func amountHeld(sentence: String) throws {
    #expect(try errors(lead: sentence) == 0)
    #expect(try errors(note: sentence) == 0)
  }

  @Test(
    "a peak that is a season or a name, and what may happen at any time, are figures like others",
    arguments: [
      ("Peak season", 1), ("Peak Foods", 1), ("Callable at any time", 1), ("Highest grade", 1),
      ("Monthly peak", 0), ("Peak debt", 0), ("Highest daily volume", 0), ("Peak balance", 0),
      ("Most at any time during the year", 0),
    ])
  func peaks(header: String, count: Int) throws {
    #expect(try errors(header: "(in thousands) | 2018 | 2017 | \(header)") == count)
  }

  @Test(
    "a duplicate, or what is done more than once, says nothing of what is counted",
    arguments: [
      ("We enclose a duplicate of the table:", 1), ("We count stock more than once a year:", 1),
      ("Sales of two kinds are included more than once:", 0), ("Duplicates were taken out:", 0),
      ("Duplicate customers have been removed from the total:", 0),
    ])
  func duplicates(lead: String, count: Int) throws {
    #expect(
      try errors(lead: lead, total: "Total sales | 10,581 | 10,132 | 10,349") == count)
  }

  @Test(
    "a dash with a mark is a part that nobody knows unless its note says that it is nothing",
    arguments: [
      ("(1) There were no sales in 2016.", 1), ("(1) Unaudited.", 1),
      ("(1) Under $0.1 million.", 0), ("(1) Information not yet released.", 0),
      ("(1) See Note 4.", 0),
      ("(1) Amount rounds to zero in the table but is part of the total.", 0),
      ("(1) Not disclosed, as one customer bought all of it.", 0),
      ("(1) Confidential treatment requested.", 0), ("--(1) Confidential treatment requested.", 0),
    ])
  func dashes(note: String, count: Int) throws {
    let rows = [
      "(in thousands) | 2018 | 2017 | 2016", "Pumps | 4,971 | 5,528 | 4,741",
      "Valves | 3,110 | 2,004 | --(1)", "Hoses | 2,500 | 2,600 | 2,700",
      "Total sales | 10,581 | 10,132 | 9,549",
    ]
    let lines = LetterFixture.lines(of: rows)
    let letter = try LetterFixture(
      "Dear Sir:\n\nSales were:\n\n\(lines)\n\n\(note)\n\nYours truly,\n")
    #expect(letter.errors.count == count)
  }

  @Test(
    "a figure in brackets is no mark where its row has others, or where it ties",
    arguments: [("(2)", "1,005", 1), ("4", "1,000", 0), ("4", "1,003", 0)])
  func loneMarkers(other: String, total: String, count: Int) throws {
    let rows = [
      "(in thousands) | 2018 | 2017", "Sales | 1,003 | 1,112", "Returns | (3) | \(other)",
      "Total | \(total) | 1,110",
    ]
    let lines = LetterFixture.lines(of: rows)
    let letter = try LetterFixture(
      "Dear Sir:\n\nSales were:\n\n\(lines)\n\n(3) Unaudited.\n\nYours truly,\n")
    #expect(letter.tables[0].cell(row: 1, column: 1).status == (total == "1,003" ? .text : .number))
    #expect(letter.errors.count { $0.contains(total) } == count)
  }

  @Test("a turned sign beside a column of plain changes is a slip, in whichever column the sum is")
  func plainChanges() throws {
    for header in ["2019 | 2018 | Change", "As filed | Effect of change | As amended"] {
      let rows: [(Int, Int, Int)] = [(4_971, 528, 0), (3_110, 204, 0), (2_500, 260, 0)]
      let sums = rows.enumerated().map { index, row in
        header.hasPrefix("2019")
          ? "Row \(index) | \(row.0) | \(row.0 - row.1) | \(row.1)"
          : "Row \(index) | \(row.0) | \(row.1) | \(row.0 + row.1)"
      }
      let turned =
        header.hasPrefix("2019") ? "Row 9 | 1,234 | 1,111 | (123)" : "Row 9 | 1,234 | 234 | 1,000"
      let letter = try LetterFixture(table: ["(in thousands) | \(header)"] + sums + [turned])
      #expect(letter.errors.count == 1)
    }
  }

  @Test(
    "totals of two tables differ by what a note around one of them says that it leaves out",
    arguments: [
      ("Note: Excludes $521 of a company that we bought in 2018.", 0),
      ("Sales rose by $521 thousand in 2018.", 1),
    ])
  func unequalTotals(note: String, count: Int) throws {
    let header = "(in thousands) | 2018 | 2017 | 2016"
    let products = [
      header, "Pumps | 3,841 | 5,090 | 4,545", "Valves | 4,649 | 5,081 | 5,595",
      "Hoses | 2,774 | 3,421 | 3,457", "Total sales | 11,264 | 13,592 | 13,597",
    ]
    let places = [
      header, "North | 4,329 | 6,483 | 8,076", "South | 6,414 | 7,109 | 5,521",
      "Total sales | 10,743 | 13,592 | 13,597",
    ]
    let letter = try LetterFixture(
      "Dear Sir:\n\nBy product:\n\n\(LetterFixture.lines(of: products))\n\nBy place:\n\n"
        + "\(LetterFixture.lines(of: places))\n\n\(note)\n\nYours truly,\n")
    #expect(letter.warnings.count == count)
  }

  @Test("one dot behind a label hides no unit")
  func dots() throws {
    let table = """
                                     2018     2017
                                    -----   ------
      Gas (MMcf) ................   3,565    7,120
      Oil and condensate (MBbl) .     661      639
                                    -----   ------
      Total (MMcfe) .............   7,531   10,954
                                    =====   ======
      """
    #expect(
      try LetterFixture("Dear Sir:\n\nProduction:\n\n\(table)\n\nYours truly,\n").errors.isEmpty)
  }

  @Test(
    "a cost of something, what was filed and a percentage before a noun are of other things",
    arguments: [
      "Cost of sales was $12,435 in 2019.",
      "Sales rose from $11,111 in 2018 to $12,435 in 2019 in the original filing.",
    ])
  func otherThings(sentence: String) throws {
    let rows = ["| 2019 | 2018", "Sales | $12,345 | $11,111", "Wages | 2,345 | 2,222"]
    #expect(try LetterFixture(table: rows, then: [sentence]).errors.isEmpty)
  }

  @Test(
    "a share of which a noun stands behind the percentage is none",
    arguments: [("notes are due soon", 0), ("was bank debt", 1), ("matures soon", 1)])
  func shares(rest: String, count: Int) throws {
    let sentence = "We had $50.0 million of debt, of which $21.0 million, or 8.0%, \(rest)."
    #expect(try LetterFixture("Dear Sir:\n\n\(sentence)\n").errors.count == count)
  }
}
