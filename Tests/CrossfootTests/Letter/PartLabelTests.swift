import Crossfoot
import Testing

/// Labels, ornaments and quoted questions that stand between comments and answers.
@Suite("Labels of parts")
struct PartLabelTests {
  @Test(
    "a label that names a part of the comment is no part of the answer",
    arguments: [
      "Response to (a):", "Response to first bullet:", "Response to second bullet point:",
    ])
  func parts(_ label: String) throws {
    let items = try ComposedLetter("1. Please give the amount.\n\n\(label) The amount was small.")
      .items
    #expect(items == ["1 | Please give the amount. | The amount was small."])
  }

  @Test("rings between dashes are an ornament", arguments: ["-o0o-", "- oOo -", "ooo", "--o0o--"])
  func rings(_ ornament: String) throws {
    let items = try ComposedLetter(
      "1. Please give the amount.\n\nResponse: The amount was small.\n\n\(ornament)\n\n"
        + "We understand that we are responsible for the adequacy and accuracy of the disclosure in our filings."
    ).items
    #expect(items == ["1 | Please give the amount. | The amount was small."])
  }

  @Test("a question that the answer quotes, and the answer to it, are the answer's")
  func quoted() throws {
    let items = try ComposedLetter(
      """
      1. Please add a question about the interests of the directors.

      We have added the question on page 6. It reads:

      “Q: Do any of the directors have interests in the merger that differ from mine?

      A: Yes. Officers will receive $11.4 million in severance.”

      2. Please tell us why.

      We believe that the amount is small.
      """
    ).items
    #expect(items.count == 2)
    #expect(
      items.first?.hasPrefix(
        "1 | Please add a question about the interests of the directors. | We have") == true)
  }

  @Test("an introduction above the parts takes the first one's letter from nobody")
  func introduced() throws {
    let fixture = try ComposedLetter(
      """
      1. Please answer the following on your policies:

      (A) Please explain how you used the reserve.

      RESPONSE:

      The reserve was used for hulls that we scrapped.

      (B) Tell us how you value inventories.

      RESPONSE:

      We value them at cost.
      """)
    let parts = fixture.letter.content.items.first?.parts ?? []
    #expect(parts.map { $0.label.map(fixture.text) } == ["A", "B"])
  }

  @Test("an answer right below a number that stands alone is read, with its parts")
  func noComment() throws {
    let items = try ComposedLetter(
      """
      1.

      Response: We did.

      (b) Please tell us more of why.

      Response: We did too.

      2. Please tell us why.

      Response: For tax.
      """
    ).items
    #expect(items.count == 2)
  }
}
