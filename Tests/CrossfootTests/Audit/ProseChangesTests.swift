import Crossfoot
import Testing

@Suite("ProseChanges")
struct ProseChangesTests {
  private func checks(_ prose: String) throws -> [String] {
    try LetterFixture("Dear Sir:\n\n\(prose)\n").checks(.proseTotal)
  }

  @Test(
    "a change follows from the figures that it is stated with",
    arguments: [
      (
        "Revenue increased by $1.7 million, or 7.5%, to $24.4 million in 2019.",
        ["prose-total 7.5% rounding"]
      ),
      (
        "Revenue increased $1.7 million, or 7.5%, from $22.7 million in 2018 to $24.4 million.",
        ["prose-total $1.7 million exact", "prose-total 7.5% rounding"]
      ),
      (
        "Net sales decreased 25% from $400 million in 2018 to $300 million in 2019.",
        ["prose-total 25% exact"]
      ),
      (
        "Costs declined by $412 thousand, or 3.4%, to $11.7 million.",
        ["prose-total 3.4% rounding"]
      ),
    ])
  func ties(prose: String, expected: [String]) throws {
    #expect(try checks(prose) == expected)
  }

  @Test(
    "one that does not is an error",
    arguments: [
      "Revenue increased by $1.7 million, or 9.5%, to $24.4 million in 2019.",
      "Revenue increased $2.7 million, or 7.5%, from $22.7 million in 2018 to $24.4 million.",
      "Net sales decreased 20% from $400 million in 2018 to $300 million in 2019.",
    ])
  func errors(prose: String) throws {
    #expect(try LetterFixture("Dear Sir:\n\n\(prose)\n").errors.count == 1)
  }

  @Test(
    "nothing is said of a sentence that may mean something else",
    arguments: [
      // Rough figures, another basis, an average, two changes, a threshold, no money.
      "Revenue increased by about $1.7 million, or 9.5%, to $24.4 million.",
      "Revenue increased 9.5% in constant currency from $22.7 million to $24.4 million.",
      "Revenue grew at a compound rate of 9.5% from $12.7 million to $24.4 million.",
      "Revenue increased 9.5% to $24.4 million and costs decreased 3% to $11.7 million.",
      "Revenue increased by $1.7 million, or 9.5%, partially offset by returns of $2.0 million.",
      "The rate increased by 0.5% to 9.5% on the loan of $24.4 million.",
      "Sales of hoists, which increased 9.5% to $24.4 million, of cranes, $3.1 million, rose.",
      // Truncated, not rounded.
      "Net sales increased 33.4% from $100.0 million to $133.5 million in 2019.",
      // The direction says that the figures mean something else.
      "Revenue increased 7.5% to $22.7 million from $24.4 million.",
    ])
  func noFalseAlarm(prose: String) throws {
    #expect(try LetterFixture("Dear Sir:\n\n\(prose)\n").errors.isEmpty)
  }
}
