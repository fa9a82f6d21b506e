import Crossfoot
import Testing

/// Comments that no number opens: headings, quotation marks, styles, cells and paraphrases tell them.
@Suite("Comments without numbers")
struct UnnumberedTests {
  @Test("a heading stands above each comment")
  func headed() throws {
    let fixture = try ComposedLetter(
      """
      Form 10-K for the Fiscal Year Ended December 31, 2012

      Impairment, page 22

      Please tell us how you determined that no test was required.

      In addition, tell us what period the forecast covered.

      The Company performed the test on October 1.

      The forecast covered five years. Growth of 3% was taken for the years after.

      Inventories, page F-9

      We note that inventories grew while sales fell. Explain why.

      Inventories grew because a customer postponed two deliveries.
      """)
    #expect(
      fixture.items == [
        "- | Please tell us how you determined that no test was required. / In addition, tell us what period the forecast covered. | The Company performed the test on October 1. / The forecast covered five years. Growth of 3% was taken for the years after.",
        "- | We note that inventories grew while sales fell. Explain why. | Inventories grew because a customer postponed two deliveries.",
      ])
    #expect(fixture.headings.last?.last == "Inventories, page F-9")
    #expect(fixture.letter.content.items.allSatisfy { !$0.isCertain })
  }

  @Test("one comment may stand below the sentence that announces it and its answer")
  func announced() throws {
    let fixture = try ComposedLetter(
      """
      We received your letter of May 2, 2006. Your comment and our response are as follows.

      Please amend your Form 8-K to disclose the effect of the error on net income.

      We have filed an amendment today. The effect was $39,000 for the nine months.
      """)
    #expect(
      fixture.items == [
        "- | Please amend your Form 8-K to disclose the effect of the error on net income. | We have filed an amendment today. The effect was $39,000 for the nine months."
      ])
  }

  @Test("a comment may be quoted below the sentence that announces it")
  func quoted() throws {
    let fixture = try ComposedLetter(
      """
      You gave one comment on the proxy statement:

      Proposal 3, page 14

      "You ask shareholders to approve an increase. Please disclose whether you have any plans to issue shares."

      The company states on page 15 that it has no plan, and will issue none.
      """)
    #expect(fixture.letter.content.kind == .response)
    #expect(fixture.items.count == 1)
    #expect(
      fixture.items[0].hasSuffix(
        "| The company states on page 15 that it has no plan, and will issue none."))
  }

  @Test("what a company says that it was asked is the comment")
  func paraphrased() throws {
    let fixture = try ComposedLetter(
      """
      Impairment

      You asked how we determined that no impairment test was required in the fourth quarter.

      We performed the test on October 1.

      Inventories

      You noted that inventories grew while sales fell, and asked why no write-down was recorded.

      Two deliveries were postponed to January.
      """)
    #expect(fixture.letter.content.items.count == 2)
    #expect(fixture.items[1].hasSuffix("| Two deliveries were postponed to January."))
  }

  @Test("comments in quotation marks need neither headings nor numbers")
  func allQuoted() throws {
    let fixture = try ComposedLetter(
      """
      "Please tell us how you determined that no impairment test was required in the fourth quarter."

      The test was performed on October 1.

      "Revise future filings to disclose the terms of the loan from your chairman, please."

      The loan bears interest at prime.
      """)
    #expect(fixture.items.count == 2)
    #expect(fixture.items.last?.hasSuffix("| The loan bears interest at prime.") == true)
  }

  @Test("a plain letter may set comments off by indentation alone")
  func indented() throws {
    let text = """
      Marsh Hulls, Inc.

      May 9, 2013

      Securities and Exchange Commission

      Dear Ms. Thornbury:

      On behalf of Marsh Hulls, Inc., this answers your letter dated May 2, 2013.

              Please tell us how you determined that no impairment test was
              required in the fourth quarter of the year that ended in May.

      The test was performed on October 1, and its result did not change in the
      fourth quarter.

              The terms of the loan from the chairman are missing. Disclose
              them in full, with the security that was given for the loan.

      The loan bears interest at prime and is due in 2016, and nothing was ever
      pledged for it.

      Very truly yours,

      /s/ Jonas Marsh
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.content.items.count == 2)
    #expect(letter.content.items.allSatisfy { $0.response?.pieces.count == 1 })
  }

  @Test("a letter of the staff may give its only comment no number")
  func staff() throws {
    let text = """
      UNITED STATES SECURITIES AND EXCHANGE COMMISSION

      May 9, 2013

      Dear Mr. Marsh:

      We have reviewed your filing and have the following comment.

      Impairment, page 22

      Please tell us how you determined that no impairment test was required.

      Please respond to this comment within ten business days.

      Sincerely,

      Ada Thornbury

      Branch Chief
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.content.kind == .comment)
    #expect(letter.content.items.map { $0.comment?.pieces.count } == [1])
  }

  /// An HTML letter with `body` between a head and a close.
  private func html(_ intro: String, _ body: String) throws -> Letter {
    let html = """
      <p>May 9, 2013</p><p>Dear Ms. Thornbury:</p><p>\(intro)</p>\(body)
      <p>Very truly yours,</p><p>/s/ Jonas Marsh</p>
      """
    return try Letter(parsing: Array(html.utf8), path: "fixture.htm")
  }

  private func texts(_ letter: Letter) -> [String] {
    letter.content.items.map { item in
      [item.comment, item.response].map { passage in
        passage?.pieces.map { letter.document.text.string($0.text) }.joined(separator: " / ")
          ?? "none"
      }.joined(separator: " | ")
    }
  }

  private static let first =
    "The disclosure of the unit omits the date of the impairment test and the reasons for it."
  private static let second =
    "The increase in inventories of 22% is not consistent with the decline in sales."

  @Test("the style that the letter announces tells comments, however they sound")
  func announcedStyle() throws {
    let letter = try html(
      "This answers your letter dated May 2, 2013. Your comments are repeated in italics.",
      """
      <p><i>\(UnnumberedTests.first)</i></p><p>The test was performed on October 1 and found an excess of 40%.</p>
      <p><i>\(UnnumberedTests.second)</i></p><p>A customer postponed two deliveries to January of the next year.</p>
      """)
    #expect(
      texts(letter) == [
        UnnumberedTests.first
          + " | The test was performed on October 1 and found an excess of 40%.",
        UnnumberedTests.second
          + " | A customer postponed two deliveries to January of the next year.",
      ])
  }

  @Test("cells beside each other hold a comment and its answer, whatever their length")
  func cells() throws {
    let rows = { (numbers: Bool) in
      [
        (UnnumberedTests.first, "The test was performed on October 1."),
        (UnnumberedTests.second, "A customer postponed two deliveries."),
      ].enumerated().map { index, texts in
        "<tr>\(numbers ? "<td>\(index + 1)</td>" : "")<td>\(texts.0)</td><td>\(texts.1)</td></tr>"
      }.joined()
    }
    for (header, numbers) in [("<td>No.</td>", true), ("", false)] {
      let letter = try html(
        "This answers your letter dated May 2, 2013.",
        "<table><tr>\(header)<td>Staff Comment</td><td>Response</td></tr>\(rows(numbers))</table>")
      #expect(
        texts(letter) == [
          UnnumberedTests.first + " | The test was performed on October 1.",
          UnnumberedTests.second + " | A customer postponed two deliveries.",
        ])
      #expect(letter.content.items.map(\.value) == (numbers ? [1, 2] : [nil, nil]))
      #expect(letter.content.headings.isEmpty)
    }
  }

  @Test("a legend that stands on every page is no heading, and part of no response")
  func legends() throws {
    let legend =
      "<p><b>CONFIDENTIAL TREATMENT REQUESTED BY MARSH HULLS, INC.</b></p><p>MFI-0002</p>"
      + "<p>CONFIDENTIAL TREATMENT REQUESTED BY</p><p>MARSH HULLS, INC.</p>"
    let letter = try html(
      "This answers your letter dated May 2, 2013.",
      """
      <p><b>Leases, page 9</b></p><p>1. Please tell us who signed the lease.</p>
      <p>Response: The Company did.</p>\(legend)<p>It runs for nine years.</p>\(legend)
      <p><b>Loans, page 40</b></p><p>2. Please tell us when.</p><p>Response: In May.</p>
      """)
    #expect(
      texts(letter) == [
        "Please tell us who signed the lease. | The Company did. / It runs for nine years.",
        "Please tell us when. | In May.",
      ])
    #expect(letter.content.headings.count == 2)
  }

  @Test("the points of a comment without a number may be answered one by one")
  func points() throws {
    let letter = try html(
      "This answers your letter dated May 2, 2013.",
      """
      <p>We note that you intend to restate your financial statements. Please tell us:</p>
      <p>• how the error was discovered; and</p><p>Answer: By a new controller.</p>
      <p>• whether you have considered its effect on your disclosure controls. Please be specific.</p>
      <p>Answer: We have.</p>
      """)
    #expect(letter.content.items.count == 1)
  }

  @Test("a line set off otherwise than the first headings, with its page, is a heading too")
  func otherStyles() throws {
    let topic = "Interests of Directors and Executive Officers in the Joint Venture, page 9"
    let letter = try html(
      "This answers your letter dated May 2, 2013.",
      """
      <p><u>General</u></p><p><b>1. Please tell us who signed the lease.</b></p>
      <p>Response: The Company did.</p><p><u>Summary</u></p><p><i>\(topic)</i></p>
      <p><b>2. Please tell us when.</b></p><p>Response: In May.</p>
      """)
    #expect(
      texts(letter) == [
        "Please tell us who signed the lease. | The Company did.",
        "Please tell us when. | In May.",
      ])
    #expect(letter.content.headings.count == 3)
  }

  @Test("a question may be a heading")
  func questions() throws {
    let letter = try html(
      "This answers your letter dated May 2, 2013.",
      """
      <p><b>General</b></p><p><i>1. Please tell us who signed the lease.</i></p>
      <p>Response: The Company did.</p><p><b>Questions and Answers, page 1</b></p>
      <p><i><u>What will shareholders receive?</u></i></p>
      <p><i>2. Please tell us when.</i></p><p>Response: In May.</p>
      """)
    #expect(texts(letter).first == "Please tell us who signed the lease. | The Company did.")
    #expect(letter.content.headings.count == 3)
  }

  @Test("a blank line may part the header from rows of comments and answers")
  func headerAbove() throws {
    let fixture = try ComposedLetter(
      "No.\tStaff Comment\tMarsh Response\n\n1.\t\(UnnumberedTests.first)\tThe test was performed"
        + " on October 1 of each year.\n2.\t\(UnnumberedTests.second)\tRemoved.")
    #expect(fixture.items.last == "2 | \(UnnumberedTests.second) | Removed.")
  }

  @Test("rows of comments and answers may stand apart, a short one among them")
  func rowsApart() throws {
    let fixture = try ComposedLetter(
      "No.\tStaff Comment\tCompany Response\n\n1\t\(UnnumberedTests.first) Please explain.\t"
        + "The test was performed on October 1 of each year, as the policy of the Company requires."
        + "\n\nLoans, page 9\n\n2\tPlease explain the charge of $2.2 million.\tThe charge was paid."
    )
    #expect(fixture.letter.content.items.map(\.value) == [1, 2])
    #expect(fixture.headings.last == ["Loans, page 9"])
  }

  @Test("a legend that ends in 'by' swallows no heading below it")
  func openLegend() throws {
    let letter = try html(
      "This answers your letter dated May 2, 2013.",
      """
      <p>1. Please tell us who signed the lease.</p><p>Response: The Company did.</p>
      <p>CONFIDENTIAL TREATMENT REQUESTED BY</p><p>MARSH HULLS, INC.</p><p>LOANS, PAGE 40</p>
      <p>2. Please tell us when.</p><p>Response: In May.</p>
      """)
    #expect(letter.content.headings.count == 1)
  }
}
