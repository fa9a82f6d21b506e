import Crossfoot
import Testing

/// The names of the forms that subjects have.
@Suite("Names of forms")
struct FormNameTests {
  private func forms(_ line: String) throws -> [String] {
    let text = """
      Acme Corp.

      January 3, 2014

      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Attention: Ada Thornbury

      Re: Acme Corp.
      \(line)

      Dear Ms. Thornbury:

      1. Please give us the table.

      Response: The table follows.

      Very truly yours,

      /s/ Ann Lee
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    return letter.content.head.filings.map(\.form)
  }

  @Test(
    "the forms of the system's list are read by their names",
    arguments: [
      ("Form 424B5 filed May 1, 2013", "424B5"), ("Form 424B3, filed May 1, 2013", "424B3"),
      ("424B5 filed May 1, 2013", "424B5"), ("Schedule 14f-1 filed May 1, 2013", "Schedule 14F-1"),
      ("Preliminary Proxy Statement on Schedule 14a", "Schedule 14A"),
      ("Schedule 14F-1 filed May 1, 2013", "Schedule 14F-1"),
      ("Schedule 13e-3 filed May 1, 2013", "Schedule 13E-3"),
      ("Form 12b-25 filed May 1, 2013", "12B-25"), ("Form 10KSB filed May 1, 2013", "10KSB"),
      ("Form 10K filed May 1, 2013", "10-K"), ("Form 10Q/A filed May 1, 2013", "10-Q/A"),
      ("Form N\u{2011}1A filed May 1, 2013", "N-1A"),
      ("Form 20F filed May 1, 2013", "20-F"), ("Form S-1/A-1 filed May 1, 2013", "S-1/A"),
      ("Form 8-K/A#2 filed May 1, 2013", "8-K/A"),
      ("Definitive 14A filed May 1, 2013", "Schedule 14A"),
      ("Proxy Statement\nFiled May 1, 2013", "Schedule 14A"),
      ("Registration Statement under Schedule B", "Schedule B"),
      ("Form 10-12B filed May 1, 2013", "10-12B"), ("Form 497K filed May 1, 2013", "497K"),
      ("Form 485BPOS filed May 1, 2013", "485BPOS"), ("Form ABS-EE filed May 1, 2013", "ABS-EE"),
      ("Form SF-3 filed May 1, 2013", "SF-3"), ("POS AM filed May 1, 2013", "POS AM"),
      ("Schedule TO-T filed May 1, 2013", "Schedule TO-T"),
      ("Form N-CSR filed May 1, 2013", "N-CSR"), ("Form 10-K filed May 1, 2013", "10-K"),
      // A space is lost.
      ("Form 10-Kfiled May 1, 2013", "10-K"), ("Form 20-Ffor the year ended May 1, 2013", "20-F"),
    ])
  func forms(_ line: String, _ form: String) throws {
    #expect(try forms(line) == [form])
  }

  @Test(
    "a year, a word or what is still to be filed is no form",
    arguments: [
      "Form 2009 of the questionnaire", "Form letter of May 1, 2013", "SCHEDULE TO BE FILED",
    ])
  func others(_ line: String) throws {
    #expect(try forms(line).isEmpty)
  }

  @Test(
    "a number behind the mark of an amendment says which one it is",
    arguments: [
      ("Form 8-K/A#2 filed May 1, 2013", 2), ("Form 8-K/A No. 3 filed May 1, 2013", 3),
      ("Form S-1/A-1 filed May 1, 2013", 1), ("Form 8-K/A filed May 1, 2013", nil),
    ] as [(String, Int?)])
  func amendments(_ line: String, _ number: Int?) throws {
    let text =
      "Acme Corp.\n\nMay 3, 2014\n\nRe: Acme Corp.\n\(line)\n\nDear Ms. Roe:\n\nWe answer you.\n\nSincerely,"
    let filings = try Letter(parsing: Array(text.utf8)).content.head.filings
    #expect(filings.map(\.amendment) == [number])
  }
}
