import Crossfoot
import Testing

@Suite("The sentence that says where comments stand")
struct RepeatedCommentTests {
  private func convention(_ sentence: String) throws -> String? {
    let text = """
      May 9, 2013

      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Marsh Instruments, Inc.
      Form 10-K for the Fiscal Year Ended December 31, 2012

      Dear Ms. Thornbury:

      We write about your letter of April 25, 2013. \(sentence) We thank you.

      1. Please tell us why costs rose.

      Costs rose as wages did.

      Sincerely,

      /s/ Jonas Marsh
      """
    let letter = try Letter(parsing: Array(text.utf8))
    return letter.content.head.convention.map { letter.document.text.string($0.text) }
  }

  @Test(
    "comments are given beside their responses in many words",
    arguments: [
      "For your convenience, the Staff's comment precedes each response.",
      "The text of the Comment Letter has been reproduced herein with responses below it.",
      "For your convenience, our responses are prefaced by the text of the comment.",
      "The Company has repeated the Staff's comment before the Company's response.",
      "The Company has recited the Staff's comments and its responses to them.",
      "Below we have listed your comments for ease of reference and our responses.",
      "Set forth below are the Staff's comments followed by the Company's responses.",
      "The response is preceded by the Staff's comment for reference.",
      "Each comment is printed below and is followed by the Company's response.",
      "For convenience, we have summarized each comment below, followed by the Company's response.",
      "The numbering below corresponds to the numbering used in the comment letter.",
      "The numbered paragraphs of this letter correspond to those of the comment letter.",
      "Set forth below are the comments of the Staff, as well as the Company's responses to them.",
      "Below are the Staff's comments, together with our responses.",
      "The following are the Staff's comments and the Company's responses.",
    ])
  func given(_ sentence: String) throws {
    #expect(try convention(sentence) == sentence)
  }

  @Test(
    "other matter that is included for convenience is no comment",
    arguments: [
      "For your convenience, we have included marked copies with our responses to the comments.",
      "In response to the comments, we have provided a new table.",
      "Our responses to the comments follow.",
      "The page numbers in our responses correspond to those of the filing.",
      "Below are our responses to the comments, as well as a marked copy.",
      "The following are responses to the Staff's comments and questions.",
      "In the filing, added language is in italics and deleted language is struck through.",
    ])
  func others(_ sentence: String) throws {
    #expect(try convention(sentence) == nil)
  }
}
