import Crossfoot
import Testing

@Suite("Items")
struct ItemTests {
  @Test("a response keeps the number of its comment, whatever the labels are")
  func labels() throws {
    let variants = [
      ("1. Please tell us why.", "Response: Because."),
      ("1) Please tell us why.", "RESPONSE: Because."),
      ("Comment 1: Please tell us why.", "Response 1: Because."),
      ("Comment No. 1 Please tell us why.", "Response to Comment No. 1: Because."),
      ("SEC Comment 1: Please tell us why.", "Company's Response: Because."),
      ("Staff Comment 1. Please tell us why.", "Management Response: Because."),
      ("1. Comment: Please tell us why.", "Fennel Response: Because."),
      ("Comment 1\n\nPlease tell us why.", "Response\n\nBecause."),
      ("#1 Please tell us why.", "Answer: Because."),
      ("1. Please tell us why.", "R: Because."),
      ("1. Please tell us why.", "Response. Because."),
    ]
    for (comment, response) in variants {
      let fixture = try ComposedLetter("\(comment)\n\n\(response)")
      #expect(fixture.items == ["1 | Please tell us why. | Because."], "\(comment)")
    }
  }

  @Test("without labels the response begins where the company begins to speak")
  func voices() throws {
    let fixture = try ComposedLetter(
      """
      1. We note that you changed the useful lives of your moulds. Please tell us when, and quantify \
      the effect on your results.

      The Company respectfully advises the Staff that the lives were changed on July 1, 2012.

      Depreciation for the year fell by about a tenth.

      2. Tell us whether you expect to file the agreement as an exhibit.

      The Company does not believe that the agreement is material.
      """)
    #expect(fixture.letter.content.items.count == 2)
    #expect(fixture.items[0].contains("on your results. | The Company respectfully"))
    #expect(
      fixture.items[0].hasSuffix("July 1, 2012. / Depreciation for the year fell by about a tenth.")
    )
    #expect(fixture.items[1].hasPrefix("2 | Tell us whether"))
  }

  @Test("the bullets of a comment belong to it")
  func bullets() throws {
    let fixture = try ComposedLetter(
      """
      1. Please address the following:

      • Tell us who set the price.

      • Explain how it was tested.

      The Company respectfully submits that its board set the price after two appraisals.
      """)
    #expect(
      fixture.items == [
        "1 | Please address the following: / • Tell us who set the price. / • Explain how it was "
          + "tested. | The Company respectfully submits that its board set the price after two appraisals."
      ])
  }

  @Test("a quoted note, a list and a heading with a number open no items")
  func falseStarts() throws {
    let fixture = try ComposedLetter(
      """
      1. Please expand the note on leases in future filings.

      We will expand the note in future filings as follows:

      "14. LEASES

      (a) The Company leases two plants.

      2. Terms run from three to nine years."

      We considered three points:

      1. the length of the leases;

      2. the options to renew them; and

      3. the rent.

      2. Tell us how you account for the options.

      The Company counts an option when it is reasonably certain to be used.
      """)
    #expect(fixture.letter.content.items.map { $0.number.map(fixture.text) } == ["1", "2"])
    let quoted = fixture.letter.content.items[0].response?.pieces.filter(\.isQuoted).count
    #expect(quoted == 3)
  }

  @Test("numbers may start again below the heading of another filing")
  func restart() throws {
    let fixture = try ComposedLetter(
      """
      Form 10-K for the Fiscal Year Ended December 31, 2012

      1. Please tell us how goodwill was tested.

      Response: By reporting unit.

      2. Please tell us when.

      Response: In October.

      Form 10-Q for the Quarterly Period Ended March 31, 2013

      1. Please explain the change in inventories.

      Response: Steel was bought ahead.
      """)
    #expect(fixture.letter.content.items.map { $0.number.map(fixture.text) } == ["1", "2", "1"])
    #expect(fixture.headings[2] == ["Form 10-Q for the Quarterly Period Ended March 31, 2013"])
  }

  @Test("headings stay in force until one of their rank takes their place")
  func headings() throws {
    let fixture = try ComposedLetter(
      """
      Form 10-K for the Fiscal Year Ended December 31, 2012

      Item 7. Management's Discussion and Analysis, page 20

      Liquidity, page 24

      1. Please quantify the unused credit lines.

      Response: They came to $40 million.

      Notes to Consolidated Financial Statements

      Note 4. Inventories, page F-9

      2. Please disclose the method.

      Response: It is first in, first out.

      Note 6. Debt, page F-12

      3. Please disclose the covenants.

      Response: They are set out in the note.
      """)
    let form = "Form 10-K for the Fiscal Year Ended December 31, 2012"
    let notes = "Notes to Consolidated Financial Statements"
    #expect(
      fixture.headings == [
        [form, "Item 7. Management's Discussion and Analysis, page 20", "Liquidity, page 24"],
        [form, notes, "Note 4. Inventories, page F-9"],
        [form, notes, "Note 6. Debt, page F-12"],
      ])
    #expect(
      fixture.letter.content.items.map { $0.pages.map(fixture.text) } == [
        ["20", "24"], ["F-9"], ["F-12"],
      ])
  }

  @Test("comments that one response answers know each other")
  func jointAnswers() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us who approved the loan.

      2. Please tell us on what terms.

      Response to Comments 1 and 2: The audit committee approved it at the prime rate.
      """)
    #expect(fixture.letter.content.items.map(\.jointWith) == [[1], [0]])
    #expect(fixture.letter.findings.isEmpty)
  }

  @Test("a comment without a response is a finding, one that was left out on purpose is not")
  func unanswered() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us who approved the loan.

      Response: The audit committee did.

      2. [Intentionally omitted]

      Note 3. Loans

      3. Please tell us on what terms it was made.

      Note 5. Debt

      4. Please tell us when it falls due.

      Response: In 2016.
      """)
    #expect(fixture.letter.findings.map(\.rule) == ["comment-unanswered"])
    #expect(fixture.letter.findings.map(\.message).first?.contains("comment 3") == true)
  }

  @Test("what is acknowledged behind the last comment answers one that asks for it, and no other")
  func acknowledged() throws {
    func rules(_ last: String) throws -> [String] {
      try ComposedLetter(
        """
        1. Please tell us who approved the loan.

        Response: The audit committee did.

        2. \(last)

        The Company hereby acknowledges that it is responsible for the adequacy and accuracy of the
        disclosure in the filing.
        """
      ).letter.findings.map(\.rule)
    }
    #expect(try rules("Please provide a written statement acknowledging your duties.").isEmpty)
    #expect(try rules("Please tell us when it falls due.") == ["comment-unanswered"])
  }

  @Test("a number that is left out of a run is a finding")
  func numbering() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why.

      Response: For tax.

      2. Please tell us when.

      Response: In May.

      4. Please tell us how.

      Response: By wire.
      """)
    #expect(fixture.letter.findings.map(\.rule) == ["comment-numbering"])
  }

  @Test(
    "answers under the numbers of comments that are not repeated are responses without comments")
  func answersOnly() throws {
    let fixture = try ComposedLetter(
      """
      1. We have revised the caption as requested. See page 4 of the amended filing.

      2. We respectfully submit that no further disclosure is required, as our sales are seasonal.

      3. We will include the requested table in our future filings.
      """)
    #expect(fixture.letter.content.items.allSatisfy { $0.comment == nil && $0.response != nil })
    #expect(fixture.letter.content.items.count == 3)
  }

  @Test("thanks, acknowledgements and whom to call belong to no response")
  func remarks() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why.

      Response: For tax reasons.

      * * *

      The Company acknowledges that:

      - it is responsible for the adequacy and accuracy of its disclosure;

      - it may not raise the comments as a defense.

      If you have any questions, please call me at (302) 555-0114.
      """)
    #expect(fixture.items == ["1 | Please tell us why. | For tax reasons."])
    #expect(fixture.letter.content.closing.acknowledgements.count == 2)
  }

  @Test("what stands below the label of a response is one, though it tells whom to call")
  func answerWithContact() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why.

      Response:

      We will say so. If you have any questions, please call me at (302) 555-0114.
      """)
    #expect(
      fixture.items == [
        "1 | Please tell us why. | We will say so. If you have any questions, please call me at (302) 555-0114."
      ])
  }

  @Test("an answer that labels each part pairs with the parts of its comment")
  func parts() throws {
    let fixture = try ComposedLetter(
      """
      1. Please address these points:

      • Tell us who set the price.

      Management Response: The board did.

      • Tell us how it was tested.

      Management Response: By two appraisals.
      """)
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.parts.count == 2)
    #expect(fixture.items[0].hasSuffix("| The board did. / By two appraisals."))
  }
}
