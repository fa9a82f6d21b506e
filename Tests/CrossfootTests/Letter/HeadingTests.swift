import Crossfoot
import Testing

/// How headings nest, which are written without anything that says so.
@Suite("Headings")
struct HeadingTests {
  /// The headings over the last of some comments, each below one of `groups`.
  private func last(_ groups: [[String]]) throws -> [String] {
    let body = groups.enumerated().map { index, group in
      (group + ["\(index + 1). Please tell us why.", "Response: For tax reasons."])
        .joined(separator: "\n\n")
    }
    return try ComposedLetter(body.joined(separator: "\n\n")).headings.last ?? []
  }

  @Test("a topic with a page ends an item with another page, but not management's discussion")
  func pages() throws {
    #expect(
      try last([["Risk Factors, page 14"], ["Our Markets, page 19"]]) == ["Our Markets, page 19"])
    #expect(
      try last([["Management's Discussion and Analysis, page 22"], ["Liquidity, page 28"]])
        == ["Management's Discussion and Analysis, page 22", "Liquidity, page 28"])
    #expect(
      try last([["Management's Discussion and Analysis, page 22"], ["Joint Ventures, page 87"]])
        == ["Joint Ventures, page 87"])
  }

  @Test(
    "a line behind a bullet or a dash that names its page, or stands alone below a heading, is one",
    arguments: ["-", "\u{2014}", "\u{2022}"])
  func bullets(mark: String) throws {
    #expect(
      try last([
        ["Risk Factors, page 14"], ["Critical Policies, page 28", "\(mark) Goods, page 29"],
      ])
        == ["Critical Policies, page 28", "Goods, page 29"])
    #expect(
      try last([["Risk Factors, page 14"], ["Critical Policies", "\(mark) Gift Cards"]])
        == ["Risk Factors, page 14", "Critical Policies", "Gift Cards"])
    let list = "We revised these parts:\n\n\(mark) Goods, page 29\n\n\(mark) Cards, page 30"
    #expect(try last([["Risk Factors, page 14"], [list]]) == ["Risk Factors, page 14"])
  }

  @Test("a question of the filing above a number is a heading, and no comment")
  func questions() throws {
    let question = "Q: What will holders receive?, page 27"
    let letter = try ComposedLetter(
      "Summary, page 14\n\n1. Please tell us why.\n\nFor tax reasons.\n\n\(question)\n\n"
        + "2. Please tell us when.\n\nThe Company has revised it.")
    #expect(letter.headings.count == 2)
    #expect(letter.headings.last?.last == question)
    let labelled = try ComposedLetter(
      "Staff Comment: Form 8-K, page 1\n\n1. We note your results. Please tell us why.\n\n"
        + "Fennel Response: For tax reasons.\n\n2. Please tell us when.\n\n"
        + "Fennel Response: The Company has revised it.")
    #expect(labelled.headings == [["Form 8-K, page 1"], ["Form 8-K, page 1"]])
  }

  @Test("a note does not hold topics of other pages")
  func notes() throws {
    let form = "Form 10-K for the Fiscal Year Ended December 31, 2012"
    #expect(
      try last([[form, "Note 3. Debt, page 9"], ["Liquidity, page 40"]])
        == [form, "Liquidity, page 40"])
    #expect(
      try last([[form, "Note 3. Debt, page 9"], ["Covenants, page 10"]])
        == [form, "Note 3. Debt, page 9", "Covenants, page 10"])
  }

  @Test("the next page belongs to the same section as the last one")
  func neighbours() throws {
    #expect(
      try last([
        ["Executive Compensation", "Incentive Plan", "Awards, page 8"], ["Goals, page 9"],
      ]) == ["Executive Compensation", "Incentive Plan", "Goals, page 9"])
  }

  @Test("general comments stand below no section of the filing")
  func general() throws {
    let form = "Registration Statement on Form S-1"
    #expect(try last([[form, "Note 3. Debt, page F-9"], ["General"]]) == [form, "General"])
  }

  @Test("registrants and exhibits that are documents hold parts, other exhibits are parts")
  func exhibits() throws {
    #expect(
      try last([
        ["Fennel Partners, L.P.", "Risk Factors, page 3"],
        ["Financial Statements", "Note 2. Debt"],
      ]) == ["Fennel Partners, L.P.", "Financial Statements", "Note 2. Debt"])
    #expect(
      try last([
        ["Exhibit 99.1 Information Statement", "Risk Factors, page 3"],
        ["Financial Statements", "Note 2. Debt"],
      ]) == ["Exhibit 99.1 Information Statement", "Financial Statements", "Note 2. Debt"])
    #expect(
      try last([["Item 21. Exhibits", "Exhibit 5.1, page II-3"], ["Exhibit 8.1, page II-3"]])
        == ["Item 21. Exhibits", "Exhibit 8.1, page II-3"])
  }

  @Test("what is put to a vote is a section, and holds topics for twenty pages")
  func transactions() throws {
    let form = "Registration Statement on Form S-4"
    let background = [form, "The Merger", "Background of the Merger, page 34"]
    #expect(
      try last([background, ["Projections, page 49"]])
        == [form, "The Merger", "Projections, page 49"])
    #expect(
      try last([background, ["Our Segments, page 85"]]) == [form, "Our Segments, page 85"])
    #expect(
      try last([background, ["Opinion of the Adviser", "Fees, page 51"]])
        == [form, "Opinion of the Adviser", "Fees, page 51"])
    #expect(
      try last([[form, "Risk Factors"], ["The Merger", "Background of the Merger, page 34"]])
        == background)
  }

  @Test("an earlier letter holds the filings that it spoke of")
  func earlierLetter() throws {
    let response = "Response Dated May 13, 2012"
    #expect(
      try last([
        [response, "Form 10-Q for the Period Ended March 31, 2012", "Leases, page 7"],
        ["Form 10-K for the Year Ended December 31, 2011", "Debt, page 24"],
      ]) == [response, "Form 10-K for the Year Ended December 31, 2011", "Debt, page 24"])
  }

  @Test("of two sections on one page the second one is the first one's topic")
  func samePage() throws {
    #expect(
      try last([["Summary, page 1", "Our Company, page 1"]])
        == ["Summary, page 1", "Our Company, page 1"])
    #expect(
      try last([["Summary, page 1", "Use of Proceeds, page 9"]]) == ["Use of Proceeds, page 9"])
  }

  @Test("the title of a section ends the one before it")
  func sectionTitles() throws {
    let form = "Registration Statement on Form S-1"
    let discussion = [form, "Management's Discussion and Analysis", "Liquidity, page 24"]
    #expect(
      try last([discussion, ["Business", "Intellectual Property, page 93"]])
        == [form, "Business", "Intellectual Property, page 93"])
    #expect(
      try last([discussion, ["Management, page 110"]]) == [form, "Management, page 110"])
    #expect(
      try last([discussion, ["Directors, Executive Officers and Control Persons, page 31"]])
        == [form, "Directors, Executive Officers and Control Persons, page 31"])
    #expect(
      try last([[form, "Note 9. Contingencies, page F-20"], ["Legal Proceedings, page F-21"]])
        == [form, "Note 9. Contingencies, page F-20", "Legal Proceedings, page F-21"])
    #expect(
      try last([["Prospectus", "Fees"], ["Statement of Additional Information", "Trustees"]])
        == ["Statement of Additional Information", "Trustees"])
  }

  @Test("letters and roman numerals count headings through")
  func enumerated() throws {
    #expect(
      try last([
        ["I. Form 10-K for the Year Ended May 31, 2012", "Note 2. Debt, page 9"],
        ["III. Definitive Proxy Statement", "Awards, page 8"],
      ]) == ["III. Definitive Proxy Statement", "Awards, page 8"])
    #expect(
      try last([
        ["Item 5. Operating and Financial Review, page 48", "A. Operating Results"],
        ["F. Contractual Obligations, page 63"],
      ]) == [
        "Item 5. Operating and Financial Review, page 48", "F. Contractual Obligations, page 63",
      ])
  }

  @Test("risks have sentences for titles, which stand below the section on other pages")
  func risks() throws {
    let risk = "“We may be unable to protect our intellectual property...,” page 9"
    #expect(
      try last([["Risk Factors, page 6"], [risk]]) == ["Risk Factors, page 6", risk])
    #expect(
      try last([["Risk Factors, page 6", risk], ["Selling Holders, page 15"]])
        == ["Selling Holders, page 15"])
  }

  @Test("exhibits with numbers stand below no financial statements")
  func numberedExhibits() throws {
    #expect(
      try last([["Financial Statements", "Note 2. Debt"], ["Exhibit 5.1"]]) == ["Exhibit 5.1"])
    #expect(
      try last([["Item 15. Exhibits", "Exhibit 5.1"], ["Exhibits 31.1 and 31.2"]])
        == ["Item 15. Exhibits", "Exhibits 31.1 and 31.2"])
  }

  @Test("the summary of a prospectus holds topics of the next pages")
  func summaries() throws {
    let summary = "Prospectus Summary, page 1"
    #expect(try last([[summary], ["Our Founder, page 6"]]) == [summary, "Our Founder, page 6"])
    #expect(try last([[summary], ["Our Founder, page 40"]]) == ["Our Founder, page 40"])
    #expect(
      try last([["Summary", "Our Vessels, page 12"], ["Our Crews, page 17"]])
        == ["Summary", "Our Crews, page 17"])
  }

  @Test("notes stand below their heading whatever page it gives, and below combined statements")
  func notesOfStatements() throws {
    let notes = "Notes to Consolidated Financial Statements, page 62"
    #expect(
      try last([[notes, "Note 3. Debt, page 70"], ["Note 9. Leases, page 84"]])
        == [notes, "Note 9. Leases, page 84"])
    let combined = "Combined Financial Statements"
    #expect(
      try last([[combined, "Note 1. Basis, page F-8"], ["Note 14. Suits, page F-31"]])
        == [combined, "Note 14. Suits, page F-31"])
  }

  @Test("the title of a section without a page holds one with a page right below it")
  func sectionOfSections() throws {
    let outer = "Executive Compensation"
    let inner = "Compensation Discussion and Analysis, page 84"
    #expect(try last([["Business, page 60"], [outer, inner]]) == [outer, inner])
    #expect(
      try last([["Item 1. Business", "Item 7. Management's Discussion and Analysis, page 22"]])
        == ["Item 7. Management's Discussion and Analysis, page 22"])
  }

  @Test("an item of a current report stands for the filing")
  func currentReport() throws {
    let form = "Form 10-K for the Year Ended March 31, 2014"
    let report = "Item 4.02 Form 8-K filed July 21, 2014"
    #expect(try last([[form, "Leases, page 9"], [report]]) == [report])
  }

  @Test("of the parts of management's discussion none stands below another")
  func discussion() throws {
    let discussion = "Management's Discussion and Analysis, page 33"
    #expect(
      try last([
        [discussion, "Critical Accounting Policies"], ["Goodwill, page 34"],
        ["Results of Operations, page 38"],
      ]) == [discussion, "Results of Operations, page 38"])
  }

  @Test("an earlier round of comments, or oral ones, is the outermost heading")
  func rounds() throws {
    let written = "Comments in the letter dated May 3, 2013"
    let spoken = "Oral comments given on May 9, 2013"
    #expect(
      try last([[written, "Note 9. Leases, page F-21"], [spoken]]) == [spoken])
    #expect(
      try last([[written, "Use of Proceeds, page 9"], ["Business", "Suits, page 31"]])
        == [written, "Business", "Suits, page 31"])
  }

  @Test("each proposal of a proxy statement is a section")
  func proposals() throws {
    let form = "Preliminary Proxy Statement on Schedule 14A"
    #expect(
      try last([[form, "Security Ownership of Management"], ["Proposal 3: Our New Charter"]])
        == [form, "Proposal 3: Our New Charter"])
  }

  @Test("what sends the reader elsewhere is no heading")
  func references() throws {
    let fixture = try ComposedLetter(
      """
      Leases, page 9

      1. Please tell us:

      • who signed the lease.

      See FR-72 (Release No. 33-8350).

      Response: The Company did.

      2. Please tell us when.

      Response: In May.
      """)
    #expect(fixture.headings == [["Leases, page 9"], ["Leases, page 9"]])
    #expect(fixture.items[0].contains("See FR-72"))
  }

  @Test("funds stand above their topics, and the part that is all funds' stands alone")
  func funds() throws {
    let fund = "Marsh Lane Dividend Growth Fund"
    #expect(
      try last([[fund, "Principal Strategies"], ["Principal Risks"]]) == [fund, "Principal Risks"])
    let additional = "Statement of Additional Information"
    #expect(try last([[fund, "Principal Strategies"], [additional]]) == [additional])
    let fees = "Summary of Fund Expenses"
    #expect(try last([["Prospectus", fees], ["Leverage"]]) == ["Prospectus", "Leverage"])
  }

  @Test("a review may fall into parts by who made it")
  func reviews() throws {
    #expect(
      try last([["Legal Comments", "Cover Page"], ["Prospectus Summary"]])
        == ["Legal Comments", "Prospectus Summary"])
    #expect(
      try last([["Legal Comments", "Cover Page"], ["Accounting Comments"]])
        == ["Accounting Comments"])
  }

  @Test("the documents of a tender offer are parts of it")
  func tenderOffers() throws {
    let item = "Schedule TO - Item 10. Financial Statements"
    let offer = "Exhibit (a)(1)(i) - Offer to Purchase"
    #expect(
      try last([[item], [offer, "Summary Term Sheet, page 1"]])
        == [offer, "Summary Term Sheet, page 1"])
  }

  @Test("the business of a company holds no part of management's discussion")
  func business() throws {
    #expect(try last([["Business, page 3"], ["Liquidity, page 12"]]) == ["Liquidity, page 12"])
    #expect(
      try last([["Business, page 3"], ["Our Markets, page 12"]])
        == ["Business, page 3", "Our Markets, page 12"])
  }

  @Test("the report of the auditors holds no notes, and a list of exhibits holds an exhibit")
  func reportsAndExhibits() throws {
    let item = "Item 13. Financial Statements"
    let report = "Report of Independent Registered Public Accounting Firm"
    let note = "Note 6. Subsequent Events"
    #expect(try last([[item], [report], [note]]) == [item, note])
    #expect(try last([["Exhibits", "Exhibit 99.1"]]) == ["Exhibits", "Exhibit 99.1"])
  }

  @Test("a line below a title that names its page is where that stands")
  func pageLines() throws {
    let fixture = try ComposedLetter(
      """
      Business - Reconciliation of Reserves
      Page F-14

      1. Please tell us why the reserves fell.

      Response: The mine was flooded.

      Note 8 - Commitments
      Pages F-24 and F-25

      2. Please tell us who sued you.

      Response: The county did.
      """)
    #expect(
      fixture.headings == [["Business - Reconciliation of Reserves"], ["Note 8 - Commitments"]])
    let pages = fixture.letter.content.headings.map { $0.pages.map(fixture.text) }
    #expect(pages == [["F-14"], ["F-24", "F-25"]])
  }

  @Test("what ends a sentence that breaks off is no heading")
  func brokenSentences() throws {
    let fixture = try ComposedLetter(
      """
      Compensation, page 9

      1. Disclose the targets and how they were met, or provide us with an analysis under

      Instruction 4 to Item 402(b) of Regulation S-K.

      Response: The targets have been disclosed.

      2. Please tell us who set them.

      Response: The board did.
      """)
    #expect(fixture.items[0].contains("Instruction 4"))
    #expect(fixture.headings == [["Compensation, page 9"], ["Compensation, page 9"]])
  }
}
