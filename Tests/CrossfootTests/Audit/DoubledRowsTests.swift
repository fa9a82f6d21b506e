import Crossfoot
import Testing

@Suite("DoubledRows")
struct DoubledRowsTests {
  @Test("a row that stands twice above a total is an error in every column", arguments: 1...3)
  func declared(row: Int) throws {
    var rows = [
      "| 2020 | 2019", "Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Bolts | 310 | 287",
      "Total | 3,705 | 3,321",
    ]
    rows.insert(rows[row], at: row)
    let letter = try LetterFixture(table: rows)
    #expect(letter.errors.count == 2)
    #expect(letter.checks().count == 2)
  }

  @Test("so is one above a sum that nothing declares")
  func found() throws {
    let letter = try LetterFixture(table: [
      "| East | West | North", "Net income | 2,190 | 2,470 | 1,700", "Interest | 470 | 570 | 550",
      "Interest | 470 | 570 | 550", "Taxes | 1,070 | 970 | 610", "EBITDA | 3,730 | 4,010 | 2,860",
    ])
    #expect(letter.errors.count == 3)
  }

  @Test(
    "rows that are alike by nature are left alone",
    arguments: [
      // Both are counted.
      [
        "| 2020 | 2019", "Grant | 1,250 | 1,130", "Grant | 1,250 | 1,130", "Bolts | 310 | 287",
        "Total | 2,810 | 2,547",
      ],
      // Another name.
      [
        "| 2020 | 2019", "Sales | 1,250 | 1,130", "Gross profit | 1,250 | 1,130",
        "Grants | 310 | 287", "Total | 1,560 | 1,417",
      ],
      // A sum that opens the next one, below a rule.
      [
        "| 2020 | 2019", "Before tax | 12,510 | 11,310", "Tax | (2,145) | (1,904)",
        "--- | --- | ---", "Net income | 10,365 | 9,406", "--- | --- | ---",
        "Net income | 10,365 | 9,406", "Hedges | 310 | 287", "--- | --- | ---",
        "Total comprehensive income | 10,675 | 9,693",
      ],
      // Nothing to count.
      [
        "| 2020 | 2019", "Nails | 1,250 | 1,130", "Other | — | —", "Other | — | —",
        "Bolts | 310 | 287", "Total | 1,560 | 1,417",
      ],
    ])
  func noFalseAlarm(rows: [String]) throws {
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }
}
