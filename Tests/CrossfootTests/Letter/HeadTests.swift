import Crossfoot
import Testing

@Suite("Head and closing")
struct HeadTests {
  @Test("a head whose lines run together gives sender, recipients, subject and dates")
  func runTogether() throws {
    let fixture = try ComposedLetter("1. Please tell us why.\n\nResponse: For tax.")
    let head = fixture.letter.content.head
    #expect(head.date?.description == "2013-05-09")
    #expect(head.sender.map { fixture.text($0.name) } == "Marsh & Fennel Instruments, Inc.")
    #expect(head.recipients.map { fixture.text($0.name) } == ["Ada Thornbury"])
    #expect(head.recipients.map { $0.title.map(fixture.text) } == ["Accounting Branch Chief"])
    #expect(head.fileNumbers == ["001-23456"])
    #expect(head.filings.map(\.form) == ["10-K"])
    #expect(head.filings.first?.period?.description == "2012-12-31")
    #expect(head.filings.first?.filedOn?.description == "2013-02-28")
    #expect(head.repliesTo.map(\.date.description) == ["2013-04-25"])
    #expect(head.repliesTo.map(\.side) == [.staff])
    #expect(
      fixture.letter.content.closing.signatures.map { fixture.text($0.name) } == ["Jonas Marsh"])
  }

  private func head(_ lines: String, _ opening: String = "We answer you.") throws -> (
    LetterHead, (TextRange) -> String
  ) {
    let letter = try Letter(parsing: Array("\(lines)\n\n\(opening)\n\nSincerely,".utf8))
    return (letter.content.head, letter.document.text.string)
  }

  @Test("the offices of a firm beside an address are no recipients")
  func offices() throws {
    let (head, text) = try head(
      """
      May 3, 2019 Chicago Riyadh

      Dubai Rome

      Frankfurt Seoul

      Securities and Exchange Commission

      Attn: Ann Roe

      London Tokyo

      Madrid Paris

      Re: Marsh Hulls, Inc.

      Dear Ms. Roe:
      """)
    #expect(head.recipients.map { text($0.name) } == ["Ann Roe"])
  }

  @Test(
    "a way of delivery stands behind the date, in brackets, or after other words",
    arguments: [
      ("May 3, 2019 VIA EDGAR", "VIA EDGAR"),
      ("May 3, 2019\n\n(Sent via e-mail and EDGAR)", "(Sent via e-mail and EDGAR)"),
      ("May 3, 2019\n\nCONFIDENTIAL SUBMISSION VIA EDGAR", "CONFIDENTIAL SUBMISSION VIA EDGAR"),
      ("May 3, 2019\n\nBy telecopier", "By telecopier"),
      ("May 3, 2019\n\n*VIA EDGAR*", "*VIA EDGAR*"),
      ("May 3, 2019\n\nU.S. Mail and Facsimile", "U.S. Mail and Facsimile"),
    ])
  func deliveries(_ lines: String, _ expected: String) throws {
    let (head, text) = try head(
      "Marsh Hulls, Inc.\n\n\(lines)\n\nSecurities and Exchange Commission\n\nAttn: Ann Roe\n\n"
        + "Re: Marsh Hulls, Inc.\n\nDear Ms. Roe:")
    #expect(head.delivery.map(text) == [expected])
    #expect(head.date?.description == "2019-05-03")
    #expect(head.recipients.map { text($0.name) } == ["Ann Roe"])
  }

  @Test(
    "a letterhead says who sends, a legend above it does not",
    arguments: [
      ("[LETTERHEAD OF DALE KERR LLP]", "DALE KERR LLP"),
      ("[Dale Kerr Letterhead]", "Dale Kerr"),
      ("Dale & Kerr\n\nPartners: A. Dale; B. Kerr", "Dale & Kerr"),
      (
        "CONFIDENTIAL TREATMENT REQUESTED\n\nBY MARSH HULLS, INC. FOR PARTS OF THIS LETTER", nil
      ),
    ] as [(String, String?)])
  func senders(_ lines: String, _ expected: String?) throws {
    let (head, text) = try head(
      "\(lines)\n\nMay 3, 2019\n\nSecurities and Exchange Commission\n\nAttn: Ann Roe\n\n"
        + "Re: Marsh Hulls, Inc.\n\nDear Ms. Roe:")
    #expect(head.sender.map { text($0.name) } == expected)
  }

  @Test("a subject may stand in one line, without a label")
  func subjectLine() throws {
    let (head, text) = try head(
      "May 3, 2019\n\nSecurities and Exchange Commission\n\nAttn: Ann Roe\n\nMarsh Hulls, Inc. - "
        + "Registration Statement on Form S-1 - Filed May 1, 2019 - File No. 333-123456\n\n"
        + "Dear Ms. Roe:")
    #expect(head.subjectCompany.map(text) == "Marsh Hulls, Inc.")
    #expect(head.filings.map(\.form) == ["S-1"])
    #expect(head.fileNumbers == ["333-123456"])
  }

  @Test(
    "a slash parts two names, and an abbreviation may open them",
    arguments: ["Attention: Ann Roe / Bo Li", "Att: Ann Roe / Bo Li"])
  func slashes(_ line: String) throws {
    let (head, text) = try head(
      "May 3, 2019\n\nSecurities and Exchange Commission\n\n\(line)\n\nRe: Marsh Hulls, Inc.\n\n"
        + "Ladies and Gentlemen:")
    #expect(head.recipients.map { text($0.name) } == ["Ann Roe", "Bo Li"])
  }

  @Test("a subject may stand below the salutation, and a legend among the addresses")
  func subjectBelow() throws {
    let (head, text) = try head(
      """
      Marsh Hulls, Inc.

      May 3, 2019

      CONFIDENTIAL TREATMENT REQUESTED BY MARSH HULLS, INC.

      PURSUANT TO 17 CFR 200.83

      Division of Corporation Finance

      For the attention of Ms. Ann Roe and Mr. Bo Li

      Dear Ms. Roe:

      Re: Marsh Hulls, Inc.

      Form 40-F for the year ended December 31, 2018, filed March 29, 2019

      File No. 001-34567
      """)
    #expect(head.recipients.map { text($0.name) } == ["Ann Roe", "Bo Li"])
    #expect(head.salutation.map(text) == "Dear Ms. Roe:")
    #expect(head.subjectCompany.map(text) == "Marsh Hulls, Inc.")
    #expect(head.filings.map(\.form) == ["40-F"])
    #expect(head.fileNumbers == ["001-34567"])
  }

  @Test("those who share a title all have it")
  func sharedTitle() throws {
    let (head, text) = try head(
      "May 3, 2019\n\nSecurities and Exchange Commission\n\nAttn: Ann Roe and Bo Li, Staff "
        + "Accountants\n\nRe: Marsh Hulls, Inc.\n\nLadies and Gentlemen:")
    #expect(
      head.recipients.map { $0.title.map(text) } == ["Staff Accountants", "Staff Accountants"])
  }

  @Test("a subject needs no label, and an address may stand below it")
  func subjects() throws {
    let (bare, text) = try head(
      """
      Securities and Exchange Commission

      Attn: Ann Roe

      April 19, 2024

      Marsh plc

      Registration Statement on Form S-4

      File No. 333-277342

      Dear Ms. Roe:
      """)
    #expect(bare.recipients.map { text($0.name) } == ["Ann Roe"])
    #expect(bare.subjectCompany.map(text) == "Marsh plc")
    #expect(bare.filings.map(\.form) == ["S-4"] && bare.fileNumbers == ["333-277342"])
    let (below, name) = try head(
      """
      April 19, 2024

      Re: Marsh plc

      Form 10-K for the Fiscal Year Ended December 31, 2023

      Ms. Ann Roe, Staff Attorney

      Mr. Bo Li, Legal Branch Chief

      Securities and Exchange Commission

      Dear Ms. Roe and Mr. Li:
      """)
    #expect(below.recipients.map { name($0.name) } == ["Ann Roe", "Bo Li"])
  }

  @Test("dates of filing belong to the filings named last")
  func filedDates() throws {
    let (joint, _) = try head(
      "May 3, 2019\n\nRe: Marsh plc\n\nForm 10-K\n\nForm 10-Q\n\nFiled February 28, 2018 and August 7, "
        + "2018\n\nDear Ms. Roe:")
    #expect(joint.filings.map { $0.filedOn?.description } == ["2018-02-28", "2018-08-07"])
    let (single, _) = try head(
      "May 3, 2019\n\nRe: Marsh plc\n\nForm 10-K\n\nForm 10-Q\n\nFiled August 7, 2018\n\nDear Ms. Roe:"
    )
    #expect(single.filings.map { $0.filedOn?.description } == [nil, "2018-08-07"])
  }

  @Test(
    "a letter answers the other side's letters only",
    arguments: [
      ("We reply to your letter dated May 1, 2024.", ["2024-05-01"]),
      (
        "We reply on our Form 10-K for the year ended July 1, 2023 and our Form 10-Q for the three months "
          + "ended March 31, 2024 as set out in your letter to our chief executive, Ann Roe, dated May 1, 2024.",
        ["2024-05-01"]
      ),
      (
        "We write in response to comments provided electronically on May 1, 2024 with respect to our form.",
        ["2024-05-01"]
      ),
      (
        "We reply to your letter dated May 1, 2024, which followed our response dated April 15, 2024 to "
          + "your letter dated March 18, 2024.", ["2024-05-01"]
      ),
      (
        "As a supplement to our letter of May 1, 2024, we answer the Staff's April 2, 2024 letter.",
        ["2024-04-02"]
      ),
      (
        "These are our responses to the comments in the letter dated May 1, 2024 from the staff.",
        ["2024-05-01"]
      ),
      (
        "We refer to our Form 10-K for the year ended July 1, 2016, as set forth in your letter dated "
          + "September 23, 2016.", ["2016-09-23"]
      ),
      (
        "We reply to your letter dated May 1, 2024. Each comment is preceded by that in your letter of "
          + "March 18, 2024.", ["2024-05-01"]
      ),
      (
        "We refer to the comments on our annual report, which we received by letter dated May 1, 2024.",
        ["2024-05-01"]
      ),
      (
        "We reply to your letters dated May 1, 2024 and May 8, 2024.", ["2024-05-01", "2024-05-08"]
      ),
      // The year stands elsewhere.
      ("We reply to your letter of May 1.", ["2024-05-01"]),
      ("We reply to your letter dated November 24.", ["2023-11-24"]),
      ("We spoke on May 1 of our report.", []),
    ])
  func replies(_ opening: String, _ expected: [String]) throws {
    let (head, _) = try head("June 3, 2024\n\nRe: Marsh plc\n\nDear Ms. Roe:", opening)
    #expect(head.repliesTo.map(\.date.description) == expected)
  }

  @Test(
    "a letter without items is told by what it is for",
    arguments: [
      (
        "Pursuant to Rule 461 we request acceleration of the effective date of the registration "
          + "statement, so that it may become effective at 4:00 p.m. on May 14, 2013.",
        LetterKind.acceleration
      ),
      (
        "The registrant and, separately, the underwriters hereby request acceleration of the effective "
          + "date of the registration statement to May 14, 2013.", .acceleration
      ),
      (
        "We hereby submit the amendment for filing. If you have any comments, please call us.",
        .cover
      ),
      (
        "We ask for an extension of time and expect to respond to the letter by May 30, 2013.",
        .extension
      ),
      (
        "We supplement our letter. This supplemental response gives the table that was asked for.",
        .supplemental
      ),
      (
        "The Company will provide its responses to each comment no later than May 30, 2013.",
        .extension
      ),
      (
        "We rely on Exxon Capital and other no-action letters, and represent that no holder has an "
          + "arrangement with us.",
        .other
      ),
      ("The enclosed paper is for your files.", .cover),
      (
        "We withdraw the request that the registration statement be made effective on May 14, 2013.",
        .other
      ),
      (
        "We withdraw our request of May 9. We now request acceleration of the effective date, so that "
          + "the registration statement may become effective on May 16, 2013.", .acceleration
      ),
    ])
  func kinds(_ body: String, _ kind: LetterKind) throws {
    let fixture = try ComposedLetter(body)
    #expect(fixture.letter.content.kind == kind)
    #expect(fixture.letter.content.items.isEmpty)
  }

  @Test("a response that asks for acceleration at its end is a response")
  func responseFirst() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why.

      Response: For tax reasons.

      We request acceleration under Rule 461, so that the statement may become effective on May 14.
      """)
    #expect(fixture.letter.content.kind == .response)
  }

  @Test("staff letters are the staff's, and their comments have no responses")
  func staffLetter() throws {
    let text = """
      UNITED STATES SECURITIES AND EXCHANGE COMMISSION

      April 25, 2013

      Jonas Marsh
      Chief Financial Officer
      Marsh & Fennel Instruments, Inc.

      Re: Marsh & Fennel Instruments, Inc.
      Form 10-K for the Fiscal Year Ended December 31, 2012

      Dear Mr. Marsh:

      We have reviewed your filing and have these comments.

      1. Please tell us how goodwill was tested.

      2. We note that your margins fell. Explain why.

      You may contact Ada Thornbury at (202) 551-0100 with any questions.

      Sincerely,

      Division of Corporation Finance
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.content.side == .staff && letter.content.kind == .comment)
    #expect(letter.content.items.count == 2)
    #expect(letter.content.items.allSatisfy { $0.response == nil && $0.comment != nil })
    #expect(letter.findings.isEmpty)
  }

  @Test("the sentence that says how comments are set apart gives their style")
  func convention() throws {
    let fixture = try ComposedLetter(
      """
      Each comment is repeated here in bold italics, and our answer follows it in plain type.

      1. Please tell us why.

      Response: For tax reasons.
      """)
    let convention = try #require(fixture.letter.content.head.convention)
    #expect(convention.isBold && convention.isItalic)
    #expect(fixture.text(convention.text).hasPrefix("Each comment is repeated here"))
  }

  @Test("a date or an addressee that comes back below the head is a running head")
  func repeatedHeads() throws {
    let head = "\n\nSecurities and Exchange Commission\n\nMay 9, 2013\n\n"
    let fixture = try ComposedLetter(
      "1. Please tell us why the lives of your moulds\(head)were changed, and by whom.\n\n"
        + "Response: The board changed them.\(head)It met in May.\(head)It will meet again.")
    #expect(
      fixture.items == [
        "1 | Please tell us why the lives of your moulds were changed, and by whom. | "
          + "The board changed them. / It met in May. / It will meet again."
      ])
    #expect(fixture.letter.content.head.date?.description == "2013-05-09")
  }

  @Test("the company that a subject names ends where a lost line did")
  func gluedSubject() throws {
    let text =
      "Acme Corp.\n\nMay 1, 2013\n\nRe: Acme IncorporatedForm 10-K for 2012\n\nDear Ms. Roe:\n\nWe answer."
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let company = try #require(letter.content.head.subjectCompany)
    #expect(letter.document.text.string(company) == "Acme Incorporated")
  }
}
