import Crossfoot
import Testing

@Suite("NamedSums")
struct NamedSumsTests {
  private func cash(_ closing: String, effect: String? = nil) throws -> LetterFixture {
    try LetterFixture(
      table: [
        "(in thousands) | 2018 | 2017", "Net increase in cash | 2,050 | 1,953",
      ] + (effect.map { ["Effect of exchange rates on cash | \($0)"] } ?? []) + [
        "Cash, beginning of year | 8,455 | 6,502", "Cash, end of year | \(closing) | 8,455",
      ])
  }

  @Test("cash at the end that is not what it was and by how much it changed is an error for a slip")
  func slip() throws {
    #expect(try cash("10,550").errors.count == 1)
  }

  @Test("and a warning for anything else")
  func other() throws {
    let letter = try cash("11,238")
    #expect(letter.errors.isEmpty)
    #expect(letter.warnings.count == 1)
    #expect(letter.warnings.first?.contains("8,455 + 2,050 = 10,505") == true)
    #expect(letter.warnings.first?.contains("totals beside it") == false)
  }

  @Test("cash that ties is none")
  func right() throws {
    let letter = try cash("10,505")
    #expect(letter.errors.isEmpty && letter.warnings.isEmpty)
  }

  @Test("what exchange rates did to cash makes every column miss, and says nothing")
  func exchangeRates() throws {
    let letter = try cash("10,417", effect: "(88) | 0")
    #expect(letter.errors.isEmpty && letter.warnings.isEmpty)
  }

  @Test(
    "diluted shares are basic ones and what dilutes them",
    arguments: [
      ("4,344", 0), ("4,434", 1),
      // In a year of loss they are the same.
      ("4,226", 0),
    ])
  func dilutedShares(diluted: String, errors: Int) throws {
    let letter = try LetterFixture(table: [
      "(in thousands, except per share data) | 2018 | 2017",
      "Weighted average shares outstanding - basic | 4,226 | 4,105",
      "Dilutive effect of stock options | 118 | 96",
      "Weighted average shares outstanding - diluted | \(diluted) | 4,201",
    ])
    #expect(letter.errors.count == errors)
  }

  @Test(
    "a funded status is the assets of a plan less what it owes",
    arguments: [("(11,544)", 0), ("(11,454)", 1)])
  func fundedStatus(status: String, errors: Int) throws {
    let letter = try LetterFixture(table: [
      "(in thousands) | 2018 | 2017", "Benefit obligation at end of year | 33,304 | 31,120",
      "Fair value of plan assets at end of year | 21,760 | 20,555",
      "Funded status | \(status) | (10,565)",
    ])
    #expect(letter.errors.count == errors)
  }
}
