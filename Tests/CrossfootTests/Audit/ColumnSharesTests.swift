import Crossfoot
import Testing

@Suite("ColumnShares")
struct ColumnSharesTests {
  /// Sales of five kinds and their shares; `share` is that of bolts, 8.2%.
  private func sales(_ share: String) -> [String] {
    [
      "| Sales | % of total", "Nails | 1,250 | 22.6%", "Screws | 2,145 | 38.7%",
      "Bolts | 453 | \(share)", "Hooks | 981 | 17.7%", "Rings | 711 | 12.8%",
      "Total | 5,540 | 100.0%",
    ]
  }

  @Test("percentages are shares of the amount beside 100%")
  func whole() throws {
    let letter = try LetterFixture(table: sales("8.2%"))
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.percentOfTotal).count == 5)
    #expect(letter.checks(.percentOfTotal).allSatisfy { $0.hasSuffix("rounding") })
  }

  @Test("one that a slip of the pen put off is an error", arguments: ["2.8%", "82.0%", "5.2%"])
  func slip(share: String) throws {
    let errors = try LetterFixture(table: sales(share)).audit.findings
      .filter { $0.severity == .error && $0.rule == Rule.percentOfTotal.rawValue }
    #expect(errors.count == 1)
    #expect(errors.first?.message.contains("453 / 5,540 = 8.177%") == true)
  }

  @Test("one that was bent to make the shares add up is none", arguments: ["8.1%", "8.3%", "8.4%"])
  func bent(share: String) throws {
    let letter = try LetterFixture(table: sales(share))
    #expect(letter.checks(.percentOfTotal).allSatisfy { !$0.hasSuffix("inconsistent") })
  }

  @Test(
    "of four shares one may be wrong, where the others want what it should be for 100",
    arguments: [("22.0%", "3.0%", 1), ("20.2%", "3.0%", 0), ("22.0%", "1.2%", 0)])
  func ofFour(share: String, last: String, errors: Int) throws {
    let letter = try LetterFixture(table: [
      "| Net revenue | % of total", "Distributors | 146,210 | 47.8%", "Retail | 88,475 | 28.9%",
      "Direct | 61,932 | \(share)", "Licensing | 9,318 | \(last)", "Total | 305,935 | 100.0%",
    ])
    let found = letter.audit.findings.filter { $0.rule == Rule.percentOfTotal.rawValue }
    #expect(found.count == errors)
  }

  @Test(
    "of three shares one may be wrong likewise, and the others are checks",
    arguments: [
      ("28.6%", ["rounding", "rounding", "rounding"]),
      ("26.8%", ["rounding", "rounding", "inconsistent"]),
      // No slip.
      ("31.3%", []),
    ])
  func ofThree(share: String, verdicts: [String]) throws {
    let letter = try LetterFixture(table: [
      "| Net revenue | % of total", "Distributors | 146,210 | 42.8%", "Retail | 97,475 | 28.6%",
      "Direct | 97,630 | \(share)", "Total | 341,315 | 100.0%",
    ])
    let checks = letter.checks(.percentOfTotal)
    #expect(checks.compactMap { $0.split(separator: " ").last.map(String.init) } == verdicts)
  }

  @Test(
    "a share that makes those of its group miss what they add up to is not bent",
    arguments: [("10.9%", 0), ("10.5%", 1), ("10.8%", 0)])
  func bentAway(share: String, errors: Int) throws {
    let letter = try LetterFixture(table: [
      "Tenant | Base rent | % of total", "Health Plan | $11.84 | 12.8%",
      "Law firm | 10.07 | \(share)",
      "State | 7.92 | 8.6%", "Bank | 6.31 | 6.8%", "Agency | 5.78 | 6.3%", "Software | 3.66 | 4.0%",
      "Six largest tenants | $45.58 | 49.3%", "All other tenants | 46.82 | 50.7%",
      "Total portfolio | $92.40 | 100.0%",
    ])
    let found = letter.audit.findings.filter { $0.rule == Rule.percentOfTotal.rawValue }
    #expect(found.count == errors)
  }

  @Test("rates beside amounts are no shares")
  func rates() throws {
    let letter = try LetterFixture(table: [
      "| Loans | Rate", "Retail | 1,250 | 4.5%", "Corporate | 2,145 | 5.1%", "Other | 453 | 7.9%",
      "State | 981 | 3.3%", "Total | 4,829 | 100%",
    ])
    #expect(letter.checks(.percentOfTotal).isEmpty)
  }

  @Test("percentages of owners are shares of the number outstanding that the prose gives")
  func owners() throws {
    let owners = [
      "Name of owner | Shares | Percent", "Alder Fund | 8,406,200 | 22.6%",
      "Birch Fund | 5,127,450 | 13.8%", "Cedar Trust | 3,719,270 | 10.0%",
      "J. Dow, with options | 1,000,000 | 3.1%",
      "All directors and officers as a group (7 persons) | 2,108,000 | 5.7%",
    ]
    let letter = try LetterFixture(
      table: owners,
      then: ["Percentages are based on 37,192,700 shares of common stock outstanding on May 1."])
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.percentOfTotal).count == 4)
    #expect(try LetterFixture(table: owners).checks(.percentOfTotal).isEmpty)
  }

  @Test(
    "the total of owners has the share that its amount gives, unless options bend theirs",
    arguments: [("46.4%", "5.7%", 0), ("64.4%", "5.7%", 1), ("64.4%", "7.5%", 0)])
  func ownersTotal(total: String, last: String, errors: Int) throws {
    let letter = try LetterFixture(
      table: [
        "Name of owner | Shares | Percent", "Alder Fund | 8,406,200 | 22.6%",
        "Birch Fund | 5,027,450 | 13.5%", "Cedar Trust | 1,719,270 | 4.6%",
        "Officers | 2,108,000 | \(last)", "Total | 17,260,920 | \(total)",
      ],
      then: ["Percentages are based on 37,192,700 shares of common stock outstanding on May 1."])
    #expect(letter.errors.count == errors)
  }

  @Test(
    "a total of shares is wrong that a slip keeps from 100, when its parts are it",
    arguments: [("100.0%", 0), ("101.0%", 1), ("110.0%", 1), ("100.1%", 0), ("97.4%", 0)])
  func misprinted(total: String, count: Int) throws {
    let table = [
      "| 2016 | % of Total | 2015 | % of Total", "Pumps | 4,210 | 64.0% | 4,935 | 69.1%",
      "Valves | 431 | 6.6 | 418 | 5.9", "Service | 1,932 | 29.4 | 1,786 | 25.0",
      "Total | 6,573 | \(total) | 7,139 | 100.0%",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }

  @Test("a total that is a share of something else is not")
  func shareOfOther() throws {
    let table = [
      "| 2016 | % of Sales", "Salaries | 4,210 | 6.41%", "Rent | 431 | 0.66",
      "Travel | 1,932 | 2.94", "Total | 6,573 | 10.00%",
    ]
    #expect(try LetterFixture(table: table).errors.isEmpty)
  }
}
