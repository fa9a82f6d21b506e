import Crossfoot
import Testing

@Suite("PairedRatios")
struct PairedRatiosTests {
  private let ratios = [
    "(in millions) | 2003 | 2002", "Earned premiums | $214.6 | $198.3",
    "Losses | 138.9 | 147.4", "Expenses | 64.8 | 61.5", "Combined ratio | 94.9% | 105.3%",
  ]
  private let losses =
    "Storm losses were $9.2 million and $21.7 million in 2003 and 2002, respectively, "

  private func errors(_ sentence: String) throws -> [String] {
    try LetterFixture(table: ratios, then: [sentence]).errors
  }

  @Test(
    "shares of a row in another order than their years are an error",
    arguments: [
      "and contributed % points to the combined ratios of 2003 and 2002, respectively.",
      "or @ of earned premiums, respectively.",
    ])
  func orders(end: String) throws {
    let sentence = { (first: String, second: String) in
      self.losses
        + end.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: "\(first) and \(second)")
        .split(separator: "@", omittingEmptySubsequences: false)
        .joined(separator: "\(first)% and \(second)%")
    }
    #expect(try errors(sentence("4.3", "10.9")).isEmpty)
    #expect(try errors(sentence("10.9", "4.3")).count == 1)
    // Shares of something else.
    #expect(try errors(sentence("12.9", "4.1")).isEmpty)
  }

  @Test("changes are no shares")
  func changes() throws {
    #expect(try errors(losses + "and increased by 10.9% and 4.3%, respectively.").isEmpty)
  }
}
