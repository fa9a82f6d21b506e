import Crossfoot
import Testing

@Suite("Which of the figures of a relation is wrong")
struct BlameTests {
  @Test("a total that counts a wrong subtotal, and would be right without it, is no second error")
  func followingTotal() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2018 | 2017 | 2016", "Cash | 5,777 | 7,948 | 5,275",
      "Receivables | 1,560 | 6,135 | 8,827", "Inventories | 5,938 | 2,207 | 7,632",
      "Prepaid expenses | 1,727 | 5,640 | 3,417", "Total current assets | 15,002 | 21,930 | 35,151",
      "Property | 6,454 | 8,600 | 7,127", "Goodwill | 6,108 | 8,316 | 7,804",
      "Other assets | 1,534 | 1,455 | 441", "Total assets | 29,098 | 40,301 | 40,523",
    ])
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.contains("35,151 is stated for \"Total current assets\"") == true)
  }

  @Test("a total that is wrong by itself is an error beside a wrong subtotal")
  func twoErrors() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2018 | 2017 | 2016", "Cash | 5,777 | 7,948 | 5,275",
      "Receivables | 1,560 | 6,135 | 8,827", "Inventories | 5,938 | 2,207 | 7,632",
      "Prepaid expenses | 1,727 | 5,640 | 3,417", "Total current assets | 15,002 | 21,930 | 35,151",
      "Property | 6,454 | 8,600 | 7,127", "Goodwill | 6,108 | 8,316 | 7,804",
      "Other assets | 1,534 | 1,455 | 441", "Total assets | 29,098 | 41,301 | 40,523",
    ])
    #expect(letter.errors.count == 2)
  }

  private static let matrix = [
    "(in thousands) | Total | Less than 1 Year | 1-3 Years | 3-5 Years",
    "Long-term debt | 217,348 | 60,120 | 80,355 | 76,873",
    "Interest | 244,818 | 90,001 | 84,817 | 70,000",
    "Operating leases | 197,390 | 50,390 | 77,000 | 70,000",
    "Purchase obligations | 234,609 | 100,609 | 64,000 | 70,000",
    "Total | 894,165 | 301,120 | 306,172 | 286,873",
  ]

  @Test(
    "a figure at which a row and a column cross that it would mend both is what is wrong",
    arguments: [
      (1, 0, "217,348", "193,047"), (2, 1, "90,001", "93,471"), (3, 3, "70,000", "71,234"),
    ])
  func crossingCell(row: Int, column: Int, right: String, wrong: String) throws {
    var rows = BlameTests.matrix
    var cells = rows[row].split(separator: "|").map(String.init)
    #expect(cells[column + 1].contains(right))
    cells[column + 1] = " \(wrong) "
    rows[row] = cells.joined(separator: "|")
    let letter = try LetterFixture(table: rows)
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.hasPrefix("\(wrong) is stated for") == true)
    #expect(letter.errors.first?.contains("= \(right)") == true)
  }

  @Test("a table that crossfoots has no errors")
  func rightMatrix() throws {
    let letter = try LetterFixture(table: BlameTests.matrix)
    #expect(letter.errors.isEmpty && letter.warnings.isEmpty)
  }

  @Test("a share that is not what its amount comes to is wrong, and not the 100% below it")
  func share() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | Amount | Percent", "Commercial | 32,150 | 10.9%",
      "Commercial real estate | 113,400 | 39.8%", "Residential mortgage | 75,500 | 26.5%",
      "Consumer | 63,950 | 22.4%", "Total loans | 285,000 | 100.0%",
    ])
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.hasPrefix("10.9% is stated for \"Commercial\"") == true)
  }

  @Test(
    "a closing balance that its own column disproves is wrong, and not the opening one behind it")
  func closingBalance() throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2018 | 2017", "Net increase in cash | 2,050 | 1,953",
      "Cash, beginning of year | 8,455 | 6,502", "Cash, end of year | 10,505 | 8,545",
    ])
    #expect(letter.errors.count == 1 && letter.warnings.isEmpty)
    #expect(
      letter.errors.first?.hasPrefix("8,545 is stated for \"Cash, end of year\", 2017") == true)
  }
}
