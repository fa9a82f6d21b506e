import Crossfoot
import Testing

/// Headings and labels of letters that have their items behind the signature, or letters in place of numbers.
@Suite("Headings behind signatures, labels with letters, bullets of symbol fonts")
struct AttachedHeadingTests {
  private func letter(
    greeting: String = "Dear Ms. Roe:", delivery: String = "VIA EDGAR",
    body: String = "We answer your letter dated April 2, 2019.", behind: String = ""
  ) throws -> Letter {
    let text = """
      Marsh Hulls, Inc.

      May 3, 2019

      \(delivery)

      Ms. Ada Roe
      Branch Chief
      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Marsh Hulls, Inc.
      Form 10-K for the year ended December 31, 2018

      \(greeting)

      \(body)

      Very truly yours,

      /s/ Ivor Tamm

      Ivor Tamm
      \(behind)
      """
    return try Letter(parsing: Array(text.utf8))
  }

  private func headings(_ letter: Letter) -> [String] {
    let text = letter.document.text
    return letter.content.headings.map { text.string($0.text) }
  }

  private static let item = "1. Please tell us why costs rose.\n\nResponse: Wages did.\n"

  @Test(
    "a usual topic right above the first item is a heading, not a title",
    arguments: ["General", "Liquidity"])
  func topic(_ heading: String) throws {
    let letter = try letter(behind: "Chief Financial Officer\n\n\(heading)\n\n\(Self.item)")
    let text = letter.document.text
    #expect(headings(letter) == [heading])
    let signer = try #require(letter.content.closing.signatures.first)
    #expect(signer.title.map(text.string) == "Chief Financial Officer")
    #expect(letter.content.items.count == 1)
  }

  @Test("who gets a copy heads no item")
  func copies() throws {
    let letter = try letter(
      behind: "\ncc:  K. Hale\n     Jan Wix, Pelling LLP\n\nForm 10-K\n\nGeneral\n\n\(Self.item)")
    let text = letter.document.text
    #expect(headings(letter) == ["Form 10-K", "General"])
    #expect(letter.content.closing.copies.map { text.string($0.name) } == ["K. Hale", "Jan Wix"])
  }

  @Test("a title below a name stays one, whatever it begins with")
  func titles() throws {
    let letter = try letter(behind: "General Counsel\n\n\(Self.item)")
    let text = letter.document.text
    #expect(headings(letter).isEmpty)
    #expect(
      letter.content.closing.signatures.map { $0.title.map(text.string) } == ["General Counsel"])
  }

  @Test("letters number comments behind their label")
  func lettered() throws {
    let letter = try letter(
      body: """
        We answer your letter dated April 2, 2019.

        COMMENT A:

        Please tell us why costs rose.

        RESPONSE: Wages did.

        COMMENT B:

        Please tell us by how much.

        RESPONSE: By a tenth.
        """)
    let text = letter.document.text
    #expect(letter.content.items.compactMap { $0.number.map(text.string) } == ["A", "B"])
    #expect(letter.content.items.allSatisfy { $0.comment != nil && $0.response != nil })
  }

  @Test("a label with an initial behind it is none")
  func initial() throws {
    let letter = try letter(
      body:
        "We answer your letter dated April 2, 2019.\n\nComment A. Roe made was this, and we answered it."
    )
    #expect(letter.content.items.isEmpty)
  }

  @Test(
    "bullets of symbol fonts whose font was lost",
    arguments: ["Ø", "ü", "q", "n", "v", "➢", "✓", "→", "»"])
  func bullets(_ bullet: String) throws {
    let letter = try letter(
      body: """
        We answer your letter dated April 2, 2019. The Company acknowledges that:

        \(bullet)  the Company is responsible for the adequacy and accuracy of the disclosure in the filing;

        \(bullet)  staff comments do not foreclose the Commission from taking any action; and

        \(bullet)  the Company may not assert staff comments as a defense in any proceeding.
        """)
    let text = letter.document.text
    let found = letter.content.closing.acknowledgements.map(text.string)
    #expect(found.count == 3)
    #expect(found.first?.hasPrefix("the Company is responsible") == true)
  }

  @Test(
    "a letter before a sign or a number is no bullet",
    arguments: ["n = 25 in the sample", "x 12 units"])
  func formulas(_ formula: String) throws {
    let letter = try letter(
      body: "We answer your letter dated April 2, 2019.\n\n1. \(formula)?\n\n\(formula)")
    #expect(letter.content.items.count <= 1)
    let text = letter.document.text
    for case .paragraph(let paragraph) in letter.document.blocks
    where text.string(paragraph.text).hasPrefix(formula.prefix(1)) {
      #expect(text.string(paragraph.text) == formula)
    }
  }

  @Test("clauses of one sentence are acknowledged one by one")
  func clauses() throws {
    let letter = try letter(
      body: """
        We answer your letter dated April 2, 2019.

        The Company acknowledges that it is responsible for the adequacy and accuracy of the disclosure in the \
        filing, that staff comments do not foreclose the Commission from taking any action, and that it may not \
        assert staff comments as a defense in any proceeding.
        """)
    let text = letter.document.text
    let found = letter.content.closing.acknowledgements.map(text.string)
    #expect(found.count == 3)
    #expect(found.last == "that it may not assert staff comments as a defense in any proceeding.")
  }

  @Test(
    "greetings that somebody mistyped",
    arguments: ["Ladies and Gentleman:", "Lady and Gentlemen:", "Gentleman:", "Ladies:"])
  func greetings(_ greeting: String) throws {
    let letter = try letter(greeting: greeting)
    #expect(letter.content.head.salutation.map(letter.document.text.string) == greeting)
  }

  @Test(
    "ways of delivery of the letter and of its copy",
    arguments: [
      "SUBMITTED ELECTRONICALLY ON EDGAR", "TO BE FILED AS CORRESPONDENCE ON THE EDGAR SYSTEM",
      "Copy via Federal Express",
    ])
  func deliveries(_ delivery: String) throws {
    let letter = try letter(delivery: delivery)
    let text = letter.document.text
    #expect(letter.content.head.delivery.map(text.string) == [delivery])
    #expect(letter.content.head.recipients.map { text.string($0.name) } == ["Ada Roe"])
  }

  @Test("a list of those who get copies by mail is no way of delivery")
  func listOfCopies() throws {
    let letter = try letter(behind: "\nCopies by e-mail to: Ann Hale\n")
    let text = letter.document.text
    #expect(letter.content.closing.copies.map { text.string($0.name) } == ["Ann Hale"])
    #expect(letter.content.head.delivery.map(text.string) == ["VIA EDGAR"])
  }

  @Test("what a letter answers is no condition of a request to accelerate")
  func requests() throws {
    let letter = try letter(
      body: """
        In connection with our request for acceleration of effectiveness, we respond to your letter dated April 2, \
        2019 as follows:

        1. Please tell us why costs rose.

        Wages did.

        2. Please tell us by how much.

        By a tenth.
        """)
    #expect(letter.content.items.count == 2)
  }

  @Test("what a company's list orders is its own", arguments: ["•", "-"])
  func orders(_ bullet: String) throws {
    let letter = try letter(
      body: """
        We answer your letter dated April 2, 2019.

        1. Please tell us the steps that you have taken.

        We have changed our procedures. Each month, our controller must:

        \(bullet) Reconcile all bank accounts;

        \(bullet) Confirm that receivables are there; and

        \(bullet) Justify all manual entries.

        2. Please tell us why costs rose.

        Wages did.
        """)
    #expect(letter.content.items.count == 2)
    let parts = letter.content.items.map(\.parts.count)
    #expect(parts.allSatisfy { $0 <= 1 })
    #expect(letter.content.items.allSatisfy { $0.comment?.pieces.count == 1 })
  }

  @Test(
    "a remark in brackets with a page, and what an answer lists in small letters, are no headings")
  func pages() throws {
    let letter = try letter(
      body: """
        We answer your letter dated April 2, 2019.

        1. Please revise throughout.

        The following pages have been revised:

        cover page, page 1

        (see Note 3, page F-12)

        2. Tell us how.

        We did.
        """)
    #expect(headings(letter).isEmpty)
  }

  @Test("blanks left in a sentence part no columns")
  func blanks() throws {
    let letter = try letter(
      body: """
        We answer your letter dated April 2, 2019.

        1. Please disclose the price.

        We advise the Staff that the offering will have a price of
        $[            ] in all countries, and will be made under the
        Securities Act.
        """)
    let text = letter.document.text
    #expect(
      letter.content.items.first?.response?.pieces.map { text.string($0.text) } == [
        "We advise the Staff that the offering will have a price of $[ ] in all countries, and will be made under the Securities Act."
      ])
  }
}
