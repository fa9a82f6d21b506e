import Crossfoot
import Testing

/// The last comments of letters that label no responses, in words that might be the company's.
@Suite("LastNumbers")
struct LastNumbersTests {
  private func items(_ body: String) throws -> [String] {
    let letter = try ComposedLetter(body).letter
    let text = letter.document.text
    return letter.content.items.map { item in
      let comment = item.comment.map {
        $0.pieces.map { text.string($0.text) }.joined(separator: " ")
      }
      let response = item.response.map {
        $0.pieces.map { text.string($0.text) }.joined(separator: " ")
      }
      return "\(comment ?? "-") | \(response ?? "-")"
    }
  }

  private static let answer = "The Company has revised the cover page."

  @Test(
    "the next number is a comment where it asks for something and an answer stands below it",
    arguments: [
      "The Fund's prospectus states that the Fund may hold debt. Please disclose the Fund's policy.",
      "Disclose whether the Company has obtained the consent of its lenders.",
      "The Company says on page 5 that it intends to pay. The Company should state its policy.",
      "The Trust has not filed its exhibits. Has the Company done so since?",
    ])
  func last(comment: String) throws {
    let body = """
      1. Please revise the cover page to state the price.

      \(Self.answer)

      2. \(comment)

      \(Self.answer)
      """
    #expect(
      try items(body) == [
        "Please revise the cover page to state the price. | \(Self.answer)",
        "\(comment) | \(Self.answer)",
      ])
  }

  @Test("so it is below a heading of its own, and where two follow on each other")
  func headings() throws {
    let body = """
      1. Please revise the cover page to state the price.

      \(Self.answer)

      Summary, page 3

      2. The Company intends to pay dividends, and the Fund does not.

      \(Self.answer)

      3. The Trust has not filed its exhibits. Please file them.

      \(Self.answer)
      """
    #expect(try items(body).count == 3)
  }

  @Test("a list that an answer announces, or that asks nothing, stays in the answer")
  func lists() throws {
    let reasons = """
      1. Please tell us your reasons.

      The Company has two reasons:

      2. The Company believes that the plan is immaterial.

      3. The Company has never paid a dividend.

      The Company will say so.
      """
    #expect(try items(reasons).count == 1)
    let facts = """
      1. Please tell us your reasons.

      The Company has two reasons.

      2. The Company believes that the plan is immaterial.

      The Company will say so.
      """
    #expect(try items(facts).count == 1)
  }

  @Test(
    "numbers that all sound like the company are comments where the letter says that it repeats them"
  )
  func repeated() throws {
    let body = """
      Each of the Staff's comments is set forth below, followed by the Company's response.

      1. The Company states on page 5 that it intends to pay dividends.

      \(Self.answer)

      2. The Company states on page 6 that it intends to borrow.

      \(Self.answer)
      """
    #expect(
      try items(body) == [
        "The Company states on page 5 that it intends to pay dividends. | \(Self.answer)",
        "The Company states on page 6 that it intends to borrow. | \(Self.answer)",
      ])
  }
}
