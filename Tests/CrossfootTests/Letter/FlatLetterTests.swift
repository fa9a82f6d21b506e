import Crossfoot
import Testing

@Suite("Letters flattened to one line")
struct FlatLetterTests {
  private static let body = """
    We answer the comments of the staff in its letter dated April 25, 2013, which are repeated below. Form 10-K for the \
    Fiscal Year Ended December 31, 2012 Revenue, page 14 1. We note that the fees of your canals rose. Please tell us \
    why they did, and revise your filing under Item 303 of Regulation S-K. Response : The fees rose because more boats \
    passed the locks than in the year before. 2. Please tell us what the dredging of the harbor cost. The Company \
    respectfully advises the Staff that it cost $2 million. 3. Please tell us who owns the ferry "Heron". The Company \
    has leased it from the county.
    """

  /// A letter with `head` above its body and `closing` below, its lines joined by single spaces, and made long
  /// enough to be one.
  private func flat(_ head: String, _ closing: String, body: String = body) throws -> Letter {
    var text = body
    while text.utf8.count < 2000 {
      text +=
        " The canals are described where the annual report tells of the waterways of the county."
    }
    let lines = [head, text, closing].joined(separator: "\n")
    let line = lines.split(whereSeparator: \.isNewline).joined(separator: " ")
    return try Letter(parsing: Array(line.utf8), path: "fixture")
  }

  private func text(_ range: TextRange?, _ letter: Letter) -> String {
    range.map { letter.document.text.string($0) } ?? "-"
  }

  private func text(_ passage: Passage?, _ letter: Letter) -> String {
    (passage?.pieces ?? []).map { text($0.text, letter) }.joined(separator: " ")
  }

  private func persons(_ persons: [LetterHead.Person], _ letter: Letter) -> [String] {
    persons.map { person in
      [person.name, person.title, person.organization].map { text($0, letter) }
        .joined(separator: " | ")
    }
  }

  private static let subject = """
    Re: Marsh Instruments, Inc.
    Form 10-K for the Fiscal Year Ended December 31, 2012
    Filed February 28, 2013
    Form 8-K filed May 2, 2013
    File No. 001-23456
    """

  @Test("below the subject every filing has its period and its date")
  func filings() throws {
    let letter = try flat(
      "May 9, 2013\nVIA EDGAR\nSecurities and Exchange Commission\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      "Sincerely,\n/s/ Jo Marsh\nJo Marsh\nTreasurer")
    let head = letter.content.head
    #expect(text(head.subjectCompany, letter) == "Marsh Instruments, Inc.")
    #expect(
      head.filings.map { filing in
        [filing.form, filing.period?.description ?? "-", filing.filedOn?.description ?? "-"]
          .joined(separator: " ")
      } == ["10-K 2012-12-31 2013-02-28", "8-K - 2013-05-02"])
    #expect(head.date?.description == "2013-05-09")
    #expect(head.delivery.map { text($0, letter) } == ["VIA EDGAR"])
  }

  @Test(
    "the addressees are those whom the lines of the address name",
    arguments: [
      (
        "May 9, 2013\nVIA EDGAR AND OVERNIGHT DELIVERY\nU.S. Securities and Exchange Commission\n"
          + "Division of Corporation Finance\n100 F Street, N.E.\nWashington, D.C. 20549\n"
          + "Attention: Ann Roe\nBo Q. Li\nCy Low",
        ["Ann Roe | - | -", "Bo Q. Li | - | -", "Cy Low | - | -"]
      ),
      (
        "CORRESP 1 filename1.htm Document\nMarsh Instruments, Inc.\n14 Quarry Road\nDover, Delaware 19901\n"
          + "May 9, 2013\nMs. Ann Roe\nBranch Chief\nSecurities and Exchange Commission\n100 F Street, N.E.",
        ["Ann Roe | Branch Chief | -"]
      ),
      (
        "May 9, 2013\nVia E-mail\nMr. Bo Li and Ms. Ann Roe\nOffice of Canals\nDivision of Corporation Finance",
        ["Bo Li | - | -", "Ann Roe | - | -"]
      ),
    ])
  func recipients(address: String, expected: [String]) throws {
    let letter = try flat(
      "\(address)\n\(FlatLetterTests.subject)\nDear Ms. Roe:", "Sincerely,\n/s/ Jo Marsh\nJo Marsh")
    #expect(persons(letter.content.head.recipients, letter) == expected)
    #expect(letter.content.head.filings.first?.period?.description == "2012-12-31")
  }

  @Test("a letter of the staff names whom it is for before the company and its street")
  func staff() throws {
    let head = """
      United States securities and exchange commission logo
      May 9, 2013
      Ann Roe
      President & Chief Financial Officer
      Marsh Instruments, Inc.
      14 Quarry Road
      Dover, Delaware 19901
      \(FlatLetterTests.subject)
      Dear Ms. Roe:
      """
    let body = """
      We have reviewed your filing and have the following comments. Revenue, page 14 1. We note your fees. Please \
      tell us why they rose. 2. Please tell us what the dredging cost.
      """
    let letter = try flat(
      head, "Sincerely,\nDivision of Corporation Finance\nOffice of Canals\ncc: Bo Li, Esq.",
      body: body)
    #expect(letter.content.side == .staff)
    #expect(
      persons(letter.content.head.recipients, letter)
        == ["Ann Roe | President & Chief Financial Officer | -"])
    #expect(
      persons(letter.content.closing.signatures, letter)
        == ["Division of Corporation Finance | - | Office of Canals"])
    #expect(persons(letter.content.closing.copies, letter) == ["Bo Li | - | -"])
  }

  @Test(
    "who signs is told from what stands behind the name",
    arguments: [
      ("/s/ Jo A. Marsh Jo A. Marsh Treasurer", "Jo A. Marsh | Treasurer | -"),
      ("/s/ Jo Ann Marsh Jo Ann Marsh Treasurer", "Jo Ann Marsh | Treasurer | -"),
      ("/s/ J. Marsh Jo A. Marsh Treasurer", "Jo A. Marsh | Treasurer | -"),
      ("By: /s/ Jo Marsh Name: Jo Marsh Title: Treasurer", "Jo Marsh | Treasurer | -"),
      ("/s/ Jo Marsh Chief Financial Officer", "Jo Marsh | Chief Financial Officer | -"),
      (
        "/s/ Jo Marsh Jo Marsh Chief Financial Officer Marsh Instruments, Inc.",
        "Jo Marsh | Chief Financial Officer | Marsh Instruments, Inc."
      ),
      ("/s/ Jo Marsh Jo Marsh Treasurer 5", "Jo Marsh | Treasurer | -"),
    ])
  func signatures(signed: String, expected: String) throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:", "Sincerely,\n\(signed)")
    #expect(persons(letter.content.closing.signatures, letter) == [expected])
  }

  @Test("each of those who get copies is named with title and firm")
  func copies() throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      """
      Sincerely,
      /s/ Jo Marsh
      Jo Marsh
      cc: Ann Roe, Chief Executive Officer
      Bo Li, Senior Vice President, Finance & Corporate Controller
      Cy D. Low, Marsh Instruments, Inc.
      Dot Fen, Sedge, Reed & Rush LLP
      """)
    #expect(
      persons(letter.content.closing.copies, letter) == [
        "Ann Roe | Chief Executive Officer | -",
        "Bo Li | Senior Vice President, Finance & Corporate Controller | -",
        "Cy D. Low | - | Marsh Instruments, Inc.", "Dot Fen | - | Sedge, Reed & Rush LLP",
      ])
  }

  @Test("answers are found behind labels that a space parts from their colon, and without labels")
  func answers() throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:", "Sincerely,\n/s/ Jo Marsh\nJo Marsh"
    )
    let starts = letter.content.items.map { item in
      text(item.response, letter).split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(starts == ["The fees rose", "The Company respectfully", "The Company has"])
  }

  @Test(
    "the heads of pages are no part of the sentences that they interrupt",
    arguments: ["Ms. Ann Roe May 9, 2013 Page", "Securities and Exchange Commission Page"])
  func pages(head: String) throws {
    let body = """
      We answer the comments in your letter dated April 25, 2013. 1. Please tell us what the dredging of the \(head) 2 \
      harbor cost. Response: It cost $2 million, of which the county \(head) 3 paid one half.
      """
    let letter = try flat(
      "May 9, 2013\nMs. Ann Roe\nSecurities and Exchange Commission\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      "Sincerely,\n/s/ Jo Marsh\nJo Marsh", body: body)
    #expect(
      letter.content.items.map { text($0.comment, letter) }
        == ["Please tell us what the dredging of the harbor cost."])
    #expect(
      letter.content.items.allSatisfy {
        text($0.response, letter).contains("of which the county paid one half.")
      })
  }

  @Test(
    "what closes a letter is part of no answer",
    arguments: [
      "* * * As always, Marsh is available to discuss its answers.",
      "* * * * * U.S. Securities and Exchange Commission May 9, 2013 Please direct any questions to me.",
      "***** Please direct any questions regarding our answers to me at (555) 555-0140.",
      "If any member of the Staff has questions, please contact the undersigned at (555) 555-0140.",
      "We thank you for your attention to this letter.",
      """
      Marsh Acknowledgement : Marsh acknowledges the following: • Marsh is responsible for the adequacy and accuracy of \
      the disclosure in the filing; and • Marsh may not assert Staff comments as a defense in any proceeding initiated \
      by the Commission. If you have any questions, please call me at (555) 555-0140.
      """,
    ])
  func remarks(closing: String) throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      "\(closing) Sincerely,\n/s/ Jo Marsh\nJo Marsh")
    let answer = text(letter.content.items.last?.response, letter)
    #expect(answer.hasSuffix("tells of the waterways of the county."))
  }

  @Test("the number of a comment that is spoken of opens none")
  func priorComment() throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      "Sincerely,\n/s/ Jo Marsh\nJo Marsh",
      body: """
        We answer your letter dated April 25, 2013. 1. We note your response to prior comment 2. Please tell us who owns \
        the ferry. Response: The county owns it. 2. Please tell us what the dredging cost. Response: It cost $2 million.
        """)
    #expect(
      letter.content.items.map { text($0.comment, letter) } == [
        "We note your response to prior comment 2. Please tell us who owns the ferry.",
        "Please tell us what the dredging cost.",
      ])
  }

  @Test("an answer is found behind the foot of a page in capitals")
  func pageFoot() throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      "Sincerely,\n/s/ Jo Marsh\nJo Marsh",
      body: """
        We answer your letter dated April 25, 2013. 1. Please tell us who owns the ferry. DOVER LONDON MILAN The Company \
        respectfully advises the Staff that the county owns it. 2. Please tell us what the dredging cost. The Company \
        respectfully advises the Staff that it cost $2 million.
        """)
    #expect(
      text(letter.content.items.first?.response, letter)
        == "The Company respectfully advises the Staff that the county owns it.")
  }

  @Test("a legend that tells how the letter was filed is no way of delivery")
  func legends() throws {
    let letter = try flat(
      """
      CERTAIN PORTIONS OF THIS LETTER AS FILED VIA EDGAR HAVE BEEN OMITTED AND FILED SEPARATELY.
      May 9, 2013
      Via EDGAR
      Securities and Exchange Commission
      \(FlatLetterTests.subject)
      Dear Ms. Roe:
      """, "Sincerely,\n/s/ Jo Marsh\nJo Marsh")
    #expect(letter.content.head.delivery.map { text($0, letter) } == ["Via EDGAR"])
  }

  @Test("stars that mark notes or leave something out end no answer")
  func stars() throws {
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\nDear Ms. Roe:",
      "*** Of which the county paid * * * dollars. It cost $3** million. Sincerely,\n/s/ Jo Marsh\nJo Marsh"
    )
    let answer = text(letter.content.items.last?.response, letter)
    #expect(answer.hasSuffix("It cost $3** million."))
  }

  @Test(
    "a salutation ends at its colon, or at the comma that no name follows",
    arguments: [
      ("Dear Ms. Roe,", "Dear Ms. Roe,"),
      ("Dear Mr. Li, Ms. Low and Ms. Roe:", "Dear Mr. Li, Ms. Low and Ms. Roe:"),
      ("Ladies and Gentlemen:", "Ladies and Gentlemen:"),
      ("Dear Sir or Madam:", "Dear Sir or Madam:"),
    ])
  func salutations(line: String, expected: String) throws {
    let body =
      "On behalf of Marsh Instruments, Inc. (the \"Company\"), we answer your letter. "
      + FlatLetterTests.body
    let letter = try flat(
      "May 9, 2013\n\(FlatLetterTests.subject)\n\(line)", "Sincerely,\n/s/ Jo Marsh\nJo Marsh",
      body: body)
    #expect(text(letter.content.head.salutation, letter) == expected)
  }
}
