import Crossfoot
import Testing

@Suite("ProseFormulas")
struct ProseFormulasTests {
  private func errors(_ prose: String) throws -> [String] {
    try LetterFixture("Dear Sir:\n\n\(prose)\n").errors
  }

  @Test(
    "what figures come to that are divided and multiplied is tested, step by step",
    arguments: [
      (
        "It is receivables of $444.4 million, divided by revenue of $612.4 million and multiplied by 92 days, which gives 67 days.",
        "67 days", "76 days"
      ),
      ("$444.4 million divided by $612.4 million, times 92, equals 66.8 days.", "66.8", "68.6"),
      ("We compute ($18,742 + $9,846) / 2 / $64,218 x 365 = 81.2 days.", "81.2", "91.2"),
      (
        "The average of $9,846 and $18,742, divided by $64,218 and multiplied by 365, is 81.2 days.",
        "81.2", "82.1"
      ),
      ("The average of $9,846 and $18,742 divided by $64,218 is 22.3%.", "22.3%", "23.2%"),
    ])
  func formulas(prose: String, right: String, wrong: String) throws {
    #expect(try errors(prose).isEmpty)
    #expect(try errors(prose.replacing(right, with: wrong)).count == 1)
  }

  @Test(
    "steps that are not told, means of other kinds, targets and what is cut off are left alone",
    arguments: [
      "$444.4 million, divided by $612.4 million and multiplied by 92 days, gives 66 days.",
      "$444.4 million less $20.1 million, divided by $612.4 million and multiplied by 92, is 63.7 days.",
      "$444.4 million divided by $612.4 million and multiplied by 92 compares with a target of 76 days.",
      "The weighted average of $9,846 and $18,742, divided by $64,218 and multiplied by 365, is 82.1 days.",
      "The average of $9,846, $11,004 and $18,742, divided by $64,218 and multiplied by 365, is 75.0 days.",
      "The average of $47,232 and $39,915 divided by $363,560 is 12.0%.",
      "$444.4 million divided by $612.4 million and multiplied by 92 is about 76 days.",
    ])
  func others(prose: String) throws {
    #expect(try errors(prose).isEmpty)
  }

  @Test(
    "what is counted with the first figure, or with the result, or was rounded on the way is no error",
    arguments: [
      "Other receivables of $10 and trade receivables of $440, divided by sales of $1,842 and multiplied by 365 days, gives 89 days.",
      "Together with notes of $10, receivables of $440 divided by sales of $1,842 and multiplied by 365 days gives 89 days.",
      "The fee of $4,400 divided by 12 months and multiplied by 3 months resulted in $1,130 including a setup fee of $30.",
      "$18,742 divided by 365 days and multiplied by 30 days is $1,530, as we rounded the rent of a day to $51.",
    ])
  func countedWith(prose: String) throws {
    #expect(try errors(prose).isEmpty)
  }
}
