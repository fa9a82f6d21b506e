import Crossfoot
import Testing

@Suite("ExplainedGaps")
struct ExplainedGapsTests {
  @Test(
    "a sentence that itself shows why its figures don't add up has no error",
    arguments: [
      "Other items were an expense of $35.6 million in 2009 compared to income of $7.2 million in 2008, "
        + "a change of $42.8 million.",
      "The result was $69.8 million in 2016 compared to a loss of $11.7 million in 2015, an increase of "
        + "$81.5 million.",
      "The two funds held $76.8 million and $66.7 million, respectively, for a combined total of "
        + "$135.4 million, as $8.1 million is held jointly.",
      "Revenues were $86.8 million for boats and $89.6 million for sails, for a total of $158.4 million "
        + "after eliminations.",
      "Costs of $87.0 million and $86.5 million, or a total of $170.5 million net of the $3.0 million "
        + "tax benefit, were recorded.",
    ])
  func explained(_ sentence: String) throws {
    #expect(try LetterFixture("Dear Sir:\n\n\(sentence)\n").errors.isEmpty)
  }

  @Test(
    "without such a figure it has one",
    arguments: [
      "Other items were an expense of $35.6 million in 2009 compared to an expense of $7.2 million in "
        + "2008, a change of $24.8 million.",
      "The two funds held $76.8 million and $66.7 million, respectively, for a combined total of "
        + "$134.5 million, as we said.",
    ])
  func unexplained(_ sentence: String) throws {
    #expect(try LetterFixture("Dear Sir:\n\n\(sentence)\n").errors.count == 1)
  }
}
