import Crossfoot
import Testing

/// Who sends a letter, among the lines of a letterhead that say something else.
@Suite("Names of senders")
struct SenderNameTests {
  private func letter(_ letterhead: String, address: String = "") throws -> Letter {
    let text = """
      \(letterhead)

      May 3, 2019

      \(address)
      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Wren Hulls, Inc.
      Form S-1

      Dear Ms. Roe:

      We answer your letter dated April 2, 2019.

      Sincerely,
      """
    return try Letter(parsing: Array(text.utf8))
  }

  @Test(
    "a letterhead's name is whole, and nothing but a name",
    arguments: [
      ("Marsh Fund Services\n615 East Street\nDover, DE 19901", "Marsh Fund Services"),
      ("QuickLinks -- Click here to rapidly navigate\n\nMarsh LLP", "Marsh LLP"),
      ("(MARSH LOGO) Marsh LLP 12 Elm Street Dover, DE 19901", "Marsh LLP"),
      ("[logo \u{2013} Marsh Funds \u{ae}]", "Marsh Funds"),
      ("MARSH DE MEXICO, S.A. DE C.V.\nPaseo 10", "MARSH DE MEXICO, S.A. DE C.V."),
      (
        "Please note that this draft in no way reflects what the management of the Trust intends to file.\nMarsh Trust",
        "Marsh Trust"
      ),
      ("One International Place, 40th Floor\nDover, DE 19901", nil),
      ("MARSH SERIES TRUST II\n235 East Street", "MARSH SERIES TRUST II"),
      ("Marsh Holdings Corp. V\n235 East Street", "Marsh Holdings Corp. V"),
      ("Writer's Direct Number\n302.555.0100", nil),
      // Who asks for confidential treatment sends no letter that counsel writes.
      (
        "800 Wharf Street\nDover, DE 19901\n\nFOIA CONFIDENTIAL TREATMENT REQUEST\nThe entity requesting "
          + "confidential treatment is:\nWren Hulls, Inc.\n41 Quarry Road\nDover, DE 19901", nil
      ),
      (
        "The entity requesting confidential treatment is:\nWren Hulls, Inc.\n41 Quarry Road\n\nPenn & Lee "
          + "LLP\n12 Elm Street", "Penn & Lee LLP"
      ),
      (
        "30 South Street, Dover, Delaware 19103\nTELEPHONE: 215.555.2300\nEMAIL: ROE@MARSH.COM\nDIRECT "
          + "DIAL: 215.555.2333", nil
      ),
    ] as [(String, String?)])
  func names(_ letterhead: String, _ name: String?) throws {
    let letter = try letter(letterhead)
    #expect(
      letter.content.head.sender.map { letter.document.text.string($0.name) } == name)
  }

  @Test(
    "an address ends before a number to call, and begins behind the marks of a list",
    arguments: [
      (
        "Marsh LLP\n12 Elm Street, Dover, DE 19901 (302) 555-0100",
        ["12 Elm Street, Dover, DE 19901"]
      ),
      ("Marsh LLP | 12 Elm Street | Dover, DE 19901", ["12 Elm Street | Dover, DE 19901"]),
    ])
  func addresses(_ letterhead: String, _ lines: [String]) throws {
    let letter = try letter(letterhead)
    #expect(letter.content.head.senderAddress.map(letter.document.text.string) == lines)
  }

  private func recipients(_ address: String) throws -> [String] {
    let letter = try letter("Marsh LLP", address: address)
    return letter.content.head.recipients.map { letter.document.text.string($0.name) }
  }

  @Test("ways of delivery and offices of firms are nobody, and a slash parts two names")
  func recipients() throws {
    #expect(try recipients("BY UPS OVERNIGHT DELIVERY\n\nMs. Ann Roe") == ["Ann Roe"])
    #expect(
      try recipients("FIRM/AFFILIATE OFFICES\nBOSTON\nPALO ALTO\n\nVIA EDGAR\n\nMs. Ann Roe")
        == ["Ann Roe"])
    #expect(try recipients("Our File No. 2568-24\n\nMs. Ann Roe") == ["Ann Roe"])
    #expect(try recipients("Ann B. Roe/Max Poe \u{2014} Legal") == ["Ann B. Roe", "Max Poe"])
  }

  @Test("the Commission itself gets a letter to nobody by name, with its country")
  func commission() throws {
    let text = """
      Marsh Trust

      May 3, 2019

      U.S. Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Marsh Trust

      To the Commission:

      The Trust requests the withdrawal of its registration statement.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let (head, store) = (letter.content.head, letter.document.text)
    #expect(
      head.recipients.map { store.string($0.name) } == ["U.S. Securities and Exchange Commission"])
    #expect(head.salutation.map(store.string) == "To the Commission:")
  }

  @Test("whoever is named above the Commission without a date is written to")
  func addressee() throws {
    let text = """
      Ms. Ann Roe
      Division of Investment Management
      U.S. Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Marsh Trust

      Dear Ms. Roe:

      This letter responds to the comments that you gave by telephone on April 2, 2019.

      Sincerely,
      """
    let content = try Letter(parsing: Array(text.utf8)).content
    #expect(content.side == .company)
    #expect(content.head.repliesTo.map(\.side) == [.staff])
  }

  @Test(
    "a letter's kind is not that of a request made elsewhere",
    arguments: [
      (
        "This letter is in response to the comments in your letter dated April 2, 2019, to which our responses follow. In separate correspondence the Company is requesting acceleration of the effective date.",
        LetterKind.response
      ),
      (
        "Included herewith for filing under Rule 485(b) is Amendment No. 8 to the registration statement on Form N-1A. The Trust has designated that the Amendment become effective on May 17, 2019 under Rule 485(b).",
        .cover
      ),
    ])
  func kinds(_ opening: String, _ kind: LetterKind) throws {
    let text = """
      Marsh Trust

      May 3, 2019

      Securities and Exchange Commission

      Re: Marsh Trust

      Dear Ms. Roe:

      \(opening)

      Sincerely,
      """
    #expect(try Letter(parsing: Array(text.utf8)).content.kind == kind)
  }

  @Test(
    "who sends a letter may stand below the date or the way of delivery",
    arguments: [
      "VIA EDGAR\n\nMay 3, 2019", "May 3, 2019", "May 3, 2019\n\nVIA EDGAR",
    ])
  func belowDate(_ top: String) throws {
    let text = """
      \(top)

      Wren Hulls, Inc.
      65 East Street
      18th Floor
      Dover, Delaware 19901

      Mr. Walter Penn
      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Wren Hulls, Inc.
      Form S-1

      Dear Mr. Penn:

      We answer your letter dated April 2, 2019.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let head = letter.content.head
    #expect(head.sender.map { letter.document.text.string($0.name) } == "Wren Hulls, Inc.")
    #expect(
      head.senderAddress.map(letter.document.text.string)
        == ["65 East Street", "18th Floor", "Dover, Delaware 19901"])
    #expect(head.recipients.map { letter.document.text.string($0.name) } == ["Walter Penn"])
  }
}
