import Crossfoot
import Testing

/// Which sections hold the topics below them, and how far.
@Suite("Sections that headings name")
struct HeadingSectionTests {
  /// The headings over the last of some comments, each below one of `groups`.
  private func last(_ groups: [[String]]) throws -> [String] {
    let body = groups.enumerated().map { index, group in
      (group + ["\(index + 1). Please tell us why.", "Response: For tax reasons."])
        .joined(separator: "\n\n")
    }
    return try ComposedLetter(body.joined(separator: "\n\n")).headings.last ?? []
  }

  @Test(
    "the account of a merger holds what only it has, however far behind its background",
    arguments: [
      "Certain Unaudited Prospective Financial Information, page 79",
      "Certain Financial Projections, page 75", "Projected Financial Information, page 81",
      "Opinion of the Financial Advisor to Marrow, page 83", "Interests of Directors, page 98",
      "Recommendation of the Board, page 80", "Accounting Treatment, page 105",
      "Regulatory Approvals Required for the Merger, page 107", "Appraisal Rights, page 112",
      "Litigation Relating to the Merger, page 110",
    ])
  func mergers(_ topic: String) throws {
    for section in ["The Merger", "The Mergers", "The Business Combination", "The Reorganization"] {
      #expect(
        try last([[section, "Background of the Deal, page 58"], [topic]]) == [section, topic])
    }
  }

  @Test(
    "notes stand below their title, whatever it calls them, and below no item",
    arguments: [
      "Combined Notes to Consolidated Financial Statements",
      "Notes to Consolidated Financial Statements",
      "Footnotes to the Financial Statements", "Selected Notes to Financial Statements",
    ])
  func notes(_ title: String) throws {
    #expect(
      try last([["Item 7. Liquidity, page 31"], [title, "Note 3. Rates"], ["Note 12. Leases"]])
        == [title, "Note 12. Leases"])
  }

  @Test("what nobody has audited stands beside other statements")
  func unaudited() throws {
    let first = "Consolidated Statements of Operating Earnings (Unaudited)"
    let second = "Reconciliation to Fees and Other Revenues (Unaudited)"
    #expect(
      try last([["Exhibit 99.1: News release dated August 3, 2016", first], [second]])
        == ["Exhibit 99.1: News release dated August 3, 2016", second])
  }

  @Test(
    "the account of a merger holds nothing else so far behind it",
    arguments: [
      "Our Segments, page 85", "Competition, page 120", "Customers of Marrow, page 99",
      "Opinion of the Adviser, page 140", "Business of Marrow Corp., page 82",
    ])
  func behindMergers(_ topic: String) throws {
    for section in ["The Merger", "The Merger, page 57"] {
      #expect(try last([[section, "Background of the Merger, page 58"], [topic]]) == [topic])
    }
  }

  @Test("the summary of a prospectus, even without a page, holds nothing that stands far behind it")
  func farBehindSummaries() throws {
    let summary = ["Prospectus Summary"]
    #expect(
      try last([summary, ["Key Business Metrics, page 68"]]) == ["Key Business Metrics, page 68"])
    #expect(
      try last([summary, ["Our Strengths, page 4"]]) == [
        "Prospectus Summary", "Our Strengths, page 4",
      ])
  }

  @Test(
    "a section that is set as the topics of a merger are, and unlike the merger, is one of them")
  func styledParts() throws {
    let letter = try Letter(
      parsing: Array(
        """
        <html><body><p>May 3, 2019</p><p>Securities and Exchange Commission</p><p>Attn: Ann Roe</p>
        <p>Re: Marsh Hulls, Inc.</p><p>Registration Statement on Form S-4</p><p>Dear Ms. Roe:</p>
        <p>We answer the comments in your letter of April 5, 2019.</p>
        <p><u>The Merger</u></p><p><i>Background of the Merger, page 44</i></p>
        <p><b>1. Please tell us why the price was low.</b></p><p>Response: It was fair.</p>
        <p><i>Material U.S. Federal Income Tax Consequences, page 74</i></p>
        <p><b>2. Please file the opinion of counsel.</b></p><p>Response: It was filed.</p>
        <p>Very truly yours,</p><p>/s/ Ann Lee</p></body></html>
        """.utf8), path: "fixture")
    let headings = letter.content.items.map { item in
      item.headings.map { letter.document.text.string(letter.content.headings[$0].text) }
    }
    #expect(
      headings.last == ["The Merger", "Material U.S. Federal Income Tax Consequences, page 74"])
  }

  @Test(
    "the business of a bank that a holding company has is a long section",
    arguments: [
      "Business of Wren Savings Bank", "BUSINESS OF THE BANK", "Business of Wren Federal, page 50",
    ])
  func businessOfBanks(_ section: String) throws {
    #expect(
      try last([[section, "Lending Activities, page 52"], ["Allowance for Loan Losses, page 61"]])
        == [section, "Allowance for Loan Losses, page 61"])
    #expect(
      try last([
        [section, "Lending Activities, page 52"],
        ["Management's Discussion and Analysis", "Liquidity, page 83"],
      ]) == ["Management's Discussion and Analysis", "Liquidity, page 83"])
  }

  @Test(
    "a form is a filing without the word for one, and holds what stands below it",
    arguments: ["10-Q for the Period Ended March 31, 2006", "SB-2", "S-4, filed May 2, 2006"])
  func bareForms(_ form: String) throws {
    let first = ["Proxy Statement", "Item 1A. Risk Factors, page 6"]
    #expect(try last([first, [form, "Note 4. Leases"]]) == [form, "Note 4. Leases"])
  }

  @Test("a line on closing comments above what a company acknowledges is no item")
  func closingComments() throws {
    for line in ["Closing comments:", "Other Comments:", "Closing Comment:"] {
      let letter = try ComposedLetter(
        "1. Please tell us why.\n\nResponse: For tax.\n\n\(line)\n\nThe Company acknowledges that:\n\n"
          + "• it is responsible for the adequacy and accuracy of the disclosure in the filing; and\n\n"
          + "• it may not assert staff comments as a defense."
      ).letter
      #expect(letter.content.items.count == 1)
    }
  }

  @Test(
    "what is said of forecasts, words and signatures has no topics",
    arguments: ["Forward-Looking Statements", "Glossary", "Signatures"])
  func topicless(_ section: String) throws {
    #expect(try last([[section], ["Servicing"]]) == ["Servicing"])
  }

  @Test("items that one heading numbers together are an item")
  func severalItems() throws {
    let form = "Form 10-K for the Fiscal Year Ended December 31, 2005"
    for section in [
      "Items 1 and 2. Business and Properties", "Items 1. and 2. Business and Properties",
      "Items 1 & 2 - Description of Business and Properties", "Items 1 and 2: Business, page 4",
    ] {
      #expect(
        try last([[form, section, "Our Properties, page 6"], ["Proved Reserves, page 9"]])
          == [form, section, "Proved Reserves, page 9"])
      #expect(
        try last([[form, section, "Our Properties, page 6"], ["Item 9A. Controls, page 60"]])
          == [form, "Item 9A. Controls, page 60"])
    }
  }

  @Test("where items have numbers, a section without one is a part of the business")
  func numberedBusiness() throws {
    #expect(
      try last([["Item 1. Business", "Products, page 4"], ["Government Regulation, page 7"]])
        == ["Item 1. Business", "Government Regulation, page 7"])
    #expect(
      try last([["Item 1. Business, page 4"], ["Corporate Structure, page 7"]])
        == ["Item 1. Business, page 4", "Corporate Structure, page 7"])
    #expect(
      try last([["Item 1. Business, page 4"], ["Government Regulation, page 70"]])
        == ["Government Regulation, page 70"])
    #expect(
      try last([["Business, page 4"], ["Government Regulation, page 70"]])
        == ["Government Regulation, page 70"])
    #expect(
      try last([["Item 1. Business", "Products, page 4"], ["Legal Proceedings, page 19"]])
        == ["Legal Proceedings, page 19"])
  }

  @Test("what one examiner says of a filing stands above it, what is general below")
  func reviews() throws {
    let (report, statement) = (
      "Form N-CSR for the Year Ended August 31, 2011", "Registration Statement on Form N-2"
    )
    #expect(
      try last([["Legal Comments", "Cover Page"], ["ACCOUNTING COMMENTS", report]])
        == ["ACCOUNTING COMMENTS", report])
    #expect(
      try last([
        ["Legal Comments", statement, "Risks"], ["Accounting Comments", "Fees and Expenses"],
      ])
        == ["Accounting Comments", "Fees and Expenses"])
    #expect(
      try last([["Accounting Comments", report, "Debt, page 9"], [statement, "Fees, page 4"]])
        == ["Accounting Comments", statement, "Fees, page 4"])
    #expect(
      try last([[report, "Debt, page 9"], ["Engineering Comments", "Proved Reserves, page 12"]])
        == [report, "Engineering Comments", "Proved Reserves, page 12"])
    #expect(
      try last([["General Comments", statement], ["Form 10-K for the Year Ended June 30, 2011"]])
        == ["Form 10-K for the Year Ended June 30, 2011"])
  }

  @Test("a schedule of financial statements takes the place of a note")
  func schedules() throws {
    let form = "Form 10-K for the Fiscal Year Ended December 31, 2009"
    let notes = [form, "Item 8. Financial Statements", "Note 14 - Segments, page F-30"]
    for schedule in [
      "SCHEDULE II - VALUATION AND QUALIFYING ACCOUNTS", "Schedule III. Real Estate, page F-41",
      "Schedule I - Condensed Financial Information of Registrant, page F-39",
    ] {
      #expect(
        try last([notes, [schedule]]) == [form, "Item 8. Financial Statements", schedule])
      #expect(try last([["Note 14 - Segments"], [schedule]]) == [schedule])
      #expect(
        try last([[form, "Item 15. Exhibits and Schedules", "Exhibit 23.1"], [schedule]])
          == [form, "Item 15. Exhibits and Schedules", schedule])
    }
  }

  @Test("pro forma information and a proxy card end the account of a transaction")
  func special() throws {
    let form = "Preliminary Proxy Statement on Schedule 14A"
    let factors = [form, "Special Factors", "Purposes and Alternatives, page 12"]
    for section in ["Pro Forma Information, page 40", "Form of Proxy", "Preliminary Proxy Card"] {
      #expect(try last([factors, [section]]) == [form, section])
    }
    #expect(
      try last([factors, ["Fairness, page 15"]]) == [form, "Special Factors", "Fairness, page 15"])
    #expect(
      try last([["Note 3. Acquisitions, page F-12", "Pro Forma Information, page F-13"]])
        == ["Note 3. Acquisitions, page F-12", "Pro Forma Information, page F-13"])
    #expect(
      try last([["Note 3. Acquisitions, page F-12"], ["Pro Forma Information, page F-13"]])
        == ["Note 3. Acquisitions, page F-12", "Pro Forma Information, page F-13"])
  }

  @Test("an address that a comment announces is no heading")
  func addresses() throws {
    let endings = [
      "U.S. Securities and Exchange Commission\n\n100 F Street NE, Mail Stop 7010\n\nWashington, DC 20549-7010",
      "Office of Natural Resources\n\n100 F Street NE\n\nWashington, D.C. 20549",
      "Division of Corporation Finance\n\nMail Stop 4628\n\nAttn: Hester Quill",
    ]
    for ending in endings {
      let letter = try ComposedLetter(
        staff: """
          Proved Reserves, page 9

          1. Please send us your report of reserves. Send it to:

          \(ending)

          Controls and Procedures, page 31

          2. Please tell us whether your controls were effective.
          """)
      #expect(
        letter.headings == [["Proved Reserves, page 9"], ["Controls and Procedures, page 31"]])
      #expect(letter.items.first?.hasSuffix("\(ending.suffix(8)) | none") == true)
    }
  }
}
