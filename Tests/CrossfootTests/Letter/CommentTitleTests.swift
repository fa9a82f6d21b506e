import Crossfoot
import Testing

/// Titles that stand behind or below the label of one comment.
@Suite("Titles of single comments")
struct CommentTitleTests {
  @Test("what stands behind the label of a comment is its title, whoever seems to speak below")
  func behindLabel() throws {
    let letter = try ComposedLetter(
      """
      Comment 1 – General

      The Staff notes that the cover page names three funds. Please name the fourth.

      Response to Comment 1

      The cover page has been revised.

      Comment 2 – Fees

      The Staff requests that the Trust state the fee.

      Response to Comment 2

      The fee is 1%.
      """)
    #expect(
      letter.items == [
        "1 | The Staff notes that the cover page names three funds. Please name the fourth. | "
          + "The cover page has been revised.",
        "2 | The Staff requests that the Trust state the fee. | The fee is 1%.",
      ])
    #expect(letter.headings == [["General"], ["Fees"]])
  }

  @Test("a title below the label of a comment is not the next one's")
  func belowLabel() throws {
    let letter = try ComposedLetter(
      """
      Prospectus

      COMMENT 6.

      Transaction Fees (p. 8)

      Please tell us whether 3.5% is the highest fee.

      RESPONSE: It is.

      COMMENT 7.

      Please revise the table on p. 9. See SAB Topic 5:P.4.

      RESPONSE: We have revised it.
      """)
    #expect(
      letter.items == [
        "6 | Please tell us whether 3.5% is the highest fee. | It is.",
        "7 | Please revise the table on p. 9. See SAB Topic 5:P.4. | We have revised it.",
      ])
    #expect(letter.headings == [["Prospectus", "Transaction Fees (p. 8)"], ["Prospectus"]])
    #expect(letter.letter.content.items.map { $0.pages.map(letter.text) } == [["8"], ["9"]])
  }

  @Test("the label of a response begins a paragraph where no blank line parts it from the comment")
  func withoutBlankLines() throws {
    let text = """
      May 9, 2013
      Ada Thornbury
      Securities and Exchange Commission
      Washington, D.C. 20549
      Re: Marsh Fund VII
      Dear Ms. Thornbury:
      This letter responds to your comments on the registration statement.
      Comment 1 – Cover Page.
      On the cover page, please replace the name of the fund with "Marsh", or as
      otherwise appropriate.
      Response to Comment 1
      The name has been replaced accordingly.
      Comment 2 – Fees.
      Please confirm that the fee waiver will last for at least one year.
      Response to Comment 2
      The Trust confirms that it will.
      Sincerely,
      /s/ Jonas Marsh
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let responses = letter.content.items.map { item in
      item.response?.pieces.map { letter.document.text.string($0.text) }
    }
    #expect(
      responses == [
        ["The name has been replaced accordingly."], ["The Trust confirms that it will."],
      ])
    #expect(letter.content.items.allSatisfy { $0.priorComments.isEmpty })
  }

  @Test("a letter that is attached to a cover letter ends where it takes its leave")
  func attachedLetter() throws {
    let letter = try ComposedLetter(
      "The memorandum that is attached answers them.",
      behind: """
        Dear Ms. Thornbury:

        Our responses to your letter dated April 25, 2013 follow.

        1. Comment: Please revise the fee table.

        Response: The fee table has been revised.

        2. Comment: Please state the date.

        Response: The date has been stated.

        Sincerely,

        /s/ Ada Oak
        """)
    #expect(
      letter.items == [
        "1 | Please revise the fee table. | The fee table has been revised.",
        "2 | Please state the date. | The date has been stated.",
      ])
  }
}
