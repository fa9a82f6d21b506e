import Crossfoot
import Testing

@Suite("Where subjects name filings")
struct SubjectPlaceTests {
  @Test("where a label opens the subject, no line above it does, whatever it names")
  func labelledBelowFiling() throws {
    let letter = try Letter(
      parsing: Array(
        """
        VIA EDGAR

        Marsh Hulls, Inc. - Form 10-K

        May 3, 2019

        Securities and Exchange Commission

        Re: Fennel Instruments, Inc.

        Form 10-Q for the quarter ended March 31, 2019

        Dear Ms. Roe:

        We answer you.

        Sincerely,
        """.utf8))
    let head = letter.content.head
    #expect(head.subjectCompany.map(letter.document.text.string) == "Fennel Instruments, Inc.")
    #expect(head.filings.map(\.form) == ["10-Q"])
  }

  @Test(
    "a subject that names no filing leaves it to the first paragraph, with its amendment",
    arguments: [
      (
        "We answer your comments of December 3, 2018 on Post-Effective Amendment No. 14 to the Trust's registration statement on Form N-1A. The amendment was filed under Rule 485(a) on October 18, 2018.",
        ["N-1A/14 - 2018-10-18 333-172244 811-22519"]
      ),
      ("We answer your comments on the report on Form 10-K.", []),
    ])
  func filingsInProse(_ opening: String, _ expected: [String]) throws {
    let text = """
      Hazel Funds Trust

      May 3, 2019

      Re: Hazel Funds Trust
      File Nos. 333-172244 and 811-22519

      Dear Ms. Dale:

      \(opening)

      1. Please tell us why.

      Response: For tax.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(SubjectTests.describe(letter.content.head) == expected)
  }
}
