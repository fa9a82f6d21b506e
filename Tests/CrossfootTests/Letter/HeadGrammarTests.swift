import Crossfoot
import Testing

/// Heads in orders and wordings of their own: memoranda, lines that go on, addresses below the subject.
@Suite("Heads in orders of their own")
struct HeadGrammarTests {
  private struct Read {
    var letter: Letter
    var head: LetterHead { letter.content.head }
    func text(_ range: TextRange) -> String { letter.document.text.string(range) }
    var recipients: [String] { head.recipients.map { text($0.name) } }
    var address: String { head.senderAddress.map(text).joined(separator: ", ") }
    var filings: [String] { SubjectTests.describe(head) }
  }

  private func read(_ lines: String) throws -> Read {
    Read(letter: try Letter(parsing: Array(lines.utf8)))
  }

  private static let answer =
    "1. Please tell us why.\n\nResponse: For tax.\n\nSincerely,\n\n/s/ Jo Marsh\n"

  @Test(
    "a memorandum greets nobody: its first sentence ends the head, and who it is from is no recipient"
  )
  func memorandum() throws {
    let memo = try read(
      """
      Marsh Hulls, Inc.
      14 Quay Street
      Dover, DE 19901
      TO:
      Ann Roe
      Branch Chief
      U.S. Securities and Exchange Commission
      Washington, D.C. 20549
      FROM:
      Jo Marsh, President
      Marsh Hulls, Inc.
      DATE:
      May 3, 2019
      RE:
      Marsh Hulls, Inc.
      Form 10-K for the Fiscal Year ended December 31, 2018
      Filed March 4, 2019
      Response dated March 20, 2019
      File No. 001-34567
      We submit the answers below in response to the comments in your letter of April 2, 2019.
      Form 10-K for the Fiscal Year ended December 31, 2018
      Business, page 3
      \(HeadGrammarTests.answer)
      """)
    #expect(memo.recipients == ["Ann Roe"])
    #expect(memo.head.date?.description == "2019-05-03")
    #expect(memo.filings == ["10-K 2018-12-31 2019-03-04 001-34567"])
    #expect(memo.head.repliesTo.map(\.date.description) == ["2019-04-02"])
    let headings = memo.letter.content.items.first.map { item in
      item.headings.map { memo.text(memo.letter.content.headings[$0].text) }
    }
    #expect(
      headings == [
        "Form 10-K for the Fiscal Year ended December 31, 2018", "Business, page 3",
      ])
  }

  private func letter(
    sender: String = "Marsh Hulls, Inc.\n14 Quay Street\nDover, DE 19901",
    date: String = "May 3, 2019",
    delivery: String = "VIA EDGAR",
    address: String =
      "Ms. Ann Roe\nBranch Chief\nSecurities and Exchange Commission\n100 F Street, N.E.\nWashington, D.C. 20549",
    subject: String = "Re: Marsh Hulls, Inc.\nForm 10-K for the year ended December 31, 2018",
    greeting: String = "Dear Ms. Roe:",
    opening: String = "We answer the comments in your letter dated April 2, 2019."
  ) throws -> Read {
    try read(
      [sender, date, delivery, address, subject, greeting, opening, HeadGrammarTests.answer]
        .filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  @Test(
    "a way of delivery goes on in the next line",
    arguments: [
      ("VIA EDGAR AND\nFEDERAL EXPRESS", ["VIA EDGAR AND FEDERAL EXPRESS"]),
      (
        "VIA EDGAR (CORRESPONDENCE),\nFACSIMILE AND U.S. MAIL",
        ["VIA EDGAR (CORRESPONDENCE), FACSIMILE AND U.S. MAIL"]
      ),
      ("BY FACSIMILE\nand by e-mail", ["BY FACSIMILE and by e-mail"]),
    ])
  func deliveries(_ lines: String, _ expected: [String]) throws {
    let read = try letter(delivery: lines)
    #expect(read.head.delivery.map(read.text) == expected)
    #expect(read.recipients == ["Ann Roe"])
  }

  @Test(
    "a subject names its company and filings in whatever order",
    arguments: [
      (
        "Re: Marsh Engineering,\nInc.\nForm 10-K for the year ended December 31, 2018",
        "Marsh Engineering, Inc.", ["10-K 2018-12-31 -"]
      ),
      (
        "Re: Comment Letter dated April 2, 2019 regarding Marsh, Inc.\nForm 10-K for the year ended December 31, 2018",
        "Marsh, Inc.", ["10-K 2018-12-31 -"]
      ),
      (
        "Re:\nForms 20-F and 20-F/A for year ended December 31, 2018\nFile No. 0-34567 – Marsh Mining Corporation (the “Company”)",
        "Marsh Mining Corporation",
        ["20-F 2018-12-31 - 000-34567", "20-F/A 2018-12-31 - 000-34567"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nForms 10-Q for Fiscal Quarters Ended March 31, 2018\nand June 30, 2018",
        "Marsh Hulls, Inc.", ["10-Q 2018-03-31 -", "10-Q 2018-06-30 -"]
      ),
      ("Re: Marsh Hulls, Inc.\nForm 10-K FYE 12/31/18", "Marsh Hulls, Inc.", ["10-K 2018-12-31 -"]),
      (
        "Re: Marsh Hulls, Inc.\nForm 10-KSBfor the Year Ended June 30, 2006",
        "Marsh Hulls, Inc.", ["10-KSB 2006-06-30 -"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nForm S-4/S-1 filed April 1, 2019\nFile No. 333-123456",
        "Marsh Hulls, Inc.", ["S-4 - 2019-04-01 333-123456", "S-1 - 2019-04-01 333-123456"]
      ),
      (
        "Re: Marsh Hulls, Inc. Schedule 13E-3 and Schedule 14A—File No. 0-34567",
        "Marsh Hulls, Inc.", ["Schedule 13E-3 - - 000-34567", "Schedule 14A - - 000-34567"]
      ),
      (
        "Re: Form S-1 Registration Statement of Marsh Players, Inc.\nFile No. 333-123456",
        "Marsh Players, Inc.", ["S-1 - - 333-123456"]
      ),
      (
        "Re: Registrant: Marsh Strategies Fund\nFile Nos. 333-123456, 811- 29915\nPost-Effective Amendment No. 24 and Amendment No. 26 to Form N-1A",
        "Marsh Strategies Fund", ["N-1A/24 - - 333-123456 811-29915"]
      ),
    ] as [(String, String, [String])])
  func subjects(_ lines: String, _ company: String, _ filings: [String]) throws {
    let read = try letter(subject: lines)
    #expect(read.head.subjectCompany.map(read.text) == company)
    #expect(read.filings == filings)
  }

  @Test(
    "the label of a subject may stand alone below the salutation",
    arguments: [
      "RE:\n\nMarsh Hulls, Inc.\nForm 40-F for the year ended December 31, 2018\nFile No. 1-34567",
      "Re: Marsh Hulls, Inc.\nAnnual Report on Form 40-F for the year ended December 31, 2018\nFile No. 1-34567",
    ])
  func belowSalutation(_ subject: String) throws {
    let read = try letter(subject: "", greeting: "Dear Ms. Roe:\n\n\(subject)")
    #expect(read.head.subjectCompany.map(read.text) == "Marsh Hulls, Inc.")
    #expect(read.filings == ["40-F 2018-12-31 - 001-34567"])
    #expect(read.letter.content.items.map(\.headings.count) == [0])
  }

  @Test(
    "those whom a letter is for may be named below the subject, or above the date",
    arguments: [
      (
        "Re: Marsh Fund\nAnn Roe, Esq.\nBo Li\nSecurities and Exchange Commission\nWashington, D.C. 20549",
        ["Ann Roe", "Bo Li"]
      ),
      (
        "Re: Marsh Fund\nFile No. 811-29915\n\nSecurities and Exchange Commission\nWashington, D.C. 20549\n\nAttn: Ann Roe\n  Bo Li",
        ["Ann Roe", "Bo Li"]
      ),
      (
        "Re: Marsh Fund\nFile No. 811-29915\n\nAttention:\nAnn Roe, Division of Corporation Finance\nFax Number: 202-555-0100",
        ["Ann Roe"]
      ),
    ])
  func belowSubject(_ subject: String, _ expected: [String]) throws {
    let read = try letter(address: "", subject: subject, greeting: "Ladies and Gentlemen:")
    #expect(read.recipients == expected)
    #expect(read.head.subjectCompany.map(read.text) == "Marsh Fund")
  }

  @Test("an address above the date is none of the sender's")
  func aboveDate() throws {
    let read = try letter(
      sender:
        "14 Quay Street\nDover, DE 19901\n\nAnn Roe, Esq.\nSenior Counsel\nU.S. Securities and Exchange Commission\nWashington, D.C. 20549",
      address: "")
    #expect(read.recipients == ["Ann Roe"])
    #expect(read.head.recipients.first?.title.map(read.text) == "Senior Counsel")
  }

  @Test(
    "the writer, whose own mail address stands below the name, and the country are no recipients",
    arguments: [
      "Jo Marsh\n(617) 555-0100\njo.marsh@marsh.example\n\nMs. Ann Roe\nBranch Chief\nSecurities and Exchange Commission",
      "Ms. Ann Roe\nBranch Chief\nSecurities and Exchange Commission\nWashington, D.C. 20549\nU. S. A.",
      "Ms. Ann Roe\nBranch Chief\nU. S. Securities and Exchange Commission",
    ])
  func strangers(_ address: String) throws {
    #expect(try letter(address: address).recipients == ["Ann Roe"])
  }

  @Test(
    "a letterhead names a sender, not what the sender is, shows or can be called by",
    arguments: [
      (
        "Dale Kerr LLP (US)\n14 Quay Street\nDover, DE 19901", "Dale Kerr LLP (US)",
        "14 Quay Street, Dover, DE 19901"
      ),
      ("ATTORNEYS AT LAW\n14 Quay Street\nDover, DE 19901", nil, ""),
      ("LIMITED LIABILITY COMPANY\n14 Quay Street", nil, ""),
      ("LOGO\n\nMarsh Hulls, Inc.\n14 Quay Street", "Marsh Hulls, Inc.", "14 Quay Street"),
      ("WWW.MARSH.COM\n14 Quay Street", nil, ""),
      ("Logo Hulls, Inc.\n14 Quay Street", "Logo Hulls, Inc.", "14 Quay Street"),
      ("[Logo ]\n14 Quay Street Partners, Inc.", "14 Quay Street Partners, Inc.", ""),
      (
        "Dale, Lee,\nMoss & Kerr, P.A.\n14 Quay Street", "Dale, Lee, Moss & Kerr, P.A.",
        "14 Quay Street"
      ),
      (
        "Marsh Hulls, Inc.\n14 Quay Street, Dover, DE 19901 * 610.555.0181 *", "Marsh Hulls, Inc.",
        "14 Quay Street, Dover, DE 19901"
      ),
      (
        "Marsh Hulls, Inc.\n14 Quay Street\nDover\nHomepage: www.marsh.example",
        "Marsh Hulls, Inc.", "14 Quay Street, Dover"
      ),
      (
        "Marsh Hulls, Inc.\n14 Quay Street\nJo B. Marsh\nDover, DE 19901", "Marsh Hulls, Inc.",
        "14 Quay Street, Dover, DE 19901"
      ),
      ("ETF Hull Solutions\n14 Quay Street", "ETF Hull Solutions", "14 Quay Street"),
    ] as [(String, String?, String)])
  func senders(_ lines: String, _ name: String?, _ address: String) throws {
    let read = try letter(sender: lines)
    #expect(read.head.sender.map { read.text($0.name) } == name)
    if name != nil { #expect(read.address == address) }
  }

  @Test("a letter that withdraws a registration statement does not ask for its acceleration")
  func withdrawal() throws {
    let letter = try Letter(
      parsing: Array(
        """
        Marsh Hulls, Inc.

        May 3, 2019

        Securities and Exchange Commission

        Re: Marsh Hulls, Inc.
        Request for Withdrawal of Registration Statement on Form S-1

        Ladies and Gentlemen:

        Under Rule 477 we ask that the Registration Statement be withdrawn today. It never became effective.

        Sincerely,

        /s/ Jo Marsh
        """.utf8))
    #expect(letter.content.kind == .other)
  }

  @Test("the date of a filing above the letter's own is none of the letter")
  func legend() throws {
    let read = try letter(
      sender:
        "Confidential Treatment Requested by\nMarsh Hulls, Inc.\nin connection with\nForm S-1 filed on April 1, 2019"
    )
    #expect(read.head.date?.description == "2019-05-03")
    #expect(try letter(date: "3-May-19").head.date?.description == "2019-05-03")
  }
}
