import Crossfoot
import Testing

/// What the opening of a letter says that it is about, where its subject says nothing of it.
@Suite("Filings that an opening names")
struct FilingsInProseTests {
  private func letter(_ opening: String, subject: String = "") throws -> Letter {
    let text = """
      Marsh Hulls, Inc.

      May 3, 2019

      Securities and Exchange Commission

      Attn: Ann Roe

      \(subject)

      Dear Ms. Roe:

      \(opening)

      1. Please tell us why.

      Response: For tax.

      Sincerely,
      """
    return try Letter(parsing: Array(text.utf8))
  }

  @Test(
    "the sentence that names the letter which is answered names the filings",
    arguments: [
      (
        "We answer your letter dated April 2, 2019 on the Annual Report on Form 10-K for the year ended December 31, 2018, filed March 4, 2019 (File No. 000-34567).",
        ["10-K 2018-12-31 2019-03-04 000-34567"]
      ),
      (
        "Here are our answers to the comments on our Form 10-K for the year ended December 31, 2018, and on our Form 10-Q for the three months ended March 31, 2018 in your letter dated April 2, 2019.",
        ["10-K 2018-12-31 -", "10-Q 2018-03-31 -"]
      ),
      (
        "On March 4, 2019, the Trust filed a registration statement on Form N-1A. You gave us comments on April 2, 2019.",
        ["N-1A - 2019-03-04"]
      ),
      (
        "We answer your comments of April 2, 2019 on Post-Effective Amendment No. 14 to the Trust's registration statement on Form N-1A. The amendment was filed under Rule 485(a) on March 4, 2019.",
        ["N-1A/14 - 2019-03-04"]
      ),
      (
        "We answer the comments on a registration statement filed on Form N-2, under both of the Acts that concern funds of this kind, on March 4, 2019.",
        ["N-2 - 2019-03-04"]
      ),
      (
        "We answer your letter of April 2, 2019.\n\nForm 10-K for the Fiscal Year Ended December 31, 2018",
        ["10-K 2018-12-31 -"]
      ),
    ])
  func filings(_ opening: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(opening).content.head) == expected)
  }

  @Test(
    "what comes with a letter is not what it is about",
    arguments: [
      "In response to your letter dated April 2, 2019 we are filing Amendment No. 2 to the Form S-1 with this letter.",
      "We have enclosed Form 10-K/A, which answers the comments in your letter dated April 2, 2019.",
    ])
  func sent(_ opening: String) throws {
    #expect(try letter(opening).content.head.filings.isEmpty)
  }

  @Test("a date behind comments is none of a filing's")
  func comments() throws {
    let head = try letter(
      "On March 4, 2019, the Trust filed Post-Effective Amendment No. 12 to its registration statement on Form N-1A. You provided comments on April 2, 2019 by phone.",
      subject: "Re: Marsh Trust\nFile No. 333-123456"
    ).content.head
    #expect(SubjectTests.describe(head) == ["N-1A/12 - 2019-03-04 333-123456"])
    #expect(head.repliesTo.map(\.date.description) == ["2019-04-02"])
  }

  @Test(
    "the opening names the company where no subject does",
    arguments: [
      (
        "On behalf of our client, Marsh Hulls Inc., a Delaware corporation (the “Company”), we answer your letter.",
        "Marsh Hulls Inc."
      ),
      (
        "On April 10, 2018, Bank of Marsh, Inc. (the \"Company\") filed a report, on which you commented.",
        "Bank of Marsh, Inc."
      ),
      ("We answer for Marsh Fund, Lee Fund and Roe Fund (the “Funds”).", nil),
      ("We answer the comments on the note (the “Company Note”).", nil),
    ] as [(String, String?)])
  func company(_ opening: String, _ expected: String?) throws {
    let letter = try letter(opening)
    #expect(letter.content.head.subjectCompany.map(letter.document.text.string) == expected)
  }

  @Test(
    "the first brackets with a file number tell it, where nothing else does",
    arguments: [
      (
        "Marsh Hulls, Inc. (File No. 001-23456) (the “Company”) answers your letter dated April 2, 2019.",
        "Re: Marsh Hulls, Inc.", ["001-23456"]
      ),
      (
        "We have your comment on our answer filed on March 4, 2019. (Commission File No. 0-32501).",
        "",
        ["000-32501"]
      ),
      (
        "Marsh Hulls, Inc. (File No. 001-23456) answers your letter.",
        "Re: Marsh Hulls, Inc., File No. 001-99999", ["001-99999"]
      ),
      ("Marsh Hulls, Inc. (Purchase Order No. 001-23456) answers your letter.", "", []),
    ])
  func numbersOfOpening(_ opening: String, _ subject: String, _ expected: [String]) throws {
    #expect(try letter(opening, subject: subject).content.head.fileNumbers == expected)
  }

  @Test(
    "lines below the salutation that name a filing and its file are the subject",
    arguments: [
      (
        "Document: Form 20-F for the Fiscal Year Ended December 31, 2018\n\nFile Number: 001-23456",
        nil, ["001-23456"]
      ),
      (
        "Wren Hulls plc\n\nForm 20-F for the Fiscal Year Ended December 31, 2018\n\nFile Number: "
          + "001-23456", "Wren Hulls plc", ["001-23456"]
      ),
      ("Form 20-F for the Fiscal Year Ended December 31, 2018\n\nGeneral", nil, []),
    ] as [(String, String?, [String])])
  func subjectBelow(_ lines: String, _ company: String?, _ numbers: [String]) throws {
    let letter = try letter(lines + "\n\nThank you for your letter dated April 2, 2019.")
    let head = letter.content.head
    #expect(head.filings.map(\.form) == ["20-F"])
    #expect(head.filings.map(\.period?.year) == [2018])
    #expect(head.fileNumbers == numbers)
    #expect(head.subjectCompany.map(letter.document.text.string) == company)
  }
}
