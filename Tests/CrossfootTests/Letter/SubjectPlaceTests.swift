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
    arguments: [
      "Amendment No 3 to", "Amendment No3. to", "Amendment No 3. To", "Amendment No.3 to",
    ])
  func amendments(_ words: String) throws {
    let (_, head) = try head("Re: Wren Hulls Corp.\n\(words) Registration Statement on Form F-1")
    #expect(head.filings.map(\.amendment) == [3])
  }

  @Test(
    "a line that is nothing but a date is the letter's, next to the salutation, too",
    arguments: [true, false])
  func dates(isAbove: Bool) throws {
    let (date, greeting) = ("November 17, 2010", "Ladies and Gentlemen,")
    let lines = isAbove ? [date, greeting] : [greeting, date]
    let text = """
      Securities and Exchange Commission

      Re: Wren Hulls Corp.
      Form 10-K for the year ended December 31, 2009

      \(lines[0])

      \(lines[1])

      We answer your letter dated October 22, 2010.

      Sincerely,
      """
    let head = try Letter(parsing: Array(text.utf8)).content.head
    #expect(head.date?.description == "2010-11-17")
  }

  @Test("whom the salutation greets stands above the office, and references are nobody")
  func greeted() throws {
    let text = """
      MARSH HALL LLP
      12 QUARRY ROAD
      DOVER, DELAWARE 19901

      Cecilia Roe
      Office of Global Security Risk
      Division of Corporation Finance
      Securities and Exchange Commission

      Your Ref: 001-31909

      Re: Wren Hulls Corp.
      Form 10-K for the year ended December 31, 2009

      Dear Ms. Roe:

      We answer your letter dated October 22, 2010.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let string = letter.document.text.string
    #expect(letter.content.head.recipients.map { string($0.name) } == ["Cecilia Roe"])
    #expect(letter.content.head.sender.map { string($0.name) } == "MARSH HALL LLP")
  }

  @Test("the number behind the form in the opening is that of the filing")
  func numbersInProse() throws {
    let text = """
      Wren Hulls Corp.

      May 3, 2019

      Re: Wren Hulls Corp.
      %

      Dear Ms. Roe:

      We request the withdrawal of the Application on Form T-3 (File No. 022-28923) filed on March 4, 2019.

      Sincerely,
      """
    let head = { (subject: String) in
      try Letter(parsing: Array(text.replacing("%", with: subject).utf8)).content.head
    }
    #expect(try head("Application on Form T-3").fileNumbers == ["022-28923"])
  }

  @Test(
    "a subject names a fund's trust, and a filing once",
    arguments: [
      ("Form N-1A for Wren Trust on behalf of Wren Bond Fund", "Wren Trust", ["N-1A - -"]),
      (
        "Wren Trust\nPreliminary Proxy Statement filed on Schedule 14A\nFiled April 7, 2016",
        "Wren Trust", ["Schedule 14A - 2016-04-07"]
      ),
      ("Wren Trust\nPREC14A filing made on April 7, 2016", "Wren Trust", ["PREC14A - 2016-04-07"]),
      ("Wren Trust\nRegistration Statement on S-4", "Wren Trust", ["S-4 - -"]),
    ])
  func onceOnly(_ subject: String, _ company: String, _ filings: [String]) throws {
    let (letter, head) = try head("Re: \(subject)")
    #expect(head.subjectCompany.map(letter.document.text.string) == company)
    #expect(SubjectTests.describe(head) == filings)
  }
}
