import Crossfoot
import Testing

@Suite("FollowingSums")
struct FollowingSumsTests {
  private func checks(_ prose: String) throws -> [String] {
    try LetterFixture("Dear Sir:\n\n\(prose)\n\nYours truly,\n").checks(.proseTotal)
  }

  private static let leases =
    "Leases expiring in 2016 and in 2017 have a rent of $9.8 million and $21.3 million, respectively. "
  private static let phases =
    "We plan two phases. Phase 1 is mapping for $22,000 and a survey for $31,500. Phase 2 is six holes for "
    + "$168,000 and assays for $24,500. "

  @Test(
    "what says that it adds up just these is wrong by any digit",
    arguments: [("$8.0 million", 0), ("$8.3 million", 1)])
  func together(sum: String, count: Int) throws {
    let prose =
      "The carrying amounts of the three plants were $3.4 million, $2.7 million and $1.9 million, "
      + "respectively. Together these amounts totaled \(sum)."
    #expect(try LetterFixture("Dear Sir:\n\n\(prose)\n").errors.count == count)
  }

  @Test(
    "a sentence gives the sum of the one before, or the two before, it",
    arguments: [
      leases + "Together they amount to $31.1 million, or 11.2% of our rent.",
      leases + "Combined, these leases come to $31.1 million.",
      leases + "The total is $31.1 million.",
      leases + "This adds up to $31.1 million a year.",
      phases + "This comes to $246,000 for both phases.",
      phases + "In total, we will spend an aggregate of $246,000.",
    ])
  func ties(_ prose: String) throws {
    #expect(try checks(prose).filter { $0.hasSuffix("exact") }.count == 1)
  }

  @Test(
    "a sum that a slip keeps from it is an error",
    arguments: [
      leases + "Together they amount to $33.1 million, or 11.2% of our rent.",
      leases + "These add up to $13.1 million.",
      phases + "This comes to $256,000 for both phases.",
      phases + "In total, this amounts to $264,000.",
    ])
  func slips(_ prose: String) throws {
    #expect(try checks(prose).filter { $0.hasSuffix("inconsistent") }.count == 1)
  }

  private static let services =
    "Services revenue was $11.1 million and $12.3 million in 2012 and 2011, respectively. "

  @Test(
    "two years of one line are no parts of another",
    arguments: [
      services
        + "Total revenue was $42.3 million and $46.2 million in 2012 and 2011, respectively.",
      services + "Total revenue was $42.3 million in 2012.",
      services + "In total, revenue came to $42.3 million.",
      "Services revenue was $11.1 million in 2012 and $12.3 million in 2011. Total revenue was "
        + "$42.3 million.",
    ])
  func years(_ prose: String) throws {
    #expect(try checks(prose).isEmpty)
  }

  @Test(
    "other sentences give nothing",
    arguments: [
      leases + "Together with other leases they amount to $33.1 million.",
      leases + "These leases would, combined, come to approximately $33.1 million.",
      leases + "They were signed in 2009 for a total of $53.6 million.",
      "Revenue increased from $9.8 million to $21.3 million. The total was $33.1 million in all.",
      "We paid $9.8 million, net of $21.3 million received. Together this amounts to $33.1 million.",
    ])
  func others(_ prose: String) throws {
    #expect(try checks(prose).allSatisfy { !$0.hasSuffix("inconsistent") })
  }
}
