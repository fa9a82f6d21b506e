import Crossfoot
import Testing

/// What stands in the last answer, and only looks like the end of the letter.
@Suite("The last answer")
struct LastAnswerTests {
  private static let last = "The agreement has no other terms."

  /// The paragraphs of the last answer, of which `middle` are some.
  private func answer(_ middle: String, label: String = "Response: ") throws -> String? {
    let fixture = try ComposedLetter(
      """
      1. Please describe the agreement with your agent.

      \(label)The agreement was made in May.

      \(middle)

      \(LastAnswerTests.last)

      If you have any questions, please call me at (302) 555-0190.
      """)
    return fixture.items.first
  }

  @Test(
    "what tells of others whom to call, or opens as remarks do, does not end the last answer",
    arguments: [
      "The agent may be reached at (302) 555-0140.",
      "Registrant's telephone number, including area code: (302) 555-0140",
      "Ada Roe, 14 Quarry Road, Dover, Delaware 19901, T: 302.555.0140, F: 302.555.0141",
      "If there are any changes in its terms, they will be disclosed in the next report.",
      "We would be in default if the agent were paid less.",
      "Enclosed is a copy of the agreement.",
      "We understand that the agent has no other clients, and that it will not look for any before the term ends.",
      "In connection with this sale the agent received a fee of $40,000, which was paid in two parts, one when the sale closed and another in June, when the buyer had inspected all of the moulds and had paid for them in full.",
    ])
  func middle(_ middle: String) throws {
    for label in ["Response: ", ""] {
      #expect(
        try answer(middle, label: label)
          == "1 | Please describe the agreement with your agent. | The agreement was made in May. / "
          + middle + " / " + LastAnswerTests.last)
    }
  }

  @Test("a change that is promised at the end of the last answer is part of it")
  func promise() throws {
    let promise = "If there are any changes in the terms, they will be disclosed."
    let fixture = try ComposedLetter(
      "1. Please describe the agreement.\n\nIt was made in May.\n\n" + promise)
    #expect(
      fixture.items == ["1 | Please describe the agreement. | It was made in May. / " + promise])
  }

  @Test("who thanks for a comment answers it")
  func thanks() throws {
    let answer = "Thank you for this comment. We have revised the description."
    let fixture = try ComposedLetter("1. Please describe the agreement.\n\n" + answer)
    #expect(fixture.items == ["1 | Please describe the agreement. | " + answer])
  }

  @Test("a page's foot between a comment and its answer, and a web address below it, are no text")
  func foot() throws {
    let fixture = try ComposedLetter(
      """
      Comment 1:

      We note that the agreement has no term. Please tell us when it ends.

      Marsh & Fennel P.O. Box 140 ~ Dover, DE 19901 ~ T: 302.555.0140 F: 302.555.0141

      www.marshfennel.example

      We believe that it ends in June.

      It may be renewed.
      """)
    #expect(
      fixture.items == [
        "1 | We note that the agreement has no term. Please tell us when it ends. | We believe that it ends in June. / It may be renewed."
      ])
  }
}
