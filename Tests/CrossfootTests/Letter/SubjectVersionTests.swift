import Crossfoot
import Testing

/// Subjects that are cut between lines, that begin with a version of a filing, or that only the opening has.
@Suite("Subjects cut, versions of filings, openings without a subject")
struct SubjectVersionTests {
  private func letter(
    _ subject: String, greeting: String = "Dear Ms. Roe:",
    opening: String = "This letter responds to your letter dated April 2, 2019."
  ) throws -> Letter {
    let text = """
      Penn & Lee LLP
      100 Main Street
      Dover, DE 19901
      File Number: 57532-0018

      May 3, 2019

      Ms. Ann Roe
      Securities and Exchange Commission

      \(subject)

      \(greeting)

      \(opening)
      """
    return try Letter(parsing: Array(text.utf8))
  }

  private func describe(_ letter: Letter) -> [String] {
    letter.content.head.filings.map { filing in
      [
        filing.form, filing.amendment.map(String.init), filing.period.map { "\($0)" },
        filing.filedOn.map { "\($0)" },
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  private func company(_ letter: Letter) -> String? {
    letter.content.head.subjectCompany.map(letter.document.text.string)
  }

  @Test(
    "a version before the name of a filing belongs to no company's name",
    arguments: [
      ("Re: Revised Preliminary Proxy Statement on Schedule 14A", nil, "Schedule 14A"),
      ("Re: Amended Schedule TO", nil, "Schedule TO"),
      ("Re: Preliminary Information Statement on Schedule 14C", nil, "Schedule 14C"),
      (
        "Re: Marsh Hulls, Inc. Amended and Restated Offering Statement on Form 1-A",
        "Marsh Hulls, Inc.", "1-A"
      ),
      ("Additional Definitive Materials on Schedule 14A", nil, "Schedule 14A"),
      ("Revised Registration Statement on Form S-1", nil, "S-1"),
      ("Re: Amended Hulls Corp. Form 10-K", "Amended Hulls Corp.", "10-K"),
    ] as [(String, String?, String)])
  func versions(_ subject: String, _ name: String?, _ form: String) throws {
    let letter = try letter(subject)
    #expect(company(letter) == name)
    #expect(letter.content.head.filings.map(\.form) == [form])
    #expect(letter.content.head.recipients.count == 1)
  }

  @Test(
    "a date that is cut between two lines is read as one",
    arguments: [
      """
      Re: Marsh Hulls, Inc.
          Form 10-K for the year ended December
          31, 2018, filed March
          4, 2019
      """,
      """
      Re: Marsh Hulls, Inc.
          Form 10-K for the year ended December 31,
          2018, filed March 4,
          2019
      """,
      """
      Re: Marsh Hulls, Inc.
          Form 10-K for the year ended December 31, 2018
          Filed March 4, 2019
      """,
    ])
  func cutDates(_ subject: String) throws {
    let filing = try #require(try letter(subject).content.head.filings.first)
    #expect(filing.period == CalendarDate(year: 2018, month: 12, day: 31))
    #expect(filing.filedOn == CalendarDate(year: 2019, month: 3, day: 4))
  }

  @Test(
    "a greeting of two may be cut before the second name",
    arguments: [
      ("Dear Ms. Roe and Mr.\nMoor:", "Dear Ms. Roe and Mr. Moor:"),
      ("Dear Ms. Roe and\nMr. Moor:", "Dear Ms. Roe and Mr. Moor:"),
      ("Dear Ms. Roe:\nRe: Your letter,", "Dear Ms. Roe:"),
    ])
  func cutGreeting(_ greeting: String, _ expected: String) throws {
    let letter = try letter("Re: Marsh Hulls, Inc.", greeting: greeting)
    #expect(
      letter.content.head.salutation.map(letter.document.text.string)?
        .split(whereSeparator: \.isWhitespace).joined(separator: " ") == expected)
  }

  @Test("a firm's own file is no subject where that stands below the salutation")
  func ownFile() throws {
    let letter = try letter(
      "", opening: "Re: Marsh Hulls, Inc.\n    Form 10-K\n\nWe respond to your letter.")
    #expect(company(letter) == "Marsh Hulls, Inc.")
  }

  @Test(
    "a name without the full stop of its sentence",
    arguments: [
      ("Re: Marsh Income Trust. File No. 333-171717", "Marsh Income Trust"),
      ("Re: Marsh Hulls Inc. File No. 333-171717", "Marsh Hulls Inc."),
      ("Re: Marsh Hulls Corp. Form 10-K", "Marsh Hulls Corp."),
    ])
  func fullStop(_ subject: String, _ name: String) throws {
    #expect(company(try letter(subject)) == name)
  }

  @Test(
    "several reports of events that are dated are as many as their dates",
    arguments: [
      ("Forms 8-K dated January 5, 2019 and February 1, 2019", 2),
      ("Form 8-K dated January 5, 2019", 1),
      ("Form 10-K dated January 5, 2019", 1),
    ])
  func events(_ line: String, _ count: Int) throws {
    let letter = try letter("Re: Marsh Hulls, Inc.\n    \(line)")
    #expect(letter.content.head.filings.count == count)
  }

  @Test("a form opens the subject without the word for it")
  func bareForm() throws {
    let letter = try letter("20-F for the period ended December 31, 2018\nFiled March 4, 2019")
    #expect(letter.content.head.filings.map(\.form) == ["20-F"])
    #expect(
      letter.content.head.filings.first?.filedOn == CalendarDate(year: 2019, month: 3, day: 4))
  }

  @Test(
    "the opening sentence names form and number where no subject does",
    arguments: [
      (
        "we are transmitting Amendment No. 2 to the Registration Statement on Form S-1 (File No. 333-123456) in "
          + "response to comments received by letter dated April 2, 2019.", 2
      ),
      (
        "we are submitting this letter with respect to the Registration Statement on Form S-1 (File No. "
          + "333-123456), in response to comments received by letter dated April 2, 2019.", nil
      ),
      (
        "we hereby submit the responses to the comments of the Staff on the Company's Registration Statement on "
          + "Form S-1 (Registration No. 333-123456) filed on January 10, 2019.", nil
      ),
    ] as [(String, Int?)])
  func openings(_ sentence: String, _ amendment: Int?) throws {
    let letter = try letter(
      "", opening: "On behalf of Marsh Hulls, Inc. (the \"Company\"), \(sentence)")
    #expect(letter.content.head.fileNumbers == ["333-123456"])
    #expect(letter.content.head.filings.map(\.form) == ["S-1"])
    #expect(letter.content.head.filings.first?.amendment == amendment)
  }

  @Test("what comes with a letter that answers nobody is not under review")
  func sent() throws {
    let letter = try letter(
      "",
      opening:
        "In response to your call, we will file Amendment No. 2 to Form S-1 for Marsh Hulls today.")
    #expect(letter.content.head.filings.isEmpty)
  }

  @Test(
    "a form is named behind a label, a company or a year, too",
    arguments: [
      ("Re: Registrant: Marsh Fund\nFile Nos.: 333-156999\nFiling Type: N-14", ["N-14"]),
      ("Re: Marsh Fund\nForm Type: 10-K", ["10-K"]), ("Re: Marsh Fund\nForm: N-14", ["N-14"]),
      (
        "Re: Marsh Hulls Inc 10-K for year ending 6-30-09, filed\n10-13-09",
        ["10-K 2009-06-30 2009-10-13"]
      ),
      ("Re: Marsh Hulls, Inc. S-1/A filed June 30, 2009", ["S-1/A 2009-06-30"]),
      ("Re: Marsh Hulls, Inc.\n2009 10-K", ["10-K"]),
      (
        "Re: Marsh Hulls, Inc.\nSoliciting Materials filed pursuant to Rule 14a-12\nFiled May 1, 2009",
        ["Schedule 14A 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nDefinitive Additional Soliciting Materials\nFiled May 1, 2009",
        ["Schedule 14A 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nDFAN14A: soliciting materials filed May 1, 2009",
        ["DFAN14A 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nDEFA14A – Definitive Additional Materials\nFiled May 1, 2009",
        ["DEFA14A 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nDEFA14A\nDefinitive Additional Materials filed May 1, 2009",
        ["DEFA14A 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nDFAN14A filed May 1, 2009\nSoliciting material used by Roe Partners",
        ["DFAN14A 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nPreliminary Proxy Statement on Schedule 14A\nFiled May 1, 2009\n"
          + "Definitive Additional Materials\nFiled May 9, 2009",
        ["Schedule 14A 2009-05-01", "Schedule 14A 2009-05-09"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nForm S-4 filed May 1, 2009\nSoliciting Materials filed under Rule 425 on "
          + "May 9, 2009", ["S-4 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nForm 10-K, March 31, 2009, for the year ended December 31, 2008",
        ["10-K 2008-12-31"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nForm 10-K (March 31, 2009)\nFiscal year ended December 31, 2008",
        ["10-K 2008-12-31"]
      ),
      ("Re: Marsh Hulls, Inc.\nForm 10-K (March 31, 2009)", ["10-K 2009-03-31"]),
      ("Re: Marsh Hulls, Inc.\nForm 10-K/A No. 2, March 30, 2009", ["10-K/A 2"]),
      (
        "Re: Roe Fund\nPost-Effective Amendment Nos. 86 and 87 to Form N-1A, filed May 1, 2009",
        ["N-1A 86 2009-05-01", "N-1A 87 2009-05-01"]
      ),
      (
        "Re: Marsh Hulls, Inc.\nAmendment No. 1 and Amendment No. 2 to Form 10-K for the years ended "
          + "December 31, 2007 and 2008\nFiled May 1, 2009 and June 1, 2009",
        ["10-K 1 2007-12-31 2009-05-01", "10-K 2 2008-12-31 2009-06-01"]
      ),
      ("Re: Marsh Hulls, Inc.\nOur 10-K for tax", []),
    ])
  func labelled(_ subject: String, _ expected: [String]) throws {
    #expect(describe(try letter(subject)) == expected)
  }

  @Test(
    "the Commission's place may be cut short, and so may the word for whose attention",
    arguments: ["Att. Ann Roe, Staff Accountant", "Att: Ann Roe, Staff Accountant"])
  func attention(_ line: String) throws {
    let text = """
      Marsh Hulls, Inc.

      May 3, 2019

      Sec. and Exchange Commission
      100 F St. NE
      Wash. DC 20549

      \(line)

      Re: Marsh Hulls, Inc.

      Dear Ms Roe
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(
      letter.content.head.recipients.map { letter.document.text.string($0.name) } == ["Ann Roe"])
  }

  @Test("amendments that are named together have both numbers of their fund")
  func numbersTogether() throws {
    let subject = """
      Re: Roe Fund
      Post-Effective Amendment Nos. 86 and 87 to Registration Statement on Form N-1A
      File Nos. 333-123456 and 811-12345
      """
    let filings = try letter(subject).content.head.filings
    #expect(filings.map(\.amendment) == [86, 87])
    #expect(filings.allSatisfy { $0.fileNumbers == ["333-123456", "811-12345"] })
  }
}
