import Crossfoot
import Testing

@Suite("UnequalTotals")
struct UnequalTotalsTests {
  private static let byClass = [
    "(in millions) | 2021 | 2020", "Finished goods | 12,940 | 11,806",
    "Raw materials | 8,993 | 7,415",
    "Total inventories | 21,933 | 19,221",
  ]

  private func findings(
    _ second: [String], first: [String] = byClass
  ) throws -> (errors: [String], warnings: [String]) {
    let letter = try LetterFixture(tables: [first, second])
    return (letter.errors, letter.warnings)
  }

  @Test("a column of percentages does not hide that figures were rounded to hundreds")
  func roundFiguresBesidePercentages() throws {
    let letter = try LetterFixture(table: [
      "Staff | 2009 | 2008 | Change | Change (%)",
      "1 to 4 | 5,800 | 9,000 | -3,200 | -35",
      "5 to 10 | 2,900 | 4,500 | -1,500 | -34",
      "11 to 99 | 8,900 | 9,300 | -400 | -4",
      "100 or more | 4,200 | 5,000 | -800 | -15",
      "Total | 21,900 | 27,800 | -5,900 | -21",
    ])
    #expect(letter.errors.isEmpty)
  }

  @Test(
    "swapped digits in what two tables divide in two ways are an error, though each table foots")
  func swapped() throws {
    let found = try findings([
      "(in millions) | 2021 | 2020", "Optical | 16,205 | 14,093", "Instruments | 5,188 | 5,128",
      "Total inventories | 21,393 | 19,221",
    ])
    #expect(found.warnings.isEmpty)
    #expect(found.errors.count == 1)
    #expect(
      found.errors.first?.contains(
        "21,393 is stated for \"Total inventories\", 2021, but table 1 shows 21,933") == true)
  }

  @Test("a tie in another period takes the place of the name")
  func unnamed() throws {
    let found = try findings([
      "(in millions) | 2021 | 2020", "Optical | 16,205 | 14,093", "Instruments | 5,188 | 5,128",
      "Total | 21,393 | 19,221",
    ])
    #expect(found.errors.count == 1)
  }

  @Test("the period may stand in the label of one table and above the column of the other")
  func periodInLabel() throws {
    let found = try findings(
      [
        "(in millions) | Case | IBNR | Total", "Automobile | 410.1 | 812.4 | 1,222.5",
        "Property | 311.9 | 329.4 | 641.3",
        "Total gross liability, December 31, 2009 | 722.0 | 1,141.8 | 1,863.8",
      ],
      first: [
        "(in millions) | 2009", "Net liability, December 31 | 1,545.4",
        "Reinsurance recoverable | 301.6", "Other recoverable | 21.3",
        "Total gross liability, December 31 | 1,868.3",
      ])
    #expect(found.errors.count == 1)
  }

  @Test("a header may say what the label says, and a balance is what it is of")
  func headers() throws {
    let found = try findings([
      "(in millions) | Balance of inventories, 2020 | Additions | Balance of inventories, 2021",
      "Optical | 14,093 | 2,112 | 16,205", "Instruments | 5,128 | 60 | 5,188",
      "Total | 19,221 | 2,172 | 21,393",
    ])
    #expect(found.errors.count == 1)
  }

  @Test("one name, a tie in another period and a difference that no slip explains are suspect")
  func suspect() throws {
    let found = try findings([
      "(in millions) | 2021 | 2020", "Optical | 16,205 | 14,093", "Instruments | 5,888 | 5,128",
      "Total inventories | 22,093 | 19,221",
    ])
    #expect(found.errors.isEmpty)
    #expect(found.warnings.count == 1)
  }

  @Test(
    "totals that may differ by right say nothing",
    arguments: [
      // Another name, and no tie.
      [
        "(in millions) | 2021 | 2020", "Optical | 16,205 | 14,093", "Instruments | 5,188 | 5,129",
        "Total receivables | 21,393 | 19,222",
      ],
      // Another period.
      [
        "(in millions) | 2019 | 2018", "Optical | 16,205 | 14,093", "Instruments | 5,188 | 5,129",
        "Total inventories | 21,393 | 19,222",
      ],
      // One name, and no tie: another scope.
      [
        "(in millions) | 2021 | 2020", "Optical | 6,205 | 4,093", "Instruments | 5,188 | 5,129",
        "Total inventories | 11,393 | 9,222",
      ],
      // The table has another basis.
      [
        "(in millions) | 2021 (as restated) | 2020", "Optical | 16,205 | 14,093",
        "Instruments | 5,188 | 5,128", "Total inventories | 21,393 | 19,221",
      ],
      // Another unit.
      [
        "(in thousands) | 2021 | 2020", "Optical | 16,205 | 14,093", "Instruments | 5,188 | 5,128",
        "Total inventories | 21,393 | 19,221",
      ],
      // No total of its table.
      [
        "(in millions) | 2021 | 2020", "Total inventories | 21,393 | 19,221",
        "Receivables | 8,110 | 7,905",
      ],
    ])
  func others(rows: [String]) throws {
    let found = try findings(rows)
    #expect(found.errors.isEmpty && found.warnings.isEmpty)
  }

  @Test("tables that differ in a row of one name, too, have two bases, whatever stands above them")
  func twoBases() throws {
    let found = try findings([
      "(in millions) | 2021 | 2020", "Finished goods | 11,940 | 11,806",
      "Raw materials | 8,993 | 7,415", "Total inventories | 20,933 | 19,221",
    ])
    #expect(found.errors.isEmpty && found.warnings.isEmpty)
  }
}
