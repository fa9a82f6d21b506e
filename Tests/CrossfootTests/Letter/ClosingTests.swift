import Crossfoot
import Testing

@Suite("Signatures, copies and promises")
struct ClosingTests {
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
      ("/s/ Bo Li for\n\nAnn Roe\n\nTreasurer", "Ann Roe | Treasurer | -"),
      ("/s/ Bo Li, for\n\nTreasurer", "Bo Li | Treasurer | -"),
    ])
  func signatures(_ closing: String, _ expected: String) throws {
    let letter = try ComposedLetter.signed("May 3, 2019", closing)
    #expect(describe(letter.content.closing.signatures, letter) == [expected])
  }

  @Test("two may sign side by side, and a company for another")
  func signers() throws {
    let pair = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe          /s/ Bo Li")
    #expect(
      describe(pair.content.closing.signatures, pair) == ["Ann Roe | - | -", "Bo Li | - | -"])
    let partner = try ComposedLetter.signed(
      "May 3, 2019", "/s/ Ann Roe\n\nTreasurer\n\nMarsh GP, LLC, general partner")
    #expect(
      describe(partner.content.closing.signatures, partner)
        == ["Ann Roe | Treasurer | Marsh GP, LLC"])
    let partnership = try ComposedLetter.signed(
      "May 3, 2019",
      "MARSH HULLS LP\n\nBy: Marsh GP, LLC, its general partner\n\n/s/ Ann Roe\n\nTreasurer")
    #expect(
      describe(partnership.content.closing.signatures, partnership)
        == ["Ann Roe | Treasurer | MARSH HULLS LP"])
  }

  @Test("who gets a copy has a name of his own; firms and places are nobody's")
  func copies() throws {
    let letter = try ComposedLetter.signed(
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

  @Test("a name may stand in two lines, and a person's company begin with any word")
  func twoLines() throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2019",
      """
      INTERNATIONAL HULLS &

      KEELS INC.

      By: /s/ Ann Roe

      Treasurer

      cc: Eve Dale, International Keels Inc.

      Edgar J. Lee
      """)
    #expect(
      describe(letter.content.closing.signatures, letter) == [
        "Ann Roe | Treasurer | INTERNATIONAL HULLS & KEELS INC."
      ])
    #expect(
      letter.content.closing.copies.map { letter.document.text.string($0.name) }
        == ["Eve Dale", "Edgar J. Lee"])
  }

  @Test(
    "a firm or a board that is named by itself gets a copy itself",
    arguments: [
      ("cc: Dale Kerr LLP\n\nHull & Keel, P.C.", ["Dale Kerr LLP", "Hull & Keel, P.C."]),
      ("cc w/encl: Dale Kerr LLP, Omaha", ["Dale Kerr LLP"]),
      (
        "XC: Bo Li, Marsh Hulls, Inc.\n\nKeel Surveyors, Ltd.\n\nAudit Committee",
        ["Bo Li", "Keel Surveyors, Ltd.", "Audit Committee"]
      ),
      // An officer is none of a firm of lawyers; who has no title may be.
      ("cc: Bo Li, General Counsel\n\nDale Kerr LLP", ["Bo Li", "Dale Kerr LLP"]),
      ("cc: Bo Li\n\nDale Kerr LLP", ["Bo Li"]),
      // A company above names says whose people they are.
      ("cc: Marsh Hulls, Inc.\n\nBo Li, Treasurer", ["Bo Li"]),
      (
        "cc: Bo Li, Dale Kerr LLP\n\nMarsh Hulls, Inc.\n\nEve Dale, Treasurer",
        ["Bo Li", "Eve Dale"]
      ),
      ("cc: Bo Li - Dale Kerr LLP", ["Bo Li"]),
      ("cc: Sir Bo Li, Dale Kerr LLP Eve Dale, Hull & Keel LLP", ["Bo Li", "Eve Dale"]),
      (
        "cc: Bo Li, Marsh Hulls, Inc.\n\nMarsh Hulls, Inc. requests that this be secret.", ["Bo Li"]
      ),
      ("Marsh Hulls, Inc.", []),
    ])
  func firms(_ copies: String, _ expected: [String]) throws {
    let letter = try ComposedLetter.signed("May 3, 2019", "/s/ Ann Roe\n\nTreasurer\n\n" + copies)
    #expect(letter.content.closing.copies.map { letter.document.text.string($0.name) } == expected)
  }

  @Test(
    "the hand that signed has several marks", arguments: ["/s/", "S/", "/S", "\\s\\", "(signed)"])
  func marks(_ mark: String) throws {
    let letter = try ComposedLetter.signed("May 3, 2005", "\(mark) Ann Roe\n\nAnn Roe, Treasurer")
    #expect(describe(letter.content.closing.signatures, letter) == ["Ann Roe | Treasurer | -"])
  }

  @Test(
    "a list of acknowledgements is one, whatever leads to it",
    arguments: [
      "We understand and agree that:", "The Company confirms that:", "The Company represents that:",
      "We recognize that:", "We state that:",
    ])
  func leads(_ lead: String) throws {
    let fixture = try ComposedLetter(
      """
      \(lead)

      • the Company is responsible for the adequacy and accuracy of its disclosure;

      • comments of the staff do not foreclose the Commission from taking any action; and

      • the Company may not assert them as a defense in any proceeding.

      1. Please tell us why.

      It is new.
      """)
    #expect(fixture.letter.content.closing.acknowledgements.count == 3)
  }

  @Test("what is acknowledged in clauses is told one by one")
  func clauses() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why.

      Response: For tax.

      The Company acknowledges that it is responsible for the adequacy and accuracy of the \
      disclosure; that comments of the staff do not foreclose the Commission from action; and that it \
      may not assert them as a defense.
      """)
    #expect(fixture.letter.content.closing.acknowledgements.count == 3)
  }

  @Test("a list of acknowledgements that a line break parts goes on to its last mark")
  func partedAcknowledgements() throws {
    let fixture = try ComposedLetter(
      """
      1. Please revise note 4.

      Response: We did.

      As requested, Marsh Hulls, Inc. acknowledges: (i) it is responsible for the adequacy and accuracy
      of the disclosure in the filings;
      (ii) staff comments do not foreclose the Commission from taking any action with respect to the
      filings; and (iii) it may not assert staff comments as a defense in any proceeding.
      """)
    let found = fixture.letter.content.closing.acknowledgements.map(fixture.text)
    #expect(found.count == 3)
    #expect(found.last?.hasPrefix("it may not assert") == true)
  }

  @Test("what follows on the things that are acknowledged is none of them")
  func behindAcknowledgements() throws {
    let fixture = try ComposedLetter(
      """
      The Company acknowledges that (i) it is responsible for the adequacy and accuracy of the \
      disclosure; (ii) comments do not foreclose the Commission from taking action; and (iii) it may \
      not assert them as a defense under the laws of the U.S. Congress and of the States. We look forward to \
      working with you.

      1. Please tell us why.

      Response: For tax.
      """)
    let acknowledgements = fixture.letter.content.closing.acknowledgements.map(fixture.text)
    #expect(
      acknowledgements.last
        == "it may not assert them as a defense under the laws of the U.S. Congress and of the States."
    )
  }

  @Test("what is acknowledged in one sentence is told one by one")
  func inlineList() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why.

      Response: For tax.

      The Company acknowledges that (i) it is responsible for the adequacy and accuracy of the \
      disclosure; (ii) comments of the staff do not foreclose the Commission from action; and (iii) it \
      may not assert them as a defense.
      """)
    let acknowledgements = fixture.letter.content.closing.acknowledgements.map(fixture.text)
    #expect(acknowledgements.count == 3)
    #expect(acknowledgements.last == "it may not assert them as a defense.")
  }

  @Test(
    "what a company acknowledges may stand in a statement behind the copies",
    arguments: [
      "STATEMENT OF MARSH HULLS, INC.", "Acknowledgement of Marsh Hulls, Inc.",
      "Certification of Marsh Hulls, Inc.", "ANNEX A\n\nStatement of Marsh Hulls, Inc.",
    ])
  func statements(_ title: String) throws {
    for clauses in [("(1)", "; (2)", "; and (3)"), ("", ";", "; and")] {
      let letter = try ComposedLetter.signed(
        "May 3, 2010",
        """
        /s/ Ann Roe

        cc: Bo Li, Marsh Hulls, Inc.

        \(title)

        In connection with its response, the Company acknowledges that \(clauses.0) it is \
        responsible for the adequacy and accuracy of the disclosure in the filings\(clauses.1) staff \
        comments or changes to disclosure in response to staff comments do not foreclose the \
        Commission from taking any action\(clauses.2) it may not assert staff comments as a defense.

        By: /s/ Bo Li
        """)
      let closing = letter.content.closing
      #expect(closing.copies.map { letter.document.text.string($0.name) } == ["Bo Li"])
      #expect(closing.acknowledgements.count == 3)
    }
  }

  @Test("an agreement behind a letter acknowledges nothing to the staff")
  func agreements() throws {
    let letter = try ComposedLetter.signed(
      "May 3, 2010",
      """
      /s/ Ann Roe

      Exhibit A

      The lender acknowledges that (1) it has read the note; (2) it knows the borrower; and (3) it \
      may not assign the note.
      """)
    #expect(letter.content.closing.acknowledgements.isEmpty)
  }

  @Test("a letter to nobody by name is addressed to its division, or else to the Commission")
  func agencies() throws {
    let commission = "May 3, 2019\n\nSecurities and Exchange Commission"
    let plain = try ComposedLetter.signed(commission + "\n\nWashington, D.C. 20549", "/s/ Ann Roe")
    #expect(
      describe(plain.content.head.recipients, plain) == [
        "Securities and Exchange Commission | - | -"
      ])
    let division = try ComposedLetter.signed(
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
      (
        "The Company intends to include the lengths in its Form 10-K for the year ended May 31, 2014.",
        .futureFilings
      ),
      ("Hulls will be most important going forward.", nil),
      ("We said then, “In future filings, we will show the hulls apart.”", nil),
      ("We propose, in future filings, to continue showing all hulls.", nil),
      ("The Proxy Statement has been revised to show the hulls apart.", .amended),
      ("In our Form 10-K for 2011 we revised the disclosure in response to a letter.", nil),
      (
        "The hulls are thirty years old, and were built in two yards, of which one was sold in 2004.",
        nil
      ),
    ])
  func resolutions(_ response: String, _ expected: Item.Resolution?) throws {
    let fixture = try ComposedLetter(
      "1. Please revise to show the hulls apart.\n\nResponse: \(response)")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.resolution == expected)
  }

  @Test("an answer informs where an explanation is asked for, and that is all that it does")
  func explanations() throws {
    func resolution(_ comment: String, _ response: String) throws -> Item.Resolution? {
      let fixture = try ComposedLetter("1. \(comment)\n\nResponse: \(response)")
      return try #require(fixture.letter.content.items.first).resolution
    }
    let answer =
      "The hulls are thirty years old, and were built in two yards, of which one was sold in 2004."
    let question = "We note that the hulls are old. Please tell us where they were built."
    #expect(try resolution(question, answer) == .supplemental)
    #expect(try resolution(question + " Disclose their lengths.", answer) == .supplemental)
    #expect(try resolution("Disclose their lengths.", answer) == nil)
    let both = question + " Disclose their lengths."
    #expect(try resolution(both, answer + " We are working on it.") == nil)
    #expect(try resolution(question, answer + " We will file the plans.") == nil)
    #expect(try resolution(question, "Please see our response to comment 3 above.") == nil)
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
