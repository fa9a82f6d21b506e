import Crossfoot
import Testing

@Suite("ProseQuotients")
struct ProseQuotientsTests {
  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture("Dear Sir:\n\n\(prose)\n")
  }

  @Test(
    "a quotient is tested against what is divided, before it or behind it",
    arguments: [
      ("FFO of $57.6 million divided by 84.7 million shares is $@.", "0.68", "0.86"),
      (
        "Net loss per share was $(@), which is the net loss of $9,486,000 divided by 6,120,000 weighted shares.",
        "1.55", "1.65"
      ),
      ("The price of $4,512,000 divided by 300,000 units equals $@ a unit.", "15.04", "15.40"),
      ("The margin of @% is computed as $31,468 divided by $82,888.", "37.96", "39.76"),
    ])
  func quotients(prose: String, right: String, wrong: String) throws {
    let letter = try letter(prose.replacing("@", with: right))
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.proseTotal).count == 1)
    #expect(try self.letter(prose.replacing("@", with: wrong)).errors.count == 1)
  }

  @Test("a loss is told with its brackets")
  func loss() throws {
    let letter = try letter(
      "It was $(1.65), which is the loss of $9,486,000 divided by 6,120,000 weighted shares.")
    #expect(letter.checks(.proseTotal) == ["prose-total $(1.65) inconsistent"])
    #expect(letter.audit.checks.first?.computed.isNegative == true)
  }

  @Test(
    "what is no slip, or no quotient of these two, is left alone",
    arguments: [
      "FFO of $57.6 million divided by 84.7 million shares is $0.91.",
      "FFO of $57.6 million less dividends divided by 84.7 million shares is $0.86.",
      "FFO of $57.6 million divided by 84.7 million shares compares with $0.86.",
      "FFO of about $57.6 million divided by 84.7 million shares is $0.86.",
    ])
  func others(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }
}
