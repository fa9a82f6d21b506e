import Crossfoot
import Testing

/// What openings of letters say in the active voice, over the ends of lines, and of several amendments.
@Suite("Grammar of openings")
struct OpeningGrammarTests {
  private func letter(
    _ subject: String, opening: String = "We answer your letter dated April 2, 2019.",
    letterhead: String = "Marsh Hulls, Inc.", greeting: String = "Dear Ms. Roe:"
  ) throws -> Letter {
    let text = """
      \(letterhead)

      May 3, 2019

      Securities and Exchange Commission

      Attn: Ann Roe

      Re: Marsh Hulls, Inc.
      \(subject)

      \(greeting)

      \(opening)

      1. Please tell us why.

      Response: For tax.

      Sincerely,
      """
    return try Letter(parsing: Array(text.utf8))
  }

  private func filings(_ subject: String, opening: String) throws -> [String] {
    SubjectTests.describe(try letter(subject, opening: opening).content.head)
  }

  @Test(
    "who filed a report says when behind the end of its period",
    arguments: [
      "The Company filed its Form 10-K for the year ended December 31, 2018 on March 4, 2019.",
      "Marsh Hulls filed its Form 10-K for the fiscal year ended December 31, 2018 with the Commission on March 4, 2019.",
      "We filed our Form 10-K for the year ended December 31, 2018, on March 4, 2019.",
    ])
  func reports(_ opening: String) throws {
    let subject = "Form 10-K for the year ended December 31, 2018"
    #expect(try filings(subject, opening: opening) == ["10-K 2018-12-31 2019-03-04"])
  }

  @Test(
    "what else is told before the day has it",
    arguments: [
      "The Company filed its Form 10-K for the year ended December 31, 2018, and its Form 10-Q for the quarter ended March 31, 2019, on April 4, 2019.",
      "The Company filed its Form 10-K for the year ended December 31, 2017 on March 4, 2018.",
      "The Company filed its Form 10-K for the year ended December 31, 2018 and held its meeting on April 4, 2019.",
      "Our subsidiary filed its Form 10-K for the year ended December 31, 2018 on March 4, 2019.",
    ])
  func otherReports(_ opening: String) throws {
    let subject = "Form 10-K for the year ended December 31, 2018"
    #expect(try filings(subject, opening: opening) == ["10-K 2018-12-31 -"])
  }

  @Test(
    "an amendment is named by who filed it, for whomever that was",
    arguments: [
      "On March 4, 2019, the Trust filed Post-Effective Amendment No. 2 to its Registration Statement on Form N-1A with the Commission.",
      "The Trust filed Post-Effective Amendment No. 2 to its registration statement on Form N-1A on March 4, 2019.",
      "On March 4, 2019, the Trust filed Post-Effective Amendment No. 2 under the Securities Act of 1933 and Amendment No. 4 under the Investment Company Act of 1940 to its Registration Statement on Form N-1A.",
      "On March 4, 2019, Marsh Hulls, Inc. (the “Registrant”), on behalf of its series, the Oar Bond Fund (the “Fund”), filed Post-Effective Amendment No. 2 to its registration statement on Form N-1A.",
      "On behalf of Marsh Hulls, Inc., which filed Post-Effective Amendment No. 2 to its registration statement on Form N-1A with the Commission on March 4, 2019, we answer your comments.",
    ])
  func amendments(_ opening: String) throws {
    let subject = "Registration Statement on Form N-1A"
    #expect(try filings(subject, opening: opening) == ["N-1A/2 - 2019-03-04"])
  }

  @Test(
    "what others filed, or filed about an amendment, has a day of its own",
    arguments: [
      "On March 4, 2019, the Trust filed a letter about Post-Effective Amendment No. 2 to its registration statement on Form N-1A.",
      "On March 4, 2019, the Trust filed an exhibit to Post-Effective Amendment No. 2 to its registration statement on Form N-1A.",
      "On March 4, 2019, Oar Advisers, on behalf of Marsh Hulls, Inc., filed a registration statement on Form N-1A for another fund.",
      "On behalf of Oar Corp., which filed its registration statement on Form N-1A on March 4, 2019, we answer your comments.",
      "On March 4, 2019, the Registrant, on behalf of its series, held a meeting and later filed a registration statement on Form N-1A.",
    ])
  func otherAmendments(_ opening: String) throws {
    let subject = "Registration Statement on Form N-1A"
    #expect(try filings(subject, opening: opening) == ["N-1A - -"])
  }

  @Test(
    "a list of dates goes on in the line below, wherever it is cut",
    arguments: [
      "Forms 10-Q for Quarters Ended March 31, 2018,\nJune 30, 2018 and September 30, 2018",
      "Forms 10-Q for Quarters Ended March 31, 2018, June 30, 2018 and\nSeptember 30, 2018",
      "Forms 10-Q for Quarters Ended March 31,\nJune 30 and\nSeptember 30, 2018",
      "Forms 10-Q for Quarters Ended March 31, 2018, June 30, 2018\nand September 30, 2018",
      "Forms 10-Q for Quarters Ended 3/31/2018,\n6/30/2018 and 9/30/2018",
    ])
  func dates(_ subject: String) throws {
    #expect(
      SubjectTests.describe(try letter(subject).content.head) == [
        "10-Q 2018-03-31 -", "10-Q 2018-06-30 -", "10-Q 2018-09-30 -",
      ])
  }

  @Test(
    "so does a list of years",
    arguments: [
      "Forms 10-K for the Years Ended December 31, 2018,\n2017 and 2016",
      "Forms 10-K for the Years Ended December 31, 2018, 2017\nand 2016",
      "Forms 10-K for the Years Ended December 31, 2018, 2017 and\n2016",
    ])
  func years(_ subject: String) throws {
    #expect(
      SubjectTests.describe(try letter(subject).content.head) == [
        "10-K 2018-12-31 -", "10-K 2017-12-31 -", "10-K 2016-12-31 -",
      ])
  }

  @Test(
    "the date of a letter, or the year of a name, is none of the list above it",
    arguments: [
      ("2019 Proxy Statement on Schedule 14A", ["10-K 2018-12-31 -", "Schedule 14A - -"]),
      ("April 2, 2019 Comment Letter", ["10-K 2018-12-31 -"]),
      ("Filed March 4, 2019", ["10-K 2018-12-31 2019-03-04"]),
    ] as [(String, [String])])
  func strangers(_ below: String, _ expected: [String]) throws {
    let subject = "Form 10-K for the Year Ended December 31, 2018,\n\(below)"
    #expect(SubjectTests.describe(try letter(subject).content.head) == expected)
  }

  @Test(
    "each of several amendments is a filing, and one that two acts number is one",
    arguments: [
      ("Post-Effective Amendment Nos. 86 and 87 to the Statement on Form N-1A", [86, 87]),
      ("Post-Effective Amendment Nos. 86, 87 and 88 to the Statement on Form N-1A", [86, 87, 88]),
      ("Registration Statement on Form N-1A\nPost-Effective Amendment Nos. 86 and 87", [86, 87]),
      ("Amendment No. 1 and Amendment No. 2 to the Statement on Form S-1", [1, 2]),
      ("Post-Effective Amendment No. 86 and Amendment No. 87 to the Statement on Form N-1A", [86]),
      (
        "Post-Effective Amendment Nos. 86 and 87 under the Acts of 1933 and 1940, respectively, to Form N-1A",
        [nil]
      ),
      ("Amendment No. 1 to Form S-4 and Amendment No. 2 to Schedule 13E-3", [1, 2]),
    ] as [(String, [Int?])])
  func severalAmendments(_ subject: String, _ expected: [Int?]) throws {
    #expect(try letter(subject).content.head.filings.map(\.amendment) == expected)
  }

  @Test("two amendments of an opening are two filings")
  func amendmentsInProse() throws {
    let opening =
      "This letter answers the comments in your letter dated April 2, 2019 on Post-Effective Amendment No. 86 and Post-Effective Amendment No. 87 to the Trust’s registration statement on Form N-1A."
    #expect(
      try filings("File No. 333-252999", opening: opening).map { $0.prefix(7) } == [
        "N-1A/86", "N-1A/87",
      ])
  }

  @Test(
    "the Commission and those who work for it are greeted without a name",
    arguments: [
      "To the Members of the Securities and Exchange Commission:",
      "To the Staff of the Securities and Exchange Commission:",
      "To the Division of Corporation Finance:", "Members of the Staff:",
      "To the Securities and Exchange Commission:",
    ])
  func greetings(_ line: String) throws {
    let letter = try letter("Form 10-K", greeting: line)
    #expect(letter.content.head.salutation.map(letter.document.text.string) == line)
  }

  @Test(
    "the owners of a company, and a line of an address, are no such greeting",
    arguments: [
      "To the Members of Marsh Hulls LLC:", "To the Division of Corporation Finance",
      "Members of the Board:",
    ])
  func noGreetings(_ line: String) throws {
    #expect(try letter("Form 10-K", greeting: line).content.head.salutation == nil)
  }

  @Test(
    "no text for a picture, writer or title is a line of the address",
    arguments: [
      "[OBJECT OMITTED]", "[GRAPHIC OMITTED]", "Walter Penn\nVice President / C.F.O.",
      "WALTER PENN\nSENIOR VICE PRESIDENT & CFO", "Attorneys at Law",
    ])
  func address(_ lines: String) throws {
    let head = "Marsh Hulls, Inc.\n\(lines)\n14 Quarry Road\nDover, DE 19901"
    #expect(try sender(head) == ["Marsh Hulls, Inc.", "14 Quarry Road", "Dover, DE 19901"])
  }

  @Test("a house stays in the address above another line of it")
  func house() throws {
    let head = "Marsh Hulls, Inc.\nQuarry House\n14 Quarry Road\nDover, DE 19901"
    #expect(try sender(head).contains("Quarry House"))
  }

  @Test("an attorney's letterhead names the attorney, and a title behind a bar belongs to no name")
  func persons() throws {
    #expect(
      try sender("Walter Penn\nAttorney at Law\n14 Quarry Road\nDover, DE 19901") == [
        "Walter Penn", "14 Quarry Road", "Dover, DE 19901",
      ])
    #expect(try sender("Walter Penn | Treasurer").isEmpty)
    #expect(try sender("Penn & Lee | Dover") == ["Penn & Lee | Dover"])
  }

  private func sender(_ letterhead: String) throws -> [String] {
    let letter = try letter("Form 10-K", letterhead: letterhead)
    let head = letter.content.head
    return ([head.sender?.name].compactMap(\.self) + head.senderAddress)
      .map(letter.document.text.string)
  }
}
