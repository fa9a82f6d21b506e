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

  private func head(_ subject: String, isBelow: Bool = false) throws -> (Letter, LetterHead) {
    let greeting = "Dear Ms. Roe:"
    let text = """
      May 3, 2019

      Securities and Exchange Commission

      \(isBelow ? greeting : subject)

      \(isBelow ? subject : greeting)

      We answer you.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    return (letter, letter.content.head)
  }

  @Test("a subject goes on below the salutation as it does above it", arguments: [false, true])
  func numbersBelow(isBelow: Bool) throws {
    let (_, head) = try head(
      """
      Re: Hazel Funds Trust
      Form 10-K for the year ended December 31, 2018
      Response Letter dated April 2, 2019
      File #0-21777
      """, isBelow: isBelow)
    #expect(head.fileNumbers == ["000-21777"])
    #expect(head.filings.map(\.form) == ["10-K"])
  }

  @Test(
    "whose a form is may stand behind it, and a name begin with a number or end before a colon",
    arguments: [
      ("Re: Form S-4 for 1st Wren Services Corporation", "1st Wren Services Corporation"),
      ("Re: Form S-4 of 3D Hulls Corp.", "3D Hulls Corp."),
      ("Re: Wren Hulls Corp.:\nForm S-4", "Wren Hulls Corp."),
    ])
  func owners(_ subject: String, _ company: String) throws {
    let (letter, head) = try head(subject)
    #expect(head.subjectCompany.map(letter.document.text.string) == company)
    #expect(head.filings.map(\.form) == ["S-4"])
  }

  @Test(
    "an amendment's number needs no point in front of it",
    arguments: ["Amendment No 3 to", "Amendment No3. to", "Amendment No 3. To", "Amendment No.3 to"])
  func amendments(_ words: String) throws {
    let (_, head) = try head("Re: Wren Hulls Corp.\n\(words) Registration Statement on Form F-1")
    #expect(head.filings.map(\.amendment) == [3])
  }
}
