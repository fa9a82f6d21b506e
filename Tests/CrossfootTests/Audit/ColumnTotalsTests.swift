import Crossfoot
import Testing

@Suite("ColumnTotals")
struct ColumnTotalsTests {
  @Test("nested subtotals and deductions tie out")
  func nested() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2020 | 2019", "Sales: | |", "Nails | 1,250 | 1,130",
      "Screws | 2,145 | 1,904",
      "Total sales | 3,395 | 3,034", "Less: | |", "Rebates | 145 | 132", "Returns | 310 | 287",
      "Total deductions | 455 | 419", "Net sales | $2,940 | $2,615",
    ])
    #expect(letter.errors.isEmpty)
    #expect(letter.checks().count == 6)
    #expect(letter.checks().allSatisfy { $0.hasSuffix("exact") })
    #expect(letter.checks(.difference).count == 2)
  }

  @Test("a total that is off in one column is an error when the others tie")
  func wrongTotal() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Bolts | 310 | 287",
      "Total | 3,705 | 3,231",
    ])
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.contains("1,130 + 1,904 + 287 = 3,321") == true)
  }

  @Test("grades and prices for each measure of something are not added")
  func perMeasures() throws {
    for header in [
      "Silver (g/t)", "Gold (oz/ton)", "Cost (US$/oz.)", "Price, $/Boe", "Grade (gpt)",
    ] {
      let letter = try LetterFixture(table: [
        "| Tonnes | \(header)", "North pit | 1,842 | 148", "South pit | 964 | 212",
        "Total | 2,806 | 170",
      ])
      #expect(letter.errors.isEmpty, "\(header)")
      #expect(letter.checks().count == 1)
    }
  }

  @Test("a figure among its addends is their average, whatever the header says")
  func amongAddends() throws {
    let letter = try LetterFixture(table: [
      "| Tonnes | Silver", "North pit | 1,842 | 148", "South pit | 964 | 212",
      "Total | 2,806 | 170",
    ])
    #expect(letter.errors.isEmpty)
  }

  @Test("amounts in hundreds do not make the percentages beside them round figures")
  func utilization() throws {
    let letter = try LetterFixture(table: [
      "| Capacity | Production | Utilization", "Mill | 1,000 | 900 | 90%", "Yard | 500 | 400 | 80%",
      "Total | 1,500 | 1,300 | 87%",
    ])
    #expect(letter.checks().count == 2)
    #expect(letter.checks().allSatisfy { $0.hasSuffix("exact") })
  }

  @Test("what is paid to each is an amount, and is added")
  func amountsOfEach() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "Fees of the chair | 1,250 | 1,130",
      "Fees of each member | 2,145 | 1,904", "Total | 3,395 | 3,034",
    ])
    #expect(letter.errors.isEmpty)
    #expect(letter.checks().count { $0.hasSuffix("exact") } == 2)
  }

  @Test("round figures bear witness when the label says that they are a total")
  func roundTotal() throws {
    let letter = try LetterFixture(table: [
      "| East | West", "Nails | 300 | 250", "Screws | 500 | 400", "Bolts | 120 | 110",
      "Total | 920 | 860",
    ])
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.contains("250 + 400 + 110 = 760") == true)
  }

  @Test(
    "a total that adds up to something else than the rows above is left alone",
    arguments: [
      // The greatest of a longer list.
      [
        "Top customers | Sales", "Alder | 1,250", "Birch | 2,145", "Cedar | 310",
        "Total sales | 9,999",
      ],
      // An average.
      ["Year | Rate", "2018 | 12.50%", "2019 | 14.50%", "2020 | 13.50%", "Total | 13.50%"],
      // A ratio row and an amount a share among the rows.
      [
        "| 2020 | 2019", "Sales | 1,250 | 1,130", "Costs | 750 | 630", "Gross profit | 500 | 500",
        "Earnings per share | 1.25 | 1.13", "Total assets | 8,123 | 7,345",
      ],
      // The average of a column that says so, though the counts beside it add up.
      [
        "Course | Students | Average grade", "Algebra | 1,250 | 2.91", "Botany | 2,145 | 3.12",
        "Civics | 310 | 3.40", "Total | 3,705 | 3.07",
      ],
      // Quarters of an amount a share, which do not make the year.
      [
        "| First | Second | Third | Total", "Sales | 1,250 | 1,130 | 2,145 | 4,525",
        "Costs | 750 | 630 | 1,904 | 3,284", "Earnings per share | 1.25 | 1.13 | 1.02 | 3.38",
      ],
      // Units that do not add up.
      [
        "| Shares | Price", "May grant | 1,250 | $2.50", "June grant | 2,145 | $3.50",
        "Total | 3,395 | $3.13",
      ],
    ])
  func noFalseAlarm(rows: [String]) throws {
    let letter = try LetterFixture(table: rows)
    #expect(letter.errors.isEmpty)
  }

  @Test("rounding explains as much as half a unit a figure, and no more")
  func rounding() throws {
    let rows = { (total: String) in
      [
        "| 2020 | 2019", "A | 10.4 | 100.1", "B | 20.4 | 200.2", "C | 30.4 | 300.3",
        "Total | \(total) | 600.6",
      ]
    }
    #expect(try LetterFixture(table: rows("61.2")).checks().first == "column-total 61.2 exact")
    #expect(try LetterFixture(table: rows("61.4")).checks().first == "column-total 61.4 rounding")
    #expect(try LetterFixture(table: rows("61.5")).errors.count == 1)
  }

  @Test("a redacted addend leaves the total undecided")
  func redacted() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "A | 100 | 110", "B | [***] | 120", "C | 40 | 130", "Total | 260 | 360",
    ])
    #expect(letter.checks() == ["column-total 260 not_entailed", "column-total 360 exact"])
  }

  @Test("a column headed total is the sum of the columns beside it")
  func rowTotals() throws {
    let letter = try LetterFixture(table: [
      "| East | West | Total", "Nails | 1,250 | 1,130 | 2,380", "Screws | 2,145 | 1,904 | 4,049",
      "Bolts | 310 | 287 | 579", "Hooks | 511 | 622 | 1,133", "Rings | 715 | 233 | 948",
    ])
    #expect(letter.checks(.rowTotal).count { $0.hasSuffix("exact") } == 4)
    #expect(letter.errors.first?.contains("310 + 287 = 597") == true)
  }

  @Test(
    "a row of totals and averages, and a column of terms, hold no wrong sums",
    arguments: [
      ("Total / weighted average", "Remaining term"), ("Total or average", "Remaining term"),
      ("Total", "Remaining term (years)"),
    ])
  func averages(total: String, term: String) throws {
    let fixture = try LetterFixture(table: [
      "System | Throughput | Commitment | \(term) | Payments", "Alder | 412 | 350 | 7.4 | 14.2",
      "Birch | 287 | 180 | 4.9 | 3.6", "Cedar | 156 | — | — | —", "Elm | 233 | 205 | 9.1 | 8.7",
      "\(total) | 1,088 | 735 | 7.3 | 26.5",
    ])
    #expect(fixture.errors == [])
    #expect(fixture.checks(.columnTotal).count { $0.hasSuffix("exact") } == 3)
  }
}
