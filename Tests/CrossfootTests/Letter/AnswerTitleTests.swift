import Crossfoot
import Testing

/// Answers below the numbers and titles of comments that the letter does not repeat.
@Suite("Answers below titles")
struct AnswerTitleTests {
  private static let expected = [
    "1 | none | We will revise the table.", "2 | none | Our auditor has read them.",
    "3 | none | The moulds are new.",
  ]
  private static let headings = [
    ["Liquidity, page 24"], ["Our Presses, page 55"], ["Our Moulds"],
  ]

  @Test(
    "a number with a title opens an answer, in one line, in two, and directly below the opening",
    arguments: [". ", ".\n\n"],
    ["", "We received your letter dated April 25, 2013. Our answers to its questions are:\n\n"])
  func titles(mark: String, opening: String) throws {
    let fixture = try ComposedLetter(
      """
      \(opening)1\(mark)Liquidity, page 24

      We will revise the table.

      2\(mark)Our Presses, page 55

      Our auditor has read them.

      3\(mark)Our Moulds

      The moulds are new.
      """)
    #expect(fixture.items == Self.expected)
    #expect(fixture.headings == Self.headings)
  }

  @Test("two exhibits, or two filings, above one answer are both its headings")
  func pairs() throws {
    for pair in [
      ["Exhibit 99.5 Reserves, page 24", "Exhibit 99.7 Reserves, page 15"],
      ["Form 10-K for the year ended December 31, 2012", "Form 10-Q for March 31, 2013"],
    ] {
      let fixture = try ComposedLetter(
        "\(pair[0])\n\n\(pair[1])\n\n1. Please tell us why.\n\nResponse: For tax reasons.")
      #expect(fixture.headings == [pair])
    }
  }

  @Test("numbered titles of what a company lists in an answer open nothing")
  func lists() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us about your controls.

      Response: We looked at the following:

      1. Moulds

      They are new.

      2. Presses

      They are old.
      """)
    #expect(fixture.letter.content.items.count == 1)
  }

  @Test(
    "what a comment dictates behind a colon is its own, where an answer stands below",
    arguments: [
      "Please accompany the table with the following cautionary language:",
      "Include the following statement in your filing:",
    ])
  func dictated(comment: String) throws {
    for text in [
      "Readers are urged to consider the table closely.",
      "We use terms in this table that others do not use.",
    ] {
      let fixture = try ComposedLetter(
        """
        1. \(comment)

        \(text)

        We have added the language to our website.

        2. Please tell us more about page 7.

        We have added more about page 7.
        """)
      #expect(
        fixture.items == [
          "1 | \(comment) / \(text) | We have added the language to our website.",
          "2 | Please tell us more about page 7. | We have added more about page 7.",
        ])
    }
  }

  @Test("what follows directly on such a comment answers it where nothing else does")
  func notDictated() throws {
    let comment = "Please accompany the table with the following cautionary language:"
    let fixture = try ComposedLetter(
      "1. \(comment)\n\nWe have added it to the table.\n\n2. Please tell us why.\n\nFor tax reasons."
    )
    #expect(fixture.items.first == "1 | \(comment) | We have added it to the table.")
  }

  @Test(
    "a title over two lines above a page is one",
    arguments: [
      ("Summary of", "Significant Accounting Policies, page F-8"),
      ("Discussion and Analysis of Financial Condition", "and Results of Operations, Page 35"),
      ("Our Moulds, the Presses and", "Other Machines, pages 7 and 8"),
    ])
  func wrapped(first: String, second: String) throws {
    let fixture = try ComposedLetter(
      "\(first)\n\n\(second)\n\n1. Please tell us why.\n\nResponse: For tax reasons.")
    #expect(fixture.headings == [["\(first) \(second)"]])
  }

  @Test("a title that ends with a whole word is none with the next, nor with an enumerated one")
  func notWrapped() throws {
    for (first, second) in [
      ("Critical Policies", "Goods, page 29"), ("Significant Policies", "l. Goods, page F-14"),
    ] {
      let fixture = try ComposedLetter(
        "\(first)\n\n\(second)\n\n1. Please tell us why.\n\nResponse: For tax reasons.")
      #expect(fixture.headings == [[first, second]])
    }
  }

  @Test(
    "what else a letter lists behind its first colon, or numbers as an argument, are no answers",
    arguments: [
      "In response to your letter dated April 2, 2013, we request acceleration. We acknowledge that:\n\n1. We are responsible.\n\n2. The staff may act.\n\n3. We will not assert this.",
      "In response to your comment letter dated April 2, 2013, we enclose the following:\n\n1. a copy of the deed;\n\n2. the consent of the auditor.",
      "This responds to your letter dated April 2, 2013, in which you asked the following:\n\n1. Whether we own the press.\n\n2. Whether it is new.",
      "We respond to the comment in your letter dated April 2, 2013.\n\n1. Background\n\nWe own a press.\n\n2. Analysis\n\nWe use it.\n\n3. Conclusion\n\nIt is ours.",
    ])
  func others(body: String) throws {
    let text = "Marsh, Inc.\n\nMay 3, 2013\n\nDear Ms. Roe:\n\n\(body)\n\nSincerely,\n\n/s/ Ann Roe"
    #expect(try Letter(parsing: Array(text.utf8)).content.items.isEmpty)
  }

  @Test("a colon in the salutation may stand right above the first number")
  func salutations() throws {
    let text = """
      Marsh, Inc.

      May 9, 2013

      Securities and Exchange Commission

      Dear Ms. Roe:

      Re: Your comment letter dated May 1, 2013, Form 10-K for 2012:

      1. The Company has revised the table in its amended filing, and it has done so with care.

      2. The Company has changed the note in the filing as well, and our responses to the comments are given here.

      Sincerely,

      Ann Roe
      """
    #expect(try Letter(parsing: Array(text.utf8)).content.items.count == 2)
  }
}
