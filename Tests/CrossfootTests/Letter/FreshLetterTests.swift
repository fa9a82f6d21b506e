import Crossfoot
import Testing

/// Ways of writing that letters of other authors showed: greetings, remarks, rows and headings.
@Suite("Letters of other authors")
struct FreshLetterTests {
  private func parsed(_ text: String) throws -> Letter {
    try Letter(parsing: Array(text.utf8), path: "fixture")
  }

  // MARK: Greetings

  @Test(
    "a name behind a title greets, and so does a good day",
    arguments: [
      "Mr. Aldous,", "Ms. van der Berg,", "Mr. Aldous and Ms. Rowe,", "Ms. Rowe:", "Sirs,",
      "Dr. O'Neill-Ray,", "Good afternoon Mr. Aldous,", "Hello Mr. Aldous:", "Greetings,",
    ])
  func greetings(_ line: String) throws {
    let letter = try parsed(
      """
      Bluff City Dental Laboratories Inc

      July 2, 2014

      Re: Bluff City Dental Laboratories Inc, Form 10-K for December 31, 2013

      \(line)

      I am writing about your letter dated June 19, 2014. There was one comment and I am copying it here.

      "Please amend your filing to include an audit report that covers the year ended December 31, 2012."

      Response - The auditor for 2012 gave us permission to use its report again, and we put it in the 10-K/A.

      Thank you,

      s/ Verna Tuttle
      """)
    let content = letter.content
    #expect(content.head.salutation.map(letter.document.text.string) == line)
    #expect(content.kind == .response)
    #expect(content.items.count == 1)
    #expect(content.items.first?.response?.pieces.count == 1)
  }

  @Test(
    "a line of an address greets nobody",
    arguments: ["Mr. Raymond Aldous,", "Ms. Ann Roe and Mr. Bo Li,", "Good Day Foods, Inc."])
  func addresses(_ line: String) throws {
    let letter = try parsed("\(line)\n\nJuly 2, 2014\n\nDear Ms. Roe:\n\nThank you.\n\nSincerely,")
    #expect(letter.content.head.salutation.map(letter.document.text.string) == "Dear Ms. Roe:")
  }

  @Test("where nobody is greeted, the sentence above the first answer begins the body")
  func noGreeting() throws {
    let letter = try parsed(
      """
      Bluff City Dental Laboratories Inc

      July 2, 2014

      I am writing about your letter dated June 19, 2014, which has one comment.

      "Please amend your filing to include an audit report that covers the year ended December 31, 2012."

      Response: The auditor gave us permission to use its report again.

      Thank you,

      /s/ Verna Tuttle
      """)
    #expect(letter.content.items.count == 1)
  }

  // MARK: Rows

  @Test("a row below a table that stands inside of an answer is a comment beside its answer")
  func rowsBelowInnerTable() throws {
    let inner =
      "<table><tr><td></td><td>25%</td><td>50%</td><td>75%</td><td>100%</td></tr>"
      + "<tr><td>Truck</td><td>$21,500</td><td>$48,000</td><td>$65,000</td><td>$92,000</td></tr>"
      + "</table>"
    let html = """
      <html><body><p>May 9, 2013</p><p>Dear Ms. Thornbury:</p>
      <p>Our answers to the comments in your letter dated April 25, 2013 follow.</p>
      <table><tr><td>No.</td><td>Comment</td><td>Response</td></tr>
      <tr><td>1.</td><td>Please provide an analysis of whether Rule 419 applies.</td>
      <td>It does not apply, because we have a plan.</td></tr>
      <tr><td>2.</td><td>Please revise to show how proceeds would be used.</td>
      <td>We replaced the table with this one.<br><br>\(inner)</td></tr>
      <tr><td colspan="3">Exhibit 5.1</td></tr>
      <tr><td>3.</td><td>The legality opinion must be signed by counsel.</td>
      <td>Signed opinion is filed again.</td></tr></table>
      <p>Please tell us if you have more comments. We would like to go effective soon.</p>
      <p>Sincerely,</p><p>/s/ Jonas Marsh</p></body></html>
      """
    let letter = try Letter(parsing: Array(html.utf8), path: "rows")
    let text = letter.document.text
    let last = try #require(letter.content.items.last)
    #expect(letter.content.items.count == 3)
    #expect(
      last.comment?.pieces.map { text.string($0.text) }
        == ["The legality opinion must be signed by counsel."])
    #expect(
      last.response?.pieces.map { text.string($0.text) } == ["Signed opinion is filed again."])
  }

  // MARK: Remarks

  @Test(
    "who asks for more comments, or to become effective, answers nothing",
    arguments: [
      "Please tell us if you have more comments. We would like to go effective as soon as possible.",
      "Kindly tell us if there are any other comments on the amendment.",
      "We hope to have the registration statement declared effective by the end of the month.",
      "If we can be of any assistance in your review, please call me at\n\n(502) 555-0126.",
      "Tell us if you need more of us, please.",
    ])
  func remarks(_ end: String) throws {
    let fixture = try ComposedLetter(
      "1. Please tell us why two deliveries were postponed.\n\n"
        + "Response: Two deliveries were postponed to January. Both were sold above cost.\n\n\(end)"
    )
    #expect(
      fixture.items == [
        "1 | Please tell us why two deliveries were postponed. | "
          + "Two deliveries were postponed to January. Both were sold above cost."
      ])
  }

  // MARK: Comments without numbers

  @Test("a bullet below a heading opens a comment where its like do, whatever its voice")
  func bullets() throws {
    let fixture = try ComposedLetter(
      """
      Your text is reproduced after a bullet; what follows it is our reply.

      Exhibit 99.1 - Annual Information Form

      Mineral Reserves, page 21

      • Please forward to our engineer, as supplemental information, the report for the mine.

      We are sending you the report under separate cover.

      Laguna Azul, page 34

      • You report quantities for Laguna Azul of which you own 60%. Tell us how production is determined.

      All quantities are on a 100% basis; our share is shown in the last column.

      Liquidity, page 15

      • Please expand your discussion of commitments to describe your hedging obligations.

      At September 30 we had the forward sales that are shown below.
      """)
    #expect(fixture.items.count == 3)
    #expect(
      fixture.headings.map(\.last) == [
        "Mineral Reserves, page 21", "Laguna Azul, page 34", "Liquidity, page 15",
      ])
    #expect(fixture.headings.first?.first == "Exhibit 99.1 - Annual Information Form")
  }

  // MARK: Headings

  /// The headings over the last of some comments, each below one of `groups`.
  private func last(_ groups: [[String]]) throws -> [String] {
    let body = groups.enumerated().map { index, group in
      (group + ["\(index + 1). Please tell us why.", "Response: For tax reasons."])
        .joined(separator: "\n\n")
    }
    return try ComposedLetter(body.joined(separator: "\n\n")).headings.last ?? []
  }

  @Test("a line with a small letter names a part of a note")
  func lettered() throws {
    #expect(
      try last([
        ["Item 5. Operating Review"], ["Note 2. Policies", "l. Revenue recognition, page F-14"],
      ])
        == ["Note 2. Policies", "l. Revenue recognition, page F-14"])
    #expect(
      try last([["Note 2. Policies", "b) Inventories"]]) == ["Note 2. Policies", "b) Inventories"])
  }

  @Test("an entry of a list in an answer is no heading")
  func listed() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us what the foundry makes.

      Response: It makes the following:

      a. Castings

      b. Moulds

      2. Please tell us who owns it.

      Response: We do.
      """)
    #expect(fixture.headings.last == [])
  }

  @Test("one statement holds no notes; the statements as a whole do")
  func statements() throws {
    let form = "Form 10-Q for the Quarter Ended June 30, 2005"
    for statement in [
      "Condensed Consolidated Statements of Operations", "Consolidated Balance Sheets",
    ] {
      #expect(
        try last([[form, statement], ["Note 5 - Restructuring"]])
          == [form, "Note 5 - Restructuring"])
    }
    #expect(
      try last([[form, "Consolidated Financial Statements", "Note 4 - Debt"], ["Note 5 - Leases"]])
        == [form, "Consolidated Financial Statements", "Note 5 - Leases"])
  }

  @Test("the annual information form is a section with topics of its own")
  func informationForm() throws {
    let form = "Form 40-F for the Fiscal Year Ended December 31, 2010"
    #expect(
      try last([
        [form, "Disclosure Controls and Procedures"], ["Annual Information Form, page 18"],
      ])
        == [form, "Annual Information Form, page 18"])
    #expect(
      try last([
        [form, "Annual Information Form", "Reserves, page 18"], ["Properties Held, page 31"],
      ])
        == [form, "Annual Information Form", "Properties Held, page 31"])
  }

  @Test("a summary has topics that are called like sections, a few pages on")
  func summaries() throws {
    #expect(
      try last([["Prospectus Summary", "Our Fleet, page 2"], ["Our Corporate Structure, page 5"]])
        == ["Prospectus Summary", "Our Corporate Structure, page 5"])
    #expect(
      try last([["Prospectus Summary", "Our Fleet, page 2"], ["Our Corporate Structure, page 58"]])
        == ["Our Corporate Structure, page 58"])
  }
}
