import Crossfoot
import CrossfootDatabase
import Foundation

/// Letters composed for tests, in submissions with headers.
enum ComposedLetters {
  /// A bare letter with a heading, a table of differences and something that is left out.
  static let margins = """
    Example Corp
    June 1, 2020

    Dear Ms. Roe:

    Form 10-K for Fiscal Year Ended December 31, 2019

    Results of Operations, page 40

    1. Please explain your gross profit.

    Response: The table shows the results, but for [***]:

    \t2020\t2019
    Revenue\t4,732\t3,941
    Cost of sales\t3,120\t2,613
    Gross profit\t1,612\t1,328

    Sincerely,

    Jane Doe
    """

  /// A bare letter whose subject names two companies in turn, each above its filing.
  static let registrants = subject(
    """
    Marsh Hulls, Inc.
        Form 10-K for the year ended December 31, 2018
        File No. 1-12345
        Marsh Limited Partnership
        Form 10-K for the year ended December 31, 2018
        File No. 1-23456
    """)

  /// The same of one company.
  static let oneRegistrant = subject(
    """
    Marsh Hulls, Inc.
        Form 10-K for the year ended December 31, 2018
        File No. 1-12345
    """)

  private static func subject(_ lines: String) -> String {
    """
    May 3, 2019

    Securities and Exchange Commission

    Re: \(lines)

    Ladies and Gentlemen:

    1. Please give us the table.

    Response: The table follows.

    Very truly yours,

    /s/ Ann Lee
    """
  }

  /// A bare letter of two items that cite different topics.
  static let citing = """
    Example Corp
    June 1, 2021

    Dear Ms. Roe:

    1. Please tell us how you applied ASC 350-20 to your brands.

    Response: We applied it by reporting unit.

    2. Please tell us whether sales of brands are in the scope of ASC 606.

    Response: None of them is.

    Sincerely,

    Jane Doe
    """

  /// A comment letter of the staff.
  static func comments(
    to company: String = "Example Widgets Inc", cik: Int = 123_456, on date: String,
    filed: String, accession: String, numbers: [Int] = [1, 2, 3], filing: String = "Form 10-K"
  ) -> String {
    let comments = numbers.map(comment)
    return header("UPLOAD", "FILED FOR", company, cik, filed, accession)
      + document(
        "LETTER",
        """
        \(date)

        Jane Doe
        Chief Financial Officer
        \(company)
        1 Main Street
        Springfield

        Re:  \(company)
             \(filing) for the fiscal year ended December 31, 2013
             File No. 001-12345

        Dear Ms. Doe:

        We have reviewed your filing and have the following comments.

        \(comments.joined(separator: "\n\n"))

        Sincerely,

        John Roe
        Branch Chief
        """)
  }

  /// A company's answer to `comments`.
  static func answer(
    of company: String = "Example Widgets Inc", cik: Int = 123_456, on date: String, filed: String,
    accession: String, to letterDate: String, numbers: [Int] = [1, 2, 3],
    filing: String = "Form 10-K"
  ) -> String {
    let items = numbers.map { number in
      comment(number) + "\n\nResponse: The Company respectfully advises the Staff that it used the "
        + "income approach."
    }
    return header("CORRESP", "FILER", company, cik, filed, accession)
      + document(
        "CORRESP",
        """
        \(date)

        VIA EDGAR

        Securities and Exchange Commission
        Division of Corporation Finance
        Washington, D.C. 20549

        Re:  \(company)
             \(filing) for the fiscal year ended December 31, 2013
             File No. 001-12345

        Dear Mr. Roe:

        This letter responds to the comments in your letter dated \(letterDate).

        \(items.joined(separator: "\n\n"))

        Very truly yours,

        Jane Doe
        Chief Financial Officer
        """)
  }

  /// What the staff asks under a number.
  private static func comment(_ number: Int) -> String {
    "\(number).  Please tell us how you measured the goodwill of segment \(number), and which "
      + "discount rate number \(number * 7) you applied to its cash flows."
  }

  private static func header(
    _ form: String, _ role: String, _ company: String, _ cik: Int, _ filed: String,
    _ accession: String
  ) -> String {
    """
    <SEC-DOCUMENT>\(accession).txt : 20150101
    <SEC-HEADER>\(accession).hdr.sgml : 20150101
    ACCESSION NUMBER:\t\t\(accession)
    CONFORMED SUBMISSION TYPE:\t\(form)
    PUBLIC DOCUMENT COUNT:\t\t1
    FILED AS OF DATE:\t\t\(filed)

    \(role):

    \tCOMPANY DATA:\t
    \t\tCOMPANY CONFORMED NAME:\t\t\t\(company)
    \t\tCENTRAL INDEX KEY:\t\t\t\(String(repeating: "0", count: 10 - "\(cik)".count))\(cik)
    </SEC-HEADER>

    """
  }

  private static func document(_ type: String, _ text: String) -> String {
    """
    <DOCUMENT>
    <TYPE>\(type)
    <SEQUENCE>1
    <FILENAME>filename1.txt
    <TEXT>
    \(text)
    </TEXT>
    </DOCUMENT>
    </SEC-DOCUMENT>

    """
  }

  /// A review of two rounds: five letters, earliest first.
  static let review: [(path: String, text: String)] = [
    (
      "a.txt",
      comments(
        on: "March 3, 2014", filed: "20140303", accession: "0000000000-14-000001")
    ),
    (
      "b.txt",
      answer(
        on: "March 17, 2014", filed: "20140317", accession: "0001234567-14-000002",
        to: "March 3, 2014")
    ),
    (
      "c.txt",
      comments(
        on: "March 27, 2014", filed: "20140327", accession: "0000000000-14-000003", numbers: [1])
    ),
    (
      "d.txt",
      answer(
        on: "April 6, 2014", filed: "20140406", accession: "0001234567-14-000004",
        to: "March 27, 2014", numbers: [1])
    ),
    (
      "e.txt",
      comments(
        on: "June 1, 2016", filed: "20160601", accession: "0000000000-16-000005",
        filing: "Form 10-Q")
    ),
  ]
}

/// A database in a folder of its own, gone after the test.
struct TemporaryDatabase {
  let folder: URL
  let database: LetterDatabase

  /// Makes a database, hands it to `body`, and removes it.
  static func with<Value>(_ body: (TemporaryDatabase) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try LetterDatabase(writingTo: folder.appending(path: "letters.sqlite").path)
    return try body(TemporaryDatabase(folder: folder, database: database))
  }

  /// Ingests texts, one after the other, and links them.
  func ingest(_ files: [(path: String, text: String)]) throws {
    try ingest(bytes: files.map { ($0.path, Array($0.text.utf8)) })
  }

  /// Ingests files, one after the other, and links them.
  func ingest(bytes files: [(path: String, bytes: [UInt8])]) throws {
    let writer = try LetterWriter(database)
    try writer.write { session in
      for (path, bytes) in files {
        let identity = FileIdentity(
          bytes: bytes, path: path, headerAccession: CorrespondencePeek(bytes).accession)
        let file = try LetterFile(parsing: bytes, path: path)
        let tape = SubmissionRows.tape(file, identity, path: path, bytes: bytes.count)
        try session.add(tape, identity, path: path, failures: [])
      }
    }
    try database.linkThreads()
  }

  /// The lines of a table as CSV, without the header.
  func lines(_ table: String) throws -> [String] {
    var lines: [String] = []
    try database.write(TableExport(table: table, format: .csv)) { lines.append($0) }
    return lines.dropFirst().map { $0.trimmingCharacters(in: .newlines) }
  }

  /// All tables, as JSON Lines.
  func dump() throws -> [String] {
    var lines: [String] = []
    for table in TableExport.tables {
      try database.write(TableExport(table: table, format: .jsonl)) { lines.append(table + $0) }
    }
    return lines
  }
}
