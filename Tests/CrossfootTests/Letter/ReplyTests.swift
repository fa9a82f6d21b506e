import Crossfoot
import Testing

/// Which letters the first paragraphs of an answer say that it answers.
@Suite("Letters that are answered")
struct ReplyTests {
  private func replies(_ opening: String) throws -> [String] {
    let letter = try Letter(
      parsing: Array("Marsh, Inc.\n\nMay 3, 2019\n\nDear Ms. Roe:\n\n\(opening)\n\nSincerely,".utf8)
    )
    return letter.content.head.repliesTo.map { "\($0.date) \($0.side)" }
  }

  @Test(
    "the company's own letters, and what they answered, are not answered again",
    arguments: [
      "We answer your letter dated April 2, 2019, sent in response to the Company’s letter dated March 4, 2019.",
      "We answer your letter dated April 2, 2019 on the Company's response dated March 4, 2019.",
      "We answer your letter dated April 2, 2019, on the Registrant's prior response dated March 4, 2019.",
      "We answer your letter dated April 2, 2019, on the Fund’s initial letter dated March 4, 2019.",
      "We answer the letter of the Staff dated April 2, 2019, issued in response to the Company’s letter dated March 4, 2019 (the “Prior Letter”) in response to the Staff’s initial letter dated February 5, 2019.",
      "We answer your letter dated April 2, 2019, on our response dated March 4, 2019 to your letter dated February 5, 2019.",
    ])
  func own(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test(
    "the company's filings leave a letter the staff's",
    arguments: [
      "We answer the comments on the Company’s Form 10-K in the letter dated April 2, 2019.",
      "This is the Company's response to the comments in the letter dated April 2, 2019.",
    ])
  func staff(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test(
    "the day by which a letter will be answered, and the date of a filing, are no dates of letters",
    arguments: [
      "We received your letter dated April 2, 2019 and will respond to the comment letter by May 20, 2019.",
      "We refer to your letter dated April 2, 2019. We will answer the Comment Letter on or before May 20, 2019.",
      "We will respond to the comments in your letter dated April 2, 2019 no later than Friday, May 20, 2019.",
      "We answer the comment letter dated April 2, 2019 on the Form 8-K dated March 4, 2019.",
      "We answer your letter to the Company delivered April 2, 2019.",
      "We answer the comment letter of the Staff, issued to the Company on April 2, 2019.",
      "These answers to the Staff's letter dated April 2, 2019 follow the Company's initial responses to the Comment Letter filed with the SEC on March 4, 2019.",
    ])
  func deadlines(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test("the subject may name the letter that is answered, and when it was issued")
  func subject() throws {
    let letter = try Letter(
      parsing: Array(
        """
        Marsh, Inc.

        May 3, 2019

        Re: Marsh, Inc.
        Letter Issued April 2, 2019
        Form 10-K for the year ended December 31, 2018

        Dear Ms. Roe:

        We expect to answer the letter of comment named above by May 20, 2019.

        Sincerely,
        """.utf8))
    #expect(letter.content.head.repliesTo.map(\.date.description) == ["2019-04-02"])
  }

  @Test("the mark that a legend explains leaves nothing out, the same mark elsewhere does")
  func legend() throws {
    let letter = try Letter(
      parsing: Array(
        """
        Confidential treatment has been requested for portions of this letter. Omissions are marked "[***]".

        Marsh, Inc.

        May 3, 2019

        Dear Ms. Roe:

        We answer your letter dated April 2, 2019.

        1. Please tell us who bought the hulls.

        Response: The buyer was "[***]", who paid [***] for them.

        Sincerely,
        """.utf8))
    #expect(letter.content.redactions.count == 2)
  }
}
