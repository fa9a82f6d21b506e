import Crossfoot
import Testing

@Suite("Signatures, copies and promises")
struct ClosingTests {
  private func letter(_ head: String, _ closing: String) throws -> Letter {
    let text =
      head + "\n\nLadies and Gentlemen:\n\nWe answer your letter.\n\nSincerely,\n\n" + closing
    return try Letter(parsing: Array(text.utf8))
  }

  private func describe(_ persons: [LetterHead.Person], _ letter: Letter) -> [String] {
    persons.map { person in
      [person.name, person.title, person.organization]
        .map { $0.map(letter.document.text.string) ?? "-" }.joined(separator: " | ")
    }
  }

  @Test(
    "a signature has a name, a title and who it is for",
    arguments: [
      (
        "/s/ Ann Roe\n\nAnn B. Roe\n\nChief Financial Officer",
        "Ann B. Roe | Chief Financial Officer | -"
      ),
      (
        "MARSH HULLS, INC.\n\nBy: /s/ Ann Roe\n\nName: Ann Roe\n\nTitle: Vice President, General\n\nCounsel",
        "Ann Roe | Vice President, General Counsel | MARSH HULLS, INC."
      ),
      ("/s/ Ann Roe, Treasurer", "Ann Roe | Treasurer | -"),
    ])
  func signatures(_ closing: String, _ expected: String) throws {
    let letter = try letter("May 3, 2019", closing)
    #expect(describe(letter.content.closing.signatures, letter) == [expected])
  }

  @Test("who gets a copy has a name of his own; firms and places are nobody's")
  func copies() throws {
    let letter = try letter(
      "May 3, 2019",
      """
      /s/ Ann Roe

      Treasurer

      cc: Bo Li, Esq., Chief Executive Officer

      Marsh Hulls, Inc.

      Eve Dale (Dale Kerr LLP)

      Dale Kerr LLP

      New York, New York 10018
      """)
    #expect(
      describe(letter.content.closing.copies, letter) == [
        "Bo Li | Chief Executive Officer | Marsh Hulls, Inc.", "Eve Dale | - | Dale Kerr LLP",
      ])
  }

  @Test("a letter to nobody by name is addressed to its division, or else to the Commission")
  func agencies() throws {
    let commission = "May 3, 2019\n\nSecurities and Exchange Commission"
    let plain = try letter(commission + "\n\nWashington, D.C. 20549", "/s/ Ann Roe")
    #expect(
      describe(plain.content.head.recipients, plain) == [
        "Securities and Exchange Commission | - | -"
      ])
    let division = try letter(
      commission + "\n\nDivision of Corporation Finance\n\n100 F Street, NE", "/s/ Ann Roe")
    #expect(
      describe(division.content.head.recipients, division) == [
        "Division of Corporation Finance | - | -"
      ])
  }

  @Test("a letter that nobody of the staff signs is its division's")
  func unsigned() throws {
    let text = """
      UNITED STATES SECURITIES AND EXCHANGE COMMISSION

      April 25, 2013

      Jonas Marsh

      Dear Mr. Marsh:

      We have completed our review of your filing.

      Sincerely,

      Division of Corporation Finance

      Office of Real Estate and

      Construction
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(
      describe(letter.content.closing.signatures, letter) == [
        "Division of Corporation Finance | - | Office of Real Estate and Construction"
      ])
  }

  @Test(
    "what a response promises is told only where it is said",
    arguments: [
      ("In future filings, we will show the hulls apart.", Item.Resolution.futureFilings),
      ("We have revised the disclosure on page 12.", .amended),
      ("Together with this letter we are filing Amendment No. 1 on Form 10-K/A.", .amended),
      ("We’ll name both methods in the note from the next annual report on.", .futureFilings),
      ("We will not be showing hulls apart in future filings.", nil),
      ("The hulls are thirty years old. Future filings are due in May.", nil),
      ("We do not believe that such disclosure is required.", .disagrees),
      ("The Securities Act of 1933, as amended, says so.", nil),
    ])
  func resolutions(_ response: String, _ expected: Item.Resolution?) throws {
    let fixture = try ComposedLetter(
      "1. Please revise to show the hulls apart.\n\nResponse: \(response)")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.resolution == expected)
  }

  @Test("counsel whom a no-action letter is known by may send letters of any kind")
  func counsel() throws {
    let text = """
      SHEARMAN & STERLING LLP

      March 3, 2014

      Ladies and Gentlemen:

      Enclosed please find Amendment No. 2 to the registration statement, which Shearman & Sterling \
      LLP files for the Company.

      Very truly yours,

      Shearman & Sterling LLP
      """
    #expect(try Letter(parsing: Array(text.utf8)).content.kind == .cover)
  }
}
