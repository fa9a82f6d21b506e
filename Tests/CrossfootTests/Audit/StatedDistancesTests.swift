import Crossfoot
import Testing

@Suite("StatedDistances")
struct StatedDistancesTests {
  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture("Dear Sir:\n\n\(prose)\n")
  }

  @Test(
    "how far two amounts of a paragraph lie apart is tested in per cent of the one that is meant",
    arguments: [
      (
        "The equity value is $625.3 million. Our market capitalization was $511.4 million (21.8 "
          + "million shares at $23.46). The implied control premium was therefore $113.9 million, "
          + "or 22.3%, which is within the range of 15% to 35%.", "22.3%", "23.2%"
      ),
      (
        "Fair value was $338.5 million and carrying value $301.7 million, so that headroom was "
          + "$36.8 million, or 12.2%.", "12.2%", "21.2%"
      ),
      (
        "Fair value was $301.7 million and carrying value $338.5 million. The shortfall was $36.8 "
          + "million, or 10.9%.", "10.9%", "19.0%"
      ),
      (
        "Book value was $948.2 million. Market capitalization was $781.4 million, a discount of "
          + "$166.8 million, or 17.6%.", "17.6%", "16.7%"
      ),
    ])
  func distances(prose: String, right: String, wrong: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.proseTotal).contains { $0.contains(right) })
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try self.letter(edited.joined(separator: wrong)).errors.count == 1)
  }

  @Test(
    "an amount of another kind, distance or basis, and what no swap explains, is none",
    arguments: [
      "Fair value was $338.5 million and carrying value $301.7 million. The write-down was $36.8 "
        + "million, or 21.2%.",
      "Fair value was $338.5 million and carrying value $301.7 million, and headroom was $36.9 "
        + "million, or 21.2%.",
      "Fair value was $338.5 million and carrying value $301.7 million, and headroom was about "
        + "$36.8 million, or 21.2%.",
      "Fair value was $338.5 million and carrying value $301.7 million, and headroom was $36.8 "
        + "million, or 21.2% of goodwill.",
      "Fair value was $338.5 million and carrying value $301.7 million, and headroom was $36.8 "
        + "million, or 10.9%.",
      "Fair value was $338.5 million and carrying value $301.7 million, a gain of $36.8 million, or "
        + "21.2% annualized.",
      "Fair value was $338.5 million, sales $136.8 million, cost $100.0 million and carrying value "
        + "$301.7 million, and headroom was $36.8 million, or 21.2%.",
    ])
  func others(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }
}
