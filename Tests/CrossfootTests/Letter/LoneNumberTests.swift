import Crossfoot
import Testing

/// Numbers and letters of comments that are labelled besides.
@Suite("Numbers of labelled comments")
struct LoneNumberTests {
  private static let expected = [
    "1 | Please tell us who set the price. | The board did.",
    "2 | Please tell us when it did. | In May.",
  ]

  @Test(
    "a number alone on its line is that of the labelled comment below it",
    arguments: ["Comment: ", "Comment. ", "Comment:\n\n"])
  func numbers(_ label: String) throws {
    let letter = try ComposedLetter(
      """
      Prospectus

      1.

      \(label)Please tell us who set the price.

      Response: The board did.

      Fees and Expenses

      2.

      \(label)Please tell us when it did.

      Response: In May.
      """)
    #expect(letter.items == LoneNumberTests.expected)
    #expect(letter.headings == [["Prospectus"], ["Prospectus", "Fees and Expenses"]])
  }

  @Test("several headings may stand between the number and the comment")
  func headings() throws {
    let letter = try ComposedLetter(
      """
      1.

      Form N-2

      Prospectus

      Summary

      Fees and Expenses

      Example

      Comment: Please tell us who set the price.

      Response: The board did.

      2.

      Comment: Please tell us when it did.

      Response: In May.
      """)
    #expect(letter.items == LoneNumberTests.expected)
  }

  @Test("a heading may stand between the number and the comment")
  func headed() throws {
    let letter = try ComposedLetter(
      """
      1.

      Fees and Expenses

      Comment: Please tell us who set the price.

      Response: The board did.

      2.

      Comment: Please tell us when it did.

      Response: In May.
      """)
    #expect(letter.items == LoneNumberTests.expected)
    #expect(letter.headings == [["Fees and Expenses"], []])
  }

  @Test("a comment with a letter opens an item, whether it is answered or not")
  func letters() throws {
    let letter = try ComposedLetter(
      """
      1. General

      a. COMMENT: Please tell us who set the price.

      RESPONSE: The board did.

      b. COMMENT: Please tell us when it did.

      RESPONSE: In May.

      2. Cover Page

      a. COMMENT: Please revise the date.

      RESPONSE: We have revised it.

      b. COMMENT: Please revise the legend.
      """)
    #expect(
      letter.items == [
        "a | Please tell us who set the price. | The board did.",
        "b | Please tell us when it did. | In May.",
        "a | Please revise the date. | We have revised it.",
        "b | Please revise the legend. | none",
      ])
    #expect(
      letter.headings == [["1. General"], ["1. General"], ["2. Cover Page"], ["2. Cover Page"]])
    #expect(letter.letter.findings.map(\.rule) == ["comment-unanswered"])
  }

  @Test("the word Comment with a full stop behind a number is a label")
  func fullStops() throws {
    let letter = try ComposedLetter(
      """
      1. Comment. Please tell us who set the price.

      Response. The board did.

      2. Comment. Please tell us when it did.

      Response. In May.
      """)
    #expect(letter.items == LoneNumberTests.expected)
  }
}
