import Crossfoot
import Testing

/// Which company a subject is about, where its first line says what is asked for.
@Suite("Companies of subjects")
struct SubjectCompanyTests {
  private func head(_ lines: String, above: String = "May 3, 2019\n\n") throws -> (
    company: String?, recipients: [String], titles: [String?], delivery: [String]
  ) {
    let text = """
      \(above)Securities and Exchange Commission
      Division of Corporation Finance
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: \(lines)

      Ladies and Gentlemen:

      We ask that the registration statement become effective on May 9, 2019.

      Very truly yours,

      /s/ Ann Lee
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let (head, store) = (letter.content.head, letter.document.text)
    return (
      head.subjectCompany.map(store.string), head.recipients.map { store.string($0.name) },
      head.recipients.map { $0.title.map(store.string) }, head.delivery.map(store.string)
    )
  }

  @Test(
    "what a subject asks for is no company",
    arguments: [
      ("Request for Acceleration of Effectiveness of Registration Statement on Form S-4", nil),
      (
        "Request for Acceleration of Effectiveness of Marsh Hulls, Inc.'s and Wren Hulls, Inc.'s "
          + "Registration Statement on Form S-4", "Marsh Hulls, Inc."
      ),
      (
        "Responses to Comment on the Registration Statement on Form S-4 filed by\n"
          + "Marsh Corporation on December 14, 2018 (File No. 333-228829)", "Marsh Corporation"
      ),
      ("Acceleration Request for Marsh Hulls, Inc.\nForm S-1", "Marsh Hulls, Inc."),
      ("Marsh Hulls, Inc.\nForm S-1", "Marsh Hulls, Inc."),
      (
        "Marsh Hulls, Inc. Request to Withdraw Registration Statement on Form S-1",
        "Marsh Hulls, Inc."
      ),
      ("Marsh Hulls, Inc. - Application for Withdrawal of Form S-1", "Marsh Hulls, Inc."),
      ("Marsh Hulls, Inc. | Anticipated Price Range\nForm S-1", "Marsh Hulls, Inc."),
      (
        "Request to Withdraw Registration Statement on Form S-1 of Marsh Hulls, Inc.",
        "Marsh Hulls, Inc."
      ),
      ("Request to Withdraw Registration Statement on Form S-1", nil),
      ("Withdrawal of Acceleration Request - Marsh Hulls, Inc.\nForm S-1", "Marsh Hulls, Inc."),
      ("Marsh Request Holdings, Inc.\nForm S-1", "Marsh Request Holdings, Inc."),
      ("Marsh Hulls, Inc. S-1/A filed May 1, 2019", "Marsh Hulls, Inc."),
      ("Tender Offer by Wren GmbH for Marsh AG\nSchedule TO-T filed May 1, 2019", "Marsh AG"),
      (
        "Offer by Wren Zweite (282.)\nVerwaltungs GmbH to purchase shares of Marsh, Inc.",
        "Marsh, Inc."
      ),
      (
        "Tender Offer by Wren, Inc.\nfor Shares of Common Stock of Marsh, Inc.\nSchedule TO-T filed May 1, "
          + "2019", "Marsh, Inc."
      ),
      ("Staff's comments on our Form 10-K", nil), ("SEC Comment Letter dated April 2, 2019", nil),
      (
        "Responses to the Securities and Exchange Commission\nMarsh Hulls, Inc.",
        "Marsh Hulls, Inc."
      ),
      ("Comments Re Marsh Hulls, Inc.\nForm S-1", "Marsh Hulls, Inc."),
      ("Reply to your comments regarding Marsh Hulls, Inc. Form S-1", "Marsh Hulls, Inc."),
      (
        "Responses to Comments of the Staff to the Form 10-K for the fiscal year ended December 31, 2018 "
          + "of Marsh Hulls, Inc. (File No. 001-12345)", "Marsh Hulls, Inc."
      ),
      (
        "Responses to Comments on the Registration Statement on Form N-2 of the Marsh Fund, Inc. "
          + "(File No. 333-12345)", "Marsh Fund, Inc."
      ),
      (
        "Form N-6 Registration Statement for Marsh Variable Trust (File No. 333-12345)",
        "Marsh Variable Trust"
      ),
      ("Request for Marsh Hulls", nil),
      ("Marsh Hulls, Inc. /DE/\nForm 10-K", "Marsh Hulls, Inc. /DE/"),
      ("Marsh Hulls, Inc. /\nForm 10-K", "Marsh Hulls, Inc."),
      ("Marsh Fund, on behalf of Marsh World ETF and Marsh Tree ETF", "Marsh Fund"),
      ("Marsh Corporation Confidential Draft Registration Statement", "Marsh Corporation"),
      ("Registration Statement on Form N-1A of Marsh Trust (File No. 333-12345)", "Marsh Trust"),
      (
        "Withdrawal of Registration Statement on Form N-14 of Marsh Fund (the “Trust”)",
        "Marsh Fund"
      ),
      ("Marsh Trust\u{2014}Request for Withdrawal of Post-Effective Amendments", "Marsh Trust"),
      ("Marsh Funds Joint Preliminary Proxy Statement", "Marsh Funds"),
      ("Annual shareholder reports and prospectuses", nil),
      ("Marsh Hulls, Inc. Offer to Purchase Shares\nSchedule TO-I", "Marsh Hulls, Inc."),
      ("Marsh Fund (W), LLC\nRegistration Statement on Form N-2", "Marsh Fund (W), LLC"),
    ] as [(String, String?)])
  func companies(_ lines: String, _ company: String?) throws {
    #expect(try head(lines).company == company)
  }

  @Test("who stands with an honorific above the Commission's name gets a letter without a date")
  func undated() throws {
    let head = try head(
      "Marsh Hulls, Inc.\nForm S-1",
      above: "7 Hill Road\nDover, Delaware 19901\nMr. Nils Poe\nSpecial Counsel\n")
    #expect(head.recipients == ["Nils Poe"] || head.recipients == ["Mr. Nils Poe"])
    #expect(head.titles == ["Special Counsel"])
  }

  @Test("a company whose name begins like a way of delivery is none")
  func legend() throws {
    let head = try head(
      "Marsh Hulls, Inc.\nForm S-1",
      above:
        "CONFIDENTIAL TREATMENT REQUESTED\n\nBY ELECTRONIC HULLS INC.: EH-001\n\nMay 3, 2019\n\nBy Electronic Mail\n\n"
    )
    #expect(head.delivery == ["By Electronic Mail"])
  }

  /// The filings of a subject with whose they are.
  ///
  /// `10-K | Marsh Hulls, Inc. | 001-12345`
  private func filings(_ lines: String) throws -> [String] {
    let text = """
      May 3, 2019

      Securities and Exchange Commission

      Re: \(lines)

      Ladies and Gentlemen:

      1. Please give us the table.

      Response: The table follows.

      Very truly yours,

      /s/ Ann Lee
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let store = letter.document.text
    return letter.content.head.filings.map { filing in
      ([filing.form, filing.company.map(store.string) ?? "-"] + filing.fileNumbers)
        .joined(separator: " | ")
    }
  }

  @Test("where companies stand in turn above their filings, each filing says whose it is")
  func registrants() throws {
    let form = "Form 10-K for the year ended December 31, 2018"
    #expect(
      try filings(
        """
        Marsh Hulls, Inc.
            \(form)
            File No. 1-12345
            Marsh Limited Partnership
            \(form)
            File No. 1-23456
        """) == [
          "10-K | Marsh Hulls, Inc. | 001-12345", "10-K | Marsh Limited Partnership | 001-23456",
        ])
    #expect(
      try filings(
        """
        Marsh Hulls, Inc.
            Wren Hulls, Inc.
            \(form)
            File Nos. 1-12345 and 1-23456
        """) == ["10-K | - | 001-12345 | 001-23456"])
  }

  @Test("the numbers of a fund and its offering above a filing belong to that one")
  func numbersAbove() throws {
    #expect(
      try filings(
        """
        Marsh Fund
            (File Nos. 333-10101 and 811-10101)
            Registration Statement on Form N-2
            Wren Fund
            (File Nos. 333-20202 and 811-20202)
            Registration Statement on Form N-2
        """) == [
          "N-2 | Marsh Fund | 333-10101 | 811-10101", "N-2 | Wren Fund | 333-20202 | 811-20202",
        ])
  }

  @Test("what a line says is the number of a file is one, and no filing takes that of another")
  func announcedNumber() throws {
    #expect(
      try filings(
        """
        Marsh Hulls, Inc.
            Registration Statement on Form S-1
            File No. 333-12345

            Form 10-K for the year ended December 31, 2018
            File No. 03-19598
        """) == ["S-1 | - | 333-12345", "10-K | - | 003-19598"])
  }
}
