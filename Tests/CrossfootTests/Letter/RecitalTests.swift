import Crossfoot
import Testing

/// What a letter repeats of an earlier round before a new comment on it.
@Suite("Recitals of earlier rounds")
struct RecitalTests {
  @Test(
    "an earlier comment and its answer are part of no item",
    arguments: [
      ("Prior Comment 4: ", "Prior Response: ", "Follow-up Comment: ", "Response: "),
      ("Original Comment No. 4: ", "Original Reply: ", "Comment No. 1: ", "Company Response: "),
      ("Previous comment: ", "Previous response: ", "1. ", "Response: "),
      ("Initial Comment:\n\n", "Initial Response:\n\n", "Additional Comment:\n\n", "Response:\n\n"),
      ("Prior Comment 4 (April 2, 2013): ", "Response: ", "1. ", "Response: "),
    ])
  func before(_ labels: (String, String, String, String)) throws {
    let item = { (heading: String, question: String) in
      """
      \(heading)

      \(labels.0)Tell us when you last tested goodwill.

      \(labels.1)The Company tested it on October 1.

      \(labels.2)Please tell us \(question).

      \(labels.3)In May.
      """
    }
    let fixture = try ComposedLetter(
      item("Impairment, page 22", "when again") + "\n\n" + item("Loans, page 40", "why"))
    #expect(
      fixture.items.map { $0.drop { $0 != "|" } } == [
        "| Please tell us when again. | In May.", "| Please tell us why. | In May.",
      ])
    #expect(fixture.headings == [["Impairment, page 22"], ["Loans, page 40"]])
  }

  @Test("an earlier answer may stand between a comment and the new answer")
  func between() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us when you tested goodwill.

      Prior response: The Company tested it on October 1.

      Response: We tested it again in December.

      2. Please tell us why.

      Response: The market had fallen.
      """)
    #expect(
      fixture.items == [
        "1 | Please tell us when you tested goodwill. | We tested it again in December.",
        "2 | Please tell us why. | The market had fallen.",
      ])
  }

  @Test("an earlier answer that an answer repeats is part of it")
  func within() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us when you tested goodwill.

      Response: For convenience, we repeat what we said.

      Previous response

      The Company tested it on October 1.
      """)
    #expect(fixture.items[0].hasSuffix("The Company tested it on October 1."))
  }

  @Test("where all comments are called prior ones, they open items")
  func onlyPrior() throws {
    let fixture = try ComposedLetter(
      """
      Prior Comment 3: Please tell us when.

      Response: In May.

      Prior Comment 5: Please tell us why.

      Response: For tax reasons.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [3, 5])
  }
}
