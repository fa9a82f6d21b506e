import Crossfoot
import Testing

/// What heads and openings say in an order, or with words, of their own.
@Suite("Heads and openings in other words")
struct FewWordsTests {
  private func head(
    _ address: String = "Ms. Jane Field\nBranch Chief", subject: String = "Marsh Hulls, Inc.",
    opening: String = "We answer your letter dated April 2, 2019."
  ) throws -> (LetterHead, (TextRange?) -> String?) {
    let text = """
      June 3, 2019

      \(address)
      Division of Corporation Finance
      Securities and Exchange Commission
      Washington, D.C. 20549

      Re: \(subject)
      Form 10-K for the Fiscal Year Ended December 31, 2018
      File No. 001-12345

      Dear Ms. Field:

      \(opening)

      1. Please tell us why.

      Response: For tax.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    return (letter.content.head, { $0.map(letter.document.text.string) })
  }

  @Test(
    "who sends a letter is neither a place, a picture nor what a firm is",
    arguments: [
      ("[MARSH HULLS, INC. LETTERHEAD OMITTED]", "MARSH HULLS, INC. / "),
      (
        "[LOGO] ROE & LEE LLP\n7 Mole Lane\nBrook, OR 97031",
        "ROE & LEE LLP / 7 Mole Lane, Brook, OR 97031"
      ),
      (
        "(MARSH HULLS, INC. LOGO)\n7 Mole Lane\nBrook, OR 97031",
        "MARSH HULLS, INC. / 7 Mole Lane, Brook, OR 97031"
      ),
      (
        "ROE & LEE\n\nA PROFESSIONAL LIMITED LIABILITY COMPANY\n\n7 Mole Lane\nBrook, OR 97031",
        "ROE & LEE / 7 Mole Lane, Brook, OR 97031"
      ),
      (
        "ROE & LEE, PC\n7 Mole Lane\nBrook, OR 97031",
        "ROE & LEE, PC / 7 Mole Lane, Brook, OR 97031"
      ),
      ("ATTORNEYS AT LAW\nFive Main Square\nBrook, OR 97031", "- / "),
      (
        "ROE LLP\n7 Mole Lane\nBrook, OR 97031\nTelephone     (503) 555-0100\nFacsimile     (503) 555-0101",
        "ROE LLP / 7 Mole Lane, Brook, OR 97031"
      ),
      (
        "MARSH HULLS, INC.\nOffice of the General Counsel\n7 Mole Lane\nBrook, OR 97031",
        "MARSH HULLS, INC. / Office of the General Counsel, 7 Mole Lane, Brook, OR 97031"
      ),
    ])
  func senders(_ letterhead: String, _ expected: String) throws {
    let letter = try Letter(
      parsing: Array(
        """
        \(letterhead)

        June 3, 2019

        Ms. Jane Field
        Securities and Exchange Commission
        Washington, D.C. 20549

        Re: Marsh Hulls, Inc.

        Dear Ms. Field:

        We answer your letter dated April 2, 2019.

        1. Please tell us why.

        Response: For tax.

        Sincerely,
        """.utf8))
    let head = letter.content.head
    let name = head.sender.map { letter.document.text.string($0.name) } ?? "-"
    let address = head.senderAddress.map(letter.document.text.string).joined(separator: ", ")
    #expect("\(name) / \(address)" == expected)
    #expect(letter.document.grids.isEmpty)
  }

  @Test(
    "a way of delivery behind a name is none of its words",
    arguments: ["Ms. Jane Field VIA EDGAR AND FEDERAL EXPRESS", "Ms. Jane Field   By Facsimile"])
  func delivery(_ line: String) throws {
    let (head, text) = try head(line + "\nBranch Chief")
    #expect(head.recipients.map { text($0.name) } == ["Jane Field"])
    #expect(head.recipients.map { text($0.title) } == ["Branch Chief"])
    #expect(head.delivery.count == 1)
  }

  @Test(
    "for whose attention a letter is may be said in any of these ways",
    arguments: [
      "FOR ATTENTION: JANE FIELD", "For Attention: Ms. Jane Field", "Attention of: Jane Field",
    ])
  func attention(_ line: String) throws {
    let (head, text) = try head(line)
    #expect(head.recipients.map { text($0.name)?.uppercased() } == ["JANE FIELD"])
  }

  @Test(
    "neither a day nor a letter is a company; whom it was written to is",
    arguments: [
      "May 3, 2019 Comment Letter to Marsh Hulls, Inc.",
      "Letter dated May 3, 2019 to Marsh Hulls, Inc.",
      "Your letter dated May 3, 2019 addressed to Marsh Hulls, Inc.",
    ])
  func letters(_ subject: String) throws {
    let (head, text) = try head(subject: subject)
    #expect(text(head.subjectCompany) == "Marsh Hulls, Inc.")
    let (other, _) = try self.head(subject: "Review Letter Received Dated May 3, 2019")
    #expect(other.subjectCompany == nil)
    let (officer, name) = try self.head(
      subject: "Comment Letter dated May 3, 2019 to Chief Financial Officer of Marsh Hulls, Inc.")
    #expect(name(officer.subjectCompany)?.hasPrefix("Chief") != true)
  }

  @Test(
    "an opening names the company that the subject leaves out, whatever else that has",
    arguments: [
      "Marsh Hulls, Inc. (the “Company”) answers your letter dated April 2, 2019.",
      "We answer your comments on the registration statement on Form S-4 of Marsh Hulls, Inc. (the “Company”).",
    ])
  func namedCompany(_ opening: String) throws {
    let (head, text) = try head(
      subject: "Form 10-K for the Fiscal Year Ended December 31, 2018", opening: opening)
    #expect(text(head.subjectCompany) == "Marsh Hulls, Inc.")
  }

  @Test("registrants with names for short have filings of their own")
  func registrants() throws {
    let (head, text) = try head(
      subject: """
        Marsh Hulls, Inc. (the “Company”)
        Form 10-K for the Fiscal Year Ended December 31, 2018
        Filed March 1, 2019
        Fennel Oars L.P. (the “Partnership”)
        """)
    #expect(head.filings.map { text($0.company) } == ["Marsh Hulls, Inc.", "Fennel Oars L.P."])
  }

  @Test(
    "a letter to the staff is the company's, and none that it answers",
    arguments: [
      "We answer your letter dated April 2, 2019 on our response letter to the Staff dated March 4, 2019.",
      "We answer the letter dated April 2, 2019 on Marsh’s letter to the staff dated March 4, 2019.",
    ])
  func ownLetters(_ opening: String) throws {
    let (head, _) = try head(opening: opening)
    #expect(head.repliesTo.map(\.date.description) == ["2019-04-02"])
  }

  @Test(
    "each style is of what it is given to",
    arguments: [
      ("Each comment is in bold and our responses are in italics.", true, false),
      ("The Staff’s comments are in italics; the captions are in bold.", false, true),
      (
        "We have italicized each comment and have placed in boldface the heading of our response.",
        false, true
      ),
      ("Each comment is given in italics and bold followed by the response.", true, true),
      ("The comments are set forth below in bold and italics.", true, true),
      ("Each comment has been repeated and followed by our response in italics.", false, false),
      ("The numbers correspond to yours, which are set out in bold type.", true, false),
    ])
  func styles(_ sentence: String, _ isBold: Bool, _ isItalic: Bool) throws {
    let (head, _) = try head(opening: "We answer your letter dated April 2, 2019. " + sentence)
    #expect(head.convention?.isBold == isBold)
    #expect(head.convention?.isItalic == isItalic)
  }

  @Test(
    "that comments are given beside answers may be said in any of these ways",
    arguments: [
      "To assist you, we have included the Staff’s comments below prior to our responses.",
      "Each comment appears below, with our response after it.",
      "The comments of the Staff and our responses are listed below.",
      "Below, please find our responses to the comments outlined in your letter.",
      "The following summarizes your comments and our responses.",
      "The comments have been transcribed, with our response immediately below.",
      "For ease of reference, each comment is repeated below in italics. (Page numbers are the amendment’s.)",
    ])
  func conventions(_ sentence: String) throws {
    let (head, text) = try head(opening: "We answer your letter dated April 2, 2019. " + sentence)
    let first = sentence.split(separator: " (").first.map(String.init)
    #expect(text(head.convention?.text) == first)
  }

  @Test("a company's form ends a sentence where only a sentence goes on behind it")
  func formsEndSentences() throws {
    let letter = "We answer your letter dated April 2, 2019 to Marsh Hulls, Inc. "
    let convention = "For ease of reference, each comment is repeated below."
    let (head, text) = try head(opening: letter + convention)
    #expect(text(head.convention?.text) == convention)
    let named = "Marsh Hulls, Inc. Annual Plan holders had comments, which are repeated below."
    let (other, words) = try self.head(opening: named)
    #expect(words(other.convention?.text) == named)
  }
}
