import Crossfoot
import Testing

/// When the filing was made that a subject names, where only the opening says so.
@Suite("Days of filings that an opening tells")
struct FilingDayTests {
  private func filings(_ opening: String, _ subject: String) throws -> [String] {
    let text = """
      Marsh Hulls, Inc.

      May 3, 2019

      Securities and Exchange Commission

      Attn: Ann Roe

      Re: Marsh Hulls, Inc.
      \(subject)

      Dear Ms. Roe:

      \(opening)

      1. Please tell us why.

      Response: For tax.

      Sincerely,
      """
    return try SubjectTests.describe(Letter(parsing: Array(text.utf8)).content.head)
  }

  @Test(
    "the day may stand before who filed something, or behind it",
    arguments: [
      "Marsh Hulls filed its registration statement on Form S-1 with the Commission on March 4, 2019.",
      "We initially filed the above-referenced Registration Statement on March 4, 2019.",
      "On March 4, 2019, Marsh Hulls filed with the Securities and Exchange Commission (the “Commission”) a registration statement on Form S-1 (the “Statement”), which became effective on April 1, 2019.",
      "The Registration Statement was originally filed on March 4, 2019.",
      "Set forth below are our responses to your comments on the Registration Statement on Form S-1 filed with the SEC on March 4, 2019.",
      "We answer your comments on the Form S-1 filed under the Securities Act of 1933, as amended (the “Act”), with the Commission on March 4, 2019.",
      "Reference is made to the Form S-1 filed with the Commission on March 4, 2019, as amended on April 8, 2019.",
      "We refer to the registration statement on Form S-1 filed with the Commission on March 4, 2019, and request that it become effective on May 6, 2019.",
    ])
  func orders(_ opening: String) throws {
    let subject = "Registration Statement on Form S-1"
    #expect(try filings(opening, subject) == ["S-1 - 2019-03-04"])
  }

  @Test(
    "what somebody filed that the subject does not name has no day of its filing",
    arguments: [
      "On March 4, 2019, Marsh Hulls filed a letter on the registration statement on Form S-1.",
      "On March 4, 2019, our subsidiary filed a registration statement on Form S-1.",
      "On March 4, 2019, Oar Corp. filed a registration statement on Form S-1 for another offer.",
      "On March 4, 2019, our parent, Oar plc, filed a registration statement on Form S-1.",
      "Had we known, we would have filed a registration statement on Form S-1 on March 4, 2019.",
      "On March 4, 2019, we submitted a draft registration statement on Form S-1.",
      "On March 4, 2019, Marsh Hulls filed another registration statement on Form S-1.",
      "Marsh Hulls filed an exhibit to its registration statement on March 4, 2019.",
    ])
  func othersFiled(_ opening: String) throws {
    let subject = "Registration Statement on Form S-1"
    #expect(try filings(opening, subject) == ["S-1 - -"])
  }

  @Test(
    "the day that the opening tells completes the filing of the subject",
    arguments: [
      (
        "We answer your comments of April 2, 2019 on the registration statement on Form S-1, filed on March 4, 2019.",
        "Registration Statement on Form S-1", "S-1 - 2019-03-04"
      ),
      (
        "We answer your comments of April 2, 2019 on the registration statement on Form S-1 (the “Registration Statement”). The Registration Statement was filed with the Commission on Monday, March 4, 2019.",
        "Registration Statement on Form S-1", "S-1 - 2019-03-04"
      ),
      (
        "Thank you for your letter dated April 2, 2019 on the Registration Statement filed with the Commission by Marsh Hulls, Inc. (the “Company”) on March 4, 2019.",
        "Registration Statement on Form S-1", "S-1 - 2019-03-04"
      ),
      (
        "We answer your comments on the preliminary proxy statement on Schedule 14A (“Proxy Statement”), that was filed on March 4, 2019.",
        "Preliminary Proxy Statement on Schedule 14A", "Schedule 14A - 2019-03-04"
      ),
      (
        "You gave us comments on Amendment No. 3. Amendment No. 3 was filed on March 4, 2019.",
        "Amendment No. 3 to Registration Statement on Form S-1", "S-1/3 - 2019-03-04"
      ),
      (
        "We answer your comments on Amendment No. 3 to the registration statement on Form S-1 filed on March 4, 2019.",
        "Registration Statement on Form S-1", "S-1/3 - 2019-03-04"
      ),
      (
        "We send Amendment No. 1 to the registration statement on Form S-1, marked to show the changes from the registration statement on Form S-1 filed on March 4, 2019.",
        "Form S-1", "S-1 - 2019-03-04"
      ),
      (
        "We answer your comments on our Form 10-K for the year ended December 31, 2018, filed on March 4, 2019.",
        "Form 10-K for the Fiscal Year Ended December 31, 2018", "10-K 2018-12-31 2019-03-04"
      ),
    ])
  func completed(_ opening: String, _ subject: String, _ expected: String) throws {
    #expect(try filings(opening, subject) == [expected])
  }

  @Test(
    "the day of another filing, or of something else, completes none",
    arguments: [
      (
        "We answer your comments on the Form S-1. We also refer to the Form 10-K filed on March 4, 2019.",
        "Registration Statement on Form S-1", "S-1 - -"
      ),
      (
        "We answer your letter dated April 2, 2019, and refer to our response letter on the Form S-1 filed on March 4, 2019.",
        "Registration Statement on Form S-1", "S-1 - -"
      ),
      (
        "We answer your comments on Amendment No. 3. The Registration Statement was originally filed on March 4, 2019.",
        "Amendment No. 3 to Registration Statement on Form S-1", "S-1/3 - -"
      ),
      (
        "We answer your comments. The Registration Statement was filed in February and became effective on March 4, 2019.",
        "Registration Statement on Form S-1", "S-1 - -"
      ),
      (
        "Amendment No. 2 to the Registration Statement is being filed on May 3, 2019.",
        "Registration Statement on Form S-1", "S-1 - -"
      ),
      (
        "We answer your comments on our Form 10-K for the year ended December 31, 2017, filed on March 4, 2018.",
        "Form 10-K for the Fiscal Year Ended December 31, 2018", "10-K 2018-12-31 -"
      ),
      (
        "We answer your comments on the Form S-1 filed on March 4, 2019.",
        "Registration Statement on Form S-1\nFiled February 5, 2019", "S-1 - 2019-02-05"
      ),
    ])
  func left(_ opening: String, _ subject: String, _ expected: String) throws {
    #expect(try filings(opening, subject) == [expected])
  }

  @Test(
    "what was amended, is another company's, came before or is one of two has no day for the subject",
    arguments: [
      (
        "We answer your comments. The Annual Report on Form 10-K was filed on March 1, 2019.",
        "Form 10-K/A for the Fiscal Year Ended December 31, 2018", "10-K/A 2018-12-31 -"
      ),
      (
        "The Form 10-K that our subsidiary Fennel filed on February 1, 2019 says so.",
        "Form 10-K for the Fiscal Year Ended December 31, 2018", "10-K 2018-12-31 -"
      ),
      ("Our prior Form 10-K was filed on March 1, 2018.", "Form 10-K", "10-K - -"),
      (
        "We answer your comments on the Form 8-K filed on April 2, 2019 and the Form 8-K filed on April 9, 2019.",
        "Form 8-K", "8-K - -"
      ),
    ])
  func others(_ opening: String, _ subject: String, _ expected: String) throws {
    #expect(try filings(opening, subject) == [expected])
  }

  @Test("the day of one amendment is none of another's, named twice or once")
  func otherAmendments() throws {
    let opening =
      "We answer your letter on the Company's Amendment No. 2 to its Registration Statement on Form S-1, which amendment was filed March 4, 2019."
    #expect(
      try filings(opening, "Amendment No. 3 to Registration Statement on Form S-1") == ["S-1/3 - -"]
    )
    #expect(
      try filings(opening, "Amendment No. 2 to Registration Statement on Form S-1")
        == ["S-1/2 - 2019-03-04"])
  }
}
