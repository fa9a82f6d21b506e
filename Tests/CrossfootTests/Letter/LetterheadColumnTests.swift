import Crossfoot
import Testing

/// Letterheads in columns, and what firms print beside and below their names.
@Suite("Letterheads in columns")
struct LetterheadColumnTests {
  private func letter(_ letterhead: String, delivery: String = "VIA EDGAR") throws -> Letter {
    let text = """
      \(letterhead)

      May 3, 2019

      \(delivery)

      Ms. Ann Roe
      Securities and Exchange Commission

      Re: Marsh Hulls, Inc.

      Dear Ms. Roe:

      This letter responds to your letter dated April 2, 2019.
      """
    return try Letter(parsing: Array(text.utf8))
  }

  private func sender(_ letter: Letter) -> [String] {
    let head = letter.content.head
    return ([head.sender?.name].compactMap(\.self) + head.senderAddress)
      .map(letter.document.text.string)
  }

  @Test(
    "the firm's column is the sender's, on whatever side the writer's stands",
    arguments: [
      """
      Penn & Lee LLP                Walter Penn
      100 Main Street               +1 555 010 0142
      Dover, DE 19901               wpenn@example.com
      """,
      """
      Walter Penn                   Penn & Lee LLP
      +1 555 010 0142               100 Main Street
      wpenn@example.com             Dover, DE 19901
      """,
      "Penn & Lee LLP\n100 Main Street\nDover, DE 19901",
    ])
  func columns(_ letterhead: String) throws {
    #expect(
      sender(try letter(letterhead)) == ["Penn & Lee LLP", "100 Main Street", "Dover, DE 19901"])
  }

  @Test("cells of one row stand side by side")
  func cells() throws {
    let html = """
      <html><body><table><tr><td>Walter Penn</td><td>Marsh Hulls, Inc.</td></tr>
      <tr><td>Treasurer</td><td>100 Main Street</td></tr>
      <tr><td>555-010-0142</td><td>Dover, DE 19901</td></tr></table>
      <p>May 3, 2019</p><p>Securities and Exchange Commission</p><p>Dear Ms. Roe:</p>
      <p>This letter responds to your letter dated April 2, 2019.</p></body></html>
      """
    let letter = try Letter(parsing: Array(html.utf8))
    #expect(sender(letter).first == "Marsh Hulls, Inc.")
    #expect(sender(letter).last?.hasSuffix("19901") == true)
    #expect(sender(letter).count == 3)
  }

  @Test("a wide gap in a firm's own name parts nothing")
  func gapInName() throws {
    #expect(
      sender(try letter("MARSH     HULLS, INC.\n100 Main Street\nDover, DE 19901"))
        == ["MARSH HULLS, INC.", "100 Main Street", "Dover, DE 19901"])
  }

  @Test(
    "what a firm says it is, and where its offices are, is no address",
    arguments: [
      "Barristers & Solicitors", "Advocates & Solicitors", "Patent Agents", "Boston Chicago Miami",
    ])
  func slogans(_ line: String) throws {
    #expect(
      sender(try letter("Penn & Lee LLP\n\(line)\n100 Main Street\nDover, DE 19901"))
        == ["Penn & Lee LLP", "100 Main Street", "Dover, DE 19901"])
  }

  @Test(
    "NV behind a town is Nevada, and without a comma the form of a company",
    arguments: [
      ("Cy Moor\n100 Main Street\nReno, NV 89501", "Cy Moor"),
      ("Penn & Lee\n100 Main Street\nLas Vegas NV 89501", "Penn & Lee"),
      ("Marsh Hulls NV\n100 Main Street\nDover, DE 19901", "Marsh Hulls NV"),
    ])
  func nevada(_ letterhead: String, _ name: String) throws {
    #expect(sender(try letter(letterhead)).first == name)
  }

  @Test("nobody sends a letter below a town in Nevada alone")
  func nevadaUnnamed() throws {
    #expect(sender(try letter("100 Main Street\nReno, NV 89501")).isEmpty)
  }

  @Test(
    "ways of delivery",
    arguments: [
      ("Delivered", ["Delivered"]),
      ("CORRESPONDENCE FILING VIA EDGAR", ["CORRESPONDENCE FILING VIA EDGAR"]),
      ("VIA EDGAR\n\nEDGAR Filing Desk", ["VIA EDGAR"]),
      ("EDGAR Operations Branch", []),
      ("VIA EDGAR            Boston            Tokyo", ["VIA EDGAR"]),
      ("VIA EDGAR AND COURIER TO BOSTON", ["VIA EDGAR AND COURIER TO BOSTON"]),
    ] as [(String, [String])])
  func delivery(_ lines: String, _ expected: [String]) throws {
    let letter = try letter("Marsh Hulls, Inc.", delivery: lines)
    #expect(letter.content.head.delivery.map(letter.document.text.string) == expected)
    #expect(
      letter.content.head.recipients.map(\.name).map(letter.document.text.string) == ["Ann Roe"])
  }

  @Test(
    "a way of delivery beside the writer's name, or beside how to reach the writer, is one",
    arguments: [
      ("Walter Penn                            VIA EDGAR\n+1 555 010 0142", ["Walter Penn"]),
      ("Walter Penn\tBY EDGAR AND COURIER\n+1 555 010 0142", ["Walter Penn"]),
      ("Walter Penn\n+1 555 010 0142                       VIA EDGAR", ["Walter Penn"]),
      ("Learned By Hand LLP\n100 Main Street", ["Learned By Hand LLP", "100 Main Street"]),
    ])
  func deliveryBeside(_ letterhead: String, _ expected: [String]) throws {
    let letter = try letter(letterhead, delivery: "")
    #expect(sender(letter) == expected)
    let delivery = letter.content.head.delivery.map(letter.document.text.string)
    #expect(delivery.count == (letterhead.hasPrefix("Learned") ? 0 : 1))
  }

  @Test(
    "an address may stand above the person whom a number to call follows on",
    arguments: [
      (
        """
        100 Main Street
        Dover, DE 19901
        Telephone: 555-010-0142

        Walter B. Penn, Esquire
        Direct Dial (555) 010-0143
        """, ["Walter B. Penn", "100 Main Street", "Dover, DE 19901"]
      ),
      // One with a title signs for the company that a picture names, and cities are no persons.
      ("100 Main Street\nDover, DE 19901\n\nWalter B. Penn\nTreasurer", []),
      ("100 Main Street\nDover, DE 19901\n\nAustin Milan\nBoston Paris", []),
    ])
  func personBelow(_ letterhead: String, _ expected: [String]) throws {
    #expect(sender(try letter(letterhead)) == expected)
  }

  @Test("a town beside the street stays in the address where a number stands beside the name")
  func townBeside() throws {
    let found = sender(
      try letter("Marsh Hulls, Inc.        555-010-0142\n100 Main Street          Dover, DE 19901"))
    #expect(found == ["Marsh Hulls, Inc.", "100 Main Street Dover, DE 19901"])
  }

  @Test(
    "a number that only a legend or the letterhead names is the file's, a firm's own is not",
    arguments: [
      (
        """
        Confidential Treatment Requested by Marsh Hulls, Inc.
        in connection with Registration Statement on Form S-1 (File No. 333-252999)
        """, ["333-252999"]
      ),
      ("Marsh Trust\nFile Nos. 333-74999; 811-09999", ["333-74999", "811-09999"]),
      ("Penn & Lee LLP\n100 Main Street\nOur File No. 123-45678", []),
      ("Penn & Lee LLP\n100 Main Street\nTelephone 333-74999", []),
    ])
  func numbers(_ letterhead: String, _ expected: [String]) throws {
    #expect(try letter(letterhead).content.head.fileNumbers == expected)
  }

  @Test(
    "what stands in the left column only begins a line of its own",
    arguments: [
      """
      Marsh Hulls, Inc.                               Telephone (555) 010-0142
      100 Main Street                                 Facsimile (555) 010-0143
      Dover, DE 19901
      """,
      """
      Marsh Hulls, Inc.                                      ATTORNEYS AT LAW
      100 Main Street
      Dover, DE 19901
      """,
    ])
  func leftColumn(_ letterhead: String) throws {
    #expect(
      sender(try letter(letterhead)) == ["Marsh Hulls, Inc.", "100 Main Street", "Dover, DE 19901"])
  }

  @Test("a sentence with a blank in it goes on in the next line")
  func blank() throws {
    let letter = try letter(
      "Marsh Hulls, Inc.",
      delivery: "VIA EDGAR                                       Our Ref: 12345.001")
    #expect(letter.content.head.delivery.map(letter.document.text.string) == ["VIA EDGAR"])
    let prose = """
      Dear Ms. Roe:

      We respond to your letter of April 2, 2019. The price of a boat is $            million less
      Discounts that we give to those who buy two of them in the same year from the same yard.
      """
    let document = try Letter(parsing: Array(prose.utf8)).document
    #expect(document.blocks.count == 2)
  }

  @Test("a company of the Netherlands is no place in Nevada")
  func netherlands() throws {
    #expect(
      sender(try letter("Marsh Hulls, NV\n100 Main Street\nReno, NV")) == [
        "Marsh Hulls, NV", "100 Main Street", "Reno, NV",
      ])
    #expect(sender(try letter("100 Main Street\nCarson City, NV\n89701")).isEmpty)
  }
}
