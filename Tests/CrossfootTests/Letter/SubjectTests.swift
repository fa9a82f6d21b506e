import Crossfoot
import Testing

@Suite("Subjects, dates and delivery")
struct SubjectTests {
  private func letter(_ subject: String, date: String = "January 3, 2014") throws -> Letter {
    let text = """
      Acme Corp.

      \(date)

      VIA EDGAR

      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Attention: Ada Thornbury

      Re: Acme Corp.
      \(subject)

      Dear Ms. Thornbury:

      1. Please give us the table.

      Response: The table follows.

      Very truly yours,

      /s/ Ann Lee
      """
    return try Letter(parsing: Array(text.utf8), path: "fixture")
  }

  /// The filings as `form/amendment period filed numbers`, `-` for what is not said.
  static func describe(_ head: LetterHead) -> [String] {
    head.filings.map { filing in
      let form = filing.form + (filing.amendment.map { "/\($0)" } ?? "")
      let dates = [filing.period, filing.filedOn].map { $0?.description ?? "-" }
      return ([form] + dates + filing.fileNumbers).joined(separator: " ")
    }
  }

  @Test(
    "each filing has the file numbers that stand behind it",
    arguments: [
      (
        """
        Form S-4
        Filed March 2, 2009
        File No. 333-160110
        Amendment No. 3 to Form S-4, filed September 21, 2009 (File No. 333-160111)
        """,
        ["S-4 - 2009-03-02 333-160110", "S-4/3 - 2009-09-21 333-160111"]
      ),
      (
        """
        Form S-3 filed March 1, 2009 (File No. 333-160111)
        Form 10-K for the year ended December 31, 2008 (File No. 1-12345)
        """,
        ["S-3 - 2009-03-01 333-160111", "10-K 2008-12-31 - 001-12345"]
      ),
      // Two offerings, two numbers, in order.
      (
        """
        Form S-1
        Filed March 1, 2018
        Form S-4
        Filed August 9, 2018
        File Nos. 333-111111 and 333-222222
        """,
        ["S-1 - 2018-03-01 333-111111", "S-4 - 2018-08-09 333-222222"]
      ),
      // An offering's number is no report's.
      (
        "Form 10-K for the year ended December 31, 2017\nForm S-3\nFile Nos. 333-111111 and 1-22222",
        ["10-K 2017-12-31 - 001-22222", "S-3 - - 333-111111"]
      ),
      // The reports of a company have one number: two are those of two companies.
      (
        """
        Form 10-K for the year ended December 31, 2015
        Forms 8-K filed February 29, 2016 and May 5, 2016
        File Nos. 1-15801 and 1-36003
        """,
        [
          "10-K 2015-12-31 - 001-15801 001-36003", "8-K - 2016-02-29 001-15801 001-36003",
          "8-K - 2016-05-05 001-15801 001-36003",
        ]
      ),
      (
        "Form S-4\nFile Nos. 333-111111 and 333-111111-01",
        ["S-4 - - 333-111111 333-111111-01"]
      ),
      (
        "Form 10\u{2014}K for the year ended December 31, 2015\nFile No. 1\u{2014}15801",
        ["10-K 2015-12-31 - 001-15801"]
      ),
      ("Form 10\u{2014}Registration\nFile No. 1-15801", ["10 - - 001-15801"]),
      (
        "Form S-3\nFile Nos. 333-111111, -01 and -02",
        ["S-3 - - 333-111111 333-111111-01 333-111111-02"]
      ),
      (
        "File No. 333-111111\nForm S-1\nFile No. 333-222222\nForm S-4",
        ["S-1 - - 333-111111", "S-4 - - 333-222222"]
      ),
    ])
  func fileNumbers(_ subject: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == expected)
  }

  @Test(
    "an amendment in a line of its own is that of the form above, or of the one it is followed by",
    arguments: [
      (
        "Registration Statement on Form S-1\nAmendment No. 2\nFiled May 1, 2009",
        ["S-1/2 - 2009-05-01"]
      ),
      ("Form S-1, Amendment No. 4\nFiled May 1, 2009", ["S-1/4 - 2009-05-01"]),
      ("Amendment Number Three to Registration Statement on Form S-1", ["S-1/3 - -"]),
      ("Third Amendment to Registration Statement on Form S-1", ["S-1/3 - -"]),
      ("Form S-1\nRequest for relief under Item 5 of Form 20-F", ["S-1 - -"]),
      (
        "Form S-1\nFiled May 1, 2009\nAmendment No. 1\nFiled June 2, 2009",
        ["S-1 - 2009-05-01", "S-1/1 - 2009-06-02"]
      ),
      ("Amendment No. 1 to\nForm S-1\nFiled May 1, 2009", ["S-1/1 - 2009-05-01"]),
      ("Amendment No. 1\nForm S-1\nFiled May 1, 2009", ["S-1/1 - 2009-05-01"]),
      (
        "Form 10-K for the year ended December 31, 2008\nAmendment No. 1\nForm S-3",
        ["10-K 2008-12-31 -", "S-3/1 - -"]
      ),
      (
        "Form 10-12B\nFiled July 26, 2021, as amended by Amendment No. 1 filed May 1, 2022",
        ["10-12B - 2021-07-26"]
      ),
    ])
  func amendments(_ subject: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == expected)
  }

  @Test(
    "a list of periods is one of filings",
    arguments: [
      (
        "Forms 10-K for the Years Ended December 31, 2012 and 2011, Filed March 1, 2013 and May 2, 2012",
        ["10-K 2012-12-31 2013-03-01", "10-K 2011-12-31 2012-05-02"]
      ),
      (
        "Forms 10-Q for the Quarters Ended March 31, June 30 and September 30, 2012",
        ["10-Q 2012-03-31 -", "10-Q 2012-06-30 -", "10-Q 2012-09-30 -"]
      ),
      (
        "Form 10-Q for the quarters ended March 31, 2013 and June 30, 2013",
        ["10-Q 2013-03-31 -", "10-Q 2013-06-30 -"]
      ),
      (
        "Forms 20-F for the years ended 31 December 2012 and 2011\nFiled 3 April 2013 and 4 May 2012",
        ["20-F 2012-12-31 2013-04-03", "20-F 2011-12-31 2012-05-04"]
      ),
      (
        "Forms 10-K and 10-Q for the year ended December 31, 2012 and the quarter ended March 31, 2013",
        ["10-K 2012-12-31 -", "10-Q 2013-03-31 -"]
      ),
      (
        "Form 10-KSB for the year ended June 30, 2004\nForm 8-K filed May 1 and June 2, 2005",
        ["10-KSB 2004-06-30 -", "8-K - 2005-05-01", "8-K - 2005-06-02"]
      ),
      ("Form 10-K for the year ended 12/31/2012, filed 3/1/2013", ["10-K 2012-12-31 2013-03-01"]),
      (
        "Form 10-K for the years ended December 31, 2012 and 2011\nFiled March 1, 2013 and May 2, 2012",
        ["10-K 2012-12-31 2013-03-01", "10-K 2011-12-31 2012-05-02"]
      ),
      ("Forms 10-K for the years ended 2012 and 2011", ["10-K - -", "10-K - -"]),
      (
        "10-K for the Fiscal Year Ended June 30, 2006, filed May 2, 2007",
        ["10-K 2006-06-30 2007-05-02"]
      ),
      ("Form 10-KSB of June 30, 2006", ["10-KSB 2006-06-30 -"]),
      ("Form 8-K of June 30, 2006", ["8-K - -"]),
      (
        "Form 10-K for December 31, 2008, filed March 13, 2009\nForm 10-Q for March 31, 2009",
        ["10-K 2008-12-31 2009-03-13", "10-Q 2009-03-31 -"]
      ),
      ("10-K for 12/31/2008", ["10-K 2008-12-31 -"]),
      ("Form N-CSR, June 30, 2006", ["N-CSR 2006-06-30 -"]),
      // Only what is a month's last day ends a period without a word for it.
      ("Form 10-K, March 13, 2009", ["10-K - -"]),
      ("Form S-1 for June 30, 2006", ["S-1 - -"]),
      ("Forms 8-K dated May 1 and June 2, 2018", ["8-K - -", "8-K - -"]),
      ("Forms 8-K\nYour letters dated May 1 and June 2, 2018", ["8-K - -"]),
      ("Forms 8-K/A\nResponse to comments dated May 1 and June 2, 2018", ["8-K/A - -"]),
      // A report on two years is one report.
      ("Form 10-K for the years ended 2012 and 2011", ["10-K - -"]),
      ("Form 10-K for the years ended December 31, 2012 and 2011", ["10-K 2012-12-31 -"]),
      ("Form 10-Q for the three months ended March 31, 2013 and 2012", ["10-Q 2013-03-31 -"]),
    ])
  func periods(_ subject: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == expected)
  }

  @Test(
    "the date of a letter may be written in many ways",
    arguments: [
      "3rd January, 2014", "3rd of January 2014", "2014-01-03", "03 JAN 2014", "3-Jan-2014",
      "Jan 3, 2014", "Dated 3 Jan 2014", "London, 3rd January 2014",
    ])
  func dates(_ date: String) throws {
    let head = try letter("Form 10-K", date: date).content.head
    #expect(head.date?.description == "2014-01-03")
    #expect(head.senderAddress.isEmpty)
  }

  @Test(
    "what only looks like a date is none",
    arguments: ["2014-13-03", "0001-2014-01-03", "212-555-0143", "Jan Roe 2014", "May 3"])
  func others(_ line: String) throws {
    #expect(try letter("Form 10-K", date: line).content.head.date == nil)
  }

  @Test("a company whose name opens like a way of delivery is none")
  func deliveryName() throws {
    let head = try letter("Form F-1\nVia Marsh Optics AG").content.head
    #expect(head.delivery.count == 1)
  }

  @Test("a way of delivery may stand below the subject")
  func delivery() throws {
    let text = """
      May 9, 2013

      Re: Acme Corp.
      Registration Statement on Form S-1
      File No. 333-160111

      VIA EDGAR SUBMISSION

      Mr. Bo Thornbury
      Assistant Director
      Securities and Exchange Commission

      Dear Mr. Thornbury:

      We answer you.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let head = letter.content.head
    let string = letter.document.text.string
    #expect(head.delivery.map(string) == ["VIA EDGAR SUBMISSION"])
    #expect(head.recipients.map { string($0.name) } == ["Bo Thornbury"])
    #expect(head.filings.map(\.form) == ["S-1"])
  }

  @Test(
    "an amendment has the date that stands before the form which it amends",
    arguments: [
      (
        "Amendment No. 2 Submitted December 20, 2013 to Form 10-12B\nSubmitted December 8, 2013",
        ["10-12B/2 - 2013-12-20"]
      ),
      (
        "Amendment No. 1, filed June 2, 2013, to Registration Statement on Form S-1 filed May 1, 2013",
        ["S-1/1 - 2013-06-02"]
      ),
      ("Amendment No. 1 to Form S-1\nFiled June 2, 2013", ["S-1/1 - 2013-06-02"]),
      (
        "Form 10-K filed May 1, 2013\nAmendment No. 1 filed June 2, 2013 to Form S-1",
        ["10-K - 2013-05-01", "S-1/1 - 2013-06-02"]
      ),
    ])
  func amended(_ subject: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == expected)
  }

  @Test(
    "a line may be cut before a date",
    arguments: [
      (
        "Form 10-K for the Fiscal Year Ended\nDecember 31, 2012 Filed\nFebruary 28, 2013",
        ["10-K 2012-12-31 2013-02-28"]
      ),
      ("Form 10-Q for the quarter ended\nMarch 31, 2013", ["10-Q 2013-03-31 -"]),
      // Other words between say that the date is another's.
      ("Form 10-K for the fiscal year ended\nResponse dated May 1, 2013", ["10-K - -"]),
      ("Form 10-K filed\nLetter of May 1, 2013", ["10-K - -"]),
    ])
  func cut(_ subject: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == expected)
  }

  @Test(
    "the schedule of a tender offer has letters for a name",
    arguments: [
      ("Schedule TO-T filed May 3, 2018\nFile No. 005-41883", "Schedule TO-T - 2018-05-03"),
      ("Schedule TO-I\nFiled May 3, 2018\nFile No. 005-41883", "Schedule TO-I - 2018-05-03"),
      ("SCHEDULE TO-C, FILED MAY 3, 2018\nFile No. 005-41883", "Schedule TO-C - 2018-05-03"),
      ("Schedule TO-I/A filed May 3, 2018\nFile No. 005-41883", "Schedule TO-I/A - 2018-05-03"),
      (
        "Schedule TO\nFiled by Acme Corp. on May 3, 2018\nFile No. 005-41883",
        "Schedule TO - 2018-05-03"
      ),
      (
        "Amendment No. 2 to Schedule TO-T filed May 3, 2018\nFile No. 005-41883",
        "Schedule TO-T/2 - 2018-05-03"
      ),
    ])
  func tenderOffers(_ subject: String, _ expected: String) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == [expected + " 005-41883"])
  }

  @Test(
    "other words behind a schedule name none",
    arguments: ["Schedule to the agreement of May 3, 2018", "SCHEDULE TO BE FILED", "Schedule TOP"])
  func noTenderOffers(_ subject: String) throws {
    #expect(try letter(subject).content.head.filings.isEmpty)
  }

  @Test(
    "a form may have letters only, or stand without the word for it",
    arguments: [
      ("Form N-CSR for the year ended August 31, 2012", "N-CSR 2012-08-31 -"),
      ("Form N-CSRS/A filed May 3, 2012", "N-CSRS/A - 2012-05-03"),
      (
        "Form SD for the year ended December 31, 2012\nFiled June 2, 2013",
        "SD 2012-12-31 2013-06-02"
      ),
      ("Form D filed May 3, 2012", "D - 2012-05-03"), ("FORM N-PX", "N-PX - -"),
      ("10-K for the Fiscal Year Ended June 30, 2012", "10-K 2012-06-30 -"),
      ("8-K filed May 3, 2012", "8-K - 2012-05-03"),
      ("20-F/A, filed May 3, 2012", "20-F/A - 2012-05-03"),
      ("PREC14A filed by Acme Corp. on May 3, 2012", "PREC14A - 2012-05-03"),
      ("Soliciting material on DFAN14A filed May 3, 2012", "DFAN14A - 2012-05-03"),
      ("Form DEF 14A filed May 3, 2012", "DEF 14A - 2012-05-03"),
      (
        "Preliminary Proxy Statement on Schedule PREM14A\nFiled May 3, 2012", "PREM14A - 2012-05-03"
      ),
      ("SC TO-T filed May 3, 2012", "SC TO-T - 2012-05-03"),
    ])
  func plainForms(_ subject: String, _ expected: String) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == [expected])
  }

  @Test(
    "a proxy statement is filed under its schedule, which may not be named",
    arguments: [
      ("Definitive Proxy Statement filed May 3, 2012", ["Schedule 14A - 2012-05-03"]),
      ("Preliminary Proxy Statement\nFiled May 3, 2012", ["Schedule 14A - 2012-05-03"]),
      (
        "Proxy Statement for the 2012 Annual Meeting, filed May 3, 2012",
        ["Schedule 14A - 2012-05-03"]
      ),
      ("Preliminary Information Statement filed May 3, 2012", ["Schedule 14C - 2012-05-03"]),
      (
        "Definitive Proxy Statement on\nSchedule 14A filed May 3, 2012",
        ["Schedule 14A - 2012-05-03"]
      ),
      ("Definitive Proxy Statement\nSchedule 14A filed May 3, 2012", ["Schedule 14A - 2012-05-03"]),
      (
        "Definitive Proxy Statement filed May 3, 2012\nForm 10-K for the year ended June 30, 2012",
        ["Schedule 14A - 2012-05-03", "10-K 2012-06-30 -"]
      ),
      (
        "Form 10-K for the year ended June 30, 2012 and Definitive Proxy Statement filed May 3, 2012",
        ["10-K 2012-06-30 -", "Schedule 14A - 2012-05-03"]
      ),
      (
        "Amendment No. 1 to Preliminary Proxy Statement filed May 3, 2012",
        ["Schedule 14A/1 - 2012-05-03"]
      ),
      ("Form S-4 filed May 3, 2012\nJoint Proxy Statement/Prospectus", ["S-4 - 2012-05-03"]),
      (
        "Preliminary Proxy Statement/Prospectus on Form S-4 filed May 3, 2012", ["S-4 - 2012-05-03"]
      ),
      (
        "Form 8-K filed May 3, 2012\nResponse to comments on the proxy statement",
        ["8-K - 2012-05-03"]
      ),
    ])
  func proxyStatements(_ subject: String, _ expected: [String]) throws {
    #expect(try SubjectTests.describe(letter(subject).content.head) == expected)
  }

  @Test(
    "other letters behind the word name no form",
    arguments: [
      "Form of Proxy", "Form C-1 Partners", "Form Dated May 3, 2012", "10-K Advisors, Inc.",
    ])
  func noForms(_ subject: String) throws {
    #expect(try letter(subject).content.head.filings.allSatisfy { $0.form == "C-1" })
  }
}
