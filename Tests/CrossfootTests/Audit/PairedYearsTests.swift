import Crossfoot
import Testing

@Suite("PairedYears")
struct PairedYearsTests {
  private let costs = [
    " | Amount | | Per barrel |", "(in thousands) | 2015 | 2014 | 2015 | 2014",
    "Lifting costs | 61,207 | 68,351 | $7.42 | $8.16",
    "Hauling | 12,938 | 12,143 | $1.57 | $1.45", "Total | 74,145 | 80,494 | $8.99 | $9.61",
  ]

  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture(table: costs, then: [prose])
  }

  @Test(
    "a list in the order of the wrong years is named where a table has the years twice",
    arguments: [
      "Lifting costs per barrel were $8.16 and $7.42 in 2015 and 2014, respectively.",
      "In 2015 and 2014, lifting costs were $68,351 and $61,207 thousand, respectively.",
      "Hauling was $1.45 and $1.57 per barrel in 2015 and 2014, respectively.",
    ])
  func turnedLists(prose: String) throws {
    #expect(try letter(prose).errors.count == 1)
  }

  @Test(
    "one figure of such a list is named when its digits are swapped",
    arguments: [
      "Lifting costs per barrel were $7.24 and $8.16 in 2015 and 2014, respectively.",
      "Lifting costs were $61,207 and $68,531 in 2015 and 2014, respectively.",
    ])
  func swappedDigits(prose: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.count + letter.warnings.count == 1)
  }

  @Test(
    "lists that some columns give, and those of another basis, are left alone",
    arguments: [
      "Lifting costs per barrel were $7.42 and $8.16 in 2015 and 2014, respectively.",
      "Lifting costs per barrel were $8.16 and $7.42 in 2014 and 2015, respectively.",
      "Lifting costs were $61.2 million and $68.4 million in 2015 and 2014, respectively.",
      "Lifting costs per acre were $7.24 and $8.16 in 2015 and 2014, respectively.",
      "Budgeted lifting costs per barrel were $7.24 and $8.16 in 2015 and 2014, respectively.",
      "Lifting costs per barrel were $8.16 and $9.02 in 2013 and 2012, respectively.",
    ])
  func others(prose: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty && letter.warnings.isEmpty)
  }
}
