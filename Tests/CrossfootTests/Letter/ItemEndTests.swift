import Crossfoot
import Testing

/// Where comments and answers end: what at the foot of a page, at the end of a letter or behind it is theirs.
@Suite("Items: what is theirs")
struct ItemEndTests {
  private func items(_ body: String) throws -> [String] { try ComposedLetter(body).items }

  // MARK: The end of the letter

  @Test(
    "an answer that speaks of questions, and asks nobody to call, is one",
    arguments: [
      "We refer you to our answers to the questions regarding kilns. Please see also note 5.",
      "Management reads any questions regarding kilns. Please refer to page 5.",
      "Please see page 5 for the questions with respect to moulds.",
    ])
  func questions(_ answer: String) throws {
    #expect(
      try items(
        "1. Please revise note 4.\n\n\(answer)\n\nWe will revise note 4.\n\nIf you have any questions, please call me."
      )
        == ["1 | Please revise note 4. | \(answer) / We will revise note 4."])
  }

  @Test("what stands below a number alone is no closing remark")
  func numbered() throws {
    let comment =
      "We note question 8 of the Frequently Asked Questions Regarding Measures. Please explain how you call it."
    #expect(
      try items("1.\n\n\(comment)\n\nThe Company explains it on page 31.")
        == ["1 | \(comment) | The Company explains it on page 31."])
  }

  @Test("what a comment asks to be acknowledged is not acknowledged")
  func acknowledgements() throws {
    let fixture = try ComposedLetter(
      """
      1. Please provide a statement from the Company acknowledging that:

      • the Company is responsible for the adequacy and accuracy of the disclosure;

      • staff comments do not foreclose the Commission from taking any action; and

      • the Company may not assert staff comments as a defense in any proceeding.

      Response: The Company declines to do so.
      """)
    #expect(fixture.letter.content.closing.acknowledgements.isEmpty)
    #expect(fixture.items.count == 1)
  }

  @Test("an annex holds nothing that an item has")
  func annexes() throws {
    let letter = try Letter(
      parsing: Array(
        """
        May 9, 2013

        Dear Ms. Roe:

        Enclosed please find our responses to your letter dated April 25, 2013.

        Sincerely,

        /s/ Jonas Marsh

        Jonas Marsh

        Kilns, page 15

        1. We note your disclosure. Please delete the third sentence.

        Management response:

        The Company acknowledges the comment above and is going to delete the third sentence of the first paragraph of \
        the section on kilns in the report for the fiscal year that ends on December 31, 2013 and in all of the later ones.
        """.utf8))
    #expect(letter.content.items.count == 1)
    #expect(letter.content.annexes.isEmpty)
  }

  // MARK: Pages

  @Test(
    "a name with its title and a page is a running head, wherever a sentence goes on below it",
    arguments: ["Ms. Thornbury, p. 2", "Ms. Thornbury, page 2"])
  func heads(_ head: String) throws {
    #expect(
      try items(
        "1. Please explain the kilns.\n\nResponse: The kilns are written off over nine years, as permitted by\n\n\(head)\n\nTopic 360 in all cases."
      )
        == [
          "1 | Please explain the kilns. | The kilns are written off over nine years, as permitted by Topic 360 in all cases."
        ])
  }

  @Test("the agency, a page between dashes and a date are one")
  func dashes() throws {
    let fixture = try ComposedLetter(
      "Securities and Exchange Commission - 2 - May 9, 2013\n\n1. Please explain the kilns.\n\nResponse: They are old."
    )
    #expect(fixture.letter.content.headings.isEmpty)
  }

  @Test("a paragraph that a lost page tore goes on, and the entries of a list don't")
  func torn() throws {
    #expect(
      try items(
        "1. Please explain why. Please also give this information for\n\nthe other kilns.\n\nResponse: We will."
      )
        == [
          "1 | Please explain why. Please also give this information for the other kilns. | We will."
        ])
    #expect(
      try items(
        "1. Please tell us the following:\n\n(a) how many kilns are still in use by the works; and\n\nhow old they are.\n\nResponse: Nine."
      )
        == [
          "1 | Please tell us the following: / (a) how many kilns are still in use by the works; and / how old they are. | Nine."
        ])
  }

  @Test("a firm's offices, states, affiliates, form and addresses are no text and no headings")
  func offices() throws {
    let feet = [
      "NEW YORK CHICAGO LONDON WASHINGTON, DC WWW.EXAMPLELAW.COM\n\nLONDON AFFILIATE: ROE CORNISH LLP\n\nA limited liability partnership including professional corporations",
      "ALABAMA • FLORIDA • GEORGIA • TENNESSEE • TEXAS • WASHINGTON, D.C.",
      "Bank Tower\n\n101 South Main Street, Suite 4000\n\nCharlotte, NC 28280-4000\n\n704-555-0199\n\nFax: 704-555-0118\n\n90 Oak Avenue\n\nNew York, NY 10016\n\n212-555-0199\n\nFax: 212-555-0148",
    ]
    for foot in feet {
      let fixture = try ComposedLetter(
        "Kilns\n\n1. Please explain the kilns.\n\n\(foot)\n\nResponse: They are old.\n\n\(foot)\n\nMoulds\n\n2. Please count them.\n\nResponse: Nine."
      )
      #expect(
        fixture.items == [
          "1 | Please explain the kilns. | They are old.", "2 | Please count them. | Nine.",
        ])
      let headings = fixture.letter.content.headings.map { fixture.text($0.text) }
      #expect(headings == ["Kilns", "Moulds"])
    }
  }

  @Test("a heading below a line of offices is none of them")
  func belowOffices() throws {
    let fixture = try ComposedLetter(
      "AUSTIN BEIJING BRUSSELS HONG KONG LOS ANGELES NEW YORK\n\nGeneral\n\n1. Please explain the kilns.\n\nResponse: They are old."
    )
    #expect(fixture.letter.content.headings.map { fixture.text($0.text) } == ["General"])
  }

  @Test("states that an answer lists line by line are its text")
  func states() throws {
    let answer =
      "We have works in these states. / Alabama / Texas / Ohio / Nevada / They are leased."
    let body = answer.split(separator: "/").map { $0.trimmingSpace }.joined(separator: "\n\n")
    #expect(
      try items("1. Please name the works.\n\nResponse: \(body)")
        == ["1 | Please name the works. | \(answer)"])
  }

  @Test("a note below a rule between a comment and its answer is the company's")
  func notes() throws {
    #expect(
      try items(
        "1. Comment: Please confirm the name.\n\n______________________\n1 Terms have the meanings that the report gives them.\n\nResponse: We confirm it."
      )
        == [
          "1 | Please confirm the name. | We confirm it. / 1 Terms have the meanings that the report gives them."
        ])
  }

  // MARK: Headings

  @Test("a sentence with the mark of a note is no heading", arguments: ["1", "¹"])
  func marks(_ mark: String) throws {
    let fixture = try ComposedLetter(
      "1. Comment: Please name the kilns.\n\nResponse: They are named.\n\nThe Company notes the Release.\(mark)\n\n2. Comment: Please count them.\n\nResponse: Nine."
    )
    #expect(
      fixture.items.first
        == "1 | Please name the kilns. | They are named. / The Company notes the Release.\(mark)")
    #expect(fixture.letter.content.headings.isEmpty)
  }

  @Test("headings without text between them stand in each other")
  func nested() throws {
    let groups = [
      ["Item 3. Key Information", "Selected Financial Information"],
      [
        "Notes to Financial Statements", "Note (1) Description of Business",
        "(c) Regulation, page 58",
      ],
      ["Prospectus", "Registration Statement"],
    ]
    for group in groups {
      let fixture = try ComposedLetter(
        group.joined(separator: "\n\n")
          + "\n\n1. Please explain the kilns.\n\nResponse: They are old.")
      let content = fixture.letter.content
      let held = content.items.first?.headings.map { fixture.text(content.headings[$0].text) }
      #expect(held == group)
    }
  }

  // MARK: Conventions

  @Test("the style of what was added to a filing is not that of comments")
  func styles() throws {
    let fixture = try ComposedLetter(
      "Please note that added language is in italics.\n\nThe numbered paragraphs below correspond to those of your letter.\n\n1. Please explain the kilns.\n\nResponse: They are old."
    )
    let convention = try #require(fixture.letter.content.head.convention)
    #expect(!convention.isItalic)
    #expect(
      fixture.text(convention.text)
        == "The numbered paragraphs below correspond to those of your letter.")
  }
}

extension Substring {
  fileprivate var trimmingSpace: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
