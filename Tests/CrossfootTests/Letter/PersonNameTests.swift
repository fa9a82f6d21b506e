import Crossfoot
import Testing

@Suite("Names, titles and copies")
struct PersonNameTests {
  private func describe(_ persons: [LetterHead.Person], _ letter: Letter) -> [String] {
    persons.map { person in
      let title = person.titleLines.map(letter.document.text.string).joined(separator: " ")
      return [
        letter.document.text.string(person.name), title.isEmpty ? "-" : title,
        person.organization.map(letter.document.text.string) ?? "-",
      ].joined(separator: " | ")
    }
  }

  @Test(
    "a senior title is no part of the name, a senior generation is",
    arguments: [
      ("Bo Li, Sr. Vice President and Treasurer", "Bo Li | Sr. Vice President and Treasurer | -"),
      ("Bo Li, Jr., Sr. Vice President", "Bo Li, Jr. | Sr. Vice President | -"),
      ("Bo Li, Sr., Treasurer", "Bo Li, Sr. | Treasurer | -"),
    ])
  func seniors(_ line: String, _ expected: String) throws {
    let letter = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe\n\nTreasurer\n\ncc: \(line)")
    #expect(describe(letter.content.closing.copies, letter) == [expected])
  }

  @Test(
    "a dash parts a name from the firm, with spaces or without",
    arguments: ["Mr. Bo Li—Marsh LLP", "Mr. Bo Li - Marsh LLP"])
  func dashes(_ line: String) throws {
    let letter = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe\n\nTreasurer\n\ncc: \(line)")
    #expect(describe(letter.content.closing.copies, letter) == ["Bo Li | - | Marsh LLP"])
  }

  @Test("the title of annexes below the copies ends them")
  func annexes() throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2019",
      """
      /s/ Ann Roe

      Treasurer

      cc: Bo Li, Marsh LLP

      Annexes A-D

      to

      Hull Ropes Corporation's

      Response Letter
      """)
    #expect(describe(letter.content.closing.copies, letter) == ["Bo Li | - | Marsh LLP"])
  }

  @Test("those who get copies may stand in the head; they are no recipients")
  func copiesInHead() throws {
    let letter = try ComposedLetter.signed(
      """
      May 3, 2019

      Ms. Eve Dale
      Division of Corporation Finance
      Securities and Exchange Commission
      Washington, D.C. 20549

      cc: Bo Li

      Cy Low

      Sunny Quarry, Florida 33160

      Re: Hull Ropes Corporation
      Form 10-K
      """, "/s/ Ann Roe\n\nTreasurer\n\ncc: Di Fox, Marsh LLP")
    #expect(describe(letter.content.head.recipients, letter) == ["Eve Dale | - | -"])
    #expect(
      describe(letter.content.closing.copies, letter)
        == ["Bo Li | - | -", "Cy Low | - | -", "Di Fox | - | Marsh LLP"])
  }

  @Test(
    "a title that breaks off goes on in the next row of the signature",
    arguments: [
      ("Vice President, Chief", "Accounting Officer", "Vice President, Chief Accounting Officer"),
      ("Treasurer, General Counsel,", "Secretary", "Treasurer, General Counsel, Secretary"),
      (
        "Chief Legal Officer, Head of Hull", "Rigging, and Secretary",
        "Chief Legal Officer, Head of Hull Rigging, and Secretary"
      ),
    ])
  func wrappedTitles(_ first: String, _ second: String, _ expected: String) throws {
    let html = """
      <html><body><p>May 3, 2019</p><p>Ladies and Gentlemen:</p><p>We answer your letter.</p>
      <p>Sincerely,</p>
      <table><tr><td>By:</td><td>/s/ Ann Roe</td></tr><tr><td>Name:</td><td>Ann Roe</td></tr>
      <tr><td>Title:</td><td>\(first)</td></tr><tr><td></td><td>\(second)</td></tr></table>
      </body></html>
      """
    let letter = try Letter(parsing: Array(html.utf8))
    #expect(
      describe(letter.content.closing.signatures, letter) == ["Ann Roe | \(expected) | -"])
  }

  @Test("a note on the signature page does not hide the closing phrase")
  func signaturePage() throws {
    let text = """
      May 3, 2019

      Ladies and Gentlemen:

      We answer your letter.

      [Signature page follows]

      Very truly yours,

      /s/ Ann Roe

      Treasurer
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let phrase = letter.content.closing.phrase.map(letter.document.text.string)
    #expect(phrase == "Very truly yours,")
    #expect(describe(letter.content.closing.signatures, letter) == ["Ann Roe | Treasurer | -"])
  }

  @Test(
    "the staff writes to a person, below whatever line stands first",
    arguments: ["Hull Ropes, Inc.", "Mail Stop 4631", "Mail Stop 4631\nHull Ropes, Inc."])
  func staffRecipients(_ above: String) throws {
    let text = """
      May 3, 2019

      Via E-mail
      \(above)
      Mr. Bo Li
      Chief Financial Officer
      14 Quarry Road
      Dover, Delaware 19901

      Re: Hull Ropes, Inc.
          Form 10-K for the Fiscal Year Ended December 31, 2018
          File No. 001-23456

      Dear Mr. Li:

      We have reviewed your filing and have the following comments.

      1. Please tell us why.

      Sincerely,

      Ann Roe
      Accounting Branch Chief
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(
      describe(letter.content.head.recipients, letter) == ["Bo Li | Chief Financial Officer | -"])
  }

  @Test("the stamp of a request for confidential treatment is no way of delivery")
  func stamp() throws {
    let letter = try ComposedLetter.signed(
      """
      CONFIDENTIAL TREATMENT REQUESTED PURSUANT TO 17 C.F.R. § 200.83

      BY ELECTRONIC HULLS INC.: EH-001

      May 3, 2019

      By Electronic Mail
      """, "/s/ Ann Roe")
    #expect(
      letter.content.head.delivery.map(letter.document.text.string) == ["By Electronic Mail"])
  }

  @Test("a sentence with a telephone number, set to the right, is no foot of the page")
  func contactToTheRight() throws {
    let text = """
      May 3, 2019

      Bo Li
      Chief Financial Officer
      Hull Ropes, Inc.
      14 Quarry Road
      Dover, Delaware 19901

                                                       Re: Hull Ropes, Inc.
                                                           Form S-4
                                                           File No. 333-234560

      Dear Mr. Li:

            This is to advise you that we have not reviewed and will not review your registration
      statement.

                                                       Please contact Ann Roe at 202-555-4162 with any questions.



                                                                                   Sincerely,

                                                                                   Division of Corporation Finance
                                                                                   Office of Finance
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let closing = letter.content.closing
    #expect(closing.phrase.map(letter.document.text.string) == "Sincerely,")
    #expect(
      describe(closing.signatures, letter)
        == ["Division of Corporation Finance | - | Office of Finance"])
  }

  @Test(
    "a copy's title goes on to its own end, and the firm stands behind it",
    arguments: [
      (
        "Bo Li, Chief Financial Officer of Marsh Hulls, Inc.",
        "Bo Li | Chief Financial Officer | Marsh Hulls, Inc."
      ),
      (
        "Bo Li, Chief Legal and Policy Officer",
        "Bo Li | Chief Legal and Policy Officer | -"
      ),
      (
        "Bo Li, General Counsel and Ethics and Compliance Officer of Marsh plc",
        "Bo Li | General Counsel and Ethics and Compliance Officer | Marsh plc"
      ),
      (
        "Bo Li, Vice Chairman, External Affairs and Chief Legal Officer (Marsh Inc.)",
        "Bo Li | Vice Chairman, External Affairs and Chief Legal Officer | Marsh Inc."
      ),
      ("Bo Li, Chief Investment Officer", "Bo Li | Chief Investment Officer | -"),
      (
        "Bo Li, Marsh, Inc. President and Chief Executive Officer",
        "Bo Li | President and Chief Executive Officer | Marsh, Inc."
      ),
      ("Mr. Bo Li, Marsh Hulls EVP and CFO", "Bo Li | EVP and CFO | Marsh Hulls"),
      (
        "Bo Li, Staff Accountant, Securities and Exchange Commission",
        "Bo Li | Staff Accountant | Securities and Exchange Commission"
      ),
      ("Bo Li, Marsh Securities", "Bo Li | - | Marsh Securities"),
      ("Bo Li, Chief Legal\n\nand Policy Officer", "Bo Li | Chief Legal and Policy Officer | -"),
    ])
  func titles(_ line: String, _ expected: String) throws {
    let letter = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe\n\nTreasurer\n\ncc: \(line)")
    #expect(describe(letter.content.closing.copies, letter) == [expected])
  }

  @Test("the firm right behind the label is that of the names below it, up to the next label")
  func groups() throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2019",
      """
      /s/ Ann Roe

      Treasurer

      cc: Marsh Hulls Inc.

      Bo Li

      Cy Low

      cc: Fennel & Quill LLP

      Di Orr
      """)
    #expect(
      describe(letter.content.closing.copies, letter) == [
        "Bo Li | - | Marsh Hulls Inc.", "Cy Low | - | Marsh Hulls Inc.",
        "Di Orr | - | Fennel & Quill LLP",
      ])
  }

  @Test("a firm in brackets is that of all names above it which have none")
  func brackets() throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2019",
      """
      /s/ Ann Roe

      Treasurer

      cc: Bo Li

      Cy Low

      (Marsh Hulls Inc.)

      Di Orr

      Ed Ash

      (Fennel & Quill LLP)
      """)
    #expect(
      describe(letter.content.closing.copies, letter) == [
        "Bo Li | - | Marsh Hulls Inc.", "Cy Low | - | Marsh Hulls Inc.",
        "Di Orr | - | Fennel & Quill LLP", "Ed Ash | - | Fennel & Quill LLP",
      ])
  }

  @Test(
    "the title of who signs gives up the company behind it",
    arguments: [
      "Treasurer (Marsh Hulls, Inc.)", "Treasurer, Marsh Hulls, Inc.",
    ])
  func signedTitles(_ title: String) throws {
    let letter = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe\n\nAnn Roe\n\n\(title)")
    #expect(
      describe(letter.content.closing.signatures, letter) == [
        "Ann Roe | Treasurer | Marsh Hulls, Inc."
      ])
  }

  @Test("a title may take up two lines of an address")
  func addressTitles() throws {
    let letter = try ComposedLetter.signed(
      """
      May 3, 2019

      Mr. Bo Li
      Vice Chairman and Chief Financial
      and Planning Officer
      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549
      """, "/s/ Ann Roe\n\nTreasurer")
    #expect(
      describe(letter.content.head.recipients, letter) == [
        "Bo Li | Vice Chairman and Chief Financial and Planning Officer | -"
      ])
  }

  @Test("who signs for another does so with the word in brackets, too")
  func signedFor() throws {
    let letter = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe (for)\n\nBo Li\n\nTreasurer")
    #expect(describe(letter.content.closing.signatures, letter) == ["Bo Li | Treasurer | -"])
  }

  @Test(
    "a slash parts two recipients, and a number to call is none",
    arguments: [
      "Ann Roe/ Bo Li", "Ann Roe / Bo Li", "Ann Roe/Bo Li",
      "Ann Roe\nBo Li\nFax. No. (202) 555-0100",
    ])
  func slashes(_ lines: String) throws {
    let letter = try ComposedLetter.signed(
      """
      May 3, 2019

      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549
      Attention: \(lines)
      """, "/s/ Ann Roe\n\nTreasurer")
    #expect(
      describe(letter.content.head.recipients, letter) == ["Ann Roe | - | -", "Bo Li | - | -"])
  }
}
