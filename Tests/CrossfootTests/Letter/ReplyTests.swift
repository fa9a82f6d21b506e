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

  @Test(
    "a letter is the staff's that was received from it, or that is called the reader's",
    arguments: [
      "This letter replies to yours of April 2, 2019.",
      "In reply to yours dated April 2, 2019, we say the following.",
      "We answer the letter received from the staff (the “Staff”) on April 2, 2019.",
      "We answer the letter that we received from you on April 2, 2019.",
      "Your letter to our president, Ms. Ann Penn, of April 2, 2019 has come to me for reply.",
      "We answer your letter to us on the sale of March 4, 2019, dated April 2, 2019.",
    ])
  func received(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test(
    "the day on which a letter came is not that of another",
    arguments: [
      "We answer your letter dated April 2, 2019, which we received on April 9, 2019.",
      "We answer your letter of April 2, 2019 (received April 9, 2019).",
      "We answer your letter of April 2, 2019, received by us on April 9, 2019.",
    ])
  func receipts(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test(
    "talks are answered on all of their days, however long their sentence is",
    arguments: [
      (
        "On April 2, 2019, Ms. Roe gave us oral comments. We discussed the comments in telephone "
          + "conversations on April 2, 2019 and April 3, 2019.",
        ["2019-04-02 staff", "2019-04-03 staff"]
      ),
      (
        "On April 2, 2019, Ms. Roe of the staff requested by telephone that we clarify our answer.",
        ["2019-04-02 staff"]
      ),
      (
        "On April 2, 2019, Ms. Roe of the staff requested by telephone that we ask for an extension.",
        []
      ),
      (
        "This letter answers the comments on Post-Effective Amendment No. 94 to the registration statement "
          + "of the Marsh Trust on Form N-1A, which is on behalf of the Marsh Global Value Fund and was filed "
          + "with the Commission on EDGAR on March 4, 2019, and which were given to me by telephone on April 2, "
          + "2019.",
        ["2019-04-02 staff"]
      ),
    ])
  func talks(_ opening: String, _ expected: [String]) throws {
    #expect(try replies(opening) == expected)
  }

  @Test("a remark on a day, in brackets, does not part it from the next")
  func remarks() throws {
    let opening =
      "We answer your letters dated March 4, 2019 (Form 10-K) and April 2, 2019 (Form 8-K)."
    #expect(try replies(opening) == ["2019-03-04 staff", "2019-04-02 staff"])
  }

  @Test("two letters are two, though both were received")
  func bothReceived() throws {
    let opening =
      "We answer your letter dated April 2, 2019 and the letter received from you on April 9, 2019."
    #expect(try replies(opening).count == 2)
  }

  @Test(
    "what came on another day, and is more than the letter, is another one",
    arguments: [
      "We answer the comments of the Staff dated April 2, 2019, as supplemented by remarks received on April 9, 2019.",
      "We answer your letters dated April 2, 2019, as modified by telephone advice received on April 9, 2019.",
      "We answer your letter dated April 2, 2019; the second one was received on April 9, 2019.",
    ])
  func supplemented(_ opening: String) throws {
    #expect(try replies(opening).count == 2)
  }

  @Test(
    "a date that something else was done on is no letter's",
    arguments: [
      "We refer to your letter dated April 2, 2019 (the “Comment Letter”). On March 4, 2019, the Company filed its annual report.",
      "We refer to your letter dated April 2, 2019 (the “Comment Letter”). The Company filed its annual report on March 4, 2019.",
      "We refer to your letter dated April 2, 2019 (the “Comment Letter”), regarding the annual report filed on March 4, 2019.",
      "We refer to your letter dated April 2, 2019 on the Form 10-K for the year ended June 30, 2018 we filed on October 1, 2018, the Form 10-Q for the quarter ended September 30, 2018 we filed on November 14, 2018 and our Response Letter dated March 4, 2019.",
      "We answer your letter dated April 2, 2019. We submitted a response to the first one by letter dated March 4, 2019.",
      "We answer your letter dated April 2, 2019. We previously responded by letter dated March 4, 2019 to your letter dated February 5, 2019.",
      "On February 5, 2019, the Staff issued a letter on our hulls. The Company answered these comments by letters to the SEC dated March 4, 2019 and March 6, 2019. On April 2, 2019, the Staff issued the Company another letter on its responses dated March 4, 2019 and March 6, 2019.",
    ])
  func otherDeeds(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test(
    "comments have the date on which they were given, in whatever way",
    arguments: [
      "On April 2, 2019, we received a comment letter from the Staff regarding our annual report.",
      "Please find below responses to each of your comments and questions on April 2, 2019:",
      "Below the Fund answers all comments provided by the Staff to the Fund on April 2, 2019.",
      "We answer comments that you provided in a telephonic conversation on Tuesday, April 2, 2019.",
      "Here we answer the comments conveyed by you on April 2, 2019, on our second amendment.",
      "We take up the comments received from you in writing on April 2, 2019 on the Trust.",
      "Ann Roe provided the following comments on April 2, 2019 to the Registration Statement by phone to Bo Li.",
      "On April 2, 2019, Ms. Roe provided comments to the Registration Statement to me by phone.",
      "On April 2, 2019, you provided two oral comments on the N-14 to Bo Li, our counsel.",
      "To your comments received by fax on April 2, 2019, our answers are these.",
    ])
  func given(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test("comments that were given on two days have both dates")
  func givenTwice() throws {
    let opening =
      "We answer comments you provided in telephonic discussions on Thursday, March 28, 2019 and Tuesday, April 2, 2019 on the prospectus."
    #expect(try replies(opening) == ["2019-03-28 staff", "2019-04-02 staff"])
  }

  @Test(
    "what was filed, and the company's own supplement, are no letters of the staff",
    arguments: [
      "We submit this with a supplemental letter dated March 4, 2019 regarding the offering.",
      "We received your comments on the Form S-1 filed on March 4, 2019.",
      "We received your comments on the quarter ended on March 4, 2019.",
    ])
  func none(_ opening: String) throws {
    #expect(try replies(opening).isEmpty)
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

  @Test(
    "comments that were given in a talk have its day",
    arguments: [
      "In a telephone conversation on April 2, 2019, you provided comments on the amendment.",
      "In a telephone call on April 2, 2019, the Staff conveyed comments to us.",
      "By telephone on April 2, 2019, you provided comments on the amendment.",
      "We answer the comments that we discussed with you in a telephone call of April 2, 2019.",
      "This is in response to your email and our telephone conversation on April 2, 2019.",
      "You and I spoke on April 2, 2019 about the staff's comments on the amendment.",
      "Per our conversation on April 2, 2019, below are the responses to your comments.",
      "This letter answers the Staff's comments, received orally April 2, 2019.",
      "This letter answers the oral comments that you gave us during our telephone conference on April 2, 2019.",
      "This letter answers the oral comments provided by the Staff during our call on April 2, 2019.",
    ])
  func talks(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test("a list of days is one of letters")
  func listed() throws {
    #expect(
      try replies(
        "We answer comments received by telephone on: (1) April 2, 2019, from Ms. Roe; and (2) April 5, 2019, from Mr. Poe."
      ) == ["2019-04-02 staff", "2019-04-05 staff"])
  }

  @Test(
    "a talk about the time to answer, and the company's own letters, are not answered",
    arguments: [
      "As we agreed in our telephone conversation on April 2, 2019, we ask for an extension of the time to answer your comments.",
      "Here is more to supplement the Company's prior letters dated March 4, 2019 and April 2, 2019 to the staff.",
      "Our letter dated April 2, 2019 was filed with you.",
    ])
  func noTalks(_ opening: String) throws {
    #expect(try replies(opening).allSatisfy { !$0.hasSuffix("staff") })
  }

  @Test(
    "a letter may be named behind its day, and the year be set off by a comma",
    arguments: [
      "We respond to the Staff's comments in its April 2, 2019, comment letter.",
      "We respond to your comments in the April 2, 2019, letter.",
      "We respond to the April 2, 2019 comments of the Staff.",
      "We respond to the letter from the staff of the Commission of April 2, 2019.",
      "We answer the letter dated April 2, 2019, from the Staff of the Division of Corporation Finance (the “Staff”) of the U.S. Securities and Exchange Commission (the “Commission”), relating to the above-referenced Annual Report on Form 10-K (the “Form 10-K”) and the Company’s response on March 4, 2019, to the Staff’s letter dated February 5, 2019.",
    ])
  func behindDates(_ opening: String) throws {
    #expect(try replies(opening) == ["2019-04-02 staff"])
  }

  @Test(
    "the staff names responses by the day on which they were filed",
    arguments: [
      "We have reviewed your response filed April 2, 2019 and have the following comments.",
      "We have reviewed your response submitted on April 2, 2019 and have the following comments.",
      "We have reviewed your response filed on EDGAR on April 2, 2019.",
      "We have reviewed your correspondence filed April 2, 2019 and have one comment.",
    ])
  func filedResponses(_ opening: String) throws {
    let letter = try Letter(
      parsing: Array(
        """
        UNITED STATES
        SECURITIES AND EXCHANGE COMMISSION
        WASHINGTON, D.C. 20549

        May 3, 2019

        Ms. Ann Roe
        Marsh, Inc.

        Dear Ms. Roe:

        \(opening)

        1. Please tell us why.

        Sincerely,

        Bo Li
        Branch Chief
        """.utf8))
    #expect(letter.content.head.repliesTo.map { "\($0.date) \($0.side)" } == ["2019-04-02 company"])
  }
}
