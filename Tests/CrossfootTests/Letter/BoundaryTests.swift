import Crossfoot
import Testing

/// Where comments, responses and headings begin and end when something stands between them.
@Suite("Boundaries of items")
struct BoundaryTests {
  @Test("what a company lists below a sentence of its own are no comments")
  func announcedLists() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us how you set the price.

      Response: The board considered the following in its meeting:

      1. the price of comparable moulds;

      2. the age of the plant;

      3. the cost of carrying the stock.

      4. Please tell us who attended.

      Response: The three directors did.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [1, 4])
  }

  @Test("a list is the answer's where what leads to it asks for nothing")
  func listsOfAnswers() throws {
    let lead = "The following agreements were added as exhibits:"
    let fixture = try ComposedLetter(
      """
      1. We note the agreements. Please tell us why they are not filed.

      \(lead)

      • Lease of Marsh Mills

      • Note of Fennel Bank

      • Options of Otto Oars

      2. Please address the following matters in your filing:

      • the price of the hulls;

      • the lease of the mill; and

      • the note of the bank.

      We have revised the filing to say so.
      """)
    let items = fixture.letter.content.items
    #expect(items.map(\.value) == [1, 2])
    #expect(
      fixture.items[0].hasSuffix(
        "| " + lead + " / • Lease of Marsh Mills / • Note of Fennel Bank / • Options of Otto Oars"))
    #expect(fixture.items[1].hasSuffix("| We have revised the filing to say so."))
  }

  @Test("guidance that is quoted as question and answer is no comment among numbered ones")
  func quotedGuidance() throws {
    let fixture = try ComposedLetter(
      """
      Comment 1: Please tell us why.

      Response to Comment 1: We rely on the published guidance, which says:

      Question: May the measure be used?

      Answer: Yes.

      Comment 2: Please tell us when.

      Response to Comment 2: In May.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [1, 2])
  }

  @Test("guidance with the number of an interpretation is no part of its own")
  func quotedInterpretation() throws {
    let fixture = try ComposedLetter(
      """
      Comment 1: Please tell us why.

      Response to Comment 1: We looked at the measure again.

      Question 101.02

      Question: May the measure be used?

      Answer: Yes.

      We will use it.
      """)
    let item = try #require(fixture.letter.content.items.first)
    #expect(fixture.letter.content.items.count == 1)
    #expect(item.parts.isEmpty)
    #expect(item.comment?.pieces.count == 1)
    #expect(item.response?.pieces.count == 5)
  }

  @Test("a comment in quotation marks is a comment, not disclosure that is quoted")
  func quotedComments() throws {
    let fixture = try ComposedLetter(
      """
      Staff Comment:

      “Results of Operations, page 4

      1. We note that margins fell. Please tell us why, and

      quantify each of the factors.”

      Fennel Response: The price of steel rose.
      """)
    #expect(fixture.letter.content.items.map(\.value) == [1])
  }

  @Test("a response of one short line is no heading of the next comment")
  func shortResponses() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us which caption you will use.

      RESPONSE:

      In future filings, including the Form 10-K for 2013, the caption Other Income

      Note 4. Leases, page 9

      2. Please tell us the terms.

      RESPONSE:

      They run for nine years.
      """)
    #expect(
      fixture.items[0].hasSuffix(
        "| In future filings, including the Form 10-K for 2013, the caption Other Income"))
    #expect(fixture.headings[1] == ["Note 4. Leases, page 9"])
  }

  @Test("one response answers all comments above it that have none")
  func jointWithoutLabels() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us who set the price.

      2. Please tell us how it was tested.

      3. Please tell us when.

      Response: The board set it in May after two appraisals.
      """)
    #expect(fixture.letter.content.items.map(\.jointWith) == [[1, 2], [0, 2], [0, 1]])
    #expect(fixture.letter.content.items.map(\.isCertain) == [false, false, true])
  }

  @Test("a note at the foot of a page is the company's, and does not end what it cuts")
  func footnotes() throws {
    let pageBreak = "<hr style=\"page-break-after:always\">"
    let html = """
      <p>May 9, 2013</p><p>Dear Ms. Thornbury:</p><p>This letter answers your letter dated May 2, 2013.</p>
      <p><b>1. Please tell us how you measured the goodwill of the segment.</b></p>
      <p>Response: The Company used the income approach<sup>1</sup> in each of the two years.</p>
      <p>The rate was set by an appraiser who looked at the rates of companies that make similar</p>
      <p><sup>1</sup> Not audited.</p>\(pageBreak)<p>castings in the region.</p>
      <p><b>2. Please tell us when the appraisal was made.</b></p>
      <p>Response: In May.</p><p>Very truly yours,</p><p>/s/ Jonas Marsh</p>
      """
    let letter = try Letter(parsing: Array(html.utf8), path: "fixture")
    let response = try #require(letter.content.items.first?.response)
    let text = response.pieces.map { letter.document.text.string($0.text) }
    #expect(text.last?.hasSuffix("similar castings in the region.") == true)
    #expect(text.contains { $0.hasSuffix("Not audited.") })
  }

  @Test("a note does not end an answer of one paragraph that it cuts")
  func footnoteInside() throws {
    let pageBreak = "<hr style=\"page-break-after:always\">"
    let html = """
      <p>May 9, 2013</p><p>Dear Ms. Thornbury:</p><p>This letter answers your letter dated May 2, 2013.</p>
      <p><b>1. Please tell us how you measured the goodwill of the segment.</b></p>
      <p>Response: The income approach<sup>1</sup> was used by an appraiser who looked at the rates of the</p>
      <p><sup>1</sup> Not audited.</p>\(pageBreak)<p>Castings Group and of others in the region.</p>
      <p><b>2. Please tell us when the appraisal was made.</b></p>
      <p>Response: In May.</p><p>Very truly yours,</p><p>/s/ Jonas Marsh</p>
      """
    let letter = try Letter(parsing: Array(html.utf8), path: "fixture")
    let response = try #require(letter.content.items.first?.response)
    #expect(
      response.pieces.map { letter.document.text.string($0.text) } == [
        "The income approach¹ was used by an appraiser who looked at the rates of the",
        "1 Not audited.", "Castings Group and of others in the region.",
      ])
  }
}
