import Crossfoot
import Testing

/// Labels that few letters use, and letters that do without comments or numbers.
@Suite("Unusual labels")
struct UnusualLabelTests {
  private static let comments = [
    "Please tell us how you determined that no impairment test was required.",
    "We note that inventories grew while sales fell. Explain why no write-down was recorded.",
    "Revise future filings to disclose the terms of the loan from your chairman.",
  ]
  private static let answers = [
    "The Company performed the test on October 1 and found an excess of 40%.",
    "Two deliveries were postponed to January. Both were sold above cost.",
    "The loan bears interest at prime. We will disclose this in our next Form 10-Q.",
  ]

  /// A letter of three comments, labelled with `comment` and `response`, in which `#` is the number.
  private func letter(_ comment: String, _ response: String) throws -> ComposedLetter {
    let items = UnusualLabelTests.comments.indices.map { index in
      let number = "\(index + 1)"
      let label = comment.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: number)
      let answer = response.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: number)
      return label + UnusualLabelTests.comments[index] + "\n\n" + answer
        + UnusualLabelTests.answers[index]
    }
    return try ComposedLetter(items.joined(separator: "\n\n"))
  }

  private static var expected: [String] {
    comments.indices.map { "\($0 + 1) | \(comments[$0]) | \(answers[$0])" }
  }

  @Test(
    "whatever comments are counted with, they open items",
    arguments: ["No. #. ", "No. #: ", "Issue #: ", "Point #. ", "# - ", "Comment (#). "])
  func counted(_ label: String) throws {
    #expect(try letter(label, "Response: ").items == UnusualLabelTests.expected)
    #expect(try letter(label, "").items == UnusualLabelTests.expected)
  }

  @Test(
    "whatever a response is called, its label is no part of it",
    arguments: [
      "Response of the Company\n\n", "Comment response: ", "Response (Ms. Roe): ", "Reply (#). ",
      "Marsh Hulls’ Response to Comment (#):\n\n",
    ])
  func responses(_ label: String) throws {
    #expect(try letter("#. ", label).items == UnusualLabelTests.expected)
  }

  @Test("what the company comments is its answer")
  func companyComments() throws {
    #expect(try letter("#. ", "Company Comment:\n\n").items == UnusualLabelTests.expected)
    #expect(try letter("#. ", "Management’s Comment: ").items == UnusualLabelTests.expected)
    #expect(
      try letter("Staff Comment #: ", "Company Comment: ").items == UnusualLabelTests.expected)
  }

  @Test("a label that lost its colon comes back before other words, and a topic before its own")
  func colonless() throws {
    let letter = try ComposedLetter(
      "1. Please tell us how oars are counted.\n\nResponse Oars are counted by hand.\n\n"
        + "2. Please tell us how hulls are counted.\n\nResponse Hulls are counted at the yard.")
    #expect(
      letter.items == [
        "1 | Please tell us how oars are counted. | Oars are counted by hand.",
        "2 | Please tell us how hulls are counted. | Hulls are counted at the yard.",
      ])
    let topics = try ComposedLetter(
      "1. Please tell us how oars are counted.\n\nResponse: By hand.\n\nResponse Oars are for rescue.\n\n"
        + "Response Oars are stored at the yard.")
    #expect(topics.items.count == 1)
    #expect(topics.items[0].contains("Response Oars are for rescue."))
  }

  @Test(
    "the label of a response may name a part of a comment",
    arguments: ["Response to 1#: ", "Company response to 1(#). ", "Response 1#\n\n"])
  func parts(_ label: String) throws {
    let letters = ["a", "b", "c"]
    let items = letters.indices.map { index in
      "1\(letters[index]). \(UnusualLabelTests.comments[index])\n\n"
        + label.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: letters[index]) + UnusualLabelTests.answers[index]
    }
    #expect(
      try ComposedLetter(items.joined(separator: "\n\n")).items
        == letters.indices.map {
          "1\(letters[$0]) | \(UnusualLabelTests.comments[$0]) | \(UnusualLabelTests.answers[$0])"
        })
  }

  @Test("a response that has lost its colon is told by the word that opens a sentence")
  func lostColon() throws {
    let items = try ComposedLetter(
      """
      1. Please tell us who set the price.

      Response The board did. Response times were not considered.

      2. Please tell us when.

      Response In May.
      """
    ).items
    #expect(
      items == [
        "1 | Please tell us who set the price. | The board did. Response times were not considered.",
        "2 | Please tell us when. | In May.",
      ])
  }

  @Test("a label may name several numbers, each with its own sign")
  func joint() throws {
    let fixture = try ComposedLetter(
      """
      Comment No. 1. Please tell us who set the price.

      Comment No. 2. Please tell us when.

      Response to Comments No. 1 and No. 2. The board did, in May.
      """)
    #expect(fixture.items.last == "2 | Please tell us when. | The board did, in May.")
  }

  @Test("a letter that says that it does not repeat comments gives answers")
  func saidSo() throws {
    let fixture = try ComposedLetter(
      """
      The numbers are those of your comments, which are not repeated here.

      Comment No. 1

      The statement has been deleted.

      Comment No. 2

      The Staff asked on what ground we may use proxies. The form of proxy names two matters.
      """)
    #expect(fixture.letter.content.items.count == 2)
    #expect(fixture.letter.content.items.allSatisfy { $0.comment == nil && $0.response != nil })
  }

  @Test("a number with a letter may stand in a cell of its own")
  func partsInCells() throws {
    let fixture = try ComposedLetter(
      "1a.\tPlease tell us who set the price.\n\nA:\tThe board did.\n\n"
        + "1b.\tPlease tell us how it was tested.\n\nA:\tBy two appraisals.\n\n"
        + "2.\tPlease tell us who attended.\n\nA:\tThe three directors did.")
    #expect(
      fixture.letter.content.items.map { $0.number.map(fixture.text) ?? "-" } == ["1a", "1b", "2"])
  }

  @Test("comments may share a number and have letters")
  func parts() throws {
    for (first, second) in [("1a. ", "1b. "), ("1(a) ", "1(b) "), ("1.a. ", "1.b. ")] {
      let fixture = try ComposedLetter(
        """
        \(first)Please tell us who set the price.

        The board set it in May.

        \(second)Please tell us how it was tested.

        The Company obtained two appraisals.

        2. Please tell us who attended.

        The three directors did.
        """)
      let numbers = fixture.letter.content.items.map { $0.number.map(fixture.text) ?? "-" }
      #expect(
        numbers == [first, second].map { String($0.dropLast($0.hasSuffix(". ") ? 2 : 1)) } + ["2"])
    }
  }

  @Test("roman numerals may count comments behind the word")
  func roman() throws {
    let fixture = try ComposedLetter(
      """
      Comment No. I: Please tell us who set the price.

      Response: The board did.

      Comment No. II: Please tell us when.

      Response: In May.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [1, 2])
  }

  @Test("numbered paragraphs that ask nothing are answers to comments that are not repeated")
  func answersOnly() throws {
    let fixture = try ComposedLetter(
      """
      General

      1. The blanks have been filled in, and the exhibits are on file.

      2. The risk factor on page 9 was revised to say so.

      Business

      3. A description of the two contracts has been added on page 31.
      """)
    #expect(fixture.letter.content.items.allSatisfy { $0.comment == nil && $0.response != nil })
    #expect(fixture.headings == [["General"], ["General"], ["Business"]])
  }

  @Test("labels of responses open items where no comments stand above them")
  func labelledAnswersOnly() throws {
    let fixture = try ComposedLetter(
      """
      Response to Comment 1: The blanks have been filled in.

      Response to Comment 2: We revised the risk factor on page 9 to say so.
      """)
    #expect(
      fixture.items == [
        "1 | none | The blanks have been filled in.",
        "2 | none | We revised the risk factor on page 9 to say so.",
      ])
  }

  @Test("an answer of a word or two is no heading")
  func shortAnswers() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us who set the price.

      Done. See page 22.

      2. Please tell us how it was tested.

      The Company has revised Note 19.

      3. Please file the consent.

      Complied.

      4. Please tell us when.

      In May.
      """)
    #expect(
      fixture.items.map { $0.split(separator: "|").last ?? "" } == [
        " Done. See page 22.", " The Company has revised Note 19.", " Complied.", " In May.",
      ])
  }

  @Test("who counts from the beginning again answers what was counted before")
  func countedAgain() throws {
    let fixture = try ComposedLetter(
      """
      1. Tell us how you intend to pay for the three moulds. In addition:

      (a) disclose the cost of each mould; and

      (b) disclose what happens if they are not bought.

      (a) The cost of each mould is $40,000, without freight.

      (b) The order would lapse. The new text on page 19 says so.

      2. Please tell us when.

      In May.
      """)
    #expect(
      fixture.items[0].hasSuffix(
        "not bought. | (a) The cost of each mould is $40,000, without freight. / (b) The order would lapse. The new text on page 19 says so."
      ))
  }

  @Test("comments are quoted as a whole, and one may be short")
  func quoted() throws {
    let fixture = try ComposedLetter(
      """
      (1) "Please provide all information that the rule does not permit you to omit, such as the price."

      The Company acknowledges the comment.

      (2) "In the glossary, common terms."

      (3) "Please tell us why you use so many defined terms in the summary of the prospectus."

      The Company has deleted them.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [1, 2, 3])
    #expect(fixture.letter.content.items.map(\.jointWith) == [[], [2], [1]])
  }

  @Test("several comments may stand below one label")
  func sharedLabel() throws {
    let fixture = try ComposedLetter(
      """
      Comments 1 and 2

      1. For each trustee, disclose the directorships held.

      2. State the number of portfolios overseen by each trustee.

      Response to Comments 1 and 2

      The table has been so revised.

      Comment 3

      3. Please tell us when.

      Response to Comment 3

      In May.
      """)
    #expect(
      fixture.items == [
        "1 | For each trustee, disclose the directorships held. | The table has been so revised.",
        "2 | State the number of portfolios overseen by each trustee. | The table has been so revised.",
        "3 | Please tell us when. | In May.",
      ])
  }

  @Test(
    "a letter may call its answers what it likes, as long as it does so each time",
    arguments: [
      ("Comment #: ", "Ad #: "), ("#. [Staff] ", "[Marsh] "), ("Q. #. ", "A. #. "),
      ("#. ", "Our position\n\n"), ("#. Staff: ", "Marsh: "),
    ])
  func learned(_ comment: String, _ response: String) throws {
    #expect(try letter(comment, response).items == UnusualLabelTests.expected)
  }

  @Test("a name below the number of each comment is no heading")
  func learnedBelow() throws {
    let fixture = try letter("Comment #\n\nStaff's request\n\n", "Company's position\n\n")
    #expect(fixture.items == UnusualLabelTests.expected)
    #expect(fixture.headings.allSatisfy { $0.isEmpty })
  }

  @Test("a line that comes back inside of answers is no label of theirs")
  func noLabel() throws {
    let items = UnusualLabelTests.comments.indices.map { index in
      "\(index + 1). \(UnusualLabelTests.comments[index])\n\n"
        + "The Company \(UnusualLabelTests.answers[index])\n\n"
        + "Conclusion: We believe that no change is required."
    }
    let fixture = try ComposedLetter(items.joined(separator: "\n\n"))
    #expect(fixture.letter.content.items.allSatisfy { $0.responseLabel == nil })
    #expect(fixture.items.allSatisfy { $0.contains("| The Company") })
  }

  @Test("an answer that names another comment is not labelled by it")
  func otherNumber() throws {
    let fixture = try ComposedLetter(
      """
      This letter is keyed to your comments, which we do not repeat.

      1. Complied with. The number of shares is on the cover.

      2. See the response to comment 1.

      3. The claims have been deleted.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [1, 2, 3])
    #expect(fixture.items.last == "3 | none | The claims have been deleted.")
  }
}
