import Crossfoot
import Testing

@Suite("PercentSums")
struct PercentSumsTests {
  private func growth(_ europe: String, header: String = "Total Growth", last: String = "4.0%")
    -> [String]
  {
    [
      "| Volume | Price | Currency | \(header)", "North America | 4.1% | 2.0% | (0.3)% | 5.8%",
      "Europe | 1.1% | 1.4% | (2.3)% | \(europe)", "Asia Pacific | 6.2% | 0.5% | (1.1)% | 5.6%",
      "Company | 3.4% | 1.5% | (0.9)% | \(last)",
    ]
  }

  @Test(
    "a row of rates is wrong where a slip keeps it from adding up as all others do",
    arguments: [("0.2%", 0), ("2.0%", 1), ("0.7%", 0), ("0.3%", 0), ("1.9%", 0)])
  func slip(europe: String, count: Int) throws {
    #expect(try LetterFixture(table: growth(europe)).errors.count == count)
  }

  @Test("it is not where no header calls it a total, or other rows don't add up")
  func others() throws {
    #expect(try LetterFixture(table: growth("2.0%", header: "Organic")).errors.isEmpty)
    #expect(try LetterFixture(table: growth("2.0%", last: "4.3%")).errors.isEmpty)
  }
}
