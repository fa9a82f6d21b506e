import Crossfoot
import Testing

/// Answers to comments that the letter does not repeat, and comments that sound like nobody.
@Suite("Comments that are not repeated")
struct UnrepeatedCommentTests {
  private static let one =
    "The Company did not test its moulds because we believe that they are new."
  private static let two = "We have added the terms of the loan, and our auditor has read them."

  @Test("one number is enough where the letter answers another")
  func oneNumber() throws {
    let fixture = try ComposedLetter(
      """
      This responds to the comment in your letter dated May 2, 2013. The numbered paragraph below corresponds to its number.

      Critical Accounting Policies

      1. \(UnrepeatedCommentTests.one)
      """)
    #expect(fixture.items == ["1 | none | " + UnrepeatedCommentTests.one])
    #expect(fixture.headings == [["Critical Accounting Policies"]])
    #expect(fixture.letter.content.kind == .response)
  }

  @Test(
    "numbers that are those of the staff's letter are answers, however short the last one is",
    arguments: ["Done.", "None.", "Fixed.", "See 1.", "See comment 2."])
  func numberedAlike(_ last: String) throws {
    let fixture = try ComposedLetter(
      """
      What follows is numbered like the paragraphs of your letter.

      1. \(UnrepeatedCommentTests.one)

      2. \(UnrepeatedCommentTests.two)

      3. \(last)
      """)
    #expect(
      fixture.items == [
        "1 | none | " + UnrepeatedCommentTests.one, "2 | none | " + UnrepeatedCommentTests.two,
        "3 | none | " + last,
      ])
    let convention = try #require(fixture.letter.content.head.convention)
    #expect(fixture.text(convention.text).hasPrefix("What follows is numbered"))
  }

  @Test("labels below headings are answers")
  func labels() throws {
    let fixture = try ComposedLetter(
      """
      Our responses to your letter of comment dated May 2, 2013 are set forth below.

      Item 1. Business

      RESPONSE:

      \(UnrepeatedCommentTests.one)

      Item 7. Liquidity, page 25

      RESPONSE:

      \(UnrepeatedCommentTests.two)
      """)
    #expect(
      fixture.items == [
        "- | none | " + UnrepeatedCommentTests.one, "- | none | " + UnrepeatedCommentTests.two,
      ])
    #expect(fixture.headings.map(\.last) == ["Item 1. Business", "Item 7. Liquidity, page 25"])
  }

  @Test("headings that name a page or an item are enough, and a person should look")
  func headings() throws {
    let fixture = try ComposedLetter(
      """
      Here is what we say in response to your letter of May 2, 2013, matter by matter.

      Item 1. Business, page 3

      \(UnrepeatedCommentTests.one)

      Liquidity, page 25

      \(UnrepeatedCommentTests.two)
      """)
    #expect(
      fixture.items == [
        "- | none | " + UnrepeatedCommentTests.one, "- | none | " + UnrepeatedCommentTests.two,
      ])
    #expect(fixture.letter.content.items.allSatisfy { !$0.isCertain })
  }

  @Test("headings of a letter that answers none open nothing")
  func plainHeadings() throws {
    let fixture = try ComposedLetter(
      """
      We ask for confidential treatment of what is enclosed.

      Item 1. Business, page 3

      \(UnrepeatedCommentTests.one)
      """)
    #expect(fixture.items.isEmpty)
  }

  @Test(
    "a comment that a labelled response follows need not sound like the staff",
    arguments: [
      "Please file all letters that you gave to the staff.", "It appears that the fee is high.",
      "There is an inconsistency concerning the account of the trust.",
      "Please note that the guide applies.",
    ])
  func neutralComments(_ comment: String) throws {
    let items =
      "1. \(comment)\n\nResponse: We have revised page 5.\n\n2. Please tell us why.\n\nResponse: It is new."
    let expected = [
      "1 | \(comment) | We have revised page 5.", "2 | Please tell us why. | It is new.",
    ]
    #expect(try ComposedLetter(items).items == expected)
    let only = "1. \(comment)\n\nResponse: We have revised page 5."
    #expect(try ComposedLetter(only).items == Array(expected.prefix(1)))
    // Without a salutation the labels tell.
    let text = "July 14, 2008\n\nSecurities and Exchange Commission\n\nRe: Widget Corp.\n\n" + items
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.content.items.map(\.value) == [1, 2])
  }

  @Test("a number in a line of its own may stand above headings")
  func numberAboveHeadings() throws {
    for label in ["Response: ", ""] {
      let fixture = try ComposedLetter(
        """
        1.

        Form 10-K for the Fiscal Year Ended December 31, 2012

        Reserves, page 110

        Please tell us why you did so.

        \(label)We did so because we believe that it is right.

        2.

        Exhibit 99.1

        Note 3, page 11

        Please tell us more.

        \(label)We did so again.
        """)
      #expect(
        fixture.items == [
          "1 | Please tell us why you did so. | We did so because we believe that it is right.",
          "2 | Please tell us more. | We did so again.",
        ])
      #expect(fixture.headings.map(\.last) == ["Reserves, page 110", "Note 3, page 11"])
    }
  }

  @Test(
    "a company may speak of your comment in a label",
    arguments: ["Your Comment #", "Your Comment No. ", "Your comment # "])
  func yourComment(_ label: String) throws {
    let fixture = try ComposedLetter(
      """
      \(label)6

      Please tell us why.

      Response

      It is new.

      \(label)7. - Loans

      Please tell us more.

      Response

      It is old.
      """)
    #expect(
      fixture.items.map { $0.prefix(2) } == ["6 ", "7 "])
    #expect(fixture.items.allSatisfy { !$0.contains("#") && !$0.contains("- Loans") })
  }

  @Test("bullets of one comment may be answered one by one")
  func bullets() throws {
    let fixture = try ComposedLetter(
      """
      1. Among what should be disclosed are the following:

      • The benefit that the registrant could obtain;

      Response: We have revised page 18.

      • The cost to the registrant;

      Response: We have revised page 19.

      2. Please revise the cover.

      Response: We have revised it.
      """)
    #expect(fixture.letter.content.items.map(\.parts.count) == [2, 0])
    #expect(fixture.items[0].hasSuffix("| We have revised page 18. / We have revised page 19."))
  }

  @Test("a list that lost its bullets belongs to the comment above it")
  func lostBullets() throws {
    let fixture = try ComposedLetter(
      """
      1. We note that you register shares. In your analysis, please address the following:

      The number of holders;

      The date on which the Company sold each of them the shares; and

      Any relationships among the holders.

      The Company believes that this is a secondary offering.
      """)
    #expect(
      fixture.items[0].hasSuffix(
        "Any relationships among the holders. | The Company believes that this is a secondary offering."
      ))
  }

  @Test("a list of offices is neither text nor heading")
  func offices() throws {
    for offices in [
      "BOSTON\n\nJACKSONVILLE\n\nMILWAUKEE\n\nSAN DIEGO/DEL MAR\n\nWASHINGTON, D.C.",
      "Almaty | Atlanta | Baltimore | Los\n\nAngeles\n\nNew York | Tysons Corner | Washington, D.C.",
    ] {
      let fixture = try ComposedLetter(
        """
        1. Please tell us why.

        Response: It is new.

        \(offices)

        Liquidity, page 5

        2. Please tell us more.

        Response: It is old.
        """)
      #expect(
        fixture.items == [
          "1 | Please tell us why. | It is new.", "2 | Please tell us more. | It is old.",
        ])
      #expect(fixture.headings == [[], ["Liquidity, page 5"]])
    }
  }

  @Test("offices that a sentence announces are text")
  func announcedOffices() throws {
    let fixture = try ComposedLetter(
      "1. Please name your offices.\n\nResponse: They are:\n\nBoston\n\nChicago\n\nMiami\n\nThey are leased."
    )
    #expect(
      fixture.items
        == [
          "1 | Please name your offices. | They are: / Boston / Chicago / Miami / They are leased."
        ])
  }
}
