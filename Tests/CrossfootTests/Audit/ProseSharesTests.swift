import Crossfoot
import Testing

@Suite("ProseShares")
struct ProseSharesTests {
  @Test(
    "a share of things that are counted is tested",
    arguments: [
      "Of the 226 loans, 34, or 15.0%, were past due.",
      "Of our 226 loans, 34 (or 15.0%) were past due.", "We closed 34 of our 226 stores, or 15.0%.",
    ])
  func counts(prose: String) throws {
    let letter = try LetterFixture("Dear Sir:\n\n\(prose)\n")
    #expect(letter.checks(.proseTotal) == ["prose-total 15.0% rounding"])
    let wrong = prose.split(separator: "15.0").joined(separator: "16.0")
    #expect(try LetterFixture("Dear Sir:\n\n\(wrong)\n").errors.count == 1)
  }

  @Test(
    "nothing is said of a clause that may mean something else",
    arguments: [
      // Rough figures, a change, another basis.
      "The fees were about $3.2 million, or 41.0%, of our total revenue of $22.9 million.",
      "The fees increased to $3.2 million, or 41.0%, of our total revenue of $22.9 million.",
      "The fees were $3.2 million, or 41.0%, of our adjusted total revenue of $22.9 million.",
      // More figures than three, or in another order.
      "The fees were $3.2 million, or 41.0%, of total revenue of $22.9 million and $1.1 million.",
      "Of total revenue, 41.0%, or $3.2 million, was fees, and $22.9 million was sales.",
      // No word for the whole.
      "The fees were $3.2 million, or 41.0%, of the budget of $22.9 million.",
      // Cut off, not rounded.
      "We closed 34 of the total of 226 stores, or 15.1%, in that year.",
      // Shares of another whole.
      "We closed 34 of our 226 stores, or 21.3% of our selling space, in that year.",
      "Of the 226 loans, 34, or 21.3% by balance, were past due.",
      "Of the 226 loans and the 34 leases, or 21.3% of them, some were past due.",
      // Different things.
      "The fees were $3.2 million, or 41.0%, of the total of 22,900 contracts.",
    ])
  func noFalseAlarm(prose: String) throws {
    let letter = try LetterFixture("Dear Sir:\n\n\(prose)\n")
    #expect(letter.audit.findings.isEmpty)
  }
}
