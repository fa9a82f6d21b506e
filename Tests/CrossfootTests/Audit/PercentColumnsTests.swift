import Crossfoot
import Testing

@Suite("PercentColumns")
struct PercentColumnsTests {
  private func changes(_ share: String, header: String = "% Change") -> [String] {
    [
      "| 2010 | 2009 | Change | \(header)", "Subscription | $32,062 | $24,390 | $7,672 | \(share)",
      "Services | 5,118 | 4,482 | 636 | 14.2%",
      "Total revenue | $37,180 | $28,872 | $8,308 | 28.8%",
    ]
  }

  @Test(
    "a change in per cent that the other rows contradict is an error",
    arguments: ["% Change", "Percent change", "Increase (decrease) %", "Change (%)", "Growth %"])
  func changes(header: String) throws {
    #expect(try LetterFixture(table: changes("31.5%", header: header)).errors.isEmpty)
    // Two digits swapped, one wrong, and another figure whose amounts the change beside it bears out.
    for wrong in ["13.5%", "31.9%", "34.1%"] {
      #expect(try LetterFixture(table: changes(wrong, header: header)).errors.count == 1)
    }
  }

  @Test(
    "what is cut off, bent by a unit, not meaningful, or on another basis is none",
    arguments: [
      ("31.4%", "% Change"), ("31.6%", "% Change"), ("n/m", "% Change"),
      ("34.1%", "% Change, constant currency"), ("13.5%", "Margin %"),
    ])
  func others(share: String, header: String) throws {
    #expect(try LetterFixture(table: changes(share, header: header)).errors.isEmpty)
  }

  @Test("without the amount of the change only a slip is an error")
  func plain() throws {
    let rows = { (share: String) in
      [
        "| 2019 | 2018 | Change", "Nutrition | 812.4 | 739.6 | 9.8%",
        "Dairy | 1,145.0 | 1,187.3 | (3.6)%", "Flavours | 233.7 | 204.6 | \(share)",
        "Revenue | 2,191.1 | 2,131.5 | 2.8%",
      ]
    }
    #expect(try LetterFixture(table: rows("14.2%")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("12.4%")).errors.count == 1)
    #expect(try LetterFixture(table: rows("8.7%")).errors.isEmpty)
  }

  @Test("a column of shares of the column beside it is tested by a slip")
  func shares() throws {
    let rows = { (share: String) in
      [
        "| Fair value | Carrying value | Excess | Excess, percent",
        "Fluids | $412.0 | $305.6 | $106.4 | 34.8%", "Metals | 268.5 | 249.8 | 18.7 | \(share)",
        "Coatings | 186.2 | 144.7 | 41.5 | 28.7%",
      ]
    }
    #expect(try LetterFixture(table: rows("7.5%")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("5.7%")).errors.count == 1)
  }

  @Test(
    "a change without its sign is wrong where what adds up with it has its signs",
    arguments: [
      ("(14.7)%", "3.1%", "(7.9)%", 0), ("14.7%", "3.1%", "(7.9)%", 1),
      ("(14.7)%", "(3.1)%", "(7.9)%", 1), ("(14.7)%", "3.1%", "7.9%", 1),
      // No signs at all, as words beside them may say; or more than one that is turned.
      ("14.7%", "3.1%", "7.9%", 0), ("14.7%", "(3.1)%", "(7.9)%", 0),
      ("14.7%", "(3.1)%", "7.9%", 0),
    ])
  func signs(first: String, second: String, total: String, count: Int) throws {
    let table = [
      "| 2016 | 2015 | % Change", "Pumps | 4,210 | 4,935 | \(first)",
      "Valves | 431 | 418 | \(second)", "Service | 1,932 | 1,786 | 8.2",
      "Total | 6,573 | 7,139 | \(total)",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }

  @Test("signs may say what is good where the rows don't add up")
  func favors() throws {
    let table = [
      "| 2016 | 2015 | % Change", "Revenue | 8,120 | 7,704 | 5.4%",
      "Cost of revenue | 5,330 | 5,012 | (6.3)%", "Operating income | 1,244 | 1,310 | (5.0)%",
      "Interest expense | 204 | 231 | (11.7)%", "Net income | 711 | 742 | (4.2)%",
    ]
    #expect(try LetterFixture(table: table).errors.isEmpty)
  }
}
