import Crossfoot
import Testing

/// What opens items where numbers, labels or comments are not as usual, and what belongs to them.
@Suite("Items: labels and numbers that are not as usual")
struct ItemGrammarTests {
  private static let second =
    "2. Please describe the leases.\n\nResponse: They end in May."

  private func items(_ body: String) throws -> [String] { try ComposedLetter(body).items }

  private func headings(_ body: String) throws -> [[String]] {
    let fixture = try ComposedLetter(body)
    let content = fixture.letter.content
    return content.items.map { $0.headings.map { fixture.text(content.headings[$0].text) } }
  }

  // MARK: Numbers

  @Test("`l.` or `I.` above 2 is the first number", arguments: ["l.", "I.", "l.\n\n"])
  func misread(_ number: String) throws {
    let found = try items(
      "\(number) Please explain the moulds.\n\nResponse: They wear out.\n\n" + Self.second)
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("| Please explain the moulds. | They wear out.") == true)
  }

  @Test(
    "a comment whose number was forgotten is an item of its own, above the others or among them")
  func forgotten() throws {
    let above = try items(
      "Moulds, page 4\n\nPlease explain the moulds.\n\nResponse: They wear out.\n\n" + Self.second)
    #expect(above.first == "- | Please explain the moulds. | They wear out.")
    #expect(above.count == 2)
    let among = try items(
      """
      1. Please explain the kilns.

      Response: They are old.

      Moulds, page 4

      Please explain the moulds and how long they last.

      Response: They wear out.

      \(Self.second)
      """)
    #expect(
      among == [
        "1 | Please explain the kilns. | They are old.",
        "- | Please explain the moulds and how long they last. | They wear out.",
        "2 | Please describe the leases. | They end in May.",
      ])
  }

  @Test("a number above a heading opens the last item, whatever the comment says")
  func quiet() throws {
    for title in ["2.\n\nMoulds, page 4", "2. Moulds, page 4"] {
      for label in ["Response:", "Response to Comment 2:"] {
        let body = """
          1. Please explain the kilns.

          Response: They are old.

          \(title)

          On page 19 the moulds are said to be tested.

          \(label) We test them each year.
          """
        #expect(
          try items(body) == [
            "1 | Please explain the kilns. | They are old.",
            "2 | On page 19 the moulds are said to be tested. | We test them each year.",
          ])
        #expect(try headings(body).last == ["Moulds, page 4"])
      }
    }
  }

  @Test("what stands below a number with a letter of a part is one comment, with the list in it")
  func innerList() throws {
    let found = try items(
      """
      Question:

      1.

      a. Please describe how the moulds are valued. Please make sure that this:

      1.

      Explains the lives by line.

      2.

      Names who values them

      b. Please give the amounts.

      Answer:

      They are valued at cost.

      Question:

      2.

      Please tell us how long a kiln lasts.

      Answer:

      Nine years.
      """)
    #expect(found.count == 2)
    #expect(
      found.first?.hasSuffix("b. Please give the amounts. | They are valued at cost.") == true)
    #expect(found.last == "2 | Please tell us how long a kiln lasts. | Nine years.")
  }

  @Test(
    "a numbered title above `Comment:` gives the number and the heading, with a full stop or without"
  )
  func titles() throws {
    let body = """
      1. Costs of the kilns and moulds on page 4 of the report.

      Comment: Please explain them.

      Response: We have.

      2. Leases of the works on page 5 of the report.

      Comment: Please name the lessor.

      Response: It is named.
      """
    #expect(
      try items(body) == [
        "1 | Please explain them. | We have.", "2 | Please name the lessor. | It is named.",
      ])
    #expect(
      try headings(body) == [
        ["Costs of the kilns and moulds on page 4 of the report."],
        ["Leases of the works on page 5 of the report."],
      ])
  }

  // MARK: Labels

  @Test("`C:` is the label of a comment where `R:` is that of its answer, and else a letter")
  func pairs() throws {
    let pairs =
      "1. Kilns\n\nC: Please name them.\n\nR: They are named.\n\n2. Moulds\n\nC: Please count them.\n\nR: There are nine."
    #expect(
      try items(pairs) == [
        "1 | Please name them. | They are named.", "2 | Please count them. | There are nine.",
      ])
    #expect(
      try items(
        "1. Please name the drives.\n\nResponse: C: and D: are its drives.\n\nC: is the older one.")
        == ["1 | Please name the drives. | C: and D: are its drives. / C: is the older one."])
  }

  @Test("the name of one sort of comments heads them, and opens no item")
  func reviews() throws {
    let body = """
      Accounting Comments:

      1. Comment: Please explain the kilns.

      Response: They are old.

      Legal Comments:

      2. Comment: Please name the lessor.

      Response: It is named.
      """
    #expect(
      try items(body) == [
        "1 | Please explain the kilns. | They are old.",
        "2 | Please name the lessor. | It is named.",
      ])
    #expect(try headings(body) == [["Accounting Comments:"], ["Legal Comments:"]])
  }

  @Test(
    "a label names the page, and the marks of a quotation that holds the number are none of the comment's"
  )
  func quoted() throws {
    let body = """
      Staff comment, page 2:

      "Kilns, page 10

      1. You report kilns on page 14 that are not on page 10. Please revise."

      Company response:

      We will revise the page.
      """
    #expect(
      try items(body) == [
        "1 | You report kilns on page 14 that are not on page 10. Please revise. | We will revise the page."
      ])
    #expect(try headings(body) == [["Kilns, page 10"]])
  }

  // MARK: Speakers

  @Test(
    "who orders to give the staff something is the staff",
    arguments: ["Provide", "Please also furnish", "Send"])
  func orders(_ verb: String) throws {
    let comment = "\(verb) the staff supplementally with the appraisal."
    #expect(
      try items(
        "1. Revise the first sentence.\n\nAs requested, we have revised it.\n\n2. \(comment)\n\nAs requested, we send it."
      )
        == [
          "1 | Revise the first sentence. | As requested, we have revised it.",
          "2 | \(comment) | As requested, we send it.",
        ])
  }

  @Test("the only number above an answer is that of the answer")
  func onlyAnswer() throws {
    let answer = "We would like to clarify that the agent sells for three years only."
    let letter = try Letter(
      parsing: Array(
        "May 9, 2013\n\nDear Ms. Roe:\n\nThis letter responds to the comments in your letter dated April 25, 2013.\n\nGeneral\n\n1. \(answer)\n\nSincerely,\n\nJonas Marsh"
          .utf8))
    let item = try #require(letter.content.items.first)
    #expect(item.value == 1)
    #expect(item.comment == nil)
    #expect(item.response != nil)
  }

  @Test("an opening that tells what was asked is the comment, and what stands below it the answer")
  func told() throws {
    let opening =
      "We have your letter dated April 25, 2013, in which you have asked us to explain how we valued the moulds."
    let letter = try Letter(
      parsing: Array(
        "May 9, 2013\n\nDear Ms. Roe:\n\n\(opening)\n\nWe valued the moulds at cost, since none of them had been sold, and we believe that the next report need not say more of them.\n\nSincerely,\n\nJonas Marsh"
          .utf8))
    let content = letter.content
    #expect(content.kind == .response)
    #expect(content.items.count == 1)
    #expect(content.items.first?.isCertain == false)
    #expect(content.items.first?.response?.pieces.count == 1)
    #expect(content.head.repliesTo.count == 1)
  }

  @Test("the first answer below a heading without a page is an item, too, where others have one")
  func unpaged() throws {
    let letter = try Letter(
      parsing: Array(
        "May 9, 2013\n\nDear Ms. Roe:\n\nThis letter responds to the comments in your letter dated April 25, 2013.\n\nGeneral\n\nOur letter was filed.\n\nKilns, page 10\n\nThe Company has named them.\n\nMoulds, page 12\n\nThe Company has counted them.\n\nSincerely,\n\nJonas Marsh"
          .utf8))
    #expect(letter.content.items.count == 3)
  }

  @Test("items below the title of an exhibit are found without a salutation, with their headings")
  func exhibit() throws {
    let letter = try Letter(
      parsing: Array(
        """
        May 9, 2013

        Re: Marsh & Fennel Instruments, Inc.

        Our responses to your questions of April 25, 2013 are those on Exhibit A.

        Regards,

        /s/ Jonas Marsh

        Jonas Marsh

        EXHIBIT A

        INQUIRY RESPONSES

        General

        1. Please explain the kilns.

        Response: They are old.

        2. Please count the moulds.

        Response: There are nine.
        """.utf8))
    let content = letter.content
    #expect(content.items.compactMap(\.value) == [1, 2])
    #expect(content.closing.signatures.count == 1)
    let text = content.items.first?.headings.last.map {
      letter.document.text.string(content.headings[$0].text)
    }
    #expect(text == "General")
  }
}
